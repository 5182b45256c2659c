from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from chibo_cli.messages.errors.refusals import DiskFailed, Failure, RegisterFault, RegisterUnusable
from chibo_cli.store.engines.protocol import SCHEMA_VERSION
from chibo_cli.store.engines.sqlite.creating import create_register
from chibo_cli.store.engines.sqlite.header import APPLICATION_ID
from chibo_cli.store.store import Mode, open_store
from tests.running.chibo import OPEN_OPERATION
from tests.store.transactions import add_unit, connected, snapshot, unit_names

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.sqlite

PAGE = 4096
LENGTHS_CUT = pytest.mark.parametrize(
    "length",
    [
        pytest.param(99, id="within its header"),
        pytest.param(100, id="after its header"),
        pytest.param(PAGE, id="after its first page"),
        pytest.param(-PAGE, id="a page before its end"),
        pytest.param(-1, id="a byte before its end"),
    ],
)


def stamped(path: Path, pragma: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(pragma)
        connection.commit()


def another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE member (name TEXT)")


FOREIGN_FILES: list[tuple[str, Callable[[Path], object], RegisterFault]] = [
    ("nothing", lambda _: None, RegisterFault.MISSING),
    ("empty", lambda path: path.touch(), RegisterFault.EMPTY),
    ("one letter", lambda path: path.write_text("S"), RegisterFault.DAMAGED),
    ("short text", lambda path: path.write_text("Danh sách"), RegisterFault.NOT_SQLITE),
    ("long text", lambda path: path.write_text("Danh sách " * 50), RegisterFault.NOT_SQLITE),
    ("workbook", lambda path: path.write_bytes(b"PK\x03\x04" * 50), RegisterFault.NOT_SQLITE),
    ("zeros", lambda path: path.write_bytes(bytes(8192)), RegisterFault.NOT_SQLITE),
    ("another program's data", another_program, RegisterFault.FOREIGN),
    ("folder", lambda path: path.mkdir(), RegisterFault.FOLDER),
]


def assert_refused(path: Path, fault: RegisterFault) -> None:
    """For every use, with the fault named and not one byte or file changed."""
    before = snapshot(path.parent)
    for mode in Mode:
        with pytest.raises(RegisterUnusable) as refused, connected(path, mode):
            pass
        assert (refused.value.path, refused.value.fault) == (str(path), fault)
        assert refused.value.failure is Failure.REGISTER_UNUSABLE
    assert snapshot(path.parent) == before


@pytest.mark.parametrize(
    ("make", "fault"), [pytest.param(make, fault, id=name) for name, make, fault in FOREIGN_FILES]
)
def test_a_file_that_is_no_register_is_refused_and_left_alone(
    tmp_path: Path, make: Callable[[Path], object], fault: RegisterFault
) -> None:
    path = tmp_path / "chibo.db"
    make(path)
    assert_refused(path, fault)


def test_no_use_of_a_missing_register_makes_one(tmp_path: Path) -> None:
    assert_refused(tmp_path / "chibo.db", RegisterFault.MISSING)
    assert list(tmp_path.iterdir()) == []


def test_a_register_in_a_missing_folder_is_missing(tmp_path: Path) -> None:
    with (
        pytest.raises(RegisterUnusable) as refused,
        connected(tmp_path / "no" / "chibo.db", Mode.WRITE),
    ):
        pass
    assert refused.value.fault is RegisterFault.MISSING
    assert list(tmp_path.iterdir()) == []


def test_a_register_of_a_newer_program_is_refused(register: Path) -> None:
    stamped(register, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    assert_refused(register, RegisterFault.NEWER)


def test_a_register_whose_mark_was_changed_is_another_programs(register: Path) -> None:
    stamped(register, "PRAGMA application_id = 1")
    assert_refused(register, RegisterFault.FOREIGN)


@LENGTHS_CUT
def test_a_register_cut_short_is_damaged(register: Path, length: int) -> None:
    add_unit(register)
    register.write_bytes(register.read_bytes()[:length])
    assert_refused(register, RegisterFault.DAMAGED)


@pytest.mark.parametrize("junk", [b"\x00", b"junk", bytes(PAGE)], ids=["byte", "text", "page"])
def test_a_register_with_more_at_its_end_is_damaged(register: Path, junk: bytes) -> None:
    add_unit(register)
    register.write_bytes(register.read_bytes() + junk)
    assert_refused(register, RegisterFault.DAMAGED)


def test_a_register_with_overwritten_pages_is_damaged_once_they_are_read(register: Path) -> None:
    add_unit(register)
    whole = register.read_bytes()
    register.write_bytes(whole[:PAGE] + b"\xff" * (len(whole) - PAGE))
    before = snapshot(register.parent)
    with (
        pytest.raises(RegisterUnusable) as refused,
        connected(register, Mode.READ) as connection,
    ):
        connection.exec_driver_sql("SELECT * FROM unit").all()
    assert refused.value.fault is RegisterFault.DAMAGED
    assert snapshot(register.parent) == before


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("sổ?mode=memory.db", id="question mark"),
        pytest.param("50%25.db", id="percent"),
        pytest.param("sổ #1.db", id="hash and space"),
        pytest.param("a&b=c;d'e\"f.db", id="other marks"),
        pytest.param("Bến Tre/sổ 2024.db", id="folder with a space"),
        pytest.param("file:sổ.db", id="like a URI"),
        pytest.param(":memory:", id="like a memory register"),
        pytest.param(os.fsdecode(b"s\xe9.db"), id="not UTF-8"),
    ],
)
def test_any_name_names_the_very_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    create_register(path)
    add_unit(path, "Xã Hòa Lạc")
    assert unit_names(path) == ["Xã Hòa Lạc"]
    assert {each.name for each in path.parent.iterdir()} == {path.name, f"{path.name}-journal"}
    with connected(path, Mode.READ) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM unit").scalar_one() == 1


