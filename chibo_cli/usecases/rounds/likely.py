"""What a clerk most likely means next: those who still owe, the cells of the area, its days."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Verdict
from chibo_cli.domain.facts.kinds import is_cell
from chibo_cli.domain.facts.named import by_code
from chibo_cli.domain.failures import Candidate
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.usecases.finding.units import described_units, named
from chibo_cli.usecases.meetings.calendar import last_meeting_day, meeting_days
from chibo_cli.usecases.reports.review import review_period
from chibo_cli.usecases.rounds.rolling import roll_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chibo_cli.domain.facts.records import Official, Unit
    from chibo_cli.store.store import Store

_MOST = 9
_HABIT = 365  # days of the past that make a habit


def likely_officials(store: Store, *, today: date) -> list[Candidate]:
    """Those who still owe a visit in the running quarter, by given name."""
    report = review_period(store, Period.containing(today, PeriodKind.QUARTER), today=today)
    owing = dict.fromkeys(row.official for row in report.rows if row.verdict is Verdict.PENDING)
    return [
        Candidate(one.code, one.name, ", ".join(filter(None, (one.title, one.agency))))
        for one in owing
    ]


def likely_units(store: Store, official: Official, *, today: date) -> list[Candidate]:
    """The cells of the official's area: those visited of late first, then by code; at most nine."""
    areas = {
        assignment.unit_id
        for assignment in store.assignments.of_official(official.id)
        if today in assignment.life and not assignment.is_draft
    }
    tree = store.units.whole_tree()
    visited = store.attendances.within(Span(_a_year_before(today)), official_id=official.id)
    latest = {visit.unit_id: visit.held_on for visit in visited}
    cells = [
        unit
        for unit in tree.units.values()
        if is_cell(unit.kind)
        and today in unit.life
        and not areas.isdisjoint(tree.line(unit.id, today))
    ]
    cells.sort(key=lambda unit: by_code(named(tree, unit.id, today)))
    cells.sort(key=lambda unit: latest.get(unit.id, date.min), reverse=True)
    return [described_units(tree, [unit], today)[0] for unit in cells[:_MOST]]


def likely_areas(store: Store, period: Period, *, today: date) -> list[tuple[Candidate, int]]:
    """The units with officials who still owe a visit, and how many: most first; at most nine."""
    lines = roll_lines(store, period, today=today, under=None)
    owing = Counter(unit for line in lines for unit in line.units)
    ordered = sorted(owing.items(), key=lambda pair: (-pair[1], by_code(pair[0])))
    return [(Candidate(unit.code, unit.name, ""), count) for unit, count in ordered[:_MOST]]


def likely_days(
    store: Store, unit: Unit, *, today: date, period: Period | None = None
) -> list[date]:
    """The days on which the cell last met, by its schedule, as others attended, else by habit.

    Today comes last. With a period, days of that one only; of one that is over, all on which
    the cell met by its schedule or others attended.
    """
    last = today if period is None else min(today, period.last_day)
    if period is not None and period.last_day < today:
        scheduled = meeting_days(store, unit, period.span)
    else:
        latest = last_meeting_day(store, unit, today)
        scheduled = [] if latest is None else [latest]
    visits = store.attendances.within(Span(_a_year_before(last), last), unit_id=unit.id)
    first = last.replace(day=1) if period is None or today in period else period.first_day
    days = [visit.held_on for visit in reversed(visits) if visit.held_on >= first]
    habit = Counter(visit.held_on.day for visit in visits).most_common(1)
    if scheduled:
        days[:0] = scheduled
    elif habit:
        days.append(next(_latest(habit[0][0], last)))
    days.append(today)
    return [day for day in dict.fromkeys(days) if period is None or day in period][:_MOST]


def _latest(day: int, today: date) -> Iterator[date]:
    """That day of the month, of this one or the one before: the last day of a short month."""
    month = today.replace(day=1)
    while True:
        held = month.replace(day=min(day, monthrange(month.year, month.month)[1]))
        if held <= today:
            yield held
        month = (month - ONE_DAY).replace(day=1)


def _a_year_before(day: date) -> date:
    return date.fromordinal(max(day.toordinal() - _HABIT, date.min.toordinal()))
