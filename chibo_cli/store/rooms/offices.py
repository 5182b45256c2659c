"""Offices whose registers are taken in, which rows are whose, and what was left out."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, case, func, select, update
from sqlalchemy.exc import DatabaseError

from chibo_cli.domain.merging.offices import LeftOut, Office, Origin, United, is_hung
from chibo_cli.domain.register.journal import Action
from chibo_cli.domain.text.names import search_form
from chibo_cli.store.engine import engine_of
from chibo_cli.store.journal.references import columns_naming
from chibo_cli.store.rooms.room import Mapped, Room
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import IDS, JsonNumbers, as_one, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Select
    from sqlalchemy.exc import DBAPIError

_CHANGING = re.compile(
    r'(?:UPDATE|DELETE FROM) "?(?P<table>\w+)"? .*?\bWHERE (?P<where>.*)', re.DOTALL
)


class Offices(Room[Office]):
    """The offices' room of one transaction."""

    mapped = Mapped("office", Office)

    def known_as(self, identity: str) -> Office | None:
        """The office whose register is that one."""
        return self._first(tables.office.c.identity == identity)

    def named(self, name: str) -> Office | None:
        """The office of that name, typed with or without marks and capitals."""
        wanted = search_form(name)
        found = [each for each in self.all() if search_form(each.name) == wanted]
        exact = (each for each in found if each.name == name)
        return next(exact, found[0] if len(found) == 1 else None)


class Origins(Room[Origin]):
    """The room of the ranges of rows that offices brought; a row in none is the register's own."""

    mapped = Mapped("origin", Origin)

    def offices_of(self, in_table: str, row_ids: Iterable[int]) -> dict[int, int]:
        """The office that each of these rows of a table came from, its own ones left out."""
        values = {"in_table": in_table, "ids": as_one(row_ids)}
        found = self._connection.execute(_offices_of(), values)
        return {row_id: office_id for row_id, office_id in found if office_id is not None}

    def office_of(self, in_table: str, row_id: int) -> int | None:
        """The office that a row of a table came from; None where it is the register's own."""
        return self.offices_of(in_table, [row_id]).get(row_id)

    def refusing(self, refused: DBAPIError, identity: str) -> tuple[str, bool]:
        """The office whose rows refuse a statement; "" where those of several do.

        With whether none is the office's, but hangs a unit of it in the register so identified.
        Where the database can say which row it was, it is that alone.
        """
        told = engine_of(self._connection).told(refused)
        table, uids = self._touched_by(refused) if told is None else self._named(told)
        owners = self.offices_of(table, uids)
        named = Offices(self._connection).with_ids(set(owners.values()))
        if len(named) != 1:
            return "", False
        hangs = table == "placement" and all(is_hung(uids[each], identity) for each in owners)
        return next(iter(named.values())).name, hangs

    def _named(self, told: str) -> tuple[str, dict[int, str]]:
        """A table, and a row of it with its uid."""
        table, _, number = told.partition(" ")
        held = tables[table]
        found = self._connection.execute(select(held.c.uid).where(held.c.id == int(number)))
        return table, dict.fromkeys([int(number)], found.scalar() or "")

    def _touched_by(self, refused: DBAPIError) -> tuple[str, dict[int, str]]:
        """The table that a statement changes, and those rows of it, with their uids."""
        found = _CHANGING.match(refused.statement or "")
        if found is None or not isinstance(refused.params, tuple):
            return "", {}
        table, where = found["table"], found["where"]
        values = refused.params[len(refused.params) - where.count("?") :]
        query = f'SELECT id, uid FROM "{table}" WHERE {where}'  # noqa: S608 — refused as our own
        try:
            rows = self._connection.exec_driver_sql(query, values).all()
        except DatabaseError:  # a condition within another: what it changes is not told by its text
            return "", {}
        return table, {each.id: each.uid for each in rows}

    def are_touched_by(self, operation_id: int) -> bool:
        """Whether an operation changed, or took out, a row that an office brought."""
        origin, change = tables.origin, tables.change
        query = (
            select(origin.c.id)
            .join(
                change,
                (change.c.table_name == origin.c.in_table)
                & change.c.row_id.between(origin.c.first_id, origin.c.last_id),
            )
            .where(change.c.operation_id == operation_id, change.c.action != Action.INSERT)
            .limit(1)
        )
        return self._connection.execute(query).first() is not None

    def of_office(self, office_id: int) -> list[Origin]:
        """The ranges of an office, by number."""
        table = tables.origin
        return self.matching(table.c.office_id == office_id)

    def row_counts(self) -> dict[tuple[int, str], int]:
        """How many rows that still stand each office has in each table where it has any."""
        table, counts = tables.origin, dict[tuple[int, str], int]()
        names = select(table.c.in_table).distinct().order_by(table.c.in_table)
        for name in self._connection.execute(names).scalars().all():
            held = tables[name]
            query = (
                select(table.c.office_id, func.count())
                .join(held, held.c.id.between(table.c.first_id, table.c.last_id))
                .where(table.c.in_table == name)
                .group_by(table.c.office_id)
            )
            for office_id, count in self._connection.execute(query):
                counts[office_id, name] = count
        return counts


