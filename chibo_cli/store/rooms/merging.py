"""Rows of any table as an office sends them, and as they are taken in: by uid, values as kept."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from sqlalchemy.exc import IntegrityError

from chibo_cli.domain.facts.named import MARK
from chibo_cli.domain.merging.parcels import CATALOGUE, KEPT_APART
from chibo_cli.domain.register.journal import Action
from chibo_cli.store.faults import is_closed_period
from chibo_cli.store.journal.references import references
from chibo_cli.store.rooms.room import as_one, attempt, next_id
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import TextList, Value, columns_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from sqlalchemy.engine import Connection

    _Write = tuple[str, list[tuple[Value, ...]]]  # a statement, and the values of each row

SENT = tuple(table.name for table in tables.facts if table.name not in KEPT_APART)
"""Of what tables an office sends rows, those pointed at before those that point."""

_MANY = 2_000
_AMONG = "IN (SELECT value FROM json_each(?))"
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


def _told(table: str, name: str) -> str:
    """SQL for what a column says: no words are none, whether an import left them out or not."""
    is_list = isinstance(tables[table].c[name].type, TextList)
    return f"""ifnull("{name}", '[]')""" if is_list else f'"{name}"'


def _all_told(table: str) -> str:
    """The same of every column of a row as it is sent."""
    return ", ".join(_told(table, name) for name in sent_columns(table))


class Sending:
    """What one transaction's register sends: everything, or what changed after an operation."""

    def __init__(self, connection: Connection, after: int | None) -> None:
        self._connection = connection
        self._after = after

    def rows(self, table: str, also: Collection[str] = ()) -> Iterator[Sequence[Value]]:
        """As `Parcel.rows`."""
        pointing = references(table)
        columns = ", ".join(
            f'(SELECT uid FROM "{pointing[name]}" WHERE id = t."{name}")'  # noqa: S608 — our own names
            if name in pointing
            else _told(table, name)
            for name in sent_columns(table)
        )
        query, values = f'SELECT {columns} FROM "{table}" t', list[Value]()  # noqa: S608 — our own names
        if self._after is not None and table not in CATALOGUE:
            query = f"""{query} WHERE t.id IN (
                SELECT row_id FROM change WHERE table_name = ? AND operation_id > ?
                UNION SELECT id FROM "{table}" WHERE uid {_AMONG})"""  # noqa: S608 — our own names
            values = [table, self._after, as_one(also)]
        found = self._connection.exec_driver_sql(f"{query} ORDER BY t.id", tuple(values))
        for row in found.yield_per(_MANY):
            yield tuple(row)

    def gone(self, table: str, held: Collection[str], also: Collection[str]) -> set[str]:
        """As `Parcel.gone`; where nothing was taken out since, only the others are looked for."""
        if self._after is not None:
            change = f"""SELECT 1 FROM change WHERE table_name = ? AND operation_id > ?
                AND action = '{Action.DELETE.value}' LIMIT 1"""  # noqa: S608 — our own names
            if self._connection.exec_driver_sql(change, (table, self._after)).first() is None:
                held = set(held).intersection(also)
        query = f'SELECT uid FROM "{table}" WHERE uid {_AMONG}'  # noqa: S608 — our own names
        found = self._connection.exec_driver_sql(query, (as_one(held),))
        return set(held).difference(found.scalars())


