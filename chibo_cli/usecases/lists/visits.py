"""What is odd about the visits of a list: outside every assignment, too early, two on one day."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.records import Assignment, Attendance, Regulation, grouped
from chibo_cli.domain.lists.lists import OddVisits, Outcome
from chibo_cli.domain.time.spans import ONE_DAY, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.store.store import Store
    from chibo_cli.usecases.importing.rows import Tally

_AT_ONCE = 5_000  # visits of which the officials' assignments are held


def odd_visits(store: Store, tally: Tally) -> OddVisits:
    """Of the visits that a list of attendances added, one or more."""
    visits, added = tally.visits, tally.of(Outcome.ADDED)
    outside, early = [], []
    for at, regulations in _Areas(store, visits).of_each():
        if not regulations:
            outside.append(at)
        elif all(visits[at].held_on not in each.life for each in regulations):
            early.append(at)
    attended = {(official_id, day): unit_id for official_id, unit_id, day in tally.known}
    second = [
        at
        for at, visit in enumerate(visits)
        if attended.setdefault((visit.official_id, visit.held_on), visit.unit_id) != visit.unit_id
    ]
    told = (tuple(added[at] for at in sorted(places)) for places in (outside, early, second))
    return OddVisits(*told)


class _Areas:
    """Under which regulations the units visited lie in the area of an official, day by day."""

    def __init__(self, store: Store, visits: Sequence[Attendance]) -> None:
        self._visits, self._within = visits, store.assignments.within
        days = [each.held_on for each in visits]
        self._days = Span(min(days), max(days))
        self._tree: UnitTree = store.units.tree_of({each.unit_id for each in visits})
        self._regulations = {each.id: each for each in store.regulations.all()}
        lives = (each.life for found in self._tree.placements.values() for each in found)
        turns = {day for life in lives for day in (life.since, life.until and life.until + ONE_DAY)}
        self._turns = sorted(day for day in turns if day is not None)
        self._lines: dict[tuple[int, int], tuple[int, ...]] = {}

    def of_each(self) -> Iterator[tuple[int, list[Regulation]]]:
        """The place of each visit, and of which regulations; official by official, some at once."""
        visits = self._visits
        waiting = iter(sorted(range(len(visits)), key=lambda at: visits[at].official_id))
        while some := list(islice(waiting, _AT_ONCE)):
            officials = {visits[at].official_id for at in some}
            assignments = grouped(
                (each.official_id, each)
                for each in self._within(self._days, officials=officials)
                if not each.is_draft
            )
            for at in some:
                mine = assignments.get(visits[at].official_id, ())
                yield at, list(self._regulations_of(visits[at], mine))

    def _regulations_of(
        self, visit: Attendance, mine: Sequence[Assignment]
    ) -> Iterator[Regulation]:
        """Those of the assignments in force that day whose area holds the visited unit."""
        day = visit.held_on
        for each in mine:
            if day in each.life and each.unit_id in self._line(visit.unit_id, day):
                yield self._regulations[each.regulation_id]

    def _line(self, unit_id: int, day: date) -> tuple[int, ...]:
        """The unit and all above it: the same from one change of the map to the next."""
        key = (unit_id, bisect_right(self._turns, day))
        if key not in self._lines:
            self._lines[key] = tuple(self._tree.line(unit_id, day))
        return self._lines[key]
