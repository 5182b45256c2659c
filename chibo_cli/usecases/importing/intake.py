"""One kind of list on its way in: its problems, what it changed, and how cells are read."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from chibo_cli.domain.days import parse_day_in_file
from chibo_cli.domain.errors import (
    ChiboError,
    DayFault,
    InvalidDay,
    Problem,
    TextFault,
    TextRefused,
)
from chibo_cli.domain.names import stored, stored_lines
from chibo_cli.domain.points import points_of
from chibo_cli.domain.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from decimal import Decimal

    from chibo_cli.domain.lists import Cell, ListKind, ListRow, ListTable
    from chibo_cli.store.store import Store

Value = TypeVar("Value")


@dataclass(slots=True)
class Tally:
    """What one kind of list did: `changes` say field by field what became what."""

    kind: ListKind
    added: int = 0
    unchanged: int = 0
    changes: list[Change] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Change:
    """One fact changed: which, and each column's old and new value."""

    what: str
    fields: tuple[tuple[str, object, object], ...]


class Refused(Exception):
    """A row whose problems are noted; nothing of it is taken."""


@dataclass(slots=True)
class Intake:
    """The problems and the tally of one kind, over all its tables."""

    store: Store
    kind: ListKind
    today: date
    tally: Tally = field(init=False)
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tally = Tally(self.kind)

    def rows(self, table: ListTable) -> Iterator[Row]:
        """The table's rows, each to be read inside `taking`."""
        for row in table.rows:
            yield Row(self, table, row)

    @contextmanager
    def taking(self, row: Row) -> Iterator[None]:
        """Note a row's failure as its problem and go on with the next."""
        try:
            yield
        except Refused:
            pass
        except ChiboError as error:
            row.note(error)

    def record(self, what: str, changes: dict[str, tuple[object, object]]) -> bool:
        """Count a known fact; True where one of its columns differs."""
        different = tuple((name, old, new) for name, (old, new) in changes.items() if old != new)
        if different:
            self.tally.changes.append(Change(what, different))
        else:
            self.tally.unchanged += 1
        return bool(different)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: cells are read by column; what cannot be read is noted at once."""

    intake: Intake
    table: ListTable
    row: ListRow

    def note(self, error: ChiboError, column: str = "") -> None:
        """Note a problem of the row, or of one of its cells."""
        value = "" if not column else _shown(self.row.cells.get(column))
        heading = self.table.headings.get(column, column)
        self.intake.problems.append(
            Problem(self.table.file, self.table.sheet, self.row.number, heading, value, error)
        )

    def read(self, column: str, meaning: Callable[[Cell], Value]) -> Value:
        """A cell by what it means; a failure is noted with its column and gives the row up."""
        try:
            return meaning(self.row.cells.get(column))
        except ChiboError as error:
            self.note(error, column)
            raise Refused from error

    def text(self, column: str) -> str | None:
        """A cell as one line of text; None where it is empty."""
        return self.read(column, lambda cell: stored(_shown(cell)) or None)

    def lines(self, column: str) -> str | None:
        """A cell as text of several lines; None where it is empty."""
        return self.read(column, lambda cell: stored_lines(_shown(cell)) or None)

    def required(self, column: str) -> str:
        """A cell that must hold a text."""
        return self.read(column, _required)

    def day(self, column: str) -> date | None:
        """A cell as a day, day first; None where it is empty."""
        return self.read(column, _day)

    def required_day(self, column: str) -> date:
        """A cell that must hold a day."""
        return self.read(column, _required_day)

    def points(self, column: str) -> Decimal | None:
        """A cell as points; None where it is empty."""
        return self.read(column, _points)

    def life(self) -> Span:
        """The row's since and until."""
        return Span(self.day("since"), self.day("until"))


def _required(cell: Cell) -> str:
    text = stored(_shown(cell))
    if not text:
        raise TextRefused("", TextFault.EMPTY)
    return text


def _day(cell: Cell) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if cell is None or not str(cell).strip():
        return None
    if not isinstance(cell, str):
        raise InvalidDay(_shown(cell), DayFault.UNREADABLE)
    return parse_day_in_file(cell)


def _required_day(cell: Cell) -> date:
    day = _day(cell)
    if day is None:
        raise TextRefused("", TextFault.EMPTY)
    return day


def _points(cell: Cell) -> Decimal | None:
    return points_of(stored(_shown(cell)))


def _shown(cell: Cell) -> str:
    """A cell as its sheet shows it: 12 rather than 12.0."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
