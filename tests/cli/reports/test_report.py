"""`chibo report`: the report on a month, a quarter, a half or a year."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from tests.running.chibo import Chibo, Result

if TYPE_CHECKING:
    from pathlib import Path

AN = {
    "period": "2024-Q1",
    "official": {
        "code": "CB01",
        "name": "Nguyễn Văn An",
        "title": "Tỉnh ủy viên",
        "agency": None,
    },
    "regulation": "258-QĐ/TU",
    "duty": 1,
    "units": [{"code": "X01", "name": "Xã Hòa Lạc"}],
    "required": 1,
    "counted": 2,
    "verdict": "met",
    "dates": ["2024-02-05", "2024-03-04"],
    "refused": [
        {"date": "2024-03-20", "unit": "Chi bộ ấp 2", "reason": "outside_area", "code": "C2"}
    ],
}
ANH = {
    "period": "2024-Q1",
    "official": {
        "code": "CB03",
        "name": "Lê Văn Ánh",
        "title": "Phó Trưởng Ban",
        "agency": "Ban Dân vận Tỉnh ủy",
    },
    "regulation": "258-QĐ/TU",
    "duty": 1,
    "units": [{"code": "X01", "name": "Xã Hòa Lạc"}, {"code": "X02", "name": "Xã Thủy Tân"}],
    "required": 1,
    "counted": 0,
    "verdict": "waived",
    "dates": [],
    "refused": [],
}
BINH = {
    "period": "2024-Q1",
    "official": {"code": "CB02", "name": "Trần Thị Bình", "title": None, "agency": None},
    "regulation": "258-QĐ/TU",
    "duty": 1,
    "units": [{"code": "X02", "name": "Xã Thủy Tân"}],
    "required": 1,
    "counted": 0,
    "verdict": "unmet",
    "dates": [],
    "refused": [],
}
REPORT = {
    "schema": "chibo.report/1",
    "period": "2024-Q1",
    "as_of": "2024-04-01",
    "summary": {
        "officials": 3,
        "met": 1,
        "unmet": 1,
        "pending": 0,
        "waived": 1,
        "not_judged": 0,
        "rate": 0.5,
        "attendances": 2,
        "cells": 1,
        "units": 1,
    },
    "rows": [AN, ANH, BINH],
    "other_duties": [],
    "others_as_of": None,
    "remarks": [],
}
NOBODY = {
    "officials": 0,
    "met": 0,
    "unmet": 0,
    "pending": 0,
    "waived": 0,
    "not_judged": 0,
    "rate": None,
    "attendances": 0,
    "cells": 0,
    "units": 0,
}


@pytest.fixture(scope="module")
def quarter_register(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Path:
    """The office's register after a quarter: An met, Ánh waived, Bình unmet."""
    office = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("quarter"))
    office.done("attend", "add", "CB01", "C1", "--on", "4/3/2024")
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    office.done("attend", "add", "CB01", "C2", "--on", "20/3/2024")
    office.done(
        *("official", "add", "Lê Văn Ánh", "--code", "CB03", "--title", "Phó Trưởng Ban"),
        *("--agency", "Ban Dân vận Tỉnh ủy"),
    )
    for unit in ("X02", "X01"):
        office.done("assign", "add", "CB03", unit, "--since", "1/1/2024")
    office.done(
        *("waive", "add", "CB03", "--since", "1/1/2024", "--until", "31/3/2024"),
        *("--reason", "đi học"),
    )
    return office.db


@pytest.fixture
def quarter(tmp_path: Path, quarter_register: Path) -> Chibo:
    """A clerk at the office after its first quarter."""
    return Chibo.at_copy_of(quarter_register, tmp_path)


def test_the_json_has_every_key_in_its_place(quarter: Chibo) -> None:
    assert quarter("report", "quarter", "2024-Q1", "--json") == Result(
        0, json.dumps(REPORT, ensure_ascii=False, indent=2) + "\n", ""
    )


