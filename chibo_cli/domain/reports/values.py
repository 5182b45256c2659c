"""What a report says: rows, sums, groups, visits; all that show a period show these values."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from chibo_cli.domain.duties.verdicts import Fulfilment
from chibo_cli.domain.time.periods import Period, PeriodKind, Stretch
from chibo_cli.values import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.duties.verdicts import Basis, Verdict, Visit
    from chibo_cli.domain.facts.named import Named, Person
    from chibo_cli.domain.facts.records import Document, DutyKind


class GroupBy(Enum):
    """What makes a part."""

    UNIT = "unit"
    AGENCY = "agency"
    TAG = "tag"
    OFFICE = "office"  # whose registers are taken in


@dataclass(frozen=True, slots=True)
class Grouping:
    """How a report is parted; by units of one `kind`, or else of the level below the top."""

    by: GroupBy
    kind: str | None = None


class GroupOrder(Enum):
    """In which order the parts stand: by name, or the highest rate or the most visits first."""

    NAME = "name"
    RATE = "rate"
    VISITS = "visits"


@dataclass(frozen=True, slots=True)
class RegulationSummary:
    """The figures of those whom one regulation binds."""

    regulation: str
    summary: Summary


@dataclass(frozen=True, slots=True)
class OtherRow:
    """How one subject stands with one document, or with the scores of its visits.

    `unit` is the unit that filed it, or whose meeting was visited; `filings` are its numbers in
    the register. `visit` is the visit a document follows; `visits` are the days of visits to be
    scored, `unscored` those without a score.
    """

    period: Period
    official: Person
    regulation: str
    duty: int
    kind: DutyKind
    document: Document | None
    units: tuple[Named, ...]
    unit: Named | None
    due: date | None
    due_before: bool
    filed_on: date | None
    filings: tuple[int, ...]
    number: str | None
    addressees: tuple[str, ...]
    missing: tuple[str, ...]
    result: str | None
    visit: date | None
    visits: tuple[date, ...]
    unscored: tuple[date, ...]
    verdict: Fulfilment
    basis: Basis


@dataclass(frozen=True, slots=True)
class ResultCount:
    """How many documents say that; `result` is None for those that say nothing."""

    result: str | None
    count: int


@dataclass(frozen=True, slots=True)
class DocumentFigures:
    """How the documents of one kind stand that are asked for by periods of one length.

    Each is one, by its verdict, whoever owes it: `officials` are how many do. `results` are what
    evaluations say, the most frequent first.
    """

    document: Document
    period: PeriodKind
    officials: int
    met: int = 0
    late: int = 0
    unmet: int = 0
    pending: int = 0
    waived: int = 0
    not_judged: int = 0
    results: tuple[ResultCount, ...] = ()

    @property
    def due(self) -> int:
        """How many are asked for: neither waived nor not judged."""
        return self.met + self.late + self.unmet + self.pending


@dataclass(frozen=True, slots=True)
class ScoreFigures:
    """How the visits stand that are to be scored by periods of one length.

    Of `visits` each is `scored`; `unscored`, its period over; or `pending`. `officials` are those
    who owe the scores, who have been nowhere too. A visit that two duties ask for is two.
    """

    period: PeriodKind
    officials: int
    visits: int = 0
    scored: int = 0
    unscored: int = 0
    pending: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """How one subject stands, with every visit that counts and every one refused.

    `at_cells` of the visits that count were to cells; None where an earlier program closed it.
    """

    period: Period
    official: Person
    regulation: str
    duty: int
    units: tuple[Named, ...]
    required: int
    verdict: Verdict
    counted: tuple[Visit, ...]
    refused: tuple[Visit, ...]
    hidden: int = 0  # visits that count and that a report without names does not show
    doubled: tuple[Visit, ...] = ()  # those that are one with a counted one on the map shown
    at_cells: int | None = field(default=None, compare=False)  # the visits tell it

    @property
    def attended(self) -> int:
        """How many visits count."""
        return len(self.counted) + self.hidden

    @property
    def at_committees(self) -> int | None:
        """How many of them were to other units than cells."""
        return None if self.at_cells is None else self.attended - self.at_cells


_Standing = TypeVar("_Standing", Row, OtherRow)


@dataclass(frozen=True, slots=True)
class Listed:
    """Whose rows are listed: of these verdicts, all where none is named; the worst may come first.

    The figures of a report are of all its rows, listed or not.
    """

    only: frozenset[Fulfilment] = frozenset()
    is_worst_first: bool = False

    def of(self, rows: Iterable[_Standing]) -> list[_Standing]:
        """Those listed, in the order in which they stand."""
        kept = [row for row in rows if not self.only or Fulfilment(row.verdict.value) in self.only]
        return sorted(kept, key=urgency) if self.is_worst_first else kept


EVERY = Listed()


def urgency(row: Row | OtherRow) -> int:
    """Where a row stands when the worst come first; all that need nothing stand alike."""
    return {"unmet": 0, "late": 1, "pending": 2}.get(row.verdict.value, 3)


@dataclass(frozen=True, slots=True)
class Summary:
    """Officials by their worst verdict; attendances, cells and units are of counted visits.

    Each stands once: a visit, a visited cell, a visited unit of any kind. Where an earlier program
    closed it `units` is None, `cells` were all of them; of several periods the verdicts are None.
    """

    officials: int = 0
    met: int | None = 0
    unmet: int | None = 0
    pending: int | None = 0
    waived: int | None = 0
    not_judged: int | None = 0
    attendances: int = 0
    cells: int = 0
    units: int | None = None

    @property
    def rate(self) -> float | None:
        """The met / (met + unmet + pending) to four decimals; None where nobody is judged."""
        met = self.met or 0
        judged = met + (self.unmet or 0) + (self.pending or 0)
        return round(met / judged, 4) if judged else None

    @property
    def without_verdicts(self) -> Summary:
        """The same of several periods together, over which nobody has a verdict."""
        return replace(self, met=None, unmet=None, pending=None, waived=None, not_judged=None)


@dataclass(frozen=True, slots=True)
class Group:
    """The figures of one part of a report; `name` is None for those of no part.

    `met_elsewhere` counts the officials met here who would not be without visits outside the part.
    """

    name: Named | None
    summary: Summary
    met_elsewhere: int | None = 0
    documents: tuple[DocumentFigures, ...] = ()
    scores: tuple[ScoreFigures, ...] = ()


PARTS = ("strengths", "shortcomings", "proposals")
"""What a remark is made of, in the order of a report."""


@dataclass(frozen=True, slots=True)
class Remarked:
    """The Board's words on a period; on all of it where no regulation is named."""

    period: str
    regulation: str | None
    strengths: str | None = None
    shortcomings: str | None = None
    proposals: str | None = None


