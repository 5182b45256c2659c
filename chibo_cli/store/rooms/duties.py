"""Assignments, regulations with their duties, and waivers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Select, func, or_, select, true

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import Assignment, Duty, Regulation, Waiver
from chibo_cli.store.rooms.room import Mapped, Room, has_day_of, narrowed
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import is_among, is_yes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from sqlalchemy.engine import Connection

    from chibo_cli.domain.time.spans import Span


class Assignments(Room[Assignment]):
    """The assignments' room of one transaction."""

    mapped = Mapped("assignment", Assignment)

    def regulations(self) -> set[int]:
        """The regulations that anybody was ever assigned under."""
        query = select(tables.assignment.c.regulation_id).distinct()
        return set(self._connection.execute(query).scalars())

    def first_days(self) -> dict[int, date | None]:
        """The first day on which anybody is assigned under each regulation, None for always.

        Drafts are left aside, and so are regulations without any assignment.
        """
        table = tables.assignment
        are_dated = func.count(table.c.since) == func.count()
        query = (
            select(table.c.regulation_id, func.min(table.c.since), are_dated)
            .where(~is_yes(table.c.is_draft))
            .group_by(table.c.regulation_id)
        )
        return {
            regulation_id: first if are_all_dated else None
            for regulation_id, first, are_all_dated in self._connection.execute(query)
        }

    def within(
        self,
        days: Span,
        *,
        official_id: int | None = None,
        unit_id: int | None = None,
        units: Select[tuple[int]] | None = None,
        officials: Collection[int] | None = None,
    ) -> list[Assignment]:
        """Those with one of these days, drafts included, by id; `units` is a query of ids."""
        table = tables.assignment
        return self.matching(
            has_day_of(table, days),
            narrowed(table, official_id=official_id, unit_id=unit_id, units=units),
            true() if officials is None else is_among(table.c.official_id, officials),
        )

    def drafts(self) -> list[Assignment]:
        """Those that wait for the clerk's word."""
        table = tables.assignment
        return self.matching(is_yes(table.c.is_draft))

    def replacements_around(self, condition: ColumnElement[bool]) -> list[tuple[int, int]]:
        """(new, old) ids in every chain that touches one of those."""
        table = tables.assignment
        chain = select(table.c.id).where(condition).cte("chain", recursive=True)
        near = table.alias("near")
        replaced = select(table.c.replaces_id).where(table.c.id == chain.c.id).scalar_subquery()
        chain = chain.union(
            select(near.c.id).where(or_(near.c.id == replaced, near.c.replaces_id == chain.c.id))
        )
        query = select(table.c.id, table.c.replaces_id).where(
            table.c.replaces_id.is_not(None),
            or_(table.c.id.in_(select(chain.c.id)), table.c.replaces_id.in_(select(chain.c.id))),
        )
        found = self._connection.execute(query.order_by(table.c.id))
        return [(row.id, row.replaces_id) for row in found]


class Duties(Room[Duty]):
    """The duties' room of one transaction."""

    mapped = Mapped("duty", Duty, sets={"unit_kinds": str, "meetings": Meeting})


class Regulations(Room[Regulation]):
    """The regulations' room of one transaction, and that of their duties within it."""

    mapped = Mapped("regulation", Regulation)

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._duties = Duties(connection)

    def duties(self, regulation_id: int | None = None) -> list[Duty]:
        """The duties of one regulation, or of all, by their place in its file."""
        table = tables.duty
        order = [table.c.regulation_id, table.c.number, table.c.id]
        if regulation_id is None:
            return self._duties.matching(by=order)
        return self._duties.matching(table.c.regulation_id == regulation_id, by=order)

    def add(self, record: Regulation, duties: Iterable[Duty] = ()) -> int:
        """A new regulation with its duties; their ids are given here. Returns its id."""
        regulation_id = super().add(record)
        for duty in duties:
            self.add_duty(replace(duty, regulation_id=regulation_id))
        return regulation_id

    def add_duty(self, duty: Duty) -> int:
        """A new duty of its regulation; its id is given here."""
        return self._duties.add(duty)

    def change_duty(self, duty: Duty) -> None:
        """Other values for all fields of the duty of that id."""
        self._duties.rewrite(duty)

    def remove_duty(self, duty: Duty) -> None:
        """Take a duty out."""
        self._duties.remove(duty)


class Waivers(Room[Waiver]):
    """The waivers' room of one transaction."""

    mapped = Mapped("waiver", Waiver)

    def naming(self, official_id: int | None, unit_id: int | None) -> list[Waiver]:
        """Those that name this official, or none, and this unit, or none, by id."""
        table = tables.waiver  # `== None` says IS NULL
        return self.matching(table.c.official_id == official_id, table.c.unit_id == unit_id)

    def within(self, days: Span, officials: Collection[int] | None = None) -> list[Waiver]:
        """Those with one of these days, of everybody or that may be of these officials, by id."""
        table, of_days = tables.waiver.c, has_day_of(tables.waiver, days)
        if officials is None:
            return self.matching(of_days)
        return self.matching(
            of_days, or_(table.official_id.is_(None), is_among(table.official_id, officials))
        )
