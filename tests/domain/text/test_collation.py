"""Vietnamese order. `vi_order.json` is what ICU's collator `vi` says; its source stands in it."""

from __future__ import annotations

import json
import unicodedata
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chibo_cli.domain.text.collation import code_key, person_key, sort_key
from tests.running.examples import examples

LISTS: dict[str, list[str]] = json.loads(
    Path(__file__).with_name("vi_order.json").read_text(encoding="utf-8")
)["lists"]
ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = "aàảãáạ"
VOWELS = "aàảãáạăằẳẵắặâầẩẫấậoòỏõóọuùủũúụyỳỷỹýỵ"
TEXTS = st.text(f"{VOWELS}{VOWELS.upper()}đĐhH 1-'", max_size=8)
steadily = examples(200)


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("seed", range(5))
def test_shuffled_lists_come_back_in_the_order_of_icu(name: str, seed: int) -> None:
    shuffled = LISTS[name].copy()
    Random(seed).shuffle(shuffled)

    assert sorted(shuffled, key=sort_key) == LISTS[name]


@pytest.mark.parametrize("name", LISTS)
def test_decomposed_text_stands_where_composed_text_does(name: str) -> None:
    decomposed = [unicodedata.normalize("NFD", text) for text in reversed(LISTS[name])]
    in_order = sorted(decomposed, key=sort_key)

    assert [unicodedata.normalize("NFC", text) for text in in_order] == LISTS[name]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        pytest.param("Ấp Đông", "Bình", id="marked letters before the next letter"),
        pytest.param("Dũng", "Đào", id="d before đ, whatever follows"),
        pytest.param("Hạ An", "Hà Bình", id="letters of all words before any tone"),
        pytest.param("hoà", "hòa", id="old and new tone marks side by side"),
        pytest.param("hòa", "hoá", id="and before another tone"),
        pytest.param("hoà an", "hòa ban", id="the next word decides"),
        pytest.param("quý", "quỵ", id="the tone of qu stands on y"),
        pytest.param("Tổ 10", "Tổ 2", id="digits one by one"),
        pytest.param("", "a", id="nothing first"),
    ],
)
def test_one_stands_before_the_other(earlier: str, later: str) -> None:
    assert sort_key(earlier) < sort_key(later)


@pytest.mark.parametrize(("letter", "following"), list(pairwise(ALPHABET)))
def test_letters_go_in_the_order_of_the_alphabet(letter: str, following: str) -> None:
    assert sort_key(f"{letter}z") < sort_key(f"{following}a")
    assert sort_key(letter.upper()) < sort_key(following)


@pytest.mark.parametrize(("tone", "following"), list(pairwise(TONES)))
def test_tones_go_level_falling_asking_tumbling_rising_heavy(tone: str, following: str) -> None:
    assert sort_key(f"b{tone}n") < sort_key(f"b{following}n")
    assert sort_key(f"b{following}n") < sort_key(f"b{tone}nh")


@pytest.mark.parametrize(
    ("one", "other", "after"),
    [
        ("hoà", "hòa", "hoả"),
        ("khoẻ", "khỏe", "khoẽ"),
        ("thuỷ", "thủy", "thuỹ"),
        ("UỶ", "ỦY", "UỸ"),
    ],
)
def test_old_and_new_tone_marks_stand_side_by_side(one: str, other: str, after: str) -> None:
    assert sort_key(one)[:2] == sort_key(other)[:2]
    assert max(sort_key(one), sort_key(other)) < sort_key(after)


@steadily
@given(TEXTS, TEXTS)
def test_only_equal_texts_stand_in_one_place(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) is (one == other)
    assert sort_key(one) <= sort_key(other) or sort_key(other) <= sort_key(one)


def test_people_go_by_given_name_and_then_by_the_rest() -> None:
    people = [
        "Y",
        "Lò Văn An",
        "Nguyễn Thị An",
        "Nguyễn Văn An",
        "Trần Ân",
        "Lê Thị Bình",
        "Nguyễn Đình Dũng",
        "Bùi Đức",
        "Đinh Văn Hòa",
        "Lê Hoá",
        "Ksor",
        "H'Hen Niê",
        "A Thử",
    ]
    in_order = sorted(people, key=person_key)

    assert in_order == [
        "Lò Văn An",
        "Nguyễn Thị An",
        "Nguyễn Văn An",
        "Trần Ân",
        "Lê Thị Bình",
        "Nguyễn Đình Dũng",
        "Bùi Đức",
        "Đinh Văn Hòa",
        "Lê Hoá",
        "Ksor",
        "H'Hen Niê",
        "A Thử",
        "Y",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Lê Văn Hoà", "Lê Văn Hòa", id="the given name"),
        pytest.param("Hoà Thị An", "Hòa Thị An", id="the rest"),
        pytest.param("Thuỵ Khoẻ", "Thụy Khỏe", id="both"),
    ],
)
def test_two_spellings_of_a_name_have_one_place(one: str, other: str) -> None:
    assert one != other
    assert person_key(one) == person_key(other)


def test_the_rest_of_the_name_decides_before_the_spelling_of_the_given_name() -> None:
    people = ["Trần Văn Hoà", "Lê Văn Hòa", "Đỗ Văn Hoà", "Bùi Văn Hòa"]

    assert sorted(people, key=person_key) == people[::-1]


def test_codes_go_letter_by_letter_and_those_of_offices_by_the_office_behind() -> None:
    ordered = [
        None,
        "CB01",
        "CB01@Xã An Hòa",
        "CB01@Xã Đông Sơn",
        "CB01@Xã Ea Hleo",
        "CB010",
        "CB02@Xã An Hòa",
        "cb01",
    ]
    assert sorted([*ordered[4:], *ordered[:4]], key=code_key) == ordered
