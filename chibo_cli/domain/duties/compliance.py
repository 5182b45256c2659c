"""The rule: which visits count, and how a subject stands. Source: DESIGN section 5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.duties.subjects import Subject, subjects
from chibo_cli.domain.duties.verdicts import Ground, Refusal, Verdict
from chibo_cli.domain.facts.kinds import Meeting, is_cell
from chibo_cli.domain.facts.records import Attendance, Duty, DutyKind
from chibo_cli.domain.time.spans import ONE_DAY
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.domain.time.periods import Period, Stretch

_VERDICT_ON = {
    Ground.NO_NUMBER: Verdict.NOT_JUDGED,
    Ground.ENOUGH: Verdict.MET,
    Ground.TOO_FEW_ASSIGNED: Verdict.NOT_JUDGED,
    Ground.TOO_FEW_LIABLE: Verdict.WAIVED,
    Ground.STILL_RUNNING: Verdict.PENDING,
    Ground.FELL_SHORT: Verdict.UNMET,
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """A subject with its visits, by day and then unit code, and the line that decided.

    `at_no_cell` are the ids of visits refused because the duty counts cells alone.
    """

    subject: Subject
    counted: tuple[Attendance, ...]
    refused: tuple[tuple[Attendance, Refusal], ...]
    ground: Ground
    at_no_cell: frozenset[int] = frozenset()

    @property
    def verdict(self) -> Verdict:
        """How the subject stands."""
        return _VERDICT_ON[self.ground]


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """The worst of one official's verdicts."""
    present = set(verdicts)
    return next(verdict for verdict in Verdict if verdict in present)


def default_as_of(period: Period | Stretch, today: date) -> date:
    """Today, but at most the day after the period."""
    return min(today, period.last_day + ONE_DAY)


def judge(facts: Facts, period: Period, as_of: date) -> tuple[Judgement, ...]:
    """Every subject of every attend duty of the period's own length, in no set order.

    `as_of` limits the visits only; days are counted over all of the period.
    """
    judgements: list[Judgement] = []
    for duty in facts.duties:
        if duty.kind is not DutyKind.ATTEND or duty.period is not period.kind:
            continue
        judgements += judge_duty(facts, duty, period, as_of)
    return tuple(judgements)


def judge_duty(facts: Facts, duty: Duty, period: Period, as_of: date) -> Iterable[Judgement]:
    """Every subject of one duty; a visit counted for one is refused to no other of the official."""
    answered = [
        (
            subject,
            [(visit, refusal(facts, subject, visit, as_of)) for visit in _visits(facts, subject)],
        )
        for subject in subjects(facts, duty, period)
    ]
    counted_somewhere = {
        visit.id for _, answers in answered for visit, reason in answers if reason is None
    }
    for subject, answers in answered:
        counted = tuple(visit for visit, reason in answers if reason is None)
        refused = tuple(
            (visit, reason)
            for visit, reason in answers
            if reason is not None and visit.id not in counted_somewhere
        )
        ground = ground_of(subject, len(counted), as_of=as_of)
        at_no_cell = frozenset(
            visit.id for visit, reason in refused if _wants_cell(facts, duty, visit, reason)
        )
        yield Judgement(subject, counted, refused, ground, at_no_cell)


def ground_of(subject: Subject, counted: int, *, as_of: date) -> Ground:
    """The first line of the rule that holds."""
    duty = subject.duty
    if duty.minimum == 0:
        return Ground.NO_NUMBER  # the regulation states no number
    if counted >= duty.minimum:
        return Ground.ENOUGH
    if subject.assigned_days < duty.min_days:
        return Ground.TOO_FEW_ASSIGNED
    if subject.liable_days < duty.min_days:
        return Ground.TOO_FEW_LIABLE
    return Ground.STILL_RUNNING if as_of <= subject.period.last_day else Ground.FELL_SHORT


def refusal(facts: Facts, subject: Subject, visit: Attendance, as_of: date) -> Refusal | None:
    """Why the visit does not count for the subject, or None where it does."""
    duty, day = subject.duty, visit.held_on
    units = subject.units_on(day)
    unit = facts.tree.units[visit.unit_id]
    if day > as_of:
        return Refusal.AFTER_AS_OF
    if not units:
        return Refusal.NO_ASSIGNMENT_THAT_DAY
    if not any(facts.tree.is_within(visit.unit_id, top_id, day) for top_id in units):
        return Refusal.OUTSIDE_AREA
    if duty.unit_kinds and unit.kind not in duty.unit_kinds:
        return Refusal.UNIT_NOT_COUNTED
    if not _meeting_counts(duty, visit.meeting):
        return Refusal.MEETING_NOT_COUNTED
    if duty.exclude_own_cell and _is_own_cell(facts, visit):
        return Refusal.OWN_CELL
    if visit.substitute and not duty.allow_substitute:
        return Refusal.SUBSTITUTE
    return None


def _wants_cell(facts: Facts, duty: Duty, visit: Attendance, reason: Refusal) -> bool:
    if reason is not Refusal.UNIT_NOT_COUNTED or not all(map(is_cell, duty.unit_kinds)):
        return False
    return not is_cell(facts.tree.units[visit.unit_id].kind)


def _meeting_counts(duty: Duty, meeting: Meeting) -> bool:
    return meeting in duty.meetings if duty.meetings else meeting is not Meeting.TRIP


def _is_own_cell(facts: Facts, visit: Attendance) -> bool:
    return any(
        membership.cell_id == visit.unit_id and visit.held_on in membership.life
        for membership in facts.memberships.get(visit.official_id, ())
    )


def _visits(facts: Facts, subject: Subject) -> Sequence[Attendance]:
    visits = facts.visits.get(subject.official.id, ())
    last_day = subject.period.last_day
    return sorted(
        (visit for visit in visits if visit.held_on in subject.period),
        key=lambda visit: (visit.held_on, facts.tree.place(visit.unit_id, last_day)),
    )
