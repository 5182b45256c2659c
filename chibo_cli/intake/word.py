"""A template that somebody made in Word: that it is a document, before anything reads it."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.word_template import WordTemplate
from chibo_cli.domain.lists.errors import FileFault, FileRefused
from chibo_cli.intake.contents import contents

if TYPE_CHECKING:
    from pathlib import Path

_MOST_BYTES = 5_000_000
_MOST_UNPACKED = 50_000_000
_MOST_PARTS = 1_000
_OLE = b"\xd0\xcf\x11\xe0"
_TYPES = "[Content_Types].xml"
_KINDS = (  # of the main part, the first that is named
    (b"wordprocessingml.document.main+xml", None),
    (b"wordprocessingml.template.main+xml", FileFault.WORD_TEMPLATE),
    (b"ms-word.document.macroEnabled", FileFault.WORD_MACROS),
    (b"ms-word.template.macroEnabled", FileFault.WORD_MACROS),
)


def read_word_template(path: Path) -> WordTemplate:
    """The document as it is; nothing in it is looked at yet but what kind of file it is.

    Raises:
        FileUnreadable: it cannot be read.
        FileRefused: it is too large, or another kind of file; the fault tells what to do.
    """
    content = contents(path, _MOST_BYTES, FileFault.LARGE_DOCUMENT)
    fault = _fault_of(content)
    if fault is not None:
        raise FileRefused(str(path), fault)
    return WordTemplate(path.name, content)


def _fault_of(content: bytes) -> FileFault | None:
    if content.startswith(_OLE):
        return FileFault.OLD_WORD
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            sizes = [each.file_size for each in parts.infolist()]
            if len(sizes) > _MOST_PARTS or sum(sizes) > _MOST_UNPACKED:
                return FileFault.LARGE_DOCUMENT
            types = parts.read(_TYPES)
    except (
        *(zipfile.BadZipFile, zlib.error, EOFError),
        *(KeyError, ValueError, NotImplementedError, RuntimeError),  # what zipfile lets through
    ):
        return FileFault.NO_DOCUMENT
    return next((fault for kind, fault in _KINDS if kind in types), FileFault.NO_DOCUMENT)
