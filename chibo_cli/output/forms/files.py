"""A file replaced whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import DiskFailed, OutputBlocked
from chibo_cli.store.file.drafts import draft_in, put_over, sync_folder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from chibo_cli.store.file.written import Written

_DISK_ERRORS = {errno.ENOSPC, errno.EIO, errno.EDQUOT}
_NEW_FILE = 0o666  # less the umask
_PRIVATE = 0o600
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can hold
_UNIX = 3


def write_files(
    contents: Mapping[Path, bytes],
    written: Written,
    *,
    kept: AbstractSet[Path] = frozenset(),
    force: bool = False,
    is_private: bool = False,
) -> None:
    """Write each file whole, and none where one may not be replaced: the door of every output.

    Only what chibo wrote last is replaced, or with `force` any file. Those in `kept` hold their
    content already, and are only noted. A new file is of mode 0600 where it is private.

    Raises:
        OutputBlocked: a file of others stands there, or one cannot be written.
        DiskFailed: the disk is full or broken.
    """
    digests = {path: hashlib.sha256(content).hexdigest() for path, content in contents.items()}
    written.claim(digests, force=force)
    for path, content in contents.items():
        if path not in kept:
            _write_whole(path, content, _PRIVATE if is_private else _NEW_FILE)


def timeless_entry(name: str) -> zipfile.ZipInfo:
    """The entry of a part of a zipped file, the clock left out: the same parts, the same bytes."""
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = _PRIVATE << 16
    return entry


def _write_whole(path: Path, content: bytes, new: int) -> None:
    """Put the content in place of the file; what stood there stands until all of it is on disk.

    A symbolic link is written through; a device or pipe is written to directly. `new` is the mode
    of a file that was not there, less the umask.
    """
    try:
        standing = _standing(path)
        if standing is not None and not stat.S_ISREG(standing.st_mode):
            path.write_bytes(content)
            return
        target = Path(os.path.realpath(path))
        if standing is not None and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        _replace(target, content, new, None if standing is None else stat.S_IMODE(standing.st_mode))
    except OSError as error:
        reason = error.strerror or str(error)
        failure = DiskFailed if error.errno in _DISK_ERRORS else OutputBlocked
        raise failure(str(path), reason) from error


def holds(path: Path, content: bytes) -> bool:
    """Whether the file is there and holds just that."""
    try:
        return path.is_file() and path.read_bytes() == content
    except OSError:
        return False


def _standing(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _replace(target: Path, content: bytes, new: int, mode: int | None) -> None:
    beside = draft_in(target.parent)
    try:
        _write_synced(beside, content, new if mode is None else _PRIVATE)
        if mode is not None:
            beside.chmod(mode)
        put_over(beside, target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    with contextlib.suppress(OSError):  # it is done; some file systems cannot sync folders
        sync_folder(target.parent)


def _write_synced(path: Path, content: bytes, mode: int) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, mode), "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
