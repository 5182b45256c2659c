"""A register on a server written into a file, put back from one, and what is left of one."""

from __future__ import annotations

import os
import re
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

import psycopg
from psycopg import sql
from sqlalchemy.exc import DBAPIError

from chibo_cli.domain.lists.errors import RegisterFault, RegisterUnusable
from chibo_cli.domain.register.soundness import Loss
from chibo_cli.store.engines.carrying import carry, inserted
from chibo_cli.store.engines.postgres import opening
from chibo_cli.store.engines.postgres.creating import (
    check_empty,
    check_may_create,
    create_tables,
    create_triggers,
)
from chibo_cli.store.engines.postgres.faults import is_lost, translated
from chibo_cli.store.engines.postgres.rows import bare_of
from chibo_cli.store.engines.postgres.schema import check_schema, fault_in, is_there
from chibo_cli.store.engines.protocol import SCHEMA_VERSION, Mode, Remains
from chibo_cli.store.engines.sqlite import opening as files
from chibo_cli.store.engines.sqlite.creating import being_made
from chibo_cli.store.engines.sqlite.keeping import verify
from chibo_cli.store.journal.journal import Journal
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from sqlalchemy import Table
    from sqlalchemy.engine import Connection

    from chibo_cli.domain.register.address import Server
    from chibo_cli.store.tables.columns import Value

_LONGEST = 57  # bytes of a name, beside the six that stand before it
_NOT_ASCII = re.compile(r"[^!-~]")


def carried_to_file(server: Server, file: Path, *, wait: float) -> None:
    """Write all of it into a new register in that file, mode 0600, and prove that sound.

    Raises:
        RegisterUnusable, SchemaChanged: what is there is not sound.
        ServerSilent, ServerRefused, NotAllowed, DiskFailed: it could not be read, or written.
    """
    os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with (
        opening.transaction(server, Mode.READ, wait=wait) as source,
        being_made(file) as target,
    ):
        carry(source, partial(inserted, target))
    verify(file)


def carried_from_file(file: Path, server: Server, *, wait: float) -> None:
    """Have everything of the register in a file on the server, and nothing else.

    Raises:
        RegisterUnusable, SchemaChanged: the file holds no sound register.
        MayNotCreate, ServerSilent, ServerRefused, NotAllowed: nothing was written.
        KeptUnknown: the server went away, and it may be there.
    """
    verify(file)
    with (
        files.transaction(file, Mode.READ, wait=wait) as source,
        opening.asked(server, Mode.WRITE, wait) as target,
    ):
        with _refusing_nothing(server, target):
            carry(source, partial(_copied_in, target))
        _commit(target, server, wait, source)
    with opening.opened(server, wait) as bare:
        bare.execute("ANALYZE")


@contextmanager
def being_filled(file: Path, server: Server, mode: Mode, *, wait: float) -> Iterator[Connection]:
    """Everything of the sound register in a file, where nothing stands; kept at the end.

    Raises:
        RegisterExists, RegisterUnusable: something stands there.
        SchemaChanged: what was made is not what chibo makes.
        MayNotCreate, ServerSilent, ServerRefused, NotAllowed: nothing was written.
        KeptUnknown: the server went away, and it may be there.
    """
    with (
        files.transaction(file, Mode.READ, wait=wait) as source,
        opening.asked(server, Mode.WRITE, wait) as target,
    ):
        check_empty(server, target)
        with _refusing_nothing(server, target):
            carry(source, partial(_copied_in, target))
        target.exec_driver_sql("ANALYZE")
        check_schema(server, target)
        yield target
        if mode is Mode.WRITE:
            _commit(target, server, wait, source)


def remains_of(server: Server, names: Iterable[str], *, wait: float) -> Mapping[str, Remains]:
    """What can still be read of those tables.

    Raises:
        RegisterUnusable: none of these tables is there.
        ServerSilent, ServerRefused: nothing can be asked.
    """
    with opening.asked(server, Mode.READ, wait) as connection:
        fault = fault_in(connection, SCHEMA_VERSION)
        found = {name: _remains(connection, name) for name in names}
    if all(each.loss is Loss.MISSING for each in found.values()):
        raise RegisterUnusable(str(server), fault or RegisterFault.DAMAGED)
    return found


