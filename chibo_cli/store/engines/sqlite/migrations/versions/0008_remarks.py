"""The Board's words on a period are kept: a table for them, and no row of it yet."""

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Nothing to carry over: the new table and triggers are laid with all the others."""
