"""Assignments corrected, confirmed and taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.records import Duty, DutyKind
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.messages.errors.refusals import (
    AssignmentOutsideLife,
    EndBeforeStart,
    NothingToChange,
    OverlappingAssignment,
    StillNeeded,
)
from chibo_cli.usecases.duties.assignment_edits import (
    AssignmentEdit,
    edit_assignment,
    remove_assignment,
)
from chibo_cli.usecases.duties.assignments import assign, find_assignment
from tests.usecases.registers import TODAY, Register, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.entries.duties import AssignmentEntry
    from chibo_cli.domain.facts.records import Assignment, Official, Regulation, Unit
    from chibo_cli.usecases.changes.edits import Edited


def edit(
    register: Register, assignment: Assignment, wanted: AssignmentEdit
) -> Edited[AssignmentEntry]:
    return edit_assignment(register.store, assignment, wanted, today=TODAY)


@pytest.fixture
def an(register: Register) -> Official:
    return register.official("Nguyễn Văn An", code="CB01")


@pytest.fixture
def rule(register: Register) -> Regulation:
    return register.regulation()


@pytest.fixture
def first(register: Register, an: Official, commune: Unit, rule: Regulation) -> Assignment:
    return register.assignment(an, commune, rule, span("2024-01-01"))


def test_notes_are_corrected(register: Register, first: Assignment) -> None:
    edited = edit(register, first, AssignmentEdit(decision="12-QĐ/TU"))
    assert (edited.before.decision, edited.after.decision) == (None, "12-QĐ/TU")


def test_an_assignment_that_is_open_again_has_no_reason_to_end(
    register: Register, first: Assignment
) -> None:
    edit(register, first, AssignmentEdit(until=day("2024-03-31"), end_reason="nghỉ hưu"))
    ended = find_assignment(register.store, first.id)
    assert ended.end_reason == "nghỉ hưu"
    edited = edit(register, ended, AssignmentEdit(until=None))
    assert (edited.after.until, edited.after.end_reason) == (None, None)


def test_a_draft_that_is_confirmed_is_in_force(
    register: Register, an: Official, commune: Unit, rule: Regulation
) -> None:
    draft = register.assignment(an, commune, rule, span("2024-01-01"), is_draft=True)
    edit(register, draft, AssignmentEdit(is_draft=False))
    assert not find_assignment(register.store, draft.id).is_draft
    with pytest.raises(NothingToChange):
        edit(register, find_assignment(register.store, draft.id), AssignmentEdit(is_draft=False))


def test_another_role_is_spelled_as_the_duty_spells_it(
    register: Register, an: Official, commune: Unit
) -> None:
    duties = [
        Duty(
            id=0,
            regulation_id=0,
            number=place,
            kind=DutyKind.ATTEND,
            period=PeriodKind.QUARTER,
            roles=(role,),
            min_days=30,
        )
        for place, role in enumerate(("cấp tỉnh", "cấp huyện"), 1)
    ]
    rule = register.regulation("776-QĐ/TU", *duties)
    known = register.assignment(an, commune, rule, span("2024-01-01"), role="cấp tỉnh")
    edited = edit(register, known, AssignmentEdit(role="cap huyen"))
    assert edited.after.role == "cấp huyện"


def test_what_cannot_stand_is_refused(
    register: Register, first: Assignment, an: Official, commune: Unit, rule: Regulation
) -> None:
    earlier = register.assignment(an, commune, rule, span("2022-01-01", "2023-12-31"))
    with pytest.raises(OverlappingAssignment):
        edit(register, earlier, AssignmentEdit(until=None))
    with pytest.raises(EndBeforeStart):
        edit(register, first, AssignmentEdit(until=day("2023-12-31")))
    with pytest.raises(NothingToChange):
        edit(register, first, AssignmentEdit(since=day("2024-01-01")))
    register.store.officials.change_term(an.terms[0], until=day("2024-06-30"))
    with pytest.raises(AssignmentOutsideLife):
        edit(register, first, AssignmentEdit(since=day("2024-07-01")))


def test_one_taken_out_is_gone(register: Register, first: Assignment) -> None:
    assert remove_assignment(register.store, first, today=TODAY).id == first.id
    assert register.store.assignments.all() == []


def test_one_that_another_replaces_stays(
    register: Register, first: Assignment, an: Official, other: Unit, rule: Regulation
) -> None:
    assign(register.store, an, other, rule, life=span("2024-05-01"), replaces=first)
    with pytest.raises(StillNeeded) as refused:
        remove_assignment(register.store, first, today=TODAY)
    assert refused.value.facts == {"assignment": 1}
