"""What every engine does: a register opened, made, told of, carried and put back."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Protocol

from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from sqlalchemy.engine import Connection

    from chibo_cli.domain.lists.errors import RegisterFault
    from chibo_cli.domain.register.address import Address
    from chibo_cli.domain.register.journal import Operation
    from chibo_cli.domain.register.rights import Right
    from chibo_cli.domain.register.soundness import Loss
    from chibo_cli.store.tables.columns import Value

SCHEMA_VERSION = 11


class Mode(Enum):
    """What a connection is for."""

    READ = "read"
    WRITE = "write"
    REHEARSE = "rehearse"  # the very same writes, rolled back at the end


@dataclass(frozen=True, slots=True)
class Glimpse:
    """Somebody or something named: `note` is a title, the unit above, or the English name."""

    code: str | None
    name: str
    note: str


@dataclass(frozen=True, slots=True)
class Remains:
    """The rows of one table by column, as they are stored; `loss` says why they are not all.

    `lacking` are columns that the table no longer has.
    """

    rows: Sequence[Mapping[str, Value]] = ()
    loss: Loss | None = None
    lacking: Sequence[str] = ()


class Register(Protocol):
    """A register at its address; `wait` is in seconds, for other processes, or for the server.

    All of it raises what keeps a register from being used: RegisterUnusable, SchemaChanged,
    RegisterBusy and DiskFailed; of a server also ServerSilent, ServerRefused and NotAllowed.
    """

    @property
    def address(self) -> Address:
        """Where it lies."""

    def create(self, *, wait: float) -> None:
        """An empty one, where nothing stands; raises RegisterExists."""

    def fault(self, *, wait: float) -> RegisterFault | None:
        """Why what stands there cannot be used; an older one is brought up first."""

    def transaction(
        self,
        mode: Mode,
        *,
        wait: float,
        operation: Operation | None = None,
        version: int = SCHEMA_VERSION,
    ) -> AbstractContextManager[Connection]:
        """One transaction: committed at the end, rolled back on any error.

        What is written is recorded under the operation and sealed before the commit; an operation
        that changed nothing is not kept.
        """

    def as_kept(self) -> AbstractContextManager[Connection]:
        """It as it is kept, while this process writes to it in a transaction."""

    def is_kept(self, operation: Operation, *, wait: float) -> bool:
        """Whether an operation is kept there, sealed."""

    def engine(self, connection: Connection) -> str:
        """The database system that keeps it, and which version of that."""

    def signed(self, operation: Operation, *, wait: float) -> Operation:
        """It, by who asks there: by the machine's user, or by the server's."""

    def size(self, connection: Connection) -> int:
        """How many bytes it takes."""

    def glimpses(
        self, noun: str, *, typed: str, folded: str, today: str, visitor: tuple[str, str] = ("", "")
    ) -> Sequence[Glimpse]:
        """Those whose code, or a word of whose name, begins so, where it tells at once."""

    def as_file(self, folder: Path, *, wait: float) -> AbstractContextManager[Path]:
        """It in a file, as of one moment: its own, or one in that folder that passes."""

    def rewritten(self, *, wait: float) -> AbstractContextManager[Address]:
        """Where to write what shall leave no trace of what was there; nobody writes meanwhile."""

    def filled(self, file: Path, mode: Mode, *, wait: float) -> AbstractContextManager[Connection]:
        """All of the sound register in a file, where nothing stands; kept at the end.

        After an error, and in a rehearsal, nothing stands there as before. Raises RegisterExists.
        """

    def overwrite(self, file: Path, *, wait: float) -> None:
        """Everything of the register in a file in place of all of it; or nothing."""

    def remains(self, names: Iterable[str], *, wait: float) -> Mapping[str, Remains]:
        """What can still be read of those tables, whatever is wrong with the rest."""

    def set_aside(self, place: Path) -> str:
        """Put what can no longer be read out of the way, a file to that place; where it is now."""

    def grant(self, right: Right, *, wait: float, dry_run: bool) -> None:
        """Give a role a right beside those that it has.

        To the same unit it is in place of the one before. This and the next two raise
        RightsOfFile, RoleUnknown and RoleOwns, and NotAllowed to all but who made the register.
        """

    def revoke(self, role: str, *, wait: float, dry_run: bool) -> Sequence[Right]:
        """Take every right from a role; which they were."""

    def rights(self, *, wait: float) -> Sequence[Right]:
        """Every right given, role by role."""

    def check_storage(self) -> None:
        """Raises DiskFailed where what holds it does not give all of it."""
