"""Verified copies of a register, made through SQLite's backup API, and put back through it.

Source: RELIABILITY.md, "Backup, restore": a plain copy while somebody writes is corrupt one time
in three; the API waits for ever unless given a deadline; renaming over a live file corrupts it.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.errors import DiskFailed, RegisterBusy, RegisterFault, RegisterUnusable
from chibo_cli.store.faults import translated
from chibo_cli.store.header import fault_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_PAGES_A_STEP = 512
MANIFEST = "SHA256SUMS"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy on disk and the SHA-256 of its bytes."""

    path: Path
    sha256: str


def copy_register(source: Path, target: Path, *, wait: float) -> Backup:
    """A copy of a register as of one moment, verified, synced, mode 0600.

    Raises:
        RegisterUnusable: the source is no register, or the copy does not verify.
        RegisterBusy, DiskFailed: the source stayed locked, or the disk failed.
    """
    fault = fault_of(source)
    if fault is not None:
        raise RegisterUnusable(str(source), fault)
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        with closing(_opened(source, wait)) as old, closing(_opened(draft, wait, "rw")) as new:
            _copy(old, new, source, wait)
            new.execute("PRAGMA journal_mode = TRUNCATE")
        verify(draft)
        _sync(draft)
        draft.replace(target)
        _sync(target.parent)
    except sqlite3.Error as error:
        raise translated(error, source, wait) from error
    except OSError as error:
        raise DiskFailed(str(target), error.strerror or "") from error
    finally:
        draft.unlink(missing_ok=True)
    return Backup(target, _sha256(target))


def overwrite_register(live: Path, backup: Path, *, wait: float) -> None:
    """Put a verified copy back into a live register, under its readers and writers.

    Raises:
        RegisterUnusable: the copy is no register or does not verify; the live one stands.
        RegisterBusy, DiskFailed: the live one stayed locked, or the disk failed.
    """
    try:
        verify(backup)
        with closing(_opened(backup, wait)) as old, closing(_opened(live, wait, "rw")) as new:
            new.execute("PRAGMA synchronous = EXTRA")
            _copy(old, new, live, wait)
    except sqlite3.Error as error:
        raise translated(error, live, wait) from error


def note_in_manifest(backup: Backup) -> None:
    """Add a line to the manifest beside the copy, as `sha256sum -c` reads it."""
    manifest = backup.path.parent / MANIFEST
    with manifest.open("a", encoding="utf-8") as file:
        file.write(f"{backup.sha256}  {backup.path.name}\n")
        file.flush()
        os.fsync(file.fileno())


def rotate(folder: Path, stem: str, keep: int) -> list[Path]:
    """Remove the oldest copies of that name beyond the number kept; returns those removed."""
    copies = sorted(folder.glob(f"{stem}-*.db"))
    removed = copies[: max(0, len(copies) - keep)]
    for path in removed:
        path.unlink(missing_ok=True)
    return removed


def _copy(old: sqlite3.Connection, new: sqlite3.Connection, path: Path, wait: float) -> None:
    new.execute(f"PRAGMA busy_timeout = {int(min(wait, 1) * 1000)}")
    old.backup(new, pages=_PAGES_A_STEP, progress=_deadline(path, wait), sleep=0.05)


def _deadline(path: Path, wait: float) -> Callable[[int, int, int], None]:
    """Give up where no page was copied for the whole wait."""
    last_remaining, last_move = -1, time.monotonic()

    def progress(status: int, remaining: int, total: int) -> None:
        nonlocal last_remaining, last_move
        del status, total
        if remaining != last_remaining:
            last_remaining, last_move = remaining, time.monotonic()
        elif time.monotonic() - last_move > wait:
            raise RegisterBusy(str(path), wait)

    return progress


def verify(path: Path) -> None:
    """Prove a file a sound register.

    Raises:
        RegisterUnusable: it is none, or is damaged.
    """
    fault = fault_of(path)
    if fault is not None:
        raise RegisterUnusable(str(path), fault)
    with closing(_opened(path, 0)) as connection:
        sound = connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
        whole = connection.execute("PRAGMA page_count").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        keys = connection.execute("PRAGMA foreign_key_check").fetchone() is None
    if not (sound and keys and path.stat().st_size == whole * size):
        raise RegisterUnusable(str(path), RegisterFault.DAMAGED)


def _opened(path: Path, wait: float, access: str = "ro") -> sqlite3.Connection:
    from chibo_cli.store.connection import file_uri

    return sqlite3.connect(
        f"{file_uri(path)}?mode={access}", uri=True, timeout=wait, isolation_level=None
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync(path: Path) -> None:
    if path.is_dir() and os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
