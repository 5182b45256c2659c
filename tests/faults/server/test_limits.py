"""What a server does for nobody is told in one sentence, and changes nothing."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo
from tests.running.engines import registers

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.server, pytest.mark.slow]
_UNABLE = 78
_CHANCE = Random(0)
_LONG = "".join(chr(_CHANCE.randrange(0x4E00, 0x9FA5)) for _ in range(1_900))
"""A code that a file takes: past what an index of a server holds of one row."""
_ADD = ("unit", "add", "Xã Hòa Lạc", "-k", "xã")


@pytest.fixture
def desk(tmp_path: Path) -> Chibo:
    clerk = Chibo(tmp_path / "chibo.db")
    clerk.done("init")
    return clerk


@pytest.mark.parametrize(
    ("setting", "argv", "said"),
    [
        ("", (*_ADD, "--code", _LONG), "index row"),
        ("statement_timeout = 1", ("status",), "timeout"),
        ("statement_timeout = 1", _ADD, "timeout"),
    ],
)
def test_it_is_told_in_one_sentence(
    desk: Chibo, setting: str, argv: tuple[str, ...], said: str
) -> None:
    name = registers.address(desk.db).partition("@/")[2].partition("?")[0]
    before = desk.kept()
    with registers.server().database("postgres").connected() as over:
        if setting:
            over.execute(f'ALTER DATABASE "{name}" SET {setting}'.encode())
        told = desk(*argv)
        over.execute(f'ALTER DATABASE "{name}" RESET ALL'.encode())
    assert (told.code, told.out, told.err.count("\n")) == (_UNABLE, "", 1), told
    assert "máy chủ không làm được; chưa ghi gì: " in told.err
    assert said in told.err
    assert desk.kept() == before
