"""Databases of the tests' own server: copied, told apart, gone with their folders."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.running.engines import registers
from tests.running.engines.server import copy, drop, new_cluster

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.server


@pytest.fixture(autouse=True)
def _in_databases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(registers.ENGINE, "postgres")


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A table with one row, which is no register of chibo's."""
    path = tmp_path / "chibo.db"
    registers.address(path)
    registers.rows(path, "CREATE TABLE unit (name text)")
    registers.rows(path, "INSERT INTO unit VALUES (?)", "Xã Hòa Lạc 100%")
    return path


def test_a_database_is_reached_by_the_address_that_chibo_is_given(register: Path) -> None:
    import psycopg

    with psycopg.connect(registers.address(register)) as connection:
        assert connection.execute("SELECT name FROM unit").fetchall() == [("Xã Hòa Lạc 100%",)]


def test_a_database_sorts_by_bytes_and_holds_every_letter(register: Path) -> None:
    ((encoding, collation),) = registers.rows(
        register,
        "SELECT pg_encoding_to_char(encoding), datcollate FROM pg_database"
        " WHERE datname = current_database()",
    )
    assert (encoding, collation) == ("UTF8", "C")


def test_a_copy_is_its_own(register: Path, tmp_path: Path) -> None:
    copied = registers.copied(register, tmp_path / "other.db")
    registers.rows(copied, "UPDATE unit SET name = 'Xã Thủy Tân'")
    assert registers.rows(register, "SELECT name FROM unit WHERE name LIKE '%100%'")
    assert registers.rows(copied, "SELECT name FROM unit") == [("Xã Thủy Tân",)]


def test_a_copy_takes_the_place_of_what_was_there(register: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    registers.address(other)
    registers.rows(other, "CREATE TABLE official (name text)")
    registers.copied(register, other)
    assert registers.rows(other, "SELECT count(*) FROM unit") == [(1,)]


def test_a_database_goes_once_its_folder_has_gone(register: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    address = registers.address(registers.copied(register, folder / "chibo.db"))
    name = address.partition("@/")[2].partition("?")[0]
    asked = "SELECT datname FROM pg_database WHERE datname = ?"
    assert registers.rows(register, asked, name) == [(name,)]
    shutil.rmtree(folder)
    registers.copied(register, tmp_path / "next.db")
    assert registers.rows(register, asked, name) == []


def test_a_database_is_dropped_under_whoever_is_connected() -> None:
    server = registers.server()
    database = server.database("dropped")
    with server.database("postgres").connected() as connection:
        copy(database, "template0", connection)
        with database.connected():
            drop(database, connection)
        asked = "SELECT FROM pg_database WHERE datname = 'dropped'"
        assert connection.execute(asked).rowcount == 0


def test_what_was_committed_is_there_after_the_server_was_killed() -> None:
    with new_cluster() as cluster:
        with (
            cluster.served(synchronous_commit="on") as server,
            server.database("postgres").connected() as connection,
        ):
            connection.execute("CREATE TABLE unit AS SELECT 'Xã Hòa Lạc' AS name")
            cluster.kill()
        with cluster.served() as server, server.database("postgres").connected() as connection:
            assert connection.execute("SELECT name FROM unit").fetchall() == [("Xã Hòa Lạc",)]
