"""What a server and its triggers refuse, as our errors; by SQLSTATE, where there is one.

Source: PostgreSQL, "PostgreSQL Error Codes", appendix A.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import psycopg
from sqlalchemy.exc import DBAPIError

from chibo_cli.domain.lists.errors import DiskFailed, RegisterBusy, RegisterFault, RegisterUnusable
from chibo_cli.domain.register.address import (
    DatabaseMissing,
    ServerReadOnly,
    ServerRefused,
    ServerSilent,
    ServerUnable,
)

if TYPE_CHECKING:
    from chibo_cli.domain.failures import ChiboError
    from chibo_cli.domain.register.address import Server

_BUSY = {"55P03", "40001", "40P01"}  # the lock is another's, or two wait for each other
_DISK = ("53", "58")  # insufficient resources, and what the server's system does
_DAMAGED = "XX"
_NOT_ALLOWED = "42501"
_READ_ONLY = "25006"
_GOING = {"57P01", "57P02", "57P03"}  # shut down, crashed, starting up
_GOING |= {"57P04", "57P05", "25P03", "25P04"}  # dropped, or it waited for us too long
_UNABLE = ("54", "57014")  # past a limit of the server's, or its time
_CONNECTION = "08"
_SAID = re.compile(r"failed: [^:\n]+:  ")
_LED_IN = re.compile(
    r"^connection (is bad|failed): (connection to server .*? failed: )?([A-Z]+:  )?"
)
_LACKING = re.compile(r'database "(.*)" does not exist')
_UNASKED = re.compile(
    r"is bad: (invalid|definition of service|could not (match|parse)|syntax error)"
    r"|could not match|SSL, but SSL was required|SSL error: certificate|root certificate|Servname"
)
_PASSING = (
    *("starting up", "shutting down", "recovery", "terminating connection"),
    *("too many", "remaining connection slots"),
)


def translated(
    error: DBAPIError | psycopg.Error, server: Server, wait: float
) -> ChiboError | DBAPIError | psycopg.Error:
    """Our error for what the server did; any other is a bug and stays as it is."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlstate", None) or ""
    if is_lost(error):
        return ServerSilent(str(server), wait)
    if code in _BUSY:
        return RegisterBusy(str(server), wait)
    if code == _READ_ONLY:
        return ServerReadOnly(str(server))
    if code.startswith(_DISK):
        return DiskFailed(str(server), str(cause).strip())
    if code.startswith(_UNABLE):
        return ServerUnable(str(server), str(cause).strip().splitlines()[0])
    if code.startswith(_DAMAGED):
        return RegisterUnusable(str(server), RegisterFault.DAMAGED)
    return error


def is_lost(error: DBAPIError | psycopg.Error) -> bool:
    """Whether the server went away."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlstate", None)
    if code is None:
        return isinstance(cause, psycopg.OperationalError)
    return code in _GOING or code.startswith(_CONNECTION)


def is_denied(error: DBAPIError | psycopg.Error) -> bool:
    """Whether the user may not do what was asked; who that is, the connection knows."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return getattr(cause, "sqlstate", None) == _NOT_ALLOWED


def is_answer(error: psycopg.OperationalError) -> bool:
    """Whether waiting will not help: a server was there and said no, or libpq asked none.

    libpq hands on no SQLSTATE of a connection that did not come about, only what was said; of what
    a server says it tells the severity, in the server's language, and two blanks.
    """
    said = str(error)
    if _SAID.search(said):
        return not any(each in said for each in _PASSING)
    lacks_password = getattr(error.pgconn, "needs_password", False)
    return lacks_password or _UNASKED.search(said) is not None


def refused(error: psycopg.Error, server: Server) -> ServerRefused | DatabaseMissing:
    """That nobody gets in so, in the words of whoever said it, on one line."""
    said = str(error).strip().splitlines()[0]
    reason = _LED_IN.sub("", said)
    lacking = _LACKING.search(reason)
    if lacking is not None:
        return DatabaseMissing(str(server), lacking[1])
    return ServerRefused(str(server), reason.rstrip("."))
