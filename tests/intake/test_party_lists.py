"""Lists as offices lay them out: titles, two rows of headers, groups, totals, signatures."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.lists.columns import COLUMNS
from chibo_cli.domain.lists.lists import SHAPES, ListKind, Noted, SheetNote, Skip, Wishes
from chibo_cli.intake.lists import read_files, read_lists
from chibo_cli.messages.errors.refusals import NoHeaderFound
from chibo_cli.messages.text import Language
from chibo_cli.messages.words import Words
from chibo_cli.output.register.imports import list_line
from tests.intake.building import ods, ods_row, row, text, xlsx
from tests.intake.party_list import FILES, workbook

if TYPE_CHECKING:
    from pathlib import Path

    from chibo_cli.domain.lists.lists import ListTable

HEADER = "STT;Đồng chí;Chi bộ;Ngày dự;Điểm"


@pytest.fixture(params=["xlsx", "xls", "ods"])
def party_list(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The same list in each format."""
    if request.param != "xlsx":
        return FILES / f"phan-cong.{request.param}"
    path = tmp_path / "phan-cong.xlsx"
    workbook().save(path)
    return path


def of_csv(folder: Path, *lines: str) -> ListTable:
    path = folder / "list.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (table,) = read_lists([path])
    return table


def passed(table: ListTable) -> list[tuple[int, Skip]]:
    return [(each.number, each.why) for each in table.skipped]


def test_an_office_list_is_read_in_every_format(party_list: Path) -> None:
    reading = read_files([party_list])
    assert [(note.sheet, note.note) for note in reading.notes] == [
        ("Nháp", SheetNote.HIDDEN),
        ("Bìa", SheetNote.NO_LIST),
    ]
    (table,) = reading.tables
    assert table.kind is ListKind.ASSIGNMENTS
    assert [(each.number, *each.cells.values()) for each in table.rows] == [
        (11, "Nguyễn Văn An", "Xã Hòa Lạc", date(2024, 1, 1), "", "12-QĐ/TU"),
        (12, "Trần Thị Bình", "Xã Thủy Tân", "15/01/2024", "31/12/2024", "12-QĐ/TU"),
        (14, "Lê Văn Cường", "Xã Thủy Tân", date(2024, 2, 1), "", "15-QĐ/TU"),
        (15, "Phạm Thị Dung", "Xã Hòa Lạc", date(2024, 2, 1), "", "15-QĐ/TU"),
    ]
    assert list_line(table, Words(Language.VI)) == (
        f"{party_list.name} Phân công: Phân công, 4 dòng; bỏ qua cột: Ghi chú; bỏ qua 6 dòng:"
        " 9 (số cột), 10 (nhóm), 13 (nhóm), 16 (tổng), 18–19 (chữ ký); có 1 dòng ẩn, vẫn nhập."
    )
    assert table.letters["since"] == "D"


def test_a_hidden_sheet_is_read_when_it_is_named(party_list: Path) -> None:
    reading = read_files([party_list], Wishes(sheets=["nháp"]))
    (table,) = reading.tables
    assert (table.sheet, table.kind, reading.notes) == ("Nháp", ListKind.OFFICIALS, [])


