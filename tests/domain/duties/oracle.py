"""Section 5 of the design told again, slowly: every day, every assignment, every waiver.

Written from the text alone, before the code was read. It borrows the records' plain fields
and a period's two ends, nothing else. A visit, a subject and a verdict are plain values.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chibo_cli.domain.facts.records import (
        Assignment,
        Attendance,
        Duty,
        Membership,
        Official,
        Placement,
        Regulation,
        Score,
        Unit,
        Waiver,
    )
    from chibo_cli.domain.followups.filings import Filing
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.domain.time.spans import Span

Kept = TypeVar("Kept", "Unit", "Official", "Regulation")
WORST_FIRST = ("unmet", "pending", "met", "waived", "not_judged")


@dataclass(frozen=True)
class Register:
    units: tuple[Unit, ...] = ()
    placements: tuple[Placement, ...] = ()
    officials: tuple[Official, ...] = ()
    memberships: tuple[Membership, ...] = ()
    regulations: tuple[Regulation, ...] = ()
    duties: tuple[Duty, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    attendances: tuple[Attendance, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    filings: tuple[Filing, ...] = ()
    scores: tuple[Score, ...] = ()


class Judged(NamedTuple):
    official: int
    duty: int
    assignments: frozenset[int]
    verdict: str
    counted: frozenset[int]
    refused: frozenset[tuple[int, str]]
    assigned_days: int
    liable_days: int


class Figures(NamedTuple):
    officials: int
    verdicts: dict[str, int]
    rate: float | None
    attendances: int
    cells: int
    units: int | None


def judge(register: Register, period: Period, as_of: date) -> list[Judged]:
    found: list[Judged] = []
    for official in register.officials:
        for duty in register.duties:
            if duty.kind.value == "attend" and duty.period.value == period.kind.value:
                found.extend(_judge_one(register, official, duty, period, as_of))
    return found


def figures(register: Register, judged: list[Judged]) -> Figures:
    verdicts = dict.fromkeys(WORST_FIRST, 0)
    officials = {one.official for one in judged}
    for official in officials:
        theirs = [one.verdict for one in judged if one.official == official]
        verdicts[min(theirs, key=WORST_FIRST.index)] += 1
    base = verdicts["met"] + verdicts["unmet"] + verdicts["pending"]
    visits = {visit for one in judged for visit in one.counted}
    units = {visit.unit_id for visit in register.attendances if visit.id in visits}
    cells = [unit for unit in units if _by_id(register.units, unit).kind.endswith("cell")]
    return Figures(
        officials=len(officials),
        verdicts=verdicts,
        rate=round(verdicts["met"] / base, 4) if base else None,
        attendances=len(visits),
        cells=len(cells),
        units=len(units),
    )


def _judge_one(
    register: Register, official: Official, duty: Duty, period: Period, as_of: date
) -> Iterator[Judged]:
    days = list(days_of(period))
    subjects = subjects_of(register, official, duty, days)
    visits = [
        visit
        for visit in register.attendances
        if visit.official_id == official.id and visit.held_on in days
    ]
    reasons = [
        {visit.id: refusal(register, subject, duty, visit, as_of) for visit in visits}
        for subject in subjects
    ]
    counted_anywhere = {id_ for found in reasons for id_, reason in found.items() if reason is None}
    for subject, found in zip(subjects, reasons, strict=True):
        assigned = assigned_days(register, duty, subject, days)
        liable = [day for day in assigned if not waived(register, official, duty, subject, day)]
        counted = frozenset(id_ for id_, reason in found.items() if reason is None)
        yield Judged(
            official=official.id,
            duty=duty.id,
            assignments=frozenset(one.id for one in subject),
            verdict=_verdict(
                duty,
                len(counted),
                assigned=len(assigned),
                liable=len(liable),
                as_of=as_of,
                last_day=period.last_day,
            ),
            counted=counted,
            refused=frozenset(
                (id_, reason)
                for id_, reason in found.items()
                if reason is not None and id_ not in counted_anywhere
            ),
            assigned_days=len(assigned),
            liable_days=len(liable),
        )


def subjects_of(
    register: Register, official: Official, duty: Duty, days: list[date]
) -> list[list[Assignment]]:
    bound = [
        one
        for one in register.assignments
        if one.official_id == official.id
        and any(in_force(register, one, duty, day) for day in days)
    ]
    if not bound:
        return []
    return [bound] if duty.count_per.value == "official" else linked(register, bound)


def assigned_days(
    register: Register, duty: Duty, subject: list[Assignment], days: list[date]
) -> list[date]:
    return [day for day in days if any(in_force(register, one, duty, day) for one in subject)]


def _verdict(
    duty: Duty, counted: int, *, assigned: int, liable: int, as_of: date, last_day: date
) -> str:
    table = (
        ("not_judged", duty.minimum == 0),
        ("met", counted >= duty.minimum),
        ("not_judged", assigned < duty.min_days),
        ("waived", liable < duty.min_days),
        ("pending", as_of <= last_day),
    )
    for verdict, holds in table:
        if holds:
            return verdict
    return "unmet"


def refusal(
    register: Register, subject: list[Assignment], duty: Duty, visit: Attendance, as_of: date
) -> str | None:
    day = visit.held_on
    areas = {one.unit_id for one in subject if in_force(register, one, duty, day)}
    unit = _by_id(register.units, visit.unit_id)
    meetings = {meeting.value for meeting in duty.meetings}
    own_cells = {
        one.cell_id
        for one in register.memberships
        if one.official_id == visit.official_id and _on(one.life, day)
    }
    tests = (
        ("after_as_of", day > as_of),
        ("no_assignment_that_day", not areas),
        ("outside_area", not areas & set(_upwards(register, visit.unit_id, day))),
        ("unit_not_counted", bool(duty.unit_kinds) and unit.kind not in duty.unit_kinds),
        (
            "meeting_not_counted",
            visit.meeting.value not in meetings if meetings else visit.meeting.value == "trip",
        ),
        ("own_cell", duty.exclude_own_cell and visit.unit_id in own_cells),
        ("substitute", visit.substitute is not None and not duty.allow_substitute),
    )
    for reason, holds in tests:
        if holds:
            return reason
    return None


def waived(
    register: Register, official: Official, duty: Duty, subject: list[Assignment], day: date
) -> bool:
    units = [one.unit_id for one in subject if in_force(register, one, duty, day)]
    for waiver in register.waivers:
        if not _on(waiver.life, day):
            continue
        if waiver.official_id is not None and waiver.official_id != official.id:
            continue
        if waiver.regulation_id is not None and waiver.regulation_id != duty.regulation_id:
            continue
        if waiver.unit_id is not None and not all(
            waiver.unit_id in _upwards(register, unit, day) for unit in units
        ):
            continue
        return True
    return False


def in_force(register: Register, one: Assignment, duty: Duty, day: date) -> bool:
    if one.is_draft or one.regulation_id != duty.regulation_id:
        return False
    if duty.roles and one.role not in duty.roles:
        return False
    lives = (
        one.life,
        _by_id(register.units, one.unit_id).life,
        _by_id(register.regulations, one.regulation_id).life,
        duty.life,
    )
    terms = _by_id(register.officials, one.official_id).terms
    return all(_on(life, day) for life in lives) and any(_on(term.life, day) for term in terms)


def linked(register: Register, bound: list[Assignment]) -> list[list[Assignment]]:
    """The assignments that `replaces` links, directly or through any others, stand together."""
    label = {one.id: one.id for one in register.assignments}
    for _ in register.assignments:
        for one in register.assignments:
            if one.replaces_id is not None:
                lowest = min(label[one.id], label[one.replaces_id])
                label[one.id] = label[one.replaces_id] = lowest
    labels = sorted({label[one.id] for one in bound})
    return [[one for one in bound if label[one.id] == lowest] for lowest in labels]


def _upwards(register: Register, unit_id: int, day: date) -> Iterator[int]:
    """The unit and all above it in the tree of that day."""
    yield unit_id
    for placement in register.placements:
        if placement.unit_id == unit_id and _on(placement.life, day):
            yield from _upwards(register, placement.parent_id, day)


def _on(life: Span, day: date) -> bool:
    return (life.since or date.min) <= day <= (life.until or date.max)


def days_of(period: Period) -> Iterator[date]:
    day = period.first_day
    while day <= period.last_day:
        yield day
        day += timedelta(days=1)


def _by_id(kept: Iterable[Kept], id_: int) -> Kept:
    return next(one for one in kept if one.id == id_)
