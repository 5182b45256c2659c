"""Waivers as lists show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from chibo_cli.domain.named import Named


@dataclass(frozen=True, slots=True)
class WaiverEntry:
    """A waiver of an official, a unit, or both."""

    id: int
    official: Named | None
    unit: Named | None
    regulation: str | None
    since: dt.date | None
    until: dt.date | None
    reason: str
    document: str | None
