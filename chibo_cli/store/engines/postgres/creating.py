"""A fresh register on a server, in a schema of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, text

from chibo_cli.domain.facts.errors import RegisterExists
from chibo_cli.domain.lists.errors import RegisterFault, RegisterUnusable
from chibo_cli.domain.register.address import MayNotCreate
from chibo_cli.store.engines.postgres.opening import asked
from chibo_cli.store.engines.postgres.parts.areas import right_statements
from chibo_cli.store.engines.postgres.parts.functions import function_statements
from chibo_cli.store.engines.postgres.parts.policies import policy_statements
from chibo_cli.store.engines.postgres.parts.refusing import trigger_statements
from chibo_cli.store.engines.postgres.parts.tables import own_metadata
from chibo_cli.store.engines.postgres.schema import is_anothers, is_made, is_there, mark_of
from chibo_cli.store.engines.protocol import SCHEMA_VERSION, Mode
from chibo_cli.store.tables import tables

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

    from chibo_cli.domain.register.address import Server

_MAY = """SELECT has_database_privilege(current_database(), 'CREATE'),
    quote_ident(current_user), quote_ident(current_database())"""


def create_register(server: Server, *, wait: float) -> None:
    """An empty register in a database where none is; whoever makes it owns it.

    Raises:
        RegisterExists: one is there already.
        RegisterUnusable: what is in its schema is somebody else's.
        MayNotCreate, ServerSilent, ServerRefused, NotAllowed: nothing is made.
    """
    with asked(server, Mode.WRITE, wait) as connection:
        check_empty(server, connection)
        check_may_create(server, connection)
        create_schema(connection)
        connection.execute(insert(tables.register))
        connection.commit()


def check_empty(server: Server, connection: Connection) -> None:
    """Refuse a database in which a register stands, or anything where one would."""
    if is_there(connection):
        raise RegisterExists(str(server))
    if is_anothers(connection):
        raise RegisterUnusable(str(server), RegisterFault.FOREIGN)


def check_may_create(server: Server, connection: Connection) -> None:
    """Refuse whoever may make no schema, where none is made for them.

    Raises:
        MayNotCreate: whoever runs the server must let them.
    """
    may, user, database = connection.exec_driver_sql(_MAY).one()
    if not (may or is_made(connection)):
        raise MayNotCreate(str(server), user, database)


def create_schema(connection: Connection) -> None:
    """Everything a register holds before its first fact but its identity."""
    create_tables(connection)
    create_triggers(connection)


def create_tables(connection: Connection) -> None:
    """The schema, its functions and its empty tables, which refuse nothing yet.

    An empty schema is used: who may make none may be given one.
    """
    if not is_made(connection):
        _run(connection, "CREATE SCHEMA chibo")
    _run(connection, "SET LOCAL search_path = chibo, pg_catalog, pg_temp")
    for statement in function_statements():
        _run(connection, statement)
    own_metadata().create_all(connection, checkfirst=False)
    for statement in right_statements():
        _run(connection, statement)


def create_triggers(connection: Connection) -> None:
    """What the database itself refuses, records and hides, and the mark that says it is whole."""
    for statement in (*trigger_statements(), *policy_statements()):
        _run(connection, statement)
    _run(connection, f"COMMENT ON SCHEMA chibo IS '{mark_of(SCHEMA_VERSION)}'")


def _run(connection: Connection, statement: str) -> None:
    connection.execute(text(statement.replace(":", r"\:")))
