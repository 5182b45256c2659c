"""The sheet that is printed first: figures by unit, their total, the signature, the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.reports.values import GroupBy
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.headings import workbook as says
from chibo_cli.messages.words import NONE
from chibo_cli.output.excel.chart import write_charts
from chibo_cli.output.excel.columns import SUMMARY
from chibo_cli.output.excel.layout import HEADER, HEADER_FILL, REMARK, Align, Look
from chibo_cli.output.excel.letterhead import Letterhead, margins_of
from chibo_cli.output.excel.page import Page
from chibo_cli.output.excel.sheets import Lines, Sheet
from chibo_cli.output.report_words import capital, title
from chibo_cli.output.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import Report, Summary
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.cells import CellValue
    from chibo_cli.output.excel.in_memory import MemoryWorkbook


_KEPT = 2  # rows of the table that stay with the signature


def write_summary(book: MemoryWorkbook, report: Report, annex: Annex, words: Words) -> None:
    """The document itself; a year's has the figures of its quarters first, then each by unit."""
    widths = [column.width for column in SUMMARY]
    head = Letterhead(annex.settings, widths, list(subtitles(report, annex, words)), words)
    page = Page(margins_of(annex.settings), head.row_count + 1)
    sheet = Sheet(book, says.SUMMARY_TAB, widths, page, words)
    head.write_above(sheet)
    by = report.grouped_by or GroupBy.UNIT
    headed = {"group": headings.PARTS[by.value]}
    sheet.header([words(headed.get(column.key, column.heading)) for column in SUMMARY])
    plotted, longest = _write_figures(sheet, report, words)
    end = sheet.row_count
    if _is_in_several(report):
        remark = says.IN_SEVERAL_UNITS if by is GroupBy.UNIT else says.IN_SEVERAL
        sheet.banner(words(remark), REMARK)
    head.write_below(sheet)
    sheet.end_pages(range(max(page.header_row, end - _KEPT) + 1, sheet.row_count + 1))
    write_charts(sheet, plotted, longest)


def subtitles(report: Report, annex: Annex, words: Words) -> Iterator[str]:
    """The period, and what the report leaves out."""
    yield title(report, words)
    basis = annex.basis
    if basis.under is not None:
        yield words(says.IN_AREA, unit=shown(basis.under, words))
    if basis.regulation is not None:
        yield words(says.BY_RULE, regulation=basis.regulation)


def part_name(named: Named | None, words: Words) -> str:
    """A part of the figures by its name."""
    return words(headings.NO_GROUP) if named is None else shown(named, words)


def _write_figures(sheet: Sheet, report: Report, words: Words) -> tuple[range, int]:
    """The table; returns the rows that the chart shows, and the most officials in one."""
    if report.period.kind is not PeriodKind.YEAR:
        most = (group.summary.officials for group in report.groups or ())
        return _write_part(sheet, report, words), max(most, default=0)
    parts = [part for part in (report, *report.quarters) if part.rows]
    lines = Lines(sheet, [column.look for column in SUMMARY])
    for number, part in enumerate(parts, start=1):
        name = capital(words.period(part.period))
        lines.row([number, name, *_figures(part.summary, words)])
    plotted = range(sheet.row_count - len(parts) + 1, sheet.row_count + 1)
    band = Look(Align.LEFT, is_bold=True, fill=HEADER_FILL)
    for part in parts:
        values: list[CellValue] = [None, capital(words.period(part.period))]
        values += [None] * (len(SUMMARY) - len(values))
        Lines(sheet, [HEADER, band, *[HEADER] * (len(SUMMARY) - 2)]).row(values)
        _write_part(sheet, part, words)
    return plotted, max((part.summary.officials for part in parts), default=0)


def _write_part(sheet: Sheet, part: Report, words: Words) -> range:
    """A row a group, then their total, as the domain computed both; returns the groups' rows."""
    lines = Lines(sheet, [column.look for column in SUMMARY])
    groups = part.groups or ()
    for number, group in enumerate(groups, start=1):
        lines.row([number, part_name(group.name, words), *_figures(group.summary, words)])
    plotted = range(sheet.row_count - len(groups) + 1, sheet.row_count + 1)
    total = Lines(sheet, [column.total_look for column in SUMMARY])
    total.row([None, words(headings.TOTAL), *_figures(part.summary, words)])
    return plotted


def _figures(summary: Summary, words: Words) -> Sequence[CellValue]:
    return (
        summary.officials,
        summary.met,
        summary.unmet,
        summary.pending,
        summary.waived,
        summary.not_judged,
        words(NONE) if summary.rate is None else summary.rate,
        summary.attendances,
        summary.cells,
    )


def _is_in_several(report: Report) -> bool:
    """Whether somebody is counted in several groups."""
    return any(
        sum(group.summary.officials for group in part.groups or ()) > part.summary.officials
        for part in (report, *report.quarters)
    )
