"""Several periods side by side and together: every figure counted a second way, by SQL."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from chibo_cli.domain.time.periods import Period, PeriodKind, Stretch
from tests.running.engines import registers

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.chibo import Chibo

VERDICTS = ("met", "unmet", "pending", "waived", "not_judged", "rate")
COUNTED = """
WITH RECURSIVE above(visit, held_on, unit) AS (
  SELECT id, held_on, unit_id FROM attendance WHERE held_on BETWEEN :first AND :last
  UNION
  SELECT visit, held_on, parent_id FROM above
  JOIN placement ON unit_id = unit
    AND held_on >= ifnull(since, '') AND held_on <= ifnull(until, 'z')
)
SELECT DISTINCT attendance.id, attendance.unit_id, area.code
FROM above
JOIN attendance ON attendance.id = visit AND substitute IS NULL AND meeting <> 'trip'
JOIN unit AS visited ON visited.id = attendance.unit_id AND visited.kind = 'cell'
JOIN assignment ON assignment.unit_id = unit AND assignment.official_id = attendance.official_id
  AND NOT is_draft AND above.held_on >= ifnull(assignment.since, '')
  AND above.held_on <= ifnull(assignment.until, 'z')
JOIN regulation ON regulation.id = regulation_id AND regulation.code = '258-QĐ/TU'
JOIN unit AS area ON area.id = unit
"""
ASSIGNED = """
SELECT DISTINCT official_id, unit.code FROM assignment
JOIN regulation ON regulation.id = regulation_id AND regulation.code = '258-QĐ/TU'
JOIN unit ON unit.id = unit_id
WHERE NOT is_draft AND ifnull(assignment.since, '') <= :last
  AND ifnull(assignment.until, 'z') >= :first
