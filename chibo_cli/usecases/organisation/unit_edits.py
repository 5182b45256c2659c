"""Units corrected, ended and taken out; placements follow the days of their units."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import (
    CodeTaken,
    OutsideUnitLife,
    PlacementOutsideLife,
    PlacementOverlap,
)
from chibo_cli.domain.facts.records import Placement, Unit
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.organisation.placements import placement_life
from chibo_cli.domain.time.spans import ONE_DAY, Span, check_span, in_force, moved_along
from chibo_cli.usecases.changes.edits import (
    UNCHANGED,
    Edit,
    Edited,
    Unchanged,
    checked,
    refuse_for,
    refuse_while_needed,
)
from chibo_cli.usecases.organisation.handing_over import (
    assignments_after,
    happened_outside,
    members_after,
)
from chibo_cli.usecases.organisation.unit_tags import correct_tags
from chibo_cli.usecases.organisation.units import unit_entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from chibo_cli.domain.entries.organisation import UnitEntry
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitEdit(Edit[Unit]):
    """What may be corrected of a unit.

    A name is another spelling of the one in force on a day, tags are those of that day.
    """

    code: str | Unchanged | None = UNCHANGED
    kind: str | Unchanged = UNCHANGED
    since: date | Unchanged | None = UNCHANGED
    until: date | Unchanged | None = UNCHANGED
    name: str | Unchanged = UNCHANGED
    tags: tuple[str, ...] | Unchanged = UNCHANGED


def edit_unit(store: Store, unit: Unit, edit: UnitEdit, *, day: date) -> Edited[UnitEntry]:
    """Other values for the fields named, a name and tags as of the day.

    Raises:
        EndBeforeStart, CodeTaken, OutsideUnitLife: it cannot stand so; the rest as `change_life`.
        NothingToChange: it stands so already.
    """
    new = edit.of(unit)
    tree = store.units.tree_of([unit.id])
    before = unit_entry(tree, unit, day)
    check_code(store, new)
    if edit.name is not UNCHANGED:
        name = in_force(tree.names.get(unit.id, ()), unit.life.nearest(day))
        if name is None:
            raise OutsideUnitLife(before.name, day, unit.id)
        store.units.change_name(name, name=edit.name)
    store.units.rewrite(replace(new, life=unit.life))
    if new.life != unit.life:
        change_life(store, unit, new.life)
    if edit.tags is not UNCHANGED:
        correct_tags(store, new, edit.tags, new.life.nearest(day))
    tree = store.units.tree_of([unit.id])
    after = unit_entry(tree, tree.units[unit.id], day)
    return checked(Edited(before, after), before.name)


def check_code(store: Store, unit: Unit) -> None:
    """Raises CodeTaken where another unit bears its code on one of its days."""
    if unit.code is None:
        return
    for holder in store.units.with_code(unit.code):
        if holder.id != unit.id and holder.life.overlaps(unit.life):
            name = store.units.tree_of([holder.id]).name(holder.id, holder.life.some_day)
            raise CodeTaken(Noun.UNIT, unit.code, name)


def remove_unit(store: Store, unit: Unit, *, today: date) -> UnitEntry:
    """Take a unit out that was entered by mistake, with its names and its place.

    Raises:
        StillNeeded: a unit below it, an assignment, an attendance or another fact names it.
    """
    entry = unit_entry(store.units.tree_of([unit.id]), unit, today)
    refuse_while_needed(store, Noun.UNIT, unit.id, entry.name)
    store.units.remove(unit)
    return entry


def end_unit(store: Store, unit: Unit, *, on: date) -> None:
    """The last day of a unit; errors as `change_life` raises them."""
    change_life(store, unit, Span(unit.life.since, on))


def change_life(store: Store, unit: Unit, life: Span) -> None:
    """Other days of a unit, and of the names, tags and placements that began or ended with it.

    Placements that began or ended with it, its own and those of units below it, follow it both
    ways, so that a day mistyped and mended leaves no unit without a parent; others are cut to it.

    Raises:
        EndBeforeStart: the days are none.
        VisitOutsideLife, ScoreOutsideLife, RaisedOutsideLife: something happened there on another
            day.
        AssignmentBeginsLater, MembershipBeginsLater: an assignment or an own cell begins later.
        PlacementOutsideLife: a placement would have no day left.
        SeveralObstacles: several of these.
    """
    check_span(life)
    tree = store.units.tree_of([unit.id])
    following = list(_following_placements(store, tree, unit, life))
    refuse_for(
        [
            *happened_outside(store, unit, life),
            *(() if life.until is None else assignments_after(store, unit, life.until)),
            *(() if life.until is None else members_after(store, unit, life.until)),
            *(_no_day_left(store, each) for each, days in following if days.is_empty),
        ]
    )
    store.units.change(unit, since=life.since, until=life.until)
    for name, days in moved_along(tree.names.get(unit.id, ()), unit.life, life):
        store.units.change_name(name, since=days.since, until=days.until)
    for tag in tree.tags.get(unit.id, ()):
        for _, days in moved_along([tag], unit.life, life):
            store.units.change_tag(tag, since=days.since, until=days.until)
    for placement, days in following:
        if days != placement.life:
            store.units.change_placement(placement, since=days.since, until=days.until)


def correct_placement(store: Store, placement: Placement, *, until: date | None) -> None:
    """Another last day of a placement.

    Raises:
        EndBeforeStart, PlacementOutsideLife, PlacementCircle, PlacementOverlap: it cannot end so.
    """
    life = Span(placement.life.since, until)
    check_span(life)
    tree = store.units.tree_of([placement.unit_id])
    unit, parent = tree.units[placement.unit_id], tree.units[placement.parent_id]
    kept = placement_life(tree, unit, parent, life)
    for other in tree.placements[unit.id]:
        if other.id != placement.id and other.life.overlaps(kept):
            day = other.life.common(kept).some_day
            raise PlacementOverlap(tree.name(unit.id, day), day)
    store.units.change_placement(placement, until=kept.until)


def _following_placements(
    store: Store, tree: UnitTree, unit: Unit, life: Span
) -> Iterator[tuple[Placement, Span]]:
    """Its own placements and those below it, each with its days once the unit has these."""
    for placement in tree.placements.get(unit.id, ()):
        parent = tree.units[placement.parent_id]
        yield placement, _following(placement.life, unit.life, life).common(parent.life)
    below = store.units.placements_below(unit.id)
    tree_below = store.units.tree_of({placement.unit_id for placement in below})
    for placement in below:
        child = tree_below.units[placement.unit_id]
        kept = _following(placement.life, unit.life, life).common(child.life)
        others = (one for one in tree_below.placements[child.id] if one.id != placement.id)
        yield placement, _beside(kept, placement.life, others)


def _following(life: Span, old: Span, new: Span) -> Span:
    """The days of a placement once its unit's have changed: ends that were the unit's still are."""
    since = new.since if life.since == old.since else life.since
    until = new.until if life.until == old.until else life.until
    return Span(since, until).common(new)


def _beside(wanted: Span, standing: Span, others: Iterable[Placement]) -> Span:
    """The days wanted, but those that a placement before or after the standing one holds."""
    since, until = wanted.since, wanted.until
    for other in others:
        if not other.life.overlaps(Span(since, until)):
            continue
        if other.life.since is not None and other.life.since > standing.some_day:
            until = other.life.since - ONE_DAY
        elif other.life.until is not None:
            since = other.life.until + ONE_DAY
    return Span(since, until)


def _no_day_left(store: Store, placement: Placement) -> PlacementOutsideLife:
    tree = store.units.tree_of([placement.unit_id, placement.parent_id])
    day = placement.life.some_day
    return PlacementOutsideLife(
        tree.name(placement.unit_id, day), tree.name(placement.parent_id, day)
    )
