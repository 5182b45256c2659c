"""One of many at a register: `python -m tests.faults.harness.crowd JOB REGISTER NUMBER TIMES`.

A writer adds so many attendances; who only looks goes on without a pause until the file `over` is
there.
What went otherwise than well is told on stdout, and the slowest command's seconds.
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


def visit(number: int) -> tuple[str, str, str]:
    """Official, cell and day of an attendance that no other writer adds."""
    official, cell = PLACES[number % len(PLACES)]
    return official, cell, (LAST_DAY - timedelta(number // len(PLACES))).isoformat()


def main(job: str, register: Path, number: int, times: int) -> None:
    """Work, and tell how it went."""
    chibo, over = Chibo(register), register.with_name("over")
    wrong, slowest, done = [], 0.0, 0
    output = register.with_name(f"{number}.xlsx")
    while done < times if job == "write" else not (done and over.exists()):
        official, cell, day = visit(number * times + done)
        line = {
            "write": ("attend", "add", official, cell, "--on", day),
            "read": ("report", "year", "2024", "--json"),
            "export": ("report", "year", "2024", "-o", output),
        }[job]
        began = time.monotonic()
        result = chibo(*line, "--no-input")  # as from cron, whose patience is 120 s
        slowest, done = max(slowest, time.monotonic() - began), done + 1
        if result.code != 0:
            wrong.append(f"{result.code} {result.err}")
    sys.stdout.write(json.dumps({"done": done, "wrong": wrong, "slowest": slowest}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
