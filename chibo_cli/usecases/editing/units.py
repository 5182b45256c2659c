"""Units corrected and taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chibo_cli.domain.duties.movement import Touched, days_changed, hull
from chibo_cli.domain.facts.errors import CodeTaken, OutsideUnitLife
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.organisation.tree import in_force
from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.usecases.editing.edited import Edited, checked, new_life, refuse_while_needed
from chibo_cli.usecases.editing.watching import watch
from chibo_cli.usecases.unit_lives import change_life
from chibo_cli.usecases.units import unit_entry

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from chibo_cli.domain.entries.organisation import UnitEntry
    from chibo_cli.domain.facts.records import Unit
    from chibo_cli.store.store import Store


def edit_unit(
    store: Store, unit: Unit, edits: Mapping[str, Any], *, day: date, today: date
) -> Edited[UnitEntry]:
    """Other values for the fields named: `code`, `kind`, `tags`, `since`, `until`, `name`.

    A name is another spelling of the one in force on the day.

    Raises:
        EndBeforeStart, CodeTaken, OutsideUnitLife, PlacementOutsideLife: it cannot stand so.
        NothingToChange: it stands so already.
    """
    life = new_life(unit.life, edits)
    tree = store.units.tree_of([unit.id])
    before = unit_entry(tree, unit, day)
    _check_code(store, unit, edits.get("code", unit.code), life)
    watched = watch(store, _touched(store, unit, edits, life), today=today)
    if "name" in edits:
        name = in_force(tree.names.get(unit.id, ()), unit.life.nearest(day))
        if name is None:
            raise OutsideUnitLife(before.name, day)
        store.units.correct_name(name, edits["name"])
    own = {name: edits[name] for name in ("code", "kind", "tags") if name in edits}
    if own:
        store.units.change(unit, **own)
    if life != unit.life:
        change_life(store, unit, life)
    tree = store.units.tree_of([unit.id])
    after = unit_entry(tree, tree.units[unit.id], day)
    return checked(Edited(before, after, watched.moved(store)), before.name)


def touched_by_move(store: Store, unit: Unit, *, since: date) -> Touched | None:
    """What another place in the tree from a day on may move: of those who visit or follow it."""
    days, area = Span(since), store.units.below(unit.id)
    officials = {each.official_id for each in store.attendances.within(days, units=area)}
    officials |= {each.official_id for each in store.assignments.within(days, units=area)}
    return Touched(days, frozenset(officials)) if officials else None


def remove_unit(store: Store, unit: Unit, *, today: date) -> UnitEntry:
    """Take a unit out that was entered by mistake, with its names and its place.

    Raises:
        StillNeeded: a unit below it, an assignment, an attendance or another fact names it.
    """
    entry = unit_entry(store.units.tree_of([unit.id]), unit, today)
    refuse_while_needed(store, Noun.UNIT, unit.id, entry.name)
    store.units.remove(unit)
    return entry


def _check_code(store: Store, unit: Unit, code: str | None, life: Span) -> None:
    for holder in () if code is None else store.units.with_code(code):
        if holder.id != unit.id and holder.life.overlaps(life):
            name = store.units.tree_of([holder.id]).name(holder.id, holder.life.some_day)
            raise CodeTaken(Noun.UNIT, code or "", name)


def _touched(store: Store, unit: Unit, edits: Mapping[str, Any], life: Span) -> Touched | None:
    """Of another life everybody's verdicts; of another kind those of its visitors."""
    days = days_changed(unit.life, life)
    visits = []
    if edits.get("kind", unit.kind) != unit.kind:
        visits = store.attendances.within(ALWAYS, unit_id=unit.id)
    visited = [Span(each.held_on, each.held_on) for each in visits]
    if days is not None:
        return Touched(hull(days, *visited))
    if not visited:
        return None
    return Touched(hull(*visited), frozenset(each.official_id for each in visits))
