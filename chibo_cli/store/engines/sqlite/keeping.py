"""Verified copies of a register, made and put back through SQLite's backup API, and their folder.

Source: RELIABILITY.md, "Backup, restore": a plain copy while somebody writes is corrupt one time
in three; the API waits for ever unless given a deadline; renaming over a live file corrupts it.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import sqlite3
import time
from contextlib import closing, contextmanager
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import (
    DiskFailed,
    OutputBlocked,
    RegisterBusy,
    RegisterFault,
    RegisterUnusable,
)
from chibo_cli.store.engines.sqlite.faults import is_of_writing, translated
from chibo_cli.store.engines.sqlite.header import SCHEMA_DIGESTS, disk_asked, fault_of, file_uri
from chibo_cli.store.engines.sqlite.opening import Patience, check_schema, opened
from chibo_cli.store.file.drafts import discard, draft_in, put_anew, put_over, sync, sync_folder
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

MANIFEST = "SHA256SUMS"
_STAMP = r"-\d{8}-\d{6}(-\d\d)?\.db"
_PAGES_A_STEP = 512
_FILLING = 2**26  # bytes: SQLite holds no value of a gigabyte


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy on disk and the SHA-256 of its bytes."""

    path: Path
    sha256: str


@disk_asked()
def copy_register(
    source: Path,
    target: Path,
    *,
    wait: float,
    digests: Mapping[int, str] = SCHEMA_DIGESTS,
    claim: Callable[[Backup], None] | None = None,
) -> Backup:
    """A copy of a register as of one moment, verified, synced, mode 0600; a link is followed.

    `claim` is told of the copy before it takes the target's place, and may refuse.
    `digests` are those of the schema of every version that is known.

    Raises:
        RegisterUnusable: the source is no register, or the copy does not verify.
        SchemaChanged: its schema is not that of its version.
        OutputBlocked: the copy would stand in place of the register itself.
        RegisterBusy, DiskFailed: the source stayed locked, or the disk failed.
    """
    with _drafted(source, target, wait, digests) as draft:
        copy = Backup(target, _sha256(draft))
        if claim is not None:
            claim(copy)
        put_over(draft, Path(os.path.realpath(target)))
        sync_folder(target.parent)
    return copy


@disk_asked()
def keep_copy(source: Path, folder: Path, stem: str, now: datetime, *, wait: float) -> Backup:
    """A copy in that folder under a name of the moment that no other bears, with its line.

    Raises:
        As `copy_register`.
    """
    with _drafted(source, folder / MANIFEST, wait, SCHEMA_DIGESTS) as draft:
        sha256 = _sha256(draft)
        path = next(path for path in _names(folder, stem, now) if _is_put(draft, path))
        sync_folder(folder)
    copy = Backup(path, sha256)
    note_in_manifest(copy)
    return copy


@disk_asked()
def overwrite_register(live: Path, backup: Path, *, wait: float) -> None:
    """Put a verified copy back into a live register, under its readers and writers.

    Raises:
        RegisterUnusable: the copy is no register or does not verify; the live one stands.
        RegisterBusy, DiskFailed: the live one stayed locked, or the disk failed.
    """
    verify(backup)
    try:
        with closing(_opened(backup)) as old, closing(_opened(live)) as new:
            new.execute(f"PRAGMA busy_timeout = {int(wait * 1000)}")
            new.execute("PRAGMA synchronous = EXTRA")
            new.execute("PRAGMA journal_mode = TRUNCATE")
            new.execute("PRAGMA busy_timeout = 0")
            _copy(old, new, live, wait)
    except sqlite3.Error as error:
        raise translated(error, live, wait) from error


