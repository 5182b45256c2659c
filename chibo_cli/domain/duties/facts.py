"""What the store hands to the rule: the facts that can matter to one period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from chibo_cli.domain.facts.records import (
        Assignment,
        Attendance,
        Duty,
        Membership,
        Official,
        Post,
        Regulation,
        Score,
        Waiver,
    )
    from chibo_cli.domain.followups.filings import Filing
    from chibo_cli.domain.organisation.tree import MapNow, UnitTree


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything a verdict can depend on; `replacements` are (new, old) ids of assignments.

    `filings` and `scores` are there only where a duty that binds somebody asks for them. Verdicts
    are always of the map of their day; what is shown of it may be rolled up to `map_now`.
    """

    officials: Mapping[int, Official]
    posts: Mapping[int, tuple[Post, ...]]
    memberships: Mapping[int, tuple[Membership, ...]]
    regulations: Mapping[int, Regulation]
    duties: tuple[Duty, ...]
    assignments: tuple[Assignment, ...]
    replacements: tuple[tuple[int, int], ...]
    visits: Mapping[int, tuple[Attendance, ...]]
    waivers: tuple[Waiver, ...]
    tree: UnitTree
    filings: tuple[Filing, ...] = ()
    scores: tuple[Score, ...] = ()
    map_now: MapNow | None = None

    def shown(self, unit_id: int) -> int:
        """The unit that stands for this one on the map that is shown."""
        return unit_id if self.map_now is None else self.map_now.heirs.heir(unit_id)

    def line(self, unit_id: int, day: date) -> tuple[int, ...]:
        """That unit and all above it, of the day, or of the map that is shown."""
        return self.tree.line(self.shown(unit_id), self.map_day(day))

    def map_day(self, day: date) -> date:
        """The day whose names and tree are shown for that day."""
        return day if self.map_now is None else self.map_now.day
