"""What the store hands to the rule: the facts that can matter to one period."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from chibo_cli.domain.filings import Filing
    from chibo_cli.domain.records import (
        Assignment,
        Attendance,
        Duty,
        Membership,
        Official,
        Post,
        Regulation,
        Score,
        Waiver,
    )
    from chibo_cli.domain.tree import UnitTree

Fact = TypeVar("Fact")


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything a verdict can depend on; `replacements` are (new, old) ids of assignments.

    `filings` and `scores` are there only where a duty that binds somebody asks for them.
    """

    officials: Mapping[int, Official]
    posts: Mapping[int, tuple[Post, ...]]
    memberships: Mapping[int, tuple[Membership, ...]]
    regulations: Mapping[int, Regulation]
    duties: tuple[Duty, ...]
    assignments: tuple[Assignment, ...]
    replacements: tuple[tuple[int, int], ...]
    visits: Mapping[int, tuple[Attendance, ...]]
    waivers: tuple[Waiver, ...]
    tree: UnitTree
    filings: tuple[Filing, ...] = ()
    scores: tuple[Score, ...] = ()


def linked(replacements: Iterable[tuple[int, int]]) -> dict[int, int]:
    """For each assignment in a chain of replacements, one id that stands for the whole chain."""
    neighbours: defaultdict[int, set[int]] = defaultdict(set)
    for new, old in replacements:
        neighbours[new].add(old)
        neighbours[old].add(new)
    leader: dict[int, int] = {}
    for start in sorted(neighbours):
        if start in leader:
            continue
        reached = [start]
        while reached:
            current = reached.pop()
            if current not in leader:
                leader[current] = start
                reached.extend(neighbours[current])
    return leader


def grouped(pairs: Iterable[tuple[int, Fact]]) -> dict[int, tuple[Fact, ...]]:
    """The facts of each id, in their order."""
    groups: defaultdict[int, list[Fact]] = defaultdict(list)
    for key, fact in pairs:
        groups[key].append(fact)
    return {key: tuple(facts) for key, facts in groups.items()}
