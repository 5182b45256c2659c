"""Words sought within texts: marks or none, never a pattern; what was typed is all there is.

Typed with any diacritic the words must stand there exactly (old and new tone marks are one),
typed with none they match folded, and the last one may be the beginning of a longer word.
"""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from chibo_cli.domain.text.errors import TextFault, TextRefused
from chibo_cli.domain.text.names import APOSTROPHES, has_diacritics, same_name_key, stored
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from chibo_cli.domain.facts.named import Named

_LETTER = r"[^\W_]"
_MARKED = f"(?:{_LETTER}|[\u0300-\u036f])"
_APOSTROPHES = f"'{APOSTROPHES}"
_TOKEN = re.compile(f"{_MARKED}+(?:[{_APOSTROPHES}]{_MARKED}+)*|\\S")
_NO_LETTER_BEFORE = f"(?<!{_LETTER})(?<!{_LETTER}')"
_NO_LETTER_AFTER = f"(?!{_LETTER}|'{_LETTER})"
_REST_OF_WORD = f"(?:{_LETTER}|'(?={_LETTER}))*"
_PLAIN = str.maketrans(
    dict.fromkeys(map(chr, range(0x300, 0x370)), "")
    | dict.fromkeys("đĐÐðƉ", "d")
    | dict.fromkeys(_APOSTROPHES, "'")
)
_AROUND = 30
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What stands around a match, on one line: the match is `text[start:end]`."""

    text: str
    start: int
    end: int
    is_whole: bool


@dataclasses.dataclass(frozen=True)  # keeps what it has worked out
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
        return any(self._holds(text) for text in texts if text)

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
        bare = _bare(text) if text else ""
        if text is None or not self._beginning.search(bare):
            return None
        places = _places(text)
        for found in self._whole.finditer(bare):
            start, end = places[found.start()], places[found.end()]
            if not self._marks or _marks(text[start:end]) == self._marks:
                return start, end, True
        beginning = None if self._marks else self._beginning.search(bare)
        if beginning is None:
            return None
        return places[beginning.start()], places[beginning.end()], False

    def _holds(self, text: str) -> bool:
        if self._marks:
            return self.match(text) is not None
        return self._beginning.search(_bare(text)) is not None

    @cached_property
    def _marks(self) -> Sequence[object]:
        """Its words with their marks; none where it was typed without."""
        return _marks(self.text) if has_diacritics(self.text) else ()

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        return re.compile(self._pattern + _NO_LETTER_AFTER)

    @cached_property
    def _beginning(self) -> re.Pattern[str]:
        return re.compile(self._pattern + _REST_OF_WORD)

    @cached_property
    def _pattern(self) -> str:
        """Its words in bare letters, a space between, none or some around a sign."""
        pattern, before = "", False
        for token in _TOKEN.findall(_bare(self.text)):
            is_word = token[0].isalnum()
            if pattern:
                pattern += r"\s+" if before and is_word else r"\s*"
            elif is_word:
                pattern = _NO_LETTER_BEFORE
            pattern += re.escape(token)
            before = is_word
        return pattern


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


class _Bare(dict[int, str]):
    """Each letter without marks or case, as `folded` has it; spaces and signs as they are."""

    def __missing__(self, letter: int) -> str:
        plain = unicodedata.normalize("NFD", chr(letter)).translate(_PLAIN)
        return self.setdefault(letter, plain.casefold())


_BARE = _Bare()  # every letter is folded once


class HitKind(Enum):
    """The kinds of record looked through, in the order they are shown."""

    OFFICIAL = "official"
    UNIT = "unit"
    REGULATION = "regulation"
    ATTENDANCE = "attendance"
    RECOMMENDATION = "recommendation"
    ASSIGNMENT = "assignment"
    WAIVER = "waiver"


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that holds the words: in which of its fields, and what stands around them.

    `date` is the day of a meeting, or the first day of a regulation, an assignment or a waiver;
    `code` is a regulation's.
    """

    kind: HitKind
    id: int
    official: Named | None
    unit: Named | None
    date: dt.date | None
    field: str
    excerpt: Excerpt
    code: str | None = None


def _marks(text: str) -> list[object]:
    return [same_name_key(token) or token for token in _TOKEN.findall(text)]


def _bare(text: str) -> str:
    return text.translate(_BARE)


def _places(text: str) -> list[int]:
    """For each letter of the bare text, and for its end, where it comes from in the text."""
    places = [at for at, letter in enumerate(text) for _ in _BARE[ord(letter)]]
    return [*places, len(text)]
