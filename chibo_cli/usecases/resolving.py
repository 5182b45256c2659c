"""From a clerk's words to the person, unit or regulation meant: one resolver for every command."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chibo_cli.domain.collation import person_key
from chibo_cli.domain.errors import AmbiguousName, Candidate, Noun, UnknownName
from chibo_cli.domain.kinds import is_cell
from chibo_cli.domain.matching import Typed, first_matches, parts
from chibo_cli.domain.names import folded, search_form, stored
from chibo_cli.domain.report import Named, by_code
from chibo_cli.domain.tree import in_force

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from chibo_cli.domain.records import Official, Regulation, Unit
    from chibo_cli.domain.tree import UnitTree
    from chibo_cli.store.store import Store

_ADDRESS = re.compile(r"^(?:đ/c|đồng chí|d/c|dong chi)[\s.:]+", re.IGNORECASE)


def find_official(store: Store, text: str, *, day: date) -> Official:
    """The one official meant: by code, whole name, then words; of each, those in office first.

    A form of address is passed over, but not where it is somebody's name.

    Raises:
        UnknownName, AmbiguousName: none, or several, are meant.
    """
    sought = stored(text)
    found = _officials_meant(store, sought, day)
    if not found:
        found = _officials_meant(store, without_address(sought), day)
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownName(Noun.OFFICIAL, text)
    ordered = sorted(found, key=lambda one: (person_key(one.full_name), one.code or ""))
    described = [described_official(store, official, day) for official in ordered]
    raise AmbiguousName(Noun.OFFICIAL, text, described)


def without_address(text: str) -> str:
    """A name without the form of address before it: `đ/c`, `đồng chí`."""
    return _ADDRESS.sub("", text)


def find_unit(store: Store, text: str, *, day: date) -> Unit:
    """The one unit meant: by code, whole name, then words; those that exist on the day first.

    Raises:
        UnknownName, AmbiguousName: none, or several, are meant.
    """
    return _find_unit(store, text, day, lambda _: _anywhere(day))


def find_cell(store: Store, text: str, *, day: date) -> Unit:
    """The one unit meant, cells before other units; those that exist on the day first.

    Raises:
        UnknownName, AmbiguousName: none, or several, are meant.
    """
    return _find_unit(store, text, day, lambda _: _anywhere(day), cells_first=True)


def find_visited_unit(store: Store, text: str, official: Official, *, day: date) -> Unit:
    """The one unit meant by a visitor: first in the official's area, cells before other units.

    Raises:
        UnknownName, AmbiguousName: none, or several, are meant.
    """
    area = {
        assignment.unit_id
        for assignment in store.assignments.of_official(official.id)
        if day in assignment.life and not assignment.is_draft
    }

    def scopes(tree: UnitTree) -> Iterable[Callable[[Unit], bool]]:
        within = [lambda unit: day in unit.life and not area.isdisjoint(tree.line(unit.id, day))]
        return (*within, *_anywhere(day))

    return _find_unit(store, text, day, scopes, cells_first=True)


def find_regulation(store: Store, text: str | None) -> Regulation:
    """The one regulation meant: its code, marks or none, or the number it begins with.

    Without a text, the only regulation there is.

    Raises:
        UnknownName, AmbiguousName: none, or several, are meant.
    """
    regulations = store.regulations.all()
    sought = folded(text or "")
    found = first_matches(
        regulations,
        (
            lambda one: folded(one.code) == sought,
            lambda one: not sought or folded(one.code).split("-")[0] == sought,
        ),
    )
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownName(Noun.REGULATION, text or "")
    described = [Candidate(one.code, one.title, one.issuer) for one in found]
    raise AmbiguousName(Noun.REGULATION, text or "", described)


def named(tree: UnitTree, unit_id: int, day: date) -> Named:
    """The unit as rows show it."""
    return Named(tree.units[unit_id].code, tree.name(unit_id, day))


def _anywhere(day: date) -> tuple[Callable[[Unit], bool], ...]:
    return (lambda unit: day in unit.life, lambda _: True)


def _officials_meant(store: Store, sought: str, day: date) -> Sequence[Official]:
    coded = store.officials.with_code(sought)
    if coded is not None:
        return (coded,)
    typed = Typed(sought)
    candidates = store.officials.named_like(sought) if search_form(sought) else []
    return first_matches(
        candidates,
        (
            lambda one: day in one.life and typed.is_whole(one.full_name),
            lambda one: typed.is_whole(one.full_name),
            lambda one: day in one.life and typed.is_within(one.full_name),
            lambda one: typed.is_within(one.full_name),
        ),
    )


def _find_unit(
    store: Store,
    text: str,
    day: date,
    scopes: Callable[[UnitTree], Iterable[Callable[[Unit], bool]]],
    *,
    cells_first: bool = False,
) -> Unit:
    sought = stored(text)
    coded = first_matches(
        store.units.with_code(sought), (lambda unit: day in unit.life, lambda _: True)
    )
    if coded:
        return max(coded, key=lambda unit: unit.id)
    readings = [parts(sought)] if "," not in sought else [(Typed(sought),), parts(sought)]
    for reading in readings:
        if not reading:
            continue
        tree = store.units.tree_of(store.units.named_like(reading[0].text))
        candidates = [unit for unit in tree.units.values() if _stands(tree, unit, reading, day)]
        tests = _tests(tree, reading[0], day, scopes(tree), cells_first=cells_first)
        found = first_matches(candidates, tests)
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousName(Noun.UNIT, text, described_units(tree, found, day))
    raise UnknownName(Noun.UNIT, text)


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
            scope(unit) and is_cell(unit.kind) in rank and fits(tree.name(unit.id, day))
        )

    for scope in scopes:
        for fits in (typed.is_whole, typed.is_within):
            yield from (test(scope, fits, rank) for rank in ranks)


def _stands(tree: UnitTree, unit: Unit, reading: Sequence[Typed], day: date) -> bool:
    """Whether each further part is the name, or words of the name, of a unit above."""
    above = [tree.name(unit_id, day) for unit_id in tree.line(unit.id, day)[1:]]
    return all(any(part.is_within(name) for name in above) for part in reading[1:])


def described_official(store: Store, official: Official, day: date) -> Candidate:
    """An official as candidates are listed: code, name, title and agency."""
    post = in_force(store.officials.posts(official.id), day)
    titles = () if post is None else (post.title, post.agency)
    return Candidate(official.code, official.full_name, ", ".join(filter(None, titles)))


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
