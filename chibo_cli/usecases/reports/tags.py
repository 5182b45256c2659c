"""What bears each tag in a period: units, visits, recommendations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chibo_cli.domain.entries.register import TagEntry
from chibo_cli.domain.facts.kinds import is_cell
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.text.collation import sort_key
from chibo_cli.domain.text.names import folded
from chibo_cli.domain.text.tags import by_tag
from chibo_cli.usecases.finding.narrowing import Narrowing, visits_within

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chibo_cli.domain.facts.records import Attendance, Unit
    from chibo_cli.domain.followups.recommendations import Recommendation
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.store.store import Store


@dataclass(slots=True)
class _Borne:
    """What bears one tag in one place."""

    tag: str
    units: list[Unit] = field(default_factory=list)
    visits: list[Attendance] = field(default_factory=list)
    raised: list[Recommendation] = field(default_factory=list)


def tag_counts(
    store: Store, period: Period, *, under: Unit | None = None, by_unit: bool = False
) -> list[TagEntry]:
    """The tags of a period, in Vietnamese order; `by_unit` apart for each unit above.

    Units count that exist in the period; a spelling that differs in marks or case is one tag.
    """
    visits = visits_within(store, Narrowing(days=period.span, under=under))
    tagged = [unit for unit in store.units.tagged() if unit.life.overlaps(period.span)]
    raised = store.recommendations.within(period.span)
    ids = {each.id for each in tagged} | {each.unit_id for each in visits}
    tree = store.units.tree_of(ids | {each.unit_id for each in raised})
    if under is not None:
        top, last = under.id, period.last_day
        raised = [each for each in raised if tree.is_within(each.unit_id, top, each.raised_on)]
        tagged = [each for each in tagged if tree.is_within(each.id, top, each.life.nearest(last))]
    found: dict[tuple[str, int], _Borne] = {}

    def borne(tag: str, above: int | None) -> _Borne:
        place = (above or 0) if by_unit else 0
        return found.setdefault((folded(tag), place), _Borne(tag))

    def tags_of_visit(each: Attendance) -> Iterable[str]:
        return (*each.tags, *tree.units[each.unit_id].tags)

    for tag, units in by_tag((each, each.tags) for each in tagged).items():
        for unit in units:
            day = unit.life.nearest(period.last_day)
            borne(tag, tree.parent(unit.id, day)).units.append(unit)
    for tag, of_tag in by_tag((each, tags_of_visit(each)) for each in visits).items():
        for visit in of_tag:
            borne(tag, tree.parent(visit.unit_id, visit.held_on)).visits.append(visit)
    for tag, those in by_tag((each, each.tags) for each in raised).items():
        for one in those:
            borne(tag, tree.parent(one.unit_id, one.raised_on)).raised.append(one)
    return _entries(found, tree, period)


def _entries(
    found: dict[tuple[str, int], _Borne], tree: UnitTree, period: Period
) -> list[TagEntry]:
    day = period.last_day
    entries = []
    for (_, place), borne in found.items():
        unit = None
        if place:
            unit = Named(tree.units[place].code, tree.name(place, day))
        visited = {each.unit_id for each in borne.visits}
        entries.append(
            TagEntry(
                borne.tag,
                unit,
                len(borne.units),
                len({each.official_id for each in borne.visits}),
                len(borne.visits),
                sum(is_cell(tree.units[each].kind) for each in visited),
                len(borne.raised),
            )
        )
    return sorted(entries, key=_order)


def _order(entry: TagEntry) -> tuple[object, ...]:
    name = "" if entry.unit is None else entry.unit.code or entry.unit.name
    return (sort_key(entry.tag), sort_key(name))
