"""Programmes, reports and evaluations received."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from chibo_cli.store.rows import added, changed, filing_record, lies_in, removed
from chibo_cli.store.tables import followups as tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Select
    from sqlalchemy.engine import Connection

    from chibo_cli.domain.followups.filings import Filing
    from chibo_cli.domain.time.spans import Span

_COLUMNS = (
    *("duty_id", "official_id", "unit_id", "period", "filed_on", "number"),
    *("addressees", "result"),
)


class Filings:
    """The filings' room of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def with_id(self, filing_id: int) -> Filing | None:
        """The one with that number."""
        table = tables.filing
        return next(iter(self._found(select(table).where(table.c.id == filing_id))), None)

    def within(self, days: Span) -> list[Filing]:
        """Those filed on these days, by day and number."""
        table = tables.filing
        query = select(table).where(lies_in(table.c.filed_on, days))
        return self._found(query.order_by(table.c.filed_on, table.c.id))

    def of(self, duty_ids: Iterable[int], periods: Iterable[str]) -> list[Filing]:
        """Those of these duties for these periods, by number."""
        table = tables.filing
        query = select(table).where(
            table.c.duty_id.in_(list(duty_ids)), table.c.period.in_(list(periods))
        )
        return self._found(query.order_by(table.c.id))

    def add(self, filing: Filing) -> int:
        """A new filing; its own id is given here and returned."""
        values = {name: getattr(filing, name) for name in _COLUMNS}
        return added(self._connection, tables.filing, values)

    def change(self, filing: Filing, **values: object) -> None:
        """Other columns of a filing."""
        changed(self._connection, tables.filing, filing.id, values)

    def remove(self, filing: Filing) -> None:
        """Take a filing out."""
        removed(self._connection, tables.filing, filing.id)

    def _found(self, query: Select[tuple[object, ...]]) -> list[Filing]:
        return [filing_record(row) for row in self._connection.execute(query)]
