"""Whom and what a row names: looked up anew for each row, or once where the answer stays."""

from __future__ import annotations

from bisect import bisect_right
from copy import copy
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from chibo_cli.domain.facts.kinds import is_cell
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.lists.column import Form
from chibo_cli.domain.lists.columns import COLUMNS
from chibo_cli.domain.lists.month_sheet import OneCellWanted
from chibo_cli.domain.merging.codes import code_alone
from chibo_cli.domain.text.errors import AmbiguousName, UnknownName
from chibo_cli.domain.text.matching import Typed, codings
from chibo_cli.domain.text.names import search_form, stored
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.store.rooms.held import lives_in
from chibo_cli.usecases.finding.people import (
    find_cell,
    find_official,
    find_unit,
    find_visited_unit,
    officials_meant,
)
from chibo_cli.usecases.finding.units import area_on, readings, unit_coded, unit_meant, visited_unit

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from chibo_cli.domain.facts.kinds import UnitKind
    from chibo_cli.domain.facts.records import Official, Unit
    from chibo_cli.domain.followups.scoring import Template
    from chibo_cli.domain.lists.lists import ListRow, ListTable
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.store.store import Store

    _Answer = Unit | UnknownName | AmbiguousName

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
_FEW = 10  # rows
_UNITS = {Form.UNIT, Form.CELL, Form.PARENT}
_REMEMBERED = 2**12  # answers of a kind: where more are asked for, few come again


class Lookup:
    """The resolver, asked anew for each row: what rows before it added is found too."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @cached_property
    def own_kinds(self) -> tuple[UnitKind, ...]:
        """The office's own kinds of unit."""
        return tuple(self._store.unit_kinds.all())

    def foresee(self, rows: Sequence[ListRow]) -> None:
        """These rows will be asked for, one by one."""

    def official(self, text: str, day: date) -> Official:
        """As `find_official`."""
        return find_official(self._store, text, day=day)

    def unit(self, text: str, day: date) -> Unit:
        """As `find_unit`."""
        return find_unit(self._store, text, day=day)

    def cell(self, text: str, day: date) -> Unit:
        """As `find_cell`."""
        return find_cell(self._store, text, day=day)

    def visited_unit(self, text: str, official: Official, day: date) -> Unit:
        """As `find_visited_unit`."""
        return find_visited_unit(self._store, text, official, day=day)

    def unit_called(self, text: str, official: Official, day: date) -> Unit:
        """As `visited_unit`, of a text that holds the code or the whole name, bar "Chi bộ"."""
        unit, said = self.visited_unit(text, official, day), search_form(text)
        tree = self._store.units.tree_of([unit.id])
        name = search_form(tree.name(unit.id, day)).removeprefix("chi bo ")
        if name in said or code_alone(unit.code or "").casefold() in said.split():
            return unit
        raise UnknownName(Noun.UNIT, text)

    def one_cell(self, text: str, day: date) -> Unit:
        """The unit where it is a cell, else the only cell below it that day.

        Raises:
            OneCellWanted: there is none, or there are several.
        """
        top, tree = self.unit(text, day), self._store.units.whole_tree()
        if is_cell(top.kind):
            return top
        cells = [
            unit
            for unit in tree.units.values()
            if is_cell(unit.kind) and day in unit.life and tree.is_within(unit.id, top.id, day)
        ]
        if len(cells) != 1:
            raise OneCellWanted(tree.name(top.id, day), day, len(cells))
        return cells[0]

    def check_official(self, text: str) -> None:
        """Raises UnknownName where nobody is meant, which no day changes."""
        if not officials_meant(self._store.officials, text, date.min):
            raise UnknownName(Noun.OFFICIAL, text)

    def check_unit(self, text: str) -> None:
        """Raises UnknownName where no unit is meant on any day, whatever stood where when."""
        sought = stored(text)
        codes = (sought, *(each.code for each in codings(sought)))
        units = self._store.units
        if any(map(units.with_code, codes)) or any(map(units.at_offices, codes)):
            return
        if not any(map(self._stands, readings(sought))):
            raise UnknownName(Noun.UNIT, text)

    def _stands(self, reading: Sequence[Typed]) -> bool:
        """Whether a unit ever bore the first of the names, and units above it the others."""
        if not reading:
            return False
        own, *above = reading
        units = self._store.units
        tree = units.tree_of(units.named_like(own.text, (part.text for part in above)))
        return any(
            _bore(tree, unit_id, own)
            and all(
                any(_bore(tree, each, part) for each in _ever_above(tree, unit_id))
                for part in above
            )
            for unit_id in tree.units
        )

    @cached_property
    def templates(self) -> Sequence[Template]:
        """The register's scoring templates."""
        return self._store.templates.all()


