from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.searching import Sought
from chibo_cli.domain.followups.recommendations import Recommendation, RecommendationState, Step
from chibo_cli.messages.errors.refusals import (
    AlreadySettled,
    DayAhead,
    EndBeforeStart,
    NothingToChange,
    NotOfThatVisit,
    Noun,
    OutsideUnitLife,
    StepTooEarly,
    UnknownName,
)
from chibo_cli.usecases.finding.narrowing import EVERYTHING, Narrowing
from chibo_cli.usecases.followups.recommendations import (
    RecommendationEdit,
    edit_recommendation,
    find_recommendation,
    raise_recommendation,
    recommendation_entries,
    remove_recommendation,
    show_recommendation,
    take_step,
)
from chibo_cli.usecases.meetings.attendance_edits import (
    AttendanceEdit,
    edit_attendance,
    remove_attendances,
)
from chibo_cli.usecases.meetings.attendances import find_attendance, record_attendance
from tests.usecases.registers import TODAY, Register, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Attendance, Official, Unit

STATE = RecommendationState


@dataclass(frozen=True, slots=True)
class Desk:
    register: Register
    official: Official
    commune: Unit
    cell: Unit
    visit: Attendance

    def raised(self, text: str = "Sửa đường", on: str = "2024-02-05", **more: object) -> int:
        base = Recommendation(id=0, unit_id=self.cell.id, text=text, raised_on=day(on))
        return raise_recommendation(
            self.register.store,
            replace(base, **more),  # type: ignore[arg-type]  # each test names its own fields
            today=TODAY,
        )

    def step(self, number: int, on: str, **said: object) -> Recommendation:
        step = replace(Step(recommendation_id=number, noted_on=day(on)), **said)  # type: ignore[arg-type]  # likewise
        store = self.register.store
        take_step(store, find_recommendation(store, number), step, today=TODAY)
        return find_recommendation(store, number)


@pytest.fixture
def desk(register: Register, commune: Unit, cell: Unit) -> Desk:
    official = register.official("Nguyễn Văn An", code="CB01")
    visit = register.attendance(official, cell, "2024-02-05")
    return Desk(register, official, commune, cell, visit)


def test_what_a_visit_recommends_is_open_since_the_day_of_the_visit(desk: Desk) -> None:
    store = desk.register.store
    record_attendance(
        store,
        replace(desk.visit, id=0, held_on=day("2024-03-05")),
        today=TODAY,
        recommendations=("Cấp tài liệu",),
    )
    (entry,) = recommendation_entries(store, today=TODAY)
    assert (entry.status, entry.raised_on) == (STATE.OPEN, day("2024-03-05"))
    assert (entry.official, entry.unit) == (
        Named("CB01", "Nguyễn Văn An"),
        Named("C1", "Chi bộ ấp 1"),
    )


@pytest.mark.parametrize(
    ("more", "error"),
    [
        pytest.param({"on": "2024-05-11"}, DayAhead, id="tomorrow"),
        pytest.param({"due": day("2024-02-04")}, EndBeforeStart, id="due before it was raised"),
        pytest.param({"attendance_id": 1, "unit_id": 1}, NotOfThatVisit, id="another unit"),
    ],
)
def test_what_cannot_stand_is_refused(
    desk: Desk, more: dict[str, object], error: type[Exception]
) -> None:
    if "attendance_id" in more:
        more = more | {"attendance_id": desk.visit.id, "unit_id": desk.commune.id}
    with pytest.raises(error):
        desk.raised(**more)  # type: ignore[arg-type]  # one of them is the day


def test_a_unit_that_is_no_more_raises_nothing(desk: Desk) -> None:
    ended = desk.register.unit("Chi bộ cũ", life=span("", "2024-01-31"))
    with pytest.raises(OutsideUnitLife):
        desk.raised(unit_id=ended.id)


def test_the_official_of_a_visit_is_the_visits_own(desk: Desk) -> None:
    stranger = desk.register.official("Trần Thị Bình")
    with pytest.raises(NotOfThatVisit):
        desk.raised(attendance_id=desk.visit.id, official_id=stranger.id)
    number = desk.raised(attendance_id=desk.visit.id, official_id=desk.official.id)
    assert find_recommendation(desk.register.store, number).official_id is None


def test_a_path_runs_from_the_visit_to_the_outcome(desk: Desk) -> None:
    number = desk.raised(attendance_id=desk.visit.id)
    desk.step(number, "2024-03-01", status=STATE.FORWARDED, addressed_to="UBND xã")
    desk.step(number, "2024-04-01", status=STATE.SETTLED, text="Đã sửa", document="5-BC")
    desk.step(number, "2024-03-15", text="gọi điện")
    store = desk.register.store
    path = show_recommendation(store, find_recommendation(store, number), today=TODAY)
    assert (path.held_on, path.entry.outcome) == (day("2024-02-05"), "Đã sửa")
    assert path.entry.settled_on == day("2024-04-01")
    assert [(str(each.noted_on), each.status, each.text) for each in path.steps] == [
        ("2024-03-01", STATE.FORWARDED, None),
        ("2024-03-15", None, "gọi điện"),
        ("2024-04-01", STATE.SETTLED, "Đã sửa"),
    ]


