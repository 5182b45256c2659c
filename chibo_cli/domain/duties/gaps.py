"""What a list of assignments leaves open: units nobody follows, people without a unit, doubles."""

from __future__ import annotations

from collections import defaultdict
from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.facts.records import Assignment, Official
    from chibo_cli.domain.organisation.tree import UnitTree


class GapKind(Enum):
    """What can be left open."""

    SUCCESSOR_NEEDED = "successor_needed"
    UNIT_UNFOLLOWED = "unit_unfollowed"
    OFFICIAL_UNASSIGNED = "official_unassigned"
    UNIT_SHARED = "unit_shared"


@dataclass(frozen=True, slots=True)
class Gap:
    """A unit, a person, or a unit with who followed it or the several who do, by id."""

    kind: GapKind
    regulation_id: int | None = None
    unit_id: int | None = None
    official_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class GapEntry:
    """What assignments leave open: `gap` is a `GapKind`'s value."""

    gap: str
    regulation: str | None
    unit: Named | None
    officials: tuple[Named, ...]


def gaps(
    assignments: Collection[Assignment],
    officials: Collection[Official],
    tree: UnitTree,
    day: date,
    left: Collection[Assignment] = (),
) -> Iterator[Gap]:
    """What is open on a day, by regulation; `assignments` are those in force that day.

    Those of people who have `left` need a successor, unless somebody follows the unit so already.

    A unit should be followed where others of its kind are followed under the same regulation; it
    is where it is assigned itself. Two who follow one unit in different roles do not share it.
    """
    of_regulation: defaultdict[int, list[Assignment]] = defaultdict(list)
    for each in assignments:
        of_regulation[each.regulation_id].append(each)
    succeeded = {(each.regulation_id, each.unit_id, each.role) for each in assignments}
    open_still = [
        each for each in left if (each.regulation_id, each.unit_id, each.role) not in succeeded
    ]
    for each in open_still:
        official_ids = (each.official_id,)
        yield Gap(GapKind.SUCCESSOR_NEEDED, each.regulation_id, each.unit_id, official_ids)
    told = {(each.regulation_id, each.unit_id) for each in open_still}
    for regulation_id, found in sorted(of_regulation.items()):
        for gap in _unfollowed(regulation_id, found, tree, day):
            if (regulation_id, gap.unit_id) not in told:
                yield gap
        yield from _shared(regulation_id, found)
    assigned = {each.official_id for each in assignments}
    for official in officials:
        if official.is_in_office(day) and official.id not in assigned:
            yield Gap(GapKind.OFFICIAL_UNASSIGNED, official_ids=(official.id,))


def _unfollowed(
    regulation_id: int, found: Sequence[Assignment], tree: UnitTree, day: date
) -> Iterator[Gap]:
    followed = {each.unit_id for each in found}
    kinds = {tree.units[unit_id].kind for unit_id in followed}
    for unit in tree.units.values():
        if unit.kind in kinds and day in unit.life and unit.id not in followed:
            yield Gap(GapKind.UNIT_UNFOLLOWED, regulation_id, unit.id)


def _shared(regulation_id: int, found: Sequence[Assignment]) -> Iterator[Gap]:
    together: defaultdict[tuple[int, str | None], set[int]] = defaultdict(set)
    for each in found:
        together[each.unit_id, each.role].add(each.official_id)
    for (unit_id, _), official_ids in together.items():
        if len(official_ids) > 1:
            yield Gap(GapKind.UNIT_SHARED, regulation_id, unit_id, tuple(sorted(official_ids)))
