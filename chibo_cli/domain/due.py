"""When a document falls due: a day of the year, or days after the period or a visit."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.periods import Period
from chibo_cli.domain.spans import ONE_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chibo_cli.domain.records import Duty

_LATE = timedelta(days=366)


class Follows(Enum):
    """What a due day is counted from; one of the year is counted from nothing."""

    PERIOD = "end"
    VISIT = "visit"


@dataclass(frozen=True, slots=True)
class Due:
    """A due day as a duty states it: month and day, or days after something."""

    follows: Follows | None = None
    days: int = 0
    month: int = 0
    day: int = 0

    @classmethod
    def of(cls, duty: Duty) -> Due:
        """What the `due` of a duty of kind `file` means."""
        word, plus, days = duty.due.partition("+")
        if plus:
            return cls(Follows(word), int(days))
        month, _, day = duty.due.partition("-")
        return cls(month=int(month), day=int(day))

    def in_period(self, period: Period) -> date:
        """The day due for a period; 29 February is the 28th where the year has none.

        Raises:
            ValueError: it follows a visit.
        """
        if self.follows is Follows.VISIT:
            raise ValueError("a day due after a visit is of no period")
        if self.follows is Follows.PERIOD:
            return period.last_day + timedelta(days=self.days)
        last = monthrange(period.year, self.month)[1]
        return date(period.year, self.month, min(self.day, last))

    def after_visit(self, held_on: date) -> date:
        """The day due after a visit of that day."""
        return held_on + timedelta(days=self.days)


def due_day(duty: Duty, period: Period) -> date | None:
    """The day on which a document for the period falls due; None where it follows a visit."""
    due = Due.of(duty)
    return None if due.follows is Follows.VISIT else due.in_period(period)


def due_periods(duty: Duty, today: date, until: date = date.max) -> Iterator[Period]:
    """The periods whose document is asked for on a day, the latest first.

    Those whose last day in time comes from today to `until`, and the last that is over: of a duty
    that has ended too, for a year. After visits, those in which one may still be reported in time,
    and the one before them.
    """
    running, over = Period.containing(today, duty.period), last_over(duty, today)
    if over is None:
        yield from _reported_periods(duty, running, today)
        return
    due, period = Due.of(duty), running.next
    while period > over:
        is_in_time = today <= last_in_time(duty, due.in_period(period)) <= until
        if is_in_time and duty.life.overlaps(period.span):
            yield period
        period = period.previous
    while duty.life.until is not None and period.first_day > duty.life.until:
        period = period.previous
    is_recent = period == over or due.in_period(period) > today - _LATE
    if is_recent and duty.life.overlaps(period.span):
        yield period


def last_over(duty: Duty, today: date) -> Period | None:
    """The last period for which the day due is over; None where that follows a visit."""
    period = Period.containing(today, duty.period)
    while (day := due_day(duty, period)) is not None and last_in_time(duty, day) >= today:
        period = period.previous
    return None if day is None else period


def _reported_periods(duty: Duty, running: Period, today: date) -> Iterator[Period]:
    due, period = Due.of(duty), running
    while last_in_time(duty, due.after_visit(period.last_day)) >= today:
        yield period
        period = period.previous
    yield period


def last_in_time(duty: Duty, day: date) -> date:
    """The last day on which what is due that day comes in time."""
    return day - ONE_DAY if duty.due_before else day
