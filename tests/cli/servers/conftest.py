"""A province's register on a server, with two communes and accounts of every kind of right."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from tests.running.chibo import Chibo, Result
from tests.running.engines import registers
from tests.running.engines.server import USER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from psycopg import Connection

OWNER = USER
CLERK, OTHER = "Xã An Hòa", 'xã "Bình"'  # as nobody should call an account, and somebody will
READER, INSPECTOR, OFFICE, STRANGER = "reader", "Thanh tra", "office", "stranger"
ACCOUNTS = (CLERK, OTHER, READER, INSPECTOR, OFFICE, STRANGER)
_FACTS = """
unit add "Tỉnh ủy" --kind province --code T
unit add "Xã An Hòa" --kind commune --code AH --parent T
unit add "Xã Bình" --kind commune --code BI --parent T
unit add "Chi bộ 1" --code A1 --parent AH
unit add "Chi bộ 2" --code B1 --parent BI
rule preset 258
official add "Nguyễn Văn An" --code O1
official add "Trần Bình" --code O2 --home-cell B1
assign add O1 A1 --rule 258 --since 2023-01-01
assign add O2 B1 --rule 258 --since 2023-01-01
attend add O2 B1 --on 2024-01-09
"""


@dataclass(frozen=True, slots=True)
class Served:
    """A register on a server, to which anybody may turn."""

    clerk: Chibo

    def by(self, account: str, *argv: object) -> Result:
        """One command line run by whoever has that account."""
        return self.clerk(*argv, CHIBO_DB=self.address(account))

    def done(self, account: str, *argv: object) -> Result:
        """One that must succeed."""
        result = self.by(account, *argv)
        assert result.code == 0, result
        return result

    def past_chibo(self, account: str) -> Connection[Any]:
        """A hand past chibo, in a transaction, that searches as chibo does."""
        import psycopg

        connection = psycopg.connect(self.address(account))
        connection.execute("SET search_path = chibo, pg_catalog, pg_temp")
        connection.commit()
        return connection

    def address(self, account: str) -> str:
        return registers.address(self.clerk.db).replace(f"{USER}@", f"{quote(named(account))}@")


def named(account: str) -> str:
    """As it is called on the server, on which other workers make theirs."""
    return account if account == OWNER else f"{account} {os.getpid()}"


@pytest.fixture(autouse=True)
def _in_databases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(registers.ENGINE, "postgres")


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """It as it is set up, for tests that leave it as it is."""
    from psycopg import sql

    with pytest.MonkeyPatch.context() as patched:
        patched.setenv(registers.ENGINE, "postgres")
        clerk = Chibo(tmp_path_factory.mktemp("served") / "chibo.db", language="en")
        clerk.done("init")
        clerk.type_in(_FACTS)
        served = Served(clerk)
        with served.past_chibo(OWNER) as connection:
            for account in ACCOUNTS:
                role = sql.Identifier(named(account))
                found = connection.execute(
                    "SELECT FROM pg_roles WHERE rolname = %s", [named(account)]
                )
                if not found.rowcount:
                    connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(role))
        for account, *right in (
            (CLERK, "--write", "--under", "AH"),
            (OTHER, "--write", "--under", "BI"),
            (READER, "--read", "--under", "AH"),
            (INSPECTOR, "--read"),
            (OFFICE, "--write"),
        ):
            clerk.done("db", "grant", named(account), *right)
        yield served


@pytest.fixture
def served(standing: Served, tmp_path: Path) -> Served:
    """A copy of it to write in."""
    return Served(Chibo.at_copy_of(standing.clerk.db, tmp_path))
