"""Whether a register is sound: SQLite's word, the schema's, the chain's, the replay's."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from chibo_cli.domain.journal import FIRST_PREVIOUS, Action, change_digest, operation_hash
from chibo_cli.domain.packet import digest
from chibo_cli.domain.soundness import Flaw, FlawFound
from chibo_cli.store import tables
from chibo_cli.store.schema import create_schema
from chibo_cli.store.triggers import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Connection

    from chibo_cli.store.store import Store

_MOST = 20


def flaws(store: Store, head: str | None = None) -> Iterator[FlawFound]:
    """Everything wrong with the register; `head` is a hash that its chain must hold."""
    connection = store.connection
    yield from _sqlite_flaws(connection)
    yield from _schema_flaws(connection)
    yield from _chain_flaws(store, head)
    yield from _replay_flaws(store)
    yield from _packet_flaws(store)


def _sqlite_flaws(connection: Connection) -> Iterator[FlawFound]:
    for row in connection.exec_driver_sql(f"PRAGMA integrity_check({_MOST})"):
        if row[0] != "ok":
            yield FlawFound(Flaw.SQLITE, "", str(row[0]))
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield FlawFound(Flaw.FOREIGN_KEY, f"{row[0]} {row[1]}", str(row[2]))


def _schema_flaws(connection: Connection) -> Iterator[FlawFound]:
    """Every table, index and trigger that is missing, added, or says something else."""
    expected, found = _expected_schema(), _schema(connection)
    for name in sorted(expected.keys() | found.keys()):
        if expected.get(name) != found.get(name):
            state = "missing" if name not in found else "added" if name not in expected else "other"
            yield FlawFound(Flaw.SCHEMA, name, state)


def _chain_flaws(store: Store, head: str | None) -> Iterator[FlawFound]:
    previous, number = FIRST_PREVIOUS, 0
    hashes = set()
    changes: dict[int, list[str]] = {}
    for change in store.journal.all_changes():
        erased = change.old is None and change.new is None
        if not erased and change.digest != change_digest(change):
            yield FlawFound(Flaw.CHAIN, f"{change.operation_id}", f"{change.table} {change.row_id}")
        changes.setdefault(change.operation_id, []).append(change.digest or "")
    for operation in store.journal.operations():
        digests = changes.pop(operation.id, [])
        if operation.hash != operation_hash(operation, digests):
            yield FlawFound(Flaw.CHAIN, str(operation.id), "hash")
        if operation.previous != previous or operation.id <= number:
            yield FlawFound(Flaw.CHAIN, str(operation.id), "previous")
        previous, number = operation.hash or "", operation.id
        hashes.add(previous)
    for orphan in changes:
        yield FlawFound(Flaw.CHAIN, str(orphan), "operation")
    if head is not None and head not in hashes:
        yield FlawFound(Flaw.HEAD, "", head)


def _replay_flaws(store: Store) -> Iterator[FlawFound]:
    """Every row that is not what the history makes of it."""
    replayed: dict[str, dict[int, str]] = {table.name: {} for table in tables.facts}
    for change in store.journal.all_changes():
        rows = replayed.get(change.table, {})
        if change.action is Action.DELETE:
            rows.pop(change.row_id, None)
        elif change.new is not None:
            rows[change.row_id] = change.new
    for table in tables.facts:
        held = _images(store.connection, table.name)
        expected = replayed[table.name]
        for row_id in sorted(held.keys() | expected.keys()):
            if held.get(row_id) != expected.get(row_id):
                yield FlawFound(Flaw.REPLAY, f"{table.name} {row_id}", "")


def _packet_flaws(store: Store) -> Iterator[FlawFound]:
    for each in store.closings.all():
        if digest(each.packet) != each.digest:
            yield FlawFound(Flaw.PACKET, each.period, "")


def _images(connection: Connection, table_name: str) -> dict[int, str]:
    columns = columns_of(tables.metadata.tables[table_name])
    image = " || ',' || ".join(f"quote({column})" for column in columns)
    query = f'SELECT id, {image} FROM "{table_name}"'  # noqa: S608 — our own names
    return {int(row[0]): str(row[1]) for row in connection.exec_driver_sql(query)}


def _schema(connection: Connection) -> dict[str, str]:
    query = "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
    return {str(row[0]): str(row[1]) for row in connection.exec_driver_sql(query)}


def _expected_schema() -> dict[str, str]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        engine = create_engine("sqlite://", creator=lambda: memory, poolclass=StaticPool)
        with engine.connect() as connection:
            create_schema(connection)
            return _schema(connection)
