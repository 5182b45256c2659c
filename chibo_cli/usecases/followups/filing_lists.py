"""Filings listed: those received, and those owed and not there."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Protocol

from chibo_cli.domain.duties.obligations import Due, Follows, due_periods, last_over, periods_due
from chibo_cli.domain.duties.verdicts import Fulfilment
from chibo_cli.domain.entries.followups import FilingEntry
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import Duty, DutyKind, Unit
from chibo_cli.domain.reports.other_duties import other_rows
from chibo_cli.domain.reports.reminding.reminders import OwedDocument, owed_documents
from chibo_cli.domain.reports.report import named_unit, person
from chibo_cli.domain.time.periods import Period
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.store.facts import facts_for, followers
from chibo_cli.usecases.finding.narrowing import EVERYTHING, Narrowing, of_people_called
from chibo_cli.usecases.followups.filings import duty_of, filing_entries, period_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.domain.facts.searching import Sought
    from chibo_cli.domain.followups.filings import Filing
    from chibo_cli.domain.reports.values import OtherRow
    from chibo_cli.store.store import Store


def list_filings(
    store: Store,
    wanted: Narrowing = EVERYTHING,
    *,
    period: Period | None = None,
    late_only: bool = False,
) -> list[FilingEntry]:
    """The documents filed on these days, by day and number.

    `period` keeps those for it and for shorter ones within it, `under` those of units that stood
    in that one's area on the day of filing, or of officials assigned there in their period,
    `sought` those with these words in a name, the number, an addressee or the result.
    """
    official, unit, under, sought = wanted.official, wanted.unit, wanted.under, wanted.sought
    found = [
        each
        for each in store.filings.within(wanted.days)
        if (official is None or each.official_id == official.id)
        and (unit is None or each.unit_id == unit.id)
        and (period is None or period.span.covers(period_of(each).span))
        and (under is None or _is_under(store, each, under))
    ]
    entries = filing_entries(store, found)
    called = of_people_called(store, {each.id: each.official_id for each in found}, sought)
    return [
        each
        for each in entries
        if (each.late or not late_only)
        and (sought is None or each.id in called or _says(each, sought))
    ]


def missing_filings(
    store: Store,
    periods: Iterable[Period],
    wanted: Narrowing = EVERYTHING,
    *,
    today: date,
) -> list[FilingEntry]:
    """The documents owed for these periods and not there: past due, or not yet due.

    Of what is wanted the days are left aside: nothing was filed on any.
    """
    official, unit, under, sought = wanted.official, wanted.unit, wanted.under, wanted.sought
    entries = []
    for period in periods:
        people = None if official is None else {official.id}
        if under is not None and people is None:
            people = followers(store, under.id, period)
        facts = facts_for(store, period, officials=people)
        called = {
            person(facts, each, period.last_day)
            for each in facts.officials.values()
            if sought is not None and sought.is_in(*each.borne)
        }
        for row in other_rows(facts, period, today, under=None if under is None else under.id):
            if row.kind is not DutyKind.FILE or row.filed_on is not None:
                continue
            if row.verdict not in {Fulfilment.UNMET, Fulfilment.PENDING}:
                continue
            entry = _owed(row)
            is_sought = sought is None or row.official in called or _says(entry, sought)
            if is_sought and (
                unit is None or named_unit(facts, unit.id, period.last_day) in row.units
            ):
                entries.append(entry)
    return entries


SOON = timedelta(days=30)
_A_YEAR = timedelta(days=366)


def last_due_periods(store: Store, *, today: date) -> Iterator[Period]:
    """Of every duty of documents the last period for which the day due is over, if it held then."""
    for duty in _duties(store):
        over = last_over(duty, today)
        if over is not None and duty.life.overlaps(over.span):
            yield over


def owed_periods(store: Store, named: Period | None, *, today: date) -> tuple[Period, ...]:
    """The periods whose documents are looked for, each once, the earliest first.

    Of one named, its own and its shorter parts; else those running and those still asked for.
    """
    lengths = {duty.period for duty in _duties(store)}
    if named is not None:
        fitting = [each for each in lengths if each.months <= named.kind.months]
        return tuple(sorted(part for each in fitting for part in named.parts(each)))
    asked = {period for duty in _duties(store) for period in due_periods(duty, today)}
    return tuple(sorted(asked.union(Period.containing(today, each) for each in lengths)))


class FactsOf(Protocol):
    """Gives the facts of some periods that are asked about."""

    def __call__(self, *periods: Period, with_visits: bool = ...) -> Facts:
        """As `facts_for` does."""


def owed_by(
    store: Store,
    until: date,
    *,
    today: date,
    facts_of: FactsOf,
    under: int | None = None,
    with_overdue: bool = True,
) -> tuple[OwedDocument, ...]:
    """The documents not filed yet that are overdue, or due by that day; the first due first.

    They are looked for from the day on which the first official was assigned; where neither an
    assignment, its regulation nor the duty says since when, through the year past.
    """
    lives = {each.id: each.life for each in store.regulations.all()}
    first_days = store.assignments.first_days()
    once: defaultdict[Period, set[int]] = defaultdict(set)
    after_visits: defaultdict[Period, set[int]] = defaultdict(set)
    for duty in _duties(store):
        if duty.regulation_id not in first_days:
            continue
        since = today
        if with_overdue:
            assigned = Span(first_days[duty.regulation_id])
            known = assigned.common(duty.life, lives[duty.regulation_id]).since
            since = today - _A_YEAR if known is None else known
        asked = after_visits if Due.of(duty).follows is Follows.VISIT else once
        for period in periods_due(duty, Span(since, until), today=today):
            asked[period].add(duty.id)
    found: list[OwedDocument] = []
    if once:  # at one go, since these need no visits
        facts = facts_of(*once, with_visits=False)
        for period, duties in once.items():
            found += owed_documents(facts, period, today, until, duties=duties, under=under)
    for period, duties in after_visits.items():
        facts = facts_of(period)
        found += owed_documents(facts, period, today, until, duties=duties, under=under)
    return tuple(sorted(found, key=lambda each: (each.last_day, each.row.period)))


def falling_due(store: Store, *, today: date) -> tuple[OtherRow, ...]:
    """The documents not filed yet whose day comes within 30 days, the next first."""
    facts_of = partial(facts_for, store)
    owed = owed_by(store, today + SOON, today=today, facts_of=facts_of, with_overdue=False)
    return tuple(each.row for each in owed if each.row.verdict is Fulfilment.PENDING)


def _owed(row: OtherRow) -> FilingEntry:
    return FilingEntry(
        None,
        Named(row.official.code, row.official.name),
        row.units[0] if len(row.units) == 1 else None,
        row.regulation,
        row.document,
        row.period,
        row.due,
        row.due - ONE_DAY if row.due and row.due_before else row.due,
        None,
        row.verdict is Fulfilment.UNMET,
        None,
        (),
        (),
        None,
        row.duty,
    )


def _is_under(store: Store, filing: Filing, top: Unit) -> bool:
    if filing.unit_id is not None:
        tree = store.units.tree_of([filing.unit_id])
        return tree.is_within(filing.unit_id, top.id, filing.filed_on)
    duty, span = duty_of(store, filing), period_of(filing).span
    found = [
        each
        for each in store.assignments.of_official(filing.official_id or 0)
        if each.regulation_id == duty.regulation_id and each.life.overlaps(span)
    ]
    tree = store.units.tree_of({each.unit_id for each in found})
    return any(tree.is_ever_within(each.unit_id, top.id, each.life.common(span)) for each in found)


def _says(entry: FilingEntry, sought: Sought) -> bool:
    return sought.is_in_name(entry.official, entry.unit) or sought.is_in(
        entry.regulation, entry.number, entry.result, *entry.addressees
    )


def _duties(store: Store) -> list[Duty]:
    return [duty for duty in store.regulations.duties() if duty.kind is DutyKind.FILE]
