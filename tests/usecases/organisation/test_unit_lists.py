from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.messages.errors.refusals import (
    AmbiguousName,
    EndBeforeStart,
    InvalidChoice,
    ParentDiffers,
    PlacementCircle,
    PlacementOutsideLife,
    RepeatedRow,
    TextRefused,
    UnknownName,
    VisitOutsideLife,
)
from chibo_cli.usecases.organisation.units import move_unit, rename_unit
from tests.usecases.registers import TODAY, day, span

if TYPE_CHECKING:
    from tests.usecases.lists.desk import Desk

TREE = """\
Mã,Tên đơn vị,Loại,Trực thuộc,Từ ngày,Đến ngày
T01,Tỉnh Bình Tân Giang,tỉnh,,,
X01,Xã Hòa Lạc,xã,T01,01/01/2000,
C1,Chi bộ ấp 1,chi bộ,X01,,
C2,Chi bộ ấp 2,ấp,X01,05/02/2020,30/06/2025
"""


def placed(desk: Desk) -> dict[str | None, list[tuple[str | None, str, str]]]:
    """By code, the codes of the units above with first and last day."""
    tree = desk.register.tree()
    return {
        unit.code: [
            (tree.units[parent].code, str(life.since or ""), str(life.until or ""))
            for parent, life in desk.register.parents(unit)
        ]
        for unit in tree.units.values()
    }


def names(desk: Desk, code: str) -> list[str]:
    return [name for name, _ in desk.register.names(desk.register.coded(code))]


@pytest.mark.parametrize("last", ["", "30/06/2025"])
def test_a_unit_stands_under_another_on_the_days_that_all_its_rows_give(
    desk: Desk, last: str
) -> None:
    rows = f"C9,Chi bộ ấp 9,chi bộ,X01,,{last}\nC9,Chi bộ ấp 9,chi bộ,X01,05/02/2020,\n"
    assert desk.take_text(TREE + rows) == (5, 1, 0)
    (above,) = placed(desk)["C9"]
    assert above == ("X01", "2020-02-05", "2025-06-30" if last else "")


def test_a_tree_is_taken_with_its_days(desk: Desk) -> None:
    assert desk.take_text(TREE) == (4, 0, 0)
    assert placed(desk) == {
        "T01": [],
        "X01": [("T01", "2000-01-01", "")],
        "C1": [("X01", "2000-01-01", "")],
        "C2": [("X01", "2020-02-05", "2025-06-30")],
    }
    units = {unit.code: unit for unit in desk.register.store.units.all()}
    assert (units["C1"].kind, units["C1"].life) == ("cell", ALWAYS)
    assert units["C2"].life == span("2020-02-05", "2025-06-30")
    assert names(desk, "X01") == ["Xã Hòa Lạc"]


def test_the_same_tree_again_changes_nothing(desk: Desk) -> None:
    desk.take_text(TREE)
    before = placed(desk)
    assert desk.take_text(TREE) == (0, 0, 4)
    assert placed(desk) == before


def test_rows_may_stand_in_any_order(desk: Desk) -> None:
    header, *rows = TREE.splitlines()
    upside_down = "\n".join([header, *reversed(rows)])
    assert desk.take_text(upside_down) == (4, 0, 0)
    turned = placed(desk)
    assert desk.take_text(TREE) == (0, 0, 4)
    assert turned["C2"] == [("X01", "2020-02-05", "2025-06-30")]


WITHOUT_CODES = """\
name,kind,parent,since
Tỉnh Bình Tân Giang,province,,
Xã Hòa Lạc,commune,Tỉnh Bình Tân Giang,01/01/2010
Chi bộ ấp 1,cell,Hòa Lạc,
Xã Thủy Tân,commune,Tỉnh Bình Tân Giang,
Chi bộ ấp 1,cell,Xã Thuỷ Tân,
"""


def test_units_without_a_code_are_known_by_name_and_parent(desk: Desk) -> None:
    assert desk.take_text(WITHOUT_CODES) == (5, 0, 0)
    assert desk.take_text(WITHOUT_CODES) == (0, 0, 5)


