"""Assignments handed on: to another official, to another unit, one or all that somebody has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.movement import Touched, hull
from chibo_cli.domain.facts.errors import NothingInForce
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.usecases.changes.watching import Moved, watch
from chibo_cli.usecases.duties.assignments import (
    assignment_entries,
    find_assignment,
    regulation_of,
    replace_assignment,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from chibo_cli.domain.entries.duties import AssignmentEntry
    from chibo_cli.domain.facts.records import Assignment, Official, Unit
    from chibo_cli.store.store import Store


@dataclass(frozen=True, slots=True)
class Replaced:
    """The new assignments, each naming the one it `replaces`, and the verdicts that moved."""

    entries: tuple[AssignmentEntry, ...]
    moved: Moved


def replace_assignments(
    store: Store,
    olds: Sequence[Assignment],
    *,
    on: date,
    today: date,
    official: Official | None = None,
    unit: Unit | None = None,
    role: str | None = None,
    decision: str | None = None,
    reason: str | None = None,
) -> Replaced:
    """A new assignment from a day on in place of each old one, which ends the day before.

    What is not named stays as the old one has it.

    Raises:
        As `replace_assignment`.
    """
    watched = watch(store, _touched(olds, official, on), today=today)
    numbers = []
    for old in olds:
        tree = store.units.tree_of([old.unit_id])
        numbers.append(
            replace_assignment(
                store,
                old,
                on=on,
                official=official or store.officials.with_id(old.official_id),
                unit=unit or tree.units[old.unit_id],
                regulation=regulation_of(store, old),
                role=role,
                decision=decision,
                reason=reason,
            )
        )
    found = [find_assignment(store, number) for number in numbers]
    return Replaced(tuple(assignment_entries(store, found, day=on)), watched.moved(store))


def assignments_to_hand_on(store: Store, official: Official, *, on: date) -> list[Assignment]:
    """Those of the official that stand on the day before and that nobody has taken over.

    One that ends on that very day is among them while its unit goes on. By number.

    Raises:
        NothingInForce: there are none.
    """
    last_day = on - ONE_DAY
    taken_over = {
        each.replaces_id for each in store.assignments.within(Span(on)) if not each.is_draft
    }
    standing = [
        each
        for each in store.assignments.of_official(official.id)
        if last_day in each.life and not each.is_draft and each.id not in taken_over
    ]
    units = store.units.tree_of({each.unit_id for each in standing}).units
    found = [
        each for each in standing if each.life.until != last_day or on in units[each.unit_id].life
    ]
    if not found:
        raise NothingInForce(official.full_name, last_day)
    return sorted(found, key=lambda each: each.id)


def _touched(olds: Sequence[Assignment], official: Official | None, on: date) -> Touched:
    """The verdicts of both officials, on the days that pass from one to the other."""
    untils = [each.life.until for each in olds]
    lives = [Span(on, None if until is None or until < on else until) for until in untils]
    officials = {each.official_id for each in olds} | ({official.id} if official else set())
    regulations = frozenset(each.regulation_id for each in olds)
    return Touched(hull(*lives), frozenset(officials), regulations)
