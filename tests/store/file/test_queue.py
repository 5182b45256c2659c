"""Writers that wait for a register: in the order in which they came, and never for the dead."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest

from chibo_cli.store.engines.protocol import Mode
from chibo_cli.store.engines.sqlite.opening import transaction
from tests.running.chibo import Chibo, operation
from tests.running.loaded import ROOT, minding_ctrl_c

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = [pytest.mark.sqlite, pytest.mark.slow]

_PATIENCE = 20.0
_BUSY, _INTERRUPTED = 75, 130


def queue_of(chibo: Chibo) -> Path:
    return chibo.db.with_name("chibo.db-queue")


@contextmanager
def held(chibo: Chibo) -> Iterator[None]:
    """Another program writes, and does not let go before the end."""
    with closing(sqlite3.connect(chibo.db, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def waiting(chibo: Chibo, day: int, wait: float = 60) -> subprocess.Popen[bytes]:
    """A writer of an attendance on that day of January, once it stands in the queue."""
    before = places(chibo)
    line = ["attend", "add", "CB01", "C1", "--on", f"{day}/1/2024", "--wait", str(wait)]
    surroundings = {"CHIBO_DB": str(chibo.db), "CHIBO_TODAY": chibo.today, "CHIBO_LANG": "vi"}
    process = subprocess.Popen(
        [sys.executable, "-m", "chibo_cli", *line],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=minding_ctrl_c if os.name == "posix" else None,  # noqa: PLW1509 — no threads here
        cwd=ROOT,
        env=os.environ | surroundings,
    )
    wait_until(lambda: places(chibo) > before)
    return process


def places(chibo: Chibo) -> int:
    return queue_of(chibo).stat().st_size if queue_of(chibo).exists() else 0


def wait_until(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not done():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_writers_are_served_in_the_order_in_which_they_came(office: Chibo) -> None:
    with held(office):
        writers = [waiting(office, day) for day in (5, 3, 8)]
    assert [writer.wait(_PATIENCE) for writer in writers] == [0] * 3
    with closing(sqlite3.connect(office.db)) as connection:
        found = connection.execute("SELECT held_on FROM attendance ORDER BY id").fetchall()
    assert [day for (day,) in found] == [f"2024-01-0{day}" for day in (5, 3, 8)]
    assert not queue_of(office).exists()


def test_who_comes_while_others_wait_stands_behind_them(office: Chibo) -> None:
    with held(office):
        first = waiting(office, 5)
    with transaction(office.db, Mode.WRITE, wait=_PATIENCE, operation=operation()) as connection:
        found = connection.exec_driver_sql("SELECT held_on FROM attendance").fetchall()
    assert (first.wait(_PATIENCE), found) == (0, [("2024-01-05",)])


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGINT], ids=["killed", "Ctrl-C"])
def test_nobody_waits_for_one_who_has_gone(office: Chibo, end: signal.Signals) -> None:
    with held(office):
        gone, writer = waiting(office, 5), waiting(office, 6)
        os.kill(gone.pid, end)
        codes = {signal.SIGKILL: -signal.SIGKILL, signal.SIGINT: _INTERRUPTED}
        assert gone.wait(_PATIENCE) == codes[end]
    assert writer.wait(_PATIENCE) == 0
    assert not queue_of(office).exists()


def test_a_queue_left_by_the_dead_holds_nobody_up(office: Chibo) -> None:
    queue_of(office).write_bytes(b"...")
    office.done("attend", "add", "CB01", "C1", "--on", "5/1/2024")
    assert not queue_of(office).exists()


def test_who_has_waited_long_enough_leaves_the_queue(office: Chibo) -> None:
    with held(office):
        first, second = waiting(office, 5), waiting(office, 6, wait=0.2)
        assert second.wait(_PATIENCE) == _BUSY
        third = waiting(office, 7)
    assert [first.wait(_PATIENCE), third.wait(_PATIENCE)] == [0, 0]
    assert not queue_of(office).exists()


def test_where_no_queue_can_be_a_writer_waits_alone(office: Chibo) -> None:
    queue_of(office).mkdir()
    with held(office):
        assert office("attend", "add", "CB01", "C1", "--wait", "0.05").code == _BUSY
    office.done("attend", "add", "CB01", "C1")


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_the_queue_is_open_to_whom_the_register_is(office: Chibo) -> None:
    office.db.chmod(0o660)
    with held(office):
        writer = waiting(office, 5)
        assert queue_of(office).stat().st_mode & 0o777 == 0o660
    assert writer.wait(_PATIENCE) == 0
