"""What an ended unit leaves: units below it, assignments to it, members' own cells."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import AssignmentBeginsLater, ChildWithoutPlace
from chibo_cli.domain.organisation.placements import placement_life
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.usecases.duties.assignments import assign, regulation_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.facts.records import Assignment, Placement, Unit
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
    homeless = [
        tree.name(child, change.on)
        for child in children
        if child not in below and len(news) != 1 and change.on in tree.units[child].life
    ]
    if homeless:
        raise ChildWithoutPlace(tree.name(old.id, change.last_day), homeless)
    for child, placement in children.items():
        above = below.get(child) or (news[0] if len(news) == 1 else None)
        if above is None:
            continue
        begins_later = placement.life.since is not None and placement.life.since >= change.on
        since = placement.life.since if begins_later else change.on
        days = placement_life(tree, tree.units[child], above, Span(since, placement.life.until))
        if begins_later:
            store.units.change_placement(placement, parent_id=above.id)
        else:
            store.units.change_placement(placement, until=change.last_day)
            store.units.place(child, above.id, days)
        yield child


def end_assignments(store: Store, old: Unit, change: Change) -> list[Assignment]:
    """The assignments in force on the unit's last day end on it; returns them as they were."""
    ended = []
    for each in store.assignments.within(Span(change.on), unit_id=old.id):
        if each.is_draft:
            continue
        if change.last_day not in each.life:
            official = store.officials.with_id(each.official_id)
            name = named_on(store, old, change.last_day)
            since = each.life.since or change.on
            person = official.named_on(since).name
            raise AssignmentBeginsLater(each.id, person, name, since, change.last_day)
        store.assignments.change(each, until=change.last_day, end_reason=change.reason)
        ended.append(each)
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
    for each in store.officials.memberships():
        if each.cell_id != old.id or not each.life.overlaps(Span(change.on)):
            continue
        if len(news) == 1:
            days = Span(change.on, each.life.until)
            store.officials.add_membership(each.official_id, news[0].id, days)
        else:
            homeless += 1
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


def _ids(below: Mapping[int, Unit]) -> set[int]:
    return {unit.id for unit in below.values()}
