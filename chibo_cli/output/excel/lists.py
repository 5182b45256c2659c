"""Lists as workbooks, to print or plain, a sheet a list, with real days and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, overload

from chibo_cli.domain.lists.lists import Plain
from chibo_cli.domain.text.names import QUOTED
from chibo_cli.messages.text import Text
from chibo_cli.output.excel.book.cells import cell_text
from chibo_cli.output.excel.book.heights import width_for
from chibo_cli.output.excel.book.layout import HEADER, LABEL, UNDATED, Align, Look, Profile
from chibo_cli.output.forms.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from openpyxl.cell.cell import Cell as SheetCell
    from openpyxl.worksheet.worksheet import Worksheet

    from chibo_cli.messages.words import Words
    from chibo_cli.output.forms.listing import Listing

_MOST_ROWS = 1_048_576
_CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 — a document's date has no zone
_WIDTH, _WIDEST = 12, 60
_DAY_WIDTH = 12
_LOOKED_AT = 1000  # rows, for how wide a column is
_LEAST_PRINTED, _MOST_PRINTED = 7, 40  # digits


def list_workbook(listing: Listing, words: Words) -> bytes:
    """What the list's screen shows as one sheet to print, with the quiet columns too.

    Its headings are the first row and each row is one row, so that it filters, sorts and comes
    back; a text longer than a cell can be ends with an ellipsis.

    Raises:
        ValueError: more rows than a sheet can hold.
    """
    from chibo_cli.output.excel.book.in_memory import new_book
    from chibo_cli.output.excel.book.page import Page
    from chibo_cli.output.excel.book.sheets import Lines, Sheet

    header = [words(column.heading) for column in listing.columns]
    rows = _Cells(listing, words)
    if len(rows) >= _MOST_ROWS:
        raise ValueError(f"{listing.noun}: {len(rows)}")
    first = list(rows[:_LOOKED_AT])
    columns = [[row[place] for row in first] for place in range(len(header))]
    widths = [_printed_width(*each) for each in zip(header, columns, strict=True)]
    book = new_book(listing.noun, UNDATED)
    page = Page(Profile().margins, header_row=1)
    sheet = Sheet(book, Text(listing.noun, listing.noun), widths, page, words)
    sheet.header(header)
    looks = [Look(Align.LEFT if _is_text(each) else Align.CENTER) for each in columns]
    lines = Lines(sheet, looks, is_grouped=False)
    for row in rows:
        lines.whole(row)
    sheet.end_pages(range(max(2, sheet.row_count - 1), sheet.row_count + 1))
    return book.content()


def plain_workbook(
    sheets: Mapping[str, tuple[Sequence[str], Sequence[Sequence[Plain | Decimal]]]], day_format: str
) -> bytes:
    """A sheet for each name: its header, bold, and its rows. The same rows give the same bytes.

    A text longer than a cell can be ends with an ellipsis.

    Raises:
        ValueError: more rows than a sheet can hold.
    """
    from chibo_cli.output.excel.book.in_memory import MemoryWorkbook

    book = MemoryWorkbook()
    book.properties.creator = "chibo"
    book.properties.created = _CREATED
    for name, (header, rows) in sheets.items():
        if len(rows) >= _MOST_ROWS:
            raise ValueError(f"{name}: {len(rows)}")
        _write(book.add_sheet(name), header, rows, day_format)
    return book.content()


class _Cells(Sequence[Sequence[Plain | Decimal]]):
    """The cells of a list's rows, each made when it is looked at."""

    def __init__(self, listing: Listing, words: Words) -> None:
        self._listing, self._words = listing, words

    def __len__(self) -> int:
        return len(self._listing.rows)

    @overload
    def __getitem__(self, place: int) -> Sequence[Plain | Decimal]: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Sequence[Plain | Decimal]]: ...

    def __getitem__(
        self, place: int | slice
    ) -> Sequence[Plain | Decimal] | Sequence[Sequence[Plain | Decimal]]:
        if isinstance(place, slice):
            return _Cells(replace(self._listing, rows=self._listing.rows[place]), self._words)
        row = self._listing.rows[place]
        return [_cell(row.get(column.key), self._words) for column in self._listing.columns]


class _Styled:
    """The cells of a sheet, each style made once."""

    def __init__(self, sheet: Worksheet, day_format: str) -> None:
        self._sheet = sheet
        self._day_format = day_format
        self._styles: dict[tuple[int, str], SheetCell] = {}

    def header(self, titles: Sequence[str]) -> Iterable[SheetCell]:
        """The titles, bold."""
        from openpyxl.styles import Font

        for title in titles:
            cell = _new(self._sheet)
            cell.font = Font(bold=True)
            cell.value = title
            yield cell

    def row(self, values: Sequence[Plain | Decimal]) -> Iterable[SheetCell | None]:
        """A row's cells: a text is never a formula, a day is a day, a number a number."""
        for place, value in enumerate(values):
            yield None if value is None else self._filled(place, value)

    def _filled(self, place: int, value: Plain | Decimal) -> SheetCell:
        look = _look(value)
        cell = self._styles.get((place, look))
        if cell is None:
            cell = self._styles[place, look] = _new(self._sheet)
            cell.quotePrefix = look == "quoted"
            if look == "day":
                cell.number_format = self._day_format
        if isinstance(value, str):
            cell.value = cell_text(value)
            cell.data_type = "s"  # never a formula, never an error value
        else:
            cell.value = value
        return cell


def _cell(value: object, words: Words) -> Plain | Decimal:
    match value:
        case None:
            return None
        case bool():
            return shown(value, words)
        case date() | int() | Decimal() | str():
            return value
    return shown(value, words)


def _write(
    sheet: Worksheet,
    header: Sequence[str],
    rows: Sequence[Sequence[Plain | Decimal]],
    day_format: str,
) -> None:
    from openpyxl.utils import get_column_letter

    first = list(rows[:_LOOKED_AT])
    for place, title in enumerate(header):
        width = max((_width(row[place]) for row in first), default=0)
        column = sheet.column_dimensions[get_column_letter(place + 1)]
        column.width = max(_WIDTH, len(title) + 2, min(width + 2, _WIDEST))
    sheet.freeze_panes = "A2"
    styled = _Styled(sheet, day_format)
    sheet.append(list(styled.header(header)))
    for row in rows:
        sheet.append(list(styled.row(row)))


def _printed_width(title: str, values: Sequence[Plain | Decimal]) -> float:
    """No word of the heading is broken; longer texts take more lines."""
    texts = {line for each in values if isinstance(each, str) for line in each.split("\n")}
    widest = max(
        width_for(texts, LABEL),
        *(_width(each) + 1 for each in values if not isinstance(each, str)),
        0,
    )
    return max(_LEAST_PRINTED, width_for(title.split(), HEADER), min(widest, _MOST_PRINTED))


def _is_text(values: Sequence[Plain | Decimal]) -> bool:
    return any(isinstance(value, str) for value in values)


def _new(sheet: Worksheet) -> SheetCell:
    from openpyxl.cell import WriteOnlyCell

    return WriteOnlyCell(sheet)


def _look(value: Plain | Decimal) -> str:
    if isinstance(value, str):
        return "quoted" if value.startswith(QUOTED) else "text"
    return "day" if isinstance(value, date) else "number"


def _width(value: Plain | Decimal) -> int:
    if isinstance(value, date):
        return _DAY_WIDTH
    return 0 if value is None else max(map(len, str(value).split("\n")))
