"""Words sought within texts: marks or none, never a pattern; what was typed is all there is.

Typed with any diacritic the words must stand there exactly (old and new tone marks are one),
typed with none they match folded, and the last one may be the beginning of a longer word.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from chibo_cli.domain.errors import TextFault, TextRefused
from chibo_cli.domain.names import folded, has_diacritics, same_name_key, stored

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chibo_cli.domain.report import Named

_LETTERS = "[^\\W_]|[\u0300-\u036f]"
_JOINT = "['\u2019\u2018\u02bc\u00b4`\u2032]"
_TOKEN = re.compile(f"(?:{_LETTERS})+(?:{_JOINT}(?:{_LETTERS})+)*|\\S")
_BARE = str.maketrans(dict.fromkeys(range(0x300, 0x370), "") | dict.fromkeys("đĐÐðƉ", "d"))
_AROUND = 30
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What stands around a match, on one line: the match is `text[start:end]`."""

    text: str
    start: int
    end: int
    is_whole: bool


@dataclass(frozen=True)
class Sought:
    """What a person looks for."""

    text: str

    @classmethod
    def of(cls, typed: str) -> Sought:
        """What was typed, as the register keeps texts.

        Raises:
            TextRefused: it is empty, or no text the register keeps.
        """
        text = stored(typed)
        if not text:
            raise TextRefused(typed, TextFault.EMPTY)
        return cls(text)

    def is_in(self, *texts: str | None) -> bool:
        """Whether one of the texts holds it."""
        return any(self.match(text) is not None for text in texts)

    def is_in_name(self, *people_or_units: Named | None) -> bool:
        """Whether one of the names or codes holds it."""
        return any(self.is_in(each.name, each.code) for each in people_or_units if each)

    def first(self, texts: Iterable[tuple[str, str | None]]) -> tuple[str, Excerpt] | None:
        """The first of these named texts that holds it, and where."""
        for name, text in texts:
            found = self.match(text)
            if text is not None and found is not None:
                return name, excerpt(text, *found)
        return None

    def match(self, text: str | None) -> tuple[int, int, bool] | None:
        """Where it begins and ends in the text, and whether at a word's end; a whole one first."""
        if not text or self._rarest not in _bare(text):
            return None
        beginning = None
        tokens = list(_TOKEN.finditer(text))
        width = len(self._keys)
        keys = [_key(token[0], marked=self._is_marked) for token in tokens]
        for at in range(len(keys) - width + 1):
            if keys[at : at + width - 1] != self._keys[:-1]:
                continue
            last = keys[at + width - 1]
            start, end = tokens[at].start(), tokens[at + width - 1].end()
            if last == self._keys[-1]:
                return start, end, True
            if beginning is None and not self._is_marked and _begins(last, self._keys[-1]):
                beginning = (start, end, False)
        return beginning

    @cached_property
    def _is_marked(self) -> bool:
        return has_diacritics(self.text)

    @cached_property
    def _keys(self) -> list[object]:
        return [_key(token, marked=self._is_marked) for token in _TOKEN.findall(self.text)]

    @cached_property
    def _rarest(self) -> str:
        """The longest word: a text without its bare letters is not looked at more closely."""
        plain = (_bare(token) for token in _TOKEN.findall(self.text))
        return max((token for token in plain if token.isalnum()), key=len, default="")


def excerpt(text: str, start: int, end: int, is_whole: bool) -> Excerpt:  # noqa: FBT001 — as `match` gives it
    """The words around a match, cut at spaces, lines made one; `…` where something is left out."""
    flat = text.replace("\n", " ")
    left, right = max(0, start - _AROUND), min(len(flat), end + _AROUND)
    if left:
        left = flat.find(" ", left, start) + 1 or start
    if right < len(flat):
        right = max(flat.rfind(" ", end, right), end)
    before = _CUT if left else ""
    after = _CUT if right < len(flat) else ""
    shift = len(before) - left
    return Excerpt(before + flat[left:right] + after, start + shift, end + shift, is_whole)


def _key(token: str, *, marked: bool) -> object:
    return (same_name_key(token) or token) if marked else folded(token)


def _begins(word: object, beginning: object) -> bool:
    return isinstance(word, str) and isinstance(beginning, str) and word.startswith(beginning)


def _bare(text: str) -> str:
    """The letters without marks: quicker than `folded`, and never without a word that it has."""
    return unicodedata.normalize("NFD", text).translate(_BARE).casefold()
