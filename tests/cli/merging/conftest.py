"""A register that has an office in it, made once for all tests beside this."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.engines import registers
from tests.running.offices import take_in

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def taken_in(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Path:
    """The small office's register with that of An Hòa in it."""
    path = tmp_path_factory.mktemp("province") / "chibo.db"
    registers.copied(office_register, path)
    take_in(path)
    return path
