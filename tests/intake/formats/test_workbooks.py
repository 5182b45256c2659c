from __future__ import annotations

import io
from datetime import date, datetime
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from chibo_cli.domain.lists.lists import SheetNote
from chibo_cli.intake.sheets import read_sheets
from chibo_cli.messages.errors.refusals import FileFault, FileRefused
from tests.intake.building import ole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from chibo_cli.domain.lists.lists import Cell


def workbook(*sheets: list[list[Cell]]) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"Bảng {number}")
        for row in rows:
            sheet.append(row)
    return book


def read(folder: Path, book: Workbook, name: str = "list.xlsx") -> dict[str, list[list[Cell]]]:
    path = folder / name
    book.save(path)
    return {sheet.name: [list(row) for row in sheet.rows] for sheet in read_sheets(path)}


def refusal(path: Path) -> FileFault:
    with pytest.raises(FileRefused) as refused:
        read_sheets(path)
    assert refused.value.path == str(path)
    return refused.value.fault


def test_every_sheet_is_read_with_its_name(tmp_path: Path) -> None:
    book = workbook([["name"], ["An"]], [], [["code", None, "kind"]])
    assert read(tmp_path, book) == {
        "Bảng 1": [["name"], ["An"]],
        "Bảng 2": [],
        "Bảng 3": [["code", "", "kind"]],
    }


def test_real_days_are_days_and_text_stays_text(tmp_path: Path) -> None:
    row: list[Cell] = [date(2024, 2, 5), datetime(2024, 2, 5, 7, 30), "5/2/2024", "05/02/2024"]  # noqa: DTZ001 — as a sheet has it
    (read_row,) = read(tmp_path, workbook([row]))["Bảng 1"]
    assert read_row == row


def test_numbers_are_numbers_and_codes_in_text_keep_their_noughts(tmp_path: Path) -> None:
    (row,) = read(tmp_path, workbook([[101, 85.5, "007", "85,5", True]]))["Bảng 1"]
    assert row == [101, 85.5, "007", "85,5", True]


def test_rows_keep_the_numbers_that_the_sheet_shows(tmp_path: Path) -> None:
    book = workbook([])
    book.worksheets[0]["B3"] = "name"
    book.worksheets[0]["B5"] = "An"
    rows = read(tmp_path, book)["Bảng 1"]
    assert [len(row) for row in rows] == [2] * 5
    assert (rows[2], rows[4]) == (["", "name"], ["", "An"])


def test_cells_keep_their_lines_marks_and_formulas_typed_as_text(tmp_path: Path) -> None:
    book = workbook([["Rõ\nđúng giờ", " <b>&amp; ", "x"]])
    book.worksheets[0]["C1"].value = "=1+1"
    book.worksheets[0]["C1"].data_type = "s"
    assert read(tmp_path, book)["Bảng 1"] == [["Rõ\nđúng giờ", " <b>&amp; ", "=1+1"]]


@pytest.mark.parametrize("name", ["list.XLSX", "danh sách.xlsx", "list.xlsm"])
def test_any_spelling_of_the_name_is_a_workbook(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, workbook([["name"]]), name) == {"Bảng 1": [["name"]]}


def test_a_chart_on_a_sheet_of_its_own_has_no_rows(tmp_path: Path) -> None:
    book = workbook([["name"]])
    book.create_chartsheet("Biểu đồ")
    assert read(tmp_path, book) == {"Bảng 1": [["name"]], "Biểu đồ": []}


def test_the_old_format_is_read_too(tmp_path: Path) -> None:
    xlwt = pytest.importorskip("xlwt")
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Bảng 1")
    as_day = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    sheet.write(0, 0, "Họ và tên")
    sheet.write(1, 0, "Đặng Thị Thủy")
    sheet.write(1, 1, date(2024, 2, 5), as_day)
    sheet.write(1, 2, 101)
    path = tmp_path / "list.xls"
    book.save(str(path))
    (found,) = read_sheets(path)
    assert [list(row) for row in found.rows] == [
        ["Họ và tên", "", ""],
        ["Đặng Thị Thủy", date(2024, 2, 5), 101],
    ]


def saved() -> bytes:
    content = io.BytesIO()
    people: list[list[Cell]] = [[f"Nguyễn Văn {number}"] for number in range(500)]
    workbook([["name"], *people]).save(content)
    return content.getvalue()


def without(member: str) -> bytes:
    """The workbook with one file less inside it."""
    content = io.BytesIO()
    with ZipFile(io.BytesIO(saved())) as old, ZipFile(content, "w") as new:
        for name in old.namelist():
            if name != member:
                new.writestr(name, old.read(name))
    return content.getvalue()


UNREADABLE: dict[str, tuple[Callable[[Path], object], FileFault]] = {
    "empty": (lambda path: path.touch(), FileFault.EMPTY),
    "text renamed": (
        lambda path: path.write_text("Họ và tên\nAn\n", encoding="utf-8"),
        FileFault.NO_SPREADSHEET,
    ),
    "picture renamed": (
        lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100)),
        FileFault.PICTURE,
    ),
    "cut in half": (
        lambda path: path.write_bytes(saved()[: len(saved()) // 2]),
        FileFault.DAMAGED,
    ),
    "cut at its end": (lambda path: path.write_bytes(saved()[:-10]), FileFault.DAMAGED),
    "without its sheet": (
        lambda path: path.write_bytes(without("xl/worksheets/sheet1.xml")),
        FileFault.DAMAGED,
    ),
    "without its parts": (
        lambda path: path.write_bytes(without("xl/workbook.xml")),
        FileFault.DAMAGED,
    ),
    "an empty archive": (lambda path: ZipFile(path, "w").close(), FileFault.ARCHIVE),
    "saved with a password": (
        lambda path: path.write_bytes(ole({"EncryptionInfo": b"x", "EncryptedPackage": b"x"})),
        FileFault.PASSWORD,
    ),
    "overwritten": (
        lambda path: path.write_bytes(saved()[:200] + bytes(len(saved()) - 200)),
        FileFault.DAMAGED,
    ),
}


@pytest.mark.parametrize(("make", "fault"), UNREADABLE.values(), ids=UNREADABLE)
@pytest.mark.parametrize("name", ["list.xlsx", "list.xls", "list.ods"])
def test_what_is_no_workbook_is_refused(
    tmp_path: Path, make: Callable[[Path], object], fault: FileFault, name: str
) -> None:
    path = tmp_path / name
    make(path)
    assert refusal(path) is fault


def test_a_csv_under_the_name_of_a_workbook_is_read(tmp_path: Path) -> None:
    path = tmp_path / "list.xls"
    path.write_bytes(b"name\tcode\r\nAn\tCB01\r\n")
    (sheet,) = read_sheets(path)
    assert (sheet.note, sheet.rows) == (SheetNote.READ_AS_TEXT, [["name", "code"], ["An", "CB01"]])


def test_a_workbook_under_the_name_of_another_kind_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, workbook([["name"]]), "list.xls") == {"Bảng 1": [["name"]]}
