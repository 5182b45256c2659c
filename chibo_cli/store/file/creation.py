"""A fresh register: made whole beside its place, private to its owner, then put there."""

from __future__ import annotations

import errno
import os
import sqlite3
import tempfile
from pathlib import Path

from sqlalchemy import create_engine, insert
from sqlalchemy.pool import NullPool

from chibo_cli.domain.facts.errors import RegisterExists
from chibo_cli.domain.lists.errors import DiskFailed
from chibo_cli.store import tables
from chibo_cli.store.faults import translated
from chibo_cli.store.file.connection import stamp
from chibo_cli.store.file.schema import create_schema


def create_register(path: Path) -> None:
    """An empty register at a path where nothing stands, mode 0600.

    Raises:
        RegisterExists: something stands there already.
        DiskFailed: the folder cannot be made or written.
    """
    try:
        if path.exists() or path.is_symlink():
            raise RegisterExists(str(path))
        _make_folder(path.parent)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)  # mode 0600
        os.close(handle)
        draft = Path(name)
        try:
            _fill(draft)
            _put(draft, path)
        finally:
            draft.unlink(missing_ok=True)
    except sqlite3.Error as error:
        raise translated(error, path, 0) from error
    except FileExistsError:
        raise RegisterExists(str(path)) from None
    except OSError as error:
        raise DiskFailed(str(path), error.strerror or "") from error


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), folder) from error


def _fill(draft: Path) -> None:
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(draft, isolation_level=None),
        poolclass=NullPool,
    )
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA synchronous = EXTRA")
        connection.exec_driver_sql("BEGIN")  # one commit, and so one wait for the disk
        create_schema(connection)
        connection.execute(insert(tables.register))
        stamp(connection)
        connection.commit()


def _put(draft: Path, path: Path) -> None:
    """Give the finished file its name, failing where another process was first."""
    try:
        os.link(draft, path)
    except (OSError, AttributeError) as error:
        if isinstance(error, FileExistsError):
            raise
        draft.rename(path)  # a file system without links: Windows refuses an existing target
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
