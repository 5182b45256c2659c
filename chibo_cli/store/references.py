"""Which rows a row names, and what the journal last held of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from chibo_cli.domain.register.journal import Change
from chibo_cli.store import journal_tables
from chibo_cli.store.columns import metadata

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.engine import Connection


def references(table_name: str) -> Mapping[str, str]:
    """The columns of a table that name rows, each with their table; of an unknown one none."""
    table = metadata.tables.get(table_name)
    keys = () if table is None else table.foreign_keys
    return {key.parent.name: key.column.table.name for key in keys}


def last_change(connection: Connection, table_name: str, row_id: int) -> Change | None:
    """The latest change of a row that the journal has."""
    table = journal_tables.change
    query = (
        select(table)
        .where(table.c.table_name == table_name, table.c.row_id == row_id)
        .order_by(table.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query).first()
    return None if row is None else Change(*tuple(row))
