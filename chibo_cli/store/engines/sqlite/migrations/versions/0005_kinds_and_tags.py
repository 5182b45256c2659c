"""Kinds of unit are data, and tags of units are dated: those of before hold always."""

import json

import sqlalchemy as sa
from alembic import op

from chibo_cli.store.tables.columns import uid_of_part

revision = "0005"
down_revision = "0004"
may_recount = {"unit_tag"}


def upgrade() -> None:
    """A table of kinds, empty: one that is borne is known by its key until it is named.

    A table of tags with a row for every tag of every unit, without days.
    """
    op.create_table(
        "unit_kind",
        *_fact(),
        sa.Column("key", sa.Text),
        sa.Column("name", sa.Text),
        sa.Column("name_en", sa.Text),
        sa.Column("is_cell", sa.Integer),
    )
    tag = op.create_table(
        "unit_tag",
        *_fact(),
        sa.Column("unit_id", sa.Integer),
        sa.Column("tag", sa.Text),
        sa.Column("since", sa.Text),
        sa.Column("until", sa.Text),
    )
    tagged = op.get_bind().execute(sa.text("SELECT id, uid, tags FROM unit ORDER BY id")).all()
    op.bulk_insert(
        tag,
        [
            {"uid": uid_of_part(uid, f"unit_tag/{text}"), "unit_id": unit_id, "tag": text}
            for unit_id, uid, tags in tagged
            for text in json.loads(tags or "[]")
        ],
    )
    with op.batch_alter_table("unit", recreate="always") as unit:
        unit.drop_column("tags")


def _fact() -> tuple[sa.Column[int], sa.Column[str]]:
    return sa.Column("id", sa.Integer, primary_key=True), sa.Column("uid", sa.Text)
