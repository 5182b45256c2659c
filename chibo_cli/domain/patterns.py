"""On which day of a month a cell meets."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chibo_cli.domain.periods import Period

LAST = -1
LAST_DAY = 31  # of a shorter month it is the last one
DAYS_OF_WEEK = 7
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ORDINALS = {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 5: "5th", LAST: "last"}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A day of the month, 1 to 31, or else the `nth` weekday of it.

    `nth` is 1 to 5, -1 the last; `weekday` is 1 (Monday) to 7 (Sunday). `str()` is the notation
    of JSON, which is read back: `day 5`, `2nd sunday`, `last friday`.
    """

    day: int | None = None
    nth: int | None = None
    weekday: int | None = None

    def day_in(self, month: Period) -> date:
        """The day on which it falls in a month.

        Day 31 of a shorter month is its last day; a fifth weekday where there are but four is
        the fourth: a cell meets every month.
        """
        length = monthrange(month.year, month.index)[1]
        if self.day is not None:
            return date(month.year, month.index, min(self.day, length))
        first = date(month.year, month.index, 1).isoweekday()
        days = range(1 + ((self.weekday or 1) - first) % DAYS_OF_WEEK, length + 1, DAYS_OF_WEEK)
        return date(month.year, month.index, days[_place(self.nth, len(days))])

    def __str__(self) -> str:
        if self.day is not None:
            return f"day {self.day}"
        return f"{ORDINALS[self.nth or LAST]} {WEEKDAYS[(self.weekday or 1) - 1]}"


def _place(nth: int | None, count: int) -> int:
    return LAST if nth is None or nth == LAST else min(nth, count) - 1
