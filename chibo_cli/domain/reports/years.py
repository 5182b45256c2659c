"""A year: its quarters side by side, misses in a row, and what one's annual rating asks."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.compliance import Judgement, worst
from chibo_cli.domain.duties.verdicts import Verdict
from chibo_cli.domain.text.collation import code_key, person_key, sort_key
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.duties.verdicts import Refusal
    from chibo_cli.domain.entries.attendances import AttendanceEntry
    from chibo_cli.domain.entries.duties import AssignmentEntry, WaiverEntry
    from chibo_cli.domain.facts.named import Person
    from chibo_cli.domain.facts.records import Duty, Post, Regulation
    from chibo_cli.domain.reports.values import OtherRow, Report, Row
    from chibo_cli.domain.time.periods import Period

_Key = tuple[str | None, str, str, int, int]


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


@dataclass(frozen=True, slots=True)
class ExtractVisit:
    """A visit of the year; counted under some duty, else refused; neither where none looked."""

    entry: AttendanceEntry
    is_counted: bool
    refusal: Refusal | None
    is_no_cell: bool = False


@dataclass(frozen=True, slots=True)
class Extract:
    """One official in one year: `rows` and `others` are of every period in it, the longest first.

    `others` are documents and scores. `units` are what counted visits went to, each once, `cells`
    those of them that are cells.
    """

    official: Person
    period: Period
    as_of: date
    posts: tuple[Post, ...]
    assignments: tuple[AssignmentEntry, ...]
    rules: tuple[tuple[Regulation, Duty], ...]
    rows: tuple[Row, ...]
    visits: tuple[ExtractVisit, ...]
    waivers: tuple[WaiverEntry, ...]
    cells: int
    units: int
    others: tuple[OtherRow, ...] = ()

    @property
    def counted(self) -> tuple[ExtractVisit, ...]:
        """The visits that count, each once."""
        return tuple(visit for visit in self.visits if visit.is_counted)


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
    return person_key(name), code is None, code_key(code), sort_key(regulation), duty, turn
