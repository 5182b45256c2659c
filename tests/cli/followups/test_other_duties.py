"""Documents and scores from outside: reports, findings, reasons, what falls due, closings.

The figures are worked out by hand from the facts that the fixtures state.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from tests.running.chibo import Chibo

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def provinces(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Path:
    """An under 26-QĐ/TU at X01 and 19-QĐi/TU; Bình under 26-QĐ/TU at X02 and BCĐ32."""
    office = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("others"), "2025-01-20")
    for code in ("26", "19", "bcd32"):
        office.done("rule", "preset", code)
    office.done("assign", "add", "CB01", "X01", "--rule", "26", "--since", "1/1/2023")
    office.done("assign", "add", "CB02", "X02", "--rule", "26", "--since", "14/12/2022")
    office.done("assign", "add", "CB01", "X01", "--rule", "19", "--since", "1/1/2024")
    office.done("assign", "add", "CB02", "X02", "--rule", "bcd32", "--since", "1/1/2024")
    filings = office.db.with_name("filings.csv")
    filings.write_text(
        "Đồng chí,Quy định,Văn bản,Kỳ,Ngày nộp\n"
        "CB01,26,chương trình,2023,31/5/2023\n"  # the last day of May: in time
        "CB02,26,chương trình,2023,1/6/2023\n"  # the day after: late
        "CB01,26,báo cáo,2023,9/12/2023\n"  # before 10 December: in time
        "CB02,26,báo cáo,2023,10/12/2023\n"  # the day itself: late
        "CB01,26,đánh giá,2023,1/12/2023\n"
        "CB01,26,chương trình,2024,1/2/2024\n"  # from 2024 on due in January: late
        "CB02,26,chương trình,2024,31/1/2024\n"
        "CB01,19,báo cáo,1/2024,10/2/2024\n"
        "CB01,19,báo cáo,2/2024,11/3/2024\n"
        "CB02,BCĐ32,báo cáo,6 tháng đầu năm 2024,20/6/2024\n"
        "CB02,BCĐ32,báo cáo,6 tháng cuối năm 2024,11/1/2025\n",
        encoding="utf-8",
    )
    office.done("import", filings)
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--score", "90")
    office.done("attend", "add", "CB01", "C1", "--on", "5/3/2024")
    return office.db


@pytest.fixture
def office(tmp_path: Path, provinces: Path) -> Chibo:
    """A clerk on 20 January 2025."""
    return Chibo.at_copy_of(provinces, tmp_path, "2025-01-20")


def others(report: dict[str, Any]) -> list[tuple[str, str, int, str, str]]:
    return [
        (row["period"], row["official"]["code"], row["duty"], row["due"], row["verdict"])
        for row in report["other_duties"]
    ]


def test_hoa_binh_owes_by_may_in_2023_and_by_january_since(office: Chibo) -> None:
    argv = ("--rule", "26", "--json")
    assert others(office.done("report", "year", "2022", *argv).json) == []
    assert others(office.done("report", "year", "2023", *argv).json) == [
        ("2023", "CB01", 2, "2023-05-31", "met"),
        ("2023", "CB01", 4, "2023-12-10", "met"),
        ("2023", "CB01", 5, "2023-12-10", "met"),
        ("2023", "CB02", 2, "2023-05-31", "late"),
        ("2023", "CB02", 4, "2023-12-10", "late"),
        ("2023", "CB02", 5, "2023-12-10", "unmet"),
    ]
    assert others(office.done("report", "year", "2024", *argv).json) == [
        ("2024", "CB01", 3, "2024-01-31", "late"),
        ("2024", "CB01", 4, "2024-12-10", "unmet"),
        ("2024", "CB01", 5, "2024-12-10", "unmet"),
        ("2024", "CB02", 3, "2024-01-31", "met"),
        ("2024", "CB02", 4, "2024-12-10", "unmet"),
        ("2024", "CB02", 5, "2024-12-10", "unmet"),
    ]


@pytest.mark.parametrize(
    ("as_of", "programme", "report"),
    [
        ("31/1/2024", "pending", "pending"),
        ("1/2/2024", "late", "pending"),
        ("9/12/2024", "late", "pending"),
        ("10/12/2024", "late", "unmet"),
    ],
)
def test_the_as_of_day_bounds_what_was_filed(
    office: Chibo, as_of: str, programme: str, report: str
) -> None:
    told = office.done("report", "year", "2024", "--rule", "26", "--as-of", as_of, "--json").json
    assert [row[-1] for row in others(told)[:2]] == [programme, report]


def test_tuyen_quang_reports_by_the_month_and_scores_each_visit(office: Chibo) -> None:
    def month(period: str) -> list[tuple[str, str, int, str, str]]:
        return others(office.done("report", "month", period, "--json").json)

    assert month("2024-01") == [
        ("2024-01", "CB01", 2, "2024-02-10", "met"),
        ("2024-01", "CB01", 3, None, "not_judged"),
    ]
    assert month("2024-02") == [
        ("2024-02", "CB01", 2, "2024-03-10", "late"),
        ("2024-02", "CB01", 3, None, "met"),
    ]
    assert month("2024-03") == [
        ("2024-03", "CB01", 2, "2024-04-10", "unmet"),
        ("2024-03", "CB01", 3, None, "unmet"),
    ]


def test_son_la_reports_by_the_half_year(office: Chibo) -> None:
    assert others(office.done("report", "half", "2024-H1", "--json").json) == [
        ("2024-H1", "CB02", 1, "2024-07-10", "met"),
    ]
    assert others(office.done("report", "half", "2024-H2", "--json").json) == [
        ("2024-H2", "CB02", 1, "2025-01-10", "late"),
    ]


def test_a_year_shows_its_halves_and_months_but_counts_none_of_them(office: Chibo) -> None:
    told = office.done("report", "year", "2024", "--json").json
    lengths = [len(row["period"]) for row in told["other_duties"]]
    assert (lengths.count(4), lengths.count(7)) == (6, 2 + 24)
    assert told["summary"]["officials"] == 2
    assert told["summary"]["rate"] is None
    assert told["others_as_of"] == "2025-01-20"
    assert [quarter["other_duties"] for quarter in told["quarters"]] == [[], [], [], []]
    under = office.done("report", "year", "2024", "--under", "X02", "--json").json
    assert {row["official"]["code"] for row in under["other_duties"]} == {"CB02"}


def test_a_quarter_without_other_duties_is_as_it_was(office: Chibo) -> None:
    told = office.done("report", "quarter", "2024-Q1", "--json").json
    assert (told["other_duties"], told["others_as_of"]) == ([], None)
    assert "Nghĩa vụ khác" not in office.done("report", "quarter", "2024-Q1").out


def test_the_screen_has_a_second_table_in_both_languages(office: Chibo) -> None:
    assert office.done("report", "month", "2/2024").out.endswith(
        "\n"
        "Nghĩa vụ khác · tính đến 20/01/2025\n"
        "\n"
        "Họ và tên             Đơn vị phụ trách  Quy định       Kỳ             Việc phải làm"
        "       Hạn         Ngày nộp    Kết quả         Ghi chú\n"
        "Nguyễn Văn An (CB01)  Xã Hòa Lạc (X01)  19-QĐi/TU (2)  tháng 02/2024  báo cáo      "
        "       10/03/2024  11/03/2024  đạt nhưng muộn  còn thiếu: Ban Thường vụ Đảng ủy cấp trên\n"
        "Nguyễn Văn An (CB01)  Xã Hòa Lạc (X01)  19-QĐi/TU (3)  tháng 02/2024  chấm điểm 1/1"
        " buổi                          đạt\n"
    )
    told = office.done("report", "half", "2024-H1", "--lang", "en").out
    assert (
        "\n"
        "Other duties · as of 2025-01-20\n"
        "\n"
        "Name                  Assigned units     Regulation  Period              What is owed"
        "  Due         Filed on    Verdict  Remarks\n"
        "Trần Thị Bình (CB02)  Xã Thủy Tân (X02)  BCĐ32 (1)   first half of 2024  report      "
        "  2024-07-10  2024-06-20  met\n"
    ) in told


def test_csv_holds_attendance_only_and_the_workbook_a_sheet_of_its_own(
    office: Chibo, tmp_path: Path
) -> None:
    rows = list(csv.reader(io.StringIO(office.done("report", "half", "2024-H1", "-f", "csv").out)))
    assert {len(row[0]) for row in rows[1:]} == {len("2024-01")}  # the months' attendance
    office.done("report", "month", "3/2024", "-o", tmp_path / "thang-3.xlsx")
    book = load_workbook(tmp_path / "thang-3.xlsx")
    assert book.sheetnames[-2:] == ["Nghĩa vụ khác", "Căn cứ"]
    lines = [[cell.value for cell in row] for row in book["Nghĩa vụ khác"].iter_rows(min_row=4)]
    assert [(line[6], line[9], line[10]) for line in lines[1:]] == [
        ("Báo cáo", "Chưa đạt", None),
        ("Chấm điểm 0/1 buổi", "Chưa đạt", "chưa chấm: 05/03/2024"),
    ]
    office.done("report", "quarter", "2024-Q1", "-o", tmp_path / "quy-1.xlsx")
    assert "Nghĩa vụ khác" not in load_workbook(tmp_path / "quy-1.xlsx").sheetnames


def test_check_finds_what_is_late_or_missing(office: Chibo) -> None:
    found = office("check", "2023", "--json")
    assert found.code == 1
    assert [
        (row["finding"], row["official"]["code"], row["document"], row["due"], row["filed_on"])
        for row in found.json["rows"]
    ] == [
        ("late", "CB02", "programme", "2023-05-31", "2023-06-01"),
        ("late", "CB02", "report", "2023-12-10", "2023-12-10"),
        ("unmet", "CB02", "evaluation", "2023-12-10", None),
    ]
    told = office("check", "2023", "--lang", "en").out.splitlines()
    assert told[0] == "Unmet 1 · late 2"
    assert [line for line in told if line.startswith(("Late", "Unmet ·"))] == [
        "Unmet · 2023 · 26-QĐ/TU (5) · evaluation",
        "Late · 2023 · 26-QĐ/TU (2) · programme",
        "Late · 2023 · 26-QĐ/TU (4) · report",
    ]
    assert told[6].split("  ")[2] == "due 2023-05-31, filed 2023-06-01"


@pytest.mark.parametrize(
    ("today", "periods"),
    [
        ("2025-01-10", {"2024-11", "2024-Q4", "2024"}),  # the first half's was filed in time
        ("2025-01-11", {"2024-12", "2024-Q4", "2024-H2", "2024"}),
        ("2025-02-01", {"2024-12", "2024-Q4", "2024-H2", "2024", "2025"}),
    ],
)
def test_check_alone_looks_at_the_last_period_that_fell_due(
    office: Chibo, today: str, periods: set[str]
) -> None:
    found = office("check", "--json", CHIBO_TODAY=today).json["rows"]
    assert {row["period"] for row in found} == periods


def test_why_explains_the_document(office: Chibo) -> None:
    told = office.done("why", "CB01", "2024").out
    assert (
        "  Số ngày được phân công: 366; số ngày phải thực hiện: 366; tối thiểu để xét: 180\n"
        "  Hạn nộp chương trình: 31/01/2024\n"
        "  Ngày nộp: 01/02/2024\n"
    ) in told
    assert "\nĐạt nhưng muộn: nộp sau hạn (tính đến 20/01/2025)\n" in told
    found = office.done("why", "CB02", "2024-H2", "--json").json
    (row,) = found["other_duties"]
    assert (found["rows"], row["basis"], row["due"], row["assigned_days"]) == (
        *([], "after_due", "2025-01-10", 184),
    )
    english = office.done("why", "CB01", "3/2024", "--lang", "en").out
    assert "  Due, report: 2024-04-10\n  Filed on: not filed\n" in english
    assert "  Owed: scores: 0 of 1\n  Remarks: not scored: 2024-03-05\n" in english


def test_status_shows_what_falls_due_within_30_days(office: Chibo) -> None:
    told = office.done("status").out
    assert (
        "Văn bản đến hạn trong 30 ngày tới (3):\n"
        "    31/01/2025  Nguyễn Văn An (CB01)  chương trình, năm 2025  Xã Hòa Lạc (X01)\n"
        "    31/01/2025  Trần Thị Bình (CB02)  chương trình, năm 2025  Xã Thủy Tân (X02)\n"
        "    10/02/2025  Nguyễn Văn An (CB01)  báo cáo, tháng 01/2025  Xã Hòa Lạc (X01)\n"
    ) in told
    due = office.done("status", "--json").json["falling_due"]
    assert [(row["due"], row["verdict"]) for row in due] == [
        *(("2025-01-31", "pending"), ("2025-01-31", "pending"), ("2025-02-10", "pending")),
    ]


def test_a_closed_period_remembers_its_documents(office: Chibo) -> None:
    office.done("period", "close", "2024-H2")
    assert office.done("period", "diff", "2024-H2").out == ""
    (number,) = [
        row["id"]
        for row in office.done("filing", "list", "--json").json["rows"]
        if row["period"] == "2024-H2"
    ]
    office.done("filing", "edit", number, "--on", "10/1/2025")
    found = office("period", "diff", "2024-H2", "--json")
    assert found.code == 1
    (row,) = found.json["rows"]
    assert (row["reported"], row["now"], row["duty"]) == ("late", "met", 1)
    latest = office.done("log", "--json").json["rows"][0]["id"]
    assert row["operations"] == [latest]
    closed = office.done("report", "half", "2024-H2", "--as-closed", "--json").json
    assert others(closed)[0][-1] == "late"


def test_a_visit_tells_its_own_report(office: Chibo) -> None:
    numbers = [
        row["id"] for row in office.done("attend", "list", "--unreported", "--json").json["rows"]
    ]
    office.done("attend", "edit", numbers[0], "--reported", "7/2/2024")
    left = office.done("attend", "list", "--unreported", "--json").json["rows"]
    assert [row["id"] for row in left] == numbers[1:]
