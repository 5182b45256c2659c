"""Which cells were attended: the figures, then a row a cell, an official or a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.meetings.coverage import CellRow, Coverage, CoverageBy, MonthRow, OfficialRow
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.messages.answers.meetings import COVERAGE, MONTHS, TITLE
from chibo_cli.output.forms.formats import Format
from chibo_cli.output.forms.listing import Column, Listing, columns_of
from chibo_cli.output.forms.listings import json_document, list_table, list_text
from chibo_cli.output.forms.values import json_value
from chibo_cli.output.reports.words import capital

if TYPE_CHECKING:
    from rich.console import RenderableType

    from chibo_cli.messages.words import Words

_COLUMNS = {
    CoverageBy.CELL: ("unit", "above", "officials", "attendances", "trips", "last"),
    CoverageBy.OFFICIAL: ("official", "attendances", "cells", "units", "trips", "last"),
    CoverageBy.MONTH: ("month", "officials", "attendances", "cells", "units", "trips"),
}


def coverage_text(coverage: Coverage, form: Format, words: Words) -> str:
    """The figures and the rows as text; NDJSON and CSV have the rows alone."""
    listing = coverage_listing(coverage)
    if form is Format.JSON:
        rows = [
            {column.key: json_value(row.get(column.key)) for column in listing.columns}
            for row in listing.rows
        ]
        return json_document(
            {
                "schema": listing.schema,
                "period": str(coverage.period),
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
        return list_text(listing, form, words)
    return f"{_head(coverage, words)}\n\n{list_text(listing, Format.PLAIN, words)}"


def coverage_table(coverage: Coverage, words: Words) -> RenderableType:
    """The figures and the rows for a terminal."""
    from chibo_cli.output.forms.tables import line, stacked

    head = (line(text) for text in (*_head(coverage, words).splitlines(), ""))
    return stacked(*head, list_table(coverage_listing(coverage), words))


def coverage_listing(coverage: Coverage) -> Listing:
    """The rows, their columns by what a row is."""
    keys = _COLUMNS[coverage.by]
    columns = columns_of("coverage", keys)
    if coverage.by is CoverageBy.OFFICIAL:
        for month in coverage.period.parts(PeriodKind.MONTH):
            attended, trips = MONTHS[month.index]
            columns += [Column(str(month), attended), Column(f"{month}_trips", trips, quiet=True)]
    rows = [_row(each, keys, coverage) for each in coverage.rows]
    return Listing("coverage", columns, rows)


def _row(
    row: CellRow | OfficialRow | MonthRow, keys: tuple[str, ...], coverage: Coverage
) -> dict[str, object]:
    values: dict[str, object] = {key: getattr(row, key) for key in keys}
    if isinstance(row, OfficialRow):
        months = coverage.period.parts(PeriodKind.MONTH)
        for month, (attended, trips) in zip(months, row.months, strict=True):
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
    return f"{capital(words(TITLE, period=coverage.period))}\n{figures}"
