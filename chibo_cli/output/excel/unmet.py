"""The sheet of those who have not met the rule; without names, how many in each unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Verdict
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.headings import workbook as says
from chibo_cli.output.excel.columns import UNMET, UNMET_COUNTS
from chibo_cli.output.excel.details import subject_values, without_idle
from chibo_cli.output.excel.listed import write_table
from chibo_cli.output.excel.summary import part_name
from chibo_cli.output.report_words import all_rows, capital

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.cells import CellValue
    from chibo_cli.output.excel.in_memory import MemoryWorkbook


def write_unmet(book: MemoryWorkbook, report: Report, annex: Annex, words: Words) -> None:
    """Each unmet subject of the report and of a year's quarters, or their count by unit."""
    is_anonymous = annex.basis.is_anonymous
    write_table(
        book,
        report,
        annex,
        words,
        tab=says.UNMET_TAB,
        title=says.UNMET_COUNTS_TITLE if is_anonymous else says.UNMET_TITLE,
        columns=without_idle(
            UNMET_COUNTS if is_anonymous else UNMET, report, is_anonymous=is_anonymous
        ),
        rows=_counts(report, words) if is_anonymous else _rows(report, words),
        empty=says.NOBODY_UNMET,
    )


def _rows(report: Report, words: Words) -> Iterator[Mapping[str, CellValue]]:
    unmet = [row for row in all_rows(report) if row.verdict is Verdict.UNMET]
    for number, row in enumerate(unmet, start=1):
        yield {"number": number, **subject_values(row, words)}


def _counts(report: Report, words: Words) -> Iterator[Mapping[str, CellValue]]:
    """Each unit where somebody fell short, then the total of the period."""
    for part in (report, *report.quarters):
        if not part.summary.unmet:
            continue
        period = capital(words.period(part.period))
        short = [group for group in part.groups or () if group.summary.unmet]
        parts = [(part_name(group.name, words), group.summary) for group in short]
        for number, (name, summary) in enumerate(parts, start=1):
            yield {
                "number": number,
                "period": period,
                "group": name,
                "officials": summary.officials,
                "unmet": summary.unmet,
            }
        yield {
            "period": period,
            "group": words(headings.TOTAL),
            "officials": part.summary.officials,
            "unmet": part.summary.unmet,
        }
