from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.messages.errors.refusals import AmbiguousName, Candidate, Noun, UnknownName
from chibo_cli.usecases.finding.people import find_unit, find_visited_unit
from tests.usecases.registers import TODAY, day, span, undone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chibo_cli.domain.facts.records import Official
    from chibo_cli.store.store import Store
    from tests.usecases.registers import Register

PROVINCE, HOA_LAC, NHON_THANH, BINH_HOA = "T01", "X01", "X02", "X03"


@pytest.fixture(scope="module")
def built(rehearsal: Store) -> Iterator[Register]:
    """Three communes; X01 and X02 each have a cell `ấp 1` and a cell `ấp Bình Hòa`."""
    with undone(rehearsal) as register:
        top = register.unit("Tỉnh Bình Tân Giang", code=PROVINCE, kind="province")
        for number, name in ((1, "Xã Hoà Lạc"), (2, "Xã Nhơn Thạnh"), (3, "Xã Bình Hòa")):
            commune = register.unit(name, code=f"X0{number}", kind="commune", under=top)
            if number < 3:
                register.unit("Chi bộ ấp 1", code=f"C{number}1", under=commune)
                register.unit("Chi bộ ấp Bình Hòa", code=f"C{number}2", under=commune)
        register.unit("Chi bộ ấp 10", code="C13", under=register.coded("X01"))
        register.unit("Chi bộ ấp Đồng Tháp", code="C14", under=register.coded("X01"))
        yield register


@pytest.fixture
def province(built: Register) -> Iterator[Register]:
    """That province; what a test adds is taken back."""
    with undone(built.store) as register:
        yield register


def found(register: Register, text: str) -> str | None:
    return find_unit(register.store, text, day=TODAY).code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        pytest.param("C11", "C11", id="code"),
        pytest.param("x01", HOA_LAC, id="code in small letters"),
        pytest.param("Xã Bình Hòa", BINH_HOA, id="whole name"),
        pytest.param("xa binh hoa", BINH_HOA, id="whole name bare"),
        pytest.param("XÃ BÌNH HOÀ", BINH_HOA, id="whole name in capitals with the old mark"),
        pytest.param("Hòa Lạc", HOA_LAC, id="words with the new mark"),
        pytest.param("hoa lac", HOA_LAC, id="words bare"),
        pytest.param("nhơn thạnh", NHON_THANH, id="words"),
        pytest.param("ấp 10", "C13", id="a number is a word of its own"),
        pytest.param("dong thap", "C14", id="đ as d"),
        pytest.param("ấp Đồng Tháp", "C14", id="đ as đ"),
        pytest.param("ấp 1, Hòa Lạc", "C11", id="narrowed by the commune"),
        pytest.param("ap 1, nhon thanh", "C21", id="narrowed bare"),
        pytest.param("ap 1, Nhơn Thạnh", "C21", id="diacritics judged part by part"),
        pytest.param("ấp 1, hoa lac", "C11", id="the other part bare"),
        pytest.param("Bình Hòa, Nhơn Thạnh", "C22", id="narrowed to a cell"),
        pytest.param("ấp 1,Nhơn Thạnh, Bình Tân Giang", "C21", id="narrowed twice"),
        pytest.param("ấp 1, Bình Tân Giang, Nhơn Thạnh", "C21", id="narrowed in any order"),
        pytest.param("ấp 1, , Nhơn Thạnh", "C21", id="an empty part"),
    ],
)
def test_a_unit_is_found(province: Register, typed: str, code: str) -> None:
    assert found(province, typed) == code


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("Hỏa Lạc", id="another tone"),
        pytest.param("ấp Dồng Tháp", id="d for đ among diacritics"),
        pytest.param("ấp 2", id="no such number"),
        pytest.param("ấp 1, Bình Hòa", id="not below that unit"),
        pytest.param("Hòa Lạc, ấp 1", id="the unit above comes after"),
        pytest.param("ấp 1, Hóa Lạc", id="another tone in the unit above"),
        pytest.param("Xã Hòa Lạc, Hòa Lạc", id="not below itself"),
        pytest.param("", id="nothing"),
        pytest.param(" , ", id="a comma"),
        pytest.param("%", id="wildcard"),
    ],
)
def test_no_unit_is_guessed(province: Register, typed: str) -> None:
    with pytest.raises(UnknownName) as unknown:
        found(province, typed)
    assert (unknown.value.noun, unknown.value.text) == (Noun.UNIT, typed)


