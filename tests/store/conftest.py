"""One register a test, in a folder of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def register(tmp_path: Path, empty_register: Path) -> Path:
    """A register with nothing in it."""
    return Path(shutil.copy2(empty_register, tmp_path / "chibo.db"))
