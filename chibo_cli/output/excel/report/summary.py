"""The sheet that is printed first: figures by unit, their total, the signature, the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.reports.values import GroupBy, Report, Summary
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.headings import workbook as says
from chibo_cli.messages.words import NONE, Words
from chibo_cli.output.excel.book import layout
from chibo_cli.output.excel.book.columns import SUMMARY
from chibo_cli.output.excel.book.letterhead import Letterhead
from chibo_cli.output.excel.book.page import Page
from chibo_cli.output.excel.book.sheets import Lines, Sheet
from chibo_cli.output.forms.values import shown
from chibo_cli.output.reports.sums import sum_remarks
from chibo_cli.output.reports.words import capital

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.chart import BarChart
    from openpyxl.chart.text import RichText

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.output.excel.book.cells import CellValue
    from chibo_cli.output.excel.book.columns import SheetColumn
    from chibo_cli.output.excel.book.in_memory import MemoryWorkbook

_KEPT = 2  # rows of the table that stay with the signature


def write_summary(book: MemoryWorkbook, report: Report, annex: Annex, words: Words) -> None:
    """The document itself; a year's has the figures of its quarters first, then each by unit."""
    columns = _columns(report)
    widths = [column.width for column in columns]
    head = Letterhead(annex.settings, widths, list(layout.subtitles(report, annex, words)), words)
    page = Page(layout.margins_of(annex.settings), head.row_count + 1)
    sheet = Sheet(book, says.SUMMARY_TAB, widths, page, words)
    head.write_above(sheet)
    by = report.grouped_by or GroupBy.UNIT
    headed = {"group": headings.PARTS[by.value]}
    sheet.header([words(headed.get(column.key, column.heading)) for column in columns])
    plotted, longest = _write_figures(sheet, report, columns, words)
    end = sheet.row_count
    for remark in sum_remarks(report, *report.quarters):
        sheet.banner(words(remark), layout.REMARK)
    head.write_below(sheet)
    sheet.end_pages(range(max(page.header_row, end - _KEPT) + 1, sheet.row_count + 1))
    write_charts(sheet, columns, plotted, longest)


def part_name(named: Named | None, words: Words) -> str:
    """A part of the figures by its name."""
    return words(headings.NO_GROUP) if named is None else shown(named, words)


_COLOURS = {  # told apart in print too
    "met": "548235",
    "unmet": "C00000",
    "pending": "FFC000",
    "waived": "5B9BD5",
    "not_judged": "A5A5A5",
}
_HEADINGS = {
    "met": headings.MET,
    "unmet": headings.UNMET,
    "pending": headings.PENDING,
    "waived": headings.WAIVED,
    "not_judged": headings.NOT_JUDGED,
}
_MOST_BARS = 18  # on one page
_BAR_CM, _FRAME_CM, _WIDTH_CM = 0.62, 3.0, 24.0
_MOST_STEPS = 10
_POINTS_PER_CM = 72 / 2.54
_HUNDREDTHS = 100
_SMALL = 10


def write_charts(sheet: Sheet, columns: Sequence[SheetColumn], rows: range, longest: int) -> None:
    """A stacked bar for each of these rows, each chart on a page of its own after the document.

    `longest` is the most officials that a row has.
    """
    for start in range(0, len(rows), _MOST_BARS):
        shown = rows[start : start + _MOST_BARS]
        sheet.end_page(sheet.row_count)
        sheet.banner("", layout.BLANK)
        sheet.banner(sheet.words(says.CHART_TITLE), layout.TITLE)
        chart = _chart(sheet, columns, shown, longest)
        sheet.draw(chart, _height(shown) * _POINTS_PER_CM)


def _columns(report: Report) -> Sequence[SheetColumn]:
    """Those that say something of this report."""
    parts = (report, *report.quarters)
    idle = set()
    if not any(group.met_elsewhere for part in parts for group in part.groups or ()):
        idle.add("met_elsewhere")
    if all(part.summary.units is None for part in parts):
        idle.add("units")
    return [column for column in SUMMARY if column.key not in idle]


