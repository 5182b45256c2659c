"""chibo at a terminal of its own: a process on a pseudo-terminal, typed at line by line."""

from __future__ import annotations

import os
import re
import select
import struct
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

import pytest

from tests.running.loaded import CHIBO, Process, start

if TYPE_CHECKING:
    from types import TracebackType

    from tests.running.chibo import Chibo

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
_PATIENCE = 20.0
_SETTLING = 0.3  # readline shows its prompt a moment before it minds signals
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]")


@dataclass(slots=True)
class Terminal:
    """One command line of a clerk, being answered."""

    clerk: Chibo
    argv: tuple[object, ...]
    environ: dict[str, str] = field(default_factory=dict)
    program: str = CHIBO
    columns: int = 0  # 0: a terminal that does not say
    screen: str = ""
    _seen: int = 0
    _process: Process = field(init=False)
    _side: int = field(init=False)

    def __enter__(self) -> Self:
        """Start the command."""
        self._side, other = pty.openpty()
        self.resize(0, self.columns)
        surroundings = {
            "PATH": os.environ.get("PATH", ""),
            "TERM": "dumb",
            "HOME": str(self.clerk.db.parent),
            "XDG_DATA_HOME": os.environ.get("XDG_DATA_HOME", ""),  # as in this process
            "CHIBO_DB": self.clerk.address,
            "CHIBO_TODAY": self.clerk.today,
            "CHIBO_LANG": self.clerk.language,
        }
        words = [str(word) for word in self.argv]
        self._process = start(
            words, surroundings | self.environ, *(other,) * 3, program=self.program
        )
        os.close(other)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave no process behind."""
        if self._process.poll() is None:
            self._process.kill()
        os.close(self._side)

    def answer(self, prompt: str, text: str) -> None:
        """Wait for a prompt, then type an answer and Enter."""
        self.wait_for(prompt)
        os.write(self._side, f"{text}\r".encode())

    def press(self, prompt: str, key: bytes) -> None:
        """Wait for a prompt, then press one key, such as Ctrl-D."""
        self.wait_for(prompt)
        time.sleep(_SETTLING)
        os.write(self._side, key)

    def type(self, keys: bytes) -> None:
        """Send these bytes as a keyboard does, or an input method in one burst."""
        os.write(self._side, keys)

    def resize(self, rows: int, columns: int) -> None:
        """Make the window of another size."""
        import fcntl
        import termios

        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._side, termios.TIOCSWINSZ, size)

    def close(self) -> None:
        """Close the window, as a click on its corner does."""
        os.close(self._side)
        self._side = os.open(os.devnull, os.O_RDONLY)

    def kill(self, number: int) -> None:
        """Send the process a signal."""
        os.kill(self._process.pid, number)

    def wait_for(self, text: str) -> None:
        """Read the screen until a text shows that was not seen before."""
        deadline = time.monotonic() + _PATIENCE
        while (at := self.screen.find(text, self._seen)) < 0:
            assert time.monotonic() < deadline, f"no {text!r} in:\n{self.screen}"
            assert self._read(deadline), f"ended without {text!r}:\n{self.screen}"
        self._seen = at + len(text)

    def code(self) -> int:
        """The exit code, once the command has ended by itself."""
        deadline = time.monotonic() + _PATIENCE
        while self._read(deadline):
            pass
        code = self._process.poll(_PATIENCE)
        assert code is not None, f"goes on with:\n{self.screen}"
        return code

    def _read(self, deadline: float) -> bool:
        ready, _, _ = select.select([self._side], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            return False
        try:
            content = os.read(self._side, 65536)
        except OSError:  # the other side is closed
            return False
        self.screen += _ESCAPES.sub("", content.decode(errors="replace")).replace("\r", "")
        return bool(content)