class UnitedRows(Room[United]):
    """The room of offices' rows that are one with rows here."""

    mapped = Mapped("united", United)

    def bereft(self) -> list[United]:
        """Those that were one with a row here that is gone."""
        table, found = tables.united, list[United]()
        names = select(table.c.in_table).distinct().order_by(table.c.in_table)
        for name in self._connection.execute(names).scalars().all():
            is_gone = table.c.kept_id.not_in(select(tables[name].c.id))
            found += self.matching(table.c.in_table == name, is_gone)
        return found

    def added_by(self, operation_id: int) -> list[United]:
        """What an operation made one."""
        table, change = tables.united, tables.change
        added = select(change.c.row_id).where(
            change.c.operation_id == operation_id,
            change.c.table_name == table.name,
            change.c.action == Action.INSERT,
        )
        return self.matching(table.c.id.in_(added))

    def still_named(self, parted: Iterable[United]) -> Iterator[tuple[str, int]]:
        """Rows of offices that name a row here as if it were still one with theirs.

        `parted` are people and units that are two again, and what was theirs when they were one.
        """
        origins, run = Origins(self._connection), self._connection.execute
        for each in parted:
            named = tables[each.in_table]
            own = run(select(named.c.id).where(named.c.uid == each.former)).scalar()
            owners = origins.offices_of(each.in_table, filter(None, [own, each.kept_id]))
            office = None if own is None else owners.get(own)
            if office is None or office == owners.get(each.kept_id or 0):
                continue
            for column in columns_naming(each.in_table):
                query = select(column.table.c.id).where(column == each.kept_id)
                found = origins.offices_of(column.table.name, run(query).scalars().all())
                yield from ((column.table.name, row) for row in found if found[row] == office)

    def add_former(self, in_table: str, gone_id: int, kept_id: int | None) -> None:
        """Note, before a row of an office goes, that it is one with that row here, or none."""
        table = tables[in_table]
        former = self._connection.execute(select(table.c.uid).where(table.c.id == gone_id))
        self.add(United(in_table=in_table, former=former.scalar_one(), kept_id=kept_id))

    def lead_on(self, in_table: str, gone_id: int, kept_id: int | None) -> None:
        """What is one with a row that goes is one with that row, or none."""
        table = tables.united
        is_one = (table.c.in_table == in_table) & (table.c.kept_id == gone_id)
        self._connection.execute(update(table).where(is_one).values(kept_id=kept_id))


class LeftOutRows(Room[LeftOut]):
    """The room of offices' rows that could not be taken in."""

    mapped = Mapped("left_out", LeftOut)

    def of_office(self, office_id: int) -> list[LeftOut]:
        """Those of an office, by number."""
        table = tables.left_out
        return self.matching(table.c.office_id == office_id)


@cache
def _offices_of() -> Select[Any]:
    """Each of these `ids`, with the office whose range of that table holds it.

    Ranges never overlap: of those of a table only the last that begins at or before a number can.
    """
    origin, number = tables.origin.c, rows_of(JsonNumbers(IDS)).c.value
    begins = (origin.in_table == bindparam("in_table")) & (origin.first_id <= number)
    holding = select(case((origin.last_id >= number, origin.office_id))).where(begins)
    last = holding.order_by(origin.first_id.desc()).limit(1).scalar_subquery()
    return select(number, last)
