"""Attendances."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from chibo_cli.domain.facts.records import Attendance
from chibo_cli.domain.register.journal import Action
from chibo_cli.store import tables
from chibo_cli.store.conditions import is_among, lies_in, narrowed
from chibo_cli.store.rooms.room import Room
from chibo_cli.store.rows import Mapped
from chibo_cli.store.tables import journal as journal_tables

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy import Select

    from chibo_cli.domain.time.spans import Span

_UNREPORTED = tables.attendance.c.reported_on.is_(None) & tables.attendance.c.document.is_(None)


class Attendances(Room[Attendance]):
    """The attendances' room of one transaction."""

    mapped = Mapped(tables.attendance, Attendance)

    def on(self, official_id: int, unit_id: int, held_on: date) -> Attendance | None:
        """The one of that official at that unit on that day."""
        table = tables.attendance
        return self._first(
            table.c.official_id == official_id,
            table.c.unit_id == unit_id,
            table.c.held_on == held_on,
        )

    def count_within(self, days: Span) -> int:
        """How many were held within closed days."""
        table = tables.attendance
        query = select(func.count()).where(table.c.held_on.between(days.since, days.until))
        return int(self._connection.execute(query).scalar_one())

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
        fits = narrowed(table, official_id=official_id, unit_id=unit_id, units=units)
        if unreported:
            fits &= _UNREPORTED
        order = [table.c.held_on, table.c.id]
        return self.matching(lies_in(table.c.held_on, days), fits, by=order)

    def visitors(self, attendance_ids: Iterable[int]) -> dict[int, int]:
        """Whose each of these attendances is, by number."""
        table = tables.attendance
        query = select(table.c.id, table.c.official_id).where(is_among(table.c.id, attendance_ids))
        return {row.id: row.official_id for row in self._connection.execute(query)}

    def latest(self, count: int) -> list[Attendance]:
        """The ones entered last, the latest first."""
        query = select(tables.attendance).order_by(tables.attendance.c.id.desc()).limit(count)
        return self._found(query)

    def noted(self) -> list[Attendance]:
        """Those of which something is noted in words, the latest meeting first."""
        table, raised = tables.attendance, tables.recommendation
        notes = ("strengths", "shortcomings", "document", "substitute")
        is_noted = or_(
            *(table.c[name].is_not(None) for name in notes),
            table.c.id.in_(select(raised.c.attendance_id)),
        )
        return self.matching(is_noted, by=[table.c.held_on.desc(), table.c.id.desc()])

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
            table.c.held_on.between(days.since, days.until), _UNREPORTED
        )
        return int(self._connection.execute(query).scalar_one())

    def remove(self, record: Attendance) -> None:
        """Take an attendance out, with its recommendations and the visitor's score."""
        from chibo_cli.store.rooms.recommendations import Recommendations  # few commands do so
        from chibo_cli.store.rooms.scoring import Scoring

        raised = Recommendations(self._connection)
        for each in raised.at([record.id]):
            raised.remove(each)
        scoring = Scoring(self._connection)
        score = scoring.of_visit(record)
        if score is not None:
            scoring.remove(score)
        super().remove(record)
