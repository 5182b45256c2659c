from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from chibo_cli.domain.kinds import Meeting
from chibo_cli.domain.report import Named, Person, Visit
from chibo_cli.output.excel.report_workbook import report_workbook
from chibo_cli.output.reports import report_json
from tests.output.samples import EN, SMALL, VI, long_report, with_official, year_of

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from chibo_cli.domain.report import Report
    from chibo_cli.messages.words import Words

_HEADER_ROW = 4


def _book(report: Report, words: Words = VI) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(report_workbook(report, words)))


def _values(sheet: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def _cells(book: Workbook) -> list[Cell]:
    return [
        cell
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]


def test_the_figures_are_those_of_the_report_as_dates_and_numbers() -> None:
    sheet = _book(SMALL)["Tổng hợp"]
    assert _values(sheet) == [
        ["KẾT QUẢ DỰ SINH HOẠT CHI BỘ", None],
        ["Quý I/2024 · tính đến 01/04/2024", None],
        [None, None],
        ["Số liệu", "Quý I/2024"],
        ["Tính đến ngày", datetime(2024, 4, 1)],  # noqa: DTZ001 - a day of a workbook has no zone
        ["Số đồng chí được phân công", 3],
        ["Đạt", 1],
        ["Chưa đạt", 1],
        ["Chưa đến hạn", 0],
        ["Miễn", 1],
        ["Không xét", 0],
        ["Tỷ lệ đạt", 0.5],
        ["Số lượt dự được tính", 2],
        ["Số chi bộ có đồng chí đến dự", 1],
    ]
    assert [sheet.cell(row, 2).number_format for row in (5, 6, 12)] == [
        *("dd/mm/yyyy", "#,##0", "0.00%")
    ]
    assert [sheet.cell(row, 2).data_type for row in (5, 6, 12)] == ["d", "n", "n"]


def test_a_year_has_its_quarters_figures_beside_its_own() -> None:
    values = _values(_book(year_of(SMALL))["Tổng hợp"])
    assert values[3] == [
        *("Số liệu", "Năm 2024", "Quý I/2024", "Quý II/2024", "Quý III/2024", "Quý IV/2024")
    ]
    assert values[5] == ["Số đồng chí được phân công", 0, 3, 0, 0, 0]
    assert values[11] == ["Tỷ lệ đạt", "—", 0.5, "—", "—", "—"]


@pytest.mark.parametrize("count", [5, 60])
def test_the_totals_are_those_of_the_json(count: int) -> None:
    report = long_report(count)
    book = _book(report, EN)
    labels = {
        "Officials assigned": "officials",
        "Met": "met",
        "Unmet": "unmet",
        "Pending": "pending",
        "Waived": "waived",
        "Not judged": "not_judged",
        "Rate met": "rate",
        "Attendances counted": "attendances",
        "Cells attended": "cells",
    }
    rows = _values(book["Summary"])[_HEADER_ROW + 1 :]
    document = report_json(report)
    assert {labels[str(label)]: value for label, value in rows} == document["summary"]
    assert book["Details"].max_row - _HEADER_ROW == count
    counted = [row[8] for row in _values(book["Details"])[_HEADER_ROW:]]
    assert sum(value for value in counted if isinstance(value, int)) == rows[-2][1]


def test_the_details_have_a_row_a_subject() -> None:
    sheet = _book(SMALL)["Chi tiết"]
    assert _values(sheet)[_HEADER_ROW - 1 :] == [
        [
            *("STT", "Mã", "Họ và tên", "Chức vụ, cơ quan", "Đơn vị phụ trách", "Quy định"),
            *("Yêu cầu", "Được tính", "Kết quả", "Dự gần nhất", "Lượt dự được tính"),
            "Lượt dự không được tính",
        ],
        [
            1,
            "CB01",
            "Trần Thị Bình",
            "Trưởng ban, Ban Dân vận Tỉnh ủy",
            "Xã Bình Hòa (X01)\nPhường Nhơn Thạnh (X02)",
            "258-QĐ/TU",
            1,
            2,
            "Đạt",
            datetime(2024, 3, 4),  # noqa: DTZ001 - a day of a workbook has no zone
            "05/02/2024: Chi bộ ấp Bình An (X01A1)\n04/03/2024: Chi bộ ấp Bình An (X01A1)",
            "20/03/2024: Chi bộ khu phố 3 – ngoài địa bàn phụ trách",
        ],
        [2, None, "Lê Văn Đức", None, "Xã Mỹ Lộc", "258-QĐ/TU", 1, 0, "Chưa đạt", *[None] * 3],
        [
            *(3, "CB03", "Nguyễn Minh Khôi", "Tỉnh ủy viên", "Phường Nhơn Thạnh (X02)"),
            *("258-QĐ/TU", 1, 0, "Miễn", None, None, None),
        ],
    ]
    assert sheet.cell(5, 10).number_format == "dd/mm/yyyy"
    assert _book(SMALL, EN)["Details"].cell(5, 10).number_format == "yyyy-mm-dd"


def test_only_the_unmet_stand_on_their_sheet() -> None:
    sheet = _book(SMALL)["Chưa đạt"]
    assert [row[:3] for row in _values(sheet)[_HEADER_ROW:]] == [[1, None, "Lê Văn Đức"]]
    nobody = replace(SMALL, rows=SMALL.rows[:1])
    assert _values(_book(nobody)["Chưa đạt"])[_HEADER_ROW:] == [
        ["Không có đồng chí nào chưa đạt.", *[None] * 11]
    ]


def test_a_year_and_several_duties_have_columns_of_their_own() -> None:
    sheet = _book(year_of(long_report(3)))["Chi tiết"]
    rows = _values(sheet)[_HEADER_ROW - 1 :]
    assert rows[0][:3] == ["STT", "Kỳ", "Mã"]
    assert [row[1] for row in rows[1:]] == ["Quý I/2024"] * 3
    assert rows[0][7] == "Nghĩa vụ"
    assert [row[7] for row in rows[1:]] == [1, 2, 1]


def test_the_tabs_are_legal_in_both_languages() -> None:
    assert _book(SMALL).sheetnames == ["Tổng hợp", "Chi tiết", "Chưa đạt"]
    assert _book(SMALL, EN).sheetnames == ["Summary", "Details", "Unmet"]


_ATTACKS = ("=cmd()", "+1", "-1", "@SUM(A1)", "#N/A", "=", "\x1b[31mđỏ", "a\u202eb\ufffe", "\r=1")


@pytest.mark.parametrize("attack", _ATTACKS)
def test_a_string_of_a_person_is_a_string(attack: str) -> None:
    book = _book(with_official(Person(attack, attack, attack, attack), (Named(attack, attack),)))
    assert {cell.data_type for cell in _cells(book)} == {"s", "n", "d"}
    sheet = book["Chi tiết"]
    code, name = sheet.cell(5, 2), sheet.cell(5, 3)
    shown = attack.translate({0x1B: r"\x1b", 0x202E: r"\u202e", 0xFFFE: r"\ufffe", 0x0D: r"\x0d"})
    assert code.value == name.value == shown
    assert code.data_type == name.data_type == "s"
    assert bool(name.quotePrefix) == attack.startswith(("=", "+", "-", "@"))


def test_no_cell_is_a_formula_in_the_file_itself() -> None:
    attack = with_official(Person(*["=1+1"] * 4), (Named("=1", "=1"),))
    with zipfile.ZipFile(io.BytesIO(report_workbook(attack, VI))) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        assert len(sheets) == 3
        assert not any(b"<f>" in archive.read(name) for name in sheets)


def test_every_sheet_is_printed_landscape_one_page_wide_with_its_header_repeated() -> None:
    for sheet in _book(SMALL).worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$4:$4"
        assert sheet.freeze_panes == "A5"
        assert sheet.oddFooter is not None
        assert sheet.oddFooter.center.text == "Trang &P/&N"


def test_everything_is_in_times_new_roman_empty_cells_too() -> None:
    content = report_workbook(long_report(5), VI)
    cells = _cells(openpyxl.load_workbook(io.BytesIO(content)))
    assert {cell.font.name for cell in cells} == {"Times New Roman"}
    assert {cell.font.sz for cell in cells} == {13.0, 15.0}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"Calibri" not in archive.read("xl/styles.xml")


def test_every_row_has_a_height_of_its_own() -> None:
    for sheet in _book(long_report(5)).worksheets:
        assert all(sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1))


