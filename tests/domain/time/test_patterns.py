"""When a cell meets, in a clerk's words, and the day it is each month."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chibo_cli.domain.time.patterns import Pattern, parse_pattern
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.messages.answers.meetings import pattern_text
from chibo_cli.messages.errors.refusals import InvalidPattern
from tests.running.examples import examples

SUNDAY, MONDAY, FRIDAY, SATURDAY = 7, 1, 5, 6
READ = [
    ("5", Pattern(5)),
    ("05", Pattern(5)),
    ("ngày 5", Pattern(5)),
    ("ngay 5", Pattern(5)),
    ("Ngày 5 hằng tháng", Pattern(5)),
    ("ngày 5 hàng tháng.", Pattern(5)),
    ("mùng 3", Pattern(3)),
    ("ngày mồng 3 mỗi tháng", Pattern(3)),
    ("day 5", Pattern(5)),
    ("the 5th of each month", Pattern(5)),
    ("31", Pattern(31)),
    ("ngày cuối tháng", Pattern(31)),
    ("cuối tháng", Pattern(31)),
    ("last day of the month", Pattern(31)),
    ("chủ nhật thứ hai", Pattern(nth=2, weekday=SUNDAY)),
    ("chủ nhật tuần thứ 2", Pattern(nth=2, weekday=SUNDAY)),
    ("chu nhat tuan 2", Pattern(nth=2, weekday=SUNDAY)),
    ("CN tuần thứ hai hằng tháng", Pattern(nth=2, weekday=SUNDAY)),
    ("tuần thứ hai chủ nhật", Pattern(nth=2, weekday=SUNDAY)),
    ("2nd sunday", Pattern(nth=2, weekday=SUNDAY)),
    ("the second Sunday of the month", Pattern(nth=2, weekday=SUNDAY)),
    ("thứ hai thứ hai", Pattern(nth=2, weekday=MONDAY)),
    ("thứ hai tuần thứ tư", Pattern(nth=4, weekday=MONDAY)),
    ("thứ 2 tuần đầu", Pattern(nth=1, weekday=MONDAY)),
    ("t2 đầu tháng", Pattern(nth=1, weekday=MONDAY)),
    ("thứ bảy tuần đầu", Pattern(nth=1, weekday=SATURDAY)),
    ("thứ 7 đầu tiên của tháng", Pattern(nth=1, weekday=SATURDAY)),
    ("tối thứ bảy tuần thứ nhất", Pattern(nth=1, weekday=SATURDAY)),
    ("thứ sáu cuối tháng", Pattern(nth=-1, weekday=FRIDAY)),
    ("thứ sáu cuối cùng trong tháng", Pattern(nth=-1, weekday=FRIDAY)),
    ("last friday", Pattern(nth=-1, weekday=FRIDAY)),
    ("thứ năm tuần thứ năm", Pattern(nth=5, weekday=4)),
    ("thứ tư tuần bốn", Pattern(nth=4, weekday=3)),
]
REFUSED = [
    *("", "0", "32", "ngày 32", "thứ hai", "chủ nhật", "hằng tháng", "5 và 20", "ngày thứ 5"),
    *("chủ nhật tuần 6", "6th sunday", "5/2", "ngày 5 âm lịch", "mùng", "thứ tám tuần đầu"),
]
EVERY = st.one_of(
    st.integers(1, 31).map(Pattern),
    st.builds(
        lambda nth, weekday: Pattern(nth=nth, weekday=weekday),
        st.sampled_from([-1, 1, 2, 3, 4, 5]),
        st.integers(1, 7),
    ),
)


def month(text: str) -> Period:
    year, index = text.split("-")
    return Period(PeriodKind.MONTH, int(year), int(index))


@pytest.mark.parametrize(("text", "pattern"), READ)
def test_a_clerks_words_are_read(text: str, pattern: Pattern) -> None:
    assert parse_pattern(text) == pattern


@pytest.mark.parametrize("text", REFUSED)
def test_other_words_are_refused(text: str) -> None:
    with pytest.raises(InvalidPattern):
        parse_pattern(text)


@examples(100)
@given(EVERY)
def test_every_pattern_is_read_back_in_each_of_its_notations(pattern: Pattern) -> None:
    said = pattern_text(pattern)
    assert {parse_pattern(text) for text in (str(pattern), said.vi, said.en)} == {pattern}


@pytest.mark.parametrize(
    ("pattern", "within", "day"),
    [
        (Pattern(5), "2024-02", 5),
        (Pattern(31), "2024-01", 31),
        (Pattern(31), "2024-04", 30),
        (Pattern(31), "2024-02", 29),
        (Pattern(30), "2023-02", 28),
        (Pattern(nth=1, weekday=SUNDAY), "2024-09", 1),
        (Pattern(nth=1, weekday=SATURDAY), "2024-09", 7),
        (Pattern(nth=2, weekday=SUNDAY), "2024-03", 10),
        (Pattern(nth=5, weekday=SUNDAY), "2024-03", 31),
        (Pattern(nth=5, weekday=MONDAY), "2024-03", 25),
        (Pattern(nth=5, weekday=MONDAY), "2021-02", 22),
        (Pattern(nth=-1, weekday=FRIDAY), "2024-02", 23),
        (Pattern(nth=-1, weekday=4), "2024-02", 29),
    ],
    ids=str,
)
def test_the_day_of_a_month(pattern: Pattern, within: str, day: int) -> None:
    assert pattern.day_in(month(within)).day == day


@examples(100)
@given(EVERY, st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_pattern_falls_on_one_day_of_every_month(pattern: Pattern, day: date) -> None:
    within = Period.containing(day, PeriodKind.MONTH)
    found = pattern.day_in(within)
    assert found in within
    assert pattern.weekday in {None, found.isoweekday()}
