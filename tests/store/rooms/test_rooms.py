"""What goes into a room comes out of it, record for record."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import (
    Assignment,
    Attendance,
    CountPer,
    Document,
    Duty,
    DutyKind,
    Holder,
    Official,
    Regulation,
    Score,
    Waiver,
)
from chibo_cli.domain.meetings.calendar import Plan, Schedule, ScheduleChange
from chibo_cli.domain.time.patterns import Pattern
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.store.tables.columns import new_uid
from tests.running.engines import registers
from tests.store.transactions import add_unit, rehearsing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chibo_cli.store.store import Store

FEBRUARY = Span(date(2024, 2, 1), date(2024, 2, 29))
UUID7 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


@pytest.fixture
def store(register: Path) -> Iterator[Store]:
    """A commune and a cell, one official, one regulation without duties."""
    with rehearsing(register) as store:
        store.units.add_named(code="X01", kind="commune", life=ALWAYS, name="Xã Hòa Lạc")
        store.units.add_named(code="C1", kind="cell", life=ALWAYS, name="Chi bộ ấp 1")
        store.officials.add(Official.begun(id=0, code="CB01", name="Lò Văn Thử", life=ALWAYS))
        store.regulations.add(Regulation(id=0, code="258-QĐ/TU"), ())
        yield store


def test_many_records_are_numbered_in_their_order(store: Store) -> None:
    days = [date(2020, 1, 1) + timedelta(days=place) for place in range(2_500)]
    store.attendances.add_many(
        Attendance(id=0, official_id=1, unit_id=2, held_on=day) for day in days
    )
    assert [each.held_on for each in store.attendances.all()] == days


def test_a_regulation_keeps_every_field_of_its_duties(store: Store) -> None:
    regulation = Regulation(
        id=0,
        code="26-QĐ/TU",
        title="Quy định",
        issuer="Tỉnh ủy",
        issued_on=date(2022, 12, 14),
        life=FEBRUARY,
    )
    attend = Duty(
        id=0,
        regulation_id=0,
        number=1,
        kind=DutyKind.ATTEND,
        period=PeriodKind.MONTH,
        minimum=3,
        count_per=CountPer.ASSIGNMENT,
        unit_kinds=frozenset({"cell", "school_cell"}),
        meetings=frozenset({Meeting.TRIP, Meeting.REGULAR}),
        roles=("cấp tỉnh", "cấp xã"),
        exclude_own_cell=True,
        allow_substitute=True,
        min_days=15,
        note="Một\nhai",
        life=FEBRUARY,
    )
    filing = Duty(
        id=0,
        regulation_id=0,
        number=2,
        kind=DutyKind.FILE,
        period=PeriodKind.YEAR,
        document=Document.EVALUATION,
        held_by=Holder.UNIT,
        due="12-10",
        due_before=True,
    )
    regulation_id = store.regulations.add(regulation, (attend, filing))
    kept = store.regulations.all()[-1]
    duties = store.regulations.duties(regulation_id)
    assert (kept.code, kept.title, kept.issuer) == ("26-QĐ/TU", "Quy định", "Tỉnh ủy")
    assert (kept.issued_on, kept.life) == (date(2022, 12, 14), FEBRUARY)
    assert [bare(duty) for duty in duties] == [bare(attend), bare(filing)]
    assert {duty.regulation_id for duty in duties} == {regulation_id}


def bare(duty: Duty) -> dict[str, object]:
    return {
        name: getattr(duty, name)
        for name in Duty.__dataclass_fields__
        if name not in {"id", "regulation_id"}
    }


def test_an_assignment_keeps_every_field(store: Store) -> None:
    first = store.assignments.add(
        Assignment(id=0, official_id=1, unit_id=1, regulation_id=1, life=FEBRUARY)
    )
    wanted = Assignment(
        id=2,
        official_id=1,
        unit_id=2,
        regulation_id=1,
        life=Span(date(2024, 3, 1)),
        role="cấp tỉnh",
        decision="12-QĐ/TU",
        end_reason="Chuyển công tác",
        replaces_id=first,
        is_draft=True,
    )
    assert store.assignments.add(wanted) == 2
    assert store.assignments.with_id(2) == wanted
    assert store.assignments.drafts() == [wanted]
    assert store.assignments.with_id(3) is None


def test_an_attendance_keeps_every_field(store: Store) -> None:
    wanted = Attendance(
        id=1,
        official_id=1,
        unit_id=2,
        held_on=date(2024, 2, 5),
        meeting=Meeting.THEMATIC,
        substitute="Người Dự Thay",
        strengths="Một\nhai",
        shortcomings="Ba",
        document="01-BC",
        reported_on=date(2024, 2, 7),
        tags=("nóng", "đất đai"),
    )
    store.attendances.add(wanted)
    assert store.attendances.with_id(1) == wanted
    assert store.attendances.on(1, 2, date(2024, 2, 5)) == wanted
    assert store.attendances.on(1, 2, date(2024, 2, 6)) is None


def test_a_waiver_keeps_every_field(store: Store) -> None:
    wanted = Waiver(
        id=1,
        life=FEBRUARY,
        reason="Nghỉ ốm",
        official_id=1,
        unit_id=2,
        regulation_id=1,
        document="15-QĐ",
    )
    store.waivers.add(wanted)
    assert store.waivers.all() == [wanted]


@pytest.mark.parametrize(
    "written", ["0", "85", "85.5", "85.55", "1000", "100", "0.1", "123.4567", "99.99999", "7.0"]
)
def test_points_come_back_as_they_were_written(store: Store, written: str) -> None:
    points = Decimal(written)
    attendance = Attendance(id=1, official_id=1, unit_id=2, held_on=date(2024, 2, 5))
    store.attendances.add(attendance)
    store.scoring.add(
        Score(id=0, unit_id=2, held_on=date(2024, 2, 5), official_id=1, points=points)
    )
    kept = store.scoring.of_visit(attendance)
    assert kept is not None
    assert kept.points == points
    assert str(kept.points) == written.removesuffix(".0")


def test_a_second_score_takes_the_place_of_the_first(store: Store) -> None:
    attendance = Attendance(id=1, official_id=1, unit_id=2, held_on=date(2024, 2, 5))
    store.scoring.add(
        Score(id=0, unit_id=2, held_on=attendance.held_on, official_id=1, points=Decimal(80))
    )
    first = store.scoring.of_visit(attendance)
    assert first is not None
    store.scoring.rewrite(
        Score(id=first.id, unit_id=2, held_on=attendance.held_on, official_id=1, points=Decimal(90))
    )
    assert [score.points for score in store.scoring.within(ALWAYS)] == [Decimal(90)]


def test_attendances_come_by_day_and_only_those_asked_for(store: Store) -> None:
    for unit_id, day in ((2, 20), (2, 5), (1, 5), (1, 28)):
        store.attendances.add(
            Attendance(id=0, official_id=1, unit_id=unit_id, held_on=date(2024, 2, day))
        )
    found = store.attendances.within(Span(date(2024, 2, 5), date(2024, 2, 20)))
    assert [(each.held_on.day, each.unit_id) for each in found] == [(5, 2), (5, 1), (20, 2)]
    assert len(store.attendances.within(ALWAYS, unit_id=1)) == 2
    assert store.attendances.within(ALWAYS, official_id=2) == []


def test_removing_an_attendance_takes_its_score_and_recommendations_only(store: Store) -> None:
    for day in (5, 6):
        held_on = date(2024, 2, day)
        number = store.attendances.add(Attendance(id=0, official_id=1, unit_id=2, held_on=held_on))
        store.scoring.add(
            Score(id=0, unit_id=2, held_on=held_on, official_id=1, points=Decimal(day))
        )
        store.recommendations.raise_at(
            Attendance(id=number, official_id=1, unit_id=2, held_on=held_on), f"Ngày {day}"
        )
    first = store.attendances.with_id(1)
    assert first is not None
    store.attendances.remove(first)
    assert [each.id for each in store.attendances.within(ALWAYS)] == [2]
    assert [each.points for each in store.scoring.within(ALWAYS)] == [Decimal(6)]
    assert [each.text for each in store.recommendations.at()] == ["Ngày 6"]


@pytest.mark.parametrize("typed", ["cb01", "CB01", "Cb01"])
def test_a_code_is_one_in_any_case(store: Store, typed: str) -> None:
    found = store.officials.with_code(typed)
    assert found is not None
    assert found.code == "CB01"


@pytest.mark.parametrize("typed", ["đb-01", "ĐB-01", "Đb-01"])
def test_a_vietnamese_code_is_one_in_any_case(store: Store, typed: str) -> None:
    store.officials.add(Official.begun(id=0, code="ĐB-01", name="Nguyễn Thị Mẫu", life=ALWAYS))
    store.units.add_named(code="đb-01", kind="cell", life=ALWAYS, name="Chi bộ ấp 9")
    assert store.officials.with_code(typed) is not None
    assert len(store.units.with_code(typed)) == 1


@pytest.mark.parametrize("typed", ["%", "_", "ấp 1%", "ấp_1", "\\"])
def test_no_mark_in_a_name_is_a_wildcard(store: Store, typed: str) -> None:
    assert store.units.named_like(typed) == []
    assert store.officials.named_like(typed) == []


def test_a_name_that_holds_a_wildcard_is_found_by_it(store: Store) -> None:
    unit_id = store.units.add_named(code=None, kind="cell", life=ALWAYS, name="Chi bộ 100%_mới")
    assert store.units.named_like("100%_m") == [unit_id]


def test_a_unit_is_found_by_any_name_it_ever_bore(store: Store) -> None:
    old = store.units.tree_of([2]).names[2][0]
    store.units.change_name(old, until=date(2024, 6, 30))
    store.units.add_name(2, "Chi bộ khu phố Đông", Span(date(2024, 7, 1)))
    assert store.units.named_like("ap 1") == store.units.named_like("KHU PHO DONG") == [2]


def test_a_tree_climbs_to_every_unit_that_ever_stood_above(store: Store) -> None:
    for name in ("Huyện Cũ", "Tỉnh Bình Tân Giang", "Xã Khác"):
        store.units.add_named(code=None, kind="district", life=ALWAYS, name=name)
    store.units.place(2, 1, Span(None, date(2024, 6, 30)))
    store.units.place(2, 3, Span(date(2024, 7, 1)))
    store.units.place(1, 4, ALWAYS)
    assert set(store.units.tree_of([2]).units) == {1, 2, 3, 4}
    assert store.units.tree_of([]).units == {}


def test_a_tree_is_read_even_where_another_program_made_a_circle(store: Store) -> None:
    store.units.place(1, 2, ALWAYS)
    store.units.place(2, 1, ALWAYS)
    assert set(store.units.tree_of([2]).units) == {1, 2}


def test_every_fact_is_marked_with_a_uid_of_its_own_in_the_order_of_time(register: Path) -> None:
    for name in ("Xã Hòa Lạc", "Xã Thủy Tân"):
        add_unit(register, name)
    uids = [uid for (uid,) in registers.rows(register, "SELECT uid FROM unit ORDER BY id")]
    assert all(UUID7.fullmatch(uid) for uid in uids)
    assert len(set(uids)) == 2
    assert sorted(uids) == uids


def test_uids_do_not_repeat() -> None:
    assert len({new_uid() for _ in range(5000)}) == 5000


def test_words_and_lists_lie_in_the_file_as_any_program_reads_them(store: Store) -> None:
    store.attendances.add(
        Attendance(id=0, official_id=1, unit_id=2, held_on=date(2024, 2, 5), tags=("đất đai",))
    )
    row = store.connection.exec_driver_sql("SELECT held_on, meeting, tags FROM attendance").one()
    assert tuple(row) == ("2024-02-05", "regular", '["đất đai"]')


def test_a_schedule_keeps_every_field(store: Store) -> None:
    by_day = Schedule(
        id=1, unit_id=2, pattern=Pattern(31), time="19:00", place="Nhà văn hóa", life=FEBRUARY
    )
    by_weekday = Schedule(
        id=2, unit_id=2, pattern=Pattern(nth=-1, weekday=7), life=Span(date(2024, 3, 1))
    )
    assert [store.schedules.add(each) for each in (by_day, by_weekday)] == [1, 2]
    assert store.schedules.with_id(1) == by_day
    assert store.schedules.within(ALWAYS, unit_id=2) == [by_day, by_weekday]
    assert store.schedules.within(FEBRUARY, units=store.units.below(2)) == [by_day]
    store.schedules.change(by_day, time=None)
    store.schedules.change(by_day, pattern=Pattern(nth=2, weekday=1))
    assert store.schedules.with_id(1) == replace(
        by_day, pattern=Pattern(nth=2, weekday=1), time=None
    )
    store.schedules.remove(by_weekday)
    assert store.schedules.with_id(2) is None
    assert store.schedules.count() == 1


def test_a_month_has_one_change(store: Store) -> None:
    moved = ScheduleChange(
        id=1,
        unit_id=2,
        month=date(2024, 2, 1),
        held_on=date(2024, 3, 2),
        time="19:00",
        place="Trường",
        reason="lụt",
    )
    store.schedules.put_change(replace(moved, id=0))
    assert store.schedules.change_of(2, date(2024, 2, 1)) == moved
    cancelled = ScheduleChange(id=1, unit_id=2, month=date(2024, 2, 1), reason="bầu cử")
    assert store.schedules.changes_around(Span(date(2024, 3, 1), date(2024, 3, 31))) == [moved]
    store.schedules.put_change(cancelled)
    assert store.schedules.changes_around(FEBRUARY, unit_id=2) == [cancelled]
    assert store.schedules.changes_around(Span(date(2024, 3, 1))) == []
    store.schedules.drop_change(cancelled)
    assert store.schedules.change_of(2, date(2024, 2, 1)) is None


def test_how_often_a_calendar_was_written_to_only_grows(store: Store) -> None:
    number = store.schedules.add(Schedule(id=0, unit_id=2, pattern=Pattern(5)))
    assert store.schedules.times_changed() == {2: 1}
    store.schedules.put_change(
        ScheduleChange(id=0, unit_id=2, month=date(2024, 2, 1), reason="l'ũ, lụt")
    )
    change = store.schedules.change_of(2, date(2024, 2, 1))
    assert change is not None
    store.schedules.drop_change(change)
    store.schedules.remove(Schedule(id=number, unit_id=2, pattern=Pattern(5)))
    assert store.schedules.times_changed() == {2: 4}


def test_cells_without_a_schedule_are_counted_by_their_day(store: Store) -> None:
    store.units.add_named(code="C2", kind="school_cell", life=FEBRUARY, name="Chi bộ trường")
    assert store.schedules.unregistered_count(date(2024, 2, 5)) == 2
    assert store.schedules.unregistered_count(date(2024, 3, 5)) == 1
    store.schedules.add(Schedule(id=0, unit_id=2, pattern=Pattern(5), life=FEBRUARY))
    assert store.schedules.unregistered_count(date(2024, 2, 5)) == 1
    assert store.schedules.unregistered_count(date(2024, 3, 5)) == 1


def test_what_is_known_for_ever_finds_its_number_again(store: Store) -> None:
    uids = store.units.uids([1, 2, 99])
    assert set(uids) == {1, 2}
    assert all(UUID7.fullmatch(each) for each in uids.values())
    assert store.units.numbers([uids[2], "nobody"]) == {uids[2]: 2}


def test_a_plan_keeps_every_field(store: Store) -> None:
    wanted = Plan(
        id=1, official_id=1, unit_id=2, planned_on=date(2024, 2, 5), note="báo chi bộ rồi"
    )
    assert store.plans.add(wanted) == 1
    assert store.plans.with_id(1) == store.plans.on(1, 2, date(2024, 2, 5)) == wanted
    found = store.plans.within(FEBRUARY, official_id=1, unit_id=2, units=store.units.below(1))
    assert found == []
    assert store.plans.within(FEBRUARY, official_id=1, unit_id=2) == [wanted]
    store.plans.change(wanted, planned_on=date(2024, 3, 5))
    assert store.plans.within(FEBRUARY) == []
    store.plans.remove(wanted)
    assert store.plans.with_id(1) is None
