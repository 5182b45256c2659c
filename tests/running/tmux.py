"""A real screen: a tmux server of its own with one window, typed at and looked at."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.running.loaded import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.running.chibo import Chibo

TMUX = shutil.which("tmux")
_PATIENCE = 30.0


@dataclass(frozen=True, slots=True)
class Screen:
    """A tmux server of its own with one window."""

    socket: Path

    def run(self, *argv: str) -> str:
        command = [TMUX or "", "-S", str(self.socket), *argv]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def show(self) -> str:
        return self.run("capture-pane", "-p", "-t", "desk").rstrip()

    def answer(self, prompt: str, text: str) -> None:
        """Type a line once the last line of the screen is that prompt, nothing after it."""
        deadline = time.monotonic() + _PATIENCE
        while not self.show().split("\n")[-1].startswith(prompt) or self.show()[-1] != ":":
            assert time.monotonic() < deadline, f"no {prompt!r} at the end of:\n{self.show()}"
            time.sleep(0.02)
        self.run("send-keys", "-t", "desk", "-l", text)
        self.run("send-keys", "-t", "desk", "Enter")

    def wait_for(self, text: str) -> None:
        self.wait_for_all(text)

    def wait_for_all(self, *texts: str) -> str:
        """The screen once all of them are on it; it may be drawn anew the moment after."""
        deadline, shown = time.monotonic() + _PATIENCE, self.show()
        while missing := [text for text in texts if text not in shown]:
            assert time.monotonic() < deadline, f"no {missing} in:\n{shown}"
            time.sleep(0.02)
            shown = self.show()
        return shown

    def start(self, clerk: Chibo, command: str) -> None:
        """Type a command of chibo's, and after it its exit code in brackets."""
        surroundings = {
            "PYTHONPATH": str(ROOT),
            "LANG": "C.UTF-8",
            "CHIBO_DB": clerk.address,
            "CHIBO_TODAY": clerk.today,
            "CHIBO_LANG": clerk.language,
            "PATH": os.environ.get("PATH", ""),
        }
        environ = " ".join(f"{name}={shlex.quote(value)}" for name, value in surroundings.items())
        line = f"env {environ} {shlex.quote(sys.executable)} -m chibo_cli {command}"
        self.run("send-keys", "-t", "desk", "-l", f'clear; {line}; echo "($?)"')
        self.run("send-keys", "-t", "desk", "Enter")

    def type(self, keys: bytes) -> None:
        """Send these bytes as they are."""
        self.run("send-keys", "-t", "desk", "-H", *(f"{byte:02x}" for byte in keys))


@contextmanager
def opened(folder: Path, columns: int, rows: int) -> Iterator[Screen]:
    """A screen of that size with a shell in it; its server ends with it."""
    screen = Screen(folder / "tmux")
    size = ("-x", str(columns), "-y", str(rows))
    screen.run("new-session", "-d", "-s", "desk", *size, "sh")
    try:
        yield screen
    finally:
        screen.run("kill-server")
