"""Which units followed which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from chibo_cli.domain.organisation.tree import Succession, SuccessionKind
from chibo_cli.store.rows import added
from chibo_cli.store.tables import places as tables

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from sqlalchemy.engine import Connection, Row


class SuccessionRows:
    """The successions' room of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Succession]:
        """Every succession, by number."""
        table = tables.succession
        return [
            _record(row) for row in self._connection.execute(select(table).order_by(table.c.id))
        ]

    def around(self, unit_id: int) -> list[Succession]:
        """Those of which the unit is one side, by number."""
        table = tables.succession
        query = select(table).where(or_(table.c.old_id == unit_id, table.c.new_id == unit_id))
        return [_record(row) for row in self._connection.execute(query.order_by(table.c.id))]

    def add(
        self,
        old_id: int,
        new_id: int,
        *,
        happened_on: date,
        kind: SuccessionKind,
        document: str | None,
    ) -> int:
        """A succession; returns its number."""
        values = {"old_id": old_id, "new_id": new_id, "happened_on": happened_on}
        return added(
            self._connection, tables.succession, {**values, "kind": kind, "document": document}
        )


def _record(row: Row[Any]) -> Succession:
    return Succession(row.old_id, row.new_id, row.happened_on, row.kind, row.document, row.id)
