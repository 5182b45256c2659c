"""Opening a register: the file is proved ours before SQLAlchemy sees it.

Source: RELIABILITY.md, "Connections": our own BEGIN, TRUNCATE with EXTRA, never a new file by a
typo, parameters never in an error.
"""

from __future__ import annotations

import os
import random
import sqlite3
import sys
import time
from contextlib import closing, contextmanager
from contextvars import ContextVar
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from sqlalchemy import create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from chibo_cli.domain.lists.errors import DiskFailed, RegisterFault, RegisterUnusable
from chibo_cli.domain.register.errors import SchemaChanged
from chibo_cli.store.engine import ENGINE
from chibo_cli.store.engines.protocol import SCHEMA_VERSION, Mode
from chibo_cli.store.engines.sqlite import rows
from chibo_cli.store.engines.sqlite.faults import is_busy, translated
from chibo_cli.store.engines.sqlite.header import (
    APPLICATION_ID,
    SCHEMA_DIGESTS,
    SCHEMA_QUERY,
    disk_asked,
    fault_of,
    file_uri,
    own_schema,
    schema_digest,
)
from chibo_cli.store.journal.journal import Journal
from chibo_cli.store.tables.columns import StoredValueUnreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sqlalchemy.engine import Connection, Engine

    from chibo_cli.domain.register.journal import Operation

_ALWAYS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA secure_delete = ON",
)
_WRITING = (
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA cache_size = -65536",  # KiB: a large import does not spill before its commit
    "PRAGMA temp_store = MEMORY",  # else each row's pages are written to a temporary file first
)
_READING = ("PRAGMA query_only = ON",)

_PAUSE = 0.01  # seconds, between two tries
_PAUSE_ON_SHARE = 0.05  # where each try is a question to the server

_T = TypeVar("_T")
_wanted: ContextVar[Callable[[], sqlite3.Connection]] = ContextVar("wanted")
_longest: ContextVar[int | None] = ContextVar("longest", default=None)


@contextmanager
def values_bounded(longest: int) -> Iterator[None]:
    """Let connections that are opened meanwhile hold no longer value, in bytes: of a stranger."""
    asked = _longest.set(longest)
    try:
        yield
    finally:
        _longest.reset(asked)


def opened(uri: str) -> sqlite3.Connection:
    """A connection that leaves waiting and beginning to us, within the bounds that are set."""
    connection = sqlite3.connect(uri, uri=True, timeout=0, isolation_level=None)
    longest = _longest.get()
    if longest is not None:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, longest)
    return connection


@contextmanager
def transaction(
    path: Path,
    mode: Mode,
    *,
    wait: float,
    operation: Operation | None = None,
    version: int = SCHEMA_VERSION,
) -> Iterator[Connection]:
    """One transaction on the register: committed at the end, rolled back on any error.

    `wait` is in seconds, for other processes to finish. What is written is recorded under the
    operation and sealed before the commit; an operation that changed nothing is not kept.

    Raises:
        RegisterUnusable: no register is there, or it is foreign, damaged or of another version.
        SchemaChanged: its schema is not the one that chibo made.
        RegisterBusy: another process kept it for the whole wait.
        DiskFailed: the disk is full, unreadable or not writable.
    """
    if (operation is None) is not (mode is Mode.READ):
        raise ValueError("a write belongs to an operation, and a read to none")
    fault = fault_of(path, version)
    if fault is not None:
        raise RegisterUnusable(str(path), fault)
    with disk_asked():
        try:
            with connect(path, mode, wait) as connection:
                check_whole(path, connection)
                _check_version(path, connection, version)
                check_schema(path, connection, version)
                if operation is None:
                    yield connection
                    connection.rollback()
                    return
                journal = Journal(connection)
                opened = journal.open(operation)
                yield connection
                if journal.seal(opened) and mode is Mode.WRITE:
                    commit(connection, path, wait, operation)
                else:
                    connection.rollback()
        except (StoredValueUnreadable, UnicodeError) as error:  # nothing of ours wrote that
            raise RegisterUnusable(str(path), RegisterFault.DAMAGED) from error
        except (DBAPIError, sqlite3.Error) as error:
            raise translated(error, path, wait) from error


def _check_version(path: Path, connection: Connection, version: int) -> None:
    found = version_in(connection)
    if found != version:
        fault = RegisterFault.OLDER if found < version else RegisterFault.NEWER
        raise RegisterUnusable(str(path), fault)


