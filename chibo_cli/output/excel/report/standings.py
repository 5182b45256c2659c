"""The table of who stands how, by part and in total, and its chart on a sheet of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.reports.values import GroupBy
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.headings import workbook as says
from chibo_cli.messages.words import NONE
from chibo_cli.output.excel.book import layout
from chibo_cli.output.excel.book.columns import SUMMARY
from chibo_cli.output.excel.book.page import Page
from chibo_cli.output.excel.book.sheets import Lines, Sheet
from chibo_cli.output.forms.text import capital
from chibo_cli.output.forms.values import shown
from chibo_cli.output.reports.words import all_rows, subtitles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.chart import BarChart
    from openpyxl.chart.text import RichText

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import Report, Summary
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.cells import CellValue
    from chibo_cli.output.excel.book.columns import SheetColumn
    from chibo_cli.output.excel.book.in_memory import MemoryWorkbook

_VERDICTS = {"met", "unmet", "pending", "waived", "not_judged", "rate"}


def standing_columns(report: Report) -> list[SheetColumn]:
    """Those that say something of this report; none where visits are not asked for."""
    parts = report.all_parts
    if not all_rows(report):
        return []
    idle = set() if report.is_judged else set(_VERDICTS)
    if not any(group.met_elsewhere for part in parts for group in part.groups or ()):
        idle.add("met_elsewhere")
    if all(part.summary.units is None for part in parts):
        idle.add("units")
    if report.is_beside_cells:
        idle.add("cells")
    return [column for column in named_parts(SUMMARY, report) if column.key not in idle]


def named_parts(columns: Sequence[SheetColumn], report: Report) -> list[SheetColumn]:
    """The columns, that of the parts called by what makes them: unit, agency, tag or office."""
    named = headings.PARTS[(report.grouped_by or GroupBy.UNIT).value]
    return [
        replace(column, heading=named) if column.key == "group" else column for column in columns
    ]


def part_name(named: Named | None, words: Words) -> str:
    """A part of the figures by its name."""
    return words(headings.NO_GROUP) if named is None else shown(named, words)


def write_standings(
    sheet: Sheet, report: Report, columns: Sequence[SheetColumn], words: Words
) -> None:
    """The table: a row a group, or a row a part of the report where that has several."""
    parts = parts_of(report)
    if parts == [report]:
        _write_part(sheet, report, columns, words)
        return
    lines = Lines(sheet, [column.look for column in columns])
    for number, part in enumerate(parts, start=1):
        name = capital(words.period(part.period))
        lines.row(standing_line(columns, number, name, part.summary, words))
    if report.is_stretch:
        total = Lines(sheet, [column.total_look for column in columns])
        total.row(standing_line(columns, None, words(headings.TOGETHER), report.summary, words))


def write_total(sheet: Sheet, report: Report, columns: Sequence[SheetColumn], words: Words) -> None:
    """The report's own figures, without its groups or parts."""
    total = Lines(sheet, [column.total_look for column in columns])
    total.row(standing_line(columns, None, words(headings.TOTAL), report.summary, words))


def has_standings_by_part(report: Report) -> bool:
    """Whether a table tells of several parts of the report, which have groups of their own."""
    return parts_of(report) not in ([], [report])


def write_standings_by_part(
    sheet: Sheet, report: Report, columns: Sequence[SheetColumn], words: Words
) -> None:
    """The groups of each part, below a line with its period; of a stretch first of the whole."""
    whole = [report] if report.is_stretch else []
    for part in (*whole, *parts_of(report)):
        write_band(sheet, capital(words.period(part.period)), columns)
        _write_part(sheet, part, columns, words)


def write_band(sheet: Sheet, text: str, columns: Sequence[SheetColumn]) -> None:
    """A line that says what the rows below it are of, and what stands in their columns."""
    band = layout.Look(layout.Align.LEFT, is_bold=True, fill=layout.HEADER_FILL)
    looks = [layout.HEADER, band, *[layout.HEADER] * (len(columns) - 2)]
    figures = (sheet.words(column.heading) for column in columns[2:])
    sheet.heading(looks, [sheet.words(columns[0].heading), text, *figures])


def parts_of(report: Report) -> list[Report]:
    """The report and its parts, those with rows."""
    return [part for part in report.all_parts if part.rows]


def _write_part(sheet: Sheet, part: Report, columns: Sequence[SheetColumn], words: Words) -> None:
    """A row a group, then their total, as the domain computed both."""
    lines = Lines(sheet, [column.look for column in columns])
    groups = [group for group in part.groups or () if group.summary.officials]
    for number, group in enumerate(groups, start=1):
        name = part_name(group.name, words)
        lines.row(standing_line(columns, number, name, group.summary, words, group.met_elsewhere))
    total = Lines(sheet, [column.total_look for column in columns])
    total.row(standing_line(columns, None, words(headings.TOTAL), part.summary, words))


def standing_line(
    columns: Sequence[SheetColumn],
    number: int | None,
    name: str,
    summary: Summary,
    words: Words,
    met_elsewhere: int | None = None,
) -> Sequence[CellValue]:
    """The figures of one row."""
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


