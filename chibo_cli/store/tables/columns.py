"""What tables are made of: columns whose rules the database itself keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
)
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

from chibo_cli.domain.text.names import LONGEST_TEXT
from chibo_cli.store.tables.types import Day, EnumText, Flag, StoredValueUnreadable, new_uid

if TYPE_CHECKING:
    from enum import Enum

    from sqlalchemy.schema import SchemaItem

    from chibo_cli.store.tables.types import Value


metadata = MetaData()
_DIALECT = SQLiteDialect()


def columns_of(table: Table) -> tuple[str, ...]:
    """The columns of an image, in its order."""
    return tuple(column.name for column in table.columns)


def fact(name: str, *items: SchemaItem) -> Table:
    """A table of facts: an id for display, and a uid that survives merging two registers."""
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        Column("uid", Text, nullable=False, unique=True, default=new_uid),
        *items,
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )


def text_column(name: str, *, required: bool = False, longest: int = LONGEST_TEXT) -> Column[str]:
    """Words of a person: never empty, never endless."""
    emptiness = f"length({name}) BETWEEN 1 AND {longest}"
    return Column(name, Text, CheckConstraint(emptiness), nullable=not required)


def day_column(name: str, *, required: bool = False, index: bool = False) -> Column[Any]:
    """A real day, as ISO text."""
    # date(d) alone accepts 31 November on SQLite 3.40
    real = CheckConstraint(f"{name} IS date({name}, '+0 days')")
    return Column(name, Day, real, nullable=not required, index=index)


def choice_column(name: str, choices: type[Enum], *, required: bool = True) -> Column[Any]:
    """One of an enumeration's values."""
    allowed = ", ".join(f"'{choice.value}'" for choice in choices)
    return Column(
        name, EnumText(choices), CheckConstraint(f"{name} IN ({allowed})"), nullable=not required
    )


def flag_column(name: str) -> Column[Any]:
    """Yes or no."""
    return Column(name, Flag, CheckConstraint(f"{name} IN (0, 1)"), nullable=False, default=False)


def to_column(table: str, name: str | None = None, *, required: bool = True) -> Column[int]:
    """A row of another table, by its id."""
    return Column(
        name or f"{table}_id", Integer, ForeignKey(f"{table}.id"), nullable=not required, index=True
    )


def life() -> tuple[SchemaItem, ...]:
    """The days on which a fact holds: both inclusive, empty is open."""
    return (
        day_column("since"),
        day_column("until"),
        CheckConstraint("since <= until"),
    )


def meaning(table: str, column: str, held: Value) -> object:
    """What a held value of that column means; itself where an older program had it otherwise."""
    known = metadata.tables.get(table)
    kind = None if known is None or column not in known.c else known.c[column].type
    if held is None or not isinstance(kind, TypeDecorator):
        return held
    try:
        return kind.process_result_value(held, _DIALECT)
    except StoredValueUnreadable:
        return held
