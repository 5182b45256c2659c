"""A whole decision beside what stands: who goes on, who goes, who comes."""

from __future__ import annotations

from collections import defaultdict
from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.text.names import same_name_key
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.facts.records import Assignment


class DecisionChange(Enum):
    """What a decision does with an assignment."""

    KEPT = "kept"
    REPLACED = "replaced"
    ADDED = "added"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Wanted:
    """An assignment that a decision makes, or leaves; a role of None is whatever it was."""

    official_id: int
    unit_id: int
    regulation_id: int
    role: str | None
    since: date
    until: date | None = None
    decision: str | None = None


@dataclass(frozen=True, slots=True)
class DecisionDifference:
    """What changes hands: of `replaced` each old assignment has the one in its place."""

    kept: tuple[Assignment, ...]
    ended: tuple[Assignment, ...]
    replaced: tuple[tuple[Assignment, Wanted], ...]
    added: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class DecisionEntry:
    """What a decision does at one unit: `change` is a `DecisionChange`'s value.

    `id` is the assignment that stands, or that ends; `replaces` and `predecessor` are the one
    before it, where a decision replaces one.
    """

    change: str
    unit: Named
    official: Named
    regulation: str
    role: str | None
    id: int
    since: date | None
    until: date | None
    replaces: int | None
    predecessor: Named | None


def decision_difference(
    standing: Collection[Assignment], known: Iterable[Assignment], wanted: Collection[Wanted]
) -> DecisionDifference:
    """What is to be done for a decision to be so.

    `standing` are those that the decision is about, on its day; `known` all that reach to that
    day or beyond. At one unit under one regulation an official takes the own place in another
    role; else, where one went and one came, the one came in place of the other.
    """
    same: defaultdict[tuple[int, int, int], list[Assignment]] = defaultdict(list)
    for each in known:
        same[each.official_id, each.unit_id, each.regulation_id].append(each)
    kept: dict[int, Assignment] = {}
    came: defaultdict[tuple[int, int], list[Wanted]] = defaultdict(list)
    for one in wanted:
        alike = same[one.official_id, one.unit_id, one.regulation_id]
        goes_on = next((each for each in alike if _goes_on(each, one)), None)
        if goes_on is None:
            came[one.unit_id, one.regulation_id].append(one)
        else:
            kept[goes_on.id] = goes_on
    went: defaultdict[tuple[int, int], list[Assignment]] = defaultdict(list)
    for each in standing:
        if each.id not in kept:
            went[each.unit_id, each.regulation_id].append(each)
    replaced = [pair for place in went for pair in _pairs(went[place], came[place])]
    return DecisionDifference(
        tuple(kept.values()),
        tuple(each for those in went.values() for each in those),
        tuple(replaced),
        tuple(one for those in came.values() for one in those),
    )


def _goes_on(standing: Assignment, one: Wanted) -> bool:
    if one.since not in standing.life:
        return False
    return one.role is None or same_name_key(one.role) == same_name_key(standing.role or "")


def _pairs(went: list[Assignment], came: list[Wanted]) -> list[tuple[Assignment, Wanted]]:
    """Take out of both lists those of which one is in the other's place."""
    pairs = [(old, new) for old in went for new in came if old.official_id == new.official_id]
    for old, new in pairs:
        went.remove(old)
        came.remove(new)
    if len(went) == len(came) == 1:
        pairs.append((went.pop(), came.pop()))
    return pairs
