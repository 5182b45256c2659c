"""What an ordinary account cannot do past chibo either, with psql in hand."""

from __future__ import annotations

import pytest

from chibo_cli.domain.register.journal import Operation, words_digest
from chibo_cli.store.tables import tables
from tests.cli.servers.conftest import CLERK, INSPECTOR, OFFICE, OWNER, READER, Served, named

pytestmark = pytest.mark.server

_OPENED = """INSERT INTO operation
    (uuid, at, actor, command, kind, adjusts, previous, salt, words, undoes)
    VALUES ('raw', '2024-05-10T08:00:00+07:00', %s, 'raw', %s, %s, %s, ''::bytea, %s, %s)"""
_VISIT = """INSERT INTO attendance (uid, official_id, unit_id, held_on, meeting, tags)
    SELECT 'raw', o.id, u.id, '2024-02-05', 'regular', '[]' FROM official o, unit u
    WHERE o.code = '{}' AND u.code = '{}'"""
FORBIDDEN = [
    "UPDATE change SET new = 'x'",
    (
        "INSERT INTO change (operation_id, table_name, row_id, action, salt)"
        " VALUES (1, 'unit', 1, 'insert', ''::bytea)"
    ),
    "DELETE FROM operation",
    "UPDATE operation SET actor = 'somebody'",
    "UPDATE register SET uuid = 'x'",
    "TRUNCATE attendance",
    "ALTER TABLE attendance DISABLE TRIGGER ALL",
    "ALTER TABLE attendance DISABLE ROW LEVEL SECURITY",
    "DROP POLICY area ON attendance",
    "SET session_replication_role = replica",
    "SET ROLE tests",
    "INSERT INTO granted VALUES (session_user::text::regrole, NULL, true)",
    "SELECT * FROM granted",
    "CREATE TABLE chibo.mine (id int)",
    "CREATE OR REPLACE FUNCTION chibo.sees_all() RETURNS boolean LANGUAGE sql AS 'SELECT true'",
    "DROP SCHEMA chibo CASCADE",
    "UPDATE setting SET value = 'x'",
    "DELETE FROM official",
    "INSERT INTO assignment SELECT * FROM assignment",
]
BEYOND = [
    _VISIT.format("O1", "T"),
    (
        "INSERT INTO attendance (uid, official_id, unit_id, held_on, meeting, tags)"
        " SELECT 'raw', o.id + 1, u.id, '2024-02-05', 'regular', '[]'"
        " FROM official o, unit u WHERE u.code = 'A1'"
    ),  # whom it cannot see
    "INSERT INTO schedule (uid, unit_id, day) SELECT 'raw', id + 1, 5 FROM unit WHERE code = 'A1'",
    "UPDATE unit SET code = 'X' WHERE code = 'T'",
    "UPDATE unit_name SET name = 'X' WHERE unit_id = (SELECT id FROM unit WHERE code = 'AH')",
    (
        "UPDATE placement SET parent_id = (SELECT id FROM unit WHERE code = 'T')"
        " WHERE unit_id = (SELECT id FROM unit WHERE code = 'A1')"
    ),
    "DELETE FROM placement WHERE unit_id = (SELECT id FROM unit WHERE code = 'AH')",
]


def opened(
    by: str, *, kind: str = "change", adjusts: int = 0, undoes: int | None = None
) -> list[object]:
    operation = Operation(0, "raw", "", named(by), "raw", salt=b"")
    return [named(by), kind, adjusts, "", words_digest(operation), undoes]


@pytest.mark.parametrize("statement", FORBIDDEN)
@pytest.mark.parametrize("account", [CLERK, INSPECTOR])
def test_an_ordinary_account_cannot_tamper(standing: Served, account: str, statement: str) -> None:
    from psycopg import errors

    with standing.past_chibo(account) as connection:
        with pytest.raises(errors.InsufficientPrivilege):
            connection.execute(statement.encode())
        connection.rollback()


