"""Files that are broken or mean harm: one sentence, and the register as it was."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

import pytest

from tests.intake.hostile import FILES
from tests.running.chibo import Chibo

if TYPE_CHECKING:
    from pathlib import Path

    from tests.intake.hostile import Hostile

LONGEST = 2.0  # seconds of the processor, however busy the machine is


def spent() -> float:
    """What this process and those that it waited for have taken of the processor, in seconds."""
    return sum(os.times()[:4])


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Chibo:
    """A clerk whose register no file here changes."""
    return Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("hostile"))


@pytest.mark.parametrize("hostile", FILES, ids=lambda each: each.title)
def test_a_file_that_cannot_be_taken_is_told_in_one_sentence(
    clerk: Chibo, tmp_path: Path, hostile: Hostile
) -> None:
    path = tmp_path / hostile.file
    path.write_bytes(hostile.build())
    before = hashlib.sha256(clerk.db.read_bytes()).digest()
    begun = spent()
    refused = clerk("import", "-q", path)
    took = spent() - begun
    assert (refused.code, refused.out) == (hostile.code, ""), refused
    lines = refused.err.splitlines()
    assert lines[0].startswith("Lỗi: ")
    assert len(lines) == 1 or (len(lines) == 2 and "1 lỗi trong tệp" in lines[0]), refused.err
    assert hostile.names in lines[-1]
    assert took < LONGEST
    assert hashlib.sha256(clerk.db.read_bytes()).digest() == before


def test_there_are_enough_of_them() -> None:
    assert len({hostile.title for hostile in FILES}) >= 60
