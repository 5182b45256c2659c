"""Many writers, readers and exporters at one register: nothing is lost, nobody is shut out."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.faults.harness.crowd import visit
from tests.running.examples import LONG

if TYPE_CHECKING:
    from tests.running.chibo import Chibo

pytestmark = pytest.mark.slow

_ROOT = Path(__file__).parents[2]
_WRITERS, _TIMES, _READERS, _EXPORTERS = (16, 100, 4, 1) if LONG else (4, 4, 1, 1)
_BY_HAND = 15  # seconds, which a clerk's command waits
_PATIENCE = 1_800
_ROWS = (
    "SELECT official.code, unit.code, held_on FROM attendance"
    " JOIN official ON official.id = official_id JOIN unit ON unit.id = unit_id"
)


def _at_work(job: str, register: Path, number: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.faults.harness.crowd"),
            *(job, str(register), str(number), str(_TIMES)),
        ],
        cwd=_ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _told(process: subprocess.Popen[str]) -> Any:  # noqa: ANN401 — a document of crowd's
    out, err = process.communicate(timeout=_PATIENCE)
    assert (process.returncode, err) == (0, "")
    return json.loads(out)


def test_a_crowd_loses_no_row_and_finds_the_register_locked_never(office: Chibo) -> None:
    watchers = [_at_work("read", office.db, number) for number in range(_READERS)]
    watchers += [_at_work("export", office.db, number) for number in range(_EXPORTERS)]
    writers = [_at_work("write", office.db, number) for number in range(_WRITERS)]
    told = [_told(each) for each in writers]
    office.db.with_name("over").touch()
    told += [_told(each) for each in watchers]
    slowest = max(each["slowest"] for each in told)
    print(f"{[each['done'] for each in told]} commands, slowest {slowest:.1f} s")
    assert slowest < _BY_HAND or not LONG
    assert [each["wrong"] for each in told] == [[]] * len(told)
    with closing(sqlite3.connect(office.db)) as connection:
        rows = connection.execute(_ROWS).fetchall()
    assert sorted(rows) == sorted(visit(number) for number in range(_WRITERS * _TIMES))
    office.done("db", "check")
