"""A text longer than a cell may be stands on several lines of a copy, and is one again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chibo_cli.domain.lists.copies import NUMBER, PART, UID, pieces
from chibo_cli.domain.lists.lists import ListKind, ListRow, ListTable
from chibo_cli.domain.text.names import LONGEST_TEXT
from chibo_cli.usecases.lists.copies import whole

_LONG = LONGEST_TEXT
_TEXTS = st.lists(st.sampled_from(["a", " ", "ẫ", "\n", "a" * 999, " " * 1_001, "b " * 500]))


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("", [0]),
        ("a" * _LONG, [_LONG]),
        ("a" * (_LONG + 1), [_LONG, 1]),
        ("a" * 2 * _LONG, [_LONG, _LONG]),
        ("a" * (2 * _LONG + 1), [_LONG, _LONG, 1]),
        ("a" * (_LONG - 1) + " b", [_LONG - 2, 3]),
        ("a" * _LONG + " b", [_LONG - 1, 3]),
        (" " * (_LONG + 1), [_LONG, 1]),
    ],
    ids=["none", "one", "one more", "two", "two and one", "a space last", "a space next", "spaces"],
)
def test_it_is_cut_at_the_last_place_without_a_space(text: str, lengths: list[int]) -> None:
    assert [len(piece) for piece in pieces(text)] == lengths


@given(parts=_TEXTS)
def test_what_is_cut_is_joined_again(parts: list[str]) -> None:
    text = "".join(parts)
    cut = list(pieces(text))
    assert all(len(piece) <= _LONG for piece in cut)
    rows = [
        ListRow(2, {UID: "first", NUMBER: 1, PART: None, "note": "trước", "title": "T"}),
        *(
            ListRow(at + 2, {UID: "one", NUMBER: 2, PART: at, "note": piece, "title": None})
            for at, piece in enumerate(cut, start=1)
        ),
        ListRow(99, {UID: "last", NUMBER: 3, PART: "", "note": None, "title": "sau"}),
    ]
    joined = whole(ListTable("a.csv", "", ListKind.CLOSINGS, {}, rows)).rows
    assert [row.number for row in joined] == [2, 3, 99]
    assert [row.cells["note"] for row in joined] == ["trước", text, None]
    assert [row.cells["title"] for row in joined] == ["T", None, "sau"]
