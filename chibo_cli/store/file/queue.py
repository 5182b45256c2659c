"""Writers that wait for one register, in the order in which they came.

SQLite's own waiting polls ever more slowly, so that the last to come is served first: of sixteen
writers one waited 69 s where now none waits 10. Its locks alone say who writes, as before; the
queue only says who tries.
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_END = 2**30  # a place that nobody reaches


@contextmanager
def in_queue(queue: Path, register: Path, wait: Callable[[], bool]) -> Iterator[None]:
    """Stand behind all who wait already, until each has had its turn or left.

    `wait` lasts a moment, and is False once the time is up. A place is a locked byte of a file
    that is there only while somebody waits; the system lets go of it whatever becomes of the
    process. Where no such file can be had there is no queue.
    """
    try:
        file, place = _placed(queue, register)
    except OSError:
        yield
        return
    try:
        while not _is_free(file, 0, place) and wait():
            pass
        yield
    finally:
        is_last = _is_free(file, 0, place) and _is_free(file, place + 1, _END)
        os.close(file)
        if is_last:
            with suppress(OSError):  # on Windows, somebody who has just come
                queue.unlink()


def _placed(queue: Path, register: Path) -> tuple[int, int]:
    """The queue's file, open, and a place at its end that is ours."""
    mode = stat.S_IMODE(register.stat().st_mode)  # who may write the one may wait in the other
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
    file = os.open(queue, flags, mode)
    try:
        with suppress(OSError):  # another user's, who has done so
            queue.chmod(mode)  # whatever the umask
        while True:
            os.write(file, b".")
            place = os.lseek(file, 0, os.SEEK_CUR) - 1
            if lock(file, place, 1):  # on Windows and on shares two may come to one place
                return file, place
    except BaseException:
        os.close(file)
        raise


def _is_free(file: int, start: int, end: int) -> bool:
    """Whether nobody stands at a place from `start` up to and without `end`."""
    if start == end:
        return True
    if not lock(file, start, end - start):
        return False
    unlock(file, start, end - start)
    return True


if sys.platform == "win32":
    import msvcrt

    def lock(file: int, start: int, length: int) -> bool:
        """Lock these bytes, there or yet to come, unless another process has one of them."""
        os.lseek(file, start, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, length)
        except OSError:
            return False
        return True

    def unlock(file: int, start: int, length: int) -> None:
        """Let go of them."""
        os.lseek(file, start, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, length)

else:
    import fcntl

    def lock(file: int, start: int, length: int) -> bool:
        """Lock these bytes, there or yet to come, unless another process has one of them."""
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, length, start)
        except OSError:
            return False
        return True

    def unlock(file: int, start: int, length: int) -> None:
        """Let go of them."""
        fcntl.lockf(file, fcntl.LOCK_UN, length, start)
