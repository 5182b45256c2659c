"""How many of the program's files a command enters: a story is told in few rooms."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import SAMPLE_DATA
from tests.running.loaded import ran

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.chibo import Chibo

pytestmark = pytest.mark.walk


def rooms_entered(chibo: Chibo, *argv: object) -> list[str]:
    """The files of which a function is called while a command line runs, by path."""
    environ = {**os.environ, "CHIBO_DB": str(chibo.db), "CHIBO_TODAY": chibo.today}
    done = ran([*map(str, argv)], environ, "tests.running.entered")
    assert done.returncode == 0, done.stderr
    entered: list[str] = json.loads(done.stderr.splitlines()[-1])
    return entered


def test_an_attendance_is_recorded_in_few_rooms(office: Chibo) -> None:
    entered = rooms_entered(office, "attend", "add", "CB01", "C1", "--on", "5/5/2024")
    assert len(entered) <= 44, entered
    entered = rooms_entered(office, "undo")
    assert len(entered) <= 46, entered


def test_a_report_is_printed_from_few_rooms(province: Chibo, tmp_path: Path) -> None:
    entered = rooms_entered(province, "report", "quarter", "2025-Q4", "-o", tmp_path / "q.xlsx")
    assert len(entered) <= 68, entered
    assert not [path for path in entered if "html" in path]


@pytest.mark.parametrize("name", ["attendances_2024.csv", "assignments.xlsx", "units.csv"])
def test_a_list_is_taken_in_through_few_rooms(province: Chibo, name: str) -> None:
    entered = rooms_entered(province, "import", SAMPLE_DATA / name)
    assert len(entered) <= 62, entered
