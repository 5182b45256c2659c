"""Programmes, reports and evaluations received; the templates that meetings are scored by."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Integer, Text, UniqueConstraint

from chibo_cli.store.tables.columns import (
    Points,
    TextList,
    day_column,
    fact,
    life,
    text_column,
    to_column,
)


class Followups:
    """Documents filed, and by what meetings are scored."""

    filing = fact(
        "filing",
        lambda: (
            to_column("duty"),
            to_column("official", required=False),
            to_column("unit", required=False),
            text_column("period", required=True, longest=10),
            day_column("filed_on", required=True),
            text_column("number"),
            Column("addressees", TextList),
            text_column("result"),
            CheckConstraint("official_id IS NOT NULL OR unit_id IS NOT NULL"),
        ),
    )

    score_template = fact(
        "score_template",
        lambda: (
            text_column("code", required=True),
            Column("title", Text, nullable=False, default=""),
            Column("issuer", Text, nullable=False, default=""),
            day_column("issued_on"),
            Column("meetings", TextList, nullable=False),
            Column("max_points", Points, CheckConstraint("max_points > 0"), nullable=False),
            Column("note", Text, nullable=False, default=""),
            *life(),
            UniqueConstraint("code"),
        ),
    )

    score_criterion = fact(
        "score_criterion",
        lambda: (
            to_column("score_template", "template_id"),
            Column("number", Integer, CheckConstraint("number >= 1"), nullable=False),
            text_column("text", required=True),
            Column("points", Points, CheckConstraint("points >= 0"), nullable=False),
            UniqueConstraint("template_id", "number"),
        ),
    )

    score_grade = fact(
        "score_grade",
        lambda: (
            to_column("score_template", "template_id"),
            text_column("name", required=True),
            Column("at_least", Points, CheckConstraint("at_least >= 0"), nullable=False),
            UniqueConstraint("template_id", "at_least"),
        ),
    )
