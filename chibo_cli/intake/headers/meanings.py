"""What a header means: English or Vietnamese, marks or none, in any order."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.column import COPIED
from chibo_cli.domain.lists.columns import COLUMNS
from chibo_cli.domain.lists.copies import COPIES, IDENTITY_SHAPE, UID
from chibo_cli.domain.lists.headers import (
    CODES_BESIDE_NAMES,
    FAMILY_NAMES,
    GIVEN_NAMES,
    HARMLESS,
    LEVELS,
)
from chibo_cli.domain.lists.lists import SHAPES, ListKind, Shape
from chibo_cli.domain.text.names import folded, search_form
from chibo_cli.values import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_COPIED: Mapping[ListKind, Shape] = {
    ListKind.REGISTER: IDENTITY_SHAPE,
    **{kind: copy.shape for kind, copy in COPIES.items()},
}
# The number of a row is every list's, and none of its columns.
_NUMBERS = {"stt", "tt", "so tt", "so thu tu", "no", "#"}
_OWN_NUMBER = "id"
_IN_BRACKETS = re.compile(r"[(\[{][^)\]}]*[)\]}]")
_NUMBERED = re.compile(r"\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]+\s*(?=[^\W\d])", re.IGNORECASE)
_AROUND = " *:.†"
_FEWEST_LEVELS = 2  # one column of units is a list of something else


@dataclass(frozen=True, slots=True)
class Rung:
    """A column of units of one kind, and the place of their codes, which stand to its right."""

    kind: str
    place: int
    code: int | None


@dataclass(frozen=True, slots=True)
class Fit:
    """A kind whose required columns are all among the headers, with the place of each column.

    `others` are the kinds that it may be just as well. `alike` are the places of two headers that
    say the same. `halves` are the places that make one name together, in the order of the name;
    `codes` those of a code beside the name that it belongs to. `rungs` are columns of units, each
    under the one to its left.
    """

    kind: ListKind
    columns: Mapping[str, int]
    others: tuple[ListKind, ...] = ()
    alike: tuple[int, int] | None = None
    halves: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    codes: Mapping[str, int] = field(default_factory=dict)
    rungs: tuple[Rung, ...] = ()

    @property
    def size(self) -> int:
        """How many columns of the sheet it uses."""
        return len(self.places)

    @property
    def places(self) -> set[int]:
        """The places that it uses."""
        rungs = {rung.place for rung in self.rungs} | {rung.code for rung in self.rungs}
        names = {*self.columns.values(), *self.codes.values(), *chain(*self.halves.values())}
        return names | {place for place in rungs if place is not None}


@lru_cache(maxsize=4096)
def meanings_of(header: str, kind: str | None = None) -> tuple[str, ...]:
    """The columns a header may stand for, in lists of a kind or `COPIED` ones, else in any.

    Case, marks, line breaks, numbers before it, `*`, `:` and notes aside; of `A / B` both parts
    must mean the same.
    """
    for form in _forms(header):
        found = _meanings(kind).get(form)
        if found:
            return found
    if "/" not in header:
        return ()
    parts = [meanings_of(part, kind) for part in header.split("/")]
    return tuple(column for column in parts[0] if all(column in part for part in parts))


def is_one_of(header: str, headers: Sequence[str]) -> bool:
    """Whether a header is one of those, however it is written."""
    return any(form in _folded(headers) for form in _forms(header))


def ladder_fit(headers: Sequence[str]) -> Fit | None:
    """The list of units that a ladder is; the columns of its last rung stand for all."""
    rungs = _ladder_of(headers)
    if not rungs:
        return None
    return Fit(ListKind.UNITS, {"name": rungs[-1].place}, rungs=rungs)


def is_number_heading(header: str) -> bool:
    """Whether a column only numbers the rows."""
    return any(form in _NUMBERS for form in _forms(header))


def is_own_number(headers: Sequence[str], header: str) -> bool:
    """Whether a column is the number that chibo gives its rows: elsewhere an ID is a code."""
    return header == _OWN_NUMBER and all(text in COLUMNS for text in headers if text)


def is_harmless(header: str) -> bool:
    """Whether a column is one that lists bear and chibo has no use for."""
    return is_number_heading(header) or is_one_of(header, HARMLESS)


def columns_of(
    headers: Sequence[str], kind: ListKind, said: Mapping[int, tuple[str, ...]] | None = None
) -> dict[str, int]:
    """The kind's columns among the headers, each with its place; the first of two wins.

    What is `said` of a place overrules its header, and goes before the headers elsewhere.
    """
    return {**fit_of(headers, kind, said).columns}


def fit_of(
    headers: Sequence[str], kind: ListKind, said: Mapping[int, tuple[str, ...]] | None = None
) -> Fit:
    """What the headers make of a list of that kind, also where a required column is missing."""
    return _fit(headers, kind, shapes_for(headers), said or {})


def recognised(
    headers: Sequence[str],
    said: Mapping[int, tuple[str, ...]] | None = None,
    wanted: ListKind | None = None,
    optional: frozenset[str] = frozenset(),
) -> Fit | None:
    """The kind that misses no required column but the `optional`, and gives way to no other.

    A kind gives way to another that fits where it has no use for a column which that requires. Of
    several that are left the one that uses most columns is told, with the others.
    """
    fitting: dict[ListKind, Fit] = {}
    shapes = shapes_for(headers)
    for kind, shape in shapes.items():
        if wanted not in {None, kind}:
            continue
        fit = _fit(headers, kind, shapes, said or {})
        if not _missing(shape, fit.columns, optional):
            fitting[kind] = fit
    left = [  # of copies, whose headers are ours, the one that uses most columns is meant
        kind
        for kind in fitting
        if shapes is _COPIED
        or not any(
            _lacks(fitting[kind], shapes[other], fitting[other])
            and not _lacks(fitting[other], shapes[kind], fitting[kind])
            for other in fitting
        )
    ]
    if not left:
        return None
    best = max(left, key=lambda kind: len(fitting[kind].columns))
    others = () if shapes is _COPIED else tuple(kind for kind in left if kind is not best)
    return replace(fitting[best], others=others)


def missing(
    headers: Sequence[str],
    kind: ListKind,
    said: Mapping[int, tuple[str, ...]] | None = None,
    optional: frozenset[str] = frozenset(),
) -> list[tuple[str, ...]]:
    """The kind's required columns that are not among the headers; in one group either would do."""
    return _missing(shapes_for(headers)[kind], columns_of(headers, kind, said), optional)


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


