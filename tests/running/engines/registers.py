"""A register of the tests goes by a path: a file, or the database that stands for the path.

Which of them, the run says (`--engine`); processes that tests start find it in their surroundings.
Where a file lies it is the register on either: offices send files. A database stands as long as
the folder of its path.
"""

from __future__ import annotations

import atexit
import os
import re
import shutil
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.schema import CreateTable

from chibo_cli.domain.register import address as address_of
from chibo_cli.store.tables import tables
from tests.running.engines.server import NOTHING, USER, Database, Server, copy, drop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from psycopg import Connection
    from sqlalchemy.engine import Connection as Transaction

    from chibo_cli.domain.register.address import Address

SERVER, ENGINE = "CHIBO_TEST_SERVER", "CHIBO_TEST_ENGINE"
_BYTES = re.compile(r"\bx'([0-9a-f]*)'")  # in a statement, as SQLite writes them
_TABLES = """
SELECT format('SELECT %L, t::text FROM %I.%I t', table_name, table_schema, table_name)
FROM information_schema.tables
WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
"""
_made: dict[Path, Path] = {}  # with the folder in which it stood, or was to stand


def is_served(register: Path) -> bool:
    """Whether it is a database, or would be one if it were made."""
    return os.environ.get(ENGINE) == "postgres" and not register.exists()


def written_by(sitting: str) -> str:
    """Whom the journal names where that one sits there: a server knows its own user."""
    return USER if os.environ.get(ENGINE) == "postgres" else sitting


@contextmanager
def in_files() -> Iterator[None]:
    """What is made within is a file on either engine."""
    engine = os.environ.pop(ENGINE, "")
    try:
        yield
    finally:
        os.environ[ENGINE] = engine


@cache
def server() -> Server:
    """The server of this run; only one that has one may ask."""
    host, _, port = os.environ[SERVER].rpartition(":")
    return Server(host, int(port))


def address(register: Path) -> str:
    """What chibo is told of it; a database is made, with nothing in it, where there was none."""
    return _database(register).address if is_served(register) else str(register)


def at(register: Path) -> Address:
    """Where it lies, as the store is told."""
    return address_of.Server(address(register)) if is_served(register) else register


def copied_beside(folder: Path, to: Path) -> None:
    """Copies of all files and registers of a folder, in another."""
    shutil.copytree(folder, to, dirs_exist_ok=True)
    for register in [each for each in _made if each.parent == folder]:
        copied(register, to / register.name)


def copied(register: Path, to: Path) -> Path:
    """A copy of a register that nobody has open, in place of what may be there; `to` itself."""
    if not is_served(register):
        return Path(shutil.copy(register, to))
    to.unlink(missing_ok=True)
    if _is_there(database := _named(to)):
        drop(database, _over())
    _make(to, _named(register).name)
    return to


def kept(register: Path) -> bytes:
    """All that it holds, to be compared: the file, or every row of every table."""
    if not is_served(register):
        return register.read_bytes()
    with _entered(register) as connected:
        tables = connected.execute(_TABLES).fetchall()
        every = [row for (read,) in tables for row in connected.execute(read.encode())]
    return repr(sorted(every)).encode()


def rows(register: Path, query: str, *values: object) -> list[tuple[Any, ...]]:
    """What a query finds there, past chibo."""
    with closing(looked_into(register)) as connection:
        return connection.execute(query, values).fetchall()


def looked_into(register: Path) -> sqlite3.Connection:
    """What it holds, asked in SQLite's words past chibo; of a database, a copy of its rows."""
    if not is_served(register):
        return sqlite3.connect(register)
    copy = sqlite3.connect(":memory:")
    with _entered(register) as connected:
        for table in tables.metadata.sorted_tables:
            copy.execute(str(CreateTable(table).compile(dialect=SQLiteDialect())))
            names = ", ".join(f'"{column.name}"' for column in table.columns)
            found = connected.execute(f'SELECT {names} FROM "{table.name}"'.encode())  # noqa: S608 — our own names
            marks = ", ".join("?" * len(table.columns))
            copy.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', found)  # noqa: S608 — our own names
    return copy


def drop_trigger(connection: Transaction, name: str, table: str) -> None:
    """In a transaction of chibo's one trigger is gone, in the words of either engine."""
    of = "" if connection.dialect.name == "sqlite" else f' ON "{table}"'
    connection.exec_driver_sql(f"DROP TRIGGER {name}{of}")


def remove(register: Path) -> None:
    """Take it away, as a clerk deletes a file."""
    if is_served(register):
        drop(_named(register), _over())
        _made.pop(register, None)
    else:
        register.unlink()


@dataclass(frozen=True, slots=True)
class Hand:
    """A hand past chibo, in a transaction that is rolled back unless it commits; `?` is a value."""

    connection: sqlite3.Connection | Connection
    refusals: tuple[type[Exception], ...]

    def run(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """The rows that it gives."""
        if isinstance(self.connection, sqlite3.Connection):
            return self.connection.execute(statement, values).fetchall()
        asked = _BYTES.sub(r"'\\x\1'", statement.replace("%", "%%").replace("?", "%s"))
        ran = self.connection.execute(asked.encode(), values)
        return ran.fetchall() if ran.description else []

    def refusal(self, statement: str, *values: object) -> str | None:
        """What the database says against it, which has done nothing then; None where it is done."""
        self.run("SAVEPOINT tried")
        try:
            self.run(statement, *values)
        except self.refusals as error:
            self.run("ROLLBACK TO tried")
            said = getattr(error, "diag", None)
            return str(error) if said is None else str(said.message_primary)
        finally:
            self.run("RELEASE tried")
        return None


@contextmanager
def past_chibo(register: Path, *pragmas: str) -> Iterator[Hand]:
    """A hand at it; the pragmas are for a file."""
    if is_served(register):
        from psycopg import DataError, IntegrityError, errors

        with closing(_entered(register)) as connected:
            hand = Hand(connected, (DataError, IntegrityError, errors.RaiseException))
            hand.run("BEGIN")
            if "foreign_keys = ON" not in pragmas:  # as a file has them unless asked
                hand.run("SET CONSTRAINTS ALL DEFERRED")
            yield hand
        return
    with closing(sqlite3.connect(register, isolation_level=None)) as connection:
        hand = Hand(connection, (sqlite3.IntegrityError, sqlite3.OperationalError))
        for pragma in pragmas:
            hand.run(f"PRAGMA {pragma}")
        hand.run("BEGIN")
        yield hand


def _entered(register: Path) -> Connection:
    connected = _database(register).connected()
    connected.execute("SET search_path = chibo, public")
    return connected


def _named(register: Path) -> Database:
    name = blake2b(os.path.abspath(register).encode(), digest_size=12).hexdigest()  # noqa: PTH100 — links stay
    return server().database(f"r{name}")


def _database(register: Path) -> Database:
    if register not in _made and not _is_there(_named(register)):
        _make(register, NOTHING)
    return _named(register)


def _is_there(database: Database) -> bool:
    asked = "SELECT FROM pg_database WHERE datname = %s"
    return _over().execute(asked, [database.name]).rowcount > 0


def _make(register: Path, of: str) -> None:
    for gone in [made for made, folder in _made.items() if not folder.exists()]:
        drop(_named(gone), _over())
        del _made[gone]
    copy(_named(register), of, _over())
    _made[register] = next(each for each in register.absolute().parents if each.exists())


@cache
def _over() -> Connection:
    connection = server().database("postgres").connected()
    atexit.register(connection.close)
    return connection
