"""Every row of a register, number and all, from one database into another."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from chibo_cli.domain.register.rights import SeesNotAll
from chibo_cli.store.engine import engine_of
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import adding, columns_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Table
    from sqlalchemy.engine import Connection

    from chibo_cli.store.tables.columns import Value

_MANY = 5_000


def carry(source: Connection, put: Callable[[Table, Iterator[tuple[Value, ...]]], None]) -> None:
    """Hand every table's rows on as they are kept, those pointed at before those that point.

    Raises:
        SeesNotAll: the source does not show all of them.
    """
    area = engine_of(source).area(source)
    if area is not None:
        raise SeesNotAll(area.user)
    for table in tables.metadata.sorted_tables:
        listed = ", ".join(f'"{name}"' for name in columns_of(table))
        query = f'SELECT {listed} FROM "{table.name}" ORDER BY id'  # noqa: S608 — our own names
        options = {"stream_results": True, "yield_per": _MANY}
        with source.exec_driver_sql(query, execution_options=options) as found:
            put(table, map(tuple, found))


def inserted(target: Connection, table: Table, rows: Iterator[tuple[Value, ...]]) -> None:
    """Put rows into a table, however many."""
    query = adding(table.name, columns_of(table))
    while some := list(islice(rows, _MANY)):
        target.exec_driver_sql(query, some)
