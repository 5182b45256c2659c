"""The map changes: units merge, split and close; the past keeps the units of its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.entries.organisation import Reorganised, UnitEntry
from chibo_cli.domain.facts.errors import NothingToChange, OutsideUnitLife, SucceedsItself
from chibo_cli.domain.facts.kinds import is_cell
from chibo_cli.domain.organisation.errors import (
    MergerOfOne,
    MergerWithAbove,
    ParentUnclear,
    SplitIntoOne,
)
from chibo_cli.domain.organisation.tree import Succession, SuccessionKind
from chibo_cli.domain.time.spans import ALWAYS, ONE_DAY, Span
from chibo_cli.usecases.changes.edits import refuse_for
from chibo_cli.usecases.duties.assignments import assignment_entries
from chibo_cli.usecases.finding.people import find_unit
from chibo_cli.usecases.finding.units import described_units
from chibo_cli.usecases.organisation.handing_over import (
    Change,
    children_of,
    draft_successors,
    drop_later_places,
    end_assignments,
    hand_over,
    move_members,
    named_on,
    obstacles,
)
from chibo_cli.usecases.organisation.unit_edits import end_unit
from chibo_cli.usecases.organisation.units import add_unit, unit_entry
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.entries.duties import AssignmentEntry
    from chibo_cli.domain.facts.records import Assignment, Unit
    from chibo_cli.store.store import Store


@dataclass(frozen=True, slots=True)
class NewUnit:
    """A unit that is made as a successor; by default of the kind of the first it follows.

    Without a parent it stands under what stood above them all.
    """

    name: str
    code: str | None = None
    kind: str | None = None
    parent: Unit | None = None


def merge_units(
    store: Store, olds: Sequence[Unit], new: Unit | NewUnit, change: Change
) -> Reorganised:
    """Units that are one from a day on; what stood below them stands below it.

    Raises:
        MergerOfOne: a single unit would become a new one.
        MergerWithAbove: one of them stands below another.
        ParentUnclear: cells of different units would become a new one, whose parent is not told.
        SucceedsItself: the new unit is one of the old ones.
        As `split_unit`.
    """
    if len(olds) == 1 and isinstance(new, NewUnit):
        raise MergerOfOne(named_on(store, olds[0], change.last_day))
    _check_apart(store, [*olds, *([] if isinstance(new, NewUnit) else [new])], change)
    return _succeed(store, olds, [new], change, SuccessionKind.MERGE)


def split_unit(
    store: Store,
    old: Unit,
    news: Sequence[Unit | NewUnit],
    change: Change,
    *,
    below: Sequence[tuple[str, str]],
) -> Reorganised:
    """A unit that is several from a day on; `below` says in words where each unit below it goes.

    Raises:
        UnknownName, AmbiguousName: such words mean none, or several.
        OutsideUnitLife: it ended before, or a successor does not exist on the day.
        VisitOutsideLife: it was visited later.
        ChildWithoutPlace: a unit below it goes nowhere.
        AssignmentBeginsLater: an assignment to it begins on the day or later.
        MembershipBeginsLater: it is somebody's own cell from the day on or later.
        FollowsLater: it follows another unit on the day or later.
        SeveralObstacles: several of these four.
        SplitIntoOne: a single unit would follow.
        PlacementOutsideLife, PlacementCircle: a unit below it cannot stand there.
    """
    if len(news) == 1:
        raise SplitIntoOne(named_on(store, old, change.last_day))

    def places() -> dict[int, Unit]:
        on = change.on
        return {
            find_unit(store, child, day=on).id: find_unit(store, place, day=on)
            for child, place in below
        }

    return _succeed(store, [old], news, change, SuccessionKind.SPLIT, places)


def close_unit(store: Store, unit: Unit, change: Change, *, parent: Unit | None) -> Reorganised:
    """A unit that ends without a successor; what stood below it goes to what stood above it.

    Raises:
        NothingToChange: it ends on that day already.
        As `split_unit`.
    """
    if unit.life.until == change.last_day:
        raise NothingToChange(store.units.tree_of([unit.id]).name(unit.id, change.last_day))
    above = parent or _common_parent(store, [unit], change.on)
    children = children_of(store, unit, change.on)

    def places() -> dict[int, Unit]:
        return {} if above is None else dict.fromkeys(children, above)

    return _succeed(store, [unit], [], change, None, places)


def _succeed(
    store: Store,
    olds: Sequence[Unit],
    wanted: Sequence[Unit | NewUnit],
    change: Change,
    kind: SuccessionKind | None,
    places: Callable[[], Mapping[int, Unit]] = dict,
) -> Reorganised:
    """End the old units, make the new ones, and hand over; `places` is asked once these stand."""
    _check(store, olds, wanted, change)
    above = [_parent_of(store, olds, each, change) for each in wanted]
    for old in olds:  # before the new ones, which may bear their codes and names
        store.units.change(old, until=change.last_day)
    news = [
        _made(store, each, olds[0].kind, parent, change.on)
        for each, parent in zip(wanted, above, strict=True)
    ]
    below = places()
    refuse_for([each for old in olds for each in obstacles(store, old, news, change, below)])
    children: list[int] = []
    ended: list[Assignment] = []
    drafts: list[int] = []
    homeless = 0
    for old in olds:
        children += hand_over(store, old, news, change, below)
        mine = end_assignments(store, old, change)
        ended += mine
        for each in mine:
            drafts += draft_successors(store, each, news, change)
        homeless += move_members(store, old, news, change)
        drop_later_places(store, old, change)
        if old.life.until != change.last_day:
            end_unit(store, old, on=change.last_day)
        if kind is not None:
            for new in news:
                store.successions.add(
                    Succession(
                        old_id=old.id,
                        new_id=new.id,
                        happened_on=change.on,
                        kind=kind,
                        document=change.document,
                    )
                )
    return Reorganised(
        _entries(store, [old.id for old in olds], change.last_day),
        _entries(store, [new.id for new in news], change.on),
        _entries(store, children, change.on),
        tuple(assignment_entries(store, ended, day=change.last_day)),
        _draft_entries(store, drafts, change.on),
        homeless,
    )


def _check(
    store: Store, olds: Sequence[Unit], wanted: Sequence[Unit | NewUnit], change: Change
) -> None:
    ending = {old.id for old in olds}
    for old in olds:
        if change.last_day not in old.life:
            raise OutsideUnitLife(named_on(store, old, change.last_day), change.last_day, old.id)
    for each in wanted:
        if isinstance(each, NewUnit):
            continue
        if each.id in ending:
            raise SucceedsItself(named_on(store, each, change.on))
        if change.on not in each.life:
            raise OutsideUnitLife(named_on(store, each, change.on), change.on, each.id)


def _check_apart(store: Store, units: Sequence[Unit], change: Change) -> None:
    """Raises MergerWithAbove where one stands below another on the day before."""
    numbers = {unit.id for unit in units}
    tree = store.units.tree_of(numbers)
    for unit in units:
        for above in tree.line(unit.id, change.last_day)[1:]:
            if above in numbers:
                name = tree.name(above, change.last_day)
                raise MergerWithAbove(named_on(store, unit, change.last_day), name)


def _made(store: Store, wanted: Unit | NewUnit, kind: str, parent: Unit | None, on: date) -> Unit:
    """The successor; a new one is added.

    Raises:
        As `add_unit`.
    """
    if not isinstance(wanted, NewUnit):
        return wanted
    unit_id = add_unit(
        store,
        code=wanted.code,
        name=wanted.name,
        kind=wanted.kind or kind,
        life=Span(on),
        parent=parent,
    )
    return store.units.tree_of([unit_id]).units[unit_id]


def _parent_of(
    store: Store, olds: Sequence[Unit], wanted: Unit | NewUnit, change: Change
) -> Unit | None:
    """Where a new unit is to stand: where it is told, else under what stands above all the old.

    Raises:
        ParentUnclear: it is a cell, and they stand under different units.
    """
    if not isinstance(wanted, NewUnit):
        return None
    if wanted.parent is None and is_cell(wanted.kind or olds[0].kind):
        tree = store.units.tree_of([old.id for old in olds])
        for day in (change.on, change.last_day):
            parents = {tree.parent(old.id, day) for old in olds}
            if len(parents) > 1:
                known = [tree.units[each] for each in parents if each is not None]
                raise ParentUnclear(wanted.name, described_units(tree, known, day))
            if parents != {None}:
                break
    return wanted.parent or _common_parent(store, olds, change.on)


def _common_parent(store: Store, olds: Sequence[Unit], on: date) -> Unit | None:
    """The nearest unit above all of them: where they were to stand on the day, else the day before.

    It exists on the day.
    """
    tree = store.units.tree_of([old.id for old in olds])
    for day in (on, on - ONE_DAY):
        lines = [tree.line(old.id, day)[1:] for old in olds]
        for unit_id in lines[0]:
            if on in tree.units[unit_id].life and all(unit_id in line for line in lines):
                return tree.units[unit_id]
    return None


def _entries(store: Store, unit_ids: Sequence[int], day: date) -> tuple[UnitEntry, ...]:
    tree = store.units.tree_of(unit_ids)
    return tuple(unit_entry(tree, tree.units[unit_id], day) for unit_id in unit_ids)


def _draft_entries(store: Store, drafts: Sequence[int], day: date) -> tuple[AssignmentEntry, ...]:
    found = [each for each in store.assignments.within(ALWAYS) if each.id in set(drafts)]
    return tuple(assignment_entries(store, found, day=day))
