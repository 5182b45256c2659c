"""Registering when cells meet, and the meetings that follow."""

from __future__ import annotations

import pytest

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.meetings.calendar import Schedule
from chibo_cli.domain.register.soundness import Flaw
from chibo_cli.domain.time.patterns import Pattern
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.messages.errors.refusals import (
    EndBeforeStart,
    NothingToChange,
    OutsideUnitLife,
    ScheduleOverlap,
)
from chibo_cli.usecases.finding.narrowing import Narrowing
from chibo_cli.usecases.meetings.calendar import (
    events,
    last_meeting_day,
    meetings_within,
    next_meetings,
)
from chibo_cli.usecases.meetings.notices import clashes, coverage, notices
from chibo_cli.usecases.meetings.schedules import Registered, list_schedules, register_schedule
from chibo_cli.usecases.register.proving import rule_flaws
from chibo_cli.usecases.reports.reminding import remind
from chibo_cli.usecases.rounds.likely import likely_days
from tests.usecases.registers import TODAY, Register, day, span

JUNE = Period(PeriodKind.MONTH, 2024, 6)
FIFTH, NINTH = Pattern(5), Pattern(9)


def scheduled(
    register: Register, code: str, pattern: Pattern, life: Span = ALWAYS, time: str | None = None
) -> Registered:
    unit = register.coded(code)
    return register_schedule(register.store, unit, pattern, time=time, place=None, life=life)


def lives(register: Register, code: str) -> list[tuple[int | None, Span]]:
    found = register.store.schedules.within(ALWAYS, unit_id=register.coded(code).id)
    return [(each.pattern.day, each.life) for each in found]


@pytest.fixture
def office(register: Register) -> Register:
    """Two communes with two cells each, one official who follows both of them."""
    regulation, official = register.regulation(), register.official("Lò Văn Thử", code="CB01")
    for commune in ("X1", "X2"):
        above = register.unit(f"Xã {commune}", code=commune, kind="commune")
        register.assignment(official, above, regulation)
        for number in (1, 2):
            register.unit(f"Chi bộ {number}", code=f"{commune}C{number}", under=above)
    return register


def test_a_pattern_from_a_day_on_ends_the_one_before(office: Register) -> None:
    assert scheduled(office, "X1C1", FIFTH).ended is None
    registered = scheduled(office, "X1C1", NINTH, span("2024-03-01"))
    assert registered.ended is not None
    assert lives(office, "X1C1") == [
        (5, span("", "2024-02-29")),
        (9, span("2024-03-01")),
    ]


def test_a_pattern_with_an_end_lets_the_one_before_go_on(office: Register) -> None:
    scheduled(office, "X1C1", FIFTH)
    registered = scheduled(office, "X1C1", NINTH, span("2024-06-01", "2024-08-31"))
    assert registered.resumed is not None
    assert lives(office, "X1C1") == [
        (5, span("", "2024-05-31")),
        (9, span("2024-06-01", "2024-08-31")),
        (5, span("2024-09-01")),
    ]
    assert list(rule_flaws(office.store)) == []
    months = [each.day for each in next_meetings(office.store, office.coded("X1C1"), TODAY, 5)]
    assert [str(each) for each in months] == [
        *("2024-06-09", "2024-07-09", "2024-08-09", "2024-09-05", "2024-10-05"),
    ]


def test_one_that_begins_on_the_same_day_is_corrected(office: Register) -> None:
    scheduled(office, "X1C1", FIFTH, span("2024-01-01"))
    scheduled(office, "X1C1", NINTH, span("2024-01-01"), "19:00")
    assert lives(office, "X1C1") == [(9, span("2024-01-01"))]
    with pytest.raises(NothingToChange):
        scheduled(office, "X1C1", NINTH, span("2024-01-01"), "19:00")


