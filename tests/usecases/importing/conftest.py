"""A desk with an empty register, and one with a small office in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.usecases.importing.desk import Desk
from tests.usecases.register import span, undone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chibo_cli.store.store import Store
    from tests.usecases.register import Register


@pytest.fixture
def desk(register: Register, tmp_path: Path) -> Desk:
    return Desk(register, tmp_path)


@pytest.fixture(scope="module")
def built(rehearsal: Store) -> Iterator[Register]:
    """X01 with cells C1 and C2, X02 with C3; CB01 and CB02; CB01 follows X01 since 2024."""
    with undone(rehearsal) as register:
        for number, name in ((1, "Xã Hòa Lạc"), (2, "Xã Thủy Tân")):
            register.unit(name, code=f"X0{number}", kind="commune")
        for number, above in ((1, "X01"), (2, "X01"), (3, "X02")):
            register.unit(f"Chi bộ ấp {number}", code=f"C{number}", under=register.coded(above))
        an = register.official("Nguyễn Văn An", code="CB01")
        register.official("Trần Thị Bình", code="CB02")
        register.assignment(an, register.coded("X01"), register.regulation(), span("2024-01-01"))
        yield register


@pytest.fixture
def office(built: Register, tmp_path: Path) -> Iterator[Desk]:
    """A desk with that small office; what a test adds is taken back."""
    with undone(built.store) as register:
        yield Desk(register, tmp_path)
