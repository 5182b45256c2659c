"""Units with all that is dated, their kinds, what became of them; officials likewise."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import delete, func, or_, select

from chibo_cli.domain.facts.kinds import UnitKind
from chibo_cli.domain.facts.records import (
    Membership,
    Official,
    OfficialName,
    Placement,
    Post,
    Term,
    Unit,
    UnitName,
    UnitTag,
    grouped,
)
from chibo_cli.domain.organisation.tree import Succession, UnitTree
from chibo_cli.domain.text.names import search_form
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.store.rooms.room import Coded, Mapped, Room, bears_code, bore_code
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import as_one, is_among, is_among_asked
from chibo_cli.store.tables.places import had_another_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy import Column, ColumnElement, CompoundSelect, Select, Table
    from sqlalchemy.engine import Connection

_Name = TypeVar("_Name", UnitName, OfficialName)
_Part = TypeVar("_Part", OfficialName, Term)


class _Names(Generic[_Name]):
    """What rooms of names have in common: a name begins with its bearer, or ends the one before."""

    mapped: Mapped[_Name]
    bearer: str
    _connection: Connection

    def holding(self, text: str) -> list[int]:
        """The ids of those one of whose names, of any day, holds the folded text."""
        return self._bearers(self._column("folded").contains(search_form(text), autoescape=True))

    def spelled_like(self, name: str) -> list[int]:
        """The ids of those one of whose names, of any day, has the same folded words."""
        return self._bearers(self._column("folded") == search_form(name))

    def borne(self) -> list[tuple[str, int]]:
        """Every name ever borne, with its bearer's id."""
        bearer = self._column(self.bearer)
        query = select(self._column("name"), bearer).order_by(bearer, self._column("id"))
        return [(row[0], row[1]) for row in self._connection.execute(query)]

    def _column(self, name: str) -> Column[Any]:
        return self.mapped.table.c[name]

    def _bearers(self, fits: ColumnElement[bool]) -> list[int]:
        query = select(self._column(self.bearer)).where(fits).order_by(self._column("id"))
        return list(dict.fromkeys(self._connection.execute(query).scalars()))


class UnitKinds(Room[UnitKind]):
    """The room of the office's own kinds of unit."""

    mapped = Mapped("unit_kind", UnitKind)

    def borne(self) -> dict[str, int]:
        """How many units bear each kind, of the presets and of any other."""
        kind = tables.unit.c.kind
        query = select(kind, func.count()).group_by(kind).order_by(kind)
        return {row[0]: row[1] for row in self._connection.execute(query)}


class UnitNames(_Names[UnitName], Room[UnitName]):
    """The room of what units are called."""

    mapped = Mapped("unit_name", UnitName, folds="name", shared=("name",))  # `Chi bộ ấp 1`
    bearer = "unit_id"


class UnitTags(Room[UnitTag]):
    """The room of the units' tags."""

    mapped = Mapped("unit_tag", UnitTag)


class Placements(Room[Placement]):
    """The room of the units' places in the tree."""

    mapped = Mapped("placement", Placement)


