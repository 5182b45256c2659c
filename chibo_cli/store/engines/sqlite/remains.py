"""What can still be read of a file that is no sound register: plain tables, row by row.

Nothing that a stranger put into the file is run: no view, trigger or virtual table is asked.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import RegisterFault, RegisterUnusable
from chibo_cli.domain.register.soundness import Loss
from chibo_cli.store.engines.protocol import Remains
from chibo_cli.store.engines.sqlite.faults import translated
from chibo_cli.store.engines.sqlite.header import disk_asked, fault_of, file_uri
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import Value, columns_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path


_UNREADABLE = (
    RegisterFault.MISSING,
    RegisterFault.EMPTY,
    RegisterFault.NOT_SQLITE,
    RegisterFault.FOLDER,
)
_PRAGMAS = (
    "PRAGMA query_only = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA writable_schema = ON",  # so that one statement nobody understands stops no other
)
_STANDING = """
    SELECT lower(name), type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
    FROM main.sqlite_schema WHERE type IN ('table', 'view')
"""
_LONGEST = 60.0  # seconds a table
_STEPS = 10_000  # of SQLite's machine, between two looks at the clock


@disk_asked()
def remains_of(path: Path, names: Iterable[str], *, wait: float) -> Mapping[str, Remains]:
    """What is left of those tables; `wait` is in seconds, for other processes to finish.

    Raises:
        RegisterUnusable: the file is no database at all, or none of these tables is there.
        RegisterBusy, DiskFailed: it stayed locked, or the disk failed.
    """
    fault = fault_of(path)
    if fault in _UNREADABLE:
        raise RegisterUnusable(str(path), fault)
    try:
        with closing(_opened(path, wait)) as connection:
            connection.execute("BEGIN")
            standing: dict[str, list[bool]] = {}
            for name, is_table in connection.execute(_STANDING):
                standing.setdefault(str(name), []).append(bool(is_table))
            found = {name: _remains(connection, name, standing.get(name, [])) for name in names}
    except sqlite3.Error as error:
        raise translated(error, path, wait) from error
    if all(each.loss is Loss.MISSING for each in found.values()):
        raise RegisterUnusable(str(path), fault or RegisterFault.DAMAGED)
    return found


def _opened(path: Path, wait: float) -> sqlite3.Connection:
    access = "rw" if os.access(path, os.W_OK) else "ro"  # what a killed writer left is rolled back
    uri = f"{file_uri(path)}?mode={access}"
    connection = sqlite3.connect(uri, uri=True, timeout=wait, isolation_level=None)
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    return connection


def _remains(connection: sqlite3.Connection, name: str, standing: Sequence[bool]) -> Remains:
    if not standing:
        return Remains(loss=Loss.MISSING)
    if list(standing) != [True]:
        return Remains(loss=Loss.REPLACED)
    wanted = columns_of(tables[name])
    there = {row[1] for row in connection.execute(f'PRAGMA main.table_info("{name}")')}
    columns = [column for column in wanted if column in there]
    lacking = [column for column in wanted if column not in there]
    connection.set_progress_handler(_until(time.monotonic() + _LONGEST), _STEPS)
    rows, loss = _rows(connection, name, columns)
    connection.set_progress_handler(None, 0)
    return Remains([rows[number] for number in sorted(rows)], loss, lacking)


def _rows(
    connection: sqlite3.Connection, name: str, columns: Sequence[str]
) -> tuple[dict[int, dict[str, Value]], Loss | None]:
    """The rows by number: from the first on and, where that ends in damage, back from the last."""
    listed = ", ".join(f'"{column}"' for column in columns)
    rows: dict[int, dict[str, Value]] = {}
    loss: Loss | None = None
    for order in ("ASC", "DESC"):
        query = f'SELECT rowid, {listed} FROM main."{name}" NOT INDEXED ORDER BY rowid {order}'  # noqa: S608 — our own names
        try:
            for number, *values in connection.execute(query):
                if number in rows:
                    break
                rows[number] = dict(zip(columns, values, strict=True))
        except sqlite3.Error as error:
            failure = getattr(error, "sqlite_errorname", "")
            if failure.startswith("SQLITE_BUSY"):
                raise
            loss = Loss.SLOW if failure == "SQLITE_INTERRUPT" else Loss.DAMAGED
        if loss is None:
            break
    return rows, loss


def _until(deadline: float) -> Callable[[], bool]:
    return lambda: time.monotonic() > deadline
