"""Files read into sheets of cells: xlsx, xls and ods by calamine, csv by the standard library."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import FileFault, FileRefused, FileUnreadable, SheetTooLarge
from chibo_cli.domain.lists.lists import Cell, SheetNote
from chibo_cli.intake.formats.csv import csv_rows
from chibo_cli.intake.formats.kinds import FileKind, kind_of
from chibo_cli.intake.formats.marks import Marks, TooLarge
from chibo_cli.intake.formats.ods import marks_of_ods
from chibo_cli.intake.formats.preflight import LARGEST_FILE, Refused, checked_zip
from chibo_cli.intake.formats.xls import Sealed, marks_of_xls
from chibo_cli.intake.formats.xlsx import marks_of_xlsx

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime, time, timedelta
    from pathlib import Path

    _Read = str | int | float | bool | date | datetime | time | timedelta  # what calamine gives

_WORKBOOKS = {".xlsx", ".xlsm", ".xls", ".ods"}
Area = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's cells from its first row; a csv file has one sheet without a name.

    `merged` are the first and last cell, row and column from 0, of each merged range, where the
    format tells. `note` is what is to be said of the file.
    """

    file: str
    name: str
    rows: Sequence[Sequence[Cell]]
    merged: Sequence[Area] = ()
    marks: Marks = field(default_factory=Marks)
    is_hidden: bool = False
    note: SheetNote | None = None


def read_sheets(path: Path) -> list[Sheet]:
    """Every sheet of a file, whose kind its contents tell.

    Raises:
        FileUnreadable: it is missing, of another kind, or damaged.
        SheetTooLarge: a sheet has contents beyond what a list may have.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise FileUnreadable(str(path), error.strerror or "") from error
    if len(content) > LARGEST_FILE:
        raise FileRefused(str(path), FileFault.TOO_BIG)
    is_called_workbook = path.suffix.lower() in _WORKBOOKS
    if is_called_workbook and not content:
        raise FileRefused(str(path), FileFault.EMPTY)
    kind = kind_of(path, content)
    if kind is not FileKind.TEXT:
        note = None if _is_called(path, kind) else SheetNote.READ_AS_WORKBOOK
        return _workbook(path, content, kind, note)
    rows = csv_rows(path, content)
    if is_called_workbook and max(map(len, rows), default=0) < 2:  # noqa: PLR2004 — no table
        raise FileRefused(str(path), FileFault.NO_SPREADSHEET)
    return [Sheet(path.name, "", rows, note=SheetNote.READ_AS_TEXT if is_called_workbook else None)]


def _is_called(path: Path, kind: FileKind) -> bool:
    suffix = path.suffix.lower().lstrip(".")
    return suffix == kind.value or (kind is FileKind.XLSX and suffix == "xlsm")


def _workbook(path: Path, content: bytes, kind: FileKind, note: SheetNote | None) -> list[Sheet]:
    marks = _marks(path, content, kind)
    try:
        return _sheets(path, content, marks, note)
    except BaseException as error:
        # A panic of calamine is no Exception; what else is none, as Ctrl-C, passes.
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        fault = FileFault.TOO_BIG if isinstance(error, MemoryError) else FileFault.DAMAGED
        raise FileRefused(str(path), fault) from error


def _sheets(
    path: Path, content: bytes, marks: dict[str, Marks] | list[Marks], note: SheetNote | None
) -> list[Sheet]:
    from python_calamine import CalamineWorkbook, SheetVisibleEnum

    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    if not workbook.sheet_names:
        raise ValueError  # its list of sheets is not where it should be
    sheets = []
    for place, known in enumerate(workbook.sheets_metadata):
        sheet = workbook.get_sheet_by_index(place)
        if isinstance(marks, list):
            found = marks[place] if place < len(marks) else Marks()
        else:
            found = marks.get(known.name, Marks())
        sheets.append(
            Sheet(
                path.name,
                known.name,
                _as_shown(sheet.to_python(skip_empty_area=False), found),
                tuple(sheet.merged_cell_ranges or ()),
                found,
                known.visible != SheetVisibleEnum.Visible,
                note,
            )
        )
    return sheets


def _as_shown(rows: list[list[_Read]], marks: Marks) -> list[list[_Read]]:
    """The cells with numbers as the sheet shows them; those of which it is not clear are noted."""
    for row, column, shown in marks.formats():
        cell = rows[row][column] if row < len(rows) and column < len(rows[row]) else None
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            text = shown.shown(cell)
            if text is None:
                marks.unclear.add((row, column))
            else:
                rows[row][column] = text
    return rows


def _marks(path: Path, content: bytes, kind: FileKind) -> dict[str, Marks] | list[Marks]:
    try:
        if kind is FileKind.XLS:
            return marks_of_xls(content)
        with checked_zip(content) as archive:
            return marks_of_xlsx(archive) if kind is FileKind.XLSX else marks_of_ods(archive)
    except (Refused, Sealed) as error:
        raise FileRefused(str(path), error.args[0]) from error
    except TooLarge as error:
        raise SheetTooLarge(str(path), error.sheet, error.cell) from error
