"""Periods beside each other: rows, figures, and how many in a row an official has missed."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from chibo_cli.domain.duties.compliance import Judgement, worst
from chibo_cli.domain.duties.verdicts import Verdict
from chibo_cli.domain.reports.documents import place_of_kind
from chibo_cli.domain.reports.values import Beside, DocumentFigures, Group, ScoreFigures, Summary
from chibo_cli.domain.text.collation import person_key, sort_key
from chibo_cli.domain.text.names import same_name_key
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from chibo_cli.domain.facts.named import Named, Person
    from chibo_cli.domain.reports.values import Report, ResultCount, Row
    from chibo_cli.domain.time.periods import Period

_Key = tuple[str | None, str, str, int, int]

Figure = int | float | None
Key = TypeVar("Key")
Told = TypeVar("Told", Group, DocumentFigures, ScoreFigures)


@dataclass(frozen=True, slots=True)
class YearRow:
    """One subject's rows of a year: its own, or those of its quarters, None where it has none.

    Of other parts of it, and of another period, likewise.
    `streak` is how many quarters running the official was unmet up to the last one over, 0 below 2.
    """

    year: Row | None
    quarters: tuple[Row | None, ...]
    streak: int

    @property
    def rows(self) -> tuple[Row, ...]:
        """Those it has, in the order of their days; one at least."""
        return tuple(row for row in (self.year, *self.quarters) if row is not None)

    @property
    def latest(self) -> Row:
        """The one that says who it is, and which units it has."""
        return self.rows[-1]


def side_by_side(report: Report, parts: Sequence[Report] | None = None) -> tuple[YearRow, ...]:
    """The rows of a report and of its parts, a year's quarters or these, each subject once.

    They go by given name.
    """
    beside = report.quarters if parts is None else parts
    streaks = {_who(each.official): len(each.quarters) for each in report.streaks}
    found: defaultdict[_Key, dict[int, Row]] = defaultdict(dict)
    for place, part in enumerate((report, *beside)):
        for row in part.rows:
            found[_key(row, found, place)][place] = row
    lines = [
        YearRow(
            rows.get(0),
            tuple(rows.get(place) for place in range(1, len(beside) + 1)),
            streaks.get(key[:2], 0),
        )
        for key, rows in sorted(found.items(), key=lambda pair: _order(pair[0]))
    ]
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class Sides:
    """One figure now, at the time that it is held against, and in the year so far."""

    now: Figure
    then: Figure
    so_far: Figure

    @property
    def difference(self) -> Figure:
        """By how much it is more now, to four decimals; None where one of both is none."""
        if self.now is None or self.then is None:
            return None
        return round(self.now - self.then, 4)


@dataclass(frozen=True, slots=True)
class ComparedDocuments:
    """The figures of one kind of document beside those of the other times, None where not asked."""

    now: DocumentFigures
    then: DocumentFigures | None
    so_far: DocumentFigures | None

    def figure(self, key: str) -> Sides:
        """One of them at each time."""
        told = (None if each is None else getattr(each, key) for each in self._times)
        return Sides(*told)

    @property
    def results(self) -> Sequence[tuple[str | None, Sides]]:
        """How often evaluations say what they say, in the order of the first time that has it."""
        counts = [
            None if each is None else {_said(one.result): one for one in each.results}
            for each in self._times
        ]
        spelled = {key: one.result for found in counts for key, one in (found or {}).items()}
        return [
            (
                result,
                Sides(*(None if each is None else _count(each.get(key)) for each in counts)),
            )
            for key, result in spelled.items()
        ]

    @property
    def _times(self) -> tuple[DocumentFigures | None, ...]:
        return self.now, self.then, self.so_far


@dataclass(frozen=True, slots=True)
class ComparedScores:
    """The figures of visits to be scored beside those of the other times, None where not asked."""

    now: ScoreFigures
    then: ScoreFigures | None
    so_far: ScoreFigures | None

    def figure(self, key: str) -> Sides:
        """One of them at each time."""
        times = (self.now, self.then, self.so_far)
        return Sides(*(None if each is None else getattr(each, key) for each in times))


@dataclass(frozen=True, slots=True)
class Compared:
    """A report's total, or one part of it, with the same of the times beside it."""

    now: Group
    then: Group | None
    so_far: Group | None
    is_total: bool = False

    @property
    def name(self) -> Named | None:
        """The part's; None of the nameless one and of the total."""
        return self.now.name

    def figure(self, key: str) -> Sides:
        """One figure at each time."""
        return Sides(*(_figure(each, key) for each in (self.now, self.then, self.so_far)))

    @property
    def documents(self) -> tuple[ComparedDocuments, ...]:
        """Those of each kind that one of the times has; zeros where another has none."""
        times = [
            None if each is None else {(one.document, one.period): one for one in each.documents}
            for each in (self.now, self.then, self.so_far)
        ]
        kinds = {kind for of_time in times for kind in of_time or ()}
        return tuple(
            ComparedDocuments(*_at_each(times, kind, DocumentFigures(*kind, officials=0)))
            for kind in sorted(kinds, key=place_of_kind)
        )

    @property
    def scores(self) -> tuple[ComparedScores, ...]:
        """Those by periods of each length, likewise."""
        times = [
            None if each is None else {one.period: one for one in each.scores}
            for each in (self.now, self.then, self.so_far)
        ]
        lengths = {length for of_time in times for length in of_time or ()}
        return tuple(
            ComparedScores(*_at_each(times, length, ScoreFigures(length, officials=0)))
            for length in sorted(lengths, key=lambda length: -length.months)
        )


