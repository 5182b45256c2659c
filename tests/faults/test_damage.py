"""A file cut, lengthened or with a byte changed is refused, or says what it said."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from tests.faults.harness.tamperer import logical_dump

if TYPE_CHECKING:
    from tests.faults.harness.signed import Signed

pytestmark = [pytest.mark.sqlite, pytest.mark.slow]
_UNSOUND = 78


@pytest.mark.parametrize("left", [0, 1, 50, 4096, -4096, -1])
def test_a_file_cut_short_is_refused(signed: Signed, left: int) -> None:
    whole = signed.chibo.db.read_bytes()
    signed.chibo.db.write_bytes(whole[:left])
    assert signed.check()[0] == _UNSOUND


@pytest.mark.parametrize("junk", [1, 4096])
def test_a_file_with_junk_after_it_is_refused(signed: Signed, junk: int) -> None:
    with signed.chibo.db.open("ab") as file:
        file.write(b"\x5a" * junk)
    assert signed.check()[0] == _UNSOUND


@pytest.mark.parametrize("seed", range(6))
def test_a_byte_flipped_is_found_or_says_nothing_else(signed: Signed, seed: int) -> None:
    content = bytearray(signed.chibo.db.read_bytes())
    before = logical_dump(signed.chibo.db)
    used = [place for place, byte in enumerate(content) if byte and place >= 100]
    place = random.Random(seed).choice(used)
    content[place] ^= 0x15
    signed.chibo.db.write_bytes(content)
    code, _ = signed.check()
    assert code == _UNSOUND or (code == 0 and logical_dump(signed.chibo.db) == before)


def test_a_byte_that_is_no_letter_is_found(signed: Signed) -> None:
    content = signed.chibo.db.read_bytes()
    signed.chibo.db.write_bytes(content.replace("đúng giờ".encode(), b"\xff" * 12, 1))
    assert signed.check()[0] == _UNSOUND
