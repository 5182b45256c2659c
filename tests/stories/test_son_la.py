"""Sơn La: Ban Chỉ đạo 32's review of the first half of 2022, and the plan for the second.

Reports on a half fall due ten days after it: on 10 July. On 20 July:

- An, in charge of X1: on 20 June → met         - Bình, of X2: on 15 July → late
- Cúc, of X3: none → unmet; Cúc's is then the one overdue
- the second half's run until 10 January 2023: pending for all three

Cells whose secretary is also head of the village: X1 has 3 cells, 2 so tagged; X2 has 2, 1 tagged;
X3 has 1, none. Together 3 of 6. The source names no cell meetings to attend: no row, no rate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.stories.telling import at_work, found, owed, rows, under

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.chibo import Chibo

TAG = "bí thư kiêm trưởng bản"
UNITS = f"""Mã,Tên đơn vị,Loại,Trực thuộc,Nhãn
T,Tỉnh Nậm Thử,tỉnh,,
H,Huyện Phiêng Mẫu,huyện,T,
X1,Xã Nà Mẫu,xã,H,bí thư không phải người địa phương
X2,Xã Pa Thử,xã,H,
X3,Xã Mường Hư,xã,H,
C1,Chi bộ bản Một,chi bộ,X1,{TAG}
C2,Chi bộ bản Hai,chi bộ,X1,{TAG}
C3,Chi bộ bản Ba,chi bộ,X1,
C4,Chi bộ tiểu khu 4,chi bộ,X2,{TAG}
C5,Chi bộ tiểu khu 5,chi bộ,X2,
C6,Chi bộ bản Sáu,chi bộ,X3,
"""
OFFICIALS = """Mã,Họ và tên,Chức vụ
A,Nguyễn Văn An,Thành viên Ban Chỉ đạo 32
B,Trần Thị Bình,Thành viên Ban Chỉ đạo 32
C,Lê Văn Cúc,Cán bộ phụ trách
"""
ASSIGNMENTS = """Đồng chí,Đơn vị phụ trách,Từ ngày
A,X1,1/1/2022
B,X2,1/1/2022
C,X3,1/1/2022
"""


@pytest.fixture(scope="module")
def son_la(tmp_path_factory: pytest.TempPathFactory, empty_register: Path) -> Chibo:
    """The first half of 2022, read on 20 July."""
    chibo = at_work(
        *(empty_register, tmp_path_factory.mktemp("son-la"), "2022-07-20", "bcd32"),
        units=UNITS,
        officials=OFFICIALS,
        assignments=ASSIGNMENTS,
    )
    half = ("6 tháng đầu năm 2022", "--on")
    chibo.done("filing", "add", "A", *half, "20/6/2022", "--number", "01-BC")
    chibo.done("filing", "add", "B", *half, "15/7/2022", "--number", "02-BC")
    chibo.done(
        *("recommend", "add", "Cấp nước cho bản Sáu", "--unit", "C6", "--official", "C"),
        *("--on", "1/4/2022", "--to", "UBND huyện Phiêng Mẫu", "--due", "30/6/2022"),
    )
    return chibo


def test_the_half_lists_its_reports_in_time_late_and_missing(son_la: Chibo, tmp_path: Path) -> None:
    assert owed(son_la, "report", "half", "2022-H1") == [
        ("A", "report", "X1", "met"),
        ("B", "report", "X2", "late"),
        ("C", "report", "X3", "unmet"),
    ]
    report = son_la.done("report", "half", "2022-H1", "--json").json
    assert (report["rows"], report["summary"]["officials"], report["summary"]["rate"]) == (
        *([], 0, None),
    )
    book = tmp_path / "6-thang.xlsx"
    son_la.done("report", "half", "2022-H1", "-o", book)
    assert under(book, "Nghĩa vụ khác", "Kết quả") == ["Đạt", "Đạt nhưng muộn", "Chưa đạt"]
    (documents,) = report["documents"]
    assert (documents["document"], documents["period"], documents["due"]) == ("report", "half", 3)
    assert (documents["met"], documents["late"], documents["unmet"]) == (1, 1, 1)
    sheets = load_workbook(book)
    assert sheets.sheetnames == ["Tổng hợp", "Nghĩa vụ khác", "Căn cứ"]
    first = [cell for row in sheets["Tổng hợp"].values for cell in row if cell is not None]
    assert "kết quả nộp văn bản của cán bộ được phân công" in first
    assert (
        "(6 tháng đầu năm 2022, số liệu tính đến ngày 20/07/2022)" in first
    )  # not the day after the half
    assert under(book, "Căn cứ", "Nội dung")[1] == "20/07/2022"
    assert not {"Số đồng chí", "Lượt dự", "Đạt", "BIỂU ĐỒ"} & {*first}
    assert under(book, "Tổng hợp", "Đúng hạn")[:1] == [1]


def test_the_second_half_is_not_due_yet(son_la: Chibo) -> None:
    assert {verdict for *_, verdict in owed(son_la, "report", "half", "2022-H2")} == {"pending"}
    missing = rows(son_la, "filing", "list", "--missing", "--period", "2022-H1")
    assert [row["official"]["code"] for row in missing] == ["C"]


def test_check_urges_those_who_are_late(son_la: Chibo) -> None:
    assert found(son_la, "2022-H1") == [("late", "B", "report"), ("unmet", "C", "report")]


def test_why_says_when_the_report_was_due(son_la: Chibo) -> None:
    told = son_la.done("why", "B", "2022-H1").out
    assert "  Hạn nộp báo cáo: 10/07/2022\n  Ngày nộp: 15/07/2022\n" in told
    english = son_la.done("why", "C", "2022-H1", "--lang", "en").out
    assert "  Due, report: 2022-07-10\n  Filed on: not filed\n" in english


def test_secretaries_who_are_heads_of_village_are_counted_by_commune(son_la: Chibo) -> None:
    assert [
        (row["unit"]["code"], row["units"])
        for row in rows(son_la, "tags", "2022-H1", "--by", "unit")
        if row["tag"] == TAG
    ] == [("X1", 2), ("X2", 1)]
    (whole,) = [row for row in rows(son_la, "tags", "2022-H1") if row["tag"] == TAG]
    assert whole["units"] == 3
    cells = rows(son_la, "unit", "list", "--kind", "cell", "--under", "H")
    assert len(cells) == 6


def test_wishes_of_the_people_are_followed(son_la: Chibo) -> None:
    (wish,) = rows(son_la, "recommend", "list", "--overdue", "--under", "X3")
    assert (wish["text"], wish["due"]) == ("Cấp nước cho bản Sáu", "2022-06-30")


def test_who_owes_reports_alone_has_an_extract_for_the_rating(son_la: Chibo) -> None:
    extract = son_la.done("report", "official", "B", "2022", "--json").json
    assert (extract["rows"], extract["visits"]) == ([], [])
    assert [(row["period"], row["verdict"]) for row in extract["other_duties"]] == [
        *(("2022-H1", "late"), ("2022-H2", "pending")),
    ]
    told = son_la.done("report", "official", "B", "2022", "--lang", "en").out
    assert "Other duties:\n" in told
