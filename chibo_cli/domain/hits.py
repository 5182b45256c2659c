"""What a search over the whole register found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from chibo_cli.domain.named import Named
    from chibo_cli.domain.searching import Excerpt


class HitKind(Enum):
    """The kinds of record looked through, in the order they are shown."""

    OFFICIAL = "official"
    UNIT = "unit"
    REGULATION = "regulation"
    ATTENDANCE = "attendance"
    RECOMMENDATION = "recommendation"
    ASSIGNMENT = "assignment"
    WAIVER = "waiver"


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that holds the words: in which of its fields, and what stands around them.

    `date` is the day of a meeting, or the first day of a regulation, an assignment or a waiver;
    `code` is a regulation's.
    """

    kind: HitKind
    id: int
    official: Named | None
    unit: Named | None
    date: dt.date | None
    field: str
    excerpt: Excerpt
    code: str | None = None
