"""One rehearsal on one real file; what a test writes is rolled back at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.store.store import Mode, open_store
from tests.running.chibo import operation
from tests.running.engines import registers
from tests.running.engines.registers import at
from tests.usecases.lists.desk import Desk
from tests.usecases.registers import Register, span, undone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chibo_cli.domain.facts.records import Unit
    from chibo_cli.store.store import Store


@pytest.fixture(scope="session")
def rehearsal(tmp_path_factory: pytest.TempPathFactory, empty_register: Path) -> Iterator[Store]:
    """A transaction that every test shares: statements are compiled once."""
    path = tmp_path_factory.mktemp("usecases") / "chibo.db"
    copy = registers.copied(empty_register, path)
    with open_store(at(copy), Mode.REHEARSE, wait=0, operation=operation()) as store:
        yield store


@pytest.fixture
def register(rehearsal: Store) -> Iterator[Register]:
    """A register with nothing in it."""
    with undone(rehearsal) as register:
        yield register


@pytest.fixture
def top(register: Register) -> Unit:
    return register.unit("Tỉnh Bình Tân Giang", code="T01", kind="province")


@pytest.fixture
def commune(register: Register, top: Unit) -> Unit:
    return register.unit("Xã Hòa Lạc", code="X01", kind="commune", under=top)


@pytest.fixture
def other(register: Register, top: Unit) -> Unit:
    return register.unit("Xã Thủy Tân", code="X02", kind="commune", under=top)


@pytest.fixture
def cell(register: Register, commune: Unit) -> Unit:
    return register.unit("Chi bộ ấp 1", code="C1", under=commune)


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
