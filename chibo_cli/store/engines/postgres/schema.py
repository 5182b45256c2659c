"""The schema of a register on a server, held against what it must be.

What it must be stands beside this, a line for each part: nobody makes one anew to compare.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import RegisterFault
from chibo_cli.domain.register.errors import SchemaChanged
from chibo_cli.domain.register.soundness import Flaw, FlawFound
from chibo_cli.store.engines.postgres.catalog import DIGEST, PARTS, STAMP

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

EXPECTED = "parts.sha256"
"""The file of this folder with what `parts_of` tells of a register that chibo made."""
_compared: set[str] = set()
_MARK = "chibo register, version "
_OTHERS = """SELECT 1 FROM pg_depend d JOIN pg_namespace n ON d.refobjid = n.oid
    WHERE d.refclassid = 'pg_namespace'::regclass AND n.nspname = 'chibo'"""
_MADE = "SELECT 1 FROM pg_namespace WHERE nspname = 'chibo'"
_STATEMENT = "SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = 'chibo'"


def mark_of(version: int) -> str:
    """What the schema of a register says of itself."""
    return f"{_MARK}{version}"


def is_there(connection: Connection) -> bool:
    """Whether a register stands in the database, of whatever version."""
    return _said(connection) is not None


def fault_in(connection: Connection, version: int) -> RegisterFault | None:
    """Why what stands in the database cannot be used as a register of that version."""
    found = version_in(connection)
    if found == version:
        return None
    if not found:
        return RegisterFault.FOREIGN if is_anothers(connection) else RegisterFault.MISSING
    return RegisterFault.OLDER if found < version else RegisterFault.NEWER


def is_anothers(connection: Connection) -> bool:
    """Whether there is anything in the schema of a register that is none."""
    return not is_there(connection) and connection.exec_driver_sql(_OTHERS).first() is not None


def is_made(connection: Connection) -> bool:
    """Whether the schema is there, be it empty."""
    return connection.exec_driver_sql(_MADE).first() is not None


def version_in(connection: Connection) -> int:
    """That of the register's schema; 0 where none is there."""
    return int(_said(connection) or 0)


def check_schema(address: object, connection: Connection) -> None:
    """Refuse a schema other than that of this version, before any other statement asks for it.

    One that this process has held against it already is not compared again as long as nothing was
    altered in the server's catalogs, which a command asks that opens the register several times.

    Raises:
        SchemaChanged: it says what is missing, added, or says something else.
    """
    stamp = connection.exec_driver_sql(STAMP).scalar_one()
    if stamp in _compared:
        return
    found = connection.exec_driver_sql(DIGEST).scalar_one()
    if found != hashlib.sha256(_expected().encode()).hexdigest():
        raise SchemaChanged(str(address), schema_flaws(connection))
    _compared.add(stamp)


def schema_flaws(connection: Connection) -> list[FlawFound]:
    """Every part of the schema that is missing, added, or says something else."""
    expected = dict(_parted(_expected()))
    listed = _parted(parts_of(connection))
    found = dict(listed)
    twice = [key for at, (key, _) in enumerate(listed) if at and listed[at - 1][0] == key]
    states = dict.fromkeys(expected.keys() - found.keys(), "missing")
    states |= {
        key: "other" for key in expected.keys() & found.keys() if expected[key] != found[key]
    }
    states |= dict.fromkeys([*found.keys() - expected.keys(), *twice], "added")
    return [FlawFound(Flaw.SCHEMA, key, states[key]) for key in sorted(states)]


def parts_of(connection: Connection) -> str:
    """What stands in the schema, a line for each part: its digest and its key."""
    rows = connection.exec_driver_sql(PARTS)
    return "\n".join(f"{digest}  {key}" for key, digest in rows)


def _said(connection: Connection) -> str | None:
    comment = connection.exec_driver_sql(_STATEMENT).scalar()
    said = re.fullmatch(re.escape(_MARK) + "([0-9]+)", comment or "")
    return said and said[1]


@cache
def _expected() -> str:
    return files(__package__).joinpath(EXPECTED).read_text("utf-8").rstrip("\n")


def _parted(lines: str) -> list[tuple[str, str]]:
    split = (each.partition("  ") for each in lines.splitlines())
    return [(key, digest) for digest, _, key in split]
