from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import Score
from chibo_cli.domain.followups.recommendations import RecommendationState, Step
from chibo_cli.domain.followups.scoring import Template
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.messages.errors.refusals import (
    AmbiguousName,
    FutureDay,
    InvalidChoice,
    InvalidDay,
    OutsideOfficialLife,
    OutsideUnitLife,
    RepeatedRow,
    TextRefused,
    TooManyPoints,
    UnknownName,
)
from chibo_cli.usecases.followups.recommendations import take_step
from chibo_cli.usecases.meetings.attendances import find_attendance, list_attendances
from tests.usecases.registers import TODAY, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.entries.attendances import AttendanceEntry
    from tests.usecases.lists.desk import Desk

HEADER = (
    "Đồng chí,Chi bộ,Ngày dự,Loại sinh hoạt,Người dự thay,Điểm,Ưu điểm,Hạn chế,Kiến nghị,"
    "Văn bản,Ngày báo cáo\n"
)
FULL = (
    'CB01,C1,05/02/2024,chuyên đề,Lò Văn Thử,"85,5","Rõ\nđúng giờ",Ít ý kiến,'
    '"Sửa đường\n\nCấp tài liệu\n ",01-BC,07/02/2024\n'
)
BARE = "CB01,C2,06/02/2024,,,,,,,,\n"
LIST = HEADER + FULL + BARE


def kept(desk: Desk) -> list[AttendanceEntry]:
    return list_attendances(desk.register.store)


def test_attendances_are_taken_with_all_that_was_noted(office: Desk) -> None:
    assert office.take_text(LIST) == (2, 0, 0)
    full, bare = kept(office)
    assert (full.official.code, full.unit.code, full.date) == ("CB01", "C1", day("2024-02-05"))
    assert (full.meeting, full.substitute) == (Meeting.THEMATIC, "Lò Văn Thử")
    assert (full.score, full.recommendation) == (Decimal("85.5"), "Sửa đường\nCấp tài liệu")
    assert (full.strengths, full.shortcomings) == ("Rõ\nđúng giờ", "Ít ý kiến")
    assert (full.document, full.reported_on) == ("01-BC", day("2024-02-07"))
    assert (bare.meeting, bare.score, bare.recommendation) == (Meeting.REGULAR, None, None)


def test_the_same_attendances_again_change_nothing(office: Desk) -> None:
    office.take_text(LIST)
    before = kept(office)
    assert office.take_text(LIST) == (0, 0, 2)
    assert kept(office) == before
    assert len(office.register.store.recommendations.at()) == 2


def test_an_empty_cell_leaves_what_stands(office: Desk) -> None:
    office.take_text(LIST)
    before = kept(office)
    assert office.take_text(HEADER + "CB01,C1,05/02/2024,,,,,,,,\n") == (0, 0, 1)
    assert kept(office) == before


def test_other_values_are_told_field_by_field(office: Desk) -> None:
    office.take_text(LIST)
    row = "CB01,C1,05/02/2024,thường kỳ,,90,Rõ,,Sửa cầu,02-BC,08/02/2024\n"
    assert office.take_text(HEADER + row) == (0, 1, 0)
    assert office.changed() == {
        "strengths": ("Rõ\nđúng giờ", "Rõ"),
        "document": ("01-BC", "02-BC"),
        "reported_on": (day("2024-02-07"), day("2024-02-08")),
        "meeting": (Meeting.THEMATIC, Meeting.REGULAR),
        "score": (Decimal("85.5"), Decimal(90)),
        "recommendation": (("Sửa đường", "Cấp tài liệu"), ("Sửa cầu",)),
    }
    changed = kept(office)[0]
    assert (changed.score, changed.recommendation) == (Decimal(90), "Sửa cầu")
    assert (changed.strengths, changed.shortcomings) == ("Rõ", "Ít ý kiến")
    assert changed.substitute == "Lò Văn Thử"


def test_what_was_first_entered_bare_may_be_filled_in(office: Desk) -> None:
    office.take_text(HEADER + "CB01,C1,05/02/2024,,,,,,,,\n")
    assert office.take_text(HEADER + FULL) == (0, 1, 0)
    assert office.take_text(HEADER + FULL) == (0, 0, 1)
    assert len(office.register.store.scoring.within(ALWAYS)) == 1


def test_a_score_of_nought_is_a_score(office: Desk) -> None:
    office.take_text(LIST)
    assert office.take_text("official,cell,date,score\nCB01,C1,05/02/2024,0\n") == (0, 1, 0)
    assert kept(office)[0].score == Decimal(0)


def test_a_recommendation_of_two_lines_entered_by_hand_is_the_same(office: Desk) -> None:
    attendance = office.register.attendance(
        office.register.store.officials.with_id(1), office.register.coded("C1"), "2024-02-05"
    )
    office.register.store.recommendations.raise_at(attendance, "Sửa đường\nCấp tài liệu")
    row = 'CB01,C1,05/02/2024,,,,,,"Sửa đường\nCấp tài liệu",,\n'
    assert office.take_text(HEADER + row) == (0, 0, 1)


