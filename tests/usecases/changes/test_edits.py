"""An edit made into a record: what it names changes, what it does not stays."""

from __future__ import annotations

import pytest

from chibo_cli.domain.facts.records import Waiver
from chibo_cli.domain.meetings.calendar import Plan
from chibo_cli.messages.errors.refusals import EndBeforeStart
from chibo_cli.usecases.changes.edits import UNCHANGED, new_or_old
from chibo_cli.usecases.duties.waivers import WaiverEdit
from chibo_cli.usecases.meetings.plans import PlanEdit
from tests.usecases.registers import day, span

PLAN = Plan(id=3, official_id=1, unit_id=2, planned_on=day("2024-06-05"), note="báo xã")
WAIVER = Waiver(id=4, life=span("2024-01-01", "2024-03-31"), reason="đi học", official_id=1)


def test_what_is_not_named_stays() -> None:
    assert PlanEdit().of(PLAN) == PLAN
    moved = PlanEdit(planned_on=day("2024-06-06")).of(PLAN)
    assert (moved.planned_on, moved.note, moved.id) == (day("2024-06-06"), "báo xã", 3)


def test_none_clears_a_field() -> None:
    assert PlanEdit(note=None).of(PLAN).note is None


@pytest.mark.parametrize(
    ("edit", "life"),
    [
        (WaiverEdit(), ("2024-01-01", "2024-03-31")),
        (WaiverEdit(since=day("2024-02-01")), ("2024-02-01", "2024-03-31")),
        (WaiverEdit(until=None), ("2024-01-01", "")),
        (WaiverEdit(since=None, until=day("2024-04-30")), ("", "2024-04-30")),
    ],
    ids=["neither", "first day", "no last day", "both"],
)
def test_ends_are_those_of_the_life(edit: WaiverEdit, life: tuple[str, str]) -> None:
    assert edit.of(WAIVER).life == span(*life)


def test_a_life_without_a_day_is_refused() -> None:
    with pytest.raises(EndBeforeStart):
        WaiverEdit(until=day("2023-12-31")).of(WAIVER)


def test_a_value_given_stands_before_the_old_one() -> None:
    assert new_or_old(UNCHANGED, "cũ") == "cũ"
    assert new_or_old("mới", "cũ") == "mới"
