"""A register in a file."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

from chibo_cli.store.engines.protocol import SCHEMA_VERSION, Mode
from chibo_cli.store.engines.sqlite import header
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from sqlalchemy.engine import Connection

    from chibo_cli.domain.lists.errors import RegisterFault
    from chibo_cli.domain.register.journal import Operation
    from chibo_cli.domain.register.rights import Right, RightsOfFile
    from chibo_cli.store.engines.protocol import Glimpse, Remains


@dataclass(frozen=True, slots=True)
class FileRegister:
    """As `Register` says."""

    address: Path

    def create(self, *, wait: float) -> None:
        """Mode 0600; nobody is waited for."""
        from chibo_cli.store.engines.sqlite.creating import create_register

        del wait
        create_register(self.address)

    def fault(self, *, wait: float) -> RegisterFault | None:
        """By its header; nobody is waited for."""
        del wait
        return header.fault_of(self.address)

    def transaction(
        self,
        mode: Mode,
        *,
        wait: float,
        operation: Operation | None = None,
        version: int = SCHEMA_VERSION,
    ) -> AbstractContextManager[Connection]:
        """As `Register`."""
        from chibo_cli.store.engines.sqlite.opening import transaction

        return transaction(self.address, mode, wait=wait, operation=operation, version=version)

    def as_kept(self) -> AbstractContextManager[Connection]:
        """Raises RegisterBusy where the transaction has more in hand than its cache holds."""
        from chibo_cli.store.engines.sqlite.opening import as_kept

        return as_kept(self.address)

    def is_kept(self, operation: Operation, *, wait: float) -> bool:
        """On the disk."""
        from chibo_cli.store.engines.sqlite.opening import is_kept

        return is_kept(self.address, wait, operation)

    def engine(self, connection: Connection) -> str:
        """The library that this program runs."""
        return f"SQLite {connection.exec_driver_sql('SELECT sqlite_version()').scalar_one()}"

    def signed(self, operation: Operation, *, wait: float) -> Operation:
        """As it is."""
        del wait
        return operation

    def size(self, connection: Connection) -> int:
        """That of the file."""
        del connection
        return self.address.stat().st_size

    def glimpses(
        self, noun: str, *, typed: str, folded: str, today: str, visitor: tuple[str, str] = ("", "")
    ) -> Sequence[Glimpse]:
        """As `Register`."""
        return header.glimpses(
            self.address, noun, typed=typed, folded=folded, today=today, visitor=visitor
        )

    @contextmanager
    def as_file(self, folder: Path, *, wait: float) -> Iterator[Path]:
        """Itself."""
        del folder, wait
        yield self.address

    def rewritten(self, *, wait: float) -> AbstractContextManager[Path]:
        """A copy, put back whole; nothing that it no longer holds is left in the file."""
        from chibo_cli.store.engines.sqlite.keeping import rewritten

        return rewritten(self.address, wait=wait)

    @contextmanager
    def filled(self, file: Path, mode: Mode, *, wait: float) -> Iterator[Connection]:
        """A copy beside its place, which gets its name at the end."""
        from chibo_cli.store.engines.sqlite import keeping, opening
        from chibo_cli.store.engines.sqlite.creating import being_placed

        with being_placed(self.address, mode) as draft:
            keeping.copy_register(file, draft, wait=wait)
            with opening.transaction(draft, Mode.READ, wait=wait) as connection:
                yield connection

    def overwrite(self, file: Path, *, wait: float) -> None:
        """Under its readers and writers; `file` grows to the length of what stands there."""
        from chibo_cli.store.engines.sqlite import keeping

        if not self.address.exists():
            keeping.copy_register(file, self.address, wait=wait)
            return
        keeping.lengthen(file, self.address.stat().st_size)
        keeping.overwrite_register(self.address, file, wait=wait)

    def remains(self, names: Iterable[str], *, wait: float) -> Mapping[str, Remains]:
        """As `Register`."""
        from chibo_cli.store.engines.sqlite.remains import remains_of

        return remains_of(self.address, names, wait=wait)

    def set_aside(self, place: Path) -> str:
        """With its hot journal."""
        from chibo_cli.store.engines.sqlite.keeping import set_aside

        set_aside(self.address, place)
        return str(place)

    def grant(self, right: Right, *, wait: float, dry_run: bool) -> NoReturn:
        """Who may what with a file, its folder says."""
        del right, wait, dry_run
        raise self._no_rights()

    def revoke(self, role: str, *, wait: float, dry_run: bool) -> NoReturn:
        """As `grant`."""
        del role, wait, dry_run
        raise self._no_rights()

    def rights(self, *, wait: float) -> NoReturn:
        """As `grant`."""
        del wait
        raise self._no_rights()

    def check_storage(self) -> None:
        """The disk is read to the end of the file."""
        header.check_disk(self.address)

    def _no_rights(self) -> RightsOfFile:
        from chibo_cli.domain.register.rights import RightsOfFile

        return RightsOfFile(str(self.address))
