"""The table of visits on a real screen of 80 columns and 24 lines."""

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
UP, DOWN, RIGHT, ENTER, TAB = b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\r", b"\t"
PICTURE = """\
Lượt dự quý IV/2025, Tỉnh Bình Tân Giang: 2 lượt chưa lưu, 1 lượt không ghi được
1–11/59                     03/10 04/10 05/10 09/10 12/10 15/10 17/10 20/10 >
Võ Thị Thu Ba (CB28)                            x
Rơ Châm Blêk (CB21)                       •     !
Kpă Djrao (CB51)                    •
Âu Thị Hạnh Dung (CB35)
Phùng Bá Điềm (CB25)
Nghiêm Xuân Đỉnh (CB47)             •
Lục Thị Én (CB44)
H'Bia Êban (CB09)                               •           •
Bùi Kế Hòa (CB03)                         •
Huỳnh Thị Hoà (CB02)
K'Brêu (CB32)
Rơ Châm Blêk (CB21), Xã Ia Mơ Lăng (X09); ngày 09/10/2025. Mới: C999. Ưu điểm:
Việt.
Không ghi được: không tìm thấy đơn vị “C999”; xem: chibo unit list.
Chi bộ (đơn vị dự): C999
    Loại sinh hoạt:
           Ưu điểm: Việt
           Hạn chế:
         Kiến nghị:
              Điểm:
• đã có trong sổ  x mới  o mới, không được tính  ? chưa xét  ! không ghi được
Enter, ↓ ô sau  ↑ ô trước  Esc xong  F2 lưu cả bảng
"""


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with opened(tmp_path, 80, 24) as screen:
        yield screen


def test_a_quarter_of_a_province_fits_and_scrolls(screen: Screen, province: Chibo) -> None:
    screen.start(province, "attend grid --under T01 --period 2025-Q4")
    screen.wait_for("F2 lưu")
    screen.type(RIGHT * 3 + TAB + DOWN + ENTER)
    screen.wait_for("Kiến nghị:")
    screen.type(
        UP * 2
        + b"\x7f" * 4
        + b"C999"
        + DOWN * 2
        + "Vie\x7fê".encode()
        + "t\x7f\x7fệt".encode()
        + DOWN
    )
    screen.wait_for("Ưu điểm: Việt")
    assert screen.show() == PICTURE.rstrip()
    screen.type(b"\x1b")
    screen.wait_for("F2 lưu")
    screen.type(b"\x1b[3~" + DOWN * 40 + RIGHT * 20)
    screen.wait_for(": 1 lượt chưa lưu\n")
    assert len(screen.show().split("\n")) <= 24
    screen.type(b"\x1bOQ")
    screen.wait_for("Đã ghi 1 lượt dự của 1 đồng chí")
    screen.wait_for("(0)")


SIZES = {  # columns and lines: the days, and the last line of the table and of a form
    (80, 10): ("59                    03/10 04/10 05/10 09/10 ", "F2 lưu  Esc thôi", "Hạn chế:"),
    (40, 12): ("59–59/59                    03/10 >", "\nEsc thôi", "Điểm:"),
    (30, 10): ("59–59/59              03/10 >", "\nF2 lưu  Esc thôi", "Hạn chế:"),
    (30, 8): ("59–59/59              03/10 >", "\nF2 lưu  Esc thôi", "Ưu điểm:"),
    (28, 5): ("59–59/59            03/10 >", "ngà…", "Ưu điểm:"),
}


def resized(screen: Screen, columns: int, lines: int) -> None:
    screen.run("resize-window", "-t", "desk", "-x", str(columns), "-y", str(lines))


@pytest.mark.parametrize("is_form", [False, True], ids=["table", "form"])
def test_a_window_of_any_size_shows_an_official_or_says_that_it_is_too_small(
    screen: Screen, province: Chibo, *, is_form: bool
) -> None:
    screen.start(province, "attend grid --under T01 --period 2025-Q4 --dry-run")
    screen.wait_for("F2 lưu")
    screen.type(DOWN * 70 + (ENTER if is_form else b""))
    screen.wait_for("Điểm:" if is_form else "42–59/59")
    for (columns, lines), (days, last_of_table, last_of_form) in SIZES.items():
        resized(screen, columns, lines)
        last = last_of_form if is_form else last_of_table
        shown = screen.wait_for_all(days, "\nLò Thị Xuyến (CB57)", last)
        assert len(shown.split("\n")) <= lines
    for columns, lines in ((27, 20), (80, 4)):
        resized(screen, columns, lines)
        screen.wait_for("Cửa sổ nhỏ quá")
        screen.type(b"\x1b[D x\x1b[3~aa\x7f\x1b[A\r\x1b")
    resized(screen, 80, 24)
    shown = screen.wait_for_all(
        *("49–59/59" if is_form else "42–59/59", "Lượt dự quý IV/2025, Tỉnh Bình"),
        *(f"{int(is_form)} lượt chưa lưu", "Ưu điểm:\n" if is_form else ""),
    )
    assert ("Ưu điểm:\n" in shown) is is_form
