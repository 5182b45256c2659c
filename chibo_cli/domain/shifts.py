"""How a change moves verdicts: the same officials judged before it and after it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.collation import person_key
from chibo_cli.domain.named import Named
from chibo_cli.domain.records import CountPer
from chibo_cli.domain.spans import ONE_DAY, Span
from chibo_cli.domain.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from chibo_cli.domain.compliance import Judgement
    from chibo_cli.domain.periods import Period

_WORST_FIRST = {verdict: place for place, verdict in enumerate(Verdict)}
_Key = tuple["Period", int, int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Touched:
    """The days on which a change may move verdicts, whose, and under which regulations.

    `officials` None is everybody's, `regulations` None all of them.
    """

    days: Span
    officials: frozenset[int] | None = None
    regulations: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """A verdict that moved; None where the duty had, or has, no subject."""

    period: Period
    official: Named
    regulation: str
    duty: int
    before: Verdict | None
    after: Verdict | None


def days_changed(old: Span, new: Span) -> Span | None:
    """From the first to the last day that lies in one of two lives and not in the other."""
    if old == new:
        return None
    if not old.overlaps(new):
        return hull(old, new)
    since, until = _earlier(old.since, new.since), _later(old.until, new.until)
    if old.since == new.since:
        since = min(day for day in (old.until, new.until) if day is not None) + ONE_DAY
    if old.until == new.until:
        until = max(day for day in (old.since, new.since) if day is not None) - ONE_DAY
    return Span(since, until)


def hull(*spans: Span) -> Span:
    """From the first day of any of the spans to the last of any."""
    first, *others = spans
    since, until = first.since, first.until
    for span in others:
        since, until = _earlier(since, span.since), _later(until, span.until)
    return Span(since, until)


def shifts(before: Iterable[Judgement], after: Iterable[Judgement]) -> tuple[Shift, ...]:
    """The verdicts that differ, by period, then the official's name, regulation and duty."""
    earlier, later = _worst(before), _worst(after)
    found = []
    for old, new in _paired(earlier, later):
        was = None if old is None else old.verdict
        now = None if new is None else new.verdict
        shown = new or old
        if was is not now and shown is not None:
            subject = shown.subject
            official = Named(subject.official.code, subject.official.full_name)
            regulation, duty = subject.regulation.code, subject.duty.number
            found.append(Shift(subject.period, official, regulation, duty, was, now))
    return tuple(sorted(found, key=_place))


def _paired(
    earlier: Mapping[_Key, Judgement], later: Mapping[_Key, Judgement]
) -> Iterator[tuple[Judgement | None, Judgement | None]]:
    """Each subject before and after; one that a replacement carries on is still the same."""
    gone = {key: judgement for key, judgement in earlier.items() if key not in later}
    for key, new in later.items():
        old = earlier.get(key)
        if old is None:
            continued = [each for each in gone if each[:-1] == key[:-1]]
            shared = {each: len({*each[-1]} & {*key[-1]}) for each in continued}
            old = gone.pop(max(shared, key=shared.__getitem__)) if shared else None
        yield old, new
    for old in gone.values():
        yield old, None


def _worst(judgements: Iterable[Judgement]) -> Mapping[_Key, Judgement]:
    """By period, duty and official, and by units where each assignment is judged by itself."""
    worst: dict[_Key, Judgement] = {}
    for judgement in judgements:
        subject = judgement.subject
        each = subject.duty.count_per is CountPer.ASSIGNMENT
        units = tuple(sorted(subject.unit_ids)) if each else ()
        key = (subject.period, subject.duty.id, subject.official.id, units)
        known = worst.get(key)
        if known is None or _WORST_FIRST[judgement.verdict] < _WORST_FIRST[known.verdict]:
            worst[key] = judgement
    return worst


def _place(shift: Shift) -> tuple[object, ...]:
    name = person_key(shift.official.name)
    return (shift.period, name, shift.official.code or "", shift.regulation, shift.duty)


def _earlier(one: date | None, other: date | None) -> date | None:
    return None if one is None or other is None else min(one, other)


def _later(one: date | None, other: date | None) -> date | None:
    return None if one is None or other is None else max(one, other)
