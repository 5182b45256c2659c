"""When cells meet, and the visits announced to them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Integer, Text, UniqueConstraint

from chibo_cli.store.columns import day_column, fact, life, text_column, to_column


def _time() -> Column[str]:
    """A time of day, `19:00`."""
    return Column("time", Text, CheckConstraint("time GLOB '[0-2][0-9]:[0-5][0-9]'"))


schedule = fact(
    "schedule",
    to_column("unit"),
    Column("day", Integer, CheckConstraint("day BETWEEN 1 AND 31")),
    Column("nth", Integer, CheckConstraint("nth IN (-1, 1, 2, 3, 4, 5)")),
    Column("weekday", Integer, CheckConstraint("weekday BETWEEN 1 AND 7")),
    _time(),
    text_column("place"),
    CheckConstraint("(day IS NULL) = (nth IS NOT NULL) AND (nth IS NULL) = (weekday IS NULL)"),
    *life(),
)

schedule_change = fact(
    "schedule_change",
    to_column("unit"),
    day_column("month", required=True),
    day_column("held_on", index=True),
    _time(),
    text_column("place"),
    text_column("reason"),
    CheckConstraint("month LIKE '%-01'"),
    UniqueConstraint("unit_id", "month"),
)

plan = fact(
    "plan",
    to_column("official"),
    to_column("unit"),
    day_column("planned_on", required=True, index=True),
    text_column("note"),
    UniqueConstraint("official_id", "unit_id", "planned_on"),
)
