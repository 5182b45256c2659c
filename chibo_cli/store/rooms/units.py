"""Units, their names and their places in the tree."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Text, bindparam, delete, func, or_, select

from chibo_cli.domain.organisation.tree import Succession, SuccessionKind, UnitTree
from chibo_cli.domain.text.names import search_form
from chibo_cli.domain.time.spans import ALWAYS, ONE_DAY, Span
from chibo_cli.store.rows import (
    added,
    bears_code,
    changed,
    life_values,
    placement_record,
    removed,
    unit_name_record,
    unit_record,
)
from chibo_cli.store.tables import places as tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy import CompoundSelect, Select
    from sqlalchemy.engine import Connection, Row

    from chibo_cli.domain.facts.records import Placement, Unit, UnitName


class Units:
    """The unit rooms of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Unit]:
        """Every unit, by number."""
        query = select(tables.unit).order_by(tables.unit.c.id)
        return [unit_record(row) for row in self._connection.execute(query)]

    def with_ids(self, unit_ids: Iterable[int]) -> dict[int, Unit]:
        """Those with these numbers, by number."""
        ids = func.json_each(json.dumps(list(unit_ids))).table_valued("value")
        query = select(tables.unit).where(tables.unit.c.id.in_(select(ids.c.value)))
        return {row.id: unit_record(row) for row in self._connection.execute(query)}

    def with_code(self, code: str) -> list[Unit]:
        """All that ever bore the code, in any case, by number: a successor may reuse it."""
        table = tables.unit
        query = select(table).where(bears_code(table, code)).order_by(table.c.id)
        return [unit_record(row) for row in self._connection.execute(query)]

    def named_like(self, text: str) -> list[int]:
        """The ids of units one of whose names, of any day, holds the folded text."""
        table = tables.unit_name
        query = select(table.c.unit_id).where(
            table.c.folded.contains(search_form(text), autoescape=True)
        )
        return list(dict.fromkeys(self._connection.execute(query).scalars()))

    def spelled_like(self, name: str) -> list[int]:
        """The ids of units one of whose names, of any day, has the same folded words."""
        table = tables.unit_name
        query = select(table.c.unit_id).where(table.c.folded == search_form(name))
        return list(dict.fromkeys(self._connection.execute(query).scalars()))

    def all_names(self) -> list[tuple[str, int]]:
        """Every name that a unit ever bore, with the unit's id."""
        table = tables.unit_name
        query = select(table.c.name, table.c.unit_id).order_by(table.c.unit_id)
        return [(row.name, row.unit_id) for row in self._connection.execute(query)]

    def whole_tree(self) -> UnitTree:
        """Every unit."""
        run = self._connection.execute
        return UnitTree.of(
            self.all(),
            [unit_name_record(row) for row in run(select(tables.unit_name))],
            [placement_record(row) for row in run(select(tables.placement))],
        )

    def tree_of(self, unit_ids: Iterable[int]) -> UnitTree:
        """These units and all that ever stood above them."""
        return self._climbed(_trees_of(), {"ids": json.dumps(list(unit_ids))})

    def tree_above(self, needed: Select[tuple[int]] | CompoundSelect[tuple[int]]) -> UnitTree:
        """The units a query names and all that ever stood above them, in one climb."""
        return self._climbed(_trees_above(needed), {})

    def _climbed(self, queries: Sequence[Select[Any]], values: Mapping[str, str]) -> UnitTree:
        units, names, placements = (self._connection.execute(each, values) for each in queries)
        return UnitTree.of(
            [unit_record(row) for row in units],
            [unit_name_record(row) for row in names],
            [placement_record(row) for row in placements],
        )

    def below(self, top_id: int) -> Select[tuple[int]]:
        """A query of the unit's id and those of all that ever stood below it."""
        fall = select(tables.unit.c.id).where(tables.unit.c.id == top_id)
        reached = fall.cte("below", recursive=True)
        reached = reached.union(
            select(tables.placement.c.unit_id).where(tables.placement.c.parent_id == reached.c.id)
        )
        return select(reached.c.id)

    def tagged(self) -> list[Unit]:
        """Those that bear a tag, by number."""
        table = tables.unit
        query = select(table).where(func.json_array_length(table.c.tags) > 0).order_by(table.c.id)
        return [unit_record(row) for row in self._connection.execute(query)]

    def add(
        self, *, code: str | None, kind: str, life: Span, name: str, tags: Iterable[str] = ()
    ) -> int:
        """A new unit with its first name; returns its id."""
        values = {"code": code, "kind": kind, "tags": tags} | life_values(life)
        unit_id = added(self._connection, tables.unit, values)
        self.add_name(unit_id, name, ALWAYS)
        return unit_id

    def add_name(self, unit_id: int, name: str, life: Span) -> int:
        """A name from a day on; the caller ends the one before it."""
        values = {"unit_id": unit_id, "name": name, "folded": search_form(name)}
        return added(self._connection, tables.unit_name, values | life_values(life))

    def correct_name(self, name: UnitName, spelling: str) -> None:
        """Another spelling of a name, on the same days."""
        values = {"name": spelling, "folded": search_form(spelling)}
        changed(self._connection, tables.unit_name, name.id, values)

    def end_name(self, name: UnitName, last_day: date) -> None:
        """The last day of a name."""
        changed(self._connection, tables.unit_name, name.id, {"until": last_day})

    def change(self, unit: Unit, **values: object) -> None:
        """Other columns of the unit itself."""
        changed(self._connection, tables.unit, unit.id, values)

    def place(self, unit_id: int, parent_id: int, life: Span) -> int:
        """A placement; the caller ends the one before it."""
        values = {"unit_id": unit_id, "parent_id": parent_id} | life_values(life)
        return added(self._connection, tables.placement, values)

    def placements_below(self, unit_id: int) -> list[Placement]:
        """Those under the unit, of any day."""
        table = tables.placement
        query = select(table).where(table.c.parent_id == unit_id)
        return [placement_record(row) for row in self._connection.execute(query)]

    def change_placement(self, placement: Placement, **values: object) -> None:
        """Other columns of a placement."""
        changed(self._connection, tables.placement, placement.id, values)

    def end_placement(self, placement: Placement, *, before: date) -> None:
        """The day before is the placement's last."""
        changed(self._connection, tables.placement, placement.id, {"until": before - ONE_DAY})

    def remove_placement(self, placement: Placement) -> None:
        """Take a placement out."""
        removed(self._connection, tables.placement, placement.id)

    def remove(self, unit: Unit) -> None:
        """Take a unit out, with its names and its places in the tree."""
        for table in (tables.unit_name, tables.placement):
            mine = table.c.unit_id == unit.id
            self._connection.execute(delete(table).where(mine))
        removed(self._connection, tables.unit, unit.id)


