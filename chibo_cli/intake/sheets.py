"""Files read into sheets of cells: xlsx, xls and ods by calamine, csv by the standard library."""

from __future__ import annotations

import csv
import io
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.errors import FileUnreadable, QuotesUnbalanced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from chibo_cli.domain.lists import Cell

_WORKBOOKS = {".xlsx", ".xlsm", ".xls", ".ods"}
_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DELIMITERS = ",;\t"
_LARGEST_FIELD = 1_000_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's cells from its first row; a csv file has one sheet without a name."""

    file: str
    name: str
    rows: Sequence[Sequence[Cell]]


def read_sheets(path: Path) -> list[Sheet]:
    """Every sheet of a file.

    Raises:
        FileUnreadable: it is missing, of another kind, or damaged.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FileUnreadable(str(path), error.strerror or "") from error
    if path.suffix.lower() in _WORKBOOKS:
        return _workbook(path, content)
    return [Sheet(path.name, "", _csv_rows(path, content))]


def _workbook(path: Path, content: bytes) -> list[Sheet]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return [
            Sheet(
                path.name,
                name,
                workbook.get_sheet_by_name(name).to_python(skip_empty_area=False),
            )
            for name in workbook.sheet_names
        ]
    except (CalamineError, OSError, ValueError) as error:
        reason = next(iter(str(error).splitlines()), type(error).__name__)
        raise FileUnreadable(str(path), reason) from error


def _csv_rows(path: Path, content: bytes) -> list[list[Cell]]:
    text = _decoded(path, content)
    if "\x00" in text:
        raise FileUnreadable(str(path), "NUL")
    csv.field_size_limit(_LARGEST_FIELD)
    try:
        # The delimiter that makes most of the first row, whose cells may hold lines.
        delimiter = max(_DELIMITERS, key=lambda each: len(next(_records(text, each), [])))
        return list(_strict_records(path, text, delimiter))
    except csv.Error as error:
        raise FileUnreadable(str(path), str(error)) from error


def _records(text: str, delimiter: str) -> Iterator[list[Cell]]:
    for record in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
        yield list(record)


def _strict_records(path: Path, text: str, delimiter: str) -> Iterator[list[Cell]]:
    """The records; one whose quotes do not close would swallow those after it."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begun = 1
    while True:
        try:
            record = next(reader, None)
        except csv.Error as error:
            list(_records(text, delimiter))  # raises what is wrong beside the quotes
            raise QuotesUnbalanced(str(path), begun) from error
        if record is None:
            return
        begun = reader.line_num + 1
        yield list(record)


def _decoded(path: Path, content: bytes) -> str:
    """UTF-8 with or without a mark, UTF-16 with one, else Windows-1258."""
    encodings = [name for mark, name in _BYTE_ORDER_MARKS if content.startswith(mark)]
    for encoding in encodings or ("utf-8", "cp1258"):
        try:
            return unicodedata.normalize("NFC", content.decode(encoding))
        except UnicodeDecodeError:
            continue
    raise FileUnreadable(str(path), "UTF-8, UTF-16, Windows-1258")