@contextmanager
def rewritten(live: Path, *, wait: float) -> Iterator[Path]:
    """A copy of a register to write in, put back whole in its place; nobody writes meanwhile.

    Nothing that the copy no longer holds is left in the file. On an error the live one stands.

    Raises:
        RegisterBusy, DiskFailed: the live one stayed locked, or the disk failed.
    """
    draft = draft_in(live.parent)
    with disk_asked():
        try:
            os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            with closing(_opened(live)) as held:
                _hold(held, live, wait)
                with closing(_opened(draft)) as copy:
                    _copy(held, copy, live, wait)
                yield draft
                with closing(_opened(draft)) as copy:
                    copy.execute("PRAGMA temp_store = MEMORY")  # facts do not lie about in files
                    copy.execute("VACUUM")
                lengthen(draft, live.stat().st_size)
                with closing(_opened(draft)) as copy:
                    _copy(copy, held, live, wait)
        except sqlite3.Error as error:
            raise translated(error, live, wait) from error
        except OSError as error:
            raise DiskFailed(str(live), error.strerror or "") from error
        finally:
            discard(draft)


def lengthen(copy: Path, size: int) -> None:
    """Give a copy free pages until its file is that long, in bytes.

    SQLite cuts a live file that has become shorter only after its commit: a kill between the two
    leaves a tail that nobody can tell from damage.

    Raises:
        DiskFailed: the disk is full or failed.
    """
    missing = size - copy.stat().st_size
    if missing <= 0:
        return
    try:
        with closing(_opened(copy)) as connection:
            free = connection.execute("PRAGMA freelist_count").fetchone()[0]
            filling = missing + free * connection.execute("PRAGMA page_size").fetchone()[0]
            connection.execute("BEGIN")
            connection.execute("CREATE TABLE filling (content BLOB)")
            for start in range(0, filling, _FILLING):
                length = min(_FILLING, filling - start)
                connection.execute("INSERT INTO filling VALUES (zeroblob(?))", (length,))
            connection.execute("DROP TABLE filling")
            connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise translated(error, copy, 0) from error


def set_aside(live: Path, place: Path) -> None:
    """Put a register that cannot be read any more out of the way, with its hot journal."""
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        for suffix in ("-journal", ""):
            standing = live.with_name(live.name + suffix)
            if standing.exists():
                put_over(standing, place.with_name(place.name + suffix))
    except OSError as error:
        raise DiskFailed(str(place), error.strerror or "") from error


@disk_asked()
def verify(path: Path, digests: Mapping[int, str] = SCHEMA_DIGESTS) -> None:
    """Prove a file a sound register.

    Raises:
        RegisterUnusable: it is none, or is damaged.
        SchemaChanged: its schema is not that of its version.
    """
    fault = fault_of(path, max(digests))
    if fault is not None:
        raise RegisterUnusable(str(path), fault)
    try:
        sound = _is_sound(path, path, digests)
    except sqlite3.Error as error:
        raise translated(error, path, 0) from error
    except UnicodeError as error:
        raise RegisterUnusable(str(path), RegisterFault.DAMAGED) from error
    if not sound:
        raise RegisterUnusable(str(path), RegisterFault.DAMAGED)


