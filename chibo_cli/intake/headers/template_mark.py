"""The mark of a workbook that `chibo template` made: what kind of list it is, without guessing."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import OtherTemplate
from chibo_cli.domain.lists.lists import SHAPES, ListKind
from chibo_cli.domain.lists.templates import MARK, mark_of

if TYPE_CHECKING:
    from pathlib import Path


_PROPERTIES = "docProps/custom.xml"
_LARGEST = 100_000  # bytes: properties are a few words each
_MARKED = re.compile(rf'name="{MARK}"[^>]*>\s*<[^>]*>([^<]*)<')


def template_kind(path: Path) -> ListKind | None:
    """The kind of list that the file was made to hold; None where it is no template of ours.

    Raises:
        OtherTemplate: it was made by a chibo whose templates are laid out otherwise.
    """
    found = _MARKED.search(_properties(path))
    if found is None:
        return None
    for kind in SHAPES:
        if found[1] == mark_of(kind.value):
            return kind
    raise OtherTemplate(path.name, found[1])


def _properties(path: Path) -> str:
    """The document's own properties; empty where the file has none, or cannot be read."""
    if not path.is_file():
        return ""  # a pipe that was read is empty now
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo(_PROPERTIES).file_size > _LARGEST:
                return ""
            return archive.read(_PROPERTIES).decode(errors="replace")
    except (OSError, KeyError, ValueError, RuntimeError, zipfile.BadZipFile):
        return ""  # whatever is wrong with it, the reader of sheets says
