"""What a file is, told by its first bytes and its parts, whatever its name says."""

from __future__ import annotations

import io
from enum import Enum
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from chibo_cli.domain.lists.errors import FileFault, FileRefused
from chibo_cli.intake.formats.xls import SIGNATURE, Ole
from chibo_cli.store.registers import is_register

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_HEAD = 4096
_OLD_EXCEL = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
_STARTS: Mapping[bytes, FileFault] = {
    b"%PDF": FileFault.PDF,
    b"{\\rtf": FileFault.WORD,
    b"\x89PNG": FileFault.PICTURE,
    b"\xff\xd8\xff": FileFault.PICTURE,
    b"GIF8": FileFault.PICTURE,
    b"Rar!": FileFault.ARCHIVE,
    b"7z\xbc\xaf": FileFault.ARCHIVE,
    b"\x1f\x8b": FileFault.ARCHIVE,
    **dict.fromkeys(_OLD_EXCEL, FileFault.OLD_EXCEL),
}
_PARTS: Mapping[str, FileFault] = {
    "xl/workbook.bin": FileFault.BINARY_WORKBOOK,
    "word/": FileFault.WORD,
    "ppt/": FileFault.SLIDES,
}
_STREAMS: Mapping[str, FileFault] = {
    "EncryptedPackage": FileFault.PASSWORD,
    "WordDocument": FileFault.WORD,
    "PowerPoint Document": FileFault.SLIDES,
}
_WEB = (b"<!doctype html", b"<html", b"<table", b"<head", b"<body")


class FileKind(Enum):
    """The kinds of file that are read."""

    XLSX = "xlsx"
    ODS = "ods"
    XLS = "xls"
    TEXT = "text"


def kind_of(path: Path, content: bytes) -> FileKind:
    """The kind of a file's content.

    Raises:
        FileRefused: it is empty, or of a kind that is not read.
    """
    for start, fault in _STARTS.items():
        if content.startswith(start):
            raise FileRefused(str(path), fault)
    if is_register(content):
        raise FileRefused(str(path), FileFault.REGISTER)
    if content.startswith(b"PK"):
        return _zip_kind(path, content)
    if content.startswith(SIGNATURE):
        return _ole_kind(path, content)
    head = content[:_HEAD].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if head.startswith(_WEB) or (head.startswith(b"<?xml") and b"<html" in head):
        raise FileRefused(str(path), FileFault.WEB_PAGE)
    if head.startswith(b"mime-version:") and b"text/html" in head:
        raise FileRefused(str(path), FileFault.WEB_PAGE)
    if head.startswith(b"<?xml"):
        is_excel = b"schemas-microsoft-com:office:spreadsheet" in head
        fault = FileFault.XML_SPREADSHEET if is_excel else FileFault.NO_SPREADSHEET
        raise FileRefused(str(path), fault)
    return FileKind.TEXT


def _zip_kind(path: Path, content: bytes) -> FileKind:
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except (BadZipFile, ValueError, NotImplementedError, EOFError, OSError) as error:
        raise FileRefused(str(path), FileFault.DAMAGED) from error
    for part, fault in _PARTS.items():
        if any(name.startswith(part) for name in names):
            raise FileRefused(str(path), fault)
    if any(name.lower().startswith("xl/") for name in names):
        return FileKind.XLSX
    if "content.xml" in names and _ODS in content[:_HEAD]:
        return FileKind.ODS
    if "content.xml" in names:
        raise FileRefused(str(path), FileFault.WORD)
    raise FileRefused(str(path), FileFault.ARCHIVE)


def _ole_kind(path: Path, content: bytes) -> FileKind:
    try:
        names = Ole(content).streams.keys()
    except ValueError as error:
        raise FileRefused(str(path), FileFault.DAMAGED) from error
    for name, fault in _STREAMS.items():
        if name in names:
            raise FileRefused(str(path), fault)
    if names & {"Workbook", "Book"}:
        return FileKind.XLS
    raise FileRefused(str(path), FileFault.NO_SPREADSHEET)
