"""What erasures take out of the journal: each names what it blanks, and so the chain verifies."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from chibo_cli.domain.register.journal import (
    ERASED_IMAGE,
    ERASED_WORDS,
    Operation,
    OperationKind,
    change_digest,
    words_digest,
)
from chibo_cli.store.journal.images import image_of
from chibo_cli.store.journal.journal import SALT
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.engine import Connection

    from chibo_cli.domain.register.journal import Change

_STATING = (
    "INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)"
    " VALUES (?, ?, ?, 'update', NULL, ?, ?)"
)


class Erasures:
    """What the sealed erasures of a journal name."""

    def __init__(self, connection: Connection) -> None:
        change, operation = tables.change, tables.operation
        query = (
            select(change.c.table_name, change.c.row_id, change.c.operation_id, change.c.new)
            .join_from(change, operation, change.c.operation_id == operation.c.id)
            .where(
                operation.c.kind == OperationKind.ERASE,
                change.c.table_name.in_((ERASED_IMAGE, ERASED_WORDS)),
            )
            .order_by(change.c.id)
        )
        self._named = {(row[0], row[1]): (row[2], row[3]) for row in connection.execute(query)}

    def by(self, change: Change) -> int | None:
        """The later erasure that names a change."""
        number, _ = self._named.get((ERASED_IMAGE, change.id), (0, None))
        return number if number > change.operation_id else None

    def verifies(self, change: Change) -> bool:
        """Whether a change is as its digest says, or is blank by an erasure."""
        is_blanked = change.is_blank and self.by(change) is not None
        return is_blanked or change.digest == change_digest(change)

    def words_verify(self, operation: Operation) -> bool:
        """Whether an operation's words are as hashed, or as an erasure left them."""
        said = None if operation.words is None else words_digest(operation)
        number, left = self._named.get((ERASED_WORDS, operation.id), (0, None))
        return said == operation.words or (number > operation.id and left == said)


def erasures_of(connection: Connection, table_name: str, row_id: int) -> list[int]:
    """The erasures that put their mark into a row."""
    change, operation = tables.change, tables.operation
    query = (
        select(operation.c.id)
        .join_from(change, operation, change.c.operation_id == operation.c.id)
        .where(
            operation.c.kind == OperationKind.ERASE,
            change.c.table_name == table_name,
            change.c.row_id == row_id,
        )
        .order_by(operation.c.id)
    )
    return list(connection.execute(query).scalars())


class Erasure:
    """The open erasure of a transaction, and what it does to the journal before it."""

    def __init__(self, connection: Connection, number: int) -> None:
        self._connection = connection
        self._number = number

    def replace_words(self, operation: Operation) -> None:
        """Other words of an operation, which has a salt of its own again; it is named."""
        self._state(ERASED_WORDS, [(operation.id, words_digest(operation))])
        table = tables.operation
        words = {name: getattr(operation, name) for name in ("actor", "command", "reason", "salt")}
        self._connection.execute(update(table).where(table.c.id == operation.id).values(**words))

    def blank(self, changes: Iterable[int]) -> None:
        """Take the images of changes out, each named, and of this erasure's own the old ones."""
        run = self._connection.exec_driver_sql
        numbers = sorted(changes)
        if numbers:
            self._state(ERASED_IMAGE, [(number, None) for number in numbers])
            blanked = "UPDATE change SET old = NULL, new = NULL, salt = ? WHERE id = ?"
            run(blanked, [(b"", number) for number in numbers])
        run("UPDATE change SET old = NULL WHERE operation_id = ?", (self._number,))
        for table in tables.facts:
            self._restate(table.name, columns_of(table))

    def _restate(self, name: str, columns: Iterable[str]) -> None:
        """Say anew of a row how it stands, where the last change of it is blank."""
        image = image_of(f'"{column}"' for column in columns)
        query = f"""
            SELECT id, {image} FROM "{name}" WHERE id IN (
                SELECT row_id FROM change WHERE table_name = ? AND old IS NULL AND new IS NULL)
            AND (SELECT new FROM change WHERE table_name = ? AND row_id = "{name}".id
                ORDER BY id DESC LIMIT 1) IS NULL
        """  # noqa: S608 — our own names
        rows = self._connection.exec_driver_sql(query, (name, name)).all()
        if rows:
            self._state(name, [(number, image) for number, image in rows])

    def _state(self, name: str, images: Iterable[tuple[int, str | None]]) -> None:
        """Note under that name what numbers are now, as changes of this erasure."""
        stated = [(self._number, name, each, image, os.urandom(SALT)) for each, image in images]
        self._connection.exec_driver_sql(_STATING, stated)
