"""Opening a register: the file is proved ours before SQLAlchemy sees it.

Source: RELIABILITY.md, "Connections": our own BEGIN, TRUNCATE with EXTRA, never a new file by a
typo, parameters never in an error.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing, contextmanager
from contextvars import ContextVar
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from chibo_cli.domain.lists.errors import RegisterFault, RegisterUnusable
from chibo_cli.domain.register.errors import SchemaChanged
from chibo_cli.store.faults import translated
from chibo_cli.store.file.header import APPLICATION_ID, SCHEMA_VERSION, fault_of, file_uri
from chibo_cli.store.file.schema import check_schema
from chibo_cli.store.journal.journal import Journal
from chibo_cli.store.tables.columns import StoredValueUnreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

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
)
_READING = ("PRAGMA query_only = ON",)

_wanted: ContextVar[Callable[[], sqlite3.Connection]] = ContextVar("wanted")


class Mode(Enum):
    """What a connection is for."""

    READ = "read"
    WRITE = "write"
    REHEARSE = "rehearse"  # the very same writes, rolled back at the end


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
    try:
        with connect(path, mode, wait) as connection:
            check_whole(path, connection)
            found = version_in(connection)
            if found != version:
                fault = RegisterFault.OLDER if found < version else RegisterFault.NEWER
                raise RegisterUnusable(str(path), fault)
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


def commit(connection: Connection, path: Path, wait: float, operation: Operation) -> None:
    """Commit; an error after the point of no return is not told as a failure."""
    try:
        connection.commit()
    except DBAPIError:
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
    except (DBAPIError, SchemaChanged):
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
    except DBAPIError as error:
        raise translated(error, path, 0) from error


@contextmanager
def connect(path: Path, mode: Mode, wait: float, *pragmas: str) -> Iterator[Connection]:
    """A connection that begins as it must for its mode; `pragmas` come after the usual ones."""
    asked = _wanted.set(lambda: _open(path, mode, wait, *pragmas))
    try:
        opened = _engine().connect()
    finally:
        _wanted.reset(asked)
    with opened as connection:
        begin = "BEGIN" if mode is Mode.READ else "BEGIN IMMEDIATE"
        yield connection.execution_options(begin=begin)


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
    )
    event.listen(engine, "begin", _begin)
    return engine


def _as_wanted() -> sqlite3.Connection:
    return _wanted.get()()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options()["begin"])


def _open(path: Path, mode: Mode, wait: float, *pragmas: str) -> sqlite3.Connection:
    connection = _bare(path, mode, wait)
    try:
        if sys.version_info >= (3, 12):
            connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)
        for pragma in (*_ALWAYS, *(_READING if mode is Mode.READ else _WRITING), *pragmas):
            connection.execute(pragma)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _bare(path: Path, mode: Mode, wait: float) -> sqlite3.Connection:
    # A reader too must be able to roll back what a killed writer left, where it may write.
    access = "ro" if mode is Mode.READ and not os.access(path, os.W_OK) else "rw"
    uri = f"{file_uri(path)}?mode={access}"
    return sqlite3.connect(uri, uri=True, timeout=wait, isolation_level=None)


def check_whole(path: Path, connection: Connection) -> None:
    """Refuse a file that is not as long as SQLite thinks: a tail cut off passes its own checks.

    Raises:
        RegisterUnusable: it is damaged.
    """
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    size = connection.exec_driver_sql("PRAGMA page_size").scalar_one()
    if path.stat().st_size != int(pages) * int(size):
        raise RegisterUnusable(str(path), RegisterFault.DAMAGED)


def schema_version(path: Path, *, wait: float, newest: int = SCHEMA_VERSION) -> int:
    """The version of a register's schema, once what a killed writer left is rolled back.

    Raises:
        RegisterUnusable: no register is there, or it is foreign, newer or damaged.
        RegisterBusy, DiskFailed: it stayed locked, or the disk failed.
    """
    fault = fault_of(path, newest)
    if fault is not None:
        raise RegisterUnusable(str(path), fault)
    try:
        with closing(_bare(path, Mode.READ, wait)) as connection:  # reads no schema: 0.2 ms
            return int(connection.execute("PRAGMA user_version").fetchone()[0])
    except sqlite3.Error as error:
        raise translated(error, path, wait) from error


def version_in(connection: Connection) -> int:
    """The version of the schema as this transaction sees it."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def stamp(connection: Connection) -> None:
    """Mark a fresh register as ours, at this schema."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
