"""How much the cells of an xlsx say that share their strings: each is read as a text of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import FileFault
from chibo_cli.intake.formats.marks import Refused
from chibo_cli.intake.formats.preflight import LARGEST_TEXT, LONGEST_CELL, chunks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zipfile import ZipFile

_LARGEST_STRING = 7 * LONGEST_CELL  # bytes: a letter may be written as &#7879;
_BEGINS = re.compile(rb"<(?:\w{1,20}:)?sst[\s>]")
_END = re.compile(rb"</(?:\w{1,20}:)?si\s{0,20}>")
_POINTS = re.compile(rb't="s"[^<>]{0,500}>\s{0,20}<v>(\d{1,9})</v>')


@dataclass(slots=True)
class SharedStrings:
    """The strings' longest, in bytes, and how many cells point at one: neither is more."""

    longest: int = 0
    cells: int = 0
    _open: int = 0  # bytes of a string that has not ended
    _is_plain: bool = True  # no comment, no CDATA: an end of a string is one

    def add_strings(self, piece: bytes) -> None:
        """Look at the next piece of the part that holds the strings.

        Raises:
            Refused: a string is longer than a cell may be.
        """
        self._is_plain = self._is_plain and b"<!" not in piece
        first, *others = _END.split(piece) if self._is_plain else [piece]
        sizes = [self._open + len(first), *map(len, others)]
        self._open = sizes[-1]
        self.longest = max(self.longest, *sizes)
        if self.longest > _LARGEST_STRING:
            raise Refused(FileFault.LONG_CELL)

    def add_cells(self, piece: bytes) -> None:
        """Look at the next piece of a sheet."""
        self.cells += piece.count(b'"s"') + piece.count(b"'s'")

    def check(self, archive: ZipFile) -> None:
        """Count what the cells say, where not even the longest string for each is little enough.

        Raises:
            Refused: it is more than a file may hold.
        """
        if self.longest * self.cells <= LARGEST_TEXT:
            return
        sizes: list[int] = []
        for name in archive.namelist():
            sizes += _sizes(archive, name)
        said = pointing = 0
        for name in archive.namelist():
            for found in _pointed_at(archive, name):
                pointing += len(found)
                said += sum(sizes[each] if each < len(sizes) else 0 for each in found)
                if said > LARGEST_TEXT:
                    raise Refused(FileFault.EXPANDED)
        if said + max(self.cells - pointing, 0) * self.longest > LARGEST_TEXT:
            raise Refused(FileFault.EXPANDED)


def is_of_strings(name: str, piece: bytes) -> bool:
    """Whether a part begins as that of the strings does."""
    return name.lower().endswith(".xml") and _BEGINS.search(piece) is not None


def _sizes(archive: ZipFile, name: str) -> Iterator[int]:
    """The bytes of each string, where the part is that of the strings."""
    rest: bytes | None = None
    for chunk in chunks(archive, name):
        if rest is None and not is_of_strings(name, chunk):
            return
        *ended, rest = _END.split((rest or b"") + chunk)
        yield from map(len, ended)


def _pointed_at(archive: ZipFile, name: str) -> Iterator[list[int]]:
    rest = b""
    for chunk in chunks(archive, name):
        piece = rest + chunk
        end = max(piece.rfind(b"</c>"), 0)
        yield [int(each) for each in _POINTS.findall(piece, 0, end)]
        rest = piece[end:][-_LARGEST_STRING:]
