"""The ways a clerk writes a day: always day first."""

from __future__ import annotations

import re
from datetime import date, timedelta

from chibo_cli.domain.errors import DayFault, InvalidDay
from chibo_cli.domain.names import folded
from chibo_cli.domain.periods import FIRST_YEAR, LAST_YEAR

_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[/.\-](?P<month>\d{1,2})(?:[/.\-](?P<year>\d{2}|\d{4}))?")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_IN_WORDS = re.compile(r"(?:ngay )?(?P<day>\d{1,2}) thang (?P<month>\d{1,2}) nam (?P<year>\d{4})")
_RELATIVE = {"hom nay": 0, "today": 0, "hom qua": 1, "yesterday": 1, "hom kia": 2}
_TOMORROW = {"ngay mai", "mai", "tomorrow"}
_MONTHS = 12
_LEAP_YEARS_APART = 8
_CENTURY = 2000
_TWO_DIGITS = 2


def parse_day(text: str, *, today: date, latest: date | None = None) -> date:
    """The day a clerk's words mean; without a year the latest such day not after today.

    Where days to come are meant, it is the latest one not after `latest`, and tomorrow is one.

    Raises:
        InvalidDay: the words are no day, or one that no calendar has.
    """
    words = folded(text)
    ago = _RELATIVE.get(words)
    if ago is not None:
        return today - timedelta(days=ago)
    if latest is not None and words in _TOMORROW:
        return today + timedelta(days=1)
    return _written(text, words, latest or today)


def parse_day_in_file(text: str) -> date:
    """The day a cell's text means; a relative or yearless one is refused.

    Raises:
        InvalidDay: the text is no full day.
    """
    return _written(text, folded(text), None)


def _written(text: str, words: str, latest: date | None) -> date:
    match = _DAY_FIRST.fullmatch(words) or _ISO.fullmatch(words) or _IN_WORDS.fullmatch(words)
    if match is None:
        raise InvalidDay(text, DayFault.UNREADABLE)
    day, month, year = int(match["day"]), int(match["month"]), match["year"]
    if year is None:
        if latest is None:
            raise InvalidDay(text, DayFault.YEAR_MISSING)
        return _latest(text, day, month, latest)
    full_year = int(year) + (_CENTURY if len(year) == _TWO_DIGITS else 0)
    if not FIRST_YEAR <= full_year <= LAST_YEAR:
        raise InvalidDay(text, DayFault.YEAR_RANGE)
    return _calendar_day(text, full_year, month, day)


def _latest(text: str, day: int, month: int, latest: date) -> date:
    for year in range(latest.year, latest.year - _LEAP_YEARS_APART - 1, -1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= latest:
            return found
    return _calendar_day(text, latest.year, month, day)


def _calendar_day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        swapped = month > _MONTHS and 1 <= day <= _MONTHS
        fault = DayFault.MONTH_FIRST if swapped else DayFault.NO_SUCH_DAY
        raise InvalidDay(text, fault) from None