def test_a_list_that_adds_a_recommendation_keeps_the_others_as_they_stand(office: Desk) -> None:
    store = office.register.store
    office.take_text(LIST)
    first = store.recommendations.at()[0]
    step = Step(
        recommendation_id=first.id, noted_on=day("2024-03-01"), status=RecommendationState.FORWARDED
    )
    take_step(store, first, step, today=TODAY)
    row = 'CB01,C1,05/02/2024,,,,,,"Sửa đường\nSửa cầu",,\n'
    assert office.take_text(HEADER + row) == (0, 1, 0)
    assert [(each.text, each.status) for each in store.recommendations.at()] == [
        ("Sửa đường", RecommendationState.FORWARDED),
        ("Sửa cầu", RecommendationState.OPEN),
    ]


def test_points_beyond_the_template_are_a_problem_of_their_cell(office: Desk) -> None:
    office.register.store.templates.add(Template(id=0, code="MẪU", max_points=Decimal(50)))
    assert office.refused_text("official,cell,date,score\nCB01,C1,05/02/2024,51\n") == [
        (2, "score", "51", TooManyPoints)
    ]


def test_other_points_are_judged_by_the_template_named_for_them(office: Desk) -> None:
    scoring = office.register.store.scoring
    office.register.store.templates.add(Template(id=0, code="MẪU", max_points=Decimal(100)))
    named = office.register.store.templates.add(
        Template(id=0, code="200", max_points=Decimal(200), life=span("", "2023-12-31"))
    )
    scoring.add(
        Score(
            id=0,
            unit_id=office.register.coded("C1").id,
            held_on=day("2024-02-05"),
            official_id=1,
            points=Decimal(150),
            template_id=named,
        )
    )
    row = "official,cell,date,score\nCB01,C1,05/02/2024,"
    assert office.refused_text(f"{row}201\n") == [(2, "score", "201", TooManyPoints)]
    assert office.take_text(f"{row}151\n") == (1, 0, 0)
    assert office.take_text(f"{row}152\n") == (0, 1, 0)
    assert office.refused_text(f"{row}201\n") == [(2, "score", "201", TooManyPoints)]
    (score,) = scoring.within(ALWAYS)
    assert (score.points, score.template_id) == (Decimal(152), named)


def test_other_points_are_judged_by_the_kind_of_meeting_that_stands(office: Desk) -> None:
    thematic = frozenset({Meeting.THEMATIC})
    office.register.store.templates.add(Template(id=0, code="MẪU", max_points=Decimal(100)))
    office.register.store.templates.add(
        Template(id=0, code="CĐ", max_points=Decimal(50), meetings=thematic)
    )
    header = "official,cell,date,meeting,score\n"
    assert office.take_text(f"{header}CB01,C1,05/02/2024,chuyên đề,50\n") == (1, 0, 0)
    again = f"{header}CB01,C1,05/02/2024,,51\n"
    assert office.refused_text(again) == [(2, "score", "51", TooManyPoints)]


def test_too_many_points_are_told_with_an_unknown_official(office: Desk) -> None:
    office.register.store.templates.add(Template(id=0, code="MẪU", max_points=Decimal(50)))
    assert office.refused_text("official,cell,date,score\nCB99,C1,05/02/2024,51\n") == [
        (2, "official", "CB99", UnknownName),
        (2, "score", "51", TooManyPoints),
    ]


def test_people_and_cells_are_found_by_name_as_at_the_keyboard(office: Desk) -> None:
    office.register.unit("Chi bộ ấp 1", code="C9", under=office.register.coded("X02"))
    text = """\
official,unit,date
đ/c Nguyễn Văn An,ấp 1,05/02/2024
van an,"ap 1, Thủy Tân",05/02/2024
Trần Thị Bình,"ấp 1, Thủy Tân",05/02/2024
"""
    assert office.take_text(text) == (3, 0, 0)
    assert [(each.official.code, each.unit.code) for each in kept(office)] == [
        *[("CB01", "C1"), ("CB01", "C9"), ("CB02", "C9")],
    ]


def test_a_code_reused_by_a_successor_is_chosen_by_the_day(office: Desk) -> None:
    register = office.register
    old = register.unit("Chi bộ ấp 7", code="C7", life=span("", "2024-02-29"))
    new = register.unit("Chi bộ ấp 7 mới", code="C7", life=span("2024-03-01"))
    text = "official,cell,date\nCB01,C7,29/02/2024\nCB01,c7,01/03/2024\n"
    assert office.take_text(text) == (2, 0, 0)
    found = register.store.attendances.within(ALWAYS)
    assert [each.unit_id for each in found] == [old.id, new.id]


