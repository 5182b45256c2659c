"""Verdicts watched over a change: judged before it, judged after it, what moved is told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.compliance import Judgement, default_as_of, judge
from chibo_cli.domain.duties.movement import Shift, Touched, hull, shifts
from chibo_cli.domain.facts.records import Duty, DutyKind
from chibo_cli.domain.time.periods import FIRST_YEAR, Period, PeriodKind
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.store.facts import facts_within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from chibo_cli.store.store import Store

_FEW = 10  # officials that are judged one by one; of more, everybody's facts are read at once
_MOST_PERIODS = 24  # of each length, the latest
_MOST_PERIODS_OF_ALL = 8
_LONG_AGO = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Moved:
    """The verdicts that moved; `first` is the earliest period compared, where some were not."""

    shifts: tuple[Shift, ...] = ()
    first: Period | None = None


@dataclass(frozen=True, slots=True)
class Watch:
    """The periods that a change touches, and the verdicts in them before it."""

    touched: Touched
    periods: tuple[Period, ...]
    is_cut: bool
    today: date
    before: tuple[Judgement, ...]

    def moved(self, store: Store) -> Moved:
        """What the change moved, once it is made."""
        after = _judgements(store, self.touched, self.periods, self.today)
        first = min(self.periods) if self.is_cut else None
        return Moved(shifts(self.before, after), first)


def watch(store: Store, touched: Touched | None, *, today: date) -> Watch:
    """Look at the verdicts before a change; where nothing is touched, at none.

    Of a long time only the latest periods are compared: cost does not grow with history.
    """
    if touched is None:
        return Watch(Touched(ALWAYS, frozenset()), (), is_cut=False, today=today, before=())
    is_few = touched.officials is not None and len(touched.officials) <= _FEW
    most = _MOST_PERIODS if is_few else _MOST_PERIODS_OF_ALL
    lengths = {
        duty.period
        for duty in _touched_duties(store.regulations.duties(), touched)
        if duty.kind is DutyKind.ATTEND
    }
    first = touched.days.since or _first_day(store, touched)
    last = today if touched.days.until is None else min(touched.days.until, today)
    periods: list[Period] = []
    is_cut = False
    for length in sorted(lengths, key=lambda each: each.months):
        latest = list(islice(_backwards(first, last, length), most + 1))
        is_cut = is_cut or len(latest) > most
        periods += latest[:most]
    judged = tuple(_judgements(store, touched, periods, today))
    return Watch(touched, tuple(periods), is_cut, today, judged)


def _backwards(first: date, last: date, length: PeriodKind) -> Iterator[Period]:
    """The periods of that length with a day among these, the latest first."""
    if last < first:
        return
    period = Period.containing(last, length)
    while period.last_day >= first:
        yield period
        if (period.year, period.index) == (FIRST_YEAR, 1):
            return
        period = period.previous


def _first_day(store: Store, touched: Touched) -> date:
    """The first day on which any of them was assigned."""
    if touched.officials is None or len(touched.officials) > _FEW:
        assignments = store.assignments.all()
    else:
        assignments = [
            each for number in touched.officials for each in store.assignments.of_official(number)
        ]
    return min((each.life.since or _LONG_AGO for each in assignments), default=_LONG_AGO)


def _judgements(
    store: Store, touched: Touched, periods: Sequence[Period], today: date
) -> Iterator[Judgement]:
    everybody = touched.officials is None or len(touched.officials) > _FEW
    numbers = [None] if everybody else sorted(touched.officials or ())
    if not periods:
        return
    days = hull(*(period.span for period in periods))
    for number in numbers:
        facts = facts_within(store, days, official_id=number)
        facts = replace(facts, duties=tuple(_touched_duties(facts.duties, touched)))
        for period in periods:
            for judgement in judge(facts, period, default_as_of(period, today)):
                official_id = judgement.subject.official.id
                if touched.officials is None or official_id in touched.officials:
                    yield judgement


def _touched_duties(duties: Iterable[Duty], touched: Touched) -> Iterator[Duty]:
    for duty in duties:
        if touched.regulations is None or duty.regulation_id in touched.regulations:
            yield duty