def test_the_report_reads_as_whole_lines_off_a_terminal(quarter: Chibo) -> None:
    assert quarter("report", "quarter") == Result(
        0,
        "Quý I/2024 · tính đến 01/04/2024\n"
        "\n"
        "3 đồng chí · 2 lượt dự được tính · 1 chi bộ trong 1 đơn vị dự\n"
        "Đạt 1 · chưa đạt 1 · chưa đến hạn 0 · miễn 1 · không xét 0 · tỷ lệ đạt 50%\n"
        "\n"
        "Mã    Họ và tên      Chức vụ         Cơ quan              Đơn vị phụ trách"
        "                     Quy định   Nghĩa vụ  Tối thiểu  Được tính  Kết quả   Ngày dự"
        "                 Lượt dự không được tính\n"
        "CB02  Trần Thị Bình                                       Xã Thủy Tân (X02)"
        "                    258-QĐ/TU  1         1          0          chưa đạt\n"
        "CB01  Nguyễn Văn An  Tỉnh ủy viên                         Xã Hòa Lạc (X01)"
        "                     258-QĐ/TU  1         1          2          đạt       05/02/2024;"
        " 04/03/2024  20/03/2024: Chi bộ ấp 2 (C2) – ngoài địa bàn phụ trách\n"
        "CB03  Lê Văn Ánh     Phó Trưởng Ban  Ban Dân vận Tỉnh ủy  Xã Hòa Lạc (X01);"
        " Xã Thủy Tân (X02)  258-QĐ/TU  1         1          0          miễn\n",
        "",
    )


def test_the_report_speaks_english(quarter: Chibo) -> None:
    lines = quarter.done("report", "quarter", "--lang", "en").out.splitlines()
    assert lines[0] == "Q1/2024 · as of 2024-04-01"
    assert lines[5].split("  ")[0] == "Code"
    assert lines[7].endswith(
        "met      2024-02-05; 2024-03-04  2024-03-20: Chi bộ ấp 2 (C2) – outside the assigned area"
    )
    assert lines[2:4] == [
        "officials: 3 · attendances counted: 2 · cells: 1 of 1 unit attended",
        "Met 1 · unmet 1 · pending 0 · waived 1 · not judged 0 · rate 50%",
    ]


def test_the_registers_order_is_had_by_name(quarter: Chibo) -> None:
    for form in ("plain", "table"):
        argv = ("report", "quarter", "-f", form)
        worst, named = (quarter.done(*argv, *more).out for more in ((), ("--sort", "name")))
        assert worst.index("Bình") < worst.index("Ánh")
        assert named.index("An (CB01)" if form == "table" else "An") < named.index("Bình")
        assert quarter.done(*argv, "--sort", "verdict").out == worst
    whole = quarter.done("report", "quarter", "--json").out
    assert quarter.done("report", "quarter", "--json", "--sort", "name").out == whole
    refused = quarter("report", "quarter", "--json", "--sort", "verdict")
    assert (refused.code, refused.err) == (
        2,
        "Lỗi: không dùng cùng lúc: --sort verdict, --json.\n",
    )


@pytest.mark.parametrize(
    ("only", "codes"),
    [
        (("unmet",), ["CB02"]),
        (("chưa đạt, đang chờ",), ["CB02"]),
        (("CHUA DAT", "mien"), ["CB03", "CB02"]),
        (("met,waived",), ["CB01", "CB03"]),
        (("chưa đến hạn",), []),
        (("not judged,pending",), []),
    ],
)
def test_only_some_verdicts_are_listed(
    quarter: Chibo, only: tuple[str, ...], codes: list[str]
) -> None:
    options = [word for each in only for word in ("--only", each)]
    told = quarter.done("report", "quarter", *options, "--json").json
    assert [row["official"]["code"] for row in told["rows"]] == codes
    assert {**told, "rows": REPORT["rows"]} == REPORT
    listed = quarter.done("report", "quarter", *options, "-f", "csv").out
    assert [row["official_code"] for row in csv.DictReader(io.StringIO(listed))] == codes


def test_what_is_printed_lists_some_verdicts_and_says_so(quarter: Chibo, tmp_path: Path) -> None:
    for name in ("a.xlsx", "a.html", "a.docx"):
        quarter.done("report", "quarter", "--only", "chưa đạt", "-o", tmp_path / name)
    book = load_workbook(tmp_path / "a.xlsx")
    details = [[cell for cell in row if cell] for row in book["Chi tiết"].values]
    told = [str(cell) for row in details for cell in row]
    assert ("Trần Thị Bình" in told, "Nguyễn Văn An" in told) == (True, False)
    assert any("Chỉ liệt kê: chưa đạt" in str(row) for row in book["Căn cứ"].values)
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "Chỉ liệt kê: chưa đạt" in page
    assert ("Trần Thị Bình" in page, "Nguyễn Văn An" in page) == (True, False)
    prose = ZipFile(tmp_path / "a.docx").read("word/document.xml").decode()
    assert ("Trần Thị Bình" in prose, "Nguyễn Văn An" in prose) == (True, False)


