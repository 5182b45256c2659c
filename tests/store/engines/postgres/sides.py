"""The same statement on both engines: what each says, and what each then holds."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import psycopg

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy.engine import Connection

JOURNALLED = """
SELECT id, operation_id, table_name, row_id, action, old, new, length(salt) FROM change ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a server refused, and for what."""

    said: str
    detail: str | None
    state: str | None


@dataclass(frozen=True, slots=True)
class OnServer:
    """Raw SQL in the transaction that is open, as files take it."""

    connection: Connection

    def rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        with self._bare().cursor() as cursor:
            if values:
                statement = statement.replace("%", "%%").replace("?", "%s")
            cursor.execute(statement.encode(), values or None)
            return cursor.fetchall() if cursor.description else []

    def refusal(self, statement: str, *values: object) -> Refusal | None:
        """What it says against a statement, which is then as if it had not been."""
        try:
            with self._bare().transaction():
                self.rows(statement, *values)
        except psycopg.Error as error:
            diag = error.diag
            return Refusal(diag.message_primary or "", diag.message_detail, error.sqlstate)
        return None

    def _bare(self) -> psycopg.Connection[Any]:
        bare = self.connection.connection.driver_connection
        assert isinstance(bare, psycopg.Connection)
        return bare


@dataclass(frozen=True, slots=True)
class Sides:
    """A file, and a server."""

    file: sqlite3.Connection
    server: OnServer

    def run(self, *statements: str) -> None:
        for statement in statements:
            self.file.execute(statement)
            self.server.rows(statement)

    def said(self, statement: str) -> tuple[str | None, str | None]:
        """What each refuses it for: a word of ours, or that it does."""
        refused = self.server.refusal(statement)
        return self._said(statement), None if refused is None else _word(refused.said)

    def rows(self, query: str) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
        return self.file.execute(query).fetchall(), self.server.rows(query)

    def _said(self, statement: str) -> str | None:
        try:
            self.file.execute(statement)
        except sqlite3.IntegrityError as error:
            return _word(str(error))
        return None


def _word(said: str) -> str:
    return said if said.startswith("chibo: ") else "another"


def cases_of(test: Callable[..., object]) -> Sequence[Any]:
    """The table that a test elsewhere goes through; of several the one nearest to it."""
    marks = getattr(test, "pytestmark", [])
    table: Sequence[Any] = next(mark.args[1] for mark in marks if mark.name == "parametrize")
    return table