@pytest.mark.parametrize(
    ("on", "said", "error"),
    [
        ("2024-05-11", {"text": "x"}, DayAhead),
        ("2024-02-04", {"text": "x"}, StepTooEarly),
        ("2024-02-29", {"status": STATE.REJECTED}, StepTooEarly),
        ("2024-03-02", {"due": day("2023-06-01")}, EndBeforeStart),
        ("2024-03-02", {}, NothingToChange),
    ],
    ids=["tomorrow", "before raised", "settled before a known step", "due long ago", "empty"],
)
def test_a_step_that_cannot_be_is_refused(
    desk: Desk, on: str, said: dict[str, object], error: type[Exception]
) -> None:
    number = desk.raised()
    desk.step(number, "2024-03-01", status=STATE.FORWARDED)
    with pytest.raises(error):
        desk.step(number, on, **said)


def test_nothing_is_settled_twice_unless_it_is_opened_again(desk: Desk) -> None:
    number = desk.raised()
    desk.step(number, "2024-03-01", status=STATE.SETTLED, text="Đã sửa")
    with pytest.raises(AlreadySettled):
        desk.step(number, "2024-03-02", status=STATE.REJECTED)
    assert desk.step(number, "2024-03-02", status=STATE.IN_PROGRESS).settled_on is None
    assert desk.step(number, "2024-03-03", status=STATE.REJECTED).settled_on == day("2024-03-03")


def test_a_list_keeps_what_is_asked_for(desk: Desk, other: Unit) -> None:
    store = desk.register.store
    first = desk.raised(addressed_to="UBND xã", due=day("2024-05-09"), tags=("4 góp",))
    second = desk.raised("Cấp tài liệu", "2024-03-05", unit_id=other.id)
    third = desk.raised("Mở lớp", "2024-04-05", attendance_id=desk.visit.id)
    desk.step(third, "2024-04-06", status=STATE.SETTLED, text="Đã mở")

    def numbers(wanted: Narrowing = EVERYTHING, **asked: object) -> list[int]:
        entries = recommendation_entries(store, wanted, today=TODAY, **asked)  # type: ignore[arg-type]
        return [each.id for each in entries]

    assert numbers() == [first, second, third]
    assert numbers(Narrowing(days=span("2024-03-05", "2024-03-05"))) == [second]
    assert numbers(Narrowing(under=desk.commune)) == [first, third]
    assert numbers(Narrowing(unit=other)) == [second]
    assert numbers(Narrowing(official=desk.official)) == [third]
    assert numbers(Narrowing(sought=Sought.of("tai lieu"))) == [second]
    assert numbers(Narrowing(sought=Sought.of("đã mở"))) == [third]
    assert numbers(addressee=Sought.of("ubnd")) == [first]
    assert numbers(tag="4 GOP") == [first]
    assert numbers(states=(STATE.SETTLED,)) == [third]
    assert numbers(overdue=True) == [first]
    assert store.recommendations.overdue_count(TODAY) == 1
    assert store.recommendations.overdue_count(day("2024-05-09")) == 0


def test_an_edit_corrects_and_says_what_changed(desk: Desk) -> None:
    store = desk.register.store
    number = desk.raised()
    found = find_recommendation(store, number)
    edited = edit_recommendation(
        store, found, RecommendationEdit(text="Sửa cầu", tags=("x",)), today=TODAY
    )
    assert (edited.before.text, edited.after.text, edited.after.tags) == (
        "Sửa đường",
        "Sửa cầu",
        ("x",),
    )
    found = find_recommendation(store, number)
    with pytest.raises(NothingToChange):
        edit_recommendation(store, found, RecommendationEdit(tags=("x",)), today=TODAY)
    desk.step(number, "2024-03-01", text="x")
    with pytest.raises(StepTooEarly):
        edit_recommendation(
            store, found, RecommendationEdit(raised_on=day("2024-03-02")), today=TODAY
        )


def test_a_recommendation_goes_with_its_steps(desk: Desk) -> None:
    store = desk.register.store
    number = desk.raised()
    desk.step(number, "2024-03-01", text="x")
    remove_recommendation(store, find_recommendation(store, number), today=TODAY)
    assert store.recommendations.steps(number) == []
    with pytest.raises(UnknownName) as unknown:
        find_recommendation(store, number)
    assert unknown.value.noun is Noun.RECOMMENDATION


def test_a_corrected_visit_takes_what_was_raised_at_it_along(desk: Desk, other: Unit) -> None:
    store = desk.register.store
    mine = desk.raised(attendance_id=desk.visit.id)
    later = desk.raised("Khác", "2024-02-20", attendance_id=desk.visit.id)
    edit = AttendanceEdit(held_on=day("2024-02-06"), unit_id=other.id)
    edit_attendance(store, desk.visit, edit, today=TODAY)
    moved = [find_recommendation(store, number) for number in (mine, later)]
    assert [(str(each.raised_on), each.unit_id) for each in moved] == [
        ("2024-02-06", other.id),
        ("2024-02-20", other.id),
    ]


def test_an_edit_that_repeats_a_recommendation_keeps_its_path(desk: Desk) -> None:
    store = desk.register.store
    number = desk.raised(attendance_id=desk.visit.id)
    desk.step(number, "2024-03-01", status=STATE.FORWARDED)
    edit_attendance(
        store, desk.visit, AttendanceEdit(recommendations=("Sửa đường", "Mới")), today=TODAY
    )
    assert find_recommendation(store, number).status is STATE.FORWARDED
    edit_attendance(
        store,
        find_attendance(store, desk.visit.id),
        AttendanceEdit(recommendations=("Mới",)),
        today=TODAY,
    )
    assert [each.text for each in recommendation_entries(store, today=TODAY)] == ["Mới"]
    remove_attendances(store, [desk.visit.id], today=TODAY)
    assert recommendation_entries(store, today=TODAY) == []
