"""`python -m tests.benchmarks.importing [WORD]`: rows a second and peak memory of `chibo import`.

Lists of attendances by codes and by whole names; and of every kind of list 5,000 rows against 500,
whose cost a row should be the same.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl import Workbook

from chibo_cli.domain.lists.lists import ListKind
from tests.benchmarks.history import CELLS_EACH, OFFICIALS, make_register

if TYPE_CHECKING:
    from collections.abc import Iterator

ROWS = 100_000
FEW, MANY = 500, 5_000
_FIRST_DAY = date(1990, 1, 1)
_CHIBO = (sys.executable, "-m", "chibo_cli")
_HEADERS = {
    ListKind.UNITS: ("code", "name", "kind", "parent"),
    ListKind.OFFICIALS: ("name", "title", "home_cell"),
    ListKind.ASSIGNMENTS: ("official", "unit", "regulation", "since", "until"),
    ListKind.ATTENDANCES: ("official", "unit", "date"),
    ListKind.WAIVERS: ("official", "since", "until", "reason"),
}


def main() -> None:
    """Print the figures; the exit code is always 0."""
    word = " ".join(sys.argv[1:])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        register = folder / "register.db"
        make_register(register, quarters=2)
        for by in ("codes", "names"):
            if word in f"attendances by {by}":
                rows = list(attendances(ROWS, by_name=by == "names"))
                used = taken(folder, register, ListKind.ATTENDANCES, rows)
                print(
                    f"{ROWS} attendances by {by}: {ROWS / used.seconds:.0f} rows a second,"
                    f" {ROWS / used.processor:.0f} a second of the processor,"
                    f" at most {used.peak:.0f} MB"
                )
        for kind, rows_of in _LISTS.items():
            if word in kind.value:
                few = taken(folder, register, kind, list(rows_of(FEW)))
                many = taken(folder, register, kind, list(rows_of(MANY)))
                print(
                    f"{MANY} {kind.value} against {FEW}: {many.processor:.1f} s and"
                    f" {few.processor:.1f} s of the processor,"
                    f" {many.processor / few.processor:.1f} × for {MANY // FEW} × the rows"
                    f" (at most 15), at most {many.peak:.0f} MB"
                )


@dataclass(frozen=True, slots=True)
class Used:
    """What one process took: seconds by the clock and of the processor, and peak megabytes."""

    seconds: float
    processor: float
    peak: float


def taken(folder: Path, register: Path, kind: ListKind, rows: list[tuple[object, ...]]) -> Used:
    """What one import takes, the process's start included."""
    path, fresh = folder / f"{kind.value}.xlsx", folder / "fresh.db"
    book = Workbook(write_only=True)
    sheet = book.create_sheet("1")
    for row in (_HEADERS[kind], *rows):
        sheet.append(row)
    book.save(path)
    shutil.copy(register, fresh)
    environ = {
        name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    started = time.perf_counter()
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        child = os.posix_spawn(
            _CHIBO[0],
            [*_CHIBO, "--db", str(fresh), "import", str(path)],
            environ | {"CHIBO_TODAY": "2026-01-05"},
            file_actions=[(os.POSIX_SPAWN_DUP2, nowhere.fileno(), stream) for stream in (1, 2)],
        )
        _, status, used = os.wait4(child, 0)
    seconds = time.perf_counter() - started
    if status:
        raise SystemExit(f"{kind.value}: chibo left with {os.waitstatus_to_exitcode(status)}")
    return Used(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def attendances(count: int, *, by_name: bool = False) -> Iterator[tuple[object, ...]]:
    """Each official at a cell of the area, day after day."""
    for number in range(count):
        official = number % OFFICIALS
        day = _FIRST_DAY + timedelta(days=number // OFFICIALS)
        cell = f"C{official * CELLS_EACH + 1 + number // OFFICIALS % CELLS_EACH:04}"
        if by_name:
            yield f"Nguyễn Văn {official + 1}", f"Chi bộ {cell}", day
        else:
            yield f"CB{official + 1:04}", cell, day


def _units(count: int) -> Iterator[tuple[object, ...]]:
    for number in range(count):
        code = None if number % 2 else f"M{number:05}"
        yield code, f"Chi bộ ấp mới {number}", "chi bộ", f"Xã {number % OFFICIALS + 1}"


def _officials(count: int) -> Iterator[tuple[object, ...]]:
    for number in range(count):
        yield f"Trần Thị {number}", "Chuyên viên", f"C{number % OFFICIALS + 1:04}"


def _assignments(count: int) -> Iterator[tuple[object, ...]]:
    for number in range(count):
        official, turn = number % OFFICIALS, number // OFFICIALS
        first = date(2021, 6, 1) + timedelta(days=30 * turn)
        yield (
            *(f"Nguyễn Văn {official + 1}", f"Xã {OFFICIALS - official}"),
            *("258-QĐ/TU", first, first + timedelta(days=29)),
        )


def _waivers(count: int) -> Iterator[tuple[object, ...]]:
    for number in range(count):
        first = _FIRST_DAY + timedelta(days=number // OFFICIALS)
        yield f"Nguyễn Văn {number % OFFICIALS + 1}", first, first, "Đi học"


_LISTS = {
    ListKind.UNITS: _units,
    ListKind.OFFICIALS: _officials,
    ListKind.ASSIGNMENTS: _assignments,
    ListKind.ATTENDANCES: attendances,
    ListKind.WAIVERS: _waivers,
}

if __name__ == "__main__":
    main()
