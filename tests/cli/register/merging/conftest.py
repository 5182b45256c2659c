"""The clerks of a province and of two communes, at registers that each module makes once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo
from tests.running.communes import DAY
from tests.running.engines import registers

if TYPE_CHECKING:
    from pathlib import Path

    Clerks = tuple[Chibo, Chibo, Chibo]


@pytest.fixture
def clerk(made: Path, tmp_path: Path) -> Chibo:
    """The province's clerk in a copy of what the module has made, free to write."""
    registers.copied_beside(made, tmp_path)
    return Chibo(tmp_path / "province.db", DAY)


@pytest.fixture
def clerks(clerk: Chibo) -> Clerks:
    """The same and both communes', likewise."""
    one, other = (Chibo(clerk.db.with_name(f"{name}.db"), DAY) for name in ("An Hòa", "Bình Minh"))
    return clerk, one, other
