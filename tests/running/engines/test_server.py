"""Databases of the tests' own server: copied, told apart, gone with their folders."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from chibo_cli.store.tables import tables
from tests.running.engines import registers
from tests.running.engines.server import NOTHING, copy, drop, new_cluster

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
    run(path, "CREATE TABLE unit (name text NOT NULL)")
    run(path, "INSERT INTO unit VALUES (?)", "Xã Hòa Lạc 100%")
    return path


def run(register: Path, statement: str, *values: object) -> list[tuple[Any, ...]]:
    with registers.past_chibo(register) as hand:
        found = hand.run(statement, *values)
        hand.run("COMMIT")
        return found


def test_a_database_is_reached_by_the_address_that_chibo_is_given(register: Path) -> None:
    import psycopg

    with psycopg.connect(registers.address(register)) as connection:
        assert connection.execute("SELECT name FROM unit").fetchall() == [("Xã Hòa Lạc 100%",)]


def test_a_database_sorts_by_bytes_and_holds_every_letter(register: Path) -> None:
    ((encoding, collation),) = run(
        register,
        "SELECT pg_encoding_to_char(encoding), datcollate FROM pg_database"
        " WHERE datname = current_database()",
    )
    assert (encoding, collation) == ("UTF8", "C")


def test_a_copy_is_its_own(register: Path, tmp_path: Path) -> None:
    copied = registers.copied(register, tmp_path / "other.db")
    run(copied, "UPDATE unit SET name = 'Xã Thủy Tân'")
    assert run(register, "SELECT name FROM unit WHERE name LIKE '%100%'")
    assert run(copied, "SELECT name FROM unit") == [("Xã Thủy Tân",)]


def test_a_copy_takes_the_place_of_what_was_there(register: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    run(other, "CREATE TABLE official (name text)")
    registers.copied(register, other)
    assert run(other, "SELECT count(*) FROM unit") == [(1,)]


def test_what_is_kept_differs_once_a_row_does(register: Path, tmp_path: Path) -> None:
    copied = registers.copied(register, tmp_path / "other.db")
    assert registers.kept(copied) == registers.kept(register) != b"[]"
    run(copied, "INSERT INTO unit VALUES ('')")
    assert registers.kept(copied) != registers.kept(register)


def test_where_a_file_lies_it_is_the_register(tmp_path: Path) -> None:
    with registers.in_files():
        run(tmp_path / "sent.db", "CREATE TABLE unit (name text)")
    copied = registers.copied(tmp_path / "sent.db", tmp_path / "copy.db")
    assert registers.address(copied) == str(copied)
    assert registers.rows(copied, "SELECT name FROM unit WHERE name = ?", "") == []


def test_a_folder_is_copied_with_its_databases(register: Path, tmp_path: Path) -> None:
    (tmp_path / "list.csv").touch()
    (tmp_path / "copies").mkdir()
    registers.copied_beside(tmp_path, tmp_path / "copies")
    assert (tmp_path / "copies" / "list.csv").exists()
    assert registers.kept(tmp_path / "copies" / "chibo.db") == registers.kept(register)


def test_what_the_database_refuses_is_told_and_leaves_the_rest(register: Path) -> None:
    with registers.past_chibo(register) as hand:
        hand.run("INSERT INTO unit VALUES ('Xã Thủy Tân')")
        assert "unit" in (hand.refusal("INSERT INTO unit VALUES (NULL)") or "")
        assert hand.refusal("INSERT INTO unit VALUES (?)", "Ấp 1") is None
        assert hand.run("SELECT count(*) FROM unit") == [(3,)]
    assert run(register, "SELECT count(*) FROM unit") == [(1,)]


def test_a_database_is_looked_into_with_the_words_of_sqlite(
    empty_register: Path, tmp_path: Path
) -> None:
    path = tmp_path / "chibo.db"
    with registers.past_chibo(path) as hand:
        for table in tables.metadata.sorted_tables:
            types = {each.name: str(each.type.compile()) for each in table.columns}
            columns = ", ".join(f'"{name}" {kind}' for name, kind in types.items())
            hand.run(f'CREATE TABLE "{table.name}" ({columns.replace("BLOB", "bytea")})')
        hand.run("INSERT INTO unit_kind (id, uid, key, name, is_cell) VALUES (7, 'f', 'k', 'ổ', 0)")
        hand.run("COMMIT")
    asked = "SELECT uid, key, name, is_cell FROM unit_kind WHERE instr(name, ?)"
    assert registers.rows(path, asked, "ổ") == [("f", "k", "ổ", 0)]
    pointing = 'SELECT m.name, f."table" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f'
    assert {*registers.rows(path, pointing)} == {*registers.rows(empty_register, pointing)}


def test_what_is_removed_is_there_no_more(register: Path) -> None:
    registers.remove(register)
    asked = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
    assert run(register, asked) == [(0,)]


def test_a_database_goes_once_its_folder_has_gone(register: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    address = registers.address(registers.copied(register, folder / "chibo.db"))
    name = address.partition("@/")[2].partition("?")[0]
    asked = "SELECT datname FROM pg_database WHERE datname = ?"
    assert run(register, asked, name) == [(name,)]
    shutil.rmtree(folder)
    registers.copied(register, tmp_path / "next.db")
    assert run(register, asked, name) == []


def test_a_database_is_dropped_under_whoever_is_connected() -> None:
    server = registers.server()
    database = server.database("dropped")
    with server.database("postgres").connected() as connection:
        copy(database, NOTHING, connection)
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
