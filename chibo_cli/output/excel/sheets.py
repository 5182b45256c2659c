"""A sheet written from the top down: widths, heights, cells typed by what they hold."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from chibo_cli.output.excel.cells import GENERAL, Cells
from chibo_cli.output.excel.heights import line_count, row_height
from chibo_cli.output.excel.layout import (
    DAY,
    FONT_SIZE,
    PERCENT,
    WHOLE,
    Look,
)
from chibo_cli.output.excel.page import set_page
from chibo_cli.output.safe import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.cells import CellValue
    from chibo_cli.output.excel.in_memory import MemoryWorkbook


class Sheet:
    """One sheet of the workbook; rows are appended, none is gone back to."""

    def __init__(
        self, book: MemoryWorkbook, tab: Text, widths: Sequence[float], words: Words
    ) -> None:
        from openpyxl.utils import get_column_letter

        self.worksheet: Worksheet = book.add_sheet(words(tab))
        self._words = words
        self._widths = widths
        self._rows = 0
        self._cells = Cells(self.worksheet)
        for index, width in enumerate(widths, start=1):
            self.worksheet.column_dimensions[get_column_letter(index)].width = width
        set_page(self.worksheet, words)

    def banner(self, text: str, look: Look) -> None:
        """A line over the whole width: a title above the table, a remark in its place."""
        blank = [None] * (len(self._widths) - 1)
        self._append(
            [text, *blank], [look] * len(self._widths), row_height([1]) * look.size / FONT_SIZE
        )

    def row(self, values: Sequence[CellValue], looks: Sequence[Look]) -> None:
        """A row as high as its longest text."""
        shown = [visible(value) if isinstance(value, str) else value for value in values]
        counts = [
            line_count(value, width, look)
            for value, look, width in zip(shown, looks, self._widths, strict=True)
            if isinstance(value, str)
        ]
        self._append(shown, looks, row_height(counts))

    def _append(self, values: Sequence[CellValue], looks: Sequence[Look], height: float) -> None:
        self._rows += 1
        self.worksheet.row_dimensions[self._rows].height = height
        pairs = zip(values, looks, strict=True)
        self.worksheet.append(
            [
                self._cells.filled(place, value, look, _number_format(value, self._words))
                for place, (value, look) in enumerate(pairs)
            ]
        )


def _number_format(value: CellValue, words: Words) -> str:
    match value:
        case date():
            return words(DAY)
        case int():
            return WHOLE
        case float():
            return PERCENT
    return GENERAL
