from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.messages.errors.refusals import (
    AlreadyThere,
    CodeTaken,
    EndBeforeStart,
    NameOverlap,
    NothingToChange,
    Noun,
    OutsideUnitLife,
    PlacementOutsideLife,
)
from chibo_cli.usecases.organisation.stories import unit_history
from chibo_cli.usecases.organisation.units import add_unit, list_units, move_unit, rename_unit
from tests.usecases.registers import TODAY, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Unit
    from tests.usecases.registers import Register


def test_a_new_unit_stands_under_its_parent_for_its_whole_life(
    register: Register, top: Unit
) -> None:
    life = span("2024-01-01", "2024-12-31")
    unit = register.unit("Xã Hòa Lạc", kind="commune", under=top, life=life)
    assert unit.life == life
    assert register.parents(unit) == [(top.id, life)]
    assert register.names(unit) == [("Xã Hòa Lạc", span("2024-01-01"))]


def test_a_new_unit_stands_there_no_longer_than_its_parent(register: Register) -> None:
    top = register.unit("Huyện Cũ", kind="district", life=span("2000-01-01", "2025-06-30"))
    always = register.unit("Xã Hòa Lạc", kind="commune", under=top)
    later = register.unit("Xã Thủy Tân", kind="commune", under=top, life=span("2024-01-01"))
    assert register.parents(always) == [(top.id, span("2000-01-01", "2025-06-30"))]
    assert register.parents(later) == [(top.id, span("2024-01-01", "2025-06-30"))]


def test_a_new_unit_older_than_its_parent_is_refused(register: Register) -> None:
    top = register.unit("Huyện Cũ", kind="district", life=span("2000-01-01"))
    with pytest.raises(PlacementOutsideLife) as refused:
        register.unit("Xã Hòa Lạc", kind="commune", under=top, life=span("1999-12-31"))
    assert (refused.value.unit, refused.value.parent) == ("Xã Hòa Lạc", "Huyện Cũ")


def test_a_unit_that_ends_before_it_begins_is_refused(register: Register) -> None:
    with pytest.raises(EndBeforeStart):
        register.unit("Xã Hòa Lạc", life=span("2024-01-02", "2024-01-01"))


@pytest.mark.parametrize("code", ["X01", "x01"])
def test_a_code_in_use_is_refused(register: Register, commune: Unit, code: str) -> None:
    with pytest.raises(CodeTaken) as refused:
        register.unit("Xã Khác", code=code)
    assert (refused.value.noun, refused.value.code) == (Noun.UNIT, code)
    assert refused.value.holder == "Xã Hòa Lạc"
    assert commune.code == "X01"


def test_a_code_may_be_reused_once_its_bearer_has_ended(register: Register) -> None:
    register.unit("Xã Hòa Lạc", code="X01", life=span("", "2025-06-30"))
    with pytest.raises(CodeTaken):
        register.unit("Xã Hòa Lạc", code="X01", life=span("2025-06-30"))
    assert register.unit("Xã Hòa Lạc", code="X01", life=span("2025-07-01")).id == 2


@pytest.mark.parametrize("name", ["Chi bộ ấp Hòa", "chi bộ ấp Hoà", "CHI BỘ ẤP HÒA"])
@pytest.mark.parametrize("since", ["", "2001-01-01"])
def test_the_same_name_under_the_same_parent_needs_a_code(
    register: Register, name: str, since: str
) -> None:
    commune = register.unit("Xã Hòa Lạc", kind="commune", life=span("2000-06-01"))
    register.unit("Chi bộ ấp Hòa", under=commune)
    with pytest.raises(AlreadyThere) as refused:
        register.unit(name, under=commune, life=span(since))
    assert (refused.value.noun, refused.value.name) == (Noun.UNIT, name)
    assert register.unit(name, code="C2", under=commune, life=span(since)).code == "C2"


def test_names_alike_elsewhere_or_in_other_days_are_other_units(
    register: Register, commune: Unit, other: Unit
) -> None:
    register.unit("Chi bộ ấp Hòa", under=commune, life=span("", "2024-06-30"))
    register.unit("Chi bộ ấp Hòa", under=other)
    register.unit("Chi bộ ấp Hóa", under=commune)
    register.unit("Chi bộ ấp Hòa", under=commune, life=span("2024-07-01"))
    register.unit("Chi bộ ấp Hòa")
    assert [unit.kind for unit in register.store.units.all()].count("cell") == 5


def test_a_new_name_ends_the_old_one_the_day_before(register: Register, cell: Unit) -> None:
    assert rename_unit(register.store, cell, "Chi bộ khu phố 1", on=day("2024-03-01")) == (
        "Chi bộ ấp 1"
    )
    assert rename_unit(register.store, cell, "Chi bộ khu phố Một", on=day("2024-04-01")) == (
        "Chi bộ khu phố 1"
    )
    assert register.names(cell) == [
        ("Chi bộ ấp 1", span("", "2024-02-29")),
        ("Chi bộ khu phố 1", span("2024-03-01", "2024-03-31")),
        ("Chi bộ khu phố Một", span("2024-04-01")),
    ]


