"""Cells as a list takes them: days apart from numbers, text as the sheet shows it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.column import Form
from chibo_cli.domain.lists.columns import COLUMNS, DAYS, POINTS
from chibo_cli.domain.lists.errors import CellFault, CellRefused, NumberForDay
from chibo_cli.domain.lists.lists import Cell, FaultyCell
from chibo_cli.domain.time.periods import LAST_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator, KeysView, Sequence

    from chibo_cli.intake.formats.marks import Marks

# Excel counts days from here; it believes in 29 February 1900, so that the first sixty are off.
_BEFORE_THE_FIRST = date(1899, 12, 30)
_FIRST_OFFERED = (date(1930, 1, 1) - _BEFORE_THE_FIRST).days
_LAST_OFFERED = (date(LAST_YEAR, 12, 31) - _BEFORE_THE_FIRST).days
_SLIPS = range(
    1899, 1905
)  # a day so old is a 0 or 60 shown as one, counted from 1900 or, on a Mac, 1904


class AsRead(Mapping[str, Cell]):
    """A row's cells by column where each is as the file has it: a dict a row would take more."""

    __slots__ = ("_cells", "_places")

    def __init__(self, places: Mapping[str, int], cells: Sequence[Cell]) -> None:
        self._places, self._cells = places, cells

    def __getitem__(self, column: str) -> Cell:
        return self._cells[self._places[column]]

    def get(self, column: str, default: Cell = None) -> Cell:  # type: ignore[override]  # no list asks for another default
        """As of every mapping, of many asked row by row."""
        place = self._places.get(column)
        return default if place is None else self._cells[place]

    def keys(self) -> KeysView[str]:
        """The columns."""
        return self._places.keys()

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def held(
    read: Mapping[str, Cell], places: Mapping[str, int], cells: Sequence[Cell]
) -> Mapping[str, Cell]:
    """The cells read of a row, held no second time where they stand in the row itself."""
    width = len(cells)
    is_as_read = len(read) == len(places) and all(
        place < width and read[name] is cells[place] for name, place in places.items()
    )
    return AsRead(places, cells) if is_as_read else read


def taken(cell: Cell, column: str, marks: Marks, place: tuple[int, int]) -> Cell:
    """A cell of a known column; where its value cannot be trusted, a faulty one.

    A number stays one, but in a column of codes and names it must be clear what the sheet shows.
    """
    known = marks.faults.get(place)
    if known is not None:
        fault, text = known
        return FaultyCell(CellRefused(text, fault), text)
    if isinstance(cell, bool):
        return as_text(cell)
    if place in marks.unclear and _names(column):
        return _faulty(CellFault.NUMBER_FORMAT, f"{cell:g}")
    if column in DAYS:
        return _day(cell)
    return cell if column in POINTS else as_text(cell)


def as_text(cell: Cell) -> Cell:
    """A day, a time or a yes as its sheet shows it; other cells as they are."""
    match cell:
        case bool():
            return str(cell).upper()
        case datetime() if cell.time() != time():
            return f"{cell:%d/%m/%Y %H:%M}"
        case date():
            return f"{cell:%d/%m/%Y}"
        case time():
            return f"{cell:%H:%M}"
        case timedelta():
            return str(cell)
        case _:
            return cell


def said(cell: Cell) -> str:
    """A cell as text, 12 rather than 12.0; an empty one is no text."""
    if cell is None:
        return ""
    return str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell).strip()


def is_filled(cells: Sequence[Cell]) -> bool:
    """Whether any of the cells holds more than spaces."""
    return any(cell is not None and str(cell).strip() for cell in cells)


def _names(column: str) -> bool:
    form = COLUMNS[column].form
    return form.is_pointing or form is Form.NAME


def _day(cell: Cell) -> Cell:
    match cell:
        case date() if cell.year in _SLIPS:
            return _faulty(CellFault.SERIAL_DAY, f"{cell:%d/%m/%Y}")
        case time() if cell == time():  # a number below 1
            return _faulty(CellFault.NO_DAY, "0")
        case int() | float():
            if _FIRST_OFFERED <= cell <= _LAST_OFFERED:
                text = f"{cell:g}"
                day = _BEFORE_THE_FIRST + timedelta(days=int(cell))
                return FaultyCell(NumberForDay(text, day), text)
            return cell
        case _:
            return cell


def _faulty(fault: CellFault, text: str) -> FaultyCell:
    return FaultyCell(CellRefused(text, fault), text)
