from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.named import Named
from chibo_cli.messages.errors.refusals import (
    AlreadyThere,
    CodeTaken,
    EndBeforeStart,
    NothingToChange,
    Noun,
)
from chibo_cli.usecases.organisation.official_edits import OfficialEdit, edit_official
from chibo_cli.usecases.organisation.officials import list_officials, show_official
from chibo_cli.usecases.organisation.terms import record_leaving
from tests.usecases.registers import TODAY, day, span

if TYPE_CHECKING:
    from tests.usecases.registers import Register


def test_an_officials_post_and_own_cell_follow_the_first_day_in_office(
    register: Register,
) -> None:
    cell = register.unit("Chi bộ ấp 1", code="C1")
    official = register.official(
        "Nguyễn Văn An",
        title="Tỉnh ủy viên",
        agency="Ban Tổ chức",
        home=cell,
        life=span("2024-02-01", "2024-03-31"),
    )
    edit = OfficialEdit(since=day("2024-01-01"), until=None)
    edit_official(register.store, official, edit, today=day("2024-05-10"))
    widened = register.store.officials.with_id(official.id)
    for when in ("2024-01-01", "2024-03-01", "2025-01-01"):
        entry = show_official(register.store, widened, day=day(when))
        assert (entry.title, entry.agency) == ("Tỉnh ủy viên", "Ban Tổ chức")
        assert entry.home_cell == Named("C1", "Chi bộ ấp 1")


@pytest.mark.parametrize("code", ["CB01", "cb01"])
def test_a_code_in_use_is_refused(register: Register, code: str) -> None:
    register.official("Nguyễn Văn An", code="CB01", life=span("", "2023-12-31"))
    with pytest.raises(CodeTaken) as refused:
        register.official("Trần Thị Bình", code=code)
    assert (refused.value.noun, refused.value.holder) == (Noun.OFFICIAL, "Nguyễn Văn An")


@pytest.mark.parametrize("name", ["Lê Thị Hoà", "lê thị hòa"])
def test_the_same_name_needs_a_code(register: Register, name: str) -> None:
    register.official("Lê Thị Hòa")
    with pytest.raises(AlreadyThere):
        register.official(name)
    assert register.official(name, code="CB02").name == name
    assert register.official("Lê Thị Hóa").code is None


def test_an_official_who_leaves_before_coming_is_refused(register: Register) -> None:
    with pytest.raises(EndBeforeStart):
        register.official("Nguyễn Văn An", life=span("2024-01-02", "2024-01-01"))
    official = register.official("Nguyễn Văn An", life=span("2024-01-02"))
    with pytest.raises(EndBeforeStart):
        record_leaving(register.store, official, on=day("2024-01-01"))


def test_leaving_names_the_assignments_it_ends(register: Register) -> None:
    official = register.official("Nguyễn Văn An")
    unit, regulation = register.unit("Xã Hòa Lạc", kind="commune"), register.regulation()
    register.assignment(official, unit, regulation, span("", "2024-03-31"))
    running = register.assignment(official, unit, regulation, span("2024-04-01", "2024-12-31"))
    done = record_leaving(register.store, official, on=day("2024-03-31"))
    assert (done.ended, done.uncounted) == ((running.id,), ())
    left = register.store.officials.with_id(official.id)
    assert [term.life for term in left.terms] == [span("", "2024-03-31")]
    with pytest.raises(NothingToChange):
        record_leaving(register.store, left, on=day("2024-03-31"))


def test_officials_are_listed_by_given_name_with_the_post_of_the_day(register: Register) -> None:
    register.official("Trần Văn Đông", code="CB03")
    register.official("Lê Thị Dung", code="CB02")
    an = register.official("Nguyễn Văn An", code="CB01", life=span("", "2024-03-31"))
    officials = register.store.officials
    officials.add_post(an.id, title="Phó Bí thư", agency=None, life=span("", "2024-01-31"))
    officials.add_post(an.id, title="Bí thư", agency=None, life=span("2024-02-01"))
    entries = list_officials(register.store, day=TODAY)
    assert [(entry.code, entry.title) for entry in entries] == [
        ("CB01", "Bí thư"),
        ("CB02", None),
        ("CB03", None),
    ]
    assert list_officials(register.store, day=day("2024-01-31"))[0].title == "Phó Bí thư"
