"""`chibo import … --errors OUT.xlsx`: lists given back, refused rows first, mended, imported."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

import openpyxl
import pytest

from chibo_cli.output.excel.book.layout import FAULT_FILL

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from tests.running.chibo import Chibo

SIXTH = datetime.fromisoformat("2024-02-06")
MOMENT = datetime.fromisoformat("2024-02-01T08:30")
ERRORS = "Đồng chí: không tìm thấy đồng chí “CB09”; xem: chibo official list."


@pytest.fixture
def visits(tmp_path: Path) -> Path:
    """A clerk's workbook: an unknown column first, one good row, two bad ones."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Tháng 2"
    for row in (
        ["Ghi chú", "Đồng chí", "Chi bộ", "Ngày dự", "Điểm", "Văn bản", "Ưu điểm"],
        [None, "CB01", "C1", date(2024, 2, 5), 85.5, None, None],
        ["=1+1", "CB09", "C1", date(2024, 2, 6), 90, "012345678901234567", "Rõ\nđủ"],
        [MOMENT, "CB01", "C1", "31/11/2024", "tốt", 123456789012345, "-"],
        [time(7, 30), "CB02", "C1", date(2024, 2, 7), None, None, None],
    ):
        sheet.append(row)
    sheet["A3"].data_type = "s"
    book.save(tmp_path / "luot-du.xlsx")
    return tmp_path / "luot-du.xlsx"


def sheet_of(path: Path) -> Worksheet:
    (sheet,) = openpyxl.load_workbook(path).worksheets
    return sheet