def test_several_are_listed_by_code_with_the_unit_above(province: Register) -> None:
    with pytest.raises(AmbiguousName) as several:
        found(province, "ấp 1")
    assert several.value.candidates == [
        Candidate("C11", "Chi bộ ấp 1", "Xã Hoà Lạc"),
        Candidate("C21", "Chi bộ ấp 1", "Xã Nhơn Thạnh"),
    ]


def test_a_name_that_holds_a_comma_is_found_whole(province: Register) -> None:
    province.unit("Chi bộ ấp 1, 2 và 3", code="C15", under=province.coded("X03"))
    assert found(province, "Chi bộ ấp 1, 2 và 3") == "C15"
    assert found(province, "ap 1, 2") == "C15"


@pytest.fixture
def visitor(province: Register) -> Official:
    """Assigned to X01 from 1 January 2024."""
    official = province.official("Nguyễn Văn An", code="CB01")
    province.assignment(
        official, province.coded("X01"), province.regulation(), span("2024-01-01", "2024-12-31")
    )
    return official


def visited(
    register: Register, official: Official, text: str, held_on: str = "2024-02-05"
) -> str | None:
    return find_visited_unit(register.store, text, official, day=day(held_on)).code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        pytest.param("ấp 1", "C11", id="in the area, not elsewhere"),
        pytest.param("ap binh hoa", "C12", id="in the area bare"),
        pytest.param("Bình Hòa", "C12", id="words in the area before words elsewhere"),
        pytest.param("Xã Bình Hòa", BINH_HOA, id="words nowhere in the area"),
        pytest.param("ấp 1, Nhơn Thạnh", "C21", id="narrowed to elsewhere"),
        pytest.param("C21", "C21", id="a code elsewhere"),
        pytest.param("Hòa Lạc", HOA_LAC, id="the area itself"),
    ],
)
def test_a_visited_unit_is_looked_for_in_the_area_first(
    province: Register, visitor: Official, typed: str, code: str
) -> None:
    assert visited(province, visitor, typed) == code


def test_words_in_the_area_go_before_a_whole_name_elsewhere(
    province: Register, visitor: Official
) -> None:
    province.unit("ấp 10", code="C99", under=province.coded("X03"))
    assert visited(province, visitor, "ấp 10") == "C13"


def test_a_whole_name_goes_before_words_within_the_area(
    province: Register, visitor: Official
) -> None:
    province.unit("Chi bộ ấp 1 mở rộng", code="C16", under=province.coded("X01"))
    assert visited(province, visitor, "Chi bộ ấp 1") == "C11"


@pytest.mark.parametrize("kind", ["school_cell", "agency_cell", "cell"])
def test_cells_go_before_other_units_at_each_step(
    province: Register, visitor: Official, kind: str
) -> None:
    commune = province.coded("X01")
    province.unit("Gò Dầu", code="B1", kind="base_committee", under=commune)
    province.unit("Gò Dầu", code="C17", kind=kind, under=commune)
    assert visited(province, visitor, "Gò Dầu") == "C17"
    assert visited(province, visitor, "go dau") == "C17"


def test_a_whole_unit_of_another_kind_goes_before_words_of_a_cell(
    province: Register, visitor: Official
) -> None:
    province.unit("Chi bộ xã Hòa Lạc", code="C18", under=province.coded("X01"))
    assert visited(province, visitor, "Xã Hòa Lạc") == HOA_LAC


def test_outside_the_days_assigned_there_is_no_area(province: Register, visitor: Official) -> None:
    with pytest.raises(AmbiguousName):
        visited(province, visitor, "ấp 1", "2023-12-31")


