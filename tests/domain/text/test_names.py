from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chibo_cli.domain.text.names import (
    LONGEST_TEXT,
    folded,
    given_name_first,
    has_diacritics,
    quoted,
    same_name_key,
    search_form,
    stored,
    stored_lines,
    unquoted,
    words,
)
from chibo_cli.messages.errors.refusals import TextFault, TextRefused
from tests.running.examples import examples

VOWELS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
SYLLABLES = st.text(VOWELS + VOWELS.upper() + "bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX'", max_size=7)
NAMES = st.lists(SYLLABLES, max_size=5).map(" ".join)
steadily = examples(200)


def typed_on_a_mac(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("Lò Văn Thử", "Lò Văn Thử", id="as it is"),
        pytest.param(typed_on_a_mac("Lò Văn Thử"), "Lò Văn Thử", id="decomposed"),
        pytest.param("Hoà Bình", "Hoà Bình", id="old tone marks stay as typed"),
        pytest.param("  Lò   Văn\tThử ", "Lò Văn Thử", id="spaces"),
        pytest.param("Lò\u00a0Văn\u202fThử\u3000", "Lò Văn Thử", id="no-break and wide spaces"),
        pytest.param("Lò\u200b Văn\ufeff Th\u200dử\u00ad", "Lò Văn Thử", id="zero width"),
        pytest.param("L\u200bo\u0300 Văn Thử", "Lò Văn Thử", id="zero width before a mark"),
        pytest.param("\u00d0inh \u00f0o\u00e0n \u0189", "Đinh đoàn Đ", id="eth and African D"),
        pytest.param("H’Hen Êban", "H’Hen Êban", id="a curved apostrophe stays"),
        pytest.param("Chi bộ 1\nấp 2", "Chi bộ 1 ấp 2", id="a line end is a space"),
        pytest.param("=1+1", "=1+1", id="a formula is a text"),
        pytest.param("", "", id="nothing"),
        pytest.param(" \u200b ", "", id="nothing visible"),
    ],
)
def test_a_name_is_kept_as_typed_without_what_nobody_sees(text: str, kept: str) -> None:
    assert stored(text) == kept


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_are_kept_as_lines(line_end: str) -> None:
    assert stored_lines(f"Một{line_end}hai ") == "Một\nhai"


@pytest.mark.parametrize(
    "character",
    [
        pytest.param("\x00", id="null"),
        pytest.param("\x07", id="bell"),
        pytest.param("\x08", id="backspace"),
        pytest.param("\x0b", id="vertical tab"),
        pytest.param("\x1b", id="escape"),
        pytest.param("\x7f", id="delete"),
        pytest.param("\x85", id="next line"),
        pytest.param("\x9b", id="control sequence introducer"),
        pytest.param("\u061c", id="Arabic letter mark"),
        pytest.param("\u200e", id="left-to-right mark"),
        pytest.param("\u200f", id="right-to-left mark"),
        pytest.param("\u202a", id="left-to-right embedding"),
        pytest.param("\u202e", id="right-to-left override"),
        pytest.param("\u2066", id="left-to-right isolate"),
        pytest.param("\u2069", id="pop isolate"),
        pytest.param("\ud800", id="half a surrogate pair"),
        pytest.param("\ufffe", id="no character, and no XML"),
        pytest.param("\uffff", id="no character either"),
    ],
)
def test_what_could_command_a_terminal_or_break_a_file_is_refused(character: str) -> None:
    for read in (stored, stored_lines):
        with pytest.raises(TextRefused) as refused:
            read(f"Lò{character} Văn Thử")
        assert refused.value.fault is TextFault.CONTROL_CHARACTER


def test_two_thousand_characters_are_kept_and_one_more_is_refused() -> None:
    assert len(stored("ộ" * LONGEST_TEXT)) == LONGEST_TEXT == 2000
    assert stored(typed_on_a_mac("ộ" * LONGEST_TEXT)) == "ộ" * LONGEST_TEXT
    with pytest.raises(TextRefused) as refused:
        stored("ộ" * (LONGEST_TEXT + 1))
    assert refused.value.fault is TextFault.TOO_LONG


def test_a_letter_bears_thirty_marks_and_no_more() -> None:
    marks = "\u0315\u0300" * 15
    assert len(stored(f"Lò A{marks}")) == 33  # À is one letter
    with pytest.raises(TextRefused) as refused:
        stored(f"Lò A{marks}\u0315")
    assert refused.value.fault is TextFault.TOO_MANY_MARKS
    assert folded("Hòa" + marks * 10_000) == "hoa"


