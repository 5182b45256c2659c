"""`python -m tests.benchmarks [WORD]`: whole commands as ratios to a floor in the same run.

Each pair is run in turn, A B A B …, so that a machine whose speed drifts slows both. A figure is
the median of the ratios of processor time; the program should be installed (compiled).
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tests.benchmarks import journal
from tests.benchmarks.history import make_register

if TYPE_CHECKING:
    from collections.abc import Mapping

RUNS = 15
CHIBO = (sys.executable, "-m", "chibo_cli")
_CORE = "from sqlalchemy import create_engine, event, select, Table, insert, func"
IMPORTED = (  # as chibo loads them: the collector off, and what is there frozen for the exit
    *(sys.executable, "-c"),
    f"import gc; gc.disable(); import typer; {_CORE}; gc.freeze()",
)
SAMPLED = "2025-Q3"


@dataclass(frozen=True, slots=True)
class Pair:
    """A command, the floor it is held against, and the most its ratio should be.

    `runs` is how often it is measured; `fresh` is a register copied to its second path before each
    run, for commands that write.
    """

    name: str
    command: tuple[str, ...]
    floor: tuple[str, ...]
    most: float | None
    runs: int = RUNS
    fresh: tuple[Path, Path] | None = None
    environ: Mapping[str, str] = field(default_factory=dict)  # of the command alone


def main() -> None:
    """Print every ratio; the exit code is always 0: a figure, not a test."""
    word = " ".join(sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        short, long = Path(folder, "short.db"), Path(folder, "long.db")
        make_register(short, quarters=2)
        make_register(long, quarters=60)
        large = journal.make_large(Path(folder))
        wanted = [
            *pairs(short, long, made_of_samples(Path(folder))),
            roll_pair(Path(folder), short),
            proof_pair(large),
        ]
        for pair in wanted:
            if word in pair.name:
                show(pair)
        print(
            f"the file beside one without its history: {journal.share_of_file(large):.2f} × as"
            f" large, over {journal.facts_in(large)} changes"
        )


def made_of_samples(folder: Path) -> Path:
    """The register that `chibo demo` fills."""
    there = os.environ | {"XDG_DATA_HOME": str(folder)}
    subprocess.run((*CHIBO, "demo"), check=True, capture_output=True, env=there)
    return folder / "chibo" / "demo" / "chibo.db"


def show(pair: Pair) -> None:
    """Measure and print one pair."""
    ratio, fast, slow = measured(pair)
    most = f" (at most {pair.most})" if pair.most else ""
    print(
        f"{pair.name}: {ratio:.2f} × floor{most}; "
        f"medians {slow * 1000:.0f} ms and {fast * 1000:.0f} ms"
    )


def pairs(short: Path, long: Path, sampled: Path) -> list[Pair]:
    """What is measured against what."""
    quarter = ("report", "quarter", "2025-Q4", "--json")
    return [
        Pair(
            "chibo --version against a bare import of typer",
            (*CHIBO, "--version"),
            (sys.executable, "-c", "import typer"),
            1.15,
        ),
        Pair(
            "completing a person's name against chibo --version",
            CHIBO,
            (*CHIBO, "--version"),
            1.4,
            environ={
                "_CHIBO_COMPLETE": "complete_bash",
                "COMP_WORDS": "chibo attend add ng",
                "COMP_CWORD": "3",
                "CHIBO_DB": str(long),
            },
        ),
        Pair(
            "--help in the register's own language against --help in a language named",
            (*CHIBO, "--db", str(short), "--help"),
            (*CHIBO, "--db", str(short), "--lang", "vi", "--help"),
            1.1,
        ),
        Pair(
            "attend add (dry run) against importing typer and SQLAlchemy Core",
            (
                *(*CHIBO, "--db", str(short), "attend", "add", "CB0001", "C0001"),
                *("--on", "5/10/2025", "-n"),
            ),
            IMPORTED,
            1.75,
        ),
        Pair(
            "attend list of the samples against importing typer and SQLAlchemy Core",
            (*CHIBO, "--db", str(sampled), "attend", "list"),
            IMPORTED,
            1.7,
        ),
        Pair(
            "report quarter of the samples against importing typer and SQLAlchemy Core",
            (*CHIBO, "--db", str(sampled), "report", "quarter", SAMPLED),
            IMPORTED,
            1.95,
        ),
        Pair(
            "a quarter's report over 60 quarters of history against two",
            (*CHIBO, "--db", str(long), *quarter),
            (*CHIBO, "--db", str(short), *quarter),
            1.15,
        ),
        Pair(
            "a quarter held against the one before, against one quarter's report",
            (*CHIBO, "--db", str(long), *quarter, "--against", "previous"),
            (*CHIBO, "--db", str(long), *quarter),
            1.9,
        ),
        Pair(
            "a stretch of five quarters against one quarter's report",
            (*CHIBO, "--db", str(long), "report", "quarter", "2024-Q4..2025-Q4", "--json"),
            (*CHIBO, "--db", str(long), *quarter),
            4.0,
        ),
        Pair(
            "the day at a glance against a quarter's report, 60 quarters of history",
            (*CHIBO, "--db", str(long), "status", "--json"),
            (*CHIBO, "--db", str(long), *quarter),
            1.2,
            environ={"CHIBO_TODAY": "2025-12-11"},
        ),
    ]


def roll_pair(folder: Path, register: Path) -> Pair:
    """Thirty attendances in one process against one."""
    fresh, round_ = folder / "fresh.db", folder / "round.csv"
    rows = [f"CB{number:04},C{number * 8 - 7:04},5/10/2025" for number in range(1, 31)]
    round_.write_text("\n".join(["official,unit,date", *rows]), encoding="utf-8")
    one = ("attend", "add", "CB0001", "C0001", "--on", "5/10/2025")
    return Pair(
        "thirty attendances by attend roll against one attend add",
        (*CHIBO, "--db", str(fresh), "attend", "roll", str(round_)),
        (*CHIBO, "--db", str(fresh), *one),
        3.0,
        fresh=(register, fresh),
    )


def proof_pair(large: Path) -> Pair:
    """What the proof of a register costs."""
    sqlite_check = "import sqlite3; sqlite3.connect({!r}).execute('PRAGMA integrity_check')"
    return Pair(
        "db check over 100,000 facts against SQLite's own integrity_check",
        (*CHIBO, "--db", str(large), "db", "check"),
        (sys.executable, "-c", sqlite_check.format(str(large))),
        None,
        runs=5,
    )


def measured(pair: Pair) -> tuple[float, float, float]:
    """The median ratio, and the median seconds of the floor and of the command."""

    def both() -> tuple[float, float]:
        command = once(pair.command, pair.fresh, pair.environ)
        return command, once(pair.floor, pair.fresh)

    both()
    times = [both() for _ in range(pair.runs)]
    ratio = median(slow / fast for slow, fast in times)
    return ratio, median(fast for _, fast in times), median(slow for slow, _ in times)


def once(
    command: tuple[str, ...],
    fresh: tuple[Path, Path] | None = None,
    surroundings: Mapping[str, str] | None = None,
) -> float:
    """Seconds of the processor, of one run of a whole process."""
    if fresh is not None:
        shutil.copy(*fresh)
    environ = {
        name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    before = children_seconds()
    subprocess.run(
        command,
        check=True,
        capture_output=True,
        env=environ | {"CHIBO_TODAY": "2026-01-05"} | dict(surroundings or {}),
    )
    return children_seconds() - before


def children_seconds() -> float:
    """Seconds of the processor that the processes waited for have taken."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
