"""What the office set for its register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select, update

from chibo_cli.domain.facts.records import Closing
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.time.spans import Span
from chibo_cli.store.rows import added, changed, life_values
from chibo_cli.store.tables import office as tables
from chibo_cli.store.tables.types import decoded

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection, Row


class Settings:
    """The settings' room of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> dict[Setting, str]:
        """Those that are set."""
        rows = self._connection.execute(select(tables.setting))
        return {decoded(Setting, row.key): row.value for row in rows}

    def keep(self, setting: Setting, value: str | None) -> None:
        """Set one, or with None take it back."""
        table = tables.setting
        row = table.c.key == setting.value
        if value is None:
            self._connection.execute(delete(table).where(row))
        elif setting in self.all():
            self._connection.execute(update(table).where(row).values(value=value))
        else:
            self._connection.execute(insert(table).values(key=setting.value, value=value))


class Closings:
    """The closings' room of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Closing]:
        """Every closing, reopened ones too, oldest first."""
        query = select(tables.closing).order_by(tables.closing.c.id)
        return [_closing(row) for row in self._connection.execute(query)]

    def closed_periods(self) -> list[str]:
        """The notations of the periods now closed."""
        return [closing.period for closing in self.all() if not closing.is_reopened]

    def of(self, period: str) -> Closing | None:
        """The closing in force for a period."""
        found = (each for each in self.all() if each.period == period and not each.is_reopened)
        return next(found, None)

    def add(self, closing: Closing) -> int:
        """A new closing; its own id is given here and returned."""
        names = ("period", "packet", "digest", "reason")
        values = {name: getattr(closing, name) for name in names}
        return added(self._connection, tables.closing, values | life_values(closing.life))

    def reopen(self, closing: Closing, reason: str) -> None:
        """The period takes changes again; the packet stays."""
        values = {"is_reopened": True, "reopen_reason": reason}
        changed(self._connection, tables.closing, closing.id, values)


def _closing(row: Row[Any]) -> Closing:
    return Closing(
        row.id,
        row.period,
        Span(row.since, row.until),
        row.packet,
        row.digest,
        row.reason,
        row.is_reopened,
        row.reopen_reason,
    )
