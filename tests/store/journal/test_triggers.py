"""A closed period refuses what alters a day inside it, whoever writes: raw SQL, no chibo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.store.engine import Refused
from chibo_cli.store.engines.sqlite.refusing import trigger_statements
from chibo_cli.store.journal.triggers import unique_keys
from chibo_cli.store.tables import tables
from tests.running.chibo import OPEN_OPERATION
from tests.running.engines import registers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CLOSED, ALLOWED = Refused.CLOSED.value, None
BEFORE = """
INSERT INTO unit (id, uid, code, kind) VALUES (1, 'u1', 'X01', 'commune');
INSERT INTO unit (id, uid, code, kind) VALUES (2, 'u2', 'C1', 'cell');
INSERT INTO unit (id, uid, code, kind, since) VALUES (3, 'u3', 'C2', 'cell', '2024-04-01');
INSERT INTO unit_name (id, uid, unit_id, name, folded) VALUES (1, 'n1', 1, 'Xã', 'xa');
INSERT INTO placement (id, uid, unit_id, parent_id) VALUES (1, 'p1', 2, 1);
INSERT INTO official (id, uid, code) VALUES (1, 'o1', 'CB01');
INSERT INTO official (id, uid) VALUES (2, 'o2');
INSERT INTO official_name (id, uid, official_id, name, folded) VALUES (1, 'm1', 1, 'An', 'an');
INSERT INTO official_name (id, uid, official_id, name, folded, until)
  VALUES (2, 'm2', 2, 'Ba', 'ba', '2023-12-31');
INSERT INTO term (id, uid, official_id) VALUES (1, 't1', 1);
INSERT INTO term (id, uid, official_id, until) VALUES (2, 't2', 2, '2023-12-31');
INSERT INTO regulation (id, uid, code, title, issuer, report_title)
VALUES (1, 'r1', '258', '', '', '');
INSERT INTO assignment (id, uid, official_id, unit_id, regulation_id, is_draft, since)
  VALUES (1, 'a1', 1, 1, 1, 0, '2024-02-01');
INSERT INTO assignment (id, uid, official_id, unit_id, regulation_id, is_draft, since, until)
  VALUES (2, 'a2', 1, 2, 1, 0, '2023-06-01', '2023-12-31');
INSERT INTO attendance (id, uid, official_id, unit_id, held_on, meeting)
  VALUES (1, 'v1', 1, 2, '2024-02-05', 'regular');
INSERT INTO attendance (id, uid, official_id, unit_id, held_on, meeting)
  VALUES (2, 'v2', 1, 2, '2024-04-05', 'regular');
INSERT INTO score (id, uid, unit_id, held_on, official_id, points)
  VALUES (1, 'c1', 2, '2024-02-05', 1, 85.5);
INSERT INTO recommendation (id, uid, attendance_id, unit_id, raised_on, text, status)
  VALUES (1, 'k1', 1, 2, '2024-02-05', 'Đường', 'open');
INSERT INTO duty (id, uid, regulation_id, number, kind, period, minimum, count_per, unit_kinds,
  meetings, roles, exclude_own_cell, allow_substitute, min_days, note, due, due_before, addressees)
  VALUES (1, 'd1', 1, 1, 'file', 'year', 1, 'official', '[]', '[]', '[]', 0, 0, 180, '', '01-31', 0,
  '[]');
INSERT INTO filing (id, uid, duty_id, official_id, period, filed_on)
  VALUES (1, 'f1', 1, 1, '2024', '2024-01-31');
INSERT INTO filing (id, uid, duty_id, official_id, period, filed_on)
  VALUES (2, 'f2', 1, 1, '2023', '2023-12-31');
INSERT INTO closing (id, uid, period, since, until, packet, digest, is_reopened)
  VALUES (1, 'g1', '2024-Q1', '2024-01-01', '2024-03-31', '{}', '', 0);
"""
EDGES = [
    ("2023-12-31", ALLOWED),
    ("2024-01-01", CLOSED),
    ("2024-03-31", CLOSED),
    ("2024-04-01", ALLOWED),
]


@pytest.fixture(scope="module")
def filled(
    tmp_path_factory: pytest.TempPathFactory, empty_register: Path
) -> Iterator[registers.Hand]:
    """The first quarter of 2024 is closed, and an operation is open."""
    register = registers.copied(empty_register, tmp_path_factory.mktemp("filled") / "chibo.db")
    with registers.past_chibo(register) as hand:
        hand.run(OPEN_OPERATION)
        for statement in BEFORE.strip().strip(";").split(";\n"):
            hand.run(statement)
        yield hand


@pytest.fixture
def closed(filled: registers.Hand) -> Iterator[registers.Hand]:
    """The same, each test's own: what it writes is taken back."""
    filled.run("SAVEPOINT filled")
    yield filled
    filled.run("ROLLBACK TO filled")
    filled.run("RELEASE filled")


