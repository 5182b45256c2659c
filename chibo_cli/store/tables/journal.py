"""The tables of the journal: operations, and what each of them changed."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, Text, text

from chibo_cli.domain.register.journal import Action, OperationKind
from chibo_cli.store.tables.columns import choice_column, flag_column, table

_IS_OPEN = "hash IS NULL"


class Journal:
    """What became of the facts."""

    operation = table(
        "operation",
        lambda: (
            Column("id", Integer, primary_key=True),
            Column("uuid", Text, nullable=False, unique=True),
            Column("at", Text, nullable=False),
            Column("actor", Text, nullable=False),
            Column("command", Text, nullable=False),
            choice_column("kind", OperationKind),
            Column("reason", Text),
            Column("undoes", Integer, ForeignKey("operation.id")),
            flag_column("adjusts"),
            Column("previous", Text, nullable=False),
            Column("hash", Text),  # absent while the operation is open
            Column("salt", LargeBinary),  # absent, as is the next, where an older program wrote it
            Column("words", Text),
            Index("operation_open", text(_IS_OPEN), unique=True, sqlite_where=text(_IS_OPEN)),
        ),
    )

    change = table(
        "change",
        lambda: (
            Column("id", Integer, primary_key=True),
            Column("operation_id", Integer, ForeignKey("operation.id"), nullable=False, index=True),
            Column("table_name", Text, nullable=False),
            Column("row_id", Integer, nullable=False),
            choice_column("action", Action),
            Column("old", Text),  # every column's SQL literal, so that types survive
            Column("new", Text),
            Column("salt", LargeBinary, nullable=False),
            Column("digest", Text),  # absent while the operation is open
            Index("change_by_row", "table_name", "row_id"),
        ),
    )
