"""The table of who stands how, by part and in total."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.reports.values import GroupBy
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.words import NONE
from chibo_cli.output.excel.book import layout
from chibo_cli.output.excel.book.columns import SUMMARY
from chibo_cli.output.excel.book.sheets import Lines, Sheet
from chibo_cli.output.forms.text import capital
from chibo_cli.output.forms.values import shown
from chibo_cli.output.reports.words import all_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.reports.values import Report, Summary
    from chibo_cli.messages.words import Words
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
