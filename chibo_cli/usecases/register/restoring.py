"""A register put back from a copy, whatever became of the present one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import DiskFailed, RegisterFault, RegisterUnusable
from chibo_cli.domain.register.errors import SchemaChanged
from chibo_cli.store.copies import copy_register, note_in_manifest
from chibo_cli.store.file.drafts import discard, draft_in
from chibo_cli.store.migrating import migrate
from chibo_cli.store.registers import Mode, register_at
from chibo_cli.store.store import open_store
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import new_uid

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from chibo_cli.domain.register.address import Address
    from chibo_cli.domain.register.journal import Operation
    from chibo_cli.store.registers import Register

_CLOSING = tables.closing.name
_ANOTHERS = {RegisterFault.FOREIGN, RegisterFault.NEWER}


def is_anothers(live: Address, *, wait: float) -> bool:
    """Whether another program's data stands there, or a newer chibo's."""
    return register_at(live).fault(wait=wait) in _ANOTHERS


def lost_closings(live: Address, backup: Path, *, wait: float) -> Sequence[str] | None:
    """The periods closed in the live register whose closing the copy does not hold, in order.

    None where the live one no longer tells.
    """
    if register_at(live).fault(wait=wait) is RegisterFault.MISSING:
        return []
    try:
        held, kept = (_closings(register_at(each), wait) for each in (live, backup))
    except RegisterUnusable as error:
        return None if error.fault is RegisterFault.DAMAGED else []
    if held is None or kept is None:
        return None
    return sorted({period for period, _ in held - kept})


def restore_register(
    live: Address,
    backup: Path,
    present: Path,
    *,
    operation: Operation,
    wait: float,
    may_replace: bool = False,
) -> str | None:
    """Put a copy in place of the live register; returns where the one before now lies, if any.

    The restore is journalled in the copy before it goes in, so that both come at once. A live
    register that no longer reads is set aside as it is; so is another program's where it
    `may_replace` that. What passes lies beside `present`, in whose place a copy of the one before
    is kept.

    Raises:
        RegisterUnusable: the copy does not verify, or what stands there is not ours to replace.
        RegisterBusy, DiskFailed: the live one stayed locked, or the disk failed.
    """
    register = register_at(live)
    fault = register.fault(wait=wait)
    operation = register.signed(operation, wait=wait)
    journalled = draft_in(present.parent.parent)
    before: str | None = str(present)
    try:
        copy_register(backup, journalled, wait=wait)
        migrate(journalled, wait=wait, operation=replace(operation, uuid=new_uid()), is_copy=True)
        with open_store(journalled, Mode.WRITE, wait=wait, operation=operation):
            pass  # the restore itself is what the journal keeps
        if fault is RegisterFault.FOLDER or (fault in _ANOTHERS and not may_replace):
            raise RegisterUnusable(str(live), fault)
        if fault is RegisterFault.MISSING:
            before = None
        elif not _is_copied(register, present, wait):
            before = register.set_aside(present)
        try:
            register.overwrite(journalled, wait=wait)
        except DiskFailed:  # also after the point of no return
            if not register.is_kept(operation, wait=wait):
                raise
    finally:
        discard(journalled)
    return before


def _closings(register: Register, wait: float) -> set[tuple[str, str]] | None:
    """The closings a register holds, by period and digest; None where they cannot all be read."""
    remains = register.remains([_CLOSING], wait=wait)[_CLOSING]
    if remains.loss or remains.lacking:
        return None
    return {(str(row["period"]), str(row["digest"])) for row in remains.rows}


def _is_copied(register: Register, present: Path, wait: float) -> bool:
    """Whether the live register still reads, and so has a verified copy now."""
    try:
        with register.as_file(present.parent.parent, wait=wait) as file:
            note_in_manifest(copy_register(file, present, wait=wait))
    except (RegisterUnusable, SchemaChanged):
        return False
    return True
