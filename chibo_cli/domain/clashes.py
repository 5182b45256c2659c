"""Which meetings of one day nobody can attend both of."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from chibo_cli.domain.clock_times import minutes_between

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from chibo_cli.domain.calendar import CellMeeting

    # A meeting that an official follows, and the assigned units it lies in.
    Followed = tuple[CellMeeting, frozenset[int]]

_TOO_NEAR = 120  # minutes between the beginnings of two meetings that one person cannot attend


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
