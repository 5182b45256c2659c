"""Rows of any table as an office sends them, and as they are taken in: by uid, values as kept."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, and_, func, literal_column, select, true, type_coerce, union
from sqlalchemy.exc import IntegrityError
from sqlalchemy.types import NullType

from chibo_cli.domain.facts.named import MARK
from chibo_cli.domain.merging.parcels import CATALOGUE, KEPT_APART
from chibo_cli.domain.register.journal import Action
from chibo_cli.store.engine import Refused, engine_of
from chibo_cli.store.journal.references import references
from chibo_cli.store.rooms.room import attempt
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import TextList, Value, adding, columns_of, is_among, updating

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from sqlalchemy import FromClause
    from sqlalchemy.engine import Connection

    _Write = tuple[str, list[tuple[Value, ...]]]  # a statement, and the values of each row

SENT = tuple(table.name for table in tables.facts if table.name not in KEPT_APART)
"""Of what tables an office sends rows, those pointed at before those that point."""

_MANY = 2_000
_TOLD = {"official": "official_id", "unit": "unit_id"}  # of what is left out


class Refusal(Enum):
    """Why the database refuses a row."""

    CLOSED = "closed"
    REFERENCE = "reference"
    OTHER = "other"


def sent_columns(table: str) -> tuple[str, ...]:
    """The columns of a row as it is sent, the uid first."""
    others = (name for name in columns_of(tables[table]) if name not in {"id", "uid"})
    return ("uid", *others)


def _told(held: FromClause, name: str) -> ColumnElement[Value]:
    """A column as it is kept: no words are none, whether an import left them out or not."""
    kept: ColumnElement[Value] = type_coerce(held.c[name], NullType())
    is_list = isinstance(held.c[name].type, TextList)
    return func.coalesce(kept, literal_column("'[]'")) if is_list else kept


def _all_told(held: FromClause) -> list[ColumnElement[Value]]:
    """The same of every column of a row as it is sent."""
    return [_told(held, name) for name in sent_columns(held.description)]


class Sending:
    """What one transaction's register sends: everything, or what changed after an operation."""

    def __init__(self, connection: Connection, after: int | None) -> None:
        self._connection = connection
        self._after = after

    def rows(self, table: str, also: Collection[str] = ()) -> Iterator[Sequence[Value]]:
        """As `Parcel.rows`."""
        held, pointing, change = tables[table], references(table), tables.change.c
        columns = [
            _uid_of(pointing[name], held.c[name]) if name in pointing else _told(held, name)
            for name in sent_columns(table)
        ]
        query = select(*columns).order_by(held.c.id)
        if self._after is not None and table not in CATALOGUE:
            later = (change.table_name == table) & (change.operation_id > self._after)
            other = held.alias()
            wanted = select(other.c.id).where(is_among(other.c.uid, also))
            query = query.where(held.c.id.in_(union(select(change.row_id).where(later), wanted)))
        with self._connection.execute(query, execution_options={"yield_per": _MANY}) as found:
            yield from map(tuple, found)

    def gone(self, table: str, held: Collection[str], also: Collection[str]) -> set[str]:
        """As `Parcel.gone`; where nothing was taken out since, only the others are looked for."""
        if self._after is not None:
            change = f"""SELECT 1 FROM change WHERE table_name = ? AND operation_id > ?
                AND action = '{Action.DELETE.value}' LIMIT 1"""  # noqa: S608 — our own names
            if self._connection.exec_driver_sql(change, (table, self._after)).first() is None:
                held = set(held).intersection(also)
        uid = tables[table].c.uid
        found = self._connection.execute(select(uid).where(is_among(uid, held)))
        return set(held).difference(found.scalars())


def _uid_of(table: str, pointing: ColumnElement[int]) -> ColumnElement[str]:
    named = tables[table].alias()
    return select(named.c.uid).where(named.c.id == pointing).scalar_subquery()


