"""The workbook's sheet of documents and scores, where a report has any."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from chibo_cli.messages import headings
from chibo_cli.output.excel import layout
from chibo_cli.output.excel.layout import Align, SheetColumn
from chibo_cli.output.excel.sheets import Sheet
from chibo_cli.output.other_duties import asked, due_told, remarks
from chibo_cli.output.report_words import capital
from chibo_cli.output.values import shown

if TYPE_CHECKING:
    from chibo_cli.domain.other_duties import OtherRow
    from chibo_cli.domain.report import Report
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.in_memory import MemoryWorkbook
    from chibo_cli.output.excel.sheets import CellValue

_COLUMNS = (
    SheetColumn("number", headings.NUMBER, 6, Align.CENTER),
    SheetColumn("code", headings.CODE, 8, Align.CENTER),
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


def write_other_duties(book: MemoryWorkbook, report: Report, words: Words) -> None:
    """A row for each document and for the scores of each subject, a year's quarters too."""
    parts = (report, *report.quarters)
    rows = list(chain.from_iterable(part.other_duties for part in parts))
    as_of = next((part.others_as_of for part in parts if part.others_as_of), report.as_of)
    if not rows:
        return
    sheet = Sheet(book, headings.OTHERS_SHEET, [column.width for column in _COLUMNS], words)
    sheet.banner(words(headings.OTHERS_SHEET_TITLE), layout.TITLE)
    period = words(headings.REPORT_TITLE, period=report.period, day=as_of)
    sheet.banner(capital(period), layout.SUBTITLE)
    sheet.banner("", layout.SUBTITLE)
    sheet.row([words(column.heading) for column in _COLUMNS], [layout.HEADER] * len(_COLUMNS))
    looks = [column.look for column in _COLUMNS]
    for number, row in enumerate(rows, start=1):
        sheet.row(_values(row, number, words), looks)


def _values(row: OtherRow, number: int, words: Words) -> list[CellValue]:
    return [
        number,
        row.official.code,
        row.official.name,
        "\n".join(shown(unit, words) for unit in row.units),
        f"{row.regulation} ({row.duty})",
        capital(words.period(row.period)),
        capital(asked(row, words)),
        due_told(row, words) if row.due_before else row.due,
        row.filed_on,
        capital(words.say(row.verdict)),
        remarks(row, words),
    ]
