"""How a period stands: the report, and what `check` finds in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.compliance import Verdict, default_as_of
from chibo_cli.domain.entries import Finding
from chibo_cli.domain.periods import Period, PeriodKind, last_complete
from chibo_cli.domain.records import DutyKind
from chibo_cli.domain.report import Named, Report, compile_report
from chibo_cli.store.facts import facts_for
from chibo_cli.usecases.assignments import assignment_entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from chibo_cli.domain.facts import Facts
    from chibo_cli.domain.records import Regulation, Unit
    from chibo_cli.store.store import Store


def review_period(
    store: Store,
    period: Period,
    *,
    today: date,
    as_of: date | None = None,
    regulation: Regulation | None = None,
    under: Unit | None = None,
) -> Report:
    """The report on a period; a year's holds its four quarters.

    `as_of` is today, but at most the day after the period, where it is not given. `regulation`
    keeps the rows of one regulation, `under` those with a unit in that one's area.
    """
    facts = facts_for(store, period)
    if regulation is not None:
        facts = under_regulation(facts, regulation)
    top = None if under is None else under.id

    def compiled(part: Period) -> Report:
        day = default_as_of(part, today) if as_of is None else as_of
        return compile_report(facts, part, day, under=top)

    report = compiled(period)
    if period.kind is not PeriodKind.YEAR:
        return report
    quarters = tuple(compiled(quarter) for quarter in period.parts(PeriodKind.QUARTER))
    return replace(report, quarters=quarters)


def periods_with_rows(store: Store, period: Period, *, today: date) -> tuple[Period, ...]:
    """The periods of other lengths around this one whose reports have rows."""
    day = min(period.last_day, max(today, period.first_day))
    found = []
    for kind in PeriodKind:
        other = Period.containing(day, kind)
        if kind is not period.kind and review_period(store, other, today=today).has_rows:
            found.append(other)
    return tuple(found)


def last_complete_periods(store: Store, *, today: date) -> tuple[Period, ...]:
    """The last complete period of every attend duty, each once, the shortest first."""
    lengths = {duty.period for duty in store.regulations.duties() if duty.kind is DutyKind.ATTEND}
    return tuple(last_complete(kind, today) for kind in PeriodKind if kind in lengths)


def running_periods(store: Store, *, today: date) -> tuple[Period, ...]:
    """The running period of every attend duty, each once, the shortest first."""
    return tuple(period.next for period in last_complete_periods(store, today=today))


def findings(reports: Iterable[Report]) -> Iterator[Finding]:
    """Every row that is unmet, report by report; a year's quarters after its own rows."""
    for report in reports:
        for row in report.rows:
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
        yield from findings(report.quarters)


def draft_findings(store: Store, *, today: date) -> list[Finding]:
    """The draft assignments, which are in force nowhere until confirmed."""
    entries = assignment_entries(store, store.assignments.drafts(), day=today)
    return [
        Finding("draft", None, entry.official, entry.regulation, None, (entry.unit,), None, None)
        for entry in entries
    ]


def under_regulation(facts: Facts, regulation: Regulation) -> Facts:
    """The facts with the duties of one regulation only."""
    kept = tuple(duty for duty in facts.duties if duty.regulation_id == regulation.id)
    return replace(facts, duties=kept)
