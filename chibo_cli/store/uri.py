"""How SQLite is told which file it opens."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from pathlib import Path


def file_uri(path: Path) -> str:
    """The very path, whatever its bytes: the empty authority is for one that begins with `//`."""
    quoted = quote(os.fsencode(path.absolute()))
    return f"file://{quoted}" if quoted.startswith("/") else f"file:{quoted}"
