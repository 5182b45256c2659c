"""Sheets of xlsx, xls and ods as calamine reads them, in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

from chibo_cli.domain.lists.errors import FileFault
from chibo_cli.domain.text.names import has_too_many_marks
from chibo_cli.intake.formats import workbook_process
from chibo_cli.intake.formats.marks import MOST_CELLS, Refused
from chibo_cli.intake.formats.preflight import LARGEST_TEXT
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from chibo_cli.domain.lists.lists import Cell

    Read = str | int | float | bool | date | datetime | time | timedelta  # what calamine gives
    Area = tuple[tuple[int, int], tuple[int, int]]

_MOST_MEMORY = 640_000_000  # bytes, of address space
_LONGEST = 60  # seconds of the processor
_CELLS: Mapping[str, Callable[[Any], Cell]] = {
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "time": time.fromisoformat,
    "timedelta": lambda seconds: timedelta(seconds=seconds),
}


@dataclass(frozen=True, slots=True)
class SheetRead:
    """One sheet's cells from its first row and column, and its merged ranges."""

    name: str
    is_hidden: bool
    merged: tuple[Area, ...]
    rows: list[list[Read]]


def sheets_of(content: bytes) -> list[SheetRead]:
    """Every sheet of a workbook.

    Raises:
        Refused: it is damaged, or holds more than a list may.
    """
    spec = find_spec("python_calamine")
    folder = Path(spec.origin).parents[1] if spec and spec.origin else Path()
    bare = (sys.executable, "-I", "-S", workbook_process.__file__)
    process = subprocess.Popen(  # noqa: S603 — this very Python, on a file of ours
        [*bare, str(folder), str(_MOST_MEMORY), str(_LONGEST)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # where a panic's words go
    )
    with process:
        try:
            with suppress(OSError), cast("IO[bytes]", process.stdin) as stdin:
                stdin.write(content)
            sheets = list(_sheets(_bounded(cast("IO[bytes]", process.stdout))))
        except BaseException:
            process.kill()
            raise
    if process.returncode != 0:
        is_damaged = process.returncode == workbook_process.DAMAGED
        raise Refused(FileFault.DAMAGED if is_damaged else FileFault.OVERRUN)
    return sheets


def _bounded(lines: IO[bytes]) -> Iterator[str]:
    """The lines, while all together hold no more than a file may."""
    size = 0
    while line := lines.readline(LARGEST_TEXT + 1):
        size += len(line)
        if size > LARGEST_TEXT:
            raise Refused(FileFault.EXPANDED)
        if not line.endswith(b"\n"):
            return  # its process ended, and its exit code tells why
        text = line.decode()
        if has_too_many_marks(text):
            raise Refused(FileFault.MARKS)
        yield text


def _sheets(lines: Iterator[str]) -> Iterator[SheetRead]:
    cells = 0
    for line in lines:
        name, is_hidden, merged = json.loads(line)
        rows: list[list[Read]] = []
        for more in lines:
            found = json.loads(more, object_hook=_cell)
            if not found:
                break
            rows += found
            cells += len(found) * len(found[0])
            if cells > MOST_CELLS:
                raise Refused(FileFault.EXPANDED)
        areas = tuple((tuple(first), tuple(last)) for first, last in merged)
        yield SheetRead(name, is_hidden, areas, rows)


def _cell(named: dict[str, Any]) -> Cell:
    ((kind, value),) = named.items()
    return _CELLS[kind](value)
