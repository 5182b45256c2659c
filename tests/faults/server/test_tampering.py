"""Whatever a superuser does to a register past chibo is named; an ordinary user can do none of it.

What is done to its schema alone is told beside the schema's own tests.
"""

from __future__ import annotations

from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any, cast

import pytest

from chibo_cli.domain.register.address import Server
from chibo_cli.store.engines.postgres.keeping import carried_from_file
from tests.faults.harness.signed import Signed
from tests.faults.harness.tamperer import Tamperer, openly, unseen
from tests.faults.tampering.test_rows import TAMPERINGS
from tests.running.chibo import Chibo
from tests.running.engines import registers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import psycopg

pytestmark = [pytest.mark.server, pytest.mark.slow]
_UNSOUND = 78


class Superuser(Tamperer):
    """The same hands on a server, where triggers sleep for whoever says to be a replica."""

    def run(self, statement: str, *parameters: object) -> None:
        words = statement.replace("x''", "''::bytea").replace("x'00'", "'\\x00'::bytea")
        self._served.execute(words.replace("%", "%%").replace("?", "%s").encode(), parameters)

    @contextmanager
    def _no_triggers(self) -> Iterator[None]:
        self.run("SET session_replication_role = replica")
        yield
        self.run("SET session_replication_role = origin")

    @property
    def _served(self) -> psycopg.Connection[Any]:
        return cast("psycopg.Connection[Any]", self.connection)


@contextmanager
def tampering(register: Path) -> Iterator[Superuser]:
    """Everything done in one transaction, then kept."""
    with registers.past_chibo(register) as hand:
        hand.run("SET search_path = chibo")
        yield Superuser(cast("Any", hand.connection))
        hand.run("COMMIT")


@pytest.fixture(scope="module")
def served(signed_register: Signed, tmp_path_factory: pytest.TempPathFactory) -> Signed:
    """The closed quarter on a server."""
    register = tmp_path_factory.mktemp("served") / "served.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(registers.ENGINE, "postgres")
        address = registers.address(register)
        carried_from_file(signed_register.chibo.db, Server(address), wait=60)
    return Signed(Chibo(register), signed_register.head)


@pytest.fixture
def signed(served: Signed, tmp_path: Path) -> Signed:
    copied = registers.copied(served.chibo.db, tmp_path / "chibo.db")
    return Signed(Chibo(copied), served.head)


_QUIET = "LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$"
_IN_FILES = {
    "a trigger dropped": (
        openly("DROP TRIGGER journal_score_update ON score"),
        *("schema", "trigger journal_score_update"),
    ),
    "a trigger weakened": (
        openly(f"CREATE OR REPLACE FUNCTION closed_attendance_update() RETURNS trigger {_QUIET}"),
        *("schema", "function closed_attendance_update()"),
    ),
    "a trigger added": (
        openly(
            f"CREATE FUNCTION public.quiet() RETURNS trigger {_QUIET}",
            "CREATE TRIGGER quiet BEFORE INSERT ON attendance"
            " FOR EACH ROW EXECUTE FUNCTION public.quiet()",
        ),
        *("schema", "trigger quiet"),
    ),
    "a day that is none": (
        openly(
            "ALTER TABLE attendance DROP CONSTRAINT attendance_held_on_check",
            "ALTER TABLE attendance ADD CONSTRAINT attendance_held_on_check"
            " CHECK (is_day(held_on)) NOT VALID",
        ),
        *("schema", "constraint attendance.attendance_held_on_check"),
    ),
    "a column added": (
        openly("ALTER TABLE post ADD COLUMN rank text"),
        *("schema", "column post.rank"),
    ),
    "an index dropped": (
        openly("DROP INDEX official_by_code"),
        *("schema", "index official_by_code"),
    ),
    "a trigger named as SQLite's own": None,
    "a kind of operation that is none": None,
    "a table made less strict": None,
}
"""What is done otherwise on a server, or is nothing there."""
_ON_SERVERS = {
    "triggers put to sleep": (
        openly("ALTER TABLE attendance DISABLE TRIGGER USER"),
        *("schema", "trigger journal_attendance_insert"),
    ),
    "numbers told by another function": (
        openly(
            "CREATE OR REPLACE FUNCTION next_id(named text) RETURNS bigint LANGUAGE sql"
            " AS 'SELECT 1::bigint'"
        ),
        *("schema", "function next_id(text)"),
    ),
    "values written by another function": (
        openly(
            "CREATE OR REPLACE FUNCTION quote(text) RETURNS text LANGUAGE sql AS $$ SELECT '' $$"
        ),
        *("schema", "function quote(text)"),
    ),
    "a rule that lets go of what is written": (
        openly("CREATE RULE deaf AS ON INSERT TO score DO INSTEAD NOTHING"),
        *("schema", "rule deaf"),
    ),
    "a view in a table's place": (
        openly(
            "ALTER TABLE attendance RENAME TO kept",
            "CREATE VIEW attendance AS SELECT * FROM kept WHERE id > 1",
        ),
        *("schema", "view attendance"),
    ),
    "a table emptied": (
        unseen("TRUNCATE recommendation, recommendation_step, score"),
        *("replay", "score 1"),
    ),
    "a journal emptied": (unseen("TRUNCATE change"), "replay", "attendance 1"),
    "a row renumbered": (
        unseen("UPDATE attendance SET id = 99 WHERE id = 1"),
        *("replay", "attendance 99"),
    ),
    "a register without an identity": (
        unseen("UPDATE register SET uuid = 'x'"),
        *("schema", "register"),
    ),
}
_TABLE: dict[str, Any] = {
    name: how for name, how in {**TAMPERINGS, **_IN_FILES, **_ON_SERVERS}.items() if how
}


