"""One bit of a register flipped: it is refused, or says what it said, or `db check` knows."""

from __future__ import annotations

import gc
from collections import Counter
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.running.examples import LONG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.faults.harness.signed import Signed

pytestmark = [pytest.mark.sqlite, pytest.mark.slow]
_PARTS, _FLIPS = (10, 50) if LONG else (1, 5)
_REFUSED = {65, 74, 77, 78}
_READING = (
    ("status",),
    ("report", "quarter", "2024-Q1", "--json"),
    ("report", "quarter", "2024-Q1", "--as-closed", "--json"),
    ("attend", "list", "--json"),
    ("unit", "list", "--json"),
    ("assign", "list", "--json"),
    ("log", "--json"),
    ("why", "CB01", "2024-Q1"),
)
_WRITING = (("attend", "add", "CB01", "C1", "--on", "2/5/2024"), ("undo",), ("db", "backup"))


@pytest.mark.parametrize("part", range(_PARTS))
def test_no_flipped_bit_is_a_bug_or_a_silent_lie(signed: Signed, part: int) -> None:
    chibo, whole = signed.chibo, signed.chibo.db.read_bytes()
    said = {argv: chibo(*argv) for argv in _READING}
    codes, found = Counter[int](), []
    for number in range(part * _FLIPS, (part + 1) * _FLIPS):
        flipped = with_bit_flipped(whole, Random(number))

        def wrongs(flipped: bytes = flipped) -> Iterator[str]:
            lies = []
            for argv in (*_READING, *_WRITING):
                chibo.db.write_bytes(flipped)
                chibo.db.with_name("chibo.db-journal").unlink(missing_ok=True)
                result = chibo(*argv)
                codes[result.code] += 1
                if result.code not in {0, 1}:
                    gc.collect()  # a cursor left amid damage keeps its lock as long as it lives
                if result.code not in {0, 1, *_REFUSED} or "Traceback" in result.err:
                    logs = [path.read_text() for path in chibo.db.parent.glob("bugs/*")]
                    yield f"{argv}: exit {result.code} {result.err} {logs}"
                elif argv in said and result.code in {0, 1} and result != said[argv]:
                    lies.append(argv)
            chibo.db.write_bytes(flipped)
            checked = chibo("db", "check")
            codes[checked.code] += 1
            if checked.code not in {0, *_REFUSED} or (lies and checked.code == 0):
                yield f"db check {checked.code}, and other answers from {lies}"

        found += [f"{number}: {wrong}" for wrong in wrongs()]
    print(f"{_FLIPS} bits, answers {dict(codes)}, {len(found)} wrong")
    assert found == []


def with_bit_flipped(content: bytes, chance: Random) -> bytes:
    """One bit anywhere, or in every second file where something stands."""
    place = chance.randrange(len(content))
    if chance.random() < 0.5:
        while not content[place]:
            place = chance.randrange(len(content))
    changed = bytearray(content)
    changed[place] ^= 1 << chance.randrange(8)
    return bytes(changed)