@dataclass(frozen=True, slots=True)
class Streak:
    """An official unmet in each of these quarters, one after another, the oldest first."""

    official: Person
    quarters: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """The figures of another time, which stand beside a report's; by part as in that."""

    period: Period | Stretch
    as_of: date
    summary: Summary
    groups: tuple[Group, ...] | None = None
    documents: tuple[DocumentFigures, ...] = ()
    others_as_of: date | None = None
    scores: tuple[ScoreFigures, ...] = ()

    @classmethod
    def of(cls, report: Report) -> Beside:
        """Those of that report."""
        return cls(
            report.period,
            report.as_of,
            report.summary,
            report.groups,
            report.documents,
            report.others_as_of,
            report.scores,
        )


PLURALS: Mapping[PeriodKind, str] = {
    PeriodKind.YEAR: "years",
    PeriodKind.HALF: "halves",
    PeriodKind.QUARTER: "quarters",
    PeriodKind.MONTH: "months",
}
"""Where a report holds those of periods of each length."""


@dataclass(frozen=True, slots=True)
class Report:
    """A period as of a day: rows by given name; beside it those of shorter periods in it.

    A year always holds its `quarters`; else `halves`, `quarters` and `months` are there where a
    duty of that length has rows, and have none themselves. Of a stretch, the periods it is made of
    are under their length, `years` too, each a report as it would be alone; the whole has neither
    rows nor verdicts: its summary is of the rows of all of them.
    `groups` and `grouped_by` are None where no figures by part were asked for; `streaks` are a
    year's, each of two quarters or more that end in its last one over.
    `other_duties` are documents and scores, as of a day of their own: those of the period's
    length and of all shorter ones, but a year's quarters hold theirs. `map_day` is the
    day to whose map units are rolled up, None where each is of its own day. `by_regulation` is
    empty where but one regulation binds; `documents` and `scores` are the figures of the other
    duties, empty too in what an earlier program closed.
    `remarks` are the Board's words, on all of it first. `against` are the figures of a time that it
    is held against, `so_far` those from the first day of its last period's year; None where they
    were not asked for.
    """

    period: Period | Stretch
    as_of: date
    summary: Summary
    rows: tuple[Row, ...]
    quarters: tuple[Report, ...] = ()
    groups: tuple[Group, ...] | None = None
    streaks: tuple[Streak, ...] = ()
    other_duties: tuple[OtherRow, ...] = ()
    others_as_of: date | None = None
    map_day: date | None = None
    by_regulation: tuple[RegulationSummary, ...] = ()
    remarks: tuple[Remarked, ...] = ()
    grouped_by: GroupBy | None = None
    documents: tuple[DocumentFigures, ...] = ()
    halves: tuple[Report, ...] = ()
    months: tuple[Report, ...] = ()
    years: tuple[Report, ...] = ()
    against: Beside | None = None
    so_far: Beside | None = None
    scores: tuple[ScoreFigures, ...] = ()

    @property
    def is_stretch(self) -> bool:
        """Whether it is on several periods of one length, and all of them together."""
        return isinstance(self.period, Stretch)

    @property
    def is_year(self) -> bool:
        """Whether it is on one year, and no stretch."""
        return isinstance(self.period, Period) and self.period.kind is PeriodKind.YEAR

    @property
    def parts(self) -> tuple[Report, ...]:
        """The reports on the periods in it, the longest first."""
        return (*self.years, *self.halves, *self.quarters, *self.months)

    @property
    def all_parts(self) -> tuple[Report, ...]:
        """It, and each of its parts with the parts of that in turn."""
        return (self, *(each for part in self.parts for each in part.all_parts))

    def holding(self, parts: Sequence[Report]) -> Report:
        """The report with these parts, each under its length."""
        found = {kind: [part for part in parts if part.period.kind is kind] for kind in PLURALS}
        return replace(
            self,
            years=tuple(found[PeriodKind.YEAR]),
            halves=tuple(found[PeriodKind.HALF]),
            quarters=tuple(found[PeriodKind.QUARTER]),
            months=tuple(found[PeriodKind.MONTH]),
        )

    @property
    def not_attended(self) -> tuple[Row, ...]:
        """Who has been nowhere, of those whose regulation states no number: one row each."""
        of_person: dict[Person, list[Row]] = {}
        for row in self.rows:
            of_person.setdefault(row.official, []).append(row)
        return tuple(
            replace(rows[0], units=tuple(dict.fromkeys(unit for row in rows for unit in row.units)))
            for rows in of_person.values()
            if not all(row.required for row in rows) and not any(row.attended for row in rows)
        )

    @property
    def has_rows(self) -> bool:
        """Whether there is anybody in it, its parts and other duties included."""
        return any(part.rows or part.other_duties for part in self.all_parts)

    @property
    def is_judged(self) -> bool:
        """Whether a regulation states a number of visits, for it or one of its parts."""
        return any(row.required for part in self.all_parts for row in part.rows)

    @property
    def is_beyond_cells(self) -> bool:
        """Whether some visit that counts was to another unit than a cell, in it or its parts."""
        told = (part.summary for part in self.all_parts)
        return any(each.units is not None and each.units > each.cells for each in told)

    @property
    def is_beside_cells(self) -> bool:
        """Whether all visits that count were to other units than cells."""
        return self.is_beyond_cells and not any(part.summary.cells for part in self.all_parts)

    @property
    def has_others(self) -> bool:
        """Whether documents or scores are asked for, in it or in one of its parts."""
        return any(part.documents or part.scores or part.other_duties for part in self.all_parts)

    @property
    def has_unmet(self) -> bool:
        """Whether somebody fell short, in it or in one of its parts."""
        return any(part.summary.unmet for part in self.all_parts)
