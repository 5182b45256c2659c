"""Registers to tamper with and to break, made once a run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.faults.harness.injecting import Stage, make_stage
from tests.faults.harness.signed import Signed, work_and_close
from tests.running.chibo import Chibo


@pytest.fixture(scope="session")
def signed_register(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Signed:
    copied = shutil.copy(office_register, tmp_path_factory.mktemp("signed") / "chibo.db")
    return work_and_close(Chibo(Path(copied)))


@pytest.fixture
def signed(signed_register: Signed, tmp_path: Path) -> Signed:
    """A closed quarter in a file of the test's own."""
    copied = shutil.copy(signed_register.chibo.db, tmp_path / "chibo.db")
    return Signed(Chibo(Path(copied)), signed_register.head)


@pytest.fixture(scope="session")
def stage(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Stage:
    """A busy office, and what each command makes of it."""
    return make_stage(tmp_path_factory.mktemp("stage"), office_register)
