"""What can be wrong with a register, and what is lost of one that is."""

from __future__ import annotations

from enum import Enum

from chibo_cli.values import dataclass


class Flaw(Enum):
    """The kinds of damage, in the order they are looked for."""

    SQLITE = "sqlite"
    FOREIGN_KEY = "foreign_key"
    SCHEMA = "schema"
    RULE = "rule"
    CHAIN = "chain"
    REPLAY = "replay"
    PACKET = "packet"
    HEAD = "head"


@dataclass(frozen=True, slots=True)
class FlawFound:
    """One thing wrong: `where` names the table and row, or the operation."""

    flaw: Flaw
    where: str
    detail: str

    @property
    def row(self) -> tuple[str, int]:
        """The table and the id of the row that breaks a rule."""
        table, _, number = self.where.rpartition(" ")
        return table, int(number)


class Loss(Enum):
    """Why not every row of a table of an unsound register could be read."""

    MISSING = "missing"
    REPLACED = "replaced"
    DAMAGED = "damaged"
    SLOW = "slow"
