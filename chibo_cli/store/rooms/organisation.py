"""Units with their names and places, what became of them, and officials with posts and cells."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import CompoundSelect, Select, Text, bindparam, delete, func, or_, select

from chibo_cli.domain.facts.records import Membership, Official, Placement, Post, Unit, UnitName
from chibo_cli.domain.organisation.tree import Succession, UnitTree
from chibo_cli.domain.text.names import search_form
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.store import tables
from chibo_cli.store.rooms.room import Mapped, Room, bears_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy.engine import Connection


class UnitNames(Room[UnitName]):
    """The room of what units are called."""

    mapped = Mapped(tables.unit_name, UnitName, folds="name")


class Placements(Room[Placement]):
    """The room of the units' places in the tree."""

    mapped = Mapped(tables.placement, Placement)


class Units(Room[Unit]):
    """The units' room of one transaction, and within it those of their names and places."""

    mapped = Mapped(tables.unit, Unit)

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._names = UnitNames(connection)
        self._placements = Placements(connection)

    def with_code(self, code: str) -> list[Unit]:
        """All that ever bore the code, in any case, by number: a successor may reuse it."""
        return self.matching(bears_code(tables.unit, code), by=[tables.unit.c.id])

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
        return UnitTree.of(self.all(), self._names.matching(), self._placements.matching())

    def tree_of(self, unit_ids: Iterable[int]) -> UnitTree:
        """These units and all that ever stood above them."""
        return self._climbed(_trees_of(), {"ids": json.dumps(list(unit_ids))})

    def tree_above(self, needed: Select[tuple[int]] | CompoundSelect[tuple[int]]) -> UnitTree:
        """The units a query names and all that ever stood above them, in one climb."""
        return self._climbed(_trees_above(needed), {})

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
        return self.matching(func.json_array_length(table.c.tags) > 0, by=[table.c.id])

    def add_named(
        self, name: str, *, code: str | None, kind: str, life: Span, tags: tuple[str, ...] = ()
    ) -> int:
        """A new unit, named from its first day on; returns its id."""
        unit_id = self.add(Unit(id=0, code=code, kind=kind, life=life, tags=tags))
        self.add_name(unit_id, name, Span(life.since))
        return unit_id

    def add_name(self, unit_id: int, name: str, life: Span) -> int:
        """A name from a day on; the caller ends the one before it."""
        return self._names.add(UnitName(unit_id=unit_id, name=name, life=life))

    def correct_name(self, name: UnitName, spelling: str) -> None:
        """Another spelling of a name, on the same days."""
        self._names.change(name, name=spelling)

    def begin_name(self, name: UnitName, since: date | None) -> None:
        """Another first day of a name."""
        self._names.change(name, since=since)

    def end_name(self, name: UnitName, last_day: date) -> None:
        """The last day of a name."""
        self._names.change(name, until=last_day)

    def place(self, unit_id: int, parent_id: int, life: Span) -> int:
        """A placement; the caller ends the one before it."""
        return self._placements.add(Placement(unit_id=unit_id, parent_id=parent_id, life=life))

    def placements_below(self, unit_id: int) -> list[Placement]:
        """Those under the unit, of any day."""
        return self._placements.matching(tables.placement.c.parent_id == unit_id)

    def change_placement(self, placement: Placement, **values: object) -> None:
        """Other columns of a placement."""
        self._placements.change(placement, **values)

    def end_placement(self, placement: Placement, *, before: date) -> None:
        """The day before is the placement's last."""
        self._placements.change(placement, until=before - ONE_DAY)

    def remove_placement(self, placement: Placement) -> None:
        """Take a placement out."""
        self._placements.remove(placement)

    def remove(self, record: Unit) -> None:
        """Take a unit out, with its names and its places in the tree."""
        for table in (tables.unit_name, tables.placement):
            mine = table.c.unit_id == record.id
            self._connection.execute(delete(table).where(mine))
        super().remove(record)

    def _climbed(self, queries: Sequence[Select[Any]], values: Mapping[str, str]) -> UnitTree:
        units, names, placements = (self._connection.execute(each, values) for each in queries)
        return UnitTree.of(
            [Units.mapped.record(row) for row in units],
            [UnitNames.mapped.record(row) for row in names],
            [Placements.mapped.record(row) for row in placements],
        )


class Successions(Room[Succession]):
    """The successions' room of one transaction."""

    mapped = Mapped(tables.succession, Succession)

    def around(self, unit_id: int) -> list[Succession]:
        """Those of which the unit is one side, by number."""
        table = tables.succession
        is_side = or_(table.c.old_id == unit_id, table.c.new_id == unit_id)
        return self.matching(is_side, by=[table.c.id])


class Posts(Room[Post]):
    """The posts' room of one transaction."""

    mapped = Mapped(tables.post, Post)


class Memberships(Room[Membership]):
    """The room of the officials' own cells."""

    mapped = Mapped(tables.membership, Membership)


class Officials(Room[Official]):
    """The officials' room of one transaction, and within it those of posts and own cells."""

    mapped = Mapped(tables.official, Official, folds="full_name")

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._posts = Posts(connection)
        self._memberships = Memberships(connection)

    def with_id(self, number: int) -> Official:
        """The one with that number, which a foreign key names."""
        return self.with_ids([number])[number]

    def with_code(self, code: str) -> Official | None:
        """The one who bears the code, in any case."""
        return self._first(bears_code(tables.official, code))

    def named_like(self, text: str) -> list[Official]:
        """Those whose name holds the folded text."""
        folded = tables.official.c.folded
        return self.matching(folded.contains(search_form(text), autoescape=True))

    def spelled_like(self, name: str) -> list[Official]:
        """Those whose name has the same folded words."""
        return self.matching(tables.official.c.folded == search_form(name))

    def posts(self, official_id: int | None = None) -> list[Post]:
        """The posts of one official, or of all."""
        if official_id is None:
            return self._posts.matching()
        return self._posts.matching(tables.post.c.official_id == official_id)

    def memberships(self, official_id: int | None = None) -> list[Membership]:
        """The own cells of one official, or of all."""
        if official_id is None:
            return self._memberships.matching()
        return self._memberships.matching(tables.membership.c.official_id == official_id)

    def add_post(
        self, official_id: int, *, title: str | None, agency: str | None, life: Span
    ) -> int:
        """A post on these days; returns its id."""
        return self._posts.add(Post(official_id=official_id, title=title, agency=agency, life=life))

    def change_post(self, post: Post, **values: object) -> None:
        """Other columns of a post."""
        self._posts.change(post, **values)

    def add_membership(self, official_id: int, cell_id: int, life: Span) -> int:
        """An own cell on these days; returns its id."""
        return self._memberships.add(
            Membership(official_id=official_id, cell_id=cell_id, life=life)
        )

    def change_membership(self, membership: Membership, **values: object) -> None:
        """Other columns of a membership."""
        self._memberships.change(membership, **values)

    def remove_membership(self, membership: Membership) -> None:
        """Take an own cell out."""
        self._memberships.remove(membership)

    def remove(self, record: Official) -> None:
        """Take an official out, with the posts and own cells."""
        for table in (tables.post, tables.membership):
            mine = table.c.official_id == record.id
            self._connection.execute(delete(table).where(mine))
        super().remove(record)


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
