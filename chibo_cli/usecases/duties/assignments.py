"""Assignments: who follows which unit under which regulation, from when to when."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.subjects import role_named, unbound_among
from chibo_cli.domain.entries.duties import AssignmentEntry
from chibo_cli.domain.facts.errors import (
    AssignmentOutsideLife,
    AssignmentOver,
    NothingToChange,
    OverlappingAssignment,
)
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import Assignment, Official, Regulation, Unit, entry_of
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.text.collation import person_key
from chibo_cli.domain.text.errors import UnknownName
from chibo_cli.domain.time.spans import ONE_DAY, Span, check_span
from chibo_cli.usecases.finding.narrowing import (
    EVERYTHING,
    Narrowing,
    assignments_within,
    of_people_called,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from chibo_cli.store.store import Store


def assign(
    store: Store,
    official: Official,
    unit: Unit,
    regulation: Regulation,
    *,
    life: Span,
    role: str | None = None,
    decision: str | None = None,
    replaces: Assignment | None = None,
    is_draft: bool = False,
) -> int:
    """A new assignment; returns its number. A draft of it becomes that assignment.

    A role typed without marks is kept as the regulation spells it.

    Raises:
        EndBeforeStart, AssignmentOutsideLife, OverlappingAssignment: it cannot stand so.
    """
    check_span(life)
    if not official.days_in_office(life.common(unit.life, regulation.life)):
        named = official.named_on(life.some_day)
        name = _unit_name(store, unit, life)
        raise AssignmentOutsideLife(named.name, name, life.some_day, unit.id)
    assignment = Assignment(
        id=0,
        official_id=official.id,
        unit_id=unit.id,
        regulation_id=regulation.id,
        life=life,
        role=role_named(role, store.regulations.duties(regulation.id)),
        decision=decision,
        replaces_id=None if replaces is None else replaces.id,
        is_draft=is_draft,
    )
    check_overlap(store, assignment, official, regulation)
    draft = None if is_draft else _draft_of(store, assignment)
    if draft is None:
        return store.assignments.add(assignment)
    _confirm(store, draft, assignment)
    return draft.id


def unbound_roles(store: Store, regulation: Regulation, role: str | None) -> tuple[str, ...]:
    """The roles its attend duties name, where none binds this one: then nobody is judged by it."""
    duties = store.regulations.duties(regulation.id)
    return unbound_among(role_named(role, duties), duties)


def check_overlap(
    store: Store, assignment: Assignment, official: Official, regulation: Regulation
) -> None:
    """Raises OverlappingAssignment where official, unit and regulation meet on one day twice.

    A draft stands in nobody's way but another draft's.
    """
    for other in _alike(store, assignment):
        if other.id != assignment.id and other.is_draft == assignment.is_draft:
            day = assignment.life.some_day
            name = store.units.tree_of([other.unit_id]).name(other.unit_id, day)
            person = official.named_on(day).name
            raise OverlappingAssignment(person, name, regulation.code, other.id)


def find_assignment(store: Store, number: int) -> Assignment:
    """The assignment of that number; UnknownName where there is none."""
    assignment = store.assignments.with_id(number)
    if assignment is None:
        raise UnknownName(Noun.ASSIGNMENT, str(number))
    return assignment


def regulation_of(store: Store, assignment: Assignment) -> Regulation:
    """The regulation it is made under."""
    return next(each for each in store.regulations.all() if each.id == assignment.regulation_id)


def end_assignment(
    store: Store, assignment: Assignment, *, on: date, reason: str | None = None
) -> None:
    """The last day of an assignment.

    Raises:
        AssignmentOver: it begins after that day, or ended before it.
        NothingToChange: it ends that day already, and for that reason.
    """
    if assignment.life.until == on and reason in {None, assignment.end_reason}:
        raise NothingToChange(str(assignment.id))
    if on not in assignment.life:
        raise AssignmentOver(assignment.id, on)
    store.assignments.change(assignment, until=on, end_reason=reason or assignment.end_reason)


def replace_assignment(
    store: Store,
    assignment: Assignment,
    *,
    on: date,
    official: Official,
    unit: Unit,
    regulation: Regulation,
    role: str | None = None,
    decision: str | None = None,
    reason: str | None = None,
) -> int:
    """A new assignment from a day on, in place of an old one that ends the day before.

    Raises:
        AssignmentOver: the old one begins on that day or later, or ended before it.
        AssignmentOutsideLife, OverlappingAssignment: the new one cannot stand so.
    """
    last_day = on - ONE_DAY
    if last_day not in assignment.life:
        raise AssignmentOver(assignment.id, last_day)
    until = assignment.life.until
    if until != last_day:
        end_assignment(store, assignment, on=last_day, reason=reason)
    ended = replace(assignment, life=Span(assignment.life.since, last_day))
    return assign(
        store,
        official,
        unit,
        regulation,
        life=Span(on, None if until == last_day else until),
        role=role or assignment.role,
        decision=decision,
        replaces=ended,
    )


def list_assignments(
    store: Store,
    wanted: Narrowing = EVERYTHING,
    *,
    day: date,
    current_only: bool = False,
    drafts_only: bool = False,
) -> list[AssignmentEntry]:
    """The assignments with one of these days, by the official's given name, then by first day.

    `under` keeps those to a unit that stood in that one's area on some of the days; `sought`
    those with these words in a name, the regulation, the role, the decision or the end's reason.
    """
    if current_only:
        wanted = replace(wanted, days=wanted.days.common(Span(day, day)))
    found, sought = assignments_within(store, wanted), wanted.sought
    if current_only:
        found = [each for each in found if not each.is_draft]
    if drafts_only:
        found = [each for each in found if each.is_draft]
    entries = assignment_entries(store, found, day=day)
    called = of_people_called(store, {each.id: each.official_id for each in found}, sought)
    return [
        each
        for each in entries
        if sought is None
        or each.id in called
        or sought.is_in_name(each.official, each.unit)
        or sought.is_in(each.regulation, each.role, each.decision, each.end_reason)
    ]


def assignment_entries(
    store: Store, assignments: Iterable[Assignment], *, day: date
) -> list[AssignmentEntry]:
    """Assignments as rows show them."""
    found = list(assignments)
    officials = {official.id: official for official in store.officials.all()}
    codes = {regulation.id: regulation.code for regulation in store.regulations.all()}
    tree = store.units.tree_of({each.unit_id for each in found})
    entries = []
    for each in found:
        official, unit = officials[each.official_id], tree.units[each.unit_id]
        name = tree.name(unit.id, each.life.nearest(unit.life.nearest(day)))
        entries.append(
            entry_of(
                AssignmentEntry,
                each,
                official=official.named_on(each.life.nearest(day)),
                unit=Named(unit.code, name),
                regulation=codes[each.regulation_id],
                replaces=each.replaces_id,
                draft=each.is_draft,
            )
        )
    return sorted(
        entries,
        key=lambda entry: (person_key(entry.official.name), str(entry.since or ""), entry.id),
    )


def _alike(store: Store, assignment: Assignment) -> list[Assignment]:
    """Those of the same official, unit and regulation that share a day with this one."""
    return [
        other
        for other in store.assignments.of_official(assignment.official_id)
        if (other.unit_id, other.regulation_id) == (assignment.unit_id, assignment.regulation_id)
        and other.life.overlaps(assignment.life)
    ]


def _draft_of(store: Store, assignment: Assignment) -> Assignment | None:
    return next((other for other in _alike(store, assignment) if other.is_draft), None)


def _confirm(store: Store, draft: Assignment, assignment: Assignment) -> None:
    store.assignments.change(
        draft,
        since=assignment.life.since,
        until=assignment.life.until,
        role=assignment.role or draft.role,
        decision=assignment.decision or draft.decision,
        replaces_id=assignment.replaces_id or draft.replaces_id,
        is_draft=False,
    )


def _unit_name(store: Store, unit: Unit, life: Span) -> str:
    return store.units.tree_of([unit.id]).name(unit.id, unit.life.nearest(life.some_day))
