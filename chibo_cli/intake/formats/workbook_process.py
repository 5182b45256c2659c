"""A program of its own that reads one workbook, bytes in and JSON lines out.

What a foreign file does to its reader, memory or crash, ends with it. It is started bare (`-I -S`)
and imports nothing of chibo: of each sheet it writes a line with its name, whether it is hidden and
its merged ranges, then lines of rows, then an empty list.
"""

from __future__ import annotations

import io
import json
import sys
from contextlib import suppress
from datetime import date, datetime, time, timedelta

DAMAGED, TOO_MUCH = 1, 3  # exit codes
_ROWS_A_LINE = 500


def main(folder: str, most_memory: int, longest: int) -> int:
    """Read standard input within so many bytes and seconds of the processor; the exit code.

    `folder` is where python_calamine lies.
    """
    _bind(most_memory, longest)
    sys.path.append(folder)
    try:
        _write_sheets(sys.stdin.buffer.read())
    except MemoryError:
        return TOO_MUCH
    except BaseException:  # noqa: BLE001 — a panic of calamine is no Exception
        return DAMAGED
    return 0


def _bind(most_memory: int, longest: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such bounds
        return
    for limit, most in ((resource.RLIMIT_AS, most_memory), (resource.RLIMIT_CPU, longest)):
        with suppress(ValueError, OSError):  # one lower already, or not there
            resource.setrlimit(limit, (most, most))
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _write_sheets(content: bytes) -> None:
    from python_calamine import CalamineWorkbook, SheetVisibleEnum

    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    if not workbook.sheet_names:
        raise ValueError  # its list of sheets is not where it should be
    for at, known in enumerate(workbook.sheets_metadata):
        sheet = workbook.get_sheet_by_index(at)
        is_hidden = known.visible != SheetVisibleEnum.Visible
        _write([known.name, is_hidden, sheet.merged_cell_ranges or ()])
        before = [""] * (sheet.start or (0, 0))[1]
        rows: list[object] = []
        for row in sheet.iter_rows():
            rows.append([*before, *row] if before else row)
            if len(rows) == _ROWS_A_LINE:
                _write(rows)
                rows = []
        if rows:
            _write(rows)
        _write([])


def _write(line: object) -> None:
    said = json.dumps(line, ensure_ascii=False, default=_named)
    sys.stdout.buffer.write(said.encode() + b"\n")


def _named(cell: object) -> dict[str, str | float]:
    match cell:
        case datetime() | date() | time():
            return {type(cell).__name__: cell.isoformat()}
        case timedelta():
            return {"timedelta": cell.total_seconds()}
        case _:
            raise TypeError(cell)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
