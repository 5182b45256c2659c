from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from chibo_cli.domain.lists.lists import ListKind, ListRow, Skip, SkippedRow, Wishes
from chibo_cli.intake.lists import read_files, read_lists
from chibo_cli.messages.errors.refusals import FileUnreadable, NoHeaderFound, RowsRefused
from tests.running.chibo import SAMPLE_DATA

if TYPE_CHECKING:
    from pathlib import Path


def written(folder: Path, text: str, name: str = "list.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_list_keeps_its_place_its_headings_and_its_row_numbers(tmp_path: Path) -> None:
    path = written(tmp_path, "STT;Họ và tên;Mã;Ghi chú\n1;An;CB01;x\n\n ; ;;\n2;Bình\n")
    (table,) = read_lists([path])
    assert (table.file, table.sheet, table.kind) == ("list.csv", "", ListKind.OFFICIALS)
    assert table.headings == {"name": "Họ và tên", "code": "Mã"}
    assert table.passed_over == ["Ghi chú"]
    assert table.rows == [
        ListRow(2, {"name": "An", "code": "CB01"}, ["1", "An", "CB01", "x"]),
        ListRow(5, {"name": "Bình", "code": None}, ["2", "Bình"]),
    ]
    assert table.header == ["STT", "Họ và tên", "Mã", "Ghi chú"]
    assert table.skipped == [SkippedRow(3, Skip.BLANK), SkippedRow(4, Skip.BLANK)]
    assert table.letters == {}


def test_lists_come_in_the_order_of_the_files_and_sheets(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["name", "kind"])
    book.create_sheet("Trống")
    book.create_sheet("Lượt dự").append(["official", "cell", "date"])
    book.save(tmp_path / "book.xlsx")
    people = written(tmp_path, "name\nAn\n")
    tables = read_lists([people, tmp_path / "book.xlsx"])
    assert [(table.file, table.sheet, table.kind) for table in tables] == [
        ("list.csv", "", ListKind.OFFICIALS),
        ("book.xlsx", "Sheet", ListKind.UNITS),
        ("book.xlsx", "Lượt dự", ListKind.ATTENDANCES),
    ]


def test_headers_alone_are_an_empty_list(tmp_path: Path) -> None:
    (table,) = read_lists([written(tmp_path, "name,code\n")])
    assert table.rows == []


@pytest.mark.parametrize(
    ("text", "headers"),
    [
        pytest.param("a,b\n1,2\n", ["a", "b"], id="unknown"),
        pytest.param("official,unit,\nCB01,X01,\n", ["official", "unit"], id="no day"),
        pytest.param("", [], id="an empty file"),
        pytest.param(" , \n\n", [], id="nothing but spaces"),
    ],
)
def test_a_list_of_no_kind_is_refused_with_its_headers(
    tmp_path: Path, text: str, headers: list[str]
) -> None:
    with pytest.raises(NoHeaderFound) as refused:
        read_lists([written(tmp_path, text)])
    assert (refused.value.path, refused.value.sheet) == ("list.csv", "")
    assert refused.value.headers == headers


def test_a_workbook_without_a_list_is_refused(tmp_path: Path) -> None:
    Workbook().save(tmp_path / "book.xlsx")
    with pytest.raises(NoHeaderFound):
        read_lists([tmp_path / "book.xlsx"])


def test_a_sheet_of_no_kind_is_named(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["name"])
    book.create_sheet("Ghi chú").append(["official", "unit"])
    book.save(tmp_path / "book.xlsx")
    with pytest.raises(NoHeaderFound) as refused:
        read_lists([tmp_path / "book.xlsx"])
    assert (refused.value.path, refused.value.sheet) == ("book.xlsx", "Ghi chú")


def test_one_unreadable_file_and_none_is_taken(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        read_lists([written(tmp_path, "name\nAn\n"), tmp_path / "no.csv"])


def test_every_sample_list_is_told_by_its_headers() -> None:
    paths = [path for path in SAMPLE_DATA.iterdir() if path.suffix in {".csv", ".xlsx"}]
    for table in read_lists(paths):
        assert table.file.startswith(table.kind.value)
        assert table.rows
        assert table.passed_over == []


def test_cells_beyond_the_headers_are_refused_with_their_rows(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("code,name\nA,An\nB,Ba, Bốn\nC,Cúc,,\nD,Dần,x,y\n", encoding="utf-8")
    with pytest.raises(RowsRefused) as refused:
        read_lists([path])
    assert [(each.row, each.value.strip()) for each in refused.value.problems] == [
        (3, "Bốn"),
        (5, "x"),
        (5, "y"),
    ]


def test_filled_columns_without_a_heading_are_named_by_their_letter(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("code,,name,\nA,,An,\nB,ghi chú,Ba,\n", encoding="utf-8")
    assert read_lists([path])[0].passed_over == ["B"]


def test_a_required_column_may_be_missing_where_the_command_stands_for_it(tmp_path: Path) -> None:
    path = written(tmp_path, "DANH SÁCH\nTT,Đồng chí,Đơn vị phụ trách\n1,CB01,X01\n")
    wishes = Wishes(ListKind.ASSIGNMENTS, optional=frozenset({"since"}))
    (table,) = read_files([path], wishes).tables
    assert [row.cells for row in table.rows] == [{"official": "CB01", "unit": "X01"}]
    with pytest.raises(NoHeaderFound):
        read_files([path], Wishes(ListKind.ASSIGNMENTS))
    lacking = written(tmp_path, "Đồng chí,Vai trò\nCB01,tổ trưởng\n", "lacking.csv")
    with pytest.raises(NoHeaderFound) as refused:
        read_files([lacking], wishes)
    assert refused.value.nearest[0][1] == (("unit",),)
