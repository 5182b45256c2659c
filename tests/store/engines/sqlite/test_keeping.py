"""Copies of a register that others use meanwhile, and copies put back under them."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import time
from contextlib import closing
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from chibo_cli.messages.errors.refusals import (
    OutputBlocked,
    RegisterBusy,
    RegisterFault,
    RegisterUnusable,
)
from chibo_cli.store.engines.sqlite.header import fault_of
from chibo_cli.store.engines.sqlite.keeping import (
    MANIFEST,
    copy_register,
    next_copy,
    note_in_manifest,
    overwrite_register,
    rewritten,
    rotate,
    set_aside,
    verify,
)
from tests.store.at_work import COUNT, outcomes, put_to_work
from tests.store.transactions import add_unit, reading, snapshot, unit_names, writing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = [pytest.mark.sqlite, pytest.mark.slow]

NOON = datetime(2024, 5, 10, 12, tzinfo=UTC)
needs_posix = pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")


@pytest.fixture
def backup(register: Path) -> Path:
    """A copy from before a second unit was added."""
    add_unit(register, "Xã cũ")
    copied = copy_register(register, register.with_name("backups") / "copy.db", wait=0)
    add_unit(register, "Xã mới")
    return copied.path


def test_a_copy_holds_what_the_register_held(register: Path, backup: Path) -> None:
    assert unit_names(backup) == ["Xã cũ"]
    assert unit_names(register) == ["Xã cũ", "Xã mới"]
    verify(backup)
    assert [path.name for path in backup.parent.iterdir()] == ["copy.db"]


@needs_posix
def test_a_copy_and_its_folder_are_private(backup: Path) -> None:
    assert backup.stat().st_mode & 0o777 == 0o600
    assert backup.parent.stat().st_mode & 0o777 == 0o700


def test_copies_made_while_others_write_are_whole(register: Path) -> None:
    writer = put_to_work("count", register, 40)
    assert writer.stdout is not None
    assert writer.stdin is not None
    assert writer.stdout.readline() == "ready\n"
    writer.stdin.write("go\n")
    writer.stdin.flush()
    counts = []
    for number in range(10):
        copied = copy_register(register, register.with_name(f"copy-{number}.db"), wait=30)
        with reading(copied.path) as store:
            counted = int(store.connection.exec_driver_sql(COUNT).scalar() or 0)
            assert len(store.units.all()) == counted
        counts.append(counted)
    _, errors = writer.communicate(timeout=60)
    assert (writer.returncode, errors) == (0, "")
    assert all(one <= other for one, other in pairwise(counts))


def test_the_manifest_is_what_sha256sum_reads(register: Path) -> None:
    folder = register.with_name("backups")
    for second in (1, 2, 3):
        name = next_copy(folder, "chibo", NOON.replace(second=second))
        note_in_manifest(copy_register(register, name, wait=0))
    rotate(folder, "chibo", 2)
    lines = (folder / MANIFEST).read_text(encoding="utf-8").splitlines()
    names = ["chibo-20240510-120002.db", "chibo-20240510-120003.db"]
    assert lines == [
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}" for name in names
    ]
    assert sorted(path.name for path in folder.iterdir()) == [MANIFEST, *names]
    if os.name == "posix":
        checked = subprocess.run(
            ["sha256sum", "-c", MANIFEST],  # noqa: S607 — as the clerk's system has it
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (checked.returncode, checked.stderr) == (0, "")


def test_two_copies_of_one_second_are_two(tmp_path: Path) -> None:
    made = []
    for _ in range(3):
        made.append(next_copy(tmp_path, "chibo", NOON))
        made[-1].touch()
    assert [path.name for path in made] == [
        "chibo-20240510-120000.db",
        "chibo-20240510-120000-02.db",
        "chibo-20240510-120000-03.db",
    ]
    assert [path.name for path in rotate(tmp_path, "chibo", 1)] == [path.name for path in made[:2]]


def test_rotation_leaves_the_copies_of_other_registers(tmp_path: Path) -> None:
    others = [
        "chibo-a-20240510-120000.db",
        "chibo-hand.db",
        "chibo-20240510-120000.db.txt",
        "xchibo-20240510-120000.db",
    ]
    for name in (*others, "chibo-20240510-120000.db", "chibo-20240511-120000.db"):
        (tmp_path / name).touch()
    assert [path.name for path in rotate(tmp_path, "chibo", 1)] == ["chibo-20240510-120000.db"]
    kept = {path.name for path in tmp_path.iterdir()}
    assert kept == {*others, "chibo-20240511-120000.db"}


def _use(way: str, register: Path, backup: Path) -> None:
    if way == "copy":
        copy_register(register, register.with_name("late.db"), wait=0.3)
    else:
        overwrite_register(register, backup, wait=0.3)


@pytest.mark.parametrize("way", ["copy", "overwrite"])
def test_a_register_that_stays_locked_is_given_up_in_time(
    register: Path, backup: Path, way: str
) -> None:
    with closing(sqlite3.connect(register, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        began = time.monotonic()
        with pytest.raises(RegisterBusy):
            _use(way, register, backup)
        assert 0.3 <= time.monotonic() - began < 3
    assert not register.with_name("late.db").exists()
    assert unit_names(register) == ["Xã cũ", "Xã mới"]


def test_a_copy_never_takes_the_place_of_the_register(register: Path) -> None:
    add_unit(register)
    before = snapshot(register.parent)
    with pytest.raises(OutputBlocked):
        copy_register(register, register.parent / "." / register.name, wait=0)
    assert snapshot(register.parent) == before


def _foreign(path: Path) -> RegisterFault:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (a)")
        connection.commit()
    return RegisterFault.FOREIGN


def _damaged(path: Path, backup: Path) -> RegisterFault:
    content = bytearray(backup.read_bytes())
    content[4096 * 2 : 4096 * 6] = b"\x5a" * (4096 * 4)
    path.write_bytes(content)
    return RegisterFault.DAMAGED


def _cut(path: Path, backup: Path) -> RegisterFault:
    path.write_bytes(backup.read_bytes()[:-1])
    return RegisterFault.DAMAGED


@pytest.mark.parametrize("kind", ["missing", "empty", "foreign", "damaged", "cut"])
def test_what_is_no_sound_copy_is_refused_and_the_register_left_alone(
    register: Path, backup: Path, tmp_path: Path, kind: str
) -> None:
    bad = tmp_path / "bad.db"
    expected = RegisterFault.MISSING
    match kind:
        case "empty":
            bad.touch()
            expected = RegisterFault.EMPTY
        case "foreign":
            expected = _foreign(bad)
        case "damaged":
            expected = _damaged(bad, backup)
        case "cut":
            expected = _cut(bad, backup)
    before = register.read_bytes()
    for use in (verify, lambda path: overwrite_register(register, path, wait=0)):
        with pytest.raises(RegisterUnusable) as refused:
            use(bad)
        assert (refused.value.path, refused.value.fault) == (str(bad), expected)
    assert register.read_bytes() == before


def test_a_copy_of_a_damaged_register_is_no_copy(register: Path, backup: Path) -> None:
    _damaged(register, backup)
    with pytest.raises(RegisterUnusable) as refused:
        copy_register(register, backup.with_name("new.db"), wait=0)
    assert refused.value.path == str(register)
    assert [path.name for path in backup.parent.iterdir()] == ["copy.db"]


def test_a_copy_goes_back_into_the_very_file(register: Path, backup: Path) -> None:
    inode = register.stat().st_ino
    overwrite_register(register, backup, wait=0)
    assert unit_names(register) == ["Xã cũ"]
    assert register.stat().st_ino == inode
    verify(register)


def test_a_copy_goes_back_under_a_reader_who_sees_one_or_the_other(
    register: Path, backup: Path
) -> None:
    with closing(sqlite3.connect(register, isolation_level=None)) as reader:
        seen = "SELECT count(*) FROM unit"
        reader.execute("BEGIN")
        assert reader.execute(seen).fetchone() == (2,)
        with pytest.raises(RegisterBusy):
            overwrite_register(register, backup, wait=0.2)
        assert reader.execute(seen).fetchone() == (2,)
        reader.execute("COMMIT")
        overwrite_register(register, backup, wait=0.2)
        assert reader.execute(seen).fetchone() == (1,)


@needs_posix
def test_a_register_whose_writer_was_killed_can_be_copied(register: Path) -> None:
    with writing(register) as store:
        for number in range(300):
            store.connection.exec_driver_sql(
                "INSERT INTO setting (uid, key, value) VALUES (?, ?, 'v')",
                (f"u{number}", f"k{number}"),
            )
    add_unit(register, "Xã cũ")
    assert [code for code, _ in outcomes(put_to_work("be_killed", register))] == [-9]
    assert register.with_name("chibo.db-journal").stat().st_size > 0
    copied = copy_register(register, register.with_name("copy.db"), wait=0)
    assert unit_names(copied.path) == ["Xã cũ"]


def test_what_reads_no_more_is_set_aside_with_its_journal(register: Path) -> None:
    journal = register.with_name("chibo.db-journal")
    journal.write_bytes(b"hot")
    register.write_bytes(b"SQLite format 3\x00 broken")
    place = register.with_name("backups") / "aside.db"
    set_aside(register, place)
    assert fault_of(register) is RegisterFault.MISSING
    assert not journal.exists()
    assert snapshot(place.parent) == {
        "aside.db": b"SQLite format 3\x00 broken",
        "aside.db-journal": b"hot",
    }


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda content: content[:-4096], id="too short"),
        pytest.param(lambda content: content[:-1], id="a byte too short"),
        pytest.param(lambda content: content + bytes(4096), id="too long"),
        pytest.param(lambda content: content + b"x", id="a byte too long"),
    ],
)
def test_a_file_that_is_not_as_long_as_it_says_is_not_copied(
    register: Path, tmp_path: Path, change: Callable[[bytes], bytes]
) -> None:
    register.write_bytes(change(register.read_bytes()))
    with pytest.raises(RegisterUnusable) as refused:
        copy_register(register, tmp_path / "copies" / "copy.db", wait=0)
    assert refused.value.fault is RegisterFault.DAMAGED
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_register_rewritten_keeps_others_out_and_its_length(register: Path) -> None:
    size = register.stat().st_size
    with rewritten(register, wait=0) as draft:
        with closing(sqlite3.connect(draft)) as copy, copy:
            copy.execute("DROP TABLE plan")
        with (
            closing(sqlite3.connect(register, timeout=0)) as other,
            pytest.raises(sqlite3.OperationalError, match="locked"),
        ):
            other.execute("SELECT 1 FROM unit").fetchall()
    assert register.stat().st_size >= size
    with closing(sqlite3.connect(register)) as after:
        assert after.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        pages = after.execute("PRAGMA page_count").fetchone()[0]
        assert register.stat().st_size == pages * after.execute("PRAGMA page_size").fetchone()[0]
        assert after.execute("SELECT 1 FROM sqlite_schema WHERE name = 'plan'").fetchall() == []
    assert [path.name for path in register.parent.glob(".chibo-*")] == []
