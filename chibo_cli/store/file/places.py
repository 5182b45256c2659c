"""Where a register lies: on a disk of this machine, on a share, or where no lock holds.

Source: RELIABILITY.md, "Connections": a mount with `nobrl` or `nolock` corrupted the file.
"""

from __future__ import annotations

import os
import re
import sys
from enum import Enum
from pathlib import Path

MOUNTS = Path("/proc/self/mounts")
_SHARES = frozenset(
    ("cifs", "smb3", "smbfs", "nfs", "nfs4", "afs", "ncpfs", "9p", "fuse.sshfs", "fuse.rclone")
)
_WITHOUT_LOCKS = {"nolock", "nobrl", "local_lock=all", "local_lock=posix"}
_REMOTE = 4  # a network drive that bears a letter
_ESCAPE = re.compile(r"\\([0-7]{3})")


class Place(Enum):
    """What a file's locks are worth where it lies."""

    DISK = "disk"
    SHARE = "share"
    UNLOCKED_SHARE = "unlocked_share"


def place_of(path: Path, mounts: Path = MOUNTS) -> Place:
    """The kind of place; a disk where the system does not tell.

    `mounts` is a table as Linux keeps it (fstab(5)): device, folder, type, options.
    """
    drive = os.path.splitdrive(path)[0]
    if drive.startswith("\\\\") or (drive and _kind_of(drive) == _REMOTE):
        return Place.SHARE
    try:
        table = mounts.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return Place.DISK
    real = os.path.realpath(path)
    lines = [line.split(" ") for line in table.splitlines()]
    above = [line for line in lines if _is_above(_unescaped(line[1]), real)]
    if not above:
        return Place.DISK
    _, _, kind, options, *_ = max(above, key=lambda line: len(_unescaped(line[1])))
    if kind not in _SHARES:
        return Place.DISK
    return Place.SHARE if _WITHOUT_LOCKS.isdisjoint(options.split(",")) else Place.UNLOCKED_SHARE


def _kind_of(drive: str) -> int:
    """What Windows says a drive letter stands for (GetDriveTypeW)."""
    if sys.platform != "win32":
        return 0
    import ctypes

    return int(ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\"))


def _is_above(folder: str, path: str) -> bool:
    return path == folder or path.startswith(folder.rstrip("/") + "/")


def _unescaped(field: str) -> str:
    r"""A space in a folder's name stands as `\040`."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 8)), field)
