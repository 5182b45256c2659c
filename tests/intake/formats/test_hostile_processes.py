"""The heaviest hostile files, each in a process of its own: seconds and megabytes are bounded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from chibo_cli.cli.run.errors import EXIT_CODES
from chibo_cli.messages.errors.refusals import Failure
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


# A child's memory counts what it was forked from: a small process starts and measures it.
MEASURED = """
import json, resource, subprocess, sys
with open(sys.argv[1], "wb") as said:
    code = subprocess.call(sys.argv[2:], stdout=said, stderr=said)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([code, used.ru_maxrss / 1024, used.ru_utime + used.ru_stime]))
"""


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="a child's memory is told by Unix alone")
@pytest.mark.parametrize(
    "hostile", [each for each in FILES if each.title in HEAVY], ids=lambda each: each.title
)
def test_a_heavy_file_costs_little(tmp_path: Path, hostile: Hostile) -> None:
    path, said = tmp_path / hostile.file, tmp_path / "said"
    path.write_bytes(hostile.build())
    begun = time.perf_counter()
    importing = [sys.executable, "-m", "chibo_cli", "import", "-q", str(path)]
    measured = subprocess.run(
        [sys.executable, "-c", MEASURED, str(said), *importing],
        check=True,
        capture_output=True,
        env=dict(os.environ) | {"CHIBO_DB": str(tmp_path / "none.db"), "HOME": str(tmp_path)},
    )
    took = time.perf_counter() - begun
    code, megabytes, seconds = json.loads(measured.stdout)
    assert code == EXIT_CODES[Failure.INPUT_UNREADABLE], said.read_text()
    assert megabytes < LARGEST
    assert seconds < LONGEST
    assert took < LONGEST * 5  # other processes may hold the machine
