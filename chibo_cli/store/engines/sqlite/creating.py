"""A fresh register: made whole beside its place, private to its owner, then put there."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from chibo_cli.domain.facts.errors import RegisterExists
from chibo_cli.domain.lists.errors import DiskFailed
from chibo_cli.store.engines.protocol import Mode
from chibo_cli.store.engines.sqlite.faults import translated
from chibo_cli.store.engines.sqlite.opening import stamp
from chibo_cli.store.engines.sqlite.schema import create_tables, create_triggers
from chibo_cli.store.file.drafts import discard, draft_in, put_anew, sync_folder
from chibo_cli.store.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.engine import Connection


_NUMBERS = (  # each the last that a row of its table ever bore
    """UPDATE sqlite_sequence SET seq = max(seq, ifnull(
        (SELECT max(row_id) FROM change WHERE table_name = sqlite_sequence.name), 0))""",
    """INSERT INTO sqlite_sequence (name, seq) SELECT table_name, max(row_id) FROM change
        WHERE table_name IN (SELECT name FROM sqlite_schema WHERE type = 'table')
        AND table_name NOT IN (SELECT name FROM sqlite_sequence) GROUP BY table_name""",
)


def create_register(path: Path) -> None:
    """An empty register at a path where nothing stands, mode 0600.

    Raises:
        RegisterExists: something stands there already.
        DiskFailed: the folder cannot be made or written.
    """
    with being_placed(path) as draft:
        _fill(draft)


@contextmanager
def being_placed(path: Path, mode: Mode = Mode.WRITE) -> Iterator[Path]:
    """An empty file, mode 0600, that gets its name at the end, where nothing stands.

    Raises:
        RegisterExists: something stands there already.
        DiskFailed: the folder cannot be made or written.
    """
    try:
        if path.exists() or path.is_symlink():
            raise RegisterExists(str(path))
        _make_folder(path.parent)
        draft = draft_in(path.parent)
        os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        try:
            yield draft
            if mode is Mode.WRITE:
                put_anew(draft, path)
                sync_folder(path.parent)
        finally:
            discard(draft)
    except (DBAPIError, sqlite3.Error) as error:
        raise translated(error, path, 0) from error
    except FileExistsError:
        raise RegisterExists(str(path)) from None
    except OSError as error:
        raise DiskFailed(str(path), error.strerror or "") from error


@contextmanager
def being_made(draft: Path) -> Iterator[Connection]:
    """The empty tables of a register in an empty file, which refuse nothing; whole at the end.

    No number of a row that is gone, which the journal tells, is given again.
    """
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(draft, isolation_level=None),
        poolclass=NullPool,
        hide_parameters=True,
    )
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA synchronous = EXTRA")
        connection.exec_driver_sql("BEGIN")  # one commit, and so one wait for the disk
        create_tables(connection)
        yield connection
        for statement in _NUMBERS:
            connection.exec_driver_sql(statement)
        create_triggers(connection)
        stamp(connection)
        connection.commit()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), folder) from error


def _fill(draft: Path) -> None:
    with being_made(draft) as connection:
        connection.execute(insert(tables.register))
