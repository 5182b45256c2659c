"""Assignments handed on: to another official, to another unit, one or all that somebody has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import NothingInForce
from chibo_cli.domain.time.spans import ONE_DAY, Span
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


def replace_assignments(
    store: Store,
    olds: Sequence[Assignment],
    *,
    on: date,
    official: Official | None = None,
    unit: Unit | None = None,
    role: str | None = None,
    decision: str | None = None,
    reason: str | None = None,
) -> list[AssignmentEntry]:
    """A new assignment from a day on in place of each old one, which ends the day before.

    What is not named stays as the old one has it; each names the one it `replaces`.

    Raises:
        As `replace_assignment`.
    """
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
    return assignment_entries(store, found, day=on)


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
        raise NothingInForce(official.named_on(last_day).name, last_day)
    return sorted(found, key=lambda each: each.id)
