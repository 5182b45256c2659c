"""What calamine does not tell of a sheet: faulty cells, hidden rows, how far its contents reach."""

from __future__ import annotations

import re
import sys
from array import array
from collections import defaultdict
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import CellFault, FileFault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chibo_cli.intake.formats.numbers import NumberFormat

MOST_ROWS = 200_000
MOST_COLUMNS = 200
# calamine keeps a cell for every place between the first and the last, filled or not.
MOST_CELLS = 5_200_000
MOST_FAULTS = 300_000  # of a sheet: each is kept
_REFERENCE = re.compile(r"([A-Z]{1,7})(\d{1,9})")


class Refused(Exception):
    """A file that is not read; its argument is the fault."""


class TooLarge(Exception):
    """A sheet with contents out of bounds: the cell, and the sheet's name where it is known."""

    def __init__(self, cell: str, sheet: str = "") -> None:
        super().__init__(cell)
        self.cell = cell
        self.sheet = sheet


@dataclass(slots=True)
class Marks:
    """One sheet's faulty cells by row and column, counted from 0, and its hidden rows likewise.

    Of the numbers in `unclear` cells it cannot be told how the sheet shows them.
    """

    faults: dict[tuple[int, int], tuple[CellFault, str]] = field(default_factory=dict)
    hidden: set[int] = field(default_factory=set)
    unclear: set[tuple[int, int]] = field(default_factory=set)
    last_row: int = 0
    last_column: int = 0
    _formats: defaultdict[NumberFormat, array[int]] = field(
        default_factory=partial(defaultdict, partial(array, "L"))
    )

    def is_shown_as(self, row: int, column: int, shown: NumberFormat) -> None:
        """Note how the sheet shows the number of a cell."""
        self._formats[shown].append(row * MOST_COLUMNS + column)

    def formats(self) -> Iterator[tuple[int, int, NumberFormat]]:
        """The cells, by row and column, whose number is not shown in plain digits."""
        for shown, places in self._formats.items():
            for each in places:
                yield *divmod(each, MOST_COLUMNS), shown

    def reach(self, row: int, column: int) -> None:
        """Note a cell with contents, counted from 0.

        Raises:
            TooLarge: a list has no such row or column, or the sheet would hold too many cells.
        """
        self.last_row = max(self.last_row, row)
        self.last_column = max(self.last_column, column)
        cells = (self.last_row + 1) * (self.last_column + 1)
        if row >= MOST_ROWS or column >= MOST_COLUMNS or cells > MOST_CELLS:
            raise TooLarge(letter(column) + str(row + 1))

    def never_calculated(self, cells: Iterable[tuple[int, int]]) -> None:
        """Note formulas without a value."""
        self.faults.update(dict.fromkeys(cells, (CellFault.NO_VALUE, "")))
        self._count_faults()

    def is_error(self, row: int, column: int, text: str) -> None:
        """Note a cell that holds an error."""
        self.faults[row, column] = (CellFault.ERROR_VALUE, sys.intern(text))
        self._count_faults()

    def _count_faults(self) -> None:
        if len(self.faults) > MOST_FAULTS:
            raise Refused(FileFault.FAULTY_CELLS)


def place(reference: str) -> tuple[int, int] | None:
    """Row and column, from 0, of a cell as sheets call it: D7 is (6, 3)."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        return None
    return int(found[2]) - 1, column_of(found[1])


def column_of(letters: str) -> int:
    """The place, from 0, of the column that a spreadsheet calls A, Z, AA."""
    number = 0
    for each in letters:
        number = number * 26 + ord(each) - ord("A") + 1
    return number - 1


def letter(column: int) -> str:
    """What a spreadsheet calls the column at a place counted from 0: A, Z, AA."""
    name = ""
    column += 1
    while column:
        column, last = divmod(column - 1, 26)
        name = chr(ord("A") + last) + name
    return name
