"""A real screen: a tmux server of its own with one window, typed at and looked at."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.running.loaded import ROOT

if TYPE_CHECKING:
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

    def wait_for_all(self, *texts: str) -> None:
        """Wait until all of them are on the screen at once."""
        deadline = time.monotonic() + _PATIENCE
        while missing := self._missing(texts):
            assert time.monotonic() < deadline, f"no {missing} in:\n{self.show()}"
            time.sleep(0.02)

    def _missing(self, texts: tuple[str, ...]) -> list[str]:
        shown = self.show()
        return [text for text in texts if text not in shown]

    def open(self, columns: int, rows: int) -> None:
        """Make the window, a shell in it."""
        size = ("-x", str(columns), "-y", str(rows))
        self.run("new-session", "-d", "-s", "desk", *size, "sh")

    def start(self, clerk: Chibo, command: str) -> None:
        """Type a command of chibo's, and after it its exit code in brackets."""
        surroundings = {
            "PYTHONPATH": str(ROOT),
            "LANG": "C.UTF-8",
            "CHIBO_DB": str(clerk.db),
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
