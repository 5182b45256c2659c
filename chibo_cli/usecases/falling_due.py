"""Documents by the day on which they fall due: the last that did, and those that soon will."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from chibo_cli.domain.due import due_day, last_in_time
from chibo_cli.domain.obligations import Fulfilment
from chibo_cli.domain.other_duties import OtherRow, other_rows
from chibo_cli.domain.periods import Period
from chibo_cli.domain.records import DutyKind
from chibo_cli.store.facts import facts_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from chibo_cli.store.store import Store

SOON = timedelta(days=30)


def last_due_periods(store: Store, *, today: date) -> Iterator[Period]:
    """Of every duty of documents the last period for which the day due is over."""
    for duty in store.regulations.duties():
        if duty.kind is not DutyKind.FILE:
            continue
        period = Period.containing(today, duty.period)
        while (day := due_day(duty, period)) is not None and last_in_time(duty, day) >= today:
            period = period.previous
        if day is not None and duty.life.overlaps(period.span):
            yield period


def owed_periods(store: Store, named: Period | None, *, today: date) -> tuple[Period, ...]:
    """The periods whose documents are looked for, each once, the earliest first.

    Of one named, its own and its shorter parts; else those running and those that fell due last.
    """
    lengths = {duty.period for duty in store.regulations.duties() if duty.kind is DutyKind.FILE}
    if named is not None:
        fitting = [each for each in lengths if each.months <= named.kind.months]
        return tuple(sorted(part for each in fitting for part in named.parts(each)))
    running = {Period.containing(today, each) for each in lengths}
    return tuple(sorted(running.union(last_due_periods(store, today=today))))


def falling_due(store: Store, *, today: date, within: timedelta = SOON) -> tuple[OtherRow, ...]:
    """The documents not filed yet whose day comes within so many days, the next first."""
    lengths = {duty.period for duty in store.regulations.duties() if duty.kind is DutyKind.FILE}
    found = []
    for length in lengths:
        running = Period.containing(today, length)
        for period in (running.previous, running, running.next):
            found += [
                row
                for row in other_rows(facts_for(store, period), period, today)
                if row.verdict is Fulfilment.PENDING
                and row.due is not None
                and row.due <= today + within
            ]
    return tuple(sorted(found, key=lambda row: (row.due or today, row.period)))
