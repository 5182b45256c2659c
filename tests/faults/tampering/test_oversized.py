"""Offices' registers made to eat the machine: one sentence, little memory, nothing taken."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.faults.harness.tamperer import tampering
from tests.running.measured import measured

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.sqlite, pytest.mark.slow]
LARGEST = 600  # megabytes: a register may hold values of 64
MANY = pytest.mark.long


HOSTILE = {
    "a note of 100 MB": (
        "UPDATE attendance SET strengths = printf('%.100000000c', 'x') WHERE id = 1",
        78,
    ),
    "a journal of 100 MB": (
        "UPDATE change SET new = printf('%.5000000c', 'x') WHERE id <= 20",
        78,
    ),
}
NOW_AND_THEN = {
    "notes of 1 GB": (
        "UPDATE attendance SET strengths = printf('%.50000000c', 'x') WHERE id <= 20",
        65,
    ),
    "a journal of closings of 1 GB": (
        "UPDATE change SET table_name = 'closing', new = printf('%.50000000c', 'x') WHERE id <= 20",
        65,
    ),
}


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        *(pytest.param(*row, id=name) for name, row in HOSTILE.items()),
        *(pytest.param(*row, id=name, marks=MANY) for name, row in NOW_AND_THEN.items()),
    ],
)
def test_a_register_that_would_eat_the_memory_is_refused(
    sample_register: Path, empty_register: Path, tmp_path: Path, statement: str, code: int
) -> None:
    own, office = (tmp_path / name for name in ("chibo.db", "office.db"))
    shutil.copy(empty_register, own)
    shutil.copy(sample_register, office)
    with tampering(office) as hand:
        hand.run("PRAGMA ignore_check_constraints = ON")
        hand.unseen(statement)
    before = own.read_bytes()
    used = measured(tmp_path, "merge", office)
    assert used.code == code
    assert "office.db" in used.said
    assert used.megabytes < LARGEST
    assert own.read_bytes() == before
