"""Closed periods as lists show them, and what the facts now say otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from chibo_cli.domain.named import Named
    from chibo_cli.domain.verdicts import Fulfilment, Verdict


@dataclass(frozen=True, slots=True)
class ClosingEntry:
    """A closed period, or one that was reopened."""

    id: int
    period: str
    as_of: str
    officials: int
    met: int
    unmet: int
    digest: str
    reason: str | None
    reopened: bool
    reopen_reason: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """A row of a closed period's report that the facts now say otherwise; None = no such row.

    `operations` are those since the closing that may have moved it, by number.
    """

    official: Named
    regulation: str
    duty: int
    units: tuple[Named, ...]
    reported: Verdict | Fulfilment | None
    now: Verdict | Fulfilment | None
    counted_reported: int | None
    counted_now: int | None
    visits_added: tuple[dt.date, ...]
    visits_gone: tuple[dt.date, ...]
    operations: tuple[int, ...]
