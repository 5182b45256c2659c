"""A register copied whole to another address: a file, or a database on a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import RegisterExists
from chibo_cli.domain.lists.errors import RegisterFault
from chibo_cli.domain.register.address import CopyUnsound, PlaceTaken, Server, Taken
from chibo_cli.store.copies import copy_register
from chibo_cli.store.file.drafts import discard, draft_in
from chibo_cli.store.migrating import migrate
from chibo_cli.store.registers import Mode, register_at
from chibo_cli.store.store import Store, open_store
from chibo_cli.usecases.register.proving import prove

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from chibo_cli.domain.register.address import Address
    from chibo_cli.domain.register.journal import Operation

_OURS = {None, RegisterFault.NEWER}


def copy_to(
    source: Address,
    target: Address,
    folder: Path,
    mode: Mode,
    *,
    operation: Operation,
    today: date,
    wait: float,
) -> int:
    """Have all of a register at an empty place too, proved there; how many rows of facts those are.

    An older one is brought up on the way, by that operation; nobody writes at the source, and no
    one there waits. What passes lies in the folder. A rehearsal does it all and leaves nothing.

    Raises:
        PlaceTaken: something stands at the target.
        CopyUnsound: what arrived is not sound, and is gone again.
        RegisterUnusable, SchemaChanged, RegisterBusy, DiskFailed: of the source; also what a
            server refuses, of either.
    """
    _check_empty(target, wait)
    passing = draft_in(folder)
    try:
        with register_at(source).as_file(folder, wait=wait) as file:
            copy_register(file, passing, wait=wait)
        migrate(passing, wait=wait, operation=operation, is_copy=True)
        with open_store(passing, Mode.READ, wait=wait) as store:
            last = store.journal.head()
        with register_at(target).filled(passing, mode, wait=wait) as connection:
            arrived = Store(connection, target)
            found = prove(arrived, today=today, head=None if last is None else last.hash)
            if found:
                raise CopyUnsound(str(source), str(target), len(found))
            return sum(arrived.row_counts().values())
    except RegisterExists:
        taken = Taken.REGISTER if isinstance(target, Server) else Taken.FILE
        raise PlaceTaken(str(target), taken) from None
    finally:
        discard(passing)


def _check_empty(target: Address, wait: float) -> None:
    fault = register_at(target).fault(wait=wait)
    if fault is RegisterFault.MISSING:
        return
    if fault in _OURS:
        taken = Taken.REGISTER
    elif fault is RegisterFault.FOLDER:
        taken = Taken.FOLDER
    else:
        taken = Taken.SCHEMA if isinstance(target, Server) else Taken.FILE
    raise PlaceTaken(str(target), taken)
