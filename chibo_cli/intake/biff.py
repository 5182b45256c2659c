"""Old Excel sheets looked at record by record before calamine reads them. Source: MS-XLS."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import FileFault
from chibo_cli.intake.marks import Marks
from chibo_cli.intake.ole import Ole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


_FILEPASS, _BOUND_SHEET, _END, _ROW, _START = 0x2F, 0x85, 0x0A, 0x208, 0x809
_FORMULA, _BOOL_OR_ERROR, _SEVERAL_NUMBERS = 0x06, 0x205, 0xBD
_CELLS = {0xFD, 0x203, 0x204, 0x27E, 0xD6, _FORMULA, _BOOL_OR_ERROR}
_HIDDEN_ROW = 0x20
_HOLDS_ERROR = 2
_ERRORS: Mapping[int, str] = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


class Sealed(Exception):
    """The sheets cannot be looked at; its argument is the fault."""


def marks_of_xls(content: bytes) -> list[Marks]:
    """The marks of every sheet, in the workbook's order.

    Raises:
        Sealed: it has a password, or its records end too early.
        TooLarge: a sheet's contents are out of bounds.
    """
    try:
        container = Ole(content)
        name = "Workbook" if "Workbook" in container.streams else "Book"
        stream = container.read(name)
        starts = []
        for kind, at, _ in _records(stream, 0):
            if kind == _FILEPASS:
                raise Sealed(FileFault.PASSWORD)
            if kind == _BOUND_SHEET:
                starts.append(struct.unpack_from("<I", stream, at)[0])
        return [_sheet_marks(stream, start) for start in starts]
    except (ValueError, struct.error) as error:
        raise Sealed(FileFault.DAMAGED) from error


def _sheet_marks(stream: bytes, start: int) -> Marks:
    marks = Marks()
    for kind, at, length in _records(stream, start):
        if kind in _CELLS:
            row, column = struct.unpack_from("<HH", stream, at)
            marks.reach(row, column)
            text = _error(kind, stream[at : at + length])
            if text:
                marks.is_error(row, column, text)
        elif kind == _SEVERAL_NUMBERS:
            (row,) = struct.unpack_from("<H", stream, at)
            marks.reach(row, *struct.unpack_from("<H", stream, at + length - 2))
        elif kind == _ROW:
            row, *_, options = struct.unpack_from("<HHHHHHH", stream, at)
            if options & _HIDDEN_ROW:
                marks.hidden.add(row)
    return marks


def _error(kind: int, record: bytes) -> str:
    if kind == _BOOL_OR_ERROR and record[7] == 1:
        return _ERRORS.get(record[6], "#")
    if kind == _FORMULA and record[12:14] == b"\xff\xff" and record[6] == _HOLDS_ERROR:
        return _ERRORS.get(record[8], "#")
    return ""


def _records(stream: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """Kind, place and length of each record of the substream that starts there."""
    depth = 0
    while True:
        kind, length = struct.unpack_from("<HH", stream, at)
        at += 4
        if at + length > len(stream):
            raise ValueError
        yield kind, at, length
        at += length
        if kind == _START:  # a chart within a sheet has a start and an end of its own
            depth += 1
        elif kind == _END:
            depth -= 1
            if depth <= 0:
                return