def values(sheet: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_refused_rows_are_given_back_as_they_were(office: Chibo, visits: Path) -> None:
    out = visits.with_name("loi.xlsx")
    before = office.kept()
    refused = office("import", "-q", visits, "--errors", out)
    assert (refused.code, refused.out, office.kept() == before) == (65, "", True)
    assert refused.err.endswith(
        f"\nTất cả các dòng ở {out}, dòng lỗi đứng trước: sửa ở đó rồi nhập tệp ấy thay cho"
        f" {visits.name}.\n"
    )
    sheet = sheet_of(out)
    assert (sheet.title, sheet.freeze_panes) == ("Tháng 2", "A2")
    head, first, second, *others = values(sheet)
    assert [(row[1], row[7]) for row in others] == [("CB01", None), ("CB02", None)]
    assert head == [
        *("Ghi chú", "Đồng chí", "Chi bộ", "Ngày dự", "Điểm", "Văn bản"),
        "Ưu điểm",
        "Lỗi",
    ]
    assert first == [
        *(
            "=1+1",
            "CB09",
            "C1",
            datetime.fromisoformat("2024-02-06"),
            90,
            "012345678901234567",
            "Rõ\nđủ",
        ),
        ERRORS,
    ]
    assert second[:7] == [
        *(MOMENT, "CB01", "C1", "31/11/2024", "tốt", "123456789012345", "-"),
    ]
    assert second[7] == (
        "Ngày dự: ngày “31/11/2024”: lịch không có ngày này.\n"
        "Điểm: “tốt”: không phải là số từ 0 đến 1000, nhiều nhất hai chữ số thập phân."
    )


def test_the_faulty_cells_are_coloured_and_no_text_is_a_formula(
    office: Chibo, visits: Path
) -> None:
    out = visits.with_name("loi.xlsx")
    office("import", visits, "--errors", out)
    sheet = sheet_of(out)
    coloured = [
        cell.coordinate
        for row in sheet.iter_rows()
        for cell in row
        if cell.fill.start_color.rgb == f"00{FAULT_FILL}"
    ]
    assert coloured == ["B2", "D3", "E3"]
    assert (sheet["A2"].data_type, sheet["A2"].quotePrefix) == ("s", True)
    assert (sheet["D2"].number_format, sheet["G3"].quotePrefix) == ("dd/mm/yyyy", True)


def test_a_row_is_given_back_with_every_problem_it_has(office: Chibo, tmp_path: Path) -> None:
    path, out = tmp_path / "luot-du.csv", tmp_path / "loi.xlsx"
    row = "CB09,C9,31/11/2024,tiệc,tốt"
    path.write_text(f"official,cell,date,meeting,score\n{row}\n", encoding="utf-8")
    assert office("import", path, "--errors", out).code == 65
    sheet = sheet_of(out)
    _, [*_, said] = values(sheet)
    assert [line.split(":")[0] for line in str(said).splitlines()] == [
        *("official", "cell", "date", "meeting", "score"),
    ]
    assert [cell.fill.start_color.rgb for cell in sheet[2]][:5] == [f"00{FAULT_FILL}"] * 5


def test_what_reading_a_sheet_finds_is_given_back_too(office: Chibo, tmp_path: Path) -> None:
    one, other, out = (tmp_path / name for name in ("a.csv", "b.csv", "loi.xlsx"))
    header = "official,cell,date\n"
    one.write_text(f"{header}CB01,C1,5/2/2024\nCB01,C1,6/2/2024,đúng giờ\n", encoding="utf-8")
    other.write_text(f"{header}CB01,C1,7/2/2024,,x\n", encoding="utf-8")
    refused = office("import", one, other, "--errors", out)
    assert (refused.code, refused.err.startswith("Lỗi: 2 lỗi trong tệp")) == (65, True)
    assert openpyxl.load_workbook(out).sheetnames == ["a", "b"]
    rows = [values(sheet)[1:2] for sheet in openpyxl.load_workbook(out).worksheets]
    assert [[(row[0], "đúng giờ" in str(row[-1])) for row in of_sheet] for of_sheet in rows] == [
        [("CB01", True)],
        [("CB01", False)],
    ]


def test_a_register_is_no_list_and_says_what_to_do(office: Chibo, tmp_path: Path) -> None:
    office.done("db", "backup", "-o", tmp_path / "copy.db")
    refused = office("import", tmp_path / "copy.db")
    assert refused.code == 66
    assert refused.err.endswith(
        ": đây là sổ của chibo, không phải danh sách; xuất nó bằng chibo --db TỆP export register"
        " -o THƯ_MỤC rồi nhập thư mục đó, hoặc thay cả sổ này bằng nó: chibo db restore TỆP.\n"
    )


def test_mended_there_the_rows_import_with_no_further_option(office: Chibo, visits: Path) -> None:
    out = visits.with_name("loi.xlsx")
    office("import", visits, "--errors", out)
    book = openpyxl.load_workbook(out)
    sheet = book.worksheets[0]
    for place, value in (("B2", "CB02"), ("D3", date(2024, 2, 8)), ("E3", 70)):
        sheet[place] = value
    book.save(out)
    imported = office("import", out)
    assert (imported.code, imported.err) == (
        0,
        (
            "loi.xlsx Tháng 2: Lượt dự, 4 dòng; bỏ qua cột: Ghi chú.\n"
            "2 lượt dự ngoài mọi phân công của ngày đó, không được tính:"
            " Trần Thị Bình, C1, 06/02/2024; Trần Thị Bình, C1, 07/02/2024.\n"
        ),
    )
    entered = [
        (row["official"]["code"], row["date"], row["score"], row["document"])
        for row in office.done("attend", "list", "--json").json["rows"]
    ]
    assert sorted(entered) == [
        ("CB01", "2024-02-05", 85.5, None),
        ("CB01", "2024-02-08", 70, "123456789012345"),
        ("CB02", "2024-02-06", 90, "012345678901234567"),
        ("CB02", "2024-02-07", None, None),
    ]


def test_mended_only_in_part_the_errors_are_written_anew(office: Chibo, visits: Path) -> None:
    first, second = visits.with_name("loi.xlsx"), visits.with_name("loi-2.xlsx")
    office("import", visits, "--errors", first)
    book = openpyxl.load_workbook(first)
    book.worksheets[0]["B2"] = "CB02"
    book.save(first)
    assert office("import", first, "--errors", second).code == 65
    head, row, *_ = values(sheet_of(second))
    assert head.count("Lỗi") == 1
    assert "31/11/2024" in str(row[-1])


def test_each_sheet_with_refused_rows_has_its_own(office: Chibo, tmp_path: Path) -> None:
    for name in ("a[1].csv", "A 1 .csv", "tot.csv"):
        who = "CB01" if name == "tot.csv" else "CB9\x07"
        (tmp_path / name).write_text(
            f"official,unit,date,document\n{who},C1,5/2/2024,{'x' * 40_000}\n"
            if who != "CB01"
            else "official,unit,date\nCB01,C1,5/2/2024\n",
            encoding="utf-8",
        )
    files = [tmp_path / name for name in ("a[1].csv", "A 1 .csv", "tot.csv")]
    out = tmp_path / "errors.xlsx"
    assert office("import", *files, "--errors", out, CHIBO_LANG="en").code == 65
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["a 1", "A 1 (2)"]
    assert book["a 1"]["A2"].value == "CB9\\x07"
    assert len(str(book["a 1"]["D2"].value)) == 32_767
    assert book["a 1"]["E1"].value == "Errors"


def test_the_same_refusal_gives_the_same_bytes(office: Chibo, visits: Path) -> None:
    one, other = visits.with_name("1.xlsx"), visits.with_name("2.xlsx")
    office("import", visits, "--errors", one)
    office("import", visits, "--errors", other)
    assert one.read_bytes() == other.read_bytes()


def test_without_problems_an_old_workbook_is_left_alone(office: Chibo, tmp_path: Path) -> None:
    path, out = tmp_path / "a.csv", tmp_path / "loi.xlsx"
    path.write_text("code,name\nCB09,Lê Cúc\n", encoding="utf-8")
    office.done("import", path, "-n", "--errors", out)
    assert not out.exists()
    out.write_bytes(b"old")
    office.done("import", path, "--errors", out)
    assert out.read_bytes() == b"old"


def test_a_workbook_that_cannot_be_written_is_73(office: Chibo, visits: Path) -> None:
    result = office("import", "-q", visits, "--errors", visits.parent / "none" / "loi.xlsx")
    assert (result.code, result.out) == (73, "")


@pytest.mark.parametrize(
    ("name", "code"), [("luot-du.xlsx", 73), ("loi.csv", 2)], ids=["an input", "no workbook"]
)
def test_a_workbook_of_errors_never_replaces_what_is_imported(
    office: Chibo, visits: Path, name: str, code: int
) -> None:
    before = visits.read_bytes()
    assert office("import", visits, "--errors", visits.with_name(name)).code == code
    assert visits.read_bytes() == before


def test_what_no_workbook_keeps_is_refused_again_where_it_is_not_mended(
    office: Chibo, tmp_path: Path
) -> None:
    book, out = openpyxl.Workbook(), tmp_path / "loi.xlsx"
    sheet = book.worksheets[0]
    for row in (
        ["Đồng chí", "Chi bộ", "Ngày dự", "Ưu điểm", "Văn bản", "Hạn chế"],
        ["CB01", "C1", "5/2/2024", "=A1", 12345678901234567, "Muộn\r\nvà vắng"],
    ):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    refused = office("import", tmp_path / "a.xlsx", "--errors", out)
    assert "số dài hơn 15 chữ số" in refused.err
    _, row = values(sheet_of(out))
    assert (row[3], row[5]) == ("#VALUE!", "Muộn\nvà vắng")
    assert isinstance(row[4], float)  # a number still, and so refused once more
    assert office("import", out).code == 65


def test_a_code_where_the_name_belongs_makes_nobody(office: Chibo, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Đồng chí,Đơn vị,Vai trò\nCB01,X01,cấp tỉnh\n", encoding="utf-8")
    refused = office("import", path, "--kind", "đồng chí")
    assert (refused.code, "đồng chí “CB01” đã có trong sổ" in refused.err) == (65, True)
    assert len(office.done("official", "list", "--json").json["rows"]) == 2
