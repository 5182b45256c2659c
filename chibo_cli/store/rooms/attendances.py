"""Attendances."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, Table, func, or_, select, union_all

from chibo_cli.domain.facts.records import Attendance
from chibo_cli.domain.register.journal import Action
from chibo_cli.store.rooms.room import Mapped, Room, lies_in, narrowed, saying, units_saying
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import is_among
from chibo_cli.store.tables.places import had_another_code

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from chibo_cli.domain.time.spans import Span
    from chibo_cli.store.engine import Saying

_NOTES = ("strengths", "shortcomings", "document", "substitute")


def _unreported() -> ColumnElement[bool]:
    """Whether neither a report's day nor its number is known of an attendance."""
    table = tables.attendance
    return table.c.reported_on.is_(None) & table.c.document.is_(None)


def _is_noted(said: Saying) -> ColumnElement[bool]:
    """Whether a note of an attendance, or what was raised at it, says so."""
    table, raised = tables.attendance, tables.recommendation
    at = select(raised.c.attendance_id).where(
        raised.c.attendance_id.is_not(None), said(raised.c.text)
    )
    notes = [table.c[name] for name in _NOTES]
    has_note = func.coalesce(*notes).is_not(None)  # few have one, and need be asked no more
    return or_(has_note & or_(*map(said, notes)), table.c.id.in_(at))


class Attendances(Room[Attendance]):
    """The attendances' room of one transaction."""

    mapped = Mapped("attendance", Attendance)

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
        is_said: Callable[[str], bool] | None = None,
    ) -> list[Attendance]:
        """Those held on these days, by day and number; `units` is a query of ids.

        Of the unreported neither a report's day nor its number is known. All are among them of
        which something `is_said` in a note, or in a name or code of the official or the unit.
        """
        table = tables.attendance
        fits = narrowed(table, official_id=official_id, unit_id=unit_id, units=units)
        if unreported:
            fits &= _unreported()
        if is_said is not None:
            said = saying(self._connection, is_said)
            official, named = tables.official.c, tables.official_name.c
            fits &= _is_noted(said) | or_(
                table.c.official_id.in_(select(named.official_id).where(said(named.name))),
                table.c.official_id.in_(select(official.id).where(said(official.code))),
                table.c.official_id.in_(select(official.id).where(had_another_code)),
                table.c.unit_id.in_(units_saying(said)),
            )
        order = [table.c.held_on, table.c.id]
        return self.matching(lies_in(table.c.held_on, days), fits, by=order)

    def officials_of(self, attendance_ids: Iterable[int]) -> set[int]:
        """Whose these attendances are."""
        query = select(tables.attendance.c.official_id).distinct()
        return self._of_these(query, attendance_ids)

    def days_of(self, attendance_ids: Iterable[int]) -> set[date]:
        """Of which days these attendances are."""
        query = select(tables.attendance.c.held_on).distinct()
        return self._of_these(query, attendance_ids)

    def visitors(self, attendance_ids: Iterable[int]) -> dict[int, int]:
        """Whose each of these attendances is, by number."""
        table = tables.attendance
        query = select(table.c.id, table.c.official_id).where(is_among(table.c.id, attendance_ids))
        return {row.id: row.official_id for row in self._connection.execute(query)}

    def outside_lives(self, operation_id: int | None = None) -> list[int]:
        """The numbers of those whose unit did not exist that day, by day and number.

        Of an operation only those that it touched, or whose unit.
        """
        table, unit = tables.attendance, tables.unit
        is_outside = or_(table.c.held_on < unit.c.since, table.c.held_on > unit.c.until)
        query = select(table.c.id).join(unit, unit.c.id == table.c.unit_id).where(is_outside)
        if operation_id is not None:
            visits, units = (_changed_by(operation_id, each) for each in (table, unit))
            there = select(table.c.id).where(table.c.unit_id.in_(units))
            query = query.where(table.c.id.in_(union_all(visits, there)))
        return list(self._connection.execute(query.order_by(table.c.held_on, table.c.id)).scalars())

    def latest(self, count: int) -> list[Attendance]:
        """The ones entered last, the latest first."""
        query = select(tables.attendance).order_by(tables.attendance.c.id.desc()).limit(count)
        return self._found(query)

    def noted(self, is_said: Callable[[str], bool]) -> list[Attendance]:
        """Those of which something is noted that says so, the latest meeting first."""
        found = self.matching(_is_noted(saying(self._connection, is_said)))
        # SQLite would read the whole table by the index of the days, to have them in order.
        return sorted(found, key=lambda each: (each.held_on, each.id), reverse=True)

    def moments(self, attendance_ids: Iterable[int]) -> dict[int, tuple[str, str]]:
        """When and by whom each was entered, by its number; those the journal knows."""
        operation, change = tables.operation, tables.change
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
            table.c.held_on.between(days.since, days.until), _unreported()
        )
        return int(self._connection.execute(query).scalar_one())

    def remove(self, record: Attendance) -> None:
        """Take an attendance out, with its recommendations and the visitor's score."""
        from chibo_cli.store.rooms.followups import (
            Recommendations,  # few commands do so
            Scoring,
        )

        raised = Recommendations(self._connection)
        for each in raised.at([record.id]):
            raised.remove(each)
        scoring = Scoring(self._connection)
        score = scoring.of_visit(record)
        if score is not None:
            scoring.remove(score)
        super().remove(record)

    def _of_these(self, query: Select[Any], attendance_ids: Iterable[int]) -> set[Any]:
        query = query.where(is_among(tables.attendance.c.id, attendance_ids))
        return {row[0] for row in self._connection.execute(query)}


def _changed_by(operation_id: int, table: Table) -> Select[tuple[int]]:
    change = tables.change
    return select(change.c.row_id).where(
        change.c.operation_id == operation_id, change.c.table_name == table.name
    )
