"""Scores over time: the visitors' and the cells' own side by side, quarter by quarter."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from chibo_cli.domain.followups.scoring import average
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from decimal import Decimal

    from chibo_cli.domain.facts.named import Named


@dataclass(frozen=True, slots=True)
class Given:
    """One score; `is_own` where the cell gave it to itself."""

    unit: Named
    held_on: date
    points: Decimal
    grade: str | None
    is_own: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """How many scores, their average to two decimals, and how many of each grade."""

    scores: int
    average: Decimal | None
    grades: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """A unit's scores of the whole period and of each quarter: the visitors', then its own."""

    unit: Named
    visitors: Figures
    own: Figures
    quarters: tuple[tuple[Period, Figures, Figures], ...]


def quarters_of(period: Period) -> tuple[Period, ...]:
    """The quarters of a year or a half-year; of a shorter period none."""
    if period.kind.months <= PeriodKind.QUARTER.months:
        return ()
    return period.parts(PeriodKind.QUARTER)


def score_rows(given: Iterable[Given], period: Period) -> list[ScoreRow]:
    """A row for each unit scored, in the order in which the units come."""
    groups: dict[Named, list[Given]] = {}
    for each in given:
        groups.setdefault(each.unit, []).append(each)
    quarters = quarters_of(period)
    return [
        ScoreRow(
            unit,
            *_both(scores),
            tuple(
                (quarter, *_both([each for each in scores if each.held_on in quarter.span]))
                for quarter in quarters
            ),
        )
        for unit, scores in groups.items()
    ]


def _both(scores: Sequence[Given]) -> tuple[Figures, Figures]:
    return (
        _figures([each for each in scores if not each.is_own]),
        _figures([each for each in scores if each.is_own]),
    )


def _figures(scores: Sequence[Given]) -> Figures:
    grades = Counter(each.grade for each in scores if each.grade is not None)
    told = tuple(f"{grade}: {count}" for grade, count in grades.most_common())
    return Figures(len(scores), average([each.points for each in scores]), told)
