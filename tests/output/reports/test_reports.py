from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.duties.verdicts import Fulfilment, Verdict
from chibo_cli.domain.facts.named import Named, Person
from chibo_cli.domain.reports.values import Group, GroupBy, Listed, Report, Streak, Summary
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.output.forms.formats import Format
from chibo_cli.output.reports.reports import report_json, report_text
from chibo_cli.output.reports.tables import report_table
from tests.output.samples import (
    AS_OF,
    EN,
    Q1,
    SMALL,
    VI,
    long_report,
    printed,
    with_official,
    year_of,
)

if TYPE_CHECKING:
    from chibo_cli.messages.words import Words

SMALL_JSON = {
    "schema": "chibo.report/1",
    "period": "2024-Q1",
    "as_of": "2024-04-01",
    "summary": {
        "officials": 3,
        "met": 1,
        "unmet": 1,
        "pending": 0,
        "waived": 1,
        "not_judged": 0,
        "rate": 0.5,
        "attendances": 2,
        "cells": 1,
        "units": 1,
    },
    "rows": [
        {
            "period": "2024-Q1",
            "official": {
                "code": "CB01",
                "name": "Trần Thị Bình",
                "title": "Trưởng ban",
                "agency": "Ban Dân vận Tỉnh ủy",
            },
            "regulation": "258-QĐ/TU",
            "duty": 1,
            "units": [
                {"code": "X01", "name": "Xã Bình Hòa"},
                {"code": "X02", "name": "Phường Nhơn Thạnh"},
            ],
            "required": 1,
            "counted": 2,
            "verdict": "met",
            "dates": ["2024-02-05", "2024-03-04"],
            "refused": [
                {
                    "date": "2024-03-20",
                    "unit": "Chi bộ khu phố 3",
                    "reason": "outside_area",
                    "code": None,
                }
            ],
        },
        {
            "period": "2024-Q1",
            "official": {"code": None, "name": "Lê Văn Đức", "title": None, "agency": None},
            "regulation": "258-QĐ/TU",
            "duty": 1,
            "units": [{"code": None, "name": "Xã Mỹ Lộc"}],
            "required": 1,
            "counted": 0,
            "verdict": "unmet",
            "dates": [],
            "refused": [],
        },
        {
            "period": "2024-Q1",
            "official": {
                "code": "CB03",
                "name": "Nguyễn Minh Khôi",
                "title": "Tỉnh ủy viên",
                "agency": None,
            },
            "regulation": "258-QĐ/TU",
            "duty": 1,
            "units": [{"code": "X02", "name": "Phường Nhơn Thạnh"}],
            "required": 1,
            "counted": 0,
            "verdict": "waived",
            "dates": [],
            "refused": [],
        },
    ],
    "other_duties": [],
    "others_as_of": None,
    "remarks": [],
}


