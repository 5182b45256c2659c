"""A person's extract as a workbook: totals, verdicts, visits, waivers, each a printed sheet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from chibo_cli.messages.answers import reports as says
from chibo_cli.messages.headings import reports as headings
from chibo_cli.output.excel.book import layout
from chibo_cli.output.excel.book.page import Page
from chibo_cli.output.excel.book.sheets import Lines, Sheet
from chibo_cli.output.forms.listing import Listing, listing
from chibo_cli.output.forms.values import shown_at
from chibo_cli.output.reports.extracts import (
    extract_head,
    post_lines,
    rule_lines,
    verdict_listing,
    visit_listing,
)
from chibo_cli.output.reports.other_duties import others_listing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chibo_cli.domain.reports.extract import Extract
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.cells import CellValue
    from chibo_cli.output.excel.book.in_memory import MemoryWorkbook

_TOTAL_WIDTHS = (34.0, 90.0)
_WIDTHS: Mapping[str, float] = {
    **dict.fromkeys(("units", "unit", "refused", "strengths", "shortcomings"), 24.0),
    **dict.fromkeys(("recommendation", "dates", "reason", "asked", "remarks"), 22.0),
    **dict.fromkeys(
        ("period", "date", "since", "until", "outcome", "regulation", "due", "verdict"), 13.0
    ),
}
_OTHER_WIDTH = 11.0
_PAGE = Page(layout.Profile().margins, 4)
_LEFT_OUT = {"id", "official"}  # whom it is about is said above


def extract_workbook(extract: Extract, words: Words) -> bytes:
    """The workbook; the same extract gives the same bytes."""
    from chibo_cli.output.excel.book.in_memory import new_book

    head = extract_head(extract, words)
    book = new_book(head, extract.as_of)
    _write_totals(book, extract, head, words)
    others = [(headings.OTHERS_SHEET, others_listing(extract.others, words))]
    for tab, listed in (
        (says.VERDICTS, verdict_listing(extract)),
        *(others if extract.others else ()),
        (says.VISITS, visit_listing(extract, words)),
        (says.ASSIGNMENTS, listing("assign", extract.assignments)),
        (says.WAIVERS, listing("waive", extract.waivers)),
    ):
        _write_list(book, tab, listed, head, words)
    return book.content()


def _write_totals(book: MemoryWorkbook, extract: Extract, head: str, words: Words) -> None:
    sheet = Sheet(book, says.TOTALS, _TOTAL_WIDTHS, _PAGE, words)
    _write_title(sheet, words(says.SHEET_TITLE), head)
    sheet.header([words(says.ITEM), words(says.VALUE)])
    rows = Lines(sheet, [layout.LABEL] * 2)
    lines: Sequence[tuple[Text, CellValue]] = (
        (says.OFFICIAL, extract.official.name),
        (headings.CODE, extract.official.code),
        (says.POSTS, post_lines(extract, words).rstrip()),
        (says.AS_OF, extract.as_of),
        (says.RECORDED, len(extract.visits)),
        (says.COUNTED, len(extract.counted)),
        (says.CELLS, extract.cells),
        (says.UNITS, extract.units),
        (says.RULES, "\n".join(rule_lines(extract, words))),
    )
    for label, value in lines:
        rows.row([words(label), value])


def _write_list(book: MemoryWorkbook, tab: Text, listed: Listing, head: str, words: Words) -> None:
    columns = [column for column in listed.columns if column.key not in _LEFT_OUT]
    widths = [_WIDTHS.get(column.key, _OTHER_WIDTH) for column in columns]
    sheet = Sheet(book, tab, widths, _PAGE, words)
    _write_title(sheet, words(tab).upper(), head)
    sheet.header([words(column.heading) for column in columns])
    rows = Lines(sheet, [layout.LABEL] * len(columns))
    for row in listed.rows:
        rows.row([_cell(column.key, row[column.key], words) for column in columns])
    if not listed.rows:
        sheet.banner(words(says.NONE), layout.REMARK)


def _cell(key: str, value: object, words: Words) -> CellValue:
    match value:
        case bool():
            return shown_at(key, value, words)
        case None | int() | date():
            return value
    return shown_at(key, value, words)


def _write_title(sheet: Sheet, name: str, head: str) -> None:
    sheet.banner(name, layout.TITLE)
    sheet.banner(head, layout.SUBTITLE)
    sheet.banner("", layout.SUBTITLE)
