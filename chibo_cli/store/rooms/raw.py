"""Rows of every table as the journal has them: values by column, read and replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import Value, columns_of, updating

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy.engine import Connection

FACTS = tuple(table.name for table in tables.facts)


class RawRows:
    """The room of one transaction, whatever the table."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, table_name: str) -> Iterator[dict[str, Value]]:
        """Every row of a table of facts, by number."""
        names = columns_of(tables[table_name])
        listed = ", ".join(f'"{name}"' for name in names)
        query = f'SELECT {listed} FROM "{table_name}" ORDER BY id'  # noqa: S608 — our own names
        for row in self._connection.exec_driver_sql(query).all():
            yield dict(zip(names, row, strict=True))

    def replace(self, table_name: str, row_id: int, values: Mapping[str, Value]) -> None:
        """Other values in some columns of a row."""
        query = updating(table_name, values)
        self._connection.exec_driver_sql(query, (*values.values(), row_id))
