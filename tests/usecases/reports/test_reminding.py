"""Who can still attend before the quarter ends, when and where."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest

from chibo_cli.domain.duties.verdicts import Obstacle
from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import CountPer, Waiver
from chibo_cli.domain.meetings.calendar import Plan
from chibo_cli.domain.time.patterns import Pattern
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.usecases.meetings.changes import cancel_meeting, move_meeting
from chibo_cli.usecases.meetings.plans import plan_visit
from chibo_cli.usecases.meetings.schedules import register_schedule
from chibo_cli.usecases.reports.reminding import periods_to_remind_of, remind
from tests.usecases.registers import QUARTERLY, TODAY, Register, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Duty, Official
    from chibo_cli.domain.reports.reminding.reminders import Reminder

SPRING = Period(PeriodKind.QUARTER, 2024, 2)
JUNE = Period(PeriodKind.MONTH, 2024, 6)
CELL = frozenset({"cell"})


@dataclass(frozen=True, slots=True)
class Office:
    """Commune X1 with cells C1 and C2, X2 with C3; one official who follows X1 since 2024."""

    register: Register
    official: Official

    @classmethod
    def under(cls, register: Register, *duties: Duty, home: str = "") -> Office:
        regulation = register.regulation("258-QĐ/TU", *duties)
        for commune, cells in (("X1", ("C1", "C2")), ("X2", ("C3",))):
            above = register.unit(f"Xã {commune}", code=commune, kind="commune")
            for cell in cells:
                register.unit(f"Chi bộ {cell}", code=cell, under=above)
        own = register.coded(home) if home else None
        official = register.official("Lò Văn Thử", code="CB01", home=own)
        register.assignment(official, register.coded("X1"), regulation, span("2024-04-01"))
        return cls(register, official)

    def meets(self, cell: str, number: int, time: str | None = None, life: Span = ALWAYS) -> None:
        unit = self.register.coded(cell)
        pattern = Pattern(number)
        register_schedule(self.register.store, unit, pattern, time=time, place="Trường", life=life)

    def follows(self, unit: str, since: str = "2024-04-01", until: str = "") -> None:
        (regulation,) = self.register.store.regulations.all()
        found = self.register.coded(unit)
        self.register.assignment(self.official, found, regulation, span(since, until))

    def plans(self, unit: str, on: str) -> None:
        wanted = Plan(
            id=0,
            official_id=self.official.id,
            unit_id=self.register.coded(unit).id,
            planned_on=day(on),
        )
        plan_visit(self.register.store, wanted, today=TODAY)

    def attends(self, unit: str, on: str) -> None:
        found = self.register.coded(unit)
        self.register.attendance(self.official, found, on, today=day("2024-06-30"))

    def waived(self, since: str, until: str) -> None:
        waiver = Waiver(
            id=0, life=span(since, until), reason="đi học", official_id=self.official.id
        )
        self.register.store.waivers.add(waiver)

    def rows(self, today: str = "2024-05-10", period: Period = SPRING) -> tuple[Reminder, ...]:
        """Everybody's; whoever is asked about alone is told the same, with the map of his areas."""
        store = self.register.store
        found = remind(store, [period], today=day(today)).rows
        alone = remind(store, [period], today=day(today), official=self.official).rows
        assert alone == tuple(each for each in found if each.official.code == "CB01")
        of_area = remind(store, [period], today=day(today), under=self.register.coded("X1")).rows
        assert set(of_area) <= set(found)
        return found

    def row(self, today: str = "2024-05-10") -> Reminder:
        (row,) = self.rows(today)
        return row


@pytest.fixture
def office(register: Register) -> Office:
    return Office.under(register)


def told(row: Reminder) -> list[tuple[str, str | None]]:
    return [(str(each.date), each.unit.code) for each in row.meetings]


