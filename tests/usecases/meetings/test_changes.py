"""A month's meeting moved, cancelled and put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.kinds import MeetingState
from chibo_cli.domain.time.patterns import Pattern
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.messages.errors.refusals import (
    NoMeetingThatMonth,
    NothingToChange,
    OutsideUnitLife,
    TooFarFromMonth,
)
from chibo_cli.usecases.finding.narrowing import Narrowing
from chibo_cli.usecases.meetings.changes import (
    ChangedMeeting,
    cancel_meeting,
    move_meeting,
    put_back,
)
from chibo_cli.usecases.meetings.notices import list_meetings
from chibo_cli.usecases.meetings.schedules import register_schedule
from tests.usecases.registers import TODAY, Register, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Unit

JUNE = Period(PeriodKind.MONTH, 2024, 6)


@pytest.fixture
def cell(register: Register) -> Unit:
    """A cell that meets on the 5th, in a commune that an official follows."""
    commune = register.unit("Xã Hòa Lạc", code="X1", kind="commune")
    official = register.official("Lò Văn Thử", code="CB01")
    register.assignment(official, commune, register.regulation())
    cell = register.unit("Chi bộ ấp 1", code="C1", under=commune, life=span("", "2024-07-03"))
    register_schedule(register.store, cell, Pattern(5), time="19:00", place="Trường", life=ALWAYS)
    return cell


def moved(register: Register, cell: Unit, on: str, **parts: str) -> ChangedMeeting:
    return move_meeting(register.store, cell, JUNE, day(on), **parts, today=TODAY)


def test_a_moved_meeting_names_those_who_should_be_told(register: Register, cell: Unit) -> None:
    changed = moved(register, cell, "2024-06-08", time="18:00", reason="lụt")
    assert changed.after is not None
    assert (changed.after.day, changed.after.time) == (day("2024-06-08"), "18:00")
    assert (changed.after.place, changed.after.usual) == ("Trường", day("2024-06-05"))
    assert [each.code for each in changed.told] == ["CB01"]


def test_a_meeting_moved_over_the_end_of_its_month_is_listed_where_it_is_held(
    register: Register, cell: Unit
) -> None:
    moved(register, cell, "2024-07-02")
    assert list_meetings(register.store, Narrowing(days=JUNE.span), today=TODAY) == []
    (meeting,) = list_meetings(register.store, Narrowing(days=JUNE.next.span), today=TODAY)
    assert (meeting.month, meeting.date) == (JUNE, day("2024-07-02"))


@pytest.mark.parametrize(
    ("on", "refusal"),
    [
        ("2024-04-30", TooFarFromMonth),
        ("2024-08-01", TooFarFromMonth),
        ("2024-07-04", OutsideUnitLife),
        ("2024-06-05", NothingToChange),
    ],
)
def test_a_day_that_cannot_be_is_refused(
    register: Register, cell: Unit, on: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        moved(register, cell, on)


def test_a_meeting_moved_back_leaves_no_change(register: Register, cell: Unit) -> None:
    moved(register, cell, "2024-06-08")
    changed = moved(register, cell, "2024-06-05")
    assert changed.after is not None
    assert changed.after.state is MeetingState.REGISTERED
    with pytest.raises(NothingToChange):
        put_back(register.store, cell, JUNE, today=TODAY)


def test_a_cancelled_meeting_is_put_back(register: Register, cell: Unit) -> None:
    changed = cancel_meeting(register.store, cell, JUNE, "bão", today=TODAY)
    assert changed.after is not None
    assert changed.after.state is MeetingState.CANCELLED
    with pytest.raises(NothingToChange):
        cancel_meeting(register.store, cell, JUNE, "bão", today=TODAY)
    assert put_back(register.store, cell, JUNE, today=TODAY).after == changed.before


def test_a_month_without_a_meeting_has_none_to_cancel(register: Register, cell: Unit) -> None:
    with pytest.raises(NoMeetingThatMonth):
        cancel_meeting(register.store, cell, JUNE.next, "bão", today=TODAY)
    other = register.unit("Chi bộ ấp 2")
    announced = move_meeting(register.store, other, JUNE, day("2024-06-09"), today=TODAY)
    assert announced.before is None
    assert put_back(register.store, other, JUNE, today=TODAY).after is None
