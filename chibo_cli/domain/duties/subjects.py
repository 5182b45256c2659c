"""Whom a duty binds in a period: roles, subjects, their days, and the days waived."""

from __future__ import annotations

from collections import defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.records import CountPer, DutyKind
from chibo_cli.domain.text.names import folded, has_diacritics, same_name_key
from chibo_cli.domain.time.spans import Span, day_count
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.domain.facts.records import Assignment, Duty, Official, Regulation, Unit, Waiver
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.domain.time.periods import Period


@dataclass(frozen=True, slots=True)
class Term:
    """An assignment and the days of the period on which it is in force."""

    assignment: Assignment
    days: Span


@dataclass(frozen=True, slots=True)
class WaivedDays:
    """A waiver and the number of assigned days it covers."""

    waiver: Waiver
    days: int


@dataclass(frozen=True, slots=True)
class Subject:
    """What is judged: one official's terms under one duty in one period."""

    official: Official
    regulation: Regulation
    duty: Duty
    period: Period
    terms: tuple[Term, ...]
    assigned_days: int
    liable_days: int
    waived: tuple[WaivedDays, ...]

    @property
    def first_day(self) -> date:
        """The first day of the period on which an assignment of it is in force."""
        return min(term.days.since or self.period.first_day for term in self.terms)

    @property
    def unit_ids(self) -> tuple[int, ...]:
        """The units of its terms, each once."""
        return tuple(dict.fromkeys(term.assignment.unit_id for term in self.terms))

    def units_on(self, day: date) -> tuple[int, ...]:
        """The units of the assignments in force on that day."""
        return tuple(term.assignment.unit_id for term in self.terms if day in term.days)


def subjects(facts: Facts, duty: Duty, period: Period) -> Iterator[Subject]:
    """Each subject of the duty in the period. Source: DESIGN section 5."""
    regulation = facts.regulations[duty.regulation_id]
    chain_of = _linked(facts.replacements)
    waivers_of = _by_official(facts.waivers)
    groups: defaultdict[tuple[int, int], list[Term]] = defaultdict(list)
    for term in _terms(facts, regulation, duty, period):
        assignment = term.assignment
        per_official = duty.count_per is CountPer.OFFICIAL
        part = 0 if per_official else chain_of.get(assignment.id, assignment.id)
        groups[assignment.official_id, part].append(term)
    for (official_id, _), terms in groups.items():
        official = facts.officials[official_id]
        assigned_days = day_count(term.days for term in terms)
        waived = _waived(facts.tree, waivers_of(official_id), regulation, terms)
        covered = {day for _, days in waived for day in days}
        yield Subject(
            official,
            regulation,
            duty,
            period,
            tuple(sorted(terms, key=lambda term: (term.days.since, term.assignment.id))),
            assigned_days,
            assigned_days - len(covered),
            tuple(WaivedDays(waiver, len(days)) for waiver, days in waived),
        )


def liable_days(facts: Facts, subject: Subject) -> frozenset[date]:
    """The assigned days of the subject that no waiver covers."""
    waivers = (each.waiver for each in subject.waived)  # no other covers one
    waived = _waived(facts.tree, waivers, subject.regulation, list(subject.terms))
    assigned = frozenset(day for term in subject.terms for day in term.days.days())
    return assigned.difference(*(days for _, days in waived))


def days_in_force(
    assignment: Assignment, official: Official, unit: Unit, regulation: Regulation, days: Span
) -> tuple[Span, ...]:
    """The stretches of these days in the lives of all that the assignment joins, one a term."""
    return official.days_in_office(days.common(assignment.life, unit.life, regulation.life))


def binds(duty: Duty, role: str | None) -> bool:
    """Whether the duty binds an assignment of this role; no roles named means every role."""
    if not duty.roles:
        return True
    key = same_name_key(role or "")
    return any(same_name_key(named) == key for named in duty.roles)


def role_named(role: str | None, duties: Iterable[Duty]) -> str | None:
    """A role typed without marks, as the one duty that names it so spells it; else as typed."""
    if role is None or has_diacritics(role):
        return role
    spelled = {named for duty in duties for named in duty.roles if folded(named) == folded(role)}
    return spelled.pop() if len(spelled) == 1 else role


def unbound_among(role: str | None, duties: Iterable[Duty]) -> tuple[str, ...]:
    """The roles that attend duties name where none binds this one; empty where one does."""
    attend = [duty for duty in duties if duty.kind is DutyKind.ATTEND]
    if any(binds(duty, role) for duty in attend):
        return ()
    return tuple(dict.fromkeys(named for duty in attend for named in duty.roles))


def _terms(facts: Facts, regulation: Regulation, duty: Duty, period: Period) -> Iterator[Term]:
    frame = period.span.common(duty.life)
    for assignment in facts.assignments:
        if assignment.regulation_id != regulation.id or assignment.is_draft:
            continue
        official = facts.officials[assignment.official_id]
        unit = facts.tree.units[assignment.unit_id]
        if binds(duty, assignment.role):
            for days in days_in_force(assignment, official, unit, regulation, frame):
                yield Term(assignment, days)


def _by_official(waivers: Iterable[Waiver]) -> Callable[[int], Iterator[Waiver]]:
    """Gives those of an official and of everybody, in their order."""
    found: defaultdict[int | None, list[tuple[int, Waiver]]] = defaultdict(list)
    for place, waiver in enumerate(waivers):
        found[waiver.official_id].append((place, waiver))

    def of(official_id: int) -> Iterator[Waiver]:
        both = (*found.get(None, ()), *found.get(official_id, ()))
        return (waiver for _, waiver in sorted(both, key=itemgetter(0)))

    return of


def _waived(
    tree: UnitTree, waivers: Iterable[Waiver], regulation: Regulation, terms: list[Term]
) -> list[tuple[Waiver, set[date]]]:
    """Each of an official's waivers that covers some assigned day, with those days."""
    waived = []
    for waiver in waivers:
        if waiver.regulation_id not in {None, regulation.id}:
            continue
        days = {day for term in terms for day in term.days.common(waiver.life).days()}
        if waiver.unit_id is not None:
            days = {day for day in days if _all_within(tree, terms, waiver.unit_id, day)}
        if days:
            waived.append((waiver, days))
    return waived


def _all_within(tree: UnitTree, terms: list[Term], top_id: int, day: date) -> bool:
    in_force = (term.assignment.unit_id for term in terms if day in term.days)
    return all(tree.is_within(unit_id, top_id, day) for unit_id in in_force)


def _linked(replacements: Iterable[tuple[int, int]]) -> dict[int, int]:
    """For each assignment in a chain of replacements, one id that stands for the whole chain."""
    neighbours: defaultdict[int, set[int]] = defaultdict(set)
    for new, old in replacements:
        neighbours[new].add(old)
        neighbours[old].add(new)
    leader: dict[int, int] = {}
    for start in sorted(neighbours):
        if start in leader:
            continue
        reached = [start]
        while reached:
            current = reached.pop()
            if current not in leader:
                leader[current] = start
                reached.extend(neighbours[current])
    return leader