def test_a_register_left_alone_is_sound(served: Signed) -> None:
    assert served.check() == (0, [])


@pytest.mark.parametrize("kind", _TABLE)
def test_a_tampering_is_found_and_named(signed: Signed, kind: str) -> None:
    tamper, flaw, where = _TABLE[kind]
    with tampering(signed.chibo.db) as hands:
        tamper(hands)
    code, found = signed.check()
    assert code == _UNSOUND
    assert (flaw, where) in {(each["flaw"], each["where"]) for each in found}


def test_a_tail_cut_with_its_rows_put_back_is_found_by_the_head(signed: Signed) -> None:
    with tampering(signed.chibo.db) as hands:
        hands.cut_tail(17)
    assert signed.check(head=False) == (0, [])
    assert signed.check() == (78, [{"flaw": "head", "where": "", "detail": signed.head}])


_CHANGE = (
    "INSERT INTO change (operation_id, table_name, row_id, action, new, salt)"
    " VALUES (1, 'attendance', 9, 'insert', '1', '')"
)
_UNDER_NO_OPERATION = (
    "INSERT INTO attendance (uid, official_id, unit_id, held_on, meeting, tags)"
    " VALUES ('x', 1, 3, '2024-05-07', 'regular', '[]')"
)
_DENIED = [
    *"""
UPDATE attendance SET held_on = '2024-03-09' WHERE id = 1
DELETE FROM change
UPDATE operation SET actor = 'ai'
TRUNCATE change
ALTER TABLE attendance DISABLE TRIGGER USER
DROP TRIGGER journal_attendance_insert ON attendance
SET session_replication_role = replica
CREATE TABLE ghi_chu (a text)
CREATE OR REPLACE FUNCTION next_id(named text) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint'
CREATE RULE deaf AS ON INSERT TO score DO INSTEAD NOTHING
ALTER TABLE post ADD COLUMN rank text
UPDATE register SET uuid = 'x'
SELECT setval('chibo.ids', 1)
""".strip().splitlines(),
    _CHANGE,
    _UNDER_NO_OPERATION,
]


def test_who_may_but_read_and_add_can_do_none_of_it(served: Signed) -> None:
    import psycopg

    with registers.past_chibo(served.chibo.db) as hand:
        hand.run("CREATE ROLE desk LOGIN")
        hand.run("GRANT USAGE ON SCHEMA chibo TO desk")
        hand.run("GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA chibo TO desk")
        hand.run("COMMIT")
    done = []
    address = registers.address(served.chibo.db)
    with closing(psycopg.connect(address, user="desk")) as desk:
        for statement in _DENIED:
            try:
                desk.execute("SET search_path = chibo")
                desk.execute(statement.encode())
                done.append(statement)
            except psycopg.Error:
                pass
            desk.rollback()
    assert done == []
    assert served.check() == (0, [])
