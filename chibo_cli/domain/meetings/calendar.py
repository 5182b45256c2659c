"""When cells meet, by pattern or changed for a month; which meetings clash; visits announced."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.kinds import MeetingState, PlanState
from chibo_cli.domain.time.notation import minutes_between
from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from chibo_cli.domain.time.patterns import Pattern
    from chibo_cli.domain.time.periods import Period

NEAR = timedelta(days=7)  # a visit so near to a planned one stands for it
_TOO_NEAR = 120  # minutes between the beginnings of two meetings that one person cannot attend


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When a unit meets each month; `time` is `19:00`. Of one unit they never overlap."""

    id: int
    unit_id: int
    pattern: Pattern
    time: str | None = None
    place: str | None = None
    life: Span = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleChange:
    """One month's meeting held on another day, or, without one, not held.

    `month` is its first day, whatever month the meeting is moved to.
    """

    id: int
    unit_id: int
    month: date
    held_on: date | None = None
    time: str | None = None
    place: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class CellMeeting:
    """A unit's meeting of one month; `day` is the one that a cancelled one would have had.

    `usual` is the day by the pattern, None where no pattern has one that month.
    """

    unit_id: int
    month: Period
    day: date
    time: str | None
    place: str | None
    state: MeetingState = MeetingState.REGISTERED
    usual: date | None = None
    reason: str | None = None

    @property
    def is_held(self) -> bool:
        """Whether it is to take place."""
        return self.state is not MeetingState.CANCELLED


# A meeting that an official follows, and the assigned units it lies in.
Followed = tuple[CellMeeting, frozenset[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A visit announced to the cell beforehand."""

    id: int
    official_id: int
    unit_id: int
    planned_on: date
    note: str | None = None


def meeting_of(
    month: Period, schedules: Sequence[Schedule], change: ScheduleChange | None, life: Span
) -> CellMeeting | None:
    """A unit's meeting of the month; None where it has none, or the unit does not exist then.

    A month has one: where a pattern ends and the next begins within it, the earlier of the two.
    A month may be given a meeting by a change alone.
    """
    falling = [
        CellMeeting(schedule.unit_id, month, day, schedule.time, schedule.place, usual=day)
        for schedule in schedules
        if (day := schedule.pattern.day_in(month)) in schedule.life and day in life
    ]
    registered = min(falling, key=lambda meeting: meeting.day, default=None)
    if change is None:
        return registered
    if change.held_on is None:
        if registered is None:
            return None
        return replace(registered, state=MeetingState.CANCELLED, reason=change.reason)
    if change.held_on not in life:
        return None
    moved = CellMeeting(
        change.unit_id,
        month,
        change.held_on,
        change.time,
        change.place,
        MeetingState.MOVED,
        reason=change.reason,
    )
    if registered is None:
        return moved
    return replace(
        moved,
        time=moved.time or registered.time,
        place=moved.place or registered.place,
        usual=registered.usual,
    )


def plan_state(
    planned_on: date, attended: Iterable[date], *, today: date
) -> tuple[PlanState, date | None]:
    """What became of a visit, and the day it was made, by the official's days at that unit."""
    near = sorted(
        (day for day in attended if abs(day - planned_on) <= NEAR),
        key=lambda day: (abs(day - planned_on), day),
    )
    if near:
        state = PlanState.HELD if near[0] == planned_on else PlanState.OTHER_DAY
        return state, near[0]
    return (PlanState.AHEAD if planned_on >= today else PlanState.NOT_HELD), None


def are_near(one: str | None, other: str | None) -> bool:
    """Whether one person cannot be at both times of a day; a time not known may be any."""
    return one is None or other is None or minutes_between(one, other) <= _TOO_NEAR


def clashing(followed: Iterable[Followed]) -> Mapping[date, list[CellMeeting]]:
    """For each day the meetings too near to one of another locality of the same official."""
    by_day: defaultdict[date, list[Followed]] = defaultdict(list)
    for each in followed:
        by_day[each[0].day].append(each)
    return {
        day: [
            meeting
            for meeting, localities in of_day
            if any(
                localities.isdisjoint(other_localities) and are_near(meeting.time, other.time)
                for other, other_localities in of_day
            )
        ]
        for day, of_day in by_day.items()
    }
