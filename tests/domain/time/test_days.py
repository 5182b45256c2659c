from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chibo_cli.domain.time.notation import parse_day, parse_day_in_file
from chibo_cli.messages.errors.refusals import DayFault, Failure, InvalidDay
from tests.domain.duties.province import on
from tests.running.examples import examples

TODAY = on("2024-04-01")
MARKED_AND_BARE = ["hôm nay", "hom nay", "HÔM NAY", "Hôm  nay", "today"]
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
steadily = examples(200)

WHOLE_DAYS = [
    ("5/2/2024", "2024-02-05"),
    ("05/02/2024", "2024-02-05"),
    ("05-02-2024", "2024-02-05"),
    ("5.2.2024", "2024-02-05"),
    ("2024-02-05", "2024-02-05"),
    ("2024-2-5", "2024-02-05"),
    ("5/2/24", "2024-02-05"),
    ("05.02.24", "2024-02-05"),
    ("12/11/2024", "2024-11-12"),
    ("11/12/2024", "2024-12-11"),
    ("29/2/2024", "2024-02-29"),
    ("31/12/2199", "2199-12-31"),
    ("1/1/1900", "1900-01-01"),
    (" 5/2/2024 ", "2024-02-05"),
    ("ngày 5 tháng 2 năm 2024", "2024-02-05"),
    ("ngay 05 thang 02 nam 2024", "2024-02-05"),
]
REFUSED = [
    pytest.param("", DayFault.UNREADABLE, id="nothing"),
    pytest.param("thứ hai", DayFault.UNREADABLE, id="a weekday"),
    pytest.param("2024", DayFault.UNREADABLE, id="a year"),
    pytest.param("3/2024", DayFault.UNREADABLE, id="a month"),
    pytest.param("05022024", DayFault.UNREADABLE, id="without separators"),
    pytest.param("5/2/202", DayFault.UNREADABLE, id="three digits of a year"),
    pytest.param("5/2/-24", DayFault.UNREADABLE, id="a sign"),
    pytest.param("30/2/2024", DayFault.NO_SUCH_DAY, id="30 February"),
    pytest.param("29/2/2023", DayFault.NO_SUCH_DAY, id="29 February of a common year"),
    pytest.param("31/4/2024", DayFault.NO_SUCH_DAY, id="31 April"),
    pytest.param("0/2/2024", DayFault.NO_SUCH_DAY, id="day 0"),
    pytest.param("5/0/2024", DayFault.NO_SUCH_DAY, id="month 0"),
    pytest.param("13/13/2024", DayFault.NO_SUCH_DAY, id="month 13"),
    pytest.param("2/25/2024", DayFault.MONTH_FIRST, id="month first"),
    pytest.param("5/2/1899", DayFault.YEAR_RANGE, id="1899"),
    pytest.param("5/2/2200", DayFault.YEAR_RANGE, id="2200"),
]


@pytest.mark.parametrize(("text", "day"), WHOLE_DAYS)
def test_a_whole_day_is_read_day_first(text: str, day: str) -> None:
    assert parse_day(text, today=TODAY) == on(day)
    assert parse_day_in_file(text) == on(day)


@steadily
@given(DAYS)
def test_every_day_is_read_in_each_notation(day: date) -> None:
    for pattern in ("{0.day}/{0.month}/{0.year}", "{0:%d-%m-%Y}", "{0:%d.%m.%Y}", "{0:%Y-%m-%d}"):
        assert parse_day(pattern.format(day), today=TODAY) == day
        assert parse_day_in_file(pattern.format(day)) == day


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        pytest.param("5/2", "2024-04-01", "2024-02-05", id="this year"),
        pytest.param("1/4", "2024-04-01", "2024-04-01", id="today"),
        pytest.param("2/4", "2024-04-01", "2023-04-02", id="tomorrow was last year"),
        pytest.param("31/12", "2024-01-01", "2023-12-31", id="on new year's day"),
        pytest.param("29/2", "2024-02-28", "2020-02-29", id="the leap day before"),
        pytest.param("29/2", "2024-02-29", "2024-02-29", id="the leap day"),
        pytest.param("29/2", "2104-02-28", "2096-02-29", id="over a century that has none"),
        pytest.param("5-2", "2024-04-01", "2024-02-05", id="with a hyphen"),
        pytest.param("5.2", "2024-04-01", "2024-02-05", id="with a full stop"),
    ],
)
def test_without_a_year_it_is_the_latest_such_day_not_after_today(
    text: str, today: str, day: str
) -> None:
    assert parse_day(text, today=on(today)) == on(day)


