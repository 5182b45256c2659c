from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import Attendance, Score
from chibo_cli.domain.followups.scoring import Grade, Template
from chibo_cli.domain.register.soundness import Flaw
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.intake.toml.regulations import preset_templates
from chibo_cli.messages.errors.refusals import (
    AlreadyScored,
    DayAhead,
    NothingToChange,
    OutsideUnitLife,
    TemplateDiffers,
    TooManyPoints,
    UnknownName,
)
from chibo_cli.usecases.finding.narrowing import Narrowing
from chibo_cli.usecases.followups.scoring import (
    ScoreEdit,
    edit_score,
    find_score,
    give_score,
    list_scores,
    list_unscored,
    remove_score,
    report_scores,
)
from chibo_cli.usecases.followups.templates import add_template, find_template
from chibo_cli.usecases.meetings.attendance_edits import AttendanceEdit, edit_attendance
from chibo_cli.usecases.meetings.attendances import record_attendance
from chibo_cli.usecases.register.proving import rule_flaws
from tests.usecases.registers import TODAY, Register, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Official, Unit

YEAR = Period(PeriodKind.YEAR, 2024)
GOOD = (Grade("Tốt", Decimal(80)),)
HUNDRED = Template(id=0, code="MẪU", max_points=Decimal(100), grades=GOOD)
PAST = span("", "2023-12-31")
FIFTY = Template(id=0, code="CĐ", max_points=Decimal(50), meetings=frozenset({Meeting.THEMATIC}))


@pytest.fixture
def official(register: Register) -> Official:
    return register.official("Nguyễn Văn An", code="CB01")


def given(register: Register, unit: Unit, on: str, points: int, by: Official | None = None) -> int:
    if by is not None and register.store.attendances.on(by.id, unit.id, day(on)) is None:
        register.attendance(by, unit, on)
    score = Score(
        id=0,
        unit_id=unit.id,
        held_on=day(on),
        official_id=None if by is None else by.id,
        points=Decimal(points),
    )
    return give_score(register.store, score, today=TODAY)


def test_the_presets_state_what_their_sources_do_and_leave_the_rest() -> None:
    grades = {
        each.code: [(grade.name, int(grade.at_least)) for grade in each.grades]
        for each in preset_templates()
    }
    assert grades == {"08-HD/BTCTU": [], "NGHE-AN": [("Tốt", 80)], "PHU-THO": [("Tốt", 90)]}
    assert all(not each.criteria and each.note for each in preset_templates())


def test_a_template_is_taken_up_once_and_never_overwritten(register: Register) -> None:
    for preset in preset_templates():
        assert add_template(register.store, preset)
        assert not add_template(register.store, preset)
    with pytest.raises(TemplateDiffers):
        add_template(register.store, Template(id=0, code="nghe-an", max_points=Decimal(100)))
    held = register.store.templates.all()
    assert find_template(held, "08").code == "08-HD/BTCTU"
    with pytest.raises(UnknownName):
        find_template(held, "09")


def test_a_grade_follows_the_template_of_the_day_and_kind(
    register: Register, cell: Unit, official: Official
) -> None:
    add_template(register.store, replace(HUNDRED, life=span("2024-02-01")))
    add_template(register.store, FIFTY)
    register.attendance(official, cell, "2024-03-05", meeting=Meeting.THEMATIC)
    given(register, cell, "2024-01-31", 85)
    given(register, cell, "2024-02-01", 85)
    given(register, cell, "2024-03-05", 45, official)
    assert [
        (each.official, each.meeting, each.grade, each.template)
        for each in list_scores(register.store)
    ] == [
        (None, Meeting.REGULAR, None, None),
        (None, Meeting.REGULAR, "Tốt", "MẪU"),
        (Named("CB01", "Nguyễn Văn An"), Meeting.THEMATIC, None, "CĐ"),
    ]


def test_the_visitors_and_the_cells_own_score_stand_side_by_side(
    register: Register, cell: Unit, official: Official
) -> None:
    given(register, cell, "2024-02-05", 80, official)
    number = given(register, cell, "2024-02-05", 90)
    with pytest.raises(AlreadyScored) as refused:
        given(register, cell, "2024-02-05", 91)
    assert refused.value.id == number
    assert remove_score(register.store, find_score(register.store, number)).official is None
    assert [each.points for each in list_scores(register.store)] == [80]


def test_a_second_score_of_its_own_is_a_flaw(register: Register, cell: Unit) -> None:
    given(register, cell, "2024-02-05", 90)
    given(register, cell, "2024-02-06", 90)
    assert list(rule_flaws(register.store, {"score"})) == []
    number = register.store.scoring.add(
        Score(
            id=0, unit_id=cell.id, held_on=day("2024-02-05"), official_id=None, points=Decimal(80)
        )
    )
    (flaw,) = rule_flaws(register.store, {"score"})
    assert (flaw.flaw, flaw.where) == (Flaw.RULE, f"score {number}")


