"""A sheet with names down and days or months across: which visits it states."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

import openpyxl
import pytest

from chibo_cli.domain.lists.errors import ColumnsLeftOver, NoHeaderFound, RowsRefused
from chibo_cli.domain.lists.lists import ListKind
from chibo_cli.domain.lists.month_sheet import (
    CellUnsaid,
    DayUnsaid,
    HeadingFault,
    HeadingRefused,
    MarkUnknown,
    OneVisitWanted,
    OutsideMonth,
)
from chibo_cli.domain.time.errors import InvalidDay, InvalidTime
from chibo_cli.intake.lists import read_lists
from tests.intake.building import ods, ods_row, xls

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from chibo_cli.domain.failures import ChiboError
    from chibo_cli.domain.lists.lists import ListTable

    Rows = Sequence[Sequence[object]]

HEADER: list[object] = ["STT", "Họ và tên", "Chi bộ"]
AN: list[object] = [1, "Nguyễn Văn An", "Chi bộ ấp 1"]
TITLE = "THEO DÕI DỰ SINH HOẠT THÁNG 2/2024"


def saved(folder: Path, rows: Rows, *merged: str, sheet: str = "Sheet1") -> Path:
    book = openpyxl.Workbook()
    active = book.active
    assert active is not None
    active.title = sheet
    for row in rows:
        active.append(list(row))
    for each in merged:
        active.merge_cells(each)
    book.save(folder / "sheet.xlsx")
    return folder / "sheet.xlsx"


def listed(folder: Path, rows: Rows, *merged: str, sheet: str = "Sheet1") -> ListTable:
    (table,) = read_lists([saved(folder, rows, *merged, sheet=sheet)])
    assert table.kind is ListKind.ATTENDANCES
    return table


def days(table: ListTable) -> list[str]:
    return [f"{row.cells['date']:%d/%m/%Y}" for row in table.rows]


def first_refusal(folder: Path, rows: Rows) -> tuple[str, ChiboError]:
    with pytest.raises(RowsRefused) as refused:
        listed(folder, rows)
    problem = refused.value.problems[0]
    return problem.cell, problem.error


@pytest.mark.parametrize(
    ("above", "header", "marked", "merged", "expected"),
    [
        pytest.param([], ["05/02/2024"], "D", [], "05/02/2024", id="a day as text"),
        pytest.param([], [date(2024, 2, 5)], "D", [], "05/02/2024", id="a real date"),
        pytest.param(
            [],
            [datetime.fromisoformat("2024-02-05T19:00")],
            "D",
            [],
            "05/02/2024",
            id="a date and time",
        ),
        pytest.param([], ["Ngày 5/2/24 (CN)"], "D", [], "05/02/2024", id="words about a day"),
        pytest.param([], ["T2, 5.2.2024"], "D", [], "05/02/2024", id="a weekday before a day"),
        pytest.param(
            [[TITLE]], ["5"], "D", [], "05/02/2024", id="a figure, the month in the title"
        ),
        pytest.param([[TITLE]], [5], "D", ["A1:F1"], "05/02/2024", id="a number likewise"),
        pytest.param([["Tháng 02 năm 2024"]], [5], "D", [], "05/02/2024", id="a month in words"),
        pytest.param([["NĂM 2024"]], ["05/02"], "D", [], "05/02/2024", id="a year in the title"),
        pytest.param([["Quý I/2024"]], ["05/02"], "D", [], "05/02/2024", id="a quarter in it"),
        pytest.param(
            [["(Kèm Công văn ngày 05 tháng 01 năm 2023)"], ["Quý I năm 2024"]],
            ["05/02"],
            "D",
            [],
            "05/02/2024",
            id="the day of a letter is not the sheet's",
        ),
        pytest.param(
            [["", "", "", "Tháng 2/2024", ""]],
            [5, 6],
            "E",
            ["D1:E1"],
            "06/02/2024",
            id="merged above",
        ),
        pytest.param(
            [["", "", "", "Tháng 1/2024", "", "Tháng 2/2024"]],
            [5, 6, 7],
            "F",
            [],
            "07/02/2024",
            id="blanks beside the month",
        ),
    ],
)
def test_a_mark_below_a_day_is_a_visit(
    tmp_path: Path,
    above: Rows,
    header: Sequence[object],
    marked: str,
    merged: Sequence[str],
    expected: str,
) -> None:
    marks = ["x" if "DEF"[place] == marked else "" for place in range(len(header))]
    table = listed(tmp_path, [*above, [*HEADER, *header], [*AN, *marks]], *merged)
    assert days(table) == [expected]
    (row,) = table.rows
    assert (row.cells["official"], row.cells["cell"]) == ("Nguyễn Văn An", "Chi bộ ấp 1")
    assert row.places["date"] == (expected, marked)


@pytest.mark.parametrize(
    ("lower", "merged"),
    [
        (["", "", "", "05/01", "06/01"], ["D2:E2"]),
        (["", "", "", 5, 6], ["A2:A3", "B2:B3", "C2:C3", "D2:E2"]),
        (["", "", "", "5", "6"], []),
    ],
)
def test_the_days_may_stand_below_their_month(
    tmp_path: Path, lower: Sequence[object], merged: Sequence[str]
) -> None:
    rows: Rows = [["NĂM 2024"], [*HEADER, "Tháng 1/2024", ""], lower, [*AN, "x", "x"]]
    assert days(listed(tmp_path, rows, *merged)) == ["05/01/2024", "06/01/2024"]


def test_days_of_the_week_below_the_days_are_of_the_header(tmp_path: Path) -> None:
    rows: Rows = [[TITLE], [*HEADER, 5, 6], ["", "", "", "T2", "T3"], [*AN, "x", ""]]
    table = listed(tmp_path, rows)
    assert (days(table), table.passed_over) == (["05/02/2024"], [])


@pytest.mark.parametrize(
    "name", ["T2-2024", "Tháng 2.2024", "02-2024", "2024", "Năm 2024", "Q1-2024"]
)
def test_the_name_of_the_sheet_tells_the_year(tmp_path: Path, name: str) -> None:
    rows: Rows = [[*HEADER, "05/02"], [*AN, "x"]]
    assert days(listed(tmp_path, rows, sheet=name)) == ["05/02/2024"]


@pytest.mark.parametrize(
    "mark", ["x", "X", "✓", "✔", "1", 1, "có", "Có", True, time(19), "19h30", "19:00"]
)
def test_marks_of_attendance(tmp_path: Path, mark: object) -> None:
    assert len(listed(tmp_path, [[*HEADER, "05/02/2024"], [*AN, mark]]).rows) == 1


@pytest.mark.parametrize(
    "mark", ["v", "V", "P", "K", "0", 0, "-", "–", "vắng", "Vắng", "", " ", False]
)
def test_marks_of_absence(tmp_path: Path, mark: object) -> None:
    table = listed(tmp_path, [[*HEADER, "05/02/2024"], [*AN, mark]])
    assert (table.rows, [row.number for row in table.silent]) == ([], [2])


@pytest.mark.parametrize(
    ("mark", "error"),
    [
        ("?", MarkUnknown),
        (2, MarkUnknown),
        ("15", MarkUnknown),
        (date(2024, 2, 5), MarkUnknown),
        ("25:61", InvalidTime),
    ],
)
def test_what_is_neither_is_refused_with_its_cell(
    tmp_path: Path, mark: object, error: type[ChiboError]
) -> None:
    cell, found = first_refusal(tmp_path, [[*HEADER, "05/02/2024"], [*AN, mark]])
    assert (cell, type(found)) == ("D2", error)


def test_a_word_is_the_unit_attended(tmp_path: Path) -> None:
    (row,) = listed(tmp_path, [[*HEADER, "05/02/2024"], [*AN, "Chi bộ ấp 2"]]).rows
    assert (row.cells["unit"], row.places["unit"]) == ("Chi bộ ấp 2", ("05/02/2024", "D"))


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("5/2", ["05/02/2024"]),
        ("5/2; 20/2", ["05/02/2024", "20/02/2024"]),
        ("05", ["05/02/2024"]),
        ("05, 20", ["05/02/2024", "20/02/2024"]),
        ("05/02/2024\n20/02/2024", ["05/02/2024", "20/02/2024"]),
        ("05 và 20", ["05/02/2024", "20/02/2024"]),
        ("ngày 5", ["05/02/2024"]),
        (date(2024, 2, 5), ["05/02/2024"]),
        ("v", []),
        ("", []),
    ],
)
@pytest.mark.parametrize("month", ["Tháng 2/2024", "02/2024", "Tháng 2 năm 2024", "T2/2024"])
def test_below_a_month_a_cell_holds_its_days(
    tmp_path: Path, month: str, cell: object, expected: list[str]
) -> None:
    assert days(listed(tmp_path, [[*HEADER, month], [*AN, cell]])) == expected


@pytest.mark.parametrize(
    ("cell", "error"),
    [
        ("x", DayUnsaid),
        ("có", DayUnsaid),
        (1, DayUnsaid),
        ("5", DayUnsaid),
        (5, DayUnsaid),
        ("15", DayUnsaid),
        ("19:00", DayUnsaid),
        ("Chi bộ ấp 1", DayUnsaid),
        ("5/3", OutsideMonth),
        ("5/2/2023", OutsideMonth),
        (date(2024, 5, 2), OutsideMonth),
        ("30/2", InvalidDay),
    ],
)
def test_below_a_month_what_is_no_day_of_it_is_refused(
    tmp_path: Path, cell: object, error: type[ChiboError]
) -> None:
    place, found = first_refusal(tmp_path, [[*HEADER, "Tháng 2/2024"], [*AN, cell]])
    assert (place, type(found)) == ("D2", error)


def test_below_a_month_a_day_may_name_its_unit(tmp_path: Path) -> None:
    cell = "5/2: Chi bộ ấp 2; 20/2 (C03); 21/2"
    table = listed(tmp_path, [[*HEADER, "Tháng 2/2024"], [*AN, cell]])
    assert [row.cells.get("unit") for row in table.rows] == ["Chi bộ ấp 2", "C03", None]


@pytest.mark.parametrize(
    ("above", "header", "fault"),
    [
        ([], ["05/02"], HeadingFault.YEAR),
        ([["Quý II/2024"]], ["05/02"], HeadingFault.YEAR),
        ([["Năm 2023 và năm 2024"]], ["05/02"], HeadingFault.YEAR),
        ([["Báo cáo ngày 05/01/2024"]], ["05/02"], HeadingFault.YEAR),
        ([], ["Tháng 2"], HeadingFault.YEAR),
        ([["NĂM 2024"]], ["1", "2", "3"], HeadingFault.FIGURE),
        ([["Số liệu đến tháng 3/2024"]], ["1", "2", "3"], HeadingFault.FIGURE),
        ([], [date(2024, 1, 1), date(2024, 2, 1)], HeadingFault.FIRST_DAY),
        ([], ["05/02/2024", date(2024, 2, 5)], HeadingFault.TWICE),
        ([], ["30/02/2024"], HeadingFault.NO_SUCH_DAY),
        ([], ["02/31/2024"], HeadingFault.NO_SUCH_DAY),
        ([], ["Tháng 13/2024"], HeadingFault.NO_SUCH_DAY),
    ],
)
def test_a_heading_whose_day_is_not_known_is_refused(
    tmp_path: Path, above: Rows, header: Sequence[object], fault: HeadingFault
) -> None:
    marks = [*AN, *("x" for _ in header)]
    with pytest.raises(HeadingRefused) as refused:
        listed(tmp_path, [*above, [*HEADER, *header], marks])
    assert refused.value.fault is fault
    assert refused.value.cell in {f"D{len(above) + 1}", f"E{len(above) + 1}"}


def test_months_may_stand_below_one_word(tmp_path: Path) -> None:
    rows: Rows = [
        ["NĂM 2024"],
        [*HEADER, "Tháng", "", ""],
        ["", "", "", 1, 2, 3],
        [*AN, "05", "v", "04/3"],
    ]
    table = listed(tmp_path, rows, "A1:F1", "D2:F2", "A2:A3", "B2:B3", "C2:C3")
    assert (days(table), list(table.header)[3:]) == (
        ["05/01/2024", "04/03/2024"],
        ["01/2024", "02/2024", "03/2024"],
    )


def test_short_months_are_months_where_no_weekday_is_called_so(tmp_path: Path) -> None:
    rows: Rows = [["NĂM 2024"], [*HEADER, "T1", "T2", "T3"], [*AN, "05", "06/2", ""]]
    assert days(listed(tmp_path, rows)) == ["05/01/2024", "06/02/2024"]


@pytest.mark.parametrize("heading", ["Đơn vị phụ trách", "Đơn vị", "Phân công theo dõi"])
def test_where_only_the_locality_stands_the_cell_is_left_to_the_register(
    tmp_path: Path, heading: str
) -> None:
    rows: Rows = [["STT", "Họ và tên", heading, "05/02/2024"], [1, "An", "Xã Hòa Lạc", "x"]]
    (row,) = listed(tmp_path, rows).rows
    assert (row.cells["area"], "unit" in row.cells) == ("Xã Hòa Lạc", False)


def test_the_unit_attended_goes_before_the_locality(tmp_path: Path) -> None:
    header = ["Họ và tên", "Đơn vị phụ trách", "Đơn vị dự", "05/02/2024"]
    (row,) = listed(tmp_path, [header, ["An", "Xã Hòa Lạc", "Chi bộ ấp 1", "x"]]).rows
    assert row.cells["unit"] == "Chi bộ ấp 1"


def test_a_mark_is_refused_where_no_unit_stands_anywhere(tmp_path: Path) -> None:
    rows: Rows = [["Họ và tên", "Chức vụ", "05/02/2024"], ["An", "Phó Ban", "x"]]
    cell, error = first_refusal(tmp_path, rows)
    assert (cell, type(error)) == ("C2", CellUnsaid)


def test_a_name_in_two_columns_under_one_header_is_one_name(tmp_path: Path) -> None:
    rows: Rows = [["Họ và tên", "", "Chi bộ", "05/02/2024"], ["Trịnh Quốc", "Bảo", "C01", "x"]]
    (row,) = listed(tmp_path, rows, "A1:B1").rows
    assert row.cells["official"] == "Trịnh Quốc Bảo"


@pytest.mark.parametrize(("marks", "count"), [(["x", ""], 1), (["x", "x"], 2), (["", ""], 0)])
def test_a_note_belongs_to_the_one_visit_of_its_row(
    tmp_path: Path, marks: list[str], count: int
) -> None:
    rows: Rows = [[*HEADER, "05/02/2024", "06/02/2024", "Kiến nghị"], [*AN, *marks, "Sửa đường"]]
    if count == 1:
        assert listed(tmp_path, rows).rows[0].cells["recommendation"] == "Sửa đường"
        return
    cell, error = first_refusal(tmp_path, rows)
    assert (cell, isinstance(error, OneVisitWanted)) == ("F2", True)


def test_totals_signatures_and_other_columns_are_passed_over_and_named(tmp_path: Path) -> None:
    rows: Rows = [
        [*HEADER, "05/02/2024", "06/02/2024", "Tổng số"],
        ["I", "Khối Đảng"],
        [*AN, "x", "", 1],
        ["", "Tổng cộng", "", 1, 0, 1],
        ["", "", "", "", "Người lập biểu"],
    ]
    table = listed(tmp_path, rows)
    assert ([row.number for row in table.rows], table.passed_over) == ([3], ["Tổng số"])
    assert [each.number for each in table.skipped] == [2, 4, 5]


def test_a_merged_cell_stands_in_each_row(tmp_path: Path) -> None:
    rows: Rows = [[*HEADER, "05/02/2024"], [*AN, "x"], [2, "Lê Thị Cúc", "", "x"]]
    table = listed(tmp_path, rows, "C2:C3")
    assert [row.cells["cell"] for row in table.rows] == ["Chi bộ ấp 1"] * 2


def test_the_days_may_stand_below_a_header_of_days(tmp_path: Path) -> None:
    rows: Rows = [
        [*HEADER, "Ngày dự", ""],
        ["", "", "", "05/02/2024", "06/02/2024"],
        [*AN, "x", "x"],
    ]
    assert days(listed(tmp_path, rows, "D1:E1")) == ["05/02/2024", "06/02/2024"]


def test_a_row_without_a_name_is_no_header_of_days(tmp_path: Path) -> None:
    rows: Rows = [["Họ và tên", "Chi bộ", "Ngày dự"], ["", "C01", "05/02/2024"]]
    (row,) = listed(tmp_path, rows).rows
    assert (row.number, row.cells["date"], row.places) == (2, "05/02/2024", {})


@pytest.mark.parametrize(
    "header",
    [
        ["Họ và tên", "Chi bộ", "Ngày dự"],
        ["Họ và tên", "Chi bộ", "Ngày dự", "05/02/2024"],
        ["Họ và tên", "Chức vụ", "1", "2"],
        ["Họ và tên", "2023", "2024"],
        ["Họ và tên", "T2", "T3"],
        ["uid", "official", "05/02/2024"],
    ],
)
def test_other_lists_are_no_month_sheets(tmp_path: Path, header: Sequence[object]) -> None:
    path = saved(tmp_path, [header, ["An", "C01", "05/02/2024", "x"]])
    try:
        (table,) = read_lists([path])
    except (ColumnsLeftOver, NoHeaderFound, RowsRefused):
        return
    assert all("date" not in row.places for row in table.rows)


def test_a_csv_file_is_read_alike(tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text("Tháng 2/2024,,,\nSTT,Họ và tên,Chi bộ,5,6\n1,An,C01,x,\n", encoding="utf-8")
    (table,) = read_lists([path])
    assert (days(table), table.rows[0].places["date"]) == (["05/02/2024"], ("05/02/2024", ""))


@pytest.mark.parametrize("form", ["ods", "xls"])
def test_other_workbooks_are_read_alike(tmp_path: Path, form: str) -> None:
    rows = [["Tháng 2/2024"], ["Họ và tên", "Chi bộ", "5"], ["An", "C01", "x"]]
    path = tmp_path / f"sheet.{form}"
    if form == "ods":
        path.write_bytes(ods("".join(ods_row(*row) for row in rows)))
    else:
        cells = [(at, place, cell) for at, row in enumerate(rows) for place, cell in enumerate(row)]
        path.write_bytes(xls(cells))
    (table,) = read_lists([path])
    assert days(table) == ["05/02/2024"]
