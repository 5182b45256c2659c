"""`python -m tests.benchmarks.server [WORD]`: whole commands on a server beside those on a file.

Of each: seconds on the wall, and of the processor in the command itself; the least of some runs.
The same quarter is reported out of one quarter, of 300,000 visits, and of a million.
"""

from __future__ import annotations

import csv
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from chibo_cli.domain.register.address import Server
from chibo_cli.store.engines.postgres.keeping import carried_from_file
from tests.benchmarks.history import CELLS_EACH, LAST_QUARTER, OFFICIALS, make_register
from tests.running.engines.server import NOTHING, copy, new_cluster

if TYPE_CHECKING:
    import resource

_RUNS = 3
_A_QUARTER = 75  # visits of each official: 15,000 of all
_HISTORIES = {"a quarter": 1, "300,000": 20, "a million": 67}
_IMPORTED = 20_000
_CHIBO = (sys.executable, "-m", "chibo_cli")
_REPORT = f"report quarter {LAST_QUARTER} --json"
_LINES = (
    *(_REPORT, "status", "official list --json", "find CB0007 --json", "log --json"),
    *("attend list --official CB0007 --json", f"attend list --period {LAST_QUARTER} --json"),
    *("attend add CB0007 C0051 --on {}/6/2025", "undo --yes", "db info"),
)
_TRIGGERS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
_VISITS = f"""
WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < ? - 1)
INSERT INTO attendance (uid, official_id, unit_id, held_on, meeting, tags)
SELECT printf('%08x-0000-7000-8000-%012x', ?, n), o.id, c.unit_id,
    date(?, '+' || (n % 90) || ' days'), 'regular', '[]'
FROM n JOIN official o ON o.id = 1 + n % {OFFICIALS}
JOIN placement c ON c.id = 1 + (o.id - 1) * {CELLS_EACH} + n / {OFFICIALS} % {CELLS_EACH}
WHERE true ON CONFLICT DO NOTHING
"""  # noqa: S608 — our own numbers


@dataclass(frozen=True, slots=True)
class Took:
    """One command: seconds on the wall and of the processor, and peak megabytes."""

    wall: float
    own: float
    peak: float


def main() -> None:
    """Print the figures; the exit code is always 0."""
    word = " ".join(sys.argv[1:])
    with tempfile.TemporaryDirectory() as name, new_cluster() as cluster:
        folder = Path(name)
        _write_list(folder / "visits.csv")
        with (
            cluster.served(fsync="on", synchronous_commit="on", autovacuum="on") as server,
            server.database("postgres").connected() as over,
        ):
            for number, (history, quarters) in enumerate(_HISTORIES.items()):
                if word and word not in history:
                    continue
                file = folder / f"{number}.db"
                _fill(file, quarters)
                database = server.database(f"r{number}")
                copy(database, NOTHING, over)
                carried_from_file(file, Server(database.address), wait=600)
                lines = _LINES if quarters > 1 else (_REPORT,)
                for line in lines:
                    _compare(history, line.split(), str(file), database.address)
                if quarters == 1:
                    rows = ["import", str(folder / "visits.csv")]
                    _compare(history, rows, str(file), database.address, runs=1)
                file.unlink()


def _compare(history: str, argv: list[str], file: str, address: str, runs: int = _RUNS) -> None:
    """Each in turn, so that a machine whose speed drifts slows both."""
    found: dict[str, list[Took]] = {file: [], address: []}
    for run in range(1, runs + 1):
        for register, all_of_it in found.items():
            all_of_it.append(_took(register, [word.format(run) for word in argv]))
    ours, theirs = (
        Took(*(min(getattr(each, name) for each in of) for name in ("wall", "own", "peak")))
        for of in found.values()
    )
    print(
        f"{history:10} {' '.join(argv)[:48]:48}"
        f" wall {ours.wall:6.2f} {theirs.wall:6.2f} s {theirs.wall / ours.wall:5.2f} ×,"
        f" own {ours.own:6.2f} {theirs.own:6.2f} s {theirs.own / ours.own:5.2f} ×,"
        f" peak {ours.peak:4.0f} {theirs.peak:4.0f} MB",
        flush=True,
    )


def _took(register: str, argv: list[str]) -> Took:
    environ = {**os.environ, "CHIBO_DB": register, "CHIBO_TODAY": "2026-01-05"}
    began = time.monotonic()
    process = subprocess.Popen(
        [*_CHIBO, *argv, "--no-input"],
        env=environ,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    said = process.stderr.read() if process.stderr else b""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{argv}: {said.decode()}")
    return _as_told(time.monotonic() - began, used)


def _as_told(wall: float, used: resource.struct_rusage) -> Took:
    return Took(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _fill(file: Path, quarters: int) -> None:
    """A register with so many quarters of visits, which its journal does not know."""
    make_register(file, quarters=0)
    with closing(sqlite3.connect(file)) as connection:
        triggers = connection.execute(_TRIGGERS).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        quarter = LAST_QUARTER
        for number in range(quarters):
            many = OFFICIALS * _A_QUARTER
            connection.execute(_VISITS, (many, number, quarter.first_day.isoformat()))
            quarter = quarter.previous
        for _, statement in triggers:
            connection.execute(statement)
        connection.commit()


def _write_list(path: Path) -> None:
    """Visits that no register holds yet."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(["Đồng chí", "Chi bộ", "Ngày dự"])
        first = LAST_QUARTER.previous.first_day
        for number in range(_IMPORTED):
            official = number % OFFICIALS
            cell = official * CELLS_EACH + number // OFFICIALS % CELLS_EACH
            day = first + timedelta(number // OFFICIALS // CELLS_EACH)
            rows.writerow([f"CB{official + 1:04}", f"C{cell + 1:04}", day.isoformat()])


if __name__ == "__main__":
    main()
