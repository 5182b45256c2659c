"""Regulations, their duties, and whom they bind."""

from __future__ import annotations

import re

from sqlalchemy import CheckConstraint, Column, Index, Integer, Text, UniqueConstraint

from chibo_cli.domain.facts.records import CountPer, Document, DutyKind, Holder
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.store.tables.columns import (
    Formed,
    TextList,
    choice_column,
    day_column,
    fact,
    flag_column,
    life,
    text_column,
    to_column,
)

_DUE = r"((0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])|(end|visit)\+[0-9]+)?"


class Rules:
    """Regulations, and whom they bind."""

    regulation = fact(
        "regulation",
        lambda: (
            text_column("code", required=True),
            Column("title", Text, nullable=False, default=""),
            Column("issuer", Text, nullable=False, default=""),
            Column("report_title", Text, nullable=False, default=""),
            day_column("issued_on"),
            *life(),
            UniqueConstraint("code"),
        ),
    )

    duty = fact(
        "duty",
        lambda: (
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
            Column("due", Formed(re.compile(_DUE).fullmatch), nullable=False, default=""),
            flag_column("due_before"),
            Column("addressees", TextList),
            *life(),
            UniqueConstraint("regulation_id", "number"),
        ),
    )

    assignment = fact(
        "assignment",
        lambda: (
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
            Index("assignment_by_until", "until", "since"),
        ),
    )

    waiver = fact(
        "waiver",
        lambda: (
            to_column("official", required=False),
            to_column("unit", required=False),
            to_column("regulation", required=False),
            text_column("reason", required=True),
            text_column("document"),
            *life(),
            CheckConstraint("official_id IS NOT NULL OR unit_id IS NOT NULL"),
        ),
    )
