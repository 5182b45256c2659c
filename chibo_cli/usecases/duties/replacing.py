"""A regulation in place of another: the assignments in force go over to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.errors import RegulationNotInForce, SameRegulation
from chibo_cli.domain.duties.subjects import role_named, unbound_among
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.usecases.duties.assignments import check_overlap, replace_assignment
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.facts.records import Assignment, Official, Regulation, Unit
    from chibo_cli.store.store import Store


@dataclass(frozen=True, slots=True)
class Replaced:
    """What went over: assignments and drafts, roles the new one does not bind."""

    carried: int
    drafts: int
    unbound: tuple[tuple[str | None, tuple[str, ...]], ...]


def replace_regulation(
    store: Store,
    old: Regulation,
    new: Regulation,
    *,
    on: date,
    reason: str,
    decision: str | None = None,
) -> Replaced:
    """End a regulation the day before and carry its assignments over to another.

    Those in force that day end the day before, with the reason, and begin anew under the other
    with the same unit and role, linked to what they replace; those that begin later, and drafts,
    are of the new one from the start. A decision is kept where none is given.

    Raises:
        SameRegulation: the two are one.
        RegulationNotInForce: the old one is not in force the day before, or the new that day.
        OverlappingAssignment: the new one holds such an assignment already.
    """
    last_day = on - ONE_DAY
    if old.id == new.id:
        raise SameRegulation(old.code)
    if last_day not in old.life:
        raise RegulationNotInForce(old.code, last_day)
    if on not in new.life:
        raise RegulationNotInForce(new.code, on)
    going = sorted(_going_over(store, old, on), key=lambda each: each[0].is_draft)
    duties = store.regulations.duties(new.id)
    unbound: dict[tuple[str | None, tuple[str, ...]], None] = {}
    for assignment, official, unit in going:
        role = role_named(assignment.role, duties)
        named = unbound_among(role, duties)
        if named:
            unbound[role, named] = None
        if assignment.is_draft or _begins(assignment, on):
            _move(store, assignment, official, new, on)
            continue
        replace_assignment(
            store,
            assignment,
            on=on,
            official=official,
            unit=unit,
            regulation=new,
            decision=decision or assignment.decision,
            reason=reason,
        )
    store.regulations.change(old, until=last_day)
    drafts = sum(assignment.is_draft for assignment, _, _ in going)
    return Replaced(len(going) - drafts, drafts, tuple(unbound))


def _going_over(store: Store, old: Regulation, on: date) -> list[tuple[Assignment, Official, Unit]]:
    """Those that would hold under the old one on that day or later, with whom and where."""
    found = [
        each for each in store.assignments.within(Span(on, None)) if each.regulation_id == old.id
    ]
    officials = store.officials.with_ids({each.official_id for each in found})
    tree = store.units.tree_of({each.unit_id for each in found})
    whole = [(each, officials[each.official_id], tree.units[each.unit_id]) for each in found]
    later = Span(on, None)
    return [
        (each, official, unit)
        for each, official, unit in whole
        if official.days_in_office(each.life.common(later, unit.life))
    ]


def _begins(assignment: Assignment, on: date) -> bool:
    return assignment.life.since is not None and assignment.life.since >= on


def _move(
    store: Store, assignment: Assignment, official: Official, new: Regulation, on: date
) -> None:
    """Make it one of the new regulation; a draft of an earlier day begins with it."""
    since = assignment.life.since if _begins(assignment, on) else on
    moved = replace(assignment, regulation_id=new.id, life=Span(since, assignment.life.until))
    check_overlap(store, moved, official, new)
    store.assignments.change(assignment, regulation_id=new.id, since=since)
