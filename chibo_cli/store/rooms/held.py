"""The rooms that hold their rows in memory: people and the map, whom a list names, first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property, lru_cache, partial
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Generic, TypeVar

from sqlalchemy import select

from chibo_cli.domain.facts.records import (
    Assignment,
    Duty,
    Official,
    OfficialName,
    Placement,
    Regulation,
    Term,
    Unit,
    UnitName,
    UnitTag,
    Waiver,
)
from chibo_cli.domain.followups.filings import Filing
from chibo_cli.domain.meetings.calendar import Schedule
from chibo_cli.domain.merging.codes import code_alone, means
from chibo_cli.domain.organisation.tree import UnitTree
from chibo_cli.domain.text.names import OFFICE_MARK, folded
from chibo_cli.domain.time.spans import Span
from chibo_cli.store.rooms.calendar import Schedules
from chibo_cli.store.rooms.duties import Assignments, Duties, Regulations, Waivers
from chibo_cli.store.rooms.followups import Filings
from chibo_cli.store.rooms.holding import Groups, Held, HeldByNumber, HeldNames, by_first_day
from chibo_cli.store.rooms.organisation import (
    OfficialNames,
    Officials,
    Placements,
    Terms,
    UnitNames,
    Units,
    UnitTags,
)
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import ascii_lower

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from sqlalchemy import Select
    from sqlalchemy.engine import Connection

_Bearer = TypeVar("_Bearer", Unit, Official)
_REMEMBERED = 2**10  # trees of the units that a name may mean: it stands in row after row
_FEW = 16  # units that a name may mean: they are judged sooner than narrowed


class _Codes(Generic[_Bearer]):
    """Who bears a code in any case, as the database compares, which knows ASCII only."""

    def __init__(self) -> None:
        self._of: Groups[str, _Bearer] = Groups()
        self._of_offices: Groups[str, _Bearer] = Groups()

    def hold(self, code: str | None, bearer: _Bearer) -> None:
        """The bearer is found by the code from now on."""
        self._put(code, bearer, (bearer,))

    def drop(self, code: str | None, bearer: _Bearer) -> None:
        """The bearer is not found by the code any more."""
        self._put(code, bearer, ())

    def bearers(self, code: str) -> list[_Bearer]:
        """All of them, by number."""
        forms = (code,) if code.isascii() else (code, code.upper(), code.lower())
        keys = set(map(_any_case, forms))
        found = {each.id: each for key in keys for each in self._of.get(key)}
        return [found[number] for number in sorted(found)]

    def at_offices(self, code: str) -> list[_Bearer]:
        """As `Coded.at_offices`."""
        if not self._of_offices:
            return []
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


def _any_case(code: str) -> str:
    """What codes alike in ASCII case have in common: a code in capitals itself, held once."""
    if not code.isascii():
        return ascii_lower(code)
    capitals = code.upper()
    return code if code == capitals else capitals


class _UnitNames(HeldNames[UnitName], UnitNames):
    about = attrgetter("unit_id")


class _UnitTags(Held[UnitTag], UnitTags):
    about = attrgetter("unit_id")


class _Placements(Held[Placement], Placements):
    about = attrgetter("unit_id")

    @cached_property
    def ever_below(self) -> defaultdict[int, dict[int, None]]:
        """The units that ever stood below each."""
        found: defaultdict[int, dict[int, None]] = defaultdict(dict)
        for each in chain.from_iterable(self.held.values()):
            found[each.parent_id][each.unit_id] = None
        return found

    def _hold(self, record: Placement) -> None:
        super()._hold(record)
        if "ever_below" in self.__dict__:
            self.ever_below[record.parent_id][record.unit_id] = None


class HeldUnits(HeldByNumber[Unit], Units):
    """The units' room with the whole map in memory."""

    def __init__(self, connection: Connection) -> None:
        self._codes = _Codes[Unit]()
        super().__init__(connection)
        self._names = self._own_names = _UnitNames(connection)
        self._tags = self._own_tags = _UnitTags(connection)
        self._placements = self._own_placements = _Placements(connection)
        for each in self.held.values():
            self._codes.hold(each.code, each)
        self._tree: UnitTree | None = None
        self._written = 0

    def with_code(self, code: str) -> list[Unit]:
        """All that ever bore the code, in any case, by number: a successor may reuse it."""
        return self._codes.bearers(code)

    def at_offices(self, code: str) -> list[Unit]:
        """Those of offices whom a code means that nobody bears as it is, by number."""
        return self._codes.at_offices(code)

    def named_like(self, text: str, below: Iterable[str] = ()) -> list[int]:
        """The ids of units one of whose names, of any day, holds the folded text as words.

        Of those that never stood `below` bearers of the other texts some are left out.
        """
        names = self._own_names.saying(text)
        for above in below:
            if len(names) > _FEW:
                names = self._ever_below(self._own_names.holding(above), names)
        return self._own_names.holding(text, names)

    def spelled_like(self, name: str, under: int | None = None) -> list[int]:
        """The ids of units one of whose names has the same folded words, ever `under` that one."""
        among = None if under is None else self._own_placements.ever_below.get(under, {})
        return self._own_names.spelled_like(name, among)

    def whole_tree(self) -> UnitTree:
        """Every unit."""
        return replace(self._drawn(), names=self._own_names.held)

    def tree_of(self, unit_ids: Iterable[int]) -> UnitTree:
        """These units and all that ever stood above them."""
        self._drawn()
        return self._trees(tuple(unit_ids))

    def remove(self, record: Unit) -> None:
        """Take a unit out, with its names, its tags and its places in the tree."""
        super().remove(record)
        for room in (self._own_names, self._own_tags, self._own_placements):
            room.forget(record.id)

    def _hold(self, record: Unit) -> None:
        super()._hold(record)
        self._codes.hold(record.code, record)

    def _drop(self, record: Unit) -> None:
        held = self.held[record.id]
        super()._drop(record)
        self._codes.drop(held.code, held)

    def _ever_below(self, tops: Iterable[int], names: Collection[int]) -> Collection[int]:
        """The names of all that ever stood below; of more units than there are names, the names."""
        reached: set[int] = set()
        waiting = list(tops)
        while waiting:
            unit_id = waiting.pop()
            if unit_id not in reached:
                reached.add(unit_id)
                waiting += self._own_placements.ever_below.get(unit_id, ())
            if len(reached) + len(waiting) > len(names):
                return names
        return self._own_names.of_bearers(reached)

    def _drawn(self) -> UnitTree:
        """The whole map as it stands, without names; drawn anew once something was written."""
        rooms = (self, self._own_names, self._own_tags, self._own_placements)
        written = sum(each.written for each in rooms)
        if self._tree is None or written != self._written:
            self._tree = UnitTree(self.held, {}, self._own_placements.held, self._own_tags.held)
            self._trees = lru_cache(_REMEMBERED)(partial(_limited, self._tree, self._own_names))
            self._written = written
        return self._tree


