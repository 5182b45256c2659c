"""Regulations and their duties."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from chibo_cli.store import tables
from chibo_cli.store.rows import (
    added,
    changed,
    duty_record,
    duty_values,
    life_values,
    regulation_record,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.engine import Connection

    from chibo_cli.domain.records import Duty, Regulation


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
        values = {
            "code": regulation.code,
            "title": regulation.title,
            "issuer": regulation.issuer,
            "issued_on": regulation.issued_on,
        }
        regulation_id = added(
            self._connection, tables.regulation, values | life_values(regulation.life)
        )
        for duty in duties:
            columns = duty_values(replace(duty, regulation_id=regulation_id))
            added(self._connection, tables.duty, columns)
        return regulation_id

    def change(self, regulation: Regulation, **values: object) -> None:
        """Other columns of a regulation."""
        changed(self._connection, tables.regulation, regulation.id, values)