def test_a_draft_makes_no_area(province: Register) -> None:
    official = province.official("Nguyễn Văn An", code="CB01")
    province.assignment(official, province.coded("X01"), province.regulation(), is_draft=True)
    with pytest.raises(AmbiguousName):
        visited(province, official, "ấp 1")


def test_several_in_the_area_are_asked_about(province: Register, visitor: Official) -> None:
    base = province.unit("Đảng bộ cơ sở", kind="base_committee", under=province.coded("X01"))
    province.unit("Chi bộ ấp 1", code="C19", under=base)
    with pytest.raises(AmbiguousName) as several:
        visited(province, visitor, "ấp 1")
    assert [each.code for each in several.value.candidates] == ["C11", "C19"]


def test_an_ended_cell_is_the_last_to_be_meant(province: Register, visitor: Official) -> None:
    province.unit(
        "Chi bộ ấp 7", code="C31", under=province.coded("X01"), life=span("", "2023-12-31")
    )
    assert visited(province, visitor, "ấp 7") == "C31"
    province.unit("Chi bộ ấp 7", code="C32", under=province.coded("X03"))
    assert visited(province, visitor, "ấp 7") == "C32"


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("Chi bộ ấp 1 (C11)", id="as chibo writes it"),
        pytest.param("Chi bộ ấp 1 (C11), Xã Hoà Lạc", id="with the unit above"),
        pytest.param("chi bo ap 1 (c11), Xã Hoà Lạc", id="as typed in haste"),
        pytest.param("[C11] Chi bộ ấp 1", id="code in brackets first"),
        pytest.param("Chi bộ ấp 1 [C11]", id="code in brackets last"),
        pytest.param("C11 – Chi bộ ấp 1", id="code and a dash"),
        pytest.param("C11 - Chi bộ ấp 1, Xã Hoà Lạc", id="code and a hyphen"),
        pytest.param("C11 – Chi bộ ấp 1, Xã đã đổi tên", id="under a unit since renamed"),
        pytest.param("CB ấp 1 (C11)", id="short for chi bộ, and a code"),
        pytest.param("CB ấp 1, Hoà Lạc", id="short for chi bộ"),
        pytest.param("cb. ap 1, hoa lac", id="short and bare"),
        pytest.param("Chi bộ ấp 1 (xã Hòa Lạc)", id="the unit above in brackets"),
        pytest.param("ấp 1 (hoa lac)", id="judged part by part"),
        pytest.param("CB ấp 1 (xã Hòa Lạc)", id="short, and the unit above in brackets"),
    ],
)
def test_a_unit_is_read_as_chibo_and_offices_write_one(province: Register, typed: str) -> None:
    assert found(province, typed) == "C11"


@pytest.mark.parametrize(
    "typed", ["C11 – Chi bộ ấp 10", "Chi bộ ấp 10 (C11)", "[C11] chi bo ap 10, Hòa Lạc"]
)
def test_a_name_with_the_code_of_another_is_refused_and_both_are_told(
    province: Register, typed: str
) -> None:
    with pytest.raises(AmbiguousName) as refused:
        find_unit(province.store, typed, day=TODAY)
    error = refused.value
    assert (error.text, error.code) == (typed, "C11")
    assert [each.code for each in error.candidates] == ["C13", "C11"]


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("C99 – Chi bộ ấp 1", id="code of no unit"),
        pytest.param("Chi bộ ấp 1 (C99)", id="code of no unit last"),
        pytest.param("C11 –", id="no name"),
        pytest.param("Chi bộ ấp 1 (xã Bình Hòa)", id="not below that unit"),
        pytest.param("Chi bộ ấp 1 (Hóa Lạc)", id="another tone in the unit above"),
        pytest.param("CB ấp 2", id="no such number"),
    ],
)
def test_a_unit_that_does_not_fit_is_none(province: Register, typed: str) -> None:
    with pytest.raises(UnknownName):
        find_unit(province.store, typed, day=TODAY)


def test_a_name_that_holds_what_offices_write_is_that_name(province: Register) -> None:
    province.unit("CB ấp 1 (xã Hòa Lạc)", code="C41", under=province.coded("X02"))
    assert found(province, "CB ấp 1 (xã Hòa Lạc)") == "C41"
