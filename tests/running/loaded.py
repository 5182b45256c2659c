"""chibo as a process of its own that has loaded already: `python -m tests.running.loaded SOCKET`.

One process beside the tests loads the whole program and forks for every command line. What it
forks has files, a terminal and signals of its own; it is spared what it would import again. For
chibo itself it has also done a short day's work, so that commands are made and statements compiled.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import io
import json
import os
import pkgutil
import select
import signal
import socket
import struct
import subprocess
import sys
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import chibo_cli

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).parents[2]
CHIBO = "chibo_cli.cli.main"
_LAZY = [
    *("openpyxl", "openpyxl.chart", "python_calamine", "sqlalchemy.dialects.sqlite.pysqlite"),
    *("prompt_toolkit.input.defaults", "prompt_toolkit.output.defaults"),
]
if sys.platform != "win32":
    _LAZY += ["prompt_toolkit.input.vt100", "prompt_toolkit.output.vt100"]
_WARMING = """
init
rule preset 258
unit add Xã --kind xã --code X01
unit add Ấp --code C1 --parent X01
official add An --code CB01
assign add CB01 X01 --since 1/1/2024
attend add CB01 C1 --on 5/2/2024
attend list
"""
_NUMBER = struct.Struct("i")
_MOST = 65_536


def load() -> None:
    """Import all that any command imports."""
    for module in pkgutil.walk_packages(chibo_cli.__path__, "chibo_cli."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for name in _LAZY:
        importlib.import_module(name)


@dataclass(slots=True)
class Process:
    """A command line that runs; the next starts when this one has ended."""

    pid: int
    _line: socket.socket
    _code: int | None = None

    def poll(self, patience: float = 0) -> int | None:
        """The exit code, or None where it still runs after so many seconds."""
        if self._code is None and select.select([self._line], [], [], patience)[0]:
            self._code = _number_from(self._line)
        return self._code

    def kill(self) -> None:
        """End it at once."""
        os.kill(self.pid, signal.SIGKILL)
        while self.poll(1) is None:
            pass


def start(
    argv: Sequence[str], environ: Mapping[str, str], *files: int, program: str = CHIBO
) -> Process:
    """Run `chibo argv` on stdin, stdout and stderr; a terminal among them becomes its own.

    `program` is a module whose `main()` is run in chibo's place.
    """
    line = _beside(is_warm=program == CHIBO)
    asked = {"argv": argv, "environ": dict(environ), "program": program}
    wanted = json.dumps(asked).encode() + b"\n"
    socket.send_fds(line, [wanted[:1]], files)
    line.sendall(wanted[1:])
    return Process(_number_from(line), line)


def ran(
    argv: Sequence[str], environ: Mapping[str, str], program: str = CHIBO
) -> subprocess.CompletedProcess[str]:
    """Run `chibo argv`, or such a program, to its end, with nothing to read."""
    if not hasattr(os, "fork"):
        return subprocess.run(
            [sys.executable, "-c", f"from {program} import main; main()", *argv],
            capture_output=True,
            check=False,
            encoding="utf-8",
            cwd=ROOT,
            env=dict(environ),
        )
    with (
        open(os.devnull, "rb") as nothing,  # noqa: PTH123 — a device
        tempfile.TemporaryFile() as out,
        tempfile.TemporaryFile() as err,
    ):
        files = (nothing.fileno(), out.fileno(), err.fileno())
        process = start(argv, environ, *files, program=program)
        while (code := process.poll(1)) is None:
            pass
        out.seek(0)
        err.seek(0)
        return subprocess.CompletedProcess(argv, code, out.read().decode(), err.read().decode())


@cache
def _beside(*, is_warm: bool) -> socket.socket:
    """The way to the process that has loaded, which ends with this one.

    Another program than chibo watches what chibo does from its first step on: it is not warm.
    """
    ours, theirs = socket.socketpair()
    with theirs:
        beside = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "tests.running.loaded",
                str(theirs.fileno()),
                *["warm"] * is_warm,
            ],
            cwd=ROOT,
            env={"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(ROOT)},
            pass_fds=[theirs.fileno()],
        )

    def end() -> None:
        ours.close()
        beside.wait()

    atexit.register(end)
    return ours


def _number_from(line: socket.socket) -> int:
    return int(_NUMBER.unpack(line.recv(_NUMBER.size, socket.MSG_WAITALL))[0])


def _warm() -> None:
    """Do what makes the first command slow, before any is asked for."""
    main = importlib.import_module(CHIBO)
    said = io.StringIO()
    with (
        tempfile.TemporaryDirectory() as folder,
        redirect_stdout(said),
        redirect_stderr(said),
    ):
        environ = {"CHIBO_DB": str(Path(folder, "chibo.db")), "CHIBO_TODAY": "2024-05-10"}
        for line in _WARMING.strip().splitlines():
            assert main.run(line.split(), environ) == 0, line


def _serve(line: socket.socket) -> str:
    """Fork for every command line; only a fork returns from here, with the program it runs."""
    while True:
        wanted, files, _, _ = socket.recv_fds(line, _MOST, 3)
        if not wanted:
            sys.exit()
        while not wanted.endswith(b"\n"):
            wanted += line.recv(_MOST)
        child = os.fork()
        if child == 0:
            line.close()
            asked = json.loads(wanted)
            _become(files, asked["argv"], asked["environ"])
            return str(asked["program"])
        for file in files:
            os.close(file)
        line.sendall(_NUMBER.pack(child))
        line.sendall(_NUMBER.pack(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])))


def minding_ctrl_c() -> None:
    """What a started process does first: a shell hands its background jobs an ignored Ctrl-C."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _become(files: Sequence[int], argv: Sequence[str], environ: Mapping[str, str]) -> None:
    """Take the files and surroundings of a process started for these words."""
    os.setsid()
    minding_ctrl_c()
    os.environ.update(environ)  # beside what Python itself has put there of its locale
    sys.argv = ["chibo", *argv]
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        os.dup2(files[number], number)
        os.close(files[number])
        opened = open(number, mode, encoding="utf-8", errors="surrogateescape", closefd=False)  # noqa: SIM115 — while it lasts
        setattr(sys, name, opened)
    if os.isatty(0):
        import fcntl
        import termios

        fcntl.ioctl(0, termios.TIOCSCTTY, 0)


if __name__ == "__main__":
    load()
    if "warm" in sys.argv:
        _warm()
    gc.freeze()
    program = importlib.import_module(_serve(socket.socket(fileno=int(sys.argv[1]))))
    try:
        program.main()
    except SystemExit as leaving:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(int(leaving.code or 0))  # to take down all that was loaded takes longer than it
