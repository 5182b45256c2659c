"""Other processes at one register: `python -m tests.store.at_work JOB REGISTER [ARGUMENT]`.

A job says "ready" once it has loaded, and begins when it is sent a line.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.store.engines.sqlite.migrations.recipe import migrate
from chibo_cli.store.engines.sqlite.migrations.revisions import SHIPPED, Revisions
from chibo_cli.store.store import Mode, open_store
from tests.running.chibo import operation
from tests.running.engines.registers import at

ROOT = Path(__file__).parents[2]
PATIENCE = 60
COUNT = "SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'count'"
SET_COUNT = (
    "INSERT INTO setting (uid, key, value) VALUES ('count', 'count', '{}')"
    " ON CONFLICT (key) DO UPDATE SET value = '{}'"
)


def put_to_work(job: str, register: Path, argument: int = 0) -> subprocess.Popen[str]:
    """Start a job, which loads and then waits to be let go."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.store.at_work", job, str(register), str(argument)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def outcomes(*processes: subprocess.Popen[str]) -> list[tuple[int, str]]:
    """Let all jobs go once every one has loaded; the exit code and stderr of each."""
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    errors = [process.communicate(timeout=PATIENCE)[1] for process in processes]
    return [(process.returncode, error) for process, error in zip(processes, errors, strict=True)]


def count(register: Path, times: int) -> None:
    """Raise the count by one in each of so many transactions, with a unit each."""
    for _ in range(times):
        with open_store(at(register), Mode.WRITE, wait=PATIENCE, operation=operation()) as store:
            run = store.connection.exec_driver_sql
            reached = int(run(COUNT).scalar() or 0) + 1
            run(SET_COUNT.format(reached, reached))
            store.units.add_named(code=None, kind="cell", life=ALWAYS, name=f"Chi bộ {reached}")


def watch(register: Path, last: int) -> None:
    """Read until the count is reached, and see every time a count and its units agree."""
    seen = 0
    while seen < last:
        with open_store(at(register), Mode.READ, wait=PATIENCE) as store:
            reached = int(store.connection.exec_driver_sql(COUNT).scalar() or 0)
            units = len(store.units.all())
        assert units == reached >= seen
        seen = reached


def be_killed(register: Path, _: int) -> None:
    """Die in the middle of a transaction whose pages lie half in the file already."""
    with open_store(at(register), Mode.WRITE, wait=0, operation=operation()) as store:
        run = store.connection.exec_driver_sql
        run("PRAGMA cache_size = 5")
        run("UPDATE unit_name SET name = 'Bị giết giữa chừng'")
        for number in range(500):
            store.units.add_named(code=None, kind="cell", life=ALWAYS, name=f"Chi bộ {number}")
        os.kill(os.getpid(), signal.SIGKILL)


def bring_up(register: Path, newest: int) -> None:
    """Migrate by the revisions that lie beside the register."""
    from tests.store.engines.sqlite.migrations.older import digests  # which no other job needs

    folders = (*SHIPPED.folders, register.parent / "revisions")
    revisions = Revisions(newest, folders, digests())
    migrate(register, wait=PATIENCE, operation=operation(), revisions=revisions)


if __name__ == "__main__":
    job, register, argument = sys.argv[1:]
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    jobs = {"count": count, "watch": watch, "be_killed": be_killed, "bring_up": bring_up}
    jobs[job](Path(register), int(argument))
