"""Shapes of lists: numbered columns, groups, legends, and units side by side in one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.lists.lists import FaultyCell, ListKind, Skip, Wishes
from chibo_cli.intake.lists import read_files

if TYPE_CHECKING:
    from pathlib import Path

    from chibo_cli.domain.lists.lists import ListTable


def table(folder: Path, *lines: str, wishes: Wishes | None = None) -> ListTable:
    path = folder / "list.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    (found,) = read_files([path], wishes).tables
    return found


def skipped(found: ListTable) -> list[tuple[int, Skip]]:
    return [(each.number, each.why) for each in found.skipped]


@pytest.mark.parametrize(
    "numbers",
    [
        pytest.param("1;2;3;4", id="figures"),
        pytest.param("1;2;4;5", id="a gap"),
        pytest.param("(1);(2);(3);(4)", id="in brackets"),
        pytest.param("A;B;1;2", id="letters and figures"),
        pytest.param("a;b;c;d", id="letters"),
        pytest.param("1.;2.;3.;4.", id="points"),
        pytest.param(";1;2;3", id="not the first"),
        pytest.param("(1);(2);(3);(4)=(2)+(3)", id="a sum"),
        pytest.param(";;;\n1;2;3;4", id="below a blank row"),
    ],
)
@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("STT;Họ và tên;Chức vụ;Cơ quan", "1;Trịnh Quốc Bảo;Phó ban;Sở Nội vụ"),
        ("STT;Đồng chí;Chi bộ;Ngày dự", "1;CB01;C1;5/2/2024"),
    ],
)
def test_numbers_of_columns_are_no_row(
    tmp_path: Path, header: str, line: str, numbers: str
) -> None:
    found = table(tmp_path, header, numbers, line)
    assert len(found.rows) == 1
    assert skipped(found)[-1][1] is Skip.NUMBERING


@pytest.mark.parametrize("numbers", ["2;5;7;9", "1;3;2;4", "1;An;2;3"])
def test_other_figures_are_a_row_to_be_refused(tmp_path: Path, numbers: str) -> None:
    found = table(tmp_path, "STT;Đồng chí;Chi bộ;Ngày dự", numbers, "1;CB01;C1;5/2/2024")
    assert [each.number for each in found.rows] == [2, 3]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        pytest.param(
            ["Họ và tên;Chức vụ", "Xã Tân Lạc;", "Lê Văn Đức;TUV", "Văn phòng Tỉnh ủy;", "An;x"],
            [3, 5],
            id="people",
        ),
        pytest.param(
            ["Đồng chí;Chi bộ;Ngày dự", "Xã Tân Lạc;;", "CB01;C1;5/2/2024"], [3], id="visits"
        ),
        pytest.param(
            ["Mã;Tên đơn vị;Loại", ";Xã Tân Lạc;", "C1;Ấp 1;ấp", ";Xã Hòa Lạc;"], [3, 4], id="units"
        ),
    ],
)
def test_groups_need_no_column_of_numbers(
    tmp_path: Path, lines: list[str], rows: list[int]
) -> None:
    assert [each.number for each in table(tmp_path, *lines).rows] == rows


@pytest.mark.parametrize(
    "group",
    [
        pytest.param("I;;Xã Tân Lạc;", id="numeral"),
        pytest.param(";;I. Xã Tân Lạc;", id="in one cell"),
        pytest.param(";;Xã Tân Lạc (3 chi bộ);", id="with a count"),
        pytest.param("1;;Xã Tân Lạc;", id="figure"),
    ],
)
def test_a_group_of_units_is_their_parent(tmp_path: Path, group: str) -> None:
    lines = ("STT;Mã;Tên đơn vị;Loại", group, "1;C1;Ấp 1;ấp", "2;C2;Ấp 2;ấp")
    found = table(tmp_path, *lines)
    assert [each.cells["parent"] for each in found.rows] == ["Xã Tân Lạc", "Xã Tân Lạc"]


def test_a_parent_of_its_own_goes_before_the_group(tmp_path: Path) -> None:
    lines = ("STT;Tên đơn vị;Loại;Trực thuộc", "I;Xã Tân Lạc;;", "1;Ấp 1;ấp;X02", "2;Ấp 2;ấp;")
    found = table(tmp_path, *lines)
    assert [each.cells["parent"] for each in found.rows] == ["X02", "Xã Tân Lạc"]


@pytest.mark.parametrize(
    "legend", ["Ghi chú: x là có dự;", "Chú thích:;x là có dự", ";Ký hiệu: V là vắng", "Note:;"]
)
def test_a_legend_below_a_list_is_no_row(tmp_path: Path, legend: str) -> None:
    found = table(tmp_path, "Họ và tên;Chức vụ", "Lê Văn Đức;TUV", legend, "V là vắng;")
    assert [each.number for each in found.rows] == [2]
    assert skipped(found) == [(3, Skip.LEGEND), (4, Skip.LEGEND)]


def test_units_of_one_kind_need_no_column_for_it(tmp_path: Path) -> None:
    wishes = Wishes(unit_kind="cell")
    found = table(tmp_path, "Mã;Tên chi bộ", "C1;Ấp 1", wishes=wishes)
    assert found.kind is ListKind.UNITS
    assert found.rows[0].cells["kind"] == "cell"
    found = table(tmp_path, "Tên chi bộ;Loại", "Ấp 1;chi bộ cơ quan", "Ấp 2;", wishes=wishes)
    assert [each.cells["kind"] for each in found.rows] == ["chi bộ cơ quan", "cell"]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        pytest.param(["STT;Tên chi bộ", "1;Ấp 1", "2;Ấp 2"], [2, 3], id="numbered"),
        pytest.param(["Mã;Tên chi bộ", ";Chi bộ ấp 1", "C2;Ấp 2"], [2, 3], id="one without a code"),
        pytest.param(["Tên chi bộ", "Chi bộ ấp 1", "Chi bộ ấp 2"], [2, 3], id="names alone"),
    ],
)
def test_of_units_of_one_kind_none_is_lost(
    tmp_path: Path, lines: list[str], rows: list[int]
) -> None:
    found = table(tmp_path, *lines, wishes=Wishes(unit_kind="cell"))
    assert [each.number for each in found.rows] == rows


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["Chi bộ;Lịch sinh hoạt", "Chi bộ ấp 1;", "C2;5"], id="schedules"),
        pytest.param(["Mã;Tên đơn vị;Loại", ";Chi bộ ấp 1;", "C2;Ấp 2;ấp"], id="units"),
        pytest.param(["Đơn vị;Từ ngày;Lý do", "Xã A;;", "X02;1/1/2024;lũ"], id="waivers"),
    ],
)
def test_what_may_be_a_row_that_lacks_the_rest_is_one(tmp_path: Path, lines: list[str]) -> None:
    assert [each.number for each in table(tmp_path, *lines).rows] == [2, 3]


def test_units_side_by_side_are_each_under_the_one_to_its_left(tmp_path: Path) -> None:
    found = table(
        tmp_path,
        "STT;Tỉnh/Thành phố;Mã TP;Quận Huyện;Phường Xã;Mã",
        "1;Tỉnh A;07;Huyện B;Xã C;0211",
        "2;Tỉnh A;07;Huyện B;Xã D;0212",
        "3;Tỉnh A;07;Huyện E;;",
    )
    assert [tuple(each.cells.values()) for each in found.rows] == [
        ("07", "Tỉnh A", "province", None),
        (None, "Huyện B", "district", "07"),
        ("0211", "Xã C", "commune", "Huyện B, Tỉnh A"),
        ("0212", "Xã D", "commune", "Huyện B, Tỉnh A"),
        (None, "Huyện E", "district", "07"),
    ]


def test_a_unit_right_of_an_empty_cell_has_no_parent_told(tmp_path: Path) -> None:
    found = table(tmp_path, "Huyện;Xã", "Huyện B;Xã C", ";Xã D")
    assert isinstance(found.rows[-1].cells["parent"], FaultyCell)
