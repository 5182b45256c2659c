"""The heaviest hostile files, each in a process of its own: seconds and megabytes are bounded."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from chibo_cli.cli.run.errors import EXIT_CODES
from chibo_cli.messages.errors.refusals import Failure
from tests.intake.hostile import FILES
from tests.running.measured import measured

if TYPE_CHECKING:
    from pathlib import Path

    from tests.intake.hostile import Hostile

pytestmark = pytest.mark.slow

LONGEST = 2.0  # seconds
LARGEST = 300  # megabytes
HEAVY = {
    "a zip bomb",
    "more than declared is allowed",
    "one cell at the last place",
    "a wide and long sheet of two cells",
    "ods, a million rows of one line",
    "xls, one cell at the last place",
    "csv, too many rows",
}


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="a child's memory is told by Unix alone")
@pytest.mark.parametrize(
    "hostile", [each for each in FILES if each.title in HEAVY], ids=lambda each: each.title
)
def test_a_heavy_file_costs_little(tmp_path: Path, hostile: Hostile) -> None:
    path = tmp_path / hostile.file
    path.write_bytes(hostile.build())
    used = measured(tmp_path, "import", "-q", path)
    assert used.code == EXIT_CODES[Failure.INPUT_UNREADABLE], used.said
    assert used.megabytes < LARGEST
    assert used.seconds < LONGEST
