"""The ways a clerk writes a time of day."""

from __future__ import annotations

import re

from chibo_cli.domain.errors import InvalidTime
from chibo_cli.domain.names import folded

_WRITTEN = re.compile(
    r"(?P<hour>\d{1,2})\s*(?::|h|g|gio|\.)?\s*(?P<minute>\d{2}|ruoi)?\s*(?:phut|p)?"
    r"(?::00)?\s*(?P<part>sang|trua|chieu|toi|am|pm)?"
)
_AFTERNOON = {"chieu", "toi", "pm"}
_NOON = 12
_HOURS, _MINUTES = 24, 60


def parse_time(text: str) -> str:
    """The time meant, as `19:00`: `19h`, `19h30`, `19 giờ 30`, `7 giờ tối`, `19:00`.

    Raises:
        InvalidTime: the words are no time of day.
    """
    match = _WRITTEN.fullmatch(folded(text))
    if match is None:
        raise InvalidTime(text)
    hour = int(match["hour"])
    minute = 30 if match["minute"] == "ruoi" else int(match["minute"] or 0)
    if match["part"] in _AFTERNOON and hour < _NOON:
        hour += _NOON
    if match["part"] == "am" and hour == _NOON:
        hour = 0
    if hour >= _HOURS or minute >= _MINUTES:
        raise InvalidTime(text)
    return f"{hour:02}:{minute:02}"


def minutes_between(one: str, other: str) -> int:
    """How many minutes lie between two times of one day."""
    return abs(_minutes(one) - _minutes(other))


def _minutes(time: str) -> int:
    hour, minute = time.split(":")
    return int(hour) * _MINUTES + int(minute)
