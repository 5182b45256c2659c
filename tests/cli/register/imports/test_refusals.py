"""How the refusal of a list is told: each thing once, what follows from it under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.chibo import Chibo


def told(chibo: Chibo, *argv: object) -> list[str]:
    """The lines of an import that is refused, but the first, which counts them."""
    refused = chibo("import", "-q", *argv)
    assert (refused.code, refused.out) == (65, "")
    return [line.strip() for line in refused.err.splitlines()[1:]]


def listed(folder: Path, name: str, *rows: str) -> Path:
    path = folder / name
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def assignments(folder: Path, regulation: str, count: int = 22) -> Path:
    rows = (f"CB0{1 + at % 2},X01,{regulation},1/2/20{10 + at}" for at in range(count))
    return listed(folder, "a.csv", "Đồng chí,Đơn vị phụ trách,Quy định,Từ ngày", *rows)


def test_the_same_error_is_told_once_with_its_rows(office: Chibo, tmp_path: Path) -> None:
    rows = ("CB01,C1,5/2/2024", "CB09,C1,5/2/2024", "CB02,C1,6/2/2024", "CB09,C1,7/2/2024")
    path = listed(tmp_path, "a.csv", "Đồng chí,Chi bộ,Ngày dự", *rows, "CB09,C2,8/2/2024")
    (line,) = told(office, path)
    assert line.startswith("a.csv dòng 3, 5, 6, Đồng chí: không tìm thấy đồng chí “CB09”")


def test_a_workbook_names_its_cells(office: Chibo, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Tháng 2"
    for row in (
        ["Đồng chí", "Chi bộ", "Ngày dự"],
        *[["CB09", "C1", f"{n}/2/2024"] for n in (1, 2)],
    ):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    (line,) = told(office, tmp_path / "a.xlsx")
    assert line.startswith("a.xlsx Tháng 2 ô A2, A3, Đồng chí: ")


@pytest.mark.parametrize(
    ("text", "preset"),
    [("776-QĐ/TU", "776"), ("776", "776"), ("19-qđi/tu", "19"), ("999-QĐ/TU", None)],
)
def test_a_regulation_unknown_names_its_preset(
    office: Chibo, tmp_path: Path, text: str, preset: str | None
) -> None:
    (line,) = told(office, assignments(tmp_path, text))
    assert line.startswith("a.csv dòng 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 … (22), Quy định: ")
    hint = f" Quy định này có sẵn; thêm bằng: chibo rule preset {preset}."
    assert line.endswith(hint) is (preset is not None)


def test_what_follows_from_a_refused_row_is_told_under_it(office: Chibo, tmp_path: Path) -> None:
    units = listed(
        tmp_path,
        "don-vi.csv",
        "Mã,Tên đơn vị,Loại,Trực thuộc",
        "X09,Xã Tân Lạc,xã lạ,T01",
        "C9,Chi bộ ấp 9,chi bộ,X09",
        "C10,Chi bộ ấp 10,chi bộ,Xã Tân Lạc",
    )
    people = listed(tmp_path, "dong-chi.csv", "Mã,Họ và tên,Từ ngày", "CB07,Lê Thị Lan,31/11/2023")
    visits = listed(
        tmp_path,
        "luot-du.csv",
        "Đồng chí,Chi bộ,Ngày dự",
        "CB07,C1,5/2/2024",
        "CB01,C9,5/2/2024",
        "CB07,C1,31/11/2023",
    )
    first, second, third = told(office, units, people, visits)
    assert first.startswith("don-vi.csv dòng 2, Loại: ")
    assert first.endswith(" Vì thế 2 dòng khác cũng bị từ chối: don-vi.csv dòng 3, 4.")
    assert second.startswith("dong-chi.csv dòng 2, Từ ngày: ")
    assert second.endswith(" Vì thế 2 dòng khác cũng bị từ chối: luot-du.csv dòng 2, 4.")
    assert third.startswith("luot-du.csv dòng 4, Ngày dự: ")


@pytest.mark.parametrize(("count", "is_named"), [(20, False), (21, True)])
def test_more_than_a_screen_ends_by_naming_errors(
    office: Chibo, tmp_path: Path, count: int, *, is_named: bool
) -> None:
    rows = (f"CB{at},C1,5/2/2024" for at in range(20, 20 + count))
    path = listed(tmp_path, "a.csv", "Đồng chí,Chi bộ,Ngày dự", *rows)
    lines = told(office, path)
    assert ("--errors loi.xlsx" in lines[-1]) is is_named
    out = tmp_path / "loi.xlsx"
    assert "--errors loi.xlsx" not in "".join(told(office, path, "--errors", out))


def test_a_rehearsal_writes_no_workbook_of_errors(office: Chibo, tmp_path: Path) -> None:
    out = tmp_path / "loi.xlsx"
    path = assignments(tmp_path, "999")
    assert "999" in "".join(told(office, path, "--errors", out, "-n"))
    assert not out.exists()


def test_the_workbook_speaks_of_the_sheet_that_was_read(office: Chibo, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for title in ("Tháng 1", "Tháng 2"):
        sheet = book.create_sheet(title)
        for row in (["Đồng chí", "Chi bộ", "Ngày dự"], ["CB09", "C1", "1/2/2024"]):
            sheet.append(row)
    del book["Sheet"]
    book.save(tmp_path / "a.xlsx")
    out = tmp_path / "loi.xlsx"
    lines = told(office, tmp_path / "a.xlsx", "--sheet", "Tháng 2", "--errors", out)
    assert lines[-1].endswith("nhập tệp ấy thay cho a.xlsx Tháng 2.")
    assert openpyxl.load_workbook(out).sheetnames == ["Tháng 2"]


def test_the_workbook_names_rows_by_their_place_in_it(office: Chibo, tmp_path: Path) -> None:
    path = listed(
        tmp_path,
        "a.csv",
        "Đồng chí,Chi bộ,Ngày dự,Ưu điểm",
        "CB01,C1,5/2/2024,tốt",
        "CB02,C2,6/2/2024,",
        "CB01,C1,5/2/2024,khác",
        "CB09,C1,6/2/2024,",
    )
    out = tmp_path / "loi.xlsx"
    assert "a.csv dòng " in "".join(told(office, path, "--errors", out))
    (sheet,) = openpyxl.load_workbook(out).worksheets
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    (place,) = [at for at, row in enumerate(rows, 1) if row[3] in {"tốt", "khác"} and row[4]]
    (other,) = [at for at, row in enumerate(rows, 1) if row[3] in {"tốt", "khác"} and not row[4]]
    assert f"loi.xlsx a dòng {other}" in str(rows[place - 1][4])


def test_a_copy_of_the_registers_identity_says_what_it_lacks(office: Chibo, tmp_path: Path) -> None:
    office.done("export", "register", "-o", tmp_path / "copies")
    copied = tmp_path / "copies" / "register.csv"
    copied.write_text(copied.read_text("utf-8-sig").replace("schema", "scheme", 1), "utf-8")
    assert office("import", copied, "-n").code == 65
