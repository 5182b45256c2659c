"""The rooms that hold their rows in memory: people and the map, whom a list names, first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property, lru_cache, partial
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any

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
from chibo_cli.domain.organisation.tree import UnitTree
from chibo_cli.domain.text.names import search_form
from chibo_cli.domain.time.spans import Span
from chibo_cli.store.rooms.calendar import Schedules
from chibo_cli.store.rooms.duties import Assignments, Duties, Regulations, Waivers
from chibo_cli.store.rooms.followups import Filings
from chibo_cli.store.rooms.holding import (
    Codes,
    Held,
    HeldByNumber,
    HeldCoded,
    HeldNames,
    as_name,
)
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
from chibo_cli.store.tables.columns import is_among
from chibo_cli.store.tables.places import had_another_code

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from sqlalchemy.engine import Connection

_REMEMBERED = 2**10  # trees of the units that a name may mean: it stands in row after row
_FEW = 16  # units that a name may mean: they are judged sooner than narrowed


def by_first_day(record: Any) -> tuple[date, int]:  # noqa: ANN401 — any dated record
    """Of a room whose records are asked for by their first day, those without one first."""
    return record.life.since or date.min, record.id


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


class HeldUnits(HeldCoded[Unit], Units):
    """The units' room with the whole map in memory, once more is asked than for codes foreseen."""

    plain = Units

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._names = self._own_names = _UnitNames(connection, self.foreseen)
        self._tags = self._own_tags = _UnitTags(connection, self.foreseen)
        self._placements = self._own_placements = _Placements(connection, self.foreseen)
        self._tree: UnitTree | None = None
        self._drawn_at = 0

    def with_code(self, code: str) -> list[Unit]:
        """All that ever bore the code, in any case, by number: a successor may reuse it."""
        return self.bearers(code)

    def named_like(self, text: str, below: Iterable[str] = ()) -> list[int]:
        """The ids of units one of whose names, of any day, holds the folded text as words.

        Of those that never stood `below` bearers of the other texts some are left out.
        """
        found = self._own_names.saying(text)
        for above in below:
            if len(found) > _FEW:
                found = self._ever_below(self._own_names.holding(above), found)
        return self._own_names.holding(text, found)

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

    def _ever_below(self, tops: Iterable[int], found: Collection[int]) -> Collection[int]:
        """All that ever stood below; of more units than were found, those found."""
        reached: set[int] = set()
        waiting = list(tops)
        while waiting:
            unit_id = waiting.pop()
            if unit_id not in reached:
                reached.add(unit_id)
                waiting += self._own_placements.ever_below.get(unit_id, ())
            if len(reached) + len(waiting) > len(found):
                return found
        return reached

    def _drawn(self) -> UnitTree:
        """The whole map as it stands, without names; drawn anew once something was written."""
        if self._tree is None or self.foreseen.writings != self._drawn_at:
            self._tree = UnitTree(self.held, {}, self._own_placements.held, self._own_tags.held)
            self._trees = lru_cache(_REMEMBERED)(partial(_limited, self._tree, self._own_names))
            self._drawn_at = self.foreseen.writings
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

    def spelled(self, forms: Iterable[str]) -> list[int]:
        """Who bears a name, of any day, that is folded to one of these."""
        table = self.mapped.table
        query = select(table.c.official_id).where(is_among(table.c.folded, forms))
        return list(self._connection.execute(query).scalars())


class _Terms(Held[Term], Terms):
    about = attrgetter("official_id")
    order = staticmethod(by_first_day)


class HeldOfficials(HeldCoded[Official], Officials):
    """The officials' room with everybody in memory, once more is asked than for codes foreseen."""

    plain = Officials

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._names = self._own_names = _OfficialNames(connection, self.foreseen)
        self._terms = self._own_terms = _Terms(connection, self.foreseen)

    @cached_property
    def former_codes(self) -> Codes[Official]:
        """Who bore each code before the present one."""
        found = Codes[Official]()
        for each in self.matching(had_another_code):
            for code in each.former_codes:
                found.hold(code, each)
        return found

    def foresee(self, codes: Collection[str]) -> Mapping[str, list[Official]]:
        """As of every room that finds by codes; those that nobody bears are looked up as names."""
        coded = super().foresee(codes)
        spelled: dict[str, list[Official]] = {
            search_form(code): [] for code, bearers in coded.items() if not bearers
        }
        if spelled:
            numbers = self._own_names.spelled(spelled)
            for each in Officials(self._connection).with_ids(numbers).values():
                for form in {search_form(name.name) for name in each.names} & spelled.keys():
                    spelled[form].append(each)
        self.foreseen.keep({**coded, **{as_name(form): each for form, each in spelled.items()}})
        return {**coded, **spelled}

    def spelled_like(self, name: str) -> list[Official]:
        """Those one of whose names, of any day, has the same folded words."""
        sought = as_name(search_form(name))
        found = self.foreseen.get(sought, sought)
        return super().spelled_like(name) if found is None else found

    def all(self) -> list[Official]:
        """Every one, by number."""
        return list(self.with_ids(self.held).values())

    def with_ids(self, numbers: Iterable[int]) -> dict[int, Official]:
        """Those with these numbers, by number."""
        known = sorted(self.held.keys() & set(numbers))
        return {number: self._whole(self.held[number]) for number in known}

    def with_code(self, code: str) -> Official | None:
        """The one who bears the code, in any case, else the one who bore it."""
        found = self.bearers(code) or self.former_codes.bearers(code)
        return self._whole(found[0]) if found else None

    def at_offices(self, code: str) -> list[Official]:
        """Those of offices whom a code means that nobody bears as it is, by number."""
        return [self._whole(each) for each in super().at_offices(code)]

    def remove(self, record: Official) -> None:
        """Take an official out, with all that is dated."""
        super().remove(record)
        for room in (self._own_names, self._own_terms):
            room.forget(record.id)

    def _whole(self, official: Official) -> Official:
        if official.names:  # it was foreseen
            return official
        names = self._own_names.held.get(official.id, ())
        return replace(official, names=names, terms=self._own_terms.held.get(official.id, ()))

    def _hold(self, record: Official) -> None:
        bare = replace(record, names=(), terms=())
        super()._hold(bare)
        for code in bare.former_codes if "former_codes" in self.__dict__ else ():
            self.former_codes.hold(code, bare)

    def _drop(self, record: Official) -> None:
        if not self._is_read:  # which of them it bore is not known here
            self.__dict__.pop("former_codes", None)
        elif "former_codes" in self.__dict__:
            held = self.held[record.id]
            for code in held.former_codes:
                self.former_codes.drop(code, held)
        super()._drop(record)


class HeldAssignments(Held[Assignment], Assignments):
    """The assignments' room with all of them in memory."""

    about = attrgetter("official_id")

    def foresee(self, official_ids: Collection[int]) -> None:
        """Look up those of each of these officials, who will be asked for one by one."""
        found: dict[int, list[Assignment]] = {}
        if not self._is_read:
            found = {each: [] for each in official_ids}
            for each in self.matching(is_among(self.mapped.table.c.official_id, official_ids)):
                found[each.official_id].append(each)
        self.foreseen.keep(found)

    def of_official(self, official_id: int) -> list[Assignment]:
        """Those of one official, of any day, by number."""
        found = self.foreseen.get(official_id, official_id)
        return list(self.held.get(official_id, ()) if found is None else found)


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
