"""What a unit or an official may be called from a day on: one name a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from chibo_cli.domain.facts.errors import NameOverlap, NothingToChange
from chibo_cli.domain.time.spans import DatedName, Span, in_force, name_on

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

_Name = TypeVar("_Name", bound=DatedName)


def name_to_end(names: Collection[_Name], name: str, on: date, *, begins: date | None) -> _Name:
    """The open name that a new one ends the day before it begins.

    It begins on that very day only where its bearer `begins` then: no day of it would be left, and
    it is to be corrected.

    Raises:
        NothingToChange: it says the same.
        NameOverlap: another name holds the day and is not open, or begins that day or later.
    """
    old = in_force(names, on)
    if old is not None and old.name == name:
        raise NothingToChange(name)
    corrects = begins == on and old is not None and old.life == Span(on)
    if old is None or old.life.until is not None or (old.life.since == on and not corrects):
        raise NameOverlap(name_on(names, on), on)
    return old
