"""Where a text speaks of somebody: the whole name, word by word, however it is set apart."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from chibo_cli.domain.text.names import folded, has_diacritics, same_name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile("(?:[^\\W_][\u0300-\u036f]*)+")
_APART = re.compile(r"[\s._'’‘ʼ´`′-]+")  # nguyen.van.an, H'Hen, and names over two lines
_REMEMBERED = 2**15

_key = lru_cache(_REMEMBERED)(same_name_key)
_bare = lru_cache(_REMEMBERED)(folded)
_is_marked = lru_cache(_REMEMBERED)(has_diacritics)


def without(text: str, names: Iterable[str], mark: str) -> str:
    """The text with a mark wherever one of the names stands in it, marked or folded.

    A name of one word is meant only where it stands as it is written: `An` is no `an`.
    """
    for name in names:
        text = _without_one(text, name, mark)
    return text


@lru_cache(_REMEMBERED)
def _without_one(text: str, name: str, mark: str) -> str:
    sought = _WORD.findall(name)
    for start, end in reversed([*_places(text, sought)]):
        text = text[:start] + mark + text[end:]
    return text


def _places(text: str, sought: list[str]) -> Iterator[tuple[int, int]]:
    words = [*_WORD.finditer(text)] if sought else []
    width, at = len(sought), 0
    while at + width <= len(words):
        window = words[at : at + width]
        if _is_name([each[0] for each in window], sought) and all(
            _APART.fullmatch(text, one.end(), other.start()) for one, other in pairwise(window)
        ):
            yield window[0].start(), window[-1].end()
            at += width
        else:
            at += 1


def _is_name(said: list[str], sought: list[str]) -> bool:
    if len(sought) == 1:
        return said == sought
    if any(_bare(one) != _bare(other) for one, other in zip(said, sought, strict=True)):
        return False
    if not (any(map(_is_marked, said)) and any(map(_is_marked, sought))):
        return True
    return all(_key(one) == _key(other) for one, other in zip(said, sought, strict=True))
