"""What a workbook's zip is refused for before anything in it is read as a sheet."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo

from chibo_cli.domain.lists.errors import FileFault
from chibo_cli.intake.formats.marks import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST_FILE = 300_000_000  # bytes, of a file and of what a zip declares to hold
LARGEST_TEXT = 64_000_000  # bytes, of a csv and of all that a workbook's cells say
LONGEST_CELL = 100_000  # characters: three times what Excel lets a cell hold
MOST_REPEATED = 1_000_000  # cells that stand in the file as repeats of another
_MOST_ENTRIES = 2_000
_LARGE_MEMBER = 10_000_000
_HIGHEST_RATIO = 200
_IS_ENCRYPTED = 1
_CHUNK = 1 << 20
_DOCTYPES = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
_BAD_ZIP = (
    BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
)


def checked_zip(content: bytes) -> ZipFile:
    """The zip, once what it declares is within bounds.

    Raises:
        Refused: it is damaged, has a password, holds too much, or is blown up.
    """
    try:
        archive = ZipFile(io.BytesIO(content))
        members = archive.infolist()
    except _BAD_ZIP as error:
        raise Refused(FileFault.DAMAGED) from error
    if len(members) > _MOST_ENTRIES:
        raise Refused(FileFault.TOO_MANY_PARTS)
    if sum(member.file_size for member in members) > LARGEST_FILE:
        raise Refused(FileFault.TOO_BIG)
    if len({member.filename for member in members}) < len(members):
        raise Refused(FileFault.DAMAGED)  # which of two a reader takes is its own choice
    for member in members:
        if member.flag_bits & _IS_ENCRYPTED:
            raise Refused(FileFault.PASSWORD)
        if _is_blown_up(member):
            raise Refused(FileFault.INFLATED)
    return archive


def chunks(archive: ZipFile, name: str) -> Iterator[bytes]:
    """A part of the zip, about a megabyte at a time, with its checksum proved at the end.

    Raises:
        Refused: the part is damaged, or declares a document type, whose entities may multiply.
    """
    tail = b""
    try:
        with archive.open(name) as part:
            while chunk := part.read(_CHUNK):
                joint = tail + chunk
                if any(mark in joint for mark in _DOCTYPES):
                    raise Refused(FileFault.DOCTYPE)
                tail = chunk[-len(_DOCTYPES[1]) :]
                yield chunk
    except KeyError as error:
        raise Refused(FileFault.DAMAGED) from error
    except _BAD_ZIP as error:
        raise Refused(FileFault.DAMAGED) from error


def parse(archive: ZipFile, name: str, parser: expat.XMLParserType) -> None:
    """Feed a part to a parser.

    Raises:
        Refused: as `chunks`; or it is no XML, its numbers are none, or an element lacks one.
    """
    try:
        for chunk in chunks(archive, name):
            parser.Parse(chunk, False)  # noqa: FBT003 — whether it is the last
        parser.Parse(b"", True)  # noqa: FBT003
    except (expat.ExpatError, ValueError, KeyError) as error:
        raise Refused(FileFault.DAMAGED) from error


def _is_blown_up(member: ZipInfo) -> bool:
    ratio = member.file_size / max(member.compress_size, 1)
    return member.file_size > _LARGE_MEMBER and ratio > _HIGHEST_RATIO
