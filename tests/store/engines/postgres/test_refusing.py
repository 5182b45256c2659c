"""What a server refuses and records is what a file does, word for word and image for image."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.store.engine import Refused
from chibo_cli.store.tables import tables
from tests.running.chibo import OPEN_OPERATION
from tests.store.engines.postgres.sides import JOURNALLED, Refusal, Sides, cases_of
from tests.store.journal import test_triggers as of_files

if TYPE_CHECKING:
    from sqlalchemy import Table

    from tests.store.engines.postgres.sides import OnServer

pytestmark = pytest.mark.server
NO_OPERATION, CLOSED = Refused.NO_OPERATION.value, Refused.CLOSED.value
_VIOLATED = "23000"
_OPEN_ANOTHER = OPEN_OPERATION.replace("'raw', '2024", "'other', '2024")
_ADJUSTING = _OPEN_ANOTHER.replace("'change', 0", "'change', 1")
_SEAL = "UPDATE operation SET hash = 'sealed' WHERE hash IS NULL"
_SEAL_CHANGES = "UPDATE change SET digest = 'sealed'"


@pytest.fixture
def closed(sides: Sides) -> Sides:
    """The first quarter of 2024 is closed, and an operation is open."""
    sides.run(OPEN_OPERATION, *of_files.BEFORE.strip().split(";\n"))
    return sides


@pytest.fixture
def server(closed: Sides) -> OnServer:
    return closed.server


def test_days_inside_stay_as_they_are(closed: Sides) -> None:
    for statement, said in cases_of(of_files.test_days_inside_stay_as_they_are):
        for side in (closed.file.execute, closed.server.rows):
            side("SAVEPOINT one")
        assert closed.said(statement) == (said, said), statement
        file, there = closed.rows(JOURNALLED)
        assert file == there, statement
        for side in (closed.file.execute, closed.server.rows):
            side("ROLLBACK TO one")


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO unit (uid, kind) VALUES ('x', 'cell')",
        "INSERT INTO unit (uid, kind) VALUES ('x', 'cell'), ('y', 'cell'), ('z', 'cell')",
        "UPDATE unit SET kind = kind || '''s'",
        "UPDATE unit SET kind = kind",
        "UPDATE score SET points = points + 0.25",
        "DELETE FROM unit_name",
        "INSERT INTO official (uid, code) VALUES ('x', 'cb01')",
        "INSERT INTO official (uid, code) VALUES ('x', 'Đ1'), ('y', 'đ1')",
        "INSERT INTO placement (uid, unit_id, parent_id) VALUES ('x', 3, 99)",
        "DELETE FROM unit WHERE id = 1",
        "UPDATE operation SET reason = 'x'",
        "UPDATE operation SET hash = 'x'",
        "DELETE FROM operation",
        "DELETE FROM change",
        "UPDATE change SET old = 'x'",
        "UPDATE change SET digest = 'x'",
        (
            "INSERT INTO operation (uuid, at, actor, command, kind, adjusts, previous, hash)"
            " VALUES ('u', '', '', '', 'change', 0, '', 'x')"
        ),
        _OPEN_ANOTHER,
        OPEN_OPERATION,
        "UPDATE register SET uuid = 'x'",
        "DELETE FROM register",
    ],
)
def test_every_write_is_taken_alike(closed: Sides, statement: str) -> None:
    closed.server.rows("INSERT INTO register (id, uuid) VALUES (1, 'r')")
    file, there = closed.said(statement)
    assert file == there
    journalled, journalled_there = closed.rows(JOURNALLED)
    assert journalled == journalled_there


@pytest.mark.parametrize("table", [*tables.facts, tables.operation, tables.change, tables.register])
def test_no_table_is_emptied_past_its_rows(server: OnServer, table: Table) -> None:
    server.rows("SET CONSTRAINTS ALL IMMEDIATE")  # of what waits for the end nothing is emptied
    refused = server.refusal(f"TRUNCATE {table.name} CASCADE")
    assert refused is not None
    assert refused.said in {Refused.APPEND_ONLY.value, Refused.IDENTITY.value}


def test_without_an_operation_nothing_is_written(sides: Sides) -> None:
    for statement in ("INSERT INTO unit (uid, kind) VALUES ('x', 'cell')", "DELETE FROM setting"):
        assert sides.said(statement) in {(NO_OPERATION, NO_OPERATION), (None, None)}
    assert sides.rows("SELECT count(*) FROM unit") == ([(0,)], [(0,)])


def test_a_change_is_of_the_open_operation_only(server: OnServer) -> None:
    added = (
        "INSERT INTO change (operation_id, table_name, row_id, action, salt)"
        " VALUES (?, 'unit', 1, 'update', ?)"
    )
    server.rows(_SEAL)
    for operation in (None, 1):
        refused = server.refusal(added, operation, b"")
        assert refused == Refusal(NO_OPERATION, None, _VIOLATED)
    server.rows(_OPEN_ANOTHER)
    assert server.refusal(added, 2, b"") is None


def test_what_is_sealed_stays(closed: Sides) -> None:
    closed.run(_SEAL_CHANGES, _SEAL)
    for statement in (
        "UPDATE operation SET reason = 'x'",
        "UPDATE operation SET hash = NULL",
        "UPDATE change SET old = 'x' WHERE id = 1",
        "UPDATE change SET digest = NULL WHERE id = 1",
        "UPDATE unit SET code = 'x' WHERE id = 3",
    ):
        file, there = closed.said(statement)
        assert file == there != None  # noqa: E711 — a chain


def test_the_closed_periods_are_named(server: OnServer) -> None:
    server.rows(
        "INSERT INTO closing (uid, period, since, until, packet, digest, is_reopened)"
        " VALUES ('g2', '2024', '2024-01-01', '2024-12-31', '{}', '', 0)"
    )
    for statement, periods in (
        ("DELETE FROM attendance WHERE id = 1", "2024-Q1,2024"),
        ("DELETE FROM attendance WHERE id = 2", "2024"),
        ("UPDATE unit_name SET name = 'x' WHERE id = 1", "2024-Q1,2024"),
        ("INSERT INTO term (uid, official_id, since) VALUES ('x', 2, '2024-04-01')", "2024"),
        ("UPDATE recommendation SET status = 'in_progress'", "2024-Q1,2024"),
    ):
        assert server.refusal(statement) == Refusal(CLOSED, periods, _VIOLATED)


def test_an_adjustment_lets_it_in(closed: Sides) -> None:
    statement = "DELETE FROM score WHERE id = 1"
    assert closed.said(statement) == (CLOSED, CLOSED)
    closed.run(_SEAL, _ADJUSTING)
    assert closed.said(statement) == (None, None)
    file, there = closed.rows(JOURNALLED)
    assert file == there


def test_a_row_of_an_office_is_named(closed: Sides) -> None:
    closed.run(
        "INSERT INTO office (uid, identity, name, heard_on, kept)"
        " VALUES ('x', 'i', 'An Bình', '2024-05-01', '{}')",
        "INSERT INTO origin (uid, office_id, in_table, first_id, last_id)"
        " VALUES ('x', 1, 'attendance', 2, 2)",
    )
    statement = "UPDATE attendance SET strengths = 'x' WHERE id = 2"
    refused = closed.server.refusal(statement)
    assert refused == Refusal(Refused.OFFICE.value, "attendance 2", _VIOLATED)
    assert closed.said(statement) == (Refused.OFFICE.value, Refused.OFFICE.value)


def test_what_an_upsert_does_is_recorded_as_an_update(server: OnServer) -> None:
    server.rows("INSERT INTO setting (uid, key, value) VALUES ('s', 'language', 'vi')")
    server.rows(
        "INSERT INTO setting (uid, key, value) VALUES ('t', 'language', 'en')"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value"
    )
    said = "SELECT action, old, new FROM change WHERE table_name = 'setting' ORDER BY id"
    assert server.rows(said) == [
        ("insert", None, "1,'s','language','vi'"),
        ("update", "1,'s','language','vi'", "1,'s','language','en'"),
    ]


def test_nobody_s_own_table_stands_in_for_the_journal(server: OnServer) -> None:
    server.rows(_SEAL)
    server.rows("CREATE TEMP TABLE operation AS SELECT 1 AS id, NULL AS hash, 1 AS adjusts")
    refused = server.refusal("INSERT INTO setting (uid, key, value) VALUES ('x', 'x', 'x')")
    assert refused == Refusal(NO_OPERATION, None, _VIOLATED)


def test_a_number_is_never_given_twice(closed: Sides) -> None:
    closed.run(
        "INSERT INTO setting (uid, key, value) VALUES ('x', 'x', 'x')",
        "DELETE FROM setting WHERE uid = 'x'",
        "INSERT INTO setting (uid, key, value) VALUES ('y', 'y', ''''), ('z', 'z', 'z')",
    )
    assert closed.rows("SELECT max(id) FROM setting") == ([(3,)], [(3,)])


def test_numbers_go_on_from_one_that_came_and_come_again_where_a_row_was_taken_back(
    closed: Sides,
) -> None:
    setting = "INSERT INTO setting (uid, key, value) VALUES ('{0}', '{0}', 'x')"
    closed.run(setting.format("a"), "SAVEPOINT one", setting.format("b"), "ROLLBACK TO one")
    closed.run(setting.format("c"), "INSERT INTO setting VALUES (50, 'd', 'd', 'x')")
    closed.run(setting.format("e"))
    numbers = [(1,), (2,), (50,), (51,)]
    assert closed.rows("SELECT id FROM setting ORDER BY id") == (numbers, numbers)
