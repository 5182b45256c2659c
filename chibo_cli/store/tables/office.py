"""The office's own: which register this is, its settings, and the periods it closed."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from chibo_cli.store.tables.columns import (
    day_column,
    fact,
    flag_column,
    metadata,
    new_uid,
    text_column,
    to_column,
)

register = Table(
    "register",  # no fact: it says which register this is, and no list or undo may say otherwise
    metadata,
    Column("id", Integer, CheckConstraint("id = 1"), primary_key=True, default=1),
    Column("uuid", Text, nullable=False, default=new_uid),
    sqlite_strict=True,
)

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

remark = fact(
    "remark",
    text_column("period", required=True, longest=10),
    to_column("regulation", required=False),
    text_column("strengths"),
    text_column("shortcomings"),
    text_column("proposals"),
    CheckConstraint("coalesce(strengths, shortcomings, proposals) IS NOT NULL"),
    UniqueConstraint("period", "regulation_id"),
)

word_template = fact(
    "word_template",
    text_column("key", required=True, longest=40),
    Column("content", LargeBinary, nullable=False),
    UniqueConstraint("key"),
)

closed_file = fact(
    "closed_file",
    Column("digest", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    UniqueConstraint("digest"),
)