@pytest.mark.parametrize("row", ["CB01,C1,,05/02/2024", "CB01,,C1,05/02/2024"])
def test_a_unit_may_stand_in_either_column(office: Desk, row: str) -> None:
    assert office.take_text(f"official,unit,cell,date\n{row}\n") == (1, 0, 0)
    assert kept(office)[0].unit.code == "C1"


@pytest.mark.parametrize(
    ("row", "column", "value", "error"),
    [
        pytest.param("CB99,C1,05/02/2024,,,,,,,,", "Đồng chí", "CB99", UnknownName, id="who"),
        pytest.param(",C1,05/02/2024,,,,,,,,", "Đồng chí", "", TextRefused, id="nobody"),
        pytest.param("CB01,C9,05/02/2024,,,,,,,,", "Chi bộ", "C9", UnknownName, id="where"),
        pytest.param("CB01,,05/02/2024,,,,,,,,", "Chi bộ", "", TextRefused, id="nowhere"),
        pytest.param("CB02,ấp,05/02/2024,,,,,,,,", "Chi bộ", "ấp", AmbiguousName, id="several"),
        pytest.param("CB01,C1,,,,,,,,,", "Ngày dự", "", TextRefused, id="no day"),
        pytest.param("CB01,C1,31/11/2023,,,,,,,,", "Ngày dự", "31/11/2023", InvalidDay, id="day"),
        pytest.param("CB01,C1,02/13/2024,,,,,,,,", "Ngày dự", "02/13/2024", InvalidDay, id="month"),
        pytest.param("CB01,C1,11/05/2024,,,,,,,,", "Ngày dự", "11/05/2024", FutureDay, id="future"),
        pytest.param(
            "CB01,C5,01/02/2024,,,,,,,,", "Ngày dự", "01/02/2024", OutsideUnitLife, id="u"
        ),
        pytest.param(
            "CB05,C1,01/02/2024,,,,,,,,", "Ngày dự", "01/02/2024", OutsideOfficialLife, id="left"
        ),
        pytest.param(
            "CB01,C1,05/02/2024,tiệc,,,,,,,", "Loại sinh hoạt", "tiệc", InvalidChoice, id="k"
        ),
        pytest.param("CB01,C1,05/02/2024,,,tốt,,,,,", "Điểm", "tốt", TextRefused, id="points"),
        pytest.param("CB01,C1,05/02/2024,,,-1,,,,,", "Điểm", "-1", TextRefused, id="negative"),
        pytest.param(
            "CB01,C1,05/02/2024,,,,,,,,hôm nay", "Ngày báo cáo", "hôm nay", InvalidDay, id="report"
        ),
    ],
)
def test_a_row_that_cannot_stand_names_its_cell(
    office: Desk, row: str, column: str, value: str, error: type[Exception]
) -> None:
    office.register.unit("Chi bộ ấp 5", code="C5", life=span("2024-02-02"))
    office.register.official("Lê Cúc", code="CB05", life=span("", "2024-01-31"))
    assert office.refused_text(f"{HEADER}{row}\n") == [(2, column, value, error)]


def test_a_row_that_stands_twice_is_taken_once(office: Desk) -> None:
    assert office.take_text(HEADER + FULL + FULL) == (1, 0, 0)
    assert office.take_text(HEADER + FULL + FULL) == (0, 0, 1)


def test_two_rows_of_one_attendance_that_differ_are_told(office: Desk) -> None:
    text = HEADER + FULL + BARE + "Nguyễn Văn An,C1,5/2/2024,,,,,,,,\n"
    assert office.refused_text(text) == [(4, "", "", RepeatedRow)]


def test_every_problem_of_a_row_is_told(office: Desk) -> None:
    assert office.refused_text(HEADER + "CB99,C9,31/11/2023,tiệc,,tốt,,,,,x\n") == [
        (2, "Đồng chí", "CB99", UnknownName),
        (2, "Chi bộ", "C9", UnknownName),
        (2, "Ngày dự", "31/11/2023", InvalidDay),
        (2, "Loại sinh hoạt", "tiệc", InvalidChoice),
        (2, "Điểm", "tốt", TextRefused),
        (2, "Ngày báo cáo", "x", InvalidDay),
    ]


def test_what_was_entered_by_hand_is_known(office: Desk) -> None:
    register = office.register
    official, cell = register.store.officials.with_id(1), register.coded("C1")
    attendance = register.attendance(official, cell, "2024-02-05", meeting=Meeting.THEMATIC)
    assert office.take_text(HEADER + "CB01,C1,05/02/2024,,,88,,,,,\n") == (0, 1, 0)
    assert find_attendance(register.store, attendance.id).meeting is Meeting.THEMATIC
    assert kept(office)[0].score == Decimal(88)
