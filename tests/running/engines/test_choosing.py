"""What a run of the tests says of those that it left out."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from tests.running.loaded import ROOT

pytestmark = pytest.mark.slow

SERVERS = "tests/running/engines/test_server.py"
_LEFT_OUT = ("slow, left out", "walks, left out")


@pytest.mark.parametrize("workers", ["0", "1"])
def test_tests_left_out_for_want_of_a_server_are_counted_by_file(workers: str) -> None:
    run = _run("-n", workers, SERVERS)
    assert run.returncode == pytest.ExitCode.NO_TESTS_COLLECTED, run.stdout + run.stderr
    told = re.search(r"which --server brings: (\d+) tests =+\n +(\d+) (.*)\n", run.stdout)
    assert told is not None, run.stdout
    number, of_file, file = told.groups()
    assert (int(number) > 9, of_file, file) == (True, number, SERVERS)


@pytest.mark.parametrize(("asked", "is_left_out"), [([], True), (["--slow"], False)])
def test_what_is_slow_is_left_out_of_a_run_of_all_and_counted(
    asked: list[str], *, is_left_out: bool
) -> None:
    run = _run("--collect-only", *asked)
    assert run.returncode == pytest.ExitCode.OK, run.stdout + run.stderr
    assert [each in run.stdout for each in _LEFT_OUT] == [is_left_out, is_left_out]


@pytest.mark.parametrize("workers", ["0", "1"])
def test_what_is_slow_is_run_where_it_is_named(workers: str) -> None:
    run = _run("-n", workers, "tests/domain/duties/test_obligations_oracle.py")
    assert run.returncode == pytest.ExitCode.OK, run.stdout + run.stderr
    assert [each for each in _LEFT_OUT if each in run.stdout] == []


def _run(*argv: str) -> subprocess.CompletedProcess[str]:
    """A run of its own, to which nothing is added."""
    surroundings = {
        name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")
    }
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *argv],
        cwd=ROOT,
        env=surroundings,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