@pytest.mark.parametrize(
    ("lines", "skipped", "numbers"),
    [
        pytest.param(["I;Xã A;;;", "1;An;C1;5/2/2024;"], [(2, Skip.GROUP)], [3], id="numeral"),
        pytest.param(["A;Xã A;;;", "1;An;C1;5/2/2024;"], [(2, Skip.GROUP)], [3], id="letter"),
        pytest.param(["1;Xã A;;;", "1;An;C1;5/2/2024;"], [(2, Skip.GROUP)], [3], id="number"),
        pytest.param(["II. XÃ A;;;;", "1;An;C1;5/2/2024;"], [(2, Skip.GROUP)], [3], id="one text"),
        pytest.param(["1;An;C1;5/2/2024;", "2;Ba;;;"], [], [2, 3], id="a day left out"),
        pytest.param([";An;;;", "2;Ba;C1;5/2/2024;"], [], [2, 3], id="a name alone"),
        pytest.param(["1;An;;;", "2;Ba;C1;5/2/2024;"], [], [2, 3], id="the first one's"),
        pytest.param(["1;Tống Văn A;C1;5/2/2024;9"], [], [2], id="a man named Tống"),
        pytest.param(["Tổng;;C1;5/2/2024;"], [], [2], id="a total with a cell and a day"),
        pytest.param(
            ["1;An;C1;5/2/2024;9", "Cộng;1;;;", "2;Ba;C1;6/2/2024;8", "TỔNG CỘNG: 2;;;;9"],
            [(3, Skip.TOTAL), (5, Skip.TOTAL)],
            [2, 4],
            id="totals between",
        ),
        pytest.param(
            [
                "1;An;C1;5/2/2024;9",
                "Tổng số;;1;;9",
                ";;;Hòa Lạc, ngày 5 tháng 2 năm 2024;",
                ";X;;Y;",
            ],
            [(3, Skip.TOTAL), (4, Skip.SIGNATURE), (5, Skip.SIGNATURE)],
            [2],
            id="signed",
        ),
        pytest.param(
            ["1;An;C1;5/2/2024;9", "", "Người lập biểu;;;TRƯỞNG BAN;", ";(Ký tên);;;"],
            [(4, Skip.SIGNATURE), (5, Skip.SIGNATURE)],
            [2],
            id="signed without a total",
        ),
        pytest.param(
            ["(1);(2);(3);(4);(5)", "1;An;C1;5/2/2024;9"], [(2, Skip.NUMBERING)], [3], id="(1) (2)"
        ),
        pytest.param(["A;B;1;2;3", "1;An;C1;5/2/2024;"], [(2, Skip.NUMBERING)], [3], id="A B 1"),
        pytest.param(
            ["1;An;C1;5/2/2024;9", HEADER, "2;Ba;C1;5/2/2024;8"],
            [(3, Skip.HEADER)],
            [2, 4],
            id="headers again on the next page",
        ),
        pytest.param(
            ["1;An;C1;5/2/2024;9", "", "", "2;Ba;C1;6/2/2024;", ""],
            [(3, Skip.BLANK), (4, Skip.BLANK)],
            [2, 5],
            id="blanks between",
        ),
    ],
)
def test_rows_that_are_no_attendance_are_passed_over_and_counted(
    tmp_path: Path, lines: list[str], skipped: list[tuple[int, Skip]], numbers: list[int]
) -> None:
    table = of_csv(tmp_path, HEADER, *lines)
    assert passed(table) == skipped
    assert [each.number for each in table.rows] == numbers


@pytest.mark.parametrize(
    ("kind", "column"),
    [
        (kind, column)
        for kind, shape in SHAPES.items()
        for column in shape.columns
        if COLUMNS[column].form.is_day
    ],
)
def test_below_a_total_a_real_day_tells_as_much_as_one_that_is_typed(
    tmp_path: Path, kind: ListKind, column: str
) -> None:
    required = SHAPES[kind].required
    columns = list(dict.fromkeys((*(min(each) for each in required), column)))
    place = chr(ord("A") + columns.index(column))
    path, found = tmp_path / "list.xlsx", []
    for day in (text(f"{place}4", "5/2/2024"), f'<c r="{place}4" s="1"><v>45327</v></c>'):
        rows = row(1, *columns) + row(2, *("5/2/2024" for _ in columns)) + row(3, "Tổng cộng")
        path.write_bytes(xlsx(rows + row(4, text("A4", "An") + day)))
        (table,) = read_files([path], Wishes(kind)).tables
        found.append([each.number for each in table.rows])
    typed, real = found
    assert real == typed
    assert real == ([2, 4] if frozenset({column}) in required else [2])


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [
        pytest.param(["1;An;", "2;Ba;"], [2, 3], id="numbered names"),
        pytest.param(["I;XÃ A;", "1;An;", "B;XÃ B;", "2;Ba;"], [3, 5], id="numerals are groups"),
        pytest.param([";An;", ";Ba;x"], [2, 3], id="names alone"),
        pytest.param(["1;An;x", "Tổng;1;", ";Người lập;Bí thư"], [2], id="signed"),
    ],
)
def test_a_list_of_names_loses_no_name(
    tmp_path: Path, lines: list[str], numbers: list[int]
) -> None:
    table = of_csv(tmp_path, "TT;Họ và tên;Chức vụ", *lines)
    assert [each.number for each in table.rows] == numbers


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["", ";;", ";Đồng chí;Chi bộ;Ngày dự", ";An;C1;5/2/2024"], id="blanks first"),
        pytest.param(["DANH SÁCH;;", "Đồng chí;Chi bộ;Ngày dự", "An;C1;5/2/2024"], id="a title"),
        pytest.param(
            ["Đồng chí;Dự sinh hoạt;", ";Chi bộ;Ngày dự", "An;C1;5/2/2024"], id="two rows"
        ),
        pytest.param(
            ["Đơn vị: Xã A;;", "Đồng chí (*);Chi bộ:;Ngày dự (ngày/tháng)", "An;C1;5/2/2024"],
            id="notes",
        ),
        pytest.param(['"Đồng\nchí";"Chi  bộ";"Ngày\ndự"', "An;C1;5/2/2024"], id="line breaks"),
        pytest.param(["sep=;", "Đồng chí;Chi bộ;Ngày dự", "An;C1;5/2/2024"], id="sep="),
        pytest.param(["Họ tên;Chi bộ;Ngày dự", "An;C1;5/2/2024"], id="one row"),
    ],
)
def test_a_header_is_found_wherever_it_stands(tmp_path: Path, lines: list[str]) -> None:
    table = of_csv(tmp_path, *lines)
    assert table.kind is ListKind.ATTENDANCES
    assert [list(each.cells.values()) for each in table.rows] == [["An", "C1", "5/2/2024"]]


