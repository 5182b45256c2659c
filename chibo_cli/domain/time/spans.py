"""Stretches of days, both ends inclusive, an absent end open; and which fact holds on a day."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol, TypeVar

from chibo_cli.domain.failures import ChiboError
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator


class EndBeforeStart(ChiboError):
    """A span that ends before it begins."""

    since: date
    until: date


ONE_DAY = timedelta(days=1)
_ANY_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Span:
    """The days from `since` to `until`, both inclusive; None means always, or open.

    A span whose `until` lies before its `since` holds no day.
    """

    since: date | None = None
    until: date | None = None

    def __contains__(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )

    @property
    def is_empty(self) -> bool:
        """Whether no day lies in it."""
        return self.since is not None and self.until is not None and self.until < self.since

    def common(self, *others: Span) -> Span:
        """The days that lie in this span and in each of the others."""
        spans = (self, *others)
        since = max((span.since for span in spans if span.since is not None), default=None)
        until = min((span.until for span in spans if span.until is not None), default=None)
        return span_of(since, until)

    def overlaps(self, other: Span) -> bool:
        """Whether some day lies in both."""
        return not (self.is_empty or other.is_empty or self.common(other).is_empty)

    def covers(self, other: Span) -> bool:
        """Whether every day of the other lies in this one."""
        return other.is_empty or self.common(other) == other

    def nearest(self, day: date) -> date:
        """The day itself where it lies in the span, else the nearer end."""
        if self.until is not None and day > self.until:
            return self.until
        if self.since is not None and day < self.since:
            return self.since
        return day

    @property
    def some_day(self) -> date:
        """A day in it, the first where it has one."""
        return self.since or self.until or _ANY_DAY

    def days(self) -> Iterator[date]:
        """Each day in order; a span with an open end has no such list.

        Raises:
            ValueError: an end is open.
        """
        if self.since is None or self.until is None:
            raise ValueError("an open span has no list of days")
        day = self.since
        while day <= self.until:
            yield day
            day += ONE_DAY


ALWAYS = Span()


@lru_cache(2**12)
def span_of(since: date | None, until: date | None) -> Span:
    """The span of these days, one and the same for row after row: most of a list say alike."""
    return Span(since, until)


def day_count(spans: Iterable[Span]) -> int:
    """How many days lie in at least one of the closed spans, each day once."""
    total = 0
    reached: date | None = None
    closed = [
        (span.since, span.until)
        for span in spans
        if span.since is not None and span.until is not None
    ]
    for since, until in sorted(closed):
        start = since if reached is None or since > reached else reached + ONE_DAY
        if start <= until:
            total += (until - start).days + 1
            reached = until
    return total


def hull(*spans: Span) -> Span:
    """From the first day of any of the spans to the last of any."""
    first, *others = spans
    since, until = first.since, first.until
    for span in others:
        since, until = _earlier(since, span.since), _later(until, span.until)
    return Span(since, until)


def check_span(life: Span) -> None:
    """Raises EndBeforeStart where a span holds no day."""
    if life.since is not None and life.until is not None and life.is_empty:
        raise EndBeforeStart(life.since, life.until)


class Dated(Protocol):
    """A fact that holds on some days."""

    @property
    def id(self) -> int:
        """Its number."""

    @property
    def life(self) -> Span:
        """The days on which it holds."""


class DatedName(Dated, Protocol):
    """A name borne on some days."""

    @property
    def name(self) -> str:
        """The name."""


Fact = TypeVar("Fact", bound=Dated)


def first_day(dated: Dated) -> date:
    """The day from which a fact holds; one that always held comes before all others."""
    return dated.life.since or date.min


def in_force(facts: Iterable[Fact], day: date) -> Fact | None:
    """The fact in force on that day; of several the one begun last."""
    found = [fact for fact in facts if day in fact.life]
    return found[0] if len(found) == 1 else max(found, key=_place, default=None)


def nearest_to(facts: Collection[Fact], day: date) -> Fact | None:
    """The fact in force on that day, else the last that began before it, else the first of all."""
    if len(facts) == 1:  # as most who bear a name bear one
        return next(iter(facts))
    found = in_force(facts, day)
    if found is not None or not facts:
        return found
    ordered = sorted(facts, key=_place)
    return next((fact for fact in reversed(ordered) if first_day(fact) <= day), ordered[0])


def name_on(names: Collection[DatedName], day: date) -> str:
    """What somebody or something is called on that day; who has no name then, the nearest."""
    found = nearest_to(names, day)
    return "" if found is None else found.name


def moved_along(facts: Collection[Fact], old: Span, new: Span) -> list[tuple[Fact, Span]]:
    """Of facts that began with `old`, or of which the last ended with it, those that go along.

    Each with its new days: stated ends that were those of `old` are those of `new`. None is left
    without a day.
    """
    moved = []
    last = max(facts, key=_place, default=None)
    for fact in facts:
        life = fact.life
        since = new.since if life.since is not None and life.since == old.since else life.since
        ends = fact is last and life.until is not None and life.until == old.until
        kept = Span(since, new.until if ends else life.until)
        if kept != life and not kept.is_empty:
            moved.append((fact, kept))
    return moved


def _place(fact: Dated) -> tuple[date, int]:
    return first_day(fact), fact.id


def _earlier(one: date | None, other: date | None) -> date | None:
    return None if one is None or other is None else min(one, other)


def _later(one: date | None, other: date | None) -> date | None:
    return None if one is None or other is None else max(one, other)
