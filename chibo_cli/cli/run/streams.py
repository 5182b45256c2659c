"""What is said on a standard stream, also where nobody takes it."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

STDOUT = Path("-")  # as a file's name


def tell(text: str) -> None:
    """A line on stderr; where it cannot be printed the work goes on."""
    try:
        print(text, file=sys.stderr, flush=True)
    except OSError:
        lead_nowhere(sys.stderr)


def lead_nowhere(stream: TextIO) -> None:
    """Take a standard stream off where it leads: Python flushes it once more at exit."""
    with suppress(OSError, ValueError):  # one that is no file of the system
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