def set_aside(server: Server, name: str) -> str:
    """Give the schema another name, under which nobody looks for a register; which it is."""
    aside = f"chibo-{_NOT_ASCII.sub('', name)[-_LONGEST:]}"  # its end is the moment
    with opening.asked(server, Mode.WRITE, 0) as connection:
        named = sql.Identifier(aside).as_string(bare_of(connection))
        connection.exec_driver_sql(f"ALTER SCHEMA chibo RENAME TO {named}")
        connection.commit()
    return aside


def sweep(server: Server, *, wait: float) -> None:
    """Write every table anew without the rows that are gone, and what the planner noted of them.

    Those notes are swept where this user is the database's owner, or a superuser.
    """
    with opening.opened(server, wait) as bare:
        try:
            for table in tables.metadata.sorted_tables:
                named = sql.Identifier("chibo", table.name)
                bare.execute(sql.SQL("VACUUM (FULL, ANALYZE) {}").format(named))
            bare.execute("VACUUM (FULL) pg_catalog.pg_statistic")
        except psycopg.Error as error:
            raise translated(error, server, wait) from error


@contextmanager
def _refusing_nothing(server: Server, connection: Connection) -> Iterator[None]:
    """Empty tables of a register, made where there are none, whose triggers stand in the end."""
    was_there = is_there(connection)
    if was_there:
        for table in tables.metadata.sorted_tables:
            _alter(connection, table, "DISABLE TRIGGER USER")
        every = ", ".join(f'"{table.name}"' for table in tables.metadata.sorted_tables)
        connection.exec_driver_sql(f"TRUNCATE {every}")
    else:
        check_may_create(server, connection)
        create_tables(connection)
    connection.exec_driver_sql("SET CONSTRAINTS ALL DEFERRED")
    yield
    connection.exec_driver_sql("SET CONSTRAINTS ALL IMMEDIATE")  # a table is altered when whole
    if was_there:
        for table in tables.metadata.sorted_tables:
            _alter(connection, table, "ENABLE TRIGGER USER")
    else:
        create_triggers(connection)


def _commit(target: Connection, server: Server, wait: float, source: Connection) -> None:
    """Commit; where the server goes meanwhile, by what the register did last it is known there."""
    last = Journal(source).head()
    if last is None:
        target.commit()
    else:
        opening.commit(target, server, wait, last.uuid)


def _alter(connection: Connection, table: Table, how: str) -> None:
    connection.exec_driver_sql(f'ALTER TABLE "{table.name}" {how}')


def _copied_in(target: Connection, table: Table, rows: Iterator[Sequence[Value]]) -> None:
    listed = sql.SQL(", ").join(map(sql.Identifier, columns_of(table)))
    query = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table.name), listed)
    bare = bare_of(target)
    with bare.cursor() as cursor, cursor.copy(query) as copy:
        for row in rows:
            copy.write_row(row)


def _remains(connection: Connection, name: str) -> Remains:
    wanted = columns_of(tables[name])
    query = """SELECT attname FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
        WHERE relnamespace = to_regnamespace('chibo') AND relname = ? AND relkind = 'r'
        AND attnum > 0 AND NOT attisdropped"""
    there = set(connection.exec_driver_sql(query, (name,)).scalars())
    if "id" not in there:
        return Remains(loss=Loss.REPLACED if there else Loss.MISSING)
    columns = [column for column in wanted if column in there]
    lacking = [column for column in wanted if column not in there]
    listed = ", ".join(f'"{column}"' for column in columns)
    query = f'SELECT {listed} FROM "{name}" ORDER BY id'  # noqa: S608 — our own names
    try:
        with connection.begin_nested():
            rows = connection.exec_driver_sql(query).all()
    except DBAPIError as error:
        if is_lost(error):
            raise
        return Remains((), Loss.DAMAGED, lacking)
    return Remains([dict(zip(columns, row, strict=True)) for row in rows], None, lacking)
