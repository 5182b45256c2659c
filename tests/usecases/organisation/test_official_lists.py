from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.named import Named
from chibo_cli.messages.errors.refusals import (
    AlreadyThere,
    AmbiguousName,
    EndBeforeStart,
    InvalidDay,
    RepeatedRow,
    SpelledOtherwise,
    TextRefused,
    UnknownName,
)
from chibo_cli.usecases.organisation.officials import list_officials
from tests.usecases.registers import TODAY, day, span

if TYPE_CHECKING:
    from tests.usecases.lists.desk import Desk

HEADER = "Mã,Họ và tên,Chức vụ,Cơ quan công tác,Chi bộ sinh hoạt,Từ ngày,Đến ngày\n"
LIST = HEADER + (
    "CB01,Nguyễn Văn An,Tỉnh ủy viên,Ban Tổ chức,C1,01/01/2020,\n"
    ",Lê Thị Hoà,,Văn phòng,,,31/12/2024\n"
)


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """With two cells, both called `ấp 1`, one of them C1."""
    for code in ("C1", "C2"):
        desk.register.unit("Chi bộ ấp 1", code=code)
    return desk


def people(desk: Desk) -> list[tuple[object, ...]]:
    return [
        (
            entry.code,
            entry.name,
            entry.title,
            entry.agency,
            entry.home_cell and entry.home_cell.code,
            str(entry.since or ""),
            str(entry.until or ""),
        )
        for entry in list_officials(desk.register.store, day=TODAY)
    ]


def test_people_are_taken_with_post_and_own_cell(desk: Desk) -> None:
    assert desk.take_text(LIST) == (2, 0, 0)
    assert people(desk) == [
        ("CB01", "Nguyễn Văn An", "Tỉnh ủy viên", "Ban Tổ chức", "C1", "2020-01-01", ""),
        (None, "Lê Thị Hoà", None, "Văn phòng", None, "", "2024-12-31"),
    ]


def test_the_same_people_again_change_nothing(desk: Desk) -> None:
    desk.take_text(LIST)
    assert desk.take_text(LIST) == (0, 0, 2)
    assert len(desk.register.store.officials.posts()) == 2
    assert len(desk.register.store.officials.memberships()) == 1


def test_a_spelling_with_the_new_tone_mark_is_the_same_person(desk: Desk) -> None:
    desk.take_text(LIST)
    assert desk.take_text("name\nLê Thị Hòa\n") == (0, 1, 0)
    assert desk.changed() == {"name": ("Lê Thị Hoà", "Lê Thị Hòa")}
    assert desk.take_text("name\nLê Thị Hóa\n") == (1, 0, 0)


def test_an_empty_cell_leaves_what_stands(desk: Desk) -> None:
    desk.take_text(LIST)
    before = people(desk)
    assert desk.take_text(HEADER + "cb01,Nguyễn Văn An,,,,,\n,Lê Thị Hoà,,,,,\n") == (0, 0, 2)
    assert people(desk) == before


def test_other_values_are_told_field_by_field(desk: Desk) -> None:
    desk.take_text(LIST)
    row = "CB01,Nguyễn Văn Ân,Phó Trưởng ban,,C2,01/02/2020,30/06/2025\n"
    assert desk.take_text(HEADER + row) == (0, 1, 0)
    assert desk.changed() == {
        "name": ("Nguyễn Văn An", "Nguyễn Văn Ân"),
        "title": ("Tỉnh ủy viên", "Phó Trưởng ban"),
        "home_cell": (Named("C1", "Chi bộ ấp 1"), Named("C2", "Chi bộ ấp 1")),
        "since": (day("2020-01-01"), day("2020-02-01")),
        "until": (None, day("2025-06-30")),
    }
    assert people(desk)[0] == (
        *("CB01", "Nguyễn Văn Ân", "Phó Trưởng ban", "Ban Tổ chức", "C2"),
        *("2020-02-01", "2025-06-30"),
    )
    assert [one.name for one in desk.register.store.officials.named_like("van an")] == [
        "Nguyễn Văn Ân"
    ]


@pytest.mark.parametrize(
    ("row", "title", "agency"),
    [
        ("CB01,Nguyễn Văn An,,Văn phòng,,,", "Tỉnh ủy viên", "Văn phòng"),
        ("CB01,Nguyễn Văn An,Ủy viên,,,,", "Ủy viên", "Ban Tổ chức"),
    ],
)
def test_one_half_of_a_post_changes_alone(desk: Desk, row: str, title: str, agency: str) -> None:
    desk.take_text(LIST)
    assert desk.take_text(f"{HEADER}{row}\n") == (0, 1, 0)
    assert people(desk)[0][2:5] == (title, agency, "C1")


def test_a_post_and_an_own_cell_may_come_later(desk: Desk) -> None:
    desk.take_text("code,name,since\nCB05,Đỗ Dũng,01/01/2024\n")
    assert desk.take_text(HEADER + "CB05,Đỗ Dũng,Chuyên viên,Văn phòng,C2,,\n") == (0, 1, 0)
    assert people(desk) == [("CB05", "Đỗ Dũng", "Chuyên viên", "Văn phòng", "C2", "2024-01-01", "")]


