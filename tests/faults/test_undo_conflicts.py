"""What cannot be taken back is a conflict, and never a bug or a register made unsound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.running.chibo import Chibo

pytestmark = pytest.mark.slow

CONFLICT = 65


def _codes(chibo: Chibo, *lines: str) -> list[int]:
    return [chibo(*line.split()).code for line in lines]


def test_a_redo_taken_back_leaves_its_operation_taken_back(office: Chibo) -> None:
    lines = (
        "attend add CB01 C1 --on 5/2/2024",
        "attend add CB01 C1 --on 6/2/2024",
        "undo",
        "redo",
        "undo 14",
        "undo",
    )
    assert _codes(office, *lines) == [0, 0, 0, 0, 0, 0]


def test_an_addition_that_later_facts_rest_on_is_a_conflict(office: Chibo) -> None:
    office.done("official", "add", "Lê Văn Cường", "--code", "CB03")
    office.done("attend", "add", "CB03", "C1", "--on", "5/2/2024")
    assert _codes(office, "undo 11") == [CONFLICT]


def test_a_removal_whose_place_is_taken_is_a_conflict(office: Chibo) -> None:
    lines = (
        "attend add CB01 C1 --on 5/2/2024",
        "attend remove 1",
        "attend add CB01 C1 --on 5/2/2024",
    )
    assert _codes(office, *lines, "undo 12") == [0, 0, 0, CONFLICT]


def test_an_undo_never_makes_assignments_overlap(office: Chibo) -> None:
    lines = ("assign end 1 --on 31/3/2024", "assign add CB01 X01 --since 1/4/2024", "undo 11")
    assert _codes(office, *lines) == [0, 0, CONFLICT]
    assert office("db", "check").code == 0
