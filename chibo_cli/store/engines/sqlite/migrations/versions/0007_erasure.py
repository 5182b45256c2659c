"""Words of operations are hashed by a salted digest from here on: columns, and triggers."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Operations of before have neither salt nor digest: their hashes hold the words as such."""
    op.add_column("operation", sa.Column("salt", sa.LargeBinary))
    op.add_column("operation", sa.Column("words", sa.Text))
