from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.duties.verdicts import Ground, Verdict
from chibo_cli.domain.facts.named import Person
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.messages.errors.refusals import Unassigned, Unbound
from chibo_cli.usecases.duties.waivers import waive
from chibo_cli.usecases.reports.explaining import explain_standing
from tests.usecases.registers import TODAY, Register, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Official

Q1 = Period(PeriodKind.QUARTER, 2024, 1)


@pytest.fixture
def official(register: Register) -> Official:
    """Assigned to X01 in February and March, ill from 6 to 10 February, attended twice."""
    commune = register.unit("Xã Hòa Lạc", code="X01", kind="commune")
    cell = register.unit("Chi bộ ấp 1", code="C1", under=commune)
    found = register.official("Nguyễn Văn An", code="CB01", title="Tỉnh ủy viên")
    register.assignment(
        found, commune, register.regulation(), span("2024-02-01", "2024-03-31"), role="cấp tỉnh"
    )
    for held_on in ("2024-01-05", "2024-02-05"):
        register.attendance(found, cell, held_on)
    waive(
        register.store,
        official=found,
        unit=None,
        regulation=None,
        life=span("2024-02-06", "2024-02-10"),
        reason="Nghỉ ốm",
    )
    return found


def test_the_whole_reasoning_is_told(register: Register, official: Official) -> None:
    explanation = explain_standing(register.store, official, Q1, today=TODAY)
    assert explanation.official == Person("CB01", "Nguyễn Văn An", "Tỉnh ủy viên", None)
    assert (explanation.period, explanation.as_of) == (Q1, day("2024-04-01"))
    (reasoning,) = explanation.reasonings
    assert (reasoning.regulation.code, reasoning.duty.number) == ("258-QĐ/TU", 1)
    (term,) = reasoning.terms
    assert (term.unit.code, term.role) == ("X01", "cấp tỉnh")
    assert term.days == span("2024-02-01", "2024-03-31")
    assert (reasoning.assigned_days, reasoning.liable_days) == (60, 55)
    assert [(line.reason, line.days) for line in reasoning.waivers] == [("Nghỉ ốm", 5)]
    assert [visit.day for visit in reasoning.row.counted] == [day("2024-02-05")]
    assert [
        (visit.day, visit.refusal.value) for visit in reasoning.row.refused if visit.refusal
    ] == [(day("2024-01-05"), "no_assignment_that_day")]
    assert (reasoning.ground, reasoning.row.verdict) == (Ground.ENOUGH, Verdict.MET)


def test_it_is_told_as_of_a_day(register: Register, official: Official) -> None:
    as_of = day("2024-02-04")
    explanation = explain_standing(register.store, official, Q1, today=TODAY, as_of=as_of)
    assert explanation.as_of == as_of
    assert explanation.reasonings[0].ground is Ground.STILL_RUNNING


def test_where_no_duty_binds_the_periods_in_which_one_does_are_named(
    register: Register, official: Official
) -> None:
    half = Period(PeriodKind.HALF, 2024, 1)
    with pytest.raises(Unbound) as unbound:
        explain_standing(register.store, official, half, today=day("2024-02-15"))
    assert (unbound.value.period, unbound.value.others) == (half, [Q1])
    with pytest.raises(Unassigned) as unassigned:
        explain_standing(register.store, official, Q1.next, today=TODAY)
    assert unassigned.value.period == Q1.next
