"""A sheet written from the top down: widths, heights, cells typed by what they hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from chibo_cli.messages.headings import workbook as says
from chibo_cli.output.excel.book import layout
from chibo_cli.output.excel.book.cells import (
    FORMULA_STARTS,
    GENERAL,
    CellValue,
    escaped,
    shortened,
    styled,
)
from chibo_cli.output.excel.book.heights import MOST_LINES, cut, lines_in, room_in, row_height
from chibo_cli.output.excel.book.page import (
    SMALLER,
    Page,
    page_ends,
    repeat_row,
    set_page,
    set_scale,
)
from chibo_cli.output.forms.text import visible
from chibo_cli.output.reports.words import listed_only, subtitles
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from chibo_cli.domain.facts.settings import Setting
    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.columns import SheetColumn
    from chibo_cli.output.excel.book.in_memory import MemoryWorkbook

_MOST_ENDS = 1000  # that a sheet may be told of; Excel takes 1,026


class Sheet:
    """One sheet of the workbook; rows are appended, none is gone back to."""

    def __init__(
        self, book: MemoryWorkbook, tab: Text, widths: Sequence[float], page: Page, words: Words
    ) -> None:
        from openpyxl.utils import get_column_letter

        self.sheet: Worksheet = book.add_sheet(words(tab))
        self.words = words
        self.widths = widths
        self.page = page
        self._heights: list[float] = []
        self._held: list[_Row] | None = None
        self._heading = 0
        for index, width in enumerate(widths, start=1):
            self.sheet.column_dimensions[get_column_letter(index)].width = width
        set_page(self.sheet, page, words)

    @property
    def row_count(self) -> int:
        """How many rows there are so far."""
        return len(self._heights if self._held is None else self._held)

    def hold(self) -> None:
        """Hold the rows from the first on back until it is known where pages end.

        Rows held before are given up.
        """
        self._held, self._heading = [], 0

    def add(self, lines: Lines, values: Sequence[CellValue], height: float) -> None:
        """One row, to be written now or when pages are known."""
        if self._held is None:
            self.place(lines.cells(values), height)
        else:
            self._held.append(_Row(lines, tuple(values), height, self._heading))

    def heading(self, looks: Sequence[layout.Look], values: Sequence[CellValue]) -> None:
        """A row that says what stands below it, up to the next such row or line of text."""
        if self._heading != self.row_count:
            self._heading = 0
        Lines(self, looks).row(values)
        self._heading = self.row_count

    def banner(self, text: str, look: layout.Look) -> None:
        """A line over the whole width: a title above the table, a remark in its place."""
        self._heading = 0
        self.across([text], [look], [len(self.widths)])

    def section(self, text: str, look: layout.Look) -> None:
        """A line that stands with the heading below it."""
        self.banner(text, look)
        self._heading = self.row_count

    def across(
        self, texts: Sequence[str], looks: Sequence[layout.Look], spans: Sequence[int]
    ) -> None:
        """A line of texts that each run over so many columns; together these are all of them."""
        values: list[CellValue] = []
        each: list[layout.Look] = []
        for text, look, span in zip(texts, looks, spans, strict=True):
            values += [text or None, *[None] * (span - 1)]
            each += [look] * span
        Lines(self, each).append(values, row_height([1], max(look.size for look in looks)))

    def header(self, texts: Sequence[str]) -> None:
        """The row of headings, which every page repeats."""
        self.heading([layout.HEADER] * len(texts), texts)

    def place(self, cells: list[Cell], height: float) -> None:
        """One row as it stands."""
        self._heights.append(height)
        self.sheet.row_dimensions[len(self._heights)].height = height
        self.sheet.append(cells)

    def cover(self, row: int, height: float) -> None:
        """Add rows until those from that one on are as high as what covers them."""
        blank = Lines(self, [])
        while sum(self._heights[row - 1 :]) < height:
            blank.append([], row_height([1]))

    def end_page(self, row: int) -> None:
        """End a page after that row."""
        from openpyxl.worksheet.pagebreak import Break

        self.sheet.row_breaks.append(Break(id=row))

    def takes_one_page(self) -> bool:
        """Whether one page takes the rows held; if so, they are shrunk to it."""
        height = sum(row.height for row in self._held or ())
        if not self.page.takes_whole(self.widths, height):
            return False
        if height > self.page.capacity(self.widths):
            self.sheet.page_setup.fitToHeight = 1
        return True

    def end_pages(self, kept: range) -> None:
        """End pages where they are full, with the kept rows together on one of them."""
        capacity = self.page.capacity(self.widths)
        header_row = self.page.header_row
        ends = [
            *page_ends(self._heights, header_row=header_row, kept=kept, capacity=capacity),
        ]
        if len(ends) <= _MOST_ENDS:
            for row in ends:
                self.end_page(row)

    def end_held_pages(self, kept: range, *, at_most: int = 0) -> None:
        """Write the rows held; a table that a page breaks goes on below its heading.

        A sheet of one heading prints it above every page; of several, each is a row once more.
        It is shrunk to `at_most` so many pages where it can still be read on them, 0 for any.
        """
        is_whole = self.takes_one_page()
        held, self._held, self._heading = self._held or [], None, 0
        headings = [row.heading for row in held]

        def ends(scale: float) -> set[int]:
            capacity = self.page.capacity(self.widths, scale)
            heights = [row.height for row in held]
            told = page_ends(heights, header_row=0, kept=kept, capacity=capacity, headings=headings)
            return {*told}

        full = set() if is_whole else ends(1.0)
        if len(full) >= at_most > 0:
            for scale in SMALLER:
                if len(smaller := ends(scale)) < at_most:
                    full = smaller
                    set_scale(self.sheet, scale)
                    break
        is_one = len({*headings} - {0}) == 1
        if is_one:
            repeat_row(self.sheet, max(headings))
        for number, row in enumerate(held, start=1):
            if number - 1 in full:
                self.end_page(self.row_count)
                if row.heading and not is_one:
                    held[row.heading - 1].write(self)
            row.write(self)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row that is held; `heading` is the number of the row that says what it is of, 0 if none."""

    lines: Lines
    values: tuple[CellValue, ...]
    height: float
    heading: int

    def write(self, sheet: Sheet) -> None:
        sheet.place(self.lines.cells(self.values), self.height)