def test_the_next_meetings_of_the_area_are_told_earliest_first(office: Office) -> None:
    office.meets("C1", 5, "19:00")
    office.meets("C2", 24)
    office.meets("C3", 1)
    row = office.row()
    assert told(row) == [("2024-05-24", "C2"), ("2024-06-05", "C1"), ("2024-06-24", "C2")]
    assert (row.meetings[1].time, row.meetings[1].place) == ("19:00", "Trường")
    assert (row.required, row.counted, row.missing, row.meeting_days) == (1, 0, 1, 3)
    assert (row.days_left, row.can_still, row.unscheduled) == (52, True, 0)


def test_at_most_five_meetings_are_told(office: Office) -> None:
    office.meets("C1", 5)
    office.meets("C2", 24)
    row = office.row("2024-04-01")
    assert len(row.meetings) == 5
    assert row.meeting_days == 6


def test_who_has_attended_is_not_named(office: Office) -> None:
    office.attends("C1", "2024-05-05")
    found = remind(office.register.store, [SPRING], today=TODAY)
    assert (found.rows, found.judged) == ((), 1)


@pytest.mark.parametrize(
    ("today", "days", "meetings"),
    [
        pytest.param("2024-06-29", 2, ["2024-06-30"], id="the day before the last"),
        pytest.param("2024-06-30", 1, ["2024-06-30"], id="the last day"),
        pytest.param("2024-07-01", 0, [], id="the day after"),
        pytest.param("2024-03-31", 91, [], id="not begun"),
    ],
)
def test_the_last_day_of_the_quarter_is_left_too(
    office: Office, today: str, days: int, meetings: list[str]
) -> None:
    office.meets("C1", 31)
    found = remind(office.register.store, [SPRING], today=day(today))
    assert found.days_left == days
    assert [each for row in found.rows for each, _ in told(row)] == meetings


def test_without_any_schedule_a_day_left_is_enough(office: Office) -> None:
    row = office.row("2024-06-30")
    assert (row.meetings, row.unscheduled, row.can_still) == ((), 2, True)
    assert row.days_left == 1


def test_a_cell_without_a_schedule_may_meet_on_any_day(office: Office) -> None:
    office.meets("C1", 5)
    row = office.row("2024-06-06")
    assert (row.unscheduled, row.can_still) == (1, True)
    office.meets("C2", 4)
    assert office.row("2024-06-06").obstacle is Obstacle.TOO_FEW_MEETINGS


@pytest.mark.parametrize(
    ("asked", "cells", "obstacle"),
    [
        pytest.param({"unit_kinds": CELL}, [("cell", "")], None, id="a cell"),
        pytest.param({"unit_kinds": CELL}, [], Obstacle.NO_CELL, id="none at all"),
        pytest.param({}, [], None, id="none, but the committee counts"),
        pytest.param(
            {"unit_kinds": CELL}, [("school_cell", "")], Obstacle.NO_CELL, id="of another kind"
        ),
        pytest.param(
            {"unit_kinds": CELL}, [("cell", "..2024-05-09")], Obstacle.NO_CELL, id="gone since"
        ),
        pytest.param({"unit_kinds": CELL}, [("cell", "..2024-05-10")], None, id="its last day"),
        pytest.param({"unit_kinds": CELL}, [("cell", "2024-06-30..")], None, id="founded in time"),
        pytest.param(
            {"unit_kinds": CELL}, [("cell", "2024-07-01..")], Obstacle.NO_CELL, id="founded later"
        ),
        pytest.param(
            {"unit_kinds": CELL, "meetings": frozenset({Meeting.THEMATIC})},
            [("cell", "")],
            None,
            id="thematic meetings only",
        ),
    ],
)
def test_an_area_without_a_cell_that_could_count_is_told_so(
    register: Register,
    asked: dict[str, Any],
    cells: list[tuple[str, str]],
    obstacle: Obstacle | None,
) -> None:
    regulation = register.regulation("258-QĐ/TU", replace(QUARTERLY, **asked))
    commune = register.unit("Xã X1", code="X1", kind="commune")
    for kind, life in cells:
        register.unit("Chi bộ", kind=kind, under=commune, life=span(*life.split("..")))
    register.assignment(register.official("Lò Văn Thử"), commune, regulation)
    (row,) = remind(register.store, [SPRING], today=TODAY).rows
    assert (row.obstacle, row.can_still) == (obstacle, obstacle is None)


