from __future__ import annotations

import pytest

from chibo_cli.domain.text.matching import MOST, is_spelling_of, nearest, with_code_like

NAMES = ("Nguyễn Văn An", "Trần Thị Bích", "Trần Thị Biên", "Đặng Thùy Dương", "H'Bia Êban")


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        pytest.param("Nguyen Vn An", ["Nguyễn Văn An"], id="a letter left out"),
        pytest.param("Nguyễn Văn Ân", ["Nguyễn Văn An"], id="another mark"),
        pytest.param("Trần Thị Bíck", ["Trần Thị Bích", "Trần Thị Biên"], id="nearest first"),
        pytest.param("Thuy Dướng", ["Đặng Thùy Dương"], id="words of a name"),
        pytest.param("duongg", ["Đặng Thùy Dương"], id="one word, a letter too many"),
        pytest.param("Hbia Eban", ["H'Bia Êban"], id="an apostrophe left out"),
        pytest.param("Hoàng", [], id="nothing near"),
        pytest.param("", [], id="nothing typed"),
        pytest.param("…", [], id="no word typed"),
    ],
)
def test_near_names_are_found_the_nearest_first(typed: str, near: list[str]) -> None:
    assert nearest(typed, [(name, name) for name in NAMES]) == near


def test_no_more_than_five_are_offered() -> None:
    many = [(f"Nguyễn Văn An{letter}", letter) for letter in "bcdeghk"]
    assert nearest("Nguyễn Văn Anx", many) == list("bcdeg")
    assert len(with_code_like("CB1", [(f"CB{'0' * n}1", n) for n in range(9)])) == MOST


@pytest.mark.parametrize(
    ("typed", "code", "alike"),
    [
        ("CB1", "CB01", True),
        ("cb001", "CB01", True),
        ("X10", "X1", False),
        ("X10", "X010", True),
        ("X1-2", "X01-02", True),
        ("CB1", "CB11", False),
        ("CB0", "CB00", True),
    ],
)
def test_noughts_before_a_number_tell_no_code_apart(typed: str, code: str, alike: bool) -> None:  # noqa: FBT001 — a table's column
    assert with_code_like(typed, [(code, code)]) == ([code] if alike else [])


@pytest.mark.parametrize(
    ("name", "known", "is_spelling"),
    [
        pytest.param("Nguyen Van An", "Nguyễn Văn An", True, id="typed without marks"),
        pytest.param("Nguyễn Văn An", "NGUYEN VAN AN", True, id="known without marks"),
        pytest.param("Dang Thuy Duong", "Đặng Thùy Dương", True, id="d for đ"),
        pytest.param("Nguyễn Văn Ân", "Nguyễn Văn An", False, id="both marked: two people"),
        pytest.param("Lê Thị Hoà", "Lê Thị Hòa", False, id="the same name"),
        pytest.param("Nguyen Van Anh", "Nguyễn Văn An", False, id="another name"),
        pytest.param("Ka Sim", "Ka Sim", False, id="a name without marks"),
    ],
)
def test_a_name_without_marks_may_be_a_known_one(
    name: str,
    known: str,
    is_spelling: bool,  # noqa: FBT001 — a table's column
) -> None:
    assert is_spelling_of(name, known) is is_spelling
