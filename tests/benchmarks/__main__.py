"""`python -m tests.benchmarks`: start-up, lists and reports as ratios to a floor in the same run.

Each pair is run in turn, A B A B …, so that a machine whose speed drifts slows both. A figure is
the median of the ratios; the machine should be idle, and the program installed (compiled).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tests.benchmarks.history import make_register

if TYPE_CHECKING:
    from collections.abc import Mapping

RUNS = 15
CHIBO = (sys.executable, "-c", "from chibo_cli.cli.main import main; main()")


@dataclass(frozen=True, slots=True)
class Pair:
    """A command, the floor it is held against, and the most its ratio should be."""

    name: str
    command: tuple[str, ...]
    floor: tuple[str, ...]
    most: float
    environ: Mapping[str, str] = field(default_factory=dict)  # of the command alone


def main() -> None:
    """Print every ratio; the exit code is always 0: a figure, not a test."""
    with tempfile.TemporaryDirectory() as folder:
        short, long = Path(folder, "short.db"), Path(folder, "long.db")
        make_register(short, quarters=2)
        make_register(long, quarters=60)
        for pair in pairs(short, long):
            ratio, fast, slow = measured(pair)
            print(
                f"{pair.name}: {ratio:.2f} × floor (at most {pair.most}); "
                f"medians {slow * 1000:.0f} ms and {fast * 1000:.0f} ms"
            )


def pairs(short: Path, long: Path) -> list[Pair]:
    """What is measured against what."""
    core = "from sqlalchemy import create_engine, event, select, Table, insert, func"
    quarter = ("report", "quarter", "2025-Q4", "--json")
    return [
        Pair(
            "chibo --version against a bare import of typer",
            (*CHIBO, "--version"),
            (sys.executable, "-c", "import typer"),
            1.3,
        ),
        Pair(
            "completing a person's name against chibo --version",
            CHIBO,
            (*CHIBO, "--version"),
            1.5,
            {
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
            "a list against importing typer and SQLAlchemy Core",
            (*CHIBO, "--db", str(short), "rule", "list"),
            (sys.executable, "-c", f"import typer; {core}"),
            1.5,
        ),
        Pair(
            "attend add (dry run) against importing typer and SQLAlchemy Core",
            (
                *CHIBO,
                "--db",
                str(short),
                "attend",
                "add",
                "CB0001",
                "C0001",
                "--on",
                "5/10/2025",
                "-n",
            ),
            (sys.executable, "-c", f"import typer; {core}"),
            2.0,
        ),
        Pair(
            "a quarter's report over 60 quarters of history against two",
            (*CHIBO, "--db", str(long), *quarter),
            (*CHIBO, "--db", str(short), *quarter),
            1.15,
        ),
    ]


def measured(pair: Pair) -> tuple[float, float, float]:
    """The median ratio, and the median seconds of the floor and of the command."""
    once(pair.command, pair.environ)
    once(pair.floor)
    times = [(once(pair.command, pair.environ), once(pair.floor)) for _ in range(RUNS)]
    ratio = median(slow / fast for slow, fast in times)
    return ratio, median(fast for _, fast in times), median(slow for slow, _ in times)


def once(command: tuple[str, ...], surroundings: Mapping[str, str] | None = None) -> float:
    """Seconds of one run of a whole process."""
    environ = {
        name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    started = time.perf_counter()
    subprocess.run(
        command,
        check=True,
        capture_output=True,
        env=environ | {"CHIBO_TODAY": "2026-01-05"} | dict(surroundings or {}),
    )
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
