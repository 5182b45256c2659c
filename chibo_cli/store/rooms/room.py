"""What every room does: its table's rows found, added, changed and removed as records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic

from sqlalchemy import delete, insert, select, update

from chibo_cli.store.conditions import is_among
from chibo_cli.store.rows import Kept

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.engine import Connection

    from chibo_cli.store.rows import Mapped, Values


class Room(Generic[Kept]):
    """The rows of one table in one transaction, as records."""

    mapped: Mapped[Kept]

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Kept]:
        """Every one, by number."""
        return self.matching(by=[self.mapped.table.c.id])

    def with_id(self, number: int) -> Kept | None:
        """The one with that number."""
        return self._first(self.mapped.table.c.id == number)

    def with_ids(self, numbers: Iterable[int]) -> dict[int, Kept]:
        """Those with these numbers, by number."""
        return {each.id: each for each in self.matching(is_among(self.mapped.table.c.id, numbers))}

    def matching(
        self, *conditions: ColumnElement[bool], by: Iterable[ColumnElement[Any]] = ()
    ) -> list[Kept]:
        """Those of which all of this is true, in the order of these columns, of none in none."""
        return self._found(select(self.mapped.table).where(*conditions).order_by(*by))

    def add(self, record: Kept) -> int:
        """A new one; its own number is given here and returned."""
        added = self._connection.execute(insert(self.mapped.table), self.mapped.values(record))
        return int(added.lastrowid)

    def add_many(self, records: Iterable[Kept]) -> None:
        """New ones in one statement; their own numbers are given here."""
        rows = [self.mapped.values(each) for each in records]
        if rows:
            self._connection.execute(insert(self.mapped.table), rows)

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

    def _found(self, query: Select[tuple[object, ...]]) -> list[Kept]:
        return [self.mapped.record(row) for row in self._connection.execute(query)]

    def _first(self, *conditions: ColumnElement[bool]) -> Kept | None:
        return next(iter(self.matching(*conditions)), None)

    def _update(self, record: Kept, values: Values) -> None:
        table = self.mapped.table
        self._connection.execute(update(table).where(table.c.id == record.id).values(**values))
