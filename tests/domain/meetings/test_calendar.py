"""A month's meeting of a cell, and what became of a planned visit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chibo_cli.domain.facts.kinds import MeetingState, PlanState
from chibo_cli.domain.meetings.calendar import (
    CellMeeting,
    Schedule,
    ScheduleChange,
    meeting_of,
    plan_state,
)
from chibo_cli.domain.time.patterns import Pattern
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import ALWAYS, Span
from tests.domain.duties.province import on

MARCH = Period(PeriodKind.MONTH, 2024, 3)
FIFTH = Schedule(
    id=1,
    unit_id=7,
    pattern=Pattern(5),
    time="19:00",
    place="Nhà văn hóa",
    life=Span(None, on("2024-03-09")),
)
TWENTIETH = Schedule(
    id=2, unit_id=7, pattern=Pattern(20), time=None, place=None, life=Span(on("2024-03-10"), None)
)


REGISTERED = CellMeeting(7, MARCH, on("2024-03-05"), "19:00", "Nhà văn hóa", usual=on("2024-03-05"))


def change(day: str | None, **parts: str) -> ScheduleChange:
    return ScheduleChange(
        id=1, unit_id=7, month=MARCH.first_day, held_on=None if day is None else on(day), **parts
    )


def test_a_month_has_the_meeting_of_its_pattern() -> None:
    assert meeting_of(MARCH, [FIFTH], None, ALWAYS) == REGISTERED
    assert meeting_of(MARCH.next, [FIFTH], None, ALWAYS) is None


def test_where_patterns_change_within_a_month_the_earlier_one_holds() -> None:
    assert meeting_of(MARCH, [TWENTIETH, FIFTH], None, ALWAYS) == REGISTERED
    april = meeting_of(MARCH.next, [FIFTH, TWENTIETH], None, ALWAYS)
    assert april is not None
    assert april.day == on("2024-04-20")


def test_a_unit_that_is_no_more_does_not_meet() -> None:
    assert meeting_of(MARCH, [FIFTH], None, Span(None, on("2024-03-04"))) is None
    moved = change("2024-03-07")
    assert meeting_of(MARCH, [FIFTH], moved, Span(None, on("2024-03-06"))) is None


def test_a_moved_meeting_keeps_the_time_and_place_that_nobody_changed() -> None:
    found = meeting_of(MARCH, [FIFTH], change("2024-04-02", time="18:30", reason="lụt"), ALWAYS)
    assert found == replace(
        REGISTERED, day=on("2024-04-02"), time="18:30", state=MeetingState.MOVED, reason="lụt"
    )
    assert found.is_held


def test_a_cancelled_meeting_is_told_with_the_day_it_would_have_had() -> None:
    found = meeting_of(MARCH, [FIFTH], change(None, reason="bầu cử"), ALWAYS)
    assert found == replace(REGISTERED, state=MeetingState.CANCELLED, reason="bầu cử")
    assert not found.is_held
    assert meeting_of(MARCH, [], change(None, reason="bầu cử"), ALWAYS) is None


def test_a_month_without_a_pattern_may_be_given_a_meeting() -> None:
    found = meeting_of(MARCH, [], change("2024-03-08", time="19:00"), ALWAYS)
    assert found == CellMeeting(7, MARCH, on("2024-03-08"), "19:00", None, MeetingState.MOVED)


@pytest.mark.parametrize(
    ("attended", "today", "state", "day"),
    [
        ([], "2024-03-04", PlanState.AHEAD, None),
        ([], "2024-03-05", PlanState.AHEAD, None),
        ([], "2024-03-06", PlanState.NOT_HELD, None),
        (["2024-03-05"], "2024-03-06", PlanState.HELD, "2024-03-05"),
        (["2024-03-04", "2024-03-05"], "2024-03-06", PlanState.HELD, "2024-03-05"),
        (["2024-03-12"], "2024-03-20", PlanState.OTHER_DAY, "2024-03-12"),
        (["2024-02-27"], "2024-03-20", PlanState.OTHER_DAY, "2024-02-27"),
        (["2024-03-13"], "2024-03-20", PlanState.NOT_HELD, None),
        (["2024-03-07", "2024-03-04"], "2024-03-20", PlanState.OTHER_DAY, "2024-03-04"),
        (["2024-03-04"], "2024-03-04", PlanState.OTHER_DAY, "2024-03-04"),
    ],
)
def test_what_became_of_a_planned_visit(
    attended: list[str], today: str, state: PlanState, day: str | None
) -> None:
    found = plan_state(on("2024-03-05"), map(date.fromisoformat, attended), today=on(today))
    assert found == (state, None if day is None else on(day))
