"""Which form a result takes: the one asked for, else what the file or the screen suggests."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class Format(Enum):
    """The forms of a result; the value is what `--format` takes."""

    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"
    NDJSON = "ndjson"
    CSV = "csv"
    XLSX = "xlsx"


_BY_SUFFIX = {
    ".xlsx": Format.XLSX,
    ".json": Format.JSON,
    ".ndjson": Format.NDJSON,
    ".csv": Format.CSV,
}


def format_for(path: Path | None, asked: Format | None, *, is_terminal: bool) -> Format:
    """What was asked for wins; then a file's suffix; then whether a person is looking."""
    if asked is not None:
        return asked
    if path is not None:
        return _BY_SUFFIX.get(path.suffix.lower(), Format.PLAIN)
    return Format.TABLE if is_terminal else Format.PLAIN
