"""Opening a register on a server: one writer at a time, and readers of one moment.

Source: PostgreSQL, "Explicit Locking", 13.3.5, and "Transaction Isolation", 13.2.
"""

from __future__ import annotations

import math
import random
import time
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING, Any

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.pq import TransactionStatus
from sqlalchemy import create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from chibo_cli.domain.lists.errors import RegisterBusy, RegisterFault, RegisterUnusable
from chibo_cli.domain.register.address import (
    SECRETS,
    KeptUnknown,
    NotAllowed,
    PasswordTyped,
    ServerRefused,
    ServerSilent,
)
from chibo_cli.domain.register.rights import SeesNotAll
from chibo_cli.store.engine import ENGINE
from chibo_cli.store.engines.postgres import rows
from chibo_cli.store.engines.postgres.faults import (
    is_answer,
    is_denied,
    is_lost,
    refused,
    translated,
)
from chibo_cli.store.engines.postgres.schema import check_schema, fault_in, is_there
from chibo_cli.store.engines.protocol import SCHEMA_VERSION, Mode
from chibo_cli.store.journal.journal import Journal
from chibo_cli.store.tables.columns import StoredValueUnreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy.engine import Connection, Engine, ExecutionContext

    from chibo_cli.domain.register.address import Server
    from chibo_cli.domain.register.journal import Operation

