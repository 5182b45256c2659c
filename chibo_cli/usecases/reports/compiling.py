"""A report compiled: facts fetched for what was asked, judged, and put together."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.compliance import Judgement, default_as_of
from chibo_cli.domain.facts.records import DutyKind, Regulation, grouped
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.organisation.tree import MapNow, Successions
from chibo_cli.domain.reports.documents import document_figures, score_figures
from chibo_cli.domain.reports.explanation import reasoning_of
from chibo_cli.domain.reports.groups import NO_OFFICES, Offices, groups_of, summaries_by_regulation
from chibo_cli.domain.reports.other_duties import ordered_obligations, other_row
from chibo_cli.domain.reports.report import judgements, person, row_of, summary_of
from chibo_cli.domain.reports.values import (
    Beside,
    GroupBy,
    Grouping,
    GroupOrder,
    Remarked,
    Report,
    Streak,
)
from chibo_cli.domain.reports.years import Standings, streaks_in
from chibo_cli.domain.text.collation import code_key, person_key, sort_key
from chibo_cli.domain.time.periods import FIRST_YEAR, Period, PeriodKind, Stretch, last_complete
from chibo_cli.store.facts import facts_for, followers
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.domain.duties.obligations import Obligation
    from chibo_cli.domain.reports.explanation import Reasoning
    from chibo_cli.domain.reports.values import Group, OtherRow
    from chibo_cli.store.store import Store

    _Judged = dict[Period, Sequence[Judgement]]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A report with all that was judged for it."""

    report: Report
    facts: Facts
    judged: Mapping[Period, Sequence[Judgement]]

    @property
    def reasonings(self) -> tuple[Reasoning, ...]:
        """Why each row stands as it does: the report's own, then those of its parts in turn."""
        return tuple(
            reasoning_of(self.facts, each)
            for part in self.report.all_parts
            if isinstance(part.period, Period)
            for each in self.judged[part.period]
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked of a report, whichever of its periods it is compiled for."""

    store: Store
    today: date
    day: date | None
    regulations: Sequence[Regulation]
    under: int | None
    by: Grouping | None
    order: GroupOrder
    map_day: date | None
    in_full: bool = True  # False: the figures alone

    def on(self, period: Period | Stretch) -> Reviewed:
        """The report on that time."""
        facts = self.facts(period)
        judged = {each: self.shown(facts, each) for each in period.periods}
        if isinstance(period, Stretch):
            report = self.stretch(facts, period, judged)
        else:
            report = self.whole(facts, period, judged[period])
        every = {part: found for parts in judged.values() for part, found in parts.items()}
        return Reviewed(report, facts, every)

    def at_the_same_day(self, report: Report, other: Period | Stretch) -> Asked:
        """What to ask of another time to hold a report against it: as far as the report's is."""
        period, today = report.period, self.seen
        if report.as_of <= period.last_day:
            run = report.as_of - period.first_day
            today = min(other.first_day + run, other.last_day)
        return replace(self, today=today, day=None, in_full=False)

    def in_total(self, time: Period | Stretch) -> Report:
        """The report on all of that time without any parts of it: neither periods nor groups."""
        asked, facts = replace(self, by=None, in_full=False), self.facts(time)
        if isinstance(time, Stretch):
            judged = {each: self.shown(facts, each) for each in time.periods}
            return asked.together(facts, time, judged)
        return asked.report(facts, time, asked.judged(facts, time), owed_in(time))

    def so_far(self, period: Period | Stretch) -> Beside:
        """The figures of the periods from the first of the year to the last of these, together."""
        last = period.periods[-1]
        first = Period(last.kind, last.year)
        time = last if first == last else Stretch(first, last)
        asked, facts = replace(self, in_full=False), self.facts(time)
        judged = {each: self.shown(facts, each) for each in time.periods}
        return Beside.of(asked.together(facts, time, judged))

    def facts(self, period: Period | Stretch) -> Facts:
        """The facts that can matter to that time."""
        parts = period.periods
        people = None  # of everybody, also where units are shown as those that stand for them now
        if self.under is not None and self.map_day is None:
            people = followers(self.store, self.under, *parts)
        facts = facts_for(self.store, *parts, officials=people)
        if self.map_day is not None:
            heirs = Successions.of(self.store.successions.all())
            shown = MapNow(heirs, self.map_day)
            facts = replace(facts, tree=self.store.units.whole_tree(), map_now=shown)
        return under_regulation(facts, *self.regulations) if self.regulations else facts

    def as_of(self, period: Period | Stretch) -> date:
        """The day up to which visits of that time count."""
        return default_as_of(period, self.today) if self.day is None else self.day

    def judged(self, facts: Facts, period: Period) -> tuple[Judgement, ...]:
        """The judgements of the period's own length, in the order of rows."""
        return judgements(facts, period, self.as_of(period), under=self.under)

    def shown(self, facts: Facts, period: Period) -> _Judged:
        """The judgements of a period, and of the shorter ones that are shown beside it."""
        found: _Judged = {period: self.judged(facts, period)}
        for kind in _shorter(period):
            parts = {part: self.judged(facts, part) for part in period.parts(kind)}
            if any(parts.values()) or _is_kept_apart(period, kind):
                found |= parts
        return found

    def whole(self, facts: Facts, period: Period, judged: _Judged) -> Report:
        """The report on a period with its parts."""
        report = self.report(facts, period, judged[period], owed_in(period))
        parts = [
            self.report(facts, part, found, [part] if _is_kept_apart(period, part.kind) else [])
            for part, found in judged.items()
            if part != period
        ]
        report = report.holding(parts)
        if period.kind is not PeriodKind.YEAR or not self.in_full:
            return report
        quarters = {part: judged[part] for part in period.parts(PeriodKind.QUARTER)}
        return replace(report, streaks=self.streaks(facts, period, quarters))

    def stretch(self, facts: Facts, stretch: Stretch, judged: Mapping[Period, _Judged]) -> Report:
        """The periods of a stretch as they would be alone, and all of it."""
        parts = [self.whole(facts, period, found) for period, found in judged.items()]
        return self.together(facts, stretch, judged).holding(parts)

    def together(
        self, facts: Facts, time: Period | Stretch, judged: Mapping[Period, _Judged]
    ) -> Report:
        """All that these periods have: people, visits, cells, units each once, no verdicts."""
        shown = chain.from_iterable(found.values() for found in judged.values())
        owed = self.owed(facts, chain.from_iterable(map(owed_in, time.periods)))
        rows = [other_row(facts, each) for each in owed]
        report = self.figures(facts, time, list(chain.from_iterable(shown)), owed, rows)
        return replace(
            report,
            summary=report.summary.without_verdicts,
            by_regulation=tuple(
                replace(each, summary=each.summary.without_verdicts)
                for each in report.by_regulation
            ),
            groups=report.groups
            and tuple(
                replace(each, summary=each.summary.without_verdicts, met_elsewhere=None)
                for each in report.groups
            ),
        )

    def owed(self, facts: Facts, periods: Iterable[Period]) -> list[Obligation]:
        """What is owed beside visits in each of these periods."""
        if all(duty.kind is DutyKind.ATTEND for duty in facts.duties):
            return []
        return [
            each
            for part in periods
            for each in ordered_obligations(facts, part, self.seen, under=self.under)
        ]

    @property
    def seen(self) -> date:
        """The day as of which documents and scores stand."""
        return self.day or self.today

    def report(
        self,
        facts: Facts,
        period: Period,
        judged: Sequence[Judgement],
        owed_in: Sequence[Period],
    ) -> Report:
        """The report on one period, with what falls due in these."""
        owed = self.owed(facts, owed_in)
        rows = [other_row(facts, each) for each in owed]
        report = self.figures(facts, period, judged, owed, rows)
        if not self.in_full:
            return report
        said = list_remarks(self.store, period, self.regulations)
        return replace(
            report,
            rows=tuple(row_of(facts, each) for each in judged),
            other_duties=tuple(rows),
            remarks=tuple(said),
        )

    def figures(
        self,
        facts: Facts,
        period: Period | Stretch,
        judged: Sequence[Judgement],
        owed: Sequence[Obligation],
        others: Sequence[OtherRow],
    ) -> Report:
        """The report without its rows: figures in total, by regulation, by part."""
        rules = summaries_by_regulation(facts, judged)
        papers = [(each.subject.official.id, row) for each, row in zip(owed, others, strict=True)]
        report = Report(
            period,
            self.as_of(period),
            summary_of(facts, ((each, each.counted) for each in judged)),
            (),
            map_day=self.map_day,
            by_regulation=rules if len(rules) > 1 else (),
            others_as_of=self.seen if owed else None,
            documents=document_figures(papers) if owed else (),
            scores=score_figures(papers) if owed else (),
        )
        if self.by is None:
            return report
        raised = self._tags_raised(judged) if self.by.by is GroupBy.TAG else {}
        groups = groups_of(
            *(facts, judged, period, self.by),
            under=self.under,
            raised=raised,
            owed=owed,
            offices=self._offices() if self.by.by is GroupBy.OFFICE else NO_OFFICES,
        )
        if self.order is not GroupOrder.NAME:
            groups = tuple(sorted(groups, key=self._place))
        return replace(report, groups=groups, grouped_by=self.by.by)

    def _place(self, group: Group) -> tuple[object, ...]:
        """The highest figure first, those without one and the nameless part last."""
        is_by_rate = self.order is GroupOrder.RATE
        figure = group.summary.rate if is_by_rate else group.summary.attendances
        return group.name is None, figure is None, -(figure or 0)

    def _offices(self) -> Offices:
        """The offices, and this one as it calls itself, else by the unit that all hang under."""
        names, own = self.store.office_names(), self.store.settings.all().get(Setting.OFFICE)
        above = {each.under_id for each in self.store.offices.all()} if own is None else set()
        if len(above) == 1 and (top := above.pop()) is not None:
            own = self.store.units.tree_of([top]).name(top, self.today)
        return Offices(own, names)

    def _tags_raised(self, judged: Sequence[Judgement]) -> Mapping[int, Sequence[str]]:
        """The tags of what was raised at the visits that count, by the attendance's number."""
        raised = self.store.recommendations.at({v.id for each in judged for v in each.counted})
        return grouped((each.attendance_id or 0, tag) for each in raised for tag in each.tags)

    def streaks(
        self, facts: Facts, year: Period, judged: Mapping[Period, Sequence[Judgement]]
    ) -> tuple[Streak, ...]:
        """Those of the officials who stand in some quarter of the year."""
        found = streaks_in(self._standings(year, judged))
        present = {each.subject.official.id for part in judged.values() for each in part}
        people = sorted(
            (facts.officials[one] for one in found if one in present),
            key=lambda one: (
                person_key(one.named_on(year.last_day).name),
                one.code is None,
                code_key(one.code),
                one.id,
            ),
        )
        return tuple(Streak(person(facts, one, year.last_day), found[one.id]) for one in people)

    def _standings(
        self, year: Period, judged: Mapping[Period, Sequence[Judgement]]
    ) -> Iterator[Standings]:
        """How all stood in the quarters over, latest first, from the year's end back."""
        over = last_complete(PeriodKind.QUARTER, self.seen)
        of_year = Period(PeriodKind.YEAR, min(over, *judged).year)
        while of_year.year > FIRST_YEAR:
            facts = None if of_year == year else self.facts(of_year)
            for quarter in reversed(of_year.parts(PeriodKind.QUARTER)):
                if quarter <= over:
                    found = judged[quarter] if facts is None else self.judged(facts, quarter)
                    yield Standings.of(quarter, found)
            of_year = of_year.previous


def list_remarks(
    store: Store, period: Period | Stretch | None = None, regulations: Collection[Regulation] = ()
) -> list[Remarked]:
    """What the Board said of a period, or of every one; that on the whole of it first.

    Where regulations are named, what was said of others is left out.
    """
    found = store.remarks.all() if period is None else store.remarks.on(str(period))
    codes = {each.id: each.code for each in store.regulations.all()} if found else {}
    wanted = {None, *(each.id for each in regulations)}
    said = [
        Remarked(
            each.period,
            None if each.regulation_id is None else codes[each.regulation_id],
            each.strengths,
            each.shortcomings,
            each.proposals,
        )
        for each in found
        if not regulations or each.regulation_id in wanted
    ]
    return sorted(
        said,
        key=lambda one: (one.period, one.regulation is not None, sort_key(one.regulation or "")),
    )


def with_shorter(period: Period) -> list[Period]:
    """The period and all shorter ones in it."""
    return [period, *(part for kind in _shorter(period) for part in period.parts(kind))]


def owed_in(period: Period) -> list[Period]:
    """The periods whose documents and scores its report lists: a year's halves and months too."""
    if period.kind is not PeriodKind.YEAR:
        return [period]
    return [part for part in with_shorter(period) if not _is_kept_apart(period, part.kind)]


def under_regulation(facts: Facts, *regulations: Regulation) -> Facts:
    """The facts with the duties of these regulations only."""
    numbers = {each.id for each in regulations}
    kept = tuple(duty for duty in facts.duties if duty.regulation_id in numbers)
    return replace(facts, duties=kept)


def _shorter(period: Period) -> list[PeriodKind]:
    """The lengths of the periods in it, the longest first."""
    return [kind for kind in reversed(PeriodKind) if kind.months < period.kind.months]


def _is_kept_apart(period: Period, kind: PeriodKind) -> bool:
    """A year's quarters are there without rows too, and hold their own documents and scores."""
    return period.kind is PeriodKind.YEAR and kind is PeriodKind.QUARTER
