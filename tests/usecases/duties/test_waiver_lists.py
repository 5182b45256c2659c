from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.messages.errors.refusals import (
    EndBeforeStart,
    InvalidDay,
    RepeatedRow,
    TextRefused,
    UnknownName,
    WaiverNamesNobody,
)
from tests.usecases.registers import day, span

if TYPE_CHECKING:
    from tests.usecases.lists.desk import Desk

HEADER = "Đồng chí,Đơn vị,Quy định,Từ ngày,Đến ngày,Lý do,Văn bản\n"
LIST = HEADER + (
    "CB01,,258,01/02/2024,29/02/2024,Nghỉ ốm,15-QĐ\n"
    ",X01,,05/03/2024,,Bão\n"
    "CB01,X01,,05/03/2024,,Đi học,\n"
)


def test_waivers_are_taken(office: Desk) -> None:
    assert office.take_text(LIST) == (3, 0, 0)
    first, second, third = office.register.store.waivers.all()
    unit = office.register.coded("X01").id
    assert (first.official_id, first.unit_id, first.regulation_id) == (1, None, 1)
    assert (first.life, first.reason, first.document) == (
        *(span("2024-02-01", "2024-02-29"), "Nghỉ ốm", "15-QĐ"),
    )
    assert (second.official_id, second.unit_id, second.regulation_id) == (None, unit, None)
    assert (third.official_id, third.unit_id, third.life) == (1, unit, span("2024-03-05"))


def test_the_same_waivers_again_change_nothing(office: Desk) -> None:
    office.take_text(LIST)
    assert office.take_text(LIST) == (0, 0, 3)
    assert len(office.register.store.waivers.all()) == 3


def test_an_empty_cell_leaves_what_stands_and_another_value_corrects(office: Desk) -> None:
    office.take_text(LIST)
    assert office.take_text(HEADER + "CB01,,258,01/02/2024,,Nghỉ ốm,\n") == (0, 0, 1)
    assert office.take_text(HEADER + ",X01,,05/03/2024,10/03/2024,Lũ,7-CV\n") == (0, 1, 0)
    assert office.changed() == {
        "until": (None, day("2024-03-10")),
        "reason": ("Bão", "Lũ"),
        "document": (None, "7-CV"),
    }
    assert office.register.store.waivers.all()[1].life == span("2024-03-05", "2024-03-10")


@pytest.mark.parametrize(
    ("row", "column", "value", "error"),
    [
        pytest.param(",,258,01/02/2024,,Bão,", "", "", WaiverNamesNobody, id="nobody"),
        pytest.param("CB99,,,01/02/2024,,Bão,", "Đồng chí", "CB99", UnknownName, id="official"),
        pytest.param(",X99,,01/02/2024,,Bão,", "Đơn vị", "X99", UnknownName, id="unit"),
        pytest.param("CB01,,999,01/02/2024,,Bão,", "Quy định", "999", UnknownName, id="rule"),
        pytest.param("CB01,,,,,Bão,", "Từ ngày", "", TextRefused, id="no first day"),
        pytest.param("CB01,,,01/02/2024,hôm qua,Bão,", "Đến ngày", "hôm qua", InvalidDay, id="day"),
        pytest.param("CB01,,,01/02/2024,,,", "Lý do", "", TextRefused, id="no reason"),
        pytest.param(
            "CB01,,,02/02/2024,01/02/2024,Bão,", "Đến ngày", "01/02/2024", EndBeforeStart, id="none"
        ),
        pytest.param(
            "CB01,,258,01/02/2024,31/01/2024,Ốm,",
            "Đến ngày",
            "31/01/2024",
            EndBeforeStart,
            id="known",
        ),
    ],
)
def test_a_row_that_cannot_stand_names_its_cell(
    office: Desk, row: str, column: str, value: str, error: type[Exception]
) -> None:
    office.take_text(LIST)
    assert office.refused_text(f"{HEADER}{row}\n") == [(2, column, value, error)]


def test_two_rows_of_one_waiver_that_differ_are_told(office: Desk) -> None:
    text = HEADER + "CB01,,,01/01/2024,,Nghỉ ốm,\nCB01,,,01/01/2024,,Đi học,\n"
    assert office.refused_text(text) == [(3, "", "", RepeatedRow)]


def test_every_problem_of_a_row_is_told(office: Desk) -> None:
    assert office.refused_text(HEADER + "CB99,X99,999,01/02/2024,,Bão,\n") == [
        (2, "Đồng chí", "CB99", UnknownName),
        (2, "Đơn vị", "X99", UnknownName),
        (2, "Quy định", "999", UnknownName),
    ]
