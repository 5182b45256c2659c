"""What a server keeps of a register, puts back, and lets go."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.register.address import Server, ServerSilent
from chibo_cli.store.registers import Mode, register_at
from tests.store.engines.sqlite.migrations.shipped import loaded

if TYPE_CHECKING:
    from tests.running.chibo import Chibo
    from tests.running.engines.server import Database

pytestmark = pytest.mark.server

UNUSABLE = 78


@pytest.fixture
def served(office: Chibo, empty_database: Database) -> str:
    """The small office's register on the server."""
    office.done("db", "copy", "--to", empty_database.address)
    return empty_database.address


def everything(database: Database) -> list[str]:
    """The names of all schemas, and every operation."""
    with database.connected() as hand:
        schemas = hand.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'chibo%'")
        told = hand.execute("SELECT o::text FROM chibo.operation o ORDER BY id")
        return sorted(row[0] for row in [*schemas, *told])


def files_holding(database: Database, said: str) -> list[str]:
    with database.connected() as hand:
        hand.execute("CHECKPOINT")
        found = hand.execute("SELECT oid FROM pg_database WHERE datname = current_database()")
        ((number,),) = found.fetchall()
    folder = Path(database.server.host, "cluster", "base", str(number))
    return [each.name for each in folder.iterdir() if said.encode() in each.read_bytes()]


def test_nothing_of_a_person_erased_is_left_in_the_files_of_the_database(
    office: Chibo, empty_database: Database
) -> None:
    if not Path(empty_database.server.host).is_dir():
        pytest.skip("the server's files are elsewhere")
    said = "Nguyễn Văn An nói rất dài " + "".join(chr(97 + at * at % 23) for at in range(1_500))
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--strengths", said)
    office.done("period", "close", "2024-Q1")
    office.done("db", "copy", "--to", empty_database.address)
    assert len(files_holding(empty_database, "Văn An")) > 2
    office.done(
        "--db", empty_database.address, "official", "erase", "CB01", "--yes", "--reason", "x"
    )
    office.done("--db", empty_database.address, "db", "check")
    for gone in ("Văn An", "van an", "Tỉnh ủy viên", "CB01"):
        assert files_holding(empty_database, gone) == []


@pytest.mark.parametrize("version", [7, 11])
def test_a_copy_of_any_version_is_put_back(
    version: int, office: Chibo, empty_database: Database, served: str, tmp_path: Path
) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    copy = loaded(version, folder) if version < 11 else folder / "chibo.db"
    if version == 11:
        office.done("--db", served, "db", "backup", "-o", copy)
    said = office.done("--db", served, "db", "restore", copy, "--yes").out
    kept = Path(said.partition("còn ở ")[2].strip().removesuffix("."))
    assert office("--db", kept, "db", "check").code == 0
    office.done("--db", served, "db", "check")
    last = office.done("--db", served, "log", "--json").json["rows"][0]
    assert (last["actor"], last["kind"]) == ("tests", "restore")
    with empty_database.connected() as hand:
        hand.execute("DROP SCHEMA chibo CASCADE")
    assert "còn ở" not in office.done("--db", served, "db", "restore", copy).out
    office.done("--db", served, "db", "check")


def test_what_no_longer_reads_is_set_aside_whole(
    office: Chibo, empty_database: Database, served: str
) -> None:
    with empty_database.connected() as hand:
        hand.execute("DROP TABLE chibo.score CASCADE")
    assert office("--db", served, "db", "check").code == UNUSABLE
    said = office.done("--db", served, "db", "restore", office.address, "--yes").out
    (aside,) = [each for each in everything(empty_database) if each.startswith("chibo-")]
    assert aside in said
    with empty_database.connected() as hand:
        tables = "SELECT count(*) FROM pg_tables WHERE schemaname = %s AND tablename = 'official'"
        assert hand.execute(tables, [aside]).fetchone() == (1,)
    office.done("--db", served, "db", "check")


def test_a_broken_copy_changes_nothing(
    office: Chibo, empty_database: Database, served: str, tmp_path: Path
) -> None:
    before = everything(empty_database)
    broken = tmp_path / "broken.db"
    whole = tmp_path / "whole.db"
    office.done("--db", served, "db", "backup", "-o", whole)
    for kept in (whole.read_bytes()[:-4096], b"", b"not a register"):
        broken.write_bytes(kept)
        assert office("--db", served, "db", "restore", broken, "--yes").code == UNUSABLE
    assert everything(empty_database) == before


def test_a_copy_under_way_is_taken_back_where_the_server_goes(
    office: Chibo, empty_database: Database, tmp_path: Path
) -> None:
    backup = tmp_path / "backup.db"
    office.done("db", "backup", "-o", backup)
    register = register_at(Server(empty_database.address))

    def copied_while_the_server_goes() -> None:
        with register.filled(backup, Mode.WRITE, wait=1) as connection:
            own = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
            with empty_database.connected() as hand:
                hand.execute("SELECT pg_terminate_backend(%s, 5000)", [own])

    with pytest.raises(ServerSilent):
        copied_while_the_server_goes()
    assert "chưa có sổ" in office("--db", empty_database.address, "status").err


def test_what_can_still_be_read_is_exported_from_a_server(
    office: Chibo, empty_database: Database, served: str, tmp_path: Path
) -> None:
    with empty_database.connected() as hand:
        hand.execute("DROP TABLE chibo.score CASCADE")
        hand.execute("ALTER TABLE chibo.official DROP COLUMN former_codes CASCADE")
    folder = tmp_path / "rest"
    assert office("--db", served, "export", "register", "-o", folder).code == UNUSABLE
    said = office("--db", served, "export", "register", "--unsound", "-o", folder)
    assert said.code == 0, said
    assert "Nguyễn Văn An" in (folder / "officials.csv").read_text(encoding="utf-8")


def test_a_register_on_a_server_tells_what_it_is_and_needs_no_migration(
    office: Chibo, served: str
) -> None:
    rows = office.done("--db", served, "db", "info", "--json").json["rows"]
    told = {row["what"]: row["value"] for row in rows}
    assert told["engine"].startswith("PostgreSQL ")
    assert (told["path"], int(told["size"]) > 100_000) == (served, True)
    for more in ((), ("-n",)):
        said = office.done("--db", served, "db", "migrate", *more).out
        assert "sổ đã đúng phiên bản này" in said
