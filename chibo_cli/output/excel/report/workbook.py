"""The report as a workbook: the document to sign, then all that stands behind its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.output.excel.report.basis import write_basis
from chibo_cli.output.excel.report.details import write_details, write_not_attended, write_unmet
from chibo_cli.output.excel.report.other_duties import write_other_duties
from chibo_cli.output.excel.report.standings import write_chart
from chibo_cli.output.excel.report.summary import write_summary
from chibo_cli.output.excel.report.visits import write_recommendations, write_visits
from chibo_cli.output.reports.words import all_rows, title

if TYPE_CHECKING:
    from collections.abc import Callable

    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.in_memory import MemoryWorkbook

    Write = Callable[[MemoryWorkbook, Report, Annex, Words], None]

_OF_VISITS = (write_visits, write_recommendations)


def report_workbook(report: Report, annex: Annex, words: Words) -> bytes:
    """The workbook; the same report and annex give the same bytes.

    Sheets of officials stand where visits are asked for, or nothing is; those of who is unmet where
    somebody is judged.
    """
    from chibo_cli.output.excel.book.in_memory import new_book

    book = new_book(title(report, words), report.as_of)
    is_named = not annex.basis.is_anonymous
    has_rows = bool(all_rows(report))
    writes: list[Write] = [write_summary, write_chart]
    if has_rows or not report.has_others:
        writes += [write_details]
        writes += [write_unmet] if report.is_judged or not has_rows else []
        writes += [write_not_attended]
        writes += _OF_VISITS if is_named else ()
    if is_named and any(part.other_duties for part in report.all_parts):
        writes.append(write_other_duties)
    for write in (*writes, write_basis):
        write(book, report, annex, words)
    return book.content()