class _Called(Mapping[int, tuple[UnitName, ...]]):
    """The names of some units: of a map by codes they are read only once one is asked for."""

    def __init__(self, room: _UnitNames, units: Collection[int]) -> None:
        self._room, self._units = room, units

    def __getitem__(self, unit_id: int) -> tuple[UnitName, ...]:
        if unit_id not in self._units:
            raise KeyError(unit_id)
        return self._room.held[unit_id]

    def __iter__(self) -> Iterator[int]:
        return (each for each in self._units if each in self._room.held)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _limited(tree: UnitTree, names: _UnitNames, unit_ids: tuple[int, ...]) -> UnitTree:
    """These units of a tree and all that ever stood above them."""
    reached: set[int] = set()
    waiting = list(unit_ids)
    while waiting:
        unit_id = waiting.pop()
        if unit_id not in reached:
            reached.add(unit_id)
            waiting += [each.parent_id for each in tree.placements.get(unit_id, ())]
    limited = tree.limited_to(sorted(reached))
    return replace(limited, names=_Called(names, limited.units))


def lives_in(connection: Connection, *names: str) -> Iterator[Span]:
    """The life of each row of these tables, those alike once."""
    for name in names:
        table = tables[name]
        query = select(table.c.since, table.c.until).distinct()
        yield from (Span(since, until) for since, until in connection.execute(query))


class _OfficialNames(HeldNames[OfficialName], OfficialNames):
    about = attrgetter("official_id")
    order = staticmethod(by_first_day)


class _Terms(Held[Term], Terms):
    about = attrgetter("official_id")
    order = staticmethod(by_first_day)


