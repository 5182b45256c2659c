"""What leans on a fact: the rows of other tables that name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from chibo_cli.store import tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.engine import Connection

# What is part of a unit, an official or a regulation, and goes with it.
_OWN = {
    *(("unit_name", "unit_id"), ("placement", "unit_id"), ("duty", "regulation_id")),
    *(("post", "official_id"), ("membership", "official_id")),
}


def leaning(connection: Connection, table_name: str, row_id: int) -> Mapping[str, int]:
    """How many rows of each table name the row; those that are part of it are left out."""
    counts: dict[str, int] = {}
    for table in tables.facts:
        for key in table.foreign_keys:
            column = key.parent
            if key.column.table.name != table_name or (table.name, column.name) in _OWN:
                continue
            query = select(func.count()).select_from(table).where(column == row_id)
            count = connection.execute(query).scalar_one()
            if count:
                counts[table.name] = counts.get(table.name, 0) + count
    return counts
