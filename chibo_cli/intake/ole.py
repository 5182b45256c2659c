"""The container of old Office files: its streams by name. Source: MS-CFB."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_ENTRY = 128
_LAST_SECTOR = 0xFFFFFFFA  # what is above marks ends and free places
_STREAM, _ROOT = 2, 5
_SMALL = 64


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
