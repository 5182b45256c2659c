"""Long An: 258-QĐ/TU of 19 May 2021, as Công văn 2261-CV/TU of 2 February 2024 has it carried out.

Quarter I/2024, read on 5 April. Of five officials under 258-QĐ/TU:

- An follows X1: at C1 on 5 February, announced, reported on the 8th            → 1 of 1, met
- Bình follows X2 and X3: at C2 on 9 March; one visit is enough for both        → 1 of 1, met
- Cúc follows X3: only at a school's cell on 20 March; the visit to C3 announced
  for 5 March was not made                                                      → 0 of 1, unmet
- Dũng follows X1: sent a substitute on 5 March                                 → 0 of 1, unmet
- Giang follows X2 from 10 March on: 22 days, fewer than 30                     → not judged

So 2 met of 2 + 2 judged: 50 %; 2 counted visits (lượt) to 2 cells (chi bộ); 4 visits were entered,
of which 3 have no report. A district's own rule binds Hạnh each month; in March she was nowhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.stories.telling import at_work, found, rows, under

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.chibo import Chibo

UNITS = """Mã,Tên đơn vị,Loại,Trực thuộc
T,Tỉnh Bình Tân Giang,tỉnh,
H,Huyện Tân Lạc,huyện,T
X1,Xã Hòa Lạc,xã,H
X2,Phường Thủy Tân,xã,H
X3,Xã Bình Lâm,xã,H
C1,Chi bộ ấp 1,chi bộ,X1
C2,Chi bộ khu phố 2,chi bộ,X2
C3,Chi bộ ấp 3,chi bộ,X3
S3,Chi bộ Trường tiểu học Bình Lâm,school_cell,X3
"""
OFFICIALS = """Mã,Họ và tên,Chức vụ
A,Nguyễn Văn An,Tỉnh ủy viên
B,Trần Thị Bình,Tỉnh ủy viên
C,Lê Văn Cúc,Phó Trưởng Ban Dân vận Tỉnh ủy
D,Phạm Văn Dũng,Tỉnh ủy viên
G,Võ Thị Giang,Phó Trưởng Ban Tổ chức Tỉnh ủy
HU,Bùi Thị Hạnh,Huyện ủy viên
"""
ASSIGNMENTS = """Đồng chí,Đơn vị phụ trách,Quy định,Từ ngày,Quyết định
A,X1,258-QĐ/TU,1/1/2024,10-QĐ/TU
B,X2,258-QĐ/TU,1/1/2024,10-QĐ/TU
B,X3,258-QĐ/TU,1/1/2024,10-QĐ/TU
C,X3,258-QĐ/TU,1/1/2024,10-QĐ/TU
D,X1,258-QĐ/TU,1/1/2024,10-QĐ/TU
G,X2,258-QĐ/TU,10/3/2024,15-QĐ/TU
"""
DISTRICT_RULE = """code = "05-QĐ/HU"
title = "Huyện ủy viên dự sinh hoạt chi bộ"
issuer = "Ban Thường vụ Huyện ủy Tân Lạc"
issued_on = 2024-02-20
since = 2024-03-01
[[duty]]
kind = "attend"
period = "month"
unit_kinds = ["cell"]
"""


@pytest.fixture(scope="module")
def long_an(tmp_path_factory: pytest.TempPathFactory, empty_register: Path) -> Chibo:
    """The quarter as it went, entered by the fifth of April."""
    folder = tmp_path_factory.mktemp("long-an")
    chibo = at_work(
        *(empty_register, folder, "2024-04-05", "258"),
        units=UNITS,
        officials=OFFICIALS,
        assignments=ASSIGNMENTS,
    )
    (folder / "05.toml").write_text(DISTRICT_RULE, encoding="utf-8")
    chibo.done("rule", "add", folder / "05.toml")
    chibo.done("assign", "add", "HU", "X1", "--rule", "05", "--since", "1/3/2024")
    chibo.done("schedule", "set", "C1", "ngày 5", "--time", "19h", "--place", "Nhà văn hóa")
    chibo.done("schedule", "set", "C2", "ngày 9")
    chibo.done("plan", "add", "A", "C1", "--on", "5/2/2024")
    chibo.done("plan", "add", "C", "C3", "--on", "5/3/2024")
    chibo.done(
        *("attend", "add", "A", "C1", "--on", "5/2/2024", "--reported", "8/2/2024"),
        *("--strengths", "Đúng giờ", "--shortcomings", "Ít phát biểu", "--recommend", "Sửa đường"),
    )
    chibo.done("attend", "add", "B", "C2", "--on", "9/3/2024", "--recommend", "Thêm đèn đường")
    chibo.done("attend", "add", "C", "S3", "--on", "20/3/2024")
    chibo.done("attend", "add", "D", "C1", "--on", "5/3/2024", "--substitute", "Hồ Văn Kha")
    for number, due in ((1, "31/3/2024"), (2, "15/3/2024")):
        chibo.done(
            *("recommend", "update", number, "--on", "10/3/2024", "--status", "đã chuyển"),
            *("--to", "UBND huyện Tân Lạc", "--due", due),
        )
    chibo.done("recommend", "settle", 1, "--on", "1/4/2024", "--outcome", "Đã sửa 300 m")
    return chibo


def test_meeting_times_are_registered_and_officials_told(long_an: Chibo) -> None:
    # C1 and C2 registered theirs; of X3 neither C3 nor the school did
    assert [
        (row["unit"]["code"], row["cells"], row["registered"], len(row["missing"]))
        for row in rows(long_an, "schedule", "coverage")
    ] == [("X1", 1, 1, 0), ("X2", 1, 1, 0), ("X3", 2, 0, 2)]
    # April's meetings are told by 20 March: C1's to An, Dũng and Hạnh, C2's to Bình and Giang
    assert [
        (row["official"]["code"], row["cell"]["code"], row["date"], row["tell_by"])
        for row in rows(long_an, "schedule", "notify", "--month", "4/2024")
    ] == [
        ("A", "C1", "2024-04-05", "2024-03-20"),
        ("B", "C2", "2024-04-09", "2024-03-20"),
        ("D", "C1", "2024-04-05", "2024-03-20"),
        ("G", "C2", "2024-04-09", "2024-03-20"),
        ("HU", "C1", "2024-04-05", "2024-03-20"),
    ]


def test_cells_are_told_of_visits_beforehand(long_an: Chibo) -> None:
    assert [
        (row["official"]["code"], row["unit"]["code"], row["state"], row["attended_on"])
        for row in rows(long_an, "plan", "list", "--period", "2024-Q1")
    ] == [("A", "C1", "held", "2024-02-05"), ("C", "C3", "not_held", None)]


def test_visits_without_their_short_report_are_named(long_an: Chibo) -> None:
    left = rows(long_an, "attend", "list", "--unreported", "--period", "2024-Q1")
    assert [row["official"]["code"] for row in left] == ["D", "B", "C"]  # by day: 5, 9, 20 March


def test_recommendations_are_followed_until_settled(long_an: Chibo) -> None:
    (open_one,) = rows(long_an, "recommend", "list", "--overdue")
    assert (open_one["text"], open_one["official"]["code"], open_one["due"]) == (
        *("Thêm đèn đường", "B", "2024-03-15"),
    )
    (office,) = rows(long_an, "recommend", "list", "--by", "addressee")
    assert (office["recommendations"], office["open"], office["overdue"], office["settled"]) == (
        *(2, 1, 1, 1),
    )


def test_the_quarter_is_reported_to_the_standing_committee(long_an: Chibo, tmp_path: Path) -> None:
    report = long_an.done("report", "quarter", "2024-Q1", "--json").json
    assert report["summary"] == {
        "officials": 5,
        "met": 2,
        "unmet": 2,
        "pending": 0,
        "waived": 0,
        "not_judged": 1,
        "rate": 0.5,
        "attendances": 2,
        "cells": 2,
        "units": 2,
    }
    assert [
        (row["official"]["code"], row["counted"], row["verdict"], row["dates"])
        for row in report["rows"]
    ] == [
        ("A", 1, "met", ["2024-02-05"]),
        ("B", 1, "met", ["2024-03-09"]),
        ("C", 0, "unmet", []),
        ("D", 0, "unmet", []),
        ("G", 0, "not_judged", []),
    ]
    assert [row["refused"][0]["reason"] for row in report["rows"] if row["refused"]] == [
        "unit_not_counted",
        "substitute",
    ]
    book = tmp_path / "quy-1.xlsx"
    long_an.done("report", "quarter", "2024-Q1", "--rule", "258", "-o", book)
    assert under(book, "Tổng hợp", "Tỷ lệ đạt") == [0.5, 0.5]  # one district, then the total
    assert under(book, "Chưa đạt", "Mã") == ["C", "D"]
    assert under(book, "Sổ lượt dự", "Ưu điểm") == ["Đúng giờ"]
    assert under(book, "Sổ lượt dự", "Hạn chế") == ["Ít phát biểu"]
    assert under(book, "Kiến nghị", "Trạng thái") == ["Đã giải quyết", "Đã chuyển"]


def test_check_names_the_unmet_and_the_visit_not_made(long_an: Chibo) -> None:
    assert found(long_an, "2024-Q1") == [
        ("unmet", "C", None),
        ("unmet", "D", None),
        ("plan_not_held", "C", None),
    ]


def test_why_says_what_was_refused(long_an: Chibo) -> None:
    told = long_an.done("why", "D", "2024-Q1").out
    assert "    05/03/2024, Chi bộ ấp 1 (C1), thường kỳ: cử người dự thay\n" in told
    assert "\nChưa đạt: kỳ đã kết thúc, chưa có lượt nào được tính, tối thiểu 1\n" in told
    english = long_an.done("why", "D", "2024-Q1", "--lang", "en").out
    assert "    2024-03-05, Chi bộ ấp 1 (C1), regular: a substitute attended\n" in english
    assert "\nUnmet: the period is over, no visit counts, minimum 1\n" in english


def test_a_district_judges_its_own_members_by_its_own_rule(long_an: Chibo) -> None:
    report = long_an.done("report", "month", "3/2024", "--rule", "05", "--json").json
    (row,) = report["rows"]
    assert (row["official"]["code"], row["verdict"], report["summary"]["rate"]) == (
        *("HU", "unmet", 0),
    )
