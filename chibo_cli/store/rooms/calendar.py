"""When units meet: the patterns, and the months that were moved or cancelled."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import exists, func, or_, select

from chibo_cli.domain.time.spans import Span
from chibo_cli.store.journal.images import values_of
from chibo_cli.store.rows import (
    Values,
    added,
    changed,
    has_day_of,
    lies_in,
    life_values,
    narrowed,
    pattern_values,
    plan_record,
    removed,
    schedule_change_record,
    schedule_record,
)
from chibo_cli.store.tables import journal as journal_tables
from chibo_cli.store.tables import meetings as tables
from chibo_cli.store.tables import places as says_of_places
from chibo_cli.store.tables.columns import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from sqlalchemy import Select
    from sqlalchemy.engine import Connection

    from chibo_cli.domain.meetings.calendar import Plan, Schedule, ScheduleChange
    from chibo_cli.domain.time.patterns import Pattern


class Schedules:
    """The calendar's rooms of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def with_id(self, schedule_id: int) -> Schedule | None:
        """The one with that number."""
        query = select(tables.schedule).where(tables.schedule.c.id == schedule_id)
        row = self._connection.execute(query).first()
        return None if row is None else schedule_record(row)

    def within(
        self, days: Span, *, unit_id: int | None = None, units: Select[tuple[int]] | None = None
    ) -> list[Schedule]:
        """Those with one of these days, by unit and first day; `units` is a query of ids."""
        table = tables.schedule
        query = select(table).where(
            has_day_of(table, days), narrowed(table, unit_id=unit_id, units=units)
        )
        query = query.order_by(table.c.unit_id, table.c.since, table.c.id)
        return [schedule_record(row) for row in self._connection.execute(query)]

    def add(self, schedule: Schedule) -> int:
        """A new schedule; its own id is given here and returned."""
        values: Values = {name: getattr(schedule, name) for name in ("unit_id", "time", "place")}
        values |= pattern_values(schedule.pattern) | life_values(schedule.life)
        return added(self._connection, tables.schedule, values)

    def change(self, schedule: Schedule, **values: object) -> None:
        """Other columns of a schedule."""
        changed(self._connection, tables.schedule, schedule.id, values)

    def change_pattern(self, schedule: Schedule, pattern: Pattern) -> None:
        """Another pattern, on the same days."""
        changed(self._connection, tables.schedule, schedule.id, pattern_values(pattern))

    def remove(self, schedule: Schedule) -> None:
        """Take a schedule out."""
        removed(self._connection, tables.schedule, schedule.id)

    def changes_around(
        self, days: Span, *, unit_id: int | None = None, units: Select[tuple[int]] | None = None
    ) -> list[ScheduleChange]:
        """The changes of months that begin on these days, and of meetings moved to one of them."""
        table = tables.schedule_change
        around = or_(lies_in(table.c.month, days), lies_in(table.c.held_on, days))
        query = select(table).where(around, narrowed(table, unit_id=unit_id, units=units))
        query = query.order_by(table.c.id)
        return [schedule_change_record(row) for row in self._connection.execute(query)]

    def change_of(self, unit_id: int, month: date) -> ScheduleChange | None:
        """The change of a unit's month, by the month's first day."""
        table = tables.schedule_change
        query = select(table).where(table.c.unit_id == unit_id, table.c.month == month)
        row = self._connection.execute(query).first()
        return None if row is None else schedule_change_record(row)

    def put_change(self, change: ScheduleChange) -> None:
        """The change of a month, in place of the one before."""
        names = ("unit_id", "month", "held_on", "time", "place", "reason")
        values = {name: getattr(change, name) for name in names}
        if change.id:
            changed(self._connection, tables.schedule_change, change.id, values)
        else:
            added(self._connection, tables.schedule_change, values)

    def drop_change(self, change: ScheduleChange) -> None:
        """Take a change out: the month is as its pattern says."""
        removed(self._connection, tables.schedule_change, change.id)

    def count(self) -> int:
        """How many there are."""
        query = select(func.count()).select_from(tables.schedule)
        return int(self._connection.execute(query).scalar_one())

    def unregistered_count(self, day: date) -> int:
        """How many cells that exist on the day have no schedule then."""
        unit, table = says_of_places.unit, tables.schedule
        on_day = Span(day, day)
        registered = exists().where(table.c.unit_id == unit.c.id, has_day_of(table, on_day))
        query = select(func.count()).where(
            or_(unit.c.kind == "cell", unit.c.kind.endswith("_cell", autoescape=True)),
            has_day_of(unit, on_day),
            ~registered,
        )
        return int(self._connection.execute(query).scalar_one())

    def uids(self, unit_ids: Iterable[int]) -> Mapping[int, str]:
        """The names by which calendars know these units, for ever."""
        table = says_of_places.unit
        ids = func.json_each(json.dumps(list(unit_ids))).table_valued("value")
        query = select(table.c.id, table.c.uid).where(table.c.id.in_(select(ids.c.value)))
        return {row.id: row.uid for row in self._connection.execute(query)}

    def times_changed(self) -> Counter[int]:
        """How often each unit's calendar was written to, by its id: it only ever grows."""
        change = journal_tables.change
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
