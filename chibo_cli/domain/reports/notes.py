"""What the visits of a report noted, like notes counted once, and what was raised at them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Refusal
from chibo_cli.domain.followups.recommendations import RecommendationState
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.followups.recommendations import Recommendation
    from chibo_cli.domain.reports.annex import Visited

_AT_THE_ENDS = " \t\r\n.,;:…-–*•+"  # of a note


@dataclass(frozen=True, slots=True)
class Noted:
    """A note as it was first written, and the unit of each visit of which it was noted."""

    text: str
    units: tuple[Named, ...]

    @property
    def count(self) -> int:
        """Of how many visits it was noted."""
        return len(self.units)


@dataclass(frozen=True, slots=True)
class Raised:
    """What was raised at a meeting, and where."""

    recommendation: Recommendation
    unit: Named


def notes_on(visits: Iterable[Visited], part: str) -> tuple[Noted, ...]:
    """The `strengths` or the `shortcomings` noted, the most frequent first, else as they came.

    Notes are alike whatever their case, their spaces, and the marks around them: `Tốt.` is `tốt`.
    Those of visits after the report's day are left out.
    """
    found: dict[str, list[tuple[str, Named]]] = {}
    for each in visits:
        text = getattr(each, part)
        if text and each.visit.refusal is not Refusal.AFTER_AS_OF and (key := _likeness(text)):
            found.setdefault(key, []).append((text.strip(), each.visit.unit))
    notes = [Noted(alike[0][0], tuple(unit for _, unit in alike)) for alike in found.values()]
    return tuple(sorted(notes, key=lambda note: -note.count))


def raised_by_state(visits: Sequence[Visited]) -> tuple[tuple[Raised, ...], ...]:
    """What was raised at these visits, those of one state together, in the order of states."""
    raised = [
        Raised(recommendation, each.visit.unit)
        for each in visits
        if each.visit.refusal is not Refusal.AFTER_AS_OF
        for recommendation in each.recommendations
    ]
    states = (
        tuple(one for one in raised if one.recommendation.status is state)
        for state in RecommendationState
    )
    return tuple(each for each in states if each)


def _likeness(text: str) -> str:
    plain = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    return plain.strip(_AT_THE_ENDS)
