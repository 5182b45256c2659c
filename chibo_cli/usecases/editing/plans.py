"""Planned visits corrected and taken out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from chibo_cli.usecases.editing.edited import Edited, checked
from chibo_cli.usecases.plans import check_plan, plan_entries

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from chibo_cli.domain.entries.meetings import PlanEntry
    from chibo_cli.domain.meetings.calendar import Plan
    from chibo_cli.store.store import Store


def edit_plan(
    store: Store, plan: Plan, edits: Mapping[str, Any], *, today: date
) -> Edited[PlanEntry]:
    """Another day or note.

    Raises:
        OutsideUnitLife, OutsideOfficialLife, DuplicatePlan: it cannot stand so.
        NothingToChange: it stands so already.
    """
    new = replace(plan, **edits)
    check_plan(store, new)
    before = plan_entries(store, [plan], today=today)[0]
    store.plans.change(plan, **edits)
    return checked(Edited(before, plan_entries(store, [new], today=today)[0]), str(plan.id))


def take_out_plan(store: Store, plan: Plan, *, today: date) -> PlanEntry:
    """Take out a plan; returns it as it stood."""
    entry = plan_entries(store, [plan], today=today)[0]
    store.plans.remove(plan)
    return entry