def test_what_is_listed_of_some_says_so_and_what_is_of_all_does_not(
    quarter: Chibo, tmp_path: Path
) -> None:
    """Visits and notes are those of the officials listed; figures say nothing of a list."""
    told = ("--strengths", "Sinh hoạt đúng kỳ", "--recommend", "Sửa nhà văn hóa")
    quarter.done("attend", "add", "CB01", "C1", "--on", "6/2/2024", *told)
    told = ("--strengths", "Nề nếp tốt", "--recommend", "Cấp thêm sách báo")
    quarter.done("attend", "add", "CB02", "C1", "--on", "7/2/2024", *told)
    line = "Chỉ liệt kê: chưa đạt"
    for name in ("a.xlsx", "a.html", "a.docx"):
        quarter.done("report", "quarter", "2024-Q1", "--only", "unmet", "-o", tmp_path / name)
    said = {
        sheet.title: "\n".join(str(cell) for row in sheet.values for cell in row if cell)
        for sheet in load_workbook(tmp_path / "a.xlsx")
    }
    assert {title: line in text.split("\n") for title, text in said.items()} == {
        "Tổng hợp": False,
        "Biểu đồ": False,
        "Chi tiết": True,
        "Chưa đạt": True,
        "Sổ lượt dự": True,
        "Kiến nghị": True,
        "Căn cứ": True,
    }
    assert ("Trần Thị Bình" in said["Sổ lượt dự"], "Nguyễn Văn An" in said["Sổ lượt dự"]) == (
        True,
        False,
    )
    assert ("Cấp thêm" in said["Kiến nghị"], "Sửa nhà" in said["Kiến nghị"]) == (True, False)
    texts = _paragraphs(tmp_path / "a.docx")
    assert texts.index("I. KẾT QUẢ") < texts.index(f"- {line}") < texts.index("III. HẠN CHẾ")
    assert ("- Nề nếp tốt" in "\n".join(texts), "Sinh hoạt đúng kỳ" in "\n".join(texts)) == (
        True,
        False,
    )
    assert texts[texts.index("IV. KIẾN NGHỊ CỦA CƠ SỞ") + 1] == line
    narrowed = [each.endswith("(chỉ liệt kê: chưa đạt)") for each in texts if each[:5] == "Biểu "]
    assert narrowed == [False, False, True, True]
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert f'<p class="note">{line}</p>' in page
    assert "<li>Chỉ liệt kê" not in page


def test_a_list_that_is_empty_as_it_is_narrowed_says_no_more(
    quarter: Chibo, tmp_path: Path
) -> None:
    """Somebody is unmet, and there were visits: it is those listed who have none."""
    for name in ("a.xlsx", "a.docx"):
        quarter.done("report", "quarter", "--only", "pending", "-o", tmp_path / name)
    book = load_workbook(tmp_path / "a.xlsx")
    for tab in ("Chi tiết", "Chưa đạt", "Sổ lượt dự"):
        told = [cell for row in book[tab].values for cell in row if cell]
        assert told[-1] == "Không có dòng nào như vậy."
    texts = _paragraphs(tmp_path / "a.docx")
    assert "Chưa có nội dung ghi nhận." not in texts
    assert texts[texts.index("IV. KIẾN NGHỊ CỦA CƠ SỞ") + 1] == (
        "Chỉ liệt kê: chưa đến hạn; không có"
    )


def _paragraphs(path: Path) -> list[str]:
    return [each.text for each in Document(str(path)).element.body.iter(qn("w:p"))]


def test_an_unknown_verdict_is_refused_with_those_there_are(quarter: Chibo) -> None:
    for wrong in ("khá", "", "unmet,"):
        told = quarter("report", "quarter", "--only", wrong)
        assert (told.code, told.out) == (2, "")
        assert "unmet (chưa đạt), pending (chưa đến hạn), late (đạt nhưng muộn)" in told.err
    assert quarter("report", "quarter", "--sort", "rate").code == 2
    assert quarter("report", "quarter", "--as-closed", "--only", "unmet").code == 2


