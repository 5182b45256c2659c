"""What a cell means: text, days and points, as the clerk sees them in the sheet."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from chibo_cli.domain.days import parse_day_in_file
from chibo_cli.domain.errors import DayFault, InvalidDay, TextFault, TextRefused
from chibo_cli.domain.kinds import Meeting, meeting_kind, unit_kind
from chibo_cli.domain.names import stored, stored_lines, stored_name
from chibo_cli.domain.periods import FIRST_YEAR, LAST_YEAR
from chibo_cli.domain.points import points_of
from chibo_cli.domain.tags import tags_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal

    from chibo_cli.domain.lists import Cell


def shown(cell: Cell) -> str:
    """A cell as its sheet shows it: 12 rather than 12.0."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def text_of(cell: Cell) -> str | None:
    """One line of text; None where the cell is empty."""
    return stored(shown(cell)) or None


def lines_of(cell: Cell) -> str | None:
    """Text of several lines; None where the cell is empty."""
    return stored_lines(shown(cell)) or None


def required_text(cell: Cell) -> str:
    """One line of text; an empty cell is refused."""
    text = text_of(cell)
    if text is None:
        raise TextRefused("", TextFault.EMPTY)
    return text


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
    return parse_day_in_file(cell)


def required_day(cell: Cell) -> date:
    """A day; an empty cell is refused."""
    day = day_of(cell)
    if day is None:
        raise TextRefused("", TextFault.EMPTY)
    return day


def points(cell: Cell) -> Decimal | None:
    """Points; None where the cell is empty."""
    return points_of(stored(shown(cell)))


def tags(cell: Cell) -> tuple[str, ...]:
    """Tags, with `;` between them; none where the cell is empty."""
    return tags_of([shown(cell)])


def kind_of_meeting(cell: Cell) -> Meeting | None:
    """A kind of meeting; None where the cell is empty."""
    text = text_of(cell)
    return None if text is None else meeting_kind(text)


def kind_of_unit(cell: Cell) -> str:
    """A kind of unit; an empty cell is refused."""
    return unit_kind(required_text(cell))


# The columns that are not just text, for a look at every cell of a row.
MEANINGS: Mapping[str, Callable[[Cell], object]] = {
    "since": day_of,
    "until": day_of,
    "date": day_of,
    "reported_on": day_of,
    "score": points,
    "tags": tags,
    "meeting": kind_of_meeting,
    "kind": kind_of_unit,
    "name": required_name,
}
