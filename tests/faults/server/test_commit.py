"""A line that breaks at the very commit: what is told of a change is what became of it."""

from __future__ import annotations

import socket
import sys
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum
from select import select
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo
from tests.running.engines import registers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [
    pytest.mark.server,
    pytest.mark.skipif(sys.platform == "win32", reason="the server's socket is a file"),
    pytest.mark.slow,
]
_BUSY = 75
_AT_ONCE = 2**16  # bytes
_UNKNOWN, _NOTHING = "có thể đã ghi được", "chưa ghi gì"


class Break(Enum):
    """Where the line breaks, as the server was told to commit."""

    BEFORE = "the server is never told"
    AFTER = "the server does so, and nobody hears it"


@dataclass(slots=True)
class Line:
    """A line to the run's server, which breaks once."""

    at: Break
    for_good: bool
    listening: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0)))
    over: Event = field(default_factory=Event)
    is_broken: bool = False

    @property
    def port(self) -> int:
        number: int = self.listening.getsockname()[1]
        return number

    def serve(self) -> None:
        """Lead one after the other through: a command has one connection at a time."""
        while not self.over.is_set():
            if not select([self.listening], [], [], 0.1)[0]:
                continue
            client, _ = self.listening.accept()
            with client, socket.socket(socket.AF_UNIX) as server:
                if self.is_broken and self.for_good:
                    continue
                server.connect(f"{registers.server().host}/.s.PGSQL.5432")
                with suppress(OSError):
                    self._lead(client, server)

    def _lead(self, client: socket.socket, server: socket.socket) -> None:
        while not self.over.is_set():
            for side in select([client, server], [], [], 0.1)[0]:
                said = side.recv(_AT_ONCE)
                if not said:
                    return
                if side is client and b"COMMIT" in said and not self.is_broken:
                    self.is_broken = True
                    if self.at is Break.AFTER:
                        server.sendall(said)
                        server.recv(_AT_ONCE)  # it has done so
                    return
                (server if side is client else client).sendall(said)


@contextmanager
def breaking(at: Break, *, for_good: bool) -> Iterator[Line]:
    line = Line(at, for_good)
    with line.listening, ExitStack() as after:
        thread = Thread(target=line.serve)
        thread.start()
        after.callback(thread.join)
        after.callback(line.over.set)
        yield line


@pytest.fixture
def desk(tmp_path: Path) -> Chibo:
    clerk = Chibo(tmp_path / "chibo.db")
    clerk.done("init")
    clerk.done("unit", "add", "Xã Hòa Lạc", "-k", "xã", "--code", "X01")
    return clerk


@pytest.mark.parametrize(
    ("at", "for_good", "code", "said", "is_kept"),
    [
        (Break.BEFORE, False, _BUSY, _NOTHING, False),
        (Break.AFTER, False, 0, "", True),
        (Break.BEFORE, True, _BUSY, _UNKNOWN, False),
        (Break.AFTER, True, _BUSY, _UNKNOWN, True),
    ],
)
def test_what_is_told_is_what_became_of_it(
    desk: Chibo, at: Break, code: int, said: str, *, for_good: bool, is_kept: bool
) -> None:
    name = registers.address(desk.db).partition("@/")[2].partition("?")[0]
    with breaking(at, for_good=for_good) as line:
        there = f"postgresql://tests@127.0.0.1:{line.port}/{name}"
        told = desk("unit", "add", "Xã Thủy Tân", "-k", "xã", "--wait", "1", CHIBO_DB=there)
    assert (told.code, said in told.err) == (code, True), told
    units = [row["name"] for row in desk.done("unit", "list", "--json").json["rows"]]
    assert ("Xã Thủy Tân" in units) is is_kept
    desk.done("db", "check")
