"""Assignments, and the chains in which they replace one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from chibo_cli.store.rows import (
    added,
    assignment_record,
    changed,
    has_day_of,
    life_values,
    narrowed,
    removed,
)
from chibo_cli.store.tables import rules as tables

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.engine import Connection

    from chibo_cli.domain.facts.records import Assignment
    from chibo_cli.domain.time.spans import Span


class Assignments:
    """The assignments' room of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Assignment]:
        """Every assignment, by id."""
        return self._found(select(tables.assignment).order_by(tables.assignment.c.id))

    def with_id(self, assignment_id: int) -> Assignment | None:
        """The one with that number."""
        table = tables.assignment
        return next(iter(self._found(select(table).where(table.c.id == assignment_id))), None)

    def regulations(self) -> set[int]:
        """The regulations that anybody was ever assigned under."""
        query = select(tables.assignment.c.regulation_id).distinct()
        return set(self._connection.execute(query).scalars())

    def of_official(self, official_id: int) -> list[Assignment]:
        """All of one official, of any day."""
        table = tables.assignment
        return self._found(select(table).where(table.c.official_id == official_id))

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
        query = select(table).where(
            has_day_of(table, days),
            narrowed(table, official_id=official_id, unit_id=unit_id, units=units),
        )
        return self._found(query.order_by(table.c.id))

    def matching(self, condition: ColumnElement[bool]) -> list[Assignment]:
        """Those that another room of the store asks for, drafts included."""
        return self._found(select(tables.assignment).where(condition))

    def drafts(self) -> list[Assignment]:
        """Those that wait for the clerk's word."""
        table = tables.assignment
        return self._found(select(table).where(table.c.is_draft).order_by(table.c.id))

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

    def add(self, assignment: Assignment) -> int:
        """A new assignment; its own id is given here and returned."""
        values = {
            name: getattr(assignment, name)
            for name in (
                *("official_id", "unit_id", "regulation_id", "role", "decision"),
                *("end_reason", "replaces_id", "is_draft"),
            )
        }
        return added(self._connection, tables.assignment, values | life_values(assignment.life))

    def change(self, assignment: Assignment, **values: object) -> None:
        """Other columns of an assignment."""
        changed(self._connection, tables.assignment, assignment.id, values)

    def remove(self, assignment: Assignment) -> None:
        """Take an assignment out."""
        removed(self._connection, tables.assignment, assignment.id)

    def _found(self, query: Select[tuple[object, ...]]) -> list[Assignment]:
        return [assignment_record(row) for row in self._connection.execute(query)]
