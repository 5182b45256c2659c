"""Bến Tre: 559-QĐ/TU of 26 August 2022, as the conference of 23 May 2023 has it carried out.

One official a commune (X1 to X4), a member of the Standing Committee for the district H. In 2023:

- An → X1 all year; Bình → X2, retired on 31 May: Dũng from 1 June by 812-QĐ/TU
- Cúc → X3, transferred, left on 30 September; a successor, Giang, only from 15 October by 830-QĐ/TU
- nobody → X4; Hùng, of the Standing Committee, → H; Kiên has no commune yet

On 10 October then: X3 needs a successor, X4 is followed by nobody, Giang and Kiên have no unit. On
1 November X4 and Kiên are left.

Visits (no number is stated, so nobody is judged on them; they are listed and counted):
An 4: committee 10 Feb ("4 nắm", "3 kiểm"), cell C1 5 Mar ("4 góp"), 5 Apr ("4 nắm"), 5 May;
Bình 1: C2 5 Mar ("4 nắm"); Dũng 1: C2 5 July ("4 góp"); Hùng 1: the district's committee 20 Apr.
→ 7 visits to 4 units (X1, C1, C2, H), 2 of them cells; "4 nắm" 3 visits, "4 góp" 2, "3 kiểm" 1;
no tag 2.

Reports for the rating, due 10 January 2024: An 5 January (met), Dũng 12 January (late), Cúc
28 September (met), Hùng 10 January (met). Bình has 151 days and Giang 78, under 180: not judged.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.stories.telling import at_work, found, owed, rows, under

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.chibo import Chibo

UNITS = """Mã,Tên đơn vị,Loại,Trực thuộc
T,Tỉnh Cù Lao Mẫu,tỉnh,
H,Huyện Rạch Thử,huyện,T
X1,Xã Cồn Mới,xã,H
X2,Xã Bàu Dừa,xã,H
X3,Xã Vàm Nước,xã,H
X4,Xã Giồng Cao,xã,H
C1,Chi bộ ấp Cồn,chi bộ,X1
C2,Chi bộ ấp Bàu,chi bộ,X2
"""
OFFICIALS = """Mã,Họ và tên,Chức vụ
A,Nguyễn Văn An,Phó Giám đốc sở
B,Trần Thị Bình,Phó Trưởng ban
C,Lê Văn Cúc,Phó Chủ tịch hội
D,Phạm Văn Dũng,Phó Giám đốc sở
G,Võ Thị Giang,Phó Trưởng ban
HU,Đỗ Văn Hùng,Ủy viên Ban Thường vụ Tỉnh ủy
K,Hồ Trung Kiên,Phó Chánh văn phòng
"""
ASSIGNMENTS = """Đồng chí,Đơn vị phụ trách,Từ ngày,Quyết định
A,X1,26/8/2022,700-QĐ/TU
B,X2,26/8/2022,700-QĐ/TU
C,X3,26/8/2022,700-QĐ/TU
HU,H,26/8/2022,700-QĐ/TU
"""
VISITS = """Đồng chí,Chi bộ,Ngày dự,Loại sinh hoạt,Nhãn
A,X1,10/2/2023,hội nghị đảng ủy,4 nắm; 3 kiểm
A,C1,5/3/2023,,4 góp
A,C1,5/4/2023,,4 nắm
A,C1,5/5/2023,,
B,C2,5/3/2023,,4 nắm
D,C2,5/7/2023,,4 góp
HU,H,20/4/2023,hội nghị đảng ủy,
"""


@pytest.fixture(scope="module")
def ben_tre(tmp_path_factory: pytest.TempPathFactory, empty_register: Path) -> Chibo:
    """The year 2023, read on 15 January 2024."""
    folder = tmp_path_factory.mktemp("ben-tre")
    chibo = at_work(
        *(empty_register, folder, "2024-01-15", "559"),
        units=UNITS,
        officials=OFFICIALS,
        assignments=ASSIGNMENTS,
    )
    chibo.done(
        *("assign", "replace", "--of", "B", "--official", "D", "--on", "1/6/2023"),
        *("--decision", "812-QĐ/TU", "--reason", "nghỉ hưu"),
    )
    chibo.done("official", "leave", "B", "--on", "31/5/2023")
    chibo.done("official", "leave", "C", "--on", "30/9/2023")
    chibo.done(
        *("assign", "replace", "3", "--official", "G", "--on", "15/10/2023"),
        *("--decision", "830-QĐ/TU", "--reason", "chuyển công tác"),
    )
    (folder / "visits.csv").write_text(VISITS, encoding="utf-8")
    chibo.done("import", folder / "visits.csv")
    for official, day in (
        *(("A", "5/1/2024"), ("D", "12/1/2024"), ("C", "28/9/2023"), ("HU", "10/1/2024")),
    ):
        chibo.done("filing", "add", official, "2023", "--on", day, "--to", "all")
    return chibo


def test_who_leaves_is_replaced_by_a_decision(ben_tre: Chibo) -> None:
    assert [
        (row["official"]["code"], row["unit"]["code"], row["since"], row["decision"])
        for row in rows(ben_tre, "assign", "list", "--current")
    ] == [
        ("A", "X1", "2022-08-26", "700-QĐ/TU"),
        ("D", "X2", "2023-06-01", "812-QĐ/TU"),
        ("G", "X3", "2023-10-15", "830-QĐ/TU"),
        ("HU", "H", "2022-08-26", "700-QĐ/TU"),
    ]
    (ended,) = rows(ben_tre, "assign", "list", "--official", "B")
    assert (ended["until"], ended["end_reason"]) == ("2023-05-31", "nghỉ hưu")


def test_gaps_name_what_each_day_left_open(ben_tre: Chibo) -> None:
    def open_on(day: str) -> list[tuple[str, str | None, list[str]]]:
        return [
            (
                row["gap"],
                row["unit"] and row["unit"]["code"],
                [each["code"] for each in row["officials"]],
            )
            for row in rows(ben_tre, "assign", "list", "--gaps", "--on", day)
        ]

    assert open_on("10/10/2023") == [
        ("successor_needed", "X3", ["C"]),
        ("unit_unfollowed", "X4", []),
        ("official_unassigned", None, ["G"]),
        ("official_unassigned", None, ["K"]),
    ]
    assert open_on("1/11/2023") == [
        ("unit_unfollowed", "X4", []),
        ("official_unassigned", None, ["K"]),
    ]


def test_the_year_lists_visits_though_no_number_is_stated(ben_tre: Chibo, tmp_path: Path) -> None:
    report = ben_tre.done("report", "year", "2023", "--json").json
    assert report["summary"] == {
        "officials": 6,
        "met": 0,
        "unmet": 0,
        "pending": 0,
        "waived": 0,
        "not_judged": 6,
        "rate": None,
        "attendances": 7,
        "cells": 2,
        "units": 4,
    }
    assert [(row["official"]["code"], row["counted"]) for row in report["rows"]] == [
        *(("A", 4), ("B", 1), ("C", 0), ("D", 1), ("G", 0), ("HU", 1)),
    ]
    assert [(row["at_cells"], row["at_committees"]) for row in report["rows"]] == [
        *((3, 1), (1, 0), (0, 0), (1, 0), (0, 0), (0, 1)),
    ]
    assert [row["official"]["code"] for row in report["not_attended"]] == ["C", "G"]
    assert owed(ben_tre, "report", "year", "2023") == [
        ("A", "report", "X1", "met"),
        ("B", "report", "X2", "not_judged"),
        ("C", "report", "X3", "met"),
        ("D", "report", "X2", "late"),
        ("G", "report", "X3", "not_judged"),
        ("HU", "report", "H", "met"),
    ]
    book = tmp_path / "nam-2023.xlsx"
    ben_tre.done("report", "year", "2023", "-o", book)
    assert under(book, "Chi tiết", "Tổng lượt") == [4, 1, 0, 1, 0, 1]
    assert under(book, "Tổng hợp", "Lượt dự") == [7, 7]  # the district, and the whole
    assert under(book, "Chi tiết", "Ở chi bộ") == [3, 1, 0, 1, 0, 0]
    assert under(book, "Chi tiết", "Ở cấp ủy") == [1, 0, 0, 0, 0, 1]
    assert under(book, "Chưa dự", "Mã") == ["C", "G"]
    assert len(under(book, "Sổ lượt dự", "Ngày")) == 7


def test_the_four_the_four_and_the_three_are_counted(ben_tre: Chibo) -> None:
    counted = {row["tag"]: row["attendances"] for row in rows(ben_tre, "tags", "2023")}
    assert counted == {"3 kiểm": 1, "4 góp": 2, "4 nắm": 3}
    tagged = rows(ben_tre, "attend", "list", "--tag", "4 nam", "--official", "A")
    assert [row["date"] for row in tagged] == ["2023-02-10", "2023-04-05"]


def test_check_names_the_late_report_alone(ben_tre: Chibo) -> None:
    assert found(ben_tre, "2023") == [("late", "D", "report")]


def test_why_says_why_the_retired_is_not_judged(ben_tre: Chibo) -> None:
    told = ben_tre.done("why", "B", "2023").out
    assert "  Số ngày được phân công: 151; số ngày phải thực hiện: 151; tối thiểu" in told
    english = ben_tre.done("why", "D", "2023", "--lang", "en").out
    assert "  Due, report: 2024-01-10\n  Filed on: 2024-01-12\n" in english


def test_the_extract_serves_the_annual_rating(ben_tre: Chibo, tmp_path: Path) -> None:
    extract = ben_tre.done("report", "official", "A", "2023", "--json").json
    assert extract["summary"] == {
        "officials": 1,
        "attendances": 4,
        "cells": 1,
        "units": 2,
        "recorded": 4,
    }
    (report,) = extract["other_duties"]
    assert (report["document"], report["filed_on"], report["verdict"]) == (
        *("report", "2024-01-05", "met"),
    )
    book = tmp_path / "trich.xlsx"
    ben_tre.done("report", "official", "A", "2023", "-o", book)
    lines = [list(row) for row in load_workbook(book)["Trích kết quả"].values]
    first = [line[0] for line in lines]
    visits = first.index("Các lượt dự") + 2
    assert all(isinstance(day, datetime) for day in first[visits : visits + 4])
    assert (first[visits + 4], first[visits + 5]) == (None, "Phân công trong năm")
    other = first.index("Nghĩa vụ khác")
    assert (lines[other + 1][3], lines[other + 2][3]) == ("Kết quả", "đạt")
    assert "\nNghĩa vụ khác:\n" in ben_tre.done("report", "official", "A", "2023").out