def test_the_own_cell_alone_is_no_cell_that_could_count(register: Register) -> None:
    home = register.unit("Chi bộ nhà", code="C9", kind="cell")
    duty = replace(QUARTERLY, unit_kinds=CELL, exclude_own_cell=True)
    regulation = register.regulation("258-QĐ/TU", duty)
    register.assignment(register.official("Lò Văn Thử", home=home), home, regulation)
    (row,) = remind(register.store, [SPRING], today=TODAY).rows
    assert row.obstacle is Obstacle.NO_CELL


def test_the_cells_of_an_assignment_that_begins_later_are_looked_at_too(office: Office) -> None:
    (regulation,) = office.register.store.regulations.all()
    person = office.register.official("Bế Văn Ba")
    for unit, life in (("C1", span("", "2024-05-31")), ("X2", span("2024-06-01"))):
        office.register.assignment(person, office.register.coded(unit), regulation, life)
    office.meets("C1", 5)  # it is over, and X2 has no schedule yet
    (row,) = (each for each in office.rows() if each.official.name == "Bế Văn Ba")
    assert (row.obstacle, row.unscheduled) == (None, 1)


def test_a_meeting_moved_out_of_the_quarter_or_cancelled_is_none(office: Office) -> None:
    office.meets("C1", 20)
    office.meets("C2", 21)
    store, first, second = office.register.store, *map(office.register.coded, ("C1", "C2"))
    move_meeting(store, first, JUNE, day("2024-07-02"), today=TODAY)
    cancel_meeting(store, second, JUNE, "bão", today=TODAY)
    row = office.row("2024-06-10")
    assert (row.meetings, row.unscheduled) == ((), 0)
    assert row.obstacle is Obstacle.TOO_FEW_MEETINGS
    move_meeting(store, first, JUNE, day("2024-06-15"), today=TODAY)
    assert told(office.row("2024-06-10")) == [("2024-06-15", "C1")]


def test_a_planned_visit_is_told_and_stands_against_other_meetings(office: Office) -> None:
    office.meets("C1", 5, "19:00")
    office.meets("C2", 5, "18:00")
    office.plans("C1", "2024-06-05")
    row = office.row()
    assert [(str(each.date), each.unit.code) for each in row.planned] == [("2024-06-05", "C1")]
    assert told(row) == [("2024-06-05", "C1")]
    assert row.meeting_days == 1


def test_a_plan_outside_the_area_is_no_visit_that_counts(office: Office) -> None:
    office.meets("C1", 5, "19:00")
    office.meets("C2", 6, "19:00")
    office.plans("C3", "2024-06-05")
    row = office.row()
    assert (row.planned, told(row)) == ((), [("2024-06-06", "C2")])


def test_a_planned_visit_already_made_is_not_told(office: Office) -> None:
    office.plans("C1", "2024-06-05")
    assert len(office.row().planned) == 1
    office.attends("C1", "2024-06-04")
    assert office.rows("2024-06-04") == ()


def test_two_localities_that_meet_at_once_clash_but_leave_a_day(office: Office) -> None:
    office.follows("X2")
    for cell in ("C1", "C2", "C3"):
        office.meets(cell, 5, "19:00")
    row = office.row()
    assert (row.meetings, row.clashing, row.meeting_days) == ((), 3, 1)
    assert row.can_still
    office.meets("C3", 5, "14:00")
    assert len(office.row().meetings) == 3


def test_waived_days_are_not_left(office: Office) -> None:
    office.meets("C1", 5)
    office.meets("C2", 20)
    office.waived("2024-06-01", "2024-06-10")
    row = office.row()
    assert told(row) == [("2024-05-20", "C2"), ("2024-06-20", "C2")]
    assert row.days_left == 42
    office.waived("2024-05-10", "2024-06-30")
    assert office.row().obstacle is Obstacle.NO_DAY_LEFT


def test_the_own_cell_is_left_out_where_it_does_not_count(register: Register) -> None:
    office = Office.under(register, replace(QUARTERLY, exclude_own_cell=True), home="C1")
    office.meets("C1", 5)
    office.meets("C2", 6)
    assert told(office.row()) == [("2024-06-06", "C2")]


