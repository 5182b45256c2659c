"""Assignments as lists show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from chibo_cli.domain.named import Named


@dataclass(frozen=True, slots=True)
class AssignmentEntry:
    """An assignment; `replaces` is the number of the one before it."""

    id: int
    official: Named
    unit: Named
    regulation: str
    role: str | None
    decision: str | None
    since: dt.date | None
    until: dt.date | None
    end_reason: str | None
    replaces: int | None
    draft: bool