_SEARCHED = (
    "SET search_path = chibo, pg_catalog, pg_temp; SET standard_conforming_strings = on;"
    " SET jit = off"  # to compile what policies add takes longer than what is asked
)
_READING = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
_WRITERS = 0x43484942  # "CHIB": the one lock of all that write
_ALIVE = {"keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3}  # seconds
_IS_SHOWN = "SELECT has_schema_privilege('chibo', 'USAGE')"
_PLACED = "SET CONSTRAINTS loose_unit IMMEDIATE"
_PAUSE = 0.1  # seconds, between two tries to reach a server

_wanted: ContextVar[Callable[[], Any]] = ContextVar("wanted")


@contextmanager
def transaction(
    server: Server,
    mode: Mode,
    *,
    wait: float,
    operation: Operation | None = None,
    version: int = SCHEMA_VERSION,
) -> Iterator[Connection]:
    """One transaction on the register, as that on a file; the journal's actor is the server's user.

    Raises:
        RegisterUnusable: no register is there, or it is damaged or of another version.
        SchemaChanged: its schema is not the one that chibo made.
        SeesNotAll: such an operation belongs to who sees all.
        RegisterBusy: another process kept it for the whole wait.
        ServerSilent: the server does not answer, or went away.
        ServerRefused, NotAllowed: it lets nobody in, or not so far.
    """
    if (operation is None) is not (mode is Mode.READ):
        raise ValueError("a write belongs to an operation, and a read to none")
    try:
        with connect(server, mode, wait) as connection:
            check_register(server, connection, version)
            if operation is None:
                yield connection
                connection.rollback()
                return
            _check_may(server, connection, operation)
            journal = Journal(connection)
            begun = journal.open(replace(operation, actor=user_of(connection)))
            yield connection
            connection.exec_driver_sql(_PLACED)
            if journal.seal(begun) and mode is Mode.WRITE:
                commit(connection, server, wait, operation.uuid)
            else:
                connection.rollback()
    except (StoredValueUnreadable, UnicodeError) as error:
        raise RegisterUnusable(str(server), RegisterFault.DAMAGED) from error
    except (DBAPIError, psycopg.Error) as error:
        raise translated(error, server, wait) from error


def commit(connection: Connection, server: Server, wait: float, uuid: str) -> None:
    """Commit what was written under that operation; if the server goes, it is asked once back.

    Raises:
        KeptUnknown: it does not come back, and what was written may be kept.
    """
    try:
        connection.commit()
    except DBAPIError as error:
        if not is_lost(error):
            raise
        try:
            if is_kept(server, wait, uuid):
                return
        except (ServerSilent, ServerRefused, RegisterBusy) as still:
            raise KeptUnknown(str(server), wait) from still
        raise


def is_kept(server: Server, wait: float, uuid: str) -> bool:
    """Whether a fresh connection finds the operation kept, after whoever was writing has ended.

    That may be the very one: a server can still be at a commit whose client it has lost.

    Raises:
        ServerSilent, ServerRefused, RegisterBusy: nobody can tell.
    """
    with asked(server, Mode.WRITE, wait) as connection:
        if not is_there(connection):  # it was to be made with it
            return False
        found = connection.exec_driver_sql(
            "SELECT 1 FROM operation WHERE uuid = ? AND hash IS NOT NULL", (uuid,)
        )
        return found.first() is not None


@contextmanager
def as_kept(server: Server) -> Iterator[Connection]:
    """The register as it is kept, while this process writes to it in a transaction.

    Raises:
        RegisterBusy: no second connection is to be had.
        ServerSilent: it went away.
    """
    with ExitStack() as closing:
        try:
            connection = closing.enter_context(connect(server, Mode.READ, wait=0))
        except (ServerSilent, ServerRefused) as error:
            raise RegisterBusy(str(server), 0) from error
        try:
            yield connection
            connection.rollback()
        except (DBAPIError, psycopg.Error) as error:
            raise translated(error, server, 0) from error


def fault_of(server: Server, wait: float) -> RegisterFault | None:
    """Why the database cannot be used as a register, or None where it can.

    Raises:
        ServerSilent, ServerRefused: nobody can tell.
    """
    with asked(server, Mode.READ, wait) as connection:
        fault = fault_in(connection, SCHEMA_VERSION)
        return None if fault is RegisterFault.OLDER else fault


@contextmanager
def connect(server: Server, mode: Mode, wait: float) -> Iterator[Connection]:
    """A connection that begins as it must for its mode.

    Raises:
        ServerSilent, ServerRefused: there is none.
        NotAllowed: the server does not let this user do what was asked on it.
    """
    deadline = time.monotonic() + wait
    begin = partial(_begin_reading if mode is Mode.READ else _begin_writing, deadline=deadline)
    asked = _wanted.set(lambda: _open(server, wait, deadline, begin))
    try:
        connected = _engine().connect()
    finally:
        _wanted.reset(asked)
    with connected as connection:
        try:
            yield connection.execution_options(begin=begin, **{ENGINE: rows})
        except (DBAPIError, psycopg.Error) as error:
            if is_denied(error):
                raise NotAllowed(str(server), user_of(connection)) from error
            raise


@contextmanager
def asked(server: Server, mode: Mode, wait: float) -> Iterator[Connection]:
    """The same, whose errors are ours; what is not committed within it is rolled back.

    Raises:
        ServerSilent, ServerRefused, NotAllowed: as `connect`; the rest as `translated`.
    """
    try:
        with connect(server, mode, wait) as connection:
            yield connection
            connection.rollback()
    except (DBAPIError, psycopg.Error) as error:
        raise translated(error, server, wait) from error


@contextmanager
def opened(server: Server, wait: float) -> Iterator[psycopg.Connection[Any]]:
    """A connection on which each statement stands for itself, for what no transaction may do.

    Raises:
        ServerSilent, ServerRefused: there is none.
    """
    with _open(server, wait, time.monotonic() + wait, _begin_nothing) as bare:
        yield bare


def check_register(server: Server, connection: Connection, version: int = SCHEMA_VERSION) -> None:
    """That a register of that version stands there as chibo made it, and is shown to who asks.

    Raises:
        RegisterUnusable, SchemaChanged, NotAllowed: it is not.
    """
    fault = fault_in(connection, version)
    if fault is not None:
        raise RegisterUnusable(str(server), fault)
    check_schema(server, connection)
    if not connection.exec_driver_sql(_IS_SHOWN).scalar_one():
        raise NotAllowed(str(server), user_of(connection))


def user_of(connection: Connection) -> str:
    """Who is connected, as the server knows them."""
    return rows.bare_of(connection).info.user


def user_at(server: Server, wait: float) -> str:
    """Who would be connected.

    Raises:
        ServerSilent, ServerRefused: nobody.
    """
    with asked(server, Mode.READ, wait) as connection:
        return user_of(connection)


@cache
def _engine() -> Engine:
    """Kept for the statements that it has compiled, as that of files."""
    from chibo_cli.store.engines.postgres.dialect import NAME

    engine = create_engine(
        f"{NAME}://",
        creator=_as_wanted,
        poolclass=NullPool,
        hide_parameters=True,  # a parameter may be a person's name
        use_native_hstore=False,
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "before_cursor_execute", _marked, retval=True)
    return engine


def _as_wanted() -> Any:  # noqa: ANN401 — a connection of psycopg's
    return _wanted.get()()


def _begin(connection: Connection) -> None:
    """Begin again, after what was rolled back: a connection comes in its first transaction."""
    bare = rows.bare_of(connection)
    if bare.info.transaction_status is TransactionStatus.IDLE:
        connection.get_execution_options()["begin"](bare)


def _marked(
    connection: Connection,
    cursor: object,
    statement: str,
    parameters: Any,  # noqa: ANN401 — likewise
    context: ExecutionContext,
    many: bool,  # noqa: FBT001 — likewise
) -> tuple[str, Any]:
    """Our own statements mark values as files take them."""
    del connection, cursor, many
    if context.compiled is None:
        statement = statement.replace("%", "%%").replace("?", "%s")
    return statement, parameters


def _begin_reading(bare: psycopg.Connection[Any], deadline: float) -> None:
    del deadline
    bare.execute(_READING)


def _begin_writing(bare: psycopg.Connection[Any], deadline: float) -> None:
    """Stand in the line of those who write, in which the server lets them through as they came."""
    left = max(1, math.ceil((deadline - time.monotonic()) * 1000))  # 0 is for ever
    bare.execute(
        f"BEGIN; SET LOCAL lock_timeout = {left};"
        f" SELECT pg_advisory_xact_lock({_WRITERS}); SET LOCAL lock_timeout = 0"
    )


def _begin_nothing(bare: psycopg.Connection[Any]) -> None:
    """Each statement stands for itself."""
    del bare


def _open(
    server: Server,
    wait: float,
    deadline: float,
    begin: Callable[[psycopg.Connection[Any]], None],
) -> psycopg.Connection[Any]:
    """A connection that has begun, as soon as the server lets it.

    One that goes away under whoever stands in line is tried anew: nothing was asked of it yet.
    """
    conninfo = _conninfo(server)
    while True:
        left = deadline - time.monotonic()
        try:
            return _begun(conninfo, left, begin)
        except psycopg.OperationalError as error:
            if not is_lost(error):
                raise
            if is_answer(error):
                raise refused(error, server) from error
            left = deadline - time.monotonic()  # a host that swallows it all took its time
            if left <= 0:
                raise ServerSilent(str(server), wait) from error
            time.sleep(min(left, _PAUSE * random.uniform(0.5, 1.5)))  # noqa: S311 — no secret


def _begun(
    conninfo: str, left: float, begin: Callable[[psycopg.Connection[Any]], None]
) -> psycopg.Connection[Any]:
    connection = psycopg.connect(
        conninfo,
        autocommit=True,  # we begin ourselves, as each mode must
        application_name="chibo",
        client_encoding="utf8",
        connect_timeout=max(2, math.ceil(left)),  # seconds; psycopg's own least
    )
    try:
        connection.execute(_SEARCHED)
        begin(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _conninfo(server: Server) -> str:
    """As libpq reads it, who is told sooner than after hours that a server is gone.

    Raises:
        ServerRefused: libpq cannot read it.
        PasswordTyped: a password is in it after all.
    """
    try:
        given = conninfo_to_dict(server.conninfo)
    except psycopg.ProgrammingError as error:
        raise refused(error, server) from None
    if not SECRETS.isdisjoint(given):
        raise PasswordTyped
    added = {name: number for name, number in _ALIVE.items() if name not in given}
    return make_conninfo(server.conninfo, **added)


def _check_may(server: Server, connection: Connection, operation: Operation) -> None:
    """That who asks may open such an operation; the database says so again when it is written."""
    asked = (operation.kind.value, int(operation.adjusts), operation.undoes)
    if connection.exec_driver_sql("SELECT may_open(?, ?, ?)", asked).scalar_one():
        return
    area = rows.area(connection)
    if area is not None:
        raise SeesNotAll(area.user)
    raise NotAllowed(str(server), user_of(connection))
