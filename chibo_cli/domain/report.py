"""The report: one frozen value that the screen, JSON, CSV and the workbook all show."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.collation import person_key, sort_key
from chibo_cli.domain.compliance import Judgement, judge, worst
from chibo_cli.domain.named import Named, Person, Visit, by_code
from chibo_cli.domain.tree import in_force

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from chibo_cli.domain.cascade import RegulationSummary
    from chibo_cli.domain.facts import Facts
    from chibo_cli.domain.groups import GroupBy
    from chibo_cli.domain.other_duties import OtherRow
    from chibo_cli.domain.periods import Period
    from chibo_cli.domain.records import Attendance, Official
    from chibo_cli.domain.subjects import Subject
    from chibo_cli.domain.verdicts import Refusal, Verdict


@dataclass(frozen=True, slots=True)
class Row:
    """How one subject stands, with every visit that counts and every one refused."""

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

    @property
    def attended(self) -> int:
        """How many visits count."""
        return len(self.counted) + self.hidden


@dataclass(frozen=True, slots=True)
class Summary:
    """Officials by their worst verdict; attendances and cells are of counted visits, each once."""

    officials: int = 0
    met: int = 0
    unmet: int = 0
    pending: int = 0
    waived: int = 0
    not_judged: int = 0
    attendances: int = 0
    cells: int = 0

    @property
    def rate(self) -> float | None:
        """The met / (met + unmet + pending) to four decimals; None where nobody is judged."""
        judged = self.met + self.unmet + self.pending
        return round(self.met / judged, 4) if judged else None


@dataclass(frozen=True, slots=True)
class Group:
    """The figures of one part of a report; `name` is None for those of no part."""

    name: Named | None
    summary: Summary


@dataclass(frozen=True, slots=True)
class Streak:
    """An official unmet in each of these quarters, one after another, the oldest first."""

    official: Person
    quarters: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A period as of a day: rows by given name; a year also holds its four quarters.

    `groups` and `grouped_by` are None where no figures by part were asked for; `streaks` are a
    year's, each of two quarters or more that end in its last one over.
    `other_duties` are documents and scores, as of a day of their own: those of the period's
    length and, in a year's, of its halves and months; its quarters hold theirs. `map_day` is the
    day to whose map units are rolled up, None where each is of its own day. `by_regulation` is
    empty where but one regulation binds.
    """

    period: Period
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
    grouped_by: GroupBy | None = None

    @property
    def has_rows(self) -> bool:
        """Whether there is anybody in it, its quarters and other duties included."""
        return bool(self.rows or self.other_duties) or any(
            quarter.has_rows for quarter in self.quarters
        )

    @property
    def has_unmet(self) -> bool:
        """Whether somebody fell short, in it or in one of its quarters."""
        return self.summary.unmet > 0 or any(quarter.has_unmet for quarter in self.quarters)


def compile_report(
    facts: Facts, period: Period, as_of: date, *, under: int | None = None
) -> Report:
    """The report on one period; `under` keeps subjects with a term in that unit's area."""
    return report_of(facts, period, as_of, judgements(facts, period, as_of, under=under))


def judgements(
    facts: Facts, period: Period, as_of: date, *, under: int | None = None
) -> tuple[Judgement, ...]:
    """What the rows of that report say, one judgement a row, in their order."""
    found = judge(facts, period, as_of)
    if under is not None:
        found = tuple(each for each in found if is_under(facts, each.subject, under))
    return tuple(sorted(found, key=lambda judgement: place_of(facts, judgement.subject)))


def report_of(facts: Facts, period: Period, as_of: date, judged: Sequence[Judgement]) -> Report:
    """The report that shows these judgements."""
    map_day = None if facts.map_now is None else facts.map_now.day
    figures = summary_of(facts, ((each, each.counted) for each in judged))
    rows = tuple(row_of(facts, each) for each in judged)
    return Report(period, as_of, figures, rows, map_day=map_day)


def row_of(facts: Facts, judgement: Judgement) -> Row:
    """The row that shows a judgement; names are those of the period's last day."""
    subject = judgement.subject
    last_day = subject.period.last_day
    return Row(
        subject.period,
        person(facts, subject.official, last_day),
        subject.regulation.code,
        subject.duty.number,
        units_of(facts, subject),
        subject.duty.minimum,
        judgement.verdict,
        tuple(_visit(facts, visit, last_day) for visit in judgement.counted),
        tuple(_visit(facts, visit, last_day, reason) for visit, reason in judgement.refused),
    )


def person(facts: Facts, official: Official, day: date) -> Person:
    """The official with the post of that day, or of the last day in office before it."""
    post = in_force(facts.posts.get(official.id, ()), official.life.nearest(day))
    title, agency = (None, None) if post is None else (post.title, post.agency)
    return Person(official.code, official.full_name, title, agency)


def named_unit(facts: Facts, unit_id: int, day: date) -> Named:
    """The unit by its name of that day, or as the map that is shown has it."""
    shown = facts.shown(unit_id)
    return Named(facts.tree.units[shown].code, facts.tree.name(shown, facts.map_day(day)))


def summary_of(facts: Facts, judged: Iterable[tuple[Judgement, Iterable[Attendance]]]) -> Summary:
    """The figures of these judgements, and of the counted visits named beside each."""
    verdicts: defaultdict[int, list[Verdict]] = defaultdict(list)
    counted: dict[int, int] = {}
    for judgement, visits in judged:
        verdicts[judgement.subject.official.id].append(judgement.verdict)
        counted.update((visit.id, facts.shown(visit.unit_id)) for visit in visits)
    tally = Counter(worst(found).value for found in verdicts.values())
    return Summary(
        officials=len(verdicts),
        attendances=len(counted),
        cells=len(set(counted.values())),
        **tally,
    )


def units_of(facts: Facts, subject: Subject) -> tuple[Named, ...]:
    """The units of a subject as a row shows them."""
    last_day = subject.period.last_day
    shown = dict.fromkeys(facts.shown(unit_id) for unit_id in subject.unit_ids)
    return tuple(sorted((named_unit(facts, each, last_day) for each in shown), key=by_code))


def _visit(facts: Facts, visit: Attendance, day: date, reason: Refusal | None = None) -> Visit:
    unit = named_unit(facts, visit.unit_id, day)
    return Visit(visit.id, visit.held_on, unit, visit.meeting, reason)


def place_of(facts: Facts, subject: Subject) -> tuple[object, ...]:
    """The place of a subject's row: by name, code, regulation, duty, units."""
    official = subject.official
    units = tuple(by_code(unit) for unit in units_of(facts, subject))
    return (
        person_key(official.full_name),
        (official.code is None, official.code or "", official.id),
        sort_key(subject.regulation.code),
        subject.duty.number,
        units,
        subject.terms[0].assignment.id,
    )


def is_under(facts: Facts, subject: Subject, top_id: int) -> bool:
    """Whether the subject has a term in that unit's area on some day."""
    return any(
        top_id in facts.line(term.assignment.unit_id, day)
        for term in subject.terms
        for day in term.days.days()
    )
