"""The whole schema of a fresh register: tables, indices, triggers."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from chibo_cli.store.journal.triggers import trigger_statements
from chibo_cli.store.tables.columns import metadata

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.engine import Connection


def create_schema(connection: Connection) -> None:
    """Everything a register holds before its first fact."""
    metadata.create_all(connection)
    create_triggers(connection)


def create_triggers(connection: Connection) -> None:
    """What the database itself refuses and records."""
    for statement in trigger_statements():
        connection.exec_driver_sql(statement)


def schema_of(connection: Connection) -> dict[str, str]:
    """What a register holds: `table unit` and the like, with the statement that made it."""
    query = "SELECT type || ' ' || name, sql FROM main.sqlite_schema"
    return {str(row[0]): str(row[1]) for row in connection.exec_driver_sql(query)}


@cache
def expected_schema() -> Mapping[str, str]:
    """What a register of this program holds; made once, for a migration asks for it twice."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        engine = create_engine("sqlite://", creator=lambda: memory, poolclass=StaticPool)
        with engine.connect() as connection:
            create_schema(connection)
            return MappingProxyType(schema_of(connection))
