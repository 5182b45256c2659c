from __future__ import annotations

import pytest

from chibo_cli.domain.text.tags import bears, by_tag, tags_of


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ((), ()),
        (("",), ()),
        ((" ; ",), ()),
        (("4 nắm", "4 góp"), ("4 nắm", "4 góp")),
        (("4 nắm; 4 góp;3 kiểm",), ("4 nắm", "4 góp", "3 kiểm")),
        (("4 nắm", "4  NAM"), ("4 nắm",)),
    ],
)
def test_tags_are_kept_once_in_their_order(typed: tuple[str, ...], tags: tuple[str, ...]) -> None:
    assert tags_of(typed) == tags


@pytest.mark.parametrize("sought", ["4 nắm", "4 NAM", " 4 nam "])
def test_a_tag_is_found_whole_marks_or_none(sought: str) -> None:
    assert bears(("3 kiểm", "4 nắm"), sought)
    assert not bears(("3 kiểm", "4 nắm"), "nắm")


def test_bearers_of_a_tag_in_two_spellings_are_together_each_once() -> None:
    grouped = by_tag([("a", ("4 nắm", "x")), ("b", ("4 nam",)), ("c", ("4 nắm", "4 NẮM"))])
    assert grouped == {"4 nắm": ("a", "b", "c"), "x": ("a",)}
