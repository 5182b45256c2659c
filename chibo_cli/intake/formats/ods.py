"""Sheets of ods looked at before calamine reads them: repeats, errors, hidden rows.

LibreOffice ends every sheet with empty cells and rows repeated to the edge; with contents, such a
repeat would make a million rows of one line of XML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

from chibo_cli.domain.lists.errors import FileFault
from chibo_cli.intake.formats.marks import MOST_ROWS, Marks, Refused, TooLarge
from chibo_cli.intake.formats.numbers import format_of_text
from chibo_cli.intake.formats.preflight import (
    LARGEST_TEXT,
    LONGEST_CELL,
    MOST_REPEATED,
    chunks,
    parse,
)

if TYPE_CHECKING:
    from zipfile import ZipFile

_MOST_ELEMENTS = 1_500_000
_CONTENT = "content.xml"
_CELLS = {"table:table-cell", "table:covered-table-cell"}
_NUMBERS = {"float", "percentage", "currency"}
_HIDDEN = {"collapse", "filter"}


def marks_of_ods(archive: ZipFile) -> dict[str, Marks]:
    """The marks of each sheet by its name.

    Raises:
        Refused: it has a password, is damaged, or declares a document type.
        TooLarge: a sheet's contents are out of bounds.
    """
    for name in archive.namelist():
        if name != _CONTENT:
            parts = list(chunks(archive, name))
            if name == "META-INF/manifest.xml" and b"encryption-data" in b"".join(parts):
                raise Refused(FileFault.PASSWORD)
    reader = _ContentReader()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parse(archive, _CONTENT, parser)
    return reader.sheets


class _ContentReader:
    """The contents of an ods, element by element; rows and columns count from 0."""

    def __init__(self) -> None:
        self.sheets: dict[str, Marks] = {}
        self._marks = Marks()
        self._elements = 0
        self._row, self._rows = 0, 0
        self._column, self._columns = 0, 0
        self._shown: str | None = None  # of a number
        self._is_filled, self._length = False, 0  # whether the cell says something, how much
        self._text = self._repeated = 0  # of all cells

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """One element begins; a row and a cell stand for as many as they repeat."""
        self._elements += 1
        if self._elements > _MOST_ELEMENTS:
            raise TooLarge("")
        if tag == "table:table":
            self._marks = Marks()
            self.sheets[attributes.get("table:name", "")] = self._marks
            self._row = self._rows = 0
        elif tag == "table:table-row":
            self._row += self._rows
            self._rows = _count(attributes, "table:number-rows-repeated")
            self._column = self._columns = 0
            if attributes.get("table:visibility") in _HIDDEN and self._rows < MOST_ROWS:
                self._marks.hidden.update(range(self._row, self._row + self._rows))
        elif tag in _CELLS:
            self._column += self._columns
            self._columns = _count(attributes, "table:number-columns-repeated")
            self._look(attributes)
        elif tag == "text:p":
            self._fill()
        elif tag == "text:s":
            self._length += _count(attributes, "text:c")

    def text(self, text: str) -> None:
        """What a cell shows."""
        self._length += len(text)
        if self._shown is not None:
            self._shown += text

    def end(self, tag: str) -> None:
        """One element ends; of a number in a cell it is known now how it is shown."""
        if tag not in _CELLS:
            return
        self._weigh()
        if self._shown is not None:
            shown = format_of_text(self._shown.strip()) if self._shown.strip() else None
            self._shown = None
            if shown is not None:
                for row in range(self._row, self._row + self._rows):
                    for column in range(self._column, self._column + self._columns):
                        self._marks.is_shown_as(row, column, shown)

    def _look(self, attributes: dict[str, str]) -> None:
        kind = attributes.get("office:value-type")
        self._shown = "" if kind in _NUMBERS else None
        self._is_filled, self._length = False, sum(map(len, attributes.values()))
        if kind or "table:formula" in attributes:
            self._fill()
        if attributes.get("calcext:value-type") == "error":
            self._marks.is_error(self._row, self._column, "")
        elif "table:formula" in attributes and not kind:
            self._marks.never_calculated([(self._row, self._column)])

    def _weigh(self) -> None:
        """Refuse a cell that would become more than a file may hold."""
        cells = self._rows * self._columns if self._is_filled else 1
        self._text += self._length * cells
        self._repeated += cells - 1
        if self._length > LONGEST_CELL:
            raise Refused(FileFault.LONG_CELL)
        if self._text > LARGEST_TEXT or self._repeated > MOST_REPEATED:
            raise Refused(FileFault.EXPANDED)

    def _fill(self) -> None:
        self._is_filled = True
        try:
            self._marks.reach(self._row + self._rows - 1, self._column + self._columns - 1)
        except TooLarge as error:
            raise TooLarge(error.cell, next(reversed(self.sheets), "")) from error


def _count(attributes: dict[str, str], name: str) -> int:
    """How often something stands there; ValueError where that is no number above 0."""
    count = int(attributes.get(name, 1))
    if count < 1:
        raise ValueError
    return count
