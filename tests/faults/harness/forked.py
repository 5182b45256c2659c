"""Command lines run one after another, each in a fork of one loaded program, so that strace can
break every one at its own n-th system call: `python -m tests.faults.harness.forked PLAN OUTCOMES`.

What is told leaves by writev, which no injection names: a fault strikes the register only.
"""

from __future__ import annotations

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
from chibo_cli.store.file import backups, connection
from tests.running.loaded import load

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

_LONGEST = 60  # seconds, after which a line counts as hung
_MOST_MEMORY = 4 << 30


def main(plan: Path, outcomes: Path) -> None:
    """Run every line of the plan; tell process number and wait status of each."""
    wanted = json.loads(plan.read_text(encoding="utf-8"))
    load()
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
    vars(connection)["_WRITING"] = ("PRAGMA journal_mode = OFF",)
    opened: Callable[..., sqlite3.Connection] = vars(backups)["_opened"]

    def bare(*place: Any, **access: Any) -> sqlite3.Connection:  # noqa: ANN401 — handed on
        connected = opened(*place, **access)
        connected.execute("PRAGMA journal_mode = OFF")
        return connected

    vars(backups)["_opened"] = bare


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
