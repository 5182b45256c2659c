"""Columns that stand in several of a sheet's: a name in two halves, a code beside a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import HalfName
from chibo_cli.domain.lists.headers import GIVEN_NAMES
from chibo_cli.domain.lists.lists import Cell, FaultyCell, ListKind, ListRow
from chibo_cli.domain.text.names import coded, unquoted
from chibo_cli.intake.cells import said, taken
from chibo_cli.intake.headers.meanings import is_one_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chibo_cli.intake.headers.rows import Header
    from chibo_cli.intake.sheets import Sheet

_PEOPLE = ("official", "name")


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


def half_names(header: Header, rows: Sequence[ListRow]) -> Iterator[tuple[int, int, HalfName]]:
    """The first row, and its place, in which a person has half a name: the other has no header."""
    fit = header.fit
    column = next((each for each in _PEOPLE if each in fit.columns), None)
    if column is None or fit.kind is ListKind.UNITS or column in fit.halves:
        return
    place = fit.columns[column]
    is_lone = is_one_of(header.texts[place], GIVEN_NAMES)
    beside = place if is_lone else place + 1
    if not is_lone and (beside >= len(header.texts) or header.texts[beside]):
        return
    told = [(row.number - 1, said(row.whole[beside])) for row in rows if beside < len(row.whole)]
    filled = [(at, text) for at, text in told if text]
    if filled and all(len(text.split()) == 1 and text.isalpha() for _, text in filled):
        at, text = filled[0]
        yield at, beside, HalfName(text)


def _cell(sheet: Sheet, at: int, place: int, column: str) -> Cell:
    cells = sheet.rows[at]
    return taken(cells[place] if place < len(cells) else None, column, sheet.marks, (at, place))
