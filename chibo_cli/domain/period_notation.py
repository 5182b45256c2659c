"""The ways a clerk writes a period, marks or none, any case, quoted or not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chibo_cli.domain.errors import InvalidPeriod, WrongPeriodLength
from chibo_cli.domain.names import folded
from chibo_cli.domain.periods import Period, PeriodKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_YEAR = r"(?P<year>\d{4})"
_QUARTER = r"(?P<index>[1-4]|i{1,3}|iv)"
_BY = r"(?:\s*[/-]\s*|\s+(?:nam\s+)?)"  # "/2024", "-2024", " 2024", " năm 2024"
_NOTATIONS: tuple[tuple[PeriodKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (PeriodKind.MONTH, rf"{_YEAR}-(?P<index>\d{{1,2}})"),
        (PeriodKind.MONTH, rf"(?:thang\s*|t|month\s+)?(?P<index>\d{{1,2}})\s*[/-]\s*{_YEAR}"),
        (PeriodKind.MONTH, rf"(?:thang\s*|month\s+)(?P<index>\d{{1,2}}){_BY}{_YEAR}"),
        (PeriodKind.QUARTER, rf"{_YEAR}[-/ ]?q(?P<index>[1-4])"),
        (PeriodKind.QUARTER, rf"(?:quy\s*|quarter\s+|q\s*){_QUARTER}{_BY}{_YEAR}"),
        (PeriodKind.QUARTER, rf"(?P<index>i{{1,3}}|iv)\s*[/-]\s*{_YEAR}"),
        (PeriodKind.HALF, rf"{_YEAR}[-/ ]?h(?P<index>[12])"),
        (PeriodKind.HALF, rf"h(?P<index>[12]){_BY}{_YEAR}"),
        (PeriodKind.HALF, rf"(?:6|sau) thang (?P<index>dau|cuoi)(?: nam)?{_BY}{_YEAR}"),
        (PeriodKind.YEAR, rf"(?:nam\s*|year\s+)?{_YEAR}"),
    )
)
_QUOTES = "\"'“”‘’ "
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
    "nam ngoai": (PeriodKind.YEAR, True),
    **{
        phrase: (kind, word in _LAST)
        for length, kind in _LENGTHS.items()
        for word in (*_THIS, *_LAST)
        for phrase in (f"{length} {word}", f"{word} {length}", f"{word}-{length}")
    },
}


def parse_period(text: str, *, today: date, wanted: PeriodKind | None = None) -> Period:
    """The period a clerk's words mean; `this` and `last` alone take the wanted length.

    Source: DESIGN section 5, "Period".

    Raises:
        InvalidPeriod: the words are no period, or `this` where no length is wanted.
        WrongPeriodLength: they are one of another length than is wanted.
    """
    words = _unquoted(text)
    period = _relative(words, today, wanted) or _written(words)
    if period is None:
        raise InvalidPeriod(text)
    if wanted is not None and period.kind is not wanted:
        raise WrongPeriodLength(text, period.kind, wanted, _meant_instead(words, wanted))
    return period


def relative_length(text: str) -> str | None:
    """`this` or `last` where only that was said, of whatever length; else None."""
    found = _RELATIVE.get(_unquoted(text))
    if found is None or found[0] is not None:
        return None
    return "last" if found[1] else "this"


def _unquoted(text: str) -> str:
    return folded(text).strip(_QUOTES)


def _relative(words: str, today: date, wanted: PeriodKind | None) -> Period | None:
    found = _RELATIVE.get(words)
    if found is None:
        return None
    kind = found[0] or wanted
    if kind is None:
        return None
    current = Period.containing(today, kind)
    return current.previous if found[1] else current


def _written(words: str) -> Period | None:
    for kind, notation in _NOTATIONS:
        match = notation.fullmatch(words)
        if match is None:
            continue
        try:
            return Period(kind, int(match["year"]), _index(match.groupdict()))
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


_SPELLED: dict[PeriodKind, Callable[[int, int], str]] = {
    PeriodKind.QUARTER: lambda index, year: f"quý {index}/{year}",
    PeriodKind.HALF: lambda index, year: f"{year}-H{index}",
}
