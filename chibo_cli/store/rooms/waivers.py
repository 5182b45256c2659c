"""Waivers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from chibo_cli.store.rows import added, changed, has_day_of, life_values, removed, waiver_record
from chibo_cli.store.tables import rules as tables

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

    from chibo_cli.domain.facts.records import Waiver
    from chibo_cli.domain.time.spans import Span


class Waivers:
    """The waivers' room of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Waiver]:
        """Every waiver, by id."""
        query = select(tables.waiver).order_by(tables.waiver.c.id)
        return [waiver_record(row) for row in self._connection.execute(query)]

    def naming(self, official_id: int | None, unit_id: int | None) -> list[Waiver]:
        """Those that name this official, or none, and this unit, or none, by id."""
        table = tables.waiver
        query = (  # `== None` says IS NULL
            select(table)
            .where(table.c.official_id == official_id, table.c.unit_id == unit_id)
            .order_by(table.c.id)
        )
        return [waiver_record(row) for row in self._connection.execute(query)]

    def with_id(self, waiver_id: int) -> Waiver | None:
        """The one with that number."""
        query = select(tables.waiver).where(tables.waiver.c.id == waiver_id)
        row = self._connection.execute(query).first()
        return None if row is None else waiver_record(row)

    def within(self, days: Span) -> list[Waiver]:
        """Those with one of these days, by id."""
        table = tables.waiver
        query = select(table).where(has_day_of(table, days)).order_by(table.c.id)
        return [waiver_record(row) for row in self._connection.execute(query)]

    def add(self, waiver: Waiver) -> int:
        """A new waiver; its own id is given here and returned."""
        names = ("official_id", "unit_id", "regulation_id", "reason", "document")
        values = {name: getattr(waiver, name) for name in names}
        return added(self._connection, tables.waiver, values | life_values(waiver.life))

    def change(self, waiver: Waiver, **values: object) -> None:
        """Other columns of a waiver."""
        changed(self._connection, tables.waiver, waiver.id, values)

    def remove(self, waiver: Waiver) -> None:
        """Take a waiver out."""
        removed(self._connection, tables.waiver, waiver.id)
