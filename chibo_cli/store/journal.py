"""The journal: operations opened, sealed into the chain, read back, and taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select, update

from chibo_cli.domain.errors import ChainBroken, UndoConflict
from chibo_cli.domain.journal import (
    FIRST_PREVIOUS,
    Action,
    Change,
    Operation,
    OperationKind,
    change_digest,
    operation_hash,
)
from chibo_cli.store import tables
from chibo_cli.store.images import Value, values_of
from chibo_cli.store.triggers import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Connection, Row

_MANY = 5_000


class Journal:
    """The journal's room of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open(self, operation: Operation) -> Operation:
        """Begin an operation: from here on every change is recorded under it."""
        head = self.head()
        opened = replace(operation, previous=FIRST_PREVIOUS if head is None else head.hash or "")
        values = {
            name: getattr(opened, name)
            for name in (
                *("uuid", "at", "actor", "command", "kind", "reason", "undoes", "adjusts"),
                "previous",
            )
        }
        inserted = self._connection.execute(insert(tables.operation).values(**values))
        return replace(opened, id=int(inserted.lastrowid))

    def seal(self, operation: Operation) -> bool:
        """Hash an open operation into the chain, read it back and compare; False if it is empty.

        Raises:
            ChainBroken: what was read back is not what was written.
        """
        digested = [(change_digest(change), change.id) for change in self.changes(operation.id)]
        if not digested and operation.kind is not OperationKind.RESTORE:
            return False
        if digested:
            self._connection.exec_driver_sql("UPDATE change SET digest = ? WHERE id = ?", digested)
        digests = [digest for digest, _ in digested]
        sealed = operation_hash(operation, digests)
        table = tables.operation
        self._connection.execute(
            update(table).where(table.c.id == operation.id).values(hash=sealed)
        )
        written = self.operation(operation.id)
        if written is None or self.broken_link(written) is not None:
            raise ChainBroken(operation.id)
        return True

    def broken_link(self, operation: Operation) -> str | None:
        """What of a sealed operation does not verify: a change's row, or the operation itself."""
        digests = []
        for change in self.changes(operation.id):
            erased = change.old is None and change.new is None
            if not erased and change.digest != change_digest(change):
                return f"{change.table} {change.row_id}"
            digests.append(change.digest or "")
        return None if operation.hash == operation_hash(operation, digests) else "operation"

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

    def operations(self) -> list[Operation]:
        """Every sealed operation, oldest first."""
        table = tables.operation
        query = select(table).where(table.c.hash.is_not(None)).order_by(table.c.id)
        return [_operation(row) for row in self._connection.execute(query)]

    def changes(self, operation_id: int) -> Iterator[Change]:
        """What an operation changed, in order."""
        table = tables.change
        query = select(table).where(table.c.operation_id == operation_id).order_by(table.c.id)
        for row in self._connection.execute(query).fetchall():
            yield _change(row)

    def all_changes(self) -> Iterator[Change]:
        """Every change, oldest first."""
        table = tables.change
        for row in self._connection.execute(select(table).order_by(table.c.id)).yield_per(_MANY):
            yield _change(row)

    def counts(self) -> dict[int, int]:
        """How many changes each operation made."""
        table = tables.change
        query = select(table.c.operation_id, func.count()).group_by(table.c.operation_id)
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def take_back(self, operation: Operation) -> int:
        """Walk an operation's changes backwards; returns how many there were.

        Raises:
            UndoConflict: a row is no longer as that operation left it; names the later one.
        """
        changes = list(self.changes(operation.id))
        for change in reversed(changes):
            self._check_untouched(change)
            self._invert(change)
        return len(changes)

    def columns(self, change: Change) -> list[tuple[str, Value, Value]]:
        """A change column by column: its name, its old and its new value."""
        names = columns_of(tables.metadata.tables[change.table])
        nothing = (None,) * len(names)
        old = nothing if change.old is None else values_of(change.old)
        new = nothing if change.new is None else values_of(change.new)
        return list(zip(names, old, new, strict=True))

    def about(self, table_name: str, row_id: int) -> set[int]:
        """The numbers of the operations that touched a row, or a row that points at it."""
        pointing = {
            table.name: [
                place
                for place, column in enumerate(table.columns)
                if any(key.column.table.name == table_name for key in column.foreign_keys)
            ]
            for table in tables.facts
        }
        return {
            change.operation_id
            for change in self.all_changes()
            if (change.table, change.row_id) == (table_name, row_id)
            or any(
                values_of(image)[place] == row_id
                for image in (change.old, change.new)
                if image is not None
                for place in pointing[change.table]
            )
        }

    def _check_untouched(self, change: Change) -> None:
        if self._image(change.table, change.row_id) == change.new:
            return
        table = tables.change
        later = self._connection.execute(
            select(func.max(table.c.operation_id)).where(
                table.c.table_name == change.table,
                table.c.row_id == change.row_id,
                table.c.operation_id > change.operation_id,
            )
        ).scalar()
        raise UndoConflict(change.operation_id, int(later or 0))

    def _image(self, table_name: str, row_id: int) -> str | None:
        columns = columns_of(tables.metadata.tables[table_name])
        image = " || ',' || ".join(f"quote({column})" for column in columns)
        query = f'SELECT {image} FROM "{table_name}" WHERE id = ?'  # noqa: S608 — our own names
        return self._connection.exec_driver_sql(query, (row_id,)).scalar()

    def _invert(self, change: Change) -> None:
        table = tables.metadata.tables[change.table]
        names = columns_of(table)
        parameters: tuple[Any, ...]
        if change.action is Action.INSERT:
            query, parameters = f'DELETE FROM "{table.name}" WHERE id = ?', (change.row_id,)  # noqa: S608 — our own names
        elif change.action is Action.DELETE:
            marks = ", ".join("?" * len(names))
            query = f'INSERT INTO "{table.name}" ({", ".join(names)}) VALUES ({marks})'  # noqa: S608 — our own names
            parameters = values_of(change.old or "")
        else:
            assigned = ", ".join(f"{name} = ?" for name in names)
            query = f'UPDATE "{table.name}" SET {assigned} WHERE id = ?'  # noqa: S608 — our own names
            parameters = (*values_of(change.old or ""), change.row_id)
        self._connection.exec_driver_sql(query, parameters)


def _operation(row: Row[Any]) -> Operation:
    return Operation(**{str(name): value for name, value in row._mapping.items()})


def _change(row: Row[Any]) -> Change:
    return Change(
        row.id,
        row.operation_id,
        row.table_name,
        row.row_id,
        row.action,
        row.old,
        row.new,
        row.salt,
        row.digest,
    )
