from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.messages.errors.refusals import (
    Noun,
    Problem,
    RowsRefused,
    SpelledOtherwise,
    UnknownName,
)
from chibo_cli.usecases.finding.suggesting import suggest
from chibo_cli.usecases.organisation.officials import add_official
from tests.usecases.registers import TODAY, span

if TYPE_CHECKING:
    from tests.usecases.registers import Register


@pytest.fixture
def people(register: Register) -> Register:
    province = register.unit("Tỉnh Bình Tân Giang", code="T01", kind="province")
    register.unit("Chi bộ ấp Bình Hòa", code="C01", under=province)
    register.unit("Xã Thủy Tân", code="X01", kind="commune", under=province)
    register.official("Nguyễn Văn An", code="CB01", title="Tỉnh ủy viên", agency="Ban Tổ chức")
    register.official("Trần Thị Bích")
    return register


@pytest.mark.parametrize(
    ("noun", "typed", "near"),
    [
        (Noun.OFFICIAL, "đ/c Nguyễn Văn Ân", [("CB01", "Tỉnh ủy viên, Ban Tổ chức")]),
        (Noun.OFFICIAL, "CB1", [("CB01", "Tỉnh ủy viên, Ban Tổ chức")]),
        (Noun.OFFICIAL, "Bick", [(None, "")]),
        (Noun.OFFICIAL, "Hoàng", []),
        (Noun.UNIT, "binh hoaa", [("C01", "Tỉnh Bình Tân Giang")]),
        (Noun.UNIT, "Chi Bộ Bính Hòa, Tỉnh Tân", [("C01", "Tỉnh Bình Tân Giang")]),
        (Noun.UNIT, "x1", [("X01", "Tỉnh Bình Tân Giang")]),
        (Noun.UNIT, "Phường 5", []),
        (Noun.REGULATION, "259", []),
    ],
)
def test_near_names_are_put_beside_an_unknown_one(
    people: Register, noun: Noun, typed: str, near: list[tuple[str | None, str]]
) -> None:
    error = UnknownName(noun, typed)
    suggest(people.store, error, day=TODAY)
    assert [(one.code, one.note) for one in error.near] == near


def test_only_the_rows_that_are_shown_are_looked_up(people: Register) -> None:
    unknown = [UnknownName(Noun.OFFICIAL, "Nguyễn Văn Ân") for _ in range(51)]
    problems = [
        Problem("a.csv", "", row, "official", error.text, error)
        for row, error in enumerate(unknown, start=2)
    ]
    suggest(people.store, RowsRefused(problems), day=TODAY)
    assert [bool(error.near) for error in unknown] == [True] * 50 + [False]


def test_a_known_name_typed_without_marks_makes_no_second_person(people: Register) -> None:
    for code, name in ((None, "Nguyen Van An"), ("CB02", "Tran Thi Bich")):
        with pytest.raises(SpelledOtherwise) as refused:
            add_official(people.store, code=code, name=name, life=span())
        assert len(refused.value.candidates) == 1
    assert len(people.store.officials.all()) == 2


def test_another_code_or_the_clerks_word_makes_another_person(people: Register) -> None:
    add_official(people.store, code=None, name="Nguyễn Văn Ấn", life=span())
    add_official(people.store, code="CB02", name="Nguyen Van An", life=span(), is_another=True)
    add_official(people.store, code=None, name="Tran Thi Bich", life=span(), is_another=True)
    assert len(people.store.officials.all()) == 5
