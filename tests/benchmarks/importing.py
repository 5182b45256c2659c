"""`python -m tests.benchmarks.importing [WORD]`: what `chibo import` takes a row, at most holds.

Every kind of list, by codes and by whole names, at three sizes, each into a register as large as
the list: a row should cost the same. The floor of the same run is SQLite taking as many rows in.
"""

from __future__ import annotations

import csv
import os
import resource
import sqlite3
import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.lists import ListKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SIZES = (2_000, 6_000, 20_000)
CELLS_EACH = 20
REGISTER = "register.db"
"""What is made in the folder of a run."""
_MOST = 1.1
_CHIBO = (sys.executable, "-m", "chibo_cli")
_RULES = ("258", "26")


def main() -> None:
    """Print the figures; the exit code is always 0."""
    word = " ".join(sys.argv[1:])
    for is_named in (False, True):
        found: dict[str, list[Used]] = {}
        for size in SIZES:
            with tempfile.TemporaryDirectory() as folder:
                for about, used in all_taken(Path(folder), size, is_named=is_named):
                    found.setdefault(about, []).append(used)
        for about, curve in found.items():
            title = f"{about} by {'names' if is_named else 'codes'}"
            if word not in title:
                continue
            each = [used.seconds / size * 1000 for used, size in zip(curve, SIZES, strict=True)]
            print(
                f"{title}: {', '.join(f'{one:.2f}' for one in each)} ms a row at"
                f" {', '.join(map(str, SIZES))}: {each[-1] / each[0]:.2f} × (at most {_MOST});"
                f" {curve[-1].seconds / floor(SIZES[-1]):.0f} × floor;"
                f" at most {curve[-1].peak:.0f} MB"
            )


@dataclass(frozen=True, slots=True)
class Used:
    """What one process took: seconds of the processor in its own code, and peak megabytes."""

    seconds: float
    peak: float


def all_taken(folder: Path, size: int, *, is_named: bool) -> Iterator[tuple[str, Used]]:
    """What each list takes, one after the other into one register, the process's start included."""
    register = folder / REGISTER
    run(register, "init")
    for rule in _RULES:
        run(register, "rule", "preset", rule)
    for about, kind, header, rows in lists(size, is_named=is_named):
        path = written(folder / f"{about}.csv", header, rows)
        yield about, run(register, "import", path, "--kind", kind.value)


def run(register: Path, *command: str) -> Used:
    """Run chibo on a register; SystemExit where it fails."""
    environ = {
        name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        child = os.posix_spawn(
            _CHIBO[0],
            [*_CHIBO, "--db", str(register), *command],
            environ | {"CHIBO_TODAY": "2026-01-05"},
            file_actions=[(os.POSIX_SPAWN_DUP2, nowhere.fileno(), stream) for stream in (1, 2)],
        )
        _, status, used = os.wait4(child, 0)
    if status:
        raise SystemExit(f"{command}: chibo left with {os.waitstatus_to_exitcode(status)}")
    return Used(used.ru_utime, used.ru_maxrss / 1024)


def written(path: Path, header: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A list as CSV, and where it is."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([header, *rows])
    return str(path)


def floor(count: int) -> float:
    """Seconds of the processor in which SQLite takes as many rows of three columns in."""
    begun = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE fact (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT)")
        rows = ((f"a{number}", f"b{number}", "2024-01-05") for number in range(count))
        connection.executemany("INSERT INTO fact (a, b, c) VALUES (?, ?, ?)", rows)
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime - begun


_List = tuple[str, ListKind, "Sequence[str]", "list[tuple[object, ...]]"]


def lists(count: int, *, is_named: bool) -> Iterator[_List]:
    """A list of each kind, those that others name before them; cells of alike names in communes.

    As many communes more are empty: were cells placed among those of alike names, who comes after
    them in the list could not be told from them.
    """
    communes = -(-count // CELLS_EACH)

    def empty(number: int) -> str:
        return f"Xã số {number + 1}" if is_named else f"X{number:05}"

    def commune(number: int) -> str:
        return empty(number % communes)

    def cell(number: int) -> str:
        within = f"Chi bộ ấp {number % CELLS_EACH + 1}"
        return f"{within}, {commune(number // CELLS_EACH)}" if is_named else f"C{number:05}"

    def official(number: int) -> str:
        return f"Trần Thị Số {number + 1}" if is_named else f"CB{number:05}"

    def listed(about: str, kind: ListKind, header: str, *columns: object) -> _List:
        rows = [
            tuple(column(number) if callable(column) else column for column in columns)
            for number in range(2 * communes if about == "communes" else count)
        ]
        return about, kind, header.split(), rows

    def code(of: object) -> object:
        return None if is_named else of

    yield listed(
        *("communes", ListKind.UNITS, "code name kind"),
        *(code(empty), lambda number: f"Xã số {number + 1}", "xã"),
    )
    yield listed(
        *("units", ListKind.UNITS, "code name kind parent"),
        *(code(cell), lambda number: f"Chi bộ ấp {number % CELLS_EACH + 1}", "chi bộ"),
        lambda number: commune(number // CELLS_EACH),
    )
    yield listed(
        *("officials", ListKind.OFFICIALS, "code name title home_cell"),
        *(code(official), lambda number: f"Trần Thị Số {number + 1}", "Chuyên viên", cell),
    )
    yield listed(
        *("assignments", ListKind.ASSIGNMENTS, "official unit regulation since"),
        *(official, commune, "258-QĐ/TU", "2021-06-01"),
    )
    yield listed(
        *("attendances", ListKind.ATTENDANCES, "official unit date"),
        *(official, lambda number: cell(number % communes * CELLS_EACH)),
        lambda number: date(2023, 1, 1) + timedelta(days=number % 300),
    )
    yield listed(
        *("waivers", ListKind.WAIVERS, "official since until reason"),
        *(official, "2024-01-01", "2024-02-01", "Đi học"),
    )
    yield listed(
        *("schedules", ListKind.SCHEDULES, "cell pattern time"), *(cell, "ngày 5", "19:30")
    )
    yield listed(
        *("filings", ListKind.FILINGS, "official regulation document period filed_on"),
        *(official, "26-QĐ/TU", "chương trình", "2024", "2024-01-15"),
    )
    yield listed(
        *("placements", ListKind.PLACEMENTS, "unit parent since"),
        *(cell, lambda number: empty(communes + number // CELLS_EACH), "2025-07-01"),
    )


if __name__ == "__main__":
    main()
