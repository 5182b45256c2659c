"""`chibo report official`: a person's year for the annual rating."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from chibo_cli.output.excel.book.heights import line_count, row_height
from chibo_cli.output.excel.book.layout import Look
from tests.running.chibo import Chibo

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def rated(office_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Chibo:
    """CB01 of the small office at the end of 2024: four visits, one of them refused; a waiver."""
    chibo = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("rated"), "2025-01-05")
    visit = ("attend", "add", "CB01")
    chibo.done(*visit, "C1", "--on", "5/2/2024", "--score", "85,5", "--strengths", "Đúng giờ")
    chibo.done(*visit, "C1", "--on", "6/5/2024", "--recommend", "Sửa đường")
    chibo.done(*visit, "C2", "--on", "7/5/2024")
    chibo.done(*visit, "C1", "--on", "8/8/2024", "--document", "01-BC")
    chibo.done(
        "waive", "add", "CB01", "--since", "1/10/2024", "--until", "31/12/2024", "--reason", "ốm"
    )
    return chibo


def test_the_whole_year_stands_in_the_extract(rated: Chibo) -> None:
    found = rated.done("report", "official", "CB01", "2024", "--json").json
    assert found["schema"] == "chibo.extract/1"
    assert (found["period"], found["as_of"]) == ("2024", "2025-01-01")
    assert found["official"]["title"] == "Tỉnh ủy viên"
    assert found["summary"] == {
        "officials": 1,
        "attendances": 3,
        "cells": 1,
        "units": 1,
        "recorded": 4,
    }
    assert [post["title"] for post in found["posts"]] == ["Tỉnh ủy viên"]
    assert [each["unit"]["code"] for each in found["assignments"]] == ["X01"]
    assert [(row["period"], row["verdict"]) for row in found["rows"]] == [
        ("2024-Q1", "met"),
        ("2024-Q2", "met"),
        ("2024-Q3", "met"),
        ("2024-Q4", "waived"),
    ]
    assert [
        (visit["date"], visit["counted"], visit["refusal"], visit["score"])
        for visit in found["visits"]
    ] == [
        ("2024-02-05", True, None, 85.5),
        ("2024-05-06", True, None, None),
        ("2024-05-07", False, "outside_area", None),
        ("2024-08-08", True, None, None),
    ]
    assert [each["reason"] for each in found["waivers"]] == ["ốm"]
    assert [each["code"] for each in found["rules"]] == ["258-QĐ/TU"]


def test_without_a_year_it_is_the_last_one(rated: Chibo) -> None:
    named = rated("report", "official", "nguyen van an", "2024")
    assert named.code == 0
    assert rated("report", "official", "CB01") == named


def test_the_screen_tells_verdicts_visits_and_three_figures(rated: Chibo) -> None:
    lines = rated.done("report", "official", "CB01", "2024").out.splitlines()
    assert lines[0] == (
        "Đồng chí Nguyễn Văn An (CB01), Tỉnh ủy viên · năm 2024 · tính đến 01/01/2025"
    )
    assert (
        lines[-1] == "1 đồng chí · 3 lượt dự được tính, 4 lượt đã ghi · 1 chi bộ trong 1 đơn vị dự"
    )
    assert any(line.startswith("quý IV/2024") and " miễn" in line for line in lines)
    assert any(line.startswith("07/05/2024") and "ngoài địa bàn" in line for line in lines)


def test_a_line_a_period_in_csv_and_ndjson(rated: Chibo) -> None:
    csv = rated.done("report", "official", "CB01", "2024", "-f", "csv").out.splitlines()
    assert [line.split(",")[0] for line in csv] == ["period", *(f"2024-Q{n}" for n in range(1, 5))]
    assert len(rated.done("report", "official", "CB01", "-f", "ndjson").out.splitlines()) == 4


def test_the_workbook_is_two_pages_at_most_to_sign(rated: Chibo, tmp_path: Path) -> None:
    path = tmp_path / "trich.xlsx"
    rated.done("db", "set", "signer_name", "Trần Thị Bình")
    rated.done("report", "official", "CB01", "2024", "-o", path)
    book = load_workbook(path)
    (sheet,) = book.worksheets
    assert (sheet.title, sheet.page_setup.orientation) == ("Trích kết quả", "landscape")
    assert len(sheet.row_breaks.brk) <= 1
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    first = [row[0] for row in rows]
    told = (
        "(Đồng chí Nguyễn Văn An (CB01), Tỉnh ủy viên, năm 2024, số liệu tính đến ngày 01/01/2025)"
    )
    assert first[first.index("TRÍCH KẾT QUẢ DỰ SINH HOẠT CHI BỘ") + 1] == told
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in [cell for row in rows for cell in row]
    assert rows[-1][4:] == ["Trần Thị Bình", None, None, None, None]
    at = first.index("Các lượt dự")
    assert rows[at + 1] == [
        *("Ngày dự", "Đơn vị", "Loại sinh hoạt", "Được tính", "Điểm", "Văn bản"),
        *("Ưu điểm", "Hạn chế", "Kiến nghị"),
    ]
    visits = rows[at + 2 : at + 6]
    assert [str(row[0]) for row in visits] == [
        f"2024-{day} 00:00:00" for day in ("02-05", "05-06", "05-07", "08-08")
    ]
    assert [row[3] for row in visits] == [
        *("được tính", "được tính", "ngoài địa bàn phụ trách", "được tính")
    ]
    assert (visits[0][4], visits[0][6], visits[1][8]) == (85.5, "Đúng giờ", "Sửa đường")
    waived = rows[first.index("Miễn có lý do") + 2]
    assert [str(cell) for cell in waived[:2]] == ["2024-10-01 00:00:00", "ốm"]
    for row in sheet.iter_rows():  # no text is wider than its cell, or runs below it
        for cell in row:
            if cell.alignment.wrap_text and isinstance(cell.value, str):
                height = sheet.row_dimensions[cell.row].height
                width = sheet.column_dimensions[cell.column_letter].width
                lines = line_count(cell.value, width, Look(is_bold=bool(cell.font.b)))
                assert height >= row_height([lines])
    before = path.read_bytes()
    rated.done("report", "official", "CB01", "2024", "-o", path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (("CB01", "2023"), 65),
        (("CB77", "2024"), 65),
        (("CB01", "2024-Q1"), 2),
        (("CB01", "2024", "--rule", "776"), 65),
    ],
)
def test_nobody_to_judge_and_wrong_years_are_refused(
    rated: Chibo, argv: tuple[str, ...], code: int
) -> None:
    done = rated("report", "official", *argv)
    assert (done.code, done.out) == (code, "")


def test_an_earlier_day_leaves_later_visits_and_periods_out(rated: Chibo) -> None:
    argv = ("report", "official", "CB01", "2024", "--as-of", "30/6/2024", "--rule", "258", "--json")
    found = rated.done(*argv).json
    assert [row["period"] for row in found["rows"]] == ["2024-Q1", "2024-Q2"]
    assert found["summary"]["attendances"] == 2
