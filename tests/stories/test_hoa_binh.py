"""Hòa Bình: 26-QĐ/TU and 718-QĐ/TU of 14 December 2022, as Công văn 2097-CV/BTCTU guides them.

An follows X1 and X2, Bình X3, Cúc X4. Each owes a programme a commune and one report a year, and
each commune an evaluation: 4 + 3 + 4 = 11 papers a year. The programme is due on 31 May in 2023
and on 31 January from 2024 on; the rest before 10 December, so the 9th is in time, the 10th late.

2023                        An, X1       An, X2            Bình, X3     Cúc, X4
  programme (31 May)        20 May       31 May, to two    1 June late  none
  report (9 December)       9 December                     10 Dec late  none
  evaluation (9 December)   1 December   none              10 Dec late  8 December
  → in time 5 (2 + 1 + 2), late 3, missing 3 (programme and report of Cúc, evaluation of X2)

2024, on 20 December: all in time but Bình's programme, on 1 February (late, though in 2023 it would
have been in time), and Cúc's report, missing → in time 9, late 1, missing 1.

An's visits of 2023: a committee meeting of X1 (counted), a working trip to its cell C1 (not); no
number is stated, so nobody is judged on visits: no rate, 1 visit to 1 unit, which is no cell.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.stories.telling import at_work, found, owed, rows, under

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.running.chibo import Chibo

UNITS = """Mã,Tên đơn vị,Loại,Trực thuộc
T,Tỉnh Đà Giang Hạ,tỉnh,
H1,Huyện Mường Thử,huyện,T
H2,Huyện Cao Lâm,huyện,T
X1,Xã Bản Mới,xã,H1
X2,Xã Suối Trong,xã,H1
X3,Xã Đồi Xanh,xã,H2
X4,Xã Đồng Bằng,xã,H2
C1,Chi bộ thôn Mới,chi bộ,X1
"""
OFFICIALS = """Mã,Họ và tên,Chức vụ,Cơ quan
A,Nguyễn Văn An,Phó Giám đốc,Sở Thử nghiệm
B,Trần Thị Bình,Phó Trưởng ban,Ban Mẫu
C,Lê Văn Cúc,Phó Chủ tịch,Hội Mẫu
"""
ASSIGNMENTS = """Đồng chí,Đơn vị phụ trách,Từ ngày,Quyết định
A,X1,14/12/2022,718-QĐ/TU
A,X2,14/12/2022,718-QĐ/TU
B,X3,14/12/2022,718-QĐ/TU
C,X4,14/12/2022,718-QĐ/TU
"""
FILED = (
    ("A", "2023", "chương trình", "X1", "20/5/2023", "all"),
    ("A", "2023", "chương trình", "X2", "31/5/2023", None),
    ("B", "2023", "chương trình", "X3", "1/6/2023", "all"),
    ("A", "2023", "báo cáo", None, "9/12/2023", "all"),
    ("B", "2023", "báo cáo", None, "10/12/2023", "all"),
    ("A", "2023", "đánh giá", "X1", "1/12/2023", "all"),
    ("B", "2023", "đánh giá", "X3", "10/12/2023", "all"),
    ("C", "2023", "đánh giá", "X4", "8/12/2023", "all"),
    ("A", "2024", "chương trình", "X1", "31/1/2024", "all"),
    ("A", "2024", "chương trình", "X2", "31/1/2024", "all"),
    ("B", "2024", "chương trình", "X3", "1/2/2024", "all"),
    ("C", "2024", "chương trình", "X4", "2/1/2024", "all"),
    ("A", "2024", "báo cáo", None, "9/12/2024", "all"),
    ("B", "2024", "báo cáo", None, "1/12/2024", "all"),
    ("A", "2024", "đánh giá", "X1", "5/12/2024", "all"),
    ("A", "2024", "đánh giá", "X2", "5/12/2024", "all"),
    ("B", "2024", "đánh giá", "X3", "5/12/2024", "all"),
    ("C", "2024", "đánh giá", "X4", "9/12/2024", "all"),
)
BOARD = "Ban Tổ chức Tỉnh ủy"
COMMITTEE = "Đảng ủy xã, phường, thị trấn được theo dõi"


@pytest.fixture(scope="module")
def hoa_binh(tmp_path_factory: pytest.TempPathFactory, empty_register: Path) -> Chibo:
    """Two years' papers, read on 20 December 2024."""
    chibo = at_work(
        *(empty_register, tmp_path_factory.mktemp("hoa-binh"), "2024-12-20", "26"),
        units=UNITS,
        officials=OFFICIALS,
        assignments=ASSIGNMENTS,
    )
    for official, year, document, unit, day, to in FILED:
        addressees = ("--to", to) if to else ("--to", BOARD, "--to", COMMITTEE)
        by = ("--by", unit) if unit else ()
        chibo.done(
            *("filing", "add", official, year, "--document", document, "--on", day),
            *addressees,
            *by,
            *(("--result", "Tốt") if document == "đánh giá" and official != "B" else ()),
        )
    chibo.done("attend", "add", "A", "X1", "--on", "10/3/2023", "--meeting", "hội nghị đảng ủy")
    chibo.done("attend", "add", "A", "C1", "--on", "11/3/2023", "--meeting", "đi công tác cơ sở")
    chibo.done(
        *("recommend", "add", "Cầu treo hư hỏng", "--unit", "X1", "--official", "A"),
        *("--on", "11/3/2023", "--to", "Sở Giao thông vận tải", "--due", "30/4/2023"),
    )
    return chibo


