"""Other offices' registers can be taken in: tables of offices, and no row of them yet."""

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Nothing to carry over: new tables and triggers are laid with all the others."""
