"""Units in one row, each under the one to its left: Tỉnh · Huyện · Xã · Mã."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists.headers import LEVELS
from chibo_cli.domain.lists.lists import Cell, FaultyCell, ListKind, ListRow
from chibo_cli.domain.text.errors import TextFault, TextRefused
from chibo_cli.domain.text.names import folded
from chibo_cli.intake.cells import said, taken
from chibo_cli.intake.headers.meanings import Fit, Rung, is_one_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from chibo_cli.intake.sheets import Sheet

_FEWEST = 2  # levels: one column of units is a list of something else


def ladder_of(headers: Sequence[str]) -> tuple[Rung, ...]:
    """The columns of units from the left, the higher first; none where they are no ladder."""
    rungs = []
    for place, header in enumerate(headers):
        kind = next((kind for kind in LEVELS if is_one_of(_plain(header), LEVELS[kind])), None)
        if kind is not None:
            after = headers[place + 1] if place + 1 < len(headers) else ""
            is_code = folded(after).split(" ")[0] in {"ma", "code"}
            rungs.append(Rung(kind, place, place + 1 if is_code else None))
    kinds = [rung.kind for rung in rungs]
    is_ladder = len(rungs) >= _FEWEST and kinds == [kind for kind in LEVELS if kind in kinds]
    return tuple(rungs) if is_ladder else ()


def ladder_fit(headers: Sequence[str]) -> Fit | None:
    """The list of units that a ladder is; the columns of its last rung stand for all."""
    rungs = ladder_of(headers)
    if not rungs:
        return None
    return Fit(ListKind.UNITS, {"name": rungs[-1].place}, rungs=rungs)


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


def _plain(header: str) -> str:
    return header.replace("/", " ").replace("-", " ")