def test_each_assignment_counted_by_itself_has_its_own_meetings(register: Register) -> None:
    office = Office.under(register, replace(QUARTERLY, count_per=CountPer.ASSIGNMENT))
    office.follows("X2")
    office.meets("C1", 5)
    office.meets("C3", 6)
    found = {row.units[0].code: told(row) for row in office.rows()}
    assert found == {"X1": [("2024-06-05", "C1")], "X2": [("2024-06-06", "C3")]}


def test_more_visits_than_meetings_left_cannot_be_made(register: Register) -> None:
    office = Office.under(register, replace(QUARTERLY, minimum=2))
    office.meets("C1", 5)
    office.meets("C2", 5)
    row = office.row()
    assert (row.missing, row.meeting_days, row.obstacle) == (2, 1, Obstacle.TOO_FEW_MEETINGS)
    office.attends("C1", "2024-05-05")
    assert office.row().can_still


def test_who_has_no_day_of_assignment_left_comes_last(office: Office) -> None:
    register = office.register
    (regulation,) = register.store.regulations.all()
    for name, until in (("Bế Văn Ba", "2024-05-05"), ("Ma Văn Cả", "2024-06-20")):
        unit = register.coded("X2")
        register.assignment(register.official(name), unit, regulation, span("", until))
    assert [(row.official.name, row.days_left) for row in office.rows()] == [
        ("Ma Văn Cả", 42),
        ("Lò Văn Thử", 52),
        ("Bế Văn Ba", 0),
    ]
    assert office.rows()[-1].obstacle is Obstacle.NO_DAY_LEFT


def test_too_few_assigned_days_are_not_reminded_of(office: Office) -> None:
    register = office.register
    (regulation,) = register.store.regulations.all()
    new = register.official("Bế Văn Ba")
    register.assignment(new, register.coded("X2"), regulation, span("2024-06-02"))
    assert [row.official.name for row in office.rows("2024-06-10")] == ["Lò Văn Thử"]


def test_who_missed_the_quarters_before_is_told(register: Register) -> None:
    office = Office.under(register)
    (regulation,) = register.store.regulations.all()
    steady = register.official("Bế Văn Ba")
    register.assignment(steady, register.coded("X2"), regulation, span("2023-01-01"))
    register.attendance(steady, register.coded("C3"), "2023-05-05")
    found = {row.official.name: row.missed_in_a_row for row in office.rows()}
    assert found == {"Lò Văn Thử": 0, "Bế Văn Ba": 3}
    assert [row.missed_before for row in office.rows()] == [True, False]


def test_a_meeting_attended_today_is_not_told_again(register: Register) -> None:
    office = Office.under(register, replace(QUARTERLY, minimum=2))
    office.meets("C1", 10)
    office.attends("C1", "2024-05-10")
    assert told(office.row()) == [("2024-06-10", "C1")]


def test_the_running_quarter_is_meant_where_duties_have_that_length(register: Register) -> None:
    yearly = replace(QUARTERLY, number=2, period=PeriodKind.YEAR, min_days=180)
    Office.under(register, QUARTERLY, yearly)
    year = Period(PeriodKind.YEAR, 2024)
    assert periods_to_remind_of(register.store, today=TODAY) == ((SPRING,), (year,))


def test_without_quarterly_duties_every_running_period_is_meant(register: Register) -> None:
    lengths = (PeriodKind.MONTH, PeriodKind.YEAR)
    duties = [replace(QUARTERLY, number=n, period=kind) for n, kind in enumerate(lengths, 1)]
    office = Office.under(register, *duties)
    periods, others = periods_to_remind_of(register.store, today=TODAY)
    assert ([str(each) for each in periods], others) == (["2024-05", "2024"], ())
    found = remind(register.store, periods, today=TODAY)
    assert [str(row.period) for row in found.rows] == ["2024-05", "2024"]
    assert (found.period, found.days_left) == (None, 236)
    assert office.official.name == found.rows[0].official.name
