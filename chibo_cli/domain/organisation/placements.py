"""What may stand in the tree: one parent a day, no circles, within both units' lives."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import (
    PlacementCircle,
    PlacementOutsideLife,
    PlacementOverlap,
    TreeTooDeep,
)
from chibo_cli.domain.time.spans import Span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Placement, Unit
    from chibo_cli.domain.organisation.tree import UnitTree

MOST_LEVELS = 20
"""Units in a line from the top: an office has four or five, and every look at a unit climbs it."""


def placement_life(tree: UnitTree, unit: Unit, parent: Unit, life: Span) -> Span:
    """The days of a new placement: open ends are cut to both units' lives.

    Raises:
        PlacementOutsideLife: a stated end lies outside one of the lives, or no day is left.
        PlacementCircle: the parent stands below the unit on one of the days.
        TreeTooDeep: the unit would stand below as many levels as a tree may have.
    """
    common = life.common(unit.life, parent.life)
    stated = Span(life.since or common.since, life.until or common.until)
    if common.is_empty or stated != common:
        raise PlacementOutsideLife(_name(tree, unit, life), _name(tree, parent, life))
    starts = {common.since or date.min} | {
        placement.life.since
        for placements in tree.placements.values()
        for placement in placements
        if placement.life.since is not None and placement.life.since in common
    }
    if any(tree.is_within(parent.id, unit.id, day) for day in starts):
        raise PlacementCircle(_name(tree, unit, life), _name(tree, parent, life))
    if any(len(tree.line(parent.id, day)) >= MOST_LEVELS for day in starts):
        raise TreeTooDeep(_name(tree, unit, life))
    return common


def placement_to_end(tree: UnitTree, unit: Unit, life: Span) -> Placement | None:
    """The open placement that a new one ends the day before it begins, if there is one.

    Raises:
        PlacementOverlap: another placement holds one of the days and is not open, or begins
            on the same day or later.
    """
    ended: Placement | None = None
    for placement in tree.placements.get(unit.id, ()):
        if not placement.life.overlaps(life):
            continue
        begins_before = life.since is not None and (
            placement.life.since is None or placement.life.since < life.since
        )
        if placement.life.until not in {None, unit.life.until} or not begins_before:
            day = max(filter(None, (placement.life.since, life.since)), default=date.min)
            raise PlacementOverlap(_name(tree, unit, life), day)
        ended = placement
    return ended


def _name(tree: UnitTree, unit: Unit, life: Span) -> str:
    return tree.name(unit.id, life.since or date.max)
