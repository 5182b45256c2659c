"""Who waits for whom at a server: who writes or rehearses for one another, readers for nobody."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.register.address import Server
from chibo_cli.store.registers import Mode
from chibo_cli.store.store import open_store
from tests.running.chibo import Chibo, operation
from tests.running.engines import registers
from tests.running.loaded import minding_ctrl_c
from tests.running.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chibo_cli.store.store import Store

pytestmark = [pytest.mark.server, pytest.mark.slow]
_ROOT = Path(__file__).parents[3]
_ADD = ("attend", "add", "CB01", "C1", "--on")
_BUSY, _INTERRUPTED = 75, 130
# Of this register's alone: other workers have theirs on the same server.
_LOCKS = (
    "FROM pg_locks WHERE locktype = 'advisory'"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND"
)
_HELD, _AWAITED = (f"SELECT count(*) {_LOCKS} {which}" for which in ("granted", "NOT granted"))
_THROW_OUT = f"SELECT count(pg_terminate_backend(pid)) {_LOCKS} NOT granted"
_BEGUN = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
    " AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'"
)
_AT_ONCE = 5.0  # seconds, of a command that takes half of one where nobody else computes


@pytest.fixture
def desk(tmp_path: Path) -> Chibo:
    """A clerk at a small office on a server."""
    clerk = Chibo(tmp_path / "chibo.db")
    clerk.type_in("""
        init
        unit add "Xã Hòa Lạc" -k xã --code X01
        unit add "Chi bộ ấp 1" --code C1 -p X01
        official add "Nguyễn Văn An" --code CB01
        rule preset 258
        assign add CB01 X01 --since 1/1/2024
    """)
    return clerk


def _asked(desk: Chibo, query: str) -> int:
    with registers.past_chibo(desk.db) as hand:
        ((found,),) = hand.run(query)
    return int(found)


@contextmanager
def _opened(desk: Chibo, mode: Mode) -> Iterator[Store]:
    under = None if mode is Mode.READ else operation()
    address = Server(registers.address(desk.db))
    with open_store(address, mode, wait=0, operation=under) as store:
        yield store


def test_a_reader_sees_one_moment_while_others_write(desk: Chibo) -> None:
    with _opened(desk, Mode.READ) as store:
        assert store.attendances.all() == []
        desk.done(*_ADD, "5/2/2024")
        desk.done("official", "edit", "CB01", "--title", "Bí thư", "--since", "1/2/2024")
        assert store.attendances.all() == []
        assert store.officials.posts() == []
        with _opened(desk, Mode.READ) as other:
            assert len(other.attendances.all()) == 1


@pytest.mark.parametrize("first", [Mode.WRITE, Mode.REHEARSE])
@pytest.mark.parametrize("more", [(), ("-n",)], ids=["a writer", "a rehearsal"])
def test_who_writes_waits_for_who_writes_as_long_as_told(
    desk: Chibo, first: Mode, more: tuple[str, ...]
) -> None:
    with _opened(desk, first):
        began = time.monotonic()
        refused = desk(*_ADD, "5/2/2024", *more, "--wait", "0.3")
        assert (refused.code, refused.out) == (_BUSY, "")
        assert 0.3 <= time.monotonic() - began < _AT_ONCE
        desk.done("status")  # a reader does not wait
    desk.done(*_ADD, "5/2/2024", *more)
    assert len(desk.done("attend", "list", "--json").json["rows"]) == (0 if more else 1)


def test_who_comes_in_time_is_let_through(desk: Chibo) -> None:
    with ExitStack() as held:
        held.enter_context(_opened(desk, Mode.WRITE))
        with _command(desk, *_ADD, "5/2/2024") as waiting:
            _wait_in_line(desk)
            held.close()
            assert (*waiting.communicate(timeout=60)[1:], waiting.returncode) == ("", 0)
    assert len(desk.done("attend", "list", "--json").json["rows"]) == 1


def test_who_loses_the_line_stands_in_it_again(desk: Chibo) -> None:
    with ExitStack() as held:
        held.enter_context(_opened(desk, Mode.WRITE))
        with _command(desk, *_ADD, "5/2/2024") as waiting:
            _wait_in_line(desk)
            assert _asked(desk, _THROW_OUT) == 1
            _wait_in_line(desk)
            held.close()
            assert (*waiting.communicate(timeout=60)[1:], waiting.returncode) == ("", 0)
    assert len(desk.done("attend", "list", "--json").json["rows"]) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C goes to a whole console")
def test_who_is_interrupted_in_the_line_leaves_at_once_and_holds_nothing(desk: Chibo) -> None:
    with ExitStack() as held:
        held.enter_context(_opened(desk, Mode.WRITE))
        waiting = held.enter_context(_command(desk, *_ADD, "5/2/2024", "--wait", "120"))
        _wait_in_line(desk)
        began = time.monotonic()
        waiting.send_signal(signal.SIGINT)
        _, err = waiting.communicate(timeout=60)
        assert (waiting.returncode, "Traceback" in err) == (_INTERRUPTED, False)
        assert time.monotonic() - began < _AT_ONCE
        assert _asked(desk, _AWAITED) == 0
    assert _asked(desk, _HELD) == 0
    desk.done(*_ADD, "6/2/2024")
    assert [row["date"] for row in desk.done("attend", "list", "--json").json["rows"]] == [
        "2024-02-06"
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of Linux's")
def test_nothing_is_held_while_somebody_types_at_the_table(desk: Chibo) -> None:
    there = {"CHIBO_DB": registers.address(desk.db)}
    with Terminal(desk, ("attend", "grid", "--period", "2/2024", "--cell", "C1"), there) as table:
        table.wait_for("F2 lưu")
        assert (_asked(desk, _HELD), _asked(desk, _BEGUN)) == (0, 0)
        desk.done(*_ADD, "6/2/2024", "--wait", "0")
        table.type(b"\x1b")
        assert table.code() == 0


def _command(desk: Chibo, *argv: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "chibo_cli", *argv, "--db", registers.address(desk.db)],
        preexec_fn=minding_ctrl_c if os.name == "posix" else None,  # noqa: PLW1509 — no threads here
        cwd=_ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def _wait_in_line(desk: Chibo) -> None:
    deadline = time.monotonic() + 60
    while not _asked(desk, _AWAITED):
        assert time.monotonic() < deadline
        time.sleep(0.05)