class Directory(Lookup):
    """The resolver over people and a map held in memory, which the list's rows do not change.

    Between two days on which something begins or ends, a text means the same on every day: it is
    looked for once in each such stretch. `people` are what columns hold that tell of somebody.
    """

    def __init__(self, store: Store, people: Collection[Form] = (Form.OFFICIAL,)) -> None:
        super().__init__(store)
        store.hold("units")
        self._people = people
        self._of_map = _Stretches(lives_in(store.connection, "unit", "unit_name", "placement"))
        self._of_areas: dict[int, _Stretches] = {}
        self._found_people: dict[tuple[str, date], Sequence[Official]] = {}
        self._found_units: dict[tuple[str, date], _Answer] = {}
        self._found_cells: dict[tuple[str, date], _Answer] = {}
        self._found_coded: dict[tuple[str, date], Unit | None] = {}
        self._found_visited: dict[tuple[str, int, date, date], _Answer] = {}

    @cached_property
    def _of_people(self) -> _Stretches:
        self._store.hold("officials", "assignments")
        return _Stretches(lives_in(self._store.connection, "term"))

    def foresee(self, rows: Sequence[ListRow]) -> None:
        """Look up at once whom these rows name."""
        self._store.foresee(_texts(rows, self._people), _texts(rows, _UNITS))

    def official(self, text: str, day: date) -> Official:
        """As `find_official`."""
        key = (text, self._of_people.first_of(day))
        meant = self._found_people.get(key)
        if meant is None:
            meant = officials_meant(self._store.officials, text, day)
            _remember(self._found_people, key, meant)
        if len(meant) == 1:
            return meant[0]
        if not meant:
            raise UnknownName(Noun.OFFICIAL, text)
        return find_official(self._store, text, day=day)  # which describes them as of the day

    def visited_unit(self, text: str, official: Official, day: date) -> Unit:
        """As `find_visited_unit`."""
        on_map = self._of_map.first_of(day)
        coded = self._coded(text, on_map)
        if coded is not None:  # whoever visits it
            return coded
        mine = self._store.assignments.of_official(official.id)
        if official.id not in self._of_areas:
            _remember(self._of_areas, official.id, _Stretches(each.life for each in mine))
        key = (text, official.id, self._of_areas[official.id].first_of(day), on_map)
        units = self._store.units
        return _given(
            self._found_visited,
            key,
            lambda: visited_unit(units, text, area_on(day, mine), on_map),
        )

    def unit(self, text: str, day: date) -> Unit:
        """As `find_unit`."""
        on_map = self._of_map.first_of(day)
        found = partial(unit_meant, self._store.units, text, on_map)
        return _given(self._found_units, (text, on_map), found)

    def cell(self, text: str, day: date) -> Unit:
        """As `find_cell`."""
        on_map = self._of_map.first_of(day)
        found = partial(visited_unit, self._store.units, text, frozenset(), on_map)
        return _given(self._found_cells, (text, on_map), found)

    def _coded(self, text: str, on_map: date) -> Unit | None:
        key = (text, on_map)
        if key not in self._found_coded:
            _remember(self._found_coded, key, unit_coded(self._store.units, text, on_map))
        return self._found_coded[key]


def lookup_for(store: Store, tables: Iterable[ListTable]) -> Lookup:
    """The resolver for lists: to read all that a register holds is not worth a few rows."""
    return Lookup(store) if sum(len(table.rows) for table in tables) <= _FEW else Directory(store)


class _Stretches:
    """The stretches of days in which each of some lives holds throughout, or not at all."""

    __slots__ = ("begins",)

    def __init__(self, spans: Iterable[Span]) -> None:
        begins = {date.min}
        for life in spans:
            if life.since is not None:
                begins.add(life.since)
            if life.until is not None and life.until < date.max:
                begins.add(life.until + ONE_DAY)
        self.begins = sorted(begins)

    def first_of(self, day: date) -> date:
        """The first day of the stretch in which the day lies."""
        return self.begins[bisect_right(self.begins, day) - 1]


def _texts(rows: Sequence[ListRow], forms: Collection[Form]) -> set[str]:
    """What the columns of these forms say."""
    columns = {name for row in rows[:1] for name in row.cells if COLUMNS[name].form in forms}
    said = (row.cells.get(column) for row in rows for column in columns)
    return {cell.strip() for cell in said if isinstance(cell, str)}


def _ever_above(tree: UnitTree, unit_id: int) -> set[int]:
    """The units that ever stood above it, on whatever days."""
    reached: set[int] = set()
    waiting = [unit_id]
    while waiting:
        for each in tree.placements.get(waiting.pop(), ()):
            if each.parent_id not in reached:
                reached.add(each.parent_id)
                waiting.append(each.parent_id)
    return reached


def _bore(tree: UnitTree, unit_id: int, name: Typed) -> bool:
    return any(name.is_within(each.name) for each in tree.names.get(unit_id, ()))


def _remember(known: dict[_Key, _Value], key: _Key, answer: _Value) -> None:
    """Of a list in which each is another, all would fill the memory."""
    if len(known) >= _REMEMBERED:
        known.clear()
    known[key] = answer


def _given(known: dict[_Key, _Answer], key: _Key, resolve: Callable[[], Unit]) -> Unit:
    """The unit found, looked for where it is not known; a refusal is told anew for each row."""
    answer = known.get(key)
    if answer is None:
        try:
            answer = resolve()
        except (UnknownName, AmbiguousName) as error:
            answer = error
        _remember(known, key, answer)
    if isinstance(answer, (UnknownName, AmbiguousName)):
        raise copy(answer)
    return answer
