"""Dated facts of one kind about one thing: which holds on a day, what a thing is called then."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from chibo_cli.domain.time.spans import Span


class Dated(Protocol):
    """A fact that holds on some days."""

    @property
    def id(self) -> int:
        """Its number."""

    @property
    def life(self) -> Span:
        """The days on which it holds."""


class DatedName(Dated, Protocol):
    """A name borne on some days."""

    @property
    def name(self) -> str:
        """The name."""


Fact = TypeVar("Fact", bound=Dated)


def first_day(dated: Dated) -> date:
    """The day from which a fact holds; one that always held comes before all others."""
    return dated.life.since or date.min


def in_force(facts: Iterable[Fact], day: date) -> Fact | None:
    """The fact in force on that day; of several the one begun last."""
    found = [fact for fact in facts if day in fact.life]
    return max(found, key=_place, default=None)


def nearest_to(facts: Collection[Fact], day: date) -> Fact | None:
    """The fact in force on that day, else the last that began before it, else the first of all."""
    found = in_force(facts, day)
    if found is not None or not facts:
        return found
    ordered = sorted(facts, key=_place)
    return next((fact for fact in reversed(ordered) if first_day(fact) <= day), ordered[0])


def name_on(names: Collection[DatedName], day: date) -> str:
    """What somebody or something is called on that day; who has no name then, the nearest."""
    found = nearest_to(names, day)
    return "" if found is None else found.name


def _place(fact: Dated) -> tuple[date, int]:
    return first_day(fact), fact.id
