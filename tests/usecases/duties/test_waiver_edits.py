"""Waivers corrected and taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.messages.errors.refusals import EndBeforeStart, NothingToChange
from chibo_cli.usecases.duties.waivers import (
    WaiverEdit,
    edit_waiver,
    find_waiver,
    remove_waiver,
    waive,
)
from tests.usecases.registers import TODAY, Register, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Official, Unit, Waiver


@pytest.fixture
def an(register: Register, commune: Unit) -> Official:
    official = register.official("Nguyễn Văn An", code="CB01")
    register.assignment(official, commune, register.regulation(), span("2024-01-01"))
    return official


def waiver_of(register: Register, official: Official | None, unit: Unit | None = None) -> Waiver:
    number = waive(
        register.store,
        official=official,
        unit=unit,
        regulation=None,
        life=span("2024-01-01", "2024-03-31"),
        reason="đi học",
    )
    return find_waiver(register.store, number)


def test_other_days_are_kept(register: Register, an: Official) -> None:
    edited = edit_waiver(
        register.store, waiver_of(register, an), WaiverEdit(until=day("2024-01-31")), today=TODAY
    )
    assert edited.after.until == day("2024-01-31")


def test_notes_are_kept(register: Register, an: Official) -> None:
    waiver = waiver_of(register, an)
    edit = WaiverEdit(reason="ốm", document="3-CV/TU")
    edited = edit_waiver(register.store, waiver, edit, today=TODAY)
    assert (edited.after.reason, edited.after.document) == ("ốm", "3-CV/TU")


def test_a_waiver_of_one_regulation_only(register: Register, an: Official) -> None:
    other = register.regulation("9-QĐ/HU")
    waiver = waiver_of(register, an)
    edited = edit_waiver(register.store, waiver, WaiverEdit(regulation_id=other.id), today=TODAY)
    assert edited.after.regulation == "9-QĐ/HU"


def test_what_cannot_stand_is_refused(register: Register, an: Official) -> None:
    waiver = waiver_of(register, an)
    with pytest.raises(EndBeforeStart):
        edit_waiver(register.store, waiver, WaiverEdit(until=day("2023-12-31")), today=TODAY)
    with pytest.raises(NothingToChange):
        edit_waiver(register.store, waiver, WaiverEdit(reason="đi học"), today=TODAY)


def test_one_taken_out_is_gone(register: Register, an: Official) -> None:
    remove_waiver(register.store, waiver_of(register, an))
    assert register.store.waivers.all() == []
