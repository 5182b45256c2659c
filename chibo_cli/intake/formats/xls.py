"""Old Office containers, and the Excel sheets in them looked at before calamine reads them."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import FileFault
from chibo_cli.intake.formats.marks import Marks
from chibo_cli.intake.formats.numbers import BUILT_IN, NumberFormat, number_format
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# Containers. Source: MS-CFB.
SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_ENTRY = 128
_LAST_SECTOR = 0xFFFFFFFA  # what is above marks ends and free places
_STREAM, _ROOT = 2, 5
_SMALL = 64
# The records of sheets. Source: MS-XLS.
_FILEPASS, _BOUND_SHEET, _END, _ROW, _START = 0x2F, 0x85, 0x0A, 0x208, 0x809
_FORMULA, _BOOL_OR_ERROR, _SEVERAL_NUMBERS = 0x06, 0x205, 0xBD
_CELLS = {0xFD, 0x203, 0x204, 0x27E, 0xD6, _FORMULA, _BOOL_OR_ERROR}
_NUMBERS = {0x203, 0x27E, _FORMULA}
_FORMAT, _STYLE = 0x41E, 0xE0
_OF_SEVERAL = 6  # bytes: the style and the number of each
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
        codes, styles = dict(BUILT_IN), []
        for kind, at, length in _records(stream, 0):
            if kind == _FILEPASS:
                raise Sealed(FileFault.PASSWORD)
            if kind == _BOUND_SHEET:
                starts.append(struct.unpack_from("<I", stream, at)[0])
            if kind == _FORMAT:
                number, code = _format(stream[at : at + length], is_wide=name == "Workbook")
                codes[number] = code
            if kind == _STYLE:
                styles.append(struct.unpack_from("<H", stream, at + 2)[0])
        formats = [number_format(codes.get(each, "")) for each in styles]
        return [_sheet_marks(stream, start, formats) for start in starts]
    except (ValueError, struct.error) as error:
        raise Sealed(FileFault.DAMAGED) from error


@dataclass(frozen=True, slots=True)
class _Stream:
    start: int
    size: int


class Ole:
    """The streams of a container held in memory.

    Raises:
        ValueError: it is cut short, or its chains lead nowhere.
    """

    def __init__(self, content: bytes) -> None:
        if len(content) < _HEADER:
            raise ValueError
        self._content = content
        shift, small_shift = struct.unpack_from("<HH", content, 30)
        if shift not in {9, 12} or small_shift != _SMALL.bit_length() - 1:
            raise ValueError
        self._sector = 1 << shift
        first, _, self._cutoff, small, _, more, _ = struct.unpack_from("<IIIIIII", content, 48)
        self._table = self._fat(more)
        entries = [
            struct.unpack_from("<64sHB49xIQ", directory, at)
            for directory in [self._chain(first)]
            for at in range(0, len(directory) - _ENTRY + 1, _ENTRY)
        ]
        self._small_table = self._numbers(self._chain(small)) if small < _LAST_SECTOR else ()
        self.streams: Mapping[str, _Stream] = {
            _name(name, length): _Stream(start, size & 0xFFFFFFFF)
            for name, length, kind, start, size in entries
            if kind == _STREAM
        }
        roots = [start for *_, kind, start, _ in entries if kind == _ROOT]
        has_small = self._small_table and roots and roots[0] < _LAST_SECTOR
        self._small_content = self._chain(roots[0]) if has_small else b""

    def read(self, name: str) -> bytes:
        """The bytes of a stream."""
        stream = self.streams[name]
        if stream.size >= self._cutoff:
            found = self._chain(stream.start)
        else:
            found = _followed(stream.start, self._small_table, self._small_content, 0, _SMALL)
        if len(found) < stream.size:
            raise ValueError
        return found[: stream.size]

    def _fat(self, more: int) -> tuple[int, ...]:
        places = list(struct.unpack_from("<109I", self._content, 76))
        seen: set[int] = set()
        while more < _LAST_SECTOR:
            if more in seen:
                raise ValueError
            seen.add(more)
            *further, more = self._numbers(self._at(more))
            places += further
        return tuple(
            number
            for place in places
            if place < _LAST_SECTOR
            for number in self._numbers(self._at(place))
        )

    def _at(self, place: int) -> bytes:
        start = (place + 1) * self._sector
        found = self._content[start : start + self._sector]
        if len(found) < self._sector:
            raise ValueError
        return found

    def _chain(self, start: int) -> bytes:
        return _followed(start, self._table, self._content, self._sector, self._sector)

    def _numbers(self, content: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4])


def _format(record: bytes, *, is_wide: bool) -> tuple[int, str]:
    """The id of a number format and its code, before Excel 97 in bytes."""
    number, length = struct.unpack_from("<HH" if is_wide else "<HB", record)
    if not is_wide:
        return number, record[3:].decode("cp1258", "replace")
    return number, record[5:].decode("utf-16-le" if record[4] & 1 else "latin-1")[:length]


def _sheet_marks(stream: bytes, start: int, formats: Sequence[NumberFormat | None]) -> Marks:
    marks, are_plain = Marks(), not any(formats)
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
        for row, column, style in () if are_plain else _styled(kind, stream[at : at + length]):
            shown = formats[style] if style < len(formats) else None
            if shown is not None:
                marks.is_shown_as(row, column, shown)
    return marks


def _styled(kind: int, record: bytes) -> Iterator[tuple[int, int, int]]:
    """Row, column and style of each number of a record."""
    if kind in _NUMBERS:
        yield struct.unpack_from("<HHH", record)
    elif kind == _SEVERAL_NUMBERS:
        row, first = struct.unpack_from("<HH", record)
        for nth, at in enumerate(range(4, len(record) - 2, _OF_SEVERAL)):
            yield row, first + nth, struct.unpack_from("<H", record, at)[0]


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


def _followed(place: int, table: tuple[int, ...], content: bytes, skip: int, size: int) -> bytes:
    """The sectors of a chain, one after another; a chain longer than its table runs in a circle."""
    found: list[bytes] = []
    while place < _LAST_SECTOR:
        start = skip + place * size
        if place >= len(table) or start >= len(content) or len(found) > len(table):
            raise ValueError
        found.append(content[start : start + size])
        place = table[place]
    return b"".join(found)


def _name(name: bytes, length: int) -> str:
    return name[: max(length - 2, 0)].decode("utf-16-le", "replace")
