"""What a unit or an official may be called from a day on: one name a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from chibo_cli.domain.facts.errors import NameOverlap, NothingToChange
from chibo_cli.domain.time.spans import DatedName, first_day, name_on, nearest_to

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

_Name = TypeVar("_Name", bound=DatedName)


def name_to_end(names: Collection[_Name], name: str, on: date, *, begins: date | None) -> _Name:
    """The last name, which a new one ends the day before it begins, if it has not ended by then.

    It begins on that very day only where its bearer `begins` then: no day of it would be left, and
    it is to be corrected.

    Raises:
        NothingToChange: it says the same.
        NameOverlap: another name begins that day or later.
    """
    old = nearest_to(names, on)
    if old is not None and old.name == name and first_day(old) <= on:
        raise NothingToChange(name)
    begins_later = any(first_day(each) > on for each in names)
    if old is None or begins_later or old.life.since == on != begins:
        raise NameOverlap(name_on(names, on), on)
    return old
