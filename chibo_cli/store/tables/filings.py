"""Programmes, reports and evaluations received."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column

from chibo_cli.store.columns import day_column, fact, text_column, to_column
from chibo_cli.store.types import TextList

filing = fact(
    "filing",
    to_column("duty"),
    to_column("official", required=False),
    to_column("unit", required=False),
    text_column("period", required=True, longest=10),
    day_column("filed_on", required=True),
    text_column("number"),
    Column("addressees", TextList),
    text_column("result"),
    CheckConstraint("official_id IS NOT NULL OR unit_id IS NOT NULL"),
)
