"""The ways a clerk writes a period, a day and a time of day, marks or none, quoted or not."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from chibo_cli.domain.text.names import folded
from chibo_cli.domain.time.errors import (
    DayFault,
    InvalidDay,
    InvalidPeriod,
    InvalidTime,
    StretchReversed,
    WrongPeriodLength,
)
from chibo_cli.domain.time.periods import FIRST_YEAR, LAST_YEAR, Period, PeriodKind, Stretch

if TYPE_CHECKING:
    from collections.abc import Callable

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_YEAR = r"(?P<year>\d{4})"
_QUARTER = r"(?P<index>[1-4]|i{1,3}|iv)"
_BY = r"(?:\s*[/-]\s*|\s+(?:nam\s+)?)"  # "/2024", "-2024", " 2024", " năm 2024"
_NOTATIONS = (  # compiled when a period is read: few commands read all of these
    (PeriodKind.MONTH, rf"{_YEAR}-(?P<index>\d{{1,2}})"),
    (PeriodKind.MONTH, rf"(?:thang\s*|t|month\s+)?(?P<index>\d{{1,2}})\s*[/-]\s*{_YEAR}"),
    (PeriodKind.MONTH, rf"(?:thang\s*|t|month\s+)(?P<index>\d{{1,2}})(?:{_BY}{_YEAR})?"),
    (PeriodKind.QUARTER, rf"{_YEAR}[-/ ]?q(?P<index>[1-4])"),
    (PeriodKind.QUARTER, rf"(?:quy\s*|quarter\s+|q\s*){_QUARTER}(?:{_BY}{_YEAR})?"),
    (PeriodKind.QUARTER, rf"(?P<index>i{{1,3}}|iv)\s*[/-]\s*{_YEAR}"),
    (PeriodKind.HALF, rf"{_YEAR}[-/ ]?h(?P<index>[12])"),
    (PeriodKind.HALF, rf"h(?P<index>[12])(?:{_BY}{_YEAR})?"),
    (PeriodKind.HALF, rf"(?:6|sau) thang (?P<index>dau|cuoi)(?: nam)?(?:{_BY}{_YEAR})?"),
    (PeriodKind.YEAR, rf"(?:nam\s*|year\s+)?{_YEAR}"),
)
_QUOTES = "\"'“”‘’ "
_QUI = r"\bqui(?![a-z])|\bqui(?=[iv]+\b)"  # `quí` is how some write `quý`
_HALVES = {"dau": 1, "cuoi": 2}

_LENGTHS = {
    "thang": PeriodKind.MONTH,
    "month": PeriodKind.MONTH,
    "quy": PeriodKind.QUARTER,
    "quarter": PeriodKind.QUARTER,
    "6 thang": PeriodKind.HALF,
    "sau thang": PeriodKind.HALF,
    "nua nam": PeriodKind.HALF,
    "half": PeriodKind.HALF,
    "nam": PeriodKind.YEAR,
    "year": PeriodKind.YEAR,
}
_THIS = {"this", "nay"}
_LAST = {"last", "truoc", "vua qua"}
_RELATIVE: dict[str, tuple[PeriodKind | None, bool]] = {
    **dict.fromkeys(_THIS, (None, False)),
    **dict.fromkeys(_LAST, (None, True)),
    "ky nay": (None, False),
    "ky truoc": (None, True),
    "nam ngoai": (PeriodKind.YEAR, True),
    **{
        phrase: (kind, word in _LAST)
        for length, kind in _LENGTHS.items()
        for word in (*_THIS, *_LAST)
        for phrase in (f"{length} {word}", f"{word} {length}", f"{word}-{length}")
    },
}


def parse_period(
    text: str, *, today: date, wanted: PeriodKind | None = None, latest: date | None = None
) -> Period:
    """The period a clerk's words mean; `this` and `last` alone take the wanted length.

    Without a year, as in `quý 3`, it is the latest that has begun by `latest`, which is today
    where none is given. Source: DESIGN section 5, "Period".

    Raises:
        InvalidPeriod: the words are no period, or `this` where no length is wanted.
        WrongPeriodLength: they are one of another length than is wanted.
    """
    words = _unquoted(text)
    period = _relative(words, today, wanted) or _written(words, latest or today)
    if period is None:
        raise InvalidPeriod(text)
    if wanted is not None and period.kind is not wanted:
        raise WrongPeriodLength(text, period.kind, wanted, _meant_instead(words, wanted))
    return period


def parse_stretch(text: str, *, today: date, wanted: PeriodKind) -> Stretch | Period:
    """The periods from one to another, of the wanted length; or the only one that is named.

    `2020-Q1..2021-Q1`, `1/2020..3/2021`, `từ quý I đến quý III/2020`: a first without a year is
    the latest that has begun when the last begins.

    Raises:
        InvalidPeriod, WrongPeriodLength: one of the two is no period of that length.
        StretchReversed: the second does not come after the first.
    """
    match = re.fullmatch(_FROM_TO, _unquoted(text))
    if match is None:
        return parse_period(text, today=today, wanted=wanted)
    begin = match["first"] or match["first_"]
    last = parse_period(match["last"] or match["last_"], today=today, wanted=wanted)
    try:
        first = parse_period(begin, today=today, wanted=wanted, latest=last.first_day)
    except InvalidPeriod:
        first = parse_period(f"{begin}/{last.year}", today=today, wanted=wanted)
    if last < first:
        raise StretchReversed(first, last)
    return first if first == last else Stretch(first, last)


def relative_length(text: str) -> str | None:
    """`this` or `last` where only that was said, of whatever length; else None."""
    found = _RELATIVE.get(_unquoted(text))
    if found is None or found[0] is not None:
        return None
    return "last" if found[1] else "this"


_FROM_TO = (  # compiled where one is read
    r"(?P<first>.+?)\s*(?:\.\.+|…|→)\s*(?P<last>.+)"
    r"|(?:tu|from)\s+(?P<first_>.+?)\s+(?:den(?: het)?|to)\s+(?P<last_>.+)"
)
_SPELLED: dict[PeriodKind, Callable[[int, int], str]] = {
    PeriodKind.QUARTER: lambda index, year: f"quý {index}/{year}",
    PeriodKind.HALF: lambda index, year: f"{year}-H{index}",
}

_DAY_FIRST = r"(?P<day>\d{1,2})[/.\-](?P<month>\d{1,2})(?:[/.\-](?P<year>\d{2}|\d{4}))?"
_ISO = r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
_IN_WORDS = r"(?:ngay )?(?P<day>\d{1,2}) thang (?P<month>\d{1,2}) nam (?P<year>\d{4})"
_CLOCK = r"\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?|\s*(?:h|g|gio)\s*(?:\d{2})?)(?:\s*(?:sa|ch))?"
_TIME_BESIDE = (  # `5/2/2024 19:00`, `2024-02-05t19:00:00`, `19h30 ngay 5/2/2024`
    rf"(?:(?<=\d)t|(?<=\d)\s*[,\s]\s*(?:luc\s+)?){_CLOCK}$|^{_CLOCK}\s*[,\s]\s*(?=ngay |\d)"
)
_RELATIVE_DAYS = {"hom nay": 0, "today": 0, "hom qua": 1, "yesterday": 1, "hom kia": 2}
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
    ago = _RELATIVE_DAYS.get(words)
    if ago is not None:
        return today - timedelta(days=ago)
    if latest is not None and words in _TOMORROW:
        return today + timedelta(days=1)
    return _written_day(text, words, latest or today)


def parse_day_in_file(text: str) -> date:
    """The day a cell's text means, whatever time it bears; a relative or yearless one is refused.

    Raises:
        InvalidDay: the text is no full day.
    """
    return _written_day(text, re.sub(_TIME_BESIDE, "", folded(text)), None)


_WRITTEN = (
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
    match = re.fullmatch(_WRITTEN, folded(text))
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


def _unquoted(text: str) -> str:
    return re.sub(_QUI, "quy", folded(text).strip(_QUOTES))


def _relative(words: str, today: date, wanted: PeriodKind | None) -> Period | None:
    found = _RELATIVE.get(words)
    if found is None:
        return None
    kind = found[0] or wanted
    if kind is None:
        return None
    current = Period.containing(today, kind)
    return current.previous if found[1] else current


def _written(words: str, latest: date) -> Period | None:
    for kind, notation in _NOTATIONS:
        match = re.fullmatch(notation, words)
        if match is None:
            continue
        try:
            if match["year"] is not None:
                return Period(kind, int(match["year"]), _index(match.groupdict()))
            period = Period(kind, latest.year, _index(match.groupdict()))
            return period if period.first_day <= latest else period.shifted(-kind.count)
        except ValueError:
            return None
    return None


def _index(groups: dict[str, str]) -> int:
    written = groups.get("index", "1")
    return _ROMAN.get(written) or _HALVES.get(written) or int(written)


def _meant_instead(words: str, wanted: PeriodKind) -> str:
    """How to write the wanted period, where `3/2024` may have been meant as quarter 3."""
    match = re.fullmatch(rf"(?P<index>\d{{1,2}})\s*[/-]\s*{_YEAR}", words)
    spelled = _SPELLED.get(wanted)
    if match is None or spelled is None or not 1 <= int(match["index"]) <= wanted.count:
        return ""
    return spelled(int(match["index"]), int(match["year"]))


def _written_day(text: str, words: str, latest: date | None) -> date:
    forms = (re.fullmatch(form, words) for form in (_DAY_FIRST, _ISO, _IN_WORDS))
    match = next(filter(None, forms), None)
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


def _minutes(time: str) -> int:
    hour, minute = time.split(":")
    return int(hour) * _MINUTES + int(minute)
