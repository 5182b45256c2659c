"""Corrections as values: the fields an edit names, the record they make, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from chibo_cli.domain.facts.errors import NothingToChange, StillNeeded
from chibo_cli.domain.organisation.errors import SeveralObstacles
from chibo_cli.domain.time.spans import Span, check_span
from chibo_cli.store.journal.references import leaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from _typeshed import DataclassInstance

    from chibo_cli.domain.failures import ChiboError, Noun
    from chibo_cli.store.store import Store

Value = TypeVar("Value")
Record = TypeVar("Record", bound="DataclassInstance")
Entry = TypeVar("Entry")
Entry_co = TypeVar("Entry_co", covariant=True)


class Unchanged(Enum):
    """What an edit holds of a field that stays as it is."""

    UNCHANGED = "unchanged"


UNCHANGED: Final = Unchanged.UNCHANGED


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit(Generic[Record]):
    """Other values for fields of a record; `since` and `until` are the ends of its life.

    A field that the record has not is a fact beside it, for its use case to keep.
    """

    def of(self, record: Record) -> Record:
        """The record with them.

        Raises:
            EndBeforeStart: its life has no day left.
        """
        named: dict[str, Any] = {
            each.name: value
            for each in fields(self)
            if (value := getattr(self, each.name)) is not UNCHANGED
        }
        life: Span | None = getattr(record, "life", None)
        if life is not None:
            named["life"] = Span(named.get("since", life.since), named.get("until", life.until))
            check_span(named["life"])
        own = named.keys() & {each.name for each in fields(record)}
        return replace(record, **{name: named[name] for name in own})


def new_or_old(new: Value | Unchanged, old: Value) -> Value:
    """The value an edit gives, else the one that stands."""
    return old if new is UNCHANGED else new


@dataclass(frozen=True, slots=True)
class Edited(Generic[Entry_co]):
    """A fact as lists show it, before and after."""

    before: Entry_co
    after: Entry_co


def checked(edited: Edited[Entry], what: str) -> Edited[Entry]:
    """The correction, if it is one.

    Raises:
        NothingToChange: the row stands as it stood.
    """
    if edited.before == edited.after:
        raise NothingToChange(what)
    return edited


def refuse_while_needed(store: Store, noun: Noun, row_id: int, name: str) -> None:
    """Raises StillNeeded where other facts name the row."""
    found = leaning(store.connection, noun.value, row_id)
    if found:
        raise StillNeeded(noun, name, found)


def refuse_for(obstacles: Sequence[ChiboError]) -> None:
    """Raises what stands in the way: SeveralObstacles where it is more than one thing."""
    if obstacles:
        raise obstacles[0] if len(obstacles) == 1 else SeveralObstacles(obstacles)