def _ladder_of(headers: Sequence[str]) -> tuple[Rung, ...]:
    """The columns of units from the left, the higher first; none where they are no ladder."""
    rungs = []
    for place, header in enumerate(headers):
        plain = header.replace("/", " ").replace("-", " ")
        kind = next((kind for kind in LEVELS if is_one_of(plain, LEVELS[kind])), None)
        if kind is not None:
            after = headers[place + 1] if place + 1 < len(headers) else ""
            is_code = folded(after).split(" ")[0] in {"ma", "code"}
            rungs.append(Rung(kind, place, place + 1 if is_code else None))
    kinds = [rung.kind for rung in rungs]
    is_ladder = len(rungs) >= _FEWEST_LEVELS and kinds == [kind for kind in LEVELS if kind in kinds]
    return tuple(rungs) if is_ladder else ()


@lru_cache(maxsize=512)  # every kind of list asks it of every cell of a row
def _forms(header: str) -> tuple[str, ...]:
    """What a header may say, from all that stands there to the words without number and notes."""
    unnumbered = _NUMBERED.sub("", header, count=1)
    texts = dict.fromkeys((header, unnumbered, _IN_BRACKETS.sub(" ", unnumbered)))
    return tuple(search_form(text.strip(_AROUND)) for text in texts)


@cache
def _folded(headers: Sequence[str]) -> frozenset[str]:
    return frozenset(map(search_form, headers))


