"""What bears each tag in a period: units, visits, recommendations."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from chibo_cli.domain.entries.register import TagEntry
from chibo_cli.domain.facts.kinds import is_cell
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.text.collation import sort_key
from chibo_cli.domain.text.names import folded
from chibo_cli.domain.text.tags import by_tag
from chibo_cli.domain.time.spans import ONE_DAY
from chibo_cli.usecases.finding.narrowing import Narrowing, visits_within

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from chibo_cli.domain.facts.records import Attendance, Unit
    from chibo_cli.domain.followups.recommendations import Recommendation
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.store.store import Store


_HUNDREDTH = Decimal("0.01")


@dataclass(slots=True)
class _Borne:
    """What bears one tag in one place; `before` are the units that bore it before the period."""

    tag: str
    units: list[Unit] = field(default_factory=list)
    before: list[Unit] = field(default_factory=list)
    visits: list[Attendance] = field(default_factory=list)
    raised: list[Recommendation] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Found:
    """What bears each tag in each place, by the folded tag and the place."""

    rows: dict[tuple[str, int], _Borne] = field(default_factory=dict)

    @classmethod
    def of(cls, now: _Map, before: _Map) -> _Found:
        """The units that bear one themselves, now and before."""
        found = cls()
        for tag, units in now.tagged().items():
            for unit in units:
                found.borne(tag, now.units[unit]).units.append(unit)
        for tag, units in before.tagged().items():
            for unit in units:
                found.borne(tag, before.units[unit]).before.append(unit)
        return found

    def borne(self, tag: str, place: int) -> _Borne:
        """Those of a tag, which is spelled as it is first met."""
        return self.rows.setdefault((folded(tag), place), _Borne(tag))


@dataclass(frozen=True, slots=True)
class _Map:
    """The units that exist on a day, in the area looked at, each with its place: 0 is the whole."""

    tree: UnitTree
    day: date
    units: Mapping[Unit, int]

    def tagged(self) -> Mapping[str, Sequence[Unit]]:
        """Which bear each tag."""
        return by_tag((unit, self.tree.tags_on(unit.id, self.day)) for unit in self.units)

    def of_kinds(self, kinds: AbstractSet[str], place: int) -> int:
        """How many units of these kinds there are in that place."""
        return sum(unit.kind in kinds and at == place for unit, at in self.units.items())


def tag_counts(
    store: Store, period: Period, *, under: Unit | None = None, by_unit: bool = False
) -> list[TagEntry]:
    """The tags of a period, in Vietnamese order; `by_unit` apart for each unit above.

    Units count that bear the tag on the period's last day, beside them those that bore it on the
    last day before the period; a spelling that differs in marks or case is one tag.
    """
    tree = store.units.whole_tree()

    def is_within(unit_id: int, day: date) -> bool:
        return under is None or tree.is_within(unit_id, under.id, day)

    def place_of(unit_id: int, day: date) -> int:
        return (tree.parent(unit_id, day) or 0) if by_unit else 0

    def map_on(day: date) -> _Map:
        units = [each for each in tree.units.values() if day in each.life]
        within = {each: place_of(each.id, day) for each in units if is_within(each.id, day)}
        return _Map(tree, day, within)

    now, before = map_on(period.last_day), map_on(period.first_day - ONE_DAY)
    found = _Found.of(now, before)
    visits = visits_within(store, Narrowing(days=period.span, under=under))
    tagged = ((each, (*each.tags, *tree.tags_on(each.unit_id, each.held_on))) for each in visits)
    for tag, of_tag in by_tag(tagged).items():
        for visit in of_tag:
            found.borne(tag, place_of(visit.unit_id, visit.held_on)).visits.append(visit)
    raised = store.recommendations.within(period.span)
    mine = (each for each in raised if is_within(each.unit_id, each.raised_on))
    for tag, those in by_tag((each, each.tags) for each in mine).items():
        for one in those:
            found.borne(tag, place_of(one.unit_id, one.raised_on)).raised.append(one)
    entries = (_entry(each, place, now, before) for (_, place), each in found.rows.items())
    return sorted(entries, key=_order)


def _entry(borne: _Borne, place: int, now: _Map, before: _Map) -> TagEntry:
    tree = now.tree
    kinds = {unit.kind for unit in (*borne.units, *borne.before)}
    of_kind, of_kind_before = now.of_kinds(kinds, place), before.of_kinds(kinds, place)
    visited = {each.unit_id for each in borne.visits}
    return TagEntry(
        borne.tag,
        Named(tree.units[place].code, tree.name(place, now.day)) if place else None,
        len(borne.units),
        len({each.official_id for each in borne.visits}),
        len(borne.visits),
        sum(is_cell(tree.units[each].kind) for each in visited),
        len(visited),
        len(borne.raised),
        of_kind,
        _percent(len(borne.units), of_kind),
        len(borne.before),
        of_kind_before,
        _percent(len(borne.before), of_kind_before),
    )


def _percent(count: int, of: int) -> Decimal | None:
    return (Decimal(count * 100) / of).quantize(_HUNDREDTH) if of else None


def _order(entry: TagEntry) -> tuple[object, ...]:
    name = "" if entry.unit is None else entry.unit.code or entry.unit.name
    return (sort_key(entry.tag), sort_key(name))
