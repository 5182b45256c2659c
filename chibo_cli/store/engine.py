"""What a room asks of the database that SQLAlchemy has no words for, whatever the database is."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, Any, Protocol

from sqlalchemy import ColumnElement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager

    from sqlalchemy.engine import Connection, CursorResult
    from sqlalchemy.exc import DBAPIError, IntegrityError

    from chibo_cli.domain.register.rights import Area
    from chibo_cli.domain.register.soundness import FlawFound
    from chibo_cli.store.tables.columns import Value

ENGINE = "engine"
"""The option of a connection by which who opens it says what kind of database is behind it."""

Saying = Callable[[ColumnElement[Any]], ColumnElement[bool]]


class Refused(Enum):
    """What a trigger says when it refuses."""

    NO_OPERATION = "chibo: no operation is open"
    CLOSED = "chibo: closed period"
    APPEND_ONLY = "chibo: the journal is append-only"
    OFFICE = "chibo: a row of another office"
    IDENTITY = "chibo: a register keeps its identity"


class Engine(Protocol):
    """One kind of database; a module is one."""

    returning: str
    """What ends our own statement that adds a row, so that `number_of` its result is the row's."""

    number_of: Callable[[CursorResult[Any]], int]

    chain_end: str
    """A query of the number and the hash of the latest operation, whoever may see the rest."""

    letting_go: str
    """A statement by which pages that were read, and not written, are held no more; or none."""

    def next_id(self, connection: Connection, table: str) -> int:
        """The number after every one that a row of the table ever bore."""

    def area(self, connection: Connection) -> Area | None:
        """Where the rights of who asks end; None where all of the register is seen."""

    def saying(self, connection: Connection, is_said: Callable[[str], bool]) -> Saying:
        """What makes of a column whether it holds a text of which that is true."""

    def defer_references(self, connection: Connection) -> None:
        """Until the end of the transaction a row may name one that is not there yet."""

    def standing(self, connection: Connection) -> AbstractContextManager[object]:
        """Within it one statement may be refused, and the transaction goes on as it stood before.

        What else was done within it by then may stand or be gone.
        """

    def add_each(
        self, connection: Connection, table: str, query: str, rows: Sequence[tuple[Value, ...]]
    ) -> dict[int, IntegrityError]:
        """Add rows by that statement, each by itself; why some were refused, by their place.

        Each begins with its number, higher than the one before.
        """

    def refused(self, error: DBAPIError) -> Refused | None:
        """Which of our triggers refused; None where something else did."""

    def told(self, error: DBAPIError) -> str | None:
        """What the trigger adds to its word; None where the database cannot.

        The closed periods, with a comma between, or table and number of an office's row.
        """

    def is_reference(self, error: DBAPIError) -> bool:
        """Whether a row was refused for one that it names, or that names it."""

    def recover(self, connection: Connection) -> None:
        """Let a transaction be asked again that was refused; what it wrote may be gone."""

    def flaws(self, connection: Connection) -> Iterator[FlawFound]:
        """What the database itself finds wrong with the register."""


def engine_of(connection: Connection) -> Engine:
    """That behind a connection."""
    engine: Engine = connection.get_execution_options()[ENGINE]
    return engine
