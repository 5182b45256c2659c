from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chibo_cli.domain.time.spans import ALWAYS, ONE_DAY, Span, day_count
from tests.domain.duties.province import on, span
from tests.running.examples import examples

JANUARY = [date(2024, 1, 1) + ONE_DAY * step for step in range(31)]
JANUARY_DAYS = st.sampled_from(JANUARY)
SPANS = st.builds(Span, st.none() | JANUARY_DAYS, st.none() | JANUARY_DAYS)
CLOSED_SPANS = st.builds(Span, JANUARY_DAYS, JANUARY_DAYS)
steadily = examples(200)


def days_of(span_: Span) -> set[date]:
    """Its days in January and on the two days beside it."""
    return {day for day in [JANUARY[0] - ONE_DAY, *JANUARY, JANUARY[-1] + ONE_DAY] if day in span_}


@pytest.mark.parametrize(
    ("days", "day", "lies_in_it"),
    [
        pytest.param("2024-01-01..2024-03-31", "2023-12-31", False, id="the day before"),
        pytest.param("2024-01-01..2024-03-31", "2024-01-01", True, id="the first day"),
        pytest.param("2024-01-01..2024-03-31", "2024-03-31", True, id="the last day"),
        pytest.param("2024-01-01..2024-03-31", "2024-04-01", False, id="the day after"),
        pytest.param("2024-02-05..2024-02-05", "2024-02-05", True, id="the only day"),
        pytest.param("2024-01-01..", "2199-12-31", True, id="open at the end"),
        pytest.param("2024-01-01..", "2023-12-31", False, id="open at the end, the day before"),
        pytest.param("..2024-03-31", "1900-01-01", True, id="open at the start"),
        pytest.param("..2024-03-31", "2024-04-01", False, id="open at the start, the day after"),
        pytest.param("", "2024-02-29", True, id="always"),
        pytest.param("2024-02-02..2024-02-01", "2024-02-01", False, id="ends before it begins"),
    ],
)
def test_both_ends_lie_in_a_span(days: str, day: str, *, lies_in_it: bool) -> None:
    assert (on(day) in span(days)) is lies_in_it


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        pytest.param("..2024-03-31", "2024-03-31..", True, id="the last day is the first"),
        pytest.param("..2024-03-31", "2024-04-01..", False, id="one follows the other"),
        pytest.param("", "", True, id="both always"),
        pytest.param("2024-02-02..2024-02-01", "", False, id="an empty span shares no day"),
        pytest.param("2024-01-01..2024-12-31", "2024-02-05..2024-02-05", True, id="within"),
    ],
)
def test_spans_overlap_where_they_share_a_day(one: str, other: str, *, overlap: bool) -> None:
    assert span(one).overlaps(span(other)) is overlap
    assert span(other).overlaps(span(one)) is overlap


@pytest.mark.parametrize(
    ("outer", "inner", "covered"),
    [
        pytest.param("2024-01-01..2024-03-31", "2024-01-01..2024-03-31", True, id="itself"),
        pytest.param("2024-01-01..2024-03-31", "2024-01-01..2024-04-01", False, id="a day longer"),
        pytest.param("2024-01-01..", "2024-01-01..", True, id="open both"),
        pytest.param("2024-01-01..2024-03-31", "2024-01-01..", False, id="open within closed"),
        pytest.param("2024-01-01..", "2024-05-01..2024-01-01", True, id="no day at all"),
    ],
)
def test_a_span_covers_one_whose_days_all_lie_in_it(
    outer: str, inner: str, *, covered: bool
) -> None:
    assert span(outer).covers(span(inner)) is covered


@steadily
@given(SPANS, SPANS, SPANS)
def test_the_common_days_are_those_of_each(one: Span, other: Span, third: Span) -> None:
    assert days_of(one.common(other, third)) == days_of(one) & days_of(other) & days_of(third)


@steadily
@given(SPANS, SPANS)
def test_overlap_and_cover_speak_of_days(one: Span, other: Span) -> None:
    assert one.overlaps(other) is bool(days_of(one) & days_of(other))
    assert one.covers(other) is (days_of(other) <= days_of(one))


@steadily
@given(st.lists(CLOSED_SPANS, max_size=5))
def test_days_in_several_spans_are_counted_once(spans: list[Span]) -> None:
    assert day_count(spans) == len(set().union(*(days_of(each) for each in spans)))


@pytest.mark.parametrize(
    ("spans", "days"),
    [
        pytest.param([], 0, id="none"),
        pytest.param(["2024-01-01..2024-01-01"], 1, id="one day"),
        pytest.param(["2024-01-01..2024-01-31", "2024-02-01..2024-02-29"], 60, id="one after one"),
        pytest.param(["2024-01-01..2024-01-31", "2024-01-31..2024-02-01"], 32, id="a shared day"),
        pytest.param(["2024-01-01..2024-01-31", "2024-01-10..2024-01-20"], 31, id="one within one"),
        pytest.param(["2024-01-01..2024-01-10", "2024-01-21..2024-01-31"], 21, id="a gap"),
        pytest.param(["2024-01-05..2024-01-04"], 0, id="an empty one"),
    ],
)
def test_days_are_counted(spans: list[str], days: int) -> None:
    assert day_count(span(each) for each in spans) == days


def test_the_days_of_a_span_go_from_end_to_end() -> None:
    days = list(span("2024-02-28..2024-03-01").days())

    assert days == [on("2024-02-28"), on("2024-02-29"), on("2024-03-01")]


@pytest.mark.parametrize("days", ["", "2024-01-01..", "..2024-01-01"])
def test_an_open_span_has_no_list_of_days(days: str) -> None:
    with pytest.raises(ValueError, match="open"):
        list(span(days).days())


def test_a_span_without_days_has_an_empty_list() -> None:
    backwards = span("2024-02-02..2024-02-01")

    assert backwards.is_empty
    assert list(backwards.days()) == []
    assert not ALWAYS.is_empty


@pytest.mark.parametrize(
    ("day", "nearest"),
    [
        pytest.param("2023-12-31", "2024-01-01", id="before"),
        pytest.param("2024-02-05", "2024-02-05", id="within"),
        pytest.param("2024-04-09", "2024-03-31", id="after"),
    ],
)
def test_the_nearest_day_is_the_day_itself_or_an_end(day: str, nearest: str) -> None:
    assert span("2024-01-01..2024-03-31").nearest(on(day)) == on(nearest)


@pytest.mark.parametrize("days", ["2024-01-01..2024-01-02", "2024-01-01..", "..2024-01-01", ""])
def test_some_day_of_a_span_lies_in_it(days: str) -> None:
    assert span(days).some_day in span(days)


def test_one_day_is_a_day() -> None:
    assert timedelta(days=1) == ONE_DAY
