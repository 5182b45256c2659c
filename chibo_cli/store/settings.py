"""What the office set for its register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from chibo_cli.domain.facts.settings import Setting
from chibo_cli.store.tables import office as tables
from chibo_cli.store.types import decoded

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection


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
