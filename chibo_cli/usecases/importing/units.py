"""A list of units: new ones are added, known ones corrected, none is moved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.errors import ParentDiffers
from chibo_cli.domain.kinds import unit_kind
from chibo_cli.domain.spans import ALWAYS, Span
from chibo_cli.usecases.resolving import find_unit
from chibo_cli.usecases.units import add_unit, check_span, end_unit, move_unit, twin

if TYPE_CHECKING:
    from chibo_cli.domain.lists import ListTable
    from chibo_cli.domain.records import Unit, UnitName
    from chibo_cli.store.store import Store
    from chibo_cli.usecases.importing.intake import Intake, Row


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A row, read."""

    row: Row
    code: str | None
    name: str
    kind: str
    parent: str | None
    life: Span


def take_units(intake: Intake, table: ListTable) -> None:
    """Take a list of units. Those with a code first, so that a parent may stand below its cells."""
    wanted: list[_Wanted] = []
    for row in intake.rows(table):
        with intake.taking(row):
            wanted.append(_read(row))
    placed: list[tuple[_Wanted, Unit]] = []
    for each in wanted:
        with intake.taking(each.row):
            if each.code is not None:
                placed.append((each, _take_coded(intake, each)))
    for each, unit in placed:
        with intake.taking(each.row):
            _put_under(intake, each, unit)
    for each in wanted:
        with intake.taking(each.row):
            if each.code is None:
                _take_uncoded(intake, each)


def _read(row: Row) -> _Wanted:
    kind = row.required("kind")
    life = row.life()
    check_span(life)
    return _Wanted(
        row,
        row.text("code"),
        row.required("name"),
        row.read("kind", lambda _: unit_kind(kind)),
        row.text("parent"),
        life,
    )


def _take_coded(intake: Intake, wanted: _Wanted) -> Unit:
    store, code = intake.store, wanted.code or ""
    known = [unit for unit in store.units.with_code(code) if unit.life.overlaps(wanted.life)]
    if known:
        _correct(intake, known[-1], wanted)
        return known[-1]
    unit_id = add_unit(
        store, code=code, name=wanted.name, kind=wanted.kind, life=wanted.life, parent=None
    )
    intake.tally.added += 1
    return store.units.tree_of([unit_id]).units[unit_id]


def _take_uncoded(intake: Intake, wanted: _Wanted) -> None:
    parent = _parent(intake, wanted)
    known = twin(intake.store, wanted.name, parent, wanted.life)
    if known is not None:
        _correct(intake, known, wanted)
        return
    add_unit(
        intake.store,
        code=None,
        name=wanted.name,
        kind=wanted.kind,
        life=wanted.life,
        parent=parent,
    )
    intake.tally.added += 1


def _put_under(intake: Intake, wanted: _Wanted, unit: Unit) -> None:
    parent = _parent(intake, wanted)
    if parent is None:
        return
    store = intake.store
    tree = store.units.tree_of([unit.id])
    placements = sorted(tree.placements.get(unit.id, ()), key=lambda placement: placement.id)
    if not placements:
        move_unit(store, unit, parent, Span(unit.life.since, None))
    elif parent.id not in {placements[0].parent_id, placements[-1].parent_id}:
        raise ParentDiffers(wanted.name, wanted.parent or "")


def _parent(intake: Intake, wanted: _Wanted) -> Unit | None:
    if wanted.parent is None:
        return None
    day = wanted.life.nearest(intake.today)
    text = wanted.parent
    return wanted.row.read("parent", lambda _: find_unit(intake.store, text, day=day))


def _correct(intake: Intake, unit: Unit, wanted: _Wanted) -> None:
    """Other values for a known unit; an empty cell leaves what stands."""
    store = intake.store
    name = _last_name(store, unit)
    life = Span(wanted.life.since or unit.life.since, wanted.life.until or unit.life.until)
    check_span(life)
    changes: dict[str, tuple[object, object]] = {
        "name": (name.name, wanted.name),
        "kind": (unit.kind, wanted.kind),
        "since": (unit.life.since, life.since),
        "until": (unit.life.until, life.until),
    }
    if not intake.record(wanted.name, changes):
        return
    if name.name != wanted.name:
        store.units.correct_name(name, wanted.name)
    store.units.change(unit, kind=wanted.kind, since=life.since)
    if life.until is not None and life.until != unit.life.until:
        end_unit(store, unit, on=life.until)


def _last_name(store: Store, unit: Unit) -> UnitName:
    names = store.units.tree_of([unit.id]).names[unit.id]
    return max(names, key=lambda name: (name.life != ALWAYS, name.life.since is not None, name.id))