def test_what_cannot_stand_is_refused(office: Register) -> None:
    scheduled(office, "X1C1", FIFTH, span("2024-03-01"))
    with pytest.raises(ScheduleOverlap):
        scheduled(office, "X1C1", NINTH)
    with pytest.raises(ScheduleOverlap):
        scheduled(office, "X1C1", NINTH, span("2024-01-01"))
    with pytest.raises(EndBeforeStart):
        scheduled(office, "X1C1", NINTH, span("2024-01-02", "2024-01-01"))
    office.unit("Chi bộ cũ", code="C9", life=span("", "2023-12-31"))
    with pytest.raises(OutsideUnitLife):
        scheduled(office, "C9", NINTH, span("2024-01-01"))
    scheduled(office, "X1C1", NINTH, span("2024-01-01", "2024-02-29"))
    assert len(lives(office, "X1C1")) == 2


def test_overlapping_schedules_are_a_flaw(office: Register) -> None:
    unit = office.coded("X1C1")
    for pattern in (FIFTH, NINTH):
        office.store.schedules.add(Schedule(id=0, unit_id=unit.id, pattern=pattern))
    assert [(each.flaw, each.detail) for each in rule_flaws(office.store)] == [
        (Flaw.RULE, "overlap")
    ]


def test_schedules_are_listed_by_area_with_the_next_meeting(office: Register) -> None:
    for code in ("X2C1", "X1C1"):
        scheduled(office, code, NINTH)
    entries = list_schedules(office.store, day=TODAY)
    assert [(each.cell, str(each.next)) for each in entries] == [
        (Named("X1C1", "Chi bộ 1"), "2024-06-09"),
        (Named("X2C1", "Chi bộ 1"), "2024-06-09"),
    ]
    under = list_schedules(office.store, Narrowing(under=office.coded("X2")), day=TODAY)
    assert [each.cell.code for each in under] == ["X2C1"]
    other = office.official("Người Khác")
    assert list_schedules(office.store, Narrowing(official=other), day=TODAY) == []


def test_meetings_of_the_area_that_are_too_near_clash(office: Register) -> None:
    for code, pattern, time in (
        ("X1C1", FIFTH, "19:00"),
        ("X1C2", FIFTH, "19:00"),
        ("X2C1", FIFTH, "17:00"),
        ("X2C2", NINTH, None),
    ):
        scheduled(office, code, pattern, time=time)
    (clash,) = clashes(office.store, JUNE, today=TODAY)
    assert str(clash.date) == "2024-06-05"
    assert [each.code for each in clash.cells] == ["X2C1", "X1C1", "X1C2"]
    assert clash.times == ("17:00", "19:00", "19:00")
    assert [each.code for each in clash.free] == ["X2C2"]


@pytest.mark.parametrize(
    ("time", "is_clash"), [("16:59", False), ("17:00", True), (None, True), ("21:01", False)]
)
def test_two_hours_apart_is_too_near(office: Register, time: str | None, *, is_clash: bool) -> None:
    scheduled(office, "X1C1", FIFTH, time="19:00")
    scheduled(office, "X2C1", FIFTH, time=time)
    assert bool(clashes(office.store, JUNE, today=TODAY)) is is_clash


@pytest.mark.parametrize(
    ("ends", "is_clash"),
    [
        pytest.param("", True, id="nothing ends"),
        pytest.param("2024-06-05", True, id="on the day itself"),
        pytest.param("2024-06-04", False, id="the day before"),
    ],
)
@pytest.mark.parametrize("what", ["regulation", "official", "assignment"])
def test_what_is_in_force_no_more_clashes_with_nothing(
    register: Register, what: str, ends: str, *, is_clash: bool
) -> None:
    def life(of: str) -> Span:
        return span("", ends if of == what else "")

    person = register.official("Lò Văn Thử", life=life("official"))
    standing = register.regulation("776-QĐ/TU")
    ended = register.regulation("258-QĐ/TU", life=life("regulation"))
    for commune, regulation in (("X1", standing), ("X2", ended)):
        above = register.unit(f"Xã {commune}", code=commune, kind="commune")
        register.unit("Chi bộ 1", code=f"{commune}C1", under=above)
        followed = span() if regulation is standing else life("assignment")
        register.assignment(person, above, regulation, followed.common(life("official")))
        scheduled(register, f"{commune}C1", FIFTH)
    assert bool(clashes(register.store, JUNE, today=TODAY)) is is_clash
    spring = Period(PeriodKind.QUARTER, 2024, 2)
    rows = remind(register.store, [spring], today=day("2024-05-06")).rows
    assert any(row.clashing for row in rows) is is_clash
    found = events(register.store, JUNE.span, today=TODAY, official=person, under=None)
    assert len(found) == (2 if is_clash else 0 if what == "official" else 1)


