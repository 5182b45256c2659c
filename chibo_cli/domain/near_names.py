"""Names near to one that nobody bears: offered, never taken."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, TypeVar

from chibo_cli.domain.names import folded, has_diacritics, same_name_key, search_form

if TYPE_CHECKING:
    from collections.abc import Iterable

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
