from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chibo_cli.messages.errors.refusals import (
    AmbiguousName,
    AssignmentOutsideLife,
    EndBeforeStart,
    InvalidDay,
    OverlappingAssignment,
    RepeatedRow,
    TextRefused,
    UnknownName,
)
from chibo_cli.usecases.importing.rows import UnboundRole
from tests.usecases.registers import QUARTERLY, day, span

if TYPE_CHECKING:
    from tests.usecases.lists.desk import Desk

HEADER = "Đồng chí,Đơn vị phụ trách,Quy định,Vai trò,Quyết định,Từ ngày,Đến ngày\n"
LIST = HEADER + (
    "CB02,X02,258-QĐ/TU,cấp tỉnh,12-QĐ/TU,01/02/2024,30/06/2024\n"
    "Trần Thị Bình,Hòa Lạc,258,,,01/07/2024,\n"
)


def test_assignments_are_taken(office: Desk) -> None:
    assert office.take_text(LIST) == (2, 0, 0)
    register = office.register
    first, second = register.store.assignments.of_official(2)
    assert (first.unit_id, second.unit_id) == (register.coded("X02").id, register.coded("X01").id)
    assert (first.role, first.decision) == ("cấp tỉnh", "12-QĐ/TU")
    assert (first.life, second.life) == (span("2024-02-01", "2024-06-30"), span("2024-07-01"))
    assert not first.is_draft


def test_the_same_assignments_again_change_nothing(office: Desk) -> None:
    office.take_text(LIST)
    assert office.take_text(LIST) == (0, 0, 2)
    assert len(office.register.store.assignments.all()) == 3


def test_without_a_regulation_the_only_one_is_meant(office: Desk) -> None:
    assert office.take_text("official,unit,since\nCB02,X02,01/02/2024\n") == (1, 0, 0)
    office.register.regulation("776-QĐ/TU")
    assert office.refused_text("official,unit,since\nCB02,X01,01/02/2024\n") == [
        (2, "regulation", "", AmbiguousName)
    ]


def test_an_empty_cell_leaves_what_stands_and_another_value_corrects(office: Desk) -> None:
    office.take_text(LIST)
    assert office.take_text(HEADER + "CB02,X02,258,,,01/02/2024,\n") == (0, 0, 1)
    corrected = "CB02,X02,258,cấp xã,,01/02/2024,31/05/2024\n"
    assert office.take_text(HEADER + corrected) == (0, 1, 0)
    assert office.changed() == {
        "until": (day("2024-06-30"), day("2024-05-31")),
        "role": ("cấp tỉnh", "cấp xã"),
    }
    kept = office.register.store.assignments.of_official(2)[0]
    assert (kept.role, kept.decision) == ("cấp xã", "12-QĐ/TU")


@pytest.mark.parametrize(
    ("row", "column", "value", "error"),
    [
        pytest.param("CB99,X01,258,,,01/02/2024,", "Đồng chí", "CB99", UnknownName, id="who"),
        pytest.param("CB02,X99,258,,,01/02/2024,", "Đơn vị phụ trách", "X99", UnknownName, id="it"),
        pytest.param("CB02,xã,258,,,01/02/2024,", "Đơn vị phụ trách", "xã", AmbiguousName, id="2"),
        pytest.param("CB02,X01,999,,,01/02/2024,", "Quy định", "999", UnknownName, id="rule"),
        pytest.param("CB02,X01,258,,,,", "Từ ngày", "", TextRefused, id="no first day"),
        pytest.param("CB02,X01,258,,,1/2,", "Từ ngày", "1/2", InvalidDay, id="no year"),
        pytest.param("CB02,X01,258,,,01/02/2024,x", "Đến ngày", "x", InvalidDay, id="last day"),
        pytest.param(
            "CB02,X01,258,,,02/02/2024,01/02/2024",
            "Đến ngày",
            "01/02/2024",
            EndBeforeStart,
            id="none",
        ),
        pytest.param(
            "CB02,X02,258,,,01/02/2024,31/01/2024",
            "Đến ngày",
            "31/01/2024",
            EndBeforeStart,
            id="known",
        ),
        pytest.param("CB02,X02,258,,,01/03/2024,", "", "", OverlappingAssignment, id="overlap"),
        pytest.param("CB03,X02,258,,,01/03/2024,", "", "", AssignmentOutsideLife, id="has left"),
    ],
)
def test_a_row_that_cannot_stand_names_its_cell(
    office: Desk, row: str, column: str, value: str, error: type[Exception]
) -> None:
    office.take_text(LIST)
    office.register.official("Lê Cúc", code="CB03", life=span("", "2023-12-31"))
    assert office.refused_text(f"{HEADER}{row}\n") == [(2, column, value, error)]


