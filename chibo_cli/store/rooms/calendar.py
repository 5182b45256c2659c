"""Schedules with their changes, and plans."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import Select, exists, func, or_, select

from chibo_cli.domain.meetings.calendar import Plan, Schedule, ScheduleChange
from chibo_cli.domain.time.patterns import Pattern
from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.store.journal.images import values_of
from chibo_cli.store.rooms.room import Mapped, Room, has_day_of, lies_in, narrowed
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import columns_of

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.engine import Connection


class ScheduleChanges(Room[ScheduleChange]):
    """The room of the months that go otherwise than their patterns."""

    mapped = Mapped("schedule_change", ScheduleChange)


class Schedules(Room[Schedule]):
    """The schedules' room of one transaction, and that of their changes within it."""

    mapped = Mapped("schedule", Schedule, composed={"pattern": Pattern})

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._changes = ScheduleChanges(connection)

    def within(
        self, days: Span, *, unit_id: int | None = None, units: Select[tuple[int]] | None = None
    ) -> list[Schedule]:
        """Those with one of these days, by unit and first day; `units` is a query of ids."""
        table = tables.schedule
        return self.matching(
            has_day_of(table, days),
            narrowed(table, unit_id=unit_id, units=units),
            by=[table.c.unit_id, table.c.since, table.c.id],
        )

    def of_unit(self, unit_id: int) -> list[Schedule]:
        """Those of one unit, of any day, by first day."""
        return self.within(ALWAYS, unit_id=unit_id)

    def changes_around(
        self, days: Span, *, unit_id: int | None = None, units: Select[tuple[int]] | None = None
    ) -> list[ScheduleChange]:
        """The changes of months that begin on these days, and of meetings moved to one of them."""
        table = tables.schedule_change
        around = or_(lies_in(table.c.month, days), lies_in(table.c.held_on, days))
        there = narrowed(table, unit_id=unit_id, units=units)
        return self._changes.matching(around, there)

    def change_of(self, unit_id: int, month: date) -> ScheduleChange | None:
        """The change of a unit's month, by the month's first day."""
        table = tables.schedule_change
        found = self._changes.matching(table.c.unit_id == unit_id, table.c.month == month)
        return found[0] if found else None

    def put_change(self, change: ScheduleChange) -> None:
        """The change of a month, in place of the one before."""
        if change.id:
            self._changes.rewrite(change)
        else:
            self._changes.add(change)

    def drop_change(self, change: ScheduleChange) -> None:
        """Take a change out: the month is as its pattern says."""
        self._changes.remove(change)

    def count(self) -> int:
        """How many there are."""
        query = select(func.count()).select_from(tables.schedule)
        return int(self._connection.execute(query).scalar_one())

    def unregistered_count(self, day: date) -> int:
        """How many cells that exist on the day have no schedule then."""
        unit, table = tables.unit, tables.schedule
        on_day = Span(day, day)
        registered = exists().where(table.c.unit_id == unit.c.id, has_day_of(table, on_day))
        query = select(func.count()).where(
            or_(unit.c.kind == "cell", unit.c.kind.endswith("_cell", autoescape=True)),
            has_day_of(unit, on_day),
            ~registered,
        )
        return int(self._connection.execute(query).scalar_one())

    def times_changed(self) -> Counter[int]:
        """How often each unit's calendar was written to, by its id: it only ever grows."""
        change = tables.change
        found: Counter[int] = Counter()
        for table in (tables.schedule, tables.schedule_change):
            place = columns_of(table).index("unit_id")
            query = select(func.coalesce(change.c.new, change.c.old)).where(
                change.c.table_name == table.name
            )
            found.update(
                int(str(values_of(image)[place]))
                for image in self._connection.execute(query).scalars()
            )
        return found


class Plans(Room[Plan]):
    """The plans' room of one transaction."""

    mapped = Mapped("plan", Plan)

    def on(self, official_id: int, unit_id: int, day: date) -> Plan | None:
        """The one of that official at that unit on that day."""
        table = tables.plan
        return self._first(
            table.c.official_id == official_id,
            table.c.unit_id == unit_id,
            table.c.planned_on == day,
        )

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
        return self.matching(
            lies_in(table.c.planned_on, days),
            narrowed(table, official_id=official_id, unit_id=unit_id, units=units),
            by=[table.c.planned_on, table.c.id],
        )
