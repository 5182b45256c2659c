"""Verdicts before and after a change are those of the reports before and after it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.movement import Touched
from chibo_cli.domain.duties.verdicts import Verdict
from chibo_cli.domain.facts.records import CountPer, Duty, DutyKind
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.usecases.changes.watching import Moved, watch
from chibo_cli.usecases.duties.assignment_edits import AssignmentEdit, edit_assignment
from chibo_cli.usecases.duties.handing_on import replace_assignments
from chibo_cli.usecases.organisation.unit_edits import touched_by_move
from tests.usecases.registers import TODAY, Register, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Unit

MONTHLY = Duty(
    id=0, regulation_id=0, number=1, kind=DutyKind.ATTEND, period=PeriodKind.MONTH, min_days=15
)
YEARLY = Duty(
    id=0, regulation_id=0, number=2, kind=DutyKind.ATTEND, period=PeriodKind.YEAR, min_days=180
)


def test_nothing_touched_is_nothing_moved(register: Register) -> None:
    assert watch(register.store, None, today=TODAY).moved(register.store) == Moved()


def test_every_length_of_period_is_compared(register: Register, commune: Unit) -> None:
    official = register.official("Nguyễn Văn An", code="CB01")
    regulation = register.regulation("9-QĐ/HU", MONTHLY, YEARLY)
    assignment = register.assignment(official, commune, regulation, span("2023-01-01"))
    edited = edit_assignment(
        register.store, assignment, AssignmentEdit(since=day("2024-02-01")), today=TODAY
    )
    moved = [(str(each.period), each.before, each.after) for each in edited.moved.shifts]
    months = [(f"2023-{month:02}", Verdict.UNMET, None) for month in range(1, 13)]
    assert moved == [
        ("2023", Verdict.UNMET, None),
        *months,
        ("2024-01", Verdict.UNMET, None),
    ]


def test_of_a_long_time_the_latest_periods_are_compared(register: Register, commune: Unit) -> None:
    official = register.official("Nguyễn Văn An", code="CB01")
    regulation = register.regulation("9-QĐ/HU", MONTHLY)
    assignment = register.assignment(official, commune, regulation, span("2010-01-01"))
    edited = edit_assignment(register.store, assignment, AssignmentEdit(role="x"), today=TODAY)
    assert edited.moved.shifts == ()
    assert edited.moved.first == Period(PeriodKind.MONTH, 2022, 6)


def test_an_assignment_replaced_by_the_same_official_is_judged_on(
    register: Register, commune: Unit, other: Unit
) -> None:
    each = replace(MONTHLY, count_per=CountPer.ASSIGNMENT)
    official = register.official("Nguyễn Văn An", code="CB01")
    old = register.assignment(
        official, commune, register.regulation("9-QĐ/HU", each), span("2024-04-01")
    )
    on = day("2024-04-20")
    replaced = replace_assignments(register.store, [old], on=on, unit=other, today=TODAY)
    assert [entry.unit.code for entry in replaced.entries] == ["X02"]
    assert replaced.moved == Moved()


def test_only_the_regulations_touched_are_compared(register: Register, commune: Unit) -> None:
    official = register.official("Nguyễn Văn An", code="CB01")
    yearly, monthly = register.regulation("1-QĐ", YEARLY), register.regulation("2-QĐ", MONTHLY)
    for regulation in (yearly, monthly):
        register.assignment(official, commune, regulation, span("2024-01-01"))
    touched = Touched(span("2024-01-01"), frozenset({official.id}), frozenset({yearly.id}))
    watched = watch(register.store, touched, today=TODAY)
    assert [str(each) for each in watched.periods] == ["2024"]
    assert {each.subject.regulation.code for each in watched.before} == {"1-QĐ"}


def test_a_move_touches_those_who_visit_or_follow_what_moves(
    register: Register, commune: Unit, cell: Unit, other: Unit
) -> None:
    visitor, follower = register.official("Nguyễn Văn An"), register.official("Trần Thị Bình")
    register.official("Lê Văn Cường")
    regulation = register.regulation()
    register.assignment(visitor, commune, regulation, span("2024-01-01"))
    register.assignment(follower, cell, regulation, span("2024-01-01"))
    register.attendance(visitor, cell, "2024-02-05")
    both = touched_by_move(register.store, cell, since=day("2024-02-01"))
    one = touched_by_move(register.store, cell, since=day("2024-03-01"))
    assert both == Touched(span("2024-02-01"), frozenset({visitor.id, follower.id}))
    assert one == Touched(span("2024-03-01"), frozenset({follower.id}))
    assert touched_by_move(register.store, other, since=day("2024-02-01")) is None


def test_periods_that_have_not_begun_are_not_compared(register: Register) -> None:
    register.regulation()
    watched = watch(register.store, Touched(span("2024-01-01", "2030-12-31")), today=TODAY)
    assert [str(each) for each in watched.periods] == ["2024-Q2", "2024-Q1"]


def test_an_open_beginning_starts_with_the_first_assignment(
    register: Register, commune: Unit
) -> None:
    official = register.official("Nguyễn Văn An", code="CB01")
    register.assignment(official, commune, register.regulation(), span("2023-11-20"))
    for touched in (Touched(ALWAYS), Touched(ALWAYS, frozenset({official.id}))):
        watched = watch(register.store, touched, today=TODAY)
        assert [str(each) for each in watched.periods] == ["2024-Q2", "2024-Q1", "2023-Q4"]
        assert not watched.is_cut
