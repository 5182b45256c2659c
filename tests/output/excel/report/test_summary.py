"""The sheet to sign: letterhead, figures by unit, total, signature, chart, where pages end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.reports.values import Group, GroupBy, Report, Summary
from chibo_cli.output.excel.book.heights import in_capitals
from chibo_cli.output.excel.book.layout import Align, Look
from chibo_cli.output.excel.book.page import page_ends
from chibo_cli.output.reports.sums import group_json, summary_json
from tests.output.excel.reading import read_back, rows_below, values_of
from tests.output.printed import SETTINGS, printed_report, printed_year
from tests.output.samples import EN, SMALL

KEYS = (
    *("officials", "met", "unmet", "pending", "waived", "not_judged", "rate"),
    *("attendances", "cells", "units"),
)
HEADER = 10
ON_ONE_PAGE = 14  # rows of a table, with letterhead and signature
PARENT = "Ban Chấp hành Đảng bộ Khối các cơ quan và doanh nghiệp"


def texts(row: list[object]) -> list[object]:
    return [value for value in row if value is not None]


def test_the_two_blocks_of_a_party_document_stand_above_the_title() -> None:
    sheet = read_back(printed_report(12))["Tổng hợp"]
    assert [texts(row) for row in values_of(sheet)[:HEADER]] == [
        ["TỈNH ỦY BÌNH TÂN GIANG", "ĐẢNG CỘNG SẢN VIỆT NAM"],
        ["BAN TỔ CHỨC"],
        ["*"],
        ["Số         -BC/BTCTU", "Tân Lạc, ngày         tháng         năm            "],
        [],
        ["BÁO CÁO"],
        ["kết quả dự sinh hoạt chi bộ của cán bộ được phân công"],
        ["(Quý I/2024, số liệu tính đến ngày 01/04/2024)"],
        [],
        [
            *("STT", "Đơn vị", "Số đồng chí", "Đạt", "Chưa đạt", "Chưa đến hạn", "Miễn"),
            *("Không xét", "Tỷ lệ đạt", "Lượt dự", "Chi bộ", "Đơn vị dự"),
        ],
    ]
    assert [sheet.cell(row, 1).font.sz for row in (1, 2, 4, 6, 7)] == [14, 14, 14, 15, 14]
    assert (sheet.cell(1, 1).font.b, sheet.cell(2, 1).font.b) == (False, True)
    assert (sheet.cell(1, 5).font.sz, sheet.cell(1, 5).font.b, sheet.cell(4, 5).font.i) == (
        15,
        True,
        True,
    )
    ruled = [cell.value for row in sheet for cell in row if cell.font.u and cell.value]
    assert ruled == ["ĐẢNG CỘNG SẢN VIỆT NAM"]  # with a line as long as it, whatever the font


def test_what_is_not_set_is_left_to_the_pen() -> None:
    values = values_of(read_back(SMALL, settings={})["Tổng hợp"])
    assert values[0][0] == "……………………"
    assert str(texts(values[2])[1]).startswith("……………………, ngày")
    assert [row[0] for row in values if str(row[0]).startswith("- ")] == ["- ……………………,", "- Lưu."]


def test_the_signers_name_stands_below_the_room_for_the_hand() -> None:
    settings = {**SETTINGS, Setting.SIGNER_NAME: "Nguyễn Văn An"}
    report = printed_report(12)
    unnamed, named = (
        [texts(row)[-1:] for row in values_of(read_back(report, settings=each)["Tổng hợp"])]
        for each in (SETTINGS, settings)
    )
    place = unnamed.index(["PHÓ TRƯỞNG BAN"]) + 5
    assert named[:place] == unnamed[:place]
    assert named[place] == ["Nguyễn Văn An"]


@pytest.mark.parametrize("told", ["Kết quả thực hiện Quy định 258", "Báo cáo {}"])
def test_a_report_is_called_as_the_office_has_set_it(told: str) -> None:
    name = "Kết quả thực hiện Quy định 258"
    settings = {**SETTINGS, Setting.TITLE: told.format(name)}
    values = values_of(read_back(SMALL, settings=settings)["Tổng hợp"])
    assert [row[0] for row in values[5:7]] == ["BÁO CÁO", name]


def test_the_office_files_a_copy_last_and_once() -> None:
    settings = {**SETTINGS, Setting.RECIPIENTS: "Lưu: VT, BTC.; Thường trực Tỉnh ủy"}
    values = values_of(read_back(SMALL, settings=settings)["Tổng hợp"])
    assert [row[0] for row in values if str(row[0]).startswith("- ")] == [
        "- Thường trực Tỉnh ủy,",
        "- Lưu: VT, BTC.",
    ]


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (60, ["BAN CHẤP HÀNH ĐẢNG BỘ KHỐI CÁC CƠ QUAN", "VÀ DOANH NGHIỆP TỈNH BÌNH TÂN GIANG"]),
        (
            47,
            ["BAN CHẤP HÀNH ĐẢNG BỘ KHỐI", "CÁC CƠ QUAN VÀ DOANH NGHIỆP", "TỈNH BÌNH TÂN GIANG"],
        ),
        (200, [f"{PARENT} TỈNH BÌNH TÂN GIANG".upper()]),
    ],
)
def test_a_line_of_a_long_name_begins_where_a_phrase_does(width: float, lines: list[str]) -> None:
    look = Look(Align.ACROSS, 14, is_bold=True, is_boxed=False)
    assert in_capitals(f"{PARENT} tỉnh Bình Tân Giang", width, look) == lines
    assert in_capitals("x" * 90, width, look) == ["X" * 90]


def test_a_long_name_of_an_office_is_broken_between_words_not_cut() -> None:
    name = "Ban Thường vụ Đảng ủy các cơ quan Đảng tỉnh Bình Tân Giang khóa thứ mười hai"
    settings = {**SETTINGS, Setting.PARENT_OFFICE: name}
    values = values_of(read_back(SMALL, settings=settings)["Tổng hợp"])
    star = next(place for place, row in enumerate(values) if row[0] == "*")
    assert star > 3
    assert " ".join(str(row[0]) for row in values[: star - 1]) == name.upper()


@pytest.mark.parametrize("count", [5, 60])
def test_every_figure_is_that_of_the_json_as_a_number(count: int) -> None:
    report = printed_report(count)
    sheet = read_back(report)["Tổng hợp"]
    groups = report.groups or ()
    rows = rows_below(sheet, HEADER)[: len(groups) + 1]
    wanted = [*(group_json(group)["summary"] for group in groups), summary_json(report.summary)]
    assert [dict(zip(KEYS, row[2:], strict=True)) for row in rows] == wanted
    assert rows[-1][:2] == [None, "Tổng cộng"]
    total = sheet[HEADER + len(rows)]
    assert [cell.number_format for cell in total[2:]] == [*["#,##0"] * 6, "0.00%", *["#,##0"] * 3]
    assert {cell.data_type for cell in total[2:]} == {"n"}
    assert total[2].font.b


def test_a_rate_of_nobody_is_a_dash() -> None:
    sheet = read_back(replace(SMALL, summary=Summary(1, waived=1, units=0)))["Tổng hợp"]
    assert sheet.cell(HEADER + 1, 9).value == "—"


def test_an_official_in_two_units_is_explained_below_the_total() -> None:
    told = "Đồng chí phụ trách nhiều đơn vị được tính ở từng đơn vị và một lần ở dòng tổng cộng."
    once = printed_report(12)
    assert told not in [row[0] for row in values_of(read_back(once)["Tổng hợp"])]
    more = Group(None, Summary(1, met=1, units=0), 1)
    several = replace(once, groups=(*(once.groups or ()), more), grouped_by=GroupBy.UNIT)
    values = values_of(read_back(several)["Tổng hợp"])
    assert told in [row[0] for row in values]
    assert "(không thuộc nhóm nào)" in [row[1] for row in values]
    head = values[HEADER - 1]
    elsewhere = head.index("Đạt nhờ nơi khác")
    assert [row[elsewhere] for row in values[HEADER : HEADER + 4]] == [0, 0, 1, None]
    assert any(str(row[0]).startswith("Đạt nhờ nơi khác: ") for row in values)


def test_a_year_has_its_quarters_first_and_then_each_by_unit() -> None:
    book = read_back(printed_year(12))
    rows = rows_below(book["Tổng hợp"], HEADER)
    quarters = ["Quý I/2024", "Quý II/2024", "Quý III/2024", "Quý IV/2024"]
    assert [row[1] for row in rows[:4]] == quarters
    assert [row[2] for row in rows[:4]] == [12] * 4
    assert "Nơi nhận:" in [row[0] for row in rows]
    assert not book["Tổng hợp"].row_breaks.brk
    parts = [row[1] for row in values_of(book["Phụ lục"])]
    assert sorted({part for part in parts if part in quarters}) == sorted(quarters)
    assert parts.count("Tổng cộng") == 4


def with_parts(count: int) -> Report:
    """A report of so many parts with short names."""
    report = printed_report(1)
    group = Summary(3, met=2, unmet=1, attendances=2, cells=1, units=1)
    groups = tuple(Group(Named(None, f"Xã {number}"), group) for number in range(count))
    return replace(report, groups=groups)


def test_english_has_its_own_words() -> None:
    values = values_of(read_back(printed_report(5), EN)["Summary"])
    assert texts(values[HEADER - 1])[:4] == ["No.", "Unit", "Officials", "Met"]
    assert values[HEADER + 1][1] == "Total"


@pytest.mark.walk
@pytest.mark.parametrize("count", [*range(1, 41), 60, 150, 600])
def test_the_signature_stands_on_one_page_with_rows_of_the_table(count: int) -> None:
    sheet = read_back(with_parts(count))["Tổng hợp"]
    column = [row[0] for row in values_of(sheet)]
    copies = column.index("Nơi nhận:") + 1
    ends = [each.id for each in sheet.row_breaks.brk]
    rows = min(count, 3)
    assert not any(end >= copies - 2 - rows for end in ends)
    assert (sheet.page_setup.fitToHeight, bool(ends)) != (1, True)
    assert bool(ends) == (count > ON_ONE_PAGE)


def test_a_page_ends_where_it_is_full_and_never_inside_what_is_kept() -> None:
    heights = [20.0] * 10
    assert list(page_ends(heights, header_row=1, kept=range(11, 11), capacity=100)) == [5, 9]
    assert list(page_ends(heights, header_row=1, kept=range(8, 11), capacity=100)) == [5, 7]
    assert list(page_ends(heights, header_row=1, kept=range(7, 11), capacity=100)) == [5, 6]
    assert list(page_ends(heights, header_row=1, kept=range(2, 11), capacity=100)) == [5, 9]
    assert list(page_ends([20.0] * 4, header_row=1, kept=range(2, 5), capacity=100)) == []


@pytest.mark.parametrize(
    ("headings", "kept", "ends"),
    [
        ([0, 0, 2, 2, 2, 2, 2, 2, 2, 2], 0, [5, 9]),  # the heading once more takes a row
        ([0, 1, 1, 1, 0, 5, 5, 5, 5, 5], 0, [4, 9]),  # two rows stand below a heading
        ([0, 1, 0, 3, 3, 3, 3, 3, 0, 0], 0, [5, 9]),
        ([0, 1, 1, 0, 0, 0, 6, 6, 6, 6], 2, [5]),
        ([0, 1, 1, 0, 0, 0, 6, 6, 6, 6], 4, [5]),
        ([0, 0, 0, 0, 4, 5, 5, 5, 5, 5], 0, [3, 8]),  # a heading below a heading
    ],
)
def test_no_page_ends_below_a_heading(headings: list[int], kept: int, ends: list[int]) -> None:
    last = range(11 - kept, 11)
    told = page_ends([20.0] * 10, header_row=0, kept=last, capacity=100, headings=headings)
    assert list(told) == ends
