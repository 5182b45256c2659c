"""Sheets with plain headers in row 1, read into lists."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from chibo_cli.domain.errors import CellWithoutHeading, NoHeaderFound, Problem, RowsRefused
from chibo_cli.domain.lists import Cell, ListRow, ListTable
from chibo_cli.intake.headers import recognised
from chibo_cli.intake.sheets import Sheet, read_sheets

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_LISTS = {".csv", ".xlsx", ".xls", ".ods"}


def read_lists(paths: Iterable[Path]) -> list[ListTable]:
    """Every list in the files, or in the files of a folder; empty sheets are passed over.

    Raises:
        FileUnreadable: a file cannot be read.
        NoHeaderFound: a sheet's headers make no kind of list, or all of a file is empty.
        RowsRefused: a row has more cells than there are headers.
    """
    tables = []
    for path in chain.from_iterable(map(_files, paths)):
        sheets = [sheet for sheet in read_sheets(path) if any(map(_is_filled, sheet.rows))]
        if not sheets:
            raise NoHeaderFound(path.name, "", [])
        tables += [_table(sheet) for sheet in sheets]
    return tables


def _files(path: Path) -> list[Path]:
    """The file itself; of a folder its lists, by name."""
    if not path.is_dir():
        return [path]
    lists = sorted(each for each in path.iterdir() if each.suffix.lower() in _LISTS)
    return lists or [path]


def _table(sheet: Sheet) -> ListTable:
    headers = ["" if cell is None else str(cell).strip() for cell in sheet.rows[0]]
    found = recognised(headers)
    if found is None:
        raise NoHeaderFound(sheet.file, sheet.name, [header for header in headers if header])
    kind, columns = found
    beyond = [
        Problem(sheet.file, sheet.name, number, "", str(cell), CellWithoutHeading(str(cell)))
        for number, cells in enumerate(sheet.rows[1:], start=2)
        for cell in cells[len(headers) :]
        if _is_filled([cell])
    ]
    if beyond:
        raise RowsRefused(beyond)
    rows = [
        ListRow(number, {name: _at(cells, place) for name, place in columns.items()})
        for number, cells in enumerate(sheet.rows[1:], start=2)
        if _is_filled(cells)
    ]
    return ListTable(
        sheet.file,
        sheet.name,
        kind,
        {name: headers[place] for name, place in columns.items()},
        rows,
        [header for place, header in enumerate(headers) if header and place not in columns.values()]
        + [
            _letter(place)
            for place, header in enumerate(headers)
            if not header and any(_is_filled([_at(cells, place)]) for cells in sheet.rows[1:])
        ],
    )


def _letter(place: int) -> str:
    """What a spreadsheet calls the column at a place counted from 0: A, Z, AA."""
    name = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def _at(cells: Sequence[Cell], place: int) -> Cell:
    return cells[place] if place < len(cells) else None


def _is_filled(cells: Sequence[Cell]) -> bool:
    return any(cell is not None and str(cell).strip() for cell in cells)
