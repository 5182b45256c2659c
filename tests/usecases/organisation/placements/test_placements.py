from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.messages.errors.refusals import (
    EndBeforeStart,
    NothingToChange,
    PlacementCircle,
    PlacementOutsideLife,
    PlacementOverlap,
    VisitOutsideLife,
)
from chibo_cli.usecases.organisation.unit_edits import change_life, end_unit
from chibo_cli.usecases.organisation.units import move_unit
from tests.usecases.registers import day, span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Unit
    from tests.usecases.registers import Register


def test_a_move_ends_the_open_placement_the_day_before(
    register: Register, cell: Unit, commune: Unit, other: Unit
) -> None:
    ended = move_unit(register.store, cell, other, span("2024-03-01"))
    assert ended is not None
    assert ended.parent_id == commune.id
    assert register.parents(cell) == [
        (commune.id, span("", "2024-02-29")),
        (other.id, span("2024-03-01")),
    ]


def test_a_move_for_some_days_leaves_none_after_them(
    register: Register, cell: Unit, commune: Unit, other: Unit
) -> None:
    move_unit(register.store, cell, other, span("2024-03-01", "2024-06-30"))
    move_unit(register.store, cell, commune, span("2024-07-01"))
    assert register.parents(cell) == [
        (commune.id, span("", "2024-02-29")),
        (other.id, span("2024-03-01", "2024-06-30")),
        (commune.id, span("2024-07-01")),
    ]


def test_the_first_placement_ends_none(register: Register, commune: Unit) -> None:
    unit = register.unit("Chi bộ ấp 2")
    assert move_unit(register.store, unit, commune, span("2024-03-01")) is None
    assert register.parents(unit) == [(commune.id, span("2024-03-01"))]


def test_a_placement_is_cut_to_both_units_lives(register: Register) -> None:
    top = register.unit("Huyện Cũ", kind="district", life=span("", "2025-06-30"))
    unit = register.unit("Xã Hòa Lạc", kind="commune", life=span("2024-01-01"))
    move_unit(register.store, unit, top, ALWAYS)
    assert register.parents(unit) == [(top.id, span("2024-01-01", "2025-06-30"))]


@pytest.mark.parametrize(
    ("since", "until"),
    [
        pytest.param("2023-12-31", "", id="before the unit begins"),
        pytest.param("2024-01-01", "2025-07-01", id="after the parent ends"),
        pytest.param("2025-07-01", "", id="wholly after the parent"),
    ],
)
def test_a_placement_outside_a_life_is_refused(register: Register, since: str, until: str) -> None:
    top = register.unit("Huyện Cũ", kind="district", life=span("", "2025-06-30"))
    unit = register.unit("Xã Hòa Lạc", kind="commune", life=span("2024-01-01"))
    with pytest.raises(PlacementOutsideLife):
        move_unit(register.store, unit, top, span(since, until))


def test_a_placement_that_ends_before_it_begins_is_refused(
    register: Register, cell: Unit, other: Unit
) -> None:
    with pytest.raises(EndBeforeStart):
        move_unit(register.store, cell, other, span("2024-03-02", "2024-03-01"))


def test_two_parents_on_one_day_are_refused(register: Register, cell: Unit, other: Unit) -> None:
    move_unit(register.store, cell, other, span("2024-03-01", "2024-06-30"))
    for life in (ALWAYS, span("2024-01-01"), span("2024-06-30"), span("", "2024-03-01")):
        with pytest.raises(PlacementOverlap):
            move_unit(register.store, cell, register.coded("T01"), life)


def test_a_move_to_where_it_stands_changes_nothing(
    register: Register, cell: Unit, commune: Unit
) -> None:
    with pytest.raises(NothingToChange):
        move_unit(register.store, cell, commune, span("2024-03-01"))


def test_no_unit_stands_below_itself(
    register: Register, top: Unit, commune: Unit, cell: Unit
) -> None:
    for unit, parent in ((top, cell), (top, commune), (commune, cell), (cell, cell)):
        with pytest.raises(PlacementCircle):
            move_unit(register.store, unit, parent, span("2024-03-01"))


def test_a_circle_that_would_close_later_is_refused(register: Register) -> None:
    upper = register.unit("Đảng bộ A", kind="base_committee")
    lower = register.unit("Đảng bộ B", kind="base_committee")
    move_unit(register.store, lower, upper, span("2024-06-01", "2024-06-30"))
    with pytest.raises(PlacementCircle):
        move_unit(register.store, upper, lower, span("2024-01-01"))
    move_unit(register.store, upper, lower, span("2024-01-01", "2024-05-31"))
    with pytest.raises(PlacementCircle):
        move_unit(register.store, upper, lower, span("2024-06-30"))
    move_unit(register.store, upper, lower, span("2024-07-01"))


def test_an_ended_unit_takes_its_placements_with_it(
    register: Register, top: Unit, commune: Unit, cell: Unit
) -> None:
    end_unit(register.store, commune, on=day("2025-06-30"))
    assert register.unit_now(commune.id).life == span("", "2025-06-30")
    assert register.parents(commune) == [(top.id, span("", "2025-06-30"))]
    assert register.parents(cell) == [(commune.id, span("", "2025-06-30"))]


def test_a_unit_that_lives_longer_stands_no_longer_under_an_ended_parent(
    register: Register,
) -> None:
    above = register.unit("Huyện Cũ", kind="district", life=span("2000-01-01", "2025-06-30"))
    unit = register.unit("Xã Hòa Lạc", under=above, life=span("2010-01-01", "2024-12-31"))
    change_life(register.store, unit, span("1990-01-01"))
    assert register.unit_now(unit.id).life == span("1990-01-01")
    assert register.parents(unit) == [(above.id, span("2000-01-01", "2025-06-30"))]


def test_a_unit_does_not_end_before_it_begins(register: Register) -> None:
    unit = register.unit("Xã Hòa Lạc", life=span("2024-01-01"))
    with pytest.raises(EndBeforeStart):
        end_unit(register.store, unit, on=day("2023-12-31"))


def test_a_unit_does_not_end_before_a_placement_of_its_own_begins(
    register: Register, cell: Unit, other: Unit
) -> None:
    move_unit(register.store, cell, other, span("2025-07-01"))
    with pytest.raises(PlacementOutsideLife):
        end_unit(register.store, cell, on=day("2025-06-30"))


def test_a_unit_does_not_end_before_a_visit_to_it(register: Register, cell: Unit) -> None:
    register.attendance(register.official("Nguyễn Văn An"), cell, "2024-02-05")
    with pytest.raises(VisitOutsideLife) as refused:
        end_unit(register.store, cell, on=day("2024-02-04"))
    assert (refused.value.unit, refused.value.day) == ("Chi bộ ấp 1", day("2024-02-05"))
    end_unit(register.store, cell, on=day("2024-02-05"))
