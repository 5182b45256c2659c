"""Templates of scoring: criteria and grades, dated."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Integer, Text, UniqueConstraint

from chibo_cli.store.columns import day_column, fact, life, text_column, to_column
from chibo_cli.store.types import Points, TextList

score_template = fact(
    "score_template",
    text_column("code", required=True),
    Column("title", Text, nullable=False, default=""),
    Column("issuer", Text, nullable=False, default=""),
    day_column("issued_on"),
    Column("meetings", TextList, nullable=False),
    Column("max_points", Points, CheckConstraint("max_points > 0"), nullable=False),
    Column("note", Text, nullable=False, default=""),
    *life(),
    UniqueConstraint("code"),
)

score_criterion = fact(
    "score_criterion",
    to_column("score_template", "template_id"),
    Column("number", Integer, CheckConstraint("number >= 1"), nullable=False),
    text_column("text", required=True),
    Column("points", Points, CheckConstraint("points >= 0"), nullable=False),
    UniqueConstraint("template_id", "number"),
)

score_grade = fact(
    "score_grade",
    to_column("score_template", "template_id"),
    text_column("name", required=True),
    Column("at_least", Points, CheckConstraint("at_least >= 0"), nullable=False),
    UniqueConstraint("template_id", "at_least"),
)
