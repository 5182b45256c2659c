"""Attendances as lists show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.values import dataclass

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from chibo_cli.domain.facts.kinds import Meeting
    from chibo_cli.domain.facts.named import Named


@dataclass(frozen=True, slots=True)
class AttendanceEntry:
    """An attendance with the visitor's score; recommendations stand one a line."""

    id: int
    official: Named
    unit: Named
    date: dt.date
    meeting: Meeting
    substitute: str | None
    score: Decimal | None
    strengths: str | None
    shortcomings: str | None
    recommendation: str | None
    document: str | None
    reported_on: dt.date | None
    tags: tuple[str, ...] = ()
