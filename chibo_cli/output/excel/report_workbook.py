"""The report as a workbook: figures, a row per subject, and who has fallen short."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from chibo_cli.domain.compliance import Verdict
from chibo_cli.domain.periods import PeriodKind
from chibo_cli.messages import headings
from chibo_cli.messages.words import NONE
from chibo_cli.output.excel import layout
from chibo_cli.output.excel.other_duties import write_other_duties
from chibo_cli.output.excel.sheets import Sheet
from chibo_cli.output.excel.subjects import subject_values
from chibo_cli.output.excel.zipping import same_bytes
from chibo_cli.output.report_words import all_rows, capital, title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.report import Report, Row
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.in_memory import MemoryWorkbook
    from chibo_cli.output.excel.layout import SheetColumn, SheetPlan
    from chibo_cli.output.excel.sheets import CellValue


def report_workbook(report: Report, words: Words) -> bytes:
    """The workbook; the same report gives the same bytes."""
    book = _new_book(report, words)
    rows = all_rows(report)
    _write_figures(book, report, words)
    _write_subjects(book, layout.DETAILS, report, rows, words)
    unmet = [row for row in rows if row.verdict is Verdict.UNMET]
    _write_subjects(book, layout.UNMET, report, unmet, words)
    write_other_duties(book, report, words)
    return same_bytes(book.content())


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


def _write_figures(book: MemoryWorkbook, report: Report, words: Words) -> None:
    parts = (report, *report.quarters)
    widths = [layout.LABEL_WIDTH, *(layout.FIGURE_WIDTH for _ in parts)]
    sheet = Sheet(book, headings.SUMMARY_SHEET, widths, words)
    _write_title(sheet, words(headings.SUMMARY_TITLE), title(report, words))
    periods = [capital(words.period(part.period)) for part in parts]
    sheet.row([words(headings.FIGURE), *periods], [layout.HEADER] * len(widths))
    looks = [layout.LABEL, *(layout.FIGURE for _ in parts)]
    for label, figures in zip(_LABELS, zip(*map(_figures, parts), strict=True), strict=True):
        values = [words(NONE) if figure is None else figure for figure in figures]
        sheet.row([words(label), *values], looks)


_LABELS = (
    headings.AS_OF,
    headings.OFFICIALS,
    headings.MET,
    headings.UNMET,
    headings.PENDING,
    headings.WAIVED,
    headings.NOT_JUDGED,
    headings.RATE,
    headings.ATTENDANCES,
    headings.CELLS,
)


def _figures(report: Report) -> Sequence[CellValue]:
    summary = report.summary
    return (
        report.as_of,
        summary.officials,
        summary.met,
        summary.unmet,
        summary.pending,
        summary.waived,
        summary.not_judged,
        summary.rate,
        summary.attendances,
        summary.cells,
    )


def _write_subjects(
    book: MemoryWorkbook, plan: SheetPlan, report: Report, rows: Sequence[Row], words: Words
) -> None:
    columns = _columns(report)
    sheet = Sheet(book, plan.tab, [column.width for column in columns], words)
    _write_title(sheet, words(plan.title), title(report, words))
    sheet.row([words(column.heading) for column in columns], [layout.HEADER] * len(columns))
    looks = [column.look for column in columns]
    for number, row in enumerate(rows, start=1):
        sheet.row(subject_values(row, number, columns, words), looks)
    if not rows:
        sheet.banner(words(plan.empty), layout.EMPTY)


def _columns(report: Report) -> Sequence[SheetColumn]:
    """The columns, without those that would say one thing in every row."""
    idle = set()
    if report.period.kind is not PeriodKind.YEAR:
        idle.add("period")
    if all(row.duty == 1 for row in all_rows(report)):
        idle.add("duty")
    return [column for column in layout.SUBJECT_COLUMNS if column.key not in idle]


def _write_title(sheet: Sheet, name: str, period: str) -> None:
    sheet.banner(name, layout.TITLE)
    sheet.banner(period, layout.SUBTITLE)
    sheet.banner("", layout.SUBTITLE)
