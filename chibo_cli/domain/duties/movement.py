"""How a change moves verdicts: the same officials judged before it and after it, line by line."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Fulfilment, Refusal, Verdict
from chibo_cli.domain.facts.records import CountPer
from chibo_cli.domain.text.collation import code_key, person_key
from chibo_cli.domain.time.spans import ONE_DAY, Span, hull
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from chibo_cli.domain.duties.compliance import Judgement
    from chibo_cli.domain.duties.obligations import Obligation
    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.time.periods import Period

_WORST_FIRST = {
    verdict: place for kind in (Verdict, Fulfilment) for place, verdict in enumerate(kind)
}
_Key = tuple["Period", int, int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Shift:
    """A verdict that moved, of any kind of duty; None where the duty had, or has, no subject."""

    period: Period
    official: Named
    regulation: str
    duty: int
    before: Verdict | Fulfilment | None
    after: Verdict | Fulfilment | None


@dataclass(frozen=True, slots=True)
class Moved:
    """The verdicts that a change moved.

    `shifts` are all of them or, where no more were asked for, the first; `count` is of all. Of many
    periods only those that begin with `first` or later were compared; `is_compared` is False where
    there was too much for any comparison.
    """

    shifts: tuple[Shift, ...] = ()
    count: int = 0
    first: Period | None = None
    is_compared: bool = True

    @property
    def beside_attendance(self) -> Moved:
        """Those on documents and scores: how an attendance counts is told of itself."""
        others = tuple(
            each
            for each in self.shifts
            if isinstance(each.before, Fulfilment) or isinstance(each.after, Fulfilment)
        )
        return replace(self, shifts=others, count=len(others))


def days_changed(old: Span, new: Span) -> Span | None:
    """From the first to the last day that lies in one of two lives and not in the other."""
    if old == new:
        return None
    whole = hull(old, new)
    if not old.overlaps(new):
        return whole
    since, until = whole.since, whole.until
    if old.since == new.since:
        since = min(day for day in (old.until, new.until) if day is not None) + ONE_DAY
    if old.until == new.until:
        until = max(day for day in (old.since, new.since) if day is not None) - ONE_DAY
    return Span(since, until)


def shifts(
    before: Iterable[Judgement | Obligation], after: Iterable[Judgement | Obligation]
) -> Iterator[Shift]:
    """The verdicts that differ."""
    earlier, later = _worst(before), _worst(after)
    for old, new in _paired(earlier, later):
        was = None if old is None else old.verdict
        now = None if new is None else new.verdict
        shown = new or old
        if was is not now and shown is not None:
            subject = shown.subject
            official = subject.official.named_on(subject.period.last_day)
            regulation, duty = subject.regulation.code, subject.duty.number
            yield Shift(subject.period, official, regulation, duty, was, now)


@dataclass(frozen=True, slots=True)
class Move:
    """What one attendance did under one duty; `refusal` is None where it counts.

    `before` is None where the duty had no subject then; figures are counted visits. `is_gone`
    where nothing of the attendance is left there, `is_same` where nothing about it changed.
    """

    period: Period
    regulation: str
    duty: int
    required: int
    counted: int
    refusal: Refusal | None
    before: Verdict | None
    after: Verdict | None
    is_gone: bool = False
    is_same: bool = False
    is_no_cell: bool = False


def moves(
    before: Iterable[Judgement], after: Iterable[Judgement], attendance_id: int
) -> tuple[Move, ...]:
    """The moves in every subject that counts the attendance or refuses it, after or before."""
    earlier = {_key(judgement): judgement for judgement in before}
    later = {_key(judgement): judgement for judgement in after}
    found = []
    for key in dict.fromkeys((*later, *earlier)):
        old, new = earlier.get(key), later.get(key)
        was = old is not None and _concerns(old, attendance_id)
        now = new is not None and _concerns(new, attendance_id)
        shown = new if now else old
        if shown is None or not (was or now):
            continue
        subject = shown.subject
        current = shown if new is None else new
        found.append(
            Move(
                subject.period,
                subject.regulation.code,
                subject.duty.number,
                subject.duty.minimum,
                len(current.counted),
                _refusal(shown, attendance_id),
                None if old is None else old.verdict,
                None if new is None else new.verdict,
                is_gone=was and not now,
                is_same=was and now and _is_same(old, new, attendance_id),
                is_no_cell=attendance_id in shown.at_no_cell,
            )
        )
    return tuple(found)


def _paired(
    earlier: Mapping[_Key, Judgement | Obligation], later: Mapping[_Key, Judgement | Obligation]
) -> Iterator[tuple[Judgement | Obligation | None, Judgement | Obligation | None]]:
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


def _worst(
    judgements: Iterable[Judgement | Obligation],
) -> Mapping[_Key, Judgement | Obligation]:
    """By period, duty and official, and by units where each assignment is judged by itself."""
    worst: dict[_Key, Judgement | Obligation] = {}
    for judgement in judgements:
        subject = judgement.subject
        each = subject.duty.count_per is CountPer.ASSIGNMENT
        units = tuple(sorted(subject.unit_ids)) if each else ()
        key = (subject.period, subject.duty.id, subject.official.id, units)
        known = worst.get(key)
        if known is None or _WORST_FIRST[judgement.verdict] < _WORST_FIRST[known.verdict]:
            worst[key] = judgement
    return worst


def in_order(found: Iterable[Shift]) -> list[Shift]:
    """By period, then the official's name, regulation and duty."""
    ordered = sorted(found, key=attrgetter("regulation", "duty"))
    officials = dict.fromkeys(each.official for each in ordered)  # of each a key once: it is long
    by_name = sorted(officials, key=lambda one: (person_key(one.name), code_key(one.code)))
    places = {one: at for at, one in enumerate(by_name)}
    ordered.sort(key=lambda each: places[each.official])
    ordered.sort(key=attrgetter("period"))
    return ordered


def _key(judgement: Judgement) -> tuple[int, Period, tuple[int, ...]]:
    subject = judgement.subject
    return (subject.duty.id, subject.period, tuple(term.assignment.id for term in subject.terms))


def _concerns(judgement: Judgement, attendance_id: int) -> bool:
    return any(visit.id == attendance_id for visit in judgement.counted) or any(
        visit.id == attendance_id for visit, _ in judgement.refused
    )


def _is_same(old: Judgement | None, new: Judgement | None, attendance_id: int) -> bool:
    if old is None or new is None:
        return old is new
    return old.verdict is new.verdict and _refusal(old, attendance_id) is _refusal(
        new, attendance_id
    )


def _refusal(judgement: Judgement, attendance_id: int) -> Refusal | None:
    return next((reason for visit, reason in judgement.refused if visit.id == attendance_id), None)
