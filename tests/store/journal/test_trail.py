"""The trail of a row, found by index, is what the whole journal says when all of it is read."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

import pytest

from chibo_cli.store.engines.protocol import SCHEMA_VERSION
from chibo_cli.store.tables import tables
from tests.running.chibo import Chibo
from tests.store.engines.sqlite.migrations.shipped import loaded
from tests.store.transactions import reading, rehearsing

if TYPE_CHECKING:
    from pathlib import Path

    from chibo_cli.store.store import Store
    from chibo_cli.store.tables.columns import Value

    _Held: TypeAlias = tuple[str, str, Value]

LINES = (
    ("attend", "add", "CB01", "C1", "--on", "3/4/2024", "--recommend", "nối điện"),
    ("attend", "edit", "6", "--official", "CB02", "--on", "4/4/2024"),
    ("attend", "add", "CB01", "C1", "--on", "8/4/2024", "--score", "90"),
    ("attend", "remove", "7"),
    ("undo",),
    ("redo",),
    ("official", "edit", "CB02", "--code", "CB07", "--adjust", "--reason", "ghi nhầm"),
)


@pytest.fixture(
    scope="module", params=(1, SCHEMA_VERSION), ids=lambda version: f"version {version}"
)
def register(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One that was migrated, or never was, with rows that were moved, and that are gone."""
    chibo = Chibo(loaded(request.param, tmp_path_factory.mktemp("trail")))
    chibo.done("db", "migrate")
    for line in LINES:
        chibo.done(*line)
    return chibo.db


def held_in(store: Store) -> dict[_Held, set[int]]:
    """Which operations left, or found, which value in which column of a row."""
    held: defaultdict[_Held, set[int]] = defaultdict(set)
    for change in store.journal.all_changes():
        for column, *sides in store.journal.columns(change):
            for value in sides:
                held[change.table, column, value].add(change.operation_id)
    return held


def test_a_row_is_touched_with_those_that_point_at_it(register: Path) -> None:
    with reading(register) as store:
        held = held_in(store)
        keys = [(table.name, key) for table in tables.facts for key in table.foreign_keys]
        rows = [
            (table, value)
            for table, column, value in held
            if column == "id" and isinstance(value, int)
        ]
        for target, row_id in rows:
            pointing = [
                held[table, key.parent.name, row_id]
                for table, key in keys
                if key.column.table.name == target
            ]
            touched = held[target, "id", row_id].union(*pointing)
            assert store.trail.about(target, row_id) == touched


@pytest.mark.parametrize("after", [0, 24, 10**6])
def test_a_value_is_found_where_it_stands_and_where_it_stood(register: Path, after: int) -> None:
    columns = {"id", "official_id", "unit_id", "held_on", "recommendation_id", "key", "text"}
    with reading(register) as store:
        wanted: defaultdict[tuple[str, str], set[Value]] = defaultdict(set)
        later: dict[_Held, set[int]] = {}
        for (table, column, value), operations in held_in(store).items():
            if column in columns and value is not None:
                wanted[table, column].add(value)
                later[table, column, value] = {each for each in operations if each > after}
        for (table, column), values in wanted.items():
            found = store.trail.bearing([(table, column)], values, after=after)
            assert found == {
                (table, column, value): later[table, column, value]
                for value in values
                if later[table, column, value]
            }


def test_what_operations_named_is_told_of_each_of_them(register: Path) -> None:
    with reading(register) as store:
        held: defaultdict[int, set[Value]] = defaultdict(set)
        for (_, column, value), operations in held_in(store).items():
            for operation in operations if column == "official_id" and value else ():
                held[operation].add(value)
        numbers = [each.id for each in store.journal.operations()]
        assert store.trail.held("official_id", numbers) == held
        assert store.trail.held("official_id", numbers[:3]).keys() == held.keys() & {*numbers[:3]}


def test_a_row_of_which_a_later_image_is_erased_is_still_found(register: Path) -> None:
    gone = "change WHERE table_name = 'attendance' AND row_id = 7 AND action = 'delete'"
    with rehearsing(register) as store:
        run = store.connection.exec_driver_sql
        key = ("attendance", "official_id", 1)
        before = store.trail.bearing([key[:2]], {1})[key]
        erased = set(run(f"SELECT operation_id FROM {gone}").scalars())  # noqa: S608 — our own words
        run("DROP TRIGGER journal_change_update")
        run("UPDATE " + gone.replace("WHERE", "SET old = NULL WHERE"))
        assert len(erased) == 2
        assert store.trail.bearing([key[:2]], {1})[key] == before - erased
