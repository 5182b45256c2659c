"""What rooms ask of an engine is answered alike by a file and by a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.records import Official
from chibo_cli.domain.register.address import Server
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.store.engine import engine_of
from chibo_cli.store.engines.protocol import Mode
from chibo_cli.store.registers import register_at
from chibo_cli.store.rooms.merging import Refusal, Taking, sent_columns
from chibo_cli.store.rooms.room import saying, units_saying
from chibo_cli.store.store import Store, open_store
from chibo_cli.store.tables.columns import new_uid
from tests.running.chibo import operation
from tests.running.engines.registers import server
from tests.running.engines.server import new_database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chibo_cli.domain.register.address import Address

FILE, SERVER = "file", pytest.param("server", marks=pytest.mark.server)


@pytest.fixture(scope="module", params=[FILE, SERVER])
def address(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Address]:
    """An empty register of either engine."""
    if request.param == FILE:
        path: Path = tmp_path_factory.mktemp("engines") / "chibo.db"
        register_at(path).create(wait=5)
        yield path
        return
    with new_database(server(), "rooms") as database:
        there = Server(database.address)
        register_at(there).create(wait=5)
        yield there


@pytest.fixture
def store(address: Address) -> Iterator[Store]:
    """The register in a transaction that is rolled back."""
    with open_store(address, Mode.REHEARSE, wait=5, operation=operation()) as opened:
        yield opened


def test_numbers_go_on_after_all_that_were_ever_borne(store: Store) -> None:
    first = store.units.add_named("Xã", code="X1", kind="commune", life=ALWAYS)
    gone = store.units.add_named("Xã", code="X2", kind="commune", life=ALWAYS)
    store.units.remove(store.units.with_code("X2")[0])
    engine = engine_of(store.connection)
    assert (gone, engine.next_id(store.connection, "unit")) == (first + 1, first + 2)


def test_a_code_is_found_in_any_case_and_by_those_before_it(store: Store) -> None:
    unit = store.units.add_named("Xã", code="Đt-01", kind="commune", life=ALWAYS)
    official = store.officials.add(Official(id=0, code="CB9", former_codes=("Cb01", "ĐT1")))
    assert [each.id for each in store.units.with_code("đT-01")] == [unit]
    found = [store.officials.with_code(code) for code in ("cb9", "CB01", "đt1", "CB02")]
    assert [each and each.id for each in found] == [official, official, official, None]


def test_rows_that_are_refused_leave_the_others(store: Store) -> None:
    taking, twice = Taking(store.connection), new_uid()
    assert sent_columns("unit") == ("uid", "code", "kind", "since", "until")
    kinds = [(new_uid(), "commune"), (twice, "commune"), (twice, "commune"), (new_uid(), "cell")]
    first = taking.next_id("unit")
    rows = [(first + at, (uid, "A", kind, None, None)) for at, (uid, kind) in enumerate(kinds)]
    rows.append((first + len(rows), (new_uid(), "A", "", None, None)))  # a kind without a word
    assert taking.add("unit", rows) == {first + 2: Refusal.OTHER, first + 4: Refusal.OTHER}
    assert [each.id for each in store.units.with_code("a")] == [first, first + 1, first + 3]


def test_what_names_a_row_that_is_not_there_is_refused_and_the_work_goes_on(store: Store) -> None:
    above, unit = (
        store.units.add_named("Xã", code=code, kind="commune", life=ALWAYS) for code in ("A", "B")
    )
    placed, taking = store.units.place(unit, above, ALWAYS), Taking(store.connection)
    assert sent_columns("placement") == ("uid", "unit_id", "parent_id", "since", "until")
    values = (new_uid(), unit, above, None, None)
    strayed = (new_uid(), unit, above + 99, None, None)
    assert taking.change("placement", placed, strayed) is Refusal.REFERENCE
    assert taking.change("placement", placed, values) is None


def test_what_is_said_is_looked_for_with_our_own_eyes(store: Store) -> None:
    number = store.units.add_named("Chi bộ ấp 1", code="C1", kind="cell", life=ALWAYS)
    store.units.add_named("Chi bộ khu phố", code="C2", kind="cell", life=ALWAYS)
    said = saying(store.connection, lambda text: "ấp" in text)
    assert [*store.connection.execute(units_saying(said)).scalars()] == [number]
