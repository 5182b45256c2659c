"""What the journal costs: a proof of 100,000 facts, an import with and without it, its share."""

from __future__ import annotations

import csv
import shutil
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.benchmarks.history import CELLS_EACH, OFFICIALS, make_register

if TYPE_CHECKING:
    from pathlib import Path

ROWS = 10_000
_QUARTERS_OF_100_000_FACTS = 163


def make_large(folder: Path) -> Path:
    """A register of some 100,000 facts."""
    path = folder / "large.db"
    make_register(path, quarters=_QUARTERS_OF_100_000_FACTS)
    return path


def facts_in(path: Path) -> int:
    """How many changes made the register what it is."""
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM change").fetchone()[0])


def without_journal(path: Path) -> Path:
    """A copy that records nothing and has no history."""
    copy = path.with_stem(f"{path.stem}-bare")
    shutil.copy(path, copy)
    with closing(sqlite3.connect(copy)) as connection:
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("DELETE FROM change")
        connection.execute("DELETE FROM operation")
        connection.commit()
        connection.execute("VACUUM")
    return copy


def share_of_file(path: Path) -> float:
    """How many times as large the file is as it would be without its history."""
    return path.stat().st_size / without_journal(path).stat().st_size


def make_list(folder: Path) -> Path:
    """A csv list of 10,000 attendances that no register has yet."""
    path = folder / "attendances.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["official", "unit", "date"])
        for number in range(ROWS):
            official = number % OFFICIALS
            day = date(1990, 1, 1) + timedelta(days=number // OFFICIALS)
            cell = official * CELLS_EACH + 1
            writer.writerow([f"CB{official + 1:04}", f"C{cell:04}", day.isoformat()])
    return path
