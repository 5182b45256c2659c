"""How many lines a text takes in a column, since nothing re-wraps a row when it is opened."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from chibo_cli.output.excel.book.layout import FONT_SIZE, LINE_HEIGHT, MOST_HEIGHT, ROW_PADDING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chibo_cli.output.excel.book.layout import Look

_ADVANCES = (  # of Times New Roman, in digits, rather too wide
    (0.6, " ,.:;!'’|/ijlt"),
    (0.8, "()[]-frsIJ"),
    (1.6, "mw&Đ"),
    (2.0, "MW%@…—"),
)
_ADVANCE_OF = {letter: advance for advance, letters in _ADVANCES for letter in letters}
_CAPITAL, _OTHER, _EAST_ASIAN = 1.5, 1.0, 2.0
_BOLD = 1.1
_SPARE = 0.1  # of a digit, that what just fits is not taken for too long
MOST_LINES = int((MOST_HEIGHT - ROW_PADDING) // LINE_HEIGHT)
_WORD = re.compile(r"\S+|\s+")
_PIECE = re.compile(r"\S{1,40}|\s+")  # of a text to be cut: never more than a row can show
_PHRASES = {  # what they begin with
    *("tỉnh", "thành", "huyện", "quận", "phường", "thuộc", "trực"),
    *("đảng", "khối", "chi", "các", "và", "của", "cơ", "doanh"),
}
_IN_A_PHRASE, _IN_A_NAME = 0.3, 0.6
_REMEMBERED = 1 << 16


def room_in(width: float, look: Look) -> float:
    """How much of a column so many digits wide a text can take, in digits of its own look."""
    return (width - look.padding) / (_BOLD if look.is_bold else 1.0) * FONT_SIZE / look.size


@lru_cache(_REMEMBERED)
def lines_in(text: str, room: float) -> int:
    """How many lines the text takes in that room, rather one too many."""
    return sum(_wrapped(paragraph, room) for paragraph in text.split("\n"))


def line_count(text: str, width: float, look: Look) -> int:
    """How many lines the text takes in a column so many digits wide, rather one too many."""
    return lines_in(text, room_in(width, look))


def width_for(texts: Iterable[str], look: Look) -> float:
    """How wide a column must be for each of the texts to stand on one line, in digits."""
    wide = (_BOLD if look.is_bold else 1.0) * look.size / FONT_SIZE
    longest = max((sum(map(_advance, text)) for text in texts), default=0.0)
    return longest * wide + look.padding + _SPARE


def row_height(line_counts: Iterable[int], size: float = FONT_SIZE) -> float:
    """The height in points of a row whose cells take so many lines; Excel allows 409."""
    lines = max(line_counts, default=1)
    return min(MOST_HEIGHT, lines * LINE_HEIGHT * size / FONT_SIZE + ROW_PADDING)


def broken(text: str, width: float, look: Look) -> list[str]:
    """The text as lines that each fit the width, broken between words."""
    room = room_in(width, look)
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and lines_in(longer, room) > 1:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def in_capitals(text: str, width: float, look: Look) -> list[str]:
    """The text in capitals, on no more lines than it takes, parted where a phrase begins.

    Syllables are parted by spaces, words are of several: "cơ quan", "Bình Tân Giang" stay whole.
    """
    words = text.split()
    fewest = len(broken(text.upper(), width, look))
    room = room_in(width, look)
    best = {0: (0.0, [0])}  # by how many words are set: how bad, and where lines began
    for _ in range(fewest):
        longer: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, starts) in best.items():
            for end in range(start + 1, len(words) + 1):
                line = " ".join(words[start:end]).upper()
                if end > start + 1 and lines_in(line, room) > 1:
                    break
                empty = max(0.0, 1 - sum(map(_advance, line)) / room)
                told = cost + empty**2 + _parting(words, end)
                if end not in longer or told < longer[end][0]:
                    longer[end] = told, [*starts, end]
        best = longer
    _, ends = best[len(words)]
    return [" ".join(words[start:end]).upper() for start, end in pairwise(ends)]


def _parting(words: Sequence[str], end: int) -> float:
    """How bad it is to part the words there."""
    if end == len(words) or words[end].casefold() in _PHRASES:
        return 0.0
    is_name = words[end - 1][:1].isupper() and words[end][:1].isupper()
    return _IN_A_NAME if is_name else _IN_A_PHRASE


def cut(text: str, room: float) -> list[str]:
    """The text in parts that a row can each show whole, cut between words."""
    parts = []
    words = _PIECE.findall(text)
    while words:
        least, most = 1, len(words)
        while least < most:
            half = (least + most + 1) // 2
            if lines_in("".join(words[:half]), room) <= MOST_LINES:
                least = half
            else:
                most = half - 1
        parts.append("".join(words[:least]).strip())
        words = words[least:]
    return parts


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
