from __future__ import annotations

import pytest

from chibo_cli.messages.text import Language
from chibo_cli.output.excel.heights import fitting, line_count, row_height
from chibo_cli.output.excel.layout import (
    HEADER,
    MOST_HEIGHT,
    SUBJECT_COLUMNS,
    Align,
    Look,
    SheetColumn,
)

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


def test_as_many_paragraphs_are_kept_as_a_row_can_show_with_one_more() -> None:
    assert fitting(["một"] * 10, 20, _LEFT) == 10
    kept = fitting(["một"] * 100, 20, _LEFT)
    assert row_height([kept + 1]) < MOST_HEIGHT
    assert row_height([kept + 2]) == MOST_HEIGHT


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("column", SUBJECT_COLUMNS, ids=[one.key for one in SUBJECT_COLUMNS])
def test_no_word_of_a_heading_is_broken(column: SheetColumn, language: Language) -> None:
    words = column.heading.pattern(language).split()
    assert [line_count(word, column.width, HEADER) for word in words] == [1] * len(words)
