"""The journal: operations opened, sealed into the chain, read back, and taken back."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, case, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from chibo_cli.domain.lists.errors import ChainBroken
from chibo_cli.domain.register.journal import (
    FIRST_PREVIOUS,
    Action,
    Change,
    Operation,
    OperationKind,
    digest_of,
    operation_hash,
    words_digest,
)
from chibo_cli.store.engine import ENGINE, Refused, engine_of
from chibo_cli.store.journal.images import RESHAPED, Shapes, image_of, values_of
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import Value, adding, columns_of, is_yes, updating

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sqlalchemy.engine import Connection, Row

    from chibo_cli.store.engine import Engine


_Kept = tuple[bytes, str, int, str, str | None, str | None]  # as `digest_of` takes it
_MANY = 5_000
_FEW = 100
SALT = 16
"""Bytes, of an operation's or a change's."""
WALKED = {"stream_results": True, "max_row_buffer": _FEW}
"""Of what is read as it is walked: a server hands over a few rows at a time, each may be large.

A walk may end early: `with` its result, so that the server keeps nothing open.
"""
_ALWAYS_KEPT = (OperationKind.RESTORE, OperationKind.MIGRATE, OperationKind.IDENTITY)


class RowMoved(Exception):
    """A change that cannot be taken back as its row, or what leans on it, now stands."""

    def __init__(self, change: Change) -> None:
        super().__init__(change.id)
        self.change = change


class Journal:
    """The journal's room of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open(self, operation: Operation) -> Operation:
        """Begin an operation: from here on every change is recorded under it.

        Raises:
            ChainBroken: somebody past this program left an operation open.
        """
        engine: Engine = self._connection.get_execution_options()[ENGINE]
        end = self._connection.exec_driver_sql(engine.chain_end).first()
        number, previous = end or (0, FIRST_PREVIOUS)
        if previous is None:
            raise ChainBroken(number)
        opened = replace(operation, previous=previous, salt=os.urandom(SALT))
        opened = replace(opened, words=words_digest(opened))
        table = tables.operation
        values = {name: getattr(opened, name) for name in columns_of(table) if name != "id"}
        adding = insert(table).returning(table.c.id)
        return replace(opened, id=self._connection.execute(adding, values).scalar_one())

    def seal(self, operation: Operation) -> bool:
        """Hash an open operation into the chain, read it back and compare; False if it is empty.

        Raises:
            ChainBroken: what was read back, or a row that it changed, is not what was written.
        """
        touched: set[str] = set()
        sealed = operation_hash(operation, self._digested(operation.id, touched))
        if not touched and operation.kind not in _ALWAYS_KEPT:
            return False
        table = tables.operation
        self._connection.execute(
            update(table).where(table.c.id == operation.id).values(hash=sealed)
        )
        written = self.operation(operation.id)
        if written is None or self.broken_link(written) is not None:
            raise ChainBroken(operation.id)
        if any(self._has_strayed(operation, name) for name in touched & tables.keys()):
            raise ChainBroken(operation.id)
        return True

    def broken_link(self, operation: Operation) -> str | None:
        """What of an operation just sealed does not verify: a change's row, or itself."""
        broken: list[str] = []

        def digests() -> Iterator[str]:
            for _, digest, kept in self._as_kept(operation.id):
                if digest != digest_of(*kept):
                    broken.append(f"{kept[1]} {kept[2]}")
                    return
                yield digest

        linked = operation_hash(operation, digests())
        if broken:
            return broken[0]
        is_whole = operation.words == words_digest(operation)
        return None if is_whole and operation.hash == linked else "operation"

    def head(self) -> Operation | None:
        """The latest operation."""
        table = tables.operation
        row = self._connection.execute(select(table).order_by(table.c.id.desc()).limit(1)).first()
        return None if row is None else _operation(row)

    def operation(self, operation_id: int) -> Operation | None:
        """The operation of that number."""
        table = tables.operation
        row = self._connection.execute(select(table).where(table.c.id == operation_id)).first()
        return None if row is None else _operation(row)

    def operations(self, *, after: int | None = None, sealed: bool = True) -> Iterator[Operation]:
        """Every operation, or each after one, oldest first; only the sealed unless asked for all.

        Read as it is walked.
        """
        table = tables.operation
        query = select(table).order_by(table.c.id)
        if after is not None:
            query = query.where(table.c.id > after)
        if sealed:
            query = query.where(table.c.hash.is_not(None))
        with self._connection.execute(query, execution_options=WALKED) as found:
            yield from map(_operation, found)

    def latest(self, among: Iterable[int] | None = None) -> Iterator[tuple[Operation, int]]:
        """The sealed operations, of these numbers or all, latest first, and how much each changed.

        Read as it is walked: who stops early has read no more than a few.
        """
        if among is None:
            yield from self._counted()
            return
        numbers = sorted(among, reverse=True)
        for place in range(0, len(numbers), _FEW):
            yield from self._counted(numbers[place : place + _FEW])

    def later_than(
        self, operation_id: int, *, kinds: Iterable[OperationKind], adjusting_or_of: str | None
    ) -> list[int]:
        """The numbers of the sealed operations of these kinds after one, oldest first.

        Where a table is named, only of those that adjust, or changed rows of it.
        """
        table, change = tables.operation, tables.change
        is_later = table.c.id > operation_id
        query = select(table.c.id).where(is_later, table.c.hash.is_not(None))
        query = query.where(table.c.kind.in_(list(kinds))).order_by(table.c.id)
        if adjusting_or_of is not None:
            of_table = select(change.c.operation_id).where(change.c.table_name == adjusting_or_of)
            query = query.where(or_(is_yes(table.c.adjusts), table.c.id.in_(of_table)))
        return list(self._connection.execute(query).scalars())

    def undone(self) -> Mapping[int, int]:
        """Which operations are taken back, and by which: an undo undone stands no longer."""
        table = tables.operation
        query = select(table.c.id, table.c.undoes).order_by(table.c.id.desc())
        undone: dict[int, int] = {}
        for number, undoes in self._connection.execute(
            query.where(table.c.undoes.is_not(None), table.c.hash.is_not(None))
        ):
            if number not in undone:  # what takes one back comes after it
                undone.setdefault(undoes, number)
        return undone

    def changes(self, operation_id: int) -> Iterator[Change]:
        """What an operation changed, in order; nothing stays open if it is walked in part."""
        after = 0
        while some := self.first_changes(operation_id, after, _MANY):
            yield from some
            after = some[-1].id

    def first_changes(self, operation_id: int, after: int, most: int) -> list[Change]:
        """The first of them, at most so many, `after` the change of that number."""
        table = tables.change
        wanted = (table.c.operation_id == operation_id) & (table.c.id > after)
        query = select(table).where(wanted).order_by(table.c.id).limit(most)
        return list(map(_change, self._connection.execute(query)))

    def with_hash(self, beginning: str) -> list[Operation]:
        """The operations whose hash begins so; of many the first two."""
        table = tables.operation
        query = select(table).where(table.c.hash.startswith(beginning.lower(), autoescape=True))
        first = query.order_by(table.c.id).limit(2)
        return [_operation(row) for row in self._connection.execute(first)]

    def digests(self, operation_id: int) -> Iterator[str]:
        """Those of an operation's changes, in order; read as it is walked."""
        table = tables.change
        query = select(table.c.digest).where(table.c.operation_id == operation_id)
        query = query.order_by(table.c.id)
        with self._connection.execute(query, execution_options=WALKED) as found:
            yield from found.scalars()

    def removals(self, after: int) -> Iterator[Change]:
        """The rows taken out after an operation, as the changes that did it."""
        table = tables.change
        query = select(table).where(table.c.action == Action.DELETE, table.c.operation_id > after)
        yield from self._streamed(query.order_by(table.c.id))

    def touched(self) -> dict[str, list[int]]:
        """The rows that this very transaction has changed until now, by table."""
        head = self.head()
        if head is None or head.hash is not None:
            return {}
        table = tables.change
        query = select(table.c.table_name, table.c.row_id).distinct()
        rows: dict[str, list[int]] = {}
        for name, row_id in self._connection.execute(query.where(table.c.operation_id == head.id)):
            rows.setdefault(name, []).append(row_id)
        return rows

    def all_changes(self) -> Iterator[Change]:
        """Every change, operation by operation, oldest first; read as it is walked."""
        table = tables.change
        yield from self._streamed(select(table).order_by(table.c.operation_id, table.c.id))

    def changes_by_row(self, table_name: str) -> Iterator[Change]:
        """Every change of a table, row by row, each row's oldest first; read as it is walked."""
        table = tables.change
        query = select(table).where(table.c.table_name == table_name)
        yield from self._streamed(query.order_by(table.c.row_id, table.c.id))

    def count(self, operation_id: int) -> int:
        """How many changes an operation made."""
        table = tables.change
        query = select(func.count()).where(table.c.operation_id == operation_id)
        return int(self._connection.execute(query).scalar_one())

    def moved_tables(self, operation_id: int) -> set[str]:
        """The tables of which an operation changed rows that were there, or took them out."""
        table = tables.change
        query = select(table.c.table_name).distinct().where(table.c.operation_id == operation_id)
        found = self._connection.execute(query.where(table.c.action != Action.INSERT))
        return set(found.scalars())

    def holds_blank(self, operation_id: int) -> bool:
        """Whether an image of an operation was erased."""
        table = tables.change
        is_blank = table.c.old.is_(None) & table.c.new.is_(None) & (table.c.salt == b"")
        query = select(table.c.id).where(table.c.operation_id == operation_id, is_blank).limit(1)
        return self._connection.execute(query).first() is not None

    def rows_before(self, operation_id: int) -> int:
        """How many facts there were before an operation."""
        table = tables.change
        step = case(
            (table.c.action == Action.INSERT, 1), (table.c.action == Action.DELETE, -1), else_=0
        )
        query = select(func.sum(step)).where(table.c.operation_id < operation_id)
        return int(self._connection.execute(query).scalar() or 0)

    def take_back(self, operation: Operation) -> int:
        """Walk an operation's changes backwards; returns how many there were.

        Raises:
            RowMoved: a row is no longer as that operation left it, or others lean on it.
        """
        engine, count = engine_of(self._connection), 0
        for change in self._backwards(operation.id):
            if (
                self._shapes.reshaping(change)
                or self._image(change.table, change.row_id) != change.new
            ):
                raise RowMoved(change)
            try:
                with engine.standing(self._connection):
                    self._invert(change)
            except IntegrityError as error:
                if engine.refused(error) is Refused.CLOSED:
                    raise
                raise RowMoved(change) from error
            count += 1
        return count

    def sides(self, change: Change) -> tuple[dict[str, Value], dict[str, Value]]:
        """A row before a change and after it, by column; empty where there was none, or erased."""
        return self._shapes.sides(change)

    def columns(self, change: Change) -> list[tuple[str, Value, Value]]:
        """A change column by column: its name, its old and its new value."""
        old, new = self.sides(change)
        return [(name, old.get(name), new.get(name)) for name in {**old, **new}]

    @cached_property
    def _shapes(self) -> Shapes:
        return Shapes(self.changes_by_row(RESHAPED))

    def _digested(self, operation_id: int, touched: set[str]) -> Iterator[str]:
        """The digest of each change, kept with it; the tables of which are put to the touched."""
        changes = self._as_kept(operation_id)
        while some := list(islice(changes, _MANY)):
            digested = [(digest_of(*kept), number) for number, _, kept in some]
            self._connection.exec_driver_sql("UPDATE change SET digest = ? WHERE id = ?", digested)
            touched.update(kept[1] for _, _, kept in some)
            yield from (digest for digest, _ in digested)

    def _as_kept(self, operation_id: int) -> Iterator[tuple[int, str | None, _Kept]]:
        """An operation's changes in order: number, digest, and what that is the digest of."""
        query = """SELECT id, digest, salt, table_name, row_id, action, old, new FROM change
            WHERE operation_id = ? ORDER BY id"""
        run, options = self._connection.exec_driver_sql, {"yield_per": _MANY}
        with run(query, (operation_id,), execution_options=options) as found:
            for row in found:
                yield row[0], row[1], row[2:]

    def _counted(self, among: list[int] | None = None) -> Iterator[tuple[Operation, int]]:
        table, change = tables.operation, tables.change
        changed = select(func.count()).where(change.c.operation_id == table.c.id)
        query = select(table, changed.scalar_subquery()).where(table.c.hash.is_not(None))
        if among is not None:
            query = query.where(table.c.id.in_(among))
        query = query.order_by(table.c.id.desc())
        with self._connection.execute(query, execution_options={"yield_per": _FEW}) as found:
            for row in found:
                yield Operation(*row[:-1]), row[-1]

    def _backwards(self, operation_id: int) -> Iterator[Change]:
        """What an operation changed, the last first; a page is read whole before it is walked."""
        table = tables.change
        query = select(table).where(table.c.operation_id == operation_id)
        query = query.order_by(table.c.id.desc()).limit(_MANY)
        page = self._connection.execute(query).all()
        while page:
            yield from map(_change, page)
            page = self._connection.execute(query.where(table.c.id < page[-1].id)).all()

    def _streamed(self, query: Select[Any]) -> Iterator[Change]:
        with self._connection.execute(query, execution_options=WALKED) as found:
            yield from map(_change, found)

    def _image(self, table_name: str, row_id: int) -> str | None:
        query = f'SELECT {_image_of(table_name)} FROM "{table_name}" WHERE id = ?'  # noqa: S608 — our own names
        return self._connection.exec_driver_sql(query, (row_id,)).scalar()

    def _has_strayed(self, operation: Operation, table_name: str) -> bool:
        """Whether a row of a table does not stand as the operation's last change of it left it."""
        name = f'"{table_name}"'
        query = f"""
            SELECT 1 FROM change LEFT JOIN {name} ON {name}.id = change.row_id
            WHERE change.operation_id = ? AND change.table_name = ?
            AND CASE WHEN {name}.id IS NULL THEN change.new IS NOT NULL
                ELSE change.new IS NULL OR change.new <> {_image_of(table_name)} END
            AND NOT EXISTS (SELECT 1 FROM change later WHERE later.table_name = change.table_name
                AND later.row_id = change.row_id AND later.id > change.id)
            LIMIT 1
        """  # noqa: S608 — our own names
        found = self._connection.exec_driver_sql(query, (operation.id, table_name))
        return found.first() is not None

    def _invert(self, change: Change) -> None:
        table = tables[change.table]
        names = columns_of(table)
        parameters: tuple[Any, ...]
        if change.action is Action.INSERT:
            query, parameters = f'DELETE FROM "{table.name}" WHERE id = ?', (change.row_id,)  # noqa: S608 — our own names
        elif change.action is Action.DELETE:
            query, parameters = adding(table.name, names), values_of(change.old or "")
        else:
            query = updating(table.name, names)
            parameters = (*values_of(change.old or ""), change.row_id)
        self._connection.exec_driver_sql(query, parameters)


def _image_of(table_name: str) -> str:
    columns = columns_of(tables[table_name])
    return image_of(f'"{table_name}"."{column}"' for column in columns)


def _operation(row: Row[Any]) -> Operation:
    return Operation(**{str(name): value for name, value in row._mapping.items()})


def _change(row: Row[Any]) -> Change:
    return Change(*tuple(row))
