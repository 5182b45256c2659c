from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.duties.verdicts import Refusal, Verdict
from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import Attendance
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.messages.errors.refusals import (
    DuplicateAttendance,
    FutureDay,
    Noun,
    OutsideOfficialLife,
    OutsideUnitLife,
    UnknownName,
)
from chibo_cli.usecases.finding.narrowing import Narrowing
from chibo_cli.usecases.meetings.attendances import (
    find_attendance,
    list_attendances,
    record_attendance,
    remove_attendance,
    show_attendance,
)
from chibo_cli.usecases.organisation.units import rename_unit
from tests.usecases.registers import QUARTERLY, TODAY, Register, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Official, Regulation, Unit
    from chibo_cli.usecases.meetings.attendances import Recorded


@dataclass(frozen=True, slots=True)
class Desk:
    """An official assigned to a commune since 2024, under a rule of one visit a quarter."""

    register: Register
    official: Official
    commune: Unit
    cell: Unit
    regulation: Regulation

    def record(
        self, held_on: str, unit: Unit | None = None, *, score: Decimal | None = None
    ) -> Recorded:
        visited = self.cell if unit is None else unit
        wanted = Attendance(
            id=0, official_id=self.official.id, unit_id=visited.id, held_on=day(held_on)
        )
        return record_attendance(self.register.store, wanted, today=TODAY, score=score)

    def count(self) -> int:
        return len(list_attendances(self.register.store))


@pytest.fixture
def desk(register: Register) -> Desk:
    commune = register.unit("Xã Hòa Lạc", code="X01", kind="commune")
    cell = register.unit("Chi bộ ấp 1", code="C1", under=commune)
    official = register.official("Nguyễn Văn An", code="CB01")
    regulation = register.regulation()
    register.assignment(official, commune, regulation, span("2024-01-01"))
    return Desk(register, official, commune, cell, regulation)


def test_an_attendance_says_how_the_verdict_moved(desk: Desk) -> None:
    (move,) = desk.record("2024-02-05").moves
    assert (str(move.period), move.regulation, move.duty) == ("2024-Q1", "258-QĐ/TU", 1)
    assert (move.required, move.counted, move.refusal) == (1, 1, None)
    assert (move.before, move.after) == (Verdict.UNMET, Verdict.MET)


def test_in_a_running_quarter_it_moves_from_pending(desk: Desk) -> None:
    (move,) = desk.record("2024-05-10").moves
    assert (move.before, move.after) == (Verdict.PENDING, Verdict.MET)


def test_a_second_attendance_moves_no_verdict(desk: Desk) -> None:
    desk.record("2024-02-05")
    (move,) = desk.record("2024-03-05").moves
    assert (move.counted, move.before, move.after) == (2, Verdict.MET, Verdict.MET)


def test_an_attendance_that_does_not_count_says_why(desk: Desk) -> None:
    elsewhere = desk.register.unit("Chi bộ ấp 9", code="C9")
    (move,) = desk.record("2024-02-05", elsewhere).moves
    assert (move.refusal, move.counted) == (Refusal.OUTSIDE_AREA, 0)
    assert (move.before, move.after) == (Verdict.UNMET, Verdict.UNMET)


def test_an_attendance_under_no_duty_moves_nothing(desk: Desk) -> None:
    assert desk.record("2023-12-31").moves == ()
    assert desk.count() == 1


def test_every_duty_it_counts_for_is_named_the_shorter_period_first(desk: Desk) -> None:
    yearly = replace(QUARTERLY, number=2, period=PeriodKind.YEAR, minimum=2, min_days=180)
    monthly = replace(QUARTERLY, number=1, period=PeriodKind.MONTH, min_days=15)
    other = desk.register.regulation("776-QĐ/TU", yearly, monthly)
    desk.register.assignment(desk.official, desk.commune, other, span("2024-01-01"))
    moves = desk.record("2024-02-05").moves
    assert [(str(move.period), move.regulation, move.duty) for move in moves] == [
        ("2024-02", "776-QĐ/TU", 1),
        ("2024-Q1", "258-QĐ/TU", 1),
        ("2024", "776-QĐ/TU", 2),
    ]
    assert [move.after for move in moves] == [Verdict.MET, Verdict.MET, Verdict.PENDING]


def test_a_day_that_has_not_come_is_refused(desk: Desk) -> None:
    with pytest.raises(FutureDay) as refused:
        desk.record("2024-05-11")
    assert (refused.value.day, refused.value.today) == (day("2024-05-11"), TODAY)
    assert desk.count() == 0


@pytest.mark.parametrize(
    ("held_on", "stands"),
    [("2023-12-31", False), ("2024-01-01", True), ("2024-03-31", True), ("2024-04-01", False)],
)
def test_a_unit_is_visited_in_its_life_only(desk: Desk, held_on: str, *, stands: bool) -> None:
    unit = desk.register.unit("Chi bộ ấp 2", life=span("2024-01-01", "2024-03-31"))
    if stands:
        assert desk.record(held_on, unit).entry.date == day(held_on)
        return
    with pytest.raises(OutsideUnitLife) as refused:
        desk.record(held_on, unit)
    assert (refused.value.unit, refused.value.day) == ("Chi bộ ấp 2", day(held_on))


@pytest.mark.parametrize("held_on", ["2023-12-31", "2024-04-01"])
def test_an_official_attends_in_office_only(register: Register, held_on: str) -> None:
    official = register.official("Nguyễn Văn An", life=span("2024-01-01", "2024-03-31"))
    cell = register.unit("Chi bộ ấp 1")
    with pytest.raises(OutsideOfficialLife) as refused:
        register.attendance(official, cell, held_on)
    assert (refused.value.official, refused.value.day) == ("Nguyễn Văn An", day(held_on))


