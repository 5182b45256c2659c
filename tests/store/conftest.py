"""One register a test, in a folder of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.engines import registers

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def register(tmp_path: Path, empty_register: Path) -> Path:
    """A register with nothing in it."""
    return registers.copied(empty_register, tmp_path / "chibo.db")
