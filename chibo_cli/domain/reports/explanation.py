"""Why someone stands as he or she does: everything the verdict was made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.reports.other_duties import ordered_obligations, other_row
from chibo_cli.domain.reports.report import judgements, named_unit, person, row_of
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from chibo_cli.domain.duties.compliance import Judgement
    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.domain.duties.subjects import Subject
    from chibo_cli.domain.duties.verdicts import Ground
    from chibo_cli.domain.facts.named import Named, Person
    from chibo_cli.domain.facts.records import Duty, Official, Regulation
    from chibo_cli.domain.reports.values import OtherRow, Row
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.domain.time.spans import Span


@dataclass(frozen=True, slots=True)
class TermLine:
    """An assignment and its days within the period."""

    assignment: int
    unit: Named
    role: str | None
    decision: str | None
    days: Span


@dataclass(frozen=True, slots=True)
class WaiverLine:
    """A waiver and how many assigned days it covers."""

    waiver: int
    life: Span
    reason: str
    document: str | None
    days: int


@dataclass(frozen=True, slots=True)
class Reasoning:
    """One subject: the rule, the days, the visits, and the line that decided."""

    regulation: Regulation
    duty: Duty
    terms: tuple[TermLine, ...]
    waivers: tuple[WaiverLine, ...]
    assigned_days: int
    liable_days: int
    row: Row
    ground: Ground


@dataclass(frozen=True, slots=True)
class OtherReasoning:
    """One document, or the scores of one subject: the rule, the days, and the row."""

    regulation: Regulation
    duty: Duty
    terms: tuple[TermLine, ...]
    waivers: tuple[WaiverLine, ...]
    assigned_days: int
    liable_days: int
    row: OtherRow


@dataclass(frozen=True, slots=True)
class Explanation:
    """Every subject of one official in a period, in the order of a report's rows.

    `others` are documents and scores, as of a day of their own.
    """

    official: Person
    period: Period
    as_of: date
    reasonings: tuple[Reasoning, ...]
    others: tuple[OtherReasoning, ...] = ()
    others_as_of: date | None = None

    @property
    def is_empty(self) -> bool:
        """Whether no duty binds the official in the period."""
        return not (self.reasonings or self.others)


def explain(
    facts: Facts, official: Official, period: Period, as_of: date, *, others_as_of: date
) -> Explanation:
    """The whole reasoning about one official; empty where no duty binds."""
    return Explanation(
        person(facts, official, period.last_day),
        period,
        as_of,
        tuple(
            reasoning_of(facts, judgement)
            for judgement in judgements(facts, period, as_of)
            if judgement.subject.official.id == official.id
        ),
        tuple(_others(facts, official, period, others_as_of)),
        others_as_of,
    )


def reasoning_of(facts: Facts, judgement: Judgement) -> Reasoning:
    """What a judgement was made of, with the row that shows it."""
    subject = judgement.subject
    return Reasoning(
        subject.regulation,
        subject.duty,
        _terms(facts, subject),
        _waivers(subject),
        subject.assigned_days,
        subject.liable_days,
        row_of(facts, judgement),
        judgement.ground,
    )


def _others(
    facts: Facts, official: Official, period: Period, as_of: date
) -> Iterator[OtherReasoning]:
    for obligation in ordered_obligations(facts, period, as_of):
        subject = obligation.subject
        if subject.official.id == official.id:
            yield OtherReasoning(
                subject.regulation,
                subject.duty,
                _terms(facts, subject),
                _waivers(subject),
                subject.assigned_days,
                subject.liable_days,
                other_row(facts, obligation),
            )


def _terms(facts: Facts, subject: Subject) -> tuple[TermLine, ...]:
    last_day = subject.period.last_day
    return tuple(
        TermLine(
            term.assignment.id,
            named_unit(facts, term.assignment.unit_id, last_day),
            term.assignment.role,
            term.assignment.decision,
            term.days,
        )
        for term in subject.terms
    )


def _waivers(subject: Subject) -> tuple[WaiverLine, ...]:
    return tuple(
        WaiverLine(
            each.waiver.id,
            each.waiver.life,
            each.waiver.reason,
            each.waiver.document,
            each.days,
        )
        for each in subject.waived
    )