def _write_figures(
    sheet: Sheet, report: Report, columns: Sequence[SheetColumn], words: Words
) -> tuple[range, int]:
    """The table; returns the rows that the chart shows, and the most officials in one."""
    if report.period.kind is not PeriodKind.YEAR:
        most = (group.summary.officials for group in report.groups or ())
        return _write_part(sheet, report, columns, words), max(most, default=0)
    parts = [part for part in (report, *report.quarters) if part.rows]
    lines = Lines(sheet, [column.look for column in columns])
    for number, part in enumerate(parts, start=1):
        name = capital(words.period(part.period))
        lines.row(_line(columns, number, name, part.summary, words))
    plotted = range(sheet.row_count - len(parts) + 1, sheet.row_count + 1)
    band = layout.Look(layout.Align.LEFT, is_bold=True, fill=layout.HEADER_FILL)
    for part in parts:
        values: list[CellValue] = [None, capital(words.period(part.period))]
        values += [None] * (len(columns) - len(values))
        Lines(sheet, [layout.HEADER, band, *[layout.HEADER] * (len(columns) - 2)]).row(values)
        _write_part(sheet, part, columns, words)
    return plotted, max((part.summary.officials for part in parts), default=0)


def _write_part(sheet: Sheet, part: Report, columns: Sequence[SheetColumn], words: Words) -> range:
    """A row a group, then their total, as the domain computed both; returns the groups' rows."""
    lines = Lines(sheet, [column.look for column in columns])
    groups = part.groups or ()
    for number, group in enumerate(groups, start=1):
        name = part_name(group.name, words)
        lines.row(_line(columns, number, name, group.summary, words, group.met_elsewhere))
    plotted = range(sheet.row_count - len(groups) + 1, sheet.row_count + 1)
    total = Lines(sheet, [column.total_look for column in columns])
    total.row(_line(columns, None, words(headings.TOTAL), part.summary, words))
    return plotted


def _line(
    columns: Sequence[SheetColumn],
    number: int | None,
    name: str,
    summary: Summary,
    words: Words,
    met_elsewhere: int | None = None,
) -> Sequence[CellValue]:
    values: dict[str, CellValue] = {
        "number": number,
        "group": name,
        "officials": summary.officials,
        "met": summary.met,
        "met_elsewhere": met_elsewhere,
        "unmet": summary.unmet,
        "pending": summary.pending,
        "waived": summary.waived,
        "not_judged": summary.not_judged,
        "rate": words(NONE) if summary.rate is None else summary.rate,
        "attendances": summary.attendances,
        "cells": summary.cells,
        "units": summary.units,
    }
    return [values[column.key] for column in columns]


def _chart(sheet: Sheet, columns: Sequence[SheetColumn], rows: range, longest: int) -> BarChart:
    from openpyxl.chart import BarChart, Reference, Series

    places = {column.key: place for place, column in enumerate(columns, start=1)}

    def cells(key: str) -> Reference:
        return Reference(sheet.sheet, places[key], rows[0], places[key], rows[-1])

    chart = BarChart()
    chart.type, chart.grouping, chart.overlap, chart.gapWidth = "bar", "stacked", 100, 40
    for key, colour in _COLOURS.items():
        series = Series(cells(key), title=sheet.words(_HEADINGS[key]))
        series.graphicalProperties.solidFill = colour
        series.graphicalProperties.line.solidFill = colour
        series.invertIfNegative = False
        chart.append(series)
    chart.set_categories(cells("group"))
    chart.x_axis.scaling.orientation = "maxMin"  # the first row on top
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.number_format = "0"
    chart.y_axis.majorUnit = max(1, -(-longest // _MOST_STEPS))  # officials are whole
    chart.x_axis.txPr = chart.y_axis.txPr = _letters()
    chart.legend.position = "b"
    chart.legend.txPr = _letters()
    chart.width, chart.height = _WIDTH_CM, _height(rows)  # type: ignore[assignment]  # the stubs' mistake
    return chart


def _height(rows: range) -> float:
    return _FRAME_CM + _BAR_CM * len(rows)


def _letters() -> RichText:
    from openpyxl.chart.text import RichText
    from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties

    letters = CharacterProperties(latin=Font(typeface=layout.FONT), sz=_SMALL * _HUNDREDTHS)
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=letters), endParaRPr=letters)
    return RichText(p=[paragraph])
