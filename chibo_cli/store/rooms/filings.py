"""Programmes, reports and evaluations received."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.followups.filings import Filing
from chibo_cli.store import tables
from chibo_cli.store.conditions import lies_in
from chibo_cli.store.rooms.room import Room
from chibo_cli.store.rows import Mapped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chibo_cli.domain.time.spans import Span


class Filings(Room[Filing]):
    """The filings' room of one transaction."""

    mapped = Mapped(tables.filing, Filing)

    def within(self, days: Span) -> list[Filing]:
        """Those filed on these days, by day and number."""
        table = tables.filing
        return self.matching(lies_in(table.c.filed_on, days), by=[table.c.filed_on, table.c.id])

    def of(self, duty_ids: Iterable[int], periods: Iterable[str]) -> list[Filing]:
        """Those of these duties for these periods, by number."""
        table = tables.filing
        return self.matching(
            table.c.duty_id.in_(list(duty_ids)),
            table.c.period.in_(list(periods)),
            by=[table.c.id],
        )
