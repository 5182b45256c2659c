"""Lists of units, added or corrected but never moved; lists of placements, which move them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import ParentDiffers, TreeTooDeep
from chibo_cli.domain.organisation.placements import MOST_LEVELS
from chibo_cli.domain.text.matching import Typed, codings
from chibo_cli.domain.text.names import folded, search_form, stored
from chibo_cli.domain.time.spans import Span
from chibo_cli.usecases.finding.units import readings
from chibo_cli.usecases.importing.cells import kind_of_unit, tags
from chibo_cli.usecases.importing.rows import Intake, Refused, Row
from chibo_cli.usecases.organisation.unit_edits import change_life, correct_placement
from chibo_cli.usecases.organisation.unit_tags import correct_tags
from chibo_cli.usecases.organisation.units import add_unit, move_unit, twin
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

    from chibo_cli.domain.facts.records import Unit
    from chibo_cli.domain.lists.lists import ListTable
    from chibo_cli.store.store import Store


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A row, read; without a name or a kind it is refused."""

    row: Row
    code: str | None
    name: str
    kind: str
    parent: str | None
    life: Span
    tags: tuple[str, ...]

    @property
    def first_above(self) -> str:
        """The folded name of the parent, without the names that narrow it."""
        return search_form((self.parent or "").split(",")[0])


class _Parents:
    """The units above that rows name, each looked for once until another unit is added."""

    def __init__(self, intake: Intake) -> None:
        self._find = intake.lookup.unit
        self._found: dict[tuple[str, date], Unit] = {}

    def find(self, text: str, day: date) -> Unit:
        """As `find_unit`."""
        if (text, day) not in self._found:
            self._found[text, day] = self._find(text, day)
        return self._found[text, day]

    def forget(self) -> None:
        """A unit that was added may be meant too."""
        self._found.clear()


def take_units(intake: Intake, tables: Sequence[ListTable]) -> None:
    """Take lists of units, in which a parent may stand below its cells."""
    intake.store.hold("units")
    wanted: list[_Wanted] = []
    for row in intake.rows(tables):
        with intake.taking(row):
            wanted.append(_read(row))
    deep = _too_deep(wanted)
    if deep is not None:
        deep.row.note(TreeTooDeep(deep.name))
        return
    coded: list[Unit | None] = [None] * len(wanted)
    for at, each in enumerate(wanted):
        with intake.taking(each.row):
            if each.code is not None and not each.row.refused:
                coded[at] = _take_coded(intake, each)
    parents = _Parents(intake)
    for at in _parents_first(wanted):
        each = wanted[at]
        with intake.taking(each.row):
            parent = each.row.unit("parent", each.row.day_in(each.life), parents.find)
            if each.row.refused:
                continue
            if unit := coded[at]:
                _put_under(intake, each, unit, parent)
            else:
                _take_uncoded(intake, each, parent)
                parents.forget()


def take_placements(intake: Intake, tables: Sequence[ListTable]) -> None:
    """Take lists of placements, by first day, so that each ends the one before."""
    intake.store.hold("units")
    for row in intake.rows(tables, are_successive=True):
        with intake.taking(row):
            _take(intake, row)


def _too_deep(wanted: Sequence[_Wanted]) -> _Wanted | None:
    """A row that stands below as many of the others as a tree may have levels."""
    named: dict[str, int] = {}
    for at, each in enumerate(wanted):
        for name in filter(None, (search_form(each.name), search_form(each.code or ""))):
            named.setdefault(name, at)
    levels: dict[int, int] = {}
    for start in range(len(wanted)):
        climb: list[int] = []
        place: int | None = start
        while place is not None and place not in levels:
            levels[place] = 0  # rows in a circle are refused as they are placed
            climb.append(place)
            place = named.get(wanted[place].first_above)
        level = 0 if place is None else levels[place]
        for at in reversed(climb):
            level += 1
            levels[at] = level
            if level > MOST_LEVELS:
                return wanted[at]
    return None


def _parents_first(wanted: Sequence[_Wanted]) -> Iterator[int]:
    """The places of the rows, in order but for those that may be the parents of others.

    These go before: a parent named with its own is found only once it stands there.
    """
    parents = {name for each in wanted for name in _may_be_below(each.parent)}
    named: defaultdict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(wanted):
        if (name := search_form(each.name)) in parents:
            named[name].append(at)
    seen, given = bytearray(len(wanted)), bytearray(len(wanted))
    for start in range(len(wanted)):
        climb = [start]
        while climb:
            at = climb[-1]
            if not seen[at]:
                seen[at] = True
                for name in _may_be_below(wanted[at].parent):
                    climb += named.pop(name, ())
                continue
            climb.pop()
            if not given[at]:
                given[at] = True
                yield at


@lru_cache(2**14)
def _may_be_below(parent: str | None) -> Collection[str]:
    """The folded name of the parent in every way to read it."""
    found = readings(stored(parent or ""))
    return {search_form(reading[0].text) for reading in found if reading}