@steadily
@given(DAYS, st.dates(date(1910, 1, 1), date(2199, 12, 31)))
def test_a_day_without_a_year_is_never_in_the_future(day: date, today: date) -> None:
    found = parse_day(f"{day.day}/{day.month}", today=today)

    assert found <= today
    assert (found.day, found.month) == (day.day, day.month)


@pytest.mark.parametrize("text", MARKED_AND_BARE)
def test_today_is_read_in_words(text: str) -> None:
    assert parse_day(text, today=TODAY) == TODAY


@pytest.mark.parametrize("text", ["hôm qua", "hom qua", "Hôm Qua", "yesterday"])
def test_yesterday_is_read_in_words(text: str) -> None:
    assert parse_day(text, today=TODAY) == on("2024-03-31")


@pytest.mark.parametrize(("text", "fault"), REFUSED)
def test_what_is_no_day_is_refused_with_its_fault(text: str, fault: DayFault) -> None:
    with pytest.raises(InvalidDay) as typed:
        parse_day(text, today=TODAY)
    with pytest.raises(InvalidDay) as in_file:
        parse_day_in_file(text)

    assert (typed.value.text, typed.value.fault) == (text, fault)
    assert (in_file.value.text, in_file.value.fault) == (text, fault)
    assert typed.value.failure is Failure.REFUSED


@pytest.mark.parametrize("text", ["31/4", "30/2", "0/1", "32/1"])
def test_a_day_without_a_year_that_no_year_has_is_refused(text: str) -> None:
    with pytest.raises(InvalidDay) as refused:
        parse_day(text, today=TODAY)

    assert refused.value.fault is DayFault.NO_SUCH_DAY


@pytest.mark.parametrize(
    "text",
    [
        "05/02/2024 19:00",
        "5/2/2024 7:00:03",
        "5.2.2024 19h30",
        "5-2-24 19h",
        "05/02/2024, 19:00",
        "05/02/2024 lúc 19 giờ 30",
        "05/02/2024 7:00 CH",
        "2024-02-05 19:00:00",
        "2024-02-05T19:00:00.000",
        "19:00 05/02/2024",
        "19h30 05/02/2024",
    ],
)
def test_in_a_file_a_day_may_bear_a_time(text: str) -> None:
    assert parse_day_in_file(text) == on("2024-02-05")
    with pytest.raises(InvalidDay):
        parse_day(text, today=TODAY)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("2/25/2024 19:00", DayFault.MONTH_FIRST),
        ("5/2 19:00", DayFault.YEAR_MISSING),
        ("5/2/2024 7:00 PM", DayFault.UNREADABLE),  # who writes so writes the month first
        ("5/2/2024 19", DayFault.UNREADABLE),
        ("19:00", DayFault.UNREADABLE),
        ("5/2", DayFault.YEAR_MISSING),
        ("hôm nay", DayFault.UNREADABLE),
        ("hôm qua", DayFault.UNREADABLE),
        ("yesterday", DayFault.UNREADABLE),
    ],
)
def test_a_file_knows_no_today(text: str, fault: DayFault) -> None:
    with pytest.raises(InvalidDay) as refused:
        parse_day_in_file(text)

    assert refused.value.fault is fault


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5/2", "2025-02-05"),
        ("1/4", "2024-04-01"),
        ("31/3", "2025-03-31"),
        ("ngày mai", "2024-04-02"),
        ("hôm nay", "2024-04-01"),
        ("5/2/2024", "2024-02-05"),
    ],
)
def test_where_days_to_come_are_meant_the_next_such_day_is(text: str, day: str) -> None:
    assert parse_day(text, today=TODAY, latest=on("2025-03-31")) == on(day)


@pytest.mark.parametrize("text", ["ngày mai", "mai", "tomorrow"])
def test_elsewhere_tomorrow_is_no_day(text: str) -> None:
    with pytest.raises(InvalidDay):
        parse_day(text, today=TODAY)
