"""What became of a unit: merged into another, or split into several."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.facts import grouped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
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


@dataclass(frozen=True, slots=True)
class Successions:
    """Who followed whom, from each unit to its successors in the order they were named."""

    heirs: Mapping[int, tuple[int, ...]]

    @classmethod
    def of(cls, successions: Iterable[Succession]) -> Successions:
        """Those of a register, in the order of their numbers."""
        ordered = sorted(successions, key=lambda each: each.id)
        return cls(grouped((each.old_id, each.new_id) for each in ordered))

    def heir(self, unit_id: int) -> int:
        """The one unit of today that stands for this one; a unit split stands in its first part.

        What a unit did before it was split cannot be told apart, and is never counted twice.
        """
        seen = set()
        while unit_id in self.heirs and unit_id not in seen:
            seen.add(unit_id)
            unit_id = self.heirs[unit_id][0]
        return unit_id


@dataclass(frozen=True, slots=True)
class MapNow:
    """The map of a later day, to which units of before are rolled up."""

    heirs: Successions
    day: date
