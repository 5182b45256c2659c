"""Officials who leave and come back, and who are called otherwise from a day on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.messages.errors.refusals import (
    AlreadyThere,
    EndBeforeStart,
    NameOverlap,
    NothingToChange,
    TermOverlap,
)
from chibo_cli.usecases.finding.people import find_official
from chibo_cli.usecases.organisation.official_edits import OfficialEdit, edit_official
from chibo_cli.usecases.organisation.officials import list_officials, rename_official
from chibo_cli.usecases.organisation.terms import record_leaving, record_return
from tests.usecases.registers import TODAY, Register, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Official, Unit
    from chibo_cli.domain.time.spans import Span


@pytest.fixture
def an(register: Register) -> Official:
    """In office until the end of January, with a post."""
    life = span("2023-01-01", "2024-01-31")
    return register.official("Nguyễn Văn An", code="CB01", title="Phó ban", life=life)


def again(register: Register, official: Official) -> Official:
    return register.store.officials.with_id(official.id)


def terms(register: Register, official: Official) -> list[Span]:
    return [each.life for each in again(register, official).terms]


def names(register: Register, official: Official) -> list[tuple[str, Span]]:
    return [(each.name, each.life) for each in again(register, official).names]


def come_back(register: Register, official: Official, on: str, title: str = "") -> tuple[int, ...]:
    wanted = OfficialEdit(title=title) if title else OfficialEdit()
    return record_return(register.store, official, wanted, on=day(on))


@pytest.mark.parametrize(
    ("on", "is_in_the_way"),
    [
        pytest.param("2022-12-31", True, id="open, and so over the term to come"),
        pytest.param("2023-01-01", True, id="its first day"),
        pytest.param("2024-01-31", True, id="its last day"),
        pytest.param("2024-02-01", False, id="the day after"),
        pytest.param("2024-04-01", False, id="later"),
    ],
)
def test_a_second_term_begins_after_the_first(
    register: Register, an: Official, on: str, *, is_in_the_way: bool
) -> None:
    first = span("2023-01-01", "2024-01-31")
    if is_in_the_way:
        with pytest.raises(TermOverlap):
            come_back(register, an, on)
        assert terms(register, an) == [first]
    else:
        come_back(register, an, on)
        assert terms(register, an) == [first, span(on)]


@pytest.mark.parametrize(
    ("on", "wanted"),
    [
        pytest.param("2022-12-31", EndBeforeStart, id="before all"),
        pytest.param("2023-06-30", [("2023-01-01", "2023-06-30"), ("2024-04-01", "")], id="in it"),
        pytest.param("2024-01-31", NothingToChange, id="on its last day"),
        pytest.param("2024-02-29", [("2023-01-01", "2024-02-29"), ("2024-04-01", "")], id="later"),
        pytest.param("2024-04-01", [("2023-01-01", "2024-01-31"), ("2024-04-01", "2024-04-01")],
                     id="the first day of the second"),
    ],
)  # fmt: skip
def test_leaving_ends_the_term_of_the_day_or_the_one_before(
    register: Register, an: Official, on: str, wanted: type[Exception] | list[tuple[str, str]]
) -> None:
    come_back(register, an, "2024-04-01")
    an = again(register, an)
    if isinstance(wanted, list):
        record_leaving(register.store, an, on=day(on))
        assert terms(register, an) == [span(*ends) for ends in wanted]
    else:
        with pytest.raises(wanted):
            record_leaving(register.store, an, on=day(on))


def test_an_edit_never_lets_terms_meet(register: Register, an: Official) -> None:
    come_back(register, an, "2024-04-01")
    an = again(register, an)
    with pytest.raises(TermOverlap):
        edit_official(register.store, an, OfficialEdit(since=day("2024-01-31")), today=TODAY)
    edit_official(register.store, an, OfficialEdit(since=day("2024-02-01")), today=TODAY)
    assert terms(register, an) == [span("2023-01-01", "2024-01-31"), span("2024-02-01")]


def test_no_assignment_of_an_earlier_term_comes_back_to_life(
    register: Register, an: Official, commune: Unit
) -> None:
    regulation = register.regulation()
    open_one = register.assignment(an, commune, regulation, span("2023-06-01"))
    assert come_back(register, an, "2024-02-15", "Trưởng ban") == (open_one.id,)
    (kept,) = register.store.assignments.of_official(an.id)
    assert kept.life == span("2023-06-01", "2024-01-31")
    posts = [(each.title, each.life) for each in register.store.officials.posts(an.id)]
    assert posts == [
        ("Phó ban", span("2023-01-01", "2024-02-14")),
        ("Trưởng ban", span("2024-02-15")),
    ]


def test_what_is_assigned_for_the_second_term_stays(
    register: Register, an: Official, commune: Unit
) -> None:
    come_back(register, an, "2024-04-01")
    an = again(register, an)
    register.assignment(an, commune, register.regulation(), span("2024-04-01"))
    done = record_leaving(register.store, an, on=day("2024-02-15"))
    assert done.ended == ()


@pytest.mark.parametrize(
    ("on", "wanted"),
    [
        pytest.param("2022-12-31", NameOverlap, id="before the first name"),
        pytest.param("2023-01-02", [("2023-01-01", "2023-01-01"), ("2023-01-02", "")], id="next"),
        pytest.param("2024-06-01", [("2023-01-01", "2024-05-31"), ("2024-06-01", "")], id="left"),
        pytest.param("2023-01-01", [("2023-01-01", "")], id="on the first day, corrected"),
    ],
)
def test_a_name_holds_from_a_day_on(
    register: Register, an: Official, on: str, wanted: type[Exception] | list[tuple[str, str]]
) -> None:
    if not isinstance(wanted, list):
        with pytest.raises(wanted):
            rename_official(register.store, an, "Nguyễn Văn Ân", on=day(on))
        return
    assert rename_official(register.store, an, "Nguyễn Văn Ân", on=day(on)) == "Nguyễn Văn An"
    borne = ["Nguyễn Văn An", "Nguyễn Văn Ân"][-len(wanted) :]
    spans = [span(*ends) for ends in wanted]
    assert names(register, an) == list(zip(borne, spans, strict=True))


def test_names_never_overlap_nor_repeat(register: Register, an: Official) -> None:
    rename_official(register.store, an, "Nguyễn Văn Ân", on=day("2023-07-01"))
    an = again(register, an)
    for on in ("2023-06-30", "2023-07-01"):
        with pytest.raises(NameOverlap):
            rename_official(register.store, an, "Nguyễn Văn Ấn", on=day(on))
    with pytest.raises(NothingToChange):
        rename_official(register.store, an, "Nguyễn Văn Ân", on=day("2024-01-01"))
    nobody = register.official("Lê Thị Lan")
    with pytest.raises(AlreadyThere):
        rename_official(register.store, nobody, "Nguyễn Văn An", on=day("2024-01-01"))


def test_every_name_and_code_ever_borne_finds_the_person(register: Register, an: Official) -> None:
    rename_official(register.store, an, "Phạm Văn Hòa", on=day("2023-07-01"))
    edit_official(register.store, again(register, an), OfficialEdit(code="CB10"), today=TODAY)
    for text in ("Nguyễn Văn An", "van an", "Phạm Văn Hoà", "cb01", "CB10", "Nguyễn Văn An (CB10)"):
        assert find_official(register.store, text, day=TODAY).id == an.id
    assert [entry.name for entry in list_officials(register.store, day=TODAY)] == ["Phạm Văn Hòa"]
    before = list_officials(register.store, day=day("2023-06-30"))
    assert [entry.name for entry in before] == ["Nguyễn Văn An"]


def test_a_present_code_goes_before_a_former_one(register: Register, an: Official) -> None:
    edit_official(register.store, an, OfficialEdit(code="CB10"), today=TODAY)
    other = register.official("Lê Thị Lan", code="CB01")
    assert find_official(register.store, "CB01", day=TODAY).id == other.id
    edit_official(register.store, other, OfficialEdit(code="CB02"), today=TODAY)
    edit_official(register.store, again(register, an), OfficialEdit(code="CB01"), today=TODAY)
    assert again(register, an).former_codes == ("CB10",)
