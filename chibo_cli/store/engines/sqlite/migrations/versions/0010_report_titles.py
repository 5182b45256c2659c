"""A regulation says what a report that rests on it is called: those of before say nothing."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """The column, empty: such reports are called as the office has set."""
    column = sa.Column("report_title", sa.Text, nullable=False, server_default="")
    op.add_column("regulation", column)