def test_cells_of_one_locality_do_not_clash(office: Register) -> None:
    for code in ("X1C1", "X1C2"):
        scheduled(office, code, FIFTH)
    assert clashes(office.store, JUNE, today=TODAY) == []


def test_who_still_owes_a_visit_is_to_be_told_by_the_20th_before(office: Register) -> None:
    scheduled(office, "X1C1", FIFTH, time="19:00")
    (notice,) = notices(office.store, JUNE, today=TODAY)
    assert (notice.official.code, notice.cell.code) == ("CB01", "X1C1")
    assert (str(notice.date), str(notice.tell_by)) == ("2024-06-05", "2024-05-20")
    office.attendance(
        office.store.officials.with_code("CB01"),  # type: ignore[arg-type]  # it is there
        office.coded("X2C2"),
        "2024-05-05",
    )
    assert notices(office.store, JUNE, today=TODAY) == []
    assert len(notices(office.store, JUNE, today=TODAY, everyone=True)) == 1
    assert notices(office.store, JUNE.next, today=TODAY) != []


def test_coverage_counts_the_cells_of_each_commune(office: Register) -> None:
    scheduled(office, "X1C1", FIFTH)
    scheduled(office, "X1C2", FIFTH, span("2024-06-01"))
    office.unit("Chi bộ lẻ")
    found = [
        (each.unit and each.unit.code, each.cells, each.registered, len(each.missing))
        for each in coverage(office.store, day=TODAY)
    ]
    assert found == [("X1", 2, 1, 1), ("X2", 2, 0, 2), (None, 1, 0, 1)]
    under = coverage(office.store, day=TODAY, under=office.coded("X1"))
    assert [each.missing for each in under] == [(Named("X1C2", "Chi bộ 2"),)]


def test_the_scheduled_day_comes_before_habit(office: Register) -> None:
    official = office.store.officials.with_code("CB01")
    assert official is not None
    cell = office.coded("X1C1")
    office.attendance(official, cell, "2024-03-07")
    assert [str(each) for each in likely_days(office.store, cell, today=TODAY)] == [
        *("2024-05-07", "2024-05-10"),
    ]
    scheduled(office, "X1C1", Pattern(nth=1, weekday=7))
    assert [str(each) for each in likely_days(office.store, cell, today=TODAY)] == [
        *("2024-05-05", "2024-05-10"),
    ]


def test_of_a_period_that_is_over_the_registered_days_come_first(office: Register) -> None:
    scheduled(office, "X1C1", FIFTH)
    cell, official = office.coded("X1C1"), office.store.officials.with_code("CB01")
    assert official is not None
    office.attendance(official, cell, "2024-03-07")
    for period, days in (
        (Period(PeriodKind.MONTH, 2024, 4), ["2024-04-05"]),
        (Period(PeriodKind.QUARTER, 2024, 1), ["2024-03-05", "2024-02-05", "2024-01-05"]),
        (Period(PeriodKind.QUARTER, 2024, 2), ["2024-05-05", "2024-05-10"]),
    ):
        found = likely_days(office.store, cell, today=TODAY, period=period)
        seen = ["2024-03-07"] if period.index == 1 else []
        assert [str(each) for each in found] == [*days, *seen]


def test_the_first_and_last_days_of_the_calendar_have_meetings(office: Register) -> None:
    scheduled(office, "X1C1", FIFTH)
    cell = office.coded("X1C1")
    assert last_meeting_day(office.store, cell, day("1900-01-07")) == day("1900-01-05")
    last = Span(day("2199-12-01"), day("2199-12-31"))
    assert [each.day for each in meetings_within(office.store, last)] == [day("2199-12-05")]
