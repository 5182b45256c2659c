"""What section 5 of the design says of documents and scores, told again day by day.

As the oracle beside it, whose days and subjects it takes, it is written from the text alone. Where
the text is silent: a duty of no number is not judged, and of documents that follow visits each is
for one of them, the earliest visit first, a document that names its unit before one that does not.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from tests.domain.duties.oracle import assigned_days, days_of, refusal, subjects_of, waived

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chibo_cli.domain.facts.records import Assignment, Attendance, Duty, Official
    from chibo_cli.domain.followups.filings import Filing
    from chibo_cli.domain.time.periods import Period
    from tests.domain.duties.oracle import Register

ONE_DAY = timedelta(days=1)


class Owed(NamedTuple):
    verdict: str
    filed_on: date | None = None
    visit_on: date | None = None
    unscored: frozenset[int] = frozenset()
    official: int = 0
    duty: int = 0
    assignments: frozenset[int] = frozenset()


def owed(register: Register, period: Period, as_of: date) -> Iterator[Owed]:
    days = list(days_of(period))
    for official in register.officials:
        for duty in register.duties:
            if duty.kind.value == "attend" or duty.period.value != period.kind.value:
                continue
            for subject in subjects_of(register, official, duty, days):
                numbers = frozenset(one.id for one in subject)
                for found in _owed(register, official, duty, subject, days, period, as_of):
                    yield found._replace(official=official.id, duty=duty.id, assignments=numbers)


def _owed(
    register: Register,
    official: Official,
    duty: Duty,
    subject: list[Assignment],
    days: list[date],
    period: Period,
    as_of: date,
) -> Iterator[Owed]:
    visits = [
        visit
        for day in days
        for visit in register.attendances
        if visit.official_id == official.id
        and visit.held_on == day
        and refusal(register, subject, duty, visit, as_of) is None
    ]
    if duty.kind.value == "score":
        lacking = frozenset(visit.id for visit in visits if not _is_scored(register, visit))
        yield Owed(_scored(visits, lacking, as_of, days[-1]), unscored=lacking)
        return
    assigned = assigned_days(register, duty, subject, days)
    liable = [day for day in assigned if not waived(register, official, duty, subject, day)]
    came = [
        filing
        for filing in sorted(register.filings, key=lambda one: (one.filed_on, one.id))
        if filing.duty_id == duty.id
        and filing.period == str(period)
        and filing.official_id in (None, official.id)
        and filing.filed_on <= as_of
    ]
    if not duty.due.startswith("visit"):
        units = {None, *(one.unit_id for one in subject)}
        filed = next((one.filed_on for one in came if one.unit_id in units), None)
        last = _last_in_time(duty, _due(duty, period))
        yield Owed(_judged(duty, filed, last, assigned, liable, as_of), filed)
        return
    if not visits:
        yield Owed("not_judged")
    for visit in visits:
        filed = visit.reported_on
        if filed is None or filed > as_of:
            filed = _taken(came, visit)
        last = _last_in_time(duty, _later(visit.held_on, int(duty.due.removeprefix("visit+"))))
        verdict = _judged(duty, filed, last, assigned, liable, as_of)
        yield Owed(verdict, filed, visit.held_on)


def _judged(
    duty: Duty,
    filed: date | None,
    last: date,
    assigned: list[date],
    liable: list[date],
    as_of: date,
) -> str:
    table = (
        ("not_judged", duty.minimum == 0),
        ("met", filed is not None and filed <= last),
        ("late", filed is not None),
        ("not_judged", len(assigned) < duty.min_days),
        ("not_judged", last < assigned[0]),
        ("waived", len(liable) < duty.min_days),
        ("pending", as_of <= last),
    )
    for verdict, holds in table:
        if holds:
            return verdict
    return "unmet"


def _scored(visits: list[Attendance], lacking: frozenset[int], as_of: date, last_day: date) -> str:
    if not visits:
        return "not_judged"
    if not lacking:
        return "met"
    return "pending" if as_of <= last_day else "unmet"


def _is_scored(register: Register, visit: Attendance) -> bool:
    return any(
        (score.official_id, score.unit_id, score.held_on)
        == (visit.official_id, visit.unit_id, visit.held_on)
        for score in register.scores
    )


def _due(duty: Duty, period: Period) -> date:
    """The day due: so many days after the period, or the day of its year that is called so."""
    if duty.due.startswith("end+"):
        return _later(period.last_day, int(duty.due.removeprefix("end+")))
    month, day = map(int, duty.due.split("-"))
    due = today = date(period.year, month, 1)
    while today.month == month and today.day <= day:
        due, today = today, today + ONE_DAY
    return due


def _last_in_time(duty: Duty, due: date) -> date:
    return due - ONE_DAY if duty.due_before else due


def _later(day: date, days: int) -> date:
    for _ in range(days):
        day += ONE_DAY
    return day


def _taken(came: list[Filing], visit: Attendance) -> date | None:
    """The day of the first document for the visit, which is for no other one then."""
    own = [one for one in came if one.filed_on >= visit.held_on and one.unit_id == visit.unit_id]
    general = [one for one in came if one.filed_on >= visit.held_on and one.unit_id is None]
    for filing in (own + general)[:1]:
        came.remove(filing)
        return filing.filed_on
    return None
