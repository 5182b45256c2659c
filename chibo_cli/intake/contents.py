"""The bytes of a file that somebody names, whatever stands there: never without end or for ever."""

from __future__ import annotations

import os
import select
import stat
import time
import unicodedata
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import FileFault, FileRefused, FileUnreadable
from chibo_cli.domain.text.names import has_too_many_marks

if TYPE_CHECKING:
    from pathlib import Path

_PATIENCE = 4.0  # seconds without a byte
_CHUNK = 1 << 20
_MOST_WORDS = 200_000  # bytes
_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


def contents(path: Path, most: int, fault: FileFault) -> bytes:
    """All bytes of a file, or of a pipe into which another program writes.

    Raises:
        FileUnreadable: it is missing, or cannot be read.
        FileRefused: it holds more than `most` bytes, which is the `fault`; or it is a device, or a
            pipe that stays silent.
    """
    try:
        handle = os.open(path, os.O_RDONLY | _AT_ONCE)  # a pipe without a writer would block
        try:
            found = os.fstat(handle)
            if stat.S_ISFIFO(found.st_mode):
                return _of_pipe(path, handle, most, fault)
            if not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):
                raise FileRefused(str(path), FileFault.NO_FILE)
            if found.st_size > most:
                raise FileRefused(str(path), fault)
            with os.fdopen(handle, "rb", closefd=False) as file:
                content = file.read()
        finally:
            os.close(handle)
    except OSError as error:
        raise FileUnreadable(str(path), error.strerror or "") from error
    if len(content) > most:
        raise FileRefused(str(path), fault)
    return content


def words(path: Path) -> str:
    """The text of a small file that a person wrote.

    Raises:
        FileUnreadable, FileRefused: as `contents` and `decoded`.
    """
    return decoded(path, contents(path, _MOST_WORDS, FileFault.LARGE_TEXT))


def decoded(path: Path, content: bytes) -> str:
    """UTF-8 with or without a mark, UTF-16 with one, else Windows-1258.

    Raises:
        FileRefused: it is none of these, or no text that can be put in order.
    """
    encodings = [name for mark, name in _BYTE_ORDER_MARKS if content.startswith(mark)]
    for encoding in encodings or ("utf-8", "cp1258"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if has_too_many_marks(text):
            raise FileRefused(str(path), FileFault.MARKS)
        return unicodedata.normalize("NFC", text)
    raise FileRefused(str(path), FileFault.ENCODING)


def _of_pipe(path: Path, handle: int, most: int, fault: FileFault) -> bytes:
    content, heard = bytearray(), time.monotonic()
    while time.monotonic() - heard < _PATIENCE:
        if not select.select([handle], [], [], _PATIENCE)[0]:
            break
        try:
            chunk = os.read(handle, _CHUNK)
        except BlockingIOError:
            continue
        if not chunk:
            return bytes(content)
        content += chunk
        heard = time.monotonic()
        if len(content) > most:
            raise FileRefused(str(path), fault)
    raise FileRefused(str(path), FileFault.NO_FILE)
