"""A register as an older program would have left it, and made-up revisions that bring it up."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from functools import cache
from pathlib import Path
from textwrap import dedent, indent
from typing import TYPE_CHECKING

from chibo_cli.store.engines.sqlite.creating import create_register
from chibo_cli.store.engines.sqlite.header import SCHEMA_DIGESTS, SCHEMA_QUERY, schema_digest
from chibo_cli.store.engines.sqlite.migrations.revisions import SHIPPED, Revisions
from chibo_cli.store.journal.images import values_of
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import columns_of
from tests.faults.harness.tamperer import tampering

if TYPE_CHECKING:
    from collections.abc import Mapping

SHIPS = SHIPPED.newest  # the version of this program, and so of a register it left
NEWEST = SHIPS + 2  # that of a made-up program to come, two revisions later
TAGS = """
    op.add_column("recommendation", sa.Column("tags", sa.Text))
    op.add_column("attendance", sa.Column("tags", sa.Text))
"""
NAMES = """
    with op.batch_alter_table("official_name", recreate="always") as batch:
        batch.alter_column("ho_ten", new_column_name="name")
"""
REMOVED = ("recommendation", "tags"), ("attendance", "tags")


def revised(folder: Path, *bodies: str, newest: int = NEWEST) -> Revisions:
    """Made-up revisions after those that ship, one a body."""
    made_up = folder / "revisions"
    shutil.rmtree(made_up, ignore_errors=True)
    made_up.mkdir()
    for number, body in enumerate(bodies, start=SHIPS + 1):
        made_up.joinpath(f"{number:04}_made_up.py").write_text(
            "import os, signal\nimport sqlalchemy as sa\nfrom alembic import op\n"
            f"revision, down_revision = '{number:04}', '{number - 1:04}'\n"
            "may_recount = {'score'}\n"
            f"def upgrade():\n{indent(dedent(body), '    ')}\n",
            encoding="utf-8",
        )
    return Revisions(newest, (*SHIPPED.folders, made_up), digests())


@cache
def digests() -> Mapping[int, str]:
    """The schema of an older register, of one half-way up, and of one brought up: today's."""
    with tempfile.TemporaryDirectory() as folder:
        register = Path(folder, "chibo.db")
        create_register(register)
        make_older(register)
        with closing(sqlite3.connect(register)) as connection:
            older = schema_digest(connection.execute(SCHEMA_QUERY))
    return {SHIPS: older, SHIPS + 1: older, NEWEST: SCHEMA_DIGESTS[SHIPS]}


def literal(value: object) -> str:
    if value is None:
        return "NULL"
    return (
        str(value) if isinstance(value, int | float) else "'" + str(value).replace("'", "''") + "'"
    )


def without(image: str | None, place: int) -> str:
    if image is None:
        return "NULL"
    values = list(values_of(image))
    del values[place]
    return literal(",".join(literal(value) for value in values))


def make_older(register: Path) -> None:
    """As a program would have left it that knew no tags and called a name otherwise."""
    statements = ["ALTER TABLE official_name RENAME COLUMN name TO ho_ten"]
    with tampering(register) as hands:
        for table, column in REMOVED:
            place = columns_of(tables[table]).index(column)
            statements.append(f"ALTER TABLE {table} DROP COLUMN {column}")
            query = "SELECT id, old, new FROM change WHERE table_name = ?"
            statements += [
                f"UPDATE change SET old = {without(old, place)}, new = {without(new, place)}"  # noqa: S608 — our own
                f" WHERE id = {number}"
                for number, old, new in hands.connection.execute(query, (table,))
            ]
        hands.unseen(*statements)
        hands.rehash()


def stamped(register: Path, version: int) -> None:
    with closing(sqlite3.connect(register)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
        connection.commit()
