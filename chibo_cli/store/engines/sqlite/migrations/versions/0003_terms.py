"""Names and terms of office are dated: what an official had of each becomes the first of them."""

import sqlalchemy as sa
from alembic import op

from chibo_cli.store.tables.columns import uid_of_part

revision = "0003"
down_revision = "0002"
may_recount = {"official_name", "term"}


def upgrade() -> None:
    """Two tables, a row of each for every official, and the codes that an official once bore."""
    name = op.create_table(
        "official_name",
        *_fact(),
        sa.Column("name", sa.Text),
        sa.Column("folded", sa.Text),
        sa.Column("document", sa.Text),
        *_life(),
    )
    term = op.create_table("term", *_fact(), *_life())
    officials = op.get_bind().execute(sa.text("SELECT * FROM official ORDER BY id")).mappings()
    people = officials.all()
    op.bulk_insert(
        name,
        [
            {
                **_part(each, "official_name"),
                "name": each["full_name"],
                "folded": each["folded"],
                "since": each["since"],
            }
            for each in people
        ],
    )
    op.bulk_insert(
        term,
        [
            {**_part(each, "term"), "since": each["since"], "until": each["until"]}
            for each in people
        ],
    )
    with op.batch_alter_table("official", recreate="always") as official:
        for gone in ("full_name", "folded", "since", "until"):
            official.drop_column(gone)
        official.add_column(sa.Column("former_codes", sa.Text, server_default="[]"))


def _fact() -> tuple[sa.Column[int], sa.Column[str], sa.Column[int]]:
    return (
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("uid", sa.Text),
        sa.Column("official_id", sa.Integer),
    )


def _life() -> tuple[sa.Column[str], sa.Column[str]]:
    return sa.Column("since", sa.Text), sa.Column("until", sa.Text)


def _part(official: sa.RowMapping, table: str) -> dict[str, object]:
    return {"uid": uid_of_part(official["uid"], table), "official_id": official["id"]}
