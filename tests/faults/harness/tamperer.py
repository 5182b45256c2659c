"""Hands that go past the program and into the register's file, knowing how it is built."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chibo_cli.domain.register.journal import (
    FIRST_PREVIOUS,
    Action,
    Change,
    Operation,
    OperationKind,
    change_digest,
    operation_hash,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_TRIGGERS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"


@dataclass(frozen=True, slots=True)
class Tamperer:
    """One connection on the file, without a foreign key or a rule of ours."""

    connection: sqlite3.Connection

    def run(self, statement: str, *parameters: object) -> None:
        """Do it as it is said, under the triggers that stand."""
        self.connection.execute(statement, parameters)

    def found(self, query: str, *parameters: object) -> Any:  # noqa: ANN401 — any value of SQLite
        """The first column of the first row."""
        return self.connection.execute(query, parameters).fetchone()[0]

    def unseen(self, *statements: str) -> None:
        """Do it with the triggers out of the way and put back as they were."""
        with self._no_triggers():
            for statement in statements:
                self.run(statement)

    def rehash(self, *, chain: bool = True) -> None:
        """Make every digest right again, and every link where `chain` is asked for."""
        with self._no_triggers():
            for change in self._changes():
                if change.old is not None or change.new is not None:
                    digest = change_digest(change)
                    self.run("UPDATE change SET digest = ? WHERE id = ?", digest, change.id)
            if chain:
                self._relink()

    def cut_tail(self, first: int) -> None:
        """Take out every operation from that one on, its changes, and what they did to the rows."""
        with self._no_triggers():
            undone = [change for change in self._changes() if change.operation_id >= first]
            for change in reversed(undone):
                self.run(f'DELETE FROM "{change.table}" WHERE id = {change.row_id}')  # noqa: S608 — our own names
                if change.old is not None:
                    self.run(f'INSERT INTO "{change.table}" VALUES ({change.old})')  # noqa: S608 — an image is literals
            self.run("DELETE FROM change WHERE operation_id >= ?", first)
            self.run("DELETE FROM operation WHERE id >= ?", first)

    @contextmanager
    def _no_triggers(self) -> Iterator[None]:
        triggers = self.connection.execute(_TRIGGERS).fetchall()
        for name, _ in triggers:
            self.run(f"DROP TRIGGER {name}")
        yield
        for _, statement in triggers:
            self.run(statement)

    def _relink(self) -> None:
        previous = FIRST_PREVIOUS
        digests: dict[int, list[str]] = {}
        for change in self._changes():
            digests.setdefault(change.operation_id, []).append(change.digest or "")
        for row in self.connection.execute("SELECT * FROM operation ORDER BY id").fetchall():
            number, uuid, at, actor, command, kind, reason, undoes, adjusts, *rest = row
            sealed = Operation(
                *(number, uuid, at, actor, command, OperationKind(kind), reason, undoes),
                adjusts=bool(adjusts),
                previous=previous,
                words=rest[-1],
            )
            linked = operation_hash(sealed, digests.get(sealed.id, []))
            self.run(
                "UPDATE operation SET previous = ?, hash = ? WHERE id = ?",
                *(previous, linked, sealed.id),
            )
            previous = linked

    def _changes(self) -> list[Change]:
        rows = self.connection.execute("SELECT * FROM change ORDER BY id").fetchall()
        return [
            Change(number, operation, table, row, Action(action), old, new, salt, digest)
            for number, operation, table, row, action, old, new, salt, digest in rows
        ]


def openly(*statements: str) -> Callable[[Tamperer], None]:
    """A tampering that says these, under the triggers that stand."""

    def do(hands: Tamperer) -> None:
        for statement in statements:
            hands.run(statement)

    return do


def unseen(*statements: str) -> Callable[[Tamperer], None]:
    """A tampering that says these with the triggers out of the way."""
    return lambda hands: hands.unseen(*statements)


@contextmanager
def tampering(register: Path) -> Iterator[Tamperer]:
    """Everything done to the file in one transaction, then kept."""
    with closing(sqlite3.connect(register, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("BEGIN")
        yield Tamperer(connection)
        connection.execute("COMMIT")


def logical_dump(register: Path) -> list[str]:
    """All that the file says, whatever its bytes."""
    with closing(sqlite3.connect(register)) as connection:
        return list(connection.iterdump())