def test_what_cannot_be_scored_is_refused(register: Register, cell: Unit) -> None:
    add_template(register.store, HUNDRED)
    ended = register.unit("Chi bộ cũ", life=span("", "2024-01-31"))
    with pytest.raises(DayAhead):
        given(register, cell, "2024-05-11", 80)
    with pytest.raises(OutsideUnitLife):
        given(register, ended, "2024-02-01", 80)
    with pytest.raises(TooManyPoints):
        given(register, cell, "2024-02-05", 101)


def test_an_attendance_takes_no_more_points_than_its_template(
    register: Register, cell: Unit, official: Official
) -> None:
    add_template(register.store, HUNDRED)
    visit = Attendance(id=0, official_id=official.id, unit_id=cell.id, held_on=day("2024-02-05"))
    with pytest.raises(TooManyPoints):
        record_attendance(register.store, visit, today=TODAY, score=Decimal(101))
    kept = register.attendance(official, cell, "2024-02-05")
    with pytest.raises(TooManyPoints):
        edit_attendance(register.store, kept, AttendanceEdit(score=Decimal(101)), today=TODAY)


def test_other_points_of_a_visit_are_judged_by_the_template_named_for_them(
    register: Register, cell: Unit, official: Official
) -> None:
    store = register.store
    add_template(store, HUNDRED)
    named = store.templates.add(Template(id=0, code="200", max_points=Decimal(200), life=PAST))
    score = Score(
        id=0,
        unit_id=cell.id,
        held_on=day("2024-02-05"),
        official_id=official.id,
        points=Decimal(150),
        template_id=named,
    )
    visit = register.attendance(official, cell, "2024-02-05")
    give_score(store, score, today=TODAY)
    edited = edit_attendance(store, visit, AttendanceEdit(score=Decimal(152)), today=TODAY)
    assert edited.after.score == Decimal(152)
    with pytest.raises(TooManyPoints):
        edit_attendance(store, visit, AttendanceEdit(score=Decimal(201)), today=TODAY)
    (only,) = store.scoring.within(ALWAYS)
    assert (only.points, only.template_id) == (Decimal(152), named)


def test_a_correction_of_a_score_changes_its_grade(register: Register, cell: Unit) -> None:
    add_template(register.store, HUNDRED)
    score = find_score(register.store, given(register, cell, "2024-02-05", 79))
    edited = edit_score(register.store, score, ScoreEdit(points=Decimal(80)), today=TODAY)
    assert (edited.before.grade, edited.after.grade) == (None, "Tốt")
    with pytest.raises(NothingToChange):
        edit_score(register.store, score, ScoreEdit(points=Decimal(79)), today=TODAY)
    with pytest.raises(UnknownName):
        find_score(register.store, score.id + 1)


def test_visits_without_the_visitors_score_are_named_but_for_trips(
    register: Register, commune: Unit, cell: Unit, other: Unit, official: Official
) -> None:
    register.attendance(official, cell, "2024-02-05")
    bare = register.attendance(official, cell, "2024-03-05")
    elsewhere = register.attendance(official, other, "2024-03-06")
    register.attendance(official, cell, "2024-04-05", meeting=Meeting.TRIP)
    given(register, cell, "2024-02-05", 80, official)
    given(register, cell, "2024-03-05", 80)  # the cell's own is not the visitor's
    found = list_unscored(register.store, today=TODAY)
    assert [each.id for each in found] == [bare.id, elsewhere.id]
    assert [
        each.id for each in list_unscored(register.store, Narrowing(under=commune), today=TODAY)
    ] == [bare.id]


def test_the_report_goes_by_cell_or_by_the_unit_above_it(
    register: Register, commune: Unit, cell: Unit, official: Official
) -> None:
    second = register.unit("Chi bộ ấp 2", code="C2", under=commune)
    given(register, second, "2024-04-05", 70, official)
    given(register, cell, "2024-02-05", 80, official)
    given(register, cell, "2024-02-05", 90)
    given(register, cell, "2023-12-31", 10)
    rows = report_scores(register.store, YEAR)
    assert [(each.unit.code, each.visitors.average, each.own.average) for each in rows] == [
        ("C1", Decimal(80), Decimal(90)),
        ("C2", Decimal(70), None),
    ]
    (row,) = report_scores(register.store, YEAR, by_unit=True)
    assert (row.unit.code, row.visitors.scores, row.visitors.average) == ("X01", 2, Decimal(75))