@pytest.mark.parametrize(("day", "said"), EDGES)
def test_an_attendance_inside_is_not_added(
    closed: registers.Hand, day: str, said: str | None
) -> None:
    values = f"('x', 2, 2, '{day}', 'regular')"
    statement = (
        f"INSERT INTO attendance (uid, official_id, unit_id, held_on, meeting) VALUES {values}"  # noqa: S608 — a day of ours
    )
    assert closed.refusal(statement) == said


@pytest.mark.parametrize(("day", "said"), EDGES)
@pytest.mark.parametrize("table", ["attendance", "score"])
def test_nothing_is_moved_into_or_out_of_it(
    closed: registers.Hand, table: str, day: str, said: str | None
) -> None:
    closed.run("UPDATE closing SET is_reopened = 1")
    closed.run(f"UPDATE {table} SET held_on = '{day}' WHERE id = 1")  # noqa: S608 — our own names
    closed.run("UPDATE closing SET is_reopened = 0")
    assert closed.refusal(f"UPDATE {table} SET held_on = '2024-04-06' WHERE id = 1") == said  # noqa: S608 — our own names
    assert closed.refusal(f"DELETE FROM {table} WHERE id = 1") == said  # noqa: S608 — our own names


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE assignment SET until = '2024-04-01' WHERE id = 1", ALLOWED),
        ("UPDATE assignment SET until = '2024-03-31' WHERE id = 1", ALLOWED),
        ("UPDATE assignment SET until = '2024-03-30' WHERE id = 1", CLOSED),
        ("UPDATE assignment SET until = '2024-02-01' WHERE id = 1", CLOSED),
        ("UPDATE assignment SET until = '2024-06-30', end_reason = 'x' WHERE id = 1", ALLOWED),
        ("UPDATE assignment SET end_reason = 'x' WHERE id = 1", ALLOWED),
        ("UPDATE assignment SET since = '2024-01-31' WHERE id = 1", CLOSED),
        ("UPDATE assignment SET since = '2024-02-02' WHERE id = 1", CLOSED),
        ("UPDATE assignment SET since = '2024-04-01' WHERE id = 1", CLOSED),
        ("UPDATE assignment SET since = NULL WHERE id = 1", CLOSED),
        ("UPDATE assignment SET role = 'x' WHERE id = 1", CLOSED),
        ("UPDATE assignment SET decision = 'x' WHERE id = 1", CLOSED),
        ("UPDATE assignment SET is_draft = 1 WHERE id = 1", CLOSED),
        ("UPDATE assignment SET unit_id = 2 WHERE id = 1", CLOSED),
        ("UPDATE assignment SET uid = 'x' WHERE id = 1", CLOSED),
        ("DELETE FROM assignment WHERE id = 1", CLOSED),
        ("UPDATE assignment SET role = 'x' WHERE id = 2", ALLOWED),
        ("UPDATE assignment SET since = NULL WHERE id = 2", ALLOWED),
        ("UPDATE assignment SET until = '2023-12-30' WHERE id = 2", ALLOWED),
        ("UPDATE assignment SET until = '2024-01-01' WHERE id = 2", CLOSED),
        ("UPDATE assignment SET until = NULL WHERE id = 2", CLOSED),
        ("DELETE FROM assignment WHERE id = 2", ALLOWED),
        ("UPDATE unit_name SET until = '2024-03-31' WHERE id = 1", ALLOWED),
        ("UPDATE unit_name SET until = '2024-03-30' WHERE id = 1", CLOSED),
        ("UPDATE unit_name SET name = 'x' WHERE id = 1", CLOSED),
        ("UPDATE unit_name SET since = '2023-12-31' WHERE id = 1", ALLOWED),
        ("UPDATE unit_name SET since = '2024-01-02' WHERE id = 1", CLOSED),
        (
            (
                "INSERT INTO unit_name (uid, unit_id, name, folded, since)"
                " VALUES ('x', 1, 'x', 'x', '2024-04-01')"
            ),
            ALLOWED,
        ),
        (
            (
                "INSERT INTO unit_name (uid, unit_id, name, folded, since)"
                " VALUES ('x', 1, 'x', 'x', '2024-03-31')"
            ),
            CLOSED,
        ),
        ("UPDATE placement SET until = '2024-03-31'", ALLOWED),
        ("UPDATE placement SET until = '2024-03-30'", CLOSED),
        ("UPDATE placement SET parent_id = 3", CLOSED),
        ("UPDATE unit SET code = 'x' WHERE id = 1", CLOSED),
        ("UPDATE unit SET code = 'x' WHERE id = 3", ALLOWED),
        ("UPDATE unit SET since = '2024-03-31' WHERE id = 3", CLOSED),
        ("UPDATE official SET code = 'x' WHERE id = 1", CLOSED),
        ("UPDATE official SET code = 'x' WHERE id = 2", ALLOWED),
        ("UPDATE official SET former_codes = '[1]' WHERE id = 1", CLOSED),
        ("INSERT INTO official (uid) VALUES ('x')", ALLOWED),
        ("DELETE FROM official WHERE id = 1", CLOSED),
        ("UPDATE official_name SET name = 'x' WHERE id = 1", CLOSED),
        ("UPDATE official_name SET name = 'x' WHERE id = 2", ALLOWED),
        ("UPDATE official_name SET until = '2024-03-31' WHERE id = 1", ALLOWED),
        ("UPDATE official_name SET until = '2024-03-30' WHERE id = 1", CLOSED),
        (
            (
                "INSERT INTO official_name (uid, official_id, name, folded, since)"
                " VALUES ('x', 1, 'x', 'x', '2024-04-01')"
            ),
            ALLOWED,
        ),
        (
            (
                "INSERT INTO official_name (uid, official_id, name, folded, since)"
                " VALUES ('x', 1, 'x', 'x', '2024-03-31')"
            ),
            CLOSED,
        ),
        ("UPDATE term SET until = '2024-05-01' WHERE id = 1", ALLOWED),
        ("UPDATE term SET until = '2024-03-30' WHERE id = 1", CLOSED),
        ("UPDATE term SET until = NULL WHERE id = 2", CLOSED),
        ("UPDATE term SET official_id = 2 WHERE id = 1", CLOSED),
        ("INSERT INTO term (uid, official_id, since) VALUES ('x', 2, '2024-04-01')", ALLOWED),
        ("INSERT INTO term (uid, official_id, since) VALUES ('x', 2, '2024-03-31')", CLOSED),
        (
            (
                "INSERT INTO waiver (uid, official_id, reason, since, until)"
                " VALUES ('x', 1, 'x', '2024-03-31', '2024-03-31')"
            ),
            CLOSED,
        ),
        (
            (
                "INSERT INTO waiver (uid, official_id, reason, until)"
                " VALUES ('x', 1, 'x', '2023-12-31')"
            ),
            ALLOWED,
        ),
        ("UPDATE regulation SET title = 'x'", CLOSED),
        ("UPDATE regulation SET until = '2024-12-31'", ALLOWED),
        ("UPDATE attendance SET strengths = 'x' WHERE id = 1", CLOSED),
        ("UPDATE attendance SET strengths = 'x' WHERE id = 2", ALLOWED),
        ("UPDATE attendance SET strengths = NULL WHERE id = 1", ALLOWED),
        ("UPDATE score SET points = 85.5 WHERE id = 1", ALLOWED),
        ("UPDATE score SET points = 86 WHERE id = 1", CLOSED),
        ("UPDATE recommendation SET status = 'in_progress'", CLOSED),
        ("UPDATE filing SET number = '1' WHERE id = 1", CLOSED),
        ("UPDATE filing SET addressees = '[]' WHERE id = 1", CLOSED),
        ("UPDATE filing SET filed_on = '2024-04-01' WHERE id = 1", CLOSED),
        ("DELETE FROM filing WHERE id = 1", CLOSED),
        ("UPDATE filing SET number = '1' WHERE id = 2", ALLOWED),
        ("UPDATE filing SET period = '2024' WHERE id = 2", ALLOWED),
        ("UPDATE filing SET filed_on = '2024-01-01' WHERE id = 2", CLOSED),
        ("DELETE FROM filing WHERE id = 2", ALLOWED),
        (
            (
                "INSERT INTO filing (uid, duty_id, official_id, period, filed_on)"
                " VALUES ('x', 1, 1, '2023', '2024-03-31')"
            ),
            CLOSED,
        ),
        (
            (
                "INSERT INTO filing (uid, duty_id, official_id, period, filed_on)"
                " VALUES ('x', 1, 1, '2023', '2024-04-01')"
            ),
            ALLOWED,
        ),
        ("INSERT INTO setting (uid, key, value) VALUES ('x', 'x', 'x')", ALLOWED),
    ],
)
def test_days_inside_stay_as_they_are(
    closed: registers.Hand, statement: str, said: str | None
) -> None:
    assert closed.refusal(statement) == said