def compared(report: Report) -> tuple[Compared, ...]:
    """The total, then each part that the report or a time beside it has; zeros where it has none.

    Units are told by their codes, whatever their names then.
    """
    times = [Beside.of(report), report.against, report.so_far]
    now, then, so_far = (
        None if time is None else Group(None, time.summary, None, time.documents, time.scores)
        for time in times
    )
    found = [] if now is None else [Compared(now, then, so_far, is_total=True)]
    parts = [
        None if time is None else {_named(group.name): group for group in time.groups or ()}
        for time in times
    ]
    names: dict[object, Named | None] = {}
    for of_time in parts:
        for key, group in (of_time or {}).items():
            names.setdefault(key, group.name)
    for key, name in names.items():
        found.append(Compared(*_at_each(parts, key, Group(name, Summary(units=0)))))
    return tuple(found)


MOST_QUARTERS = 8  # looked back over
LEAST_QUARTERS = 2  # one miss is no streak


@dataclass(frozen=True, slots=True)
class Standings:
    """How each official, by id, stood in one quarter: the worst of the verdicts."""

    quarter: Period
    verdicts: Mapping[int, Verdict]

    @classmethod
    def of(cls, quarter: Period, judged: Iterable[Judgement]) -> Standings:
        """The standings that these judgements give."""
        verdicts: defaultdict[int, list[Verdict]] = defaultdict(list)
        for judgement in judged:
            verdicts[judgement.subject.official.id].append(judgement.verdict)
        return cls(quarter, {one: worst(found) for one, found in verdicts.items()})


def streaks_in(quarters: Iterable[Standings]) -> dict[int, tuple[Period, ...]]:
    """Each official's unmet quarters, oldest first, unbroken up to the first that is given.

    The quarters are over and come latest first, each following the next; no more than eight are
    looked at, nor more than some streak needs.
    """
    runs: dict[int, list[Period]] = {}
    going: set[int] | None = None
    for standings in islice(quarters, MOST_QUARTERS):
        unmet = {one for one, found in standings.verdicts.items() if found is Verdict.UNMET}
        going = unmet if going is None else unmet & going
        for official in going:
            runs.setdefault(official, []).append(standings.quarter)
        if not going:
            break
    return {
        official: tuple(reversed(found))
        for official, found in runs.items()
        if len(found) >= LEAST_QUARTERS
    }


def misses_in_a_row(
    wanted: Iterable[tuple[int, int]], periods: Iterable[Sequence[Judgement]]
) -> Counter[tuple[int, int]]:
    """How many periods running each of these was unmet, by the ids of official and regulation.

    The judgements of the periods come latest first, and no more are asked for than some run needs.
    """
    going, runs = set(wanted), Counter[tuple[int, int]]()
    if not going:
        return runs
    for judged in periods:
        verdicts: defaultdict[tuple[int, int], list[Verdict]] = defaultdict(list)
        for each in judged:
            key = each.subject.official.id, each.subject.regulation.id
            verdicts[key].append(each.verdict)
        going = {key for key in going if key in verdicts and worst(verdicts[key]) is Verdict.UNMET}
        runs.update(going)
        if not going:
            break
    return runs


def _key(row: Row, found: defaultdict[_Key, dict[int, Row]], place: int) -> _Key:
    """The subject; of several under one duty, each assignment's, the first that has no such row."""
    turn = 0
    while True:
        key = (*_who(row.official), row.regulation, row.duty, turn)
        if key not in found or place not in found[key]:
            return key
        turn += 1


def _who(official: Person) -> tuple[str | None, str]:
    return official.code, official.name


def _order(key: _Key) -> tuple[object, ...]:
    code, name, regulation, duty, turn = key
    return person_key(name), code is None, code or "", sort_key(regulation), duty, turn


def _at_each(
    times: Sequence[Mapping[Key, Told] | None], key: Key, nothing: Told
) -> tuple[Told, Told | None, Told | None]:
    """What stands there now, then and so far; nothing where that time has not got it."""
    now, then, so_far = (None if each is None else each.get(key, nothing) for each in times)
    return now or nothing, then, so_far


def _named(name: Named | None) -> object:
    return None if name is None else (name.code, None if name.code else name.name)


def _said(result: str | None) -> object:
    """The same result, however it is spelled."""
    return None if result is None else same_name_key(result)


def _count(result: ResultCount | None) -> int:
    return 0 if result is None else result.count


def _figure(group: Group | None, key: str) -> Figure:
    if group is None:
        return None
    found: Figure = getattr(group if key == "met_elsewhere" else group.summary, key)
    return found
