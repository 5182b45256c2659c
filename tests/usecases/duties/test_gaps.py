"""What the assignments of a day leave open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.usecases.duties.gaps import list_gaps
from tests.usecases.registers import day, span

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.facts.records import Unit
    from tests.usecases.registers import Register

MAY = day("2024-05-10")


def shown(register: Register, on: date = MAY, under: Unit | None = None) -> list[tuple[str, str]]:
    return [
        (each.gap, ", ".join(one.name for one in (each.unit, *each.officials) if one is not None))
        for each in list_gaps(register.store, day=on, under=under)
    ]


def test_a_unit_is_open_where_others_of_its_kind_are_followed(
    register: Register, commune: Unit, other: Unit, cell: Unit
) -> None:
    official = register.official("Nguyễn Văn An")
    register.assignment(official, commune, register.regulation(), span("2024-01-01"))
    assert shown(register) == [("unit_unfollowed", "Xã Thủy Tân")]
    assert shown(register, under=other) == [("unit_unfollowed", "Xã Thủy Tân")]
    assert shown(register, under=commune) == []
    register.assignment(official, cell, register.regulation("32-BCĐ"), span("2024-01-01"))
    register.unit("Chi bộ ấp 2", under=commune)
    assert shown(register)[1] == ("unit_unfollowed", "Chi bộ ấp 2")


def test_a_unit_before_and_after_its_life_is_not_open(register: Register, commune: Unit) -> None:
    register.unit("Xã Cũ", kind="commune", life=span("", "2024-05-09"))
    register.unit("Xã Mới", kind="commune", life=span("2024-05-11"))
    official = register.official("Nguyễn Văn An")
    register.assignment(official, commune, register.regulation())
    assert shown(register) == []


def test_who_holds_office_without_a_unit_is_named_by_given_name(
    register: Register, commune: Unit
) -> None:
    for name in ("Trần Văn Bình", "Nguyễn Văn An"):
        register.official(name)
    register.official("Lê Thị Hoa", life=span("", "2024-04-30"))
    drafted = register.official("Phạm Văn Cảnh")
    register.assignment(drafted, commune, register.regulation(), is_draft=True)
    assert shown(register) == [
        ("official_unassigned", "Nguyễn Văn An"),
        ("official_unassigned", "Trần Văn Bình"),
        ("official_unassigned", "Phạm Văn Cảnh"),
    ]


def test_two_of_one_role_share_a_unit_and_two_of_different_roles_do_not(
    register: Register, commune: Unit, other: Unit
) -> None:
    regulation = register.regulation()
    binh, an = register.official("Trần Văn Bình"), register.official("Nguyễn Văn An")
    for official in (binh, an):
        register.assignment(official, commune, regulation)
    register.assignment(an, other, regulation, role="tổ trưởng")
    register.assignment(binh, other, regulation, role="tổ viên")
    assert shown(register) == [("unit_shared", "Xã Hòa Lạc, Nguyễn Văn An, Trần Văn Bình")]


def test_an_assignment_that_has_ended_follows_nobody(
    register: Register, commune: Unit, other: Unit
) -> None:
    regulation, official = register.regulation(), register.official("Nguyễn Văn An")
    register.assignment(official, commune, regulation, span("2024-01-01"))
    register.assignment(official, other, regulation, span("2023-01-01", "2024-05-09"))
    assert shown(register) == [("unit_unfollowed", "Xã Thủy Tân")]
    assert shown(register, on=day("2024-05-09")) == []


def test_who_has_left_needs_a_successor_until_there_is_one(
    register: Register, commune: Unit, other: Unit
) -> None:
    regulation = register.regulation()
    an = register.official("Nguyễn Văn An", life=span("", "2024-04-30"))
    binh = register.official("Trần Văn Bình")
    for unit in (commune, other):
        register.assignment(an, unit, regulation, span("2024-01-01"), role="tổ trưởng")
    register.assignment(binh, commune, regulation, span("2024-01-01"), role="tổ viên")
    assert shown(register, on=day("2024-04-30")) == []
    assert shown(register) == [
        ("successor_needed", "Xã Hòa Lạc, Nguyễn Văn An"),
        ("successor_needed", "Xã Thủy Tân, Nguyễn Văn An"),
    ]
    register.assignment(binh, other, regulation, span("2024-05-05"), role="tổ trưởng")
    assert shown(register) == [("successor_needed", "Xã Hòa Lạc, Nguyễn Văn An")]
