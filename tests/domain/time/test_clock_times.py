from __future__ import annotations

import pytest

from chibo_cli.domain.time.notation import minutes_between, parse_time
from chibo_cli.messages.errors.refusals import InvalidTime


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("19:00", "19:00"),
        ("19h", "19:00"),
        ("19h30", "19:30"),
        ("19 giờ 30", "19:30"),
        ("19 giờ 30 phút", "19:30"),
        ("19g30", "19:30"),
        ("19.30", "19:30"),
        ("7h", "07:00"),
        ("7 giờ tối", "19:00"),
        ("7h30 sáng", "07:30"),
        ("2 giờ rưỡi chiều", "14:30"),
        ("12h trưa", "12:00"),
        ("7:30 pm", "19:30"),
        ("12 am", "00:00"),
        ("19:00:00", "19:00"),
        ("19", "19:00"),
        ("23:59", "23:59"),
    ],
)
def test_a_time_is_read_as_a_clerk_writes_it(text: str, time: str) -> None:
    assert parse_time(text) == time


@pytest.mark.parametrize("text", ["", "24h", "19:60", "tối", "19:3", "bảy giờ", "-1h", "190000"])
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    with pytest.raises(InvalidTime):
        parse_time(text)


def test_minutes_between_two_times() -> None:
    assert minutes_between("19:00", "17:30") == minutes_between("17:30", "19:00") == 90
