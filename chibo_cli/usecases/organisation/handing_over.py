"""What an ended unit leaves: units below it, assignments to it, members' own cells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import (
    ChildWithoutPlace,
    RaisedOutsideLife,
    ScoreOutsideLife,
    VisitOutsideLife,
)
from chibo_cli.domain.organisation.errors import (
    AssignmentBeginsLater,
    FollowsLater,
    MembershipBeginsLater,
)
from chibo_cli.domain.organisation.placements import placement_life
from chibo_cli.domain.time.spans import ALWAYS, ONE_DAY, Span
from chibo_cli.usecases.duties.assignments import assign, regulation_of
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.facts.records import Assignment, Membership, Placement, Unit
    from chibo_cli.domain.failures import ChiboError
    from chibo_cli.domain.time.spans import Dated
    from chibo_cli.store.store import Store


@dataclass(frozen=True, slots=True)
class Change:
    """A day from which units are otherwise, by a document, and what ended assignments say."""

    on: date
    reason: str
    document: str | None = None

    @property
    def last_day(self) -> date:
        """The last day of what ends."""
        return self.on - ONE_DAY


def children_of(store: Store, old: Unit, on: date) -> dict[int, Placement]:
    """The placements under a unit that reach to that day or later, by the unit placed."""
    return {
        each.unit_id: each
        for each in store.units.placements_below(old.id)
        if each.life.overlaps(Span(on))
    }


def hand_over(
    store: Store,
    old: Unit,
    news: Sequence[Unit],
    change: Change,
    below: Mapping[int, Unit],
) -> Iterator[int]:
    """Place what stood below the old unit: under its only successor, or as told."""
    children = children_of(store, old, change.on)
    tree = store.units.tree_of([old.id, *children, *(new.id for new in news), *_ids(below)])
    for child, placement in children.items():
        above = below.get(child) or _only(news)
        if above is None:
            continue
        days = _days_from(placement, change.on)
        days = placement_life(tree, tree.units[child], above, days)
        if _begins_later(placement, change):
            store.units.change_placement(placement, parent_id=above.id)
        else:
            store.units.change_placement(placement, until=change.last_day)
            store.units.place(child, above.id, days)
        yield child


def happened_outside(store: Store, unit: Unit, life: Span) -> Iterator[ChiboError]:
    """What has a day of its own at a unit outside these days: visits, and what stands without one.

    That is a cell's own score, and a recommendation raised at no visit.
    """
    tree = store.units.tree_of([unit.id])
    for visit in store.attendances.within(ALWAYS, unit_id=unit.id):
        if visit.held_on not in life:
            yield VisitOutsideLife(visit.id, tree.name(unit.id, visit.held_on), visit.held_on)
    for score in store.scoring.within(ALWAYS, unit_id=unit.id):
        if score.official_id is None and score.held_on not in life:
            yield ScoreOutsideLife(score.id, tree.name(unit.id, score.held_on), score.held_on)
    for raised in store.recommendations.within(ALWAYS, unit_id=unit.id):
        if raised.attendance_id is None and raised.raised_on not in life:
            yield RaisedOutsideLife(
                raised.id, tree.name(unit.id, raised.raised_on), raised.raised_on
            )


def assignments_after(store: Store, unit: Unit, until: date) -> Iterator[ChiboError]:
    """The assignments to a unit from after that day only."""
    change = Change(until + ONE_DAY, "")
    name = named_on(store, unit, unit.life.nearest(until))
    for assignment in _assignments(store, unit, change):
        if _begins_later(assignment, change):
            since, person = _first_day(store, assignment)
            yield AssignmentBeginsLater(assignment.id, person, name, since, until)


def members_after(store: Store, unit: Unit, until: date) -> Iterator[ChiboError]:
    """The members whose own cell the unit is from after that day only."""
    change = Change(until + ONE_DAY, "")
    name = named_on(store, unit, unit.life.nearest(until))
    for own in _members(store, unit, change):
        if _begins_later(own, change):
            since, person = _first_day(store, own)
            yield MembershipBeginsLater(person, name, since, until)


def obstacles(
    store: Store, old: Unit, news: Sequence[Unit], change: Change, below: Mapping[int, Unit]
) -> Iterator[ChiboError]:
    """All that would hold later at a unit that ends, and cannot go over to what follows it.

    Those are the units below it that go nowhere, the assignments and own cells that begin later,
    the later visits, and what it would follow later. All else goes along, or means nothing without
    the unit.
    """
    name = named_on(store, old, change.last_day)
    children = children_of(store, old, change.on)
    tree = store.units.tree_of(children)
    homeless = [
        tree.name(child, change.on)
        for child in children
        if child not in below and _only(news) is None and change.on in tree.units[child].life
    ]
    if homeless:
        yield ChildWithoutPlace(name, homeless)
    yield from assignments_after(store, old, change.last_day)
    if _only(news) is None:
        yield from members_after(store, old, change.last_day)
    yield from happened_outside(store, old, Span(None, change.last_day))
    for each in store.successions.around(old.id):
        if each.new_id == old.id and each.happened_on >= change.on:
            followed = store.units.tree_of([each.old_id]).name(each.old_id, change.last_day)
            yield FollowsLater(name, followed, each.happened_on)


def end_assignments(store: Store, old: Unit, change: Change) -> list[Assignment]:
    """The assignments in force on the unit's last day end on it; returns them as they were."""
    ended = _assignments(store, old, change)
    for each in ended:
        store.assignments.change(each, until=change.last_day, end_reason=change.reason)
    return ended


