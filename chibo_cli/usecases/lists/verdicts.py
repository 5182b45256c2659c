"""Verdicts before lists are taken and after: on attendance, on documents and on scores."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from chibo_cli.domain.duties.compliance import Judgement, default_as_of, judge
from chibo_cli.domain.duties.movement import Shift, hull, shift_place, shifts
from chibo_cli.domain.duties.obligations import Obligation, judge_others
from chibo_cli.domain.duties.verdicts import Fulfilment
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import CountPer
from chibo_cli.domain.failures import ChiboError
from chibo_cli.domain.lists.lists import Cell, ListKind, ListTable
from chibo_cli.domain.time.notation import parse_period
from chibo_cli.domain.time.periods import FIRST_YEAR, LAST_YEAR, Period, PeriodKind
from chibo_cli.domain.time.spans import Span
from chibo_cli.store.facts import facts_for
from chibo_cli.usecases.importing.cells import day_of, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from chibo_cli.store.store import Store

_MOST_PERIODS = 8  # of each length, the latest
_MOST_VISITS = 5_000  # judged twice they are a twentieth of what a list of 100,000 takes
_DATED = {ListKind.ATTENDANCES: "date", ListKind.SCORES: "date"}
_LIVES = {ListKind.ASSIGNMENTS, ListKind.WAIVERS, ListKind.PLACEMENTS}
_ALWAYS = {
    *(ListKind.UNITS, ListKind.OFFICIALS, ListKind.MEMBERSHIPS),
    *(ListKind.REGULATIONS, ListKind.DUTIES),
}
_WORST_FIRST = {verdict: place for place, verdict in enumerate(Fulfilment)}
_Key = tuple[Period, int, int, tuple[int, ...]]
_Meant = TypeVar("_Meant")


@dataclass(frozen=True, slots=True)
class ListsMoved:
    """The verdicts that lists moved; `first` is the earliest period compared, where some were not.

    `is_compared` is False where the lists hold too many visits for any comparison.
    """

    shifts: tuple[Shift, ...] = ()
    first: Period | None = None
    is_compared: bool = True


@dataclass(frozen=True, slots=True)
class ListsWatch:
    """The begun periods that lists touch, the latest first, and the verdicts in them before."""

    periods: tuple[Period, ...]
    is_cut: bool
    today: date
    attended: Sequence[Judgement]
    owed: Mapping[_Key, Obligation]

    def moved(self, store: Store) -> ListsMoved:
        """What the lists moved, once they are taken."""
        attended, owed = _judged(store, self.periods, self.today)
        found = [*shifts(self.attended, attended), *_other_shifts(self.owed, owed)]
        first = min(self.periods) if self.is_cut and self.periods else None
        return ListsMoved(
            tuple(sorted(found, key=shift_place)), first, bool(self.periods) or not self.is_cut
        )


def watch_lists(store: Store, tables: Iterable[ListTable], *, today: date) -> ListsWatch:
    """Look at the verdicts that the lists may move, before they are taken.

    Of each length the latest periods are looked at, as long as they hold few visits: the cost of
    a long list does not grow with it.
    """
    days: Counter[date] = Counter()
    visits: Counter[date] = Counter()
    spans: list[Span] = []
    for table in tables:
        if table.kind in _DATED:
            found = _days(table, _DATED[table.kind])
            days += found
            visits += found if table.kind is ListKind.ATTENDANCES else Counter()
        elif table.kind is ListKind.FILINGS:
            spans += _periods(table, today)
        elif table.kind in _LIVES:
            spans += _lives(table)
        elif table.kind in _ALWAYS and table.rows:
            spans.append(Span(_first_assigned(store, today)))
    periods: list[Period] = []
    is_cut = False
    lengths = {duty.period for duty in store.regulations.duties()}
    for length in sorted(lengths, key=lambda each: each.months):
        chosen, is_more = _chosen(store, _candidates(days, spans, length, today), visits)
        periods += chosen
        is_cut = is_cut or is_more
    attended, owed = _judged(store, periods, today)
    return ListsWatch(tuple(periods), is_cut, today, attended, owed)


def _first_assigned(store: Store, today: date) -> date | None:
    """The first day on which a verdict can have stood; None where somebody is assigned always."""
    days = [each.life.since for each in store.assignments.all()]
    return None if None in days else min((day for day in days if day), default=today)


def _candidates(
    days: Iterable[date], spans: Sequence[Span], length: PeriodKind, today: date
) -> Sequence[Period]:
    """The begun periods of that length that hold one of the days or lie in a span's reach."""
    found = {
        Period.containing(day, length)
        for day in days
        if day <= today and FIRST_YEAR <= day.year <= LAST_YEAR
    }
    if spans:
        reach = hull(*spans)
        last = today if reach.until is None else min(reach.until, today)
        found.update(islice(_backwards(reach.since, last, length), _MOST_PERIODS + 1))
    return sorted(found, reverse=True)


