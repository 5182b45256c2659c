"""The recipe: a verified copy, then one transaction that brings the register up, or nothing.

Source: RELIABILITY.md, "Migrations": foreign keys are off before BEGIN, or a table laid anew takes
its children along; the version is read again under the lock, since another process may be first.
"""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from chibo_cli.domain.failures import ChiboError
from chibo_cli.domain.lists.errors import DiskFailed, MigrationFailed
from chibo_cli.domain.register.journal import Operation, OperationKind
from chibo_cli.store.engines.protocol import Mode
from chibo_cli.store.engines.sqlite.faults import translated
from chibo_cli.store.engines.sqlite.header import disk_asked
from chibo_cli.store.engines.sqlite.keeping import Backup, copy_register, note_in_manifest
from chibo_cli.store.engines.sqlite.migrations import rewriting
from chibo_cli.store.engines.sqlite.migrations.revisions import SHIPPED, Revisions
from chibo_cli.store.engines.sqlite.opening import (
    check_schema,
    check_whole,
    commit,
    connect,
    schema_version,
    version_in,
)
from chibo_cli.store.engines.sqlite.schema import create_triggers
from chibo_cli.store.file.drafts import discard, draft_in, put_over
from chibo_cli.store.journal.journal import Journal
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.engine import Connection

_PRAGMAS = (
    "PRAGMA foreign_keys = OFF",
    "PRAGMA temp_store = MEMORY",  # facts do not lie about in temporary files
)


@dataclass(frozen=True, slots=True)
class Migration:
    """From which schema version to which, and where the register as it was is kept."""

    old: int
    new: int
    backup: str = ""


@disk_asked()
def migrate(
    path: Path,
    *,
    wait: float,
    operation: Operation,
    revisions: Revisions = SHIPPED,
    dry_run: bool = False,
    is_copy: bool = False,
) -> Migration | None:
    """Bring an older register up, in place; None where it is not older.

    A dry run does the same and rolls it back. Neither it nor a copy of a register is backed up.

    Raises:
        MigrationFailed: the register is as it was, byte for byte.
        RegisterUnusable, RegisterBusy, DiskFailed: as for any transaction.
    """
    new = revisions.newest
    old = schema_version(path, wait=wait, newest=new)
    if old >= new:
        return None
    backup = ""
    draft = draft_in(path.parent / "backups")
    try:
        with connect(path, Mode.WRITE, wait, *_PRAGMAS) as connection:
            copy = None
            if not (dry_run or is_copy):
                copy = _begin_as_copied(connection, path, wait, draft, revisions)
            old = version_in(connection)
            if old >= new:
                return None  # another process was first
            if copy is not None:
                backup = _kept(copy, path, old)
            check_whole(path, connection)
            check_schema(path, connection, old, revisions.digests)
            _rewrite(connection, revisions, old, operation)
            if dry_run:
                connection.rollback()
            else:
                commit(connection, path, wait, operation)
    except Exception as error:
        raise _failure(
            error, path, wait, MigrationFailed(str(path), old, new, "", backup)
        ) from error
    finally:
        discard(draft)
    return Migration(old, new, backup)


def _begin_as_copied(
    connection: Connection, path: Path, wait: float, draft: Path, revisions: Revisions
) -> Backup:
    """Begin on the very state that was copied.

    No copy may be made once the lock is held: closing another handle gives the lock away (POSIX).
    """
    while True:
        seen = _commits_seen(connection)
        copy = copy_register(path, draft, wait=wait, digests=revisions.digests)
        connection.begin()
        if _commits_seen(connection) == seen:
            return copy
        connection.rollback()


def _commits_seen(connection: Connection) -> int:
    """A number that changes when another process has committed; asking begins nothing."""
    cursor = connection.connection.cursor()
    cursor.execute("PRAGMA data_version")
    return int(cursor.fetchall()[0][0])


def _kept(copy: Backup, path: Path, version: int) -> str:
    """The copy under a name of its content: a migration tried again leaves no second one."""
    target = copy.path.with_name(f"{path.stem}-v{version}-{copy.sha256[:12]}.db")
    is_new = not target.exists()
    put_over(copy.path, target)
    if is_new:
        note_in_manifest(replace(copy, path=target))
    return str(target)


def _rewrite(
    connection: Connection, revisions: Revisions, version: int, operation: Operation
) -> None:
    before = rewriting.survey(connection)
    rewriting.drop_triggers(connection)
    recounted = revisions.upgrade(connection, version)
    rewriting.lay_anew(connection, before)
    rewriting.prove_rows(connection, before, recounted)
    create_triggers(connection)
    rewriting.prove_schema(connection)
    journal = Journal(connection)
    said = f"{version} → {revisions.newest}"
    opened = journal.open(
        replace(operation, kind=OperationKind.MIGRATE, reason=said, undoes=None, adjusts=False)
    )
    rewriting.record(connection, opened.id, before)
    journal.seal(opened)
    connection.exec_driver_sql(f"PRAGMA user_version = {revisions.newest}")


def _failure(error: Exception, path: Path, wait: float, failed: MigrationFailed) -> ChiboError:
    """What went wrong, in our words; never a value of the register."""
    if isinstance(error, ChiboError):
        return error
    if isinstance(error, OSError):
        return DiskFailed(error.filename or str(path), error.strerror or "")
    if isinstance(error, (DBAPIError, sqlite3.Error)):
        ours = translated(error, path, wait)
        if isinstance(ours, ChiboError):
            return ours
        failed.reason = str(error.orig if isinstance(error, DBAPIError) else error)
    elif isinstance(error, rewriting.Unfit):
        failed.reason = str(error)
    else:
        failed.reason = type(error).__name__
    return failed
