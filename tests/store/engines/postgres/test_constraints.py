"""What a row may say is the same on a server as in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.text.names import LONGEST_TEXT
from tests.running.chibo import OPEN_OPERATION
from tests.store.engines.postgres.sides import OnServer, cases_of
from tests.store.tables import test_constraints as of_files
from tests.store.tables.test_constraints import DAYS, DUTY, NO_DAYS, SOUND, WITH_LIFE

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

    from tests.store.tables.test_constraints import Row

pytestmark = pytest.mark.server


@pytest.fixture
def facts(fresh: Connection) -> OnServer:
    """What `filled` is in a file."""
    server = OnServer(fresh)
    server.rows(OPEN_OPERATION)
    rows: list[tuple[str, Row]] = [
        ("unit", {"kind": "province"}),
        ("unit", {"kind": "cell"}),
        ("official", SOUND["official"] | {"code": "CB01"}),
        ("regulation", SOUND["regulation"] | {"code": "258-QĐ/TU"}),
        ("duty", DUTY | {"number": 1}),
        ("assignment", SOUND["assignment"]),
        ("attendance", SOUND["attendance"] | {"held_on": "2024-02-05"}),
        ("score", SOUND["score"] | {"held_on": "2024-02-05"}),
        ("recommendation", SOUND["recommendation"]),
        ("score_template", SOUND["score_template"] | {"code": "08-HD"}),
        ("office", SOUND["office"] | {"identity": "0190", "name": "Xã An Hòa"}),
        ("origin", SOUND["origin"] | {"first_id": 80, "last_id": 89}),
        ("united", SOUND["united"] | {"former": "0190"}),
        ("left_out", SOUND["left_out"] | {"former": "0190"}),
    ]
    for table, row in rows:
        _insert(server, table, row)
    return server


def _inserting(table: str, row: Row) -> str:
    marks = ", ".join("?" * len(row))
    uid = "gen_random_uuid()::text"
    return f"INSERT INTO {table} (uid, {', '.join(row)}) VALUES ({uid}, {marks})"  # noqa: S608 — our own words


def _insert(server: OnServer, table: str, row: Row) -> None:
    server.rows(_inserting(table, row), *row.values())


def refused(server: OnServer, table: str, row: Row) -> bool:
    """Whether it is; a row that is taken is taken back."""
    server.rows("SAVEPOINT one")
    whole = SOUND[table] | row
    refusal = server.refusal(_inserting(table, whole), *whole.values())
    server.rows("ROLLBACK TO one")
    return refusal is not None


def test_a_sound_row_is_kept(facts: OnServer) -> None:
    assert [table for table in SOUND if refused(facts, table, {})] == []


@pytest.mark.parametrize(("table", "column"), DAYS)
def test_what_no_calendar_has_is_no_day(facts: OnServer, table: str, column: str) -> None:
    kept = [value for value in NO_DAYS if not refused(facts, table, {column: value})]
    assert kept == []
    assert not refused(facts, table, {column: "2024-02-29"})


@pytest.mark.parametrize("table", WITH_LIFE)
def test_no_fact_ends_before_it_begins(facts: OnServer, table: str) -> None:
    assert refused(facts, table, {"since": "2024-02-06", "until": "2024-02-05"})
    assert not refused(facts, table, {"since": "2024-02-05", "until": "2024-02-05"})


@pytest.mark.parametrize(
    ("table", "row"),
    [
        *cases_of(of_files.test_one_key_is_one_fact),
        *cases_of(of_files.test_a_value_outside_its_rule_is_refused),
        pytest.param("score", {"points": float("nan")}, id="points that are no number"),
    ],
)
def test_a_value_outside_its_rule_is_refused(facts: OnServer, table: str, row: Row) -> None:
    assert refused(facts, table, row)


def test_a_unit_may_bear_the_code_of_another(facts: OnServer) -> None:
    _insert(facts, "unit", SOUND["unit"])
    assert not refused(facts, "unit", {})


@pytest.mark.parametrize(
    ("table", "column"), cases_of(of_files.test_what_must_be_said_is_never_empty_nor_endless)
)
def test_what_must_be_said_is_never_empty_nor_endless(
    facts: OnServer, table: str, column: str
) -> None:
    longest = "ộ" * LONGEST_TEXT
    assert refused(facts, table, {column: None})
    assert refused(facts, table, {column: ""})
    assert refused(facts, table, {column: longest + "ộ"})
    assert not refused(facts, table, {column: longest})


@pytest.mark.parametrize(
    ("table", "column"), cases_of(of_files.test_a_fact_names_only_what_is_there)
)
def test_a_fact_names_only_what_is_there(facts: OnServer, table: str, column: str) -> None:
    assert refused(facts, table, {column: 99})


@pytest.mark.parametrize("key", ["_cell", "x_CELL", "cell", "xcell"])
def test_what_is_called_a_cell_is_one(facts: OnServer, key: str) -> None:
    is_cell = key.lower().endswith("_cell")
    added = "INSERT INTO unit_kind (uid, key, name, is_cell) VALUES ('x', ?, 'x', ?)"
    assert facts.refusal(added, key, int(not is_cell)) is not None
    assert facts.refusal(added, key, int(is_cell)) is None


def test_what_a_transaction_defers_is_checked_at_its_end(facts: OnServer) -> None:
    facts.rows("SET CONSTRAINTS ALL DEFERRED")
    assert not refused(facts, "membership", {"official_id": 99})
    facts.rows("INSERT INTO membership (uid, official_id, cell_id) VALUES ('x', 99, 2)")
    assert facts.refusal("SET CONSTRAINTS ALL IMMEDIATE") is not None
