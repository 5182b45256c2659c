"""Copies are taken piece by piece: which row is refused is known whatever piece it lies in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists.lists import ListKind
from chibo_cli.store.rooms.room import AT_ONCE
from chibo_cli.store.tables.columns import new_uid
from tests.usecases.registers import undone

if TYPE_CHECKING:
    from chibo_cli.store.store import Store


def test_a_refused_row_is_told_by_its_place_among_all(rehearsal: Store) -> None:
    keys = [f"kind{number}" for number in range(AT_ONCE + 9)]
    keys[AT_ONCE + 5] = keys[3]
    rows = (
        {"id": at + 1, "uid": new_uid(), "key": key, "name": key.title(), "is_cell": False}
        for at, key in enumerate(keys)
    )
    with undone(rehearsal):
        assert rehearsal.copying.add(ListKind.UNIT_KINDS, rows) == {AT_ONCE + 5}
        kept = [each.values["key"] for each in rehearsal.copying.rows(ListKind.UNIT_KINDS)]
        assert kept == list(dict.fromkeys(keys))
