from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.followups.score_report import Given, score_rows
from chibo_cli.domain.followups.scoring import Grade, Template, average, check_points, template_for
from chibo_cli.domain.followups.template_file import template_in
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import Span
from chibo_cli.messages.errors.refusals import InvalidTemplate, TooManyPoints

DAY = date(2024, 2, 5)
GRADES = (Grade("Tốt", Decimal(80)), Grade("Khá", Decimal("65.5")))
HUNDRED = Template(id=1, code="A", max_points=Decimal(100), grades=GRADES)


@pytest.mark.parametrize(
    ("points", "grade"),
    [("100", "Tốt"), ("80", "Tốt"), ("79.99", "Khá"), ("65.5", "Khá"), ("65.4", None)],
)
def test_a_grade_begins_at_its_points(points: str, grade: str | None) -> None:
    assert HUNDRED.grade(Decimal(points)) == grade


def test_points_end_at_the_most() -> None:
    check_points(HUNDRED, Decimal(100))
    check_points(None, Decimal(900))
    check_points(HUNDRED, None)
    with pytest.raises(TooManyPoints):
        check_points(HUNDRED, Decimal("100.01"))


def test_the_template_is_that_of_the_day_and_the_kind_of_meeting() -> None:
    old = Template(id=1, code="CŨ", max_points=Decimal(100), life=Span(None, date(2024, 2, 4)))
    new = Template(id=2, code="MỚI", max_points=Decimal(100), life=Span(DAY, None))
    thematic = Template(
        id=3, code="CĐ", max_points=Decimal(50), meetings=frozenset({Meeting.THEMATIC})
    )
    every = (old, new, thematic)
    assert template_for(every, date(2024, 2, 4), Meeting.REGULAR) is old
    assert template_for(every, DAY, Meeting.REGULAR) is new
    assert template_for(every, DAY, Meeting.THEMATIC) is thematic
    assert template_for((), DAY, Meeting.REGULAR) is None
    assert template_for((thematic,), DAY, Meeting.REGULAR) is None
    later = Template(id=4, code="MỚI HƠN", max_points=Decimal(100), life=Span(DAY, None))
    assert template_for((later, new), DAY, Meeting.REGULAR) is later


def test_an_average_has_two_decimals_half_up() -> None:
    assert average([]) is None
    assert average([Decimal(80), Decimal(85), Decimal(85)]) == Decimal("83.33")
    assert average([Decimal("80.01"), Decimal("80.02")]) == Decimal("80.02")


def test_scores_stand_side_by_side_quarter_by_quarter() -> None:
    unit = Named("C1", "Chi bộ ấp 1")
    given = [
        Given(unit, DAY, Decimal(80), "Tốt", is_own=False),
        Given(unit, DAY, Decimal(95), "Tốt", is_own=True),
        Given(unit, date(2024, 4, 1), Decimal(70), None, is_own=False),
    ]
    (row,) = score_rows(given, Period(PeriodKind.YEAR, 2024))
    assert (row.visitors.scores, row.visitors.average) == (2, Decimal("75.00"))
    assert (row.visitors.grades, row.own.grades) == (("Tốt: 1",), ("Tốt: 1",))
    assert [(each.scores, own.scores) for _, each, own in row.quarters] == [
        *[(1, 1), (1, 0), (0, 0), (0, 0)]
    ]
    (row,) = score_rows(given, Period(PeriodKind.QUARTER, 2024, 1))
    assert row.quarters == ()


def test_a_template_may_state_nothing_but_its_code() -> None:
    bare = template_in({"code": "08-HD"})
    assert (bare.max_points, bare.criteria, bare.grades) == (Decimal(100), (), ())


def test_grades_stand_from_the_highest_down() -> None:
    template = template_in(
        {
            "code": "A",
            "meetings": ["thường kỳ"],
            "criterion": [{"text": "Đúng giờ", "points": 12.5}],
            "grade": [{"name": "Khá", "at_least": 65}, {"name": "Tốt", "at_least": 80}],
        }
    )
    assert [each.name for each in template.grades] == ["Tốt", "Khá"]
    assert template.criteria[0].points == Decimal("12.5")
    assert template.meetings == {Meeting.REGULAR}


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({}, "code"),
        ({"code": 8}, "code"),
        ({"points": 1}, "points"),
        ({"max_points": 0}, "max_points"),
        ({"max_points": "100"}, "max_points"),
        ({"max_points": True}, "max_points"),
        ({"max_points": float("nan")}, "max_points"),
        ({"meetings": "regular"}, "meetings"),
        ({"meetings": ["họp"]}, "meetings"),
        ({"since": "2024-01-01"}, "since"),
        ({"since": date(2024, 2, 1), "until": date(2024, 1, 1)}, "until"),
        ({"criterion": {"text": "x"}}, "criterion"),
        ({"criterion": [{"text": "x"}]}, "criterion[1].points"),
        ({"criterion": [{"text": "x", "points": 60}, {"text": "y", "points": 41}]}, "criterion"),
        ({"grade": [{"name": "Tốt", "at_least": 101}]}, "grade"),
        ({"grade": [{"name": "A", "at_least": 8}, {"name": "B", "at_least": 8}]}, "grade"),
        ({"grade": [{"name": "", "at_least": 8}]}, "grade[1].name"),
    ],
    ids=str,
)
def test_what_a_template_cannot_say_is_named(fields: dict[str, object], key: str) -> None:
    code: dict[str, object] = {"code": "A"} if fields else {}
    with pytest.raises(InvalidTemplate) as refused:
        template_in(code | fields)
    assert refused.value.key == key
