"""Rows of a csv, whatever its encoding and delimiter; by the standard library."""

from __future__ import annotations

import csv
import re
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import FileFault, FileRefused, QuotesUnbalanced, SheetTooLarge
from chibo_cli.intake.contents import decoded
from chibo_cli.intake.formats.marks import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from chibo_cli.intake.formats.preflight import LARGEST_TEXT, LONGEST_CELL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chibo_cli.domain.lists.lists import Cell

_DELIMITERS = ",;\t"
_SEPARATOR = "sep="  # Excel's own first line, which no list shows
_SEPARATOR_LINE = 20  # characters
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
_LONGEST_LINE = MOST_COLUMNS * LONGEST_CELL
_TRIED = 100  # rows without any delimiter: titles


def csv_rows(path: Path, content: bytes) -> list[list[Cell]]:
    """The records of a csv; row n is the n-th record, and Excel's `sep=;` counts as an empty one.

    Raises:
        FileRefused: it is no text, too large, or one of its cells is.
        QuotesUnbalanced: a quote does not close where it should.
        SheetTooLarge: it has more rows or columns than a list may have.
    """
    if len(content) > LARGEST_TEXT:
        raise FileRefused(str(path), FileFault.LARGE_TEXT)
    text = decoded(path, content)
    if "\x00" in text:
        raise FileRefused(str(path), FileFault.NUL)
    csv.field_size_limit(LONGEST_CELL)
    end = text.find("\n", 0, _SEPARATOR_LINE) + 1
    named = text[:end].strip().strip('"')
    try:
        if named.lower().startswith(_SEPARATOR) and len(named) == len(_SEPARATOR) + 1:
            return [[], *_strict_records(path, text[end:], named[-1], begun=2)]
        return list(_strict_records(path, text, delimiter_of(text)))
    except csv.Error as error:
        raise FileRefused(str(path), FileFault.LONG_CELL) from error


def delimiter_of(text: str) -> str:
    """The delimiter that makes most of the first row of several cells, which may hold lines."""
    with suppress(csv.Error):  # told of the row, as all are read
        for records in islice(
            zip(*(_records(text, each) for each in _DELIMITERS), strict=False), _TRIED
        ):
            sizes = [len(record) for record in records]
            if max(sizes) > 1:
                return _DELIMITERS[sizes.index(max(sizes))]
    return _DELIMITERS[0]


def _lines(text: str) -> Iterator[str]:
    """The lines with their ends, which a quoted cell may hold; StringIO takes the text four times.

    Raises:
        csv.Error: a line is too long to be one of a list.
    """
    for line in _LINE.finditer(text):
        if line.end() - line.start() > _LONGEST_LINE:
            raise csv.Error
        yield line[0]


def _records(text: str, delimiter: str) -> Iterator[list[Cell]]:
    for record in csv.reader(_lines(text), delimiter=delimiter):
        yield list(record)


def _strict_records(
    path: Path, text: str, delimiter: str, *, begun: int = 1
) -> Iterator[list[Cell]]:
    """The records; one whose quotes do not close would swallow those after it."""
    lines_before = begun - 1
    reader = csv.reader(_lines(text), delimiter=delimiter, strict=True)
    count, cells = lines_before, 0
    same: dict[str, str] = {}  # codes, names and days come again and again
    while True:
        try:
            record = next(reader, None)
        except csv.Error as error:
            if reader.line_num + lines_before <= begun:  # else a quote swallows what follows
                for _ in _records(text, delimiter):
                    pass  # raises what is wrong beside the quotes
            raise QuotesUnbalanced(str(path), begun) from error
        if record is None:
            return
        count += 1
        cells += len(record)
        if len(record) > MOST_COLUMNS or count > MOST_ROWS or cells > MOST_CELLS:
            raise SheetTooLarge(str(path), "", "")
        begun = reader.line_num + lines_before + 1
        yield [same.setdefault(cell, cell) for cell in record]