class HeldOfficials(HeldByNumber[Official], Officials):
    """The officials' room with everybody in memory."""

    def __init__(self, connection: Connection) -> None:
        self._codes, self._former_codes = _Codes[Official](), _Codes[Official]()
        super().__init__(connection)
        self._names = self._own_names = _OfficialNames(connection)
        self._terms = self._own_terms = _Terms(connection)
        for each in self.held.values():
            self._codes_of(each)

    def all(self) -> list[Official]:
        """Every one, by number."""
        return list(self.with_ids(self.held).values())

    def with_ids(self, numbers: Iterable[int]) -> dict[int, Official]:
        """Those with these numbers, by number."""
        known = sorted(self.held.keys() & set(numbers))
        return {number: self._whole(self.held[number]) for number in known}

    def with_code(self, code: str) -> Official | None:
        """The one who bears the code, in any case, else the one who bore it."""
        found = self._codes.bearers(code) or self._former_codes.bearers(code)
        return self._whole(found[0]) if found else None

    def at_offices(self, code: str) -> list[Official]:
        """Those of offices whom a code means that nobody bears as it is, by number."""
        return [self._whole(each) for each in self._codes.at_offices(code)]

    def remove(self, record: Official) -> None:
        """Take an official out, with all that is dated."""
        super().remove(record)
        for room in (self._own_names, self._own_terms):
            room.forget(record.id)

    def _whole(self, official: Official) -> Official:
        names = self._own_names.held.get(official.id, ())
        return replace(official, names=names, terms=self._own_terms.held.get(official.id, ()))

    def _found(
        self, query: Select[tuple[object, ...]], values: Mapping[str, str] | None = None
    ) -> list[Official]:
        """Without what is dated of them, which rooms of its own hold."""
        return [self.mapped.record(row) for row in self._connection.execute(query, values)]

    def _hold(self, record: Official) -> None:
        bare = replace(record, names=(), terms=())
        super()._hold(bare)
        self._codes_of(bare)

    def _drop(self, record: Official) -> None:
        held = self.held[record.id]
        self._codes.drop(held.code, held)
        for code in held.former_codes:
            self._former_codes.drop(code, held)
        super()._drop(record)

    def _codes_of(self, official: Official) -> None:
        self._codes.hold(official.code, official)
        for code in official.former_codes:
            self._former_codes.hold(code, official)


class HeldAssignments(Held[Assignment], Assignments):
    """The assignments' room with all of them in memory."""

    about = attrgetter("official_id")

    def of_official(self, official_id: int) -> list[Assignment]:
        """Those of one official, of any day, by number."""
        return list(self.held.get(official_id, ()))


class HeldWaivers(Held[Waiver], Waivers):
    """The waivers' room with all of them in memory."""

    about = attrgetter("official_id", "unit_id")

    def naming(self, official_id: int | None, unit_id: int | None) -> list[Waiver]:
        """Those that name this official, or none, and this unit, or none, by id."""
        return list(self.held.get((official_id, unit_id), ()))


class HeldFilings(Held[Filing], Filings):
    """The filings' room with all of them in memory."""

    about = attrgetter("official_id", "unit_id")

    def naming(self, official_id: int | None, unit_id: int | None) -> list[Filing]:
        """Those that name this official, or none, and this unit, or none, by id."""
        return list(self.held.get((official_id, unit_id), ()))


class HeldSchedules(Held[Schedule], Schedules):
    """The schedules' room with all of them in memory."""

    about = attrgetter("unit_id")
    order = staticmethod(by_first_day)

    def of_unit(self, unit_id: int) -> list[Schedule]:
        """Those of one unit, of any day, by first day."""
        return list(self.held.get(unit_id, ()))


class _Duties(Held[Duty], Duties):
    about = attrgetter("regulation_id")
    order = attrgetter("number")


class HeldRegulations(HeldByNumber[Regulation], Regulations):
    """The regulations' room with all of them, and their duties, in memory."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._duties = self._own_duties = _Duties(connection)

    def add(self, record: Regulation, duties: Iterable[Duty] = ()) -> int:
        """A new regulation with its duties; their ids are given here. Returns its id."""
        number = super().add(record)
        for duty in duties:
            self.add_duty(replace(duty, regulation_id=number))
        return number

    def duties(self, regulation_id: int | None = None) -> list[Duty]:
        """The duties of one regulation, or of all, by their place in its file."""
        wanted = sorted(self._own_duties.held) if regulation_id is None else [regulation_id]
        return [each for one in wanted for each in self._own_duties.held.get(one, ())]


HELD = {
    "assignments": HeldAssignments,
    "filings": HeldFilings,
    "officials": HeldOfficials,
    "regulations": HeldRegulations,
    "schedules": HeldSchedules,
    "units": HeldUnits,
    "waivers": HeldWaivers,
}
"""The room that holds each, by its name in the store."""
