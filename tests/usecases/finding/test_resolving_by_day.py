from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.messages.errors.refusals import UnknownName
from chibo_cli.usecases.finding.people import find_unit
from chibo_cli.usecases.organisation.units import rename_unit
from tests.usecases.registers import TODAY, day, span

if TYPE_CHECKING:
    from tests.usecases.registers import Register


def test_a_code_reused_by_a_successor_is_chosen_by_the_day(register: Register) -> None:
    old = register.unit("Xã Hòa Lạc", code="X01", life=span("", "2025-06-30"))
    new = register.unit("Xã Hòa Lạc mới", code="X01", life=span("2025-07-01"))
    for typed in ("X01", "x01", "Hòa Lạc"):
        assert find_unit(register.store, typed, day=day("2025-06-30")) == old
        assert find_unit(register.store, typed, day=day("2025-07-01")) == new


def test_a_successor_of_the_same_name_is_chosen_by_the_day(register: Register) -> None:
    old = register.unit("Xã Hòa Lạc", code="X01", life=span("", "2025-06-30"))
    new = register.unit("Xã Hòa Lạc", code="X11", life=span("2025-07-01"))
    assert find_unit(register.store, "hoa lac", day=day("2025-06-30")) == old
    assert find_unit(register.store, "hoa lac", day=day("2025-07-01")) == new


def test_an_ended_unit_is_still_found_where_no_other_is_meant(register: Register) -> None:
    register.unit("Xã Hòa Lạc", code="X01", life=span("", "2023-06-30"))
    for typed in ("Hòa Lạc", "X01"):
        assert find_unit(register.store, typed, day=TODAY).code == "X01"


def test_a_unit_goes_by_its_name_of_that_day(register: Register) -> None:
    unit = register.unit("Chi bộ ấp 1", code="C1")
    rename_unit(register.store, unit, "Chi bộ khu phố Đông", on=day("2024-03-01"))
    assert find_unit(register.store, "ấp 1", day=day("2024-02-29")) == unit
    assert find_unit(register.store, "khu phố Đông", day=day("2024-03-01")) == unit


def test_the_tree_of_that_day_narrows(register: Register) -> None:
    for name in ("Xã Hòa Lạc", "Xã Thủy Tân"):
        register.unit(name, kind="commune")
    cell = register.unit("Chi bộ ấp 1", code="C1")
    register.store.units.place(cell.id, 1, span("", "2024-02-29"))
    register.store.units.place(cell.id, 2, span("2024-03-01"))
    assert find_unit(register.store, "ấp 1, Hòa Lạc", day=day("2024-02-29")) == cell
    assert find_unit(register.store, "ấp 1, Thủy Tân", day=day("2024-03-01")) == cell
    with pytest.raises(UnknownName):
        find_unit(register.store, "ấp 1, Hòa Lạc", day=day("2024-03-01"))
