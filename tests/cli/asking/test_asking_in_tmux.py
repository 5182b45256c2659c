"""A clerk's sitting on a real screen: ten attendances, three of them corrected on the way."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.running.loaded import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.running.chibo import Chibo

TMUX = shutil.which("tmux")
pytestmark = pytest.mark.skipif(TMUX is None, reason="tmux is not installed")
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
        deadline = time.monotonic() + _PATIENCE
        while text not in self.show():
            assert time.monotonic() < deadline, f"no {text!r} in:\n{self.show()}"
            time.sleep(0.02)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    screen = Screen(tmp_path / "tmux")
    screen.run("new-session", "-d", "-s", "desk", "-x", "120", "-y", "50", "sh")
    yield screen
    screen.run("kill-server")


def test_ten_attendances_are_entered_with_three_corrections(screen: Screen, office: Chibo) -> None:
    surroundings = {
        "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8",
        "CHIBO_DB": str(office.db),
        "CHIBO_TODAY": office.today,
        "CHIBO_LANG": "vi",
        "PATH": os.environ.get("PATH", ""),
    }
    environ = " ".join(f"{name}={shlex.quote(value)}" for name, value in surroundings.items())
    command = f"env {environ} {shlex.quote(sys.executable)} -m chibo_cli attend add"
    screen.run("send-keys", "-t", "desk", "-l", f'clear; {command}; echo "($?)"')
    screen.run("send-keys", "-t", "desk", "Enter")
    entries = [
        (code, f"{day}/{month}/2024")
        for month in (1, 2, 3, 4, 5)
        for code, day in (("CB01", 3), ("CB02", 4))
    ]
    for at, (code, day) in enumerate(entries):
        cell = "ấp 1" if code == "CB01" else "ap 2"
        if at == 2:  # the wrong official, found out at the cell
            screen.answer("Đồng chí", "CB02")
            screen.answer("Chi bộ", "<")
        screen.answer("Đồng chí", code)
        if at == 5:  # the wrong cell, found out at the day
            screen.answer("Chi bộ", "C1")
            screen.answer("Ngày dự", "<")
        screen.answer("Chi bộ", cell)
        if at == 8:  # the wrong day, found out at the kind of meeting
            screen.answer("Ngày dự", "1/5/2024")
            screen.answer("Loại sinh hoạt", "<")
        screen.answer("Ngày dự", day)
        screen.answer("Loại sinh hoạt", "")
        for prompt in ("Ưu điểm", "Hạn chế", "Kiến nghị", "Điểm"):
            screen.answer(prompt, "")
    screen.answer("Đồng chí", ".")
    screen.wait_for("Đã ghi 10 lượt.\n(0)")
    rows = office.done("attend", "list", "--json").json["rows"]
    held = [(row["official"]["code"], row["unit"]["code"], row["date"]) for row in rows]
    assert held == [
        (code, "C1" if code == "CB01" else "C2", f"2024-0{month}-0{day}")
        for month in (1, 2, 3, 4, 5)
        for code, day in (("CB01", 3), ("CB02", 4))
    ]
