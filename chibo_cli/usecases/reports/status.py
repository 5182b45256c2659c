"""The day at a glance, at the cost of a report on the longest running period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.duties.compliance import default_as_of
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.reports.reminding.status import Entered, Glance, Waiting
from chibo_cli.domain.reports.report import compile_report
from chibo_cli.domain.text.collation import sort_key
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import Span
from chibo_cli.store.facts import facts_for
from chibo_cli.usecases.followups.filing_lists import falling_due
from chibo_cli.usecases.reports.review import last_complete_periods, running_periods

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from chibo_cli.domain.reports.values import Report
    from chibo_cli.store.store import Store

_LATEST = 5


def glance(store: Store, *, today: date) -> Glance:
    """How the running periods stand, what was entered last, what waits for the clerk."""
    periods = running_periods(store, today=today)
    reports, entered = _reports(store, periods, today), _entered(store)
    is_empty = not (reports or entered or store.assignments.all())
    waiting, due = _waiting(store, today), falling_due(store, today=today)
    return Glance(today, reports, entered, waiting, is_empty, due)


def _reports(store: Store, periods: Sequence[Period], today: date) -> tuple[Report, ...]:
    """The reports that judge somebody, all of the facts of the longest of the periods."""
    if not periods:
        return ()
    facts = facts_for(store, periods[-1])
    found = (compile_report(facts, each, default_as_of(each, today)) for each in periods)
    return tuple(report for report in found if report.rows)


def _entered(store: Store) -> tuple[Entered, ...]:
    """The attendances entered last, the latest first; names are those of their days."""
    found = store.attendances.latest(_LATEST)
    moments = store.attendances.moments(each.id for each in found)
    officials = store.officials.with_ids({each.official_id for each in found})
    tree = store.units.tree_of({each.unit_id for each in found})
    entered = []
    for each in found:
        official, unit = officials[each.official_id], tree.units[each.unit_id]
        at, by = moments.get(each.id, (None, None))
        entered.append(
            Entered(
                each.id,
                official.named_on(each.held_on),
                Named(unit.code, tree.name(unit.id, each.held_on)),
                each.held_on,
                at,
                by,
            )
        )
    return tuple(entered)


def _waiting(store: Store, today: date) -> Waiting:
    """Drafts, attendances of this and the last quarter without a report, periods to close."""
    since = Period.containing(today, PeriodKind.QUARTER).previous.first_day
    closed = set(store.closings.closed_periods())
    not_closed = tuple(
        period
        for period in last_complete_periods(store, today=today)
        if str(period) not in closed and _has_duties(store, period)
    )
    return Waiting(
        len(store.assignments.drafts()),
        store.attendances.unreported_count(Span(since, today)),
        since,
        not_closed,
        store.schedules.unregistered_count(today) if store.schedules.count() else 0,
        store.recommendations.overdue_count(today),
        _unheard(store, today) if store.office_names() else None,
    )


def _unheard(store: Store, today: date) -> tuple[str, ...]:
    """The offices that were last taken in before this month, in Vietnamese order."""
    since = Period.containing(today, PeriodKind.MONTH).first_day
    names = (each.name for each in store.offices.all() if each.heard_on < since)
    return tuple(sorted(names, key=sort_key))


def _has_duties(store: Store, period: Period) -> bool:
    """Whether somebody was assigned in the period under a regulation that has its length."""
    regulations = {
        duty.regulation_id
        for duty in store.regulations.duties()
        if duty.period is period.kind and duty.life.overlaps(period.span)
    }
    return any(
        each.regulation_id in regulations and not each.is_draft
        for each in store.assignments.within(period.span)
    )
