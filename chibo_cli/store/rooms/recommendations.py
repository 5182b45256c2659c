"""Recommendations and their steps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, or_, select, update

from chibo_cli.domain.followups.recommendations import RecommendationState
from chibo_cli.store.rows import (
    added,
    changed,
    lies_in,
    narrowed,
    recommendation_record,
    removed,
    step_record,
)
from chibo_cli.store.tables import meetings as tables

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy import Select
    from sqlalchemy.engine import Connection

    from chibo_cli.domain.facts.records import Attendance
    from chibo_cli.domain.followups.recommendations import Recommendation, Step
    from chibo_cli.domain.time.spans import Span

_COLUMNS = (
    *("unit_id", "text", "raised_on", "attendance_id", "official_id", "addressed_to", "due"),
    *("status", "outcome", "settled_on", "tags"),
)
_STEP_COLUMNS = (
    *("recommendation_id", "noted_on", "status", "text", "document", "addressed_to", "due"),
)
_OPEN = tuple(state for state in RecommendationState if not state.is_final)


class Recommendations:
    """The recommendations' rooms of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def with_id(self, recommendation_id: int) -> Recommendation | None:
        """The one with that number."""
        table = tables.recommendation
        row = self._connection.execute(select(table).where(table.c.id == recommendation_id)).first()
        return None if row is None else recommendation_record(row)

    def within(
        self,
        days: Span,
        *,
        official_id: int | None = None,
        unit_id: int | None = None,
        units: Select[tuple[int]] | None = None,
        states: Iterable[RecommendationState] | None = None,
    ) -> list[Recommendation]:
        """Those raised on these days, by day and number; `units` is a query of ids.

        An official's are those of the official's visits too.
        """
        table, visit = tables.recommendation, tables.attendance
        query = select(table).where(
            lies_in(table.c.raised_on, days), narrowed(table, unit_id=unit_id, units=units)
        )
        if official_id is not None:
            visits = select(visit.c.id).where(visit.c.official_id == official_id)
            query = query.where(
                or_(table.c.official_id == official_id, table.c.attendance_id.in_(visits))
            )
        if states is not None:
            query = query.where(table.c.status.in_(list(states)))
        query = query.order_by(table.c.raised_on, table.c.id)
        return [recommendation_record(row) for row in self._connection.execute(query)]

    def overdue_count(self, today: date) -> int:
        """How many open ones were due before today."""
        table = tables.recommendation
        query = select(func.count()).where(table.c.due < today, table.c.status.in_(_OPEN))
        return int(self._connection.execute(query).scalar_one())

    def add(self, recommendation: Recommendation) -> int:
        """A new recommendation; its own id is given here and returned."""
        values = {name: getattr(recommendation, name) for name in _COLUMNS}
        return added(self._connection, tables.recommendation, values)

    def change(self, recommendation: Recommendation) -> None:
        """Other values for all its columns."""
        values = {name: getattr(recommendation, name) for name in _COLUMNS}
        changed(self._connection, tables.recommendation, recommendation.id, values)

    def steps(self, recommendation_id: int) -> list[Step]:
        """What became of it, by day and number."""
        table = tables.recommendation_step
        query = select(table).where(table.c.recommendation_id == recommendation_id)
        query = query.order_by(table.c.noted_on, table.c.id)
        return [step_record(row) for row in self._connection.execute(query)]

    def add_step(self, step: Step) -> int:
        """A step; its own id is given here and returned."""
        values = {name: getattr(step, name) for name in _STEP_COLUMNS}
        return added(self._connection, tables.recommendation_step, values)

    def at(self, attendance_ids: Iterable[int] | None = None) -> list[Recommendation]:
        """What was raised at these attendances, or at all of them, by number."""
        table = tables.recommendation
        query = select(table).where(table.c.attendance_id.is_not(None)).order_by(table.c.id)
        if attendance_ids is not None:
            ids = func.json_each(json.dumps(list(attendance_ids))).table_valued("value")
            query = query.where(table.c.attendance_id.in_(select(ids.c.value)))
        return [recommendation_record(row) for row in self._connection.execute(query)]

    def apart(self) -> list[Recommendation]:
        """Those that were raised at no attendance, the latest first."""
        table = tables.recommendation
        query = select(table).where(table.c.attendance_id.is_(None)).order_by(table.c.id.desc())
        return [recommendation_record(row) for row in self._connection.execute(query)]

    def raised_within(self, days: Span) -> list[Recommendation]:
        """What was raised at attendances held on these days, both ends known, by number."""
        table, held = tables.recommendation, tables.attendance
        query = (
            select(table)
            .join(held, held.c.id == table.c.attendance_id)
            .where(held.c.held_on.between(days.since, days.until))
            .order_by(table.c.id)
        )
        return [recommendation_record(row) for row in self._connection.execute(query)]

    def raise_at(self, attendance: Attendance, text: str) -> int:
        """A recommendation raised at an attendance; returns its id."""
        return added(self._connection, tables.recommendation, _open(attendance, text))

    def raise_many(self, raised: Iterable[tuple[Attendance, str]]) -> None:
        """Recommendations raised at attendances, in one statement."""
        rows = [_open(attendance, text) for attendance, text in raised]
        if rows:
            self._connection.execute(insert(tables.recommendation), rows)

    def withdraw(self, recommendation: Recommendation) -> None:
        """Take a recommendation out, with its steps."""
        step = tables.recommendation_step
        own = step.c.recommendation_id == recommendation.id
        self._connection.execute(delete(step).where(own))
        removed(self._connection, tables.recommendation, recommendation.id)

    def move(self, old: Attendance, new: Attendance) -> None:
        """The unit of a corrected attendance, and its day, for what was raised at it."""
        table = tables.recommendation
        mine = table.c.attendance_id == old.id
        that_day = table.c.raised_on == old.held_on
        run = self._connection.execute
        run(update(table).where(mine, that_day).values(raised_on=new.held_on))
        run(update(table).where(mine).values(unit_id=new.unit_id))


def _open(attendance: Attendance, text: str) -> dict[str, object]:
    return {
        "attendance_id": attendance.id,
        "unit_id": attendance.unit_id,
        "raised_on": attendance.held_on,
        "text": text,
        "status": RecommendationState.OPEN,
    }
