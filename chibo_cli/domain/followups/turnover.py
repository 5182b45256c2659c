"""How many recommendations were open, raised and settled on some days, by their states then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.followups.recommendations import RecommendationState
from chibo_cli.domain.time.spans import ONE_DAY
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from chibo_cli.domain.followups.recommendations import Step
    from chibo_cli.domain.time.spans import Span


@dataclass(frozen=True, slots=True)
class Course:
    """A recommendation's states through time; `steps` go by day, `settled_on` is as kept."""

    raised_on: date
    status: RecommendationState
    settled_on: date | None
    steps: Sequence[Step]

    def state_on(self, day: date) -> RecommendationState | None:
        """Its state at the end of that day; None before it was raised."""
        if day < self.raised_on:
            return None
        if self.settled_on is not None and day >= self.settled_on:
            return self.status  # a step that was entered behind a later one moved nothing
        state = RecommendationState.OPEN
        for step in self.steps:
            if step.noted_on <= day and step.status is not None:
                state = step.status
        return state


@dataclass(frozen=True, slots=True)
class Turnover:
    """What was open at the start, what was raised, and what became of both by the end.

    What had ended and was opened again is open at the end alone.
    """

    open_at_start: int
    raised: int
    settled: int
    rejected: int
    open_at_end: int

    @property
    def in_hand(self) -> int:
        """How many there were to see to."""
        return self.settled + self.rejected + self.open_at_end


def turnover(courses: Iterable[Course], days: Span, *, today: date) -> Turnover:
    """Of these recommendations, what became of them on these days.

    Before days without a first one nothing was open; days without a last one end today.
    """
    found = list(courses)
    last = today if days.until is None else days.until
    before = [None if days.since is None else each.state_on(days.since - ONE_DAY) for each in found]
    at_end = [each.state_on(last) for each in found]
    ended = [
        after
        for state, after in zip(before, at_end, strict=True)
        if after is not None and after.is_final and not (state is not None and state.is_final)
    ]
    return Turnover(
        sum(state is not None and not state.is_final for state in before),
        sum(each.raised_on in days and each.raised_on <= last for each in found),
        ended.count(RecommendationState.SETTLED),
        ended.count(RecommendationState.REJECTED),
        sum(state is not None and not state.is_final for state in at_end),
    )