class Units(Coded[Unit]):
    """The units' room of one transaction, and within it those of their names, tags and places."""

    mapped = Mapped("unit", Unit, shared=("kind",))

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._names = UnitNames(connection)
        self._tags = UnitTags(connection)
        self._placements = Placements(connection)

    def with_code(self, code: str) -> list[Unit]:
        """All that ever bore the code, in any case, by number: a successor may reuse it."""
        return self.matching(bears_code(tables.unit, code))

    def named_like(self, text: str, below: Iterable[str] = ()) -> list[int]:  # noqa: ARG002 — a held map is narrowed by it
        """The ids of units one of whose names holds the folded text; enough are those `below`."""
        return self._names.holding(text)

    def spelled_like(self, name: str, under: int | None = None) -> list[int]:
        """The ids of units one of whose names has the same folded words, ever `under` that one."""
        found = self._names.spelled_like(name)
        below = () if under is None else self.placements_below(under)
        return found if under is None else sorted({each.unit_id for each in below} & {*found})

    def all_names(self) -> list[tuple[str, int]]:
        """Every name that a unit ever bore, with the unit's id."""
        return self._names.borne()

    def whole_tree(self) -> UnitTree:
        """Every unit."""
        dated = (self._names.all(), self._placements.all(), self._tags.all())
        return UnitTree.of(self.all(), *dated)

    def tree_of(self, unit_ids: Iterable[int]) -> UnitTree:
        """These units and all that ever stood above them."""
        return self._climbed(_trees_of(), {"ids": as_one(unit_ids)})

    def tree_above(self, needed: Select[tuple[int]] | CompoundSelect[tuple[int]]) -> UnitTree:
        """The units a query names and all that ever stood above them, in one climb."""
        return self._climbed(_trees_above(needed), {})

    def below(self, *top_ids: int) -> Select[tuple[int]]:
        """A query of these units' ids and those of all that ever stood below them."""
        fall = select(tables.unit.c.id).where(is_among(tables.unit.c.id, top_ids))
        reached = fall.cte("below", recursive=True)
        reached = reached.union(
            select(tables.placement.c.unit_id).where(tables.placement.c.parent_id == reached.c.id)
        )
        return select(reached.c.id)

    def add_named(
        self,
        name: str,
        *,
        code: str | None,
        kind: str,
        life: Span,
        named: Span | None = None,
        tags: tuple[str, ...] = (),
    ) -> int:
        """A new unit, named on these days of it, else from its first day on; returns its id.

        It is tagged from its first day on.
        """
        unit_id = self.add(Unit(id=0, code=code, kind=kind, life=life))
        self.add_name(unit_id, name, named or Span(life.since))
        for tag in tags:
            self.add_tag(UnitTag(unit_id=unit_id, tag=tag, life=Span(life.since)))
        return unit_id

    def add_name(self, unit_id: int, name: str, life: Span) -> int:
        """A name from a day on; the caller ends the one before it."""
        return self._names.add(UnitName(unit_id=unit_id, name=name, life=life))

    def change_name(self, kept: UnitName, **values: object) -> None:
        """Other columns of a name."""
        self._names.change(kept, **values)

    def add_tag(self, tag: UnitTag) -> int:
        """A tag on these days."""
        return self._tags.add(tag)

    def change_tag(self, kept: UnitTag, **values: object) -> None:
        """Other columns of a tag."""
        self._tags.change(kept, **values)

    def remove_tag(self, tag: UnitTag) -> None:
        """Take a tag out."""
        self._tags.remove(tag)

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
        """Take a unit out, with its names, its tags and its places in the tree."""
        for table in (tables.unit_name, tables.unit_tag, tables.placement):
            mine = table.c.unit_id == record.id
            self._connection.execute(delete(table).where(mine))
        super().remove(record)

    def _climbed(self, queries: Sequence[Select[Any]], values: Mapping[str, str]) -> UnitTree:
        run = self._connection.execute
        units, names, placements, tags = (run(each, values) for each in queries)
        return UnitTree.of(
            [Units.mapped.record(row) for row in units],
            [UnitNames.mapped.record(row) for row in names],
            [Placements.mapped.record(row) for row in placements],
            [UnitTags.mapped.record(row) for row in tags],
        )


class Successions(Room[Succession]):
    """The successions' room of one transaction."""

    mapped = Mapped("succession", Succession)

    def around(self, unit_id: int) -> list[Succession]:
        """Those of which the unit is one side, by number."""
        table = tables.succession
        is_side = or_(table.c.old_id == unit_id, table.c.new_id == unit_id)
        return self.matching(is_side)


class OfficialNames(_Names[OfficialName], Room[OfficialName]):
    """The room of what officials are called."""

    mapped = Mapped("official_name", OfficialName, folds="name")
    bearer = "official_id"


class Terms(Room[Term]):
    """The room of the officials' terms of office."""

    mapped = Mapped("term", Term)


class Posts(Room[Post]):
    """The posts' room of one transaction."""

    mapped = Mapped("post", Post)


class Memberships(Room[Membership]):
    """The room of the officials' own cells."""

    mapped = Mapped("membership", Membership)