def test_a_table_takes_nothing_without_an_operation(standing: Served) -> None:
    from psycopg import errors

    with standing.past_chibo(OFFICE) as connection:
        with pytest.raises(errors.IntegrityConstraintViolation, match="no operation is open"):
            connection.execute(_VISIT.format("O1", "A1").encode())
        connection.rollback()


@pytest.mark.parametrize("statement", BEYOND)
def test_a_clerk_cannot_write_beyond_the_area(standing: Served, statement: str) -> None:
    from psycopg import errors

    with standing.past_chibo(CLERK) as connection:
        connection.execute(_OPENED, opened(CLERK))
        with pytest.raises(errors.InsufficientPrivilege):
            connection.execute(statement.encode())
        connection.rollback()


@pytest.mark.parametrize(
    ("account", "asked"),
    [
        (CLERK, opened(OWNER)),
        (OFFICE, opened(OWNER)),
        (READER, opened(READER)),
        (CLERK, opened(CLERK, kind="close")),
        (CLERK, opened(CLERK, kind="merge")),
        (CLERK, opened(CLERK, kind="erase")),
        (OFFICE, opened(OFFICE, kind="erase")),
        (OFFICE, opened(OFFICE, kind="restore")),
        (CLERK, opened(CLERK, adjusts=1)),
        (CLERK, opened(CLERK, kind="undo", undoes=1)),
    ],
)
def test_an_operation_that_is_not_theirs_is_not_opened(
    standing: Served, account: str, asked: list[object]
) -> None:
    from psycopg import errors

    with standing.past_chibo(account) as connection:
        with pytest.raises(errors.InsufficientPrivilege):
            connection.execute(_OPENED, asked)
        connection.rollback()


@pytest.mark.parametrize("sealed", [None, "0" * 64])
@pytest.mark.parametrize("account", [CLERK, OFFICE])
def test_nothing_is_kept_that_is_not_sealed_into_the_chain(
    standing: Served, account: str, sealed: str | None
) -> None:
    from psycopg import errors

    with standing.past_chibo(account) as connection:
        connection.execute(_OPENED, opened(account))
        connection.execute(_VISIT.format("O1", "A1").encode())
        if sealed is not None:
            connection.execute("UPDATE operation SET hash = %s WHERE hash IS NULL", [sealed])
        with pytest.raises(errors.InsufficientPrivilege, match="not sealed"):
            connection.commit()


def test_rows_outside_an_area_are_not_there(standing: Served) -> None:
    withheld = {"closing", "closed_file", "remark", "united", "left_out"}
    with standing.past_chibo(CLERK) as connection:
        for table in tables:
            query = f'SELECT t::text FROM "{table}" t'  # noqa: S608 — our own names
            rows = " ".join(row for (row,) in connection.execute(query.encode()))
            assert "Trần Bình" not in rows
            assert "Chi bộ 2" not in rows
            assert not (table in withheld and rows)
        outside = "DELETE FROM attendance WHERE unit_id <> (SELECT id FROM unit WHERE code = 'A1')"
        assert connection.execute(outside).rowcount == 0


@pytest.mark.parametrize(
    ("statement", "named_by_check"),
    [
        ("DROP POLICY area ON attendance", "policy attendance.area"),
        ("ALTER TABLE unit DISABLE ROW LEVEL SECURITY", "table unit"),
        ("ALTER POLICY area ON change USING (true)", "policy change.area"),
        ("CREATE POLICY more ON plan USING (true)", "policy plan.more"),
        ("DROP TRIGGER sealed ON operation", "trigger sealed"),
        ("ALTER TABLE unit DISABLE TRIGGER beyond_unit", "trigger beyond_unit"),
        ("ALTER FUNCTION sees_all() SECURITY INVOKER", "function sees_all()"),
    ],
)
def test_what_a_superuser_does_to_rights_is_named(
    served: Served, statement: str, named_by_check: str
) -> None:
    with served.past_chibo(OWNER) as connection:
        connection.execute(statement.encode())
    result = served.by(OWNER, "db", "check", "--json")
    assert result.code == 78
    assert named_by_check in {row["where"] for row in result.json["rows"]}
