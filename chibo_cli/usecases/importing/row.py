"""One row of a list on its way in: cells are read by column, what cannot be read is noted."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, TypeVar

from chibo_cli.domain.errors import ChiboError, Problem, RepeatedRow
from chibo_cli.domain.lists import SHAPES
from chibo_cli.domain.spans import Span
from chibo_cli.usecases.importing.cells import (
    MEANINGS,
    day_of,
    lines_of,
    points,
    required_day,
    required_name,
    required_text,
    shown,
    sound,
    text_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from datetime import date
    from decimal import Decimal

    from chibo_cli.domain.lists import Cell, ListRow, ListTable
    from chibo_cli.usecases.importing.intake import Intake

_POINTING = {"code", "official", "unit", "cell", "parent", "home_cell", "regulation"}
Value = TypeVar("Value")
Other = TypeVar("Other")


class Refused(Exception):
    """A row whose problems are noted; nothing of it is taken."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: cells are read by column; what cannot be read is noted at once."""

    intake: Intake
    table: ListTable
    row: ListRow

    def note(self, error: ChiboError, column: str = "") -> None:
        """Note a problem of the row, or of one of its cells."""
        value = "" if not column else shown(self.row.cells.get(column))
        heading = self.table.headings.get(column, column)
        cell, letter = self.row.cells.get(column), self.table.letters.get(column, "")
        self.intake.problems.append(
            Problem(
                self.table.file,
                self.table.sheet,
                self.row.number,
                heading,
                value,
                error,
                f"{letter}{self.row.number}" if letter else "",
                isinstance(cell, int | float),
            )
        )

    def note_rest(self) -> None:
        """Note every other cell that cannot be read, once one could not."""
        place = (self.table.file, self.table.sheet, self.row.number)
        of_this_row = takewhile(
            lambda each: (each.file, each.sheet, each.row) == place, reversed(self.intake.problems)
        )
        noted = {each.column for each in of_this_row}
        required = SHAPES[self.intake.kind].always_required - self.intake.optional
        for column, heading in self.table.headings.items():
            if heading in noted:
                continue
            cell = self.row.cells.get(column)
            try:
                sound(cell)
                if column in required:
                    required_text(cell)
                MEANINGS.get(column, lines_of)(cell)
            except ChiboError as error:
                self.note(error, column)

    def is_about(self, *fact: Hashable) -> None:
        """Raises RepeatedRow where an earlier row of these files says otherwise of that fact."""
        first = self.intake.firsts.setdefault(fact, self)
        for column in first.row.cells.keys() & self.row.cells.keys():
            one, other = (_said(column, row.cells[column]) for row in (first.row, self.row))
            if one and other and one != other:
                raise first.repeated()

    def repeated(self) -> RepeatedRow:
        """That another row is about the same fact as this one."""
        return RepeatedRow(self.table.file, self.row.number)

    def name(self, column: str) -> str:
        """A cell that must hold a name."""
        return self.read(column, required_name)

    def read(self, column: str, meaning: Callable[[Cell], Value]) -> Value:
        """A cell by what it means; a failure is noted with its column and gives the row up."""
        try:
            return meaning(sound(self.row.cells.get(column)))
        except ChiboError as error:
            self.note(error, column)
            raise Refused from error

    def found(self, column: str, meaning: Callable[[str], Value]) -> Value | None:
        """What the text of a cell names; None where it is empty."""
        text = self.text(column)
        return None if text is None else self.read(column, lambda _: meaning(text))

    def both(self, one: Callable[[], Value], other: Callable[[], Other]) -> tuple[Value, Other]:
        """Two readings; where the first fails, the second is made all the same."""
        try:
            first = one()
        except Refused:
            other()
            raise
        return first, other()

    def text(self, column: str) -> str | None:
        """A cell as one line of text; None where it is empty."""
        return None if self._is_blank(column) else self.read(column, text_of)

    def lines(self, column: str) -> str | None:
        """A cell as text of several lines; None where it is empty."""
        return None if self._is_blank(column) else self.read(column, lines_of)

    def required(self, column: str) -> str:
        """A cell that must hold a text."""
        return self.read(column, required_text)

    def day(self, column: str) -> date | None:
        """A cell as a day, day first; None where it is empty."""
        return None if self._is_blank(column) else self.read(column, day_of)

    def required_day(self, column: str) -> date:
        """A cell that must hold a day."""
        return self.read(column, required_day)

    def points(self, column: str) -> Decimal | None:
        """A cell as points; None where it is empty."""
        return None if self._is_blank(column) else self.read(column, points)

    def life(self) -> Span:
        """The row's since and until."""
        return Span(self.day("since"), self.day("until"))

    def _is_blank(self, column: str) -> bool:
        """Whether there is nothing to read, as in most cells of most lists."""
        return self.row.cells.get(column) is None


def _said(column: str, cell: Cell) -> str:
    """A cell as two of them are compared: spaces tell nothing apart, nor case where one points."""
    said = " ".join(shown(cell).split())
    return said.casefold() if column in _POINTING else said
