"""How a period stands: the report, and what `check` finds in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
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
from chibo_cli.domain.reports.report import judgements, person, report_of
from chibo_cli.domain.reports.values import GroupBy, Grouping, Remarked, Report, Streak
from chibo_cli.domain.reports.years import Standings, streaks_in
from chibo_cli.domain.text.collation import person_key, sort_key
from chibo_cli.domain.time.periods import FIRST_YEAR, Period, PeriodKind, last_complete
from chibo_cli.store.facts import facts_for, followers
from chibo_cli.usecases.duties.assignments import assignment_entries
from chibo_cli.usecases.followups.filing_lists import last_due_periods

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.domain.duties.obligations import Obligation
    from chibo_cli.store.store import Store


def review_period(
    store: Store,
    period: Period,
    *,
    today: date,
    as_of: date | None = None,
    regulation: Regulation | None = None,
    under: Unit | None = None,
    by: Grouping | None = None,
    map_now: bool = False,
) -> Report:
    """The report on a period; a year's holds its four quarters and who missed several.

    `as_of` is today, but at most the day after the period, where it is not given; of other
    duties, which may fall due later, it is today. `regulation` keeps the rows of one regulation,
    `under` those with a unit in that one's area; `by` adds the figures by part;
    `map_now` shows the units that stand for those of then.
    """
    top = None if under is None else under.id
    asked = _Asked(store, today, as_of, regulation, top, by, map_now)
    facts = asked.facts(period)
    report = asked.report(facts, period, asked.judged(facts, period))
    said = partial(list_remarks, store, regulation=regulation)
    report = replace(report, remarks=tuple(said(period)))
    if period.kind is not PeriodKind.YEAR:
        return report
    judged = {part: asked.judged(facts, part) for part in period.parts(PeriodKind.QUARTER)}
    quarters = tuple(
        replace(asked.report(facts, part, found), remarks=tuple(said(part)))
        for part, found in judged.items()
    )
    return replace(report, quarters=quarters, streaks=asked.streaks(facts, period, judged))


def periods_with_rows(store: Store, period: Period, *, today: date) -> tuple[Period, ...]:
    """The periods of other lengths around this one whose reports have rows."""
    day = min(period.last_day, max(today, period.first_day))
    others = (Period.containing(day, kind) for kind in PeriodKind if kind is not period.kind)
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
    """The report on its own length only: no quarters, and no duty of another length."""
    own = tuple(row for row in report.other_duties if row.period == report.period)
    return replace(report, quarters=(), other_duties=own)


def findings(reports: Iterable[Report]) -> Iterator[Finding]:
    """Every row unmet, rule by rule; every document unmet or late; a year's quarters after them."""
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
        yield from findings(report.quarters)


def draft_findings(store: Store, *, today: date) -> list[Finding]:
    """The draft assignments, which are in force nowhere until confirmed."""
    entries = assignment_entries(store, store.assignments.drafts(), day=today)
    return [
        Finding("draft", None, entry.official, entry.regulation, None, (entry.unit,), None, None)
        for entry in entries
    ]


def list_remarks(
    store: Store, period: Period | None = None, regulation: Regulation | None = None
) -> list[Remarked]:
    """What the Board said of a period, or of every one; that on the whole of it first."""
    found = store.remarks.all() if period is None else store.remarks.on(str(period))
    codes = {each.id: each.code for each in store.regulations.all()} if found else {}
    said = [
        Remarked(
            each.period,
            None if each.regulation_id is None else codes[each.regulation_id],
            each.strengths,
            each.shortcomings,
            each.proposals,
        )
        for each in found
        if regulation is None or each.regulation_id in {None, regulation.id}
    ]
    return sorted(
        said,
        key=lambda one: (one.period, one.regulation is not None, sort_key(one.regulation or "")),
    )


def under_regulation(facts: Facts, regulation: Regulation) -> Facts:
    """The facts with the duties of one regulation only."""
    kept = tuple(duty for duty in facts.duties if duty.regulation_id == regulation.id)
    return replace(facts, duties=kept)


def _has_rows(store: Store, period: Period, *, today: date) -> bool:
    """Whether the report on a period has rows, without making it."""
    facts = facts_for(store, period)
    parts = [period]
    if period.kind is PeriodKind.YEAR:
        parts += period.parts(PeriodKind.QUARTER)
    if any(judge(facts, part, default_as_of(part, today)) for part in parts):
        return True
    if period.kind is PeriodKind.YEAR:
        parts += _parts_of_others(period)
    return any(True for part in parts for _ in judge_others(facts, part, today))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked of a report, whichever of its periods it is compiled for."""

    store: Store
    today: date
    day: date | None
    regulation: Regulation | None
    under: int | None
    by: Grouping | None
    map_now: bool

    def facts(self, period: Period) -> Facts:
        people = None  # of everybody, also where units are shown as those that stand for them now
        if self.under is not None and not self.map_now:
            people = followers(self.store, self.under, period)
        facts = facts_for(self.store, period, officials=people)
        if self.map_now:
            heirs = Successions.of(self.store.successions.all())
            shown = MapNow(heirs, self.today)
            facts = replace(facts, tree=self.store.units.whole_tree(), map_now=shown)
        return facts if self.regulation is None else under_regulation(facts, self.regulation)

    def as_of(self, period: Period) -> date:
        return default_as_of(period, self.today) if self.day is None else self.day

    def judged(self, facts: Facts, period: Period) -> tuple[Judgement, ...]:
        return judgements(facts, period, self.as_of(period), under=self.under)

    def report(self, facts: Facts, period: Period, judged: Sequence[Judgement]) -> Report:
        report = report_of(facts, period, self.as_of(period), judged)
        owed = _owed(facts, period, self.day or self.today, under=self.under)
        if owed:
            others = [(each.subject.official.id, other_row(facts, each)) for each in owed]
            report = replace(
                report,
                other_duties=tuple(row for _, row in others),
                others_as_of=self.day or self.today,
                documents=document_figures(others),
            )
        rules = summaries_by_regulation(facts, judged)
        if len(rules) > 1:
            report = replace(report, by_regulation=rules)
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


def _owed(facts: Facts, period: Period, as_of: date, *, under: int | None) -> list[Obligation]:
    """What is owed beside visits; a year's has also that of its halves and months."""
    if all(duty.kind is DutyKind.ATTEND for duty in facts.duties):
        return []
    parts = [period]
    if period.kind is PeriodKind.YEAR:
        parts += _parts_of_others(period)
    return [each for part in parts for each in ordered_obligations(facts, part, as_of, under=under)]


def _parts_of_others(year: Period) -> tuple[Period, ...]:
    """The parts of a year whose other duties its own report shows; its quarters show theirs."""
    return (*year.parts(PeriodKind.HALF), *year.parts(PeriodKind.MONTH))
