"""Units, their kinds, names, tags and places; officials, their names, terms, posts and cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ColumnElement,
    Index,
    UniqueConstraint,
    literal_column,
)

from chibo_cli.domain.organisation.tree import SuccessionKind
from chibo_cli.store.tables.columns import (
    TextList,
    choice_column,
    day_column,
    fact,
    flag_column,
    life,
    text_column,
    to_column,
)

if TYPE_CHECKING:
    from sqlalchemy.schema import SchemaItem

# Few have one: whoever looks for one reads those few.
had_another_code: ColumnElement[bool] = literal_column("former_codes <> '[]'", Boolean)


def _code(index: str, *, unique: bool = False) -> tuple[SchemaItem, ...]:
    """What one is called by in lists, found in any case by an index of that name."""
    code = text_column("code")
    return code, Index(index, code.collate("NOCASE"), unique=unique)


class Places:
    """Units with their kinds, and officials."""

    # What bears a kind bears its key; the presets, which every register knows, are no rows.
    unit_kind = fact(
        "unit_kind",
        lambda: (
            text_column("key", required=True, longest=40),
            text_column("name", required=True),
            text_column("name_en"),
            flag_column("is_cell"),
            CheckConstraint(r"is_cell = (key LIKE '%\_cell' ESCAPE '\')"),
            UniqueConstraint("key"),
        ),
    )

    unit = fact(
        "unit",
        lambda: (
            *_code("unit_by_code"),
            text_column("kind", required=True),
            *life(),
        ),
    )

    unit_name = fact(
        "unit_name",
        lambda: (
            to_column("unit"),
            text_column("name", required=True),
            text_column("folded", required=True),
            *life(),
        ),
    )

    unit_tag = fact(
        "unit_tag",
        lambda: (
            to_column("unit"),
            text_column("tag", required=True),
            *life(),
        ),
    )

    placement = fact(
        "placement",
        lambda: (
            to_column("unit"),
            to_column("unit", "parent_id"),
            CheckConstraint("unit_id <> parent_id"),
            *life(),
        ),
    )

    succession = fact(
        "succession",
        lambda: (
            to_column("unit", "old_id"),
            to_column("unit", "new_id"),
            day_column("happened_on", required=True),
            choice_column("kind", SuccessionKind),
            text_column("document"),
            CheckConstraint("old_id <> new_id"),
            UniqueConstraint("old_id", "new_id"),
        ),
    )

    official = fact(
        "official",
        lambda: (
            *_code("official_by_code", unique=True),
            Column("former_codes", TextList),
            Index("official_with_former_codes", "id", sqlite_where=had_another_code),
        ),
    )

    official_name = fact(
        "official_name",
        lambda: (
            to_column("official"),
            text_column("name", required=True),
            text_column("folded", required=True),
            text_column("document"),
            *life(),
        ),
    )

    term = fact(
        "term",
        lambda: (
            to_column("official"),
            *life(),
        ),
    )

    post = fact(
        "post",
        lambda: (
            to_column("official"),
            text_column("title"),
            text_column("agency"),
            *life(),
        ),
    )

    membership = fact(
        "membership",
        lambda: (
            to_column("official"),
            to_column("unit", "cell_id"),
            *life(),
        ),
    )
