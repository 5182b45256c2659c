"""Copies of a register that still hold somebody's name, and outputs that bear it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from chibo_cli.store.engines.sqlite.header import file_uri, is_database
from chibo_cli.store.engines.sqlite.keeping import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
_OUTPUTS = "SELECT DISTINCT path FROM written"


def copies_holding(
    folder: Path, outputs: Iterable[Path], names: Sequence[str]
) -> Iterator[tuple[Path, bool | None]]:
    """Each file of a folder of copies, and whether it holds a name; None where it is unreadable.

    Of the outputs, those that are databases.
    """
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_file() and path.name != MANIFEST and path.stat().st_size:
            yield path, _holds(path, names) if is_database(path) else None
    for path in outputs:
        if is_database(path):
            yield path, _holds(path, names)


def outputs_noted(note: Path) -> Iterator[Path]:
    """The files that a register's note says were written."""
    try:
        with closing(_opened(note)) as connection:
            for (path,) in connection.execute(_OUTPUTS).fetchall():
                yield note.parent / os.fsdecode(path)
    except (sqlite3.Error, OSError):
        return


def _holds(path: Path, names: Sequence[str]) -> bool | None:
    try:
        with closing(_opened(path)) as connection:
            tables = [row[0] for row in connection.execute(_TABLES).fetchall()]
            return any(_is_in(connection, table, names) for table in tables)
    except (sqlite3.Error, OSError, UnicodeError):
        return None


def _is_in(connection: sqlite3.Connection, table: str, names: Sequence[str]) -> bool:
    columns = connection.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
    tests = [f'instr("{column}", ?) > 0' for (column,) in columns for _ in names]
    query = f'SELECT 1 FROM "{table}" WHERE {" OR ".join(tests)} LIMIT 1'  # noqa: S608 — its own names
    return connection.execute(query, tuple(names) * len(columns)).fetchone() is not None


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{file_uri(path)}?mode=ro", uri=True, timeout=0)
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection
