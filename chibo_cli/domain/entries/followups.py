"""Documents, recommendations and scores as lists show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    import datetime as dt
    from datetime import date
    from decimal import Decimal

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.facts.records import Document
    from chibo_cli.domain.followups.recommendations import RecommendationState, Step
    from chibo_cli.domain.followups.scoring import Template
    from chibo_cli.domain.time.periods import Period


@dataclass(frozen=True, slots=True)
class FilingEntry:
    """A document received, or one owed (without a number): what is missing are addressees.

    `due` is as the duty states it, `last_day` the last in time; both are empty where it follows a
    visit. `late` says that it came after that day.
    """

    id: int | None
    official: Named | None
    unit: Named | None
    regulation: str
    document: Document | None
    period: Period
    due: dt.date | None
    last_day: dt.date | None
    filed_on: dt.date | None
    late: bool
    number: str | None
    addressees: tuple[str, ...]
    missing: tuple[str, ...]
    result: str | None
    duty: int


@dataclass(frozen=True, slots=True)
class RecommendationEntry:
    """A recommendation as lists show it; `attendance` is the number of the visit it came from."""

    id: int
    official: Named | None
    unit: Named
    raised_on: date
    text: str
    addressed_to: str | None
    due: date | None
    overdue: bool
    status: RecommendationState
    outcome: str | None
    settled_on: date | None
    attendance: int | None
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecommendationPath:
    """A recommendation from the visit to its outcome; `held_on` is the day of the visit."""

    entry: RecommendationEntry
    held_on: date | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class AddresseeEntry:
    """What an addressee had on some days; `recommendations` are all that were to be seen to.

    `open` are those at the end, `overdue` those open today whose day has gone by.
    """

    addressed_to: str | None
    recommendations: int
    open: int
    overdue: int
    settled: int
    rejected: int
    raised: int
    open_at_start: int
    open_at_end: int


@dataclass(frozen=True, slots=True)
class TagTurnover:
    """What became on some days of the recommendations with a tag."""

    tag: str | None
    open_at_start: int
    raised: int
    settled: int
    rejected: int
    open_at_end: int


@dataclass(frozen=True, slots=True)
class MonthTurnover:
    """What became of recommendations in a month, or on those of its days that were asked about."""

    month: Period
    open_at_start: int
    raised: int
    settled: int
    rejected: int
    open_at_end: int


@dataclass(frozen=True, slots=True)
class ScoreEntry:
    """A score as lists show it; without an official it is the cell's own."""

    id: int
    official: Named | None
    unit: Named
    date: dt.date
    meeting: Meeting
    points: Decimal
    grade: str | None
    template: str | None


@dataclass(frozen=True, slots=True)
class TemplateEntry:
    """A template as lists show it: criteria and grades in words, with their points."""

    code: str
    title: str
    issuer: str
    meetings: tuple[Meeting, ...]
    max_points: Decimal
    criteria: tuple[str, ...]
    grades: tuple[str, ...]
    note: str
    since: dt.date | None
    until: dt.date | None
    added: bool


def template_entry(template: Template, *, added: bool) -> TemplateEntry:
    """The template as lists show it; `added` says whether the register holds it."""
    return TemplateEntry(
        template.code,
        template.title,
        template.issuer,
        tuple(kind for kind in Meeting if kind in template.meetings),
        template.max_points,
        tuple(f"{each.text}: {each.points:f}" for each in template.criteria),
        tuple(f"{each.name} ≥ {each.at_least:f}" for each in template.grades),
        template.note,
        template.life.since,
        template.life.until,
        added,
    )
