"""Visits announced beforehand, and what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.kinds import PlanState
from chibo_cli.domain.meetings.calendar import Plan
from chibo_cli.domain.time.patterns import Pattern
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.messages.errors.refusals import (
    DuplicatePlan,
    NothingToChange,
    Noun,
    OutsideOfficialLife,
    OutsideUnitLife,
    UnknownName,
)
from chibo_cli.usecases.finding.narrowing import Narrowing
from chibo_cli.usecases.meetings.plans import (
    PlanEdit,
    Planned,
    edit_plan,
    find_plan,
    list_plans,
    plan_findings,
    plan_visit,
    remove_plan,
)
from chibo_cli.usecases.meetings.schedules import register_schedule
from tests.usecases.registers import TODAY, Register, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Official, Unit

QUARTER, YEAR = Period(PeriodKind.QUARTER, 2024, 2), Period(PeriodKind.YEAR, 2024)


@pytest.fixture
def official(register: Register) -> Official:
    return register.official("Lò Văn Thử", code="CB01", life=span("2020-01-01", "2025-12-31"))


@pytest.fixture
def cell(register: Register, official: Official) -> Unit:
    commune = register.unit("Xã Hòa Lạc", code="X1", kind="commune")
    register.assignment(official, commune, register.regulation())
    return register.unit("Chi bộ ấp 1", code="C1", under=commune, life=span("2019-01-01"))


def planned(register: Register, official: Official, cell: Unit, on: str) -> Planned:
    return plan_visit(
        register.store,
        Plan(id=0, official_id=official.id, unit_id=cell.id, planned_on=day(on)),
        today=TODAY,
    )


def test_a_plan_may_lie_ahead(register: Register, official: Official, cell: Unit) -> None:
    found = planned(register, official, cell, "2024-06-05")
    assert found.entry.state is PlanState.AHEAD
    assert found.is_in_area
    assert found.meets is None


def test_a_clerk_is_warned_of_a_day_without_a_meeting_and_of_another_area(
    register: Register, official: Official, cell: Unit
) -> None:
    register_schedule(register.store, cell, Pattern(5), time=None, place=None, life=ALWAYS)
    assert planned(register, official, cell, "2024-06-05").meets is True
    assert planned(register, official, cell, "2024-06-06").meets is False
    elsewhere = register.unit("Chi bộ ấp 2")
    assert not planned(register, official, elsewhere, "2024-06-05").is_in_area


def test_what_cannot_stand_is_refused(register: Register, official: Official, cell: Unit) -> None:
    planned(register, official, cell, "2024-06-05")
    with pytest.raises(DuplicatePlan):
        planned(register, official, cell, "2024-06-05")
    with pytest.raises(OutsideUnitLife):
        planned(register, official, cell, "2018-06-05")
    with pytest.raises(OutsideOfficialLife):
        planned(register, official, cell, "2026-06-05")
    with pytest.raises(UnknownName) as unknown:
        find_plan(register.store, 7)
    assert unknown.value.noun is Noun.PLAN


def test_what_became_of_plans_is_listed(register: Register, official: Official, cell: Unit) -> None:
    for on in ("2024-04-05", "2024-04-20", "2024-05-05", "2024-06-05"):
        planned(register, official, cell, on)
    for on in ("2024-04-05", "2024-05-08"):
        register.attendance(official, cell, on)
    found = list_plans(register.store, today=TODAY)
    assert [(each.state, str(each.attended_on)) for each in found] == [
        (PlanState.HELD, "2024-04-05"),
        (PlanState.NOT_HELD, "None"),
        (PlanState.OTHER_DAY, "2024-05-08"),
        (PlanState.AHEAD, "None"),
    ]
    missed = plan_findings(register.store, (QUARTER, YEAR), today=TODAY)
    assert [(each.finding, each.period, str(each.date)) for each in missed] == [
        ("plan_not_held", QUARTER, "2024-04-20")
    ]
    assert plan_findings(register.store, (QUARTER.previous,), today=TODAY) == []
    under = register.coded("X1")
    wanted = Narrowing(under=under, days=QUARTER.span)
    assert len(list_plans(register.store, wanted, today=TODAY)) == 4


def test_a_plan_is_corrected_and_taken_out(
    register: Register, official: Official, cell: Unit
) -> None:
    planned(register, official, cell, "2024-06-05")
    plan = find_plan(register.store, 1)
    edited = edit_plan(register.store, plan, PlanEdit(planned_on=day("2024-06-06")), today=TODAY)
    assert (str(edited.before.date), str(edited.after.date)) == ("2024-06-05", "2024-06-06")
    plan = find_plan(register.store, 1)
    for nothing in (PlanEdit(), PlanEdit(note=None)):
        with pytest.raises(NothingToChange):
            edit_plan(register.store, plan, nothing, today=TODAY)
    remove_plan(register.store, plan, today=TODAY)
    assert list_plans(register.store, today=TODAY) == []
