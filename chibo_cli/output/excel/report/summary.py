"""The sheet that is printed first: a table for each kind of duty, the signature; and its annex."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.headings import workbook as says
from chibo_cli.output.excel.book import layout
from chibo_cli.output.excel.book.columns import SUMMARY
from chibo_cli.output.excel.book.heights import broken
from chibo_cli.output.excel.book.letterhead import Heading, Letterhead
from chibo_cli.output.excel.book.page import Page
from chibo_cli.output.excel.book.sheets import Sheet
from chibo_cli.output.excel.report.comparisons import (
    comparison_columns,
    regulation_columns,
    write_comparison,
    write_regulations,
)
from chibo_cli.output.excel.report.documents import (
    document_columns,
    has_documents_by_part,
    has_scores_by_part,
    result_columns,
    score_columns,
    write_documents,
    write_documents_by_part,
    write_results,
    write_scores,
    write_scores_by_part,
)
from chibo_cli.output.excel.report.standings import (
    has_standings_by_part,
    parts_of,
    standing_columns,
    write_standings,
    write_standings_by_part,
    write_total,
)
from chibo_cli.output.reports.documents import document_remarks
from chibo_cli.output.reports.sums import sum_remarks
from chibo_cli.output.reports.words import document_title, remark_lines, subtitles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.columns import SheetColumn
    from chibo_cli.output.excel.book.in_memory import MemoryWorkbook

    Columns = Sequence[SheetColumn]

    Write = Callable[[Sheet, Report, Columns, Words], None]
    Table = tuple[Columns, Write]

_BY_PART = (write_standings_by_part, write_documents_by_part, write_scores_by_part)
_NAMES, _WIDEST_NAMES = 1, 46.0  # the column of names
_KEPT = 4  # rows of the table that stay with the signature


def write_summary(book: MemoryWorkbook, report: Report, annex: Annex, words: Words) -> None:
    """The document itself; a table stands where its duty has rows.

    What it tells by part follows on a sheet of its own, where with it the signature would stand on
    a later page than the first, and without it on that.
    """
    tables = _tables(report)
    page = Page(layout.margins_of(annex.settings), header_row=0)
    widths = _widths(tables, page)
    subject = document_title(report, annex, words)
    below = list(subtitles(report, annex.basis, words))
    head = Letterhead(
        annex.settings, widths, below, words, Heading(words(says.DOCUMENT_TITLE), subject)
    )
    sheet = Sheet(book, says.SUMMARY_TAB, widths, page, words)
    kept = _write_document(sheet, report, tables, head)
    short, apart = _parted(tables, report)
    if not apart or sheet.takes_one_page():
        apart = []
    else:
        _write_document(sheet, report, short, head)
        if not sheet.takes_one_page():
            apart = []
            kept = _write_document(sheet, report, tables, head)
    sheet.end_held_pages(kept)
    if apart:
        _write_annex(book, report, apart, [subject, *below], page, words)


def _write_document(
    sheet: Sheet, report: Report, tables: Sequence[Table], head: Letterhead
) -> range:
    """Hold all rows of the document, from its head to its signature; returns those kept with it."""
    words = sheet.words
    sheet.hold()
    head.write_above(sheet)
    _write_tables(sheet, report, tables, head.row_count)
    if not tables:
        sheet.banner(words(says.NOBODY), layout.REMARK)
    end = sheet.row_count
    for remark in _remarks(report):
        sheet.banner(words(remark), layout.REMARK)
    for said in remark_lines(report, words):
        for line in broken(said, sum(sheet.widths), layout.BLANK):
            sheet.banner(line, layout.BLANK)
    head.write_below(sheet)
    return range(max(head.row_count + 1, end - _KEPT) + 1, sheet.row_count + 1)


def _write_annex(
    book: MemoryWorkbook,
    report: Report,
    tables: Sequence[Table],
    below: Sequence[str],
    page: Page,
    words: Words,
) -> None:
    """The tables by part, each page with the heading of what stands on it."""
    sheet = Sheet(book, says.ANNEX_TAB, _widths(tables, page), page, words)
    sheet.hold()
    sheet.banner(words(says.ANNEX_TITLE), layout.TITLE)
    for text in below:
        for line in broken(text, sum(sheet.widths), layout.SUBTITLE):
            sheet.banner(line, layout.SUBTITLE)
    sheet.banner("", layout.SUBTITLE)
    _write_tables(sheet, report, tables, sheet.row_count)
    sheet.end_held_pages(range(sheet.row_count, sheet.row_count + 1))


def _write_tables(sheet: Sheet, report: Report, tables: Sequence[Table], above: int) -> None:
    """The tables, an empty row between them; those by part have headings of their own."""
    before: Write | None = None
    for columns, write in tables:
        is_going_on = (before, write) == (write_standings, write_standings_by_part)
        if sheet.row_count > above and not is_going_on:
            sheet.banner("", layout.GAP)
        before = write
        if write not in _BY_PART:
            sheet.header([sheet.words(column.heading) for column in columns])
        write(sheet, report, columns, sheet.words)


def _tables(report: Report) -> list[Table]:
    """Those with rows, first those that somebody is judged by."""
    columns = standing_columns(report)
    standings: list[Table] = [(columns, write_standings)]
    if has_standings_by_part(report):
        standings.append((columns, write_standings_by_part))
    if any(part.by_regulation for part in report.all_parts):
        standings.append((regulation_columns(report), write_regulations))
    if report.against or report.so_far:
        standings.append((comparison_columns(report), write_comparison))
    if not report.has_others:
        return [(columns, write) for columns, write in standings if columns]
    documents, scores = document_columns(report), score_columns(report)
    others: list[Table] = [
        (documents, write_documents),
        (result_columns(report), write_results),
        (scores, write_scores),
    ]
    if has_documents_by_part(report):
        others.append((documents, write_documents_by_part))
    if has_scores_by_part(report):
        others.append((scores, write_scores_by_part))
    ordered = [*standings, *others] if report.is_judged else [*others, *standings]
    return [(columns, write) for columns, write in ordered if columns]


def _parted(tables: Sequence[Table], report: Report) -> tuple[list[Table], list[Table]]:
    """The tables of totals, then those by part; where nobody is judged, visits in total too."""
    is_counted = not report.is_judged and parts_of(report) == [report]
    short: list[Table] = []
    apart: list[Table] = []
    for columns, write in tables:
        is_whole = is_counted and write is write_standings
        if write in _BY_PART or is_whole:
            apart.append((columns, write))
        if write not in _BY_PART:
            short.append((columns, write_total if is_whole else write))
    return short, apart


def _remarks(report: Report) -> Iterator[Text]:
    """Each once, whichever tables it is said of."""
    others = document_remarks(report) if report.has_others else ()
    yield from dict.fromkeys((*sum_remarks(*report.all_parts), *others))


def _widths(tables: Sequence[Table], page: Page) -> list[float]:
    """The widths that the columns of all tables have room in; names have what a page leaves."""
    if not tables:
        return [column.width for column in SUMMARY]
    most = max(len(columns) for columns, _ in tables)
    widths = [
        max(columns[at].width for columns, _ in tables if at < len(columns)) for at in range(most)
    ]
    widths[_NAMES] = max(
        widths[_NAMES], min(_WIDEST_NAMES, page.width - sum(widths) + widths[_NAMES])
    )
    return widths
