"""What the journal costs: a proof of 100,000 facts, and its share of the file."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from tests.benchmarks.history import make_register

if TYPE_CHECKING:
    from pathlib import Path

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
