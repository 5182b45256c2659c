"""The dated tree of units: who stands above whom, what each is called, what it became."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.records import Placement, Unit, UnitName, UnitTag, grouped
from chibo_cli.domain.text.collation import SortKey, sort_key
from chibo_cli.domain.time.spans import in_force, name_on
from chibo_cli.values import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from chibo_cli.domain.time.spans import Span


@dataclass(frozen=True, slots=True)
class UnitTree:
    """Units with their names, placements and tags of all days, by unit id."""

    units: Mapping[int, Unit]
    names: Mapping[int, tuple[UnitName, ...]]
    placements: Mapping[int, tuple[Placement, ...]]
    tags: Mapping[int, tuple[UnitTag, ...]] = field(default_factory=dict)
    _lines: dict[tuple[int, date], tuple[int, ...]] = field(default_factory=dict, compare=False)

    @classmethod
    def of(
        cls,
        units: Iterable[Unit],
        names: Iterable[UnitName],
        placements: Iterable[Placement],
        tags: Iterable[UnitTag] = (),
    ) -> UnitTree:
        """The tree of these facts."""
        return cls(
            {unit.id: unit for unit in units},
            grouped((name.unit_id, name) for name in names),
            grouped((placement.unit_id, placement) for placement in placements),
            grouped((tag.unit_id, tag) for tag in tags),
        )

    def limited_to(self, unit_ids: Iterable[int]) -> UnitTree:
        """These of its units, climbed for themselves.

        Did they share what was climbed, a long list would fill the memory with every unit's line.
        """
        ids = tuple(unit_ids)
        return UnitTree(
            {each: self.units[each] for each in ids},
            {each: self.names[each] for each in ids if each in self.names},
            {each: self.placements[each] for each in ids if each in self.placements},
            {each: self.tags[each] for each in ids if each in self.tags},
        )

    def joined(self, *others: UnitTree) -> UnitTree:
        """Its units and those of other parts of the same map."""
        parts = (self, *others)
        return UnitTree(
            {key: each for part in parts for key, each in part.units.items()},
            {key: each for part in parts for key, each in part.names.items()},
            {key: each for part in parts for key, each in part.placements.items()},
            {key: each for part in parts for key, each in part.tags.items()},
        )

    def line(self, unit_id: int, day: date) -> tuple[int, ...]:
        """The unit itself and all above it on that day, nearest first."""
        known = self._lines.get((unit_id, day))
        if known is None:
            known = tuple(self._climb(unit_id, day))
            self._lines[unit_id, day] = known
        return known

    def is_within(self, unit_id: int, top_id: int, day: date) -> bool:
        """Whether the unit is `top`, or stands below it on that day."""
        return top_id in self.line(unit_id, day)

    def is_ever_within(self, unit_id: int, top_id: int, days: Span) -> bool:
        """Whether the unit is `top`, or stands below it on some of the days."""
        return any(unit == top_id for unit in self._above(unit_id, days, frozenset()))

    def parent(self, unit_id: int, day: date) -> int | None:
        """The unit directly above on that day, if any."""
        placement = in_force(self.placements.get(unit_id, ()), day)
        return None if placement is None else placement.parent_id

    def name(self, unit_id: int, day: date) -> str:
        """What the unit is called on that day; of one that has no name then, the nearest."""
        return name_on(self.names.get(unit_id, ()), day)

    def tags_on(self, unit_id: int, day: date) -> tuple[str, ...]:
        """The tags that the unit bears on that day."""
        return tuple(each.tag for each in self.tags.get(unit_id, ()) if day in each.life)

    def place(self, unit_id: int, day: date) -> tuple[bool, str, SortKey]:
        """Where the unit stands among others: by code, those without one last, by name."""
        code, name = self.units[unit_id].code, self.name(unit_id, day)
        if code is None:
            return True, "", sort_key(name)
        return False, code, ((), (), (), name)  # a code is one unit's: no name is weighed

    def _climb(self, unit_id: int, day: date) -> Iterator[int]:
        seen: set[int] = set()
        current: int | None = unit_id
        while current is not None and current not in seen:
            seen.add(current)
            yield current
            current = self.parent(current, day)

    def _above(self, unit_id: int, days: Span, seen: frozenset[int]) -> Iterator[int]:
        """The unit and all that stand above it on some of the days."""
        if days.is_empty or unit_id in seen:
            return
        yield unit_id
        for each in self.placements.get(unit_id, ()):
            yield from self._above(each.parent_id, days.common(each.life), seen | {unit_id})


class SuccessionKind(Enum):
    """How one unit followed another."""

    MERGE = "merge"
    SPLIT = "split"


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """The new unit follows the old one from that day on."""

    old_id: int
    new_id: int
    happened_on: date
    kind: SuccessionKind
    document: str | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Successions:
    """Who followed whom, from each unit to its successors in the order they were named."""

    heirs: Mapping[int, tuple[int, ...]]

    @classmethod
    def of(cls, successions: Iterable[Succession]) -> Successions:
        """Those of a register, in the order of their numbers."""
        ordered = sorted(successions, key=lambda each: each.id)
        return cls(grouped((each.old_id, each.new_id) for each in ordered))

    def heir(self, unit_id: int) -> int:
        """The one unit of today that stands for this one; a unit split stands in its first part.

        What a unit did before it was split cannot be told apart, and is never counted twice.
        """
        seen = set()
        while unit_id in self.heirs and unit_id not in seen:
            seen.add(unit_id)
            unit_id = self.heirs[unit_id][0]
        return unit_id


@dataclass(frozen=True, slots=True)
class MapNow:
    """The map of a later day, to which units of before are rolled up."""

    heirs: Successions
    day: date
