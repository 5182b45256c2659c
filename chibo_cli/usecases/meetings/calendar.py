"""Meetings as registered, moved and cancelled, who follows them, and calendar files' events."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.compliance import default_as_of, judge, refusal
from chibo_cli.domain.duties.following import Following
from chibo_cli.domain.duties.verdicts import Verdict
from chibo_cli.domain.entries.meetings import Event
from chibo_cli.domain.facts.records import Attendance, DutyKind, Official, Unit, grouped
from chibo_cli.domain.meetings.calendar import CellMeeting, meeting_of
from chibo_cli.domain.text.collation import SortKey, code_key, person_key
from chibo_cli.domain.time.periods import FIRST_YEAR, LAST_YEAR, Period, months_of
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.store.facts import facts_for

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.domain.duties.subjects import Subject
    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.store.store import Store

_Place = tuple[date, bool, str, tuple[bool, str, "SortKey"], int]
_A_MONTH = timedelta(days=31)


def meetings_within(
    store: Store,
    days: Span,
    tree: UnitTree | None = None,
    *,
    unit: Unit | None = None,
    areas: Collection[int] | None = None,
) -> list[CellMeeting]:
    """The meetings held on these days, cancelled ones too, by day, time and unit.

    Both ends of the days are closed. They are those of a unit, or of all that ever stood below
    units. `tree` holds the units; the needed part of it is fetched where none is given.

    Raises:
        ValueError: an end is open.
    """
    months = months_of(widened(days))  # a meeting may be moved over the end of its month
    window = Span(months[0].first_day, months[-1].last_day)
    unit_id = None if unit is None else unit.id
    units = None if areas is None else store.units.below(*areas)
    schedules = grouped(
        (each.unit_id, each)
        for each in store.schedules.within(window, unit_id=unit_id, units=units)
    )
    changes = {
        (each.unit_id, each.month): each
        for each in store.schedules.changes_around(window, unit_id=unit_id, units=units)
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
    return next(iter(meeting_days(store, unit, Span(day - _A_MONTH, day))), None)


def meeting_days(store: Store, unit: Unit, days: Span) -> list[date]:
    """Those of the days on which the unit met by its schedule, the latest first."""
    held = meetings_within(store, days, unit=unit)
    return sorted({each.day for each in held if each.is_held}, reverse=True)


_Owing = tuple["Facts", dict[int, list["Subject"]]]


class Audience:
    """The officials with assignments on these days, by the units that they follow."""

    def __init__(self, store: Store, tree: UnitTree, days: Span, *, today: date) -> None:
        self._store, self._tree, self._today = store, tree, today
        self._lengths = {
            duty.period for duty in store.regulations.duties() if duty.kind is DutyKind.ATTEND
        }
        assignments = store.assignments.within(days)
        self._officials: Mapping[int, Official] = store.officials.with_ids(
            {each.official_id for each in assignments}
        )
        regulations = {each.id: each for each in store.regulations.all()}
        self._following = Following(assignments, self._officials, regulations, tree, days)
        self._owing: dict[Period, _Owing] = {}

    def localities(self, unit_id: int, day: date) -> Mapping[int, frozenset[int]]:
        """For each official who follows the unit that day, by which assigned units."""
        return self._following.localities(unit_id, day)

    def followers(self, unit_id: int, day: date) -> Sequence[Official]:
        """Whose area holds the unit that day, by name."""
        return self.ordered(self.localities(unit_id, day))

    def owing(self, unit_id: int, day: date) -> Sequence[Official]:
        """For whom a visit there that day would count towards a duty not yet met, by name.

        Nobody owes a visit in a period that is over.
        """
        found = set()
        for kind in self._lengths:
            period = Period.containing(day, kind)
            if period.last_day < self._today:
                continue
            facts, by_unit = self._pending(period)
            for above in self._tree.line(unit_id, day):
                for subject in by_unit.get(above, ()):
                    visit = Attendance(
                        id=0, official_id=subject.official.id, unit_id=unit_id, held_on=day
                    )
                    if refusal(facts, subject, visit, day) is None:
                        found.add(subject.official.id)
        return self.ordered(found)

    def told(self, unit_id: int, day: date) -> tuple[Named, ...]:
        """Those for whom a visit there that day would count, by their names of the day."""
        return tuple(official.named_on(day) for official in self.owing(unit_id, day))

    def ordered(self, official_ids: Iterable[int]) -> Sequence[Official]:
        """These officials by given name."""
        found = [self._officials[each] for each in official_ids]
        return sorted(found, key=lambda one: (person_key(one.name), code_key(one.code), one.id))

    def _pending(self, period: Period) -> _Owing:
        """The subjects that can still meet their duty in the period, by the units they follow."""
        known = self._owing.get(period)
        if known is None:
            facts = replace(facts_for(self._store, period), tree=self._tree)
            by_unit: defaultdict[int, list[Subject]] = defaultdict(list)
            for judgement in judge(facts, period, default_as_of(period, self._today)):
                if judgement.verdict is Verdict.PENDING:
                    for unit_id in judgement.subject.unit_ids:
                        by_unit[unit_id].append(judgement.subject)
            known = facts, dict(by_unit)
            self._owing[period] = known
        return known


def events(
    store: Store, days: Span, *, today: date, official: Official | None, under: Unit | None
) -> list[Event]:
    """The meetings on these days in an official's area, or a unit's, by day and time.

    An event keeps its name through every change of its month. Cancelled meetings are among them,
    so that calendars strike them out.
    """
    tree = store.units.whole_tree()
    audience = Audience(store, tree, days, today=today)
    found = [
        each
        for each in meetings_within(store, days, tree)
        if (under is None or tree.is_within(each.unit_id, under.id, each.day))
        and (official is None or official.id in audience.localities(each.unit_id, each.day))
    ]
    uids = store.units.uids({each.unit_id for each in found})
    changed = store.schedules.times_changed()
    entries = []
    for each in found:
        above = tree.parent(each.unit_id, each.day)
        entries.append(
            Event(
                f"{uids[each.unit_id]}-{each.month}@chibo",
                each,
                tree.name(each.unit_id, each.day),
                "" if above is None else tree.name(above, each.day),
                max(changed[each.unit_id] - 1, 0),
            )
        )
    return entries


def _place(tree: UnitTree, meeting: CellMeeting) -> _Place:
    """Without a time last of its day."""
    place = tree.place(meeting.unit_id, meeting.day)
    return meeting.day, meeting.time is None, meeting.time or "", place, meeting.unit_id
