"""Short ways into a real register file, past the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.store.engines.protocol import Mode
from chibo_cli.store.registers import register_at
from chibo_cli.store.store import Store, open_store
from tests.running.chibo import operation
from tests.running.engines import registers
from tests.running.engines.registers import at

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

    from sqlalchemy.engine import Connection


def reading(path: Path) -> AbstractContextManager[Store]:
    return open_store(at(path), Mode.READ, wait=0)


def writing(path: Path) -> AbstractContextManager[Store]:
    return open_store(at(path), Mode.WRITE, wait=0, operation=operation())


def rehearsing(path: Path) -> AbstractContextManager[Store]:
    return open_store(at(path), Mode.REHEARSE, wait=0, operation=operation())


def connected(path: Path, mode: Mode) -> AbstractContextManager[Connection]:
    under = None if mode is Mode.READ else operation()
    return register_at(at(path)).transaction(mode, wait=0, operation=under)


def add_unit(path: Path, name: str = "Xã Hòa Lạc") -> int:
    """A unit kept in a transaction of its own; its id."""
    with writing(path) as store:
        return store.units.add_named(code=None, kind="commune", life=ALWAYS, name=name)


def unit_names(path: Path) -> list[str]:
    """What the units in the file are called, read past all of our code."""
    return [name for (name,) in registers.rows(path, "SELECT name FROM unit_name ORDER BY id")]


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
