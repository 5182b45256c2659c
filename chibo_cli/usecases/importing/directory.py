"""The people and units of a register, looked up once for a whole list."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.records import grouped
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.text.errors import AmbiguousName, UnknownName
from chibo_cli.usecases.importing.lookup import Lookup, Stretches, lives
from chibo_cli.usecases.importing.memory import MapInMemory, PeopleInMemory
from chibo_cli.usecases.resolving import find_official, officials_meant
from chibo_cli.usecases.unit_lookup import area_on, unit_meant, visited_unit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from chibo_cli.domain.facts.records import Official, Unit
    from chibo_cli.domain.followups.scoring import Template
    from chibo_cli.store.store import Store

    _Answer = Unit | UnknownName | AmbiguousName


class Directory(Lookup):
    """The resolver's own steps over a copy in memory, which the register must not outrun.

    Between two days on which something begins or ends, a text means the same on every day: it is
    looked for once in each such stretch.
    """

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        officials, tree = store.officials.all(), store.units.whole_tree()
        self._people = PeopleInMemory(officials)
        self._map = MapInMemory(tree)
        self._assignments = grouped((each.official_id, each) for each in store.assignments.all())
        self._of_people = Stretches(each.life for each in officials)
        self._of_map = Stretches(lives(tree))
        self._of_areas: dict[int, Stretches] = {}
        self._found_people: dict[tuple[str, date], Sequence[Official]] = {}
        self._found_units: dict[tuple[str, date], _Answer] = {}
        self._found_visited: dict[tuple[str, int, date, date], _Answer] = {}
        self._templates = store.scoring.templates()

    def official(self, text: str, day: date) -> Official:
        """As `find_official`."""
        key = (text, self._of_people.first_of(day))
        if key not in self._found_people:
            self._found_people[key] = officials_meant(self._people, text, day)
        meant = self._found_people[key]
        if len(meant) == 1:
            return meant[0]
        if not meant:
            raise UnknownName(Noun.OFFICIAL, text)
        return find_official(self._store, text, day=day)  # which describes them as of the day

    def visited_unit(self, text: str, official: Official, day: date) -> Unit:
        """As `find_visited_unit`."""
        mine = self._assignments.get(official.id, ())
        if official.id not in self._of_areas:
            self._of_areas[official.id] = Stretches(each.life for each in mine)
        on_map = self._of_map.first_of(day)
        key = (text, official.id, self._of_areas[official.id].first_of(day), on_map)
        if key not in self._found_visited:
            area = area_on(day, mine)
            self._found_visited[key] = _answer(lambda: visited_unit(self._map, text, area, on_map))
        return _given(self._found_visited[key])

    def unit(self, text: str, day: date) -> Unit:
        """As `find_unit`."""
        on_map = self._of_map.first_of(day)
        key = (text, on_map)
        if key not in self._found_units:
            self._found_units[key] = _answer(lambda: unit_meant(self._map, text, on_map))
        return _given(self._found_units[key])

    def templates(self) -> Sequence[Template]:
        """The register's scoring templates."""
        return self._templates


def _answer(resolve: Callable[[], Unit]) -> _Answer:
    try:
        return resolve()
    except (UnknownName, AmbiguousName) as error:
        return error


def _given(answer: _Answer) -> Unit:
    """The unit found; a refusal is told anew for each row."""
    if isinstance(answer, (UnknownName, AmbiguousName)):
        raise copy(answer)
    return answer
