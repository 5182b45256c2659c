"""The other duties: documents due and filed, visits scored. Source: DESIGN section 5."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.compliance import judge_duty
from chibo_cli.domain.duties.subjects import Subject, subjects
from chibo_cli.domain.duties.verdicts import Basis, Fulfilment
from chibo_cli.domain.facts.records import Attendance, Duty, DutyKind
from chibo_cli.domain.time.periods import FIRST_YEAR, LAST_YEAR, Period
from chibo_cli.domain.time.spans import ONE_DAY
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.domain.followups.filings import Filing
    from chibo_cli.domain.time.spans import Span

_VERDICT_ON = {
    Basis.NO_NUMBER: Fulfilment.NOT_JUDGED,
    Basis.NO_VISIT: Fulfilment.NOT_JUDGED,
    Basis.IN_TIME: Fulfilment.MET,
    Basis.AFTER_DUE: Fulfilment.LATE,
    Basis.ALL_SCORED: Fulfilment.MET,
    Basis.TOO_FEW_ASSIGNED: Fulfilment.NOT_JUDGED,
    Basis.DUE_BEFORE_ASSIGNED: Fulfilment.NOT_JUDGED,
    Basis.TOO_FEW_LIABLE: Fulfilment.WAIVED,
    Basis.NOT_DUE_YET: Fulfilment.PENDING,
    Basis.STILL_RUNNING: Fulfilment.PENDING,
    Basis.NOT_FILED: Fulfilment.UNMET,
    Basis.NOT_SCORED: Fulfilment.UNMET,
}


@dataclass(frozen=True, slots=True)
class Obligation:
    """What one subject owes beside attendance, and the line that decided.

    `due` is empty for scores. `visit` is the one that a document follows, `visits` those that
    count, of which `unscored` lack the visitor's score. `filings` are all that fulfil it, the
    first filed first; `filed_on` is their first day, or that of the visit's own report.
    """

    subject: Subject
    basis: Basis
    due: date | None = None
    filed_on: date | None = None
    filings: tuple[Filing, ...] = ()
    visit: Attendance | None = None
    visits: tuple[Attendance, ...] = ()
    unscored: tuple[Attendance, ...] = ()

    @property
    def verdict(self) -> Fulfilment:
        """How the subject stands with it."""
        return _VERDICT_ON[self.basis]

    @property
    def addressees(self) -> tuple[str, ...]:
        """Those that it was sent to, each once."""
        return tuple(dict.fromkeys(each for one in self.filings for each in one.addressees))

    @property
    def missing(self) -> tuple[str, ...]:
        """Those that the duty names and that have not got it, once it is filed."""
        if not self.filings:
            return ()
        return missing_addressees(self.subject.duty.addressees, self.addressees)


def missing_addressees(owed: Iterable[str], sent: Iterable[str]) -> tuple[str, ...]:
    """The addressees owed a document to whom it was not sent."""
    have = set(sent)
    return tuple(each for each in owed if each not in have)


def judge_others(facts: Facts, period: Period, as_of: date) -> Iterator[Obligation]:
    """What every subject of the period's own length owes beside attendance, in no set order.

    `as_of` limits visits by their day and documents by the day they were filed.
    """
    for duty in facts.duties:
        if duty.period is not period.kind or duty.kind is DutyKind.ATTEND:
            continue
        if duty.kind is DutyKind.SCORE:
            for judgement in judge_duty(facts, duty, period, as_of):
                yield _scored(facts, judgement.subject, judgement.counted, as_of)
        elif Due.of(duty).follows is Follows.VISIT:
            for judgement in judge_duty(facts, duty, period, as_of):
                yield from _after_visits(facts, judgement.subject, judgement.counted, as_of)
        else:
            due = Due.of(duty).in_period(period)
            asked = duty.id, str(period)
            filed = [each for each in facts.filings if (each.duty_id, each.period) == asked]
            for subject in subjects(facts, duty, period):
                found = fitting(filed, subject, as_of)
                filed_on = found[0].filed_on if found else None
                basis = basis_of(subject, due, filed_on, as_of=as_of)
                yield Obligation(subject, basis, due, filed_on, found)


def basis_of(subject: Subject, due: date, filed_on: date | None, *, as_of: date) -> Basis:
    """The first line of the rule on documents that holds."""
    duty = subject.duty
    last = last_in_time(duty, due)
    if duty.minimum == 0:
        return Basis.NO_NUMBER
    if filed_on is not None:
        return Basis.IN_TIME if filed_on <= last else Basis.AFTER_DUE
    if subject.assigned_days < duty.min_days:
        return Basis.TOO_FEW_ASSIGNED
    if last < subject.first_day:
        return Basis.DUE_BEFORE_ASSIGNED
    if subject.liable_days < duty.min_days:
        return Basis.TOO_FEW_LIABLE
    return Basis.NOT_DUE_YET if as_of <= last else Basis.NOT_FILED


def fitting(filings: Iterable[Filing], subject: Subject, as_of: date) -> tuple[Filing, ...]:
    """Those of a duty's documents for a period that fulfil it, the first filed first.

    Each thing that one names fits: the official, and a unit of the subject; one that names no unit
    is for all of them.
    """
    officials, units = {None, subject.official.id}, {None, *subject.unit_ids}
    found = [
        each
        for each in filings
        if each.official_id in officials and each.unit_id in units and each.filed_on <= as_of
    ]
    return tuple(sorted(found, key=lambda each: (each.filed_on, each.id)))


_LATE = timedelta(days=366)


class Follows(Enum):
    """What a due day is counted from; one of the year is counted from nothing."""

    PERIOD = "end"
    VISIT = "visit"


@dataclass(frozen=True, slots=True)
class Due:
    """A due day as a duty states it: month and day, or days after something."""

    follows: Follows | None = None
    days: int = 0
    month: int = 0
    day: int = 0

    @classmethod
    def of(cls, duty: Duty) -> Due:
        """What the `due` of a duty of kind `file` means."""
        word, plus, days = duty.due.partition("+")
        if plus:
            return cls(Follows(word), int(days))
        month, _, day = duty.due.partition("-")
        return cls(month=int(month), day=int(day))

    def in_period(self, period: Period) -> date:
        """The day due for a period; 29 February is the 28th where the year has none.

        Raises:
            ValueError: it follows a visit.
        """
        if self.follows is Follows.VISIT:
            raise ValueError("a day due after a visit is of no period")
        if self.follows is Follows.PERIOD:
            return period.last_day + timedelta(days=self.days)
        last = monthrange(period.year, self.month)[1]
        return date(period.year, self.month, min(self.day, last))

    def after_visit(self, held_on: date) -> date:
        """The day due after a visit of that day."""
        return held_on + timedelta(days=self.days)

    def within(self, period: Period) -> tuple[date, date]:
        """The first and the last day due of a period: one, or those after visits in it."""
        if self.follows is Follows.VISIT:
            return self.after_visit(period.first_day), self.after_visit(period.last_day)
        day = self.in_period(period)
        return day, day


def due_day(duty: Duty, period: Period) -> date | None:
    """The day on which a document for the period falls due; None where it follows a visit."""
    due = Due.of(duty)
    return None if due.follows is Follows.VISIT else due.in_period(period)


def periods_due(duty: Duty, days: Span, *, today: date) -> Iterator[Period]:
    """The periods of a duty whose document may last be filed in time on these days, latest first.

    Both ends of the days are closed. Where it follows visits, those up to today.

    Raises:
        ValueError: an end is open.
    """
    if days.since is None or days.until is None:
        raise ValueError("an open span has no list of periods")
    due = Due.of(duty)
    period = Period(duty.period, min(days.until.year, LAST_YEAR), duty.period.count)
    while period.year > FIRST_YEAR:
        first, last = due.within(period)
        if last_in_time(duty, last) < days.since:
            return
        may_be = due.follows is not Follows.VISIT or period.first_day <= today
        if may_be and last_in_time(duty, first) <= days.until and duty.life.overlaps(period.span):
            yield period
        period = period.previous


def due_periods(duty: Duty, today: date) -> Iterator[Period]:
    """The periods whose document is asked for on a day, the latest first.

    Those whose last day in time has not gone by, up to the next, and the last that is over: of a
    duty that has ended too, for a year. After visits, those in which one may still be reported in
    time, and the one before them.
    """
    running, over = Period.containing(today, duty.period), last_over(duty, today)
    if over is None:
        yield from _reported_periods(duty, running, today)
        return
    due, period = Due.of(duty), running.next
    while period > over:
        is_in_time = today <= last_in_time(duty, due.in_period(period))
        if is_in_time and duty.life.overlaps(period.span):
            yield period
        period = period.previous
    while duty.life.until is not None and period.first_day > duty.life.until:
        period = period.previous
    is_recent = period == over or due.in_period(period) > today - _LATE
    if is_recent and duty.life.overlaps(period.span):
        yield period


def last_over(duty: Duty, today: date) -> Period | None:
    """The last period for which the day due is over; None where that follows a visit."""
    period = Period.containing(today, duty.period)
    while (day := due_day(duty, period)) is not None and last_in_time(duty, day) >= today:
        period = period.previous
    return None if day is None else period


def last_in_time(duty: Duty, day: date) -> date:
    """The last day on which what is due that day comes in time."""
    return day - ONE_DAY if duty.due_before else day


def _after_visits(
    facts: Facts, subject: Subject, visits: Sequence[Attendance], as_of: date
) -> Iterator[Obligation]:
    """One a visit: the visit's own short report, else the first document filed since for it."""
    if not visits:
        yield Obligation(subject, Basis.NO_VISIT)
    unused = [
        each
        for each in facts.filings
        if each.duty_id == subject.duty.id
        and each.period == str(subject.period)
        and each.official_id in {None, subject.official.id}
        and each.filed_on <= as_of
    ]
    unused.sort(key=lambda each: (each.filed_on, each.id))
    for visit in visits:
        due = Due.of(subject.duty).after_visit(visit.held_on)
        found: tuple[Filing, ...] = ()
        filed_on = visit.reported_on
        if filed_on is None or filed_on > as_of:
            found = _first_for(visit, unused)
            filed_on = found[0].filed_on if found else None
        basis = basis_of(subject, due, filed_on, as_of=as_of)
        yield Obligation(subject, basis, due, filed_on, found, visit)


def _first_for(visit: Attendance, unused: list[Filing]) -> tuple[Filing, ...]:
    """The first document for a visit, one that names its unit before one that names none."""
    for unit_id in (visit.unit_id, None):
        for each in unused:
            if each.unit_id == unit_id and each.filed_on >= visit.held_on:
                unused.remove(each)
                return (each,)
    return ()


def _scored(
    facts: Facts, subject: Subject, visits: Sequence[Attendance], as_of: date
) -> Obligation:
    given = {(each.official_id, each.unit_id, each.held_on) for each in facts.scores}
    unscored = tuple(
        each for each in visits if (each.official_id, each.unit_id, each.held_on) not in given
    )
    if not visits:
        basis = Basis.NO_VISIT
    elif not unscored:
        basis = Basis.ALL_SCORED
    else:
        is_running = as_of <= subject.period.last_day
        basis = Basis.STILL_RUNNING if is_running else Basis.NOT_SCORED
    return Obligation(subject, basis, visits=tuple(visits), unscored=unscored)


def _reported_periods(duty: Duty, running: Period, today: date) -> Iterator[Period]:
    due, period = Due.of(duty), running
    while last_in_time(duty, due.after_visit(period.last_day)) >= today:
        yield period
        period = period.previous
    yield period
