"""Assignments, and the chains in which they replace one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from chibo_cli.domain.facts.records import Assignment
from chibo_cli.store import tables
from chibo_cli.store.conditions import has_day_of, narrowed
from chibo_cli.store.rooms.room import Room
from chibo_cli.store.rows import Mapped

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select

    from chibo_cli.domain.time.spans import Span


class Assignments(Room[Assignment]):
    """The assignments' room of one transaction."""

    mapped = Mapped(tables.assignment, Assignment)

    def regulations(self) -> set[int]:
        """The regulations that anybody was ever assigned under."""
        query = select(tables.assignment.c.regulation_id).distinct()
        return set(self._connection.execute(query).scalars())

    def of_official(self, official_id: int) -> list[Assignment]:
        """All of one official, of any day."""
        return self.matching(tables.assignment.c.official_id == official_id)

    def within(
        self,
        days: Span,
        *,
        official_id: int | None = None,
        unit_id: int | None = None,
        units: Select[tuple[int]] | None = None,
    ) -> list[Assignment]:
        """Those with one of these days, drafts included, by id; `units` is a query of ids."""
        table = tables.assignment
        return self.matching(
            has_day_of(table, days),
            narrowed(table, official_id=official_id, unit_id=unit_id, units=units),
            by=[table.c.id],
        )

    def drafts(self) -> list[Assignment]:
        """Those that wait for the clerk's word."""
        table = tables.assignment
        return self.matching(table.c.is_draft, by=[table.c.id])

    def replacements_around(self, condition: ColumnElement[bool]) -> list[tuple[int, int]]:
        """(new, old) ids in every chain that touches one of those."""
        table = tables.assignment
        chain = select(table.c.id).where(condition).cte("chain", recursive=True)
        neighbour = table.alias("neighbour")
        chain = chain.union(
            select(table.c.replaces_id).where(
                table.c.id == chain.c.id, table.c.replaces_id.is_not(None)
            ),
            select(neighbour.c.id).where(neighbour.c.replaces_id == chain.c.id),
        )
        query = select(table.c.id, table.c.replaces_id).where(
            table.c.replaces_id.is_not(None),
            or_(table.c.id.in_(select(chain.c.id)), table.c.replaces_id.in_(select(chain.c.id))),
        )
        return [(row.id, row.replaces_id) for row in self._connection.execute(query)]
