"""Assignments corrected, confirmed and taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.duties.verdicts import Fulfilment, Verdict
from chibo_cli.domain.facts.records import CountPer, Duty, DutyKind
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

Shifted = list[tuple[str, Verdict | Fulfilment | None, Verdict | Fulfilment | None]]


def edit(
    register: Register, assignment: Assignment, wanted: AssignmentEdit
) -> Edited[AssignmentEntry]:
    return edit_assignment(register.store, assignment, wanted, today=TODAY)


def shifted(edited: Edited[AssignmentEntry]) -> Shifted:
    return [(str(each.period), each.before, each.after) for each in edited.moved.shifts]


@pytest.fixture
def an(register: Register) -> Official:
    return register.official("Nguyễn Văn An", code="CB01")


@pytest.fixture
def rule(register: Register) -> Regulation:
    return register.regulation()


@pytest.fixture
def first(register: Register, an: Official, commune: Unit, rule: Regulation) -> Assignment:
    return register.assignment(an, commune, rule, span("2024-01-01"))


def test_notes_are_corrected_and_move_nothing(register: Register, first: Assignment) -> None:
    edited = edit(register, first, AssignmentEdit(decision="12-QĐ/TU"))
    assert (edited.before.decision, edited.after.decision) == (None, "12-QĐ/TU")
    assert shifted(edited) == []


def test_other_days_move_the_verdicts_of_the_periods_they_touch(
    register: Register, first: Assignment
) -> None:
    assert shifted(edit(register, first, AssignmentEdit(since=day("2024-03-15")))) == [
        ("2024-Q1", Verdict.UNMET, Verdict.NOT_JUDGED)
    ]


def test_an_assignment_that_is_open_again_has_no_reason_to_end(
    register: Register, first: Assignment
) -> None:
    edit(register, first, AssignmentEdit(until=day("2024-03-31"), end_reason="nghỉ hưu"))
    ended = find_assignment(register.store, first.id)
    assert ended.end_reason == "nghỉ hưu"
    edited = edit(register, ended, AssignmentEdit(until=None))
    assert (edited.after.until, edited.after.end_reason) == (None, None)
    assert shifted(edited) == [("2024-Q2", None, Verdict.PENDING)]


def test_a_draft_that_is_confirmed_is_in_force(
    register: Register, an: Official, commune: Unit, rule: Regulation
) -> None:
    draft = register.assignment(an, commune, rule, span("2024-01-01"), is_draft=True)
    assert shifted(edit(register, draft, AssignmentEdit(decision="1-QĐ/TU"))) == []
    assert shifted(edit(register, draft, AssignmentEdit(is_draft=False))) == [
        ("2024-Q1", None, Verdict.UNMET),
        ("2024-Q2", None, Verdict.PENDING),
    ]
    assert not find_assignment(register.store, draft.id).is_draft
    with pytest.raises(NothingToChange):
        edit(register, find_assignment(register.store, draft.id), AssignmentEdit(is_draft=False))


def test_another_role_is_judged_by_another_duty(
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
    assert [(str(each.period), each.duty, each.after) for each in edited.moved.shifts] == [
        ("2024-Q1", 1, None),
        ("2024-Q1", 2, Verdict.UNMET),
        ("2024-Q2", 1, None),
        ("2024-Q2", 2, Verdict.PENDING),
    ]


def test_where_each_assignment_is_judged_only_its_own_verdict_moves(
    register: Register, an: Official, commune: Unit, other: Unit
) -> None:
    duty = Duty(
        id=0,
        regulation_id=0,
        number=1,
        kind=DutyKind.ATTEND,
        period=PeriodKind.QUARTER,
        min_days=30,
        count_per=CountPer.ASSIGNMENT,
    )
    rule = register.regulation("9-QĐ/HU", duty)
    register.assignment(an, other, rule, span("2024-01-01"))
    mine = register.assignment(an, commune, rule, span("2024-01-01"))
    assert shifted(edit(register, mine, AssignmentEdit(since=day("2024-03-20")))) == [
        ("2024-Q1", Verdict.UNMET, Verdict.NOT_JUDGED)
    ]


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
    register.store.officials.change(an, until=day("2024-06-30"))
    with pytest.raises(AssignmentOutsideLife):
        edit(register, first, AssignmentEdit(since=day("2024-07-01")))


def test_one_taken_out_takes_its_verdicts_along(register: Register, first: Assignment) -> None:
    removed = remove_assignment(register.store, first, today=TODAY)
    assert shifted(removed) == [
        ("2024-Q1", Verdict.UNMET, None),
        ("2024-Q2", Verdict.PENDING, None),
    ]
    assert register.store.assignments.all() == []


def test_one_that_another_replaces_stays(
    register: Register, first: Assignment, an: Official, other: Unit, rule: Regulation
) -> None:
    assign(register.store, an, other, rule, life=span("2024-05-01"), replaces=first)
    with pytest.raises(StillNeeded) as refused:
        remove_assignment(register.store, first, today=TODAY)
    assert refused.value.facts == {"assignment": 1}
