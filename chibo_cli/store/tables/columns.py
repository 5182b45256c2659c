"""The kinds of column that our tables are made of, how their values are stored, and compared."""

from __future__ import annotations

import json
import os
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache, cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import (
    REAL,
    BindParameter,
    CheckConstraint,
    Column,
    ColumnElement,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    TableValuedAlias,
    Text,
    TypeDecorator,
    bindparam,
    column,
    select,
    type_coerce,
)
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import SchemaItem
from sqlalchemy.sql.functions import GenericFunction

from chibo_cli.domain.text.names import LONGEST_TEXT

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect
    from sqlalchemy.sql.compiler import SQLCompiler

Value = str | int | float | bytes | None

Choice = TypeVar("Choice", bound=Enum)
Stored = TypeVar("Stored")
Loaded = TypeVar("Loaded")


class StoredValueUnreadable(Exception):
    """A value that only damage, or a stranger's hand, can have put there."""


def decoded(decode: Callable[[Stored], Loaded], stored: Stored) -> Loaded:
    """A stored value's meaning.

    Raises:
        StoredValueUnreadable: it means nothing.
    """
    try:
        return decode(stored)
    except ValueError as error:
        raise StoredValueUnreadable from error


class Day(TypeDecorator[date]):
    """A day as `2024-02-05`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, _: Dialect) -> str | None:
        """A day to its text."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, _: Dialect) -> date | None:
        """A text to its day."""
        return None if value is None else decoded(date.fromisoformat, value)


class Flag(TypeDecorator[bool]):
    """Yes or no as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, _: Dialect) -> int | None:  # noqa: FBT001 — SQLAlchemy's hook
        """A claim to its number."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, _: Dialect) -> bool | None:
        """A number to its claim."""
        return None if value is None else bool(value)


class Points(TypeDecorator[Decimal]):
    """Points with their decimals."""

    impl = REAL
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, _: Dialect) -> float | None:
        """Points to a number."""
        return None if value is None else float(value)

    def process_result_value(self, value: float | None, _: Dialect) -> Decimal | None:
        """A number to points, as it was written: 85.5, not 85.50."""
        return None if value is None else Decimal(f"{value:.15g}")


class Formed(TypeDecorator[str]):
    """Text of one form, which `form` knows: it fails, or is false, for any other."""

    impl = Text
    cache_ok = True

    def __init__(self, form: Callable[[str], object]) -> None:
        super().__init__()
        self.form = form

    def process_result_value(self, value: str | None, _: Dialect) -> str | None:
        """A text that has its form."""
        if value is not None and not decoded(self.form, value):
            raise StoredValueUnreadable
        return value


class TextList(TypeDecorator[tuple[str, ...]]):
    """Several words in one column."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Iterable[str] | None, _: Dialect) -> str:
        """Words to JSON."""
        return json.dumps(list(value), ensure_ascii=False) if value else "[]"

    def process_result_value(self, value: str | None, _: Dialect) -> tuple[str, ...]:
        """JSON to words."""
        return tuple(decoded(json.loads, value)) if value not in {None, "[]"} else ()


class EnumText(TypeDecorator[Choice], Generic[Choice]):
    """An enum by its value, so that a file reads without this program."""

    impl = Text
    cache_ok = True

    def __init__(self, choices: type[Choice]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: Choice | None, _: Dialect) -> str | None:
        """A member to its value."""
        return None if value is None else str(value.value)

    def process_result_value(self, value: str | None, _: Dialect) -> Choice | None:
        """A value to its member."""
        return None if value is None else decoded(self.choices, value)


def new_uid() -> str:
    """A UUIDv7 (RFC 9562): the standard library has it from Python 3.14 on."""
    milliseconds = time.time_ns() // 1_000_000
    number = milliseconds << 80 | int.from_bytes(os.urandom(10), "big")
    number = number & ~(0xF << 76) | 0x7 << 76
    number = number & ~(0x3 << 62) | 0x2 << 62
    digits = f"{number:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def uid_of_part(whole: str, table: str) -> str:
    """The uid of what came as a part of another row: wherever that is read, it is the same."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{whole}/{table}"))


CHECK = "check"
"""By this a column's `info` says what its values must be; only who makes a schema asks."""

_DIALECT = DefaultDialect()  # every database is handed the same values


def meant(column: Column[Any], held: Value) -> object:
    """What a held value of the column means; itself where an older program had it otherwise."""
    if held is None or not isinstance(column.type, TypeDecorator):
        return held
    try:
        return column.type.process_result_value(held, _DIALECT)
    except StoredValueUnreadable:
        return held


@cache  # of a long operation it is asked image by image
def columns_of(table: Table) -> tuple[str, ...]:
    """The columns of an image, in its order."""
    return tuple(column.name for column in table.columns)


def adding(table: str, columns: Iterable[str]) -> str:
    """Our own statement that adds a row of these columns, a mark for each."""
    names = [f'"{name}"' for name in columns]
    marks = ", ".join("?" * len(names))
    return f'INSERT INTO "{table}" ({", ".join(names)}) VALUES ({marks})'  # noqa: S608 — our own names


def updating(table: str, columns: Iterable[str]) -> str:
    """That which gives a row other values in these columns; a mark for each, and for its number."""
    assigned = ", ".join(f'"{name}" = ?' for name in columns)
    return f'UPDATE "{table}" SET {assigned} WHERE id = ?'  # noqa: S608 — our own names


