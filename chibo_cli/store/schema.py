"""The whole schema of a fresh register: tables, indices, triggers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.store.tables import metadata
from chibo_cli.store.triggers import trigger_statements

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection


def create_schema(connection: Connection) -> None:
    """Everything a register holds before its first fact."""
    metadata.create_all(connection)
    for statement in trigger_statements():
        connection.exec_driver_sql(statement)
