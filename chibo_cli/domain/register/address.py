"""Where a register lies: in a file, or on a server; and what a server does not let happen."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from chibo_cli.domain.failures import ChiboError, Failure
from chibo_cli.values import dataclass


@dataclass(frozen=True, slots=True)
class Server:
    """A database as libpq reads it: `postgresql://host/name` or `service=name`, and no password.

    Source: libpq, "Connection Strings" and "The Connection Service File".
    """

    conninfo: str

    def __str__(self) -> str:
        """As it was typed; there is nothing in it that may not be printed."""
        return self.conninfo


Address = Path | Server


SECRETS = frozenset({"password", "sslpassword", "oauth_client_secret"})
"""The keywords of an address whose values are nobody's to read."""


class PasswordTyped(ChiboError):
    """A server's address with a password in it, which is never told again."""

    failure = Failure.USAGE


class AddressUnknown(ChiboError):
    """An address that is neither a path nor one of a server of the kind that chibo speaks to."""

    failure = Failure.USAGE
    address: str


class DriverMissing(ChiboError):
    """A register on a server, and nothing installed that speaks to it."""

    failure = Failure.REGISTER_UNUSABLE
    address: str


class ServerSilent(ChiboError):
    """A server that did not answer for the whole wait, in seconds, or went away.

    Nothing of what was asked is kept.
    """

    failure = Failure.BUSY
    address: str
    seconds: float


class KeptUnknown(ChiboError):
    """A server that went away while it was to keep that operation, and did not come back."""

    failure = Failure.BUSY
    address: str
    seconds: float


class ServerRefused(ChiboError):
    """A server that lets nobody in so, and says why: user, password, database, or its own state."""

    failure = Failure.REGISTER_UNUSABLE
    address: str
    reason: str


class DatabaseMissing(ChiboError):
    """A server that has no such database."""

    failure = Failure.REGISTER_UNUSABLE
    address: str
    database: str


class ServerReadOnly(ChiboError):
    """A server that copies another, or was told to take nothing, and something to be written."""

    failure = Failure.REGISTER_UNUSABLE
    address: str


class ServerUnable(ChiboError):
    """What a server does for nobody; such as a value past its limits."""

    failure = Failure.REGISTER_UNUSABLE
    address: str
    reason: str


class NotAllowed(ChiboError):
    """What the server does not let this user do; `user` is as the server knows who asks."""

    failure = Failure.CLOSED
    address: str
    user: str


class MayNotCreate(ChiboError):
    """A database in which this user may make no schema; both as SQL writes them."""

    failure = Failure.CLOSED
    address: str
    user: str
    database: str


class Taken(Enum):
    """What stands where a register is to go."""

    REGISTER = "register"
    FILE = "file"
    FOLDER = "folder"
    SCHEMA = "schema"


class PlaceTaken(ChiboError):
    """A copy of a register to where something stands."""

    address: str
    taken: Taken


class CopyUnsound(ChiboError):
    """A copy of a register that is not sound where it arrived, so that nothing of it stayed."""

    failure = Failure.REGISTER_UNUSABLE
    source: str
    address: str
    count: int
