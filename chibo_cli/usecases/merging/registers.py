"""An office's register opened to be taken in: proved whole before a row of it is looked at."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import MigrationFailed, RegisterFault, RegisterUnusable
from chibo_cli.domain.merging.errors import (
    HeadLost,
    IdentityShared,
    OfficeUnsound,
    OfficeUnusable,
    OwnRegister,
    SourceFault,
)
from chibo_cli.domain.register.errors import SchemaChanged
from chibo_cli.store.copies import copy_register, schema_version, values_bounded
from chibo_cli.store.file.drafts import discard, draft_in
from chibo_cli.store.migrating import migrate
from chibo_cli.store.registers import SCHEMA_VERSION, Mode
from chibo_cli.store.soundness import check_size
from chibo_cli.store.store import open_store
from chibo_cli.usecases.register.proving import prove

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from chibo_cli.domain.merging.offices import Office
    from chibo_cli.domain.register.journal import Operation
    from chibo_cli.domain.register.soundness import FlawFound
    from chibo_cli.store.store import Store


_FAULTS = {
    RegisterFault.MISSING: SourceFault.MISSING,
    RegisterFault.EMPTY: SourceFault.EMPTY,
    RegisterFault.NOT_SQLITE: SourceFault.FOREIGN,
    RegisterFault.FOREIGN: SourceFault.FOREIGN,
    RegisterFault.NEWER: SourceFault.NEWER,
    RegisterFault.OVERSIZED: SourceFault.OVERSIZED,
}
_LONGEST = 1 << 26  # bytes: no file that a closing keeps comes near


@contextmanager
def proved_register(
    path: Path, scratch: Path, *, operation: Operation, wait: float, today: date
) -> Iterator[Store]:
    """An office's register, read only; an older one is brought up in a copy within `scratch`.

    The copy's journal ends with `operation`, which is not the office's. No value is loaded that is
    longer than any of chibo's.

    Raises:
        OfficeUnusable: it is no register, or of a newer program.
        OfficeUnsound: it is not as chibo leaves registers.
        MigrationFailed, RegisterBusy, DiskFailed: as for any register.
    """
    with ExitStack() as stack:
        try:
            with values_bounded(_LONGEST):
                source = path
                if schema_version(path, wait=wait) < SCHEMA_VERSION:
                    source = draft_in(scratch)
                    stack.callback(discard, source)
                    copy_register(path, source, wait=wait)
                    migrate(source, wait=wait, operation=operation, is_copy=True)
                store = stack.enter_context(open_store(source, Mode.READ, wait=wait))
            check_size(store, path)
            flaws = prove(store, today=today)
        except SchemaChanged as error:
            raise _unsound(path, error.flaws) from error
        except RegisterUnusable as error:
            fault = _FAULTS.get(error.fault, SourceFault.DAMAGED)
            raise OfficeUnusable(str(path), fault) from error
        except MigrationFailed as error:
            error.path = str(path)  # not the copy's
            raise
        if flaws:
            raise _unsound(path, flaws)
        yield store


def since_last(store: Store, office: Office | None, path: Path, *, anew: bool) -> int | None:
    """The operation of an office's journal after which nothing is taken yet; None for all of it.

    All of it also where the file taken last told of some units only.

    Raises:
        HeadLost, IdentityShared: the operation taken last does not stand there.
    """
    if office is None or office.head is None or anew:
        return None
    operation = store.journal.operation(office.head)
    if operation is None:
        raise HeadLost(str(path), office.name, office.head)
    if operation.hash != office.hash:
        raise IdentityShared(str(path), office.name, office.head)
    return None if office.is_known_in_part else office.head


def check_not_own(own: Store, identity: str, path: Path) -> None:
    """Raises OwnRegister where an office's register is the very one that it should come into."""
    if own.identity == identity:
        raise OwnRegister(str(path))


def _unsound(path: Path, flaws: Sequence[FlawFound]) -> OfficeUnsound:
    return OfficeUnsound(str(path), len(flaws), f"{flaws[0].flaw.value} {flaws[0].where}".strip())
