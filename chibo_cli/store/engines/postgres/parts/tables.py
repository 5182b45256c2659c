"""The tables of a register in PostgreSQL's words: its types, its checks, its indexes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    REAL,
    BigInteger,
    CheckConstraint,
    Column,
    Double,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)

from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import CHECK, target_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.schema import SchemaItem
    from sqlalchemy.types import TypeEngine

_TYPES: dict[type[TypeEngine[Any]], TypeEngine[Any]] = {
    Integer: BigInteger(),
    REAL: Double(),
    Text: Text(collation="C"),
    LargeBinary: LargeBinary(),
}
_WORDS = [
    (re.compile(theirs), ours)
    for theirs, ours in (
        (r"(\w+) IS date\(\1, '\+0 days'\)", r"is_day(\1)"),
        (r"(\w+) GLOB '(.*)'", r"\1 ~ '^\2$'"),
        (r"\b(is_\w+) = \((\w+) LIKE ", r"(\1 = 1) = (lower(\2) LIKE "),  # it is blind to case
    )
]


def own_metadata() -> MetaData:
    """Every table of a register, as a server has it."""
    metadata = MetaData()
    for table in tables.metadata.sorted_tables:
        Table(table.name, metadata, *_columns(table), *_constraints(table), *_indexes(table))
    return metadata


def _columns(table: Table) -> Iterator[Column[Any]]:
    for column in table.columns:
        numbered = column.primary_key and table is not tables.register
        yield Column(
            column.name,
            _type(column),
            primary_key=column.primary_key,
            autoincrement=False,
            nullable=column.nullable,
            server_default=text(f"next_id('{table.name}')") if numbered else None,
        )


def _type(column: Column[Any]) -> TypeEngine[Any]:
    kind = column.type.impl if isinstance(column.type, TypeDecorator) else column.type
    return _TYPES[type(kind) if not isinstance(kind, type) else kind]


def _constraints(table: Table) -> Iterator[SchemaItem]:
    """In a set order, for unnamed ones are numbered by it."""
    yield from (CheckConstraint(text(each)) for each in sorted(_checks(table)))
    keys = [each for each in table.constraints if isinstance(each, UniqueConstraint)]
    for names in sorted([column.name for column in key.columns] for key in keys):
        yield UniqueConstraint(*names)
    for column in table.columns:
        for key in column.foreign_keys:
            yield ForeignKeyConstraint(
                [column.name], [f"{target_of(key)}.id"], deferrable=True, initially="IMMEDIATE"
            )


def _checks(table: Table) -> Iterator[str]:
    for column in table.columns:
        if CHECK in column.info:
            yield _here(column.info[CHECK])
        if isinstance(column.type, TypeDecorator) and isinstance(column.type.impl, REAL):
            yield f"{column.name} <> 'NaN'"  # for a file that is nothing at all
    for each in (table, *table.columns):
        for constraint in each.constraints:
            if isinstance(constraint, CheckConstraint):
                yield _here(str(constraint.sqltext))


def _here(check: str) -> str:
    for theirs, ours in _WORDS:
        check = theirs.sub(ours, check)
    return check


def _indexes(table: Table) -> Iterator[Index]:
    for index in sorted(table.indexes, key=lambda each: str(each.name)):
        where = index.dialect_kwargs.get("sqlite_where")
        yield Index(
            index.name,
            *(_indexed(each) for each in index.expressions),
            unique=index.unique,
            postgresql_where=None if where is None else text(str(where)),
        )


def _indexed(expression: Any) -> Any:  # noqa: ANN401 — SQLAlchemy's own word for what is indexed
    """A column, one in any case of its letters, or what is asked of a row."""
    if isinstance(expression, Column):
        return expression.name
    said = re.sub(r"^(?:\w+\.)?(\w+) COLLATE .*$", r"lower(\1)", str(expression))
    return text(said if said.startswith("lower(") else f"({said})")