def test_in_2023_the_programme_is_due_by_the_end_of_may(hoa_binh: Chibo, tmp_path: Path) -> None:
    assert owed(hoa_binh, "report", "year", "2023") == [
        ("A", "programme", "X1", "met"),
        ("A", "programme", "X2", "met"),
        ("A", "report", "X1+X2", "met"),
        ("A", "evaluation", "X1", "met"),
        ("A", "evaluation", "X2", "unmet"),
        ("B", "programme", "X3", "late"),
        ("B", "report", "X3", "late"),
        ("B", "evaluation", "X3", "late"),
        ("C", "programme", "X4", "unmet"),
        ("C", "report", "X4", "unmet"),
        ("C", "evaluation", "X4", "met"),
    ]
    report = hoa_binh.done("report", "year", "2023", "--json").json
    assert report["summary"] == {
        "officials": 3,
        "met": 0,
        "unmet": 0,
        "pending": 0,
        "waived": 0,
        "not_judged": 3,
        "rate": None,
        "attendances": 1,
        "cells": 0,  # X1 is a commune
        "units": 1,
    }
    assert report["documents"] == [
        document("programme", 3, met=2, late=1, unmet=1),
        document("report", 3, met=1, late=1, unmet=1),
        document("evaluation", 3, met=2, late=1, unmet=1, results=[("Tốt", 2), (None, 1)]),
    ]
    assert [row["official"]["code"] for row in report["not_attended"]] == ["B", "C"]
    at = [(row["at_cells"], row["at_committees"]) for row in report["rows"]]
    assert at == [(0, 1), (0, 0), (0, 0)]
    book = tmp_path / "nam-2023.xlsx"
    hoa_binh.done("report", "year", "2023", "-o", book)
    assert Counter(under(book, "Nghĩa vụ khác", "Kết quả")) == {
        "Đạt": 5,
        "Đạt nhưng muộn": 3,
        "Chưa đạt": 3,
    }


def document(
    name: str,
    officials: int,
    results: Sequence[tuple[str | None, int]] = (),
    **figures: int,
) -> dict[str, object]:
    """A kind of document as the report's JSON has it."""
    keys = ("met", "late", "unmet", "pending", "waived", "not_judged")
    return {
        "document": name,
        "period": "year",
        "officials": officials,
        "due": sum(figures.values()),
        **{key: figures.get(key, 0) for key in keys},
        "results": [{"result": result, "count": count} for result, count in results],
    }


def test_the_documents_have_figures_by_district_and_on_the_first_page(
    hoa_binh: Chibo, tmp_path: Path
) -> None:
    report = hoa_binh.done("report", "year", "2023", "--by", "huyện", "--json").json
    by_district = {each["group"]["code"]: each["documents"] for each in report["groups"]}
    assert by_district == {
        "H1": [
            document("programme", 1, met=2),
            document("report", 1, met=1),
            document("evaluation", 1, met=1, unmet=1, results=[("Tốt", 1)]),
        ],
        "H2": [
            document("programme", 2, late=1, unmet=1),
            document("report", 2, late=1, unmet=1),
            document("evaluation", 2, met=1, late=1, results=[("Tốt", 1), (None, 1)]),
        ],
    }
    told = hoa_binh.done("report", "year", "2023").out
    assert (
        "Đánh giá: phải nộp 4 · đúng hạn 2 · muộn 1 · chưa nộp 1 · chưa đến hạn 0 · miễn 0"
        " · không xét 0\nKết quả đánh giá: Tốt 2; (không ghi kết quả) 1\n"
    ) in told
    assert "Chưa dự ở đâu (2 đồng chí):\n  Trần Thị Bình (B): Xã Đồi Xanh (X3)\n" in told
    english = hoa_binh.done("report", "year", "2023", "--by", "unit", "--lang", "en").out
    assert "Programme: due 4 · in time 2 · late 1 · missing 1 · not yet due 0" in english
    book = tmp_path / "nam-2023.xlsx"
    hoa_binh.done("report", "year", "2023", "-o", book)
    assert under(book, "Tổng hợp", "Phải nộp")[:3] == [4, 3, 4]
    assert under(book, "Tổng hợp", "Muộn")[:3] == [1, 1, 1]
    assert under(book, "Tổng hợp", "Số văn bản")[:2] == [2, 1]
    assert under(book, "Chưa dự", "Mã") == ["B", "C"]
    first = [cell for row in load_workbook(book)["Tổng hợp"].values for cell in row]
    assert "kết quả dự sinh hoạt và nộp văn bản của cán bộ được phân công" in first
    days = "01/01/2024; văn bản tính đến 20/12/2024"
    assert f"(Năm 2023, số liệu tính đến ngày {days})" in first
    assert under(book, "Căn cứ", "Nội dung")[1] == days
    assert told.startswith(f"Năm 2023 · tính đến {days}\n")
    assert english.startswith("2023 · as of 2024-01-01; documents as of 2024-12-20\n")
    assert not {"Đạt", "Chưa đạt", "Tỷ lệ đạt"} & {*first}  # nobody is judged on visits
    grounds = "\n".join(map(str, under(book, "Căn cứ", "Nội dung")))
    assert [grounds.count(f"Nghĩa vụ {number}:") for number in range(1, 6)] == [1, 1, 0, 1, 1]
    assert not [
        word for word in ("min_days", "minimum", "count_per", "chibo ") if word in grounds[:-99]
    ]


