"""Transfers and retirements: who goes and who comes are each judged on their own days."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.records import CountPer
from chibo_cli.domain.time.notation import parse_period
from chibo_cli.messages.errors.refusals import NothingInForce, OverlappingAssignment
from chibo_cli.usecases.duties.assignments import end_assignment, find_assignment
from chibo_cli.usecases.duties.handing_on import assignments_to_hand_on, replace_assignments
from chibo_cli.usecases.organisation.terms import record_leaving
from chibo_cli.usecases.reports.review import review_period
from tests.usecases.registers import QUARTERLY, TODAY, Register, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.entries.duties import AssignmentEntry
    from chibo_cli.domain.facts.records import Assignment, Duty, Official, Unit

EACH = replace(QUARTERLY, count_per=CountPer.ASSIGNMENT)
Stand = list[tuple[str | None, list[str | None], str, int]]


@pytest.fixture
def an(register: Register) -> Official:
    return register.official("Nguyễn Văn An", code="CB01")


@pytest.fixture
def binh(register: Register) -> Official:
    return register.official("Trần Thị Bình", code="CB02")


def hand_on(
    register: Register,
    old: Assignment,
    on: str,
    official: Official | None = None,
    unit: Unit | None = None,
) -> Assignment:
    replaced = replace_assignments(register.store, [old], on=day(on), official=official, unit=unit)
    return find_assignment(register.store, replaced[0].id)


def hand_all_on(
    register: Register, one: Official, other: Official, on: str
) -> list[AssignmentEntry]:
    olds = assignments_to_hand_on(register.store, one, on=day(on))
    return replace_assignments(
        register.store, olds, on=day(on), official=other, decision="30-QĐ/TU"
    )


def stand(register: Register) -> Stand:
    """The rows of the first quarter of 2024, which has 31 + 29 + 31 days."""
    report = review_period(register.store, parse_period("2024-Q1", today=TODAY), today=TODAY)
    return [
        (
            row.official.code,
            [each.code for each in row.units],
            row.verdict.value,
            len(row.counted),
        )
        for row in report.rows
    ]


@pytest.mark.parametrize(
    ("on", "goes", "comes"),
    [
        pytest.param("2024-01-30", "not_judged", "unmet", id="29 days and 62"),
        pytest.param("2024-01-31", "unmet", "unmet", id="30 days and 61"),
        pytest.param("2024-03-02", "unmet", "unmet", id="61 days and 30"),
        pytest.param("2024-03-03", "unmet", "not_judged", id="62 days and 29"),
    ],
)
def test_each_is_judged_on_the_days_of_the_own_assignment(
    register: Register, commune: Unit, an: Official, binh: Official, on: str, goes: str, comes: str
) -> None:
    old = register.assignment(an, commune, register.regulation(), span("2023-06-01"))
    hand_on(register, old, on, binh)
    assert stand(register) == [("CB01", ["X01"], goes, 0), ("CB02", ["X01"], comes, 0)]


def test_a_visit_counts_for_who_was_assigned_that_day(
    register: Register, commune: Unit, cell: Unit, an: Official, binh: Official
) -> None:
    old = register.assignment(an, commune, register.regulation(), span("2024-01-01"))
    hand_on(register, old, "2024-02-15", binh)
    for official in (an, binh):
        for held_on in ("2024-02-14", "2024-02-15"):
            register.attendance(official, cell, held_on)
    assert stand(register) == [("CB01", ["X01"], "met", 1), ("CB02", ["X01"], "met", 1)]


@pytest.mark.parametrize("duty", [QUARTERLY, EACH], ids=["per official", "per assignment"])
def test_one_official_at_another_unit_goes_on_as_one(
    register: Register, commune: Unit, other: Unit, cell: Unit, an: Official, duty: Duty
) -> None:
    old = register.assignment(an, commune, register.regulation("258-QĐ/TU", duty))
    register.attendance(an, cell, "2024-02-14")
    hand_on(register, old, "2024-02-15", unit=other)
    assert stand(register) == [("CB01", ["X01", "X02"], "met", 1)]


def test_another_official_is_never_one_with_the_one_before(
    register: Register, commune: Unit, cell: Unit, an: Official, binh: Official
) -> None:
    regulation = register.regulation("258-QĐ/TU", EACH)
    old = register.assignment(an, commune, regulation, span("2024-01-01"))
    register.attendance(an, cell, "2024-01-10")
    second = hand_on(register, old, "2024-02-01", binh)  # An 31 days, Bình 29, An 31 again
    hand_on(register, second, "2024-03-01", an)
    assert stand(register) == [("CB01", ["X01"], "met", 1), ("CB02", ["X01"], "not_judged", 0)]


def test_all_that_one_has_goes_to_the_successor(
    register: Register, commune: Unit, other: Unit, an: Official, binh: Official
) -> None:
    regulation, own = register.regulation(), register.regulation("9-QĐ/HU")
    first = register.assignment(an, commune, regulation, span("2024-01-01"), role="tổ trưởng")
    second = register.assignment(an, other, own, span("2024-01-01", "2024-12-31"))
    register.assignment(an, other, regulation, span("2023-01-01", "2023-12-31"))
    register.assignment(an, other, regulation, span("2024-05-01"))
    replaced = hand_all_on(register, an, binh, "2024-04-01")
    assert [
        (each.replaces, each.unit.code, each.role, each.until, each.decision) for each in replaced
    ] == [
        (first.id, "X01", "tổ trưởng", None, "30-QĐ/TU"),
        (second.id, "X02", None, day("2024-12-31"), "30-QĐ/TU"),
    ]
    for old in (first, second):
        assert find_assignment(register.store, old.id).life.until == day("2024-03-31")


def test_who_has_left_can_still_be_succeeded_once(
    register: Register, commune: Unit, other: Unit, an: Official, binh: Official
) -> None:
    regulation = register.regulation()
    register.assignment(an, commune, regulation, span("2024-01-01"))
    ended = register.assignment(an, other, regulation, span("2024-01-01"))
    record_leaving(register.store, an, on=day("2024-03-15"))
    end_assignment(register.store, ended, on=day("2024-03-31"), reason="nghỉ hưu")
    assert len(hand_all_on(register, an, binh, "2024-04-01")) == 2
    kept = find_assignment(register.store, ended.id)
    assert (kept.life.until, kept.end_reason) == (day("2024-03-31"), "nghỉ hưu")
    with pytest.raises(NothingInForce):
        hand_all_on(register, an, binh, "2024-04-01")


def test_a_unit_that_has_ended_is_not_handed_on(
    register: Register, top: Unit, an: Official, binh: Official
) -> None:
    old = register.unit("Xã Cũ", kind="commune", under=top, life=span("", "2024-03-31"))
    life = span("2024-01-01", "2024-03-31")
    register.assignment(an, old, register.regulation(), life)
    with pytest.raises(NothingInForce):
        hand_all_on(register, an, binh, "2024-04-01")


def test_a_successor_who_follows_the_unit_already_is_refused(
    register: Register, commune: Unit, an: Official, binh: Official
) -> None:
    regulation = register.regulation()
    for official in (an, binh):
        register.assignment(official, commune, regulation, span("2024-01-01"))
    with pytest.raises(OverlappingAssignment):
        hand_all_on(register, an, binh, "2024-04-01")