def test_parents_without_a_code_may_stand_below_their_cells(desk: Desk) -> None:
    text = """\
code,name,kind,parent
,Chi bộ ấp 1,cell,"Xã Hòa Lạc, Huyện Cũ"
C9,Chi bộ ấp 9,cell,Xã Hòa Lạc
,Xã Hòa Lạc,commune,Huyện Cũ
,Huyện Cũ,district,T01
T01,Tỉnh Bình Tân Giang,province,
"""
    assert desk.take_text(text) == (5, 0, 0)
    assert desk.take_text(text) == (0, 0, 5)
    units = desk.register.store.units.all()
    assert sorted(len(desk.register.parents(unit)) for unit in units) == [0, 1, 1, 1, 1]


def test_a_unit_renamed_since_keeps_its_new_name(desk: Desk) -> None:
    desk.take_text(TREE)
    rename_unit(
        desk.register.store, desk.register.coded("C1"), "Chi bộ khu phố 1", on=day("2024-03-01")
    )
    assert desk.take_text(TREE) == (0, 0, 4)
    assert names(desk, "C1") == ["Chi bộ ấp 1", "Chi bộ khu phố 1"]


def test_a_unit_moved_since_stays_where_it_is(desk: Desk) -> None:
    desk.take_text(TREE + "X02,Xã Thủy Tân,xã,T01,,\n")
    register = desk.register
    move_unit(register.store, register.coded("C1"), register.coded("X02"), span("2024-03-01"))
    before = placed(desk)
    assert desk.take_text(TREE) == (0, 0, 4)
    assert placed(desk) == before


@pytest.mark.parametrize(
    "parent", ['"Xã Kim, Huyện A"', "Xã Kim (Huyện A)", '"Xã Kim (K1), Huyện A"'], ids=repr
)
def test_a_parent_with_a_code_below_its_cells_is_found_by_its_own_parent(
    desk: Desk, parent: str
) -> None:
    desk.take_text(
        f"code,name,kind,parent\n,Ấp 1,ấp,{parent}\nK9,Ấp 9,ấp,{parent}\n"
        "K1,Xã Kim,xã,Huyện A\nK2,Xã Kim,xã,Huyện B\nA1,Huyện A,huyện,\nB1,Huyện B,huyện,\n"
    )
    tree, commune = desk.register.tree(), desk.register.coded("K1")
    below = [each for each in tree.units if tree.parent(each, TODAY) == commune.id]
    assert sorted(tree.name(each, TODAY) for each in below) == ["Ấp 1", "Ấp 9"]


def test_another_parent_for_a_known_unit_is_refused(desk: Desk) -> None:
    desk.take_text(TREE + "X02,Xã Thủy Tân,xã,T01,,\n")
    assert desk.refused_text("code,name,kind,parent\nC1,Chi bộ ấp 1,cell,X02\n") == [
        (2, "", "", ParentDiffers)
    ]


def test_other_values_correct_a_known_unit(desk: Desk) -> None:
    desk.take_text(TREE)
    assert desk.take_text("code,name,kind\nC1,Chi bộ ấp Một,agency_cell\n") == (0, 1, 0)
    assert desk.changed() == {
        "name": ("Chi bộ ấp 1", "Chi bộ ấp Một"),
        "kind": ("cell", "agency_cell"),
    }
    assert names(desk, "C1") == ["Chi bộ ấp Một"]
    assert desk.register.coded("C1").kind == "agency_cell"
    assert desk.register.store.units.named_like("ap mot") == [desk.register.coded("C1").id]


def test_an_empty_cell_leaves_what_stands(desk: Desk) -> None:
    desk.take_text(TREE)
    before = placed(desk)
    bare = "code,name,kind,parent,since,until\nC2,Chi bộ ấp 2,cell,,,\n"
    assert desk.take_text(bare) == (0, 0, 1)
    assert placed(desk) == before
    assert desk.register.coded("C2").life == span("2020-02-05", "2025-06-30")


def test_other_days_of_a_unit_are_also_those_of_its_placement(desk: Desk) -> None:
    desk.take_text(TREE)
    header = "code,name,kind,since,until\n"
    assert desk.take_text(header + "C2,Chi bộ ấp 2,cell,01/03/2019,31/12/2025\n") == (0, 1, 0)
    assert desk.changed() == {
        "since": (day("2020-02-05"), day("2019-03-01")),
        "until": (day("2025-06-30"), day("2025-12-31")),
    }
    assert placed(desk)["C2"] == [("X01", "2019-03-01", "2025-12-31")]
    assert desk.take_text(header + "C2,Chi bộ ấp 2,cell,05/02/2020,30/06/2025\n") == (0, 1, 0)
    assert placed(desk)["C2"] == [("X01", "2020-02-05", "2025-06-30")]


