"""Command lines run one after another, each in a fork of one loaded program, so that strace can
break every one at its own n-th system call: a program that `tests.running.loaded` starts.

What is told leaves by writev, which no injection names: a fault strikes the register only.
"""

from __future__ import annotations

import ctypes
import gc
import io
import json
import os
import resource
import signal
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chibo_cli.cli.main import run
from chibo_cli.store.engines.sqlite import keeping, opening

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

_LONGEST = 60  # seconds, after which a line counts as hung
_MOST_MEMORY = 4 << 30
_SET_TRACER, _BY_ANY = 0x59616D61, ctypes.c_ulong(-1)  # prctl, where Yama restricts who may trace


def main() -> None:
    """Stop until strace has come, then run every line of the plan.

    Of each, process number and wait status are told.
    """
    plan, outcomes = map(Path, sys.argv[1:])
    wanted = json.loads(plan.read_text(encoding="utf-8"))
    sys.dont_write_bytecode = True  # what the lines write is the register's
    ctypes.CDLL(None).prctl(_SET_TRACER, _BY_ANY)
    os.kill(os.getpid(), signal.SIGSTOP)
    if wanted["unprotected"]:
        _take_out_protection()
    ended = []
    for line in wanted["lines"]:
        child = os.fork()
        if child == 0:
            _obey(line)
        ended.append({"pid": child, "status": os.waitpid(child, 0)[1]})
    _tell(outcomes, ended)


def _obey(line: dict[str, Any]) -> None:
    signal.alarm(_LONGEST)
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            code = run(line["argv"], line["environ"])
        except BaseException as error:  # noqa: BLE001 — a traceback is what must not be
            code, _ = -1, err.write(f"Traceback: {error!r}")
        gc.collect()  # what Python says of things left half done, it says as it leaves
    _tell(Path(line["told"]), {"code": code, "out": out.getvalue(), "err": err.getvalue()})
    os._exit(0)


def _tell(path: Path, said: object) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
    os.writev(handle, [json.dumps(said).encode()])


def _take_out_protection() -> None:
    """The control: no journal to roll back from, as if SQLite promised nothing."""
    vars(opening)["_WRITING"] = ("PRAGMA journal_mode = OFF",)
    opened: Callable[..., sqlite3.Connection] = vars(keeping)["_opened"]

    def bare(*place: Any, **access: Any) -> sqlite3.Connection:  # noqa: ANN401 — handed on
        connected = opened(*place, **access)
        connected.execute("PRAGMA journal_mode = OFF")
        return connected

    vars(keeping)["_opened"] = bare
