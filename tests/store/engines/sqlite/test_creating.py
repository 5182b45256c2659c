from __future__ import annotations

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from chibo_cli.messages.errors.refusals import DiskFailed, RegisterExists
from chibo_cli.store.engines.protocol import SCHEMA_VERSION
from chibo_cli.store.engines.sqlite.creating import create_register
from chibo_cli.store.engines.sqlite.header import APPLICATION_ID, fault_of
from tests.store.transactions import add_unit, snapshot, unit_names

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.sqlite

STANDING: dict[str, Callable[[Path], object]] = {
    "a register": create_register,
    "an empty file": lambda path: path.touch(),
    "a text": lambda path: path.write_text("Danh sách"),
    "a folder": lambda path: path.mkdir(),
    "a link to nothing": lambda path: path.symlink_to(path.with_name("gone.db")),
}


def test_a_new_register_is_ours_and_sound(tmp_path: Path) -> None:
    path = tmp_path / "chibo.db"
    create_register(path)
    assert fault_of(path) is None
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_every_table_is_strict(register: Path) -> None:
    with closing(sqlite3.connect(register)) as connection:
        rows = connection.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict"
        ).fetchall()
    assert {name for (name,) in rows} <= {"sqlite_schema", "sqlite_sequence"}


def test_a_new_register_is_private_and_alone_in_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "chibo.db"
    create_register(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_writing_keeps_a_register_private(register: Path) -> None:
    add_unit(register)
    assert register.stat().st_mode & 0o777 == 0o600


def test_missing_folders_are_made(tmp_path: Path) -> None:
    path = tmp_path / "ban tổ chức" / "2024" / "chibo.db"
    create_register(path)
    assert fault_of(path) is None


@pytest.mark.parametrize("make", STANDING.values(), ids=STANDING)
def test_nothing_that_stands_there_is_overwritten(
    tmp_path: Path, make: Callable[[Path], object]
) -> None:
    path = tmp_path / "chibo.db"
    make(path)
    before = snapshot(tmp_path)
    with pytest.raises(RegisterExists) as refused:
        create_register(path)
    assert refused.value.path == str(path)
    assert snapshot(tmp_path) == before


def test_a_register_with_facts_survives_a_second_init(register: Path) -> None:
    add_unit(register, "Xã Hòa Lạc")
    with pytest.raises(RegisterExists):
        create_register(register)
    assert unit_names(register) == ["Xã Hòa Lạc"]


@pytest.mark.parametrize(
    "place",
    [
        pytest.param("danh sách.txt/chibo.db", id="a file where a folder should be"),
        pytest.param("danh sách.txt/2024/chibo.db", id="a file above the folder"),
        pytest.param("s" * 300, id="a name too long for the disk"),
    ],
)
def test_where_no_file_can_be_the_disk_is_named(tmp_path: Path, place: str) -> None:
    (tmp_path / "danh sách.txt").write_text("Danh sách", encoding="utf-8")
    before = snapshot(tmp_path)
    with pytest.raises(DiskFailed) as refused:
        create_register(tmp_path / place)
    assert refused.value.path == str(tmp_path / place)
    assert refused.value.reason
    assert snapshot(tmp_path) == before


def test_a_folder_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(DiskFailed):
        create_register(type(tmp_path)("/proc/chibo.db"))


def test_of_several_made_at_once_one_stands(tmp_path: Path) -> None:
    path = tmp_path / "chibo.db"
    together = threading.Barrier(4)

    def make() -> bool:
        together.wait()
        try:
            create_register(path)
        except RegisterExists:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        made = [each.result() for each in [pool.submit(make) for _ in range(4)]]
    assert made.count(True) == 1
    assert list(tmp_path.iterdir()) == [path]
    assert fault_of(path) is None
