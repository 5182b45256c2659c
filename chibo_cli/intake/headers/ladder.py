"""Units in one row, each under the one to its left: Tỉnh · Huyện · Xã · Mã."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists.lists import Cell, FaultyCell, ListRow
from chibo_cli.domain.text.errors import TextFault, TextRefused
from chibo_cli.intake.cells import said, taken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from chibo_cli.domain.lists.lists import Cell
    from chibo_cli.intake.headers.meanings import Rung
    from chibo_cli.intake.sheets import Sheet


def climbed(sheet: Sheet, rungs: Sequence[Rung], rows: Iterable[ListRow]) -> Iterator[ListRow]:
    """A row for each unit, where it is first named, under the one to its left.

    What stands right of an empty cell is refused: under whom it stands is not told.
    """
    told: set[tuple[str, ...]] = set()
    for row in rows:
        parent: Cell = None
        path = ""
        for rung in rungs:
            name, code = (_text(sheet, row, place) for place in (rung.place, rung.code))
            if not name:
                parent = FaultyCell(TextRefused("", TextFault.EMPTY), "")
                continue
            unit = (code, name, rung.kind, str(parent or ""))
            if unit not in told:
                told.add(unit)
                cells = {"code": code or None, "name": name, "kind": rung.kind, "parent": parent}
                yield ListRow(row.number, cells, row.whole)
            path = f"{name}, {path}" if path else name
            parent = code or path


def _text(sheet: Sheet, row: ListRow, place: int | None) -> str:
    if place is None or place >= len(row.whole):
        return ""
    return said(taken(row.whole[place], "name", sheet.marks, (row.number - 1, place)))