@pytest.mark.sqlite
@pytest.mark.parametrize("nested", [0, 1])
@pytest.mark.parametrize(
    ("statement", "said"),
    [
        (
            (
                "REPLACE INTO attendance (id, uid, official_id, unit_id, held_on, meeting)"
                " VALUES (1, 'x', 1, 2, '2024-04-06', 'regular')"
            ),
            CLOSED,
        ),
        (
            (
                "REPLACE INTO attendance (uid, official_id, unit_id, held_on, meeting)"
                " VALUES ('v1', 1, 2, '2024-04-06', 'regular')"
            ),
            CLOSED,
        ),
        (
            (
                "REPLACE INTO attendance (uid, official_id, unit_id, held_on, meeting)"
                " VALUES ('x', 1, 2, '2024-04-05', 'regular')"
            ),
            ALLOWED,
        ),
        (
            ("REPLACE INTO term (id, uid, official_id, since) VALUES (1, 'x', 1, '2024-04-01')"),
            CLOSED,
        ),
        ("REPLACE INTO official (uid, code) VALUES ('x', 'cb01')", CLOSED),
    ],
)
def test_replace_does_not_take_out_what_lies_inside(
    closed: registers.Hand, statement: str, said: str | None, nested: int
) -> None:
    closed.run(f"PRAGMA recursive_triggers = {nested}")
    assert closed.refusal(statement) == said
    closed.run("PRAGMA recursive_triggers = 0")  # as it is unless a test has it otherwise


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE attendance SET held_on = '2024-02-06' WHERE id = 1",
        "DELETE FROM score WHERE id = 1",
        "UPDATE assignment SET until = '2024-02-29' WHERE id = 1",
        "INSERT INTO term (uid, official_id) VALUES ('x', 2)",
    ],
)
def test_an_adjustment_and_a_reopened_period_let_it_in(
    closed: registers.Hand, statement: str
) -> None:
    assert closed.refusal(statement) == CLOSED
    closed.run("SAVEPOINT adjusting")
    closed.run("UPDATE closing SET is_reopened = 1")
    assert closed.refusal(statement) is None
    closed.run("ROLLBACK TO adjusting")
    assert closed.refusal(statement) == CLOSED
    closed.run("UPDATE operation SET hash = 'sealed'")
    closed.run(
        OPEN_OPERATION.replace("'raw', '2024", "'other', '2024").replace(
            "'change', 0", "'change', 1"
        )
    )
    assert closed.refusal(statement) is None