def draft_successors(
    store: Store, ended: Assignment, news: Sequence[Unit], change: Change
) -> Iterator[int]:
    """The same assignment to each successor, as a draft; none where one stands already."""
    official = store.officials.with_id(ended.official_id)
    regulation = regulation_of(store, ended)
    days = Span(change.on, ended.life.until)
    if not official.days_in_office(days.common(regulation.life)):
        return
    known = store.assignments.of_official(official.id)
    for new in news:
        stands = any(
            (each.unit_id, each.regulation_id) == (new.id, regulation.id)
            and each.life.overlaps(days)
            for each in known
        )
        if not stands:
            yield assign(
                store,
                official,
                new,
                regulation,
                life=days,
                role=ended.role,
                replaces=replace(ended, life=Span(ended.life.since, change.last_day)),
                is_draft=True,
            )


def move_members(store: Store, old: Unit, news: Sequence[Unit], change: Change) -> int:
    """Own cells follow to the only successor; returns how many ended without one to follow."""
    homeless = 0
    new = _only(news)
    for each in _members(store, old, change):
        if new is None:
            homeless += 1
        elif _begins_later(each, change):
            store.officials.change_membership(each, cell_id=new.id)
            continue
        else:
            days = _days_from(each, change.on)
            store.officials.add_membership(each.official_id, new.id, days)
        store.officials.change_membership(each, until=change.last_day)
    return homeless


def drop_later_places(store: Store, old: Unit, change: Change) -> None:
    """Take out where an ended unit was to stand afterwards, as when what was above it closed."""
    tree = store.units.tree_of([old.id])
    for each in tree.placements.get(old.id, ()):
        if each.life.since is not None and each.life.since >= change.on:
            store.units.remove_placement(each)


def named_on(store: Store, unit: Unit, day: date) -> str:
    """What the unit is called on that day."""
    return store.units.tree_of([unit.id]).name(unit.id, day)


def _assignments(store: Store, old: Unit, change: Change) -> list[Assignment]:
    """Those to the unit that hold after its last day; a draft holds on no day."""
    found = store.assignments.within(Span(change.on), unit_id=old.id)
    return [each for each in found if not each.is_draft]


def _members(store: Store, old: Unit, change: Change) -> list[Membership]:
    """The own cells that the unit is after its last day."""
    found = store.officials.memberships()
    return [
        each for each in found if each.cell_id == old.id and each.life.overlaps(Span(change.on))
    ]


def _begins_later(fact: Dated, change: Change) -> bool:
    return fact.life.since is not None and fact.life.since >= change.on


def _days_from(fact: Dated, on: date) -> Span:
    """The days of a fact from that one on."""
    return fact.life.common(Span(on))


def _first_day(store: Store, fact: Assignment | Membership) -> tuple[date, str]:
    """Its first day, and what its official is called then."""
    since = fact.life.some_day
    return since, store.officials.with_id(fact.official_id).named_on(since).name


def _only(news: Sequence[Unit]) -> Unit | None:
    """The one unit to which all goes over."""
    return news[0] if len(news) == 1 else None


def _ids(below: Mapping[int, Unit]) -> set[int]:
    return {unit.id for unit in below.values()}
