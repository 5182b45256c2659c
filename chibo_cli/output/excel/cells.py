"""Cells typed by what they hold, their styles made once and not for each row."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from chibo_cli.output.excel.layout import FONT, Look
from chibo_cli.output.safe import visible

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

CellValue = str | int | float | date | datetime | time | timedelta | None
GENERAL = "General"
_FORMULA_STARTS = ("=", "+", "-", "@")
_LONGEST = 32_767  # characters, Excel's limit: openpyxl cuts without a word


class Cells:
    """The cells of one sheet, each filled anew for every row."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._cells: dict[tuple[int, Look, str, bool], Cell] = {}

    def filled(self, place: int, value: CellValue, look: Look, number_format: str) -> Cell:
        """The column's cell of that style; a text is never a formula and never an error value."""
        if isinstance(value, str):
            value = visible(value)[:_LONGEST]
        is_quoted = isinstance(value, str) and value.startswith(_FORMULA_STARTS)
        key = (place, look, number_format, is_quoted)
        cell = self._cells.get(key)
        if cell is None:
            cell = self._cells[key] = _styled(self._sheet, look, number_format)
            cell.quotePrefix = is_quoted
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
        return cell


def _styled(sheet: Worksheet, look: Look, number_format: str) -> Cell:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell = WriteOnlyCell(sheet)
    cell.font = Font(name=FONT, size=look.size, bold=look.is_bold, italic=look.is_italic)
    cell.alignment = Alignment(
        horizontal=look.align.value,
        vertical="center",
        wrap_text=look.is_boxed,
        indent=int(look.is_indented),
    )
    cell.number_format = number_format
    if look.is_boxed:
        thin = Side("thin")
        cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
    if look.fill is not None:
        cell.fill = PatternFill("solid", look.fill)
    return cell
