"""What every room does: rows found, added, changed and removed, each as the record it makes."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import Field, fields
from functools import cache, cached_property
from itertools import islice
from operator import attrgetter, itemgetter
from sys import intern
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    Table,
    delete,
    exists,
    func,
    or_,
    select,
    true,
    union,
    update,
)
from sqlalchemy.exc import IntegrityError

from chibo_cli.domain.merging.codes import code_alone, means
from chibo_cli.domain.text.names import OFFICE_MARK, search_form
from chibo_cli.domain.time.spans import Span, span_of
from chibo_cli.store.engine import ENGINE, engine_of
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import (
    AnyCase,
    JsonTexts,
    Value,
    adding,
    as_one,
    ascii_lower,
    decoded,
    is_among,
    is_among_asked,
    keeping,
    new_uid,
    rows_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from enum import Enum

    from sqlalchemy.engine import Connection

    from chibo_cli.store.engine import Engine, Saying

_BEHIND = "["  # the next after `@` that is a letter in no case
AT_ONCE = 1_000  # rows made ready for the database: of a long list all would fill the memory


class Record(Protocol):
    """A dataclass with a number, which is 0 until its row is added."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def id(self) -> int:
        """The number."""


Kept = TypeVar("Kept", bound=Record)


class Room(Generic[Kept]):
    """The rows of one table in one transaction, as records."""

    mapped: Mapped[Kept]

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Kept]:
        """Every one, by number."""
        return self.matching()

    def with_id(self, number: int) -> Kept | None:
        """The one with that number."""
        return self._first(self.mapped.table.c.id == number)

    def with_ids(self, numbers: Iterable[int]) -> dict[int, Kept]:
        """Those with these numbers, by number."""
        found = self._found(_with_ids(self.mapped.table), {"ids": as_one(numbers)})
        return {each.id: each for each in found}

    def uids(self, numbers: Iterable[int]) -> dict[int, str]:
        """By what these are known for ever and everywhere, by number."""
        table = self.mapped.table
        query = select(table.c.id, table.c.uid).where(is_among(table.c.id, numbers))
        return {row.id: row.uid for row in self._connection.execute(query)}

    def last_id(self) -> int:
        """The highest number of one; 0 where there is none."""
        query = select(func.max(self.mapped.table.c.id))
        return int(self._connection.execute(query).scalar() or 0)

    def numbers(self, uids: Iterable[str]) -> dict[str, int]:
        """The numbers of those known so, of whom there still are."""
        table = self.mapped.table
        query = select(table.c.uid, table.c.id).where(is_among(table.c.uid, uids))
        return {row.uid: row.id for row in self._connection.execute(query)}

    def of_official(self, official_id: int) -> list[Kept]:
        """Those of one official, of any day, by number, of a table that names officials."""
        return self.pointing_at(official_id, "official_id")

    def pointing_at(self, number: int, *columns: str) -> list[Kept]:
        """Those one of whose columns points at the row of that number, of any day, by number."""
        table = self.mapped.table
        return self.matching(or_(*(table.c[name] == number for name in columns)))

    def matching(
        self, *conditions: ColumnElement[bool], by: Iterable[ColumnElement[Any]] = ()
    ) -> list[Kept]:
        """Those of which all of this is true, in the order of these columns, of none by number."""
        table = self.mapped.table
        return self._found(select(table).where(*conditions).order_by(*(tuple(by) or (table.c.id,))))

    def add(self, record: Kept) -> int:
        """A new one; its own number is given here and returned."""
        row = self.mapped.row(record)
        engine: Engine = self._connection.get_execution_options()[ENGINE]
        adding = self.mapped.inserting + engine.returning
        return int(engine.number_of(self._connection.exec_driver_sql(adding, row)))

    def add_many(self, records: Iterable[Kept]) -> None:
        """New ones, in their order; their own numbers are given here."""
        rows = map(self.mapped.row, records)
        while some := list(islice(rows, AT_ONCE)):
            self._connection.exec_driver_sql(self.mapped.inserting, some)

    def change(self, record: Kept, **values: object) -> None:
        """Other values for some fields, or columns, of a record kept."""
        self._update(record, self.mapped.changes(values))

    def rewrite(self, record: Kept) -> None:
        """All fields of the record kept under that number, as they are here."""
        self._update(record, self.mapped.values(record))

    def remove(self, record: Kept) -> None:
        """Take one out."""
        table = self.mapped.table
        self._connection.execute(delete(table).where(table.c.id == record.id))

    def _found(
        self, query: Select[tuple[object, ...]], values: Mapping[str, str] | None = None
    ) -> list[Kept]:
        return [self.mapped.record(row) for row in self._connection.execute(query, values)]

    def _first(self, *conditions: ColumnElement[bool]) -> Kept | None:
        return next(iter(self.matching(*conditions)), None)

    def _update(self, record: Kept, values: Values) -> None:
        table = self.mapped.table
        self._connection.execute(update(table).where(table.c.id == record.id).values(**values))


