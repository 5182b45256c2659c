"""A register on a server."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import RegisterBusy
from chibo_cli.domain.register.address import ServerRefused, ServerSilent
from chibo_cli.store.engines.postgres import opening
from chibo_cli.store.engines.protocol import SCHEMA_VERSION
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from sqlalchemy.engine import Connection

    from chibo_cli.domain.lists.errors import RegisterFault
    from chibo_cli.domain.register.address import Server
    from chibo_cli.domain.register.journal import Operation
    from chibo_cli.domain.register.rights import Right
    from chibo_cli.store.engines.protocol import Glimpse, Mode, Remains


@dataclass(frozen=True, slots=True)
class ServerRegister:
    """As `Register` says."""

    address: Server

    def create(self, *, wait: float) -> None:
        """In a database that somebody made, and in which no register is."""
        from chibo_cli.store.engines.postgres.creating import create_register

        create_register(self.address, wait=wait)

    def fault(self, *, wait: float) -> RegisterFault | None:
        """As `Register`."""
        return opening.fault_of(self.address, wait)

    def transaction(
        self,
        mode: Mode,
        *,
        wait: float,
        operation: Operation | None = None,
        version: int = SCHEMA_VERSION,
    ) -> AbstractContextManager[Connection]:
        """The journal's actor is the server's user."""
        return opening.transaction(
            self.address, mode, wait=wait, operation=operation, version=version
        )

    def as_kept(self) -> AbstractContextManager[Connection]:
        """By a second connection."""
        return opening.as_kept(self.address)

    def is_kept(self, operation: Operation, *, wait: float) -> bool:
        """False where the server does not say."""
        try:
            return opening.is_kept(self.address, wait, operation.uuid)
        except (ServerSilent, ServerRefused, RegisterBusy):
            return False

    def engine(self, connection: Connection) -> str:
        """The server's."""
        version = connection.exec_driver_sql("SHOW server_version").scalar_one()
        return f"PostgreSQL {str(version).partition(' ')[0]}"  # without what a system adds to it

    def signed(self, operation: Operation, *, wait: float) -> Operation:
        """By the server's user."""
        return replace(operation, actor=opening.user_at(self.address, wait))

    def size(self, connection: Connection) -> int:
        """That of the tables and indexes of the register."""
        query = """SELECT coalesce(sum(pg_total_relation_size(oid)), 0) FROM pg_class
            WHERE relnamespace = 'chibo'::regnamespace AND relkind = 'r'"""
        return int(connection.exec_driver_sql(query).scalar_one())

    def glimpses(
        self, noun: str, *, typed: str, folded: str, today: str, visitor: tuple[str, str] = ("", "")
    ) -> Sequence[Glimpse]:
        """Nothing: a suggestion is not worth a server's time."""
        del noun, typed, folded, today, visitor
        return ()

    @contextmanager
    def as_file(self, folder: Path, *, wait: float) -> Iterator[Path]:
        """A passing file with all of it."""
        from chibo_cli.store.engines.postgres.keeping import carried_to_file
        from chibo_cli.store.file.drafts import discard, draft_in

        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        passing = draft_in(folder)
        try:
            carried_to_file(self.address, passing, wait=wait)
            yield passing
        finally:
            discard(passing)

    @contextmanager
    def rewritten(self, *, wait: float) -> Iterator[Server]:
        """It itself; what was taken out of its tables is swept out of their files."""
        from chibo_cli.store.engines.postgres.keeping import sweep

        yield self.address
        sweep(self.address, wait=wait)

    def filled(self, file: Path, mode: Mode, *, wait: float) -> AbstractContextManager[Connection]:
        """In one transaction, with a schema of its own."""
        from chibo_cli.store.engines.postgres.keeping import being_filled

        return being_filled(file, self.address, mode, wait=wait)

    def overwrite(self, file: Path, *, wait: float) -> None:
        """In one transaction; who may what stays as it is."""
        from chibo_cli.store.engines.postgres.keeping import carried_from_file

        carried_from_file(file, self.address, wait=wait)

    def remains(self, names: Iterable[str], *, wait: float) -> Mapping[str, Remains]:
        """As `Register`."""
        from chibo_cli.store.engines.postgres.keeping import remains_of

        return remains_of(self.address, names, wait=wait)

    def set_aside(self, place: Path) -> str:
        """Its schema under another name, which the place's is."""
        from chibo_cli.store.engines.postgres.keeping import set_aside

        return set_aside(self.address, place.stem)

    def grant(self, right: Right, *, wait: float, dry_run: bool) -> None:
        """By GRANT, and the areas that policies ask for."""
        from chibo_cli.store.engines.postgres.granting import grant

        grant(self.address, right, wait=wait, dry_run=dry_run)

    def revoke(self, role: str, *, wait: float, dry_run: bool) -> Sequence[Right]:
        """By REVOKE, and no area is left."""
        from chibo_cli.store.engines.postgres.granting import revoke

        return revoke(self.address, role, wait=wait, dry_run=dry_run)

    def rights(self, *, wait: float) -> Sequence[Right]:
        """As its owner sees them."""
        from chibo_cli.store.engines.postgres.granting import rights

        return rights(self.address, wait=wait)

    def check_storage(self) -> None:
        """A server looks after its disk."""
