"""What is printed at a closing is kept: a table for the files, and no row of it yet."""

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Nothing to carry over: the new table and triggers are laid with all the others."""