def _backwards(first: date | None, last: date, length: PeriodKind) -> Iterator[Period]:
    period = Period.containing(last, length)
    while first is None or period.last_day >= first:
        yield period
        if (period.year, period.index) == (FIRST_YEAR, 1):
            return
        period = period.previous


def _chosen(
    store: Store, candidates: Sequence[Period], visits: Mapping[date, int]
) -> tuple[list[Period], bool]:
    """The latest of them that hold few visits together, and whether there are others."""
    chosen: list[Period] = []
    held = 0
    for period in candidates[:_MOST_PERIODS]:
        held += store.attendances.count_within(period.span)
        held += sum(count for day, count in visits.items() if day in period)
        if held > _MOST_VISITS:
            break
        chosen.append(period)
    return chosen, len(chosen) < len(candidates)


def _judged(
    store: Store, periods: Iterable[Period], today: date
) -> tuple[list[Judgement], dict[_Key, Obligation]]:
    attended: list[Judgement] = []
    owed: dict[_Key, Obligation] = {}
    for period in periods:
        facts = facts_for(store, period)
        attended += judge(facts, period, default_as_of(period, today))
        for each in judge_others(facts, period, today):  # due after the period, as most are
            subject = each.subject
            per_assignment = subject.duty.count_per is CountPer.ASSIGNMENT
            units = tuple(sorted(subject.unit_ids)) if per_assignment else ()
            key = (period, subject.duty.id, subject.official.id, units)
            known = owed.get(key)
            if known is None or _WORST_FIRST[each.verdict] < _WORST_FIRST[known.verdict]:
                owed[key] = each
    return attended, owed


def _other_shifts(
    before: Mapping[_Key, Obligation], after: Mapping[_Key, Obligation]
) -> Iterator[Shift]:
    for key in dict.fromkeys((*before, *after)):
        old, new = before.get(key), after.get(key)
        was = None if old is None else old.verdict
        now = None if new is None else new.verdict
        shown_one = new or old
        if was is not now and shown_one is not None:
            subject = shown_one.subject
            official = Named(subject.official.code, subject.official.full_name)
            yield Shift(
                subject.period, official, subject.regulation.code, subject.duty.number, was, now
            )


def _days(table: ListTable, column: str) -> Counter[date]:
    """How many rows each day has; what cannot be read is refused elsewhere."""
    cells = Counter(cell for row in table.rows if (cell := row.cells.get(column)) is not None)
    found: Counter[date] = Counter()
    for cell, count in cells.items():
        day = _read(day_of, cell)
        if day is not None:
            found[day] += count
    return found


def _lives(table: ListTable) -> Iterator[Span]:
    lives = {(row.cells.get("since"), row.cells.get("until")) for row in table.rows}
    for since, until in lives:
        life = Span(_read(day_of, since), _read(day_of, until))
        if not life.is_empty:
            yield life


def _periods(table: ListTable, today: date) -> Iterator[Span]:
    for text in {shown(row.cells.get("period")) for row in table.rows}:
        period = _read(lambda cell: parse_period(str(cell), today=today), text)
        if period is not None:
            yield period.span


def _read(meaning: Callable[[Cell], _Meant | None], cell: Cell) -> _Meant | None:
    try:
        return meaning(cell)
    except ChiboError:
        return None
