"""`chibo template`: filled in as a clerk does, it imports with no further option."""

from __future__ import annotations

import zipfile
from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest

from chibo_cli.domain.lists.lists import SHAPES, ListKind
from chibo_cli.domain.lists.templates import HEADER_ROW, MARK, Choices
from chibo_cli.messages.text import Language
from chibo_cli.messages.words import Words
from chibo_cli.output.excel.template import template_workbook
from tests.running.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from tests.running.chibo import Chibo, Result

AN, BINH = "Nguyễn Văn An (CB01)", "Trần Thị Bình (CB02)"
CELL = "Chi bộ ấp 1 (C1), Xã Hòa Lạc"
FIRST = date(2024, 1, 1)
FILLED: dict[str, list[list[object]]] = {
    "units": [["C09", "Chi bộ ấp 9", "chi bộ", "Xã Hòa Lạc (X01)", None, None]],
    "placements": [[CELL, "Xã Thủy Tân (X02)", date(2024, 5, 1), None]],
    "officials": [["CB09", "Lê Cúc", "Phó Ban", "Ban Dân vận", CELL]],
    "assignments": [[BINH, "Xã Hòa Lạc (X01)", "258-QĐ/TU", None, "012-QĐ", FIRST, None]],
    "attendances": [[AN, CELL, date(2024, 4, 2), "chuyên đề", None, 85.5]],
    "waivers": [[AN, None, None, FIRST, date(2024, 1, 31), "Đi học", "7-CV"]],
    "schedules": [[CELL, "ngày 5", "19:00", "Nhà văn hóa ấp 1", FIRST, None]],
    "filings": [[AN, None, "19-QĐi/TU", "báo cáo", "3/2024", date(2024, 4, 5), "5-BC"]],
}


def made(chibo: Chibo, folder: Path, kind: str, *options: str) -> Path:
    path = folder / f"{kind}.xlsx"
    assert chibo("template", kind, "-o", path, *options).out == ""
    return path


