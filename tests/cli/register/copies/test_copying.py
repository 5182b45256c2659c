"""A register moved whole: from a file to a server, and back."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result
from tests.store.engines.sqlite.migrations.shipped import loaded

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.engines.server import Database

TAKEN = 65
UNSOUND = 78
NOT_ALLOWED = 77


@pytest.fixture
def lived(office: Chibo) -> Chibo:
    """An office with a closed period, a score, what was taken back, and a row that is gone."""
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--score", "85.5")
    office.done("attend", "add", "CB02", "C2", "--on", "6/2/2024")
    office.done("period", "close", "2024-Q1")
    office.done("attend", "add", "CB02", "C2", "--on", "6/5/2024")
    office.done("undo")
    return office


def exported(clerk: Chibo, address: str, folder: Path) -> dict[str, bytes]:
    clerk.done("--db", address, "export", "register", "-o", folder)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def journal(clerk: Chibo, address: str) -> object:
    return clerk.done("--db", address, "log", "--json").json["rows"]


def info(clerk: Chibo, address: str) -> dict[str, str]:
    rows = clerk.done("--db", address, "db", "info", "--json").json["rows"]
    own = {"path", "engine", "size"}
    return {row["what"]: row["value"] for row in rows if row["what"] not in own}


def is_same(clerk: Chibo, one: str, other: str, folder: Path) -> bool:
    files = [exported(clerk, each, folder / f"of{at}") for at, each in enumerate((one, other))]
    told = [(journal(clerk, each), info(clerk, each)) for each in (one, other)]
    return files[0] == files[1] and told[0] == told[1]


def drafts(folder: Path) -> list[Path]:
    return list(folder.rglob(".chibo-*"))


def test_a_register_is_copied_into_a_file(lived: Chibo, tmp_path: Path) -> None:
    copy = tmp_path / "folder" / "moved.db"
    result = lived.done("db", "copy", "--to", copy)
    assert result.out == (
        f"Đã chép sổ {lived.address} sang {copy}: 32 dòng, kiểm chứng nguyên vẹn. Hai nơi nay là"
        " cùng một sổ, cùng số nhận dạng: từ đây chỉ dùng một nơi.\n"
    )
    assert is_same(lived, lived.address, str(copy), tmp_path)
    assert drafts(tmp_path) == []


@pytest.mark.server
def test_a_register_goes_to_a_server_and_comes_back_the_same(
    lived: Chibo, empty_database: Database, tmp_path: Path
) -> None:
    address, back = empty_database.address, tmp_path / "back.db"
    lived.done("db", "copy", "--to", address)
    assert is_same(lived, lived.address, address, tmp_path / "there")
    lived.done("db", "copy", "--db", address, "--to", back)
    assert is_same(lived, lived.address, str(back), tmp_path / "back")
    assert lived("--db", address, "db", "check").code == 0
    numbers = [
        lived.done("--db", each, "attend", "add", "CB01", "C1", "--on", "7/5/2024").out
        for each in (lived.address, address, str(back))
    ]
    assert len({*numbers}) == 1  # the number of the row that is gone is not given again


@pytest.mark.server
def test_a_dry_run_proves_the_copy_and_leaves_nothing(
    lived: Chibo, empty_database: Database, tmp_path: Path
) -> None:
    copy = tmp_path / "moved.db"
    for to in (str(copy), empty_database.address):
        said = lived.done("db", "copy", "--to", to, "-n", "--lang", "en").out
        assert f"would be copied to {to}: 32 rows, proved sound." in said
        lived.done("db", "copy", "--to", to, "-n")
    assert not copy.exists()
    assert drafts(tmp_path) == []


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (lambda path: path.write_text("mine"), "a file stands there"),
        (lambda path: path.mkdir(), "a folder stands there"),
        (lambda path: path.symlink_to("nowhere"), "a file stands there"),
        (lambda path: path.touch(), "a file stands there"),
    ],
    ids=["file", "folder", "link", "empty"],
)
def test_nothing_is_copied_over_what_stands_there(
    office: Chibo, tmp_path: Path, made: object, why: str
) -> None:
    taken = tmp_path / "taken.db"
    assert callable(made)
    made(taken)
    assert office("db", "copy", "--to", taken, CHIBO_LANG="en") == Result(
        TAKEN,
        "",
        f"Error: {taken}: {why}, and nothing is copied over it. Name another, empty place with"
        " --to.\n",
    )


def test_nothing_is_copied_over_a_register(office: Chibo) -> None:
    for more in ((), ("-n",)):
        result = office("db", "copy", "--to", office.address, *more, CHIBO_LANG="en")
        assert result.code == TAKEN
        assert "a register stands there" in result.err


@pytest.mark.server
@pytest.mark.parametrize("thing", ["TABLE chibo.x (a int)", "TYPE chibo.x", "SEQUENCE chibo.x"])
def test_a_schema_of_others_is_left_alone(
    office: Chibo, empty_database: Database, thing: str
) -> None:
    with empty_database.connected() as hand:
        hand.execute("CREATE SCHEMA chibo")
        hand.execute(f"CREATE {thing}".encode())
    address = empty_database.address
    result = office("db", "copy", "--to", address, CHIBO_LANG="en")
    assert (result.code, "schema chibo is not empty" in result.err) == (TAKEN, True)
    assert office("init", "--db", address).code == UNSOUND
    assert "another program" in office("status", "--db", address, CHIBO_LANG="en").err


@pytest.mark.server
def test_who_may_make_no_schema_is_told_what_lets_them(
    office: Chibo, empty_database: Database
) -> None:
    name = f"clerk{os.getpid()}"
    address = empty_database.address.replace("tests@", f"{name}@")
    with empty_database.connected() as hand:
        hand.execute(f"CREATE ROLE {name} LOGIN".encode())
        try:
            for command in (("init",), ("db", "copy", "--db", office.address, "--to", address)):
                more = () if "--db" in command else ("--db", address)
                result = office(*command, *more, CHIBO_LANG="en")
                assert result.code == NOT_ALLOWED
                assert f"GRANT CREATE ON DATABASE {empty_database.name} TO {name};" in result.err
            hand.execute(f"CREATE SCHEMA chibo AUTHORIZATION {name}".encode())
            office.done("db", "copy", "--db", office.address, "--to", address)
            office.done("db", "check", "--db", address)
        finally:
            hand.execute(f"DROP OWNED BY {name} CASCADE; DROP ROLE {name}".encode())


@pytest.mark.sqlite
@pytest.mark.server
def test_of_an_unsound_copy_nothing_stays(
    lived: Chibo, empty_database: Database, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(lived.db)) as file:
        triggers = file.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            file.execute(f"DROP TRIGGER {name}")
        file.execute("UPDATE operation SET command = 'x' WHERE id = 3")
        for _, made in triggers:
            file.execute(made)
        file.commit()
    moved = tmp_path / "moved.db"
    for to in (str(moved), empty_database.address):
        result = lived("db", "copy", "--to", to, CHIBO_LANG="en")
        assert (result.code, result.out) == (UNSOUND, "")
        assert f"the copy of {lived.db} is not sound (1 flaw), and nothing of it" in result.err
        assert "no register is there" in lived("--db", to, "status", CHIBO_LANG="en").err
    assert not moved.exists()
    assert drafts(tmp_path) == []


@pytest.mark.sqlite
@pytest.mark.server
def test_an_older_register_is_brought_up_on_the_way(
    chibo: Chibo, empty_database: Database, tmp_path: Path
) -> None:
    (tmp_path / "older").mkdir()
    older = loaded(9, tmp_path / "older")
    before = older.read_bytes()
    chibo.done("db", "copy", "--db", older, "--to", empty_database.address)
    assert older.read_bytes() == before
    chibo.done("db", "check", "--db", empty_database.address)
    assert drafts(tmp_path) == []


@pytest.mark.server
def test_a_backup_of_the_same_is_the_same(
    lived: Chibo, empty_database: Database, tmp_path: Path
) -> None:
    lived.done("db", "copy", "--to", empty_database.address)
    for name in ("one.db", "two.db"):
        lived.done("db", "backup", "--db", empty_database.address, "-o", tmp_path / name)
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()


def test_no_folder_is_made_for_a_register_that_is_not_there(chibo: Chibo, tmp_path: Path) -> None:
    gone = tmp_path / "none" / "chibo.db"
    for command in (("backup",), ("copy", "--to", tmp_path / "moved.db")):
        assert chibo("db", *command, "--db", gone).code == UNSOUND
    assert not gone.parent.exists()
