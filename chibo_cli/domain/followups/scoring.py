"""Scoring: points as typed, the template in force for a meeting, the grade its points make."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import TooManyPoints
from chibo_cli.domain.text.errors import TextFault, TextRefused
from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from chibo_cli.domain.facts.kinds import Meeting


@dataclass(frozen=True, slots=True)
class Criterion:
    """What is looked at, and the most points it brings."""

    text: str
    points: Decimal


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade begins at so many points."""

    name: str
    at_least: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """How meetings are scored on these days; empty `meetings` mean all kinds.

    The grades stand from the highest down. A template may state neither criteria nor grades.
    """

    id: int
    code: str
    max_points: Decimal
    title: str = ""
    issuer: str = ""
    issued_on: date | None = None
    meetings: frozenset[Meeting] = frozenset()
    criteria: tuple[Criterion, ...] = ()
    grades: tuple[Grade, ...] = ()
    note: str = ""
    life: Span = ALWAYS

    def grade(self, points: Decimal) -> str | None:
        """The highest grade that the points reach; None where they reach none."""
        return next((each.name for each in self.grades if points >= each.at_least), None)


def template_for(
    templates: Sequence[Template], day: date, meeting: Meeting, *, named: int | None = None
) -> Template | None:
    """The template of that number; without one, that in force that day for that kind of meeting.

    One that names the kind goes before one for all kinds; of several the one begun last.
    """
    if named is not None:
        return next((each for each in templates if each.id == named), None)
    fitting = [
        each
        for each in templates
        if day in each.life and (not each.meetings or meeting in each.meetings)
    ]
    return max(
        fitting,
        key=lambda each: (bool(each.meetings), str(each.life.since or ""), each.id),
        default=None,
    )


def check_points(template: Template | None, points: Decimal | None) -> None:
    """Raises TooManyPoints where the template has not so many."""
    if template is not None and points is not None and points > template.max_points:
        raise TooManyPoints(points, template.max_points, template.code)


def average(points: Sequence[Decimal]) -> Decimal | None:
    """The mean to two decimals, half up; None of nothing."""
    if not points:
        return None
    return (sum(points, Decimal(0)) / len(points)).quantize(Decimal("0.01"), ROUND_HALF_UP)


MOST_POINTS = 1000
_WRITTEN = re.compile(r"[0-9]{1,4}([.,][0-9]{1,2})?")


def points_of(text: str) -> Decimal | None:
    """`85`, `85.5` or `85,5`; None for an empty text.

    Raises:
        TextRefused: no number from 0 to 1000 of at most two decimals.
    """
    if not text.strip():
        return None
    if not _WRITTEN.fullmatch(text.strip()):  # three decimals may be meant as thousands
        raise TextRefused(text, TextFault.NOT_A_NUMBER)
    points = Decimal(text.strip().replace(",", "."))
    if points > MOST_POINTS:
        raise TextRefused(text, TextFault.NOT_A_NUMBER)
    return points