def test_an_ended_unit_ends_the_placements_below_it(desk: Desk) -> None:
    desk.take_text(TREE)
    assert desk.take_text("code,name,kind,until\nX01,Xã Hòa Lạc,xã,31/12/2024\n") == (0, 1, 0)
    assert placed(desk) == {
        "T01": [],
        "X01": [("T01", "2000-01-01", "2024-12-31")],
        "C1": [("X01", "2000-01-01", "2024-12-31")],
        "C2": [("X01", "2020-02-05", "2024-12-31")],
    }


def test_days_that_would_leave_a_visit_or_a_placement_outside_are_refused(desk: Desk) -> None:
    desk.take_text(TREE + "X02,Xã Thủy Tân,xã,T01,,\n")
    register = desk.register
    official = register.official("Nguyễn Văn An")
    register.attendance(official, register.coded("C2"), "2024-02-05")
    move_unit(register.store, register.coded("C1"), register.coded("X02"), span("2024-03-01"))
    for row, error in (
        ("C2,Chi bộ ấp 2,cell,06/02/2024,", VisitOutsideLife),
        ("C2,Chi bộ ấp 2,cell,,04/02/2024", VisitOutsideLife),
        ("C1,Chi bộ ấp 1,cell,,29/02/2024", PlacementOutsideLife),
    ):
        assert desk.refused_text(f"code,name,kind,since,until\n{row}\n") == [(2, "", "", error)]


def test_a_known_unit_without_a_parent_is_placed_from_its_corrected_day(desk: Desk) -> None:
    desk.register.unit("Tỉnh Bình Tân Giang", code="T01", kind="province")
    desk.register.unit("Xã Hòa Lạc", code="X01", kind="commune")
    desk.take_text("code,name,kind,parent,since\nX01,Xã Hòa Lạc,xã,T01,01/07/2020\n")
    assert placed(desk)["X01"] == [("T01", "2020-07-01", "")]


def test_a_code_reused_by_a_successor_is_another_unit(desk: Desk) -> None:
    text = """\
code,name,kind,since,until
X01,Xã Hòa Lạc,xã,,30/06/2025
X01,Xã Hòa Lạc Mới,xã,01/07/2025,
"""
    assert desk.take_text(text) == (2, 0, 0)
    assert desk.take_text(text) == (0, 0, 2)


def test_a_row_about_another_unit_with_a_known_code_is_refused_where_days_meet(desk: Desk) -> None:
    desk.take_text("code,name,kind,since\nX01,Xã Hòa Lạc,xã,01/01/2020\n")
    desk.register.unit("Xã Cũ", code="X02", kind="commune", life=span("", "2019-12-31"))
    assert desk.take_text("code,name,kind,since\nx01,Xã Hòa Lạc,xã,\n") == (0, 0, 1)


@pytest.mark.parametrize(
    ("row", "column", "value", "error"),
    [
        pytest.param("C9,,chi bộ,,,", "Tên đơn vị", "", TextRefused, id="no name"),
        pytest.param("C9,Chi bộ,,,,", "Loại", "", TextRefused, id="no kind"),
        pytest.param("C9,Chi bộ,Làng Xa,,,", "Loại", "Làng Xa", InvalidChoice, id="kind"),
        pytest.param("C9,Chi bộ,ấp,X99,,", "Trực thuộc", "X99", UnknownName, id="parent"),
        pytest.param("C9,Chi bộ,ấp,bo,,", "Trực thuộc", "bo", AmbiguousName, id="two parents"),
        pytest.param(
            "C9,Chi bộ,ấp,,02/01/2024,01/01/2024",
            "Đến ngày",
            "01/01/2024",
            EndBeforeStart,
            id="no days",
        ),
        pytest.param(
            "C9,Chi bộ,ấp,X01,31/12/1999,", "", "", PlacementOutsideLife, id="before its parent"
        ),
        pytest.param("C9,Chi bộ,ấp,C9,,", "", "", PlacementCircle, id="under itself"),
    ],
)
def test_a_row_that_cannot_stand_names_its_cell(
    desk: Desk, row: str, column: str, value: str, error: type[Exception]
) -> None:
    desk.take_text(TREE)
    header = TREE.splitlines()[0]
    assert desk.refused_text(f"{header}\n{row}\n") == [(2, column, value, error)]


