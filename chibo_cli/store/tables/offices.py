"""Offices whose registers are taken in, whose a row is, and what was left out."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Integer, Text, UniqueConstraint

from chibo_cli.domain.merging.offices import Obstacle
from chibo_cli.store.tables.columns import choice_column, day_column, fact, text_column, to_column


class Offices:
    """Other registers, and what came of them."""

    office = fact(
        "office",
        lambda: (
            text_column("identity", required=True),
            text_column("name", required=True),
            to_column("unit", "under_id", required=False),
            day_column("heard_on", required=True),
            Column("head", Integer),
            Column("hash", Text),
            Column("kept", Text, nullable=False),
            UniqueConstraint("identity"),
            UniqueConstraint("name"),
        ),
    )

    # As ranges: what one merge brings to a table has numbers of its own, one after another.
    origin = fact(
        "origin",
        lambda: (
            to_column("office"),
            text_column("in_table", required=True),
            Column("first_id", Integer, nullable=False),
            Column("last_id", Integer, nullable=False),
            CheckConstraint("first_id <= last_id"),
            UniqueConstraint("in_table", "first_id"),
        ),
    )

    united = fact(
        "united",
        lambda: (
            text_column("in_table", required=True),
            text_column("former", required=True),
            Column("kept_id", Integer),
            UniqueConstraint("in_table", "former"),
        ),
    )

    left_out = fact(
        "left_out",
        lambda: (
            to_column("office"),
            text_column("in_table", required=True),
            text_column("former", required=True),
            choice_column("obstacle", Obstacle),
            to_column("official", required=False),
            to_column("unit", required=False),
            day_column("day"),
            UniqueConstraint("office_id", "in_table", "former"),
        ),
    )
