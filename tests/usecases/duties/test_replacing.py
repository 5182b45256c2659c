"""A regulation in place of another, on a register of real files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.records import Duty, DutyKind
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.messages.errors.refusals import (
    OverlappingAssignment,
    RegulationNotInForce,
    SameRegulation,
)
from chibo_cli.usecases.duties.replacing import Replaced, replace_regulation
from tests.usecases.registers import QUARTERLY, Register, day, span

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.facts.records import Regulation, Unit
    from chibo_cli.domain.time.spans import Span

APRIL = day("2024-04-01")
TWICE = Duty(
    id=0,
    regulation_id=0,
    number=1,
    kind=DutyKind.ATTEND,
    period=PeriodKind.QUARTER,
    minimum=2,
    roles=("cấp tỉnh",),
    min_days=30,
)


def replaced(
    register: Register, old: Regulation, new: Regulation, on: date = APRIL, **more: str
) -> Replaced:
    return replace_regulation(register.store, old, new, on=on, reason="thay bằng 9-QĐ/TU", **more)


def told(register: Register) -> list[tuple[object, ...]]:
    return [
        (
            *(each.official_id, each.regulation_id, each.life, each.role, each.decision),
            *(each.end_reason, each.replaces_id, each.is_draft),
        )
        for each in register.store.assignments.all()
    ]


def test_the_assignments_in_force_end_the_day_before_and_begin_anew(
    register: Register, commune: Unit, other: Unit
) -> None:
    old, new = register.regulation("258-QĐ/TU"), register.regulation("9-QĐ/TU", QUARTERLY)
    an, binh = register.official("Nguyễn Văn An"), register.official("Trần Thị Bình")
    long_over = register.assignment(an, other, old, span("2023-01-01", "2024-03-31"))
    first = register.assignment(an, commune, old, span("2024-01-01"), role="cấp tỉnh")
    register.assignment(binh, other, old, span("2024-01-01", "2024-12-31"))
    later = register.assignment(binh, commune, old, span("2024-05-01"))
    draft = register.assignment(an, other, old, span("2024-02-01"), is_draft=True)
    done = replaced(register, old, new)
    assert (done.carried, done.drafts, done.unbound) == (3, 1, ())
    ended = "thay bằng 9-QĐ/TU"
    assert told(register) == [
        (an.id, old.id, long_over.life, None, None, None, None, False),
        (
            *(an.id, old.id, span("2024-01-01", "2024-03-31"), "cấp tỉnh", None),
            *(ended, None, False),
        ),
        (binh.id, old.id, span("2024-01-01", "2024-03-31"), None, None, ended, None, False),
        (binh.id, new.id, later.life, None, None, None, None, False),
        (an.id, new.id, span("2024-04-01"), None, None, None, None, True),
        (an.id, new.id, span("2024-04-01"), "cấp tỉnh", None, None, first.id, False),
        (
            *(binh.id, new.id, span("2024-04-01", "2024-12-31"), None, None, None),
            *(first.id + 1, False),
        ),
    ]
    assert draft.id == first.id + 3
    (kept, _) = register.store.regulations.all()
    assert kept.life == span("", "2024-03-31")


@pytest.mark.parametrize(("given", "kept"), [(None, "12-QĐ"), ("30-QĐ", "30-QĐ")])
def test_a_decision_is_kept_or_given(
    register: Register, commune: Unit, given: str | None, kept: str
) -> None:
    old, new = register.regulation("258-QĐ/TU"), register.regulation("9-QĐ/TU", QUARTERLY)
    one = register.assignment(register.official("An"), commune, old, span("2024-01-01"))
    register.store.assignments.change(one, decision="12-QĐ")
    replace_regulation(register.store, old, new, on=APRIL, reason="x", decision=given)
    assert [each.decision for each in register.store.assignments.all()] == ["12-QĐ", kept]


def test_the_roles_left_out_are_told(register: Register, commune: Unit) -> None:
    old, new = register.regulation("258-QĐ/TU"), register.regulation("9-QĐ/TU", TWICE)
    an = register.official("Nguyễn Văn An", code="CB01")
    register.assignment(an, commune, old, span("2024-01-01"), role="cấp xã")
    done = replaced(register, old, new)
    assert done.unbound == (("cấp xã", ("cấp tỉnh",)),)


def test_an_assignment_the_new_one_holds_already_stops_it(
    register: Register, commune: Unit
) -> None:
    old, new = register.regulation("258-QĐ/TU"), register.regulation("9-QĐ/TU", QUARTERLY)
    an = register.official("Nguyễn Văn An")
    register.assignment(an, commune, old, span("2024-01-01"))
    there = register.assignment(an, commune, new, span("2024-06-01"))
    with pytest.raises(OverlappingAssignment) as refused:
        replaced(register, old, new)
    assert (refused.value.regulation, refused.value.id) == ("9-QĐ/TU", there.id)


@pytest.mark.parametrize(
    ("old_life", "new_life", "code", "when"),
    [
        (span("", "2024-03-30"), span(), "258-QĐ/TU", "2024-03-31"),
        (span("2024-04-01"), span(), "258-QĐ/TU", "2024-03-31"),
        (span(), span("2024-04-02"), "9-QĐ/TU", "2024-04-01"),
        (span(), span("", "2024-03-31"), "9-QĐ/TU", "2024-04-01"),
    ],
)
def test_both_must_be_in_force_about_that_day(
    register: Register, old_life: Span, new_life: Span, code: str, when: str
) -> None:
    old = register.regulation("258-QĐ/TU", QUARTERLY, life=old_life)
    new = register.regulation("9-QĐ/TU", QUARTERLY, life=new_life)
    with pytest.raises(RegulationNotInForce) as refused:
        replaced(register, old, new)
    assert (refused.value.code, refused.value.day) == (code, day(when))


def test_none_replaces_itself(register: Register) -> None:
    old = register.regulation("258-QĐ/TU")
    with pytest.raises(SameRegulation):
        replaced(register, old, old)