def test_every_closed_period_refuses_and_not_the_last_only(closed: registers.Hand) -> None:
    closed.run(
        "INSERT INTO closing (uid, period, since, until, packet, digest, is_reopened)"
        " VALUES ('g2', '2024', '2024-01-01', '2024-12-31', '{}', '', 0)"
    )
    closed.run("UPDATE closing SET is_reopened = 1 WHERE id = 1")
    for number in (1, 2):
        assert closed.refusal(f"DELETE FROM attendance WHERE id = {number}") == CLOSED  # noqa: S608 — a number


NEVER_SHUT = {
    "closing",
    "schedule",
    "schedule_change",
    "score_template",
}  # no verdict depends on them


def test_every_table_has_its_triggers_and_dated_ones_more() -> None:
    statements = list(trigger_statements())
    for table in tables.facts:
        for action in ("insert", "update", "delete"):
            found = [each for each in statements if f"journal_{table.name}_{action} " in each]
            assert len(found) == 1
            dated = {"since", "held_on", "filed_on"} & {column.name for column in table.columns}
            shut = [each for each in statements if f"closed_{table.name}_{action} " in each]
            is_shut = table.name in {"official", "remark"} or (
                dated and table.name not in NEVER_SHUT
            )
            assert len(shut) == (1 if is_shut else 0)
    assert statements == list(trigger_statements())


def test_what_only_one_row_may_bear_is_read_from_the_tables() -> None:
    assert unique_keys(tables["attendance"]) == (("official_id", "unit_id", "held_on"), ("uid",))
    assert unique_keys(tables["official"]) == (("code",), ("uid",))
