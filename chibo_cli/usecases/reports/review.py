"""How a period stands: the report, and which periods have one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict, Unpack

from chibo_cli.domain.duties.compliance import default_as_of, judge
from chibo_cli.domain.duties.obligations import judge_others
from chibo_cli.domain.facts.records import DutyKind, Regulation, Unit
from chibo_cli.domain.reports.values import Beside, Grouping, GroupOrder, Report
from chibo_cli.domain.time.periods import Period, PeriodKind, Stretch, last_complete
from chibo_cli.store.facts import facts_for
from chibo_cli.usecases.reports.compiling import Asked, Reviewed, owed_in, with_shorter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from chibo_cli.store.store import Store


class Wished(TypedDict, total=False):
    """What may be asked of a report beside its period.

    `as_of` is today, but at most the day after the period, where it is not given; of other
    duties, which may fall due later, it is today. Where there are `regulations`, the rows of other
    ones are left out; `under` keeps those with a unit in that one's area; `by` adds the figures by
    part, in that `order`; `map_now` shows the units that stand for those of then.

    `against` puts the figures of another time beside it and beside each of its parts, up to the
    same day of its run where the period still runs; `so_far` those from the first day of the year.
    `in_total` has `against` beside the whole alone, and without its figures by part.
    """

    as_of: date | None
    regulations: Sequence[Regulation]
    under: Unit | None
    by: Grouping | None
    order: GroupOrder
    map_now: bool
    against: Period | Stretch | None
    in_total: bool
    so_far: bool


def review_period(
    store: Store, period: Period | Stretch, *, today: date, **wished: Unpack[Wished]
) -> Report:
    """The report on a period with what is shown beside it, or on a stretch of such periods."""
    return review_explained(store, period, today=today, **wished).report


def review_explained(
    store: Store, period: Period | Stretch, *, today: date, **wished: Unpack[Wished]
) -> Reviewed:
    """The same report with the reasoning behind its rows."""
    top = wished.get("under")
    asked = Asked(
        store,
        today,
        wished.get("as_of"),
        wished.get("regulations", ()),
        None if top is None else top.id,
        wished.get("by"),
        wished.get("order", GroupOrder.NAME),
        today if wished.get("map_now") else None,
    )
    found = asked.on(period)
    report = found.report
    against = wished.get("against")
    if against is not None:
        then = asked.at_the_same_day(report, against)
        in_total = wished.get("in_total")
        other = then.in_total(against) if in_total else then.on(against).report
        report = _held_against(report, other)
    if wished.get("so_far"):
        report = replace(report, so_far=asked.so_far(period))
    return replace(found, report=report)


def periods_with_rows(
    store: Store, period: Period | Stretch, *, today: date, shorter: bool = False
) -> tuple[Period, ...]:
    """The longer periods around this one whose reports have rows, or also the shorter ones.

    A report has the shorter ones itself.
    """
    day = min(period.last_day, max(today, period.first_day))
    kinds = [kind for kind in PeriodKind if shorter or kind.months > period.kind.months]
    others = (Period.containing(day, kind) for kind in kinds if kind is not period.kind)
    return tuple(other for other in others if _has_rows(store, other, today=today, is_own=shorter))


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


def own_part(report: Report) -> Report:
    """The report on its own length only: no parts, and no duty of another length."""
    own = tuple(row for row in report.other_duties if row.period == report.period)
    return replace(report.holding(()), other_duties=own)


def _has_rows(store: Store, period: Period, *, today: date, is_own: bool = False) -> bool:
    """Whether the report on a period has rows, of its own length alone, without making it."""
    facts = facts_for(store, period)
    parts = [period] if is_own else with_shorter(period)
    if any(judge(facts, part, default_as_of(part, today)) for part in parts):
        return True
    return any(True for part in owed_in(period) for _ in judge_others(facts, part, today))


def _held_against(report: Report, other: Report) -> Report:
    """The report with the other's figures beside its own, and beside each part its counterpart's.

    Parts are counterparts by their place among those of their length.
    """
    theirs = {
        kind: iter([part for part in other.parts if part.period.kind is kind])
        for kind in PeriodKind
    }
    parts = []
    for part in report.parts:
        counterpart = next(theirs[part.period.kind], None)
        parts.append(part if counterpart is None else _held_against(part, counterpart))
    return replace(report.holding(parts), against=Beside.of(other))