Values = dict[str, Any]


class Mapped(Generic[Kept]):
    """A table, and the record that a row of it makes: each field is the column of its name.

    A field in `composed` is the columns that the fields of its class name, as `life` always is.
    One in `sets` is a set where the column is a list, of words or of an enumeration's values.
    The text of the field `folds` is kept in `folded` too. Of the texts of a field in `shared`
    there are few: those alike are held once. The fields `elsewhere` are rows of other tables:
    whoever reads a row brings them along.
    """

    def __init__(
        self,
        name: str,
        record: type[Kept],
        *,
        composed: Mapping[str, type[Any]] | None = None,
        sets: Mapping[str, type[Enum | str]] | None = None,
        folds: str = "",
        shared: Iterable[str] = (),
        elsewhere: Iterable[str] = (),
    ) -> None:
        self._name = name
        self._make: Callable[..., Kept] = record
        self._sets = sets or {}
        self._folds = folds
        self._shared = tuple(shared)
        names = [field.name for field in fields(record) if field.name not in elsewhere]
        kinds: dict[str, type[Any]] = {"life": Span, **(composed or {})}
        self._parts = {
            name: tuple(part.name for part in fields(kinds[name]))
            for name in names
            if name in kinds
        }
        self._plain = tuple(name for name in names if name not in kinds)
        self._stated = tuple(name for name in names if name != "id")
        self._stated_by = attrgetter(*self._stated)
        self._kinds = kinds

    @cached_property
    def table(self) -> Table:
        """The table, made when the room is first asked for a row."""
        return tables[self._name]

    @property
    def columns(self) -> frozenset[str]:
        """The columns of the table that the record fills."""
        return frozenset(self._plain).union(*self._parts.values())

    def record(self, row: Sequence[Any], **elsewhere: object) -> Kept:
        """What a whole row of the table says."""
        values: Values = dict(zip(self._plain, self._plain_in(row), strict=True))
        for name, kind, parts in self._composed_in:
            values[name] = kind(*parts(row))
        for name in self._shared:
            values[name] = intern(values[name])
        for name, kind in self._sets.items():
            values[name] = frozenset(decoded(kind, word) for word in values[name])
        return self._make(**values, **elsewhere)

    @cached_property
    def _plain_in(self) -> itemgetter[Any]:
        return self._placed(self._plain)

    @cached_property
    def _composed_in(self) -> list[tuple[str, Callable[..., Any], itemgetter[Any]]]:
        makes = {name: span_of if kind is Span else kind for name, kind in self._kinds.items()}
        return [(name, makes[name], self._placed(parts)) for name, parts in self._parts.items()]

    def _placed(self, names: Iterable[str]) -> itemgetter[Any]:
        """Those columns of a row: rows are whole rows of the table, so each is found by place."""
        places = {column.name: place for place, column in enumerate(self.table.columns)}
        return itemgetter(*(places[name] for name in names))

    @cached_property
    def inserting(self) -> str:
        """The statement that adds a `row`: SQLAlchemy would look at each anew."""
        return adding(self.table.name, (name for name, _ in self._kept))

    def row(self, record: Kept) -> tuple[Value, ...]:
        """A new row as the database keeps it: a uid, and the columns of a record."""
        values = self.values(record)
        values["uid"] = new_uid()
        return tuple(
            [values[name] if keep is None else keep(values[name]) for name, keep in self._kept]
        )

    @cached_property
    def _kept(self) -> list[tuple[str, Callable[[Any], Value] | None]]:
        """The columns but the number, and how what a record says of each is kept."""
        return [(each.name, keeping(each)) for each in self.table.columns if each.name != "id"]

    def values(self, record: Kept) -> Values:
        """The columns of a record, its number left out."""
        return self.changes(dict(zip(self._stated, self._stated_by(record), strict=True)))

    def changes(self, stated: Values) -> Values:
        """The columns that these fields fill; the name of a single column is taken too."""
        values = dict(stated)
        for name in values.keys() & self._parts.keys():
            whole = values.pop(name)
            values |= {part: getattr(whole, part) for part in self._parts[name]}
        for name in values.keys() & self._sets.keys():
            values[name] = sorted(getattr(each, "value", each) for each in values[name])
        if self._folds in values:
            values["folded"] = search_form(values[self._folds])
        return values


