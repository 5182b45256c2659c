"""Which unit a clerk's words mean: scope by scope, the whole name before words of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from chibo_cli.domain.facts.kinds import is_cell
from chibo_cli.domain.facts.named import Named, by_code
from chibo_cli.domain.failures import Candidate, Noun
from chibo_cli.domain.text.errors import AmbiguousName, UnknownName
from chibo_cli.domain.text.matching import Typed, codings, first_matches, parts
from chibo_cli.domain.text.names import has_diacritics, stored

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from chibo_cli.domain.facts.records import Assignment, Unit
    from chibo_cli.domain.organisation.tree import UnitTree

_SHORT_CELL = re.compile(r"^c\.?b\.?\s+(?=\S)", re.IGNORECASE)
_ABOVE = re.compile(r"\s*\(([^()]+)\)\s*(?=,|$)")


class Map(Protocol):
    """Where units are looked for: the store's room, or a copy of it in memory."""

    def with_code(self, code: str) -> Sequence[Unit]:
        """All that ever bore the code, in any case, by number."""

    def at_offices(self, code: str) -> Sequence[Unit]:
        """Those of offices whom a code means that none bears as it is, by number."""

    def named_like(self, text: str, below: Iterable[str] = ()) -> Sequence[int]:
        """The ids of units one of whose names, of any day, holds the folded text.

        Those are enough that ever stood `below` bearers of the other texts.
        """

    def tree_of(self, unit_ids: Sequence[int]) -> UnitTree:
        """These units and all that ever stood above them."""


def unit_meant(places: Map, text: str, day: date) -> Unit:
    """As `find_unit`."""
    return _find_unit(places, text, day, lambda _: _anywhere(day))


def visited_unit(places: Map, text: str, area: AbstractSet[int], day: date) -> Unit:
    """As `find_visited_unit`, of a visitor who is assigned to these units."""

    def scopes(tree: UnitTree) -> Iterable[Callable[[Unit], bool]]:
        within = [lambda unit: day in unit.life and not area.isdisjoint(tree.line(unit.id, day))]
        return (*within, *_anywhere(day))

    return _find_unit(places, text, day, scopes, cells_first=True)


def unit_coded(places: Map, text: str, day: date) -> Unit | None:
    """The unit whose code a text is; of several the latest, of those that exist on the day."""
    lives = (lambda unit: day in unit.life, lambda _: True)
    coded = first_matches(places.with_code(stored(text)), lives)
    return max(coded, key=lambda unit: unit.id) if coded else None


def readings(text: str) -> Iterator[tuple[Typed, ...]]:
    """The ways to read a unit's name and the names above it, as it stands first.

    `CB ấp 1` is read as chi bộ, `Chi bộ ấp 1 (xã Hòa Lạc)` as `Chi bộ ấp 1, xã Hòa Lạc`.
    """
    narrowed = _ABOVE.sub(r", \1", text)
    for form in dict.fromkeys((text, narrowed, _spelled(text), _spelled(narrowed))):
        if "," in form:
            yield (Typed(form),)
        yield parts(form)


def area_on(day: date, assignments: Iterable[Assignment]) -> set[int]:
    """The units that those of the assignments in force on the day name; the area is below them."""
    return {
        assignment.unit_id
        for assignment in assignments
        if day in assignment.life and not assignment.is_draft
    }


def named(tree: UnitTree, unit_id: int, day: date) -> Named:
    """The unit as rows show it."""
    return Named(tree.units[unit_id].code, tree.name(unit_id, day))


def described_units(tree: UnitTree, units: Iterable[Unit], day: date) -> list[Candidate]:
    """Units as candidates are listed: code, name, the unit above; by code, then name."""
    ordered = sorted(units, key=lambda unit: by_code(named(tree, unit.id, day)))
    return [
        Candidate(
            unit.code,
            tree.name(unit.id, day),
            ", ".join(tree.name(above, day) for above in tree.line(unit.id, day)[1:2]),
        )
        for unit in ordered
    ]


