"""A workbook's parts without the clock: fixed times in the zip and in the document."""

from __future__ import annotations

import re
import zipfile

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can hold
_UNIX = 3
_FILE_MODE = 0o600 << 16
_CORE = "docProps/core.xml"
_CREATED = re.compile(rb"(?<=<dcterms:created )[^>]*>([^<]*)")
_MODIFIED = re.compile(rb"(<dcterms:modified [^>]*>)[^<]*")


def timeless_entry(name: str) -> zipfile.ZipInfo:
    """The entry of a part, at the first moment a zip can hold."""
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = _FILE_MODE
    return entry


def timeless(name: str, content: bytes | str) -> bytes:
    """A part's bytes; `save` stamps the clock on `modified`, which becomes `created` again."""
    raw = content.encode() if isinstance(content, str) else content
    created = _CREATED.search(raw) if name == _CORE else None
    return raw if created is None else _MODIFIED.sub(rb"\g<1>" + created[1], raw)