@steadily
@given(NAMES)
def test_what_is_stored_is_stored_once_and_for_all(name: str) -> None:
    kept = stored(name)

    assert stored(kept) == kept
    assert stored(typed_on_a_mac(name)) == kept
    assert unicodedata.is_normalized("NFC", kept)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Đinh Thị Hòa", "dinh thi hoa"),
        ("ĐINH THỊ HOÀ", "dinh thi hoa"),
        ("đường Ấp Bắc", "duong ap bac"),
        ("uỷ ban", "uy ban"),
        ("Ưu điểm, hạn chế", "uu diem, han che"),
        ("\u00d0inh", "dinh"),
        ("H’Hen Êban", "h'hen eban"),
        ("H\u02bcHen", "h'hen"),
        ("K`Brêu", "k'breu"),
        ("  Rơ   Châm ", "ro cham"),
        (typed_on_a_mac("Nguyễn"), "nguyen"),
        ("", ""),
    ],
)
def test_folded_letters_bear_no_mark_and_no_case(text: str, bare: str) -> None:
    assert folded(text) == bare


@steadily
@given(NAMES)
def test_folding_ends_in_plain_letters(name: str) -> None:
    bare = folded(name)

    assert bare.isascii()
    assert folded(bare) == bare == folded(name.upper()) == folded(typed_on_a_mac(name))
    assert not has_diacritics(bare)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Lo Van Thu", False),
        ("H'Hen, ap 1 (moi)", False),
        ("", False),
        ("Lo Van Thử", True),
        ("Dinh", False),
        ("Đinh", True),
        ("\u00d0inh", True),
        ("ưu", True),
        (typed_on_a_mac("à"), True),
    ],
)
def test_a_mark_typed_anywhere_is_seen(text: str, *, marked: bool) -> None:
    assert has_diacritics(text) is marked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("Hoà Bình", "Hòa Bình"),
        ("HOÀ BÌNH", "hòa bình"),
        ("uỷ ban", "ủy ban"),
        ("thuỷ", "thủy"),
        ("khoẻ", "khỏe"),
        ("Thuý", "Thúy"),
        (typed_on_a_mac("Nguyễn Thị Mậu"), "Nguyễn Thị Mậu"),
        ("Lò\u00a0Văn  Thử", "Lò Văn Thử"),
        ("\u00d0inh", "Đinh"),
        ("H’Hen", "H'Hen"),
        ("Bình Hòa, Nhơn Thạnh", "Bình Hoà Nhơn Thạnh"),
    ],
)
def test_two_spellings_of_one_name_are_the_same(one: str, other: str) -> None:
    assert same_name_key(one) == same_name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà", "Hoá"),
        ("Quý", "Quí"),
        ("Hoà", "Hoa"),
        ("Đinh", "Dinh"),
        ("Lan", "Lân"),
        ("Văn Lang", "Văn Lăng"),
        ("Mỹ", "Mĩ"),
        ("Bà Ba", "Ba Bà"),
        ("Hà An", "Hàn"),
        ("Hà An", "Hà"),
        ("H'Hen", "Hhen"),
        ("Bà-Ba", "Ba-Bà"),
    ],
)
def test_two_names_are_two(one: str, other: str) -> None:
    assert same_name_key(one) != same_name_key(other)


@steadily
@given(NAMES)
def test_a_name_is_the_same_in_any_case_and_encoding(name: str) -> None:
    key = same_name_key(name)

    assert same_name_key(name.upper()) == key
    assert same_name_key(typed_on_a_mac(name)) == key
    assert same_name_key(stored(name)) == key


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ấp 1 (mới)", ("ấp", "1", "mới")),
        ("Bình Hòa, Nhơn Thạnh", ("Bình", "Hòa", "Nhơn", "Thạnh")),
        ("H'Hen", ("H'Hen",)),
        ("258-QĐ/TU", ("258-QĐ/TU",)),
        (" , ; ", ()),
        ("", ()),
    ],
)
def test_words_stand_without_the_punctuation_around_them(text: str, found: tuple[str, ...]) -> None:
    assert words(text) == found


def test_a_text_is_searched_by_its_folded_words() -> None:
    assert search_form("  Chi bộ Ấp 1 (mới), Đức Hòa.") == "chi bo ap 1 moi duc hoa"


@pytest.mark.parametrize(
    ("full_name", "given_name", "rest"),
    [
        ("Lò Văn Thử", "Thử", "Lò Văn"),
        ("Y Bhai", "Bhai", "Y"),
        ("Ksor", "Ksor", ""),
        ("", "", ""),
    ],
)
def test_the_given_name_is_the_last_word(full_name: str, given_name: str, rest: str) -> None:
    assert given_name_first(full_name) == (given_name, rest)


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "'"])
def test_what_a_spreadsheet_would_run_is_marked_and_read_back(first: str) -> None:
    for text in (f"{first}1+1", f"'{first}1+1", first):
        assert quoted(text) == f"'{text}"
        assert unquoted(quoted(text)) == text
    assert quoted(f"1{first}") == f"1{first}"
