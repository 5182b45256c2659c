"""How a period stands: the report, and what `check` finds in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.compliance import Judgement, default_as_of, judge
from chibo_cli.domain.duties.obligations import judge_others
from chibo_cli.domain.duties.verdicts import Fulfilment, Verdict
from chibo_cli.domain.entries.register import Finding
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import DutyKind, Regulation, Unit, grouped
from chibo_cli.domain.organisation.tree import MapNow, Successions
from chibo_cli.domain.reports.documents import document_figures
from chibo_cli.domain.reports.groups import groups_of, summaries_by_regulation
from chibo_cli.domain.reports.other_duties import ordered_obligations, other_row
from chibo_cli.domain.reports.report import judgements, person, row_of, summary_of
from chibo_cli.domain.reports.values import GroupBy, Grouping, Remarked, Report, Streak
from chibo_cli.domain.reports.years import Standings, streaks_in
from chibo_cli.domain.text.collation import person_key, sort_key
from chibo_cli.domain.time.periods import FIRST_YEAR, Period, PeriodKind, Stretch, last_complete
from chibo_cli.store.facts import facts_for, followers
from chibo_cli.usecases.duties.assignments import assignment_entries
from chibo_cli.usecases.followups.filing_lists import last_due_periods

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.domain.duties.obligations import Obligation
    from chibo_cli.domain.reports.values import OtherRow
    from chibo_cli.store.store import Store

    _Judged = dict[Period, Sequence[Judgement]]


def review_period(
    store: Store,
    period: Period | Stretch,
    *,
    today: date,
    as_of: date | None = None,
    regulations: Sequence[Regulation] = (),
    under: Unit | None = None,
    by: Grouping | None = None,
    map_now: bool = False,
) -> Report:
    """The report on a period with what is shown beside it, or on a stretch of such periods.

    `as_of` is today, but at most the day after the period, where it is not given; of other
    duties, which may fall due later, it is today. Where there are `regulations`, the rows of other
    ones are left out; `under` keeps those with a unit in that one's area; `by` adds the figures by
    part; `map_now` shows the units that stand for those of then.
    """
    top = None if under is None else under.id
    asked = _Asked(store, today, as_of, regulations, top, by, today if map_now else None)
    facts = asked.facts(period)
    if isinstance(period, Stretch):
        return asked.stretch(facts, period)
    return asked.whole(facts, period, asked.shown(facts, period))


def periods_with_rows(store: Store, period: Period | Stretch, *, today: date) -> tuple[Period, ...]:
    """The longer periods around this one whose reports have rows; its own has the shorter ones."""
    day = min(period.last_day, max(today, period.first_day))
    longer = [kind for kind in PeriodKind if kind.months > period.kind.months]
    others = (Period.containing(day, kind) for kind in longer)
    return tuple(other for other in others if _has_rows(store, other, today=today))


def last_complete_periods(
    store: Store,
    *,
    today: date,
    kinds: Iterable[DutyKind] = (DutyKind.ATTEND,),
    regulation: Regulation | None = None,
) -> tuple[Period, ...]:
    """The last complete period of every duty of these kinds, each once, the shortest first."""
    wanted = set(kinds)
    duties = store.regulations.duties(None if regulation is None else regulation.id)
    lengths = {duty.period for duty in duties if duty.kind in wanted}
    return tuple(last_complete(kind, today) for kind in PeriodKind if kind in lengths)


def running_periods(
    store: Store,
    *,
    today: date,
    kinds: Iterable[DutyKind] = (DutyKind.ATTEND,),
    regulation: Regulation | None = None,
) -> tuple[Period, ...]:
    """The running period of every duty of these kinds, each once, the shortest first."""
    last = last_complete_periods(store, today=today, kinds=kinds, regulation=regulation)
    return tuple(period.next for period in last)


def periods_to_check(store: Store, *, today: date) -> tuple[Period, ...]:
    """The last complete period of every duty, and the last for which a document fell due."""
    periods = {*last_complete_periods(store, today=today, kinds=DutyKind)}
    periods.update(last_due_periods(store, today=today))
    return tuple(sorted(periods, key=lambda period: (period.kind.months, period)))


def own_part(report: Report) -> Report:
    """The report on its own length only: no parts, and no duty of another length."""
    own = tuple(row for row in report.other_duties if row.period == report.period)
    return replace(report.holding(()), other_duties=own)


def findings(reports: Iterable[Report]) -> Iterator[Finding]:
    """Every row unmet, rule by rule; every document unmet or late; its parts after them."""
    for report in reports:
        for row in sorted(report.rows, key=lambda row: sort_key(row.regulation)):
            if row.verdict is Verdict.UNMET:
                yield Finding(
                    row.verdict.value,
                    row.period,
                    Named(row.official.code, row.official.name),
                    row.regulation,
                    row.duty,
                    row.units,
                    row.required,
                    len(row.counted),
                )
        for other in report.other_duties:
            if other.verdict in {Fulfilment.LATE, Fulfilment.UNMET}:
                yield Finding(
                    other.verdict.value,
                    other.period,
                    Named(other.official.code, other.official.name),
                    other.regulation,
                    other.duty,
                    other.units,
                    None,
                    None,
                    document=other.document,
                    due=other.due,
                    filed_on=other.filed_on,
                )
        yield from findings(report.parts)


def draft_findings(store: Store, *, today: date) -> list[Finding]:
    """The draft assignments, which are in force nowhere until confirmed."""
    entries = assignment_entries(store, store.assignments.drafts(), day=today)
    return [
        Finding("draft", None, entry.official, entry.regulation, None, (entry.unit,), None, None)
        for entry in entries
    ]


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


def under_regulation(facts: Facts, *regulations: Regulation) -> Facts:
    """The facts with the duties of these regulations only."""
    numbers = {each.id for each in regulations}
    kept = tuple(duty for duty in facts.duties if duty.regulation_id in numbers)
    return replace(facts, duties=kept)


def _has_rows(store: Store, period: Period, *, today: date) -> bool:
    """Whether the report on a period has rows, without making it."""
    facts = facts_for(store, period)
    parts = _with_shorter(period)
    if any(judge(facts, part, default_as_of(part, today)) for part in parts):
        return True
    return any(True for part in parts for _ in judge_others(facts, part, today))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked of a report, whichever of its periods it is compiled for."""

    store: Store
    today: date
    day: date | None
    regulations: Sequence[Regulation]
    under: int | None
    by: Grouping | None
    map_day: date | None

    def facts(self, period: Period | Stretch) -> Facts:
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
        return default_as_of(period, self.today) if self.day is None else self.day

    def judged(self, facts: Facts, period: Period) -> tuple[Judgement, ...]:
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
        owed_in = [part for part in _with_shorter(period) if not _is_kept_apart(period, part.kind)]
        report = self.report(facts, period, judged[period], owed_in)
        parts = [
            self.report(facts, part, found, [part] if _is_kept_apart(period, part.kind) else [])
            for part, found in judged.items()
            if part != period
        ]
        report = report.holding(parts)
        if period.kind is not PeriodKind.YEAR:
            return report
        quarters = {part: judged[part] for part in period.parts(PeriodKind.QUARTER)}
        return replace(report, streaks=self.streaks(facts, period, quarters))

    def stretch(self, facts: Facts, stretch: Stretch) -> Report:
        """The periods of a stretch as they would be alone, and all of it."""
        judged = {period: self.shown(facts, period) for period in stretch.periods}
        parts = [self.whole(facts, period, found) for period, found in judged.items()]
        return self.together(facts, stretch, judged).holding(parts)

    def together(self, facts: Facts, stretch: Stretch, judged: Mapping[Period, _Judged]) -> Report:
        """All that these periods have: people, visits, cells, units each once, no verdicts."""
        shown = chain.from_iterable(found.values() for found in judged.values())
        owed = _owed(
            facts,
            chain.from_iterable(map(_with_shorter, stretch.periods)),
            self.seen,
            under=self.under,
        )
        report = replace(
            self.figures(facts, stretch, list(chain.from_iterable(shown)), owed),
            documents=document_figures(_other_rows(facts, owed)),
        )
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
        owed = _owed(facts, owed_in, self.seen, under=self.under)
        report = self.figures(facts, period, judged, owed)
        others = _other_rows(facts, owed)
        said = list_remarks(self.store, period, self.regulations)
        return replace(
            report,
            rows=tuple(row_of(facts, each) for each in judged),
            other_duties=tuple(row for _, row in others),
            others_as_of=self.seen if others else None,
            documents=document_figures(others),
            remarks=tuple(said),
        )

    def figures(
        self,
        facts: Facts,
        period: Period | Stretch,
        judged: Sequence[Judgement],
        owed: Sequence[Obligation],
    ) -> Report:
        """The report without its rows: figures in total, by regulation, by part."""
        rules = summaries_by_regulation(facts, judged)
        report = Report(
            period,
            self.as_of(period),
            summary_of(facts, ((each, each.counted) for each in judged)),
            (),
            map_day=self.map_day,
            by_regulation=rules if len(rules) > 1 else (),
        )
        if self.by is None:
            return report
        raised = self._tags_raised(judged) if self.by.by is GroupBy.TAG else {}
        groups = groups_of(
            *(facts, judged, period, self.by), under=self.under, raised=raised, owed=owed
        )
        return replace(report, groups=groups, grouped_by=self.by.by)

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
                one.code or "",
                one.id,
            ),
        )
        return tuple(Streak(person(facts, one, year.last_day), found[one.id]) for one in people)

    def _standings(
        self, year: Period, judged: Mapping[Period, Sequence[Judgement]]
    ) -> Iterator[Standings]:
        """How all stood in the quarters over, latest first, from the year's end back."""
        over = last_complete(PeriodKind.QUARTER, self.day or self.today)
        of_year = Period(PeriodKind.YEAR, min(over, *judged).year)
        while of_year.year > FIRST_YEAR:
            facts = None if of_year == year else self.facts(of_year)
            for quarter in reversed(of_year.parts(PeriodKind.QUARTER)):
                if quarter <= over:
                    found = judged[quarter] if facts is None else self.judged(facts, quarter)
                    yield Standings.of(quarter, found)
            of_year = of_year.previous


def _owed(
    facts: Facts, periods: Iterable[Period], as_of: date, *, under: int | None
) -> list[Obligation]:
    """What is owed beside visits in each of these periods."""
    if all(duty.kind is DutyKind.ATTEND for duty in facts.duties):
        return []
    return [
        each for part in periods for each in ordered_obligations(facts, part, as_of, under=under)
    ]


def _other_rows(facts: Facts, owed: Iterable[Obligation]) -> list[tuple[int, OtherRow]]:
    """Each with the number of the official who owes it."""
    return [(each.subject.official.id, other_row(facts, each)) for each in owed]


def _shorter(period: Period) -> list[PeriodKind]:
    """The lengths of the periods in it, the longest first."""
    return [kind for kind in reversed(PeriodKind) if kind.months < period.kind.months]


def _with_shorter(period: Period) -> list[Period]:
    """The period and all shorter ones in it."""
    return [period, *(part for kind in _shorter(period) for part in period.parts(kind))]


def _is_kept_apart(period: Period, kind: PeriodKind) -> bool:
    """A year's quarters are there without rows too, and hold their own documents and scores."""
    return period.kind is PeriodKind.YEAR and kind is PeriodKind.QUARTER