@cache
def _meanings(kind: str | None) -> Mapping[str, tuple[str, ...]]:
    """The columns by each header that is read in lists of a kind, or in any; several may be."""
    listed = {key for shape in (*SHAPES.values(), *_COPIED.values()) for key in shape.columns}
    found: dict[str, tuple[str, ...]] = {}
    for column in COLUMNS.values():
        if column.key in listed:
            for header in set(map(search_form, column.headers_read(kind))):
                found[header] = (*found.get(header, ()), column.key)
    return found


def _fit(
    headers: Sequence[str],
    kind: ListKind,
    shapes: Mapping[ListKind, Shape],
    said: Mapping[int, tuple[str, ...]],
) -> Fit:
    if kind not in shapes:
        return Fit(kind, {})
    known, of_kind = shapes[kind].columns, kind.value if shapes is SHAPES else COPIED
    halves: dict[str, tuple[int, ...]] = {}
    codes: dict[str, int] = {}
    if shapes is SHAPES:
        headers = ["" if is_own_number(headers, text) else text for text in headers]
        halves, codes = _names(headers, kind, said)
    taken = {*codes.values(), *chain(*halves.values())}
    columns = {column: places[-1] for column, places in halves.items()}
    alike: tuple[int, int] | None = None
    for place in (*said, *(place for place in range(len(headers)) if place not in said)):
        if place in taken:
            continue
        meanings = said[place] if place in said else meanings_of(headers[place], of_kind)
        meant = [column for column in meanings if column in known]
        free = next((column for column in meant if column not in columns), None)
        if free is not None:
            columns[free] = place
        elif meant and not said.keys() & {place, columns[meant[0]]}:
            alike = alike or (columns[meant[0]], place)
    in_order = dict(sorted(columns.items(), key=itemgetter(1)))
    return Fit(kind, in_order, alike=alike, halves=halves, codes=codes)


def _names(
    headers: Sequence[str], kind: ListKind, said: Mapping[int, tuple[str, ...]]
) -> tuple[dict[str, tuple[int, ...]], dict[str, int]]:
    """A person's name in two columns, and codes beside names: halves and codes of a `Fit`."""
    halves: dict[str, tuple[int, ...]] = {}
    coded: dict[str, int] = {}
    known = SHAPES[kind].columns
    free = [place for place, text in enumerate(headers) if text and place not in said]
    person = "name" if kind is ListKind.OFFICIALS else "official"
    family = [place for place in free if is_one_of(headers[place], FAMILY_NAMES)]
    given = [place for place in free if is_one_of(headers[place], GIVEN_NAMES)]
    if person in known and len(family) == len(given) == 1 and abs(family[0] - given[0]) == 1:
        halves[person] = (family[0], given[0])
    for column, beside_names in CODES_BESIDE_NAMES.items():
        if column not in known:
            continue
        meant = {place: set(meanings_of(headers[place], kind.value)) & {*known} for place in free}
        codes = [
            place
            for place in free
            if meant[place] <= {column} and is_one_of(headers[place], beside_names)
        ]
        names = [place for place in free if place not in codes and meant[place] == {column}]
        names += halves.get(column, ())[:1]
        beside = codes if len(codes) == 1 else [code for code in codes if code + 1 in names]
        if len(names) == 1 and len(beside) == 1:
            coded[column] = beside[0]
    return halves, coded


def _lacks(fit: Fit, shape: Shape, other: Fit) -> bool:
    """Whether a kind has no use for a column that another requires and finds."""
    used = {*fit.columns.values(), *chain(*fit.halves.values())}
    return any(
        used.isdisjoint(other.columns[column] for column in alternatives & other.columns.keys())
        for alternatives in shape.required
        if alternatives & other.columns.keys()
    )


def _missing(
    shape: Shape, found: Mapping[str, int], optional: frozenset[str]
) -> list[tuple[str, ...]]:
    return [
        tuple(column for column in shape.columns if column in alternatives)
        for alternatives in shape.required
        if not alternatives & (found.keys() | optional)
    ]
