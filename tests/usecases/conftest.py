"""A register a test, rolled back at its end."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from chibo_cli.store.connection import Mode
from chibo_cli.store.store import open_store
from tests.running import operation
from tests.usecases.register import Register

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def register(tmp_path: Path, empty_register: Path) -> Iterator[Register]:
    """A register with nothing in it."""
    path = shutil.copy(empty_register, tmp_path / "chibo.db")
    with open_store(type(tmp_path)(path), Mode.REHEARSE, wait=0, operation=operation()) as store:
        yield Register(store)
