"""Recommendations: raised at a meeting, passed on, settled; each step is kept."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.text.errors import InvalidChoice
from chibo_cli.domain.text.names import folded
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date


class RecommendationState(Enum):
    """How far a recommendation has come."""

    OPEN = "open"
    FORWARDED = "forwarded"
    IN_PROGRESS = "in_progress"
    SETTLED = "settled"
    REJECTED = "rejected"

    @property
    def is_final(self) -> bool:
        """Whether nothing more is waited for."""
        return self in {RecommendationState.SETTLED, RecommendationState.REJECTED}


_STATES: Mapping[RecommendationState, tuple[str, ...]] = {
    RecommendationState.OPEN: ("mới", "mới nêu"),
    RecommendationState.FORWARDED: ("đã chuyển", "chuyển"),
    RecommendationState.IN_PROGRESS: ("đang giải quyết", "đang xử lý", "in progress"),
    RecommendationState.SETTLED: ("đã giải quyết", "đã xử lý", "giải quyết xong"),
    RecommendationState.REJECTED: ("không giải quyết", "không xử lý"),
}
_STATE_OF = {
    folded(word): state for state, words in _STATES.items() for word in (state.value, *words)
}


def recommendation_state(text: str) -> RecommendationState:
    """The state a clerk's word means, in either language.

    Raises:
        InvalidChoice: the word is unknown.
    """
    state = _STATE_OF.get(folded(text).strip())
    if state is None:
        raise InvalidChoice(text, "status", tuple(each.value for each in RecommendationState))
    return state


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """What was raised at a meeting; `official_id` is who raised it where no visit is named.

    `settled_on` is the day of its final state, None while it is open.
    """

    id: int
    unit_id: int
    text: str
    raised_on: date
    attendance_id: int | None = None
    official_id: int | None = None
    addressed_to: str | None = None
    due: date | None = None
    status: RecommendationState = RecommendationState.OPEN
    outcome: str | None = None
    settled_on: date | None = None
    tags: tuple[str, ...] = ()

    def is_overdue(self, today: date) -> bool:
        """Whether its day has gone by and it is open still."""
        return self.due is not None and self.due < today and not self.status.is_final


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What became of a recommendation on a day; what is None stayed as it was."""

    recommendation_id: int
    noted_on: date
    status: RecommendationState | None = None
    text: str | None = None
    document: str | None = None
    addressed_to: str | None = None
    due: date | None = None
    id: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing."""
        said = (self.status, self.text, self.document, self.addressed_to, self.due)
        return all(each is None for each in said)


def stepped(recommendation: Recommendation, step: Step, others: Iterable[Step]) -> Recommendation:
    """The recommendation after a step; one entered behind a later one only joins the path."""
    if any(each.noted_on > step.noted_on for each in others):
        return recommendation
    passed_on = replace(
        recommendation,
        addressed_to=step.addressed_to or recommendation.addressed_to,
        due=step.due or recommendation.due,
    )
    if step.status is None or step.status is recommendation.status:
        return passed_on
    if not step.status.is_final:
        return replace(passed_on, status=step.status, outcome=None, settled_on=None)
    outcome = step.text or recommendation.outcome
    return replace(passed_on, status=step.status, outcome=outcome, settled_on=step.noted_on)
