"""Which cells were attended: the figures, then a row a cell, an official or a month; totals."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from chibo_cli.domain.meetings.coverage import CellRow, Coverage, CoverageBy, MonthRow, OfficialRow
from chibo_cli.messages.answers.meetings import COVERAGE, TITLE, TITLE_OF_DAYS, TOTALS, month_texts
from chibo_cli.output.forms.formats import Format
from chibo_cli.output.forms.listing import Column, Listing, columns_of, listing
from chibo_cli.output.forms.listings import json_document, list_table, list_text
from chibo_cli.output.forms.text import capital
from chibo_cli.output.forms.values import json_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from chibo_cli.domain.entries.attendances import AttendanceEntry
    from chibo_cli.domain.meetings.coverage import Figures
    from chibo_cli.messages.words import Words

_COLUMNS = {
    CoverageBy.CELL: ("unit", "above", "officials", "attendances", "trips", "last"),
    CoverageBy.OFFICIAL: ("official", "attendances", "cells", "units", "trips", "last"),
    CoverageBy.MONTH: ("month", "officials", "attendances", "cells", "units", "trips"),
}


def coverage_text(coverage: Coverage, form: Format, words: Words) -> str:
    """The figures and the rows as text; NDJSON and CSV have the rows alone."""
    found = coverage_listing(coverage)
    if form is Format.JSON:
        rows = [
            {column.key: json_value(row.get(column.key)) for column in found.columns}
            for row in found.rows
        ]
        return json_document(
            {
                "schema": found.schema,
                "period": json_value(coverage.period),
                "since": json_value(coverage.days.since),
                "until": json_value(coverage.days.until),
                "summary": {
                    "officials": coverage.figures.officials,
                    "attendances": coverage.figures.attendances,
                    "cells": coverage.figures.cells,
                    "units": coverage.figures.units,
                    "trips": coverage.figures.trips,
                    "all_cells": coverage.all_cells,
                    "never": coverage.never,
                },
                "rows": rows,
            }
        )
    if form in {Format.NDJSON, Format.CSV}:
        return list_text(found, form, words)
    return f"{_head(coverage, words)}\n\n{list_text(found, Format.PLAIN, words)}"


def coverage_table(coverage: Coverage, words: Words) -> RenderableType:
    """The figures and the rows for a terminal."""
    from chibo_cli.output.forms.tables import line, stacked

    head = (line(text) for text in (*_head(coverage, words).splitlines(), ""))
    return stacked(*head, list_table(coverage_listing(coverage), words))


def attendance_listing(entries: Sequence[AttendanceEntry], totals: Figures) -> Listing:
    """The attendances, with their totals below them, and in JSON before them; of none no totals."""
    shown = listing("attend", entries)
    if not entries:
        return shown
    return replace(shown, head={"summary": totals}, foot=(TOTALS, asdict(totals)))


def coverage_listing(coverage: Coverage) -> Listing:
    """The rows, their columns by what a row is."""
    keys = _COLUMNS[coverage.by]
    columns = columns_of("coverage", keys)
    if coverage.by is CoverageBy.OFFICIAL:
        with_year = len({month.year for month in coverage.months}) > 1
        for month in coverage.months:
            attended, trips = month_texts(month, with_year=with_year)
            columns += [Column(str(month), attended), Column(f"{month}_trips", trips, quiet=True)]
    rows = [_row(each, keys, coverage) for each in coverage.rows]
    return Listing("coverage", columns, rows)


def _row(
    row: CellRow | OfficialRow | MonthRow, keys: tuple[str, ...], coverage: Coverage
) -> dict[str, object]:
    values: dict[str, object] = {key: getattr(row, key) for key in keys}
    if isinstance(row, OfficialRow):
        for month, (attended, trips) in zip(coverage.months, row.months, strict=True):
            values[str(month)] = attended
            values[f"{month}_trips"] = trips
    return values


def _head(coverage: Coverage, words: Words) -> str:
    found = coverage.figures
    figures = words(
        COVERAGE,
        officials=found.officials,
        attendances=found.attendances,
        cells=found.cells,
        units=found.units,
        trips=found.trips,
        all_cells=coverage.all_cells,
        never=coverage.never,
    )
    days = coverage.days
    title = words(TITLE_OF_DAYS, since=days.since, until=days.until)
    if coverage.period is not None:
        title = capital(words(TITLE, period=coverage.period))
    return f"{title}\n{figures}"
