"""Who follows a unit on a day: the officials in whose area it lies."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.subjects import days_in_force

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from chibo_cli.domain.facts.records import Assignment, Official, Regulation
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.domain.time.spans import Span


class Following:
    """The assignments in force on these days, by the units that they are to; drafts are none.

    The officials, the regulations and the tree hold those that the assignments name.
    """

    def __init__(
        self,
        assignments: Iterable[Assignment],
        officials: Mapping[int, Official],
        regulations: Mapping[int, Regulation],
        tree: UnitTree,
        days: Span,
    ) -> None:
        self._tree = tree
        self._of_unit: defaultdict[int, list[tuple[int, Span]]] = defaultdict(list)
        for each in assignments:
            if each.is_draft:
                continue
            official, unit = officials[each.official_id], tree.units[each.unit_id]
            regulation = regulations[each.regulation_id]
            for stretch in days_in_force(each, official, unit, regulation, days):
                self._of_unit[unit.id].append((official.id, stretch))

    def localities(self, unit_id: int, day: date) -> Mapping[int, frozenset[int]]:
        """For each official who follows the unit that day, by which assigned units."""
        found: defaultdict[int, set[int]] = defaultdict(set)
        for above in self._tree.line(unit_id, day):
            for official_id, stretch in self._of_unit.get(above, ()):
                if day in stretch:
                    found[official_id].add(above)
        return {official_id: frozenset(units) for official_id, units in found.items()}
