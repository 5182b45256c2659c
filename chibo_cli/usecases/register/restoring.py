"""A register put back from a copy, whatever became of the present one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import DiskFailed, RegisterFault, RegisterUnusable
from chibo_cli.domain.register.errors import SchemaChanged
from chibo_cli.store.engines.sqlite.header import fault_of
from chibo_cli.store.engines.sqlite.keeping import (
    copy_register,
    lengthen,
    note_in_manifest,
    overwrite_register,
    set_aside,
)
from chibo_cli.store.engines.sqlite.migrations.recipe import migrate
from chibo_cli.store.engines.sqlite.remains import remains_of
from chibo_cli.store.file.drafts import discard, draft_in
from chibo_cli.store.store import Mode, is_kept, open_store
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import new_uid

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from chibo_cli.domain.register.journal import Operation

_CLOSING = tables.closing.name
_ANOTHERS = {RegisterFault.FOREIGN, RegisterFault.NEWER}


def is_anothers(live: Path) -> bool:
    """Whether another program's file stands there, or a newer chibo's."""
    return fault_of(live) in _ANOTHERS


def lost_closings(live: Path, backup: Path, *, wait: float) -> Sequence[str] | None:
    """The periods closed in the live register whose closing the copy does not hold, in order.

    None where the live one no longer tells.
    """
    if fault_of(live) is RegisterFault.MISSING:
        return []
    try:
        held, kept = (_closings(path, wait) for path in (live, backup))
    except RegisterUnusable as error:
        return None if error.fault is RegisterFault.DAMAGED else []
    if held is None or kept is None:
        return None
    return sorted({period for period, _ in held - kept})


def restore_register(
    live: Path,
    backup: Path,
    present: Path,
    *,
    operation: Operation,
    wait: float,
    may_replace: bool = False,
) -> Path | None:
    """Put a copy in place of the live register; returns where the one before now lies, if any.

    The restore is journalled in the copy before it goes in, so that both come at once. A live
    register that no longer reads is set aside as it is; so is another program's file where it
    `may_replace` that.

    Raises:
        RegisterUnusable: the copy does not verify, or what stands there is not ours to replace.
        RegisterBusy, DiskFailed: the live one stayed locked, or the disk failed.
    """
    had_one = fault_of(live) is not RegisterFault.MISSING
    journalled = draft_in(live.parent)
    try:
        copy_register(backup, journalled, wait=wait)
        migrate(journalled, wait=wait, operation=replace(operation, uuid=new_uid()), is_copy=True)
        with open_store(journalled, Mode.WRITE, wait=wait, operation=operation):
            pass  # the restore itself is what the journal keeps
        if _is_kept(live, present, wait, may_replace=may_replace):
            lengthen(journalled, live.stat().st_size)
            try:
                overwrite_register(live, journalled, wait=wait)
            except DiskFailed:  # also after the point of no return
                if not is_kept(live, wait, operation):
                    raise
        else:
            set_aside(live, present)
            copy_register(journalled, live, wait=wait)
    finally:
        discard(journalled)
    return present if had_one else None


def _closings(path: Path, wait: float) -> set[tuple[str, str]] | None:
    """The closings a file holds, by period and digest; None where they cannot all be read."""
    remains = remains_of(path, [_CLOSING], wait=wait)[_CLOSING]
    if remains.loss or remains.lacking:
        return None
    return {(str(row["period"]), str(row["digest"])) for row in remains.rows}


def _is_kept(live: Path, present: Path, wait: float, *, may_replace: bool) -> bool:
    """Whether the live register still reads, and so has a verified copy now."""
    fault = fault_of(live)
    if fault is RegisterFault.FOLDER or (fault in _ANOTHERS and not may_replace):
        raise RegisterUnusable(str(live), fault)
    try:
        note_in_manifest(copy_register(live, present, wait=wait))
    except (RegisterUnusable, SchemaChanged):
        return False
    return True
