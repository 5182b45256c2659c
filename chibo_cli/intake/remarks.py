"""The Board's words on a period as a file has them: parts under headings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chibo_cli.domain.text.errors import RemarkWithoutHeading
from chibo_cli.domain.text.names import folded, stored_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBER = r"(?:[#*\-\s]*(?:[ivx\d]+[.)])?\s*)"
_HEADINGS = {
    "strengths": re.compile(_NUMBER + r"(?:uu diem|strengths)\s*(?::|$)"),
    "shortcomings": re.compile(
        _NUMBER + r"(?:han che(?:, khuyet diem)?|khuyet diem|shortcomings)\s*(?::|$)"
    ),
    "proposals": re.compile(
        _NUMBER + r"(?:de xuat(?:, kien nghi)?|kien nghi(?:, de xuat)?|proposals)\s*(?::|$)"
    ),
}


def remark_in(text: str) -> Mapping[str, str]:
    """The parts of a file that have words, by name; words may follow their heading's colon.

    Raises:
        RemarkWithoutHeading: something stands above the first heading.
        TextRefused: a part is too long, or holds what no text may.
    """
    parts: dict[str, list[str]] = {}
    lines: list[str] | None = None
    for line in text.removeprefix("\ufeff").splitlines():
        part = _part_of(line)
        if part is not None:
            lines = parts.setdefault(part, [])
            lines.append(line.partition(":")[2].strip())
        elif lines is not None:
            lines.append(line.rstrip())
        elif line.strip():
            raise RemarkWithoutHeading(line.strip())
    words = {part: stored_lines("\n".join(lines)) for part, lines in parts.items()}
    return {part: said for part, said in words.items() if said}


def _part_of(line: str) -> str | None:
    plain = folded(line)
    return next((part for part, heading in _HEADINGS.items() if heading.match(plain)), None)
