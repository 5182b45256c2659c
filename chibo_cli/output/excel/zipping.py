"""The same workbook as the same bytes: fixed times in the zip and in the document."""

from __future__ import annotations

import io
import re
import zipfile

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can hold
_UNIX = 3
_FILE_MODE = 0o600 << 16
_CORE = "docProps/core.xml"
_CREATED = re.compile(rb"(?<=<dcterms:created )[^>]*>([^<]*)")
_MODIFIED = re.compile(rb"(<dcterms:modified [^>]*>)[^<]*")


def same_bytes(workbook: bytes) -> bytes:
    """The workbook with every entry's time fixed, and modified when it was created."""
    rewritten = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook)) as source,
        zipfile.ZipFile(rewritten, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            target.writestr(_entry(name), _untouched(content) if name == _CORE else content)
    return rewritten.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = _FILE_MODE
    return entry


def _untouched(core: bytes) -> bytes:
    """`save` stamps the clock on `modified`; it becomes the day of `created` again."""
    created = _CREATED.search(core)
    return core if created is None else _MODIFIED.sub(rb"\g<1>" + created[1], core)
