"""Whether a file is a register of ours, told from its first hundred bytes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import quote

from chibo_cli.domain.lists.errors import DiskFailed, RegisterFault

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = 0x43484942  # "CHIB"
SCHEMA_VERSION = 2
_FIRST_VERSION = 1

_MAGIC = b"SQLite format 3\x00"
_HEADER_SIZE = 100
_USER_VERSION = slice(60, 64)
_APPLICATION_ID = slice(68, 72)


def fault_of(path: Path, newest: int = SCHEMA_VERSION) -> RegisterFault | None:
    """Why the file cannot be used as a register, or None where it can: an older one is brought up.

    Source: the SQLite database header, sqlite.org/fileformat2.html, section 1.3.

    Raises:
        DiskFailed: the file is there and cannot be read.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_SIZE)
    except FileNotFoundError:
        return RegisterFault.MISSING
    except IsADirectoryError:
        return RegisterFault.FOLDER
    except OSError as error:
        if os.path.isdir(path):  # noqa: PTH112 — Path.is_dir fails on a name too long; Windows answers PermissionError
            return RegisterFault.FOLDER
        raise DiskFailed(str(path), error.strerror or "") from error
    if not header:
        return RegisterFault.EMPTY
    if not header.startswith(_MAGIC[: len(header)]):
        return RegisterFault.NOT_SQLITE
    if len(header) < _HEADER_SIZE:
        return RegisterFault.DAMAGED
    if _number(header[_APPLICATION_ID]) != APPLICATION_ID:
        return RegisterFault.FOREIGN
    version = _number(header[_USER_VERSION])
    if version < _FIRST_VERSION:
        return RegisterFault.DAMAGED  # no program of ours wrote that
    return RegisterFault.NEWER if version > newest else None


def is_register(content: bytes) -> bool:
    """Whether a file's content begins as a register of ours does."""
    is_ours = _number(content[_APPLICATION_ID]) == APPLICATION_ID
    return content.startswith(_MAGIC) and is_ours


def is_database(path: Path) -> bool:
    """Whether a SQLite database stands there, ours or another program's."""
    try:
        with path.open("rb") as file:
            return path.is_file() and file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def file_uri(path: Path) -> str:
    """The very path, whatever its bytes: the empty authority is for one that begins with `//`."""
    quoted = quote(os.fsencode(path.absolute()))
    return f"file://{quoted}" if quoted.startswith("/") else f"file:{quoted}"


def _number(field: bytes) -> int:
    return int.from_bytes(field, "big")
