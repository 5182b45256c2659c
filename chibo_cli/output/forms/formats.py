"""Which form a result takes: the one asked for, else what the file or the screen suggests."""

from __future__ import annotations

from enum import Enum


class Format(Enum):
    """The forms of a result; the value is what `--format` takes, but of a page, which is a file."""

    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"
    NDJSON = "ndjson"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"
    DOCX = "docx"
