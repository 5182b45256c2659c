"""What SQLite and the disk below it refuse, as our errors: by its error name, not by its text."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from chibo_cli.domain.lists.errors import DiskFailed, RegisterBusy, RegisterFault, RegisterUnusable

if TYPE_CHECKING:
    from pathlib import Path

    from chibo_cli.domain.failures import ChiboError

_BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED")
_DISK = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")
_WRITING = (
    *("SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_FSYNC", "SQLITE_IOERR_DIR_FSYNC"),
    *("SQLITE_IOERR_TRUNCATE", "SQLITE_IOERR_DELETE", "SQLITE_READONLY_DIRECTORY"),
)
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


def translated(
    error: DBAPIError | sqlite3.Error, path: Path, wait: float
) -> ChiboError | DBAPIError | sqlite3.Error:
    """Our error for what the file or its disk did; any other is a bug and stays as it is."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    name = getattr(cause, "sqlite_errorname", None)
    if name is None:  # Python's own: text that is not UTF-8 is the one failure it finds itself
        is_text = isinstance(cause, sqlite3.OperationalError)
        return RegisterUnusable(str(path), RegisterFault.DAMAGED) if is_text else error
    if name.startswith(_BUSY):
        return RegisterBusy(str(path), wait)
    if name.startswith(_DISK):
        return DiskFailed(str(path), name)
    if name == "SQLITE_TOOBIG":
        return RegisterUnusable(str(path), RegisterFault.OVERSIZED)
    if name.startswith(_DAMAGED):
        return RegisterUnusable(str(path), RegisterFault.DAMAGED)
    return error


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another process was in the way, who may be gone in a moment."""
    return getattr(error, "sqlite_errorname", "").startswith(_BUSY)


def is_of_writing(error: sqlite3.Error) -> bool:
    """Whether it was a file being written that failed, not one being read."""
    return getattr(error, "sqlite_errorname", "") in _WRITING
