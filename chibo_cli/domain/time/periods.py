"""Months, quarters, halves and years: arithmetic and order."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import total_ordering

from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.values import dataclass

FIRST_YEAR = 1900
LAST_YEAR = 2199


class PeriodKind(Enum):
    """The four lengths a duty can have."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"

    @property
    def months(self) -> int:
        """Its length in months."""
        return _MONTHS[self]

    @property
    def count(self) -> int:
        """How many of them make a year."""
        return 12 // self.months


_MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF: 6, PeriodKind.YEAR: 12}
_NOTATIONS = {
    PeriodKind.MONTH: "{year}-{index:02}",
    PeriodKind.QUARTER: "{year}-Q{index}",
    PeriodKind.HALF: "{year}-H{index}",
    PeriodKind.YEAR: "{year}",
}


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """One month, quarter, half or year; `index` counts from 1 within the year.

    Periods are ordered by first day, the longer first. `str()` is the notation of reports
    and JSON: 2024-03, 2024-Q1, 2024-H1, 2024.

    Raises:
        ValueError: the year is outside 1900-2199, or it has no such part.
    """

    kind: PeriodKind
    year: int
    index: int = 1

    def __post_init__(self) -> None:
        if not (FIRST_YEAR <= self.year <= LAST_YEAR and 1 <= self.index <= self.kind.count):
            raise ValueError(f"no {self.kind.value} {self.index} in {self.year}")

    @classmethod
    def containing(cls, day: date, kind: PeriodKind) -> Period:
        """The period of that length in which the day lies."""
        return cls(kind, day.year, (day.month - 1) // kind.months + 1)

    @property
    def first_day(self) -> date:
        """Its first day, inclusive."""
        return date(self.year, (self.index - 1) * self.kind.months + 1, 1)

    @property
    def last_day(self) -> date:
        """Its last day, inclusive."""
        months = self.year * 12 + self.index * self.kind.months
        return date(months // 12, months % 12 + 1, 1) - ONE_DAY

    @property
    def span(self) -> Span:
        """Its days."""
        return Span(self.first_day, self.last_day)

    @property
    def next(self) -> Period:
        """The one after it."""
        return self.shifted(1)

    @property
    def previous(self) -> Period:
        """The one before it."""
        return self.shifted(-1)

    @property
    def periods(self) -> tuple[Period, ...]:
        """Itself, as the only one."""
        return (self,)

    def shifted(self, steps: int) -> Period:
        """The one so many after it, before it where they are below 0.

        Raises:
            ValueError: that lies outside 1900-2199.
        """
        place = self.year * self.kind.count + self.index - 1 + steps
        return Period(self.kind, place // self.kind.count, place % self.kind.count + 1)

    def parts(self, kind: PeriodKind) -> tuple[Period, ...]:
        """The periods of that length that make it up, in order; none where it is longer."""
        per_part = self.kind.months // kind.months
        start = (self.index - 1) * per_part
        return tuple(Period(kind, self.year, start + part + 1) for part in range(per_part))

    def __contains__(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day

    def __lt__(self, other: Period) -> bool:
        return self._order < other._order

    def __str__(self) -> str:
        return _NOTATIONS[self.kind].format(year=self.year, index=self.index)

    @property
    def _order(self) -> tuple[date, int]:
        return (self.first_day, -self.kind.months)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Several periods of one length one after another, both ends in it; `str()` is `A..B`.

    Raises:
        ValueError: they differ in length, or the last does not come after the first.
    """

    first: Period
    last: Period

    def __post_init__(self) -> None:
        if self.first.kind is not self.last.kind or self.last <= self.first:
            raise ValueError(f"no stretch from {self.first} to {self.last}")

    @property
    def kind(self) -> PeriodKind:
        """The length of each of its periods."""
        return self.first.kind

    @property
    def first_day(self) -> date:
        """Its first day, inclusive."""
        return self.first.first_day

    @property
    def last_day(self) -> date:
        """Its last day, inclusive."""
        return self.last.last_day

    @property
    def span(self) -> Span:
        """Its days."""
        return Span(self.first_day, self.last_day)

    @property
    def periods(self) -> tuple[Period, ...]:
        """Each of them, in order."""
        found = [self.first]
        while found[-1] < self.last:
            found.append(found[-1].next)
        return tuple(found)

    def parts(self, kind: PeriodKind) -> tuple[Period, ...]:
        """The periods of that length that make it up, in order; none where it is longer."""
        return tuple(part for period in self.periods for part in period.parts(kind))

    def shifted(self, steps: int) -> Stretch:
        """The one whose ends lie so many periods after these; raises what `Period.shifted` does."""
        return Stretch(self.first.shifted(steps), self.last.shifted(steps))

    def __str__(self) -> str:
        return f"{self.first}..{self.last}"


def last_complete(kind: PeriodKind, today: date) -> Period:
    """The latest period of that length whose last day lies before today."""
    return Period.containing(today, kind).previous


def months_of(days: Span) -> tuple[Period, ...]:
    """The months that have one of these days.

    Raises:
        ValueError: an end is open.
    """
    if days.since is None or days.until is None:
        raise ValueError("an open span has no list of months")
    months = [Period.containing(days.since, PeriodKind.MONTH)]
    while months[-1].last_day < days.until:
        months.append(months[-1].next)
    return tuple(months)
