"""A value that means nothing is damage, told as such, and never a bug of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults.harness.tamperer import tampering

if TYPE_CHECKING:
    from tests.running.chibo import Chibo

pytestmark = [pytest.mark.sqlite, pytest.mark.slow]
_MOMENT = "UPDATE operation SET at = '2024-0r-10T09:00:00+07:00'"
_TIME = "UPDATE schedule SET time = '29:00'"
_DUE = "UPDATE duty SET due = '{}' WHERE kind = 'file'"
_DAMAGED = 78


@pytest.mark.parametrize(
    ("statement", "line", "code"),
    [
        (_MOMENT, "status", 0),
        (_MOMENT, "log", 0),
        (_MOMENT, "log --from 1/1/2024", _DAMAGED),
        (_MOMENT, "undo", _DAMAGED),
        (_TIME, "schedule list", _DAMAGED),
        (_TIME, "schedule ics --under X01 -o -", _DAMAGED),
        (_DUE.format("13-10"), "remind", _DAMAGED),
        (_DUE.format("eod+10"), "report year 2024", _DAMAGED),
        (_DUE.format("end+x"), "filing list --missing", _DAMAGED),
    ],
)
def test_it_is_no_bug(office: Chibo, statement: str, line: str, code: int) -> None:
    office.done("schedule", "set", "C1", "ngày 5", "--time", "19:00")
    office.done("rule", "preset", "26")
    with tampering(office.db) as hands:
        hands.run("PRAGMA ignore_check_constraints = ON")
        hands.unseen(statement)
    assert office(*line.split()).code == code
    assert office("db", "check").code == _DAMAGED
