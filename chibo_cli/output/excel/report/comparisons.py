"""The tables of the first sheet beside the standings: by regulation, and of another time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.reports.comparisons import compared
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.words import NONE, Words, in_both
from chibo_cli.output.excel.book.columns import COMPARISON, SUMMARY
from chibo_cli.output.excel.book.sheets import Lines
from chibo_cli.output.excel.report.standings import part_name, standing_line, write_band
from chibo_cli.output.forms.text import capital
from chibo_cli.output.reports.comparisons import is_compared, told_figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.reports.comparisons import Compared, Figure
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.domain.time.periods import Period, Stretch
    from chibo_cli.messages.text import Text
    from chibo_cli.output.excel.book.cells import CellValue
    from chibo_cli.output.excel.book.columns import SheetColumn
    from chibo_cli.output.excel.book.sheets import Sheet


def regulation_columns(report: Report) -> list[SheetColumn]:
    """Those of the figures by regulation; none where but one binds."""
    if not any(part.by_regulation for part in report.all_parts):
        return []
    is_named = headings.BY_REGULATION
    columns = (column for column in SUMMARY if column.key != "met_elsewhere")
    return [
        replace(column, heading=is_named) if column.key == "group" else column for column in columns
    ]


def write_regulations(
    sheet: Sheet, report: Report, columns: Sequence[SheetColumn], words: Words
) -> None:
    """A row a regulation; those of a part of the report below a line with its period."""
    lines = Lines(sheet, [column.look for column in columns])
    for part in report.all_parts:
        if part is not report and part.by_regulation:
            write_band(sheet, capital(words.period(part.period)), columns)
        for number, each in enumerate(part.by_regulation, start=1):
            lines.row(standing_line(columns, number, each.regulation, each.summary, words))


def comparison_columns(report: Report) -> list[SheetColumn]:
    """Those of a report and the times beside it, which their headings name; none without any."""
    if not any(map(is_compared, report.all_parts)):
        return []
    idle = {"then", "difference"} if report.against is None else set()
    if report.so_far is None:
        idle.add("so_far")
    columns = [column for column in COMPARISON if column.key not in idle]
    return _named(report, columns)


def write_comparison(
    sheet: Sheet, report: Report, columns: Sequence[SheetColumn], words: Words
) -> None:
    """A row a figure: of the total, then of each part below a line with its name."""
    for of_period in filter(is_compared, report.all_parts):
        named = _named(of_period, columns)
        for part in compared(of_period):
            name = words(headings.TOTAL) if part.is_total else part_name(part.name, words)
            if of_period is not report:
                name = words(headings.OF_PERIOD, name=name, period=of_period.period)
            if of_period is not report or not part.is_total:
                write_band(sheet, name, named)
            _write_figures(sheet, of_period, part, columns, words)


def _write_figures(
    sheet: Sheet, report: Report, part: Compared, columns: Sequence[SheetColumn], words: Words
) -> None:
    lines = Lines(sheet, [column.look for column in columns])
    (figures,) = told_figures(report, part)
    for number, told in enumerate(figures, start=1):
        values: dict[str, CellValue] = {
            "number": number,
            "group": words.say(told.name),
            "now": _cell(told.sides.now, words),
            "then": _cell(told.sides.then, words),
            "difference": _cell(told.sides.difference, words),
            "so_far": _cell(told.sides.so_far, words),
        }
        lines.row([values[column.key] for column in columns])


def _cell(figure: Figure, words: Words) -> CellValue:
    return words(NONE) if figure is None else figure


def _named(report: Report, columns: Sequence[SheetColumn]) -> list[SheetColumn]:
    """The columns with the periods that they are of as headings."""
    of = {"now": report.period, "then": report.against and report.against.period}
    return [
        replace(column, heading=_heading(period)) if (period := of.get(column.key)) else column
        for column in columns
    ]


def _heading(period: Period | Stretch) -> Text:
    return in_both(lambda words: capital(words.period(period)))
