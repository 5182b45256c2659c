"""What a cell means: text, days and points, as the clerk sees them in the sheet."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.kinds import Meeting, meeting_kind, unit_kind
from chibo_cli.domain.followups.filings import document_kind
from chibo_cli.domain.followups.scoring import points_of
from chibo_cli.domain.lists.errors import CellFault, CellRefused
from chibo_cli.domain.lists.lists import Cell, FaultyCell
from chibo_cli.domain.text.names import stored, stored_lines, stored_name
from chibo_cli.domain.text.tags import tags_of
from chibo_cli.domain.time.errors import DayFault, InvalidDay, InvalidPeriod
from chibo_cli.domain.time.notation import parse_day_in_file, parse_period, parse_time
from chibo_cli.domain.time.patterns import Pattern, parse_pattern
from chibo_cli.domain.time.periods import FIRST_YEAR, LAST_YEAR, Period

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from chibo_cli.domain.facts.kinds import UnitKind
    from chibo_cli.domain.facts.records import Document

# The same names, codes, days and kinds stand in row after row of a list.
_stored = lru_cache(2**12)(stored)
_day_in = lru_cache(2**12)(parse_day_in_file)
_meeting_in = lru_cache(2**12)(meeting_kind)
_INEXACT = 10**15  # Excel keeps fifteen digits of a number
_NOTHING = frozenset(
    {
        *("không", "khong", "không có", "khong co", "không có ai", "khong co ai", "ko", "ko có"),
        *("chưa có", "chua co", "n/a", "#n/a", "null", "none", "false"),
    }
)
_LONGEST_NOTHING = 20
_STROKES = " -‐‑‒–—−/\\._…·*"  # what a clerk draws where there is nothing to write
_OPEN_END = frozenset(
    {
        *("nay", "đến nay", "den nay", "tới nay", "toi nay", "hiện nay", "hien nay"),
        *("đến hiện nay", "den hien nay", "hiện tại", "hien tai", "đến hiện tại", "den hien tai"),
        *("now", "present", "to date", "until now"),
    }
)
_DAY, _MINUTE = timedelta(days=1), timedelta(minutes=1)


def shown(cell: Cell) -> str:
    """A cell as its sheet shows it: 12 rather than 12.0."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


@lru_cache(2**12)
def means_nothing(text: str) -> bool:
    """Whether a cell is as good as empty: blank, a stroke, or a word for nothing."""
    if len(text) > _LONGEST_NOTHING:
        return False
    said = _said(text)
    return not said.strip(_STROKES) or said in _NOTHING


def means_open(cell: Cell) -> bool:
    """Whether a cell says that something goes on: `nay`, `đến nay`."""
    return isinstance(cell, str) and _said(cell) in _OPEN_END


def sound(cell: Cell) -> Cell:
    """The cell as it is; one that is faulty raises what is wrong with it."""
    if isinstance(cell, FaultyCell):
        raise cell.error
    if isinstance(cell, float) and abs(cell) >= _INEXACT:
        raise CellRefused(shown(cell), CellFault.INEXACT)
    return cell


def text_of(cell: Cell) -> str | None:
    """One line of text; None where the cell is empty."""
    if cell is None:
        return None
    return _stored(shown(cell)) or None


def lines_of(cell: Cell) -> str | None:
    """Text of several lines; None where the cell is empty."""
    if cell is None:
        return None
    return stored_lines(shown(cell)) or None


def required_name(cell: Cell) -> str:
    """A name that can be looked for; an empty cell is refused."""
    return stored_name(shown(cell))


def day_of(cell: Cell) -> date | None:
    """A day, in text day first; None where the cell is empty."""
    if isinstance(cell, date):
        day = cell.date() if isinstance(cell, datetime) else cell
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise InvalidDay(day.isoformat(), DayFault.YEAR_RANGE)
        return day
    if cell is None or not str(cell).strip():
        return None
    if not isinstance(cell, str):
        raise InvalidDay(shown(cell), DayFault.UNREADABLE)
    return _day_in(cell)


def points(cell: Cell) -> Decimal | None:
    """Points; None where the cell is empty."""
    if cell is None:
        return None
    return points_of(stored(shown(cell)))


def tags(cell: Cell) -> tuple[str, ...]:
    """Tags, with `;` between them; none where the cell is empty."""
    return tags_of([shown(cell)])


def kind_of_meeting(cell: Cell) -> Meeting | None:
    """A kind of meeting; None where the cell is empty."""
    text = text_of(cell)
    return None if text is None else _meeting_in(text)


def kind_of_document(cell: Cell) -> Document | None:
    """A kind of document; None where the cell is empty."""
    text = text_of(cell)
    return None if text is None else document_kind(text)


def kind_of_unit(cell: Cell, own: Iterable[UnitKind] = ()) -> str | None:
    """A kind of unit, of the presets or of the office's own; None where the cell is empty."""
    text = text_of(cell)
    return None if text is None else unit_kind(text, own)


def pattern_of(cell: Cell) -> Pattern | None:
    """When a cell meets; None where the cell of the sheet is empty."""
    text = text_of(cell)
    return None if text is None else parse_pattern(text)


def time_of(cell: Cell) -> str | None:
    """A time of day, in text as a clerk writes it; None where the cell is empty."""
    match cell:
        case datetime() | time():
            return f"{cell:%H:%M}"
        case timedelta():
            return _clock(cell)
        case float() if 0 <= cell < 1:  # the part of a day, as Excel keeps a time
            return _clock(round(cell * _DAY / _MINUTE) * _MINUTE)
        case _:
            text = text_of(cell)
            return None if text is None else parse_time(text)


def period_in_file(cell: Cell) -> Period | None:
    """A period, written in full; `last` and the like are refused. None where the cell is empty.

    A year may stand as a number.
    """
    text = text_of(cell)
    if text is None:
        return None
    early, late = (
        parse_period(text, today=date(year, 1, 1)) for year in (FIRST_YEAR + 1, LAST_YEAR)
    )
    if early != late:
        raise InvalidPeriod(text)  # it depends on today
    return early


def _said(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _clock(since_midnight: timedelta) -> str:
    hours, minutes = divmod(since_midnight % _DAY // _MINUTE, 60)
    return f"{hours:02}:{minutes:02}"