def commit(connection: Connection, path: Path, wait: float, operation: Operation) -> None:
    """Commit; an error after the point of no return is not told as a failure."""
    bare = _bare_of(connection)
    try:
        # A commit that readers hold up keeps new ones out, and may be tried again.
        Patience(path, wait).insist(lambda: bare.execute("COMMIT"))
        connection.commit()
    except (DBAPIError, sqlite3.Error):
        if not is_kept(path, wait, operation):
            raise


def is_kept(path: Path, wait: float, operation: Operation) -> bool:
    """Whether a fresh connection finds the operation on disk."""
    try:
        with connect(path, Mode.READ, wait) as connection:
            check_schema(path, connection, version_in(connection))
            found = connection.exec_driver_sql(
                "SELECT 1 FROM operation WHERE uuid = ? AND hash IS NOT NULL", (operation.uuid,)
            )
            return found.first() is not None
    except (DBAPIError, sqlite3.Error, SchemaChanged):
        return False


@contextmanager
def as_kept(path: Path) -> Iterator[Connection]:
    """The register as it is on disk, while this process writes to it in a transaction.

    Nothing but SQLite may open the file then: closing another handle gives the lock away (POSIX).

    Raises:
        RegisterBusy: the transaction has more in hand than its cache holds.
    """
    try:
        with connect(path, Mode.READ, wait=0) as connection:
            yield connection
            connection.rollback()
    except (DBAPIError, sqlite3.Error) as error:
        raise translated(error, path, 0) from error


@contextmanager
def connect(path: Path, mode: Mode, wait: float, *pragmas: str) -> Iterator[Connection]:
    """A connection that begins as it must for its mode; `pragmas` come after the usual ones."""
    patience = Patience(path, wait)
    asked = _wanted.set(lambda: _open(path, mode, patience, *pragmas))
    try:
        opened = _engine().connect()
    finally:
        _wanted.reset(asked)
    with opened as connection:
        begin = _begin_reading if mode is Mode.READ else _begin_writing
        yield connection.execution_options(begin=lambda bare: begin(bare, patience))


@cache
def _engine() -> Engine:
    """Kept, not for its connections but for the statements that it has compiled.

    One for every file and mode: a sitting reads and writes by turns, and a dry run works on a
    copy, so what was compiled for the one serves the other.
    """
    engine = create_engine(
        "sqlite://",
        creator=_as_wanted,
        poolclass=NullPool,
        hide_parameters=True,  # a parameter may be a person's name
        execution_options={ENGINE: rows},
    )
    event.listen(engine, "begin", _begin)
    return engine


def _as_wanted() -> sqlite3.Connection:
    return _wanted.get()()


def _begin(connection: Connection) -> None:
    connection.get_execution_options()["begin"](_bare_of(connection))


def _begin_reading(bare: sqlite3.Connection, patience: Patience) -> None:
    bare.execute("BEGIN")
    patience.insist(lambda: bare.execute("PRAGMA schema_version"))  # now it has its lock


def _begin_writing(bare: sqlite3.Connection, patience: Patience) -> None:
    patience.insist_in_turn(lambda: bare.execute("BEGIN IMMEDIATE"))


def _bare_of(connection: Connection) -> sqlite3.Connection:
    return cast("sqlite3.Connection", connection.connection.dbapi_connection)


def _open(path: Path, mode: Mode, patience: Patience, *pragmas: str) -> sqlite3.Connection:
    connection = _bare(path, mode)
    try:
        if sys.version_info >= (3, 12):
            connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)
        for pragma in (*_ALWAYS, *(_READING if mode is Mode.READ else _WRITING), *pragmas):
            patience.insist(partial(connection.execute, pragma))
    except BaseException:
        connection.close()
        raise
    return connection


def _bare(path: Path, mode: Mode) -> sqlite3.Connection:
    # A reader too must be able to roll back what a killed writer left, where it may write.
    access = "ro" if mode is Mode.READ and not os.access(path, os.W_OK) else "rw"
    return opened(f"{file_uri(path)}?mode={access}")


def check_whole(path: Path, connection: Connection) -> None:
    """Refuse a file that is not as long as SQLite thinks: a tail cut off passes its own checks.

    Raises:
        RegisterUnusable: it is damaged.
        DiskFailed: it is gone, or can be seen no more.
    """
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    size = connection.exec_driver_sql("PRAGMA page_size").scalar_one()
    try:
        length = path.stat().st_size
    except OSError as error:
        raise DiskFailed(str(path), error.strerror or "") from error
    if length != int(pages) * int(size):
        raise RegisterUnusable(str(path), RegisterFault.DAMAGED)


