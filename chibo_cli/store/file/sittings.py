"""What a sitting has entered and not saved yet: a private file beside the register.

Each change is a line at its end, the latest of a name holds. So a killed process leaves all that
was typed but, at worst, its last line.
"""

from __future__ import annotations

import json
import os
import secrets
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from chibo_cli.store.file.drafts import sync_folder
from chibo_cli.store.file.queue import lock

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_MARK = "-grid-"
_BYTE = 2**30  # locked while somebody sits there: it lies behind all that is ever written
_FLAGS = os.O_RDWR | os.O_APPEND | getattr(os, "O_BINARY", 0)


class Sitting:
    """The draft of one sitting, which nobody else writes as long as it is open.

    `about` says what it is of, `kept` are the values by name, and `changed` is when the last one
    was written.
    """

    def __init__(
        self, path: Path, file: int, about: Mapping[str, Any], kept: Mapping[str, Any]
    ) -> None:
        self.path, self.about = path, about
        self.kept = dict(kept)
        self.changed = datetime.fromtimestamp(os.fstat(file).st_mtime, UTC)
        self._file = file

    @classmethod
    def begun(cls, register: Path, about: Mapping[str, Any]) -> Sitting:
        """A new one beside the register.

        Raises:
            OSError: nothing can be written there.
        """
        path = register.with_name(f"{register.name}{_MARK}{secrets.token_hex(4)}")
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)  # of a register on a server
        file = os.open(path, _FLAGS | os.O_CREAT | os.O_EXCL, 0o600)
        sitting = cls(path, file, about, {})
        try:
            lock(file, _BYTE, 1)
            sitting._write(about)
            os.fsync(file)
            sync_folder(path.parent)
        except BaseException:
            sitting.drop()
            raise
        return sitting

    def keep(self, name: str, value: object, *, synced: bool = True) -> None:
        """Keep a value, or forget the name where it is None; on the disk at once where `synced`.

        Raises:
            OSError: it cannot be written.
        """
        if self.kept.get(name) == value:
            return
        self._write([name, value])
        if synced:
            os.fsync(self._file)
        if value is None:
            del self.kept[name]
        else:
            self.kept[name] = value

    def forget(self, start: str) -> None:
        """Keep nothing of a name that starts so, nor a trace of it in the file."""
        others = {name: value for name, value in self.kept.items() if not name.startswith(start)}
        if len(others) < len(self.kept):
            os.ftruncate(self._file, 0)
            for line in (self.about, *([name, value] for name, value in others.items())):
                self._write(line)
            os.fsync(self._file)
            self.kept = others

    def leave(self) -> None:
        """Leave it for another time."""
        os.close(self._file)

    def drop(self) -> None:
        """Remove it: it was saved, or is not wanted any more."""
        os.close(self._file)  # Windows keeps a file that is open
        with suppress(OSError):
            self.path.unlink()

    def _write(self, line: object) -> None:
        left = f"\n{json.dumps(line)}".encode()  # a new line, whatever a killed one left of a line
        while left:  # a disk that is nearly full takes a part, and refuses the next
            left = left[os.write(self._file, left) :]


def left_behind(register: Path) -> Iterator[Sitting]:
    """The sittings at a register that nobody sits at any more, each of them open, latest first."""
    with suppress(OSError):
        beside = [*register.parent.iterdir()]
        found = [path for path in beside if path.name.startswith(f"{register.name}{_MARK}")]
        sittings = [each for path in found if (each := _taken_up(path)) is not None]
        yield from sorted(sittings, key=lambda each: each.changed, reverse=True)


def _taken_up(path: Path) -> Sitting | None:
    """The sitting in that file, unless another process has it or it holds none."""
    try:
        file = os.open(path, _FLAGS)
    except OSError:
        return None
    about: object = None
    if lock(file, _BYTE, 1):
        os.lseek(file, 0, os.SEEK_SET)  # a lock moves it on Windows
        with open(file, "rb", closefd=False) as reading:
            lines = [line for each in reading if (line := _line(each)) is not None]
        about = lines[0] if lines else None
    if not isinstance(about, dict):
        os.close(file)
        return None
    kept: dict[str, Any] = {}
    for line in lines[1:]:
        match line:
            case [str() as name, value]:
                kept[name] = value
    return Sitting(path, file, about, {name: kept[name] for name in kept if kept[name] is not None})


def _line(text: bytes) -> object:
    """What a line says; None of an empty one, or of one that was cut off."""
    try:
        return json.loads(text)
    except ValueError:
        return None
