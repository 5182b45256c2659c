"""Whom to remind of the visits they still owe while a period runs."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.compliance import Judgement, default_as_of, judge
from chibo_cli.domain.duties.verdicts import Verdict
from chibo_cli.domain.facts.records import Official, Regulation, Unit, grouped
from chibo_cli.domain.reports.reminding.coming import Ahead, reminders_of
from chibo_cli.domain.reports.reminding.reminders import OwedDocument, Reminder, Reminders
from chibo_cli.domain.reports.report import judgements
from chibo_cli.domain.reports.years import misses_in_a_row
from chibo_cli.domain.time.periods import FIRST_YEAR, Period, PeriodKind
from chibo_cli.domain.time.spans import Span
from chibo_cli.store.facts import facts_for, followers
from chibo_cli.usecases.followups.filing_lists import SOON, owed_by
from chibo_cli.usecases.meetings.calendar import meetings_within
from chibo_cli.usecases.reports.compiling import under_regulation
from chibo_cli.usecases.reports.review import running_periods

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.domain.meetings.calendar import Plan
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.store.store import Store

_MOST_BEFORE = 8  # periods looked back over


def periods_to_remind_of(
    store: Store, *, today: date, regulation: Regulation | None = None
) -> tuple[tuple[Period, ...], tuple[Period, ...]]:
    """The periods that a reminder is about where none is named, and other running ones.

    The running quarter; in a register without quarterly duties the running period of every duty.
    """
    running = running_periods(store, today=today, regulation=regulation)
    quarters = tuple(period for period in running if period.kind is PeriodKind.QUARTER)
    if not quarters:
        return running, ()
    return quarters, tuple(period for period in running if period not in quarters)


def remind(
    store: Store,
    periods: Sequence[Period],
    *,
    today: date,
    regulation: Regulation | None = None,
    under: Unit | None = None,
    official: Official | None = None,
) -> Reminders:
    """Who still owes visits in these periods, or documents; one over or not begun has nobody."""
    asked = _Asked(store, today, regulation, under, official)
    rows: list[Reminder] = []
    judged = 0
    for period in periods:
        if today in period:
            facts = asked.facts(period)
            found = asked.judged(facts, period)
            judged += len(found)
            rows += asked.reminders(facts, period, found)
    ordered = sorted(rows, key=lambda row: not row.can_still)
    return Reminders(tuple(periods), today, tuple(ordered), judged, asked.documents(periods))


class _Asked:
    """What was asked, whichever of the periods it is answered for."""

    def __init__(
        self,
        store: Store,
        today: date,
        regulation: Regulation | None,
        under: Unit | None,
        official: Official | None,
    ) -> None:
        self._store, self._today = store, today
        self._regulation, self._under = regulation, under
        self._official_id = None if official is None else official.id

    def facts(
        self, *periods: Period, people: Collection[int] | None = None, with_visits: bool = True
    ) -> Facts:
        """Of the people asked about, or of these."""
        if people is None and self._official_id is not None:
            people = {self._official_id}
        elif people is None and self._under is not None:
            people = followers(self._store, self._under.id, *periods)
        facts = facts_for(self._store, *periods, officials=people, with_visits=with_visits)
        return facts if self._regulation is None else under_regulation(facts, self._regulation)

    def judged(self, facts: Facts, period: Period) -> tuple[Judgement, ...]:
        as_of = default_as_of(period, self._today)
        under = None if self._under is None else self._under.id
        return judgements(facts, period, as_of, under=under)

    def reminders(
        self, facts: Facts, period: Period, judged: Sequence[Judgement]
    ) -> tuple[Reminder, ...]:
        """A reminder for each of the judgements that is pending."""
        pending = [each for each in judged if each.verdict is Verdict.PENDING]
        if not pending:
            return ()
        owing = {(each.subject.official.id, each.subject.regulation.id) for each in pending}
        missed = misses_in_a_row(
            owing, islice(self._before(period, {each for each, _ in owing}), _MOST_BEFORE)
        )
        days, areas = Span(self._today, period.last_day), self._areas(facts)
        plans = self._store.plans.within(days, official_id=self._official_id)
        tree = self._store.units.whole_tree() if areas is None else self._part(facts, areas, plans)
        ahead = self._ahead(days, plans, tree, areas)
        return reminders_of(replace(facts, tree=tree), pending, ahead, missed)

    def documents(self, periods: Sequence[Period]) -> tuple[OwedDocument, ...]:
        """The documents owed; none where only periods that do not run are asked about."""
        running = [period.last_day for period in periods if self._today in period]
        if periods and not running:
            return ()
        until = max((self._today + SOON, *running))
        under = None if self._under is None else self._under.id
        return owed_by(self._store, until, today=self._today, facts_of=self.facts, under=under)

    def _areas(self, facts: Facts) -> set[int] | None:
        """The units assigned to those asked about; None where everybody is."""
        is_part = self._under is not None or self._official_id is not None
        return {each.unit_id for each in facts.assignments} if is_part else None

    def _part(self, facts: Facts, areas: Collection[int], plans: Collection[Plan]) -> UnitTree:
        """All that ever stood in these areas, and where else somebody was or plans to be."""
        units = self._store.units
        elsewhere = units.tree_of({each.unit_id for each in plans})
        return facts.tree.joined(units.tree_above(units.below(*areas)), elsewhere)

    def _ahead(
        self, days: Span, plans: Collection[Plan], tree: UnitTree, areas: Collection[int] | None
    ) -> Ahead:
        store, units = self._store, None if areas is None else self._store.units.below(*areas)
        meetings = meetings_within(store, days, tree, areas=areas)
        held = [each for each in meetings if each.is_held]
        registered = {each.unit_id for each in store.schedules.within(days, units=units)}
        return Ahead(
            days,
            held,
            frozenset(registered | {each.unit_id for each in held}),
            grouped((each.official_id, each) for each in plans),
        )

    def _before(self, period: Period, people: Collection[int]) -> Iterator[tuple[Judgement, ...]]:
        """Theirs of the periods before, latest first, whatever area was followed then."""
        while period.year > FIRST_YEAR:
            period = period.previous
            yield judge(
                self.facts(period, people=people), period, default_as_of(period, self._today)
            )
