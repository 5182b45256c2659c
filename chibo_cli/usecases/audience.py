"""Whom a meeting concerns: those who follow the cell, and of them those who still owe a visit."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.compliance import default_as_of, judge, refusal
from chibo_cli.domain.duties.verdicts import Verdict
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import Attendance, DutyKind
from chibo_cli.domain.text.collation import person_key
from chibo_cli.domain.time.periods import Period
from chibo_cli.store.facts import facts_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.domain.duties.subjects import Subject
    from chibo_cli.domain.facts.records import Assignment, Official
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.domain.time.spans import Span
    from chibo_cli.store.store import Store


_Owing = tuple["Facts", dict[int, list["Subject"]]]


class Audience:
    """The officials with assignments on these days, by the units that they follow."""

    def __init__(self, store: Store, tree: UnitTree, days: Span, *, today: date) -> None:
        self._store, self._tree, self._today = store, tree, today
        self._lengths = {
            duty.period for duty in store.regulations.duties() if duty.kind is DutyKind.ATTEND
        }
        self._following: defaultdict[int, list[Assignment]] = defaultdict(list)
        for each in store.assignments.within(days):
            if not each.is_draft:
                self._following[each.unit_id].append(each)
        self._officials: Mapping[int, Official] = store.officials.with_ids(
            {each.official_id for of_unit in self._following.values() for each in of_unit}
        )
        self._owing: dict[Period, _Owing] = {}

    def localities(self, unit_id: int, day: date) -> Mapping[int, frozenset[int]]:
        """For each official who follows the unit that day, by which assigned units."""
        found: defaultdict[int, set[int]] = defaultdict(set)
        for above in self._tree.line(unit_id, day):
            for each in self._following.get(above, ()):
                if day in each.life:
                    found[each.official_id].add(above)
        return {official: frozenset(units) for official, units in found.items()}

    def followers(self, unit_id: int, day: date) -> Sequence[Official]:
        """Whose area holds the unit that day, by name."""
        return self.ordered(self.localities(unit_id, day))

    def owing(self, unit_id: int, day: date) -> Sequence[Official]:
        """For whom a visit there that day would count towards a duty not yet met, by name.

        Nobody owes a visit in a period that is over.
        """
        found = set()
        for kind in self._lengths:
            period = Period.containing(day, kind)
            if period.last_day < self._today:
                continue
            facts, by_unit = self._pending(period)
            for above in self._tree.line(unit_id, day):
                for subject in by_unit.get(above, ()):
                    visit = Attendance(0, subject.official.id, unit_id, day)
                    if refusal(facts, subject, visit, day) is None:
                        found.add(subject.official.id)
        return self.ordered(found)

    def ordered(self, official_ids: Iterable[int]) -> Sequence[Official]:
        """These officials by given name."""
        found = [self._officials[each] for each in official_ids]
        return sorted(found, key=lambda one: (person_key(one.full_name), one.code or "", one.id))

    def _pending(self, period: Period) -> _Owing:
        """The subjects that can still meet their duty in the period, by the units they follow."""
        known = self._owing.get(period)
        if known is None:
            facts = replace(facts_for(self._store, period), tree=self._tree)
            by_unit: defaultdict[int, list[Subject]] = defaultdict(list)
            for judgement in judge(facts, period, default_as_of(period, self._today)):
                if judgement.verdict is Verdict.PENDING:
                    for unit_id in judgement.subject.unit_ids:
                        by_unit[unit_id].append(judgement.subject)
            known = facts, dict(by_unit)
            self._owing[period] = known
        return known


def as_named(officials: Iterable[Official]) -> tuple[Named, ...]:
    """Officials as rows show them."""
    return tuple(Named(one.code, one.full_name) for one in officials)
