"""The schema of the first release; a fresh register is made whole by `store.creation`."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Nothing: no register is older."""
