"""What happened at meetings: who attended, what was scored and asked for."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, UniqueConstraint

from chibo_cli.domain.kinds import Meeting
from chibo_cli.store.columns import choice_column, day_column, fact, text_column, to_column
from chibo_cli.store.types import Points, TextList

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
    day_column("raised_on"),
    text_column("text", required=True),
    Column("tags", TextList),
    text_column("addressed_to"),
    day_column("due"),
    text_column("status"),
    text_column("outcome"),
    day_column("settled_on"),
)

recommendation_step = fact(
    "recommendation_step",
    to_column("recommendation"),
    day_column("noted_on", required=True),
    text_column("status"),
    text_column("text"),
    text_column("document"),
)
