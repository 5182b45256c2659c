"""Tuyên Quang: 19-QĐi/TU of 25 October 2018 with Hướng dẫn 08-HD/BTCTU of 28 September 2020.

March 2021 in the committee of the agencies and enterprises, read on 15 April; reports are due on
10 April, ten days after the month.

- An: at C1 on the 5th (88 points), at C2 on the 24th (92), on a working trip to C1 on the 10th;
  report on 9 April              → 2 counted, both scored: met; report met
- Bình: at C3 on the 5th, not scored; report on 12 April  → 0 of 1 scored: unmet; report late
- Cúc: nowhere; no report        → no meeting to score: not judged; report unmet

No number is stated, so nobody is judged on attending and there is no rate; 3 visits counted to 3
cells (4 lượt with the trip). Without one, 2 of 3 officials went; a rule of the committee's own
that says "at least 1" then finds Cúc.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo
from tests.stories.telling import at_work, found, owed, rows, under

if TYPE_CHECKING:
    from pathlib import Path

UNITS = """Mã,Tên đơn vị,Loại,Trực thuộc
K,Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh,other,
D1,Đảng bộ Công ty Cơ khí Lâm Bình Hạ,base_committee,K
D2,Đảng bộ Sở Khí tượng,base_committee,K
C1,Chi bộ Phân xưởng 1,enterprise_cell,D1
C2,Chi bộ Phân xưởng 2,enterprise_cell,D1
C3,Chi bộ Văn phòng Sở,agency_cell,D2
"""
OFFICIALS = """Mã,Họ và tên,Chức vụ
A,Nguyễn Văn An,Ủy viên Ban Thường vụ Đảng ủy Khối
B,Trần Thị Bình,Ủy viên Ban Chấp hành Đảng ủy Khối
C,Lê Văn Cúc,Chuyên viên Đảng ủy Khối
"""
ASSIGNMENTS = """Đồng chí,Đơn vị phụ trách,Từ ngày
A,D1,1/1/2021
B,D2,1/1/2021
C,D2,1/1/2021
"""


@pytest.fixture(scope="module")
def tuyen_quang(tmp_path_factory: pytest.TempPathFactory, empty_register: Path) -> Chibo:
    """March 2021, read on 15 April."""
    chibo = at_work(
        *(empty_register, tmp_path_factory.mktemp("tuyen-quang"), "2021-04-15", "19"),
        units=UNITS,
        officials=OFFICIALS,
        assignments=ASSIGNMENTS,
    )
    chibo.done("score", "preset", "08")
    chibo.done("attend", "add", "A", "C1", "--on", "5/3/2021", "--score", "88")
    chibo.done("attend", "add", "A", "C1", "--on", "10/3/2021", "--meeting", "đi công tác cơ sở")
    chibo.done("attend", "add", "A", "C2", "--on", "24/3/2021", "--score", "92")
    chibo.done(
        *("attend", "add", "B", "C3", "--on", "5/3/2021", "--recommend", "Tập huấn nghiệp vụ"),
    )
    chibo.done("score", "add", "C3", "--on", "5/3/2021", "--points", "95")  # the cell's own
    chibo.done("filing", "add", "A", "3/2021", "--on", "9/4/2021", "--to", "all")
    chibo.done("filing", "add", "B", "3/2021", "--on", "12/4/2021", "--to", "all")
    return chibo


def test_the_month_lists_visits_reports_and_scores(tuyen_quang: Chibo, tmp_path: Path) -> None:
    report = tuyen_quang.done("report", "month", "3/2021", "--json").json
    assert report["summary"] == {
        "officials": 3,
        "met": 0,
        "unmet": 0,
        "pending": 0,
        "waived": 0,
        "not_judged": 3,
        "rate": None,
        "attendances": 3,
        "cells": 3,
        "units": 3,
    }
    assert [(row["official"]["code"], row["counted"]) for row in report["rows"]] == [
        *(("A", 2), ("B", 1), ("C", 0)),
    ]
    (trip,) = report["rows"][0]["refused"]
    assert (trip["date"], trip["reason"]) == ("2021-03-10", "meeting_not_counted")
    assert owed(tuyen_quang, "report", "month", "3/2021") == [
        ("A", "report", "D1", "met"),
        ("A", "score", "D1", "met"),
        ("B", "report", "D2", "late"),
        ("B", "score", "D2", "unmet"),
        ("C", "report", "D2", "unmet"),
        ("C", "score", "D2", "not_judged"),
    ]
    book = tmp_path / "thang-3.xlsx"
    tuyen_quang.done("report", "month", "3/2021", "-o", book)
    assert under(book, "Nghĩa vụ khác", "Kết quả") == [
        *("Đạt", "Đạt", "Đạt nhưng muộn", "Chưa đạt", "Chưa đạt", "Không xét"),
    ]
    assert under(book, "Sổ lượt dự", "Điểm") == [88, 92]


def test_who_attended_without_scoring_is_named(tuyen_quang: Chibo) -> None:
    argv = ("score", "list", "--unscored", "--period", "3/2021")
    unscored = rows(tuyen_quang, *argv)
    assert [(row["official"]["code"], row["unit"]["code"], row["date"]) for row in unscored] == [
        ("B", "C3", "2021-03-05")
    ]
    assert tuyen_quang.done(*argv).out.endswith("\nTrần Thị Bình (B): 1 lượt chưa chấm\n")


def test_only_visits_that_owed_a_score_are_named_with_a_count_a_visitor(
    tuyen_quang: Chibo, tmp_path: Path
) -> None:
    clerk = Chibo.at_copy_of(tuyen_quang.db, tmp_path, tuyen_quang.today)
    outside = ("attend", "add", "B", "C1", "--on", "8/3/2021", "--meeting", "thường kỳ")
    clerk.done(*outside)  # D1 is An's: it counts for nobody, and owes no score
    clerk.done("attend", "add", "B", "C3", "--on", "9/3/2021")
    clerk.done("attend", "add", "A", "C2", "--on", "5/4/2021")
    found = clerk.done("score", "list", "--unscored", "--from", "1/3/2021", "--json").json
    assert [(row["official"]["code"], row["date"]) for row in found["rows"]] == [
        *(("B", "2021-03-05"), ("B", "2021-03-09"), ("A", "2021-04-05")),
    ]
    # as the report counts them, month by month
    owed = [
        row
        for month in ("3/2021", "4/2021")
        for row in clerk.done("report", "month", month, "--json").json["other_duties"]
        if row["kind"] == "score"
    ]
    told = {each["official"]["code"]: each["unscored"] for each in found["visitors"]}
    assert told == {"A": 1, "B": 2}
    assert sum(len(row["unscored"]) for row in owed) == sum(told.values())
    assert [each["official"]["code"] for each in found["visitors"]] == ["A", "B"]
    english = clerk.done("score", "list", "--unscored", "--lang", "en").out
    assert english.endswith("\nNguyễn Văn An (A): 1 not scored\nTrần Thị Bình (B): 2 not scored\n")


def test_reports_late_and_missing_are_listed(tuyen_quang: Chibo) -> None:
    late = rows(tuyen_quang, "filing", "list", "--late", "--period", "3/2021")
    missing = rows(tuyen_quang, "filing", "list", "--missing", "--period", "3/2021")
    assert [row["official"]["code"] for row in late] == ["B"]
    assert [row["official"]["code"] for row in missing] == ["C"]


def test_check_names_the_three_faults_of_the_text(tuyen_quang: Chibo) -> None:
    assert found(tuyen_quang, "3/2021") == [
        ("late", "B", "report"),
        ("unmet", "B", None),
        ("unmet", "C", "report"),
    ]


def test_why_names_the_meeting_that_was_not_scored(tuyen_quang: Chibo) -> None:
    assert "chưa chấm: 05/03/2021" in tuyen_quang.done("why", "B", "3/2021").out
    english = tuyen_quang.done("why", "B", "3/2021", "--lang", "en").out
    assert "  Owed: scores: 0 of 1\n  Remarks: not scored: 2021-03-05\n" in english


def test_scores_are_averaged_by_organisation(tuyen_quang: Chibo) -> None:
    # D1: (88 + 92) / 2 = 90 by the visitor; D2: only the cell's own 95
    found_rows = rows(tuyen_quang, "score", "report", "--period", "2021-Q1", "--by", "unit")
    assert [(row["unit"]["code"], row["average"], row["own_average"]) for row in found_rows] == [
        ("D1", 90, None),
        ("D2", None, 95),
    ]


def test_visits_and_trips_are_counted_together(tuyen_quang: Chibo) -> None:
    summary = tuyen_quang.done("attend", "coverage", "2021-Q1", "--json").json["summary"]
    assert summary == {
        "officials": 2,
        "attendances": 3,
        "cells": 3,
        "units": 3,
        "trips": 1,
        "all_cells": 3,
        "never": 0,
    }


def test_a_month_with_scores_can_be_closed_as_it_was_signed(
    tuyen_quang: Chibo, tmp_path: Path
) -> None:
    signed = Chibo.at_copy_of(tuyen_quang.db, tmp_path, tuyen_quang.today)
    signed.done("period", "close", "3/2021")
    assert signed.done("period", "diff", "3/2021").out == ""
    assert signed.done("db", "check").code == 0
