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
_HANGING = "  "


def tell(text: str) -> None:
    """A line on stderr; where it cannot be printed the work goes on."""
    try:
        print(fitted(text, sys.stderr), file=sys.stderr, flush=True)
    except OSError:
        lead_nowhere(sys.stderr)


def fitted(text: str, stream: TextIO | None) -> str:
    """Sentences for a stream: at a terminal lines that are too long for it break between words.

    Below one that is indented stands what is left of it, indented further.
    """
    columns = _columns(stream)
    if not columns:
        return text
    return "\n".join(_within(line, columns) for line in text.split("\n"))


def lead_nowhere(stream: TextIO) -> None:
    """Take a standard stream off where it leads: Python flushes it once more at exit."""
    with suppress(OSError, ValueError):  # one that is no file of the system
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _within(line: str, columns: int) -> str:
    if len(line) <= columns:
        return line
    from chibo_cli.output.forms.text import wrapped

    indent = line[: len(line) - len(line.lstrip(" "))]
    end = line[len(line.rstrip(" ")) :]  # where a person types
    return "\n".join(wrapped(line, columns, indent and indent + _HANGING)) + end


def _columns(stream: TextIO | None) -> int:
    """How wide a terminal is; 0 where there is none, or it does not know."""
    try:
        return 0 if stream is None else os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return 0


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person is at the other end; a service or pythonw leaves it closed, or None."""
    return stream is not None and not stream.closed and stream.isatty()