def test_a_table_is_for_a_screen_and_has_the_same_figures(quarter: Chibo) -> None:
    shown = quarter.done("report", "quarter", "-f", "table").out
    assert "Quý I/2024 · tính đến 01/04/2024" in shown
    assert "3 đồng chí · 2 lượt dự được tính · 1 chi bộ" in shown
    assert all(name in shown for name in ("Nguyễn Văn An", "chưa đạt", "20/03/2024"))


def test_csv_and_ndjson_have_a_subject_a_line(quarter: Chibo) -> None:
    rows = list(csv.DictReader(io.StringIO(quarter.done("report", "quarter", "-f", "csv").out)))
    assert rows[0] == {
        "period": "2024-Q1",
        "official_code": "CB01",
        "official": "Nguyễn Văn An",
        "title": "Tỉnh ủy viên",
        "agency": "",
        "units": "X01",
        "regulation": "258-QĐ/TU",
        "duty": "1",
        "required": "1",
        "counted": "2",
        "verdict": "met",
        "dates": "2024-02-05; 2024-03-04",
        "refused": "2024-03-20 C2 outside_area",
    }
    assert [row["verdict"] for row in rows] == ["met", "waived", "unmet"]
    lines = quarter.done("report", "quarter", "-f", "ndjson").out.splitlines()
    assert [json.loads(line) for line in lines] == REPORT["rows"]


def test_a_workbook_is_written_and_named(quarter: Chibo, tmp_path: Path) -> None:
    target = tmp_path / "quy-1.xlsx"
    assert quarter("report", "quarter", "quý", "I/2024", "-o", target) == Result(
        0, "", f"Đã ghi {target}.\n"
    )
    first = target.read_bytes()
    book = load_workbook(target)
    assert book.sheetnames == [
        *("Tổng hợp", "Biểu đồ", "Chi tiết", "Chưa đạt", "Sổ lượt dự", "Căn cứ")
    ]
    assert ZipFile(target).testzip() is None
    assert quarter("report", "quarter", "-q", "-o", target, CHIBO_TODAY="2024-06-01").err == ""
    assert target.read_bytes() == first


@pytest.mark.parametrize(
    ("name", "form"), [("a.json", "json"), ("a.csv", "csv"), ("a.ndjson", "ndjson"), ("a", "plain")]
)
def test_a_file_takes_the_form_of_its_name(
    quarter: Chibo, tmp_path: Path, name: str, form: str
) -> None:
    quarter.done("report", "quarter", "-o", tmp_path / name)
    shown = quarter.done("report", "quarter", "-f", form).out
    assert (tmp_path / name).read_text(encoding="utf-8") == shown


def test_sums_by_unit_agency_or_kind_are_computed_from_the_facts(quarter: Chibo) -> None:
    def sums(*argv: str) -> list[tuple[str | None, int, int]]:
        groups = quarter.done("report", "quarter", "--json", *argv).json["groups"]
        return [
            (
                each["group"] and each["group"]["name"],
                each["summary"]["officials"],
                each["summary"]["attendances"],
            )
            for each in groups
        ]

    assert sums("--by", "unit") == [("Xã Hòa Lạc", 2, 2), ("Xã Thủy Tân", 2, 0)]
    assert sums("--by", "xã") == sums("--by", "unit")
    assert sums("--by", "tỉnh") == [("Tỉnh Bình Tân Giang", 3, 2)]
    assert sums("--by", "agency") == [("Ban Dân vận Tỉnh ủy", 1, 0), (None, 2, 2)]
    assert sums("--by", "unit", "--under", "X02") == [("Xã Thủy Tân", 2, 0)]
    rows = quarter.done("attend", "list", "--json").json["rows"]
    first = min(row["id"] for row in rows if row["official"]["code"] == "CB01")
    quarter.done("attend", "edit", first, "--tag", "4 nắm", "--recommend", "Sửa đường")
    assert sums("--by", "tag") == [("4 nắm", 1, 1), (None, 3, 1)]
    assert sums("--by", "nhãn") == sums("--by", "tag")
    shown = quarter.done("report", "quarter", "--by", "tag").out.splitlines()
    assert shown[5].split()[:3] == ["Nhãn", "Số", "đồng"]
    for unknown in ("màu sắc", "hamlet"):
        wrong = quarter("report", "quarter", "--by", unknown)
        said = f"Lỗi: “{unknown}” không có trong danh mục cách cộng: "
        assert (wrong.code, wrong.out) == (65, "")
        assert wrong.err.startswith(f"{said}đơn vị, cơ quan, nhãn, văn phòng, tỉnh, ")
    closed = quarter("report", "quarter", "--as-closed", "--by", "unit")
    assert closed.code == 2


