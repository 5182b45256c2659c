"""Documents filed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.followups.filings import Filing
from chibo_cli.store.rooms.room import Mapped, Room, lies_in
from chibo_cli.store.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chibo_cli.domain.time.spans import Span


class Filings(Room[Filing]):
    """The filings' room of one transaction."""

    mapped = Mapped("filing", Filing)

    def within(self, days: Span) -> list[Filing]:
        """Those filed on these days, by day and number."""
        table = tables.filing
        return self.matching(lies_in(table.c.filed_on, days), by=[table.c.filed_on, table.c.id])

    def naming(self, official_id: int | None, unit_id: int | None) -> list[Filing]:
        """Those that name this official, or none, and this unit, or none, by id."""
        table = tables.filing  # `== None` says IS NULL
        return self.matching(
            table.c.official_id == official_id, table.c.unit_id == unit_id, by=[table.c.id]
        )

    def of(self, duty_ids: Iterable[int], periods: Iterable[str]) -> list[Filing]:
        """Those of these duties for these periods, by number."""
        table = tables.filing
        return self.matching(
            table.c.duty_id.in_(list(duty_ids)),
            table.c.period.in_(list(periods)),
            by=[table.c.id],
        )