def test_one_official_unit_and_day_make_one_attendance(desk: Desk) -> None:
    first = desk.record("2024-02-05")
    wanted = Attendance(
        id=0,
        official_id=desk.official.id,
        unit_id=desk.cell.id,
        held_on=day("2024-02-05"),
        meeting=Meeting.THEMATIC,
    )
    with pytest.raises(DuplicateAttendance) as refused:
        record_attendance(desk.register.store, wanted, today=TODAY)
    assert (refused.value.official, refused.value.unit) == ("Nguyễn Văn An", "Chi bộ ấp 1")
    assert (refused.value.day, refused.value.id) == (day("2024-02-05"), first.entry.id)


def test_another_unit_day_or_official_is_another_attendance(desk: Desk) -> None:
    desk.record("2024-02-05")
    desk.record("2024-02-06")
    desk.record("2024-02-05", desk.commune)
    desk.register.attendance(desk.register.official("Trần Bình"), desk.cell, "2024-02-05")
    assert desk.count() == 4


def test_everything_noted_is_kept(desk: Desk) -> None:
    wanted = Attendance(
        id=0,
        official_id=desk.official.id,
        unit_id=desk.cell.id,
        held_on=day("2024-02-05"),
        meeting=Meeting.THEMATIC,
        substitute=None,
        strengths="Nội dung rõ\nđúng giờ",
        shortcomings="Ít ý kiến",
        document="01-BC",
        reported_on=day("2024-02-07"),
    )
    recorded = record_attendance(
        desk.register.store,
        wanted,
        today=TODAY,
        score=Decimal("85.5"),
        recommendations=("Sửa đường", "Cấp tài liệu"),
    )
    (listed,) = list_attendances(desk.register.store)
    shown = show_attendance(
        desk.register.store, find_attendance(desk.register.store, listed.id), today=TODAY
    )
    assert recorded.entry == listed == shown.entry
    assert (listed.official, listed.unit) == (
        Named("CB01", "Nguyễn Văn An"),
        Named("C1", "Chi bộ ấp 1"),
    )
    assert (listed.date, listed.meeting) == (day("2024-02-05"), Meeting.THEMATIC)
    assert (listed.score, listed.recommendation) == (Decimal("85.5"), "Sửa đường\nCấp tài liệu")
    assert (listed.strengths, listed.shortcomings) == ("Nội dung rõ\nđúng giờ", "Ít ý kiến")
    assert (listed.document, listed.reported_on) == ("01-BC", day("2024-02-07"))


def test_scores_stay_with_their_own_visitor_unit_and_day(desk: Desk) -> None:
    desk.record("2024-02-05", score=Decimal(80))
    desk.record("2024-02-06", score=Decimal(0))
    desk.record("2024-02-05", desk.commune)
    desk.register.attendance(desk.register.official("Trần Bình"), desk.cell, "2024-02-05")
    scores = [entry.score for entry in list_attendances(desk.register.store)]
    assert scores == [Decimal(80), None, None, Decimal(0)]


def test_what_is_shown_moves_nothing(desk: Desk) -> None:
    number = desk.record("2024-02-05").entry.id
    attendance = find_attendance(desk.register.store, number)
    (move,) = show_attendance(desk.register.store, attendance, today=TODAY).moves
    assert (move.before, move.after, move.refusal) == (Verdict.MET, Verdict.MET, None)


def test_removing_moves_the_verdict_back(desk: Desk) -> None:
    number = desk.record("2024-02-05", score=Decimal(80)).entry.id
    attendance = find_attendance(desk.register.store, number)
    desk.register.store.recommendations.raise_at(attendance, "Sửa đường")
    removed = remove_attendance(desk.register.store, attendance, today=TODAY)
    (move,) = removed.moves
    assert (move.before, move.after, move.counted) == (Verdict.MET, Verdict.UNMET, 0)
    assert (removed.entry.score, removed.entry.recommendation) == (Decimal(80), "Sửa đường")
    assert desk.count() == 0
    assert desk.register.store.scoring.within(ALWAYS) == []
    assert desk.register.store.recommendations.at() == []
    with pytest.raises(UnknownName) as unknown:
        find_attendance(desk.register.store, number)
    assert (unknown.value.noun, unknown.value.text) == (Noun.ATTENDANCE, str(number))


def test_what_was_removed_can_be_recorded_again(desk: Desk) -> None:
    first = desk.record("2024-02-05", score=Decimal(80)).entry.id
    attendance = find_attendance(desk.register.store, first)
    remove_attendance(desk.register.store, attendance, today=TODAY)
    assert desk.record("2024-02-05", score=Decimal(90)).entry.id > first


def test_attendances_are_listed_by_day_under_the_name_of_the_day(desk: Desk) -> None:
    for held_on in ("2024-03-01", "2024-02-05", "2024-04-02"):
        desk.record(held_on)
    rename_unit(desk.register.store, desk.cell, "Chi bộ khu phố 1", on=day("2024-03-01"))
    other = desk.register.official("Trần Bình")
    desk.register.attendance(other, desk.commune, "2024-02-05")
    listed = list_attendances(desk.register.store, Narrowing(days=span("2024-02-05", "2024-03-01")))
    assert [(entry.date, entry.unit.name) for entry in listed] == [
        (day("2024-02-05"), "Chi bộ ấp 1"),
        (day("2024-02-05"), "Xã Hòa Lạc"),
        (day("2024-03-01"), "Chi bộ khu phố 1"),
    ]
    store = desk.register.store
    assert len(list_attendances(store, Narrowing(official=desk.official))) == 3
    early = Narrowing(unit=desk.commune, days=span("", "2024-02-05"))
    assert len(list_attendances(store, early)) == 1
    assert list_attendances(store, Narrowing(official=other, unit=desk.cell)) == []
