"""The report as a workbook: the document to sign, then all that stands behind its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.output.excel.report.basis import write_basis
from chibo_cli.output.excel.report.details import write_details, write_unmet
from chibo_cli.output.excel.report.other_duties import write_other_duties
from chibo_cli.output.excel.report.summary import write_summary
from chibo_cli.output.excel.report.visits import write_recommendations, write_visits
from chibo_cli.output.reports.words import title

if TYPE_CHECKING:
    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.messages.words import Words

_NAMED = (
    *(write_summary, write_details, write_unmet, write_visits, write_recommendations),
    write_other_duties,
)
_NAMELESS = (write_summary, write_details, write_unmet)


def report_workbook(report: Report, annex: Annex, words: Words) -> bytes:
    """The workbook; the same report and annex give the same bytes."""
    from chibo_cli.output.excel.book.in_memory import new_book

    book = new_book(title(report, words), report.as_of)
    for write in (*(_NAMELESS if annex.basis.is_anonymous else _NAMED), write_basis):
        write(book, report, annex, words)
    return book.content()
