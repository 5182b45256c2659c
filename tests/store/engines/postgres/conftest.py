"""A register on a server, and both engines side by side; what a test writes is taken back."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from chibo_cli.store.engines.postgres.creating import create_schema
from tests.running.chibo import Chibo
from tests.running.engines.registers import in_files, server
from tests.running.engines.server import new_database
from tests.store.engines.postgres.sides import OnServer, Sides

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import psycopg
    from sqlalchemy.engine import Connection

    from tests.running.engines.server import Database

_SEARCHED = "SET search_path = chibo, pg_catalog, pg_temp"


@contextmanager
def connected(database: Database) -> Iterator[Connection]:
    """A connection as chibo's: it begins a transaction by itself, and commits when told to."""

    def opened() -> psycopg.Connection[Any]:
        connection = database.connected()
        connection.execute(_SEARCHED)
        connection.autocommit = False
        return connection

    engine = create_engine("postgresql+psycopg://", creator=opened, poolclass=NullPool)
    with engine.connect() as connection:
        yield connection


@pytest.fixture(scope="session")
def empty_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file, whatever engine the run has."""
    with in_files():
        chibo = Chibo(tmp_path_factory.mktemp("file") / "chibo.db")
        chibo.done("init")
    return chibo.db


@pytest.fixture(scope="session")
def empty() -> Iterator[Database]:
    """A register in which nothing is, not even who it is."""
    with new_database(server(), "empty") as database:
        with connected(database) as connection:
            create_schema(connection)
            connection.commit()
        yield database


@pytest.fixture(scope="module")
def _standing(empty: Database) -> Iterator[Connection]:
    with connected(empty) as connection:
        yield connection


@pytest.fixture
def fresh(_standing: Connection) -> Iterator[Connection]:
    """The empty register, in a transaction of the test's own."""
    with _standing.begin() as transaction:
        yield _standing
        transaction.rollback()


@pytest.fixture
def sides(fresh: Connection, tmp_path: Path, empty_register: Path) -> Iterator[Sides]:
    """An empty register on either engine."""
    register = shutil.copy(empty_register, tmp_path / "chibo.db")
    with closing(sqlite3.connect(register, isolation_level=None)) as file:
        file.execute("PRAGMA foreign_keys = ON")
        file.execute("BEGIN")
        yield Sides(file, OnServer(fresh))