def test_a_circle_of_parents_is_refused(desk: Desk) -> None:
    text = "code,name,kind,parent\nB1,Đảng bộ A,đảng bộ,B2\nB2,Đảng bộ B,đảng bộ,B1\n"
    assert [each[3] for each in desk.refused_text(text)] == [PlacementCircle]


@pytest.mark.parametrize("codes", [("X01", "X01"), ("X01", "x01"), ("", "")])
def test_two_rows_of_one_unit_that_differ_are_told(desk: Desk, codes: tuple[str, str]) -> None:
    names = ("Xã Hòa Lạc", "Xã Thủy Tân") if codes[0] else ("Xã Hòa Lạc", "XÃ HÒA LẠC")
    rows = [f"{code},{name},xã" for code, name in zip(codes, names, strict=True)]
    assert desk.refused_text("\n".join(["code,name,kind", *rows])) == [(3, "", "", RepeatedRow)]


def test_a_row_that_stands_twice_is_taken_once(desk: Desk) -> None:
    row = "X01,Xã Hòa Lạc,xã\n"
    assert desk.take_text(f"code,name,kind\n{row}{row}") == (1, 0, 1)


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        pytest.param((",31/1/2024"), (",31/12/2024"), id="an end"),
        pytest.param(("1/3/2024,"), ("1/3/2020,"), id="a start"),
    ],
)
def test_a_day_mistyped_and_mended_leaves_no_cell_without_its_parent(
    desk: Desk, typed: str, mended: str
) -> None:
    header = "code,name,kind,parent,since,until\n"
    desk.take_text(f"{header}X01,Xã Hòa Lạc,xã,,,\nC1,Chi bộ ấp 1,ấp,X01,,\n")
    for days in (typed, mended):
        desk.take_text(f"{header}X01,Xã Hòa Lạc,xã,,{days}\n")
    tree = desk.register.store.units.whole_tree()
    commune, cell = desk.register.coded("X01"), desk.register.coded("C1")
    assert [one.life for one in tree.placements[cell.id]] == [commune.life]


def test_a_unit_that_lives_longer_takes_no_cell_back_from_its_successor(desk: Desk) -> None:
    header = "code,name,kind,parent,since,until\n"
    desk.take_text(
        f"{header}X01,Xã Hòa Lạc,xã,,,30/6/2025\nX02,Xã Thủy Tân,xã,,,\nC1,Chi bộ ấp 1,ấp,X01,,\n"
    )
    desk.take_text("unit,parent,since\nC1,X02,1/7/2025\n")
    desk.take_text(f"{header}X01,Xã Hòa Lạc,xã,,,31/12/2025\n")
    tree = desk.register.store.units.whole_tree()
    lives = [one.life for one in tree.placements[desk.register.coded("C1").id]]
    assert lives == [span("", "2025-06-30"), span("2025-07-01")]


@pytest.mark.usefixtures("cell")
@pytest.mark.parametrize(
    ("code", "written", "counts", "name"),
    [
        pytest.param("", "Chi bộ ấp 1 (C1)", (0, 0, 1), "Chi bộ ấp 1", id="the code of its unit"),
        pytest.param("C1", "[C1] Chi bộ ấp 1", (0, 0, 1), "Chi bộ ấp 1", id="the code of the row"),
        pytest.param("C9", "Chi bộ ấp 9 (C9)", (1, 0, 0), "Chi bộ ấp 9", id="a new one"),
        pytest.param("C9", "Chi bộ ấp 9 (mới)", (1, 0, 0), "Chi bộ ấp 9 (mới)", id="no code"),
    ],
)
def test_a_name_is_read_as_chibo_writes_it(
    desk: Desk, code: str, written: str, counts: tuple[int, ...], name: str
) -> None:
    assert desk.take_text(f"code,name,kind\n{code},{written},ấp\n") == counts
    ((kept, _),) = desk.register.names(desk.register.coded(code or "C1"))
    assert kept == name
