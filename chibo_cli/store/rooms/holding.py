"""What every room does that holds its rows in memory, for a long list that asks row by row.

What this transaction writes through them they hold too; nothing else may write to their tables.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from itertools import chain, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import select

from chibo_cli.domain.facts.records import (
    OfficialName,
    UnitName,
)
from chibo_cli.domain.text.names import search_form
from chibo_cli.store.rooms.room import Kept, Room

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable

    from sqlalchemy.engine import Connection

    from chibo_cli.store.rooms.room import Values

_Name = TypeVar("_Name", bound=UnitName | OfficialName)


def by_first_day(record: Any) -> tuple[date, int]:  # noqa: ANN401 — any dated record
    """Of a room whose records are asked for by their first day, those without one first."""
    return record.life.since or date.min, record.id


class Held(Room[Kept]):
    """A room that holds its records by what they are about, those of one in a set order."""

    about: Any = attrgetter("id")
    order: Any = attrgetter("id")

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.written = 0
        found: defaultdict[Hashable, list[Kept]] = defaultdict(list)
        for each in super().all():
            found[self.about(each)].append(each)
        self.held: dict[Any, tuple[Kept, ...]] = {
            key: tuple(sorted(group, key=self.order)) for key, group in found.items()
        }

    def all(self) -> list[Kept]:
        """Every one, by number."""
        return sorted(chain.from_iterable(self.held.values()), key=attrgetter("id"))

    def add(self, record: Kept) -> int:
        """A new one; its own number is given here and returned."""
        number = super().add(record)
        self._hold(replace(record, id=number))
        return number

    def add_many(self, records: Iterable[Kept]) -> None:
        """New ones, one by one: the number of each is held."""
        for each in records:
            self.add(each)

    def remove(self, record: Kept) -> None:
        """Take one out."""
        super().remove(record)
        self._drop(record)

    def forget(self, key: Hashable) -> None:
        """What is about that one was taken out with it."""
        for each in self.held.get(key, ()):
            self._drop(each)

    def _update(self, record: Kept, values: Values) -> None:
        super()._update(record, values)
        self._drop(record)
        for each in self.matching(self.mapped.table.c.id == record.id):
            self._hold(each)

    def _hold(self, record: Kept) -> None:
        self.written += 1
        key = self.about(record)
        others = self.held.get(key, ())
        self.held[key] = tuple(sorted((*others, record), key=self.order)) if others else (record,)

    def _drop(self, record: Kept) -> None:
        self.written += 1
        key = self.about(record)
        self.held[key] = tuple(each for each in self.held.get(key, ()) if each.id != record.id)


class HeldNames(Held[_Name]):
    """Names by their bearers, and each word, and two words running, with the names that say them.

    A list of names keeps those that were changed since: what a name says now is looked at anyway.
    """

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._forms: dict[int, tuple[str, int]] = {}
        self._spelled: defaultdict[str, list[int]] = defaultdict(list)
        self._saying: defaultdict[str, list[int]] = defaultdict(list)
        table = self.mapped.table
        forms = {row.id: row.folded for row in connection.execute(select(table))}
        for bearer, names in self.held.items():
            for each in names:
                self._note(each.id, forms[each.id], bearer)

    def saying(self, text: str) -> Collection[int]:
        """Names among which are all that hold the folded text as words running."""
        words = _words(search_form(text))
        pairs = list(map(" ".join, pairwise(words)))
        return min(
            (self._saying.get(each, ()) for each in pairs or words), key=len, default=self._forms
        )

    def holding(self, text: str, names: Iterable[int] | None = None) -> list[int]:
        """The ids of those one of whose names holds the folded text as words; of these names."""
        form = search_form(text)
        return self._bearing(
            self.saying(text) if names is None else names, lambda held: form in held
        )

    def spelled_like(self, name: str, among: Collection[int] | None = None) -> list[int]:
        """The ids of those, `among` these, one of whose names has the same folded words."""
        form = search_form(name)
        names: Collection[int] = self._spelled.get(form, ())
        if among is not None and len(among) < len(names):
            names = self.of_bearers(among)
        found = self._bearing(names, lambda held: form == held)
        return found if among is None else [each for each in found if each in among]

    def of_bearers(self, bearers: Iterable[int]) -> list[int]:
        """The names of these."""
        return [each.id for bearer in bearers for each in self.held.get(bearer, ())]

    def _bearing(self, names: Iterable[int], fits: Callable[[str], bool]) -> list[int]:
        found = (self._forms[number] for number in names if number in self._forms)
        return sorted({bearer for form, bearer in found if fits(form)})

    def _hold(self, record: _Name) -> None:
        super()._hold(record)
        self._note(record.id, search_form(record.name), self.about(record))

    def _drop(self, record: _Name) -> None:
        super()._drop(record)
        self._forms.pop(record.id, None)

    def _note(self, number: int, form: str, bearer: int) -> None:
        self._forms[number] = (form, bearer)
        self._spelled[form].append(number)
        words = _words(form)
        for said in {*words, *map(" ".join, pairwise(words))}:
            self._saying[said].append(number)


def _words(form: str) -> list[str]:
    """The words of a folded text as names are compared by: those of `an-bình` are two."""
    return form.replace("-", " ").split()