def note_in_manifest(backup: Backup) -> None:
    """Add a line to the manifest beside the copy, as `sha256sum -c` reads it."""
    manifest = backup.path.parent / MANIFEST
    handle = os.open(manifest, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        manifest.chmod(0o600)
        file.write(f"{backup.sha256}  {backup.path.name}\n")
        file.flush()
        os.fsync(file.fileno())


def next_copy(folder: Path, stem: str, now: datetime) -> Path:
    """A name of the moment that no copy bears: two of one second are told apart."""
    return next(path for path in _names(folder, stem, now) if not os.path.exists(path))  # noqa: PTH110 — Path.exists fails where one may not look


def rotate(folder: Path, stem: str, keep: int) -> list[Path]:
    """Remove the oldest copies of that register beyond the number kept, with their lines."""
    ours = re.compile(re.escape(stem) + _STAMP)
    copies = sorted(
        (path for path in folder.iterdir() if ours.fullmatch(path.name)), key=lambda path: path.stem
    )
    removed = copies[: max(0, len(copies) - keep)]
    for path in removed:
        path.unlink(missing_ok=True)
    if removed:
        _forget_in_manifest(folder / MANIFEST, {path.name for path in removed})
    return removed


@contextmanager
def _drafted(source: Path, target: Path, wait: float, digests: Mapping[int, str]) -> Iterator[Path]:
    """A verified copy under a passing name in the target's folder, to be put there."""
    fault = fault_of(source, max(digests))
    if fault is not None:
        raise RegisterUnusable(str(source), fault)
    draft = draft_in(Path(os.path.realpath(target)).parent)
    try:
        if target.exists() and target.samefile(source):
            raise OutputBlocked(str(target), os.strerror(errno.EEXIST))
        draft.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        with closing(_opened(source)) as old, closing(_opened(draft)) as new:
            _check_length(old, source, wait)
            _copy(old, new, source, wait)
            new.execute("PRAGMA journal_mode = TRUNCATE")
        if not _is_sound(draft, source, digests):
            raise RegisterUnusable(str(source), RegisterFault.DAMAGED)
        sync(draft)
        yield draft
    except sqlite3.Error as error:
        raise translated(error, target if is_of_writing(error) else source, wait) from error
    except UnicodeError as error:  # what SQLite says of its schema, in letters that are none
        raise RegisterUnusable(str(source), RegisterFault.DAMAGED) from error
    except OSError as error:
        raise DiskFailed(str(target), error.strerror or "") from error
    finally:
        discard(draft)


def _names(folder: Path, stem: str, now: datetime) -> Iterator[Path]:
    """The names that a copy of that moment may bear, the plain one first."""
    named = f"{stem}-{now:%Y%m%d-%H%M%S}"
    later = (folder / f"{named}-{number:02}.db" for number in count(2))
    return chain([folder / f"{named}.db"], later)


def _is_put(draft: Path, path: Path) -> bool:
    try:
        put_anew(draft, path)
    except FileExistsError:
        return False
    return True


def _copy(old: sqlite3.Connection, new: sqlite3.Connection, path: Path, wait: float) -> None:
    old.backup(new, pages=_PAGES_A_STEP, progress=_deadline(path, wait), sleep=0.05)


def _hold(connection: sqlite3.Connection, path: Path, wait: float) -> None:
    """Keep every other process out until the connection is closed, between transactions too."""
    for pragma in ("synchronous = EXTRA", "secure_delete = ON", "locking_mode = EXCLUSIVE"):
        connection.execute(f"PRAGMA {pragma}")
    patience = Patience(path, wait)
    patience.insist(lambda: connection.execute("PRAGMA journal_mode = TRUNCATE"))
    patience.insist_in_turn(lambda: connection.execute("BEGIN EXCLUSIVE"))
    connection.execute("COMMIT")


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


def _check_length(connection: sqlite3.Connection, path: Path, wait: float) -> None:
    """Refuse a file that is not as long as SQLite thinks: of a copy nobody could tell any more."""
    connection.execute("BEGIN")
    Patience(path, wait).insist(lambda: connection.execute("PRAGMA schema_version"))
    if not _is_whole(connection, path):
        raise RegisterUnusable(str(path), RegisterFault.DAMAGED)
    connection.execute("ROLLBACK")


def _is_whole(connection: sqlite3.Connection, path: Path) -> bool:
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    size = connection.execute("PRAGMA page_size").fetchone()[0]
    return bool(path.stat().st_size == pages * size)


def _is_sound(path: Path, named: Path, digests: Mapping[int, str]) -> bool:
    """What SQLite says of a file whose schema is ours; an error calls the file `named`."""
    with closing(_opened(path)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        check_schema(named, connection, version, digests)
        said = connection.execute("PRAGMA integrity_check(1)").fetchone()
        whole = _is_whole(connection, path)
        keys = connection.execute("PRAGMA foreign_key_check").fetchone() is None
    return said == ("ok",) and keys and whole


def _opened(path: Path) -> sqlite3.Connection:
    """A connection that never waits itself: the deadline is `_deadline`'s.

    Where it may write it can roll back what a killed writer left.
    """
    access = "rw" if os.access(path, os.W_OK) else "ro"
    return opened(f"{file_uri(path)}?mode={access}")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _forget_in_manifest(manifest: Path, names: set[str]) -> None:
    if not manifest.exists():
        return
    lines = manifest.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.partition("  ")[2] not in names]
    draft = draft_in(manifest.parent)
    draft.touch(mode=0o600)
    draft.write_text("".join(f"{line}\n" for line in kept), encoding="utf-8", newline="\n")
    sync(draft)
    put_over(draft, manifest)
