"""One person, or unit, under two records: which facts are one, and what contradicts."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from chibo_cli.domain.failures import ChiboError
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from _typeshed import DataclassInstance

    from chibo_cli.domain.facts.named import Named

Fact = TypeVar("Fact", bound="DataclassInstance")

_OF_THE_RECORD = {"id", "official_id"}


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two facts that cannot both be true of one person, or unit, by their table and numbers.

    `about` says at which unit or by whom, and on which day; `fields` what each of the two has in
    the columns that differ.
    """

    table: str
    kept: int
    second: int
    about: tuple[Named | date | str, ...]
    fields: tuple[tuple[str, object, object], ...]


class RecordsContradict(ChiboError):
    """Two records that are not of one person, or unit, as they stand."""

    kept: Named
    second: Named
    contradictions: Sequence[Contradiction]


class SameRecord(ChiboError):
    """An official's record that should be united with itself."""

    official: str


class SameUnit(ChiboError):
    """A unit that should be united with itself."""

    unit: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """When two facts of a kind are one: all of `about` is the same, and they share a day.

    Of `notes` one of the two may be silent; of words in a list both stand. Where it `shares_days`,
    what both say on some days holds on the days of either.
    """

    about: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    shares_days: bool = False

    def thing(self, fact: DataclassInstance) -> tuple[object, ...]:
        """What a fact is about: those about the same must say the same on days that they share."""
        return tuple(getattr(fact, name) for name in self.about)

    @staticmethod
    def shares_a_day(one: DataclassInstance, other: DataclassInstance) -> bool:
        """Whether two facts of a class hold on some day both, or have no days of theirs."""
        life: Span | None = getattr(one, "life", None)
        return life is None or life.overlaps(other.life)  # type: ignore[attr-defined]  # of one class

    def differing(self, one: DataclassInstance, other: DataclassInstance) -> tuple[str, ...]:
        """The fields in which both say something, and not the same."""
        return tuple(
            name
            for name, first, second in self._both(one, other)
            if first != second
            and not isinstance(first, tuple)
            and not (name == "life" and self.shares_days)
            and not (name in self.notes and None in {first, second})
        )

    def together(self, one: Fact, other: Fact) -> Fact:
        """What both say, where nothing differs, as the fact that the first is."""
        said: dict[str, Any] = {}
        for name, first, second in self._both(one, other):
            if isinstance(first, tuple):
                said[name] = tuple(dict.fromkeys((*first, *second)))
            elif first is None:
                said[name] = second
        return replace(one, **said)

    def _both(
        self, one: DataclassInstance, other: DataclassInstance
    ) -> Iterator[tuple[str, Any, Any]]:
        for field in fields(one):
            if field.name not in _OF_THE_RECORD:
                yield field.name, getattr(one, field.name), getattr(other, field.name)


def days_left(life: Span, taken: Iterable[Span]) -> Iterator[Span]:
    """The stretches of a life that none of the others has a day of; these do not overlap."""
    since = life.since
    for each in sorted(taken, key=lambda span: span.since or date.min):
        if not each.overlaps(Span(since, life.until)):
            continue
        if each.since is not None and (since is None or since < each.since):
            yield Span(since, each.since - ONE_DAY)
        if each.until is None:
            return
        since = each.until + ONE_DAY
    rest = Span(since, life.until)
    if not rest.is_empty:
        yield rest
