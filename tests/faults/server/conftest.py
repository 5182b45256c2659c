"""Paths that no file lies at stand for databases of the run's server, whatever else runs."""

from __future__ import annotations

import pytest

from tests.running.engines import registers


@pytest.fixture(autouse=True)
def _in_databases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(registers.ENGINE, "postgres")
