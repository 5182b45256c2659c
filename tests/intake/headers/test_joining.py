"""A name in two columns, and a code beside a name, are one cell; half a name is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.lists.errors import HalfName, RowsRefused
from chibo_cli.intake.lists import read_lists
from tests.intake.building import row, xlsx

if TYPE_CHECKING:
    from pathlib import Path


def cells(folder: Path, *lines: str) -> list[object]:
    """The names, and codes in lists of officials, of the rows of a list."""
    path = folder / "list.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    (table,) = read_lists([path])
    return [each.cells.get("official", each.cells.get("name")) for each in table.rows]


@pytest.mark.parametrize(
    "header",
    [
        pytest.param("Mã;Họ và tên đệm;Tên", id="family and given"),
        pytest.param("Mã;Họ;Tên", id="short"),
        pytest.param("Mã;HỌ ĐỆM;TÊN", id="capitals"),
        pytest.param("Code;Surname;Given name", id="English"),
        pytest.param("Mã;2. Họ và đệm;3. Tên", id="numbered"),
    ],
)
def test_a_name_in_two_columns_is_one(tmp_path: Path, header: str) -> None:
    assert cells(tmp_path, header, "1;Trịnh Quốc;Bảo", "2;;Hoa") == ["Trịnh Quốc Bảo", "Hoa"]


def test_so_it_is_with_the_given_name_first(tmp_path: Path) -> None:
    assert cells(tmp_path, "Tên;Họ và đệm", "Bảo;Trịnh Quốc") == ["Trịnh Quốc Bảo"]


def test_so_it_is_below_two_header_rows(tmp_path: Path) -> None:
    lines = ("STT;Họ và tên;;Chức vụ", ";Họ đệm;Tên;", "1;Trịnh Quốc;Bảo;TUV")
    assert cells(tmp_path, *lines) == ["Trịnh Quốc Bảo"]


@pytest.mark.parametrize(
    ("area", "below"),
    [
        pytest.param("B2:C2", 3, id="one row"),
        pytest.param("B2:C3", 4, id="two rows"),
    ],
)
def test_a_header_over_two_columns_is_one_name(tmp_path: Path, area: str, below: int) -> None:
    rows = row(1, "DANH SÁCH CÁN BỘ") + row(2, "Mã", "Họ và tên", "", "Chức vụ")
    rows += row(below, "CB11", "Trịnh Quốc", "Bảo", "TUV")
    path = tmp_path / "list.xlsx"
    path.write_bytes(
        xlsx(rows, more=f'<mergeCells count="1"><mergeCell ref="{area}"/></mergeCells>')
    )
    (table,) = read_lists([path])
    assert [each.cells["name"] for each in table.rows] == ["Trịnh Quốc Bảo"]
    assert table.passed_over == []


@pytest.mark.parametrize(
    ("header", "line", "text"),
    [
        pytest.param("Mã;Tên;Chức vụ", "1;Bảo;TUV", "Bảo", id="a lone given name"),
        pytest.param("Mã;Họ và tên;;Chức vụ", "1;Trịnh Quốc;Bảo;TUV", "Bảo", id="no header"),
    ],
)
def test_half_a_name_is_refused(tmp_path: Path, header: str, line: str, text: str) -> None:
    with pytest.raises(RowsRefused) as refused:
        cells(tmp_path, header, line)
    (problem,) = refused.value.problems
    assert isinstance(problem.error, HalfName)
    assert (problem.row, problem.value) == (2, text)


def test_whole_names_below_a_lone_header_are_taken(tmp_path: Path) -> None:
    assert cells(tmp_path, "Mã;Tên", "1;Trịnh Quốc Bảo") == ["Trịnh Quốc Bảo"]


@pytest.mark.parametrize(
    "header",
    [
        pytest.param("Mã;Họ và tên;Chi bộ;Ngày dự", id="code"),
        pytest.param("Mã nhân viên;Đồng chí;Chi bộ;Ngày dự", id="staff code"),
        pytest.param("ID;Full name;Cell;Date", id="English"),
        pytest.param("Số hiệu;Họ tên;Nơi dự;Ngày họp", id="as offices write them"),
    ],
)
def test_a_code_beside_a_name_is_the_persons(tmp_path: Path, header: str) -> None:
    lines = ("CB01;Nguyễn Văn An;C1;5/2/2024", ";Trần Thị Bình;C1;5/2/2024", "CB03;;C1;5/2/2024")
    assert cells(tmp_path, header, *lines) == [
        "Nguyễn Văn An (CB01)",
        "Trần Thị Bình",
        "CB03",
    ]


def test_of_two_codes_the_one_before_the_name_is_the_persons(tmp_path: Path) -> None:
    header = "Mã;Họ và tên;Mã;Chi bộ;Ngày dự"
    assert cells(tmp_path, header, "CB01;An;C1;Ấp 1;5/2/2024") == ["An (CB01)"]


def test_a_code_beside_the_name_of_a_cell_is_the_cells(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Đồng chí;Mã chi bộ;Tên chi bộ;Ngày dự\nAn;C1;Ấp 1;5/2/2024", encoding="utf-8")
    (table,) = read_lists([path])
    assert table.rows[0].cells["cell"] == "Ấp 1 (C1)"