def test_the_own_cell_holds_before_the_first_day_that_was_mistaken(desk: Desk) -> None:
    desk.take_text(LIST)
    desk.take_text("code,name,since\nCB01,Nguyễn Văn An,01/01/2019\n")
    (own,) = desk.register.store.officials.memberships()
    assert day("2019-01-01") in own.life


def test_a_new_code_for_a_known_name_asks_who_is_meant(desk: Desk) -> None:
    desk.take_text(LIST)
    assert desk.refused_text("code,name\nCB09,Lê Thị Hoà\n") == [(2, "", "", AlreadyThere)]
    assert desk.take_text("code,name\nCB09,Nguyễn Văn An\n") == (1, 0, 0)


def test_a_name_that_two_bear_needs_a_code(desk: Desk) -> None:
    desk.take_text("code,name\nCB01,Nguyễn Văn An\nCB02,Nguyễn Văn An\n")
    assert desk.refused_text("name,title\nNguyễn Văn An,Chuyên viên\n") == [
        (2, "", "", AmbiguousName)
    ]


@pytest.mark.parametrize(
    ("row", "column", "value", "error"),
    [
        pytest.param("CB09,,,,,,", "Họ và tên", "", TextRefused, id="no name"),
        pytest.param("CB09,A\x07n,,,,,", "Họ và tên", "A\x07n", TextRefused, id="a bell"),
        pytest.param("CB09,An,,,C9,,", "Chi bộ sinh hoạt", "C9", UnknownName, id="no such cell"),
        pytest.param("CB09,An,,,ấp 1,,", "Chi bộ sinh hoạt", "ấp 1", AmbiguousName, id="two"),
        pytest.param("CB09,An,,,,31/02/2024,", "Từ ngày", "31/02/2024", InvalidDay, id="day"),
        pytest.param("CB09,An,,,,,hôm nay", "Đến ngày", "hôm nay", InvalidDay, id="relative"),
        pytest.param(
            "CB09,An,,,,02/01/2024,01/01/2024",
            "Đến ngày",
            "01/01/2024",
            EndBeforeStart,
            id="no days",
        ),
        pytest.param("CB01,Nguyễn Văn An,,,,,31/12/2019", "", "", EndBeforeStart, id="corrected"),
    ],
)
def test_a_row_that_cannot_stand_names_its_cell(
    desk: Desk, row: str, column: str, value: str, error: type[Exception]
) -> None:
    desk.take_text(LIST)
    assert desk.refused_text(f"{HEADER}{row}\n") == [(2, column, value, error)]


def test_one_code_is_not_two_people(desk: Desk) -> None:
    text = "code,name\nCB01,Nguyễn Văn An\nCB02,Lê Thị Hoà\nCB01,Trần Thị Bình\n"
    assert desk.refused_text(text) == [(4, "", "", RepeatedRow)]


def test_a_row_that_stands_twice_is_taken_once(desk: Desk) -> None:
    assert desk.take_text("code,name\nCB01,Nguyễn Văn An\nCB01,Nguyễn Văn An\n") == (1, 0, 1)
    (term,) = desk.register.store.officials.with_id(1).terms
    assert term.life == span()


def test_a_row_sees_what_the_rows_before_it_made_of_a_name(desk: Desk) -> None:
    assert desk.take_text("code,name\nCB01,Nguyễn Văn An\n") == (1, 0, 0)
    renamed = "code,name\nCB01,Nguyễn Văn Ân\n,Nguyễn Văn An\n,Nguyễn Văn Ân\n,Nguyễn Văn An\n"
    assert desk.take_text(renamed) == (1, 1, 2)
    assert desk.refused_text("name\nTrần Bảy\nTran Bay\n") == [(3, "", "", SpelledOtherwise)]


@pytest.mark.parametrize(
    ("code", "written", "code_kept", "kept"),
    [
        pytest.param("", "Nguyễn Văn An (CB01)", "CB01", "Nguyễn Văn An", id="a known code"),
        pytest.param("CB01", "Đ/c Nguyễn Văn An", "CB01", "Nguyễn Văn An", id="a form of address"),
        pytest.param("", "Ông Nguyễn Văn An", "CB01", "Nguyễn Văn An", id="ông before one known"),
        pytest.param("CB09", "Lê Bốn (CB09)", "CB09", "Lê Bốn", id="the code of the row"),
        pytest.param("CB09", "[CB09] đồng chí Lê Bốn", "CB09", "Lê Bốn", id="both"),
        pytest.param("CB09", "đ/c Ông Thị Minh", "CB09", "Ông Thị Minh", id="a family name"),
        pytest.param("CB09", "Lê Bốn (Bí thư)", "CB09", "Lê Bốn (Bí thư)", id="no code"),
    ],
)
def test_a_name_is_read_as_chibo_and_offices_write_it(
    desk: Desk, code: str, written: str, code_kept: str, kept: str
) -> None:
    desk.register.official("Nguyễn Văn An", code="CB01")
    desk.take_text(f"code,name\n{code},{written}\n")
    known = desk.register.store.officials.with_code(code_kept)
    assert known is not None
    assert known.name == kept
    assert len(desk.register.store.officials.all()) == 1 + (code_kept != "CB01")
