"""Many writers, readers, an exporter and a backup at one server, which may be killed meanwhile."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from chibo_cli.domain.register.address import Server
from chibo_cli.store.engines.postgres.keeping import carried_from_file
from tests.faults.server.crowd import visit
from tests.running.engines.server import NOTHING, copy, new_cluster
from tests.running.examples import LONG

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.running.chibo import Chibo
    from tests.running.engines.server import Cluster

pytestmark = [
    pytest.mark.server,
    pytest.mark.skipif(sys.platform != "linux", reason="a server's processes are found in /proc"),
    pytest.mark.slow,
]
_ROOT = Path(__file__).parents[3]
_WRITERS, _TIMES, _READERS = (16, 100, 3) if LONG else (4, 4, 1)
_KILLS = 50 if LONG else 2
_ONE_FIRST = 0.4  # of the kills come after one process alone was killed
_UNKILLED = 1_000_000  # attendances: a writer goes on until it is over
_BY_HAND = 15  # seconds, which a clerk's command waits
_PATIENCE = 3_600
_SAFE = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}
_ROWS = (
    "SELECT official.code, unit.code, held_on FROM chibo.attendance"
    " JOIN chibo.official ON official.id = official_id JOIN chibo.unit ON unit.id = unit_id"
)


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    """One that may be killed, beside the run's own."""
    with new_cluster() as cluster:
        yield cluster


def _at_work(job: str, address: str, folder: Path, number: int, times: int) -> Any:  # noqa: ANN401 — a process
    return subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.faults.server.crowd", job, address, str(folder)),
            *(str(number), str(times)),
        ],
        cwd=_ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _crowd(address: str, folder: Path, times: int) -> tuple[list[Any], list[Any]]:
    watching = ["read"] * _READERS + ["export", "back_up"]
    return (
        [_at_work("write", address, folder, number, times) for number in range(_WRITERS)],
        [
            _at_work(job, address, folder, number, _UNKILLED)
            for number, job in enumerate(watching, start=_WRITERS)
        ],
    )


def _told(processes: Sequence[Any]) -> list[Any]:
    told = []
    for each in processes:
        out, err = each.communicate(timeout=_PATIENCE)
        assert (each.returncode, err) == (0, "")
        told.append(json.loads(out))
    return told


def _office_on(cluster: Cluster, office: Chibo) -> str:
    copied = office.db.with_name("copied.db")
    office.done("db", "backup", "-o", copied)
    with cluster.served(**_SAFE) as server:
        database = server.database("office")
        with server.database("postgres").connected() as over:
            copy(database, NOTHING, over)
        carried_from_file(copied, Server(database.address), wait=60)
        return database.address


def _all_rows(cluster: Cluster, address: str, office: Chibo) -> list[tuple[str, ...]]:
    with cluster.served(**_SAFE) as server:
        with server.database("office").connected() as connection:
            rows = connection.execute(_ROWS).fetchall()
        office.done("db", "check", "--db", address)
    return sorted(rows)


def test_a_crowd_loses_no_row_and_nobody_is_shut_out(
    cluster: Cluster, office: Chibo, tmp_path: Path
) -> None:
    address = _office_on(cluster, office)
    with cluster.served(**_SAFE):
        writers, watchers = _crowd(address, tmp_path, _TIMES)
        told = _told(writers)
        (tmp_path / "over").touch()
        told += _told(watchers)
    slowest = max(each["slowest"] for each in told)
    print(f"{[each['done'] for each in told]} commands, slowest {slowest:.1f} s")
    assert [(each["wrong"], each["refused"], each["unknown"]) for each in told] == [
        ([], [], [])
    ] * len(told)
    added = [visit(at) for each in told[:_WRITERS] for at in each["kept"]]
    assert len(added) == _WRITERS * _TIMES
    assert _all_rows(cluster, address, office) == sorted(added)
    assert slowest < _BY_HAND or not LONG


def test_a_server_killed_again_and_again_keeps_what_was_told(
    cluster: Cluster, office: Chibo, tmp_path: Path
) -> None:
    address = _office_on(cluster, office)
    chance = Random(0)
    writers, watchers = _crowd(address, tmp_path, _UNKILLED)
    for _ in range(_KILLS):
        with cluster.served(**_SAFE):
            _wait_for(writers, tmp_path)
            time.sleep(chance.uniform(0, 2))
            if chance.random() < _ONE_FIRST:
                os.kill(chance.choice(_processes(cluster)), signal.SIGKILL)
                time.sleep(chance.uniform(0, 2))
            _kill_all(cluster)
    with cluster.served(**_SAFE):
        time.sleep(1)
        (tmp_path / "over").touch()
        told, watched = _told(writers), _told(watchers)
    counts = {
        name: sum(len(each[name]) for each in told) for name in ("kept", "refused", "unknown")
    }
    print(f"{_KILLS} kills; {counts}, watchers {[each['done'] for each in watched]}")
    assert [each["wrong"] for each in told + watched] == [[]] * len(told + watched)
    rows = set(_all_rows(cluster, address, office))
    kept, refused, unknown = (
        {visit(at) for each in told for at in each[name]} for name in ("kept", "refused", "unknown")
    )
    assert (kept - rows, refused & rows, rows - kept - unknown) == (set(), set(), set())
    assert kept


def _wait_for(writers: Sequence[Any], folder: Path) -> None:
    """Until each has had an answer: Python takes its time to start."""
    deadline = time.monotonic() + _PATIENCE
    while len([*folder.glob("begun-*")]) < len(writers) and time.monotonic() < deadline:
        time.sleep(0.1)


def _kill_all(cluster: Cluster) -> None:
    """The server and every process of it at once, as when the power fails."""
    os.kill(_postmaster(cluster), signal.SIGSTOP)  # so that no process is started meanwhile
    for each in (*_processes(cluster), _postmaster(cluster)):
        with suppress(ProcessLookupError):
            os.kill(each, signal.SIGKILL)


def _postmaster(cluster: Cluster) -> int:
    return int((cluster.folder / "cluster" / "postmaster.pid").read_text().partition("\n")[0])


def _processes(cluster: Cluster) -> list[int]:
    number = _postmaster(cluster)
    return [*map(int, Path(f"/proc/{number}/task/{number}/children").read_text().split())]
