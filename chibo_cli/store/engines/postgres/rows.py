"""How PostgreSQL numbers, refuses, searches and proves rows: an `Engine`, with its clauses."""

from __future__ import annotations

from operator import methodcaller
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.compiler import compiles

from chibo_cli.domain.register.rights import Area
from chibo_cli.domain.register.soundness import Flaw, FlawFound
from chibo_cli.store.engine import Refused
from chibo_cli.store.rooms.room import attempt
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import (
    AnyCase,
    JsonNumbers,
    JsonTexts,
    PlaceOf,
    is_among,
    target_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager

    import psycopg
    from sqlalchemy.engine import Connection, CursorResult
    from sqlalchemy.exc import DBAPIError
    from sqlalchemy.sql.compiler import SQLCompiler

    from chibo_cli.store.engine import Saying
    from chibo_cli.store.tables.columns import Value

_NAME = "postgresql"
_OURS = "23000"  # integrity_constraint_violation, as our triggers raise it
_REFERENCE = "23503"  # foreign_key_violation

returning: str = " RETURNING id"
number_of: Callable[[CursorResult[Any]], int] = methodcaller("scalar_one")
chain_end: str = "SELECT id, hash FROM chain_end()"
letting_go: str = ""  # the server minds its own memory
standing: Callable[[Connection], AbstractContextManager[object]] = attempt
"""After an error PostgreSQL takes nothing more until a savepoint is rolled back to."""


def next_id(connection: Connection, table: str) -> int:
    """As `Engine`: looked at, and not given."""
    looking = connection.begin_nested()
    found = connection.exec_driver_sql("SELECT next_id(?)", (table,)).scalar_one()
    looking.rollback()
    return int(found)


def area(connection: Connection) -> Area | None:
    """As `Engine`."""
    user, units = connection.exec_driver_sql("SELECT session_user, area_tops()").one()
    return None if units is None else Area(user, tuple(units))


def saying(connection: Connection, is_said: Callable[[str], bool]) -> Saying:
    """As `Engine`: the different texts come here, and go back as those of which it is true."""

    def says(column: Any) -> Any:  # noqa: ANN401 — as `Saying`
        texts = connection.execute(select(column).distinct().where(column.is_not(None))).scalars()
        return is_among(column, [each for each in texts if is_said(each)])

    return says


def defer_references(connection: Connection) -> None:
    """As `Engine`."""
    connection.exec_driver_sql("SET CONSTRAINTS ALL DEFERRED")


def add_each(
    connection: Connection, table: str, query: str, rows: Sequence[tuple[Value, ...]]
) -> dict[int, IntegrityError]:
    """As `Engine`: of many rows none stands where one is refused, so each half is tried again."""
    del table
    refused: dict[int, IntegrityError] = {}
    waiting = [(0, len(rows))] if rows else []
    while waiting:
        first, end = waiting.pop()
        try:
            with attempt(connection):
                connection.exec_driver_sql(query, [*rows[first:end]])
        except IntegrityError as error:
            middle = (first + end) // 2
            if middle == first:
                refused[first] = error
            else:
                waiting += [(middle, end), (first, middle)]
    return refused


def refused(error: DBAPIError) -> Refused | None:
    """As `Engine`."""
    if _state_of(error) != _OURS:
        return None
    said = _diagnosed(error, "message_primary")
    return next((each for each in Refused if each.value == said), None)


def told(error: DBAPIError) -> str | None:
    """As `Engine`: the detail of the error."""
    return _diagnosed(error, "message_detail")


def is_reference(error: DBAPIError) -> bool:
    """As `Engine`."""
    return _state_of(error) == _REFERENCE


def recover(connection: Connection) -> None:
    """As `Engine`: it reads from now on, and keeps no other writer out."""
    bare_of(connection).execute("ROLLBACK; BEGIN READ ONLY")


def flaws(connection: Connection) -> Iterator[FlawFound]:
    """Rows that name rows that are not there: whoever turned the checks off could write them.

    Pages are proved by the server's own checksums, and by reading all that is in them.
    """
    for table in (*tables.facts, tables.operation, tables.change):
        for key in table.foreign_keys:
            target = tables[target_of(key)].alias()
            is_there = select(target.c.id).where(target.c.id == key.parent).exists()
            stray = select(table.c.id).where(key.parent.is_not(None), ~is_there)
            for number in connection.execute(stray.order_by(table.c.id)).scalars():
                yield FlawFound(Flaw.FOREIGN_KEY, f"{table.name} {number}", target_of(key))


def bare_of(connection: Connection) -> psycopg.Connection[Any]:
    """The driver's own connection, for what SQLAlchemy has no words for."""
    return cast("psycopg.Connection[Any]", connection.connection.dbapi_connection)


def _state_of(error: DBAPIError) -> str:
    return str(getattr(error.orig, "sqlstate", None) or "")


def _diagnosed(error: DBAPIError, field: str) -> str:
    return str(getattr(getattr(error.orig, "diag", None), field, None) or "")


@compiles(AnyCase, _NAME)
def _any_case(element: AnyCase, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401 — SQLAlchemy's hook
    return f"lower({compiler.process(element.clauses, **options)})"


@compiles(JsonNumbers, _NAME)
def _numbers(element: JsonNumbers, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401 — likewise
    return _listed("CAST(value AS bigint)", compiler.process(element.clauses, **options))


@compiles(JsonTexts, _NAME)
def _texts(element: JsonTexts, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401 — likewise
    return _listed('value COLLATE "C"', compiler.process(element.clauses, **options))


@compiles(PlaceOf, _NAME)
def _place_of(element: PlaceOf, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401 — likewise
    return f"strpos({compiler.process(element.clauses, **options)})"


def _listed(value: str, listed: str) -> str:
    listed = f"json_array_elements_text(CAST({listed} AS json))"
    return f"(SELECT {value} AS value FROM {listed})"  # noqa: S608 — our own words
