"""What became of a unit: merged into another, or split into several."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class SuccessionKind(Enum):
    """How one unit followed another."""

    MERGE = "merge"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Succession:
    """The new unit follows the old one from that day on."""

    old_id: int
    new_id: int
    happened_on: date
    kind: SuccessionKind
    document: str | None = None
    id: int = 0
