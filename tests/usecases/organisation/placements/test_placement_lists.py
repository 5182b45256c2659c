from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.messages.errors.refusals import (
    EndBeforeStart,
    InvalidDay,
    NothingToChange,
    PlacementCircle,
    PlacementOutsideLife,
    PlacementOverlap,
    TextRefused,
    UnknownName,
)
from tests.usecases.registers import span

if TYPE_CHECKING:
    from tests.usecases.lists.desk import Desk

HEADER = "Đơn vị,Trực thuộc,Từ ngày,Đến ngày\n"
MOVES = HEADER + "C1,X02,01/03/2024,30/06/2024\nC1,X01,01/07/2024,\n"


def test_a_placement_ends_the_open_one_the_day_before(office: Desk) -> None:
    assert office.take_text(MOVES) == (2, 0, 0)
    register = office.register
    x01, x02 = register.coded("X01").id, register.coded("X02").id
    assert register.parents(register.coded("C1")) == [
        (x01, span("", "2024-02-29")),
        (x02, span("2024-03-01", "2024-06-30")),
        (x01, span("2024-07-01")),
    ]


def test_the_same_placements_again_change_nothing(office: Desk) -> None:
    office.take_text(MOVES)
    before = office.register.parents(office.register.coded("C1"))
    assert office.take_text(MOVES) == (0, 0, 2)
    assert office.register.parents(office.register.coded("C1")) == before


def test_placements_may_stand_in_any_order(office: Desk) -> None:
    header, first, second = MOVES.splitlines()
    office.take_text(f"{header}\n{second}\n{first}")
    turned = office.register.parents(office.register.coded("C1"))
    assert office.take_text(MOVES) == (0, 0, 2)
    assert [life for _, life in turned] == [
        span("", "2024-02-29"),
        span("2024-03-01", "2024-06-30"),
        span("2024-07-01"),
    ]


def test_of_several_lists_the_earlier_days_go_first(office: Desk) -> None:
    header, first, second = MOVES.splitlines()
    third = "C1,X02,01/10/2024,"
    later = office.csv("later", f"{header}\n{third}\n{first}\n")
    between = office.csv("between", f"{header}\n{second}\n")
    assert office.take(later, between) == {"placements": (3, 0, 0)}
    turned = office.register.parents(office.register.coded("C1"))
    assert [life for _, life in turned] == [
        span("", "2024-02-29"),
        span("2024-03-01", "2024-06-30"),
        span("2024-07-01", "2024-09-30"),
        span("2024-10-01"),
    ]


def test_a_first_day_that_is_none_is_told_once_where_it_stands(office: Desk) -> None:
    header, first, second = MOVES.splitlines()
    bad = ("C1,X01,31/02/2024,", "không có,X01,mai,", "C1,X01,,")
    assert office.refused_text("\n".join((header, first, *bad, second))) == [
        (3, "Từ ngày", "31/02/2024", InvalidDay),
        (4, "Đơn vị", "không có", UnknownName),
        (4, "Từ ngày", "mai", InvalidDay),
        (5, "Từ ngày", "", TextRefused),
    ]


def test_another_last_day_corrects_a_known_placement(office: Desk) -> None:
    office.take_text(HEADER + "C1,X02,01/03/2024,\n")
    assert office.take_text(HEADER + "C1,X02,01/03/2024,30/06/2024\n") == (0, 1, 0)
    assert office.take_text(HEADER + "C1,X02,01/03/2024,\n") == (0, 0, 1)
    parents = office.register.parents(office.register.coded("C1"))
    assert parents[-1][1] == span("2024-03-01", "2024-06-30")


@pytest.mark.parametrize(
    ("row", "error"),
    [
        pytest.param("C1,X02,01/03/2024,01/07/2024", PlacementOverlap, id="into the next"),
        pytest.param("C1,X02,01/03/2024,01/01/2031", PlacementOutsideLife, id="after its end"),
    ],
)
def test_a_last_day_that_cannot_stand_is_refused(
    office: Desk, row: str, error: type[Exception]
) -> None:
    office.take_text(MOVES)
    office.take_text("code,name,kind,until\nC1,Chi bộ ấp 1,cell,31/12/2030\n")
    assert office.refused_text(f"{HEADER}{row}\n") == [(2, "", "", error)]


@pytest.mark.parametrize(
    ("row", "column", "value", "error"),
    [
        pytest.param("C9,X01,01/03/2024,", "Đơn vị", "C9", UnknownName, id="unknown unit"),
        pytest.param("C1,X09,01/03/2024,", "Trực thuộc", "X09", UnknownName, id="unknown parent"),
        pytest.param("C1,X02,,", "Từ ngày", "", TextRefused, id="no first day"),
        pytest.param("C1,X02,1/3,", "Từ ngày", "1/3", InvalidDay, id="no year"),
        pytest.param(",X02,01/03/2024,", "Đơn vị", "", TextRefused, id="no unit"),
        pytest.param("C1,,01/03/2024,", "Trực thuộc", "", TextRefused, id="no parent"),
        pytest.param("X01,C1,01/03/2024,", "", "", PlacementCircle, id="a circle"),
        pytest.param("C1,X01,01/03/2024,", "", "", NothingToChange, id="where it stands"),
        pytest.param(
            "C1,X02,02/03/2024,01/03/2024", "Đến ngày", "01/03/2024", EndBeforeStart, id="no days"
        ),
    ],
)
def test_a_row_that_cannot_stand_names_its_cell(
    office: Desk, row: str, column: str, value: str, error: type[Exception]
) -> None:
    assert office.refused_text(f"{HEADER}{row}\n") == [(2, column, value, error)]


def test_two_parents_on_one_day_are_refused(office: Desk) -> None:
    office.take_text(MOVES)
    assert office.refused_text(HEADER + "C1,X02,15/03/2024,\nC1,X02,15/06/2024,15/07/2024\n") == [
        (2, "", "", NothingToChange),
        (3, "", "", NothingToChange),
    ]
    assert office.refused_text(HEADER + "C1,X01,15/03/2024,\n") == [(2, "", "", PlacementOverlap)]
