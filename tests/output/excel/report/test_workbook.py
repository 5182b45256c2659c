from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import replace
from datetime import date, datetime, timedelta

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from chibo_cli.domain.duties.verdicts import Refusal, Visit
from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.named import Named, Person
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.reports.values import Group, Report, Summary
from chibo_cli.output.excel.report.workbook import report_workbook
from tests.output.excel.reading import cells_of, read_back, rows_below, values_of
from tests.output.printed import (
    SETTINGS,
    annex_for,
    digests_elsewhere,
    printed_report,
    printed_year,
)
from tests.output.samples import AS_OF, EN, Q1, SMALL, VI, long_report, with_official


def test_the_tabs_are_legal_in_both_languages() -> None:
    tabs = ["Tổng hợp", "Biểu đồ", "Chi tiết", "Chưa đạt", "Sổ lượt dự", "Kiến nghị", "Căn cứ"]
    assert read_back(printed_report(12)).sheetnames == tabs
    assert read_back(printed_year(12), EN).sheetnames[:3] == ["Summary", "Annex", "Chart"]
    assert read_back(SMALL, EN, settings={}).sheetnames == [
        *("Summary", "Details", "Unmet", "Visits", "Recommendations", "Grounds")
    ]


def test_without_recommendations_there_is_no_sheet_of_them() -> None:
    nothing = replace(SMALL, rows=SMALL.rows[1:])
    assert "Kiến nghị" not in read_back(nothing).sheetnames


_ATTACKS = ("=cmd()", "+1", "-1", "@SUM(A1)", "#N/A", "=", "\x1b[31mđỏ", "a\u202eb\ufffe", "\r=1")


@pytest.mark.parametrize("attack", _ATTACKS)
def test_a_string_of_a_person_is_a_string(attack: str) -> None:
    report = with_official(Person(attack, attack, attack, attack), (Named(attack, attack),))
    settings = dict.fromkeys(SETTINGS, attack)
    book = read_back(
        replace(report, groups=(Group(Named(attack, attack), report.summary),)), settings=settings
    )
    assert {cell.data_type for cell in cells_of(book)} <= {"s", "n", "d"}
    sheet = book["Chi tiết"]
    code, name = sheet.cell(5, 2), sheet.cell(5, 3)
    shown = attack.translate({0x1B: r"\x1b", 0x202E: r"\u202e", 0xFFFE: r"\ufffe", 0x0D: r"\x0d"})
    assert code.value == name.value == shown
    assert code.data_type == name.data_type == "s"
    assert bool(name.quotePrefix) == attack.startswith(("=", "+", "-", "@"))


def test_no_cell_is_a_formula_in_the_file_itself() -> None:
    attack = with_official(Person(*["=1+1"] * 4), (Named("=1", "=1"),))
    content = report_workbook(attack, annex_for(attack, dict.fromkeys(SETTINGS, "=1+1")), VI)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        assert len(sheets) == 5
        assert not any(b"<f>" in archive.read(name) for name in sheets)


def test_every_sheet_is_printed_landscape_one_page_wide_with_its_header_repeated() -> None:
    for sheet in read_back(printed_report(12)).worksheets:
        is_one = sheet.title in {"Tổng hợp", "Biểu đồ"}
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, int(is_one))
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        if sheet.title == "Biểu đồ":
            assert sheet.print_title_rows is None
            continue
        header = 10 if sheet.title == "Tổng hợp" else 4
        assert sheet.cell(header, 1).fill.fgColor.rgb == "00E7E6E6"
        assert sheet.print_title_rows == f"${header}:${header}"
        assert sheet.freeze_panes == f"A{header + 1}"
        assert sheet.oddFooter is not None
        assert sheet.oddFooter.center.text == "Trang &P/&N"


@pytest.mark.parametrize(
    ("settings", "margins"),
    [({}, (20, 20, 30, 15)), ({Setting.MARGINS: "25/20/20/20"}, (25, 20, 20, 20))],
)
def test_margins_are_those_of_the_profile_or_those_set(
    settings: dict[Setting, str], margins: tuple[int, ...]
) -> None:
    for sheet in read_back(SMALL, settings=settings).worksheets:
        found = sheet.page_margins
        inches = (found.top, found.bottom, found.left, found.right)
        assert [round(side * 25.4) for side in inches] == list(margins)


def test_everything_is_in_times_new_roman_empty_cells_too() -> None:
    report = printed_report(12)
    content = report_workbook(report, annex_for(report), VI)
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert {cell.font.name for cell in cells_of(book)} == {"Times New Roman"}
    assert {cell.font.sz for cell in cells_of(book)} == {12.0, 13.0, 14.0, 15.0}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"Calibri" not in archive.read("xl/styles.xml")


def test_every_row_has_a_height_of_its_own() -> None:
    for sheet in read_back(printed_report(12)).worksheets:
        assert all(sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1))


def test_what_no_row_could_show_goes_on_in_the_next() -> None:
    cell = Named("X01A1", "Chi bộ ấp Bình An")
    visits = tuple(
        Visit(number, date(2024, 1, 1) + timedelta(number), cell, Meeting.REGULAR, Refusal.OWN_CELL)
        for number in range(60)
    )
    report = replace(SMALL, rows=(replace(SMALL.rows[0], refused=visits),))
    sheet = read_back(report)["Chi tiết"]
    rows = rows_below(sheet, 4)
    assert len(rows) > 1
    assert [row[0] for row in rows] == [1, *[None] * (len(rows) - 1)]
    told = " ".join(str(row[-1]) for row in rows).split()
    assert sum(word.endswith("/2024:") for word in told) == 60
    assert all(sheet.row_dimensions[row].height <= 409 for row in range(1, sheet.max_row + 1))


def test_styles_are_shared_however_many_rows_there_are() -> None:
    few, many = (read_back(long_report(count)) for count in (20, 200))
    assert len(few._cell_styles) == len(many._cell_styles)  # type: ignore[attr-defined]  # noqa: SLF001 - openpyxl shows the count nowhere else


def test_the_same_report_gives_the_same_bytes_in_every_process() -> None:
    year = printed_year(12)
    own = hashlib.sha256(report_workbook(year, annex_for(year), VI)).hexdigest()
    assert digests_elsewhere(report_workbook) == [own, own]


def test_the_document_is_dated_by_the_report_and_not_by_the_clock() -> None:
    properties = read_back(SMALL).properties
    as_of = datetime(2024, 4, 1)  # noqa: DTZ001 - a day of a workbook has no zone
    assert (properties.created, properties.modified) == (as_of, as_of)
    assert (properties.creator, properties.title) == ("chibo", "Quý I/2024 · tính đến 01/04/2024")
    assert properties.lastModifiedBy is None


def test_an_empty_report_says_so() -> None:
    book = read_back(Report(Q1, AS_OF, Summary(), ()))
    assert values_of(book["Chi tiết"])[4][0] == "Không có đồng chí nào thuộc diện xét."
    assert values_of(book["Sổ lượt dự"])[4][0] == "Không có lượt dự nào trong kỳ."


@pytest.mark.parametrize("text", ["_x0041_", "Xã _x000D_ Hòa", "_x005F_x0041_"])
def test_no_part_of_a_text_is_read_as_the_number_of_a_character(text: str) -> None:
    report = with_official(Person(text, text, text, text), (Named(text, text),))
    content = report_workbook(report, annex_for(report, dict.fromkeys(SETTINGS, text)), VI)
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    assert book.get_sheet_by_name("Chi tiết").to_python()[4][2] == text
