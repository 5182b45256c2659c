"""Tags: a clerk's own words on units, visits and recommendations, compared marks or none."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from chibo_cli.domain.text.names import folded, stored

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

BETWEEN = ";"
Bearer = TypeVar("Bearer")


def tags_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The tags typed, each once, in their order; a `;` stands between two, an empty one is none.

    Raises:
        TextRefused: one is no text the register keeps.
    """
    found: dict[str, str] = {}
    for text in texts:
        for tag in map(stored, text.split(BETWEEN)):
            if tag:
                found.setdefault(folded(tag), tag)
    return tuple(found.values())


def bears(tags: Iterable[str], sought: str) -> bool:
    """Whether one of the tags is the one sought, marks or none, in any case."""
    wanted = folded(stored(sought))
    return any(folded(tag) == wanted for tag in tags)


def by_tag(bearers: Iterable[tuple[Bearer, Iterable[str]]]) -> Mapping[str, tuple[Bearer, ...]]:
    """Who bears each tag, in their order; a tag is spelled as it is first met."""
    spelled: dict[str, str] = {}
    found: defaultdict[str, dict[int, Bearer]] = defaultdict(dict)
    for place, (bearer, tags) in enumerate(bearers):
        for tag in tags:
            spelling = spelled.setdefault(folded(tag), tag)
            found[spelling][place] = bearer  # once, though it bear a tag in two spellings
    return {tag: tuple(of_tag.values()) for tag, of_tag in found.items()}
