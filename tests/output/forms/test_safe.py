from __future__ import annotations

import json
import unicodedata

import pytest

from chibo_cli.output.forms.text import json_escaped, safe, visible

_ACTIVE = [
    character
    for character in map(chr, range(0x10000))
    if unicodedata.category(character) in {"Cc", "Cs"}
    or unicodedata.bidirectional(character)
    in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    or character in "\u061c\u200e\u200f\u2028\u2029\ufffe\uffff"
]


def test_no_control_of_any_kind_is_left() -> None:
    shown = safe("".join(_ACTIVE))
    assert not set(shown) & set(_ACTIVE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("\x1b[31mđỏ", r"\x1b[31mđỏ", id="escape"),
        pytest.param("\x9b31m", r"\x9b31m", id="C1"),
        pytest.param("a\u202eb", r"a\u202eb", id="bidi"),
        pytest.param("\udc80", r"\udc80", id="surrogate"),
        pytest.param("một\r\nhai\n", "một ⏎ hai", id="line ends"),
        pytest.param("một\thai", "một hai", id="tab"),
        pytest.param("Hòa Bình, ấp 3 [/QĐ-UBND]", "Hòa Bình, ấp 3 [/QĐ-UBND]", id="plain"),
    ],
)
def test_what_would_act_on_a_screen_is_made_visible(text: str, expected: str) -> None:
    assert safe(text) == expected


def test_a_file_keeps_lines_and_tabs() -> None:
    assert visible("một\r\nhai\tba\x07") == "một\nhai\tba\\x07"


def test_json_reads_back_as_it_was_though_no_control_is_raw() -> None:
    alone = "\udc80"
    text = "".join(each for each in _ACTIVE if unicodedata.category(each) != "Cs") + alone + "Đặng"
    written = json_escaped(json.dumps([text], ensure_ascii=False))
    assert not set(written) & set(_ACTIVE)
    assert "Đặng" in written
    assert json.loads(written) == [text]
