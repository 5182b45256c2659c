"""A clerk's sitting on a real screen: ten attendances, three of them corrected on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.tmux import TMUX, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.running.chibo import Chibo
    from tests.running.tmux import Screen

pytestmark = [pytest.mark.skipif(TMUX is None, reason="tmux is not installed"), pytest.mark.slow]


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with opened(tmp_path, 120, 50) as screen:
        yield screen


def test_ten_attendances_are_entered_with_three_corrections(screen: Screen, office: Chibo) -> None:
    screen.start(office, "attend add")
    entries = [
        (code, f"{day}/{month}/2024")
        for month in (1, 2, 3, 4, 5)
        for code, day in (("CB01", 3), ("CB02", 4))
    ]
    for at, (code, day) in enumerate(entries):
        cell = "ấp 1" if code == "CB01" else "ap 2"
        if at == 2:  # the wrong official, found out at the cell
            screen.answer("Đồng chí", "CB02")
            screen.answer("Chi bộ", "<")
        screen.answer("Đồng chí", code)
        if at == 5:  # the wrong cell, found out at the day
            screen.answer("Chi bộ", "C1")
            screen.answer("Ngày dự", "<")
        screen.answer("Chi bộ", cell)
        if at == 8:  # the wrong day, found out at the kind of meeting
            screen.answer("Ngày dự", "1/5/2024")
            screen.answer("Loại sinh hoạt", "<")
        screen.answer("Ngày dự", day)
        screen.answer("Loại sinh hoạt", "")
        for prompt in ("Ưu điểm", "Hạn chế", "Kiến nghị", "Điểm"):
            screen.answer(prompt, "")
    screen.answer("Đồng chí", ".")
    screen.wait_for("Đã ghi 10 lượt.\n(0)")
    rows = office.done("attend", "list", "--json").json["rows"]
    held = [(row["official"]["code"], row["unit"]["code"], row["date"]) for row in rows]
    assert held == [
        (code, "C1" if code == "CB01" else "C2", f"2024-0{month}-0{day}")
        for month in (1, 2, 3, 4, 5)
        for code, day in (("CB01", 3), ("CB02", 4))
    ]
