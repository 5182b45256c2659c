"""Rows that come without a register, held against what a register's tables let them say."""

from __future__ import annotations

import sqlite3
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import REAL, Integer, TypeDecorator, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from chibo_cli.domain.lists.copies import is_uid, words_in
from chibo_cli.domain.text.names import holds_forbidden
from chibo_cli.store.engines.sqlite.schema import create_tables
from chibo_cli.store.journal.references import references
from chibo_cli.store.rooms.merging import sent_columns
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import Formed, StoredValueUnreadable, TextList, adding, decoded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Column
    from sqlalchemy.engine import Connection

    from chibo_cli.domain.merging.parcels import SentRow, Value

_MOST = 1 << 63


def may_stand(table: str, rows: Sequence[SentRow]) -> bool:
    """Whether each of these rows, as an office sends them, is one that chibo could have written.

    Rules across rows, and whether what they point at is there, are not looked at.
    """
    columns, pointing = sent_columns(table), references(table)
    numbers: dict[Value, int] = {}
    filled = []
    for number, row in enumerate(rows, start=1):
        if len(row) != len(columns) or not is_uid(str(row[0])):
            return False
        values: list[Value] = []
        for name, value in zip(columns, row, strict=True):
            if name in pointing and value is not None:
                if not (isinstance(value, str) and is_uid(value)):
                    return False
                values.append(numbers.setdefault(value, len(numbers) + 1))
            elif not _is_value(tables[table].c[name], value):
                return False
            else:
                values.append(value)
        filled.append((number, *values))
    connection = _tables()
    try:
        connection.exec_driver_sql(adding(table, ("id", *columns)), filled)
    except DBAPIError:
        return False
    finally:
        connection.rollback()
    return True


@cache
def _tables() -> Connection:
    """A register's tables in memory, empty, without its triggers and with its foreign keys idle."""
    memory = sqlite3.connect(":memory:")
    engine = create_engine("sqlite://", creator=lambda: memory, poolclass=StaticPool)
    connection = engine.connect()
    create_tables(connection)
    connection.commit()
    return connection


def _is_value(column: Column[Any], value: Value) -> bool:
    """Whether a value is of the column's kind, and means something there."""
    if value is None:
        return True  # where it must not be missing the table says so
    kind = column.type.impl if isinstance(column.type, TypeDecorator) else column.type
    match kind:
        case Integer():
            return type(value) is int and -_MOST <= value < _MOST
        case REAL():
            return type(value) in {int, float}
    if not isinstance(value, str) or holds_forbidden(value):
        return False
    return unicodedata.is_normalized("NFC", value) and _has_form(column, value)


def _has_form(column: Column[Any], value: str) -> bool:
    """Whether a text is read as the column's are; of days and choices the table itself knows."""
    try:
        if isinstance(column.type, TextList):
            words_in(value)
        if isinstance(column.type, Formed):
            decoded(column.type.form, value)
    except (StoredValueUnreadable, ValueError, RecursionError):
        return False
    return True
