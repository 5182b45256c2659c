"""What is new after a period was closed goes in without a word about that period."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.time.notation import parse_period
from chibo_cli.usecases.organisation.official_edits import OfficialEdit, edit_official
from chibo_cli.usecases.organisation.unit_edits import UnitEdit, edit_unit
from chibo_cli.usecases.organisation.units import rename_unit
from chibo_cli.usecases.reports.closing import close_period
from tests.usecases.registers import TODAY, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Official, Unit
    from tests.usecases.lists.desk import Desk
    from tests.usecases.registers import Register


@pytest.fixture
def closed(office: Desk) -> Desk:
    """The small office once it has closed the first quarter of 2023."""
    period = parse_period("2023-Q1", today=TODAY)
    close_period(
        office.register.store,
        period,
        today=TODAY,
        version="1.0",
        still_running=False,
        reason="đã trình",
    )
    return office


def official(register: Register, code: str) -> Official:
    found = register.store.officials.with_code(code)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Mã,Tên đơn vị,Loại,Trực thuộc,Từ ngày\nC07,Chi bộ ấp 7,chi bộ,X01,01/05/2024\n",
        "Mã,Tên đơn vị,Loại,Từ ngày\nX07,Xã Tân Lạc,xã,01/05/2024\n",
        "Tên đơn vị,Loại,Trực thuộc,Từ ngày\nChi bộ ấp 7,chi bộ,X01,01/04/2023\n",
        "Tên đơn vị,Loại,Trực thuộc,Từ ngày,Đến ngày\nẤp 7,chi bộ,X01,01/04/2023,31/12/2023\n",
        "Mã,Họ và tên,Chức vụ,Từ ngày\nN1,Phạm Thị Dung,TUV,01/05/2024\n",
        "Họ và tên,Cơ quan,Từ ngày\nPhạm Thị Dung,Ban Tổ chức,01/04/2023\n",
        "Họ và tên,Chi bộ sinh hoạt,Từ ngày\nPhạm Thị Dung,C1,01/05/2024\n",
        "Họ và tên,Từ ngày\nPhạm Thị Dung,01/05/2024\n",
    ],
    ids=["cell", "commune", "no code", "ended", "title", "agency", "own cell", "name alone"],
)
def test_a_list_of_what_is_new(closed: Desk, text: str) -> None:
    assert closed.take_text(text) == (1, 0, 0)
    assert closed.take_text(text) == (0, 0, 1)


def test_a_unit_made_by_hand_is_named_from_its_first_day(closed: Desk) -> None:
    register = closed.register
    life = span("2024-05-01")
    unit = register.unit("Chi bộ ấp 7", code="C7", under=register.coded("X01"), life=life)
    assert register.names(unit) == [("Chi bộ ấp 7", life)]
    assert register.parents(unit) == [(register.coded("X01").id, life)]


def test_an_official_made_by_hand_holds_a_post_from_the_first_day(closed: Desk) -> None:
    register = closed.register
    one = register.official(
        "Phạm Thị Dung", title="TUV", home=register.coded("C1"), life=span("2024-05-01")
    )
    officials = register.store.officials
    assert [each.life for each in officials.posts(one.id)] == [span("2024-05-01")]
    assert [each.life for each in officials.memberships(one.id)] == [span("2024-05-01")]


def test_a_title_that_a_list_brings_later_begins_with_the_time_in_office(closed: Desk) -> None:
    assert closed.take_text("Mã,Họ và tên,Từ ngày\nN1,Phạm Thị Dung,1/5/2024\n") == (1, 0, 0)
    text = "Mã,Họ và tên,Chức vụ,Chi bộ sinh hoạt\nN1,Phạm Thị Dung,TUV,C1\n"
    assert closed.take_text(text) == (0, 1, 0)
    one = official(closed.register, "N1")
    (post,) = closed.register.store.officials.posts(one.id)
    assert [each.life for each in one.terms] == [post.life]


@pytest.mark.parametrize("first", ["2024-03-01", "2024-05-09"], ids=["earlier", "later"])
def test_what_began_with_a_unit_or_an_official_follows_a_mended_first_day(
    register: Register, first: str
) -> None:
    life = span("2024-05-01")
    unit: Unit = register.unit("Chi bộ ấp 7", code="C7", life=life)
    edit_unit(register.store, unit, UnitEdit(since=day(first)), day=TODAY)
    assert register.names(unit) == [("Chi bộ ấp 7", span(first))]
    one = register.official("Phạm Thị Dung", code="N1", title="TUV", home=unit, life=life)
    edit_official(register.store, one, OfficialEdit(since=day(first)), today=TODAY)
    assert [each.life for each in register.store.officials.posts(one.id)] == [span(first)]
    assert [each.life for each in register.store.officials.memberships(one.id)] == [span(first)]


def test_a_list_that_mends_the_first_day_takes_the_post_along(register: Register) -> None:
    one = register.official("Phạm Thị Dung", code="N1", title="TUV", life=span("2024-05-01"))
    edit_official(register.store, one, OfficialEdit(since=None), today=TODAY)
    assert [each.life for each in register.store.officials.posts(one.id)] == [span()]


def test_a_name_ended_since_keeps_its_days_where_the_unit_would_begin_after_it(
    register: Register,
) -> None:
    unit = register.unit("Ấp 7", code="C7", life=span("2020-01-01"))
    rename_unit(register.store, unit, "Ấp Đông", on=day("2022-01-01"))
    edit_unit(register.store, unit, UnitEdit(since=day("2023-01-01")), day=TODAY)
    names = register.names(unit)
    assert names == [("Ấp 7", span("2020-01-01", "2021-12-31")), ("Ấp Đông", span("2022-01-01"))]


def test_another_name_on_the_first_day_leaves_only_that(register: Register) -> None:
    unit = register.unit("Ấp 7", code="C7", life=span("2024-05-01"))
    assert rename_unit(register.store, unit, "Ấp Đông", on=day("2024-05-01")) == "Ấp 7"
    assert register.names(unit) == [("Ấp Đông", span("2024-05-01"))]
