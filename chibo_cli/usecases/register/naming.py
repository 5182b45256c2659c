"""Rows of the register by name: as it stands now, of rows that are gone as the journal has them."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from chibo_cli.domain.entries.register import RowName
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.register.journal import Action, Change
from chibo_cli.store.journal.references import changed_again, last_change, references

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chibo_cli.store.store import Store
    from chibo_cli.store.tables.columns import Value

    _Image = Mapping[str, Value]

_ABOUT = ("official_id", "unit_id", "parent_id", "cell_id", "regulation_id", "attendance_id")
_OWN = {"official", "unit", "regulation", "office"}  # tables whose rows bear names of their own
_BETWEEN = ("attendance", "assignment")  # tables whose rows are named by those they point at


class Names:
    """Names for the rows that an operation touches or points at; people and units as of the day."""

    def __init__(self, store: Store, operation_id: int | None = None, *, day: date) -> None:
        self._store = store
        self._operation_id = operation_id
        self._day = day
        self._entered: dict[str, dict[int, str]] = {}
        self.turn_to(())

    def turn_to(self, changes: Sequence[Change]) -> None:
        """Be ready for some changes of the operation, which follow one another."""
        again = changed_again(self._store.connection, changes) if changes else ()
        self._images = {
            (each.table, each.row_id): _image(self._store, each) for each in (*changes, *again)
        }
        wanted: defaultdict[str, set[int]] = defaultdict(set)
        for table, row_id in tuple(self._images):
            wanted[table].add(row_id)
            self._add_pointed(wanted, table, row_id)
        for row_id in wanted["recommendation"]:
            if self._is_touched("recommendation", row_id):
                self._add_pointed(wanted, "recommendation", row_id)
        for table in _BETWEEN:
            for row_id in tuple(wanted[table]):
                self._add_pointed(wanted, table, row_id)
        self._officials = self._store.officials.with_ids(wanted["official"])
        self._tree = self._store.units.tree_of(wanted["unit"])

    def of_row(self, table: str, row_id: int) -> RowName | None:
        """Whom a row is about; None where it is about nobody."""
        if table in _OWN:
            named = self._named(table, row_id)
            return None if named is None else RowName((named,))
        image = self._image(table, row_id)
        pointed = references(table)
        names: list[Named | str] = []
        day = _day(image.get("held_on"))
        for column in _ABOUT:
            number = _number(image.get(column))
            if column not in pointed or not number:
                continue
            if pointed[column] in _OWN:
                named = self._named(pointed[column], number)
                names += [] if named is None or named in names else [named]
            elif (other := self.of_row(pointed[column], number)) is not None:
                names += [each for each in other.names if each not in names]
                day = day or other.day
        if table == "duty":  # of several in a regulation
            names = [f"{name} ({_number(image.get('number'))})" for name in names]
        return RowName(tuple(names), day) if names else None

    def of_value(self, table: str, column: str, value: Value) -> RowName | None:
        """Whom the number in a column names; None where the column names no row."""
        other = references(table).get(column)
        return self.of_row(other, value) if other and isinstance(value, int) else None

    def _is_touched(self, table: str, row_id: int) -> bool:
        change = last_change(self._store.connection, table, row_id, within=self._operation_id)
        return change is not None and change.operation_id == self._operation_id

    def _add_pointed(self, wanted: defaultdict[str, set[int]], table: str, row_id: int) -> None:
        image = self._image(table, row_id)
        for column, other in references(table).items():
            wanted[other].add(_number(image.get(column)))

    def _named(self, table: str, row_id: int) -> Named | str | None:
        if table == "official" and row_id in self._officials:
            return self._officials[row_id].named_on(self._day)
        if table == "unit" and row_id in self._tree.units:
            unit = self._tree.units[row_id]
            return Named(unit.code, self._tree.name(row_id, unit.life.nearest(self._day)))
        if table == "regulation" and row_id in self._codes:
            return self._codes[row_id]
        image = self._image(table, row_id)
        code = _text(image.get("code"))
        if table == "regulation":
            return code
        if table == "office":
            return _text(image.get("name"))
        name = self._former_names(table).get(row_id) or _text(image.get("full_name"))
        return None if name is None else Named(code, name)

    def _image(self, table: str, row_id: int) -> _Image:
        """What the changes or the journal last hold of a row; nothing where they hold none."""
        key = (table, row_id)
        if key not in self._images:
            connection = self._store.connection
            change = last_change(connection, table, row_id, within=self._operation_id)
            self._images[key] = {} if change is None else _image(self._store, change)
        return self._images[key]

    @cached_property
    def _codes(self) -> Mapping[int, str]:
        return {each.id: each.code for each in self._store.regulations.all()}

    def _former_names(self, table: str) -> Mapping[int, str]:
        """The name last entered of every unit, or official, that the journal knows."""
        if table not in self._entered:
            names = self._entered[table] = {}
            for change in self._store.journal.changes_by_row(f"{table}_name"):
                image = _image(self._store, change)
                names[_number(image.get(f"{table}_id"))] = _text(image.get("name")) or ""
        return self._entered[table]


def _image(store: Store, change: Change) -> _Image:
    is_gone = change.action is Action.DELETE
    return {name: old if is_gone else new for name, old, new in store.journal.columns(change)}


def _number(value: Value) -> int:
    return value if isinstance(value, int) else 0


def _text(value: Value) -> str | None:
    return value if isinstance(value, str) else None


def _day(value: Value) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None
