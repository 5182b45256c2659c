"""An official's dated posts and own cells, corrected or begun anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.time.spans import Span
from chibo_cli.messages.errors.refusals import (
    AlreadyThere,
    CodeTaken,
    NothingToChange,
    OutsideOfficialLife,
    StillNeeded,
)
from chibo_cli.usecases.organisation.official_edits import (
    OfficialEdit,
    edit_official,
    remove_official,
)
from tests.usecases.registers import TODAY, Register, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.entries.organisation import OfficialEntry
    from chibo_cli.domain.facts.records import Official, Unit
    from chibo_cli.usecases.changes.edits import Edited

Post = tuple[str | None, str | None, Span]


def edit(
    register: Register, official: Official, wanted: OfficialEdit, on: str = ""
) -> Edited[OfficialEntry]:
    since = day(on) if on else None
    return edit_official(register.store, official, wanted, today=TODAY, on=since)


def posts(register: Register, official: Official) -> list[Post]:
    found = register.store.officials.posts(official.id)
    return sorted(
        ((each.title, each.agency, each.life) for each in found),
        key=lambda post: str(post[2].since or ""),
    )


@pytest.fixture
def an(register: Register) -> Official:
    return register.official("Nguyễn Văn An", code="CB01", title="Tỉnh ủy viên", agency="Sở A")


def test_a_post_without_a_day_is_corrected(register: Register, an: Official) -> None:
    edited = edit(register, an, OfficialEdit(title="Ủy viên"))
    assert (edited.before.title, edited.after.title) == ("Tỉnh ủy viên", "Ủy viên")
    assert posts(register, an) == [("Ủy viên", "Sở A", span())]


def test_from_a_day_a_new_post_begins_and_the_old_one_ends_the_day_before(
    register: Register, an: Official
) -> None:
    edit(register, an, OfficialEdit(title="Bí thư"), "2024-03-01")
    assert posts(register, an) == [
        ("Tỉnh ủy viên", "Sở A", span("", "2024-02-29")),
        ("Bí thư", "Sở A", span("2024-03-01")),
    ]
    edit(register, an, OfficialEdit(agency="Sở B"), "2024-02-01")
    assert posts(register, an) == [
        ("Tỉnh ủy viên", "Sở A", span("", "2024-01-31")),
        ("Tỉnh ủy viên", "Sở B", span("2024-02-01", "2024-02-29")),
        ("Bí thư", "Sở A", span("2024-03-01")),
    ]
    edit(
        register, an, OfficialEdit(title="Phó Bí thư"), "2024-03-01"
    )  # the day it began: a correction
    assert posts(register, an)[-1] == ("Phó Bí thư", "Sở A", span("2024-03-01"))


def test_a_post_that_is_cleared_leaves_the_other_half(register: Register, an: Official) -> None:
    edit(register, an, OfficialEdit(title=None))
    assert posts(register, an) == [(None, "Sở A", span())]


def test_a_first_post_holds_as_long_as_no_other_does(register: Register) -> None:
    official = register.official("Trần Thị Bình")
    edit(register, official, OfficialEdit(title="Bí thư"), "2024-03-01")
    edit(register, official, OfficialEdit(title="Ủy viên"), "2024-01-01")
    assert posts(register, official) == [
        ("Ủy viên", None, span("2024-01-01", "2024-02-29")),
        ("Bí thư", None, span("2024-03-01")),
    ]


def test_the_own_cell_changes_like_a_post(register: Register, an: Official, cell: Unit) -> None:
    other = register.unit("Chi bộ ấp 2")

    def cells() -> list[tuple[int, Span]]:
        return [(each.cell_id, each.life) for each in register.store.officials.memberships(an.id)]

    edit(register, an, OfficialEdit(home_cell=cell))
    edit(register, an, OfficialEdit(home_cell=other), "2024-03-01")
    assert cells() == [(cell.id, span("", "2024-02-29")), (other.id, span("2024-03-01"))]
    edit(register, an, OfficialEdit(home_cell=cell))
    assert cells()[-1] == (cell.id, span("2024-03-01"))
    edit(register, an, OfficialEdit(home_cell=None), "2024-04-01")
    assert cells()[-1] == (cell.id, span("2024-03-01", "2024-03-31"))
    edit(register, an, OfficialEdit(home_cell=None), "2024-03-05")
    edit(register, an, OfficialEdit(home_cell=None), "2024-03-01")
    assert cells() == [(cell.id, span("", "2024-02-29"))]


def test_what_cannot_stand_is_refused(register: Register, an: Official) -> None:
    other = register.official("Trần Thị Bình", code="CB02")
    with pytest.raises(CodeTaken):
        edit(register, other, OfficialEdit(code="cb01"))
    with pytest.raises(AlreadyThere):
        edit(register, other, OfficialEdit(code=None, name="Nguyễn Văn An"))
    with pytest.raises(OutsideOfficialLife):
        edit(register, an, OfficialEdit(title="Bí thư", until=day("2024-02-01")), "2024-03-01")
    with pytest.raises(NothingToChange):
        edit(register, an, OfficialEdit(title="Tỉnh ủy viên"), "2024-03-01")
    with pytest.raises(NothingToChange):
        edit(register, an, OfficialEdit())
    assert posts(register, an) == [("Tỉnh ủy viên", "Sở A", span())]


def test_a_code_may_be_written_otherwise(register: Register, an: Official) -> None:
    assert edit(register, an, OfficialEdit(code="cb01")).after.code == "cb01"


def test_an_official_whom_facts_name_stays(
    register: Register, an: Official, commune: Unit, cell: Unit
) -> None:
    edit(register, an, OfficialEdit(home_cell=cell))
    register.assignment(an, commune, register.regulation(), span("2024-01-01"))
    register.attendance(an, cell, "2024-02-05")
    with pytest.raises(StillNeeded) as refused:
        remove_official(register.store, an, today=TODAY)
    assert refused.value.facts == {"assignment": 1, "attendance": 1}


def test_an_official_whom_nothing_names_goes_with_posts_and_cells(
    register: Register, an: Official, cell: Unit
) -> None:
    edit(register, an, OfficialEdit(home_cell=cell))
    remove_official(register.store, an, today=TODAY)
    assert register.store.officials.all() == []
    assert register.store.officials.posts() == []
    assert register.store.officials.memberships() == []
