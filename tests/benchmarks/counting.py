"""`python -m tests.benchmarks.counting FOLDER`: a quarter's report beside the same count in pandas.

10,000 officials and 1,000,000 visits. `pip install pandas` first: nothing else here needs it. It
reads the tables and counts who attended in the quarter; the report says why, and in whose name.
Then what is asked of one commune beside the same of all.
The register is made in FOLDER where it is not there yet. The machine should be idle.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from tests.benchmarks.__main__ import CHIBO, Pair, show
from tests.benchmarks.history import ATTENDED, LAST_QUARTER, VISITS_A_QUARTER, make_register

OFFICIALS, VISITS = 10_000, 1_000_000
_MOST = 3.0
_MOST_OF_A_PART = 0.3
_RUNS = 5
COUNTED = """
import sqlite3, sys
import pandas as pd

path, rule, first, last = sys.argv[1:]

def table(query, *values):
    return pd.read_sql_query(query, sqlite3.connect(path), params=values)

visits = table("SELECT official_id, unit_id, held_on FROM attendance")
placed = table("SELECT unit_id, parent_id FROM placement")
assigned = table(
    "SELECT assignment.official_id, assignment.unit_id AS area FROM assignment"
    " JOIN regulation ON regulation.id = regulation_id WHERE regulation.code = ?", rule
)
officials = table(
    "SELECT official.id AS official_id, code, name FROM official"
    " JOIN official_name ON official_name.official_id = official.id"
)
of_quarter = visits["held_on"].between(first, last)
there = visits[of_quarter].merge(placed, on="unit_id")
owed = assigned.merge(officials, on="official_id")
met = there.merge(owed, left_on=["official_id", "parent_id"], right_on=["official_id", "area"])
count = met.groupby("official_id").size().rename("visits")
rows = owed.merge(count, how="left", on="official_id").fillna({"visits": 0})
print(rows.to_json(orient="records", force_ascii=False))
"""
"""Whoever attended a cell of the commune that they follow, and how often."""


def main() -> None:
    """Print the figure; the exit code is always 0."""
    if find_spec("pandas") is None:
        raise SystemExit("pip install pandas")
    register = Path(sys.argv[1], "counting.db")
    if not register.exists():
        quarters = VISITS // (OFFICIALS * VISITS_A_QUARTER) + 1
        make_register(register, quarters=quarters, officials=OFFICIALS)
    report = (*CHIBO, "--db", str(register), "report", "quarter", str(LAST_QUARTER), "--json")
    days = str(LAST_QUARTER.first_day), str(LAST_QUARTER.last_day)
    counted = (sys.executable, "-c", COUNTED, str(register), ATTENDED, *days)
    _check_alike(report, counted)
    show(Pair("a quarter's report against counting it in pandas", report, counted, _MOST, _RUNS))
    reminded = (*CHIBO, "--db", str(register), "remind", "--json")
    os.environ["CHIBO_TODAY"] = str(LAST_QUARTER.last_day)  # while it runs
    for name, whole in (("report", report), ("reminders", reminded)):
        part = (*whole, "--under", "X0001")
        show(Pair(f"a commune's {name} against everybody's", part, whole, _MOST_OF_A_PART, _RUNS))


def _check_alike(report: tuple[str, ...], counted: tuple[str, ...]) -> None:
    """SystemExit where the two do not count the same."""
    ours, theirs = (
        json.loads(subprocess.run(each, check=False, capture_output=True).stdout)
        for each in (report, counted)
    )
    told = {each["official"]["code"]: each["counted"] for each in ours["rows"]}
    if told != {each["code"]: each["visits"] for each in theirs}:
        raise SystemExit("the report and the count differ")


if __name__ == "__main__":
    main()
