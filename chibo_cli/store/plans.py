"""Visits announced beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from chibo_cli.store.rows import added, changed, lies_in, narrowed, plan_record, removed
from chibo_cli.store.tables import calendar as tables

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Select
    from sqlalchemy.engine import Connection

    from chibo_cli.domain.meetings.calendar import Plan
    from chibo_cli.domain.time.spans import Span


class Plans:
    """The plans' room of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def with_id(self, plan_id: int) -> Plan | None:
        """The one with that number."""
        query = select(tables.plan).where(tables.plan.c.id == plan_id)
        row = self._connection.execute(query).first()
        return None if row is None else plan_record(row)

    def on(self, official_id: int, unit_id: int, day: date) -> Plan | None:
        """The one of that official at that unit on that day."""
        table = tables.plan
        query = select(table).where(
            table.c.official_id == official_id,
            table.c.unit_id == unit_id,
            table.c.planned_on == day,
        )
        row = self._connection.execute(query).first()
        return None if row is None else plan_record(row)

    def within(
        self,
        days: Span,
        *,
        official_id: int | None = None,
        unit_id: int | None = None,
        units: Select[tuple[int]] | None = None,
    ) -> list[Plan]:
        """Those for these days, by day and number; `units` is a query of ids."""
        table = tables.plan
        query = select(table).where(
            lies_in(table.c.planned_on, days),
            narrowed(table, official_id=official_id, unit_id=unit_id, units=units),
        )
        query = query.order_by(table.c.planned_on, table.c.id)
        return [plan_record(row) for row in self._connection.execute(query)]

    def add(self, plan: Plan) -> int:
        """A new plan; its own id is given here and returned."""
        names = ("official_id", "unit_id", "planned_on", "note")
        return added(self._connection, tables.plan, {name: getattr(plan, name) for name in names})

    def change(self, plan: Plan, **values: object) -> None:
        """Other columns of a plan."""
        changed(self._connection, tables.plan, plan.id, values)

    def remove(self, plan: Plan) -> None:
        """Take a plan out."""
        removed(self._connection, tables.plan, plan.id)
