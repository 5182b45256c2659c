"""Visits announced to the cell beforehand, and what became of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chibo_cli.domain.entries.meetings import PlanEntry
from chibo_cli.domain.entries.register import Finding
from chibo_cli.domain.facts.errors import DuplicatePlan, OutsideOfficialLife, OutsideUnitLife
from chibo_cli.domain.facts.kinds import PlanState
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import entry_of
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.meetings.calendar import NEAR, Plan, plan_state
from chibo_cli.domain.text.errors import UnknownName
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.usecases.changes.edits import UNCHANGED, Edit, Edited, Unchanged, checked
from chibo_cli.usecases.finding.narrowing import EVERYTHING, Narrowing, narrowed, of_people_called
from chibo_cli.usecases.meetings.calendar import meetings_within

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from chibo_cli.domain.time.periods import Period
    from chibo_cli.store.store import Store


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan as it stands now; whether the unit lies in the area, and meets that day.

    `meets` is None where no meeting of the unit is registered around that day.
    """

    entry: PlanEntry
    is_in_area: bool
    meets: bool | None


def plan_visit(store: Store, plan: Plan, *, today: date) -> Planned:
    """Keep a plan, on a day past or to come.

    Raises:
        OutsideUnitLife, OutsideOfficialLife, DuplicatePlan: it cannot stand.
    """
    check_plan(store, plan)
    return planned(store, replace(plan, id=store.plans.add(plan)), today=today)


def check_plan(store: Store, plan: Plan) -> None:
    """Raises what `plan_visit` raises, before anything is kept."""
    day = plan.planned_on
    tree = store.units.tree_of([plan.unit_id])
    official = store.officials.with_id(plan.official_id)
    if day not in tree.units[plan.unit_id].life:
        raise OutsideUnitLife(tree.name(plan.unit_id, day), day, plan.unit_id)
    if not official.is_in_office(day):
        raise OutsideOfficialLife(official.named_on(day).name, day)
    known = store.plans.on(plan.official_id, plan.unit_id, day)
    if known is not None and known.id != plan.id:
        person, name = official.named_on(day).name, tree.name(plan.unit_id, day)
        raise DuplicatePlan(person, name, day, known.id)


def planned(store: Store, plan: Plan, *, today: date) -> Planned:
    """A plan with what a clerk should be warned of."""
    day = plan.planned_on
    tree = store.units.tree_of([plan.unit_id])
    in_area = any(
        day in each.life and not each.is_draft and tree.is_within(plan.unit_id, each.unit_id, day)
        for each in store.assignments.of_official(plan.official_id)
    )
    near, unit = Span(day - NEAR, day + NEAR), tree.units[plan.unit_id]
    around = meetings_within(store, near, tree, unit=unit)
    meets = any(each.is_held and each.day == day for each in around) if around else None
    return Planned(plan_entries(store, [plan], today=today)[0], in_area, meets)


def find_plan(store: Store, number: int) -> Plan:
    """The plan of that number; UnknownName where there is none."""
    plan = store.plans.with_id(number)
    if plan is None:
        raise UnknownName(Noun.PLAN, str(number))
    return plan


def list_plans(store: Store, wanted: Narrowing = EVERYTHING, *, today: date) -> list[PlanEntry]:
    """The visits planned for these days, by day and number.

    `under` keeps those in that unit's area, in the tree of their day; `sought` those with these
    words in a name or the note.
    """
    found = narrowed(store, store.plans.within, wanted, lambda each: each.planned_on)
    entries = plan_entries(store, found, today=today)
    sought = wanted.sought
    if sought is None:
        return entries
    called = of_people_called(store, {each.id: each.official_id for each in found}, sought)
    return [
        each
        for each in entries
        if each.id in called
        or sought.is_in_name(each.official, each.unit)
        or sought.is_in(each.note)
    ]


def plan_entries(store: Store, plans: Sequence[Plan], *, today: date) -> list[PlanEntry]:
    """Plans as rows show them, in their order; names are those of the day."""
    officials = store.officials.with_ids({each.official_id for each in plans})
    tree = store.units.tree_of({each.unit_id for each in plans})
    attended = _attended(store, plans)
    entries = []
    for each in plans:
        official, unit = officials[each.official_id], tree.units[each.unit_id]
        state, attended_on = plan_state(
            each.planned_on, attended[each.official_id, each.unit_id], today=today
        )
        entries.append(
            entry_of(
                PlanEntry,
                each,
                official=official.named_on(each.planned_on),
                unit=Named(unit.code, tree.name(unit.id, each.planned_on)),
                date=each.planned_on,
                state=state,
                attended_on=attended_on,
            )
        )
    return entries


def plan_findings(store: Store, periods: Iterable[Period], *, today: date) -> list[Finding]:
    """The planned visits of these periods whose day is past and that were not made.

    One within seven days of the day stands for it. Each is told under the first of the periods.
    """
    found: dict[int, Finding] = {}
    for period in periods:
        days = period.span.common(Span(None, today - ONE_DAY))
        for each in list_plans(store, Narrowing(days=days), today=today):
            if each.state is PlanState.NOT_HELD:
                found.setdefault(each.id, _finding(each, period))
    return list(found.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEdit(Edit[Plan]):
    """What may be corrected of a plan."""

    planned_on: date | Unchanged = UNCHANGED
    note: str | Unchanged | None = UNCHANGED


def edit_plan(store: Store, plan: Plan, edit: PlanEdit, *, today: date) -> Edited[PlanEntry]:
    """Another day or note.

    Raises:
        OutsideUnitLife, OutsideOfficialLife, DuplicatePlan: it cannot stand so.
        NothingToChange: it stands so already.
    """
    new = edit.of(plan)
    check_plan(store, new)
    before = plan_entries(store, [plan], today=today)[0]
    store.plans.rewrite(new)
    return checked(Edited(before, plan_entries(store, [new], today=today)[0]), str(plan.id))


def remove_plan(store: Store, plan: Plan, *, today: date) -> PlanEntry:
    """Take out a plan; returns it as it stood."""
    entry = plan_entries(store, [plan], today=today)[0]
    store.plans.remove(plan)
    return entry


def _finding(plan: PlanEntry, period: Period) -> Finding:
    return Finding(
        "plan_not_held", period, plan.official, None, None, (plan.unit,), None, None, plan.date
    )


def _attended(store: Store, plans: Sequence[Plan]) -> dict[tuple[int, int], list[date]]:
    """The days around the plans on which their officials were at their units."""
    found: defaultdict[tuple[int, int], list[date]] = defaultdict(list)
    if not plans:
        return found
    days = [each.planned_on for each in plans]
    only = plans[0] if len(plans) == 1 else None
    visits = store.attendances.within(
        Span(min(days) - NEAR, max(days) + NEAR),
        official_id=None if only is None else only.official_id,
        unit_id=None if only is None else only.unit_id,
    )
    wanted = {(each.official_id, each.unit_id) for each in plans}
    for visit in visits:
        if (visit.official_id, visit.unit_id) in wanted:
            found[visit.official_id, visit.unit_id].append(visit.held_on)
    return found
