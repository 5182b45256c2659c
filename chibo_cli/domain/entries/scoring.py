"""Scores and their templates as lists show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.kinds import Meeting

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from chibo_cli.domain.named import Named
    from chibo_cli.domain.scoring import Template


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
