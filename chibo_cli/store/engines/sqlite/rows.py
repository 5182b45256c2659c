"""How SQLite numbers, refuses, searches and proves rows: an `Engine`."""

from __future__ import annotations

from contextlib import nullcontext
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import func
from sqlalchemy.exc import IntegrityError

from chibo_cli.store.engine import Refused

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager

    from sqlalchemy.engine import Connection, CursorResult
    from sqlalchemy.exc import DBAPIError

    from chibo_cli.domain.register.soundness import FlawFound
    from chibo_cli.store.engine import Saying
    from chibo_cli.store.tables.columns import Value

_TEXTS_AT_ONCE = 1_000  # of texts many are alike, such as no note but “đúng giờ”
_MOST = 20  # lines of what SQLite finds

returning: str = ""  # it has RETURNING, which takes nearly twice as long
number_of: Callable[[CursorResult[Any]], int] = attrgetter("lastrowid")
chain_end: str = "SELECT id, hash FROM operation ORDER BY id DESC LIMIT 1"
letting_go: str = "PRAGMA shrink_memory"
standing: Callable[[Connection], AbstractContextManager[object]] = nullcontext
"""What SQLite refuses takes back itself alone; a savepoint would note every page anew."""


def next_id(connection: Connection, table: str) -> int:
    """As `Engine`."""
    query = "SELECT seq FROM sqlite_sequence WHERE name = ?"
    return int(connection.exec_driver_sql(query, (table,)).scalar() or 0) + 1


def area(connection: Connection) -> None:
    """As `Engine`: whoever reads a file sees all."""
    del connection


def saying(connection: Connection, is_said: Callable[[str], bool]) -> Saying:
    """As `Engine`: SQLite asks it of each text."""
    bare = cast("sqlite3.Connection", connection.connection.dbapi_connection)
    bare.create_function("is_said", 1, lru_cache(_TEXTS_AT_ONCE)(is_said), deterministic=True)
    return lambda column: column.is_not(None) & func.is_said(column)


def defer_references(connection: Connection) -> None:
    """As `Engine`."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")


def add_each(
    connection: Connection, table: str, query: str, rows: Sequence[tuple[Value, ...]]
) -> dict[int, IntegrityError]:
    """As `Engine`: of many rows those before the one refused stand."""
    among = f'SELECT count(*) FROM "{table}" WHERE id BETWEEN ? AND ?'  # noqa: S608 — our own names
    refused: dict[int, IntegrityError] = {}
    at = 0
    while at < len(rows):
        try:
            connection.exec_driver_sql(query, [*rows[at:]])
        except IntegrityError as error:
            ends = rows[at][0], rows[-1][0]
            at += connection.exec_driver_sql(among, ends).scalar_one()
            refused[at] = error
            at += 1
        else:
            break
    return refused


def refused(error: DBAPIError) -> Refused | None:
    """As `Engine`."""
    if _name_of(error) != "SQLITE_CONSTRAINT_TRIGGER":
        return None
    return next((each for each in Refused if each.value == str(error.orig)), None)


def told(error: DBAPIError) -> str | None:
    """Nothing: SQLite takes only a literal for what a trigger raises."""
    del error
    return None


def is_reference(error: DBAPIError) -> bool:
    """As `Engine`."""
    return _name_of(error) == "SQLITE_CONSTRAINT_FOREIGNKEY"


def recover(connection: Connection) -> None:
    """Nothing: a transaction goes on after an error."""
    del connection


def flaws(connection: Connection) -> Iterator[FlawFound]:
    """As `Engine`."""
    from chibo_cli.domain.register.soundness import Flaw, FlawFound  # few commands prove

    for row in connection.exec_driver_sql(f"PRAGMA integrity_check({_MOST})"):
        if row[0] != "ok":
            yield FlawFound(Flaw.SQLITE, "", str(row[0]))
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield FlawFound(Flaw.FOREIGN_KEY, f"{row[0]} {row[1]}", str(row[2]))


def _name_of(error: DBAPIError) -> str:
    return str(getattr(error.orig, "sqlite_errorname", ""))
