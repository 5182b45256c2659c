"""The sheet that says what the report rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.headings import workbook as says
from chibo_cli.output.duties.regulations import duty_lines, printed_life
from chibo_cli.output.excel.book.columns import BASIS
from chibo_cli.output.excel.book.sheets import write_table
from chibo_cli.output.forms.values import shown
from chibo_cli.output.reports.words import all_rows, capital, days_told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chibo_cli.domain.reports.annex import Annex, Basis
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.in_memory import MemoryWorkbook


def write_basis(book: MemoryWorkbook, report: Report, annex: Annex, words: Words) -> None:
    """Rules in force, period, as-of day, filters, fingerprint, version."""
    rows = [
        {"item": words(item), "content": content}
        for item, content in _items(report, annex.basis, words)
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
    )


def _items(report: Report, basis: Basis, words: Words) -> Iterator[tuple[Text, str]]:
    period = report.period
    days = {"first": period.first_day, "last": period.last_day}
    yield says.PERIOD, capital(words(says.PERIOD_DAYS, period=period, **days))
    yield says.AS_OF, days_told(report, words)
    yield says.FILTERS, _filters(basis, words)
    if basis.closed is not None:
        yield says.CLOSED, words(says.CLOSED_TOLD, digest=basis.closed)
    for regulation, duties in basis.rules:
        pattern = says.RULE_NAME if regulation.title else says.RULE_CODE
        name = words(pattern, code=regulation.code, title=regulation.title)
        yield says.RULE, f"{name}\n{printed_life(regulation, words)}"
        for duty in duties:
            yield headings.DUTY, "\n".join(duty_lines(duty, words, is_printed=True))
    yield says.FIGURES, "\n".join(words(told) for told in _how_counted(report))
    yield says.FINGERPRINT, basis.fingerprint
    yield says.VERSION, words(says.VERSION_TOLD, version=basis.version)


def _how_counted(report: Report) -> Iterator[Text]:
    """How the figures of each duty that has rows are counted."""
    if all_rows(report) or not report.has_others:
        yield says.FIGURES_TOLD
    if any(part.documents for part in report.all_parts):
        yield says.DOCUMENTS_TOLD
    if any(part.scores for part in report.all_parts):
        yield says.SCORES_TOLD


def _filters(basis: Basis, words: Words) -> str:
    told = []
    if basis.under is not None:
        told.append(words(says.IN_AREA, unit=shown(basis.under, words)))
    if basis.regulations:
        told.append(words(says.BY_RULE, regulation=words.several(basis.regulations)))
    if basis.is_anonymous:
        told.append(words(says.ANONYMOUS))
    return capital("; ".join(told) or words(says.NO_FILTERS))