def _in_order(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def test_json_is_the_document_of_the_design_key_by_key_in_order() -> None:
    assert _in_order(report_json(SMALL)) == _in_order(SMALL_JSON)
    assert report_text(SMALL, Format.JSON, VI) == _in_order(SMALL_JSON) + "\n"
    assert report_text(SMALL, Format.JSON, EN) == report_text(SMALL, Format.JSON, VI)


def test_a_year_adds_four_reports_after_its_rows() -> None:
    document = report_json(year_of(SMALL))
    assert list(document) == [
        *("schema", "period", "as_of", "summary", "rows", "quarters", "streaks"),
        *("other_duties", "others_as_of", "remarks"),
    ]
    quarters = document["quarters"]
    assert isinstance(quarters, list)
    assert _in_order(quarters[0]) == _in_order(SMALL_JSON)
    assert [quarter["period"] for quarter in quarters] == [
        *("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4")
    ]


def test_the_rate_of_nobody_is_null() -> None:
    nobody = Report(Q1, AS_OF, Summary(units=0), ())
    assert '"rate": null' in report_text(nobody, Format.JSON, VI)


def test_plain_says_the_same_in_whole_lines() -> None:
    assert report_text(SMALL, Format.PLAIN, VI) == (
        "Quý I/2024 · tính đến 01/04/2024\n"
        "\n"
        "3 đồng chí · 2 lượt dự được tính · 1 chi bộ trong 1 đơn vị dự\n"
        "Đạt 1 · chưa đạt 1 · chưa đến hạn 0 · miễn 1 · không xét 0 · tỷ lệ đạt 50%\n"
        "\n"
        "Mã    Họ và tên         Chức vụ       Cơ quan              "
        "Đơn vị phụ trách                            Quy định   Nghĩa vụ  Tối thiểu  "
        "Được tính  Kết quả   Ngày dự                 Lượt dự không được tính\n"
        "CB01  Trần Thị Bình     Trưởng ban    Ban Dân vận Tỉnh ủy  "
        "Xã Bình Hòa (X01); Phường Nhơn Thạnh (X02)  258-QĐ/TU  1         1          "
        "2          đạt       05/02/2024; 04/03/2024  "
        "20/03/2024: Chi bộ khu phố 3 – ngoài địa bàn phụ trách\n"
        "      Lê Văn Đức                                           "
        "Xã Mỹ Lộc                                   258-QĐ/TU  1         1          "
        "0          chưa đạt\n"
        "CB03  Nguyễn Minh Khôi  Tỉnh ủy viên                       "
        "Phường Nhơn Thạnh (X02)                     258-QĐ/TU  1         1          "
        "0          miễn\n"
    )


def test_a_plain_year_shows_its_quarters_one_below_another() -> None:
    shown = report_text(year_of(SMALL), Format.PLAIN, VI)
    assert shown.startswith(
        "Năm 2024 · tính đến 01/01/2025\n"
        "\n"
        "Tỷ lệ đạt từng quý: Quý I 50% · Quý II — · Quý III — · Quý IV —\n"
        "\n"
        "Bốn quý của năm 2024\n"
        "\n"
        "Mã    Họ và tên         Đơn vị phụ trách                            Quy định   "
        "Quý I     Quý II  Quý III  Quý IV  Số quý liền chưa đạt\n"
        "CB01  Trần Thị Bình     Xã Bình Hòa (X01); Phường Nhơn Thạnh (X02)  258-QĐ/TU  đạt\n"
        "      Lê Văn Đức        Xã Mỹ Lộc                                   258-QĐ/TU  chưa đạt\n"
        "CB03  Nguyễn Minh Khôi  Phường Nhơn Thạnh (X02)                     258-QĐ/TU  miễn\n"
        "\n"
        "Quý I/2024 · tính đến 01/04/2024\n"
    )
    assert report_text(SMALL, Format.PLAIN, VI) in shown
    assert shown.endswith("\n\nKhông có đồng chí nào thuộc diện xét theo quý.\n")


def test_csv_has_a_row_a_subject() -> None:
    assert report_text(SMALL, Format.CSV, VI) == (
        "period,official_code,official,title,agency,units,regulation,duty,required,counted,"
        "verdict,dates,refused\n"
        "2024-Q1,CB01,Trần Thị Bình,Trưởng ban,Ban Dân vận Tỉnh ủy,X01; X02,258-QĐ/TU,1,1,2,met,"
        "2024-02-05; 2024-03-04,2024-03-20 Chi bộ khu phố 3 outside_area\n"
        "2024-Q1,,Lê Văn Đức,,,Xã Mỹ Lộc,258-QĐ/TU,1,1,0,unmet,,\n"
        "2024-Q1,CB03,Nguyễn Minh Khôi,Tỉnh ủy viên,,X02,258-QĐ/TU,1,1,0,waived,,\n"
    )


def test_ndjson_has_a_row_a_line() -> None:
    lines = report_text(SMALL, Format.NDJSON, VI).splitlines()
    assert [json.loads(line) for line in lines] == SMALL_JSON["rows"]


def test_the_lines_of_a_year_go_on_with_those_of_its_quarters() -> None:
    year = year_of(SMALL)
    own = replace(SMALL.rows[0], period=Period(PeriodKind.YEAR, 2024))
    year = replace(year, rows=(own,))
    rows = csv.DictReader(io.StringIO(report_text(year, Format.CSV, VI)))
    assert [row["period"] for row in rows] == ["2024", "2024-Q1", "2024-Q1", "2024-Q1"]
    lines = report_text(year, Format.NDJSON, VI).splitlines()
    assert [json.loads(line)["period"] for line in lines] == ["2024", *["2024-Q1"] * 3]


def _streaking() -> Report:
    year = Period(PeriodKind.YEAR, 2024)
    quarters = year.parts(PeriodKind.QUARTER)[1:]
    return replace(year_of(SMALL), streaks=(Streak(SMALL.rows[1].official, quarters),))


def test_misses_one_after_another_are_told_on_the_screen_and_in_json() -> None:
    told = (
        "Nhiều quý liền chưa đạt:\n  Lê Văn Đức: 3 quý liền chưa đạt (quý II/2024 – quý IV/2024)\n"
    )
    assert told in report_text(_streaking(), Format.PLAIN, VI)
    assert told in printed(report_table(_streaking(), VI))
    assert report_json(_streaking())["streaks"] == [
        {
            "official": {"code": None, "name": "Lê Văn Đức"},
            "streak": 3,
            "quarters": ["2024-Q2", "2024-Q3", "2024-Q4"],
        }
    ]
    assert "Bốn quý của năm 2024" in printed(report_table(_streaking(), VI), width=200)


_GROUPED = replace(
    SMALL,
    groups=(
        Group(Named("X01", "Xã Bình Hòa"), Summary(1, met=1, attendances=2, cells=1, units=1)),
        Group(None, Summary(2, unmet=1, waived=1, units=0)),
    ),
)


def test_figures_by_part_are_added_to_the_json() -> None:
    document = report_json(_GROUPED)
    assert list(document)[:6] == ["schema", "period", "as_of", "summary", "rows", "groups"]
    groups = document["groups"]
    assert isinstance(groups, list)
    assert [each["group"] for each in groups] == [{"code": "X01", "name": "Xã Bình Hòa"}, None]
    assert groups[1]["summary"] == {
        "officials": 2,
        "met": 0,
        "unmet": 1,
        "pending": 0,
        "waived": 1,
        "not_judged": 0,
        "rate": 0.0,
        "attendances": 0,
        "cells": 0,
        "units": 0,
    }


def test_figures_of_an_earlier_program_name_no_units() -> None:
    before = replace(SMALL, summary=replace(SMALL.summary, units=None))
    assert "units" not in report_json(before)["summary"]  # type: ignore[operator]
    assert "· 1 chi bộ\n" in report_text(before, Format.PLAIN, VI)


def test_where_rows_do_not_add_up_the_foot_says_why() -> None:
    group = Group(Named("X01", "Xã Bình Hòa"), Summary(3, met=1, unmet=2, units=0), 1)
    report = replace(SMALL, groups=(group, *(_GROUPED.groups or ())), grouped_by=GroupBy.UNIT)
    for shown in (report_text(report, Format.PLAIN, VI), printed(report_table(report, VI), 140)):
        assert "Đạt nhờ nơi khác" in shown
        assert "Đồng chí phụ trách nhiều đơn vị được tính ở từng đơn vị và một lần" in shown
        assert "Đạt nhờ nơi khác: số đồng chí ở dòng ấy đạt nhờ lượt dự tính ở dòng khác." in shown
        assert "kể cả lượt dự ở ngoài" not in shown
    assert "Đạt nhờ nơi khác" not in report_text(_GROUPED, Format.PLAIN, VI)
    outside = replace(_GROUPED, groups=(_GROUPED.groups or ())[1:])
    assert "The total has visits outside these units too." in report_text(outside, Format.PLAIN, EN)


def test_figures_by_part_stand_in_place_of_the_rows_with_their_total() -> None:
    assert report_text(_GROUPED, Format.CSV, VI) == (
        "period,group_code,group,officials,met,unmet,pending,waived,not_judged,rate,attendances,"
        "cells,units,met_elsewhere\n"
        "2024-Q1,X01,Xã Bình Hòa,1,1,0,0,0,0,1.0,2,1,1,0\n"
        "2024-Q1,,,2,0,1,0,1,0,0.0,0,0,0,0\n"
        "2024-Q1,,total,3,1,1,0,1,0,0.5,2,1,1,\n"
    )
    for shown in (
        report_text(_GROUPED, Format.PLAIN, VI),
        printed(report_table(_GROUPED, VI), 140),
    ):
        assert "Tổng cộng" in shown
        assert "(không thuộc nhóm nào)" in shown
        assert "50%" in shown
        assert "Trần Thị Bình" not in shown


@pytest.mark.parametrize("words", [VI, EN], ids=["vi", "en"])
def test_at_80_columns_the_verdicts_of_a_part_share_a_column(words: Words) -> None:
    group = Group(Named("X01", "Xã Bình Hòa"), Summary(9, 3, 2, 2, 1, 1, 4, 3, 3), 2)
    report = replace(SMALL, groups=(group, *(_GROUPED.groups or ())), grouped_by=GroupBy.UNIT)
    lines = printed(report_table(report, words), width=80).splitlines()
    assert max(map(len, lines)) <= 80
    part = next(at for at, line in enumerate(lines) if line.startswith("Xã Bình Hòa"))
    assert any(line.startswith("Xã Bình Hòa") for line in lines[part + 1 : part + 4])
    assert ("chưa đạt 2 · chưa" if words is VI else "unmet 2 · pending 2") in lines[part]


@pytest.mark.parametrize("form", [Format.TABLE, Format.XLSX])
def test_a_table_or_a_workbook_is_no_text(form: Format) -> None:
    with pytest.raises(ValueError, match=form.name):
        report_text(SMALL, form, VI)


def test_the_table_shows_the_figures_then_verdicts_and_visits() -> None:
    assert printed(report_table(SMALL, VI), width=80) == (
        "Quý I/2024 · tính đến 01/04/2024\n"
        "\n"
        "3 đồng chí · 2 lượt dự được tính · 1 chi bộ trong 1 đơn vị dự\n"
        "Đạt 1 · chưa đạt 1 · chưa đến hạn 0 · miễn 1 · không xét 0 · tỷ lệ đạt 50%\n"
        f"{'█' * 20}{'░' * 20}\n"
        "\n"
        "Họ và tên                 Đơn vị phụ trách         Lượt  Kết quả    Ngày dự     \n"
        "────────────────────────────────────────────────────────────────────────────────\n"
        "Trần Thị Bình (CB01)      Xã Bình Hòa (X01)        2/1   đạt        05/02/2024  \n"
        "Trưởng ban, Ban Dân vận   Phường Nhơn Thạnh (X02)        258-QĐ/TU  04/03/2024  \n"
        "Tỉnh ủy                                                             (20/03/2024)\n"
        "                                                                                \n"
        "Lê Văn Đức                Xã Mỹ Lộc                0/1   chưa đạt               \n"
        "                                                         258-QĐ/TU              \n"
        "                                                                                \n"
        "Nguyễn Minh Khôi (CB03)   Phường Nhơn Thạnh (X02)  0/1   miễn                   \n"
        "Tỉnh ủy viên                                             258-QĐ/TU              \n"
        "\n"
        "(ngày) là lượt không được tính; vì sao, xem chibo why ĐỒNG_CHÍ KỲ.\n"
    )


_WORST_FIRST = Listed(is_worst_first=True)


@pytest.mark.parametrize("words", [VI, EN], ids=["vi", "en"])
def test_at_80_columns_a_row_is_three_lines_at_most(words: Words) -> None:
    report = long_report(40)
    lines = printed(report_table(year_of(report), words, _WORST_FIRST), width=80).splitlines()
    rows = "\n".join(lines).split("──\n")[1:]
    heights = [len(row.splitlines()) for table in rows for row in re.split(r"\n *\n", table)]
    assert max(map(len, lines)) <= 80
    assert (len(heights) > 80, max(heights)) == (True, 3)


def test_the_worst_may_come_first_in_every_table() -> None:
    for told in (
        printed(report_table(SMALL, VI, _WORST_FIRST)),
        report_text(SMALL, Format.PLAIN, VI, _WORST_FIRST),
        printed(report_table(year_of(SMALL), VI, _WORST_FIRST)),
    ):
        assert told.index("Lê Văn Đức") < told.index("Trần Thị Bình") < told.index("Minh Khôi")


_UNMET = Listed(frozenset({Fulfilment.UNMET}))
_FIGURES = "Đạt 1 · chưa đạt 1 · chưa đến hạn 0 · miễn 1 · không xét 0 · tỷ lệ đạt 50%\n"


def test_of_some_verdicts_the_figures_stay_those_of_all() -> None:
    document = report_json(SMALL, _UNMET)
    assert list(document) == list(SMALL_JSON)
    assert document == {**SMALL_JSON, "rows": SMALL_JSON["rows"][1:2]}  # type: ignore[index]
    assert len(report_text(SMALL, Format.CSV, VI, _UNMET).splitlines()) == 2
    for told in (
        printed(report_table(SMALL, VI, _UNMET)),
        report_text(SMALL, Format.PLAIN, VI, _UNMET),
    ):
        assert _FIGURES in told
        assert "Chỉ liệt kê: chưa đạt.\n" in told
        assert ("Lê Văn Đức" in told, "Trần Thị Bình" in told) == (True, False)


def test_where_nobody_stands_so_it_is_said() -> None:
    pending = Listed(frozenset({Fulfilment.PENDING, Fulfilment.LATE}))
    for told in (
        printed(report_table(SMALL, EN, pending)),
        report_text(SMALL, Format.PLAIN, EN, pending),
    ):
        assert told.endswith("No row is: pending, late.\n")
        assert "No official is judged" not in told


def test_a_years_table_is_followed_by_its_quarters() -> None:
    shown = printed(report_table(year_of(SMALL), EN))
    titles = [line for line in shown.splitlines() if " · as of " in line]
    assert titles == [
        "2024 · as of 2025-01-01",
        "Q1/2024 · as of 2024-04-01",
        "Q2/2024 · as of 2024-07-01",
        "Q3/2024 · as of 2024-10-01",
        "Q4/2024 · as of 2025-01-01",
    ]
    assert printed(report_table(SMALL, EN)) in shown
    assert shown.count("No official is judged by the quarter.") == 3


def test_a_regulation_with_several_duties_numbers_them_and_without_a_minimum_shows_none() -> None:
    row = replace(SMALL.rows[0], duty=3, required=0, verdict=Verdict.NOT_JUDGED)
    shown = printed(report_table(replace(SMALL, rows=(row,)), VI))
    assert "nghĩa vụ 3" in shown
    assert " 2     không xét " in shown


def test_refused_visits_alone_stand_at_the_top_of_their_cell() -> None:
    row = replace(SMALL.rows[0], counted=())
    lines = printed(report_table(replace(SMALL, rows=(row,)), VI)).splitlines()
    assert lines[8].rstrip().endswith("(20/03/2024)")


def test_a_report_of_many_rows_stops_at_a_thousand() -> None:
    shown = printed(report_table(long_report(1001), VI), width=400)
    assert "Còn 1 dòng nữa" in shown
    assert "CB999" in shown
    assert "CB1000" not in shown


_HOSTILE = with_official(
    Person("=cmd()", "[/QĐ-UBND]", "\x1b[31mđỏ", "\u202engược\nhai"), (Named(None, "@x\x9b"),)
)


def test_hostile_strings_are_harmless_in_every_form() -> None:
    table = printed(report_table(_HOSTILE, VI), width=200)
    texts = [
        report_text(_HOSTILE, form, VI)
        for form in (Format.PLAIN, Format.JSON, Format.NDJSON, Format.CSV)
    ]
    for shown in (table, *texts):
        assert "[/QĐ-UBND]" in shown
        assert not set(shown) & set("\x1b\u202e\x9b")
    rows = list(csv.DictReader(io.StringIO(texts[-1])))
    assert rows[0]["official_code"] == "'=cmd()"
    assert rows[0]["units"] == r"'@x\x9b"
    assert len(texts[0].splitlines()) == 7
    assert r"\u202engược ⏎ hai" in texts[0]
