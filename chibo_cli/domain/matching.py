"""Which person or unit a clerk's words mean: never a guess, never more than was typed.

Source: DESIGN section 6. What was typed with any diacritic must match exactly (old and new tone
marks are one), what was typed with none matches folded; judged part by part between commas.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from chibo_cli.domain.names import has_diacritics, same_name_key, search_form, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Found = TypeVar("Found")
_REMEMBERED = 2**15  # names of a list are compared again and again


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


def first_matches(
    candidates: Sequence[Found], tests: Iterable[Callable[[Found], bool]]
) -> tuple[Found, ...]:
    """The candidates that pass the first test that any of them passes."""
    for test in tests:
        found = tuple(candidate for candidate in candidates if test(candidate))
        if found:
            return found
    return ()


_has_marks = lru_cache(_REMEMBERED)(has_diacritics)


@lru_cache(_REMEMBERED)
def _forms(text: str, *, marked: bool) -> tuple[object, ...]:
    return same_name_key(text) if marked else tuple(search_form(text).split())
