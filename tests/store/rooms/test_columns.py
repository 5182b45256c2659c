"""A record's fields and the columns of its table are the same: none can be lost on the way."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

import pytest

from chibo_cli.store import rooms
from chibo_cli.store.rooms.room import Room
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BY_THE_STORE: Mapping[str, str] = {
    "uid": "given to a row when it is added; the domain knows rows by number",
    "folded": "the search form of the name beside it, made from it",
}
NO_RECORD: Mapping[str, str] = {
    "setting": "a setting and its value, kept as a mapping",
    "score_criterion": "part of a template, without a number of its own",
    "score_grade": "likewise",
}


def every(room: type[Room[Any]]) -> Iterator[type[Room[Any]]]:
    """The rooms of that kind, those of more special kinds too."""
    for each in room.__subclasses__():
        yield each
        yield from every(each)


for module in iter_modules(rooms.__path__, f"{rooms.__name__}."):
    import_module(module.name)
ROOMS: list[type[Room[Any]]] = sorted(
    (room for room in every(Room) if "mapped" in vars(room)),
    key=lambda room: room.__name__,
)


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.__name__)
def test_each_column_of_a_room_is_a_field_of_its_record(room: type[Room[Any]]) -> None:
    mapped = room.mapped
    assert mapped.columns == set(columns_of(mapped.table)) - BY_THE_STORE.keys()


def test_each_table_of_facts_has_one_room() -> None:
    names = [room.mapped.table.name for room in ROOMS]
    assert sorted([*names, *NO_RECORD]) == sorted(table.name for table in tables.facts)
