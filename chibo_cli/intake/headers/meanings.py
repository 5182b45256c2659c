"""What a header means: English or Vietnamese, marks or none, in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.columns import COLUMNS
from chibo_cli.domain.lists.copies import COPIES, IDENTITY_SHAPE, UID
from chibo_cli.domain.lists.lists import SHAPES, ListKind, Shape
from chibo_cli.domain.text.names import search_form

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_COPIED: Mapping[ListKind, Shape] = {
    ListKind.REGISTER: IDENTITY_SHAPE,
    **{kind: copy.shape for kind, copy in COPIES.items()},
}
# The number of a row is every list's, and none of its columns.
_NUMBERS = {"stt", "tt", "so tt", "so thu tu", "no", "#"}
_IN_BRACKETS = re.compile(r"[(\[{][^)\]}]*[)\]}]")
_AROUND = " *:.†"


@dataclass(frozen=True, slots=True)
class Fit:
    """A kind whose required columns are all among the headers, with the place of each column."""

    kind: ListKind
    columns: Mapping[str, int]
    others: tuple[ListKind, ...] = ()

    @property
    def size(self) -> int:
        """How many columns it uses."""
        return len(self.columns)


@lru_cache(maxsize=4096)
def meanings_of(header: str) -> tuple[str, ...]:
    """The columns a header may stand for: case, marks, line breaks, `*`, `:` and notes aside."""
    for text in (header, _IN_BRACKETS.sub(" ", header)):
        found = _meanings().get(search_form(text.strip(_AROUND)))
        if found:
            return found
    return ()


def is_number_heading(header: str) -> bool:
    """Whether a column only numbers the rows."""
    return search_form(header.strip(_AROUND)) in _NUMBERS


def columns_of(
    headers: Sequence[str], kind: ListKind, said: Mapping[int, tuple[str, ...]] | None = None
) -> dict[str, int]:
    """The kind's columns among the headers, each with its place; the first of two wins.

    What is `said` of a place overrules its header, and goes before the headers elsewhere.
    """
    shape = shapes_for(headers).get(kind)
    return {} if shape is None else _columns(headers, shape, said or {})


def recognised(
    headers: Sequence[str],
    said: Mapping[int, tuple[str, ...]] | None = None,
    wanted: ListKind | None = None,
    optional: frozenset[str] = frozenset(),
) -> Fit | None:
    """The kind that uses most of the headers and misses no required one but the `optional`.

    The other kinds that fit are told unless all they use is used by it as well.
    """
    fitting = []
    for kind, shape in shapes_for(headers).items():
        if wanted not in {None, kind}:
            continue
        columns = _columns(headers, shape, said or {})
        if not _missing(shape, columns, optional):
            fitting.append(Fit(kind, columns))
    best = max(fitting, key=lambda each: each.size, default=None)
    if best is None:
        return None
    used = set(best.columns.values())
    others = [each.kind for each in fitting if not set(each.columns.values()) < used]
    return Fit(best.kind, best.columns, tuple(kind for kind in others if kind is not best.kind))


def missing(
    headers: Sequence[str],
    kind: ListKind,
    said: Mapping[int, tuple[str, ...]] | None = None,
    optional: frozenset[str] = frozenset(),
) -> list[tuple[str, ...]]:
    """The kind's required columns that are not among the headers; in one group either would do."""
    shape = shapes_for(headers)[kind]
    return _missing(shape, _columns(headers, shape, said or {}), optional)


def column_named(text: str) -> tuple[str, ...]:
    """The columns that an English name or a Vietnamese header stands for, of any kind."""
    return tuple(
        column
        for column in meanings_of(text)
        if any(column in shape.columns for shape in SHAPES.values())
    )


def shapes_for(headers: Sequence[str]) -> Mapping[ListKind, Shape]:
    """A list with a column `uid` is a copy of a table; any other is what a clerk brings."""
    return _COPIED if UID in map(search_form, headers) else SHAPES


@cache
def _meanings() -> Mapping[str, tuple[str, ...]]:
    """The columns of lists by each header that is read; it may stand for several."""
    listed = {key for shape in (*SHAPES.values(), *_COPIED.values()) for key in shape.columns}
    found: dict[str, tuple[str, ...]] = {}
    for column in COLUMNS.values():
        if column.key in listed:
            for header in set(map(search_form, column.headers_read)):
                found[header] = (*found.get(header, ()), column.key)
    return found


def _columns(
    headers: Sequence[str], shape: Shape, said: Mapping[int, tuple[str, ...]]
) -> dict[str, int]:
    found: dict[str, int] = {}
    places = [*said, *(place for place in range(len(headers)) if place not in said)]
    for place in places:
        meanings = said[place] if place in said else meanings_of(headers[place])
        for column in meanings:
            if column in shape.columns and column not in found:
                found[column] = place
                break
    return dict(sorted(found.items(), key=lambda each: each[1]))


def _missing(
    shape: Shape, found: Mapping[str, int], optional: frozenset[str]
) -> list[tuple[str, ...]]:
    return [
        tuple(column for column in shape.columns if column in alternatives)
        for alternatives in shape.required
        if not alternatives & (found.keys() | optional)
    ]