def filled(path: Path, *rows: Sequence[object]) -> Path:
    """The template with rows typed below its header, as openpyxl saves it."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    for number, row in enumerate(rows, start=HEADER_ROW + 1):
        for place, value in enumerate(row, start=1):
            sheet.cell(number, place).value = value  # type: ignore[assignment]  # what a cell holds
    book.save(path)
    return path


def form(path: Path) -> tuple[Workbook, Worksheet]:
    book = openpyxl.load_workbook(path)
    return book, book.worksheets[0]


@pytest.mark.walk
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", SHAPES)
def test_a_template_filled_in_imports_with_no_further_option(
    office: Chibo, tmp_path: Path, kind: ListKind, language: Language
) -> None:
    if kind is ListKind.FILINGS:
        office.done("rule", "preset", "19")
    path = made(office, tmp_path, kind.value, "--lang", language)
    rows: Sequence[Sequence[object]] = FILLED[kind.value]
    if kind in {ListKind.ATTENDANCES, ListKind.UNITS} and language is Language.EN:
        rows = [["thematic" if value == "chuyên đề" else value for value in row] for row in rows]
    done = office("import", filled(path, *rows), "--json")
    assert (done.code, done.err.count("bỏ qua")) == (0, 0), done
    (row,) = done.json["rows"]
    assert (row["kind"], row["row"], row["change"]) == (kind.value, HEADER_ROW + 1, "added")


def test_what_was_chosen_and_typed_is_what_the_register_holds(
    office: Chibo, tmp_path: Path
) -> None:
    typed: list[object] = [BINH, "Chi bộ ấp 1", date(2024, 4, 3), None, None, None, "Rõ"]
    rows = [*FILLED["attendances"], typed]
    office.done("import", filled(made(office, tmp_path, "attendances"), *rows))
    entered = office.done("attend", "list", "--from", "1/4/2024", "--json").json["rows"]
    assert [
        (row["official"]["code"], row["unit"]["code"], row["date"], row["meeting"], row["score"])
        for row in entered
    ] == [
        ("CB01", "C1", "2024-04-02", "thematic", 85.5),
        ("CB02", "C1", "2024-04-03", "regular", None),
    ]


def test_headers_stand_below_a_title_and_name_what_is_required(
    office: Chibo, tmp_path: Path
) -> None:
    _, sheet = form(made(office, tmp_path, "attendances"))
    values = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert (values[0][0], len(values)) == ("DANH SÁCH LƯỢT DỰ SINH HOẠT CHI BỘ", HEADER_ROW)
    assert values[HEADER_ROW - 1] == [
        *("Đồng chí *", "Đơn vị dự *", "Ngày dự *", "Loại sinh hoạt", "Người dự thay", "Điểm"),
        *("Ưu điểm", "Hạn chế", "Kiến nghị", "Văn bản", "Ngày báo cáo", "Nhãn"),
    ]
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A5", "$4:$4")
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == ("landscape", 1)
    assert sheet.column_dimensions["C"].number_format == "dd/mm/yyyy"
    assert sheet.column_dimensions["J"].number_format == "@"


def test_the_lists_are_ranges_of_a_hidden_sheet(office: Chibo, tmp_path: Path) -> None:
    book, sheet = form(made(office, tmp_path, "attendances"))
    assert [each.sheet_state for each in book.worksheets] == ["visible", "hidden"]
    checks = {str(each.sqref): each for each in sheet.data_validations.dataValidation}
    assert checks["A5:A5000"].formula1 == "chibo_officials"
    officials = book.defined_names["chibo_officials"].attr_text
    assert officials == "'Danh mục'!$A$1:$A$2"
    assert [row[0].value for row in book["Danh mục"]["A1:A2"]] == [AN, BINH]
    assert (checks["C5:C5000"].type, checks["C5:C5000"].formula2) == ("date", "TODAY()")
    assert "ngày có thật" in checks["C5:C5000"].error
    assert (checks["F5:F5000"].type, checks["F5:F5000"].formula2) == ("decimal", "1000")


def test_the_same_register_gives_the_same_bytes(office: Chibo, tmp_path: Path) -> None:
    first = made(office, tmp_path, "assignments").read_bytes()
    assert made(office, tmp_path, "assignments").read_bytes() == first


@pytest.mark.parametrize("kind", SHAPES)
def test_without_anything_to_choose_every_kind_still_has_its_headers(kind: ListKind) -> None:
    content = template_workbook(kind, Choices(), Words(Language.EN))
    assert content[:2] == b"PK"
    assert SHAPES[kind].columns


def test_without_a_register_the_template_has_no_lists_and_says_so(
    office: Chibo, tmp_path: Path
) -> None:
    nowhere = tmp_path / "none.db"
    path = tmp_path / "a.xlsx"
    result = office("template", "lượt dự", "-o", path, "--db", nowhere)
    assert (result.code, result.out) == (0, "")
    assert result.err == (
        f"Chưa có sổ {nowhere} nên mẫu không có danh sách để chọn.\nĐã ghi {path}.\n"
    )
    assert not nowhere.exists()
    assert "chibo_officials" not in form(path)[0].defined_names


def test_the_mark_names_the_kind_where_headers_would_not(office: Chibo, tmp_path: Path) -> None:
    path = made(office, tmp_path, "waivers")
    assert f'name="{MARK}"' in zipfile.ZipFile(path).read("docProps/custom.xml").decode()
    assert office.done("import", filled(path, *FILLED["waivers"]), "-n").err == (
        "waivers.xlsx Miễn có lý do: Miễn có lý do, 1 dòng.\n"
    )


def test_a_template_of_another_version_is_refused(office: Chibo, tmp_path: Path) -> None:
    path = made(office, tmp_path, "waivers")
    other = tmp_path / "khac.xlsx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(other, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"waivers/1", b"waivers/9"))
    refused = office("import", other)
    assert (refused.code, refused.out) == (65, "")
    assert refused.err == (
        "Lỗi: khac.xlsx: tệp mẫu này (waivers/9) của một phiên bản chibo khác; làm mẫu mới bằng"
        " chibo template, rồi chép các dòng sang.\n"
    )


def code_and_error(result: Result) -> tuple[int, str]:
    assert result.out == ""
    return result.code, result.err


def test_what_cannot_be_made_is_told(office: Chibo, tmp_path: Path) -> None:
    assert code_and_error(office("template", "units")) == (2, "Lỗi: thiếu --output.\n")
    assert office("template", "units", "-o", tmp_path / "a.csv").code == 2
    assert office("template", "units", "-o", tmp_path / "none" / "a.xlsx").code == 73
    code, error = code_and_error(office("template", "họp", "-o", tmp_path / "a.xlsx"))
    assert (code, "attendances (Lượt dự)" in error) == (65, True)
    for only_copied in ("scores", "Thiết lập"):
        assert office("template", only_copied, "-o", tmp_path / "a.xlsx").code == 65


def test_at_a_terminal_the_file_is_asked_for(office: Chibo, tmp_path: Path) -> None:
    path = tmp_path / "don-vi.xlsx"
    with Terminal(office, ("template", "đơn vị")) as clerk:
        clerk.answer("Tệp Excel sẽ làm ra", str(path))
        assert clerk.code() == 0
    assert path.exists()
