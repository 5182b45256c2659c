"""What chibo wrote into files outside the register, so that nothing else is replaced unasked.

The note lies beside the register and bears its name: a small SQLite file, since two processes may
write in it at once. Where it is lost or damaged, what stands is a stranger's.
"""

from __future__ import annotations

import errno
import hashlib
import os
import sqlite3
import stat
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import OutputBlocked, Standing
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

_TABLE = (
    "CREATE TABLE IF NOT EXISTS written"
    " (number INTEGER PRIMARY KEY, path BLOB NOT NULL, sha256 TEXT NOT NULL, UNIQUE (path, sha256))"
)
_KNOWN = "SELECT sha256 FROM written WHERE path = ?"
_ADD = "INSERT OR REPLACE INTO written (path, sha256) VALUES (?, ?)"
# Of one file more than the last: several processes may be about to write it, or be killed before.
_KEPT_OF_ONE = (
    "DELETE FROM written WHERE path = ?1 AND number NOT IN"
    " (SELECT number FROM written WHERE path = ?1 ORDER BY number DESC LIMIT 4)"
)
_KEPT = "DELETE FROM written WHERE number <= (SELECT max(number) FROM written) - 20000"
_LARGEST = 2**25  # bytes: more than as many lines take
_WAIT = 5.0  # seconds


@dataclass(frozen=True, slots=True)
class Written:
    """The note of a register's outputs.

    `elsewhere` gives the folder of a second note, for what the first cannot hold: there may be no
    register, or its folder not be ours to write in.
    """

    register: Path
    elsewhere: Callable[[], Path]

    def check(self, paths: Iterable[Path], *, force: bool = False) -> None:
        """Find out whether those files may be written.

        Raises:
            OutputBlocked: one stands that chibo did not write, or that was changed since; it has a
                second name, of which it would be cut off; or it is a register in use.
        """
        for path in paths:
            self._ours(path, None, force=force)

    def claim(self, digests: Mapping[Path, str], *, force: bool = False) -> None:
        """Note what those files are about to hold, as SHA-256.

        What stands there stays noted too: the write may fail, or be killed.

        Raises:
            OutputBlocked: as for `check`, but what stands may hold the very same.
        """
        noted: list[tuple[Path, str]] = []
        for path, sha256 in digests.items():
            standing = self._ours(path, sha256, force=force)
            noted += [(path, standing)] if standing else []
            noted.append((path, sha256))
        if not any(_noted(place, noted) for place in self._places(is_made=True)):
            return  # nowhere to note it: the next write will ask for --force

    def _ours(self, path: Path, sha256: str | None, *, force: bool) -> str | None:
        """The digest of what stands there, where it is noted; None where nothing of ours does."""
        real = Path(os.path.realpath(path))
        if os.path.islink(real):  # noqa: PTH114 — Path.is_symlink fails where one may not look
            raise OutputBlocked(str(path), os.strerror(errno.ELOOP))
        try:
            standing = real.stat()
        except OSError:
            return None  # nothing is there, or whoever writes will be told why not
        if not stat.S_ISREG(standing.st_mode):
            return None
        if standing.st_nlink > 1:
            raise OutputBlocked(str(path), Standing.LINKED)
        if _is_in_use(real):
            raise OutputBlocked(str(path), Standing.IN_USE)
        if standing.st_size == 0:
            return None
        try:
            found = _sha256(real)
        except OSError as error:
            raise OutputBlocked(str(path), error.strerror or "") from error
        known = [digest for place in self._places() for digest in _known(place, real)]
        if found in known or found == sha256:
            return found
        if not force:
            raise OutputBlocked(str(path), Standing.CHANGED if known else Standing.STRANGE)
        return None

    def _places(self, *, is_made: bool = False) -> Iterator[Path]:
        """Where the note lies, or may lie."""
        name = f"{self.register.name}.written"
        if os.path.exists(self.register):  # noqa: PTH110 — likewise
            yield self.register.parent / name
        folder = self.elsewhere()
        if is_made:
            with suppress(OSError):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        yield folder / name


def _is_in_use(path: Path) -> bool:
    """Whether a journal waits beside it, which would be rolled back into whatever replaced it."""
    try:
        return path.with_name(f"{path.name}-journal").stat().st_size > 0
    except OSError:
        return False


def _known(place: Path, path: Path) -> list[str]:
    """What chibo wrote there, the latest few."""
    try:
        if not 0 < place.stat().st_size <= _LARGEST:
            return []
        with closing(sqlite3.connect(place, timeout=_WAIT)) as note:
            return [str(row[0]) for row in note.execute(_KNOWN, (_key(place, path),))]
    except (OSError, sqlite3.Error):
        return []


def _noted(place: Path, digests: Iterable[tuple[Path, str]]) -> bool:
    """Whether the note could be kept there; a damaged one is begun anew."""
    for _ in range(2):
        try:
            os.close(os.open(place, os.O_RDWR | os.O_CREAT, 0o600))
            if place.stat().st_size > _LARGEST:
                place.unlink()
                continue
            with closing(sqlite3.connect(place, timeout=_WAIT)) as note, note:
                note.execute(_TABLE)
                for path, sha256 in digests:
                    key = _key(place, Path(os.path.realpath(path)))
                    note.execute(_ADD, (key, sha256))
                    note.execute(_KEPT_OF_ONE, (key,))
                note.execute(_KEPT)
        except sqlite3.OperationalError:
            return False
        except sqlite3.DatabaseError:
            with suppress(OSError):
                place.unlink()
        except OSError:
            return False
        else:
            return True
    return False


def _key(place: Path, path: Path) -> bytes:
    """The file as seen from the note, so that a folder with both may be moved."""
    folder = Path(os.path.realpath(place.parent))
    inside = path.relative_to(folder) if path.is_relative_to(folder) else path
    return os.fsencode(os.path.normcase(inside))


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
