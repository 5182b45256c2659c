"""The sheet that is printed first: a table for each kind of duty, the signature, the chart."""

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
    standing_columns,
    write_charts,
    write_standings,
)
from chibo_cli.output.reports.documents import document_remarks
from chibo_cli.output.reports.sums import sum_remarks
from chibo_cli.output.reports.words import document_title, remark_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.columns import SheetColumn
    from chibo_cli.output.excel.book.in_memory import MemoryWorkbook

    Columns = Sequence[SheetColumn]

    Write = Callable[[Sheet, Report, Columns, Words], range | None]

_BANDED = (write_documents_by_part, write_scores_by_part)  # they have headings of their own
_KEPT = 2  # rows of the table that stay with the signature


def write_summary(book: MemoryWorkbook, report: Report, annex: Annex, words: Words) -> None:
    """The document itself; a table stands where its duty has rows."""
    tables = _tables(report)
    widths = _widths([columns for columns, _ in tables])
    heading = Heading(words(says.DOCUMENT_TITLE), document_title(report, annex, words))
    below = list(layout.subtitles(report, annex, words))
    head = Letterhead(annex.settings, widths, below, words, heading)
    page = Page(layout.margins_of(annex.settings), header_row=0)
    sheet = Sheet(book, says.SUMMARY_TAB, widths, page, words)
    sheet.hold()
    head.write_above(sheet)
    plotted: range | None = None
    for columns, write in tables:
        if sheet.row_count > head.row_count:
            sheet.banner("", layout.BLANK)
        if write not in _BANDED:
            sheet.header([words(column.heading) for column in columns])
        plotted = write(sheet, report, columns, words) or plotted
    if not tables:
        sheet.banner(words(says.NOBODY), layout.REMARK)
    end = sheet.row_count
    for remark in _remarks(report):
        sheet.banner(words(remark), layout.REMARK)
    for said in remark_lines(report, words):
        for line in broken(said, sum(sheet.widths), layout.BLANK):
            sheet.banner(line, layout.BLANK)
    head.write_below(sheet)
    kept = range(max(head.row_count + 1, end - _KEPT) + 1, sheet.row_count + 1)
    sheet.end_held_pages(kept)
    if plotted is not None:
        write_charts(sheet, report, standing_columns(report), sheet.placed(plotted))


def _tables(report: Report) -> list[tuple[Columns, Write]]:
    """Those with rows, first those that somebody is judged by."""
    standings: list[tuple[Columns, Write]] = [(standing_columns(report), write_standings)]
    if any(part.by_regulation for part in report.all_parts):
        standings.append((regulation_columns(report), write_regulations))
    if report.against or report.so_far:
        standings.append((comparison_columns(report), write_comparison))
    if not report.has_others:
        return [(columns, write) for columns, write in standings if columns]
    documents, scores = document_columns(report), score_columns(report)
    others: list[tuple[Columns, Write]] = [
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


def _remarks(report: Report) -> Iterator[Text]:
    """Each once, whichever tables it is said of."""
    others = document_remarks(report) if report.has_others else ()
    yield from dict.fromkeys((*sum_remarks(*report.all_parts), *others))


def _widths(tables: Sequence[Columns]) -> list[float]:
    """The widths that the columns of all tables have room in."""
    if not tables:
        return [column.width for column in SUMMARY]
    most = max(map(len, tables))
    return [max(columns[at].width for columns in tables if at < len(columns)) for at in range(most)]
