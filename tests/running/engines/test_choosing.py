"""What a run of the tests says of those that it left out."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from tests.running.loaded import ROOT

SERVERS = "tests/running/engines/test_server.py"


@pytest.mark.parametrize("workers", ["0", "1"])
def test_tests_left_out_for_want_of_a_server_are_counted_by_file(workers: str) -> None:
    surroundings = {
        name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")
    }
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", workers, SERVERS],
        cwd=ROOT,
        env=surroundings,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert run.returncode == pytest.ExitCode.NO_TESTS_COLLECTED, run.stdout + run.stderr
    told = re.search(r"which --server brings: (\d+) tests =+\n +(\d+) (.*)\n", run.stdout)
    assert told is not None, run.stdout
    number, of_file, file = told.groups()
    assert (int(number) > 9, of_file, file) == (True, number, SERVERS)
