"""The report as a workbook: the document to sign, then all that stands behind its figures."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from chibo_cli.output.excel import layout
from chibo_cli.output.excel.basis import write_basis
from chibo_cli.output.excel.details import write_details
from chibo_cli.output.excel.summary import write_summary
from chibo_cli.output.excel.unmet import write_unmet
from chibo_cli.output.excel.visits import write_recommendations, write_visits
from chibo_cli.output.report_words import title

if TYPE_CHECKING:
    from chibo_cli.domain.annex import Annex
    from chibo_cli.domain.report import Report
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.in_memory import MemoryWorkbook

_NAMED = (write_summary, write_details, write_unmet, write_visits, write_recommendations)
_NAMELESS = (write_summary, write_details, write_unmet)


def report_workbook(report: Report, annex: Annex, words: Words) -> bytes:
    """The workbook; the same report and annex give the same bytes."""
    book = _new_book(report, words)
    for write in (*(_NAMELESS if annex.basis.is_anonymous else _NAMED), write_basis):
        write(book, report, annex, words)
    return book.content()


def _new_book(report: Report, words: Words) -> MemoryWorkbook:
    from openpyxl.styles import Font
    from openpyxl.utils.indexed_list import IndexedList

    from chibo_cli.output.excel.in_memory import MemoryWorkbook

    book = MemoryWorkbook()
    font = Font(name=layout.FONT, size=layout.FONT_SIZE)
    # Empty cells and column widths follow style 0, and openpyxl has no public way to it.
    book._fonts = IndexedList([font])  # type: ignore[attr-defined]  # noqa: SLF001
    book._named_styles["Normal"].font = font  # type: ignore[attr-defined]  # noqa: SLF001
    book.properties.creator = "chibo"
    book.properties.title = title(report, words)
    book.properties.created = datetime.combine(report.as_of, time())
    return book
