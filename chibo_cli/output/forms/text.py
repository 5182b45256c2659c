"""Text as a screen or a file takes it: nothing in it acts, and columns are aligned."""

from __future__ import annotations

import re
from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# C0 without tab and newline, DEL, C1, line and bidi controls, surrogates, what XML forbids.
_ACTIVE = (  # compiled where a text may hold one
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_BETWEEN = "  "  # columns
_NEWLINE = " ⏎ "
_ONE_BYTE = 0xFF


def safe(text: str) -> str:
    r"""The text on one line of a screen, every control visible: ESC is `\x1b`, a newline ⏎."""
    if text.isprintable():  # as nearly every text is
        return text
    return visible(text.strip("\r\n")).replace("\n", _NEWLINE).replace("\t", " ")


def visible(text: str) -> str:
    """The text with every control visible; tabs stay, and every line ends with a line feed."""
    if text.isprintable():
        return text
    return re.sub(_ACTIVE, _shown, text.replace("\r\n", "\n"))


def json_escaped(document: str) -> str:
    """A JSON document whose strings hold no raw control; it reads back as the same values."""
    return re.sub(_ACTIVE, lambda found: f"\\u{ord(found[0]):04x}", document)


def capital(sentence: str) -> str:
    """The sentence with its first letter large, the others as they are."""
    return sentence[:1].upper() + sentence[1:]


def lowered(title: str) -> str:
    """The title within a sentence: its first letter small, but that of a word in capitals."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def wrapped(text: str, width: int, hanging: str = "") -> list[str]:
    """The text as lines of that width, broken between words only; one line at least.

    All lines but the first begin with `hanging`.
    """
    lines = wrap(
        text,
        width,
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return lines or [""]


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """The rows as lines, two spaces between columns; wide and combining letters are measured."""
    from rich.cells import cell_len

    taken = [[cell_len(text) for text in row] for row in rows]
    widths = [max(column) for column in zip(*taken, strict=True)]
    lines = (
        _BETWEEN.join(
            text + " " * (width - own) for text, width, own in zip(row, widths, owns, strict=True)
        ).rstrip()
        for row, owns in zip(rows, taken, strict=True)
    )
    return "".join(f"{line}\n" for line in lines)


def _shown(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code <= _ONE_BYTE else f"\\u{code:04x}"
