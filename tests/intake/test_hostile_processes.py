"""The heaviest hostile files, each in a process of its own: seconds and megabytes are bounded."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from chibo_cli.cli.errors import EXIT_CODES
from chibo_cli.domain.errors import Failure
from tests.intake.hostile import FILES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.intake.hostile import Hostile

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
    begun = time.perf_counter()
    with (tmp_path / "said").open("wb") as said:
        child = subprocess.Popen(
            [sys.executable, "-m", "chibo_cli", "import", "-q", str(path)],
            stdout=said,
            stderr=said,
            env=dict(os.environ) | {"CHIBO_DB": str(tmp_path / "none.db"), "HOME": str(tmp_path)},
        )
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    took = time.perf_counter() - begun
    assert child.returncode == EXIT_CODES[Failure.INPUT_UNREADABLE], (tmp_path / "said").read_text()
    assert used.ru_maxrss / 1024 < LARGEST
    assert used.ru_utime + used.ru_stime < LONGEST
    assert took < LONGEST * 5  # other processes may hold the machine
