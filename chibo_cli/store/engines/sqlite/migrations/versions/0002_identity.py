"""A register says which one it is: from here on it bears an identity, and so do its exports."""

import sqlalchemy as sa
from alembic import op

from chibo_cli.store.tables.columns import new_uid

revision = "0002"
down_revision = "0001"
may_recount = {"register"}


def upgrade() -> None:
    """The table of one row, and the row."""
    register = op.create_table(
        "register", sa.Column("id", sa.Integer, primary_key=True), sa.Column("uuid", sa.Text)
    )
    op.bulk_insert(register, [{"id": 1, "uuid": new_uid()}])
