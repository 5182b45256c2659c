from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from chibo_cli.messages.errors.refusals import AmbiguousName, Noun, UnknownName
from chibo_cli.usecases.finding.people import find_official
from tests.usecases.registers import TODAY, undone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chibo_cli.store.store import Store
    from tests.usecases.registers import Register

AN, BINH, HOA, HOA_HIGH, DUONG, LONG_NAME = "CB01", "CB02", "CB03", "CB04", "CB05", "CB06"
PEOPLE = {
    AN: "Nguyễn Văn An",
    BINH: "Trần Thị Bình",
    HOA: "Lê Thị Hoà",
    HOA_HIGH: "Phạm Thị Hóa",
    DUONG: "Đặng Thùy Dương",
    LONG_NAME: "Nguyễn Văn An Khang",
}


@pytest.fixture(scope="module")
def built(rehearsal: Store) -> Iterator[Register]:
    with undone(rehearsal) as register:
        for code, name in PEOPLE.items():
            register.official(name, code=code)
        yield register


@pytest.fixture
def people(built: Register) -> Iterator[Register]:
    """Those people; whom a test adds is taken back."""
    with undone(built.store) as register:
        yield register


def found(register: Register, text: str) -> str | None:
    return find_official(register.store, text, day=TODAY).code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        pytest.param("CB01", AN, id="code"),
        pytest.param("cb01", AN, id="code in small letters"),
        pytest.param(" CB01 ", AN, id="code among spaces"),
        pytest.param("Nguyễn Văn An", AN, id="whole name before words of a longer one"),
        pytest.param("NGUYỄN VĂN AN", AN, id="whole name in capitals"),
        pytest.param("nguyen van an", AN, id="whole name bare"),
        pytest.param("nguyễn  văn   an", AN, id="whole name with many spaces"),
        pytest.param(unicodedata.normalize("NFD", "Nguyễn Văn An"), AN, id="decomposed"),
        pytest.param("Bình", BINH, id="given name"),
        pytest.param("thi binh", BINH, id="consecutive words bare"),
        pytest.param("Thị Bình", BINH, id="consecutive words"),
        pytest.param("Hòa", HOA, id="new tone mark for the old"),
        pytest.param("Hoà", HOA, id="old tone mark"),
        pytest.param("lê thị hòa", HOA, id="whole name with the new tone mark"),
        pytest.param("Hoá", HOA_HIGH, id="another tone is another name"),
        pytest.param("Thuỳ Dương", DUONG, id="old mark in the first word"),
        pytest.param("Đặng", DUONG, id="đ as đ"),
        pytest.param("dang", DUONG, id="đ as d"),
        pytest.param("DANG THUY DUONG", DUONG, id="whole name bare in capitals"),
        pytest.param("An Khang", LONG_NAME, id="words at the end"),
        pytest.param("van an khang", LONG_NAME, id="words in the middle"),
        pytest.param("Ðặng", DUONG, id="eth typed for Đ"),
    ],
)
def test_a_person_is_found(people: Register, typed: str, code: str) -> None:
    assert found(people, typed) == code


@pytest.mark.parametrize(
    "address", ["đ/c ", "Đ/c ", "Đ/C. ", "đ/c: ", "đồng chí ", "Đồng chí: ", "dong chi ", "d/c "]
)
@pytest.mark.parametrize(
    ("typed", "code"), [("Trần Thị Bình", BINH), ("binh", BINH), ("cb02", BINH)]
)
def test_a_form_of_address_is_passed_over(
    people: Register, address: str, typed: str, code: str
) -> None:
    assert found(people, address + typed) == code


def test_a_name_that_looks_like_a_form_of_address_is_a_name(people: Register) -> None:
    people.official("Đồng Chí Công", code="CB07")
    people.official("Lý Công", code="CB08")
    people.official("Ngô Đông Chi Mai", code="CB09")
    people.official("Ngô Mai", code="CB10")
    assert found(people, "Đồng Chí Công") == "CB07"
    assert found(people, "dong chi cong") == "CB07"
    assert found(people, "đồng chí Đồng Chí Công") == "CB07"
    assert found(people, "đồng chí Lý Công") == "CB08"
    assert found(people, "ngo dong chi mai") == "CB09"


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("Hỏa", id="a tone nobody has"),
        pytest.param("Nguyên Văn An", id="another vowel"),
        pytest.param("Dặng", id="d for đ among diacritics"),
        pytest.param("Nguyễn van An", id="bare word among diacritics"),
        pytest.param("An Văn", id="words in another order"),
        pytest.param("Nguyễn An", id="words not consecutive"),
        pytest.param("Bin", id="part of a word"),
        pytest.param("CB99", id="no such code"),
        pytest.param("CB0", id="part of a code"),
        pytest.param("", id="nothing"),
        pytest.param("đ/c", id="address alone"),
        pytest.param("%", id="wildcard"),
        pytest.param("...", id="dots"),
    ],
)
def test_nobody_is_guessed(people: Register, typed: str) -> None:
    with pytest.raises(UnknownName) as unknown:
        found(people, typed)
    assert (unknown.value.noun, unknown.value.text) == (Noun.OFFICIAL, typed)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("Trần Thị Bình (CB02)", id="as chibo writes it"),
        pytest.param("tran thi binh ( cb02 )", id="bare"),
        pytest.param("Bình (CB02)", id="words of the name"),
        pytest.param("[CB02] Trần Thị Bình", id="code in brackets first"),
        pytest.param("Trần Thị Bình [CB02]", id="code in brackets last"),
        pytest.param("CB02 – Trần Thị Bình", id="code and a dash"),
        pytest.param("CB02 - Trần Thị Bình", id="code and a hyphen"),
        pytest.param("cb02 — tran thi binh", id="code and a long dash"),
        pytest.param("Đồng chí Trần Thị Bình (CB02)", id="a form of address before"),
        pytest.param("CB02 - đ/c Trần Thị Bình", id="a form of address within"),
        pytest.param("Bà Trần Thị Bình", id="bà"),
        pytest.param("Đ/c Bà Trần Thị Bình", id="two forms of address"),
    ],
)
def test_an_official_is_read_as_chibo_and_offices_write_one(people: Register, typed: str) -> None:
    assert found(people, typed) == BINH


def test_a_name_with_the_code_of_another_is_refused_and_both_are_told(people: Register) -> None:
    for typed in ("Trần Thị Bình (CB01)", "CB01 – Trần Thị Bình", "[CB01] tran thi binh"):
        with pytest.raises(AmbiguousName) as refused:
            found(people, typed)
        error = refused.value
        assert (error.text, error.code) == (typed, "CB01")
        assert [each.code for each in error.candidates] == [AN, BINH]


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("Trần Thị Bình (CB99)", id="code of nobody"),
        pytest.param("CB99 – Trần Thị Bình", id="code of nobody first"),
        pytest.param("CB01 – ", id="no name"),
        pytest.param("Trần Thị Bính", id="another tone"),
        pytest.param("Bà", id="no name after a form of address"),
    ],
)
def test_a_name_that_does_not_fit_is_nobody(people: Register, typed: str) -> None:
    with pytest.raises(UnknownName):
        found(people, typed)


def test_a_name_that_holds_what_chibo_writes_is_that_name(people: Register) -> None:
    people.official("Ông Thị Minh (CB01)", code="CB21")
    people.official("Thị Minh", code="CB22")
    assert found(people, "Ông Thị Minh (CB01)") == "CB21"
    assert found(people, "Ông Thị Minh") == "CB21"
    assert found(people, "bà Thị Minh") == "CB22"