"""


def counted(
    clerk: Chibo, first: str, last: str
) -> tuple[dict[str, int], dict[str, dict[str, int]]]:
    """Officials, attendances, cells and units of those days under 258, in all and by commune."""
    with closing(registers.looked_into(clerk.db)) as register:
        days = {"first": first, "last": last}
        visits = register.execute(COUNTED, days).fetchall()
        people = register.execute(ASSIGNED, days).fetchall()

    def told(commune: str | None = None) -> dict[str, int]:
        ours = [row for row in visits if commune in {None, row[2]}]
        cells = len({unit for _, unit, _ in ours})
        return {
            "officials": len({one for one, area in people if commune in {None, area}}),
            "attendances": len({visit for visit, *_ in ours}),
            "cells": cells,
            "units": cells,
        }

    return told(), {commune: told(commune) for commune in {area for _, area in people}}


def together(**figures: int) -> dict[str, int | None]:
    return dict.fromkeys(VERDICTS) | figures


@pytest.mark.parametrize(
    ("words", "stretch", "first", "last"),
    [
        ("quarter 2024-Q1..2025-Q1", "2024-Q1..2025-Q1", "2024-01-01", "2025-03-31"),
        ("quarter từ quý I đến quý III/2025", "2025-Q1..2025-Q3", "2025-01-01", "2025-09-30"),
        ("year 2024..2025", "2024..2025", "2024-01-01", "2025-12-31"),
    ],
)
def test_all_of_it_has_each_person_visit_cell_and_unit_once(
    province: Chibo, words: str, stretch: str, first: str, last: str
) -> None:
    options = ("--rule", "258", "--by", "unit", "--json")
    document = province.done("report", *words.split(), *options).json
    whole, by_commune = counted(province, first, last)
    assert (document["period"], document["rows"]) == (stretch, [])
    assert document["summary"] == together(**whole)
    assert {each["group"]["code"]: each["summary"] for each in document["groups"]} == {
        commune: together(**figures) for commune, figures in by_commune.items()
    }
    assert {each["met_elsewhere"] for each in document["groups"]} == {None}


def test_each_period_is_the_report_that_it_is_alone(province: Chibo) -> None:
    document = province.done("report", "quarter", "2024-Q3..2025-Q2", "--json").json
    assert document["quarters"] == [
        province.done("report", "quarter", each, "--json").json
        for each in ("2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2")
    ]
    years = province.done("report", "year", "2024..2025", "--json").json["years"]
    assert years == [
        province.done("report", "year", each, "--json").json for each in ("2024", "2025")
    ]


def test_months_stand_beside_each_other_whatever_longer_report_they_are_in(
    province: Chibo, tmp_path: Path
) -> None:
    rule = tmp_path / "monthly.toml"
    rule.write_text(
        'code = "M"\ntitle = "Hằng tháng"\n[[duty]]\nkind = "attend"\nperiod = "month"\n'
        '[[duty]]\nkind = "file"\nperiod = "month"\ndocument = "report"\nheld_by = "official"\n'
        'due = "end+10"\n',
        encoding="utf-8",
    )
    province.done("rule", "add", str(rule))
    province.done("assign", "add", "CB01", "X01", "--rule", "M", "--since", "2025-01-01")
    told = {
        length: province.done("report", length, period, "--rule", "M", "--json").json
        for length, period in (("quarter", "2025-Q2"), ("half", "2025-H1"), ("year", "2025"))
    }
    months = {
        str(month): province.done("report", "month", str(month), "--rule", "M", "--json").json
        for month in Period(PeriodKind.YEAR, 2025).parts(PeriodKind.MONTH)
    }
    for length, count in (("quarter", 3), ("half", 6), ("year", 12)):
        document = told[length]
        parts = document["months"]
        assert len(parts) == count
        assert not document["rows"]
        assert [part["rows"] for part in parts] == [
            months[part["period"]]["rows"] for part in parts
        ]
        listed = count if length == "year" else 0  # and none of them twice
        assert len(document["other_duties"]) == listed
        assert [each["period"] for each in document.get("documents", [])] == ["month"][:listed]
        assert not any(part["other_duties"] for part in parts)
    assert list(told["half"]).count("quarters") == 0  # nobody has a row in them
    assert len(told["year"]["quarters"]) == 4
    output = tmp_path / "year.xlsx"
    province.done("report", "year", "2025", "--rule", "M", "-o", str(output))
    book = load_workbook(output)
    assert "Chưa đạt" in str([cell.value for row in book["Chi tiết"] for cell in row])
    heading = province.done("report", "quarter", "2025-Q2", "--rule", "M").out
    assert "Từng tháng · quý II/2025" in heading
    assert "Không có đồng chí" not in heading


def test_a_screen_has_the_periods_below_one_another_and_all_of_them_last(province: Chibo) -> None:
    shown = province.done("report", "quarter", "2024-Q1..2024-Q2").out
    lines = shown.splitlines()
    assert lines[0] == "Từ quý I/2024 đến quý II/2024 · tính đến 01/07/2024"
    assert [line.split("  ")[0] for line in lines[4:8]] == [
        *("Kỳ", "quý I/2024", "quý II/2024", "Cả giai đoạn")
    ]
    assert "Từng quý · từ quý I/2024 đến quý II/2024" in lines
    assert "Quý II/2024 · tính đến 01/07/2024" in lines
    english = province.done("report", "quarter", "2024-Q1..2024-Q2", "--lang", "en").out
    assert english.startswith("Q1/2024 to Q2/2024 · as of 2024-07-01\n")


def test_the_first_page_has_a_row_a_period_and_the_whole(province: Chibo, tmp_path: Path) -> None:
    output = tmp_path / "{period}.xlsx"
    province.done("report", "quarter", "2024-Q1..2024-Q3", "-o", str(output))
    book = load_workbook(tmp_path / "2024-Q1..2024-Q3.xlsx")
    rows = [[cell.value for cell in row] for row in book["Tổng hợp"]]
    at = next(number for number, row in enumerate(rows) if row[1] == "Quý I/2024")
    assert [row[1] for row in rows[at : at + 4]] == [
        *("Quý I/2024", "Quý II/2024", "Quý III/2024", "Cả giai đoạn")
    ]
    assert [row[0] for row in rows].index("Nơi nhận:") > at  # on that page, the parts on another
    first = next(row[1] for row in book["Phụ lục"].values if row[0] == "STT")
    assert first == "Từ quý I/2024 đến quý III/2024"
    whole: dict[str, Any] = dict(zip(map(str, rows[at - 1]), rows[at + 3], strict=True))
    figures, _ = counted(province, "2024-01-01", "2024-09-30")
    assert (whole["Số đồng chí"], whole["Lượt dự"]) == (
        figures["officials"],
        figures["attendances"],
    )
    assert (whole["Đạt"], whole["Chưa đạt"], whole["Tỷ lệ đạt"]) == (None, None, "—")
    details = [row for row in book["Chi tiết"].values if row[1] == "Quý II/2024"]
    quarter = province.done("report", "quarter", "2024-Q2", "--json").json
    assert len(details) == len(quarter["rows"])


@pytest.mark.parametrize(
    ("argv", "code", "said"),
    [
        (("quarter", "2025-Q1..2024-Q1"), 2, "quý I/2024 đứng trước"),
        (("quarter", "1/2024..3/2024"), 2, "report month"),
        (("quarter", "2024-Q1..2024-Q2", "--as-closed"), 2, "--as-closed"),
        (("month", "1/2020..3/2020", "--fail-on", "unmet"), 65, "không có ai để xét"),
    ],
)
def test_what_is_no_stretch_is_refused(
    province: Chibo, argv: tuple[str, ...], code: int, said: str
) -> None:
    result = province("report", *argv)
    assert (result.code, result.out) == (code, "")
    assert said in result.err


def test_a_stretch_goes_back_and_forth_by_periods() -> None:
    quarters = Period(PeriodKind.QUARTER, 2020, 3), Period(PeriodKind.QUARTER, 2021, 1)
    stretch = Stretch(*quarters)
    assert str(stretch.shifted(-3)) == "2019-Q4..2020-Q2"
    assert str(stretch.shifted(4)) == "2021-Q3..2022-Q1"
    assert [str(month) for month in stretch.parts(PeriodKind.MONTH)][::4] == [
        *("2020-07", "2020-11", "2021-03")
    ]
