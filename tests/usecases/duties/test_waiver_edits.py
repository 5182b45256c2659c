"""Waivers corrected and taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.duties.verdicts import Fulfilment, Verdict
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
    from chibo_cli.domain.entries.duties import WaiverEntry
    from chibo_cli.domain.facts.records import Official, Unit, Waiver
    from chibo_cli.usecases.changes.edits import Edited


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


def verdicts(
    edited: Edited[WaiverEntry],
) -> list[tuple[str, Verdict | Fulfilment | None, Verdict | Fulfilment | None]]:
    return [(str(each.period), each.before, each.after) for each in edited.moved.shifts]


def test_other_days_move_the_verdict(register: Register, an: Official) -> None:
    edited = edit_waiver(
        register.store, waiver_of(register, an), WaiverEdit(until=day("2024-01-31")), today=TODAY
    )
    assert edited.after.until == day("2024-01-31")
    assert verdicts(edited) == [("2024-Q1", Verdict.WAIVED, Verdict.UNMET)]


def test_a_waiver_of_an_area_moves_the_verdicts_of_all_in_it(
    register: Register, an: Official, commune: Unit
) -> None:
    waiver = waiver_of(register, None, commune)
    edited = edit_waiver(register.store, waiver, WaiverEdit(until=None), today=TODAY)
    assert verdicts(edited) == [("2024-Q2", Verdict.PENDING, Verdict.WAIVED)]
    assert [each.official.code for each in edited.moved.shifts] == [an.code]


def test_notes_move_nothing(register: Register, an: Official) -> None:
    waiver = waiver_of(register, an)
    edit = WaiverEdit(reason="ốm", document="3-CV/TU")
    edited = edit_waiver(register.store, waiver, edit, today=TODAY)
    assert (edited.after.reason, edited.after.document) == ("ốm", "3-CV/TU")
    assert verdicts(edited) == []


def test_a_waiver_of_one_regulation_only(register: Register, an: Official) -> None:
    other = register.regulation("9-QĐ/HU")
    waiver = waiver_of(register, an)
    edited = edit_waiver(register.store, waiver, WaiverEdit(regulation_id=other.id), today=TODAY)
    assert edited.after.regulation == "9-QĐ/HU"
    assert verdicts(edited) == [("2024-Q1", Verdict.WAIVED, Verdict.UNMET)]


def test_what_cannot_stand_is_refused(register: Register, an: Official) -> None:
    waiver = waiver_of(register, an)
    with pytest.raises(EndBeforeStart):
        edit_waiver(register.store, waiver, WaiverEdit(until=day("2023-12-31")), today=TODAY)
    with pytest.raises(NothingToChange):
        edit_waiver(register.store, waiver, WaiverEdit(reason="đi học"), today=TODAY)


def test_one_taken_out_lets_its_days_count_again(register: Register, an: Official) -> None:
    removed = remove_waiver(register.store, waiver_of(register, an), today=TODAY)
    assert verdicts(removed) == [("2024-Q1", Verdict.WAIVED, Verdict.UNMET)]
    assert register.store.waivers.all() == []
