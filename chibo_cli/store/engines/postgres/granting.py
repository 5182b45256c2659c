"""Rights given and taken on a server: GRANT and REVOKE of the database, and the areas it asks for.

Source: PostgreSQL, "Privileges".
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from psycopg import sql

from chibo_cli.domain.register.address import NotAllowed
from chibo_cli.domain.register.rights import Right, RoleOwns, RoleUnknown
from chibo_cli.store.engines.postgres import opening
from chibo_cli.store.engines.postgres.parts.areas import GRANTED
from chibo_cli.store.engines.postgres.parts.policies import BOUNDS
from chibo_cli.store.engines.postgres.rows import bare_of
from chibo_cli.store.engines.protocol import Mode
from chibo_cli.store.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy.engine import Connection

    from chibo_cli.domain.register.address import Server

_READ = (
    "GRANT USAGE ON SCHEMA chibo TO {role}",
    "GRANT SELECT ON {all} TO {role}",
)
_WRITE = (
    "GRANT INSERT, UPDATE (hash) ON operation TO {role}",
    "GRANT UPDATE (digest) ON change TO {role}",
)
_REVOKE = (
    "REVOKE ALL ON ALL TABLES IN SCHEMA chibo FROM {role}",
    "REVOKE ALL ON SCHEMA chibo FROM {role}",
)
_ROLE = """SELECT quote_ident(rolname) AS quoted, pg_has_role(r.oid, nspowner, 'USAGE')
    FROM pg_roles r, pg_namespace WHERE nspname = 'chibo' AND rolname = ?"""
_OWNS = "SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = 'chibo'"


def grant(server: Server, right: Right, *, wait: float, dry_run: bool) -> None:
    """Give a role a right beside those that it has; to the same unit in place of the one before.

    Raises:
        RoleUnknown: the server has no such role.
        RoleOwns: it may all already.
        NotAllowed: only the register's owner gives rights; the rest as `transaction`.
    """
    with _owned(server, wait, right.role) as connection:
        _take(connection, right.role, right.unit)
        connection.exec_driver_sql(
            f"INSERT INTO {GRANTED} (role, unit, may_write)"  # noqa: S608 — our own name
            " VALUES (to_regrole(quote_ident(?)), ?, ?)",
            (right.role, right.unit, right.may_write),
        )
        _let(connection, right.role)
        if not dry_run:
            connection.commit()


def revoke(server: Server, role: str, *, wait: float, dry_run: bool) -> Sequence[Right]:
    """Take every right from a role; which they were.

    Raises:
        RoleUnknown, RoleOwns, NotAllowed: as `grant`.
    """
    with _owned(server, wait, role) as connection:
        taken = [each for each in _rights(connection) if each.role == role]
        connection.exec_driver_sql(
            f"DELETE FROM {GRANTED} WHERE role = to_regrole(quote_ident(?))",  # noqa: S608 — likewise
            (role,),
        )
        _let(connection, role)
        if not dry_run:
            connection.commit()
    return taken


def rights(server: Server, *, wait: float) -> Sequence[Right]:
    """Every right given, role by role; raises NotAllowed to all but the register's owner."""
    with _by_owner(server, Mode.READ, wait) as connection:
        return list(_rights(connection))


def _rights(connection: Connection) -> Iterator[Right]:
    query = f"""SELECT rolname, may_write, unit FROM {GRANTED} JOIN pg_roles r ON r.oid = role
        ORDER BY rolname COLLATE "C", unit NULLS FIRST"""  # noqa: S608 — likewise
    for row in connection.exec_driver_sql(query):
        yield Right(*row)


def _take(connection: Connection, role: str, unit: str | None) -> None:
    connection.exec_driver_sql(
        f"DELETE FROM {GRANTED} WHERE role = to_regrole(quote_ident(?))"  # noqa: S608 — likewise
        " AND unit IS NOT DISTINCT FROM ?",
        (role, unit),
    )


def _let(connection: Connection, role: str) -> None:
    """Let a role do what all its rights need, and nothing else; which rows, the policies say."""
    held = [each for each in _rights(connection) if each.role == role]
    _run(connection, _REVOKE, role)
    if not held:
        return
    _run(connection, _READ, role, tables)
    if not any(each.may_write for each in held):
        return
    is_whole = any(each.may_write and each.unit is None for each in held)
    written = [name for name, bounds in BOUNDS.items() if bounds.written is not None]
    if is_whole:
        written = [table.name for table in tables.facts]
    _run(connection, (*_WRITE, "GRANT INSERT, UPDATE, DELETE ON {all} TO {role}"), role, written)


@contextmanager
def _owned(server: Server, wait: float, role: str) -> Iterator[Connection]:
    """A write by who may give rights, to a role that can be given some."""
    with _by_owner(server, Mode.WRITE, wait) as connection:
        found = connection.exec_driver_sql(_ROLE, (role,)).first()
        if found is None:
            quoted = connection.exec_driver_sql("SELECT quote_ident(?)", (role,)).scalar_one()
            raise RoleUnknown(str(server), role, quoted)
        if found[1]:
            raise RoleOwns(str(server), role)
        yield connection


@contextmanager
def _by_owner(server: Server, mode: Mode, wait: float) -> Iterator[Connection]:
    """The register, as its owner asks it."""
    with opening.asked(server, mode, wait) as connection:
        opening.check_register(server, connection)
        if not connection.exec_driver_sql(_OWNS).scalar_one():
            raise NotAllowed(str(server), opening.user_of(connection))
        yield connection


def _run(
    connection: Connection, statements: Iterable[str], role: str, names: Iterable[str] = ()
) -> None:
    bare = bare_of(connection)
    every = sql.SQL(", ").join(sql.Identifier("chibo", name) for name in names)
    for each in statements:
        bare.execute(sql.SQL(each).format(role=sql.Identifier(role), all=every))
