"""Assignments corrected, confirmed and taken out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.subjects import role_named
from chibo_cli.domain.facts.errors import AssignmentOutsideLife, NothingToChange
from chibo_cli.domain.facts.records import Assignment, Regulation, Unit
from chibo_cli.domain.failures import Noun
from chibo_cli.usecases.changes.edits import (
    UNCHANGED,
    Edit,
    Edited,
    Unchanged,
    checked,
    refuse_while_needed,
)
from chibo_cli.usecases.duties.assignments import (
    assignment_entries,
    check_overlap,
    find_assignment,
    regulation_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from chibo_cli.domain.entries.duties import AssignmentEntry
    from chibo_cli.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentEdit(Edit[Assignment]):
    """What may be corrected of an assignment; what it binds to is another one's."""

    official_id: int | Unchanged = UNCHANGED
    since: date | Unchanged | None = UNCHANGED
    until: date | Unchanged | None = UNCHANGED
    role: str | Unchanged | None = UNCHANGED
    decision: str | Unchanged | None = UNCHANGED
    end_reason: str | Unchanged | None = UNCHANGED
    is_draft: bool | Unchanged = UNCHANGED


def edit_assignment(
    store: Store, assignment: Assignment, edit: AssignmentEdit, *, today: date
) -> Edited[AssignmentEntry]:
    """Other values for the fields named; a draft whose `is_draft` ends is in force.

    An assignment that is open again has no reason to end.

    Raises:
        EndBeforeStart, AssignmentOutsideLife, OverlappingAssignment: it cannot stand so.
        NothingToChange: it stands so already.
    """
    new = edit.of(assignment)
    regulation = regulation_of(store, assignment)
    if edit.role is not UNCHANGED:
        new = replace(new, role=role_named(edit.role, store.regulations.duties(regulation.id)))
    if new.life.until is None and edit.end_reason is UNCHANGED:
        new = replace(new, end_reason=None)
    _check(store, assignment, new, regulation)
    before = assignment_entries(store, [assignment], day=today)[0]
    store.assignments.rewrite(new)
    after = assignment_entries(store, [new], day=today)[0]
    return checked(Edited(before, after), str(assignment.id))


def confirm_drafts(
    store: Store,
    numbers: Sequence[int] | None,
    *,
    decision: str | None,
    under: Unit | None,
    today: date,
) -> list[AssignmentEntry]:
    """The drafts of those numbers, or all of them, or all in an area, are in force from now on.

    Raises:
        UnknownName: a number is none of an assignment.
        NothingToChange: it is no draft.
        AssignmentOutsideLife, OverlappingAssignment: it cannot stand so.
    """
    drafts = [find_assignment(store, number) for number in dict.fromkeys(numbers or ())]
    for each in drafts:
        if not each.is_draft:
            raise NothingToChange(str(each.id))
    if numbers is None:
        drafts = store.assignments.drafts()
    if under is not None:
        tree = store.units.tree_of({each.unit_id for each in drafts})
        drafts = [each for each in drafts if tree.is_ever_within(each.unit_id, under.id, each.life)]
    for each in drafts:
        new = replace(each, is_draft=False, decision=decision or each.decision)
        _check(store, each, new, regulation_of(store, each))
        store.assignments.change(each, is_draft=False, decision=new.decision)
    found = [find_assignment(store, each.id) for each in drafts]
    return assignment_entries(store, found, day=today)


def remove_assignment(store: Store, assignment: Assignment, *, today: date) -> AssignmentEntry:
    """Take an assignment out that never was; one that was is ended.

    Raises:
        StillNeeded: another assignment replaces it.
    """
    refuse_while_needed(store, Noun.ASSIGNMENT, assignment.id, str(assignment.id))
    entry = assignment_entries(store, [assignment], day=today)[0]
    store.assignments.remove(assignment)
    return entry


def _check(store: Store, old: Assignment, new: Assignment, regulation: Regulation) -> None:
    if (new.official_id, new.life, new.is_draft) == (old.official_id, old.life, old.is_draft):
        return
    official = store.officials.with_id(new.official_id)
    tree = store.units.tree_of([new.unit_id])
    unit = tree.units[new.unit_id]
    if not official.days_in_office(new.life.common(unit.life, regulation.life)):
        day = new.life.some_day
        name = tree.name(unit.id, unit.life.nearest(day))
        raise AssignmentOutsideLife(official.named_on(day).name, name, day, unit.id)
    check_overlap(store, new, official, regulation)