def keeping(column: Column[Any]) -> Callable[[Any], Value] | None:
    """How a value of the column becomes what the file keeps; None where it is that already."""
    return column.type.dialect_impl(_DIALECT).bind_processor(_DIALECT)


class AnyCase(GenericFunction[str]):
    """A code as it is compared in any case, to one in `ascii_lower`: databases know ASCII alike."""

    type = Text()
    inherit_cache = True


@compiles(AnyCase)
def _by_index(element: AnyCase, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401 — SQLAlchemy's hook
    return f"{compiler.process(element.clauses, **options)} COLLATE NOCASE"


def ascii_lower(code: str) -> str:
    """A code in small letters as far as ASCII goes."""
    return code.translate(_ASCII_LOWER)


_ASCII_LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}


class JsonNumbers(GenericFunction[int]):
    """The numbers of a JSON list, as rows of one `value`."""

    name = "json_each"
    identifier = "json_numbers"
    type = Integer()
    inherit_cache = True


class JsonTexts(GenericFunction[str]):
    """The texts of a JSON list, as rows of one `value`."""

    name = "json_each"
    identifier = "json_texts"
    type = Text()
    inherit_cache = True


class PlaceOf(GenericFunction[int]):
    """Where in a text another first stands, from 1 on; 0 where it does not."""

    name = "instr"
    identifier = "place_of"
    type = Integer()
    inherit_cache = True


IDS: BindParameter[str] = bindparam("ids", type_=Text)
"""Numbers, or texts, that travel as one value; a query of it that is asked often is built once."""


def rows_of(listed: JsonNumbers | JsonTexts) -> TableValuedAlias:
    """A list as what is selected from."""
    return listed.table_valued(column("value", listed.type))


def is_among_asked(looked_at: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a number or text is one of those that `IDS` will be `as_one`."""
    return _is_listed(looked_at, IDS)


def is_among(looked_at: ColumnElement[Any], listed: Iterable[Value]) -> ColumnElement[bool]:
    """Whether a number or text is one of these, however many: they travel as one value."""
    return _is_listed(looked_at, bindparam("ids", as_one(listed), Text, unique=True))


def as_one(listed: Iterable[Value]) -> str:
    """Numbers, or texts, as the one value that `IDS` takes."""
    return json.dumps(list(listed))


def _is_listed(looked_at: ColumnElement[Any], listed: BindParameter[str]) -> ColumnElement[bool]:
    kind = JsonNumbers if isinstance(looked_at.type, Integer) else JsonTexts
    return looked_at.in_(select(rows_of(kind(listed)).c.value))


def is_yes(flag: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether a flag is set: it is kept as a number, which not every database takes for a claim."""
    return type_coerce(flag, Integer) == 1


class Declared(Mapping[str, Table]):
    """The tables that a class declares, by name too; each is made when it is first asked for."""

    def __init__(self) -> None:
        self.made = MetaData()
        declared = chain.from_iterable(vars(each).items() for each in type(self).__mro__)
        self._names = [
            name
            for name, each in declared
            if isinstance(each, cached_property) and name not in vars(Declared)
        ]

    def __getitem__(self, name: str) -> Table:
        if name not in self._names:
            raise KeyError(name)
        found: Table = getattr(self, name)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    @property
    def metadata(self) -> MetaData:
        """All of them, made."""
        for name in self:
            self[name]
        return self.made

    @cached_property
    def facts(self) -> tuple[Table, ...]:
        """Those whose every change is journalled, each after those whose rows it names."""
        return tuple(each for each in self.metadata.sorted_tables if "uid" in each.columns)


Items = Callable[[], Iterable[SchemaItem]]


def table(name: str, items: Items, *, autoincrement: bool = True) -> cached_property[Table]:
    """A table, made when it is first asked for: a command asks for few of them."""
    return cached_property(
        lambda tables: Table(
            name,
            tables.made,
            *items(),
            sqlite_strict=True,
            sqlite_autoincrement=autoincrement,
        )
    )


def fact(name: str, items: Items) -> cached_property[Table]:
    """A table of facts: an id for display, and a uid that survives merging two registers."""
    return table(
        name,
        lambda: (
            Column("id", Integer, primary_key=True),
            Column("uid", Text, nullable=False, unique=True, default=new_uid),
            *items(),
        ),
    )


def text_column(name: str, *, required: bool = False, longest: int = LONGEST_TEXT) -> Column[str]:
    """Words of a person: never empty, never endless."""
    emptiness = f"length({name}) BETWEEN 1 AND {longest}"
    return Column(name, Text, info={CHECK: emptiness}, nullable=not required)


def day_column(name: str, *, required: bool = False, index: bool = False) -> Column[Any]:
    """A real day, as ISO text."""
    # date(d) alone accepts 31 November on SQLite 3.40
    real = {CHECK: f"{name} IS date({name}, '+0 days')"}
    return Column(name, Day, info=real, nullable=not required, index=index)


def choice_column(name: str, choices: type[Enum], *, required: bool = True) -> Column[Any]:
    """One of an enumeration's values."""
    allowed = ", ".join(f"'{choice.value}'" for choice in choices)
    check = {CHECK: f"{name} IN ({allowed})"}
    return Column(name, EnumText(choices), info=check, nullable=not required)


def flag_column(name: str) -> Column[Any]:
    """Yes or no."""
    return Column(name, Flag, info={CHECK: f"{name} IN (0, 1)"}, nullable=False, default=False)


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


def target_of(key: ForeignKey) -> str:
    """The table whose rows a column names, be it made or not."""
    return key.target_fullname.removesuffix(".id")
