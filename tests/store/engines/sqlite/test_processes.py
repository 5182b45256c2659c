"""Several programs at one register, and one that is killed: really so, each a process."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.messages.errors.refusals import DiskFailed
from tests.store.at_work import COUNT, outcomes, put_to_work
from tests.store.transactions import add_unit, reading, snapshot, unit_names, writing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.sqlite, pytest.mark.slow]

WRITERS, TIMES = 4, 15
needs_posix = pytest.mark.skipif(os.name != "posix", reason="kills as POSIX does")


def test_four_writers_and_a_reader_wait_for_each_other_and_lose_no_row(register: Path) -> None:
    watcher = put_to_work("watch", register, WRITERS * TIMES)
    writers = [put_to_work("count", register, TIMES) for _ in range(WRITERS)]
    assert outcomes(watcher, *writers) == [(0, "")] * (1 + WRITERS)
    with closing(sqlite3.connect(register)) as connection:
        assert connection.execute(COUNT).fetchone() == (WRITERS * TIMES,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    names = unit_names(register)
    assert sorted(names) == sorted(f"Chi bộ {number + 1}" for number in range(WRITERS * TIMES))


@pytest.fixture(scope="module")
def left_behind(tmp_path_factory: pytest.TempPathFactory, empty_register: Path) -> Path:
    """A folder with the register of a writer killed midway, its hot journal beside it."""
    folder = tmp_path_factory.mktemp("killed")
    register = folder / "chibo.db"
    shutil.copy2(empty_register, register)
    with writing(register) as store:
        for number in range(300):
            store.units.add_named(code=None, kind="cell", life=ALWAYS, name=f"Chi bộ cũ {number}")
    before = register.read_bytes()
    assert outcomes(put_to_work("be_killed", register)) == [(-signal.SIGKILL, "")]
    assert len(register.read_bytes()) > len(before)
    assert register.read_bytes()[: len(before)] != before
    assert register.with_name("chibo.db-journal").stat().st_size > 0
    return folder


@pytest.fixture
def killed(left_behind: Path, tmp_path: Path) -> Path:
    """That register, in a folder of its own."""
    shutil.copytree(left_behind, tmp_path, dirs_exist_ok=True)
    return tmp_path / "chibo.db"


@needs_posix
def test_a_reader_rolls_back_what_a_killed_writer_left(killed: Path) -> None:
    with reading(killed) as store:
        assert len(store.units.all()) == 300
    assert unit_names(killed) == [f"Chi bộ cũ {number}" for number in range(300)]
    with closing(sqlite3.connect(killed)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@needs_posix
def test_a_writer_rolls_back_what_a_killed_writer_left(killed: Path) -> None:
    add_unit(killed, "Chi bộ mới")
    assert unit_names(killed) == [*(f"Chi bộ cũ {number}" for number in range(300)), "Chi bộ mới"]


@pytest.fixture
def sealed(register: Path) -> Iterator[Path]:
    """A register on a medium that takes no writing; skipped where this user may write anyway."""
    add_unit(register, "Xã Hòa Lạc")
    register.chmod(0o400)
    register.parent.chmod(0o500)
    try:
        if os.access(register, os.W_OK):
            pytest.skip("this user may write anywhere")
        yield register
    finally:
        register.parent.chmod(0o700)


def test_a_register_that_cannot_be_written_can_be_read(sealed: Path) -> None:
    before = snapshot(sealed.parent)
    with reading(sealed) as store:
        assert len(store.units.all()) == 1
    assert snapshot(sealed.parent) == before


def test_a_register_that_cannot_be_written_says_so_to_a_writer(sealed: Path) -> None:
    before = snapshot(sealed.parent)
    with pytest.raises(DiskFailed):
        add_unit(sealed)
    assert snapshot(sealed.parent) == before


def test_a_register_that_may_be_written_in_a_folder_that_may_not_can_be_read(sealed: Path) -> None:
    sealed.chmod(0o600)
    with reading(sealed) as store:
        assert len(store.units.all()) == 1


@needs_posix
def test_what_a_killed_writer_left_is_never_read_as_it_lies(
    left_behind: Path, sealed: Path
) -> None:
    sealed.parent.chmod(0o700)
    sealed.chmod(0o600)
    shutil.copytree(left_behind, sealed.parent, dirs_exist_ok=True)
    sealed.chmod(0o400)
    sealed.parent.chmod(0o500)
    with pytest.raises(DiskFailed), reading(sealed) as store:
        store.units.all()


def test_a_register_that_may_not_be_read_is_the_disks_failure(sealed: Path) -> None:
    sealed.chmod(0o000)
    with pytest.raises(DiskFailed), reading(sealed):
        pass