def _read(row: Row) -> _Wanted:
    code = row.text("code")
    code, name = _named(row.intake.store, code, row.name("name") or "")
    return _Wanted(
        row,
        code,
        name,
        row.given("kind", partial(kind_of_unit, own=row.intake.lookup.own_kinds)) or "",
        row.text("parent"),
        row.life(),
        row.given("tags", tags) or (),
    )


def _named(store: Store, code: str | None, written: str) -> tuple[str | None, str]:
    """The code and the name, where the row's code, or that of a unit of the name, stands by it."""
    for each in codings(written):
        if code is not None and code.casefold() == each.code.casefold():
            return code, each.name
        bearers = store.units.with_code(each.code) if code is None else ()
        tree = store.units.tree_of([unit.id for unit in bearers])
        bore = (name for unit in bearers for name in tree.names[unit.id])
        if any(Typed(each.name).is_whole(name.name) for name in bore):
            return each.code, each.name
    return code, written


def _take_coded(intake: Intake, wanted: _Wanted) -> Unit:
    store, code = intake.store, wanted.code or ""
    known = [unit for unit in store.units.with_code(code) if unit.life.overlaps(wanted.life)]
    if known:
        unit_id = known[-1].id
        wanted.row.is_about(unit_id)
        _correct(intake, known[-1], wanted)
    else:
        unit_id = _add(intake, wanted, None)
    return store.units.tree_of([unit_id]).units[unit_id]


def _take_uncoded(intake: Intake, wanted: _Wanted, parent: Unit | None) -> None:
    known = twin(intake.store, wanted.name, parent, wanted.life)
    if known is None:
        _add(intake, wanted, parent)
    else:
        wanted.row.is_about(known.id)
        _correct(intake, known, wanted)


def _add(intake: Intake, wanted: _Wanted, parent: Unit | None) -> int:
    unit_id = add_unit(
        intake.store,
        code=wanted.code,
        name=wanted.name,
        kind=wanted.kind,
        life=wanted.life,
        parent=parent,
        tags=wanted.tags,
    )
    wanted.row.is_about(unit_id)
    intake.add(wanted.row, wanted.name)
    return unit_id


def _put_under(intake: Intake, wanted: _Wanted, unit: Unit, parent: Unit | None) -> None:
    if parent is None:
        return
    store = intake.store
    tree = store.units.tree_of([unit.id])
    unit = tree.units[unit.id]  # as all its rows have left it
    placements = sorted(tree.placements.get(unit.id, ()), key=lambda placement: placement.id)
    if not placements:
        move_unit(store, unit, parent, Span(unit.life.since, None))
    elif parent.id not in {placements[0].parent_id, placements[-1].parent_id}:
        raise ParentDiffers(wanted.name, wanted.parent or "")


def _correct(intake: Intake, unit: Unit, wanted: _Wanted) -> None:
    """Other values for a known unit; an empty cell, and a name it once bore, leave what stands."""
    store = intake.store
    tree = store.units.tree_of([unit.id])
    names, day = tree.names[unit.id], unit.life.nearest(intake.today)
    current = max(names, key=lambda name: (name.life.since is not None, name.id))
    spelling = current.name if wanted.name in {each.name for each in names} else wanted.name
    life = Span(wanted.life.since or unit.life.since, wanted.row.end(unit.life.until))
    borne = tree.tags_on(unit.id, day)
    are_other = {folded(tag) for tag in wanted.tags} != {folded(tag) for tag in borne}
    tags_now = wanted.tags if wanted.tags and are_other else borne
    changes: dict[str, tuple[object, object]] = {
        "name": (current.name, spelling),
        "kind": (unit.kind, wanted.kind),
        "since": (unit.life.since, life.since),
        "until": (unit.life.until, life.until),
        "tags": (borne, tags_now),
    }
    if not intake.record(wanted.row, [wanted.name], changes):
        return
    if spelling != current.name:
        store.units.change_name(current, name=spelling)
    store.units.change(unit, kind=wanted.kind)
    change_life(store, unit, life)
    correct_tags(store, replace(unit, life=life), tags_now, life.nearest(intake.today))


def _take(intake: Intake, row: Row) -> None:
    store, life = intake.store, row.life()
    since = life.since
    unit, parent = row.unit("unit", since), row.unit("parent", since)
    if row.refused or since is None or unit is None or parent is None:
        raise Refused
    row.is_about(unit.id, parent.id, since)
    what = (row.text("unit"), row.text("parent"), since)
    for known in store.units.tree_of([unit.id]).placements.get(unit.id, ()):
        if (known.parent_id, known.life.since) == (parent.id, since):
            last_day = row.end(known.life.until)
            if intake.record(row, what, {"until": (known.life.until, last_day)}):
                correct_placement(store, known, until=last_day)
            return
    move_unit(store, unit, parent, life)
    intake.add(row, *what)