class Officials(Coded[Official]):
    """The officials' room of one transaction, and within it those of all that is dated of them."""

    mapped = Mapped("official", Official, elsewhere=("names", "terms"))

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._names = OfficialNames(connection)
        self._terms = Terms(connection)
        self._posts = Posts(connection)
        self._memberships = Memberships(connection)

    def with_id(self, number: int) -> Official:
        """The one with that number, which a foreign key names."""
        return self.with_ids([number])[number]

    def with_code(self, code: str) -> Official | None:
        """The one who bears the code, in any case, else the one who bore it."""
        present = self._first(bears_code(tables.official, code))
        return present or self._first(had_another_code, bore_code(tables.official, code))

    def named_like(self, text: str) -> list[Official]:
        """Those one of whose names, of any day, holds the folded text."""
        return list(self.with_ids(self._names.holding(text)).values())

    def spelled_like(self, name: str) -> list[Official]:
        """Those one of whose names, of any day, has the same folded words."""
        return list(self.with_ids(self._names.spelled_like(name)).values())

    def add(self, record: Official) -> int:
        """A new official with the names and terms; returns the id."""
        official_id = super().add(record)
        self._names.add_many(replace(each, official_id=official_id) for each in record.names)
        self._terms.add_many(replace(each, official_id=official_id) for each in record.terms)
        return official_id

    def add_name(self, name: OfficialName) -> int:
        """A name from a day on; the caller ends the one before it."""
        return self._names.add(name)

    def change_name(self, kept: OfficialName, **values: object) -> None:
        """Other columns of a name."""
        self._names.change(kept, **values)

    def add_term(self, official_id: int, life: Span) -> int:
        """A term of office; returns its id."""
        return self._terms.add(Term(official_id=official_id, life=life))

    def change_term(self, term: Term, **values: object) -> None:
        """Other columns of a term."""
        self._terms.change(term, **values)

    def posts(self, official_id: int | None = None) -> list[Post]:
        """The posts of one official, or of all."""
        if official_id is None:
            return self._posts.all()
        return self._posts.matching(tables.post.c.official_id == official_id)

    def memberships(self, official_id: int | None = None) -> list[Membership]:
        """The own cells of one official, or of all."""
        if official_id is None:
            return self._memberships.all()
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
        """Take an official out, with all that is dated."""
        for table in (tables.official_name, tables.term, tables.post, tables.membership):
            self._connection.execute(delete(table).where(table.c.official_id == record.id))
        super().remove(record)

    def _found(
        self, query: Select[tuple[object, ...]], values: Mapping[str, str] | None = None
    ) -> list[Official]:
        rows = self._connection.execute(query, values).all()
        ids = [row.id for row in rows]
        names = self._dated(self._names, ids)
        terms = self._dated(self._terms, ids)
        return [
            self.mapped.record(row, names=names.get(row.id, ()), terms=terms.get(row.id, ()))
            for row in rows
        ]

    def _dated(self, room: Room[_Part], official_ids: list[int]) -> dict[int, tuple[_Part, ...]]:
        """What each of these has in that room, by its first day."""
        if not official_ids:
            return {}
        rows = self._connection.execute(_dated(room.mapped.table), {"ids": as_one(official_ids)})
        return grouped((each.official_id, each) for each in map(room.mapped.record, rows))


@cache
def _dated(table: Table) -> Select[Any]:
    """What the officials of these `ids` have in a dated table, by its first day."""
    of_these = select(table).where(is_among_asked(table.c.official_id))
    return of_these.order_by(table.c.since, table.c.id)


@cache
def _trees_of() -> Sequence[Select[Any]]:
    """The climb from these `ids`, built once: an import asks for it row by row."""
    return _trees_above(select(tables.unit.c.id).where(is_among_asked(tables.unit.c.id)))


def _trees_above(needed: Select[tuple[int]] | CompoundSelect[tuple[int]]) -> Sequence[Select[Any]]:
    """The queries of units, names, placements and tags that make the tree."""
    climb = select(needed.subquery().c[0]).cte("climb", recursive=True)
    place = tables.placement.c
    climb = climb.union(select(place.parent_id).where(place.unit_id == climb.c[0]))
    reached = select(climb.c[0])
    dated = (tables.unit_name, tables.placement, tables.unit_tag)
    bearers = (tables.unit.c.id, *(each.c.unit_id for each in dated))
    return [
        select(bearer.table).where(bearer.in_(reached)).order_by(bearer.table.c.id)
        for bearer in bearers
    ]
