"""Facts narrowed to days, people and areas: SQL narrows, the tree of the day decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chibo_cli.domain.records import Assignment, Official, Unit
    from chibo_cli.domain.spans import Span
    from chibo_cli.store.store import Store


def assignments_within(
    store: Store,
    days: Span,
    *,
    official: Official | None = None,
    unit: Unit | None = None,
    under: Unit | None = None,
) -> list[Assignment]:
    """The assignments with one of these days, drafts too, by number."""
    found = store.assignments.within(
        days,
        official_id=None if official is None else official.id,
        unit_id=None if unit is None else unit.id,
        units=None if under is None else store.units.below(under.id),
    )
    if under is None:
        return found
    tree = store.units.tree_of({each.unit_id for each in found})
    return [
        each
        for each in found
        if tree.is_ever_within(each.unit_id, under.id, each.life.common(days))
    ]
