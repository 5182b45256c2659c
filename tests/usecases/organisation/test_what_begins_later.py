"""A unit that ends: what of each kind begins before the day, on it and after it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.records import Score, Waiver
from chibo_cli.domain.followups.recommendations import Recommendation
from chibo_cli.domain.meetings.calendar import Plan, Schedule
from chibo_cli.domain.organisation.tree import Succession, SuccessionKind
from chibo_cli.domain.time.patterns import parse_pattern
from chibo_cli.domain.time.spans import Span
from chibo_cli.messages.errors.refusals import (
    AssignmentBeginsLater,
    ChiboError,
    ChildWithoutPlace,
    FollowsLater,
    MembershipBeginsLater,
    ParentUnclear,
    RaisedOutsideLife,
    ScoreOutsideLife,
    SeveralObstacles,
    VisitOutsideLife,
)
from chibo_cli.usecases.organisation.handing_over import Change
from chibo_cli.usecases.organisation.reorganising import (
    NewUnit,
    close_unit,
    merge_units,
    split_unit,
)
from chibo_cli.usecases.organisation.unit_edits import UnitEdit, edit_unit
from chibo_cli.usecases.organisation.units import move_unit, rename_unit
from chibo_cli.usecases.register.proving import rule_flaws
from tests.usecases.registers import day, span

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from chibo_cli.domain.facts.records import Unit
    from tests.usecases.registers import Register

    _Keep = Callable[[Register, Unit, date], object]

ON = Change(day("2023-07-01"), "sáp nhập")
BEGINS = {"before": day("2023-05-01"), "on": day("2023-07-01"), "after": day("2023-09-01")}


def _visited(register: Register, cell: Unit, first: date) -> None:
    register.attendance(register.official("Lê Em"), cell, first.isoformat())


def _assigned(register: Register, cell: Unit, first: date, *, is_draft: bool = False) -> None:
    lan = register.official("Lê Lan")
    register.assignment(lan, cell, register.regulation(), Span(first), is_draft=is_draft)


def _own_cell(register: Register, cell: Unit, first: date) -> None:
    store, an = register.store, register.official("Nguyễn Văn An")
    store.officials.add_membership(an.id, cell.id, Span(first))


def _below(register: Register, cell: Unit, first: date) -> None:
    register.unit("Tổ 1", under=cell, life=Span(first))


def _moved(register: Register, cell: Unit, first: date) -> None:
    move_unit(register.store, cell, register.coded("X02"), Span(first))


def _follows(register: Register, cell: Unit, first: date) -> None:
    old = register.unit("Ấp cũ", life=Span(None, Change(first, "").last_day))
    register.store.successions.add(
        Succession(old_id=old.id, new_id=cell.id, happened_on=first, kind=SuccessionKind.MERGE)
    )


def _waived(register: Register, cell: Unit, first: date) -> None:
    register.store.waivers.add(Waiver(id=0, life=Span(first), reason="lũ", unit_id=cell.id))


def _meets(register: Register, cell: Unit, first: date) -> None:
    pattern = parse_pattern("5")
    register.store.schedules.add(Schedule(id=0, unit_id=cell.id, pattern=pattern, life=Span(first)))


def _planned(register: Register, cell: Unit, first: date) -> None:
    vy = register.official("Lê Vy")
    register.store.plans.add(Plan(id=0, official_id=vy.id, unit_id=cell.id, planned_on=first))


def _scored(register: Register, cell: Unit, first: date) -> None:
    score = Score(id=0, unit_id=cell.id, held_on=first, official_id=None, points=Decimal(80))
    register.store.scoring.add(score)


def _raised(register: Register, cell: Unit, first: date) -> None:
    said = Recommendation(id=0, unit_id=cell.id, text="Sửa cầu", raised_on=first)
    register.store.recommendations.add(said)


# What refuses it where it begins on the day or later: of a close or split, of a merger into one.
KINDS: dict[str, tuple[_Keep, type[ChiboError] | None, type[ChiboError] | None]] = {
    "visit": (_visited, VisitOutsideLife, VisitOutsideLife),
    "own score": (_scored, ScoreOutsideLife, ScoreOutsideLife),
    "recommendation": (_raised, RaisedOutsideLife, RaisedOutsideLife),
    "assignment": (_assigned, AssignmentBeginsLater, AssignmentBeginsLater),
    "draft": (lambda *fact: _assigned(*fact, is_draft=True), None, None),
    "own cell": (_own_cell, MembershipBeginsLater, None),
    "unit below": (_below, None, None),
    "place": (_moved, None, None),
    "name": (lambda at, cell, on: rename_unit(at.store, cell, "Ấp Đông", on=on), None, None),
    "succession": (_follows, FollowsLater, FollowsLater),
    "waiver": (_waived, None, None),
    "schedule": (_meets, None, None),
    "plan": (_planned, None, None),
}


def _end(register: Register, cell: Unit, how: str) -> None:
    store = register.store
    if how == "close":
        close_unit(store, cell, ON, parent=register.coded("X01"))
    elif how == "merge":
        merge_units(store, [cell], register.coded("C2"), ON)
    else:
        below = [("Tổ 1", "C2")] if store.units.spelled_like("Tổ 1") else []
        split_unit(store, cell, [register.coded("C2"), NewUnit("Ấp 3")], ON, below=below)


@pytest.mark.parametrize("how", ["close", "merge", "split"])
@pytest.mark.parametrize("begins", BEGINS)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.usefixtures("other")
def test_what_begins_later_goes_along_or_is_named(
    register: Register, commune: Unit, cell: Unit, kind: str, begins: str, how: str
) -> None:
    register.unit("Chi bộ ấp 2", code="C2", under=commune)
    keep, alone, merged = KINDS[kind]
    keep(register, cell, BEGINS[begins])
    refused = None if begins == "before" else merged if how == "merge" else alone
    if refused is None:
        _end(register, cell, how)
        assert register.unit_now(cell.id).life == span("", "2023-06-30")
        assert list(rule_flaws(register.store)) == []
    else:
        with pytest.raises(refused):
            _end(register, cell, how)


@pytest.mark.parametrize("begins", BEGINS)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.usefixtures("other")
def test_a_last_day_mended_leaves_nothing_behind_it(
    register: Register, commune: Unit, cell: Unit, kind: str, begins: str
) -> None:
    register.unit("Chi bộ ấp 2", code="C2", under=commune)
    keep, alone, _ = KINDS[kind]
    keep(register, cell, BEGINS[begins])
    if begins == "before" or alone in {None, FollowsLater}:
        return
    assert alone is not None
    with pytest.raises(alone):
        edit_unit(register.store, cell, UnitEdit(until=ON.last_day), day=ON.last_day)


@pytest.mark.parametrize("begins", BEGINS)
def test_an_own_cell_follows_to_the_one_successor(
    register: Register, commune: Unit, cell: Unit, begins: str
) -> None:
    new, first = register.unit("Chi bộ ấp 2", code="C2", under=commune), BEGINS[begins]
    _own_cell(register, cell, first)
    done = merge_units(register.store, [cell], new, ON)
    own = [(each.cell_id, each.life) for each in register.store.officials.memberships()]
    followed = [(new.id, Span(max(first, ON.on)))]
    assert own == ([(cell.id, Span(first, ON.last_day))] if begins == "before" else []) + followed
    assert done.homeless == 0


def test_every_obstacle_is_named_at_once(register: Register, cell: Unit) -> None:
    for keep in (_visited, _assigned, _own_cell, _below, _follows):
        keep(register, cell, BEGINS["after"])
    with pytest.raises(SeveralObstacles) as caught:
        split_unit(register.store, cell, [NewUnit("Ấp 3"), NewUnit("Ấp 4")], ON, below=[])
    assert [type(each) for each in caught.value.obstacles] == [
        AssignmentBeginsLater,
        MembershipBeginsLater,
        VisitOutsideLife,
        FollowsLater,
    ]


def test_units_below_and_visits_are_named_together(register: Register, cell: Unit) -> None:
    register.unit("Tổ 1", under=cell)
    _visited(register, cell, BEGINS["after"])
    with pytest.raises(SeveralObstacles) as caught:
        split_unit(register.store, cell, [NewUnit("Ấp 3"), NewUnit("Ấp 4")], ON, below=[])
    assert [type(each) for each in caught.value.obstacles] == [ChildWithoutPlace, VisitOutsideLife]


def test_a_cell_of_cells_of_two_communes_is_told_its_parent(
    register: Register, other: Unit, cell: Unit
) -> None:
    second = register.unit("Chi bộ ấp 2", code="C2", under=other)
    with pytest.raises(ParentUnclear) as caught:
        merge_units(register.store, [cell, second], NewUnit("Chi bộ mới", "C9"), ON)
    assert [each.code for each in caught.value.candidates] == ["X01", "X02"]
    merge_units(register.store, [cell, second], NewUnit("Chi bộ mới", "C9", parent=other), ON)
    assert register.parents(register.coded("C9")) == [(other.id, span("2023-07-01"))]
