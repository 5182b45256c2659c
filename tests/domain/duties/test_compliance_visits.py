"""Which visits count, and which are refused and why. The quarter is 2024-Q1."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.duties.verdicts import Refusal
from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import CountPer
from tests.domain.duties.province import Commune, on

if TYPE_CHECKING:
    from chibo_cli.domain.duties.compliance import Judgement

COUNTED = None


def answers(judgement: Judgement) -> dict[str, Refusal | None]:
    """What became of each visit, by its day."""
    refused = {str(visit.held_on): reason for visit, reason in judgement.refused}
    return refused | dict.fromkeys((str(visit.held_on) for visit in judgement.counted), COUNTED)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        pytest.param("2023-12-31", {}, id="the day before the quarter"),
        pytest.param("2024-01-01", {"2024-01-01": COUNTED}, id="its first day"),
        pytest.param("2024-03-31", {"2024-03-31": COUNTED}, id="its last day"),
        pytest.param("2024-04-01", {}, id="the day after"),
    ],
)
def test_visits_of_the_period_are_looked_at_and_no_others(
    day: str, found: dict[str, Refusal | None]
) -> None:
    p = Commune()
    p.visit(p.person, p.cell, day)

    assert answers(p.sole(as_of="2024-12-31")) == found


@pytest.mark.parametrize(
    ("assigned", "day", "answer"),
    [
        ("2024-02-05..", "2024-02-04", Refusal.NO_ASSIGNMENT_THAT_DAY),
        ("2024-02-05..", "2024-02-05", COUNTED),
        ("2024-03-31..", "2024-03-31", COUNTED),
        ("..2024-02-05", "2024-02-05", COUNTED),
        ("..2024-02-05", "2024-02-06", Refusal.NO_ASSIGNMENT_THAT_DAY),
    ],
)
def test_a_visit_counts_on_the_first_and_the_last_day_of_the_assignment(
    assigned: str, day: str, answer: Refusal | None
) -> None:
    p = Commune(assigned)
    p.visit(p.person, p.cell, day)

    assert answers(p.sole()) == {day: answer}


@pytest.mark.parametrize(
    ("place", "answer"),
    [
        pytest.param("cell", COUNTED, id="a cell of the assigned commune"),
        pytest.param("second_cell", COUNTED, id="another"),
        pytest.param("commune", COUNTED, id="the assigned unit itself"),
        pytest.param("far_cell", Refusal.OUTSIDE_AREA, id="a cell of another commune"),
        pytest.param("other_commune", Refusal.OUTSIDE_AREA, id="another commune"),
        pytest.param("province", Refusal.OUTSIDE_AREA, id="the unit above"),
    ],
)
def test_a_visit_counts_in_the_assigned_unit_and_below(place: str, answer: Refusal | None) -> None:
    p = Commune()
    p.visit(p.person, getattr(p, place), "2024-02-05")

    assert answers(p.sole()) == {"2024-02-05": answer}


def test_a_visit_counts_however_far_below() -> None:
    p = Commune()
    p.assignments.clear()
    p.assign(p.person, p.province)
    p.visit(p.person, p.unit("X01.1.1", under=p.cell), "2024-02-05")

    assert answers(p.sole()) == {"2024-02-05": COUNTED}


def test_a_cell_that_moves_is_in_the_area_until_the_day_it_moves() -> None:
    p = Commune()
    moving = p.unit("X01.3", under=p.commune, moved="..2024-02-14")
    p.place(moving, p.other_commune, "2024-02-15..")
    p.visit(p.person, moving, "2024-02-14")
    p.visit(p.person, moving, "2024-02-15")

    assert answers(p.sole()) == {"2024-02-14": COUNTED, "2024-02-15": Refusal.OUTSIDE_AREA}


def test_the_area_is_that_of_the_assignment_in_force_that_day() -> None:
    p = Commune("..2024-01-31")
    p.assign(p.person, p.other_commune, "2024-02-01..")
    for day in ("2024-01-31", "2024-02-01"):
        p.visit(p.person, p.cell, day)
    for day in ("2024-01-30", "2024-02-02"):
        p.visit(p.person, p.far_cell, day)

    assert answers(p.sole()) == {
        "2024-01-30": Refusal.OUTSIDE_AREA,
        "2024-01-31": COUNTED,
        "2024-02-01": Refusal.OUTSIDE_AREA,
        "2024-02-02": COUNTED,
    }


@pytest.mark.parametrize(
    ("unit_kinds", "kind", "answer"),
    [
        pytest.param((), "commune", COUNTED, id="none named, all count"),
        pytest.param(("cell",), "cell", COUNTED, id="the kind named"),
        pytest.param(("cell", "school_cell"), "school_cell", COUNTED, id="one of those named"),
        pytest.param(("cell",), "school_cell", Refusal.UNIT_NOT_COUNTED, id="another cell"),
        pytest.param(("cell",), "commune", Refusal.UNIT_NOT_COUNTED, id="another kind"),
    ],
)
def test_units_of_the_kinds_named_count(
    unit_kinds: tuple[str, ...], kind: str, answer: Refusal | None
) -> None:
    p = Commune(unit_kinds=frozenset(unit_kinds))
    p.visit(p.person, p.unit("X01.3", kind, under=p.commune), "2024-02-05")

    assert answers(p.sole()) == {"2024-02-05": answer}


@pytest.mark.parametrize(
    ("unit_kinds", "kind", "is_told"),
    [
        pytest.param(("cell",), "commune", True, id="no cell"),
        pytest.param(("cell", "school_cell"), "commune", True, id="no cell of either kind"),
        pytest.param(("cell", "own_cell"), "own", True, id="kinds of the office's own"),
        pytest.param(("cell",), "school_cell", False, id="another cell"),
        pytest.param(("cell", "commune"), "district", False, id="not cells alone"),
        pytest.param((), "commune", False, id="none named, it counts"),
    ],
)
def test_a_unit_that_is_no_cell_is_told_where_cells_alone_count(
    unit_kinds: tuple[str, ...], kind: str, *, is_told: bool
) -> None:
    p = Commune(unit_kinds=frozenset(unit_kinds))
    p.visit(p.person, p.unit("X01.3", kind, under=p.commune), "2024-02-05")
    elsewhere = p.visit(p.person, p.unit("X02", "commune"), "2024-02-06")

    told = p.sole().at_no_cell
    assert (len(told) == 1) is is_told
    assert elsewhere.id not in told


@pytest.mark.parametrize("meeting", Meeting)
@pytest.mark.parametrize(
    ("named", "counting"),
    [
        pytest.param((), set(Meeting) - {Meeting.TRIP}, id="none named, all but a trip"),
        pytest.param((Meeting.REGULAR,), {Meeting.REGULAR}, id="one named"),
        pytest.param((Meeting.TRIP,), {Meeting.TRIP}, id="a trip, where named"),
        pytest.param(tuple(Meeting), set(Meeting), id="all named"),
    ],
)
def test_meetings_of_the_kinds_named_count(
    named: tuple[Meeting, ...], counting: set[Meeting], meeting: Meeting
) -> None:
    p = Commune(meetings=frozenset(named))
    p.visit(p.person, p.cell, "2024-02-05", meeting)
    answer = COUNTED if meeting in counting else Refusal.MEETING_NOT_COUNTED

    assert answers(p.sole()) == {"2024-02-05": answer}


@pytest.mark.parametrize(
    ("excluded", "member", "answer"),
    [
        pytest.param(False, "", COUNTED, id="not excluded"),
        pytest.param(True, "", Refusal.OWN_CELL, id="excluded"),
        pytest.param(True, "..2024-02-05", Refusal.OWN_CELL, id="the last day in it"),
        pytest.param(True, "..2024-02-04", COUNTED, id="the day after"),
        pytest.param(True, "2024-02-05..", Refusal.OWN_CELL, id="the first day in it"),
        pytest.param(True, "2024-02-06..", COUNTED, id="the day before"),
    ],
)
def test_the_own_cell_is_that_of_the_day(
    *, excluded: bool, member: str, answer: Refusal | None
) -> None:
    p = Commune(exclude_own_cell=excluded)
    p.member(p.person, p.cell, member)
    p.member(p.person, p.far_cell)
    p.member(p.official("CB02"), p.second_cell)
    p.visit(p.person, p.cell, "2024-02-05")
    p.visit(p.person, p.second_cell, "2024-02-06")

    assert answers(p.sole()) == {"2024-02-05": answer, "2024-02-06": COUNTED}


@pytest.mark.parametrize(
    ("allowed", "answer"), [(False, Refusal.SUBSTITUTE), (True, COUNTED)], ids=["not", "allowed"]
)
def test_a_substitute_counts_where_allowed(*, allowed: bool, answer: Refusal | None) -> None:
    p = Commune(allow_substitute=allowed)
    p.visit(p.person, p.cell, "2024-02-05", substitute="Người Dự Thay")

    assert answers(p.sole()) == {"2024-02-05": answer}


@pytest.mark.parametrize(("mended", "answer"), list(enumerate([*Refusal, COUNTED])))
def test_a_visit_with_several_defects_is_refused_with_the_first(
    mended: int, answer: Refusal | None
) -> None:
    """Every defect holds at first; they are mended one by one, in the order of the design."""
    p = Commune(
        "2024-02-05.." if mended < 2 else "",
        unit_kinds=frozenset({"cell"}),
        meetings=frozenset({Meeting.REGULAR}),
        exclude_own_cell=True,
    )
    outside, inside = p.other_commune, p.commune
    unit = outside if mended < 3 else inside if mended < 4 else p.cell
    meeting = Meeting.TRIP if mended < 5 else Meeting.REGULAR
    if mended < 6:
        p.member(p.person, unit)
    p.visit(
        p.person, unit, "2024-02-01", meeting, substitute="Người Dự Thay" if mended < 7 else None
    )
    judgement = p.sole(as_of="2024-01-31" if mended < 1 else "2024-04-01")

    assert answers(judgement) == {"2024-02-01": answer}


def test_two_visits_on_one_day_at_two_units_count_each() -> None:
    p = Commune(minimum=2)
    visits = [p.visit(p.person, cell, "2024-02-05") for cell in (p.second_cell, p.cell)]

    assert p.sole().counted == (visits[1], visits[0])


def test_a_visit_that_counts_for_one_subject_is_refused_to_no_other() -> None:
    p = Commune(count_per=CountPer.ASSIGNMENT)
    p.assign(p.person, p.other_commune)
    nowhere = p.unit("X03", "commune", under=p.province)
    p.visit(p.person, p.cell, "2024-02-05")
    p.visit(p.person, nowhere, "2024-03-04")
    found = [answers(each) for each in p.judged()]

    assert found == [
        {"2024-02-05": COUNTED, "2024-03-04": Refusal.OUTSIDE_AREA},
        {"2024-03-04": Refusal.OUTSIDE_AREA},
    ]


def test_a_visit_that_counts_under_one_duty_is_refused_under_another() -> None:
    p = Commune()
    p.duty(p.rule, unit_kinds=frozenset({"cell"}))
    p.visit(p.person, p.commune, "2024-02-05")
    found = {each.subject.duty.number: answers(each) for each in p.judged()}

    assert found == {1: {"2024-02-05": COUNTED}, 2: {"2024-02-05": Refusal.UNIT_NOT_COUNTED}}


def test_a_visit_counts_for_nobody_else() -> None:
    p = Commune()
    other = p.official("CB02")
    p.assign(other, p.commune)
    p.visit(other, p.cell, "2024-02-05")
    found = {each.subject.official.code: answers(each) for each in p.judged()}

    assert found == {"CB01": {}, "CB02": {"2024-02-05": COUNTED}}


def test_visits_go_by_day_and_then_by_the_code_of_the_unit() -> None:
    p = Commune()
    uncoded = p.unit(None, under=p.commune, name="Ấp A")
    places = [uncoded, p.second_cell, p.cell, p.far_cell, p.other_commune]
    for day in ("2024-03-04", "2024-02-05"):
        for unit in places:
            p.visit(p.person, unit, day)
    judgement = p.sole()
    in_order = [(visit.held_on, visit.unit_id) for visit in judgement.counted]
    refused = [(visit.held_on, visit.unit_id) for visit, _ in judgement.refused]

    days = [on("2024-02-05"), on("2024-03-04")]
    assert in_order == [(day, u.id) for day in days for u in (p.cell, p.second_cell, uncoded)]
    assert refused == [(day, u.id) for day in days for u in (p.other_commune, p.far_cell)]