@pytest.mark.parametrize("when", ["2024-02-29", "2024-03-01"])
def test_a_name_on_days_that_have_a_later_one_is_refused(
    register: Register, cell: Unit, when: str
) -> None:
    rename_unit(register.store, cell, "Chi bộ khu phố 1", on=day("2024-03-01"))
    with pytest.raises(NameOverlap):
        rename_unit(register.store, cell, "Chi bộ khác", on=day(when))


def test_the_same_name_again_changes_nothing(register: Register, cell: Unit) -> None:
    with pytest.raises(NothingToChange):
        rename_unit(register.store, cell, "Chi bộ ấp 1", on=day("2024-03-01"))


def test_a_name_outside_the_units_life_is_refused(register: Register) -> None:
    unit = register.unit("Xã Hòa Lạc", life=span("2024-01-01", "2024-12-31"))
    for when in ("2023-12-31", "2025-01-01"):
        with pytest.raises(OutsideUnitLife):
            rename_unit(register.store, unit, "Xã Khác", on=day(when))


def test_units_are_listed_by_code_then_name_in_vietnamese_order(
    register: Register, top: Unit, cell: Unit
) -> None:
    for name in ("Chi bộ ấp Đông", "Chi bộ ấp Dừa", "Chi bộ ấp Ân"):
        register.unit(name)
    entries = list_units(register.store, day=TODAY)
    assert [(entry.code, entry.name) for entry in entries] == [
        (cell.code, "Chi bộ ấp 1"),
        (top.code, "Tỉnh Bình Tân Giang"),
        ("X01", "Xã Hòa Lạc"),
        (None, "Chi bộ ấp Ân"),
        (None, "Chi bộ ấp Dừa"),
        (None, "Chi bộ ấp Đông"),
    ]


def test_units_are_listed_of_one_kind_or_below_one_unit(
    register: Register, commune: Unit, other: Unit, cell: Unit
) -> None:
    register.unit("Chi bộ ấp 2", code="C2", under=other)
    under = list_units(register.store, day=TODAY, under=commune)
    assert [entry.code for entry in under] == ["C1", "X01"]
    assert [each.code for each in list_units(register.store, day=TODAY, kind="cell")] == [
        *("C1", "C2")
    ]
    move_unit(register.store, cell, other, span("2024-03-01"))
    earlier = list_units(register.store, day=day("2024-02-29"), under=commune)
    assert [entry.code for entry in earlier] == ["C1", "X01"]
    assert [each.code for each in list_units(register.store, day=TODAY, under=commune)] == ["X01"]


def test_a_units_history_tells_every_name_and_parent(
    register: Register, commune: Unit, other: Unit, cell: Unit
) -> None:
    rename_unit(register.store, cell, "Chi bộ khu phố 1", on=day("2024-02-01"))
    move_unit(register.store, cell, other, span("2024-03-01"))
    rename_unit(register.store, commune, "Phường Hòa Lạc", on=day("2025-07-01"))
    history = unit_history(register.store, cell, day=TODAY)
    assert history.names == (
        ("Chi bộ ấp 1", span("", "2024-01-31")),
        ("Chi bộ khu phố 1", span("2024-02-01")),
    )
    assert [(above.name, life) for above, life in history.parents] == [
        ("Xã Hòa Lạc", span("", "2024-02-29")),
        ("Xã Thủy Tân", span("2024-03-01")),
    ]
    assert (history.unit.name, history.unit.parent) == (
        "Chi bộ khu phố 1",
        history.parents[1][0],
    )


def test_a_unit_added_without_a_parent_has_none(register: Register) -> None:
    number = add_unit(
        register.store, code=None, name="Tỉnh", kind="province", life=ALWAYS, parent=None
    )
    assert register.parents(register.unit_now(number)) == []


@pytest.mark.parametrize("on", ["2024-01-15", "2024-06-01", "2024-12-31"])
def test_an_area_is_listed_as_it_stands_on_the_whole_map(
    register: Register, top: Unit, commune: Unit, other: Unit, cell: Unit, on: str
) -> None:
    move_unit(register.store, cell, other, span("2024-06-01"))
    register.unit("Chi bộ cũ", under=commune, life=span("", "2024-03-31"))
    tree, units = register.store.units.whole_tree(), list_units(register.store, day=day(on))
    for area in (top, commune, other, cell):
        assert list_units(register.store, day=day(on), under=area) == [
            each
            for each in units
            if tree.is_within(each.id, area.id, tree.units[each.id].life.nearest(day(on)))
        ]
