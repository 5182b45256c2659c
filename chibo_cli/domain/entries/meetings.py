"""Schedules, meetings and plans as lists show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.values import dataclass

if TYPE_CHECKING:
    import datetime as dt

    from chibo_cli.domain.facts.kinds import MeetingState, PlanState
    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.meetings.calendar import CellMeeting
    from chibo_cli.domain.time.patterns import Pattern
    from chibo_cli.domain.time.periods import Period


@dataclass(frozen=True, slots=True)
class ScheduleEntry:
    """When a unit meets; `next` is its next meeting from the day of the list on."""

    id: int
    cell: Named
    pattern: Pattern
    time: str | None
    place: str | None
    since: dt.date | None
    until: dt.date | None
    next: dt.date | None


@dataclass(frozen=True, slots=True)
class MeetingEntry:
    """A meeting of a month; `told` are those who should know of it, as they still owe a visit."""

    cell: Named
    month: Period
    date: dt.date
    time: str | None
    place: str | None
    state: MeetingState
    usual: dt.date | None
    reason: str | None
    told: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class NoticeEntry:
    """A meeting that an official should be told of, and by when."""

    official: Named
    cell: Named
    date: dt.date
    time: str | None
    place: str | None
    tell_by: dt.date


@dataclass(frozen=True, slots=True)
class ClashEntry:
    """Meetings of one day in several localities of an official, who cannot attend them all.

    `times` stand in the order of `cells`; `free` are the cells of these localities that meet in
    the month without a clash.
    """

    official: Named
    date: dt.date
    cells: tuple[Named, ...]
    times: tuple[str | None, ...]
    free: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class CoverageEntry:
    """How many of the cells right below a unit have registered when they meet."""

    unit: Named | None
    cells: int
    registered: int
    missing: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """A visit announced beforehand, and what became of it."""

    id: int
    official: Named
    unit: Named
    date: dt.date
    note: str | None
    state: PlanState
    attended_on: dt.date | None


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting as a calendar file has it; `sequence` grows with each change of the calendar."""

    uid: str
    meeting: CellMeeting
    unit: str
    above: str
    sequence: int
