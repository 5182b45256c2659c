"""What is odd about the visits of a list: outside every assignment, too early, two on one day."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.records import Assignment, Attendance, Regulation, grouped
from chibo_cli.domain.lists.lists import OddVisits, Outcome
from chibo_cli.domain.time.spans import ONE_DAY, Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.store.store import Store
    from chibo_cli.usecases.importing.rows import Tally


def odd_visits(store: Store, tally: Tally) -> OddVisits:
    """Of the visits that a list of attendances added, one or more."""
    areas = _Areas(store, tally.visits)
    attended = {(official_id, day): unit_id for official_id, unit_id, day in tally.known}
    outside, early, second = [], [], []
    for visit, taken in zip(tally.visits, tally.of(Outcome.ADDED), strict=True):
        regulations = areas.regulations_of(visit)
        if not regulations:
            outside.append(taken)
        elif all(visit.held_on not in each.life for each in regulations):
            early.append(taken)
        key = (visit.official_id, visit.held_on)
        if attended.setdefault(key, visit.unit_id) != visit.unit_id:
            second.append(taken)
    return OddVisits(tuple(outside), tuple(early), tuple(second))


class _Areas:
    """Under which regulations the units visited lie in the area of an official, day by day."""

    def __init__(self, store: Store, visits: Sequence[Attendance]) -> None:
        days = [each.held_on for each in visits]
        within = Span(min(days), max(days))
        self._tree: UnitTree = store.units.tree_of({each.unit_id for each in visits})
        self._regulations = {each.id: each for each in store.regulations.all()}
        self._assignments = grouped(
            (each.official_id, each)
            for each in store.assignments.within(within)
            if not each.is_draft
        )
        lives = (each.life for found in self._tree.placements.values() for each in found)
        turns = {day for life in lives for day in (life.since, life.until and life.until + ONE_DAY)}
        self._turns = sorted(day for day in turns if day is not None)
        self._lines: dict[tuple[int, int], tuple[int, ...]] = {}

    def regulations_of(self, visit: Attendance) -> list[Regulation]:
        """Of the assignments in force that day whose area holds the visited unit."""
        day = visit.held_on
        mine: tuple[Assignment, ...] = self._assignments.get(visit.official_id, ())
        return [
            self._regulations[each.regulation_id]
            for each in mine
            if day in each.life and each.unit_id in self._line(visit.unit_id, day)
        ]

    def _line(self, unit_id: int, day: date) -> tuple[int, ...]:
        """The unit and all above it: the same from one change of the map to the next."""
        key = (unit_id, bisect_right(self._turns, day))
        if key not in self._lines:
            self._lines[key] = tuple(self._tree.line(unit_id, day))
        return self._lines[key]
