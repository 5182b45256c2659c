from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import IntegrityError

from chibo_cli.domain.facts.records import Official
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.messages.errors.refusals import DiskFailed, RegisterBusy
from chibo_cli.store.engines.protocol import Mode
from chibo_cli.store.engines.sqlite.opening import transaction
from tests.running.chibo import operation
from tests.store.transactions import (
    add_unit,
    connected,
    reading,
    rehearsing,
    snapshot,
    unit_names,
    writing,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from chibo_cli.store.store import Store

pytestmark = pytest.mark.sqlite

SYNCHRONOUS_EXTRA = 3
IN_MEMORY = 2
EVERYWHERE = {
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "synchronous": SYNCHRONOUS_EXTRA,
    "secure_delete": 1,
}
WRITERS = (Mode.WRITE, Mode.REHEARSE)


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize(("pragma", "value"), EVERYWHERE.items())
def test_every_connection_is_guarded(register: Path, mode: Mode, pragma: str, value: int) -> None:
    with connected(register, mode) as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value


@pytest.mark.parametrize("mode", Mode)
def test_no_connection_maps_the_file_into_memory(register: Path, mode: Mode) -> None:
    with connected(register, mode) as connection:
        mapped = connection.exec_driver_sql("PRAGMA mmap_size").scalar()
    assert mapped in {None, 0}


@pytest.mark.parametrize("mode", WRITERS)
def test_a_writer_cuts_its_journal_to_nothing(register: Path, mode: Mode) -> None:
    with connected(register, mode) as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "truncate"
        assert connection.exec_driver_sql("PRAGMA query_only").scalar_one() == 0


@pytest.mark.parametrize("mode", WRITERS)
def test_a_writer_keeps_no_temporary_files(register: Path, mode: Mode) -> None:
    with connected(register, mode) as connection:
        assert connection.exec_driver_sql("PRAGMA temp_store").scalar_one() == IN_MEMORY


def test_a_reader_only_asks(register: Path) -> None:
    with connected(register, Mode.READ) as connection:
        assert connection.exec_driver_sql("PRAGMA query_only").scalar_one() == 1


@pytest.mark.parametrize("statement", ["DELETE FROM unit", "CREATE TABLE x (y)", "DROP TABLE unit"])
def test_a_reader_cannot_write(register: Path, statement: str) -> None:
    add_unit(register)
    before = snapshot(register.parent)
    with pytest.raises(DiskFailed), connected(register, Mode.READ) as connection:
        connection.exec_driver_sql(statement)
    assert snapshot(register.parent) == before


def test_what_a_writer_did_is_there_for_the_next_reader(register: Path) -> None:
    unit_id = add_unit(register, "Xã Thủy Tân")
    with reading(register) as store:
        assert store.units.tree_of([unit_id]).names[unit_id][0].name == "Xã Thủy Tân"


def test_the_journal_left_by_a_writer_is_empty_and_private(register: Path) -> None:
    add_unit(register)
    journal = register.with_name("chibo.db-journal")
    assert journal.read_bytes() == b""
    assert journal.stat().st_mode & 0o777 == 0o600


def add_then_fail(path: Path, failure: Callable[[Store], None]) -> None:
    with writing(path) as store:
        store.units.add_named(code=None, kind="commune", life=ALWAYS, name="Xã Thủy Tân")
        failure(store)


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_an_error_undoes_the_whole_transaction(register: Path, error: type[BaseException]) -> None:
    def fail(_: Store) -> None:
        raise error

    add_unit(register, "Xã Hòa Lạc")
    before = register.read_bytes()
    with pytest.raises(error):
        add_then_fail(register, fail)
    assert unit_names(register) == ["Xã Hòa Lạc"]
    assert register.read_bytes() == before


def test_a_statement_refused_midway_undoes_those_before_it(register: Path) -> None:
    def place_nowhere(store: Store) -> None:
        store.units.place(1, 99, ALWAYS)

    with pytest.raises(IntegrityError):
        add_then_fail(register, place_nowhere)
    assert unit_names(register) == []


def test_a_rehearsal_sees_its_own_writes_and_leaves_every_byte_alone(register: Path) -> None:
    add_unit(register, "Xã Hòa Lạc")
    before = snapshot(register.parent)
    with rehearsing(register) as store:
        store.units.add_named(code="X02", kind="commune", life=ALWAYS, name="Xã Thủy Tân")
        assert [unit.code for unit in store.units.all()] == [None, "X02"]
    assert snapshot(register.parent) == before


def test_a_rehearsal_waits_for_its_turn_like_any_writer(register: Path) -> None:
    with writing(register), pytest.raises(RegisterBusy), rehearsing(register):
        pass


def test_an_error_never_holds_a_persons_name(register: Path) -> None:
    def add_twice(store: Store) -> None:
        for _ in range(2):
            store.officials.add(Official.begun(id=0, code="CB01", name="Lò Văn Thử", life=ALWAYS))

    with pytest.raises(IntegrityError) as refused:
        add_then_fail(register, add_twice)
    assert "Lò Văn Thử" not in str(refused.value)


def test_a_second_writer_is_told_the_register_is_busy(register: Path) -> None:
    with writing(register), pytest.raises(RegisterBusy) as busy, writing(register):
        pass
    assert (busy.value.path, busy.value.seconds) == (str(register), 0)


def test_a_reader_is_not_kept_out_by_a_writer_at_work(register: Path) -> None:
    add_unit(register, "Xã Hòa Lạc")
    with writing(register) as writer:
        writer.units.add_named(code=None, kind="commune", life=ALWAYS, name="Xã Thủy Tân")
        with reading(register) as store:
            assert len(store.units.all()) == 1


def test_a_writer_waits_as_long_as_it_was_told(register: Path) -> None:
    started = time.monotonic()
    with (
        writing(register),
        pytest.raises(RegisterBusy) as busy,
        transaction(register, Mode.WRITE, wait=0.3, operation=operation()),
    ):
        pass
    assert time.monotonic() - started >= 0.3
    assert busy.value.seconds == 0.3


def test_a_writer_that_waits_gets_its_turn(register: Path) -> None:
    holder = sqlite3.connect(register, isolation_level=None, check_same_thread=False)
    with closing(holder):
        holder.execute("BEGIN IMMEDIATE")
        release = threading.Timer(0.2, holder.execute, ["COMMIT"])
        release.start()
        with transaction(register, Mode.WRITE, wait=10, operation=operation()) as connection:
            connection.exec_driver_sql(
                "INSERT INTO setting (uid, key, value) VALUES ('1', 'office', 'Ban Tổ chức')"
            )
        release.join()


def test_a_commit_waits_for_readers_that_were_there_and_lets_no_new_one_in(register: Path) -> None:
    before, after = (
        sqlite3.connect(register, timeout=0, isolation_level=None, check_same_thread=False)
        for _ in range(2)
    )
    asked = "SELECT count(*) FROM unit"
    late: list[str] = []

    def come_and_go() -> None:
        try:
            after.execute(asked)
        except sqlite3.OperationalError as error:
            late.append(error.sqlite_errorname)
        before.execute("COMMIT")

    with closing(before), closing(after):
        before.execute("BEGIN")
        before.execute(asked)
        leaving = threading.Timer(0.3, come_and_go)
        with transaction(register, Mode.WRITE, wait=10, operation=operation()) as connection:
            connection.exec_driver_sql(
                "INSERT INTO setting (uid, key, value) VALUES ('1', 'office', 'Ban Tổ chức')"
            )
            leaving.start()
        leaving.join()
        assert late == ["SQLITE_BUSY"]
        assert after.execute("SELECT value FROM setting").fetchall() == [("Ban Tổ chức",)]


def test_a_commit_that_readers_hold_up_to_the_end_is_undone(register: Path) -> None:
    with closing(sqlite3.connect(register, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM unit").fetchall()
        with pytest.raises(RegisterBusy):
            add_unit(register, "Xã Hòa Lạc")
    assert unit_names(register) == []


@pytest.mark.parametrize("mode", Mode)
def test_who_is_kept_out_by_another_program_is_told_so(register: Path, mode: Mode) -> None:
    with closing(sqlite3.connect(register, isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        with pytest.raises(RegisterBusy), connected(register, mode):
            pass
