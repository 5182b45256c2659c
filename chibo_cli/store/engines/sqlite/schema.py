"""The whole schema of a register: made, and held against what it must be."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from sqlalchemy import create_engine
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.pool import StaticPool
from sqlalchemy.schema import CreateColumn, CreateIndex, CreateTable

from chibo_cli.domain.register.soundness import Flaw, FlawFound
from chibo_cli.store.engines.protocol import SCHEMA_VERSION
from chibo_cli.store.engines.sqlite.header import SCHEMA_QUERY, own_schema
from chibo_cli.store.engines.sqlite.refusing import trigger_statements
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import CHECK

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy.engine import Connection

# What a version brought to tables that were there before it.
_BROUGHT: Mapping[int, Iterable[str]] = {
    6: [f"trigger closed_recommendation_{action}" for action in ("insert", "update", "delete")],
}


@compiles(CreateColumn)
def _checked(element: CreateColumn, compiler: Any, **options: Any) -> str:  # noqa: ANN401 — SQLAlchemy's hook
    """A column with what its values must be, which a command that makes no schema never asks."""
    column: str = compiler.visit_create_column(element, **options)
    check = element.element.info.get(CHECK)
    return column if check is None else f"{column} CHECK ({check})"


def create_schema(connection: Connection) -> None:
    """Everything a register holds before its first fact."""
    create_tables(connection)
    create_triggers(connection)


def create_tables(connection: Connection) -> None:
    """The tables with what their values must be, always in the same order: a copy is the same."""
    for table in tables.metadata.sorted_tables:
        connection.execute(CreateTable(table))
        for index in sorted(table.indexes, key=lambda each: str(each.name)):
            connection.execute(CreateIndex(index))


def create_triggers(connection: Connection) -> None:
    """What the database itself refuses and records."""
    for statement in trigger_statements():
        connection.exec_driver_sql(statement)


def schema_of(connection: Connection) -> dict[str, str]:
    """What a register holds: `table unit` and the like, with the statement that made it."""
    rows = connection.exec_driver_sql(SCHEMA_QUERY)
    return dict(own_schema(tuple(row) for row in rows))


def schema_flaws(rows: Iterable[Sequence[object]], version: int) -> list[FlawFound]:
    """Every table, view, index and trigger that is missing, added, or says something else.

    Of an older version only its digest is known: what is not chibo's is named, and a trigger that
    its tables should have; else that it is not as that version made it.
    """
    expected, listed = expected_schema(), own_schema(rows)
    found = dict(listed)
    missing = expected.keys() - found.keys()
    twice = [key for at, (key, _) in enumerate(listed) if at and listed[at - 1][0] == key]
    other = {key for key in expected.keys() & found.keys() if expected[key] != found[key]}
    if version < SCHEMA_VERSION:
        brought = {key for since, keys in _BROUGHT.items() if since > version for key in keys}
        missing = {
            key for key in missing - brought if _is_trigger_of_one(key, expected[key], found)
        }
        other = set()
    states = dict.fromkeys(missing, "missing") | dict.fromkeys(other, "other")
    states |= dict.fromkeys([*found.keys() - expected.keys(), *twice], "added")
    if version < SCHEMA_VERSION and not states:
        states = {f"version {version}": "other"}
    return [FlawFound(Flaw.SCHEMA, key, states[key]) for key in sorted(states)]


@cache
def expected_schema() -> Mapping[str, str]:
    """What a register of this program holds; made once, for a migration asks for it twice."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        engine = create_engine("sqlite://", creator=lambda: memory, poolclass=StaticPool)
        with engine.connect() as connection:
            create_schema(connection)
            return MappingProxyType(schema_of(connection))


def _is_trigger_of_one(key: str, statement: str, tables: Mapping[str, str]) -> bool:
    """Whether it makes a trigger of one of these tables."""
    on = re.search(r' ON "?(\w+)', statement)
    return key.startswith("trigger ") and on is not None and f"table {on[1]}" in tables
