"""Which person or unit a clerk's words mean: never a guess, never more than was typed.

Source: DESIGN section 6. What was typed with any diacritic must match exactly (old and new tone
marks are one), what was typed with none matches folded; judged part by part between commas.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from chibo_cli.domain.text.names import folded, has_diacritics, same_name_key, search_form, words
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Found = TypeVar("Found")
_REMEMBERED = 2**12  # names of a list are compared again and again, those alike near each other


@dataclass(frozen=True, slots=True)
class Typed:
    """One part of what was typed."""

    text: str

    def is_whole(self, name: str) -> bool:
        """Whether it is the whole name, whatever the case."""
        return _forms(self.text, marked=self._marked) == _forms(name, marked=self._marked)

    def is_within(self, name: str) -> bool:
        """Whether it is consecutive words of the name."""
        sought = _forms(self.text, marked=self._marked)
        held = _forms(name, marked=self._marked)
        width = len(sought)
        return width > 0 and any(
            held[at : at + width] == sought for at in range(len(held) - width + 1)
        )

    @property
    def _marked(self) -> bool:
        return _has_marks(self.text)


def parts(text: str) -> tuple[Typed, ...]:
    """`Bình Hòa, Nhơn Thạnh`: the name sought, then names that stand above it."""
    found = tuple(Typed(part.strip()) for part in text.split(","))
    return tuple(part for part in found if words(part.text))


@dataclass(frozen=True, slots=True)
class Coded:
    """A name and the code that was written beside it."""

    name: str
    code: str


def codings(text: str) -> tuple[Coded, ...]:
    """The ways to read a text as a name with its code; the units above stay with the name.

    `Tên (MÃ)`, `Tên [MÃ]`, `[MÃ] Tên`, `MÃ – Tên`, `MÃ - Tên`.
    """
    found = (re.fullmatch(notation, text) for notation in _CODED)
    return tuple(
        Coded("".join(filter(None, (each["name"], each.groupdict().get("above")))), each["code"])
        for each in found
        if each is not None
    )


def first_matches(
    candidates: Sequence[Found], tests: Iterable[Callable[[Found], bool]]
) -> tuple[Found, ...]:
    """The candidates that pass the first test that any of them passes."""
    for test in tests:
        found = tuple(candidate for candidate in candidates if test(candidate))
        if found:
            return found
    return ()


_CODED = (
    r"(?P<name>.*\S)\s*\(\s*(?P<code>[^()]*[^()\s])\s*\)(?P<above>,.+)?",
    r"(?P<name>.*\S)\s*\[\s*(?P<code>[^\[\]]*[^\[\]\s])\s*\](?P<above>,.+)?",
    r"\[\s*(?P<code>[^\[\]]*[^\[\]\s])\s*\]\s*(?P<name>\S.*)",
    r"(?P<code>\S.*?)\s+[-–—]\s+(?P<name>\S.*)",
)
_has_marks = lru_cache(_REMEMBERED)(has_diacritics)

Bearer = TypeVar("Bearer")
MOST = 5
_NOUGHTS = re.compile(r"(?<![0-9])0+(?=[0-9])")
_NUMBER = re.compile(r"[0-9]+")
_NEAR = 0.75  # one letter wrong in a word of four


def nearest(typed: str, bearers: Iterable[tuple[str, Bearer]]) -> list[Bearer]:
    """At most five bearers of names near to what was typed, the nearest first.

    A name is near with other marks, or with some letters wrong, whole or as consecutive words;
    never with another number: `ấp 1` is not near to `ấp 9`.
    """
    sought = search_form(typed)
    if not sought:
        return []
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(sought)
    numbers = _NUMBER.findall(sought)
    bearers = [each for each in bearers if _NUMBER.findall(search_form(each[0])) == numbers]
    scored = ((_likeness(matcher, sought, name), at, one) for at, (name, one) in enumerate(bearers))
    near = sorted((-likeness, at, one) for likeness, at, one in scored if likeness >= _NEAR)
    return [one for _, _, one in near[:MOST]]


def with_code_like(typed: str, bearers: Iterable[tuple[str, Bearer]]) -> list[Bearer]:
    """The bearers of codes that differ only in noughts before a number: CB1, CB01."""
    sought = _code_form(typed)
    return [one for code, one in bearers if _code_form(code) == sought][:MOST]


def is_spelling_of(name: str, known: str) -> bool:
    """Whether one of two different names is the other typed without any mark."""
    return (
        has_diacritics(name) != has_diacritics(known)
        and search_form(name) == search_form(known)
        and same_name_key(name) != same_name_key(known)
    )


@lru_cache(_REMEMBERED)
def _forms(text: str, *, marked: bool) -> tuple[object, ...]:
    return same_name_key(text) if marked else tuple(search_form(text).split())


def _code_form(code: str) -> str:
    return _NOUGHTS.sub("", folded(code))


def _likeness(matcher: SequenceMatcher[str], sought: str, name: str) -> float:
    """From 0 to 1: the best of the whole name and of as many consecutive words as were typed."""
    held = search_form(name).split()
    width = len(sought.split())
    windows = {" ".join(held)} | {
        " ".join(held[at : at + width]) for at in range(len(held) - width + 1)
    }
    return max((_ratio(matcher, window) for window in windows), default=0.0)


def _ratio(matcher: SequenceMatcher[str], window: str) -> float:
    matcher.set_seq1(window)
    if matcher.real_quick_ratio() < _NEAR or matcher.quick_ratio() < _NEAR:
        return 0.0
    return matcher.ratio()
