"""One unit under two records: all that names the second names the first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.merging.offices import is_hung
from chibo_cli.domain.organisation.uniting import (
    Contradiction,
    Likeness,
    RecordsContradict,
    SameUnit,
)
from chibo_cli.domain.text.errors import UnknownName
from chibo_cli.store.rooms.calendar import ScheduleChanges
from chibo_cli.store.rooms.organisation import Memberships, Placements, UnitNames, UnitTags
from chibo_cli.usecases.finding.people import find_unit
from chibo_cli.usecases.finding.units import unit_meant
from chibo_cli.usecases.organisation.handing_over import happened_outside
from chibo_cli.usecases.organisation.unit_edits import check_code
from chibo_cli.usecases.organisation.uniting.records import (
    Kind,
    United,
    compared,
    contradiction,
    kinds_beside_visits,
    kinds_of_visits,
    trace,
    unit_named,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from chibo_cli.domain.facts.records import Unit
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.store.store import Store

_AT = ("unit_id",)


class _Others:
    """The units but one, to look for another of the same name."""

    def __init__(self, store: Store, one: Unit) -> None:
        self._units = store.units
        self._one = one

    def with_code(self, code: str) -> Sequence[Unit]:
        return [each for each in self._units.with_code(code) if each.id != self._one.id]

    def at_offices(self, code: str) -> Sequence[Unit]:
        return [each for each in self._units.at_offices(code) if each.id != self._one.id]

    def named_like(self, text: str, below: Iterable[str] = ()) -> Sequence[int]:
        return [each for each in self._units.named_like(text, below) if each != self._one.id]

    def tree_of(self, unit_ids: Sequence[int]) -> UnitTree:
        return self._units.tree_of(unit_ids)


def find_second_unit(store: Store, text: str, kept: Unit, *, day: date) -> Unit:
    """The unit meant beside the one to be kept, which may bear the same name.

    Raises:
        UnknownName, AmbiguousName: none, or several, are meant.
        SameUnit: the kept one is meant.
    """
    try:
        return unit_meant(_Others(store, kept), text, day)
    except UnknownName:
        find_unit(store, text, day=day)
        raise SameUnit(unit_named(store, kept.id, day).name) from None


def unite_units(store: Store, kept: Unit, second: Unit, *, day: date) -> United:
    """Let all that names the second unit name the first, and take the second out.

    Facts that say the same become one. The second's names are former ones on the days on which
    the first has none; its code finds nothing any more where the first has one.

    Raises:
        RecordsContradict: facts of the two cannot both be true, or one stands above the other.
        CodeTaken: the first has no code, and another unit bears the second's on its days.
    """
    tree = store.units.tree_of([kept.id, second.id])
    named = unit_named(store, kept.id, day), unit_named(store, second.id, day)
    own = [*_of_units(store, kept, second, day), *_circles(store, tree, kept, second, day)]
    _place_within(store, kept, second)
    found = compared(store, "unit", kept.id, second.id, _kinds(store), day=day)
    if own or found.contradictions:
        raise RecordsContradict(*named, [*own, *found.contradictions])
    names = (tree.names.get(each.id, ()) for each in (kept, second))
    lost = found.keep_names(UnitNames(store.connection), *names)
    moved, merged = found.unite()
    if kept.code is None and second.code is not None:
        coded = replace(kept, code=second.code)
        store.units.rewrite(coded)
        check_code(store, coded)
    lost_code = second.code if kept.code is not None else None
    return United(*named, moved, merged, lost, lost_code)


def _kinds(store: Store) -> tuple[Kind, ...]:
    """What names a unit, names aside: visits before what was raised at them."""
    connection = store.connection
    return (
        Kind(Placements(connection), ("unit_id", "parent_id"), Likeness(_AT, shares_days=True)),
        Kind(UnitTags(connection), _AT, Likeness(("tag",), shares_days=True)),
        Kind(
            store.successions, ("old_id", "new_id"), Likeness(("old_id", "new_id"), ("document",))
        ),
        Kind(Memberships(connection), ("cell_id",), Likeness(("official_id",))),
        *kinds_of_visits(store, "unit_id", "official_id"),
        Kind(store.schedules, _AT, Likeness(notes=("time", "place"))),
        Kind(
            ScheduleChanges(connection),
            _AT,
            Likeness(("month",), ("time", "place", "reason")),
        ),
        *kinds_beside_visits(store, "unit_id", "official_id"),
    )


def _of_units(store: Store, kept: Unit, second: Unit, day: date) -> Iterator[Contradiction]:
    """What the units themselves say: their kinds, and their days.

    Of the first days one may be open, and that of the second where nothing happened there before.
    """
    since, until = (
        [getattr(each.life, end) for each in (kept, second)] for end in ("since", "until")
    )
    is_later = since[1] is None and any(happened_outside(store, second, kept.life))
    differing = [
        *(["kind"] if kept.kind != second.kind else []),
        *(["since"] if since[0] not in {None, since[1]} and (since[1] or is_later) else []),
        *(["until"] if until[0] != until[1] else []),
    ]
    if differing:
        told = contradiction(store, "unit", kept, second, ["kind", "life"], day, of="unit")
        fields = tuple(each for each in told.fields if each[0] in differing)
        yield replace(told, fields=fields)


def _circles(
    store: Store, tree: UnitTree, kept: Unit, second: Unit, day: date
) -> Iterator[Contradiction]:
    """One of the two above the other, or followed by it."""
    for lower, upper in ((kept, second), (second, kept)):
        for each in tree.placements.get(lower.id, ()):
            if tree.is_ever_within(each.parent_id, upper.id, each.life):
                above = (tree.parent(one.id, each.life.some_day) for one in (kept, second))
                first, last = (
                    None if one is None else unit_named(store, one, day) for one in above
                )
                about = unit_named(store, lower.id, day)
                told = (("parent_id", first, last),)
                yield Contradiction("placement", each.id, each.id, (about,), told)
    for followed in store.successions.around(kept.id):
        if second.id in {followed.old_id, followed.new_id}:
            old, new = (unit_named(store, one, day) for one in (followed.old_id, followed.new_id))
            number, since = followed.id, (followed.happened_on,)
            yield Contradiction("succession", number, number, since, (("old_id", old, new),))


def _place_within(store: Store, kept: Unit, second: Unit) -> None:
    """Cut the second's placements to the days of the first, of which they become.

    One by which a merge hung the second goes over as ours: merges make and unmake their own.
    """
    room = Placements(store.connection)
    found = room.pointing_at(second.id, "unit_id", "parent_id")
    uids, identity = room.uids(each.id for each in found), store.identity
    hung = {number for number, uid in uids.items() if is_hung(uid, identity)}
    for each in found:
        life = each.life.common(kept.life)
        if life != each.life or (each.id in hung and each.unit_id == second.id):
            trace(store, "placement", each.id, None)
            room.remove(each)
            room.add_many([] if life.is_empty else [replace(each, life=life)])
