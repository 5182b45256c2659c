"""Where an office's rows come from: its register, or what it exported."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Protocol

from chibo_cli.domain.merging.errors import OwnRegister
from chibo_cli.usecases.merging.registers import proved_register, since_last
from chibo_cli.usecases.merging.sending import RegisterParcel
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from chibo_cli.domain.lists.lists import ListTable
    from chibo_cli.domain.merging.bundles import Bundle
    from chibo_cli.domain.merging.offices import Office
    from chibo_cli.domain.merging.parcels import Parcel
    from chibo_cli.domain.register.journal import Operation
    from chibo_cli.store.store import Store

    Sent = Sequence[ListTable] | Bundle | None


class Source(Protocol):
    """An office's rows, proved; `digest` is what is read over the telephone, if it has one."""

    @property
    def identity(self) -> str:
        """Which register it is."""

    @property
    def digest(self) -> str | None:
        """What is read over the telephone, if it has one."""

    def parcel(self, office: Office | None, *, anew: bool) -> Parcel:
        """What the office sends that is not taken yet, or everything.

        Raises:
            HeadLost, IdentityShared: the operation taken last is not in its journal.
            EverythingWanted, SinceElsewhere: it begins after another one.
        """


@contextmanager
def opened_source(
    path: Path,
    own: Path,
    *,
    read: Callable[[Path], Sent],
    operation: Operation,
    wait: float,
    today: date,
) -> Iterator[Source]:
    """What is in a file or a folder, proved before a row of it is looked at.

    `own` is the register that it is to come into: what passes lies beside that for a while. `read`
    gives the lists of an export, or a bundle; None of what must be a register.

    Raises:
        OwnRegister: it is that very file.
        OfficeUnusable, OfficeUnsound: it is no register, or not as chibo leaves registers.
        RegisterBusy, MigrationFailed, DiskFailed: as for any register.
        ExportIncomplete, ListOfOthers: it is no whole export of a register.
        RowsRefused: as `import` does.
        BundleRefused: a bundle does not prove.
    """
    with suppress(OSError):  # what is not there is told by who opens it
        if path.samefile(own):
            raise OwnRegister(str(path))
    sent, scratch = read(path), own.parent
    if sent is None:
        with proved_register(path, scratch, operation=operation, wait=wait, today=today) as store:
            yield _Register(store, path, store.identity, operation.uuid)
    elif isinstance(sent, Sequence):
        from chibo_cli.usecases.merging.exports import taken_export  # most send their registers

        with taken_export(path, sent, scratch, operation=operation, wait=wait, today=today) as (
            store,
            identity,
        ):
            yield _Export(store, identity)
    else:
        from chibo_cli.usecases.merging.bundles import ProvedBundle

        yield ProvedBundle(path, sent)


@dataclass(frozen=True, slots=True)
class _Register:
    store: Store
    path: Path
    identity: str
    migration: str
    digest: str | None = None

    def parcel(self, office: Office | None, *, anew: bool) -> Parcel:
        after = since_last(self.store, office, self.path, anew=anew)
        return RegisterParcel(self.store, after, migration=self.migration)


@dataclass(frozen=True, slots=True)
class _Export:
    store: Store
    identity: str
    digest: str | None = None

    def parcel(self, office: Office | None, *, anew: bool) -> Parcel:
        """Everything: an export has no journal to tell what is new."""
        del office, anew
        return RegisterParcel(self.store, identity=self.identity)
