"""A register that another program has rebuilt is refused by name before anything in it is asked."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from chibo_cli.store.engines.protocol import SCHEMA_VERSION
from chibo_cli.store.engines.sqlite.header import (
    SCHEMA_DIGESTS,
    SCHEMA_QUERY,
    glimpses,
    language_of,
    schema_digest,
)
from chibo_cli.store.engines.sqlite.schema import expected_schema
from tests.faults.harness.tamperer import tampering
from tests.running.chibo import TODAY, Chibo
from tests.store.engines.sqlite.migrations.shipped import loaded

if TYPE_CHECKING:
    from pathlib import Path

    from chibo_cli.store.engines.protocol import Glimpse
    from tests.faults.harness.signed import Signed

pytestmark = [pytest.mark.sqlite, pytest.mark.slow]
_UNSOUND = 78
_NEVER_ENDING = (
    "CREATE VIEW {} AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n)"
    " SELECT kept_{}.* FROM kept_{}, n"
)


def _never_ending(table: str) -> tuple[str, str]:
    """A view that never ends in that table's place."""
    return f"ALTER TABLE {table} RENAME TO kept_{table}", _NEVER_ENDING.format(*[table] * 3)


_LESS_STRICT = (
    "PRAGMA writable_schema = ON",
    "UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '') WHERE name = 'post'",
)
_REBUILT: dict[str, tuple[tuple[str, ...], str, str]] = {
    "a capture trigger dropped": (
        ("DROP TRIGGER journal_attendance_insert",),
        *("trigger journal_attendance_insert", "missing"),
    ),
    "a trigger of closed periods dropped": (
        ("DROP TRIGGER closed_attendance_insert",),
        *("trigger closed_attendance_insert", "missing"),
    ),
    "a trigger that does nothing in the place of ours": (
        (
            "DROP TRIGGER journal_score_delete",
            "CREATE TRIGGER journal_score_delete AFTER DELETE ON score BEGIN SELECT 1; END",
        ),
        *("trigger journal_score_delete", "other"),
    ),
    "a trigger added": (
        ("CREATE TRIGGER quiet AFTER INSERT ON attendance BEGIN DELETE FROM score; END",),
        *("trigger quiet", "added"),
    ),
    "a trigger that lets go of what is written": (
        ("CREATE TRIGGER deaf BEFORE INSERT ON attendance BEGIN SELECT RAISE(IGNORE); END",),
        *("trigger deaf", "added"),
    ),
    "a view added": (("CREATE VIEW bao_cao AS SELECT 1",), "view bao_cao", "added"),
    "a view that hides rows in a table's place": (
        (
            "ALTER TABLE attendance RENAME TO kept",
            "CREATE VIEW attendance AS SELECT * FROM kept WHERE id > 1",
        ),
        *("view attendance", "added"),
    ),
    "a view that never ends in a table's place": (
        _never_ending("official"),
        *("view official", "added"),
    ),
    "a table added": (("CREATE TABLE ghi_chu (a)",), "table ghi_chu", "added"),
    "a virtual table": (
        ("CREATE VIRTUAL TABLE tim USING fts5(a)",),
        *("table tim", "added"),
    ),
    "a table dropped": (("DROP TABLE score_grade",), "table score_grade", "missing"),
    "a column added": (("ALTER TABLE post ADD COLUMN rank TEXT",), "table post", "other"),
    "a table made less strict": (_LESS_STRICT, "table post", "other"),
    "an index added": (("CREATE INDEX nhanh ON attendance (held_on)",), "index nhanh", "added"),
    "an index dropped": (("DROP INDEX official_by_code",), "index official_by_code", "missing"),
}
_COMMANDS = (
    "db info",
    "db backup",
    "db settings",
    "db set place Huế",
    "official list",
    "official add Lan",
    "attend add CB01 C1 --on 6/4/2024",
    "attend list",
    "report quarter 2024-Q1",
    "report quarter 2024-Q1 --as-closed",
    "period list",
    "period diff 2024-Q1",
    "period close 2023-Q4",
    "check 2024-Q1",
    "why CB01",
    "remind",
    "status",
    "find An",
    "log",
    "undo",
    "undo -n",
    "rule preset 776",
    "template attendances -o mau.xlsx",
    "export register -o out",
)


