"""The tables of facts of DESIGN section 4. Rules of one row and of keys are constraints here."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, Text, UniqueConstraint

from chibo_cli.domain.kinds import Meeting
from chibo_cli.domain.periods import PeriodKind
from chibo_cli.domain.records import CountPer, Document, DutyKind, Holder
from chibo_cli.store.columns import (
    choice_column,
    day_column,
    fact,
    flag_column,
    life,
    metadata,
    text_column,
    to_column,
)
from chibo_cli.store.types import Points, TextList

setting = fact(
    "setting",
    text_column("key", required=True),
    text_column("value", required=True),
    UniqueConstraint("key"),
)

unit = fact(
    "unit",
    text_column("code"),
    text_column("kind", required=True),
    Column("tags", TextList),
    *life(),
)
Index("unit_by_code", unit.c.code.collate("NOCASE"))

unit_name = fact(
    "unit_name",
    to_column("unit"),
    text_column("name", required=True),
    text_column("folded", required=True),
    *life(),
)

placement = fact(
    "placement",
    to_column("unit"),
    to_column("unit", "parent_id"),
    CheckConstraint("unit_id <> parent_id"),
    *life(),
)

official = fact(
    "official",
    text_column("code"),
    text_column("full_name", required=True),
    text_column("folded", required=True),
    *life(),
)
Index("official_by_code", official.c.code.collate("NOCASE"), unique=True)

post = fact("post", to_column("official"), text_column("title"), text_column("agency"), *life())

membership = fact("membership", to_column("official"), to_column("unit", "cell_id"), *life())

regulation = fact(
    "regulation",
    text_column("code", required=True),
    Column("title", Text, nullable=False, default=""),
    Column("issuer", Text, nullable=False, default=""),
    day_column("issued_on"),
    *life(),
    UniqueConstraint("code"),
)

duty = fact(
    "duty",
    to_column("regulation"),
    Column("number", Integer, CheckConstraint("number >= 1"), nullable=False),
    choice_column("kind", DutyKind),
    choice_column("period", PeriodKind),
    Column("minimum", Integer, CheckConstraint("minimum >= 0"), nullable=False),
    choice_column("count_per", CountPer),
    Column("unit_kinds", TextList, nullable=False),
    Column("meetings", TextList, nullable=False),
    Column("roles", TextList, nullable=False),
    flag_column("exclude_own_cell"),
    flag_column("allow_substitute"),
    Column("min_days", Integer, CheckConstraint("min_days >= 0"), nullable=False),
    Column("note", Text, nullable=False, default=""),
    choice_column("document", Document, required=False),
    choice_column("held_by", Holder, required=False),
    Column("due", Text, nullable=False, default=""),
    flag_column("due_before"),
    *life(),
    UniqueConstraint("regulation_id", "number"),
)

assignment = fact(
    "assignment",
    to_column("official"),
    to_column("unit"),
    to_column("regulation"),
    text_column("role"),
    text_column("decision"),
    text_column("end_reason"),
    to_column("assignment", "replaces_id", required=False),
    flag_column("is_draft"),
    CheckConstraint("replaces_id <> id"),
    *life(),
)
Index("assignment_by_until", assignment.c.until, assignment.c.since)

attendance = fact(
    "attendance",
    to_column("official"),
    to_column("unit"),
    day_column("held_on", required=True, index=True),
    choice_column("meeting", Meeting),
    text_column("substitute"),
    text_column("strengths"),
    text_column("shortcomings"),
    text_column("document"),
    day_column("reported_on"),
    Column("tags", TextList),
    UniqueConstraint("official_id", "unit_id", "held_on"),
)

score = fact(
    "score",
    to_column("unit"),
    day_column("held_on", required=True),
    to_column("official", required=False),
    Column("points", Points, CheckConstraint("points >= 0"), nullable=False),
    text_column("grade"),
    text_column("template"),
    UniqueConstraint("unit_id", "held_on", "official_id"),
)

recommendation = fact(
    "recommendation",
    to_column("attendance", required=False),
    to_column("unit"),
    text_column("text", required=True),
    Column("tags", TextList),
    text_column("addressed_to"),
    day_column("due"),
    text_column("status"),
    text_column("outcome"),
    day_column("settled_on"),
)

waiver = fact(
    "waiver",
    to_column("official", required=False),
    to_column("unit", required=False),
    to_column("regulation", required=False),
    text_column("reason", required=True),
    text_column("document"),
    *life(),
    CheckConstraint("official_id IS NOT NULL OR unit_id IS NOT NULL"),
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

facts = tuple(table for table in metadata.sorted_tables if "uid" in table.columns)
"""Every table here: those whose every change is journalled."""
