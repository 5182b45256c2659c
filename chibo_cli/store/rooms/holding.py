"""What every room does that holds its rows in memory, for a long list that asks row by row.

What this transaction writes through them they hold too; nothing else may write to their tables.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cached_property
from itertools import chain, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import exists, select

from chibo_cli.domain.facts.records import Official, OfficialName, Unit, UnitName
from chibo_cli.domain.merging.codes import code_alone, means
from chibo_cli.domain.text.names import OFFICE_MARK, folded, parted, search_form
from chibo_cli.store.rooms.room import Coded, Kept, Room
from chibo_cli.store.tables.columns import ascii_lower
from chibo_cli.values import Groups, held_once

if TYPE_CHECKING:
    from collections.abc import (
        Callable,
        Collection,
        Hashable,
        Iterable,
        Iterator,
        Mapping,
        Sequence,
    )

    from sqlalchemy import Select
    from sqlalchemy.engine import Connection

    from chibo_cli.store.rooms.room import Values

_Value = TypeVar("_Value")
_Name = TypeVar("_Name", bound=UnitName | OfficialName)
_Bearer = TypeVar("_Bearer", bound=Unit | Official)


class Foreseen(Generic[_Value]):
    """What was looked up at once, by question: an answer is good until something of it is written.

    `about` tells of a record whom it is about, of whom something may be written.
    """

    def __init__(self, about: Callable[[_Value], Hashable]) -> None:
        self.writings = 0
        self._about = about
        self._answers: Mapping[Any, list[_Value]] = {}
        self._written: set[Hashable] = set()

    def keep(self, answers: Mapping[Any, list[_Value]]) -> None:
        """These, in the place of those before."""
        self._answers, self._written = answers, set()

    def wrote(self, *about: Hashable) -> None:
        """Something was written that these find, or that is about them."""
        self.writings += 1
        if self._answers:
            self._written.update(about)

    def get(self, question: Hashable, *found_by: Hashable) -> list[_Value] | None:
        """The answer; None where it was not looked up, or what finds it, or it, was written."""
        answer = self._answers.get(question)
        if answer is None or not self._written.isdisjoint({*found_by, *map(self._about, answer)}):
            return None
        return answer


class Holding(Room[Kept]):
    """A room that holds its records, read once they are asked for.

    What was written until then is read with them; what is written from then on is held too.
    """

    held: Any
    about: Any  # tells of a record by what it is held

    def __init__(self, connection: Connection, foreseen: Foreseen[Any] | None = None) -> None:
        super().__init__(connection)
        self.foreseen = foreseen or Foreseen(self.about)  # of a part its whole's

    def add(self, record: Kept) -> int:
        """A new one; its own number is given here and returned."""
        number = held_once(super().add(record))
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

    def _update(self, record: Kept, values: Values) -> None:
        super()._update(record, values)
        self._drop(record)
        for each in self.matching(self.mapped.table.c.id == record.id):
            self._hold(each)

    @property
    def _is_read(self) -> bool:
        return "held" in self.__dict__

    def _found(
        self, query: Select[tuple[object, ...]], values: Mapping[str, str] | None = None
    ) -> list[Kept]:
        """Each for itself, without rows of other tables; of numbers alike one is held."""
        rows = self._connection.execute(query, values)
        return [
            self.mapped.record([held_once(one) if type(one) is int else one for one in row])
            for row in rows
        ]

    def _hold(self, record: Kept) -> None:
        self.foreseen.wrote(self.about(record))
        if self._is_read:
            self._put(record)

    def _drop(self, record: Kept) -> None:
        self.foreseen.wrote(self.about(record))
        if self._is_read:
            self._take(record)

    def _put(self, record: Kept) -> None:
        raise NotImplementedError

    def _take(self, record: Kept) -> None:
        raise NotImplementedError


class HeldByNumber(Holding[Kept]):
    """A room that holds each record by its own number."""

    about = attrgetter("id")

    @cached_property
    def held(self) -> dict[int, Kept]:
        """Every one by its number."""
        return {each.id: each for each in super().all()}

    def all(self) -> list[Kept]:
        """Every one, by number."""
        return [self.held[number] for number in sorted(self.held)]

    def _put(self, record: Kept) -> None:
        self.held[record.id] = record

    def _take(self, record: Kept) -> None:
        self.held.pop(record.id, None)


class Codes(Generic[_Bearer]):
    """Who bears a code in any case, as the database compares, which knows ASCII only."""

    def __init__(self, bearers: Iterable[_Bearer] = ()) -> None:
        self._of: Groups[str, _Bearer] = Groups()
        self._of_offices: Groups[str, _Bearer] = Groups()
        for each in bearers:
            self.hold(each.code, each)

    def hold(self, code: str | None, bearer: _Bearer) -> None:
        """The bearer is found by the code from now on."""
        self._put(code, bearer, (bearer,))

    def drop(self, code: str | None, bearer: _Bearer) -> None:
        """The bearer is not found by the code any more."""
        self._put(code, bearer, ())

    def bearers(self, code: str) -> list[_Bearer]:
        """All of them, by number."""
        found = {each.id: each for key in _cases(code) for each in self._of.get(key)}
        return [found[number] for number in sorted(found)]

    def at_offices(self, code: str) -> list[_Bearer]:
        """As `Coded.at_offices`."""
        found = sorted(self._of_offices.get(folded(code_alone(code))), key=attrgetter("id"))
        return [each for each in found if means(code, each.code or "")]

    def _put(self, code: str | None, bearer: _Bearer, now: tuple[_Bearer, ...]) -> None:
        """In the place of the bearer, found by the code or not, what stands there `now`."""
        if code is None:
            return
        keys = [(self._of, _any_case(code))]
        if OFFICE_MARK in code:
            keys.append((self._of_offices, folded(code_alone(code))))
        for found, key in keys:
            others = (each for each in found.get(key) if each.id != bearer.id)
            found[key] = tuple(chain(others, now))


def _cases(code: str) -> set[str]:
    """By what its bearers are found: the database compares with each case, as it knows ASCII."""
    return set(map(_any_case, (code,) if code.isascii() else (code, code.upper(), code.lower())))


def _any_case(code: str) -> str:
    """What codes alike in ASCII case have in common: a code in capitals itself, held once."""
    if not code.isascii():
        return ascii_lower(code)
    capitals = code.upper()
    return code if code == capitals else capitals


class HeldCoded(HeldByNumber[_Bearer]):
    """A room that finds each record by its code too.

    A list by codes names few of a large register: whom its next rows name is looked up at once,
    and all are read only where that is no answer.
    """

    plain: type[Coded[_Bearer]]  # the room that holds none: it finds whole records

    def foresee(self, codes: Collection[str]) -> Mapping[str, list[_Bearer]]:
        """Look up who bears each of these, asked for one by one soon; none where all are held."""
        bearers: dict[str, list[_Bearer]] = {}
        if not self._is_read:
            found = Codes(self.plain(self._connection).bearing(codes))
            bearers = {code: found.bearers(code) for code in codes}
        self.foreseen.keep(bearers)
        return bearers

    def bearers(self, code: str) -> list[_Bearer]:
        """All who bear the code, in any case, by number."""
        found = self.foreseen.get(code, *_cases(code))
        return self.codes.bearers(code) if found is None else found

    def at_offices(self, code: str) -> list[_Bearer]:
        """Those of offices whom a code means that nobody bears as it is, by number."""
        return self.codes.at_offices(code) if self._has_offices else []

    @cached_property
    def _has_offices(self) -> bool:
        """Whether a code is an office's."""
        at_one = self.mapped.table.c.code.contains(OFFICE_MARK)
        return bool(self._connection.execute(select(exists().where(at_one))).scalar())

    @cached_property
    def codes(self) -> Codes[_Bearer]:
        """Who bears each code."""
        return Codes(self.held.values())

    def _hold(self, record: _Bearer) -> None:
        super()._hold(record)
        self.foreseen.wrote(*_cases(record.code or ""))
        if OFFICE_MARK in (record.code or ""):
            self.__dict__.pop("_has_offices", None)

    def _put(self, record: _Bearer) -> None:
        super()._put(record)
        if "codes" in self.__dict__:
            self.codes.hold(record.code, record)

    def _take(self, record: _Bearer) -> None:
        held = self.held[record.id]
        super()._take(record)
        if "codes" in self.__dict__:
            self.codes.drop(held.code, held)