def test_a_corrected_last_day_never_reaches_into_the_next_assignment(office: Desk) -> None:
    text = HEADER + "CB02,X02,258,,,01/01/2024,31/01/2024\nCB02,X02,258,,,01/03/2024,\n"
    assert office.take_text(text) == (2, 0, 0)
    assert office.refused_text(HEADER + "CB02,X02,258,,,01/01/2024,01/03/2024\n") == [
        (2, "", "", OverlappingAssignment)
    ]


def test_two_rows_of_one_assignment_that_differ_are_told(office: Desk) -> None:
    text = HEADER + "CB02,X02,258,cấp tỉnh,,01/01/2024,\nCB02,X02,258,cấp xã,,01/01/2024,\n"
    assert office.refused_text(text) == [(3, "", "", RepeatedRow)]


def test_every_problem_of_a_row_is_told(office: Desk) -> None:
    text = HEADER + "CB99,X99,999,,,01/02/2024,\nCB99,X99,,,,32/1/2024,31/11/2024\n,,,,,,x\n"
    assert office.refused_text(text) == [
        (2, "Đồng chí", "CB99", UnknownName),
        (2, "Đơn vị phụ trách", "X99", UnknownName),
        (2, "Quy định", "999", UnknownName),
        (3, "Đồng chí", "CB99", UnknownName),
        (3, "Đơn vị phụ trách", "X99", UnknownName),
        (3, "Từ ngày", "32/1/2024", InvalidDay),
        (3, "Đến ngày", "31/11/2024", InvalidDay),
        (4, "Đồng chí", "", TextRefused),
        (4, "Đơn vị phụ trách", "", TextRefused),
        (4, "Từ ngày", "", TextRefused),
        (4, "Đến ngày", "x", InvalidDay),
    ]


def test_roles_that_no_duty_binds_are_counted(office: Desk) -> None:
    office.register.regulation("776-QĐ/TU", replace(QUARTERLY, roles=("cấp tỉnh",)))
    rows = (
        "CB01,X02,776,cap tinh,,01/02/2024,\n"
        "CB01,X01,776,cấp xã,,01/02/2024,\n"
        "CB02,X01,776,cấp xã,,01/02/2024,\n"
    )
    assert office.take_text(HEADER + rows) == (3, 0, 0)
    assert office.take_text(HEADER + rows) == (0, 0, 3)
    assert office.unbound == {UnboundRole("776-QĐ/TU", "cấp xã", ("cấp tỉnh",)): 2}


def test_a_list_turns_a_draft_into_the_assignment(office: Desk) -> None:
    register = office.register
    an, area = register.store.officials.with_code("CB02"), register.coded("X02")
    assert an is not None
    rule = register.store.regulations.all()[0]
    draft = register.assignment(an, area, rule, span("2024-02-01"), is_draft=True)
    row = "CB02,X02,258,,12-QĐ/TU,01/02/2024,\n"
    assert office.take_text(HEADER + row) == (1, 0, 0)
    kept = register.store.assignments.with_id(draft.id)
    assert kept is not None
    assert (kept.is_draft, kept.decision) == (False, "12-QĐ/TU")
    assert office.take_text(HEADER + row) == (0, 0, 1)
