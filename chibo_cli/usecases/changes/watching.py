"""What a change moved: verdicts as the register stood before it, and as it stands now."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any

from chibo_cli.domain.duties.compliance import Judgement, default_as_of, judge
from chibo_cli.domain.duties.movement import Moved, Shift, in_order, shifts
from chibo_cli.domain.duties.obligations import Obligation, judge_others
from chibo_cli.domain.duties.reach import Judged, Reach, reach
from chibo_cli.domain.facts.records import Unit
from chibo_cli.domain.lists.errors import RegisterBusy
from chibo_cli.domain.time.periods import FIRST_YEAR, Period, PeriodKind
from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.store.facts import facts_for
from chibo_cli.store.rooms.duties import Duties
from chibo_cli.store.rooms.organisation import Memberships, Placements, Terms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.store.rooms.room import Room
    from chibo_cli.store.store import Store

_FEW = 10  # officials that are judged one by one; of more, everybody's facts are read at once
_MOST_PERIODS = 24  # of each length, the latest
_MOST_PERIODS_OF_MANY = 8
_MOST_VISITS = 50_000
_BULK = 5_000  # visits of a long list: judging as many twice is a twentieth of taking 100,000
_MOST_AT_ONCE = 5_000  # officials, judged in 45 MB
_MOST_HELD = 5_000  # verdicts beside the first, until they are put in order
_LONG_AGO = date(2000, 1, 1)


def moved_by(store: Store, *, today: date, most: int | None = None) -> Moved:
    """The verdicts that this transaction has moved until now, in every begun period it touches.

    Of more than `most` the first are named, and all counted: a list may move a million.
    Of a long time, of many visits only the latest periods are compared: cost does not grow with
    history.
    """
    touched = store.journal.touched()
    if not touched:
        return Moved()
    try:
        with store.before() as before:
            return _Comparison(before, store, today, touched).moved(most)
    except RegisterBusy:
        return Moved(is_compared=False)


class _Comparison:
    """One register before and after a change."""

    def __init__(
        self, before: Store, after: Store, today: date, touched: dict[str, list[int]]
    ) -> None:
        self._sides = (before, after)
        self._today = today
        self._is_bulk = len(touched.get("attendance", ())) > _BULK
        self._whose: set[int | None] = set()
        self._spans: set[Span] = set()
        for each in self._reaches(touched):
            self._whose.add(each.official_id)
            self._spans.add(each.days)
        everybody = None in self._whose
        self._officials = None if everybody else {each for each in self._whose if each is not None}
        self._is_few = self._officials is not None and len(self._officials) <= _FEW

    def moved(self, most: int | None) -> Moved:
        periods = sorted(self._touched_periods())
        first_day = self._first_compared(periods)
        compared = [each for each in periods if each.first_day >= first_day]
        is_cut = len(compared) < len(periods)
        count, found = 0, list[Shift]()
        for shift in self._shifts(compared):
            count += 1
            found.append(shift)
            if most is not None and len(found) > most + _MOST_HELD:
                found = in_order(found)[:most]
        return Moved(
            tuple(in_order(found)[:most]),
            count,
            min(compared) if is_cut and compared else None,
            is_compared=bool(compared) or not periods,
        )

    def _reaches(self, touched: dict[str, list[int]]) -> Iterator[Reach]:
        pairs: list[tuple[Judged | None, Judged | None]] = []
        rooms = [_judged_rooms(store) for store in self._sides]
        for name in rooms[0].keys() & touched.keys():
            if name == "attendance" and self._is_bulk:
                self._count_in(touched[name])
                continue
            old, new = (side[name].with_ids(touched[name]) for side in rooms)
            pairs += [(old.get(number), new.get(number)) for number in touched[name]]
        passing = {
            (type(fact), fact.id)
            for old, new in pairs
            if not (old and new)
            for fact in (old, new)
            if fact
        }
        for was, now in pairs:
            if isinstance(was, Unit) and isinstance(now, Unit) and was.kind != now.kind:
                self._count_in_visits_at(was.id)
            yield from reach(was, now, passing)

    def _count_in(self, attendance_ids: Sequence[int]) -> None:
        """Whose these visits are and their days: of many visits all pairs would be as many."""
        for store in self._sides:
            self._whose |= store.attendances.officials_of(attendance_ids)
            self._spans |= {Span(day, day) for day in store.attendances.days_of(attendance_ids)}

    def _count_in_visits_at(self, unit_id: int) -> None:
        """A unit of another kind moves the verdicts of its visitors alone."""
        for store in self._sides:
            visits = store.attendances.within(ALWAYS, unit_id=unit_id)
            self._count_in([each.id for each in visits])

    def _touched_periods(self) -> Iterator[Period]:
        """The begun periods in which verdicts may move; of a long time the latest, and one more."""
        lengths: set[PeriodKind] = set()
        for store in self._sides:
            bound = store.assignments.regulations()
            duties = store.regulations.duties()
            lengths.update(duty.period for duty in duties if duty.regulation_id in bound)
        for length in lengths:
            found: set[Period] = set()
            for days in self._spans:
                found.update(islice(self._backwards(days, length), self._most + 1))
            yield from found

    def _backwards(self, days: Span, length: PeriodKind) -> Iterator[Period]:
        """The begun periods of that length with a day among these, the latest first."""
        first = days.since or self._first_assigned
        last = Period.containing(self._today, length).last_day
        if days.until is not None:
            last = min(last, days.until)
        if last < first:
            return
        period = Period.containing(last, length)
        while period.last_day >= first:
            yield period
            if (period.year, period.index) == (FIRST_YEAR, 1):
                return
            period = period.previous

    @cached_property
    def _first_assigned(self) -> date:
        """The first day on which any of them was assigned."""
        days = [
            each.life.since or _LONG_AGO
            for store in self._sides
            for each in store.assignments.all()
            if self._officials is None or each.official_id in self._officials
        ]
        return min(days, default=_LONG_AGO)

    @property
    def _most(self) -> int:
        return _MOST_PERIODS if self._is_few else _MOST_PERIODS_OF_MANY

    def _first_compared(self, periods: Sequence[Period]) -> date:
        """The day from which on every period that begins is compared."""
        first = date.min
        for length in {each.kind for each in periods}:
            begin = sorted(each.first_day for each in periods if each.kind is length)
            if len(begin) > self._most:
                first = max(first, begin[-self._most])
        if self._is_few:
            return first
        most = _BULK if self._is_bulk else _MOST_VISITS
        compared = date.max
        for day in sorted({each.first_day for each in periods if each.first_day >= first})[::-1]:
            if (
                max(each.attendances.count_within(Span(day, date.max)) for each in self._sides)
                > most
            ):
                return compared
            compared = day
        return first

    def _shifts(self, periods: Sequence[Period]) -> Iterator[Shift]:
        """Those of few officials one by one, of more period by period: all fill the memory."""
        if not periods:
            return
        at_once = [[each] for each in periods]  # what lies between them may be long
        for some in self._some_officials():
            for compared in [periods] if self._is_few else at_once:
                yield from shifts(*(self._judged(store, compared, some) for store in self._sides))

    def _some_officials(self) -> Iterator[Sequence[int] | None]:
        """Whose facts are read at once; None where all are, of a register that is not large."""
        known = range(1, max(each.officials.last_id() for each in self._sides) + 1)
        if not self._is_few and len(known) <= _MOST_AT_ONCE:
            yield None
            return
        whose = known if self._officials is None else sorted(self._officials)
        size = 1 if self._is_few else _MOST_AT_ONCE
        for at in range(0, len(whose), size):
            yield whose[at : at + size]

    def _judged(
        self, store: Store, periods: Sequence[Period], officials: Collection[int] | None = None
    ) -> Iterator[Judgement | Obligation]:
        facts = facts_for(store, *periods, officials=officials)
        for period in periods:
            yield from self._of(facts, period)

    def _of(self, facts: Facts, period: Period) -> Iterator[Judgement | Obligation]:
        judged: list[Judgement | Obligation] = [
            *judge(facts, period, default_as_of(period, self._today)),
            *judge_others(facts, period, self._today),  # due after the period, as most are
        ]
        for each in judged:
            if self._officials is None or each.subject.official.id in self._officials:
                yield each


def _judged_rooms(store: Store) -> dict[str, Room[Any]]:
    """The rooms of what verdicts are made of, by table."""
    connection = store.connection
    rooms: tuple[Room[Any], ...] = (
        store.assignments,
        store.attendances,
        Duties(connection),
        store.filings,
        Memberships(connection),
        store.officials,
        Placements(connection),
        store.regulations,
        store.scoring,
        Terms(connection),
        store.units,
        store.waivers,
    )
    return {room.mapped.table.name: room for room in rooms}
