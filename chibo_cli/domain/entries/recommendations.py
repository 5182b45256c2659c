"""Recommendations as lists show them, one by one and by addressee."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.names import folded
from chibo_cli.domain.recommendations import RecommendationState

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from chibo_cli.domain.named import Named
    from chibo_cli.domain.recommendations import Step


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
    """How many recommendations an addressee has; the overdue ones are among the open."""

    addressed_to: str | None
    recommendations: int
    open: int
    overdue: int
    settled: int
    rejected: int


def by_addressee(entries: Iterable[RecommendationEntry]) -> list[AddresseeEntry]:
    """The counts of each addressee, most open first; those without one last.

    Spellings that differ in marks or case are one addressee, spelled as first met.
    """
    groups: dict[str, list[RecommendationEntry]] = {}
    for each in entries:
        groups.setdefault(folded(each.addressed_to or ""), []).append(each)
    counted = [
        AddresseeEntry(
            group[0].addressed_to,
            len(group),
            sum(not each.status.is_final for each in group),
            sum(each.overdue for each in group),
            sum(each.status is RecommendationState.SETTLED for each in group),
            sum(each.status is RecommendationState.REJECTED for each in group),
        )
        for group in groups.values()
    ]
    return sorted(counted, key=lambda each: (each.addressed_to is None, -each.open))
