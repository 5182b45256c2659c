"""The office's own: its settings, and the periods it closed."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Text, UniqueConstraint

from chibo_cli.store.tables.columns import day_column, fact, flag_column, text_column

setting = fact(
    "setting",
    text_column("key", required=True),
    text_column("value", required=True),
    UniqueConstraint("key"),
)

closing = fact(
    "closing",
    text_column("period", required=True, longest=10),
    day_column("since", required=True),
    day_column("until", required=True),
    Column("packet", Text, nullable=False),
    Column("digest", Text, nullable=False),
    text_column("reason"),
    flag_column("is_reopened"),
    text_column("reopen_reason"),
    CheckConstraint("since <= until"),
)
Index("closing_by_days", closing.c.since, closing.c.until)