class Taking:
    """The rows of one transaction as an office's are held against them and put among them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def numbers(self, table: str, uids: Collection[str]) -> dict[str, int | None]:
        """The numbers here of what an office knows by these uids; None of what has no row here.

        What is one with a row here has the number of that.
        """
        held = tables[table].c
        found = self._connection.execute(select(held.uid, held.id).where(is_among(held.uid, uids)))
        known: dict[str, int | None] = {row[0]: row[1] for row in found}
        return known | self.united(table, uids)

    def united(self, table: str, uids: Collection[str]) -> dict[str, int | None]:
        """Of these rows of offices those that are one with a row here, or have none of their own.

        Where that row is gone, the office's is one with none any more.
        """
        united = tables.united.c
        is_there = united.kept_id.is_(None) | united.kept_id.in_(select(tables[table].c.id))
        query = select(united.former, united.kept_id).where(
            united.in_table == table, is_among(united.former, uids), is_there
        )
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def erased(self, uids: Collection[str]) -> set[str]:
        """Those of these officials of whom nothing personal is kept here any more."""
        official, named = tables.official.c, tables.official_name.c
        marked = select(named.official_id).where(named.name == MARK)
        query = select(official.uid).where(is_among(official.uid, uids), official.id.in_(marked))
        return set(self._connection.execute(query).scalars())

    def joined(self, table: str, numbers: Collection[int]) -> dict[int, tuple[Value, ...]]:
        """Of these rows here those that a row of an office is one with, as `kept` has them."""
        held, united = tables[table], tables.united.c
        query = select(held.c.id, *_all_told(held)).where(
            is_among(held.c.id, numbers),
            held.c.id.in_(select(united.kept_id).where(united.in_table == table)),
        )
        return {row[0]: tuple(row[1:]) for row in self._connection.execute(query)}

    def all(self, table: str) -> Iterator[tuple[int, tuple[Value, ...]]]:
        """Every row, by number: that, and its values as `kept` has them."""
        held = tables[table]
        query = select(held.c.id, *_all_told(held)).order_by(held.c.id)
        for row in self._connection.execute(query).all():
            yield row[0], tuple(row[1:])

    def kept(self, table: str, uids: Collection[str]) -> dict[str, tuple[int, tuple[Value, ...]]]:
        """The number of each such row, and its values in the order of `sent_columns`, uid first.

        What points holds numbers of this register.
        """
        held = tables[table]
        query = select(held.c.id, *_all_told(held)).where(is_among(held.c.uid, uids))
        found = self._connection.execute(query)
        return {row[1]: (row[0], tuple(row[1:])) for row in found}

    def within(self, table: str, ranges: Iterable[tuple[int, int]]) -> dict[str, int]:
        """The uids of the rows with a number in these ranges, both ends inclusive."""
        query = f'SELECT uid, id FROM "{table}" WHERE id BETWEEN ? AND ?'  # noqa: S608 — our own names
        run = self._connection.exec_driver_sql
        return {row[0]: row[1] for each in ranges for row in run(query, each)}

    def next_id(self, table: str) -> int:
        """The number after every one that a row of the table ever bore."""
        return engine_of(self._connection).next_id(self._connection, table)

    def add(self, table: str, rows: Sequence[tuple[int, Sequence[Value]]]) -> dict[int, Refusal]:
        """New rows, each a number, higher than the one before, and values; those refused."""
        query = adding(table, ("id", *sent_columns(table)))
        engine, added = engine_of(self._connection), [(number, *values) for number, values in rows]
        refused = engine.add_each(self._connection, table, query, added)
        return {rows[at][0]: self._refusal_of(error) for at, error in refused.items()}

    def change(self, table: str, number: int, values: Sequence[Value]) -> Refusal | None:
        """Other values of a row, and why it is refused."""
        try:
            with engine_of(self._connection).standing(self._connection):
                self.rewrite(table, number, values)
        except IntegrityError as error:
            return self._refusal_of(error)
        return None

    def exchange(self, table: str, rows: Sequence[tuple[int, Sequence[Value]]]) -> Refusal | None:
        """Other values of rows whose codes may go round among them: all or none."""
        freed, given = updating(table, ["code"]), updating(table, sent_columns(table))
        writes: list[_Write] = [(freed, [(None, number)]) for number, _ in rows]
        writes += [(given, [(*values, number)]) for number, values in rows]
        return self._refused(writes)

    def rewrite(self, table: str, number: int, values: Sequence[Value]) -> None:
        """The same of a row that must not be refused.

        Raises:
            IntegrityError: it lies in a closed period.
        """
        self._connection.exec_driver_sql(updating(table, sent_columns(table)), (*values, number))

    def remove(self, rows: Iterable[tuple[str, int]]) -> Refusal | None:
        """Take rows out, all or none, and why they are refused."""
        return self._refused(
            (f"{query} = ?", [(number,)]) for table, number in rows for query in _taking_out(table)
        )

    def has_part(self, table: str, bearer: str, number: int) -> bool:
        """Whether a row of the table names the one of that number as its bearer."""
        query = f'SELECT 1 FROM "{table}" WHERE "{bearer}" = ? LIMIT 1'  # noqa: S608 — our own names
        return self._connection.exec_driver_sql(query, (number,)).first() is not None

    def placed_below(self, units: Collection[int]) -> set[int]:
        """The units that ever stood directly below one of these."""
        placement = tables.placement.c
        query = select(placement.unit_id).where(is_among(placement.parent_id, units))
        return set(self._connection.execute(query).scalars())

    def named(self, table: str, numbers: Collection[int]) -> Iterator[tuple[str, int]]:
        """The rows that these rows of a table name, each with its table."""
        held = tables[table].c
        for name, to in references(table).items():
            query = select(held[name]).distinct().where(is_among(held.id, numbers))
            for named in self._connection.execute(query).scalars():
                if named is not None:
                    yield to, named

    def about_same(self, table: str, number: int) -> set[int]:
        """The rows of a table about the same person and unit as one of them; all of one of none."""
        names = [name for name in ("official_id", "unit_id") if name in sent_columns(table)]
        held, one = tables[table], tables[table].alias()
        same = (held.c[name].is_not_distinct_from(one.c[name]) for name in names)
        query = select(held.c.id).join(one, and_(true(), *same)).where(one.c.id == number)
        return set(self._connection.execute(query).scalars())

    def _refused(self, writes: Iterable[_Write]) -> Refusal | None:
        """Why several statements are refused, of which then none is done."""
        try:
            with attempt(self._connection):
                for query, rows in writes:
                    self._connection.exec_driver_sql(query, rows)
        except IntegrityError as error:
            return self._refusal_of(error)
        return None

    def _refusal_of(self, error: IntegrityError) -> Refusal:
        engine = engine_of(self._connection)
        if engine.refused(error) is Refused.CLOSED:
            return Refusal.CLOSED
        return Refusal.REFERENCE if engine.is_reference(error) else Refusal.OTHER


def _taking_out(table: str) -> Iterator[str]:
    """What takes a row out, up to its number: what is left out must not keep whom it is about."""
    if table in _TOLD:
        yield f"UPDATE left_out SET {_TOLD[table]} = NULL WHERE {_TOLD[table]}"  # noqa: S608 — our own names
    yield f'DELETE FROM "{table}" WHERE id'  # noqa: S608 — our own names
