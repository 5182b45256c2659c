"""Meetings: when they are, who is to come and who came, what was scored and asked for."""

from __future__ import annotations

from datetime import time

from sqlalchemy import CheckConstraint, Column, Integer, UniqueConstraint

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.followups.recommendations import RecommendationState
from chibo_cli.store.tables.columns import (
    Formed,
    Points,
    TextList,
    choice_column,
    day_column,
    fact,
    life,
    text_column,
    to_column,
)


def _time() -> Column[str]:
    """A time of day, `19:00`."""
    return Column(
        "time", Formed(time.fromisoformat), CheckConstraint("time GLOB '[0-2][0-9]:[0-5][0-9]'")
    )


class Meetings:
    """Visits made, asked for and planned, and when units meet."""

    attendance = fact(
        "attendance",
        lambda: (
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
        ),
    )

    score = fact(
        "score",
        lambda: (
            to_column("unit"),
            day_column("held_on", required=True, index=True),
            to_column("official", required=False),
            Column("points", Points, CheckConstraint("points >= 0"), nullable=False),
            to_column("score_template", "template_id", required=False),
            UniqueConstraint("unit_id", "held_on", "official_id"),
        ),
    )

    recommendation = fact(
        "recommendation",
        lambda: (
            to_column("attendance", required=False),
            to_column("unit"),
            to_column("official", required=False),
            day_column("raised_on", required=True, index=True),
            text_column("text", required=True),
            Column("tags", TextList),
            text_column("addressed_to"),
            day_column("due", index=True),
            choice_column("status", RecommendationState),
            text_column("outcome"),
            day_column("settled_on"),
            CheckConstraint("(status IN ('settled', 'rejected')) = (settled_on IS NOT NULL)"),
            CheckConstraint("raised_on <= settled_on"),
        ),
    )

    recommendation_step = fact(
        "recommendation_step",
        lambda: (
            to_column("recommendation"),
            day_column("noted_on", required=True),
            choice_column("status", RecommendationState, required=False),
            text_column("text"),
            text_column("document"),
            text_column("addressed_to"),
            day_column("due"),
        ),
    )

    schedule = fact(
        "schedule",
        lambda: (
            to_column("unit"),
            Column("day", Integer, CheckConstraint("day BETWEEN 1 AND 31")),
            Column("nth", Integer, CheckConstraint("nth IN (-1, 1, 2, 3, 4, 5)")),
            Column("weekday", Integer, CheckConstraint("weekday BETWEEN 1 AND 7")),
            _time(),
            text_column("place"),
            CheckConstraint(
                "(day IS NULL) = (nth IS NOT NULL) AND (nth IS NULL) = (weekday IS NULL)"
            ),
            *life(),
        ),
    )

    schedule_change = fact(
        "schedule_change",
        lambda: (
            to_column("unit"),
            day_column("month", required=True),
            day_column("held_on", index=True),
            _time(),
            text_column("place"),
            text_column("reason"),
            CheckConstraint("month LIKE '%-01'"),
            UniqueConstraint("unit_id", "month"),
        ),
    )

    plan = fact(
        "plan",
        lambda: (
            to_column("official"),
            to_column("unit"),
            day_column("planned_on", required=True, index=True),
            text_column("note"),
            UniqueConstraint("official_id", "unit_id", "planned_on"),
        ),
    )