def test_from_2024_on_it_is_due_in_january(hoa_binh: Chibo) -> None:
    papers = owed(hoa_binh, "report", "year", "2024")
    assert Counter(verdict for *_, verdict in papers) == {"met": 9, "late": 1, "unmet": 1}
    assert [paper for paper in papers if paper[-1] != "met"] == [
        ("B", "programme", "X3", "late"),
        ("C", "report", "X4", "unmet"),
    ]


def test_addressees_are_ticked_off_one_by_one(hoa_binh: Chibo) -> None:
    (programme,) = [
        row
        for row in hoa_binh.done("report", "year", "2023", "--json").json["other_duties"]
        if row["document"] == "programme" and [unit["code"] for unit in row["units"]] == ["X2"]
    ]
    assert programme["unit"] is None  # it is about X2, not by it
    assert programme["missing"] == [  # five less the two it went to
        "Ủy viên Ban Thường vụ Tỉnh ủy phụ trách đảng bộ huyện, thành phố",
        "Ban thường vụ cấp ủy đảng bộ huyện, thành phố",
        "Cơ quan, đơn vị nơi công tác",
    ]
    assert "Còn thiếu nơi nhận" in hoa_binh.done("filing", "list", "--period", "2023").out


def test_check_names_what_is_late_or_missing(hoa_binh: Chibo) -> None:
    assert found(hoa_binh, "2023") == [
        ("unmet", "A", "evaluation"),
        ("late", "B", "programme"),
        ("late", "B", "report"),
        ("late", "B", "evaluation"),
        ("unmet", "C", "programme"),
        ("unmet", "C", "report"),
    ]
    assert found(hoa_binh, "2024") == [("late", "B", "programme"), ("unmet", "C", "report")]


def test_why_says_that_the_tenth_is_late(hoa_binh: Chibo) -> None:
    told = hoa_binh.done("why", "B", "2023").out
    assert "  Hạn nộp báo cáo: trước 10/12/2023\n  Ngày nộp: 10/12/2023\n" in told
    assert "Đạt nhưng muộn: nộp sau hạn (tính đến " in told
    english = hoa_binh.done("why", "B", "2023", "--lang", "en").out
    assert "  Due, report: before 2023-12-10\n  Filed on: 2023-12-10\n" in english


def test_difficulties_are_passed_on_at_once_and_followed(hoa_binh: Chibo) -> None:
    (bridge,) = rows(hoa_binh, "recommend", "list", "--overdue", "--under", "H1")
    assert (bridge["text"], bridge["raised_on"], bridge["due"]) == (
        *("Cầu treo hư hỏng", "2023-03-11", "2023-04-30"),
    )


def test_meetings_the_committee_invites_to_are_listed_and_trips_apart(hoa_binh: Chibo) -> None:
    visits = {
        row["official"]["code"]: (row["dates"], [each["reason"] for each in row["refused"]])
        for row in hoa_binh.done("report", "year", "2023", "--json").json["rows"]
    }
    assert visits == {"A": (["2023-03-10"], ["unit_not_counted"]), "B": ([], []), "C": ([], [])}


def test_the_commune_s_evaluation_stands_in_the_official_s_extract(hoa_binh: Chibo) -> None:
    # An, 2023: two programmes, one report, two evaluations, X2's missing
    extract = hoa_binh.done("report", "official", "A", "2023", "--json").json
    assert [
        (row["document"], row["unit"] and row["unit"]["code"], row["verdict"])
        for row in extract["other_duties"]
    ] == [
        ("programme", None, "met"),
        ("programme", None, "met"),
        ("report", None, "met"),
        ("evaluation", "X1", "met"),
        ("evaluation", None, "unmet"),
    ]
