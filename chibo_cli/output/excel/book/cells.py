"""Cells typed by what they hold, their styles made once and not for each row."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from chibo_cli.output.excel.book.layout import FONT, Look
from chibo_cli.output.forms.text import visible

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

CellValue = str | int | float | Decimal | date | datetime | time | timedelta | None
GENERAL = "General"
FORMULA_STARTS = ("=", "+", "-", "@", "'")  # the last one would be taken for a mark of text
_LONGEST = 32_767  # characters, Excel's limit: openpyxl cuts without a word
_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # which a reader would take for a character


class Cells:
    """The cells of one sheet, each filled anew for every row."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._cells: dict[tuple[int, Look, str, bool], Cell] = {}

    def filled(self, place: int, value: CellValue, look: Look, number_format: str) -> Cell:
        """The column's cell of that style; a text is never a formula and never an error value."""
        if isinstance(value, str):
            value = cell_text(value)
        is_quoted = isinstance(value, str) and value.startswith(FORMULA_STARTS)
        key = (place, look, number_format, is_quoted)
        cell = self._cells.get(key)
        if cell is None:
            made = styled(self._sheet, look, number_format, is_quoted=is_quoted)
            cell = self._cells[key] = made
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
        return cell


def cell_text(text: str) -> str:
    """A text as a cell holds it; one longer than a cell can be ends with an ellipsis."""
    return escaped(shortened(text))


def shortened(text: str) -> str:
    """A text with every control visible, no longer than a cell can hold."""
    seen = visible(text)
    return seen if len(seen) <= _LONGEST else f"{seen[: _LONGEST - 1]}…"


def escaped(text: str) -> str:
    """A text of which a reader takes no part for a character's number."""
    return _ESCAPED.sub("_x005F_", text) if "_x" in text else text


def styled(sheet: Worksheet, look: Look, number_format: str, *, is_quoted: bool) -> Cell:
    """An empty cell of that style; a quoted one holds a text that looks like a formula."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell = WriteOnlyCell(sheet)
    cell.font = Font(
        name=FONT,
        size=look.size,
        bold=look.is_bold,
        italic=look.is_italic,
        underline="single" if look.is_ruled else None,
    )
    cell.alignment = Alignment(
        horizontal=look.align.value,
        vertical="center",
        wrap_text=look.is_boxed,
        indent=int(look.is_indented),
    )
    cell.number_format = number_format
    thin = Side("thin")
    if look.is_boxed:
        cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
    if look.fill is not None:
        cell.fill = PatternFill("solid", look.fill)
    cell.quotePrefix = is_quoted
    return cell
