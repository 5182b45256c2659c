"""chibo in a process of its own, with what it took: seconds of the processor and peak memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# A child's memory counts what it was forked from: a small process starts and measures it.
_MEASURING = """
import json, resource, subprocess, sys
with open(sys.argv[1], "wb") as said:
    code = subprocess.call(sys.argv[2:], stdout=said, stderr=said)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([code, used.ru_maxrss / 1024, used.ru_utime + used.ru_stime]))
"""


@dataclass(frozen=True, slots=True)
class Used:
    """One command line's exit code, what it said, and what it and its own children took."""

    code: int
    said: str
    megabytes: float
    seconds: float


def measured(folder: Path, *argv: object, longest: float = 60) -> Used:
    """Run one command line at the register of a folder; it is killed after so many seconds."""
    said = folder / "said"
    chibo = [sys.executable, "-m", "chibo_cli", *map(str, argv)]
    environ = {
        "CHIBO_DB": str(folder / "chibo.db"),
        "CHIBO_TODAY": "2024-05-10",
        "HOME": str(folder),
    }
    done = subprocess.run(
        [sys.executable, "-c", _MEASURING, str(said), *chibo],
        check=True,
        capture_output=True,
        timeout=longest,
        env=dict(os.environ) | environ,
    )
    code, megabytes, seconds = json.loads(done.stdout)
    return Used(code, said.read_text(errors="replace"), megabytes, seconds)
