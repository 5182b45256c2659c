"""`chibo import` of a sheet with names down and days or months across: attendances, as they are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest

from tests.running.chibo import visits

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.running.chibo import Chibo

    Rows = Sequence[Sequence[object]]

HEADER: list[object] = ["STT", "Họ và tên", "Chi bộ"]
AN: list[object] = [1, "Nguyễn Văn An", "Chi bộ ấp 1"]
BINH: list[object] = [2, "Trần Thị Bình", "Chi bộ ấp 2"]


def saved(path: Path, rows: Rows, *merged: str) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Sheet1"
    for row in rows:
        sheet.append(list(row))
    for each in merged:
        sheet.merge_cells(each)
    book.save(path)
    return path


def test_a_mark_below_a_day_is_a_visit_and_nothing_else_is(office: Chibo, tmp_path: Path) -> None:
    path = saved(
        tmp_path / "thang.xlsx",
        [
            [*HEADER, "05/01/2024", "05/02/2024", "05/03/2024"],
            [*AN, "x", "x", "V"],
            [*BINH, None, "x", "P"],
        ],
    )
    people = office.done("official", "list", "--json").json["rows"]
    office.done("import", path)
    expected = [
        ("CB01", "C1", "2024-01-05"),
        ("CB01", "C1", "2024-02-05"),
        ("CB02", "C2", "2024-02-05"),
    ]
    assert sorted(visits(office)) == expected
    assert office.done("official", "list", "--json").json["rows"] == people
    again = office.done("import", path, "-q").out
    assert (again, sorted(visits(office))) == ("Lượt dự: 0 thêm, 0 sửa, 3 giữ nguyên.\n", expected)


MONTHS: Rows = [
    ["BẢNG THEO DÕI DỰ SINH HOẠT CHI BỘ NĂM 2024"],
    [*HEADER, "Tháng", None, None],
    [None, None, None, 1, 2, 3],
    [*AN, "05", "x", None],
    [*BINH, None, "x", "P"],
]


def test_a_bare_mark_below_a_month_is_refused_with_its_cell(office: Chibo, tmp_path: Path) -> None:
    path = saved(tmp_path / "nam.xlsx", MONTHS, "A1:F1", "D2:F2", "A2:A3", "B2:B3", "C2:C3")
    refused = office("import", path)
    assert (refused.code, sorted(visits(office))) == (65, [])
    assert [line for line in refused.err.splitlines() if "ngày nào" in line] == [
        (
            "  nam.xlsx Sheet1 ô E4, E5, 02/2024: “x”: ngày nào trong tháng 02/2024? ghi"
            " ngày/tháng, ví dụ 05/02; nhiều ngày cách nhau bằng dấu chấm phẩy."
        )
    ]


def test_the_refused_sheet_is_given_back_whole_to_mend_and_import(
    office: Chibo, tmp_path: Path
) -> None:
    path = saved(tmp_path / "nam.xlsx", [*MONTHS, [3, "Nguyễn Văn An", "C2", None, None, None]])
    assert office("import", path, "--errors", tmp_path / "loi.xlsx").code == 65
    book = openpyxl.load_workbook(tmp_path / "loi.xlsx")
    sheet = book.worksheets[0]
    rows = [[cell.value for cell in row[:6]] for row in sheet.iter_rows()]
    assert rows == [
        [*HEADER, "01/2024", "02/2024", "03/2024"],
        [*AN, "05", "x", None],
        [*BINH, None, "x", "P"],
        [3, "Nguyễn Văn An", "C2", None, None, None],
    ]
    sheet["E2"], sheet["E3"] = "06/02", "07; 14"
    book.save(tmp_path / "loi.xlsx")
    office.done("import", tmp_path / "loi.xlsx")
    assert sorted(visits(office)) == [
        ("CB01", "C1", "2024-01-05"),
        ("CB01", "C1", "2024-02-06"),
        ("CB02", "C2", "2024-02-07"),
        ("CB02", "C2", "2024-02-14"),
    ]


def test_without_the_year_of_a_day_nothing_is_written(office: Chibo, tmp_path: Path) -> None:
    path = saved(tmp_path / "thang.xlsx", [[*HEADER, "05/02"], [*AN, "x"]])
    refused = office("import", path, "--errors", tmp_path / "loi.xlsx")
    assert (refused.code, (tmp_path / "loi.xlsx").exists()) == (65, False)
    assert "thang.xlsx Sheet1 ô D1: tiêu đề “05/02”: không rõ năm nào" in refused.err
    assert (
        "cell D1: header “05/02”: the year is not said"
        in office("import", path, "--lang", "en").err
    )


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Chi bộ ấp 2", "C2"),
        ("ấp 2", "C2"),
        ("C2", "C2"),
        ("C2 – Chi bộ ấp 2, Xã Thủy Tân", "C2"),
        ("Chi bộ ấp 2, Xã Thủy Tân", "C2"),
        ("họp tỉnh", None),
        ("ấp", None),
        ("Thủy", None),
    ],
)
def test_a_word_is_a_visit_where_it_is_a_unit_and_refused_elsewhere(
    office: Chibo, tmp_path: Path, word: str, expected: str | None
) -> None:
    path = saved(tmp_path / "thang.xlsx", [[*HEADER, "05/02/2024"], [*AN, word]])
    done = office("import", path)
    if expected is not None:
        assert (done.code, sorted(visits(office))) == (0, [("CB01", expected, "2024-02-05")])
        return
    assert (done.code, sorted(visits(office))) == (65, [])
    assert f"thang.xlsx Sheet1 ô D2, 05/02/2024: không tìm thấy đơn vị “{word}”" in done.err


def test_the_only_cell_below_the_assigned_unit_is_the_one_attended(
    office: Chibo, tmp_path: Path
) -> None:
    header: list[object] = ["Họ và tên", "Đơn vị phụ trách", "05/02/2024", "05/03/2024"]
    rows: Rows = [header, [AN[1], "Xã Hòa Lạc", "x", ""], [BINH[1], "C2", "", "x"]]
    path = saved(tmp_path / "thang.xlsx", rows)
    office.done("import", path)
    assert sorted(visits(office)) == [("CB01", "C1", "2024-02-05"), ("CB02", "C2", "2024-03-05")]
    office.done("unit", "add", "Chi bộ ấp 3", "--code", "C3", "-p", "X01", "--since", "1/3/2024")
    office.done("import", saved(tmp_path / "lai.xlsx", rows))
    refused = office("import", saved(path, [header, [AN[1], "Xã Hòa Lạc", "", "x"]]))
    assert refused.code == 65
    assert (
        "ô B2, Đơn vị phụ trách: không rõ đã dự ở chi bộ nào: ngày 05/03/2024 đơn vị “Xã Hòa Lạc”"
        " có 2 chi bộ" in refused.err
    )
    assert len(visits(office)) == 2


def test_a_day_to_come_is_refused_with_the_cell_of_its_mark(office: Chibo, tmp_path: Path) -> None:
    path = saved(tmp_path / "thang.xlsx", [[*HEADER, date(2024, 6, 5)], [*AN, "x"]])
    refused = office("import", path)
    assert "thang.xlsx Sheet1 ô D2, 05/06/2024: ngày 05/06/2024 chưa đến" in refused.err


def test_a_round_takes_a_month_sheet_visit_by_visit(office: Chibo, tmp_path: Path) -> None:
    path = saved(tmp_path / "thang.xlsx", [[*HEADER, "05/02/2024"], [*AN, "x"], [*BINH, "v"]])
    office.done("attend", "roll", path)
    assert sorted(visits(office)) == [("CB01", "C1", "2024-02-05")]


@pytest.mark.parametrize(
    "last",
    [
        pytest.param(["", "", "", "x"], id="nobody"),
        pytest.param(["", "", "C1", "x"], id="a cell alone"),
        pytest.param(["", "", "", 1], id="a sum that is not called one"),
    ],
)
@pytest.mark.parametrize("total", [[], [["", "Tổng cộng", "", 1]]], ids=["", "after a total"])
def test_a_mark_of_nobody_is_refused(
    office: Chibo, tmp_path: Path, last: list[object], total: list[list[object]]
) -> None:
    path = saved(tmp_path / "thang.xlsx", [[*HEADER, "05/02/2024"], [*AN, "x"], *total, last])
    refused = office("import", path)
    assert (refused.code, sorted(visits(office))) == (65, [])
    assert f"ô B{3 + len(total)}, Họ và tên: “”: không được để trống." in refused.err


def test_a_dry_run_names_the_visits_and_writes_none(office: Chibo, tmp_path: Path) -> None:
    path = saved(tmp_path / "thang.xlsx", [[*HEADER, "05/02/2024"], [*AN, "x"]])
    assert "Nguyễn Văn An, Chi bộ ấp 1, 05/02/2024" in office.done("import", path, "-n").out
    assert sorted(visits(office)) == []
