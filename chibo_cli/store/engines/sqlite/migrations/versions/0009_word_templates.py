"""The office's Word template is kept: a table for it, and no row of it yet."""

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Nothing to carry over: the new table and triggers are laid with all the others."""
