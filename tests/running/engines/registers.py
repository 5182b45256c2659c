"""A register of the tests goes by a path: a file, or the database that stands for the path.

Which of them, the run says (`--engine`); processes that tests start find it in their surroundings.
A database stands as long as the folder of its path.
"""

from __future__ import annotations

import atexit
import os
import shutil
import sqlite3
from contextlib import closing
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.running.engines.server import Database, Server, copy, drop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from psycopg import Connection

SERVER, ENGINE = "CHIBO_TEST_SERVER", "CHIBO_TEST_ENGINE"
_NOTHING = "template0"
_made: dict[Path, Database] = {}


def is_served() -> bool:
    """Whether registers of the tests are databases."""
    return os.environ.get(ENGINE) == "postgres"


@cache
def server() -> Server:
    """The server of this run; only one that has one may ask."""
    host, _, port = os.environ[SERVER].rpartition(":")
    return Server(host, int(port))


def address(register: Path) -> str:
    """What chibo is told of it; a database is made, with nothing in it, where there was none."""
    return _database(register).address if is_served() else str(register)


def copied(register: Path, to: Path) -> Path:
    """A copy of a register that nobody has open, in place of what may be there."""
    if not is_served():
        return Path(shutil.copy(register, to))
    if _is_there(database := _named(to)):
        drop(database, _over())
    _make(to, _named(register).name)
    return to


def rows(register: Path, query: str, *values: object) -> list[tuple[Any, ...]]:
    """What a query finds there, or changes, past chibo; `?` stands for each value."""
    if not is_served():
        with closing(sqlite3.connect(register)) as connection, connection:
            return connection.execute(query, values).fetchall()
    with _named(register).connected() as connected:
        ran = connected.execute(query.replace("%", "%%").replace("?", "%s").encode(), values)
        return ran.fetchall() if ran.description else []


def _named(register: Path) -> Database:
    name = blake2b(os.path.abspath(register).encode(), digest_size=12).hexdigest()  # noqa: PTH100 — links stay
    return server().database(f"r{name}")


def _database(register: Path) -> Database:
    if register not in _made and not _is_there(_named(register)):
        _make(register, _NOTHING)
    return _named(register)


def _is_there(database: Database) -> bool:
    asked = "SELECT FROM pg_database WHERE datname = %s"
    return _over().execute(asked, [database.name]).rowcount > 0


def _make(register: Path, of: str) -> None:
    for gone in list(_of_folders_gone()):
        drop(_made.pop(gone), _over())
    database = _named(register)
    copy(database, of, _over())
    _made[register] = database


def _of_folders_gone() -> Iterator[Path]:
    return (register for register in _made if not register.parent.exists())


@cache
def _over() -> Connection:
    connection = server().database("postgres").connected()
    atexit.register(connection.close)
    return connection
