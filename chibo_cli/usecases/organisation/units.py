"""The tree of units: adding, renaming, moving, listing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.entries.organisation import UnitEntry
from chibo_cli.domain.facts.errors import AlreadyThere, CodeTaken, NothingToChange, OutsideUnitLife
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.organisation.names import name_to_end
from chibo_cli.domain.organisation.placements import placement_life, placement_to_end
from chibo_cli.domain.text.collation import sort_key
from chibo_cli.domain.text.names import same_name_key
from chibo_cli.domain.text.tags import bears
from chibo_cli.domain.time.spans import ONE_DAY, Span, check_span, first_day, span_of
from chibo_cli.usecases.finding.narrowing import map_within

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.facts.records import Placement, Unit
    from chibo_cli.domain.facts.searching import Sought
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.store.store import Store


def add_unit(
    store: Store,
    *,
    code: str | None,
    name: str,
    kind: str,
    life: Span,
    parent: Unit | None,
    tags: tuple[str, ...] = (),
) -> int:
    """A new unit, placed under its parent for its whole life; returns its id.

    Raises:
        EndBeforeStart, CodeTaken, PlacementOutsideLife: it cannot stand so.
        AlreadyThere: one of that name stands there already, and no code tells the two apart.
    """
    check_span(life)
    if code is not None:
        for holder in store.units.with_code(code):
            if holder.life.overlaps(life):
                raise CodeTaken(Noun.UNIT, code, _own_name(store, holder))
    elif twin(store, name, parent, life) is not None:
        raise AlreadyThere(Noun.UNIT, name)
    days = days_of_part(store, life)
    unit_id = store.units.add_named(name, code=code, kind=kind, life=life, named=days, tags=tags)
    if parent is not None:
        tree = store.units.tree_of([unit_id, parent.id])
        store.units.place(
            unit_id,
            parent.id,
            placement_life(tree, tree.units[unit_id], parent, Span(life.since, None)),
        )
    return unit_id


def twin(store: Store, name: str, parent: Unit | None, life: Span) -> Unit | None:
    """A unit that bears the name under the same parent in some of the same days."""
    under = None if parent is None else parent.id
    tree = store.units.tree_of(store.units.spelled_like(name, under))
    key = same_name_key(name)
    for unit in tree.units.values():
        days = unit.life.common(life)
        if (
            unit.life.overlaps(life)
            and _stands_under(tree, unit, parent, days)
            and any(
                same_name_key(each.name) == key and each.life.overlaps(days)
                for each in tree.names.get(unit.id, ())
            )
        ):
            return unit
    return None


def rename_unit(store: Store, unit: Unit, name: str, *, on: date) -> str:
    """A new name from a day on; the name before it ends the day before. Returns the old one.

    Raises:
        OutsideUnitLife, NameOverlap, NothingToChange: it cannot be so named then.
    """
    tree = store.units.tree_of([unit.id])
    if on not in unit.life:
        raise OutsideUnitLife(tree.name(unit.id, on), on, unit.id)
    old = name_to_end(tree.names.get(unit.id, ()), name, on, begins=unit.life.since)
    if old.life.since == on:
        store.units.change_name(old, name=name)
    else:
        life = Span(on)
        if on in old.life:
            life = life.common(old.life)
            store.units.change_name(old, until=on - ONE_DAY)
        store.units.add_name(unit.id, name, life)
    return old.name


def move_unit(store: Store, unit: Unit, parent: Unit, life: Span) -> Placement | None:
    """A placement under another parent; the open one ends the day before and is returned.

    Raises:
        EndBeforeStart, PlacementOutsideLife, PlacementCircle, PlacementOverlap,
        NothingToChange: the unit cannot stand there then, or stands there already.
    """
    check_span(life)
    tree = store.units.tree_of([unit.id, parent.id])
    days = placement_life(tree, unit, parent, life)
    if days.since is not None and tree.parent(unit.id, days.since) == parent.id:
        raise NothingToChange(tree.name(unit.id, days.since))
    ended = placement_to_end(tree, unit, days)
    if ended is not None and days.since is not None:
        store.units.end_placement(ended, before=days.since)
    store.units.place(unit.id, parent.id, days)
    return ended


def list_units(
    store: Store,
    *,
    day: date,
    under: Unit | None = None,
    kind: str | None = None,
    sought: Sought | None = None,
    tag: str | None = None,
) -> list[UnitEntry]:
    """The units as of a day, ended ones too, by code and then name in Vietnamese order.

    `sought` keeps those with these words in their code or in a name of any day.
    """
    tree = map_within(store, under)
    entries = [
        unit_entry(tree, unit, day)
        for unit in tree.units.values()
        if (under is None or tree.is_within(unit.id, under.id, unit.life.nearest(day)))
        and (kind is None or unit.kind == kind)
        and (tag is None or bears(tree.tags_on(unit.id, unit.life.nearest(day)), tag))
        and (sought is None or sought.is_in(unit.code, *names_of(tree, unit)))
    ]
    return sorted(
        entries,
        key=lambda entry: (entry.code is None, sort_key(entry.code or entry.name), entry.id),
    )


def names_of(tree: UnitTree, unit: Unit) -> tuple[str, ...]:
    """Every name the unit bore, the latest first."""
    names = sorted(tree.names.get(unit.id, ()), key=first_day, reverse=True)
    return tuple(dict.fromkeys(each.name for each in names))


def unit_entry(tree: UnitTree, unit: Unit, day: date) -> UnitEntry:
    """One unit by its name, place and tags of the day nearest to `day` in its life."""
    day = unit.life.nearest(day)
    parent_id = tree.parent(unit.id, day)
    parent = None
    if parent_id is not None:
        parent = Named(tree.units[parent_id].code, tree.name(parent_id, day))
    name = tree.name(unit.id, day)
    life = unit.life
    tags = tree.tags_on(unit.id, day)
    return UnitEntry(unit.id, unit.code, name, unit.kind, parent, life.since, life.until, tags)


def days_of_part(store: Store, life: Span) -> Span:
    """From the first day on; not beyond the last where days of a closed period lie there.

    Left open a part means the same, and is there should the last day move.
    """
    is_locked = life.until is not None and store.closings.locking(Span(life.until + ONE_DAY))
    return life if is_locked else span_of(life.since, None)


def _stands_under(tree: UnitTree, unit: Unit, parent: Unit | None, days: Span) -> bool:
    if parent is None:
        return tree.parent(unit.id, days.some_day) is None
    return any(
        each.parent_id == parent.id and each.life.overlaps(days)
        for each in tree.placements.get(unit.id, ())
    )


def _own_name(store: Store, unit: Unit) -> str:
    return store.units.tree_of([unit.id]).name(unit.id, unit.life.some_day)
