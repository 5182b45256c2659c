"""The sheet that says what the report rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.headings import workbook as says
from chibo_cli.output.excel.book.columns import BASIS
from chibo_cli.output.excel.book.sheets import write_table
from chibo_cli.output.reports.words import basis_items

if TYPE_CHECKING:
    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.in_memory import MemoryWorkbook


def write_basis(book: MemoryWorkbook, report: Report, annex: Annex, words: Words) -> None:
    """Rules in force, period, as-of day, filters, fingerprint, version."""
    rows = [
        {"item": words(item), "content": content}
        for item, content in basis_items(report, annex.basis, words)
    ]
    write_table(
        book,
        report,
        annex,
        words,
        tab=says.BASIS_TAB,
        title=says.BASIS_TITLE,
        columns=BASIS,
        rows=rows,
        is_whole=True,
    )
