from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chibo_cli.domain.time.periods import FIRST_YEAR, LAST_YEAR, Period, PeriodKind, last_complete
from chibo_cli.domain.time.spans import ONE_DAY, Span
from tests.domain.duties.province import during, on
from tests.running.examples import examples

MONTH, QUARTER, HALF, YEAR = PeriodKind
KINDS = st.sampled_from(PeriodKind)
DAYS = st.dates(date(FIRST_YEAR + 1, 1, 1), date(LAST_YEAR - 1, 12, 31))
steadily = examples(200)


@pytest.mark.parametrize(
    ("notation", "kind", "first_day", "last_day", "length"),
    [
        ("2024-02", MONTH, "2024-02-01", "2024-02-29", 29),
        ("2023-02", MONTH, "2023-02-01", "2023-02-28", 28),
        ("2024-12", MONTH, "2024-12-01", "2024-12-31", 31),
        ("2024-Q1", QUARTER, "2024-01-01", "2024-03-31", 91),
        ("2023-Q1", QUARTER, "2023-01-01", "2023-03-31", 90),
        ("2024-Q2", QUARTER, "2024-04-01", "2024-06-30", 91),
        ("2024-Q3", QUARTER, "2024-07-01", "2024-09-30", 92),
        ("2024-Q4", QUARTER, "2024-10-01", "2024-12-31", 92),
        ("2024-H1", HALF, "2024-01-01", "2024-06-30", 182),
        ("2024-H2", HALF, "2024-07-01", "2024-12-31", 184),
        ("2024", YEAR, "2024-01-01", "2024-12-31", 366),
        ("2100", YEAR, "2100-01-01", "2100-12-31", 365),
    ],
)
def test_a_period_has_its_days_and_its_notation(
    notation: str, kind: PeriodKind, first_day: str, last_day: str, length: int
) -> None:
    period = during(notation)

    assert period.kind is kind
    assert (period.first_day, period.last_day) == (on(first_day), on(last_day))
    assert period.span == Span(on(first_day), on(last_day))
    assert len(list(period.span.days())) == length
    assert str(period) == notation


@pytest.mark.parametrize(
    ("day", "lies_in_it"),
    [
        pytest.param("2023-12-31", False, id="the day before"),
        pytest.param("2024-01-01", True, id="the first day"),
        pytest.param("2024-03-31", True, id="the last day"),
        pytest.param("2024-04-01", False, id="the day after"),
    ],
)
def test_both_ends_lie_in_a_period(day: str, *, lies_in_it: bool) -> None:
    assert (on(day) in during("2024-Q1")) is lies_in_it


@steadily
@given(DAYS, KINDS)
def test_a_day_lies_in_the_period_that_contains_it(day: date, kind: PeriodKind) -> None:
    period = Period.containing(day, kind)

    assert period.first_day <= day <= period.last_day
    assert day in period
    assert period.kind is kind


@steadily
@given(DAYS, KINDS)
def test_periods_of_one_length_follow_one_another_without_a_gap(
    day: date, kind: PeriodKind
) -> None:
    period = Period.containing(day, kind)

    assert period.next.first_day == period.last_day + ONE_DAY
    assert period.next.previous == period
    assert period.previous.next == period
    assert period.previous < period < period.next


@steadily
@given(DAYS, KINDS, KINDS)
def test_the_parts_of_a_period_make_it_up(day: date, kind: PeriodKind, part: PeriodKind) -> None:
    whole = Period.containing(day, kind)
    parts = whole.parts(part)
    days = [day for each in parts for day in each.span.days()]

    assert days == (list(whole.span.days()) if part.months <= kind.months else [])
    assert list(parts) == sorted(parts)


@steadily
@given(DAYS, KINDS)
def test_the_notation_of_a_period_is_read_as_that_period(day: date, kind: PeriodKind) -> None:
    period = Period.containing(day, kind)

    assert during(str(period)) == period


@steadily
@given(DAYS, KINDS)
def test_the_last_complete_period_is_over_and_the_one_after_it_is_not(
    today: date, kind: PeriodKind
) -> None:
    period = last_complete(kind, today)

    assert period.last_day < today <= period.next.last_day


@pytest.mark.parametrize(
    ("today", "complete"),
    [
        pytest.param("2024-03-31", "2023-Q4", id="the quarter's last day is not over"),
        pytest.param("2024-04-01", "2024-Q1", id="the day after"),
        pytest.param("2024-01-01", "2023-Q4", id="new year's day"),
    ],
)
def test_a_period_is_complete_on_the_day_after_it(today: str, complete: str) -> None:
    assert last_complete(QUARTER, on(today)) == during(complete)


def test_periods_go_by_first_day_and_the_longer_first() -> None:
    notations = ["2023-Q4", "2024", "2024-H1", "2024-Q1", "2024-01", "2024-02", "2024-Q2", "2025"]

    assert [str(each) for each in sorted(map(during, reversed(notations)))] == notations


@pytest.mark.parametrize(
    ("kind", "year", "index"),
    [
        pytest.param(MONTH, 2024, 13, id="month 13"),
        pytest.param(MONTH, 2024, 0, id="month 0"),
        pytest.param(QUARTER, 2024, 5, id="quarter 5"),
        pytest.param(HALF, 2024, 3, id="half 3"),
        pytest.param(YEAR, 2024, 2, id="year 2 of a year"),
        pytest.param(YEAR, 1899, 1, id="1899"),
        pytest.param(YEAR, 2200, 1, id="2200"),
    ],
)
def test_what_no_year_has_is_no_period(kind: PeriodKind, year: int, index: int) -> None:
    with pytest.raises(ValueError, match=str(year)):
        Period(kind, year, index)


def test_the_first_and_the_last_year_are_periods_with_all_their_days() -> None:
    assert Period(YEAR, FIRST_YEAR).first_day == on("1900-01-01")
    assert Period(MONTH, LAST_YEAR, 12).last_day == on("2199-12-31")
