"""Registers that many tests share: made once, copied for each."""

from __future__ import annotations

import gc
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.running.chibo import SAMPLE_DATA, Chibo
from tests.running.examples import LONG, examples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.running.engines.server import Database

pytest_plugins = ["tests.running.engines.choosing"]

# A process that a test starts would otherwise compile the whole program anew, each time.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

_MEMORY = Path("/dev/shm")  # noqa: S108 — pytest makes folders of its own in it
_MUCH = 2 << 30  # bytes, several times what a run leaves there at once


def _may_hold_registers(folder: Path) -> bool:
    """Whether a file system in memory is there, is large enough, and lets programs be run."""
    if sys.platform != "linux" or not os.access(folder, os.W_OK | os.X_OK):
        return False
    is_barred = os.statvfs(folder).f_flag & os.ST_NOEXEC
    return not is_barred and shutil.disk_usage(folder).free >= _MUCH


# Registers sync at every commit; only what runs at length waits for a real disk.
if not LONG and _may_hold_registers(_MEMORY):
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))

settings.register_profile("steady", examples(100))
settings.load_profile("steady")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Collect thousands of cases, which all stay, without looking through them for garbage."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes minutes, unless it is asked for."""
    if LONG:
        return
    left_out = [item for item in items if item.get_closest_marker("long")]
    items[:] = [item for item in items if not item.get_closest_marker("long")]
    config.hook.pytest_deselected(items=left_out)


@pytest.fixture(scope="session", autouse=True)
def _own_data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What goes into the user's data folder goes into a passing one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture(scope="session")
def empty_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with nothing in it."""
    chibo = Chibo(tmp_path_factory.mktemp("empty") / "chibo.db")
    chibo.done("init")
    return chibo.db


@pytest.fixture(scope="session")
def sample_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented province of sample_data."""
    chibo = Chibo(tmp_path_factory.mktemp("sample") / "chibo.db", today="2026-01-05")
    chibo.done("init")
    chibo.done("rule", "preset", "258")
    chibo.done("rule", "preset", "776")
    files = [path for path in sorted(SAMPLE_DATA.iterdir()) if path.suffix in {".csv", ".xlsx"}]
    chibo.done("import", *files)
    return chibo.db


@pytest.fixture(scope="session")
def office_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register of the small office that `office` works at."""
    chibo = Chibo(tmp_path_factory.mktemp("office") / "chibo.db")
    chibo.done("init")
    chibo.done("rule", "preset", "258")
    chibo.done("unit", "add", "Tỉnh Bình Tân Giang", "--kind", "tỉnh", "--code", "T01")
    for number, commune, cell in (
        (1, "Xã Hòa Lạc", "Chi bộ ấp 1"),
        (2, "Xã Thủy Tân", "Chi bộ ấp 2"),
    ):
        chibo.done("unit", "add", commune, "-k", "xã", "--code", f"X0{number}", "-p", "T01")
        chibo.done("unit", "add", cell, "--code", f"C{number}", "-p", f"X0{number}")
    chibo.done("official", "add", "Nguyễn Văn An", "--code", "CB01", "--title", "Tỉnh ủy viên")
    chibo.done("official", "add", "Trần Thị Bình", "--code", "CB02")
    chibo.done("assign", "add", "CB01", "X01", "--since", "1/1/2024")
    chibo.done("assign", "add", "CB02", "X02", "--since", "1/1/2024")
    return chibo.db


@pytest.fixture
def chibo(tmp_path: Path, empty_register: Path) -> Chibo:
    """A clerk at an empty register on 10 May 2024."""
    return Chibo.at_copy_of(empty_register, tmp_path)


@pytest.fixture
def province(tmp_path: Path, sample_register: Path) -> Chibo:
    """A clerk at the sample province on 5 January 2026."""
    return Chibo.at_copy_of(sample_register, tmp_path, today="2026-01-05")


@pytest.fixture
def office(tmp_path: Path, office_register: Path) -> Chibo:
    """A small office under 258-QĐ/TU: CB01 follows commune X01 (cell C1), CB02 follows X02 (C2)."""
    return Chibo.at_copy_of(office_register, tmp_path)


@pytest.fixture
def empty_database() -> Iterator[Database]:
    """A database of the run's server in which nothing is; only tests marked `server` ask for it."""
    from tests.running.engines.registers import server
    from tests.running.engines.server import new_database

    with new_database(server(), "nothing") as database:
        yield database
