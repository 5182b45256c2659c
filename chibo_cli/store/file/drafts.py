"""Files under a hidden name while they are made, and what a killed process left of them."""

from __future__ import annotations

import errno
import os
import platform
import re
import secrets
import time
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_NAME = re.compile(r"\.chibo-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{16}\.tmp(-journal)?")
_LONGEST = 86_400  # seconds: nothing is being written for a day
_JOURNAL = "-journal"
_PATIENCE = 2.5 if os.name == "nt" else 0.0  # seconds: a file open in Excel may soon be closed
_PAUSE = 0.1


def draft_in(folder: Path) -> Path:
    """A name that nothing has, and that tells the machine and the process that writes there."""
    return folder / f".chibo-{_machine()}-{os.getpid()}-{secrets.token_hex(8)}.tmp"


def put_over(draft: Path, path: Path) -> None:
    """Give a finished file the name of another, which goes; on Windows once nobody has it open.

    Raises:
        OSError: it may not be replaced, or is still open after the whole patience.
    """
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            draft.replace(path)
        except PermissionError:
            if time.monotonic() >= deadline:
                raise
            time.sleep(_PAUSE)
        else:
            return


def sync(path: Path) -> None:
    """See a file onto the disk: Windows asks for a handle that may write."""
    _sync(path, os.O_RDWR)


def sync_folder(folder: Path) -> None:
    """See the names in a folder onto the disk, where folders can be opened."""
    if os.name == "posix":
        _sync(folder, os.O_RDONLY)


def put_anew(draft: Path, path: Path) -> None:
    """Give a finished file its name.

    Raises:
        FileExistsError: another process was first.
    """
    try:
        os.link(draft, path)
    except (OSError, AttributeError) as error:
        if isinstance(error, FileExistsError) or path.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), path) from error
        draft.rename(path)  # a file system without links: Windows refuses an existing target


def discard(copy: Path) -> None:
    """Remove a passing copy and its journal; a failure here undoes nothing, and is not told."""
    for suffix in (_JOURNAL, ""):
        with suppress(OSError):
            copy.with_name(copy.name + suffix).unlink(missing_ok=True)


def take_away(folders: Iterable[Path]) -> list[Path]:
    """Remove the drafts that nobody is writing any more, and tell which they were."""
    taken = []
    for folder in dict.fromkeys(folders):
        with suppress(OSError):
            for path in sorted(folder.iterdir()):
                if _is_abandoned(path):
                    with suppress(OSError):  # Windows keeps a file that is open
                        path.unlink()
                        taken.append(path)
    return taken


def _sync(path: Path, flags: int) -> None:
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _is_abandoned(path: Path) -> bool:
    named = _NAME.fullmatch(path.name)
    if named is None:
        return False
    try:
        age = time.time() - path.lstat().st_mtime
    except OSError:
        return False
    return age > _LONGEST or (named[1] == _machine() and not _may_run(int(named[2])))


def _may_run(process: int) -> bool:
    """Whether there may be such a process; only POSIX can be asked without harm."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _machine() -> str:
    """This machine, told from others that write on the same share."""
    return f"{zlib.crc32(platform.node().encode()):08x}"
