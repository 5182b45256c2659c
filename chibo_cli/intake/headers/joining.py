"""Columns that stand in several of a sheet's: a name in two halves, a code beside a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists.lists import Cell, FaultyCell
from chibo_cli.domain.text.names import coded, unquoted
from chibo_cli.intake.cells import said, taken

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chibo_cli.domain.lists.lists import Cell
    from chibo_cli.intake.headers.rows import Header
    from chibo_cli.intake.sheets import Sheet


def joined_cells(sheet: Sheet, header: Header, at: int) -> Mapping[str, Cell]:
    """The cells of a row that are made of several, by column: `MÃ – Tên`, half names with a space.

    Of cells that cannot be trusted the first stands for all.
    """
    fit, found = header.fit, {}
    for column in fit.halves.keys() | fit.codes.keys():
        halves = fit.halves.get(column, (fit.columns[column],))
        cells = [_cell(sheet, at, place, column) for place in halves]
        if column in fit.codes:
            cells.insert(0, _cell(sheet, at, fit.codes[column], "code"))
        faulty = next((cell for cell in cells if isinstance(cell, FaultyCell)), None)
        texts = [said(cell) if sheet.name else unquoted(said(cell)) for cell in cells]
        code = texts.pop(0) if column in fit.codes else ""
        name = " ".join(filter(None, texts))
        found[column] = faulty or (coded(name, code or None) if name else code) or None
    return found


def _cell(sheet: Sheet, at: int, place: int, column: str) -> Cell:
    cells = sheet.rows[at]
    return taken(cells[place] if place < len(cells) else None, column, sheet.marks, (at, place))
