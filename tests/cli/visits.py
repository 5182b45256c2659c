"""Long lists of attendances."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FIRST = date(2000, 1, 1)


def visits_listed(folder: Path, count: int) -> Path:
    """A list of what one official attended, day by day."""
    path = folder / "visits.csv"
    rows = (f"CB01,C1,{FIRST + timedelta(days=each)}" for each in range(count))
    path.write_text("\n".join(["official,unit,date", *rows]), encoding="utf-8")
    return path
