"""Documents by the day on which they fall due: the last that did, and those that soon will."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.obligations import due_periods, last_over
from chibo_cli.domain.duties.verdicts import Fulfilment
from chibo_cli.domain.facts.records import DutyKind
from chibo_cli.domain.reminding.reminders import OwedDocument, owed_documents
from chibo_cli.domain.time.periods import Period
from chibo_cli.store.facts import facts_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.domain.facts.records import Duty
    from chibo_cli.domain.reports.values import OtherRow
    from chibo_cli.store.store import Store


SOON = timedelta(days=30)


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


def owed_by(
    store: Store,
    until: date,
    *,
    today: date,
    facts_of: Callable[[Period], Facts],
    under: int | None = None,
) -> tuple[OwedDocument, ...]:
    """The documents not filed yet that fell due last, or fall due by that day; the first due first.

    `facts_of` gives the facts of a period that are asked about.
    """
    assigned = store.assignments.regulations()
    asked: defaultdict[Period, set[int]] = defaultdict(set)
    for duty in _duties(store):
        if duty.regulation_id in assigned:
            for period in due_periods(duty, today, until):
                asked[period].add(duty.id)
    found: list[OwedDocument] = []
    for period, duties in sorted(asked.items()):
        found += owed_documents(facts_of(period), period, today, until, duties=duties, under=under)
    return tuple(sorted(found, key=lambda each: (each.last_day, each.row.period)))


def falling_due(store: Store, *, today: date) -> tuple[OtherRow, ...]:
    """The documents not filed yet whose day comes within 30 days, the next first."""
    owed = owed_by(
        store, today + SOON, today=today, facts_of=lambda period: facts_for(store, period)
    )
    return tuple(each.row for each in owed if each.row.verdict is Fulfilment.PENDING)


def _duties(store: Store) -> list[Duty]:
    return [duty for duty in store.regulations.duties() if duty.kind is DutyKind.FILE]
