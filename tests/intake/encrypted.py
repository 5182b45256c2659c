"""The outside of a workbook saved with a password: an OLE file with the workbook sealed in it.

Source: MS-CFB, sections 2.2 to 2.6; MS-OFFCRYPTO, section 2.3.4.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SECTOR = 512
END_OF_CHAIN, FREE, OF_THE_FAT, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
STORAGE_ROOT, STREAM, UNUSED = 5, 2, 0
SECTORS_A_STREAM = 8  # 4,096 bytes: less would need the small-stream table


def write_encrypted(path: Path) -> None:
    """A file as Excel leaves it when a password is asked for to open it."""
    fat, directory, first, second = 0, 1, 2, 2 + SECTORS_A_STREAM
    table = [
        OF_THE_FAT,
        END_OF_CHAIN,
        *_chain(first),
        *_chain(second),
    ]
    entries = [
        _entry("Root Entry", STORAGE_ROOT, child=1, start=END_OF_CHAIN, size=0),
        _entry("EncryptionInfo", STREAM, right=2, start=first),
        _entry("EncryptedPackage", STREAM, start=second),
        _entry("", UNUSED, start=0, size=0),
    ]
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        *(0x3E, 3, 0xFFFE, 9, 6),
        *(0, 1, directory, 0, 4096, END_OF_CHAIN, 0, END_OF_CHAIN, 0),
    )
    places = struct.pack("<109I", fat, *[FREE] * 108)
    sealed = bytes(number % 251 for number in range(2 * SECTORS_A_STREAM * SECTOR))
    path.write_bytes(
        header
        + places
        + struct.pack("<128I", *table, *[FREE] * (128 - len(table)))
        + b"".join(entries)
        + sealed
    )


def _chain(start: int) -> list[int]:
    return [*range(start + 1, start + SECTORS_A_STREAM), END_OF_CHAIN]


def _entry(
    name: str,
    kind: int,
    *,
    start: int,
    size: int = SECTORS_A_STREAM * SECTOR,
    child: int = NONE,
    right: int = NONE,
) -> bytes:
    written = name.encode("utf-16-le")
    length = len(written) + 2 if name else 0
    return struct.pack("<64sHBBIII36xIQ", written, length, kind, 1, NONE, right, child, start, size)
