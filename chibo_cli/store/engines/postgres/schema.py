"""The schema of a register on a server, held against what it must be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

    from chibo_cli.domain.register.address import Server

_MARK = re.compile(r"chibo register, version (\d+)")


def is_there(connection: Connection) -> bool:
    """Whether a register is in the database."""
    return _said(connection) is not None


def version_in(connection: Connection) -> int:
    """The version of its schema."""
    said = _said(connection)
    return 0 if said is None else int(said)


def check_schema(server: Server, connection: Connection) -> None:
    """Refuse a schema other than that of its version."""


def _said(connection: Connection) -> str | None:
    query = "SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = 'chibo'"
    found = _MARK.fullmatch(connection.exec_driver_sql(query).scalar() or "")
    return None if found is None else found[1]
