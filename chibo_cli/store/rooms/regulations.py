"""Regulations and their duties."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from chibo_cli.store.rows import (
    added,
    changed,
    duty_record,
    duty_values,
    life_values,
    regulation_record,
    removed,
)
from chibo_cli.store.tables import rules as tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.engine import Connection

    from chibo_cli.domain.facts.records import Duty, Regulation
    from chibo_cli.store.rows import Values


class Regulations:
    """The regulations' rooms of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Regulation]:
        """Every regulation, oldest first."""
        query = select(tables.regulation).order_by(tables.regulation.c.id)
        return [regulation_record(row) for row in self._connection.execute(query)]

    def duties(self, regulation_id: int | None = None) -> list[Duty]:
        """The duties of one regulation, or of all, by their place in its file."""
        table = tables.duty
        query = select(table).order_by(table.c.regulation_id, table.c.number)
        if regulation_id is not None:
            query = query.where(table.c.regulation_id == regulation_id)
        return [duty_record(row) for row in self._connection.execute(query)]

    def add(self, regulation: Regulation, duties: Iterable[Duty]) -> int:
        """A new regulation with its duties; their ids are given here. Returns its id."""
        regulation_id = added(self._connection, tables.regulation, _values(regulation))
        for duty in duties:
            self.add_duty(replace(duty, regulation_id=regulation_id))
        return regulation_id

    def change(self, regulation: Regulation, stated: Regulation) -> None:
        """Other columns of a regulation; the one stated gives them, its id left out."""
        changed(self._connection, tables.regulation, regulation.id, _values(stated))

    def remove(self, regulation: Regulation) -> None:
        """Take a regulation out that has no duties any more."""
        removed(self._connection, tables.regulation, regulation.id)

    def add_duty(self, duty: Duty) -> int:
        """A new duty of its regulation; its id is given here."""
        return added(self._connection, tables.duty, duty_values(duty))

    def change_duty(self, duty: Duty) -> None:
        """Other columns of the duty of that id."""
        changed(self._connection, tables.duty, duty.id, duty_values(duty))

    def remove_duty(self, duty: Duty) -> None:
        """Take a duty out."""
        removed(self._connection, tables.duty, duty.id)


def _values(regulation: Regulation) -> Values:
    names = ("code", "title", "issuer", "issued_on")
    return {name: getattr(regulation, name) for name in names} | life_values(regulation.life)
