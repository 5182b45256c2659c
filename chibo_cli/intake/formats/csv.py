"""Rows of a csv, whatever its encoding and delimiter; by the standard library."""

from __future__ import annotations

import csv
import io
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import (
    FileFault,
    FileRefused,
    FileUnreadable,
    QuotesUnbalanced,
    SheetTooLarge,
)
from chibo_cli.intake.formats.marks import MOST_COLUMNS, MOST_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chibo_cli.domain.lists.lists import Cell

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DELIMITERS = ",;\t"
_SEPARATOR = "sep="  # Excel's own first line, which no list shows
_TRIED = 100  # rows without any delimiter: titles
_LARGEST_FIELD = 1_000_000


def csv_rows(path: Path, content: bytes) -> list[list[Cell]]:
    """The records of a csv; row n is the n-th record, and Excel's `sep=;` counts as an empty one.

    Raises:
        FileUnreadable: it is no text, or no csv.
        QuotesUnbalanced: a quote does not close where it should.
        SheetTooLarge: it has more rows or columns than a list may have.
    """
    text = _decoded(path, content)
    if "\x00" in text:
        raise FileRefused(str(path), FileFault.NUL)
    csv.field_size_limit(_LARGEST_FIELD)
    first, _, rest = text.partition("\n")
    named = first.strip().strip('"')
    try:
        if named.lower().startswith(_SEPARATOR) and len(named) == len(_SEPARATOR) + 1:
            return [[], *_strict_records(path, rest, named[-1], begun=2)]
        return list(_strict_records(path, text, delimiter_of(text)))
    except csv.Error as error:
        raise FileUnreadable(str(path), str(error)) from error


def delimiter_of(text: str) -> str:
    """The delimiter that makes most of the first row of several cells, which may hold lines."""
    for records in islice(
        zip(*(_records(text, each) for each in _DELIMITERS), strict=False), _TRIED
    ):
        sizes = [len(record) for record in records]
        if max(sizes) > 1:
            return _DELIMITERS[sizes.index(max(sizes))]
    return _DELIMITERS[0]


def _records(text: str, delimiter: str) -> Iterator[list[Cell]]:
    for record in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
        yield list(record)


def _strict_records(
    path: Path, text: str, delimiter: str, *, begun: int = 1
) -> Iterator[list[Cell]]:
    """The records; one whose quotes do not close would swallow those after it."""
    lines_before = begun - 1
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    count = lines_before
    while True:
        try:
            record = next(reader, None)
        except csv.Error as error:
            list(_records(text, delimiter))  # raises what is wrong beside the quotes
            raise QuotesUnbalanced(str(path), begun) from error
        if record is None:
            return
        count += 1
        if len(record) > MOST_COLUMNS or count > MOST_ROWS:
            raise SheetTooLarge(str(path), "", "")
        begun = reader.line_num + lines_before + 1
        yield list(record)


def _decoded(path: Path, content: bytes) -> str:
    """UTF-8 with or without a mark, UTF-16 with one, else Windows-1258."""
    encodings = [name for mark, name in _BYTE_ORDER_MARKS if content.startswith(mark)]
    for encoding in encodings or ("utf-8", "cp1258"):
        try:
            return unicodedata.normalize("NFC", content.decode(encoding))
        except UnicodeDecodeError:
            continue
    raise FileRefused(str(path), FileFault.ENCODING)
