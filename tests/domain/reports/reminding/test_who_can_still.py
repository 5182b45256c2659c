"""Who can still meet the rule: told against visits tried out day by day with the slow oracle."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import count, product
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from chibo_cli.domain.duties.compliance import Judgement, judge
from chibo_cli.domain.duties.subjects import liable_days
from chibo_cli.domain.duties.verdicts import Obstacle, Verdict
from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import Attendance
from chibo_cli.domain.reports.reminding.coming import Ahead, reminders_of
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import Span
from tests.domain.duties import oracle
from tests.domain.duties.province import facts_of
from tests.domain.duties.registers import registers
from tests.running.examples import examples

if TYPE_CHECKING:
    from tests.domain.duties.oracle import Register

FEBRUARY = Period(PeriodKind.MONTH, 2024, 2)
TODAYS = st.integers(0, 3).map(lambda back: FEBRUARY.last_day - timedelta(days=back))


def owed_by_all(register: Register) -> Register:
    """The same where everybody bound owes more visits than there are."""
    owing: dict[str, Any] = {"period": FEBRUARY.kind, "minimum": 99, "min_days": 0}
    return replace(register, duties=tuple(replace(duty, **owing) for duty in register.duties))


@examples(30)
@given(register=registers(FEBRUARY).map(owed_by_all), today=TODAYS)
def test_nobody_can_still_where_no_visit_of_the_days_left_would_count(
    register: Register, today: date
) -> None:
    facts, days = facts_of(register), Span(today, FEBRUARY.last_day)
    tried = trials(register, days)
    tries = replace(register, attendances=(*register.attendances, *tried.values()))
    counted = {
        (each.official, each.duty, each.assignments): each.counted & tried.keys()
        for each in oracle.judge(tries, FEBRUARY, FEBRUARY.last_day)
    }
    for judgement in judge(facts, FEBRUARY, today):
        if judgement.verdict is not Verdict.PENDING:
            continue
        (told,) = reminders_of(facts, [judgement], Ahead(days, (), frozenset(), {}), {})
        open_days = {day for day in liable_days(facts, judgement.subject) if day in days}
        would_count = [each for each in counted[key(judgement)] if tried[each].held_on in open_days]
        expected = None if would_count else Obstacle.NO_CELL
        assert told.obstacle is (expected if open_days else Obstacle.NO_DAY_LEFT)
        assert told.days_left == len(open_days)


def trials(register: Register, days: Span) -> dict[int, Attendance]:
    """A visit of everybody to every unit that there is on each day, to each kind of meeting."""
    numbers = count(1000)
    return {
        number: Attendance(
            id=number, official_id=official.id, unit_id=unit.id, held_on=day, meeting=meeting
        )
        for official, unit, day, meeting in product(
            register.officials, register.units, days.days(), Meeting
        )
        if day in unit.life and (number := next(numbers))
    }


def key(judgement: Judgement) -> tuple[int, int, frozenset[int]]:
    subject = judgement.subject
    assignments = frozenset(term.assignment.id for term in subject.terms)
    return subject.official.id, subject.duty.id, assignments