class Held(Holding[Kept]):
    """A room that holds its records by what they are about, those of one in a set order."""

    order: Any = attrgetter("id")

    @cached_property
    def held(self) -> Groups[Any, Kept]:
        """The records of each."""
        found: defaultdict[Hashable, list[Kept]] = defaultdict(list)
        for each in super().all():
            found[self.about(each)].append(each)
        return Groups((key, tuple(sorted(group, key=self.order))) for key, group in found.items())

    def all(self) -> list[Kept]:
        """Every one, by number."""
        return sorted(chain.from_iterable(self.held.values()), key=attrgetter("id"))

    def forget(self, key: Hashable) -> None:
        """What is about that one was taken out with it."""
        for each in self.held.get(key, ()) if self._is_read else ():
            self._drop(each)

    def _put(self, record: Kept) -> None:
        key = self.about(record)
        others = self.held.get(key, ())
        self.held[key] = tuple(sorted((*others, record), key=self.order)) if others else (record,)

    def _take(self, record: Kept) -> None:
        key = self.about(record)
        self.held[key] = tuple(each for each in self.held.get(key, ()) if each.id != record.id)


class HeldNames(Held[_Name]):
    """Names by their bearers, and who bears all words of a name, a word, or two words running.

    Who says what is read once it is asked for: of a list by codes never, and of all it takes much
    memory. It keeps those whose names were changed since: what a name says now is looked at anyway.
    """

    bearer: str

    _are_changed = False

    @cached_property
    def _spelled(self) -> _Index:
        """Who bears each folded form."""
        return _Index(self._folded())

    @cached_property
    def _saying(self) -> _Index:
        """Whose names say each word, and each two running."""
        return _Index((said, bearer) for form, bearer in self._folded() for said in _said(form))

    def saying(self, text: str) -> Collection[int]:
        """The ids of some among whom are all whose names hold the folded text as words running."""
        words = parted(search_form(text))
        pairs = list(map(" ".join, pairwise(words)))
        return min(map(self._saying.get, pairs or words), key=len, default=self.held)

    def holding(self, text: str, among: Iterable[int] | None = None) -> list[int]:
        """The ids of those, `among` these, one of whose names holds the folded text as words."""
        form = search_form(text)
        found = self.saying(text) if among is None else among
        return sorted({each for each in found if any(form in held for held in self._forms(each))})

    def spelled_like(self, name: str, among: Collection[int] | None = None) -> list[int]:
        """The ids of those, `among` these, one of whose names has the same folded words."""
        form = search_form(name)
        found: Collection[int] = self._spelled.get(form)
        is_sure = not self._are_changed
        if among is not None and len(among) < len(found):
            found, is_sure = among, False
        elif among is not None:
            found = [each for each in found if each in among]
        return sorted({each for each in found if is_sure or form in self._forms(each)})

    def _forms(self, bearer: int) -> list[str]:
        """Each name of one, folded."""
        return [search_form(each.name) for each in self.held.get(bearer, ())]

    def _folded(self) -> Iterator[tuple[str, int]]:
        """Each name folded, and its bearer's id."""
        table = self.mapped.table
        query = select(table.c.folded, table.c[self.bearer])
        return ((form, held_once(bearer)) for form, bearer in self._connection.execute(query))

    def _hold(self, record: _Name) -> None:
        super()._hold(record)
        form, read = search_form(record.name), self.__dict__  # what is not read yet has it then
        self.foreseen.wrote(as_name(form))
        if "_spelled" in read:
            self._spelled.add(form, self.about(record))
        for said in _said(form) if "_saying" in read else ():
            self._saying.add(said, self.about(record))

    def _drop(self, record: _Name) -> None:
        super()._drop(record)
        self._are_changed = True


class _Index:
    """Numbers by a text, in the order they came; one that is alone is held without a list."""

    __slots__ = ("_held",)

    def __init__(self, pairs: Iterable[tuple[str, int]]) -> None:
        self._held: dict[str, int | list[int]] = {}
        for text, number in pairs:
            self.add(text, number)

    def add(self, text: str, number: int) -> None:
        """The number is found by the text from now on."""
        held = self._held.get(text)
        if held is None:
            self._held[text] = number
        elif isinstance(held, list):
            held.append(number)
        else:
            self._held[text] = [held, number]

    def get(self, text: str) -> Sequence[int]:
        """All of a text."""
        held = self._held.get(text, ())
        return (held,) if isinstance(held, int) else held


def as_name(form: str) -> tuple[str]:
    """A folded form as what is asked for by name: a code may be spelled alike."""
    return (form,)


def _said(form: str) -> set[str]:
    """Each word of a folded text, and each two running."""
    words = parted(form)
    return {*words, *map(" ".join, pairwise(words))}
