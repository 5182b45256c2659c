from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.messages.errors.refusals import AmbiguousName, Candidate, Noun
from chibo_cli.usecases.finding.people import find_official
from tests.usecases.registers import TODAY, day, span

if TYPE_CHECKING:
    from tests.usecases.registers import Register


def found(register: Register, text: str) -> str | None:
    return find_official(register.store, text, day=TODAY).code


def test_several_are_listed_with_code_title_and_agency_by_given_name(register: Register) -> None:
    register.official("Trần Văn Hải", title="Phó Trưởng ban", agency="Ban Tổ chức")
    register.official("Lê Văn Ân", code="CB02", title="Tỉnh ủy viên")
    register.official("Đỗ Văn An", code="CB03")
    with pytest.raises(AmbiguousName) as several:
        found(register, "văn")
    assert several.value.candidates == [
        Candidate("CB03", "Đỗ Văn An", ""),
        Candidate("CB02", "Lê Văn Ân", "Tỉnh ủy viên"),
        Candidate(None, "Trần Văn Hải", "Phó Trưởng ban, Ban Tổ chức"),
    ]
    assert (several.value.noun, several.value.text) == (Noun.OFFICIAL, "văn")


def test_namesakes_of_one_title_are_told_apart_by_the_units_they_follow(
    register: Register,
) -> None:
    regulation = register.regulation()
    both = [register.official("Nguyễn Văn Mến", code=code, title="Ủy viên") for code in ("A", "B")]
    for official, name, life in (
        (both[0], "Xã Đăk Rơ", span()),
        (both[0], "Xã Cồn", span("2024-01-01")),
        (both[1], "Xã Cũ", span("", "2024-01-31")),
    ):
        register.assignment(official, register.unit(name), regulation, life)
    with pytest.raises(AmbiguousName) as several:
        found(register, "nguyen van men")
    assert [one.note for one in several.value.candidates] == [
        "Ủy viên – Xã Cồn; Xã Đăk Rơ",
        "Ủy viên",
    ]


def test_two_of_one_name_are_told_apart_by_code_only(register: Register) -> None:
    register.official("Nguyễn Văn An", code="CB01")
    register.official("Nguyễn Văn An", code="CB02")
    with pytest.raises(AmbiguousName):
        found(register, "Nguyễn Văn An")
    assert found(register, "CB02") == "CB02"


def test_names_that_fold_alike_are_asked_about_when_typed_bare(register: Register) -> None:
    register.official("Lê Văn Lang", code="CB01")
    register.official("Lê Văn Lăng", code="CB02")
    with pytest.raises(AmbiguousName):
        found(register, "le van lang")
    assert found(register, "Lê Văn Lang") == "CB01"
    assert found(register, "văn lăng") == "CB02"


def test_the_namesake_in_office_that_day_is_meant(register: Register) -> None:
    register.official("Nguyễn Văn An", code="CB01", life=span("", "2023-12-31"))
    register.official("Nguyễn Văn An", code="CB02", life=span("2024-01-01"))
    for typed in ("Nguyễn Văn An", "van an"):
        assert find_official(register.store, typed, day=day("2023-12-31")).code == "CB01"
        assert find_official(register.store, typed, day=day("2024-01-01")).code == "CB02"


def test_who_left_is_still_found_where_nobody_else_is_meant(register: Register) -> None:
    register.official("Nguyễn Văn An", code="CB01", life=span("", "2023-12-31"))
    assert found(register, "an") == "CB01"


def test_a_code_means_its_bearer_even_out_of_office(register: Register) -> None:
    register.official("Nguyễn Văn An", code="An", life=span("", "2023-12-31"))
    register.official("Trần Văn An", code="CB02")
    assert found(register, "an") == "An"


def test_the_title_in_force_that_day_describes_a_candidate(register: Register) -> None:
    for code in ("CB01", "CB02"):
        register.official("Nguyễn Văn An", code=code)
    officials = register.store.officials
    officials.add_post(1, title="Phó Bí thư", agency=None, life=span("", "2024-01-31"))
    officials.add_post(1, title="Bí thư", agency=None, life=span("2024-02-01"))
    for when, title in (("2024-01-31", "Phó Bí thư"), ("2024-02-01", "Bí thư")):
        with pytest.raises(AmbiguousName) as several:
            find_official(register.store, "an", day=day(when))
        assert [each.note for each in several.value.candidates] == [title, ""]
