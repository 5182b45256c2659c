"""The table of who stands how, by part and in total, and its chart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.reports.values import GroupBy
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.headings import workbook as says
from chibo_cli.messages.words import NONE, Words
from chibo_cli.output.excel.book import layout
from chibo_cli.output.excel.book.columns import SUMMARY
from chibo_cli.output.excel.book.sheets import Lines, Sheet
from chibo_cli.output.forms.text import capital
from chibo_cli.output.forms.values import shown
from chibo_cli.output.reports.words import all_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from openpyxl.chart import BarChart
    from openpyxl.chart.text import RichText

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.reports.values import Group, Report, Summary
    from chibo_cli.output.excel.book.cells import CellValue
    from chibo_cli.output.excel.book.columns import SheetColumn

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
    """The columns, that of the parts called by what makes them: unit, agency or tag."""
    named = headings.PARTS[(report.grouped_by or GroupBy.UNIT).value]
    return [
        replace(column, heading=named) if column.key == "group" else column for column in columns
    ]


def part_name(named: Named | None, words: Words) -> str:
    """A part of the figures by its name."""
    return words(headings.NO_GROUP) if named is None else shown(named, words)


def write_standings(
    sheet: Sheet, report: Report, columns: Sequence[SheetColumn], words: Words
) -> range | None:
    """The table; returns the rows that a chart shows, None where nobody is judged."""
    parts = _parts(report)
    if parts == [report]:
        plotted = _write_part(sheet, report, columns, words)
        return plotted if report.is_judged else None
    lines = Lines(sheet, [column.look for column in columns])
    for number, part in enumerate(parts, start=1):
        name = capital(words.period(part.period))
        lines.row(standing_line(columns, number, name, part.summary, words))
    plotted = range(sheet.row_count - len(parts) + 1, sheet.row_count + 1)
    if report.is_stretch:
        total = Lines(sheet, [column.total_look for column in columns])
        total.row(standing_line(columns, None, words(headings.TOGETHER), report.summary, words))
        parts = [report, *parts]
    for part in parts:
        write_band(sheet, capital(words.period(part.period)), columns)
        _write_part(sheet, part, columns, words)
    return plotted if report.is_judged else None


def write_band(sheet: Sheet, text: str, columns: Sequence[SheetColumn]) -> None:
    """A line that says what the rows below it are of, and what stands in their columns."""
    band = layout.Look(layout.Align.LEFT, is_bold=True, fill=layout.HEADER_FILL)
    looks = [layout.HEADER, band, *[layout.HEADER] * (len(columns) - 2)]
    figures = (sheet.words(column.heading) for column in columns[2:])
    sheet.heading(looks, [None, text, *figures])


def _parts(report: Report) -> list[Report]:
    """The report and its parts, those with rows."""
    return [part for part in report.all_parts if part.rows]


def _write_part(sheet: Sheet, part: Report, columns: Sequence[SheetColumn], words: Words) -> range:
    """A row a group, then their total, as the domain computed both; returns the groups' rows."""
    lines = Lines(sheet, [column.look for column in columns])
    groups = [group for group in part.groups or () if group.summary.officials]
    for number, group in enumerate(groups, start=1):
        name = part_name(group.name, words)
        lines.row(standing_line(columns, number, name, group.summary, words, group.met_elsewhere))
    plotted = range(sheet.row_count - len(groups) + 1, sheet.row_count + 1)
    total = Lines(sheet, [column.total_look for column in columns])
    total.row(standing_line(columns, None, words(headings.TOTAL), part.summary, words))
    return plotted


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


def write_charts(
    sheet: Sheet, report: Report, columns: Sequence[SheetColumn], rows: Sequence[int]
) -> None:
    """A stacked bar for each of these rows, each chart on a page of its own after the document."""
    parts = _parts(report)
    bars: Sequence[Report | Group] = (report.groups or ()) if parts == [report] else parts
    longest = max((each.summary.officials for each in bars), default=0)
    for run in _runs(rows):
        sheet.end_page(sheet.row_count)
        sheet.banner("", layout.BLANK)
        sheet.banner(sheet.words(says.CHART_TITLE), layout.TITLE)
        chart = _chart(sheet, columns, run, longest)
        sheet.draw(chart, _height(run) * _POINTS_PER_CM)


def _runs(rows: Sequence[int]) -> Iterator[range]:
    """The rows as runs without a gap, each as long as a chart may be."""
    start = 0
    for place, row in enumerate(rows, start=1):
        is_last = place == len(rows) or rows[place] != row + 1
        if is_last or place - start == _MOST_BARS:
            yield range(rows[start], row + 1)
            start = place


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
