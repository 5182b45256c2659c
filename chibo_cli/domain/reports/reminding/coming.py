"""What those who owe visits can still attend before a period ends."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.compliance import Judgement, refusal
from chibo_cli.domain.duties.following import Following
from chibo_cli.domain.duties.subjects import Subject, liable_days
from chibo_cli.domain.duties.verdicts import Obstacle
from chibo_cli.domain.facts.kinds import Meeting, PlanState, is_cell
from chibo_cli.domain.facts.named import ComingMeeting, Named, PlannedVisit
from chibo_cli.domain.facts.records import Attendance
from chibo_cli.domain.meetings.calendar import are_near, clashing, plan_state
from chibo_cli.domain.reports.reminding.reminders import Reminder
from chibo_cli.domain.reports.report import named_unit, row_of
from chibo_cli.domain.time.spans import ONE_DAY
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.domain.facts.records import Duty
    from chibo_cli.domain.meetings.calendar import CellMeeting, Followed, Plan
    from chibo_cli.domain.time.spans import Span

MOST_MEETINGS = 5  # that are named to one official


@dataclass(frozen=True, slots=True)
class Ahead:
    """What lies ahead in a period: its days from today on, and what is to take place on them.

    `meetings` leave out the cancelled ones; `registered` are the units with a schedule, or with a
    change of one, on some of the days; `plans` are by official.
    """

    days: Span
    meetings: Sequence[CellMeeting]
    registered: frozenset[int]
    plans: Mapping[int, Sequence[Plan]]


def reminders_of(
    facts: Facts,
    pending: Sequence[Judgement],
    ahead: Ahead,
    missed: Mapping[tuple[int, int], int],
) -> tuple[Reminder, ...]:
    """A reminder for each judgement that is pending, those with the fewest days left first.

    Who can no longer meet the rule comes last; among equals the judgements' order stands. The
    facts' tree must hold all that ever stood in their areas, and every unit that `ahead` names.
    `missed` is by the ids of official and regulation.
    """
    coming = _Coming(facts, pending, ahead)
    found = [
        coming.reminder(each, missed.get((each.subject.official.id, each.subject.regulation.id), 0))
        for each in pending
    ]
    return tuple(
        sorted(found, key=lambda each: (not each.can_still, each.days_left, each.meeting_days))
    )


class _Coming:
    """What the officials of these judgements can still attend."""

    def __init__(self, facts: Facts, pending: Iterable[Judgement], ahead: Ahead) -> None:
        self._facts, self._ahead = facts, ahead
        self._wanted = {each.subject.official.id for each in pending}
        self._followed = self._by_official()
        self._clashing = {
            official: {
                (meeting.unit_id, meeting.day)
                for of_day in clashing(followed).values()
                for meeting in of_day
            }
            for official, followed in self._followed.items()
        }
        self._times = {(each.unit_id, each.day): each.time for each in ahead.meetings}
        self._units_below: dict[date, Mapping[int, Sequence[int]]] = {}
        lives = chain(
            (unit.life for unit in facts.tree.units.values()),
            (each.life for placed in facts.tree.placements.values() for each in placed),
        )
        self._growth = {day for life in lives if (day := life.since) and day in ahead.days}

    def reminder(self, judgement: Judgement, missed: int) -> Reminder:
        subject, row = judgement.subject, row_of(self._facts, judgement)
        open_days = sorted(
            day for day in liable_days(self._facts, subject) if day in self._ahead.days
        )
        planned = self._planned(subject)
        possible = self._possible(subject, frozenset(open_days))
        stuck = self._clashing.get(subject.official.id, set())
        free = [each for each in possible if (each.unit_id, each.day) not in stuck]
        days = {each.day for each in possible} | {each.planned_on for each in planned}
        open_to = self._open_to(subject, open_days)
        cells = self._cells_among(subject, open_to)
        unscheduled = len(cells - self._ahead.registered)
        missing = row.required - len(row.counted)
        obstacle = None
        if not open_days:
            obstacle = Obstacle.NO_DAY_LEFT
        elif not open_to:
            obstacle = Obstacle.NO_CELL
        elif cells and not unscheduled and len(days) < missing:
            obstacle = Obstacle.TOO_FEW_MEETINGS  # what is not registered may be any day
        return Reminder(
            row.period,
            subject.official.id,
            row.official,
            row.units,
            row.regulation,
            row.duty,
            row.required,
            len(row.counted),
            len(open_days),
            obstacle,
            missed,
            tuple(
                PlannedVisit(each.planned_on, self._named(each.unit_id, each.planned_on))
                for each in planned
            ),
            tuple(self._coming(each) for each in free[:MOST_MEETINGS]),
            len(days),
            len(possible) - len(free),
            unscheduled,
        )

    def _planned(self, subject: Subject) -> list[Plan]:
        """The visits still to come that would count."""
        return [
            each
            for each in self._plans_of(subject)
            if self._would_count(subject, each.unit_id, each.planned_on)
        ]

    def _plans_of(self, subject: Subject) -> list[Plan]:
        """The visits still to come, wherever they are."""
        visits = self._facts.visits.get(subject.official.id, ())
        today = self._ahead.days.some_day
        return [
            plan
            for plan in self._ahead.plans.get(subject.official.id, ())
            if plan_state(
                plan.planned_on,
                (visit.held_on for visit in visits if visit.unit_id == plan.unit_id),
                today=today,
            )[0]
            is PlanState.AHEAD
        ]

    def _possible(self, subject: Subject, open_days: frozenset[date]) -> list[CellMeeting]:
        """The meetings that would count and that no plan for elsewhere stands against."""
        plans = self._plans_of(subject)
        attended = {
            (visit.unit_id, visit.held_on)
            for visit in self._facts.visits.get(subject.official.id, ())
        }
        return [
            meeting
            for meeting, _ in self._followed.get(subject.official.id, ())
            if meeting.day in open_days
            and (meeting.unit_id, meeting.day) not in attended
            and self._would_count(subject, meeting.unit_id, meeting.day)
            and not any(self._stands_against(plan, meeting) for plan in plans)
        ]

    def _stands_against(self, plan: Plan, meeting: CellMeeting) -> bool:
        if plan.planned_on != meeting.day or plan.unit_id == meeting.unit_id:
            return False
        return are_near(self._times.get((plan.unit_id, plan.planned_on)), meeting.time)

    def _would_count(
        self, subject: Subject, unit_id: int, day: date, meeting: Meeting = Meeting.REGULAR
    ) -> bool:
        """Whether a visit to such a meeting there would count."""
        visit = Attendance(
            id=0,
            official_id=subject.official.id,
            unit_id=unit_id,
            held_on=day,
            meeting=meeting,
        )
        return refusal(self._facts, subject, visit, day) is None

    def _open_to(self, subject: Subject, open_days: Sequence[date]) -> set[int]:
        """The units where a visit to some meeting on one of these days would count."""
        wanted = subject.duty.meetings
        meeting = Meeting.REGULAR if _is_regular(subject.duty) else next(iter(wanted))
        return {
            unit_id
            for day in self._turns(subject, open_days)
            for top_id in subject.units_on(day)
            for unit_id in self._below(day).get(top_id, ())
            if self._would_count(subject, unit_id, day, meeting)
        }

    def _cells_among(self, subject: Subject, unit_ids: Iterable[int]) -> set[int]:
        """The cells whose meetings by schedule would count; those are regular ones."""
        if not _is_regular(subject.duty):
            return set()
        units = self._facts.tree.units
        return {each for each in unit_ids if is_cell(units[each].kind)}

    def _turns(self, subject: Subject, open_days: Sequence[date]) -> Iterator[date]:
        """The first of these days, and the first after each on which the area may have grown."""
        own = (term.days.since for term in subject.terms)
        left = (
            each.life.until + ONE_DAY
            for each in self._facts.memberships.get(subject.official.id, ())
            if each.life.until is not None and each.life.until in self._ahead.days
        )
        days = {*self._growth, *filter(None, own), *left, *open_days[:1]}
        places = {bisect_left(open_days, day) for day in days}
        return (open_days[place] for place in places if place < len(open_days))

    def _below(self, day: date) -> Mapping[int, Sequence[int]]:
        """The units of that day by each that they are, or stand below."""
        known = self._units_below.get(day)
        if known is None:
            tree = self._facts.tree
            found: defaultdict[int, list[int]] = defaultdict(list)
            for unit in tree.units.values():
                if day in unit.life:
                    for above in tree.line(unit.id, day):
                        found[above].append(unit.id)
            known = self._units_below[day] = dict(found)
        return known

    def _by_official(self) -> Mapping[int, Sequence[Followed]]:
        """The meetings in each official's area, and the assigned units that each lies in."""
        facts = self._facts
        following = Following(
            (each for each in facts.assignments if each.official_id in self._wanted),
            facts.officials,
            facts.regulations,
            facts.tree,
            self._ahead.days,
        )
        found: defaultdict[int, list[Followed]] = defaultdict(list)
        for meeting in self._ahead.meetings:
            localities = following.localities(meeting.unit_id, meeting.day)
            for official, units in localities.items():
                found[official].append((meeting, units))
        return found

    def _coming(self, meeting: CellMeeting) -> ComingMeeting:
        unit = self._named(meeting.unit_id, meeting.day)
        parent = self._facts.tree.parent(meeting.unit_id, meeting.day)
        above = None if parent is None else self._named(parent, meeting.day)
        return ComingMeeting(meeting.day, meeting.time, unit, meeting.place, above)

    def _named(self, unit_id: int, day: date) -> Named:
        return named_unit(self._facts, unit_id, day)


def _is_regular(duty: Duty) -> bool:
    """Whether regular meetings are among those that count."""
    return not duty.meetings or Meeting.REGULAR in duty.meetings
