"""`chibo template attendances --wide`: days or months across, read back as it was filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from chibo_cli.domain.lists.templates import HEADER_ROW
from chibo_cli.messages.text import Language
from tests.running.chibo import visits

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from tests.running.chibo import Chibo


def made(office: Chibo, folder: Path, period: str, *options: str) -> Path:
    path = folder / "bang.xlsx"
    arguments = ("template", "attendances", "--wide", "--period", period, "-o", path)
    assert office(*arguments, *options).code == 0
    return path


def first_sheet(path: Path) -> Worksheet:
    return openpyxl.load_workbook(path).worksheets[0]


def filled(path: Path, **cells: str) -> Path:
    """The workbook with these cells typed in, as openpyxl saves it."""
    book = openpyxl.load_workbook(path)
    for cell, typed in cells.items():
        book.worksheets[0][cell] = typed
    book.save(path)
    return path


def test_people_stand_down_with_their_cells_and_the_days_across(
    office: Chibo, tmp_path: Path
) -> None:
    office.done("unit", "add", "Chi bộ ấp 3", "--code", "C3", "-p", "X02")
    sheet = first_sheet(made(office, tmp_path, "2024-02"))
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][0] == "THEO DÕI DỰ SINH HOẠT CHI BỘ, THÁNG 02/2024"
    header = ["Đồng chí *", "Đơn vị phụ trách", "Chi bộ", *(f"{day:02}/02" for day in range(1, 30))]
    assert rows[HEADER_ROW - 1] == header
    assert [row[:3] for row in rows[HEADER_ROW:]] == [
        [
            "Nguyễn Văn An (CB01)",
            "Xã Hòa Lạc (X01), Tỉnh Bình Tân Giang",
            "Chi bộ ấp 1 (C1), Xã Hòa Lạc",
        ],
        ["Trần Thị Bình (CB02)", "Xã Thủy Tân (X02), Tỉnh Bình Tân Giang", None],
    ]
    checks = {str(each.sqref): each.formula1 for each in sheet.data_validations.dataValidation}
    assert (checks["D5:AF5000"], checks["A5:A5000"]) == ('"x,v"', "chibo_officials")
    assert (sheet.title, sheet.freeze_panes) == ("2024-02", "D5")


@pytest.mark.parametrize("language", list(Language))
def test_a_month_comes_back_as_it_was_filled(
    office: Chibo, tmp_path: Path, language: Language
) -> None:
    path = made(office, tmp_path, "2024-02", "--lang", language)
    office.done("import", filled(path, H5="x", I5="v", W5="x", H6="C2 – Chi bộ ấp 2, Xã Thủy Tân"))
    assert sorted(visits(office)) == [
        ("CB01", "C1", "2024-02-05"),
        ("CB01", "C1", "2024-02-20"),
        ("CB02", "C2", "2024-02-05"),
    ]


@pytest.mark.parametrize("language", list(Language))
def test_a_quarter_has_its_months_across_and_days_in_the_cells(
    office: Chibo, tmp_path: Path, language: Language
) -> None:
    path = made(office, tmp_path, "2024-Q1", "--lang", language)
    sheet = first_sheet(path)
    assert [cell.value for cell in sheet[HEADER_ROW]][3:] == ["01/2024", "02/2024", "03/2024"]
    assert (sheet.column_dimensions["D"].number_format, sheet.freeze_panes) == ("@", "D5")
    office.done("import", filled(path, D5="05", E5="5/2; 20/2", F6="04"))
    assert sorted(visits(office)) == [
        ("CB01", "C1", "2024-01-05"),
        ("CB01", "C1", "2024-02-05"),
        ("CB01", "C1", "2024-02-20"),
        ("CB02", "C2", "2024-03-04"),
    ]


@pytest.mark.parametrize("period", ["2024-02", "2024-Q1", "2024"])
def test_left_empty_it_states_nothing(office: Chibo, tmp_path: Path, period: str) -> None:
    assert office.done("import", made(office, tmp_path, period), "-q").out == (
        "Lượt dự: 0 thêm, 0 sửa, 0 giữ nguyên.\n"
    )


def test_a_mark_without_a_cell_asks_for_it(office: Chibo, tmp_path: Path) -> None:
    office.done("unit", "add", "Chi bộ ấp 3", "--code", "C3", "-p", "X02")
    path = filled(made(office, tmp_path, "2024-02"), D6="x")
    refused = office("import", path)
    assert (refused.code, sorted(visits(office))) == (65, [])
    assert "bang.xlsx 2024-02 ô C6, Chi bộ: “”: không được để trống." in refused.err


def test_the_same_register_gives_the_same_bytes(office: Chibo, tmp_path: Path) -> None:
    first = made(office, tmp_path, "2024-02").read_bytes()
    assert made(office, tmp_path, "2024-02").read_bytes() == first


def test_without_a_register_nobody_stands_in_it(office: Chibo, tmp_path: Path) -> None:
    path = made(office, tmp_path, "2024-02", "--db", str(tmp_path / "none.db"))
    assert first_sheet(path).max_row == HEADER_ROW


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("attendances", "--wide"), 2, "thiếu --period"),
        (("attendances", "--period", "2024-02"), 2, "thiếu --wide"),
        (("units", "--wide", "--period", "2024-02"), 2, "--wide không nhận “units”"),
        (("attendances", "--wide", "--period", "tháng nào"), 2, "không hiểu kỳ"),
    ],
)
def test_what_cannot_stand_across_is_told(
    office: Chibo, tmp_path: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    refused = office("template", *arguments, "-o", tmp_path / "a.xlsx")
    assert (refused.code, said in refused.err) == (code, True), refused
