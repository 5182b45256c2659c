"""The office's own: which register this is, its settings, and the periods it closed."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, LargeBinary, Text, UniqueConstraint

from chibo_cli.store.tables.columns import (
    day_column,
    fact,
    flag_column,
    new_uid,
    table,
    text_column,
    to_column,
)


class Office:
    """What the register says of itself and of its office."""

    register = table(
        "register",  # no fact: it says which register this is, which no list or undo may alter
        lambda: (
            Column("id", Integer, CheckConstraint("id = 1"), primary_key=True, default=1),
            Column("uuid", Text, nullable=False, default=new_uid),
        ),
        autoincrement=False,
    )

    setting = fact(
        "setting",
        lambda: (
            text_column("key", required=True),
            text_column("value", required=True),
            UniqueConstraint("key"),
        ),
    )

    closing = fact(
        "closing",
        lambda: (
            text_column("period", required=True, longest=10),
            day_column("since", required=True),
            day_column("until", required=True),
            Column("packet", Text, nullable=False),
            Column("digest", Text, nullable=False),
            text_column("reason"),
            flag_column("is_reopened"),
            text_column("reopen_reason"),
            CheckConstraint("since <= until"),
            Index("closing_by_days", "since", "until"),
        ),
    )

    remark = fact(
        "remark",
        lambda: (
            text_column("period", required=True, longest=10),
            to_column("regulation", required=False),
            text_column("strengths"),
            text_column("shortcomings"),
            text_column("proposals"),
            CheckConstraint("coalesce(strengths, shortcomings, proposals) IS NOT NULL"),
            UniqueConstraint("period", "regulation_id"),
        ),
    )

    word_template = fact(
        "word_template",
        lambda: (
            text_column("key", required=True, longest=40),
            Column("content", LargeBinary, nullable=False),
            UniqueConstraint("key"),
        ),
    )

    closed_file = fact(
        "closed_file",
        lambda: (
            Column("digest", Text, nullable=False),
            Column("content", LargeBinary, nullable=False),
            UniqueConstraint("digest"),
        ),
    )
