"""Waivers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.records import Waiver
from chibo_cli.store import tables
from chibo_cli.store.conditions import has_day_of
from chibo_cli.store.rooms.room import Room
from chibo_cli.store.rows import Mapped

if TYPE_CHECKING:
    from chibo_cli.domain.time.spans import Span


class Waivers(Room[Waiver]):
    """The waivers' room of one transaction."""

    mapped = Mapped(tables.waiver, Waiver)

    def naming(self, official_id: int | None, unit_id: int | None) -> list[Waiver]:
        """Those that name this official, or none, and this unit, or none, by id."""
        table = tables.waiver  # `== None` says IS NULL
        return self.matching(
            table.c.official_id == official_id, table.c.unit_id == unit_id, by=[table.c.id]
        )

    def within(self, days: Span) -> list[Waiver]:
        """Those with one of these days, by id."""
        return self.matching(has_day_of(tables.waiver, days), by=[tables.waiver.c.id])
