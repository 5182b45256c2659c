"""What cells of clerks' lists mean, as `chibo import` takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from tests.running.chibo import visits

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.running.chibo import Chibo

CODED = ("Nguyễn Văn An (CB01)", "Chi bộ ấp 1 (C1)")


def workbook(path: Path, *rows: Sequence[object]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    book.save(path)
    return path


def test_people_and_units_are_read_as_chibo_writes_them(office: Chibo, tmp_path: Path) -> None:
    rows = [("Đồng chí", "Đơn vị", "Ngày dự"), (*CODED, "05/02/2024")]
    office.done("import", workbook(tmp_path / "visits.xlsx", *rows))
    assert visits(office) == [("CB01", "C1", "2024-02-05")]
    office.done("attend", "add", *CODED, "--on", "6/2/2024")
    assert visits(office)[1] == ("CB01", "C1", "2024-02-06")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("vi", "tên và mã CB01 không cùng một đồng chí; hãy ghi một trong hai cho đúng"),
        ("en", "the name and the code CB01 are not of one official; give the right one"),
    ],
)
def test_a_name_with_the_code_of_another_is_refused(
    office: Chibo, language: str, told: str
) -> None:
    visit = ("Trần Thị Bình (CB01)", "C1", "--on", "5/2/2024", "--lang", language)
    refused = office("attend", "add", *visit)
    assert (refused.code, refused.out) == (65, "")
    assert refused.err.endswith(
        f"“Trần Thị Bình (CB01)”: {told}:\n  CB01  Nguyễn Văn An\n  CB02  Trần Thị Bình\n"
    )
    assert visits(office) == []


def test_words_for_nothing_are_no_substitute(office: Chibo, tmp_path: Path) -> None:
    nothing = ["Không", "không có", "-", "0", "FALSE", "N/A", "/", ".", "–", "…", "null", "KHONG"]
    lines = [f"CB01,C1,{day:02}/02/2024,{word}" for day, word in enumerate(nothing, start=1)]
    path = tmp_path / "visits.csv"
    path.write_text("\n".join(["Đồng chí,Chi bộ,Ngày dự,Người dự thay", *lines]), encoding="utf-8")
    office.done("import", path)
    rows = office.done("attend", "list", "--json").json["rows"]
    assert [row["substitute"] for row in rows] == [None] * len(nothing)


SOMEBODY = ("x", "có", "TRUE", "1", "Nguyễn Văn An", "đ/c nguyen van an", "CB01")


@pytest.mark.parametrize("word", [*SOMEBODY, "Nguyễn Văn An (CB01)"])
def test_who_went_instead_must_be_said(office: Chibo, tmp_path: Path, word: str) -> None:
    path = tmp_path / "visits.csv"
    rows = f"Đồng chí,Chi bộ,Ngày dự,Người dự thay\nCB01,C1,06/02/2024,{word}\n"
    path.write_text(rows, encoding="utf-8")
    refused = office("import", path)
    assert refused.code == 65
    assert f"“{word}”: ai đã dự thay? Ghi họ tên người đó" in refused.err, refused
    assert visits(office) == []


def test_a_day_first_date_may_bear_a_time(office: Chibo, tmp_path: Path) -> None:
    path = tmp_path / "forms.csv"
    path.write_text(
        "Dấu thời gian,Họ và tên,Chi bộ,Ngày dự\n"
        "06/02/2024 21:03:11,Nguyễn Văn An,Chi bộ ấp 1,05/02/2024 19:00\n",
        encoding="utf-8",
    )
    office.done("import", path)
    assert visits(office) == [("CB01", "C1", "2024-02-05")]


def test_a_code_is_as_its_sheet_shows_it(office: Chibo, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Mã", "Tên đơn vị", "Loại", "Trực thuộc"])
    sheet.append([7, "Chi bộ ấp 7", "chi bộ", "X01"])
    sheet["A2"].number_format = "000"
    book.save(tmp_path / "units.xlsx")
    office.done("import", tmp_path / "units.xlsx")
    assert office.done("unit", "show", "007", "--json").json["code"] == "007"


def test_points_shown_as_a_percentage_are_refused(office: Chibo, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Đồng chí", "Chi bộ", "Ngày dự", "Điểm"])
    sheet.append(["CB01", "C1", "05/02/2024", 0.85])
    sheet["D2"].number_format = "0%"
    book.save(tmp_path / "visits.xlsx")
    refused = office("import", tmp_path / "visits.xlsx")
    assert refused.code == 65
    assert "D2" in refused.err
    assert "“85%”" in refused.err, refused.err