def check_schema(
    path: Path,
    connection: Connection | sqlite3.Connection,
    version: int,
    digests: Mapping[int, str] = SCHEMA_DIGESTS,
) -> None:
    """Refuse a schema other than that of its version.

    It comes before any other statement: what a stranger put there runs as soon as it is asked.

    Raises:
        SchemaChanged: it says what is missing, added, or says something else.
        RegisterUnusable: nothing of a register is there.
    """
    found = _schema_rows(connection)
    if schema_digest(found) == digests.get(version):
        return
    from chibo_cli.store.engines.sqlite.schema import (  # few are others
        expected_schema,
        schema_flaws,
    )

    flaws = schema_flaws(found, version)
    if flaws:
        if not {key for key, _ in own_schema(found)} & expected_schema().keys():
            raise RegisterUnusable(str(path), RegisterFault.DAMAGED)
        raise SchemaChanged(str(path), flaws)


def schema_version(path: Path, *, wait: float, newest: int = SCHEMA_VERSION) -> int:
    """The version of a register's schema, once what a killed writer left is rolled back.

    Raises:
        RegisterUnusable: no register is there, or it is foreign, newer or damaged.
        RegisterBusy, DiskFailed: it stayed locked, or the disk failed.
    """
    fault = fault_of(path, newest)
    if fault is not None:
        raise RegisterUnusable(str(path), fault)
    with disk_asked():
        try:
            with closing(_bare(path, Mode.READ)) as connection:  # reads no schema: 0.2 ms
                said = Patience(path, wait).insist(
                    lambda: connection.execute("PRAGMA user_version").fetchone()
                )
                return int(said[0])
        except sqlite3.Error as error:
            raise translated(error, path, wait) from error


def version_in(connection: Connection) -> int:
    """The version of the schema as this transaction sees it."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def stamp(connection: Connection) -> None:
    """Mark a fresh register as ours, at this schema."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


class Patience:
    """How long one transaction waits for others: in short tries, which Ctrl-C may end.

    SQLite's own waiting cannot be interrupted from Python.
    """

    def __init__(self, path: Path, seconds: float) -> None:
        self._path = path
        self._deadline = time.monotonic() + seconds
        self._pause = 0.0

    def insist(self, attempt: Callable[[], _T]) -> _T:
        """What the attempt returns once nobody is in its way.

        Raises:
            sqlite3.OperationalError: somebody was, to the end; or the attempt failed otherwise.
        """
        while True:
            try:
                return attempt()
            except sqlite3.OperationalError as error:
                if not (is_busy(error) and self._lasts_a_moment()):
                    raise

    def insist_in_turn(self, attempt: Callable[[], _T]) -> _T:
        """The same for a writer, after those who wait already.

        Raises:
            sqlite3.OperationalError: as `insist`.
        """
        queue = Path(f"{os.path.realpath(self._path)}-queue")  # whatever link leads there
        if not os.path.exists(queue):  # noqa: PTH110 — Path.exists fails on a name too long
            try:
                return attempt()
            except sqlite3.OperationalError as error:
                if not (is_busy(error) and self._lasts_a_moment()):
                    raise
        from chibo_cli.store.file.queue import in_queue

        with in_queue(queue, self._path, self._lasts_a_moment):
            return self.insist(attempt)

    def _lasts_a_moment(self) -> bool:
        """Let others work, for never the same time as somebody else; False once time is up."""
        left = self._deadline - time.monotonic()
        if left <= 0:
            return False
        if not self._pause:
            from chibo_cli.store.file.places import Place, place_of

            is_near = place_of(self._path) is Place.DISK
            self._pause = _PAUSE if is_near else _PAUSE_ON_SHARE
        time.sleep(min(left, self._pause * random.uniform(0.5, 1.5)))  # noqa: S311 — no secret
        return True


def _schema_rows(connection: Connection | sqlite3.Connection) -> list[Sequence[object]]:
    """What `SCHEMA_QUERY` tells; of a transaction, as it sees it."""
    bare = connection if isinstance(connection, sqlite3.Connection) else _bare_of(connection)
    return bare.execute(SCHEMA_QUERY).fetchall()
