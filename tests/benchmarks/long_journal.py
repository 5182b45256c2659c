"""`python -m tests.benchmarks.long_journal FOLDER [WORD]`: commands that read the journal.

What each takes at 10,000, 100,000 and 1,000,000 visits, an operation for every ten, though it shows
the same; and the memory of those that meet the packet of a closing of 10,000 officials. The
registers are made in FOLDER where they are not there yet. The machine should be idle.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import log10
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.records import Assignment, Attendance, Official
from chibo_cli.domain.register.journal import (
    Action,
    Change,
    Operation,
    change_digest,
    operation_hash,
)
from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.store.store import Mode, open_store
from chibo_cli.store.tables.columns import new_uid
from tests.benchmarks.history import ATTENDED, CELLS_EACH, OFFICIALS, make_register
from tests.running.chibo import Chibo, operation

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZES = (10_000, 100_000, 1_000_000)
RUNS = 5
TODAY = "2026-01-05"
CLOSED = "2025-Q2"
MANY_OFFICIALS = 10_000
LOOKING_BACK = {
    "undo -n": 1.5,
    "redo -n": 1.5,
    "log --official CB0001": 1.5,
    "log --attendance 1201": 1.5,
    "log --limit 10": 1.5,
    "log show 2": 1.5,
    "period diff 2025-Q2": 4.0,
    "status": 1.5,
    "find duong --limit 5": 1.5,  # the one note that holds it, however many hold nothing
}
"""Each command line, and the most that the largest register may take beside the smallest."""
OF_A_CLOSING = ("log --official CB0001", "log --attendance 1", "log show {closing}")
_STEEPEST = 0.25  # of the line through the logarithms: 1 is as the rows, 0 is not at all
_AT_ONCE = 10
_FIRST_DAY = date(1950, 1, 1)
_OPEN = """INSERT INTO operation (uuid, at, actor, command, kind, adjusts, previous)
    VALUES (?, ?, ?, ?, ?, ?, ?)"""
_ADD = """INSERT INTO attendance (uid, official_id, unit_id, held_on, meeting, tags)
    VALUES (?, ?, ?, ?, 'regular', '[]')"""

_CHANGED = """SELECT id, table_name, row_id, action, old, new, salt FROM change
    WHERE operation_id = ? ORDER BY id"""


def main() -> None:
    """Print the figures; the exit code is always 0."""
    folder, word = Path(sys.argv[1]), " ".join(sys.argv[2:])
    registers = [_made(folder / f"{size}.db", size) for size in SIZES]
    for line, most in LOOKING_BACK.items():
        if word in line:
            _show_curve(line, registers, most)
    closed = folder / "closed.db"
    if not closed.exists():  # in another process: whom one starts counts what it held itself
        making = get_context("spawn").Process(target=make_closed, args=(closed,))
        making.start()
        making.join()
    with closing(sqlite3.connect(closed)) as connection:
        (number,) = connection.execute("SELECT max(id) FROM operation").fetchone()
        (packet,) = connection.execute("SELECT length(packet) FROM closing").fetchone()
    floor = _used(closed, "--version").peak
    for line in OF_A_CLOSING:
        if word in line:
            peak = _used(closed, line.format(closing=number)).peak
            print(
                f"{line} over a packet of {packet / 1e6:.0f} MB: {peak:.0f} MB,"
                f" {peak / floor:.1f} × chibo --version"
            )


def _made(path: Path, visits: int) -> Path:
    if not path.exists():
        make_long(path, visits)
    return path


def _show_curve(line: str, registers: list[Path], most: float) -> None:
    """Each size beside the smallest in the same turn, and the steepest slope between two."""
    for register in registers:
        _used(register, line)
    turns = [[_used(register, line).seconds for register in registers] for _ in range(RUNS)]
    ratios = [median(turn[place] / turn[0] for turn in turns) for place in range(len(registers))]
    steps = zip(pairwise(ratios), pairwise(SIZES), strict=True)
    slope = max(log10(more / less) / log10(many / few) for (less, more), (few, many) in steps)
    seconds = ", ".join(f"{median(each):.2f}" for each in zip(*turns, strict=True))
    verdict = "" if ratios[-1] <= most and slope <= _STEEPEST else ", TOO STEEP"
    print(
        f"{line}: {ratios[-1]:.2f} × at {SIZES[-1]} visits (at most {most}), slope {slope:.2f}"
        f" (at most {_STEEPEST}){verdict}; medians {seconds} s of the processor",
        flush=True,
    )


@dataclass(frozen=True, slots=True)
class _Used:
    seconds: float  # of the processor
    peak: float  # megabytes


def _used(register: Path, line: str) -> _Used:
    """What one whole process takes."""
    environ = {
        name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    child = subprocess.Popen(
        (sys.executable, "-m", "chibo_cli", "--db", str(register), *line.split()),
        env=environ | {"CHIBO_TODAY": TODAY},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in {0, 1}:  # 1 is a difference found
        raise SystemExit(f"{line}: chibo left with {child.returncode}")
    return _Used(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def make_long(path: Path, visits: int) -> None:
    """Two years of 200 officials, a closing, then long ago what half of them attended.

    What the commands measured show is the same whatever `visits`.
    """
    make_register(path, quarters=8)
    clerk = Chibo(path, today=TODAY)
    clerk.done("period", "close", CLOSED)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        held = connection.execute("SELECT count(*) FROM attendance").fetchone()[0]
        connection.execute("BEGIN IMMEDIATE")
        _write(connection, visits - held)
        connection.execute("COMMIT")
        first, second = connection.execute(
            "SELECT id FROM attendance WHERE official_id = 1 AND held_on BETWEEN ? AND ?"
            " ORDER BY held_on LIMIT 2",
            ("2025-04-01", "2025-06-30"),
        ).fetchall()
    late = ("--adjust", "--reason", "ghi nhầm")
    clerk.done("attend", "edit", first[0], "--strengths", "Đúng giờ", *late)
    clerk.done("attend", "remove", second[0], *late)
    clerk.done("attend", "add", "CB0001", "C0001", "--on", "5/10/2025", "--recommend", "Sửa đường")
    clerk.done("attend", "edit", first[0] - 1, "--meeting", "thematic", *late)
    clerk.done("attend", "edit", first[0] - 1, "--tag", "nóng", *late)
    clerk.done("undo")


def make_closed(path: Path) -> None:
    """10,000 officials in one commune, and their quarter closed."""
    make_register(path, quarters=1)
    with open_store(path, Mode.WRITE, wait=5, operation=operation()) as store:
        (rule,) = (each for each in store.regulations.all() if each.code == ATTENDED)
        for number in range(OFFICIALS + 1, MANY_OFFICIALS + 1):
            code, name = f"CB{number:05}", f"Nguyễn Văn {number}"
            official = store.officials.add(Official.begun(id=0, code=code, name=name, life=ALWAYS))
            store.assignments.add(
                Assignment(
                    id=0,
                    official_id=official,
                    unit_id=1,
                    regulation_id=rule.id,
                    life=Span(date(2000, 1, 1)),
                )
            )
            store.attendances.add_many(
                [Attendance(id=0, official_id=official, unit_id=2, held_on=date(2025, 11, 5))]
            )
    Chibo(path, today=TODAY).done("period", "close", "2025-Q4")


def _write(connection: sqlite3.Connection, visits: int) -> None:
    run = connection.execute
    cells = [row[0] for row in run("SELECT id FROM unit WHERE kind = 'cell' ORDER BY id")]
    others = [row[0] for row in run("SELECT id FROM official ORDER BY id")][OFFICIALS // 2 :]
    rows = _long_ago(others, cells)
    (previous,) = run("SELECT hash FROM operation ORDER BY id DESC LIMIT 1").fetchone()
    for _ in range(visits // _AT_ONCE):
        opened = Operation(
            0, new_uid(), "2026-01-04T08:00:00+07:00", "clerk", "attend add", previous=previous
        )
        fields = (opened.uuid, opened.at, opened.actor, opened.command, opened.kind.value, 0)
        number = run(_OPEN, (*fields, previous)).lastrowid or 0
        connection.executemany(_ADD, [(new_uid(), *next(rows)) for _ in range(_AT_ONCE)])
        digests = [
            (change_digest(Change(key, number, name, row, Action(did), old, new, salt)), key)
            for key, name, row, did, old, new, salt in run(_CHANGED, (number,))
        ]
        connection.executemany("UPDATE change SET digest = ? WHERE id = ?", digests)
        sealed = Operation(number, *fields[:4], previous=previous)
        previous = operation_hash(sealed, [digest for digest, _ in digests])
        run("UPDATE operation SET hash = ? WHERE id = ?", (previous, number))


def _long_ago(officials: list[int], cells: list[int]) -> Iterator[tuple[int, int, str]]:
    day = _FIRST_DAY
    while True:
        for place, official in enumerate(officials):
            yield official, cells[(place * CELLS_EACH + day.toordinal()) % len(cells)], f"{day}"
        day += timedelta(days=1)


if __name__ == "__main__":
    main()
