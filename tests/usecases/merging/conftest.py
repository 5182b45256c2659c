"""Two communes whose codes are alike, the province that takes them in, and a busy office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from chibo_cli.store.store import Mode, open_store
from chibo_cli.usecases.register.proving import prove
from tests.running import communes
from tests.running.chibo import TODAY, Chibo
from tests.running.communes import TOP
from tests.running.engines.registers import at, copied_beside, in_files
from tests.usecases.merging import sent
from tests.usecases.merging.offices import differences, held_in, merged, rows_in

if TYPE_CHECKING:
    from pathlib import Path

    from chibo_cli.usecases.merging.receiving import Merged
    from tests.usecases.merging.offices import Held

_FILES = ("province.db", "an-hoa.db", "binh-minh.db")
AN_HOA, BINH_MINH = "Xã An Hòa", "Xã Bình Minh"


@dataclass(frozen=True, slots=True)
class Province:
    """A clerk at the province, and those at its communes."""

    chibo: Chibo
    an_hoa: Chibo
    binh_minh: Chibo

    def take(
        self,
        office: Chibo,
        *,
        under: str | None = TOP,
        name: str | None = None,
        anew: bool = False,
        adjusts: bool = False,
    ) -> Merged:
        """Take a commune in, and prove what stands then."""
        taken = merged(
            self.chibo.db,
            office.db,
            today=date.fromisoformat(self.chibo.today),
            under=under,
            name=name,
            anew=anew,
            adjusts=adjusts,
        )
        self.prove()
        assert differences(rows_in(office.db), taken.office.name, self.held) == []
        return taken

    def prove(self) -> None:
        """The register is sound."""
        with open_store(at(self.chibo.db), Mode.READ, wait=0) as store:
            assert prove(store, today=date.fromisoformat(self.chibo.today)) == []

    @property
    def held(self) -> Held:
        return held_in(self.chibo.db)

    def rows(self, *listing: str) -> list[dict[str, Any]]:
        """What a listing shows."""
        rows: list[dict[str, Any]] = self.chibo.done(*listing, "--json").json["rows"]
        return rows


@pytest.fixture(scope="session")
def registers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the three registers, none of which knows of another; offices have files."""
    folder = tmp_path_factory.mktemp("merging")
    with in_files():
        for file, commune, people in (
            ("an-hoa.db", AN_HOA, ("Nguyễn Văn An", "Trần Thị Bình")),
            ("binh-minh.db", BINH_MINH, ("Lê Văn Cường", "Phạm Thị Dung")),
        ):
            chibo = Chibo(folder / file)
            chibo.done("init")
            chibo.done("rule", "preset", "258")
            chibo.done("unit", "add", commune, "-k", "xã", "--code", "X01")
            for cell in (1, 2, 3):
                chibo.done("unit", "add", f"Chi bộ ấp {cell}", "--code", f"C{cell}", "-p", "X01")
            for number, name in enumerate(people, 1):
                chibo.done("official", "add", name, "--code", f"CB0{number}", "--home-cell", "C3")
                chibo.done("assign", "add", f"CB0{number}", "X01", "--since", "1/1/2024")
            told = ("--score", "80", "--recommend", f"Sửa đường ở {commune}")
            chibo.done("attend", "add", "CB01", "C1", "--on", "5/2/2024", *told)
            chibo.done("attend", "add", "CB02", "C2", "--on", "8/4/2024")
    communes.province(folder)
    return folder


@pytest.fixture(scope="session")
def joined_registers(registers: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The three where both communes are taken in."""
    folder = tmp_path_factory.mktemp("joined")
    province = _copied(registers, folder)
    for office in (province.an_hoa, province.binh_minh):
        province.take(office)
    return folder


@pytest.fixture
def province(registers: Path, tmp_path: Path) -> Province:
    """Nothing is taken in yet."""
    return _copied(registers, tmp_path)


@pytest.fixture
def joined(joined_registers: Path, tmp_path: Path) -> Province:
    """Both communes are taken in."""
    return _copied(joined_registers, tmp_path)


@pytest.fixture(scope="session")
def busy_register(office_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register of the small office, with a visit removed, a name changed, a setting."""
    clerk = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("busy"))
    clerk.done("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--recommend", "sửa đường")
    clerk.done("attend", "add", "CB02", "C2", "--on", "6/2/2024", "--strengths", "'=1+1, rồi")
    clerk.done("attend", "add", "CB02", "C1", "--on", "7/2/2024")
    clerk.done("attend", "remove", "3", "--yes")
    clerk.done("official", "rename", "CB02", "Trần Thị Bình Yên", "--on", "1/2/2024")
    clerk.done("db", "set", "office", "Văn phòng Hòa Lạc")
    return clerk.db


@pytest.fixture
def clerk(empty_register: Path, tmp_path: Path) -> Chibo:
    """A clerk of a province whose register has nothing in it yet."""
    return sent.province(empty_register, tmp_path / "province")


@pytest.fixture
def busy(busy_register: Path, tmp_path: Path) -> Chibo:
    """A clerk of that office."""
    return Chibo.at_copy_of(busy_register, tmp_path)


def _copied(registers: Path, folder: Path) -> Province:
    copied_beside(registers, folder)
    return Province(*(Chibo(folder / name, TODAY) for name in _FILES))
