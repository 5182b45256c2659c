"""Who may what with a register on a server, and what keeps somebody from giving a right."""

from __future__ import annotations

from chibo_cli.domain.failures import ChiboError, Failure
from chibo_cli.values import dataclass


@dataclass(frozen=True, slots=True)
class Right:
    """What a role of the server may: with all, or with the unit of that uid and all below it."""

    role: str
    may_write: bool
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """How far somebody's rights reach, as the server knows them: units, by number, and all below.

    None are left where the units are gone.
    """

    user: str
    units: tuple[int, ...]


class RightsOfFile(ChiboError):
    """A register in a file: who may read and write that, its folder says."""

    failure = Failure.USAGE
    address: str


class RoleUnknown(ChiboError):
    """A role that the server does not have; its administrator makes it, and says how it gets in."""

    address: str
    role: str
    quoted: str


class RoleOwns(ChiboError):
    """A role that may all already: the register's owner's, or a superuser."""

    address: str
    role: str


class SeesNotAll(ChiboError):
    """What belongs to who sees all, asked for by somebody whose rights end at an area."""

    failure = Failure.CLOSED
    user: str
