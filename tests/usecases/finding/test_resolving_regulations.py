from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.messages.errors.refusals import AmbiguousName, Candidate, Noun, UnknownName
from chibo_cli.usecases.finding.people import find_regulation

if TYPE_CHECKING:
    from tests.usecases.registers import Register


@pytest.mark.parametrize("typed", ["258-QĐ/TU", "258-qđ/tu", "258-qd/tu", " 258-QD/TU ", "258"])
def test_a_regulation_is_found_by_code_or_number(register: Register, typed: str) -> None:
    register.regulation("258-QĐ/TU")
    register.regulation("2258-QĐ/TU")
    assert find_regulation(register.store, typed).code == "258-QĐ/TU"


@pytest.mark.parametrize("typed", [None, "", "  "])
def test_the_only_regulation_need_not_be_named(register: Register, typed: str | None) -> None:
    register.regulation("258-QĐ/TU")
    assert find_regulation(register.store, typed).code == "258-QĐ/TU"


def test_where_there_are_several_one_must_be_named(register: Register) -> None:
    register.regulation("258-QĐ/TU", title="Long An")
    register.regulation("776-QĐ/TU", title="Kon Tum")
    with pytest.raises(AmbiguousName) as several:
        find_regulation(register.store, None)
    assert several.value.candidates == [
        Candidate("258-QĐ/TU", "Long An", ""),
        Candidate("776-QĐ/TU", "Kon Tum", ""),
    ]


def test_a_number_that_two_begin_with_is_asked_about(register: Register) -> None:
    register.regulation("258-QĐ/TU")
    register.regulation("258-QĐ/HU")
    with pytest.raises(AmbiguousName):
        find_regulation(register.store, "258")
    assert find_regulation(register.store, "258-QĐ/HU").code == "258-QĐ/HU"


@pytest.mark.parametrize("typed", ["25", "QĐ/TU", "259-QĐ/TU", None])
def test_no_regulation_is_guessed(register: Register, typed: str | None) -> None:
    if typed is not None:
        register.regulation("258-QĐ/TU")
    with pytest.raises(UnknownName) as unknown:
        find_regulation(register.store, typed)
    assert unknown.value.noun is Noun.REGULATION
