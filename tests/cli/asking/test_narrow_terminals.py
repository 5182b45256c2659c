"""Sentences and questions at a terminal break between words; elsewhere they are one line."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo
from tests.running.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.slow

TITLE = "Phó Hiệu trưởng phụ trách Trường Chính trị tỉnh Bình Tân Giang khóa XVIII"
WIDE = 400
QUESTIONS = {
    "vi": ("Đồng chí: ", "Loại sinh hoạt [thường kỳ]: ", "Ưu điểm: ", "Đã ghi 1 lượt.\n"),
    "en": ("Official: ", "Kind of meeting [regular]: ", "Strengths: ", "Recorded 1.\n"),
}


def sat(clerk: Chibo, columns: int) -> str:
    """What a sitting of one visit shows."""
    who, meeting, note, end = QUESTIONS[clerk.language]
    line = ("attend", "add", "--on", "3/5/2024")
    with Terminal(clerk, line, columns=columns) as desk:
        desk.answer(who, "1")
        desk.answer("[Chi bộ ấp 1]: ", "")
        desk.answer(meeting, "")
        desk.answer(note, "-")
        for _ in range(3):
            desk.answer(": ", "-")
        desk.answer(who, ".")
        desk.wait_for(end)
        assert desk.code() == 0
        return desk.screen


def asked(clerk: Chibo, columns: int) -> str:
    """What a question that is answered by no shows."""
    with Terminal(clerk, ("official", "unite", "CB01", "CB07"), columns=columns) as desk:
        desk.answer("] ", "n")
        assert desk.code() == 130
        return desk.screen


def refused(clerk: Chibo, columns: int) -> str:
    """What a name that several bear shows."""
    line = ("attend", "add", "Nguyễn", "C1", "--on", "3/5/2024", "--no-input")
    with Terminal(clerk, line, columns=columns) as desk:
        assert desk.code() == 65
        return desk.screen


@pytest.mark.parametrize("language", QUESTIONS)
@pytest.mark.parametrize("columns", [52, 80])
@pytest.mark.parametrize("shown", [sat, asked, refused])
def test_lines_break_between_words(
    office: Chibo, tmp_path: Path, language: str, columns: int, shown: Callable[[Chibo, int], str]
) -> None:
    office.done("official", "edit", "CB01", "--title", TITLE)
    office.done(
        "official", "add", "Nguyễn Thị Phương Bách Tùng", "--code", "CB07", "--title", TITLE
    )
    (tmp_path / "another").mkdir()
    clerk = Chibo(office.db, language=language)
    other = Chibo(Chibo.at_copy_of(office.db, tmp_path / "another").db, language=language)
    long = shown(other, WIDE)
    broken = shown(clerk, columns)
    assert max(map(len, long.splitlines())) > columns
    assert max(map(len, broken.splitlines())) <= columns
    assert broken.split() == long.split()
    for line, following in pairwise(broken.splitlines()):
        if following not in long.splitlines() and re.match("  +[0-9C]", line):
            assert following.startswith("    "), broken


def test_rows_are_left_as_they_are(office: Chibo) -> None:
    office.done("official", "edit", "CB01", "--title", TITLE)
    for form in ("plain", "json"):
        line = ("official", "list", "--format", form)
        with Terminal(office, line, columns=40) as desk:
            assert desk.code() == 0
        assert desk.screen == office.done(*line).out