@pytest.mark.parametrize("form", ["json", "csv", "ndjson", "plain", "table"])
def test_a_report_without_names_names_nobody(quarter: Chibo, form: str) -> None:
    shown = quarter.done("report", "quarter", "--anonymous", "-f", form).out
    for told in ("Nguyễn", "CB01", "CB02", "Phó Trưởng", "Hòa Lạc", "2024-02-05", "05/02/2024"):
        assert told not in shown
    assert "Đồng chí 1" in shown


def test_a_workbook_without_names_leaves_the_visits_out(quarter: Chibo, tmp_path: Path) -> None:
    target = tmp_path / "a.xlsx"
    quarter.done("report", "quarter", "--anonymous", "-o", target)
    assert load_workbook(target).sheetnames == [
        *("Tổng hợp", "Biểu đồ", "Chi tiết", "Chưa đạt", "Căn cứ")
    ]
    with ZipFile(target) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist()).decode()
    assert not any(name in whole for name in ("Nguyễn Văn An", "CB01", "Lê Văn Ánh"))


def test_a_closed_reports_workbook_shows_what_was_closed(quarter: Chibo, tmp_path: Path) -> None:
    quarter.done("period", "close", "2024-Q1")
    target = tmp_path / "a.xlsx"
    quarter.done("report", "quarter", "2024-Q1", "--as-closed", "-o", target)
    items = [row[0] for row in load_workbook(target)["Căn cứ"].iter_rows(values_only=True)]
    assert "Số liệu đã chốt" in items


def test_two_processes_on_two_days_write_the_same_bytes(quarter: Chibo, tmp_path: Path) -> None:
    quarter.done("attend", "edit", "1", "--strengths", "Đúng giờ")
    written = set()
    for seed, today in (("1", "2024-05-10"), ("2024", "2026-01-05")):
        target = tmp_path / f"{seed}.xlsx"
        subprocess.run(
            [
                *(sys.executable, "-m", "chibo_cli", "--db", quarter.address),
                *("report", "quarter", "2024-Q1", "--as-of", "1/4/2024", "-o", str(target)),
            ],
            env={**os.environ, "PYTHONHASHSEED": seed, "CHIBO_TODAY": today},
            check=True,
            capture_output=True,
        )
        written.add(target.read_bytes())
    assert len(written) == 1


def test_a_workbook_needs_a_file(quarter: Chibo) -> None:
    assert quarter("report", "quarter", "-f", "xlsx") == Result(2, "", "Lỗi: thiếu --output.\n")


def test_fail_on_unmet_exits_with_1_after_the_report(quarter: Chibo) -> None:
    plain = quarter.done("report", "quarter")
    assert quarter("report", "quarter", "--fail-on", "unmet") == Result(1, plain.out, "")
    quarter.done("attend", "add", "CB02", "C2", "--on", "1/3/2024")
    assert quarter("report", "quarter", "--fail-on", "unmet").code == 0
    assert quarter("report", "quarter", "--fail-on", "late") == Result(
        2, "", "Lỗi: --fail-on không nhận “late”; chọn: unmet.\n"
    )


def test_as_of_leaves_later_visits_out_and_judges_nobody_early(quarter: Chibo) -> None:
    report = quarter.done("report", "quarter", "2024-Q1", "--as-of", "10/2/2024", "--json").json
    assert report["as_of"] == "2024-02-10"
    assert report["summary"] | {"met": 1, "unmet": 0, "pending": 1} == report["summary"]
    assert report["rows"][0]["dates"] == ["2024-02-05"]
    assert [refused["reason"] for refused in report["rows"][0]["refused"]] == [
        "after_as_of",
        "after_as_of",
    ]


