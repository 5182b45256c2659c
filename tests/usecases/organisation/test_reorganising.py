"""The map changes: who ends, who follows, and what waits for the clerk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.organisation.tree import SuccessionKind, Successions
from chibo_cli.domain.register.soundness import Flaw, FlawFound
from chibo_cli.messages.errors.refusals import (
    AssignmentBeginsLater,
    ChildWithoutPlace,
    MergerOfOne,
    MergerWithAbove,
    NothingToChange,
    OutsideUnitLife,
    SplitIntoOne,
    SucceedsItself,
    VisitOutsideLife,
)
from chibo_cli.usecases.organisation.handing_over import Change
from chibo_cli.usecases.organisation.reorganising import (
    NewUnit,
    close_unit,
    merge_units,
    split_unit,
)
from chibo_cli.usecases.register.proving import rule_flaws
from tests.usecases.registers import day, span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Unit
    from tests.usecases.registers import Register

JULY = Change(day("2025-07-01"), "sáp nhập", "1687/NQ")
BEFORE, AFTER = span("", "2025-06-30"), span("2025-07-01")


def test_two_communes_become_one_and_their_cells_go_along(
    register: Register, top: Unit, commune: Unit, other: Unit, cell: Unit
) -> None:
    done = merge_units(register.store, [commune, other], NewUnit("Xã Tân Lạc", "X30"), JULY)
    new = register.coded("X30")
    assert (new.kind, new.life) == ("commune", AFTER)
    assert [register.unit_now(each.id).life for each in (commune, other)] == [BEFORE, BEFORE]
    assert register.parents(cell) == [(commune.id, BEFORE), (new.id, AFTER)]
    assert register.parents(new) == [(top.id, AFTER)]
    assert [(each.old_id, each.new_id, each.kind) for each in register.store.successions.all()] == [
        (commune.id, new.id, SuccessionKind.MERGE),
        (other.id, new.id, SuccessionKind.MERGE),
    ]
    assert [each.name for each in done.below] == ["Chi bộ ấp 1"]


def test_a_successor_may_bear_the_name_and_the_code_of_one_it_follows(
    register: Register, commune: Unit, other: Unit
) -> None:
    same = NewUnit("Xã Hòa Lạc", "X01")
    merge_units(register.store, [commune, other], same, JULY)
    old, new = register.store.units.with_code("X01")
    assert (old.id, old.life, new.life) == (commune.id, BEFORE, AFTER)


def test_a_unit_may_be_absorbed_by_one_that_stands(
    register: Register, commune: Unit, other: Unit, cell: Unit
) -> None:
    merge_units(register.store, [commune], other, JULY)
    assert register.unit_now(other.id).life == span()
    assert register.parents(cell)[-1] == (other.id, AFTER)


def test_an_ended_unit_ends_its_assignments_and_drafts_wait_for_a_decision(
    register: Register, commune: Unit, other: Unit
) -> None:
    regulation = register.regulation()
    follower, both = register.official("Nguyễn Văn An"), register.official("Trần Thị Bình")
    first = register.assignment(follower, commune, regulation, span("2024-01-01"), role="tổ trưởng")
    for unit in (commune, other):
        register.assignment(both, unit, regulation, span("2024-01-01", "2026-12-31"))
    done = merge_units(register.store, [commune, other], NewUnit("Xã Tân Lạc", "X30"), JULY)
    new = register.coded("X30")
    ended = register.store.assignments.with_id(first.id)
    assert ended is not None
    assert (ended.life, ended.end_reason) == (span("2024-01-01", "2025-06-30"), "sáp nhập")
    drafts = register.store.assignments.drafts()
    assert [(each.official_id, each.unit_id, each.life, each.role) for each in drafts] == [
        (follower.id, new.id, AFTER, "tổ trưởng"),
        (both.id, new.id, span("2025-07-01", "2026-12-31"), None),  # once, though of two units
    ]
    assert drafts[0].replaces_id == first.id
    assert (len(done.assignments), len(done.drafts)) == (3, 2)


def test_no_draft_waits_where_the_official_follows_the_successor_already(
    register: Register, commune: Unit, other: Unit
) -> None:
    regulation, official = register.regulation(), register.official("Nguyễn Văn An")
    for unit in (commune, other):
        register.assignment(official, unit, regulation, span("2024-01-01"))
    merge_units(register.store, [commune], other, JULY)
    assert register.store.assignments.drafts() == []


def test_cells_that_merge_after_their_communes_stand_under_the_new_one(
    register: Register, commune: Unit, other: Unit, cell: Unit
) -> None:
    second = register.unit("Chi bộ ấp 2", code="C2", under=other)
    merge_units(register.store, [commune, other], NewUnit("Xã Gộp", "X30"), JULY)
    merge_units(register.store, [cell, second], NewUnit("Chi bộ ấp 1", "C1"), JULY)
    assert register.parents(register.coded("C1")) == [(register.coded("X30").id, AFTER)]
    assert register.parents(cell) == [(commune.id, BEFORE)]


def test_own_cells_follow_a_merged_cell(register: Register, commune: Unit, cell: Unit) -> None:
    second = register.unit("Chi bộ ấp 2", code="C2", under=commune)
    official = register.official("Nguyễn Văn An", home=cell)
    done = merge_units(register.store, [cell, second], NewUnit("Chi bộ ấp 1", "C1"), JULY)
    new = register.coded("C1")
    memberships = register.store.officials.memberships(official.id)
    assert [(each.cell_id, each.life) for each in memberships] == [
        (cell.id, BEFORE),
        (new.id, AFTER),
    ]
    assert done.homeless == 0


@pytest.mark.usefixtures("cell")
def test_a_split_says_where_each_unit_below_goes(
    register: Register, commune: Unit, other: Unit
) -> None:
    second = register.unit("Chi bộ ấp 2", code="C2", under=commune)
    with pytest.raises(ChildWithoutPlace) as refused:
        split_unit(
            register.store,
            commune,
            [NewUnit("Xã Đông", "X31"), other],
            JULY,
            below=[("C1", "X31")],
        )
    assert refused.value.children == ["Chi bộ ấp 2"]
    assert register.parents(second)[0][0] == commune.id


def test_a_split_makes_and_fills_its_parts(
    register: Register, commune: Unit, other: Unit, cell: Unit
) -> None:
    second = register.unit("Chi bộ ấp 2", code="C2", under=commune)
    regulation, official = register.regulation(), register.official("Nguyễn Văn An")
    register.assignment(official, commune, regulation, span("2024-01-01"))
    split_unit(
        register.store,
        commune,
        [NewUnit("Xã Đông", "X31"), other],
        JULY,
        below=[("C1", "X31"), ("ấp 2", "Thủy Tân")],
    )
    east = register.coded("X31")
    assert register.parents(cell)[-1] == (east.id, AFTER)
    assert register.parents(second)[-1] == (other.id, AFTER)
    drafts = register.store.assignments.drafts()
    assert sorted(each.unit_id for each in drafts) == sorted([east.id, other.id])


def test_own_cells_of_a_split_cell_wait_for_the_clerk(register: Register, cell: Unit) -> None:
    register.official("Nguyễn Văn An", home=cell)
    parts = [NewUnit("Chi bộ ấp 1A", "C1A"), NewUnit("Chi bộ ấp 1B", "C1B")]
    done = split_unit(register.store, cell, parts, JULY, below=[])
    assert done.homeless == 1


def test_what_stood_below_a_closed_unit_goes_to_what_stood_above_it(
    register: Register, top: Unit, commune: Unit, cell: Unit
) -> None:
    done = close_unit(register.store, commune, JULY, parent=None)
    assert register.parents(cell) == [(commune.id, BEFORE), (top.id, AFTER)]
    assert register.store.successions.all() == []
    assert done.successors == ()


def test_a_unit_placed_later_below_a_closed_one_goes_there_at_once(
    register: Register, top: Unit, commune: Unit
) -> None:
    later = register.unit("Chi bộ ấp 9", code="C9", under=commune, life=span("2025-07-15"))
    close_unit(register.store, commune, JULY, parent=None)
    assert register.parents(later) == [(top.id, span("2025-07-15"))]


def test_the_top_closes_only_where_what_is_below_goes_somewhere(
    register: Register, top: Unit, commune: Unit
) -> None:
    with pytest.raises(ChildWithoutPlace):
        close_unit(register.store, top, JULY, parent=None)
    new = register.unit("Tỉnh Mới", code="T02", kind="province")
    close_unit(register.store, top, JULY, parent=new)
    assert register.parents(commune)[-1] == (new.id, AFTER)


def test_a_unit_closes_once(register: Register, commune: Unit) -> None:
    close_unit(register.store, commune, JULY, parent=None)
    with pytest.raises(NothingToChange):
        close_unit(register.store, register.unit_now(commune.id), JULY, parent=None)


def test_what_cannot_be_is_refused(register: Register, commune: Unit, cell: Unit) -> None:
    with pytest.raises(SucceedsItself):
        merge_units(register.store, [commune], commune, JULY)
    for olds, new in (([commune, cell], NewUnit("Xã Mới")), ([cell], commune)):
        with pytest.raises(MergerWithAbove):
            merge_units(register.store, olds, new, JULY)
    with pytest.raises(MergerOfOne):
        merge_units(register.store, [commune], NewUnit("Xã Mới"), JULY)
    with pytest.raises(SplitIntoOne):
        split_unit(register.store, cell, [NewUnit("Ấp")], JULY, below=())
    ended = register.unit("Xã Cũ", kind="commune", life=span("", "2024-12-31"))
    with pytest.raises(OutsideUnitLife):
        merge_units(register.store, [ended], commune, JULY)
    with pytest.raises(OutsideUnitLife):
        merge_units(register.store, [commune], ended, JULY)


def test_a_visit_on_a_later_day_holds_the_unit_back(register: Register, cell: Unit) -> None:
    official = register.official("Nguyễn Văn An")
    register.attendance(official, cell, "2025-08-05", today=day("2025-09-01"))
    news = [NewUnit("Chi bộ ấp Thượng"), NewUnit("Chi bộ ấp Hạ")]
    with pytest.raises(VisitOutsideLife):
        split_unit(register.store, cell, news, JULY, below=())


def test_an_assignment_that_begins_later_holds_the_unit_back(
    register: Register, commune: Unit
) -> None:
    regulation, official = register.regulation(), register.official("Nguyễn Văn An")
    later = register.assignment(official, commune, regulation, span("2025-09-01"))
    with pytest.raises(AssignmentBeginsLater) as refused:
        close_unit(register.store, commune, JULY, parent=None)
    assert (refused.value.number, refused.value.since) == (later.id, day("2025-09-01"))


def test_an_heir_is_one_however_often_the_map_changed(
    register: Register, commune: Unit, other: Unit
) -> None:
    merge_units(register.store, [commune, other], NewUnit("Xã Gộp", "X30"), JULY)
    merged = register.coded("X30")
    later = Change(day("2026-01-01"), "chia")
    parts = [NewUnit("Xã Đông", "X31"), NewUnit("Xã Tây", "X32")]
    split_unit(register.store, merged, parts, later, below=[])
    heirs = Successions.of(register.store.successions.all())
    east = register.coded("X31")
    assert [heirs.heir(each.id) for each in (commune, other, merged)] == [east.id] * 3
    assert heirs.heir(east.id) == east.id


def test_a_successor_that_does_not_follow_on_the_day_is_found(
    register: Register, commune: Unit, other: Unit
) -> None:
    merge_units(register.store, [commune], other, JULY)
    assert list(rule_flaws(register.store)) == []
    register.store.units.change(commune, until=day("2025-05-31"))
    assert FlawFound(Flaw.RULE, "succession 1", "life") in list(rule_flaws(register.store))
