"""A person's extract as a workbook: totals, verdicts, visits, waivers on one sheet to sign."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from chibo_cli.messages.answers import reports as says
from chibo_cli.messages.headings import reports as headings
from chibo_cli.output.excel.book import layout
from chibo_cli.output.excel.book.heights import broken
from chibo_cli.output.excel.book.letterhead import Heading, Letterhead
from chibo_cli.output.excel.book.page import Page
from chibo_cli.output.excel.book.sheets import Lines, Sheet
from chibo_cli.output.forms.listing import Listing, listing
from chibo_cli.output.forms.text import safe
from chibo_cli.output.forms.values import shown_at
from chibo_cli.output.reports.extracts import (
    extract_head,
    post_lines,
    rule_lines,
    total,
    verdict_listing,
    visit_listing,
)
from chibo_cli.output.reports.other_duties import others_listing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from chibo_cli.domain.facts.settings import Setting
    from chibo_cli.domain.reports.years import Extract
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.cells import CellValue

_COLUMNS = (13.0, 34.0, 14.0, 15.0, 12.0, 13.0, 22.0, 22.0, 22.0)  # of every table
_OF_VERDICTS = (
    *("period", "units", "regulation", "verdict", "required", "counted", "dates", "refused"),
)
_OF_OTHERS = (*("period", "units", "regulation", "verdict", "due", "filed_on", "asked", "remarks"),)
_OF_VISITS = (
    *("date", "unit", "meeting", "outcome", "score", "document"),
    *("strengths", "shortcomings", "recommendation"),
)
_OF_ASSIGNMENTS = (*("since", "unit", "regulation", "until", "role", "decision", "end_reason"),)
_OF_WAIVERS = ("since", "reason", "regulation", "until", "document", "unit")
_SECTION = layout.Look(is_bold=True, is_boxed=False)
_TEXTS = {  # at the left of their column
    *("units", "unit", "refused", "remarks", "asked", "strengths", "shortcomings"),
    *("recommendation", "end_reason", "reason"),
}
_IN_LINES = {"units", "refused"}
_MOST_PAGES = 2


def extract_workbook(extract: Extract, settings: Mapping[Setting, str], words: Words) -> bytes:
    """The workbook, one sheet to sign; the same extract and settings give the same bytes."""
    from chibo_cli.output.excel.book.in_memory import new_book

    below = extract_head(extract, words, says.EXTRACT_SUBTITLE)
    book = new_book(extract_head(extract, words), extract.as_of)
    head = Letterhead(settings, _COLUMNS, (), words, Heading(words(says.SHEET_TITLE), below))
    page = Page(layout.margins_of(settings), header_row=0)
    sheet = Sheet(book, says.EXTRACT_TAB, _COLUMNS, page, words)
    sheet.hold()
    head.write_above(sheet)
    posts = "; ".join(post_lines(extract, words).splitlines())
    _write_lines(sheet, [f"{words(says.POSTS)}: {posts or words(says.NONE)}"])
    _write_lines(sheet, [f"{words(says.TOTALS)}: {total(extract, words)}"])
    others = [(headings.OTHERS_SHEET, others_listing(extract.others, words), _OF_OTHERS)]
    for title, listed, keys in (
        (says.VERDICTS, verdict_listing(extract), _OF_VERDICTS),
        *(others if extract.others else ()),
        (says.VISITS, visit_listing(extract, words), _OF_VISITS),
        (says.ASSIGNMENTS, listing("assign", extract.assignments), _OF_ASSIGNMENTS),
        (says.WAIVERS, listing("waive", extract.waivers), _OF_WAIVERS),
    ):
        _write_list(sheet, title, listed, keys)
    rules = sheet.row_count + 1
    sheet.banner("", layout.GAP)
    _write_lines(sheet, [f"{words(says.RULES)}:", *_rules(extract, words)])
    head.write_below(sheet)
    sheet.end_held_pages(range(rules, sheet.row_count + 1), at_most=_MOST_PAGES)
    return book.content()


def _rules(extract: Extract, words: Words) -> Sequence[str]:
    """Each regulation and each duty of it as one paragraph."""
    told: list[str] = []
    for line in rule_lines(extract, words):
        if line.startswith(" ") and told:
            told[-1] += f"; {line.strip()}"
        else:
            told.append(line)
    return told


def _write_list(sheet: Sheet, title: Text, listed: Listing, keys: Sequence[str]) -> None:
    """A table below its title; a line where there is nothing to list."""
    words = sheet.words
    sheet.banner("", layout.GAP)
    if not listed.rows:
        _write_lines(sheet, [f"{words(title)}: {words(says.NONE)}"])
        return
    sheet.section(words(title), _SECTION)
    columns = {column.key: words(column.heading) for column in listed.columns}
    sheet.heading([layout.HEADER] * len(keys), [columns[key] for key in keys])
    left, middle = layout.Look(), layout.Look(layout.Align.CENTER)
    lines = Lines(sheet, [left if key in _TEXTS else middle for key in keys])
    for row in listed.rows:
        lines.row([_cell(key, row, words) for key in keys])


def _cell(key: str, row: Mapping[str, object], words: Words) -> CellValue:
    """What a column holds; what the table has no column for stands with what it is of."""
    match row[key]:
        case tuple() as values if key in _IN_LINES:
            return "\n".join(shown_at(key, each, words) for each in values)
        case (int() | Decimal() | date()) as value if not isinstance(value, bool):
            return value
        case None:
            told = []
        case value:
            told = [shown_at(key, value, words)]
    if key == "regulation" and row.get("duty", 1) != 1:
        told.append(f"({row['duty']})")
    if key == "meeting" and row["substitute"]:
        told.append(words(says.BY_SUBSTITUTE, substitute=safe(str(row["substitute"]))))
    if key == "end_reason" and row["draft"]:
        told.append(words(says.IS_DRAFT))
    return "\n".join(told) or None


def _write_lines(sheet: Sheet, texts: Iterable[str]) -> None:
    """Each text on as many lines as it takes."""
    for text in texts:
        for line in broken(text, sum(sheet.widths), layout.BLANK):
            sheet.banner(line, layout.BLANK)