def test_an_as_of_day_to_come_is_noted(quarter: Chibo) -> None:
    ahead = quarter("report", "quarter", "2024-Q2", "--as-of", "1/7/2024", "--json")
    assert (ahead.code, ahead.err) == (0, "Lưu ý: 01/07/2024 chưa đến; kết quả là dự tính.\n")
    assert [row["verdict"] for row in ahead.json["rows"]] == ["unmet", "unmet", "unmet"]


def test_the_running_quarter_is_pending_as_of_today(quarter: Chibo) -> None:
    report = quarter.done("report", "quarter", "this", "--json").json
    assert (report["period"], report["as_of"]) == ("2024-Q2", "2024-05-10")
    assert [row["verdict"] for row in report["rows"]] == ["pending", "pending", "pending"]


def test_under_keeps_those_assigned_in_an_area(quarter: Chibo) -> None:
    rows = quarter.done("report", "quarter", "--under", "Xã Hòa Lạc", "--json").json["rows"]
    assert rows == [AN, ANH]
    assert quarter("report", "quarter", "--under", "X09") == Result(
        65, "", "Lỗi: không tìm thấy đơn vị “X09”; xem: chibo unit list.\n"
    )


def test_rule_keeps_one_regulation(quarter: Chibo) -> None:
    quarter.done("rule", "preset", "776")
    quarter.done(
        *("assign", "add", "CB02", "X02", "--since", "1/1/2024"),
        *("--rule", "776", "--role", "cấp tỉnh"),
    )
    year = ("report", "year", "2024", "--json")
    both = quarter.done(*year).json
    assert [row["regulation"] for row in both["rows"]] == ["776-QĐ/TU"]
    assert [len(part["rows"]) for part in both["quarters"]] == [3, 3, 3, 3]
    only = quarter.done(*year, "--rule", "776").json
    assert [len(part["rows"]) for part in only["quarters"]] == [0, 0, 0, 0]
    assert only["rows"] == both["rows"]


def test_a_year_holds_its_four_quarters(quarter: Chibo) -> None:
    year = quarter.done("report", "year", "2024", "--json").json
    assert list(year) == [
        *("schema", "period", "as_of", "summary", "rows", "quarters", "streaks"),
        *("other_duties", "others_as_of", "remarks"),
    ]
    assert (year["schema"], year["period"], year["as_of"]) == (
        *("chibo.report/1", "2024", "2024-05-10"),
    )
    assert (year["summary"], year["rows"]) == (NOBODY, [])
    assert [part["period"] for part in year["quarters"]] == [
        *("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"),
    ]
    assert year["quarters"][0] == REPORT
    assert "Quý IV/2024 · tính đến 10/05/2024\n" in quarter.done("report", "year", "2024").out


def test_a_report_on_nobody_says_which_reports_have_rows(quarter: Chibo) -> None:
    assert quarter("report", "month", "3/2024") == Result(
        0,
        "Tháng 03/2024 · tính đến 01/04/2024\n\nKhông có đồng chí nào thuộc diện xét theo tháng.\n",
        "tháng 03/2024: không có ai để xét; có ở: quý I/2024, 6 tháng đầu năm 2024, năm 2024.\n",
    )
    assert quarter("report", "month", "--json", "--lang", "en") == Result(
        0,
        json.dumps(
            {
                "schema": "chibo.report/1",
                "period": "2024-04",
                "as_of": "2024-05-01",
                "summary": NOBODY,
                "rows": [],
                "other_duties": [],
                "others_as_of": None,
                "remarks": [],
            },
            indent=2,
        )
        + "\n",
        "2024-04: nobody to judge; there are rows for: Q2/2024, first half of 2024, 2024.\n",
    )
    assert quarter("report", "month", "--fail-on", "unmet") == Result(
        65,
        "",
        "Lỗi: tháng 04/2024: không có ai để xét; có ở: quý II/2024, 6 tháng đầu năm 2024,"
        " năm 2024.\n",
    )


