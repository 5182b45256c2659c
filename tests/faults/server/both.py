"""The same register in a file and on a server, whose rows lie in no order that anybody knows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any, cast

from psycopg import sql

from chibo_cli.store.engines.carrying import carry
from chibo_cli.store.engines.sqlite.opening import transaction
from chibo_cli.store.registers import Mode
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import columns_of
from tests.running.chibo import Chibo, Result
from tests.running.engines import registers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from psycopg import Connection
    from sqlalchemy import Table

    from chibo_cli.store.tables.columns import Value

_BUG = 70
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d|Z)?")
_UID = re.compile(r"\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")


@dataclass(frozen=True, slots=True)
class Both:
    """A clerk at each: what one is told, the other must be told."""

    file: Chibo
    server: Chibo

    @classmethod
    def over(cls, file: Path, today: str) -> Both:
        """A register in a file, and beside it a database that is empty yet."""
        return cls(Chibo(file, today), Chibo(file.with_name("served.db"), today))

    def carry(self, seed: int) -> None:
        """Have on the server what is in the file, each table's rows in an order of chance."""
        chance = Random(seed)

        def put(table: Table, rows: Iterator[Sequence[Value]]) -> None:
            lying = [*rows]
            chance.shuffle(lying)
            query = sql.SQL("COPY chibo.{} ({}) FROM STDIN").format(
                sql.Identifier(table.name),
                sql.SQL(", ").join(map(sql.Identifier, columns_of(table))),
            )
            with cursor.copy(query) as copy:
                for row in lying:
                    copy.write_row(row)

        with (
            transaction(self.file.db, Mode.READ, wait=0) as source,
            registers.past_chibo(self.server.db) as hand,
            cast("Connection[Any]", hand.connection).cursor() as cursor,
        ):
            hand.run("SET session_replication_role = replica")
            for table in tables.metadata.sorted_tables:
                hand.run(f'DELETE FROM chibo."{table.name}"')  # noqa: S608 — our own names
            carry(source, put)
            hand.run("COMMIT")

    def differences(self, *argv: object) -> Iterator[str]:
        """How the server's answer is another than the file's."""
        file, server = self.file(*argv), self.server(*argv)
        if file.code != server.code:
            yield f"exit {file.code} and {server.code}: {file.err or file.out} {server.err}"
            return
        if file.code == _BUG:  # of a register that no command could have made
            return
        for ours, theirs in zip(self.told(file), self.told(server), strict=True):
            if ours != theirs:
                yield f"{ours!r}\n  and\n{theirs!r}"

    def told(self, result: Result) -> tuple[str, str]:
        out, err = (self._placed(text) for text in (result.out, result.err))
        return out, err

    def _placed(self, text: str) -> str:
        """Without what is another one of each: where it lies, when it was."""
        for clerk in (self.file, self.server):
            text = text.replace(registers.address(clerk.db), "<register>")
        return text


def alike(text: str) -> str:
    """Without what each makes by chance or by the clock."""
    return _UID.sub("<uid>", _MOMENT.sub("<moment>", text))
