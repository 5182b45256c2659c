"""Which rows a row names and which name it, and what the journal last held of a row."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, select, update

from chibo_cli.domain.register.journal import Change
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import target_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy import Column
    from sqlalchemy.engine import Connection

# What is part of a unit, an official or a regulation, and goes with it.
_OWN = {
    *(("unit_name", "unit_id"), ("unit_tag", "unit_id")),
    *(("placement", "unit_id"), ("duty", "regulation_id")),
    *(("official_name", "official_id"), ("term", "official_id")),
    *(("post", "official_id"), ("membership", "official_id")),
}


@cache  # of a long operation it is asked value by value
def references(table_name: str) -> Mapping[str, str]:
    """The columns of a table that name rows, each with their table; of an unknown one none."""
    table = tables.get(table_name)
    keys = () if table is None else table.foreign_keys
    return {key.parent.name: target_of(key) for key in keys}


def columns_naming(table_name: str) -> Iterator[Column[Any]]:
    """The columns of all tables that name rows of that one."""
    for table in tables.facts:
        for key in table.foreign_keys:
            if target_of(key) == table_name:
                yield key.parent


def bearer_column(table_name: str) -> str | None:
    """The column of the unit, official or regulation that a row of the table is part of, if any."""
    return next((column for table, column in _OWN if table == table_name), None)


def last_change(
    connection: Connection, table_name: str, row_id: int, *, within: int | None = None
) -> Change | None:
    """The latest change of a row that the journal has: of that operation, where it has one."""
    table = tables.change
    query = (
        select(table)
        .where(table.c.table_name == table_name, table.c.row_id == row_id)
        .order_by((table.c.operation_id == within).desc(), table.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query).first()
    return None if row is None else Change(*tuple(row))


def changed_again(connection: Connection, changes: Sequence[Change]) -> Iterator[Change]:
    """What their operation made later of the rows of these changes, which follow one another."""
    table, later = tables.change, tables.change.alias()
    query = (
        select(later)
        .join(
            table,
            (table.c.table_name == later.c.table_name) & (table.c.row_id == later.c.row_id),
        )
        .where(
            table.c.id.between(changes[0].id, changes[-1].id),
            later.c.operation_id + 0 == changes[0].operation_id,  # not by its index: it may be all
            later.c.id > changes[-1].id,
        )
        .order_by(later.c.id)
    )
    for row in connection.execute(query):
        yield Change(*tuple(row))


def leaning(connection: Connection, table_name: str, row_id: int) -> Mapping[str, int]:
    """How many rows of each table name the row; those that are part of it are left out."""
    counts: dict[str, int] = {}
    for column in columns_naming(table_name):
        table = column.table
        if (table.name, column.name) not in _OWN:
            query = select(func.count()).select_from(table).where(column == row_id)
            count = connection.execute(query).scalar_one()
            if count:
                counts[table.name] = counts.get(table.name, 0) + count
    return counts


def naming_counts(connection: Connection, table_name: str) -> Counter[int]:
    """How many rows of all tables name each row of a table, by its number."""
    counts: Counter[int] = Counter()
    for column in columns_naming(table_name):
        query = select(column, func.count()).where(column.is_not(None)).group_by(column)
        for number, count in connection.execute(query):
            counts[number] += count
    return counts


def unite_rows(connection: Connection, table_name: str, kept_id: int, second_id: int) -> None:
    """Let all that names the second row name the kept one, and take the second out alone."""
    for column in columns_naming(table_name):
        pointed = update(column.table).where(column == second_id)
        connection.execute(pointed.values({column: kept_id}))
    table = tables[table_name]
    connection.execute(delete(table).where(table.c.id == second_id))
