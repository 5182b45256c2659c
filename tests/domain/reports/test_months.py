from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from chibo_cli.domain.reports.annex import month_figures
from tests.output.samples import SMALL, year_of

if TYPE_CHECKING:
    from chibo_cli.domain.reports.values import Report

MET, *OTHERS = SMALL.rows
FEBRUARY, MARCH = MET.counted


def months(report: Report) -> dict[str, int]:
    return {str(each.month): each.attendances for each in month_figures(report)}


def test_each_counted_visit_is_in_its_month_and_a_refused_one_in_none() -> None:
    assert months(SMALL) == {"2024-01": 0, "2024-02": 1, "2024-03": 1}
    assert sum(months(SMALL).values()) == SMALL.summary.attendances


def test_a_visit_that_counts_for_two_rows_is_one() -> None:
    assert months(replace(SMALL, rows=(MET, replace(MET, regulation="776-QĐ/TU")))) == months(SMALL)


def test_of_visits_that_are_one_on_the_map_shown_one_is_told() -> None:
    one = replace(MET, counted=(FEBRUARY,), doubled=(MARCH,))
    other = replace(MET, regulation="776-QĐ/TU")
    assert months(replace(SMALL, rows=(one, other)))["2024-03"] == 0


def test_a_month_that_has_not_begun_is_not_told() -> None:
    assert [*months(replace(SMALL, as_of=date(2024, 3, 1)))] == ["2024-01", "2024-02", "2024-03"]
    assert [*months(replace(SMALL, as_of=date(2024, 2, 29)))] == ["2024-01", "2024-02"]


def test_a_year_without_rows_of_its_own_has_the_visits_of_its_quarters() -> None:
    year = year_of(SMALL)
    assert len(months(year)) == 12
    assert sum(months(year).values()) == 2
    own = replace(MET, counted=(FEBRUARY,))
    assert sum(months(replace(year, rows=(own,))).values()) == 1