def test_visits_that_no_row_could_show_are_counted_not_cut() -> None:
    cell = Named("X01A1", "Chi bộ ấp Bình An")
    visits = tuple(
        Visit(number, date(2024, 1, 1) + timedelta(number), cell, Meeting.REGULAR)
        for number in range(60)
    )
    report = replace(SMALL, rows=(replace(SMALL.rows[0], counted=visits),))
    sheet = _book(report)["Chi tiết"]
    lines = str(sheet.cell(5, 11).value).split("\n")
    assert lines[-1] == f"… và {60 - len(lines) + 1} lượt nữa"
    assert lines[0] == "01/01/2024: Chi bộ ấp Bình An (X01A1)"
    assert sheet.cell(5, 8).value == 60
    assert sheet.row_dimensions[5].height <= 409


def test_styles_are_shared_however_many_rows_there_are() -> None:
    few, many = (_book(long_report(count)) for count in (20, 200))
    assert len(few._cell_styles) == len(many._cell_styles)  # type: ignore[attr-defined]  # noqa: SLF001 - openpyxl shows the count nowhere else


_DIGEST = """
import hashlib
from chibo_cli.output.excel.report_workbook import report_workbook
from tests.output.samples import VI, long_report, year_of
print(hashlib.sha256(report_workbook(year_of(long_report(30)), VI)).hexdigest())
"""


def test_the_same_report_gives_the_same_bytes_in_every_process() -> None:
    own = hashlib.sha256(report_workbook(year_of(long_report(30)), VI)).hexdigest()
    digests = [
        subprocess.run(
            [sys.executable, "-c", _DIGEST],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[3],
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout.strip()
        for seed in ("1", "2024")
    ]
    assert digests == [own, own]


def test_the_document_is_dated_by_the_report_and_not_by_the_clock() -> None:
    properties = _book(SMALL).properties
    as_of = datetime(2024, 4, 1)  # noqa: DTZ001 - a day of a workbook has no zone
    assert (properties.created, properties.modified) == (as_of, as_of)
    assert properties.title == "Quý I/2024 · tính đến 01/04/2024"


def test_an_empty_report_says_so() -> None:
    empty = replace(SMALL, rows=())
    book = _book(empty)
    told = list(chain.from_iterable(_values(book["Chi tiết"])[_HEADER_ROW:]))
    assert [value for value in told if value] == ["Không có đồng chí nào thuộc diện xét."]