def test_a_cell_merged_over_rows_stands_in_each(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    rows = row(1, "Đồng chí", "Chi bộ", "Ngày dự") + row(2, "An", "C1", "5/2/2024")
    rows += row(3, "", "C1", "6/2/2024")
    merged = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'
    path.write_bytes(xlsx(rows, more=merged))
    (table,) = read_lists([path])
    assert [each.cells["official"] for each in table.rows] == ["An", "An"]


def test_faults_in_columns_that_are_not_used_hurt_nobody(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    broken = '<c r="B2" t="e"><v>#REF!</v></c><c r="C2"><f>A1</f></c>'
    blank = '<c r="D2" t="str"><f>IF(A1=1,1,"")</f><v></v></c>'
    header = row(1, "Họ và tên", "Ghi chú", "Năm sinh", "Chức vụ")
    path.write_bytes(xlsx(header + row(2, text("A2", "An") + broken + blank)))
    (table,) = read_lists([path])
    assert [dict(each.cells) for each in table.rows] == [{"name": "An", "title": ""}]


def test_coloured_cells_to_the_edge_are_no_contents(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    edge = '<c r="XFD1048576" s="1"/>'
    path.write_bytes(xlsx(row(1, "name") + row(2, "An") + f'<row r="1048576">{edge}</row>'))
    assert len(read_lists([path])[0].rows) == 1


def test_empty_repeats_to_the_edge_of_ods_are_no_contents(tmp_path: Path) -> None:
    path = tmp_path / "list.ods"
    columns = '<table:table-cell table:number-columns-repeated="16383"/>'
    edge = ods_row(columns, more=' table:number-rows-repeated="1048574"')
    path.write_bytes(ods(ods_row("name", columns) + ods_row("An", columns) + edge))
    assert len(read_lists([path])[0].rows) == 1


def test_cells_of_text_are_as_the_sheet_shows_them(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    cells = text("A2", "An") + '<c r="B2" t="b"><v>1</v></c><c r="C2" s="1"><v>45000</v></c>'
    path.write_bytes(xlsx(row(1, "name", "title", "agency") + row(2, cells)))
    (table,) = read_lists([path])
    assert list(table.rows[0].cells.values()) == ["An", "TRUE", "15/03/2023"]


def test_one_foreign_name_is_no_font_of_old(tmp_path: Path) -> None:
    names = ["Nguyễn Văn An", "Björn Müller", "Trần Thị Hoà", "Đỗ Thuý"]
    table = of_csv(tmp_path, "Mã;Họ và tên", *(f"C;{name}" for name in names))
    assert len(table.rows) == 4


def test_a_workbook_under_another_name_is_read_and_said(tmp_path: Path) -> None:
    path = tmp_path / "list.xls"
    path.write_bytes(xlsx(row(1, "name") + row(2, "An")))
    assert read_files([path]).notes == [Noted("list.xls", "", SheetNote.READ_AS_WORKBOOK)]


def test_a_wish_for_a_column_may_be_for_one_file_of_several(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Ai,Chi bộ,Ngày dự\nAn,C1,5/2/2024\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("Mã,Họ và tên\nCB1,An\n", encoding="utf-8")
    wishes = Wishes(columns=(("Ai", ("official", "name")),))
    reading = read_files([tmp_path / "a.csv", tmp_path / "b.csv"], wishes)
    assert [table.kind for table in reading.tables] == [ListKind.ATTENDANCES, ListKind.OFFICIALS]


def test_a_wish_overrules_the_guess(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Ai,Nơi dự,Hôm\nAn,C1,5/2/2024\n", encoding="utf-8")
    columns = (("Ai", ("official", "name")), ("b", ("unit",)), ("Cột C", ("date",)))
    (table,) = read_files([path], Wishes(ListKind.ATTENDANCES, columns=columns)).tables
    assert table.headings == {"official": "Ai", "unit": "Nơi dự", "date": "Hôm"}
    with pytest.raises(NoHeaderFound) as refused:
        read_files([path], Wishes(ListKind.WAIVERS, columns=columns))
    assert refused.value.nearest == [(ListKind.WAIVERS, (("since",), ("reason",)))]