_SERIES = {  # from the left, with colours told apart in print too
    "unmet": (headings.UNMET, "C00000"),
    "pending": (headings.PENDING, "FFC000"),
    "met": (headings.MET, "548235"),
    "waived": (headings.WAIVED, "5B9BD5"),
    "not_judged": (headings.NOT_JUDGED, "A5A5A5"),
}
_JUDGED = ("unmet", "pending", "met")
_WIDTH = 112.0  # digits of the column that the chart covers, all that is printed
_NAMES, _FIGURES = 40.0, 12.0  # of those beside it, which it reads
_MOST_BARS = 30  # that can be told apart on one page
_LONGEST_CM, _BAR_CM, _FRAME_CM, _WIDTH_CM = 14.5, 0.62, 3.0, 25.0
_MOST_STEPS = 10
_POINTS_PER_CM = 72 / 2.54
_HUNDREDTHS = 100
_SMALL = 10
_AREA = "A1:A{row}"
_NAME_COLUMN = 2

_Bar = tuple[str, "Summary"]


def write_chart(book: MemoryWorkbook, report: Report, annex: Annex, words: Words) -> None:
    """A stacked bar a group, most unmet first, or a part of the report, as they come.

    No sheet where bars would say nothing: one bar, nobody judged, everybody alike.
    """
    bars = _bars(report, words)
    if not report.is_judged or len(bars) <= 1 or _are_alike(bars):
        return
    shown = bars[:_MOST_BARS]
    widths = [_WIDTH, _NAMES, *[_FIGURES] * len(_SERIES)]
    page = Page(layout.margins_of(annex.settings), header_row=0, is_single=True)
    sheet = Sheet(book, says.CHART_TAB, widths, page, words)
    told = [
        (words(says.CHART_TITLE), layout.TITLE),
        *((text, layout.SUBTITLE) for text in subtitles(report, annex.basis, words)),
    ]
    if len(shown) < len(bars):
        of = words(says.MOST_UNMET, count=len(shown), all=len(bars))
        told.append((of, layout.SUBTITLE))
    for text, look in told:
        Lines(sheet, [look]).row([text])
    Lines(sheet, [layout.BLANK]).row([None])
    first = _write_figures(sheet, shown, words)
    rows = range(first, first + len(shown))
    chart = _chart(sheet, rows, max(summary.officials for _, summary in shown))
    sheet.sheet.add_chart(chart, f"A{first - 1}")
    sheet.cover(first - 1, _height(rows) * _POINTS_PER_CM)
    sheet.sheet.print_area = _AREA.format(row=sheet.row_count)


def _bars(report: Report, words: Words) -> Sequence[_Bar]:
    parts = parts_of(report)
    if parts != [report]:
        return [(capital(words.period(part.period)), part.summary) for part in parts]
    groups = [group for group in report.groups or () if group.summary.officials]
    bars = [(part_name(group.name, words), group.summary) for group in groups]
    return sorted(bars, key=_order)  # those alike stay in the table's order


def _order(bar: _Bar) -> tuple[int, ...]:
    return tuple(-getattr(bar[1], key) for key in _JUDGED)


def _are_alike(bars: Sequence[_Bar]) -> bool:
    """Whether everybody judged has one and the same verdict."""
    return sum(any(getattr(summary, key) for _, summary in bars) for key in _JUDGED) <= 1


def _write_figures(sheet: Sheet, bars: Sequence[_Bar], words: Words) -> int:
    """What the chart reads, beside it and left off the paper; returns the first bar's row."""
    heads = [layout.BLANK, *[layout.HEADER] * (len(_SERIES) + 1)]
    names = [words(heading) for heading, _ in _SERIES.values()]
    Lines(sheet, heads).row([None, words(says.UNIT), *names])
    figure = layout.Look(layout.Align.CENTER)
    lines = Lines(sheet, [layout.BLANK, layout.LABEL, *[figure] * len(_SERIES)])
    first = sheet.row_count + 1
    for name, summary in bars:
        lines.row([None, name, *(getattr(summary, key) for key in _SERIES)])
    return first


def _chart(sheet: Sheet, rows: range, longest: int) -> BarChart:
    from openpyxl.chart import BarChart, Reference, Series

    def cells(column: int) -> Reference:
        return Reference(sheet.sheet, column, rows[0], column, rows[-1])

    chart = BarChart()
    chart.type, chart.grouping, chart.overlap, chart.gapWidth = "bar", "stacked", 100, 40
    for place, (heading, colour) in enumerate(_SERIES.values(), start=_NAME_COLUMN + 1):
        series = Series(cells(place), title=sheet.words(heading))
        series.graphicalProperties.solidFill = colour
        series.graphicalProperties.line.solidFill = colour
        series.invertIfNegative = False
        chart.append(series)
    chart.set_categories(cells(_NAME_COLUMN))
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
    return min(_LONGEST_CM, _FRAME_CM + _BAR_CM * len(rows))


def _letters() -> RichText:
    from openpyxl.chart.text import RichText
    from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties

    letters = CharacterProperties(latin=Font(typeface=layout.FONT), sz=_SMALL * _HUNDREDTHS)
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=letters), endParaRPr=letters)
    return RichText(p=[paragraph])
