"""Rows that an operation touched, by the names of those they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.entries.register import RowName
from chibo_cli.domain.facts.named import Named
from chibo_cli.usecases.meetings.attendances import remove_attendance
from chibo_cli.usecases.organisation.official_edits import remove_official
from chibo_cli.usecases.organisation.units import rename_unit
from chibo_cli.usecases.register.naming import Names
from tests.usecases.registers import TODAY, Register, day

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Attendance, Official, Unit

AN, CELL = Named("CB01", "Nguyễn Văn An"), Named("C1", "Chi bộ ấp 1")


@pytest.fixture
def official(register: Register) -> Official:
    return register.official("Nguyễn Văn An", code="CB01", title="Bí thư")


@pytest.fixture
def attendance(register: Register, official: Official, cell: Unit) -> Attendance:
    return register.attendance(official, cell, "2024-02-05")


def test_a_row_is_named_by_those_it_points_at(register: Register, attendance: Attendance) -> None:
    number = register.store.recommendations.raise_at(attendance, "Sửa nhà văn hóa")
    names = Names(register.store, day=TODAY)
    visit = RowName((AN, CELL), day("2024-02-05"))
    assert names.of_row("attendance", attendance.id) == visit
    assert names.of_value("recommendation", "attendance_id", attendance.id) == visit
    assert names.of_row("recommendation", number) == RowName((CELL, AN), day("2024-02-05"))
    assert names.of_value("recommendation", "text", "Sửa nhà văn hóa") is None
    assert names.of_row("setting", 1) is None
    assert names.of_row("table of former days", 1) is None


def test_what_is_gone_bears_the_name_the_journal_has(
    register: Register, attendance: Attendance, official: Official
) -> None:
    remove_attendance(register.store, attendance, today=TODAY)
    remove_official(register.store, official, today=TODAY)
    names = Names(register.store, day=TODAY)
    assert names.of_row("official", official.id) == RowName((AN,))
    assert names.of_row("attendance", attendance.id) == RowName((AN, CELL), day("2024-02-05"))


def test_units_bear_the_name_of_the_day(register: Register, cell: Unit) -> None:
    rename_unit(register.store, cell, "Chi bộ ấp Hòa", on=day("2024-03-01"))
    changes = [each for each in register.store.journal.all_changes() if each.table == "unit_name"]
    for on, name in ((TODAY, "Chi bộ ấp Hòa"), (day("2024-02-01"), "Chi bộ ấp 1")):
        names = Names(register.store, day=on)
        names.turn_to(changes)
        assert names.of_row("unit", cell.id) == RowName((Named("C1", name),))