class Coded(Room[Kept]):
    """A room of rows that bear codes; those of offices end with the office: `CB01@Xã An Hòa`."""

    def bearing(self, codes: Iterable[str]) -> list[Kept]:
        """All who bear one of these codes, in any case, by number."""
        compared = {form for code in codes for form in _compared(code)}
        return self.matching(is_among(AnyCase(self.mapped.table.c.code), compared))

    def at_offices(self, code: str) -> list[Kept]:
        """Those of offices whom a code means that nobody bears as it is, by number.

        It may stand without the office, or with it in any case, with or without marks.
        """
        before = code_alone(code)
        spelled = [before] if before.isascii() else _spellings(before)
        table, begun = self.mapped.table, map(ascii_lower, spelled)
        begins = (
            AnyCase(table.c.code).between(f"{each}{OFFICE_MARK}", f"{each}{_BEHIND}")
            for each in begun
        )
        found = self._connection.execute(select(table.c.id).where(or_(*begins))).scalars().all()
        bearers = self.with_ids(found).values() if found else ()  # nobody, where no office is in
        return [each for each in bearers if means(code, getattr(each, "code", None) or "")]


def has_day_of(table: Table, days: Span) -> ColumnElement[bool]:
    """Whether a dated row has a day in common with these days, either end open."""
    fits: ColumnElement[bool] = true()
    if days.until is not None:
        fits = or_(table.c.since.is_(None), table.c.since <= days.until)
    if days.since is not None:
        fits &= or_(table.c.until.is_(None), table.c.until >= days.since)
    return fits


def lies_in(column: ColumnElement[date], days: Span) -> ColumnElement[bool]:
    """Whether a day is among these, either end open."""
    fits: ColumnElement[bool] = true()
    if days.since is not None:
        fits &= column >= days.since
    if days.until is not None:
        fits &= column <= days.until
    return fits


def narrowed(
    table: Table,
    *,
    official_id: int | None = None,
    unit_id: int | None = None,
    units: Select[tuple[int]] | None = None,
) -> ColumnElement[bool]:
    """Whether a row is of that official and at that unit, or one of `units`, a query of ids."""
    fits: ColumnElement[bool] = true()
    if official_id is not None:
        fits &= table.c.official_id == official_id
    if unit_id is not None:
        fits &= table.c.unit_id == unit_id
    if units is not None:
        fits &= table.c.unit_id.in_(units)
    return fits


def saying(connection: Connection, is_said: Callable[[str], bool]) -> Saying:
    """What makes of a column whether it holds a text of which that is true."""
    return engine_of(connection).saying(connection, is_said)


def units_saying(said: Saying) -> CompoundSelect[tuple[int]]:
    """A query of the units of which a code, or a name of any day, says so."""
    unit, named = tables.unit.c, tables.unit_name.c
    return union(
        select(unit.id).where(said(unit.code)), select(named.unit_id).where(said(named.name))
    )


def bears_code(table: Table, code: str) -> ColumnElement[bool]:
    """Whether a row bears the code in any case: the database knows ASCII, the spellings also Đ."""
    return AnyCase(table.c.code).in_(_compared(code))


def bore_code(table: Table, code: str) -> ColumnElement[bool]:
    """Whether a row bore the code before its present one, in any case."""
    former = rows_of(JsonTexts(table.c.former_codes)).c.value
    return exists().where(AnyCase(former).in_(_compared(code)))


@contextmanager
def attempt(connection: Connection) -> Iterator[None]:
    """What the database refuses is taken back, and nothing of it stays.

    SQLAlchemy leaves the savepoint of what it rolls back, and every later write looks through all
    that stand open.
    """
    run = connection.exec_driver_sql
    run("SAVEPOINT attempt")
    try:
        yield
    except IntegrityError:
        run("ROLLBACK TO attempt")
        run("RELEASE attempt")
        raise
    run("RELEASE attempt")


@cache
def _with_ids(table: Table) -> Select[Any]:
    return select(table).where(is_among_asked(table.c.id)).order_by(table.c.id)


def _compared(code: str) -> list[str]:
    return sorted({*map(ascii_lower, _spellings(code))})


def _spellings(code: str) -> list[str]:
    return sorted({code, code.upper(), code.lower()})
