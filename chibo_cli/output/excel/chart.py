"""How many stand how in each unit, as native charts that read the cells of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.headings import workbook as says
from chibo_cli.output.excel.columns import SUMMARY
from chibo_cli.output.excel.layout import BLANK, FONT, TITLE

if TYPE_CHECKING:
    from openpyxl.chart import BarChart
    from openpyxl.chart.text import RichText

    from chibo_cli.output.excel.sheets import Sheet


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


def write_charts(sheet: Sheet, rows: range, longest: int) -> None:
    """A stacked bar for each of these rows, each chart on a page of its own after the document.

    `longest` is the most officials that a row has.
    """
    for start in range(0, len(rows), _MOST_BARS):
        shown = rows[start : start + _MOST_BARS]
        sheet.end_page(sheet.row_count)
        sheet.banner("", BLANK)
        sheet.banner(sheet.words(says.CHART_TITLE), TITLE)
        height = _FRAME_CM + _BAR_CM * len(shown)
        sheet.draw(_chart(sheet, shown, height, longest), height * _POINTS_PER_CM)


def _chart(sheet: Sheet, rows: range, height: float, longest: int) -> BarChart:
    from openpyxl.chart import BarChart, Reference, Series

    columns = {column.key: place for place, column in enumerate(SUMMARY, start=1)}

    def cells(key: str) -> Reference:
        return Reference(sheet.sheet, columns[key], rows[0], columns[key], rows[-1])

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
    chart.width, chart.height = _WIDTH_CM, height  # type: ignore[assignment]  # the stubs' mistake
    return chart


def _letters() -> RichText:
    from openpyxl.chart.text import RichText
    from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties

    letters = CharacterProperties(latin=Font(typeface=FONT), sz=_SMALL * _HUNDREDTHS)
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=letters), endParaRPr=letters)
    return RichText(p=[paragraph])