@pytest.mark.parametrize("name", ["sổ?.db", "50%25.db", "sổ #1.db", "mất.db?mode=rwc"])
def test_any_name_of_a_missing_file_names_none(tmp_path: Path, name: str) -> None:
    assert_refused(tmp_path / name, RegisterFault.MISSING)
    assert list(tmp_path.iterdir()) == []


def test_a_path_that_begins_with_two_slashes_is_read_as_the_system_reads_it(register: Path) -> None:
    add_unit(type(register)(f"/{register}"), "Xã Hòa Lạc")
    assert unit_names(register) == ["Xã Hòa Lạc"]


def test_a_relative_path_is_taken_from_the_working_folder(
    register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(register.parent)
    add_unit(type(register)(register.name), "Xã Hòa Lạc")
    assert unit_names(register) == ["Xã Hòa Lạc"]


def test_a_link_to_a_register_is_the_register(register: Path) -> None:
    link = register.with_name("link.db")
    link.symlink_to(register)
    add_unit(link, "Xã Hòa Lạc")
    assert unit_names(register) == ["Xã Hòa Lạc"]


def test_a_link_to_nothing_is_missing(tmp_path: Path) -> None:
    (tmp_path / "link.db").symlink_to(tmp_path / "chibo.db")
    assert_refused(tmp_path / "link.db", RegisterFault.MISSING)


def test_a_file_where_a_folder_should_be_is_the_disks_failure(register: Path) -> None:
    with pytest.raises(DiskFailed), connected(register / "chibo.db", Mode.READ):
        pass


@pytest.mark.parametrize(
    ("change", "stored"),
    [
        pytest.param(
            "UPDATE unit SET code = CAST(? AS TEXT)", b"C0\xff", id="a text that is no UTF-8"
        ),
        pytest.param("UPDATE unit SET since = ?", "2024-0\x1f-01", id="a day that is none"),
    ],
)
def test_a_value_that_only_damage_put_there_is_told_as_damage(
    register: Path, change: str, stored: bytes | str
) -> None:
    with closing(sqlite3.connect(register)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(OPEN_OPERATION)
        connection.execute("INSERT INTO unit (uid, kind) VALUES ('u', 'cell')")
        connection.execute(change, [stored])
        connection.commit()
    with (
        pytest.raises(RegisterUnusable) as refused,
        open_store(register, Mode.READ, wait=0.1) as store,
    ):
        store.units.whole_tree()
    assert refused.value.fault is RegisterFault.DAMAGED


def test_our_stamp_on_another_programs_tables_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "chibo.db"
    another_program(path)
    stamped(path, f"PRAGMA application_id = {APPLICATION_ID}")
    stamped(path, f"PRAGMA user_version = {SCHEMA_VERSION}")
    with (
        pytest.raises(RegisterUnusable) as refused,
        open_store(path, Mode.READ, wait=0.1) as store,
    ):
        store.units.whole_tree()
    assert refused.value.fault is RegisterFault.DAMAGED