def _find_unit(
    places: Map,
    text: str,
    day: date,
    scopes: Callable[[UnitTree], Iterable[Callable[[Unit], bool]]],
    *,
    cells_first: bool = False,
) -> Unit:
    coded = unit_coded(places, text, day)
    if coded is not None:
        return coded
    sought = stored(text)
    there = places.at_offices(sought)
    if there:
        tree = places.tree_of([unit.id for unit in there])
        return _of_one_office(tree, text, first_matches(there, scopes(tree)), day)
    for reading in readings(sought):
        if not reading:
            continue
        own, *above = (part.text for part in reading)
        tree = places.tree_of(places.named_like(own, above))
        candidates = [unit for unit in tree.units.values() if _stands(tree, unit, reading, day)]
        tests = _tests(tree, reading[0], day, scopes(tree), cells_first=cells_first)
        found = first_matches(candidates, tests)
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousName(Noun.UNIT, text, described_units(tree, found, day))
    return _coded_unit(places, text, day)


def _of_one_office(tree: UnitTree, text: str, found: Sequence[Unit], day: date) -> Unit:
    """The latest of those that bore an office's code; raises AmbiguousName where offices differ."""
    if len({unit.code for unit in found}) > 1:
        raise AmbiguousName(Noun.UNIT, text, described_units(tree, found, day))
    return max(found, key=lambda unit: unit.id)


def _coded_unit(places: Map, text: str, day: date) -> Unit:
    """The unit `Chi bộ ấp 1 (C01), Xã Hòa Lạc` means: one that bears the code and bore the name."""
    for each in codings(stored(text)):
        bearers = places.with_code(each.code) or places.at_offices(each.code)
        if not bearers:
            continue
        tree = places.tree_of([unit.id for unit in bearers])
        typed = [reading[0] for reading in readings(each.name) if reading]
        fitting = [
            unit
            for unit in bearers
            if any(one.is_within(name.name) for name in tree.names[unit.id] for one in typed)
        ]
        found = first_matches(fitting, (lambda unit: day in unit.life, lambda _: True))
        if found:
            return _of_one_office(tree, text, found, day)
        raise AmbiguousName(Noun.UNIT, text, _told(places, bearers, each.name, day), each.code)
    raise UnknownName(Noun.UNIT, text)


def _told(places: Map, bearers: Sequence[Unit], name: str, day: date) -> list[Candidate]:
    """Those who bear the code, and before them the one of the name where it is one."""
    tree = places.tree_of([unit.id for unit in bearers])
    told = described_units(tree, bearers, day)
    try:
        named = unit_meant(places, name, day)
    except AmbiguousName as error:
        return [*error.candidates, *told]
    except UnknownName:
        return told
    return [*described_units(places.tree_of([named.id]), [named], day), *told]


def _spelled(text: str) -> str:
    """With `CB` before a name as `chi bộ`, with marks where the name has some."""
    return _SHORT_CELL.sub("chi bộ " if has_diacritics(text.partition(",")[0]) else "chi bo ", text)


def _anywhere(day: date) -> tuple[Callable[[Unit], bool], ...]:
    return (lambda unit: day in unit.life, lambda _: True)


def _tests(
    tree: UnitTree,
    typed: Typed,
    day: date,
    scopes: Iterable[Callable[[Unit], bool]],
    *,
    cells_first: bool,
) -> Iterable[Callable[[Unit], bool]]:
    """Scope by scope, the whole name before words of it, cells before other units."""
    ranks = ({True}, {False}) if cells_first else ({True, False},)

    def test(
        scope: Callable[[Unit], bool], fits: Callable[[str], bool], rank: set[bool]
    ) -> Callable[[Unit], bool]:
        return lambda unit: (
            is_cell(unit.kind) in rank and fits(tree.name(unit.id, day)) and scope(unit)
        )

    for scope in scopes:
        for fits in (typed.is_whole, typed.is_within):
            yield from (test(scope, fits, rank) for rank in ranks)


def _stands(tree: UnitTree, unit: Unit, reading: Sequence[Typed], day: date) -> bool:
    """Whether each further part is the name, or words of the name, of a unit above."""
    narrower = reading[1:]
    above = [tree.name(each, day) for each in tree.line(unit.id, day)[1:]] if narrower else []
    return all(any(part.is_within(name) for name in above) for part in narrower)