@pytest.mark.parametrize("change", _REBUILT)
def test_every_change_is_refused_by_its_name(signed: Signed, change: str) -> None:
    statements, where, state = _REBUILT[change]
    with tampering(signed.chibo.db) as hands:
        for statement in statements:
            hands.run(statement)
    before = signed.chibo.db.read_bytes()
    code, found = signed.check()
    assert code == _UNSOUND
    assert {"flaw": "schema", "where": where, "detail": state} in found
    for argv in ("official list", "attend add CB01 C1 --on 6/4/2024"):
        refused = signed.chibo(*argv.split())
        assert (refused.code, refused.out) == (_UNSOUND, "")
        assert where.partition(" ")[2] in refused.err
        assert "export register --unsound" in refused.err
    assert signed.chibo.db.read_bytes() == before


def test_every_command_that_opens_a_register_refuses_it(
    signed: Signed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(signed.chibo.db.parent)
    with tampering(signed.chibo.db) as hands:
        hands.run("DROP TRIGGER journal_attendance_insert")
    for argv in _COMMANDS:
        refused = signed.chibo(*argv.split())
        assert (argv, refused.code, refused.out) == (argv, _UNSOUND, "")
        assert "thiếu bộ kích hoạt journal_attendance_insert" in refused.err
    assert [path.name for path in signed.chibo.db.parent.glob("**/*.db")] == ["chibo.db"]


def test_a_copy_that_was_changed_is_not_restored(signed: Signed, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    signed.chibo.done("db", "backup", "-o", copy)
    with tampering(copy) as hands:
        hands.run("CREATE VIEW bao_cao AS SELECT 1")
    before = signed.chibo.db.read_bytes()
    refused = signed.chibo("db", "restore", copy)
    assert (refused.code, "thừa khung nhìn bao_cao" in refused.err) == (_UNSOUND, True)
    assert signed.chibo.db.read_bytes() == before


def test_what_completion_and_the_language_read_is_looked_at_too(signed: Signed) -> None:
    def seen() -> list[Glimpse]:
        return list(glimpses(signed.chibo.db, "official", typed="", folded="", today=TODAY))

    signed.chibo.done("db", "set", "language", "en")
    assert (len(seen()), language_of(signed.chibo.db)) == (2, "en")
    with tampering(signed.chibo.db) as hands:
        for table in ("setting", "official"):
            hands.run(f"ALTER TABLE {table} RENAME TO kept_{table}")
            hands.run(f"CREATE VIEW {table} AS SELECT * FROM kept_{table}")  # noqa: S608 — our own
    assert (seen(), language_of(signed.chibo.db)) == ([], None)


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION))
@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("CREATE VIEW bao_cao AS SELECT 1", "thừa khung nhìn bao_cao."),
        ("DROP TRIGGER journal_unit_insert", "thiếu bộ kích hoạt journal_unit_insert."),
        ("ALTER TABLE post ADD COLUMN rank TEXT", "cấu trúc của phiên bản "),
    ],
)
def test_an_older_register_is_not_brought_up_from_a_changed_schema(
    tmp_path: Path, version: int, statement: str, told: str
) -> None:
    chibo = Chibo(loaded(version, tmp_path))
    with tampering(chibo.db) as hands:
        hands.run(statement)
    before = chibo.db.read_bytes()
    for argv in ("official list", "official add Lan -n", "db migrate", "db migrate -n"):
        refused = chibo(*argv.split())
        assert (refused.code, told in refused.err) == (_UNSOUND, True)
    assert chibo.db.read_bytes() == before
    assert chibo("db", "check").code == _UNSOUND


def test_statistics_that_sqlite_keeps_of_its_own_are_ours(signed: Signed) -> None:
    with tampering(signed.chibo.db) as hands:
        hands.run("ANALYZE")
    assert signed.check() == (0, [])
    signed.chibo.done("attend", "add", "CB01", "C1", "--on", "6/4/2024")
    with tampering(signed.chibo.db) as hands:
        hands.run("CREATE TRIGGER deaf AFTER INSERT ON unit BEGIN DELETE FROM sqlite_stat1; END")
    assert signed.check()[0] == _UNSOUND


def test_every_version_has_the_digest_of_its_schema(tmp_path: Path) -> None:
    assert list(SCHEMA_DIGESTS) == [*range(1, SCHEMA_VERSION + 1)]
    for version, expected in SCHEMA_DIGESTS.items():
        folder = tmp_path / str(version)
        folder.mkdir()
        with closing(sqlite3.connect(loaded(version, folder))) as connection:
            assert schema_digest(connection.execute(SCHEMA_QUERY)) == expected
    assert schema_digest(expected_schema().items()) == SCHEMA_DIGESTS[SCHEMA_VERSION]
