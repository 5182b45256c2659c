"""The people and units of a register, looked up once for a whole list."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Protocol

from chibo_cli.domain.names import stored
from chibo_cli.usecases.resolving import find_official, find_visited_unit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from chibo_cli.domain.records import Official, Unit
    from chibo_cli.domain.scoring import Template
    from chibo_cli.store.store import Store


class Lookup(Protocol):
    """How a row's people and units are found."""

    def official(self, text: str, day: date) -> Official:
        """As `find_official`."""

    def visited_unit(self, text: str, official: Official, day: date) -> Unit:
        """As `find_visited_unit`."""

    def templates(self) -> Sequence[Template]:
        """The register's scoring templates."""


class OneByOne:
    """Each looked up on its own, for a row or two."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def official(self, text: str, day: date) -> Official:
        """As `find_official`."""
        return find_official(self._store, text, day=day)

    def visited_unit(self, text: str, official: Official, day: date) -> Unit:
        """As `find_visited_unit`."""
        return find_visited_unit(self._store, text, official, day=day)

    def templates(self) -> Sequence[Template]:
        """The register's scoring templates."""
        return self._store.scoring.templates()


class Directory:
    """Codes are answered from memory; names by the resolver, each spelling once a day."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._officials = {
            official.code.casefold(): official
            for official in store.officials.all()
            if official.code is not None
        }
        self._units: defaultdict[str, list[Unit]] = defaultdict(list)
        for unit in store.units.all():
            if unit.code is not None:
                self._units[unit.code.casefold()].append(unit)
        self._templates = store.scoring.templates()
        self._named_officials: dict[tuple[str, date], Official] = {}
        self._named_units: dict[tuple[str, int, date], Unit] = {}

    def official(self, text: str, day: date) -> Official:
        """As `find_official`."""
        coded = self._officials.get(stored(text).casefold())
        if coded is not None:
            return coded
        key = (text, day)
        if key not in self._named_officials:
            self._named_officials[key] = find_official(self._store, text, day=day)
        return self._named_officials[key]

    def visited_unit(self, text: str, official: Official, day: date) -> Unit:
        """As `find_visited_unit`."""
        coded = self._units.get(stored(text).casefold(), ())
        alive = [unit for unit in coded if day in unit.life] or list(coded)
        if alive:
            return alive[-1]
        key = (text, official.id, day)
        if key not in self._named_units:
            self._named_units[key] = find_visited_unit(self._store, text, official, day=day)
        return self._named_units[key]

    def templates(self) -> Sequence[Template]:
        """The register's scoring templates."""
        return self._templates
