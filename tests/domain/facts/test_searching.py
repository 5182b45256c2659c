from __future__ import annotations

import pytest

from chibo_cli.domain.facts.searching import Sought
from chibo_cli.messages.errors.refusals import TextRefused

NOTE = "Chi bộ sinh hoạt đúng giờ; tỷ lệ dự họp 95%. Kiến nghị: sửa đường ấp Hoà, 12/258-QĐ_TU"


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        pytest.param("dung gio", "đúng giờ", id="no marks typed"),
        pytest.param("DUNG  GIO", "đúng giờ", id="any case, any spaces"),
        pytest.param("đúng giờ", "đúng giờ", id="marks typed"),
        pytest.param("hòa", "Hoà", id="new tone mark for old"),
        pytest.param("ấp hòa", "ấp Hoà", id="marks of several words"),
        pytest.param("kien ngh", "Kiến nghị", id="the beginning of the last word"),
        pytest.param("95%", "95%", id="a percent sign is one"),
        pytest.param("258-QĐ_TU", "258-QĐ_TU", id="an underscore is one"),
        pytest.param("258", "258", id="within a document's number"),
        pytest.param("%", "%", id="a sign alone"),
    ],
)
def test_words_are_found_where_they_stand(typed: str, held: str) -> None:
    found = Sought.of(typed).match(NOTE)
    assert found is not None
    start, end, _ = found
    assert NOTE[start:end] == held


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("hóa", id="another tone"),
        pytest.param("đùng giờ", id="another mark"),
        pytest.param("đung gio", id="with a mark all of them"),
        pytest.param("kiến ngh", id="with marks whole words"),
        pytest.param("oat", id="the end of a word"),
        pytest.param("dung%gio", id="no pattern"),
        pytest.param("dung_gio", id="nor a letter of any kind"),
        pytest.param("gio dung", id="another order"),
        pytest.param("*", id="a star is none"),
    ],
)
def test_what_does_not_stand_there_is_not_found(typed: str) -> None:
    assert Sought.of(typed).match(NOTE) is None


def test_decomposed_text_and_marked_apostrophes_are_the_same() -> None:
    assert Sought.of("h'bia e\u0302ban").is_in("Đồng chí H’Bia Êban")
    assert Sought.of("hbia").is_in("H'Bia") is False


def test_nothing_typed_is_refused() -> None:
    with pytest.raises(TextRefused):
        Sought.of(" ")


def test_a_whole_word_is_shown_before_the_beginning_of_a_longer_one() -> None:
    text = "ấp 10, ấp 1"
    assert Sought.of("ap 1").match(text) == (7, 11, True)
    assert Sought.of("ap 1").match("ấp 10") == (0, 5, False)


def test_an_excerpt_is_one_line_cut_at_words() -> None:
    text = "Một hai ba bốn năm sáu bảy tám chín\nmười đúng giờ " + "xa lắm " * 9
    _, found = Sought.of("dung gio").first([("strengths", text)]) or (None, None)
    assert found is not None
    assert found.text == "…năm sáu bảy tám chín mười đúng giờ xa lắm xa lắm xa lắm xa lắm…"
    assert found.text[found.start : found.end] == "đúng giờ"


def test_the_first_text_that_holds_it_is_told() -> None:
    sought = Sought.of("duong")
    assert sought.first([("strengths", None), ("shortcomings", "không có")]) is None
    found = sought.first([("strengths", "tốt"), ("recommendation", "sửa đường")])
    assert found is not None
    assert (found[0], found[1].text) == ("recommendation", "sửa đường")
