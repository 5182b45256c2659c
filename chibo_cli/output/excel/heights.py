"""How many lines a text takes in a column, since nothing re-wraps a row when it is opened."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from chibo_cli.output.excel.layout import LINE_HEIGHT, MOST_HEIGHT, ROW_PADDING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chibo_cli.output.excel.layout import Look

_ADVANCES = (  # of Times New Roman, in digits, rather too wide
    (0.6, " ,.:;!'’|/ijlt"),
    (0.8, "()[]-frsIJ"),
    (1.6, "mw&Đ"),
    (2.0, "MW%@…—"),
)
_ADVANCE_OF = {letter: advance for advance, letters in _ADVANCES for letter in letters}
_CAPITAL, _OTHER, _EAST_ASIAN = 1.5, 1.0, 2.0
_BOLD = 1.1
_MOST_LINES = int((MOST_HEIGHT - ROW_PADDING) // LINE_HEIGHT)
_WORD = re.compile(r"\S+|\s+")


def line_count(text: str, width: float, look: Look) -> int:
    """How many lines the text takes in a column so many digits wide, rather one too many."""
    room = (width - look.padding) / (_BOLD if look.is_bold else 1.0)
    return sum(_wrapped(paragraph, room) for paragraph in text.split("\n"))


def row_height(line_counts: Iterable[int]) -> float:
    """The height in points of a row whose cells take so many lines; Excel allows 409."""
    lines = max(line_counts, default=1)
    return min(MOST_HEIGHT, lines * LINE_HEIGHT + ROW_PADDING)


def fitting(paragraphs: Sequence[str], width: float, look: Look) -> int:
    """How many of these paragraphs one row can show with a line to spare."""
    taken = 0
    for index, paragraph in enumerate(paragraphs):
        taken += line_count(paragraph, width, look)
        if taken >= _MOST_LINES:
            return index
    return len(paragraphs)


def _wrapped(paragraph: str, room: float) -> int:
    """Lines of one paragraph: a word goes to a new line whole; one wider than that is broken."""
    lines, used = 1, 0.0
    for part in _WORD.findall(paragraph):
        length = sum(map(_advance, part))
        if part.isspace() or used + length <= room:
            used += length
            continue
        if used > 0:
            lines += 1
        breaks = int(length // room)
        lines += breaks
        used = length - breaks * room
    return lines


@cache
def _advance(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return _EAST_ASIAN
    base = unicodedata.normalize("NFD", letter)[0]
    return _ADVANCE_OF.get(base, _CAPITAL if base.isupper() else _OTHER)
