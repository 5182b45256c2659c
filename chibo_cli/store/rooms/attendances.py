"""Attendances."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, or_, select

from chibo_cli.domain.register.journal import Action
from chibo_cli.store.rooms.recommendations import Recommendations
from chibo_cli.store.rows import added, attendance_record, changed, lies_in, narrowed, removed
from chibo_cli.store.tables import journal as journal_tables
from chibo_cli.store.tables import meetings as tables

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy import Select
    from sqlalchemy.engine import Connection

    from chibo_cli.domain.facts.records import Attendance
    from chibo_cli.domain.time.spans import Span

_COLUMNS = (
    *("official_id", "unit_id", "held_on", "meeting", "substitute", "strengths"),
    *("shortcomings", "document", "reported_on", "tags"),
)


class Attendances:
    """The attendances' rooms of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def with_id(self, attendance_id: int) -> Attendance | None:
        """The one with that number."""
        query = select(tables.attendance).where(tables.attendance.c.id == attendance_id)
        row = self._connection.execute(query).first()
        return None if row is None else attendance_record(row)

    def on(self, official_id: int, unit_id: int, held_on: date) -> Attendance | None:
        """The one of that official at that unit on that day."""
        table = tables.attendance
        query = select(table).where(
            table.c.official_id == official_id,
            table.c.unit_id == unit_id,
            table.c.held_on == held_on,
        )
        row = self._connection.execute(query).first()
        return None if row is None else attendance_record(row)

    def within(
        self,
        days: Span,
        *,
        official_id: int | None = None,
        unit_id: int | None = None,
        units: Select[tuple[int]] | None = None,
        unreported: bool = False,
    ) -> list[Attendance]:
        """Those held on these days, by day and number; `units` is a query of ids.

        Of the unreported neither a report's day nor its number is known.
        """
        table = tables.attendance
        query = select(table).where(
            lies_in(table.c.held_on, days),
            narrowed(table, official_id=official_id, unit_id=unit_id, units=units),
        )
        query = query.order_by(table.c.held_on, table.c.id)
        if unreported:
            query = query.where(table.c.reported_on.is_(None), table.c.document.is_(None))
        return [attendance_record(row) for row in self._connection.execute(query)]

    def visitors(self, attendance_ids: Iterable[int]) -> dict[int, int]:
        """Whose each of these attendances is, by number."""
        table = tables.attendance
        ids = func.json_each(json.dumps(list(attendance_ids))).table_valued("value")
        query = select(table.c.id, table.c.official_id).where(table.c.id.in_(select(ids.c.value)))
        return {row.id: row.official_id for row in self._connection.execute(query)}

    def latest(self, count: int) -> list[Attendance]:
        """The ones entered last, the latest first."""
        query = select(tables.attendance).order_by(tables.attendance.c.id.desc()).limit(count)
        return [attendance_record(row) for row in self._connection.execute(query)]

    def noted(self) -> list[Attendance]:
        """Those of which something is noted in words, the latest meeting first."""
        table, raised = tables.attendance, tables.recommendation
        notes = ("strengths", "shortcomings", "document", "substitute")
        query = select(table).where(
            or_(
                *(table.c[name].is_not(None) for name in notes),
                table.c.id.in_(select(raised.c.attendance_id)),
            )
        )
        query = query.order_by(table.c.held_on.desc(), table.c.id.desc())
        return [attendance_record(row) for row in self._connection.execute(query)]

    def moments(self, attendance_ids: Iterable[int]) -> dict[int, tuple[str, str]]:
        """When and by whom each was entered, by its number; those the journal knows."""
        operation, change = journal_tables.operation, journal_tables.change
        query = (
            select(change.c.row_id, operation.c.at, operation.c.actor)
            .join(operation, operation.c.id == change.c.operation_id)
            .where(
                change.c.table_name == tables.attendance.name,
                change.c.row_id.in_(list(attendance_ids)),
                change.c.action == Action.INSERT,
            )
            .order_by(change.c.id)
        )
        return {row.row_id: (row.at, row.actor) for row in self._connection.execute(query)}

    def summed(self, official_id: int) -> tuple[int, date | None]:
        """How many an official has, and the day of the last one."""
        table = tables.attendance
        query = select(func.count(), func.max(table.c.held_on)).where(
            table.c.official_id == official_id
        )
        count, last = self._connection.execute(query).one()
        return int(count), last

    def unreported_count(self, days: Span) -> int:
        """How many held on these days have neither a report's day nor its number."""
        table = tables.attendance
        query = select(func.count()).where(
            table.c.held_on.between(days.since, days.until),
            table.c.reported_on.is_(None),
            table.c.document.is_(None),
        )
        return int(self._connection.execute(query).scalar_one())

    def add(self, attendance: Attendance) -> int:
        """A new attendance; its own id is given here and returned."""
        values = {name: getattr(attendance, name) for name in _COLUMNS}
        return added(self._connection, tables.attendance, values)

    def add_many(self, attendances: Iterable[Attendance]) -> None:
        """New attendances in one statement; their own ids are given here."""
        rows = [{name: getattr(each, name) for name in _COLUMNS} for each in attendances]
        if rows:
            self._connection.execute(insert(tables.attendance), rows)

    def change(self, attendance: Attendance, **values: object) -> None:
        """Other columns of an attendance."""
        changed(self._connection, tables.attendance, attendance.id, values)

    def remove(self, attendance: Attendance) -> None:
        """Take an attendance out, with its recommendations and the visitor's score."""
        from chibo_cli.store.rooms.scoring import Scoring  # few commands take one out

        raised = Recommendations(self._connection)
        for each in raised.at([attendance.id]):
            raised.withdraw(each)
        scoring = Scoring(self._connection)
        score = scoring.of_visit(attendance)
        if score is not None:
            scoring.remove(score)
        removed(self._connection, tables.attendance, attendance.id)