class SuccessionRows:
    """The successions' room of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Succession]:
        """Every succession, by number."""
        table = tables.succession
        return [
            _record(row) for row in self._connection.execute(select(table).order_by(table.c.id))
        ]

    def around(self, unit_id: int) -> list[Succession]:
        """Those of which the unit is one side, by number."""
        table = tables.succession
        query = select(table).where(or_(table.c.old_id == unit_id, table.c.new_id == unit_id))
        return [_record(row) for row in self._connection.execute(query.order_by(table.c.id))]

    def add(
        self,
        old_id: int,
        new_id: int,
        *,
        happened_on: date,
        kind: SuccessionKind,
        document: str | None,
    ) -> int:
        """A succession; returns its number."""
        values = {"old_id": old_id, "new_id": new_id, "happened_on": happened_on}
        return added(
            self._connection, tables.succession, {**values, "kind": kind, "document": document}
        )


@cache
def _trees_of() -> Sequence[Select[Any]]:
    """The climb from a JSON list of `ids`, built once: an import asks for it row by row."""
    ids = func.json_each(bindparam("ids", type_=Text)).table_valued("value")
    return _trees_above(select(tables.unit.c.id).where(tables.unit.c.id.in_(select(ids.c.value))))


def _trees_above(needed: Select[tuple[int]] | CompoundSelect[tuple[int]]) -> Sequence[Select[Any]]:
    """The queries of units, names and placements that make the tree."""
    climb = select(needed.subquery().c[0]).cte("climb", recursive=True)
    column = climb.c[0]
    climb = climb.union(
        select(tables.placement.c.parent_id).where(tables.placement.c.unit_id == column)
    )
    reached = select(climb.c[0])
    return (
        select(tables.unit).where(tables.unit.c.id.in_(reached)),
        select(tables.unit_name).where(tables.unit_name.c.unit_id.in_(reached)),
        select(tables.placement).where(tables.placement.c.unit_id.in_(reached)),
    )


def _record(row: Row[Any]) -> Succession:
    return Succession(row.old_id, row.new_id, row.happened_on, row.kind, row.document, row.id)