def test_a_half_without_a_duty_of_its_own_shows_its_quarters(quarter: Chibo) -> None:
    half = quarter("report", "half", "2024-H1", "--json", "--fail-on", "unmet")
    assert (half.code, half.err) == (1, "")
    told = json.loads(half.out)
    assert (told["summary"], told["rows"]) == (NOBODY, [])
    assert "months" not in told
    assert told["quarters"] == [
        json.loads(quarter("report", "quarter", each, "--json").out)
        for each in ("2024-Q1", "2024-Q2")
    ]
    shown = quarter("report", "half", "2024-H1")
    assert shown.out.startswith(
        "6 tháng đầu năm 2024 · tính đến 10/05/2024\n\nTừng quý · 6 tháng đầu năm 2024\n\n"
    )
    assert "Không có" not in shown.out


@pytest.mark.parametrize(
    ("argv", "period"),
    [
        (("month",), "2024-04"),
        (("quarter",), "2024-Q1"),
        (("half",), "2023-H2"),
        (("year",), "2023"),
        (("quarter", "this"), "2024-Q2"),
        (("quarter", "quý", "này"), "2024-Q2"),
        (("year", "năm", "trước"), "2023"),
        (("quarter", "quý", "I/2024"), "2024-Q1"),
        (("quarter", "quý", "1/2024"), "2024-Q1"),
        (("quarter", "quy", "1", "2024"), "2024-Q1"),
        (("quarter", "QUÝ I/2024"), "2024-Q1"),
        (("month", "3/2024"), "2024-03"),
        (("month", "tháng", "3/2024"), "2024-03"),
        (("half", "6", "tháng", "đầu", "năm", "2024"), "2024-H1"),
        (("year", "năm", "2024"), "2024"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else value,
)
def test_a_period_is_read_with_or_without_quotes(
    office: Chibo, argv: tuple[str, ...], period: str
) -> None:
    assert office.done("report", *argv, "--json").json["period"] == period


@pytest.mark.parametrize(
    ("argv", "vi", "en"),
    [
        (
            ("quarter", "3/2024"),
            (
                "“3/2024” là tháng, không phải quý; hãy dùng chibo report month 3/2024,"
                " hoặc viết quý 3/2024."
            ),
            (
                "“3/2024” is a month, not a quarter; use chibo report month 3/2024,"
                " or write quý 3/2024."
            ),
        ),
        (
            ("quarter", "12/2024"),
            "“12/2024” là tháng, không phải quý; hãy dùng chibo report month 12/2024.",
            "“12/2024” is a month, not a quarter; use chibo report month 12/2024.",
        ),
        (
            ("quarter", "2024"),
            "“2024” là năm, không phải quý; hãy dùng chibo report year 2024.",
            "“2024” is a year, not a quarter; use chibo report year 2024.",
        ),
        (
            ("month", "quý", "I/2024"),
            "“quý I/2024” là quý, không phải tháng; hãy dùng chibo report quarter quý I/2024.",
            "“quý I/2024” is a quarter, not a month; use chibo report quarter quý I/2024.",
        ),
        (
            ("year", "2024-H1"),
            "“2024-H1” là 6 tháng, không phải năm; hãy dùng chibo report half 2024-H1.",
            "“2024-H1” is a half-year, not a year; use chibo report half 2024-H1.",
        ),
        (
            ("half", "2/2024"),
            (
                "“2/2024” là tháng, không phải 6 tháng; hãy dùng chibo report month 2/2024,"
                " hoặc viết 2024-H2."
            ),
            (
                "“2/2024” is a month, not a half-year; use chibo report month 2/2024,"
                " or write 2024-H2."
            ),
        ),
        (
            ("quarter", "quý", "5/2024"),
            "không hiểu kỳ “quý 5/2024”; viết như 2024-Q1, quý I/2024, 3/2024, 2024-H1, 2024.",
            (
                "cannot read the period “quý 5/2024”; write 2024-Q1, Q1/2024, 2024-03, 2024-H1 or"
                " 2024."
            ),
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_wrong_period_is_a_usage_error_that_names_the_right_command(
    office: Chibo, argv: tuple[str, ...], vi: str, en: str
) -> None:
    assert office("report", *argv) == Result(2, "", f"Lỗi: {vi}\n")
    assert office("report", *argv, "--lang", "en") == Result(2, "", f"Error: {en}\n")


def test_what_the_sentence_names_is_what_works(office: Chibo) -> None:
    assert office.done("report", "month", "3/2024", "--json").json["period"] == "2024-03"
    assert office.done("report", "quarter", "quý", "3/2024", "--json").json["period"] == "2024-Q3"
