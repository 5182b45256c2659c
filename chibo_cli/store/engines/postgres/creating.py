"""A fresh register on a server, in a schema of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from chibo_cli.store.engines.postgres.functions import function_statements
from chibo_cli.store.engines.postgres.refusing import trigger_statements
from chibo_cli.store.engines.postgres.tables import own_metadata
from chibo_cli.store.engines.sqlite.header import SCHEMA_VERSION

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection


def create_schema(connection: Connection) -> None:
    """Everything a register holds before its first fact, in the transaction that is open.

    What may be executed by whom is as little as can be: its triggers' functions by nobody.
    """

    def run(statement: str) -> None:
        connection.execute(text(statement.replace(":", r"\:")))

    run("CREATE SCHEMA chibo")
    run("SET LOCAL search_path = chibo, pg_catalog, pg_temp")
    for statement in function_statements():
        run(statement)
    own_metadata().create_all(connection, checkfirst=False)
    for statement in trigger_statements():
        run(statement)
    run(f"COMMENT ON SCHEMA chibo IS 'chibo register, version {SCHEMA_VERSION}'")
