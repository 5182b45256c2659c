"""Workbooks read back cell by cell."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import openpyxl

from chibo_cli.output.excel.report.workbook import report_workbook
from tests.output.printed import SETTINGS, annex_for
from tests.output.samples import VI

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openpyxl.cell.cell import Cell
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from chibo_cli.domain.facts.settings import Setting
    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.messages.words import Words


def read_back(
    report: Report,
    words: Words = VI,
    *,
    settings: Mapping[Setting, str] = SETTINGS,
    annex: Annex | None = None,
) -> Workbook:
    """The workbook of a report as openpyxl reads it."""
    content = report_workbook(report, annex or annex_for(report, settings), words)
    return openpyxl.load_workbook(io.BytesIO(content))


def values_of(sheet: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def rows_below(sheet: Worksheet, header_row: int) -> list[list[object]]:
    """The values of the rows after that one."""
    return values_of(sheet)[header_row:]


def cells_of(book: Workbook) -> list[Cell]:
    """Every cell that holds something."""
    return [
        cell
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
