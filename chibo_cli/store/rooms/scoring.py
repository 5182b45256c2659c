"""Scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Select, exists, select

from chibo_cli.domain.facts.records import Attendance, Score
from chibo_cli.store import tables
from chibo_cli.store.rooms.room import Mapped, Room, lies_in, narrowed

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.time.spans import Span


class Scoring(Room[Score]):
    """The scores' room of one transaction."""

    mapped = Mapped(tables.score, Score)

    def on(self, unit_id: int, held_on: date, official_id: int | None) -> Score | None:
        """The visitor's score of a meeting; without an official the cell's own."""
        table = tables.score
        return self._first(
            table.c.unit_id == unit_id,
            table.c.held_on == held_on,
            table.c.official_id.is_not_distinct_from(official_id),
        )

    def of_visit(self, attendance: Attendance) -> Score | None:
        """The visitor's own score of that meeting."""
        return self.on(attendance.unit_id, attendance.held_on, attendance.official_id)

    def within(
        self,
        days: Span,
        *,
        official_id: int | None = None,
        unit_id: int | None = None,
        units: Select[tuple[int]] | None = None,
        of_visitors: bool = False,
    ) -> list[Score]:
        """Those of meetings held on these days, by day and number; `units` is a query of ids.

        Of visitors: without the cells' own.
        """
        table = tables.score
        fits = narrowed(table, official_id=official_id, unit_id=unit_id, units=units)
        if of_visitors:
            fits &= table.c.official_id.is_not(None)
        order = [table.c.held_on, table.c.id]
        return self.matching(lies_in(table.c.held_on, days), fits, by=order)

    def given_again(self) -> list[int]:
        """The numbers of the cells' own scores of a meeting that has one, by day and number."""
        table, first = tables.score, tables.score.alias()
        has_one = exists().where(
            first.c.unit_id == table.c.unit_id,
            first.c.held_on == table.c.held_on,
            first.c.official_id.is_(None),
            first.c.id < table.c.id,
        )
        query = select(table.c.id).where(table.c.official_id.is_(None), has_one)
        return list(self._connection.execute(query.order_by(table.c.held_on, table.c.id)).scalars())
