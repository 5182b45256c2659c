"""The dated tags of units: borne from a day on, ended, corrected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import NothingToChange, OutsideUnitLife, TagOverlap
from chibo_cli.domain.facts.records import UnitTag
from chibo_cli.domain.text.names import folded
from chibo_cli.domain.time.spans import ONE_DAY, Span, check_span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from chibo_cli.domain.facts.records import Unit
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.store.store import Store


def tag_unit(store: Store, unit: Unit, tag: str, days: Span) -> UnitTag:
    """The unit bears the tag on these days; returns the tag as it stands then.

    Where it bears the tag on some of them already, the ends that are named become that tag's. A
    new one without a first day begins with the unit.

    Raises:
        EndBeforeStart, OutsideUnitLife, TagOverlap, NothingToChange: it cannot be tagged so.
    """
    check_span(days)
    tree = store.units.tree_of([unit.id])
    for day in filter(None, (days.since, days.until)):
        if day not in unit.life:
            raise OutsideUnitLife(tree.name(unit.id, day), day, unit.id)
    alike = [each for each in _alike(tree, unit, tag) if each.life.overlaps(days)]
    if not alike:
        life = Span(days.since or unit.life.since, days.until)
        new = UnitTag(unit_id=unit.id, tag=tag, life=life)
        store.units.add_tag(new)
        return new
    known = alike[0]
    life = Span(days.since or known.life.since, days.until or known.life.until)
    check_span(life)
    if any(each.life.overlaps(life) for each in _alike(tree, unit, tag) if each.id != known.id):
        raise TagOverlap(tree.name(unit.id, life.some_day), tag)
    changed = replace(known, tag=tag, life=life)
    if changed == known:
        raise NothingToChange(tag)
    store.units.change_tag(known, tag=tag, since=life.since, until=life.until)
    return changed


def correct_tags(store: Store, unit: Unit, tags: Iterable[str], day: date) -> None:
    """The tags that the unit bears on that day are these: others are taken out.

    A new one holds from the unit's first day on, but for the days on which it is borne anyway.
    """
    tree = store.units.tree_of([unit.id])
    wanted = {folded(tag): tag for tag in tags}
    for each in tree.tags.get(unit.id, ()):
        if day not in each.life:
            continue
        spelling = wanted.pop(folded(each.tag), None)
        if spelling is None:
            store.units.remove_tag(each)
        elif spelling != each.tag:
            store.units.change_tag(each, tag=spelling)
    for tag in wanted.values():
        others = [each.life for each in _alike(tree, unit, tag)]
        ends = [life.until for life in others if life.until is not None and life.until < day]
        begins = [life.since for life in others if life.since is not None and life.since > day]
        life = Span(
            max(ends) + ONE_DAY if ends else unit.life.since,
            min(begins) - ONE_DAY if begins else None,
        )
        store.units.add_tag(UnitTag(unit_id=unit.id, tag=tag, life=life))


def _alike(tree: UnitTree, unit: Unit, tag: str) -> list[UnitTag]:
    """The unit's tags, of any day, that are that one, marks or none."""
    return [each for each in tree.tags.get(unit.id, ()) if folded(each.tag) == folded(tag)]
