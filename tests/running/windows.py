"""chibo as Windows would have it, as far as Linux can show: a program for `tests.running.loaded`.

Command lines parted by `--` run one after another in one process. For the program's own modules
the platform is Windows: what only POSIX has is absent, a lock is msvcrt's, a folder cannot be
opened, a handle that only reads cannot be synced, and a file that this process has open cannot be
renamed, replaced or removed. Libraries stay what they are.
"""

from __future__ import annotations

import errno
import fcntl
import importlib
import os
import sys
from itertools import groupby
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.running.loaded import load

_ABSENT = ("readline", "fcntl", "termios", "tty", "pty", "pwd", "grp", "resource", "curses")
_LACKING = {  # of os
    *("getuid", "geteuid", "getgid", "getegid", "getpgid", "setsid", "fork", "kill", "killpg"),
    *("pread", "pwrite", "statvfs", "mkfifo", "chown", "fchmod", "lockf", "uname", "ttyname"),
    *("O_NONBLOCK", "O_NOCTTY", "O_NOFOLLOW", "O_DIRECTORY", "O_CLOEXEC"),
}
_LIBRARIES = ("platformdirs",)  # which look at the platform as they are loaded
_HANDLES = Path("/proc/self/fd")


class _Os(ModuleType):
    """What the program's modules get when they import os."""

    name = "nt"
    O_BINARY = 0

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 — whatever os has
        if name in _LACKING:
            raise AttributeError(name)
        return getattr(os, name)

    @staticmethod
    def open(path: Any, flags: int, mode: int = 0o777) -> int:  # noqa: ANN401 — a path, as os takes them
        if os.path.isdir(path):  # noqa: PTH112 — as os does
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return os.open(path, flags, mode)

    @staticmethod
    def fsync(handle: int) -> None:
        if fcntl.fcntl(handle, fcntl.F_GETFL) & os.O_ACCMODE == os.O_RDONLY:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        os.fsync(handle)


class _Sys(ModuleType):
    """What they get when they import sys."""

    platform = "win32"

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 — whatever sys has
        return getattr(sys, name)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(sys, name, value)


class _Locks(ModuleType):
    """msvcrt, from the place where the handle stands."""

    LK_UNLCK, LK_NBLCK = 0, 2

    def locking(self, handle: int, mode: int, length: int) -> None:
        wanted = fcntl.LOCK_EX | fcntl.LOCK_NB if mode == self.LK_NBLCK else fcntl.LOCK_UN
        fcntl.lockf(handle, wanted, length, 0, os.SEEK_CUR)


def _refuse_where_open(*paths: Path) -> None:
    held = {os.path.realpath(handle) for handle in _HANDLES.iterdir()}
    for path in paths:
        if os.path.realpath(path) in held:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)


def _bar_what_is_open() -> None:
    replace, rename, unlink = Path.replace, Path.rename, Path.unlink

    def _replace(self: Path, target: Any) -> Path:  # noqa: ANN401 — as pathlib takes it
        _refuse_where_open(self, Path(target))
        return replace(self, target)

    def _rename(self: Path, target: Any) -> Path:  # noqa: ANN401 — as pathlib takes it
        _refuse_where_open(self)
        if Path(target).exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), target)
        return rename(self, target)

    def _unlink(self: Path, missing_ok: bool = False) -> None:  # noqa: FBT001, FBT002 — as pathlib has it
        _refuse_where_open(self)
        unlink(self, missing_ok)

    Path.replace, Path.rename, Path.unlink = _replace, _rename, _unlink  # type: ignore[method-assign, assignment]


def become_windows() -> None:
    """Load all libraries, then the program's own modules anew as on Windows."""
    load()
    for name in _LIBRARIES:
        importlib.import_module(name)
    for name in [*sys.modules]:
        if name.partition(".")[0] == "chibo_cli":
            del sys.modules[name]
    sys.modules.update(os=_Os("os"), sys=_Sys("sys"), msvcrt=_Locks("msvcrt"))
    for name in _ABSENT:
        sys.modules[name] = None  # type: ignore[assignment]
    _bar_what_is_open()
    load()


def main() -> None:
    """Run the lines, tell their exit codes on the last line of stderr, leave with the highest."""
    become_windows()
    run = importlib.import_module("chibo_cli.cli.main").run
    words = groupby(sys.argv[1:], lambda word: word == "--")
    codes = [run(list(line), dict(os.environ)) for is_mark, line in words if not is_mark]
    sys.stdout.flush()
    print(*codes, file=sys.stderr)
    sys.exit(max(codes))
