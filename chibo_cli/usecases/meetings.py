"""The meetings of a stretch of days, as registered, moved and cancelled."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.records import grouped
from chibo_cli.domain.meetings.calendar import CellMeeting, meeting_of
from chibo_cli.domain.time.periods import FIRST_YEAR, LAST_YEAR, Period, PeriodKind
from chibo_cli.domain.time.spans import ONE_DAY, Span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Unit
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.domain.text.collation import SortKey
    from chibo_cli.store.store import Store


_Place = tuple[date, bool, str, tuple[bool, str, "SortKey"], int]
_A_MONTH = timedelta(days=31)


def meetings_within(
    store: Store, days: Span, tree: UnitTree | None = None, *, unit: Unit | None = None
) -> list[CellMeeting]:
    """The meetings held on these days, cancelled ones too, by day, time and unit.

    Both ends of the days are closed. `tree` holds the units; the needed part of it is fetched
    where none is given.

    Raises:
        ValueError: an end is open.
    """
    months = months_of(widened(days))  # a meeting may be moved over the end of its month
    window = Span(months[0].first_day, months[-1].last_day)
    unit_id = None if unit is None else unit.id
    schedules = grouped(
        (each.unit_id, each) for each in store.schedules.within(window, unit_id=unit_id)
    )
    changes = {
        (each.unit_id, each.month): each
        for each in store.schedules.changes_around(window, unit_id=unit_id)
    }
    unit_ids = dict.fromkeys((*schedules, *(changed for changed, _ in changes)))
    tree = tree or store.units.tree_of(unit_ids)
    found = [
        meeting
        for each in unit_ids
        for month in months
        if (
            meeting := meeting_of(
                month,
                schedules.get(each, ()),
                changes.get((each, month.first_day)),
                tree.units[each].life,
            )
        )
        and meeting.day in days
    ]
    return sorted(found, key=lambda meeting: _place(tree, meeting))


def months_of(days: Span) -> tuple[Period, ...]:
    """The months that have one of these days.

    Raises:
        ValueError: an end is open.
    """
    if days.since is None or days.until is None:
        raise ValueError("an open span has no list of months")
    months = [Period.containing(days.since, PeriodKind.MONTH)]
    while months[-1].last_day < days.until:
        months.append(months[-1].next)
    return tuple(months)


def widened(days: Span) -> Span:
    """A month more at either end, as far as there are periods."""
    if days.since is None or days.until is None:
        raise ValueError("an open span has no list of months")
    first, last = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
    since = max(days.since.replace(day=1), first + _A_MONTH) - ONE_DAY
    return Span(since, min(days.until, last - _A_MONTH) + _A_MONTH)


def meeting_in(store: Store, unit: Unit, month: Period) -> CellMeeting | None:
    """The unit's meeting of that month, if it has one."""
    schedules = store.schedules.within(month.span, unit_id=unit.id)
    change = store.schedules.change_of(unit.id, month.first_day)
    return meeting_of(month, schedules, change, unit.life)


def next_meetings(store: Store, unit: Unit, day: date, count: int) -> list[CellMeeting]:
    """The next meetings that are to take place, from that day on, of the next five months."""
    span = Span(day, day + _A_MONTH * 5)
    return [each for each in meetings_within(store, span, unit=unit) if each.is_held][:count]


def last_meeting_day(store: Store, unit: Unit, day: date) -> date | None:
    """The day of the unit's latest meeting by its schedule, of the last month or two."""
    held = meetings_within(store, Span(day - _A_MONTH, day), unit=unit)
    return max((each.day for each in held if each.is_held), default=None)


def _place(tree: UnitTree, meeting: CellMeeting) -> _Place:
    """Without a time last of its day."""
    place = tree.place(meeting.unit_id, meeting.day)
    return meeting.day, meeting.time is None, meeting.time or "", place, meeting.unit_id
