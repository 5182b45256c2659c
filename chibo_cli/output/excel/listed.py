"""A sheet of one table: its title, its columns, a row a record, or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.output.excel.layout import REMARK, SUBTITLE, TITLE
from chibo_cli.output.excel.letterhead import margins_of
from chibo_cli.output.excel.page import Page
from chibo_cli.output.excel.sheets import Lines, Sheet
from chibo_cli.output.excel.summary import subtitles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from chibo_cli.domain.facts.settings import Setting
    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.cells import CellValue
    from chibo_cli.output.excel.columns import SheetColumn
    from chibo_cli.output.excel.in_memory import MemoryWorkbook


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
) -> None:
    """A sheet of a report with these columns; a row holds their values by key."""
    below = list(subtitles(report, annex, words))
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
    page = Page(margins_of(settings), len(below) + 3)
    sheet = Sheet(book, tab, [column.width for column in columns], page, words)
    sheet.banner(words(title), TITLE)
    for text in (*below, ""):
        sheet.banner(text, SUBTITLE)
    sheet.header([words(column.heading) for column in columns])
    lines = Lines(sheet, [column.look for column in columns])
    keys = [column.key for column in columns]
    for row in rows:
        lines.row([row.get(key) for key in keys])
    if sheet.row_count == page.header_row and empty is not None:
        sheet.banner(words(empty), REMARK)
