"""The workbook's sheet of documents and scores, where a report has any."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from chibo_cli.messages.headings import reports as headings
from chibo_cli.output.excel.book.columns import SheetColumn
from chibo_cli.output.excel.book.layout import Align
from chibo_cli.output.excel.book.sheets import write_table
from chibo_cli.output.forms.text import capital
from chibo_cli.output.forms.values import shown
from chibo_cli.output.reports.other_duties import asked, due_told, remarks

if TYPE_CHECKING:
    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import OtherRow, Report
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.cells import CellValue
    from chibo_cli.output.excel.book.in_memory import MemoryWorkbook

_COLUMNS = (
    SheetColumn("number", headings.NUMBER, 6, Align.CENTER),
    SheetColumn("code", headings.CODE, 10, Align.CENTER),
    SheetColumn("official", headings.OFFICIAL, 22),
    SheetColumn("units", headings.UNITS, 24),
    SheetColumn("regulation", headings.REGULATION, 16, Align.CENTER),
    SheetColumn("period", headings.PERIOD, 16, Align.CENTER),
    SheetColumn("asked", headings.ASKED, 22),
    SheetColumn("due", headings.DUE, 14, Align.CENTER),
    SheetColumn("filed_on", headings.FILED, 14, Align.CENTER),
    SheetColumn("verdict", headings.VERDICT, 14, Align.CENTER),
    SheetColumn("remarks", headings.REMARKS, 36),
)


def write_other_duties(book: MemoryWorkbook, report: Report, annex: Annex, words: Words) -> None:
    """A row for each document and for the scores of each subject, its parts' too."""
    every = chain.from_iterable(part.other_duties for part in report.all_parts)
    rows = annex.basis.listed.of(every)
    write_table(
        book,
        report,
        annex,
        words,
        tab=headings.OTHERS_SHEET,
        title=headings.OTHERS_SHEET_TITLE,
        columns=_COLUMNS,
        rows=(_values(row, number, words) for number, row in enumerate(rows, start=1)),
    )


def _values(row: OtherRow, number: int, words: Words) -> dict[str, CellValue]:
    return {
        "number": number,
        "code": row.official.code,
        "official": row.official.name,
        "units": "\n".join(shown(unit, words) for unit in row.units),
        "regulation": f"{row.regulation} ({row.duty})",
        "period": capital(words.period(row.period)),
        "asked": capital(asked(row, words)),
        "due": due_told(row, words) if row.due_before else row.due,
        "filed_on": row.filed_on,
        "verdict": capital(words.say(row.verdict)),
        "remarks": remarks(row, words),
    }
