from __future__ import annotations

import pytest

from chibo_cli.messages.text import Language
from chibo_cli.output.excel.book.columns import ALL, SheetColumn
from chibo_cli.output.excel.book.heights import (
    MOST_LINES,
    broken,
    cut,
    line_count,
    lines_in,
    room_in,
    row_height,
)
from chibo_cli.output.excel.book.layout import HEADER, MOST_HEIGHT, Align, Look

_LEFT = Look()


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("", 20, 1, id="nothing takes a line"),
        pytest.param("Xã Mỹ Lộc", 20, 1, id="a short name"),
        pytest.param("một\nhai\nba", 20, 3, id="line ends"),
        pytest.param("Nguyễn Hoàng Phương Khánh Tường Vy", 20, 3, id="words go down whole"),
        pytest.param("a" * 40, 11.8, 5, id="a long word is broken"),
        pytest.param("ok " + "a" * 20, 11.8, 4, id="a long word begins on its own line"),
        pytest.param("MWMWMWMWMW", 11.8, 3, id="wide letters"),
        pytest.param("lilililili", 11.8, 1, id="narrow letters"),
        pytest.param("黎黎黎黎黎黎", 11.8, 2, id="East Asian letters"),
    ],
)
def test_lines_are_counted_by_words_and_widths(text: str, width: float, lines: int) -> None:
    assert line_count(text, width, _LEFT) == lines


def test_bold_letters_and_an_indent_take_more_room() -> None:
    text = "a" * 19
    assert line_count(text, 20, Look(Align.CENTER)) == 1
    assert line_count(text, 20, Look(Align.CENTER, is_bold=True)) == 2
    assert line_count(text, 20, Look(Align.LEFT)) == 2


def test_a_row_is_as_high_as_its_longest_cell_and_never_higher_than_excel_allows() -> None:
    assert row_height([]) == row_height([1]) < row_height([1, 3, 2]) < MOST_HEIGHT
    assert row_height([1000]) == MOST_HEIGHT


def test_a_text_too_long_for_a_row_is_cut_between_words_and_nothing_is_lost() -> None:
    room = room_in(20, _LEFT)
    assert cut("một hai", room) == ["một hai"]
    text = "kiến nghị sửa đường " * 100 + "x" * 2000
    parts = cut(text, room)
    assert len(parts) > 1
    assert max(lines_in(part, room) for part in parts) <= MOST_LINES
    assert "".join(parts).replace(" ", "") == text.replace(" ", "")


def test_a_line_of_a_block_is_broken_between_words() -> None:
    assert broken("một hai ba bốn năm", 10, _LEFT) == ["một hai", "ba bốn", "năm"]
    assert broken("x" * 40, 10, _LEFT) == ["x" * 40]


def test_larger_letters_take_more_room() -> None:
    text = "a" * 19
    assert line_count(text, 20, Look(Align.CENTER)) == 1
    assert line_count(text, 20, Look(Align.CENTER, size=15)) == 2


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    "column", {each: None for columns in ALL for each in columns}, ids=lambda each: each.key
)
def test_no_word_of_a_heading_is_broken(column: SheetColumn, language: Language) -> None:
    words = column.heading.pattern(language).split()
    assert [line_count(word, column.width, HEADER) for word in words] == [1] * len(words)
