"""Files read into sheets of cells: xlsx, xls and ods by calamine, csv by the standard library."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import FileFault, FileRefused, OtherTemplate, SheetTooLarge
from chibo_cli.domain.lists.lists import SHAPES, Cell, SheetNote
from chibo_cli.domain.lists.templates import MARK, mark_of
from chibo_cli.intake.contents import contents
from chibo_cli.intake.formats.csv import csv_rows
from chibo_cli.intake.formats.kinds import FileKind, kind_of
from chibo_cli.intake.formats.marks import Marks, Refused, TooLarge
from chibo_cli.intake.formats.ods import marks_of_ods
from chibo_cli.intake.formats.preflight import LARGEST_FILE, checked_zip
from chibo_cli.intake.formats.workbooks import sheets_of
from chibo_cli.intake.formats.xls import Sealed, marks_of_xls
from chibo_cli.intake.formats.xlsx import marks_of_xlsx
from chibo_cli.values import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from chibo_cli.domain.lists.lists import ListKind
    from chibo_cli.intake.formats.workbooks import Area, Read


_WORKBOOKS = {".xlsx", ".xlsm", ".xls", ".ods"}
_PROPERTIES = "docProps/custom.xml"
_LARGEST = 100_000  # bytes: properties are a few words each
_MARKED = re.compile(rf'name="{MARK}"[^>]*>\s*<[^>]*>([^<]*)<')


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
    content = contents(path, LARGEST_FILE, FileFault.TOO_BIG)
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


def template_kind(path: Path) -> ListKind | None:
    """The kind of list that the file was made to hold; None where it is no template of ours.

    Raises:
        OtherTemplate: it was made by a chibo whose templates are laid out otherwise.
    """
    found = _MARKED.search(_properties(path))
    if found is None:
        return None
    for kind in SHAPES:
        if found[1] == mark_of(kind.value):
            return kind
    raise OtherTemplate(path.name, found[1])


def _is_called(path: Path, kind: FileKind) -> bool:
    suffix = path.suffix.lower().lstrip(".")
    return suffix == kind.value or (kind is FileKind.XLSX and suffix == "xlsm")


def _workbook(path: Path, content: bytes, kind: FileKind, note: SheetNote | None) -> list[Sheet]:
    try:
        marks = _marks(content, kind)
        read = sheets_of(content)
    except (Refused, Sealed) as error:
        raise FileRefused(str(path), error.args[0]) from error
    except TooLarge as error:
        raise SheetTooLarge(str(path), error.sheet, error.cell) from error
    sheets = []
    for place, sheet in enumerate(read):
        if isinstance(marks, list):
            found = marks[place] if place < len(marks) else Marks()
        else:
            found = marks.get(sheet.name, Marks())
        shown = _as_shown(sheet.rows, found)
        sheets.append(
            Sheet(path.name, sheet.name, shown, sheet.merged, found, sheet.is_hidden, note)
        )
    return sheets


def _as_shown(rows: list[list[Read]], marks: Marks) -> list[list[Read]]:
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


def _marks(content: bytes, kind: FileKind) -> dict[str, Marks] | list[Marks]:
    if kind is FileKind.XLS:
        return marks_of_xls(content)
    with checked_zip(content) as archive:
        return marks_of_xlsx(archive) if kind is FileKind.XLSX else marks_of_ods(archive)


def _properties(path: Path) -> str:
    """The document's own properties; empty where the file has none, or cannot be read."""
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo(_PROPERTIES).file_size > _LARGEST:
                return ""
            return archive.read(_PROPERTIES).decode(errors="replace")
    except (OSError, KeyError, ValueError, RuntimeError, zipfile.BadZipFile):
        return ""  # whatever is wrong with it, the reader of sheets says
