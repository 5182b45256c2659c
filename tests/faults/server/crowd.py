"""One of many at a server: `python -m tests.faults.server.crowd JOB ADDRESS FOLDER NUMBER TIMES`.

A writer adds so many attendances, each once; who only looks goes on until the file `over` is there.
What happened is told on stdout: what each attendance's exit code and sentence say became of it.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import date, timedelta
from pathlib import Path

from tests.running.chibo import Chibo

LAST_DAY = date(2024, 5, 9)
PLACES = (("CB01", "C1"), ("CB01", "C2"), ("CB02", "C1"), ("CB02", "C2"))
_APART = 2_000  # attendances that one writer can add at most
_BUSY = 75
_UNKNOWN = "có thể đã ghi được"


def visit(number: int) -> tuple[str, str, str]:
    """Official, cell and day of an attendance that no other writer adds."""
    official, cell = PLACES[number % len(PLACES)]
    return official, cell, (LAST_DAY - timedelta(number // len(PLACES))).isoformat()


def main(job: str, address: str, folder: Path, number: int, times: int) -> None:
    """Work, and tell how it went."""
    chibo, over = Chibo(folder / "chibo.db"), folder / "over"
    became: dict[str, list[int]] = {"kept": [], "refused": [], "unknown": []}
    wrong, slowest, done = [], 0.0, 0
    while not over.exists() and (job != "write" or done < times):
        at = number * _APART + done
        official, cell, day = visit(at)
        line = {
            "write": ("attend", "add", official, cell, "--on", day),
            "read": ("report", "year", "2024", "--json"),
            "export": ("report", "year", "2024", "-o", folder / f"{number}.xlsx"),
            "back_up": ("db", "backup", "-o", folder / f"{number}-{done}.db"),
        }[job]
        began = time.monotonic()
        result = chibo(*line, "--no-input", CHIBO_DB=address)  # as from cron: patience is 120 s
        slowest, done = max(slowest, time.monotonic() - began), done + 1
        if result.code not in {0, _BUSY}:
            wrong.append(f"{line[:2]} {result.code} {result.err}")
        else:
            is_unknown = _UNKNOWN in result.err
            became["unknown" if is_unknown else "refused" if result.code else "kept"].append(at)
            (folder / f"begun-{number}").touch()
    sys.stdout.write(json.dumps({**became, "wrong": wrong, "slowest": slowest, "done": done}))


if __name__ == "__main__":
    job, address, folder, *numbers = sys.argv[1:]
    main(job, address, Path(folder), *map(int, numbers))