class Taking:
    """The rows of one transaction as an office's are held against them and put among them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def numbers(self, table: str, uids: Collection[str]) -> dict[str, int | None]:
        """The numbers here of what an office knows by these uids; None of what has no row here.

        What is one with a row here has the number of that.
        """
        query = f'SELECT uid, id FROM "{table}" WHERE uid {_AMONG}'  # noqa: S608 — our own names
        found = self._connection.exec_driver_sql(query, (as_one(uids),))
        known: dict[str, int | None] = {row[0]: row[1] for row in found}
        return known | self.united(table, uids)

    def united(self, table: str, uids: Collection[str]) -> dict[str, int | None]:
        """Of these rows of offices those that are one with a row here, or have none of their own.

        Where that row is gone, the office's is one with none any more.
        """
        query = f"""SELECT former, kept_id FROM united WHERE in_table = ? AND former {_AMONG}
            AND (kept_id IS NULL OR kept_id IN (SELECT id FROM "{table}"))"""  # noqa: S608 — our own names
        found = self._connection.exec_driver_sql(query, (table, as_one(uids)))
        return {row[0]: row[1] for row in found}

    def erased(self, uids: Collection[str]) -> set[str]:
        """Those of these officials of whom nothing personal is kept here any more."""
        query = f"""SELECT uid FROM official WHERE uid {_AMONG}
            AND id IN (SELECT official_id FROM official_name WHERE name = ?)"""  # noqa: S608 — our own words
        found = self._connection.exec_driver_sql(query, (as_one(uids), MARK))
        return set(found.scalars())

    def joined(self, table: str, numbers: Collection[int]) -> dict[int, tuple[Value, ...]]:
        """Of these rows here those that a row of an office is one with, as `kept` has them."""
        query = f"""SELECT id, {_all_told(table)} FROM "{table}" WHERE id {_AMONG}
            AND id IN (SELECT kept_id FROM united WHERE in_table = ?)"""  # noqa: S608 — our own names
        found = self._connection.exec_driver_sql(query, (as_one(numbers), table))
        return {row[0]: tuple(row[1:]) for row in found}

    def all(self, table: str) -> Iterator[tuple[int, tuple[Value, ...]]]:
        """Every row, by number: that, and its values as `kept` has them."""
        query = f'SELECT id, {_all_told(table)} FROM "{table}" ORDER BY id'  # noqa: S608 — our own names
        for row in self._connection.exec_driver_sql(query).all():
            yield row[0], tuple(row[1:])

    def kept(self, table: str, uids: Collection[str]) -> dict[str, tuple[int, tuple[Value, ...]]]:
        """The number of each such row, and its values in the order of `sent_columns`, uid first.

        What points holds numbers of this register.
        """
        query = f'SELECT id, {_all_told(table)} FROM "{table}" WHERE uid {_AMONG}'  # noqa: S608 — our own names
        found = self._connection.exec_driver_sql(query, (as_one(uids),))
        return {row[1]: (row[0], tuple(row[1:])) for row in found}

    def within(self, table: str, ranges: Iterable[tuple[int, int]]) -> dict[str, int]:
        """The uids of the rows with a number in these ranges, both ends inclusive."""
        query = f'SELECT uid, id FROM "{table}" WHERE id BETWEEN ? AND ?'  # noqa: S608 — our own names
        run = self._connection.exec_driver_sql
        return {row[0]: row[1] for each in ranges for row in run(query, each)}

    def next_id(self, table: str) -> int:
        """The number after every one that a row of the table ever bore."""
        return next_id(self._connection, table)

    def add(self, table: str, rows: Sequence[tuple[int, Sequence[Value]]]) -> dict[int, Refusal]:
        """New rows, each a number, higher than the one before, and values; those refused.

        No savepoint is opened: SQLite would note every page of it anew for each row.
        """
        names = ("id", *sent_columns(table))
        listed, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
        query = f'INSERT INTO "{table}" ({listed}) VALUES ({marks})'  # noqa: S608 — our own names
        among = f'SELECT count(*) FROM "{table}" WHERE id BETWEEN ? AND ?'  # noqa: S608 — our own names
        waiting: list[tuple[Value, ...]] = [(number, *values) for number, values in rows]
        refused: dict[int, Refusal] = {}
        while waiting:
            refusal = self._refusal(query, waiting)
            if refusal is None:
                break
            ends = waiting[0][0], waiting[-1][0]
            added = self._connection.exec_driver_sql(among, ends).scalar_one()
            refused[rows[added - len(waiting)][0]] = refusal
            waiting = waiting[added + 1 :]
        return refused

    def change(self, table: str, number: int, values: Sequence[Value]) -> Refusal | None:
        """Other values of a row, and why it is refused."""
        return self._refusal(_updating(table), [(*values, number)])

    def exchange(self, table: str, rows: Sequence[tuple[int, Sequence[Value]]]) -> Refusal | None:
        """Other values of rows whose codes may go round among them: all or none."""
        freed = f'UPDATE "{table}" SET code = NULL WHERE id = ?'  # noqa: S608 — our own names
        writes: list[_Write] = [(freed, [(number,)]) for number, _ in rows]
        writes += [(_updating(table), [(*values, number)]) for number, values in rows]
        return self._refused(writes)

    def rewrite(self, table: str, number: int, values: Sequence[Value]) -> None:
        """The same of a row that must not be refused.

        Raises:
            IntegrityError: it lies in a closed period.
        """
        self._connection.exec_driver_sql(_updating(table), (*values, number))

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
        query = f"SELECT unit_id FROM placement WHERE parent_id {_AMONG}"  # noqa: S608 — our own words
        found = self._connection.exec_driver_sql(query, (as_one(units),))
        return set(found.scalars())

    def named(self, table: str, numbers: Collection[int]) -> Iterator[tuple[str, int]]:
        """The rows that these rows of a table name, each with its table."""
        asked = (as_one(numbers),)
        for name, to in references(table).items():
            query = f'SELECT DISTINCT "{name}" FROM "{table}" WHERE id {_AMONG}'  # noqa: S608 — our own names
            for named in self._connection.exec_driver_sql(query, asked).scalars():
                if named is not None:
                    yield to, named

    def about_same(self, table: str, number: int) -> set[int]:
        """The rows of a table about the same person and unit as one of them; all of one of none."""
        names = [name for name in ("official_id", "unit_id") if name in sent_columns(table)]
        same = " AND ".join(f't."{name}" IS o."{name}"' for name in names) or "1"
        query = f'SELECT t.id FROM "{table}" t JOIN "{table}" o ON {same} WHERE o.id = ?'  # noqa: S608 — our own names
        return set(self._connection.exec_driver_sql(query, (number,)).scalars())

    def _refused(self, writes: Iterable[_Write]) -> Refusal | None:
        """Why several statements are refused, of which then none is done."""
        try:
            with attempt(self._connection):
                for query, rows in writes:
                    self._connection.exec_driver_sql(query, rows)
        except IntegrityError as error:
            return _refusal_of(error)
        return None

    def _refusal(self, query: str, rows: list[tuple[Value, ...]]) -> Refusal | None:
        """Why a row is refused by one statement; those before it stand."""
        try:
            self._connection.exec_driver_sql(query, rows)
        except IntegrityError as error:
            return _refusal_of(error)
        return None


def _refusal_of(error: IntegrityError) -> Refusal:
    if is_closed_period(error):
        return Refusal.CLOSED
    name = getattr(error.orig, "sqlite_errorname", "")
    return Refusal.REFERENCE if name == "SQLITE_CONSTRAINT_FOREIGNKEY" else Refusal.OTHER


def _updating(table: str) -> str:
    assigned = ", ".join(f'"{name}" = ?' for name in sent_columns(table))
    return f'UPDATE "{table}" SET {assigned} WHERE id = ?'  # noqa: S608 — our own names


def _taking_out(table: str) -> Iterator[str]:
    """What takes a row out, up to its number: what is left out must not keep whom it is about."""
    if table in _TOLD:
        yield f"UPDATE left_out SET {_TOLD[table]} = NULL WHERE {_TOLD[table]}"  # noqa: S608 — our own names
    yield f'DELETE FROM "{table}" WHERE id'  # noqa: S608 — our own names