class Lines:
    """Rows of one kind on a sheet: a look a column; each cell's style is made once.

    Whole numbers are grouped by thousands, other than those of records, which are typed back.
    """

    def __init__(
        self, sheet: Sheet, looks: Sequence[layout.Look], *, is_grouped: bool = True
    ) -> None:
        self._sheet = sheet
        self._looks = looks
        self._rooms = [
            room_in(width, look) for width, look in zip(sheet.widths, looks, strict=False)
        ]
        self._cells: list[dict[tuple[str, bool], Cell]] = [{} for _ in looks]
        self._formats: dict[type, str] = {
            int: layout.WHOLE if is_grouped else GENERAL,
            float: layout.PERCENT,
            Decimal: layout.DECIMAL,
            date: sheet.words(layout.DAY),
        }

    def row(self, values: Sequence[CellValue]) -> None:
        """A row as high as its longest text; what no row could show goes on in the next."""
        shown = [visible(value) if type(value) is str else value for value in values]
        counts = [
            lines_in(value, room)
            for value, room in zip(shown, self._rooms, strict=True)
            if type(value) is str
        ]
        most = max(counts, default=1)
        if most <= MOST_LINES:
            self.append(shown, row_height([most]))
            return
        parts = [
            cut(value, room) if type(value) is str and value else [value]
            for value, room in zip(shown, self._rooms, strict=True)
        ]
        for turn in range(max(map(len, parts))):
            self.row([part[turn] if turn < len(part) else None for part in parts])

    def whole(self, values: Sequence[CellValue]) -> None:
        """A row as high as its longest text, or as a row can be: always a single one."""
        shown = [shortened(value) if type(value) is str else value for value in values]
        counts = [
            lines_in(value, room)
            for value, room in zip(shown, self._rooms, strict=True)
            if type(value) is str
        ]
        self.append(shown, row_height(counts))

    def append(self, values: Sequence[CellValue], height: float) -> None:
        """A row of that height."""
        self._sheet.add(self, values, height)

    def cells(self, values: Sequence[CellValue]) -> list[Cell]:
        """The cells of a row, to be placed before the next one's are asked for."""
        return [self._cell(place, value) for place, value in enumerate(values)]

    def _cell(self, place: int, value: CellValue) -> Cell:
        """The column's cell of that style, filled anew."""
        is_text = type(value) is str
        is_quoted = is_text and value.startswith(FORMULA_STARTS)  # type: ignore[union-attr]  # a str, as mypy cannot tell
        key = (self._formats.get(type(value), GENERAL), is_quoted)
        cell = self._cells[place].get(key)
        if cell is None:
            made = styled(self._sheet.sheet, self._looks[place], key[0], is_quoted=is_quoted)
            cell = self._cells[place][key] = made
        if isinstance(value, str):  # past openpyxl's guesses: never a formula or error value
            cell._value = escaped(value)  # type: ignore[attr-defined]  # noqa: SLF001 — and a third faster
            cell.data_type = "s"
        elif value is None:
            cell._value = value  # type: ignore[attr-defined]  # noqa: SLF001
            cell.data_type = "n"
        else:
            cell.value = value
        return cell


def write_table(
    book: MemoryWorkbook,
    report: Report,
    annex: Annex,
    words: Words,
    *,
    tab: Text,
    title: Text,
    columns: Sequence[SheetColumn],
    rows: Iterable[Mapping[str, CellValue]],
    empty: Text | None = None,
    is_whole: bool = False,
) -> None:
    """A sheet of a report with these columns; a row holds their values by key.

    Its rows are those listed, and it says so, or the `is_whole` one tells of all.
    """
    below = list(subtitles(report, annex.basis, words))
    if annex.basis.listed.only and not is_whole:
        below += listed_only(annex.basis.listed, words)
        empty = says.NONE_LISTED
    write_sheet(
        *(book, below, annex.settings, words),
        tab=tab,
        title=title,
        columns=columns,
        rows=rows,
        empty=empty,
    )


def write_sheet(
    book: MemoryWorkbook,
    below: Sequence[str],
    settings: Mapping[Setting, str],
    words: Words,
    *,
    tab: Text,
    title: Text,
    columns: Sequence[SheetColumn],
    rows: Iterable[Mapping[str, CellValue]],
    empty: Text | None = None,
) -> None:
    """A sheet with its title, the lines `below` it, and these columns."""
    page = Page(layout.margins_of(settings), len(below) + 3)
    sheet = Sheet(book, tab, [column.width for column in columns], page, words)
    sheet.banner(words(title), layout.TITLE)
    for text in (*below, ""):
        sheet.banner(text, layout.SUBTITLE)
    sheet.header([words(column.heading) for column in columns])
    lines = Lines(sheet, [column.look for column in columns])
    keys = [column.key for column in columns]
    for row in rows:
        lines.row([row.get(key) for key in keys])
    if sheet.row_count == page.header_row and empty is not None:
        sheet.banner(words(empty), layout.REMARK)
    sheet.end_pages(range(max(page.header_row + 1, sheet.row_count - 1), sheet.row_count + 1))
