"""`chibo export register`, and what stands in every file that a result goes to."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from chibo_cli.domain.lists.copies import COPIES
from tests.running.chibo import Chibo

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted([*(f"{kind.value}.csv" for kind in COPIES), "register.csv"])


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.fixture
def marked(office: Chibo) -> Chibo:
    """The small office with a visit whose notes a spreadsheet would run."""
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--strengths", "'=1+1, rồi")
    office.done("attend", "add", "CB01", "C1", "--on", "6/2/2024", "--shortcomings", "=2+2")
    return office


@pytest.mark.parametrize("target", ["ra/so-lieu", "so.xlsx"])
def test_a_register_goes_out_and_comes_back(marked: Chibo, tmp_path: Path, target: str) -> None:
    out = tmp_path / target
    done = marked.done("export", "register", "-o", out)
    assert (done.out, done.err) == ("", f"Đã xuất 27 dòng, 35 bảng: {out}.\n")
    other = Chibo(tmp_path / "other.db")
    other.done("init")
    other.done("import", out)
    assert other("attend", "list", "--json") == marked("attend", "list", "--json")
    again = tmp_path / "again" / out.name
    again.parent.mkdir()
    other.done("export", "register", "-o", again)
    if out.is_dir():
        assert sorted(contents(out)) == FILES
        first, second = contents(out), contents(again)
        assert first.pop("register.csv") != second.pop("register.csv")
        assert first == second
    else:
        first_book, second_book = load_workbook(out), load_workbook(again)
        assert first_book.sheetnames[-1] == "register"
        for sheet in first_book.worksheets[:-1]:
            assert list(sheet.values) == list(second_book[sheet.title].values)


def test_what_else_lies_in_the_folder_is_left_alone_and_named(
    office: Chibo, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "ghi-chu.csv").write_text("giữ lại")
    done = office.done("export", "register", "-o", folder)
    assert "không thuộc bản xuất này: ghi-chu.csv." in done.err
    assert (folder / "ghi-chu.csv").read_text() == "giữ lại"


def test_the_same_facts_leave_every_file_alone(office: Chibo, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    office.done("export", "register", "-o", folder)
    for path in folder.iterdir():
        os.utime(path, (0, 0))
    done = office.done("export", "register", "-o", folder, "--if-changed")
    assert done.err.startswith("Không có gì đổi")
    assert {path.stat().st_mtime for path in folder.iterdir()} == {0}
    office.done("official", "edit", "CB01", "--name", "Nguyễn Văn Ân")
    assert office.done("export", "register", "-o", folder, "--if-changed", "-q").err == ""
    changed = {path.name for path in folder.iterdir() if path.stat().st_mtime}
    assert changed == {"officials.csv", "official_names.csv"}


@pytest.mark.parametrize("target", ["out.csv", "out.json", "a-{period}"])
def test_a_register_is_a_folder_or_a_workbook(office: Chibo, tmp_path: Path, target: str) -> None:
    assert office("export", "register", "-o", tmp_path / target).code == 2
    assert office("export", "register").code == 2
    assert not (tmp_path / target).exists()


def test_a_folder_that_cannot_be_made_is_73(office: Chibo, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = office("export", "register", "-o", tmp_path / "file" / "out")
    assert (done.code, done.out) == (73, "")


def test_every_bad_row_of_a_copy_is_named_at_once(marked: Chibo, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    marked.done("export", "register", "-o", folder)
    people, visits = folder / "officials.csv", folder / "attendances.csv"
    people.write_text(people.read_text().replace("CB02,Trần Thị Bình", "CB02,"))
    lines = visits.read_text().splitlines()
    bad = [
        lines[1].replace("CB01", "CB77").replace("regular", "họp"),
        lines[2].replace("2024-02-06", "31/11/2024"),
    ]
    visits.write_text("\n".join([lines[0], *bad, "x" + lines[1]]) + "\n")
    other = Chibo(tmp_path / "other.db")
    other.done("init")
    done = other("import", folder)
    assert done.code == 65
    for place in (
        "officials.csv dòng 3, name",
        "attendances.csv dòng 2, official: “CB77”",
        "attendances.csv dòng 2, meeting: “họp”",
        "attendances.csv dòng 3, date: ",
        "attendances.csv dòng 4, uid: “x",
    ):
        assert place in done.err
    assert other.done("official", "list", "--json").json["rows"] == []


def test_a_copied_row_that_breaks_a_rule_across_rows_is_named(
    office: Chibo, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    office.done("export", "register", "-o", folder)
    path = folder / "assignments.csv"
    head, first, *rest = path.read_text().splitlines()
    twice = first.replace(first[:36], "", 1).replace(",1,CB01", ",,CB01", 1)
    path.write_text("\n".join([head, first, *rest, twice]) + "\n")
    other = Chibo(tmp_path / "other.db")
    other.done("init")
    done = other("import", folder)
    assert done.code == 65
    assert "assignments.csv dòng 4: trùng ngày với một dòng khác" in done.err
    assert other.done("assign", "list", "--json").json["rows"] == []


def test_a_row_of_a_closed_period_stays_closed(office: Chibo, tmp_path: Path) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    office.done("period", "close", "2024-Q1")
    folder = tmp_path / "out"
    office.done("export", "register", "-o", folder)
    other = Chibo(tmp_path / "other.db")
    other.done("init")
    other.done("import", folder)
    assert other("attend", "add", "CB01", "C1", "--on", "6/2/2024").code == 77
    path = folder / "attendances.csv"
    path.write_text(path.read_text().replace("regular", "thematic"))
    assert other("import", folder).code == 77
    assert other("period", "diff", "2024-Q1").code == 0
    assert other("db", "check").code == 0


def test_a_copy_corrects_the_rows_that_it_knows(office: Chibo, tmp_path: Path) -> None:
    office.done("export", "register", "-o", tmp_path / "out")
    path = tmp_path / "out" / "officials.csv"
    path.write_text(path.read_text().replace("Trần Thị Bình", "Trần Thị Bích"))
    done = office.done("import", path)
    assert "0 thêm, 1 sửa, 1 giữ nguyên" in done.out
    assert "Trần Thị Bình → Trần Thị Bích" in done.out
    assert office("find", "Trần Thị Bích").code == 0


def test_a_list_in_csv_comes_back_with_its_formulas_as_text(marked: Chibo, tmp_path: Path) -> None:
    path = tmp_path / "luot-du.csv"
    marked.done("attend", "list", "-o", path)
    assert "''=1+1, rồi" in path.read_text()
    done = marked.done("import", path)
    assert "0 thêm, 0 sửa, 2 giữ nguyên" in done.out


def test_formulas_of_wide_letters_are_marked_and_come_back(office: Chibo, tmp_path: Path) -> None:
    noted = [f"{sign}cmd|' /C calc'!A0" for sign in "＝＋－＠"]
    for day, text in enumerate(noted, 1):
        office.done("attend", "add", "CB01", "C1", "--on", f"{day}/2/2024", "--strengths", text)
    path, other = tmp_path / "luot-du.csv", Chibo(tmp_path / "other.db")
    office.done("attend", "list", "-o", path)
    office.done("export", "register", "-o", tmp_path / "out")
    for written in (path, tmp_path / "out" / "attendances.csv"):
        assert all(f"'{text}" in written.read_text("utf-8") for text in noted)
    assert "0 thêm, 0 sửa, 4 giữ nguyên" in office.done("import", path).out
    other.done("init")
    other.done("import", tmp_path / "out")
    rows = other.done("attend", "list", "--json").json["rows"]
    assert sorted(row["strengths"] for row in rows) == sorted(noted)


def test_excel_csv_has_the_mark_that_excel_asks_for(office: Chibo, tmp_path: Path) -> None:
    plain, excel = tmp_path / "a.csv", tmp_path / "b.csv"
    for argv in (("official", "list"), ("report", "quarter", "2024-Q1")):
        office.done(*argv, "-o", plain)
        office.done(*argv, "--excel-csv", "-o", excel)
        assert excel.read_bytes() == b"\xef\xbb\xbf" + plain.read_bytes()
    assert office.done("official", "list", "--excel-csv").out.startswith("\ufeffid,code")
    assert office("official", "list", "--excel-csv", "--json").code == 2
    assert office("official", "list", "--excel-csv", "-f", "ndjson").code == 2


@pytest.mark.parametrize("suffix", ["csv", "json", "ndjson"])
def test_the_name_of_a_file_says_its_form(office: Chibo, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    for argv in (("official", "list"), ("report", "quarter", "2024-Q1")):
        office.done(*argv, "-o", path)
        assert path.read_text(encoding="utf-8") == office.done(*argv, "-f", suffix).out


def test_a_list_goes_to_a_workbook_to_print(marked: Chibo, tmp_path: Path) -> None:
    path = tmp_path / "luot-du.xlsx"
    marked.done("attend", "list", "-o", path)
    (sheet,) = load_workbook(path).worksheets
    rows = list(sheet.iter_rows())
    assert [cell.value for cell in rows[0]][:4] == ["Số", "Đồng chí", "Đơn vị", "Ngày dự"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert (sheet.print_title_rows, sheet.freeze_panes) == ("$1:$1", "A2")
    assert sheet.oddFooter is not None
    assert sheet.oddFooter.center.text == "Trang &P/&N"
    assert {cell.font.name for row in rows for cell in row} == {"Times New Roman"}
    assert all(cell.border.left.style == "thin" for row in rows for cell in row)
    assert all(sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1))
    number, official, unit, day = rows[1][:4]
    assert (number.value, official.value) == (1, "Nguyễn Văn An (CB01)")
    assert (unit.value, str(day.value)) == ("Chi bộ ấp 1 (C1)", "2024-02-05 00:00:00")
    cells = [cell for row in rows[1:] for cell in row if str(cell.value).startswith(("=", "'="))]
    assert [(cell.value, cell.data_type, cell.quotePrefix) for cell in cells] == [
        ("'=1+1, rồi", "s", True),
        ("=2+2", "s", True),
    ]
    before = path.read_bytes()
    marked.done("attend", "list", "-o", path)
    assert path.read_bytes() == before
    assert marked("attend", "list", "-f", "xlsx").code == 2


def test_a_file_is_named_for_its_period(office: Chibo, tmp_path: Path) -> None:
    office.done("report", "quarter", "last", "-o", tmp_path / "bao-cao-{period}.xlsx")
    office.done("report", "official", "CB01", "2024", "-o", tmp_path / "trich-{period}.json")
    office.done("why", "CB01", "-o", tmp_path / "vi-sao-{period}.json")
    assert {path.name for path in tmp_path.glob("*-*")} == {
        "bao-cao-2024-Q1.xlsx",
        "trich-2024.json",
        "vi-sao-2024-Q2.json",
    }
    for argv in (
        ("report", "quarter", "-o", "a-{date}.csv"),
        ("unit", "list", "-o", "{period}.csv"),
    ):
        assert office(*argv).code == 2


def test_a_report_of_the_same_facts_is_left_alone(office: Chibo, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    report = ("report", "quarter", "2024-Q1", "-o", path, "--if-changed")
    assert office.done(*report).err == f"Đã ghi {path}.\n"
    os.utime(path, (0, 0))
    assert office.done(*report).err == f"Không có gì đổi, giữ nguyên {path}.\n"
    assert office.done(*report, "-q").err == ""
    assert path.stat().st_mtime == 0
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    office.done(*report)
    assert path.stat().st_mtime > 0
    assert office("report", "quarter", "--if-changed").code == 2


def test_a_copy_without_a_column_it_needs_says_which(office: Chibo, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("uid,status,noted_on\n,xong,2024-02-05\n")
    done = office("import", path)
    assert (done.code, "Diễn biến của kiến nghị" in done.err) == (65, True), done
