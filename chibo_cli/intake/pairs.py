"""A list of pairs as `merge pairs` wrote it, without the lines that a person took out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.columns import COLUMNS
from chibo_cli.domain.merging.errors import NoPairs
from chibo_cli.domain.merging.pairs import PairRow, PairTable
from chibo_cli.domain.text.names import folded
from chibo_cli.intake.sheets import read_sheets
from chibo_cli.messages.labels import LABELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from chibo_cli.domain.failures import Noun
    from chibo_cli.domain.lists.lists import Cell
    from chibo_cli.intake.sheets import Sheet

_READ = ("kind", "keep", "second", "keep_office", "second_office")
_NEEDED = {"keep", "second"}


def read_pairs(path: Path, kind: Noun) -> PairTable:
    """The pairs of that kind in a file; those of the other are for the other command.

    Raises:
        FileUnreadable, SheetTooLarge: as `read_sheets`.
        NoPairs: it has none.
    """
    for sheet in read_sheets(path):
        rows = list(_rows(sheet, {kind.value, *map(folded, (LABELS[kind].vi, LABELS[kind].en))}))
        if rows:
            return PairTable(sheet.file, sheet.name, rows)
    raise NoPairs(str(path), kind)


def _rows(sheet: Sheet, kinds: set[str]) -> Iterable[PairRow]:
    places: Mapping[str, int] = {}
    for at, cells in enumerate(sheet.rows):
        if not places:
            found = _headed(cells)
            places = found if found.keys() >= _NEEDED else {}
            continue
        read = {name: _text(cells, places.get(name)) for name in _READ}
        kind = read.pop("kind")
        if read["keep"] and read["second"] and (not kind or folded(kind) in kinds):
            yield PairRow(at + 1, **read)


def _headed(cells: Sequence[Cell]) -> Mapping[str, int]:
    """Where the columns stand, if this row is the header."""
    texts = [folded(str(each)) if isinstance(each, str) else "" for each in cells]
    return {
        name: place
        for place, text in enumerate(texts)
        for name, headers in _headers().items()
        if text and text in headers
    }


@cache
def _headers() -> Mapping[str, set[str]]:
    """What may head each column that is read."""
    headers = {name: {*map(folded, COLUMNS[name].headers_read())} for name in _READ}
    headers["kind"].update(map(folded, COLUMNS["kind"].own["pair"]))
    return headers


def _text(cells: Sequence[Cell], place: int | None) -> str:
    cell = None if place is None or place >= len(cells) else cells[place]
    return "" if cell is None else str(cell).strip()
