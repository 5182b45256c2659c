"""`chibo assign import`: a whole decision, shown as a difference, asked where it ends many."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from tests.running.chibo import Chibo, Result
from tests.running.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

LIST = "Đồng chí,Đơn vị phụ trách\nCB03,X01\nCB02,X02\nCB01,T01\n"


@pytest.fixture
def desk(office: Chibo) -> Chibo:
    office.done("official", "add", "Lê Thị Cúc", "--code", "CB03")
    return office


def brought(desk: Chibo, text: str = LIST) -> Path:
    path = desk.db.with_name("quyet-dinh.csv")
    path.write_text(text, encoding="utf-8")
    return path


def argv(desk: Chibo, text: str = LIST) -> list[object]:
    file = brought(desk, text)
    return ["assign", "import", file, "--on", "1/5/2024", "--decision", "30-QĐ/TU"]


def test_the_difference_is_shown_unit_by_unit(desk: Chibo) -> None:
    words = argv(desk)
    tried = desk(*words, "-n", CHIBO_LANG="en")
    assert tried == Result(
        0,
        "(dry run, nothing written) Decision 30-QĐ/TU, from 2024-05-01 on: 1 kept, 1 replaced,"
        " 1 added, 0 ended.\n"
        "  Tỉnh Bình Tân Giang (T01): Nguyễn Văn An (CB01) added (number 4)\n"
        "  Xã Hòa Lạc (X01): Nguyễn Văn An (CB01) (number 1) → Lê Thị Cúc (CB03) (number 3)\n"
        "  Lê Thị Cúc (CB03) – 258-QĐ/TU (1), Q2/2024: not bound → pending.\n",
        "quyet-dinh.csv: Assignments, 3 rows.\n",
    )
    assert len(desk.done("assign", "list", "--json").json["rows"]) == 2
    assert desk.done(*words).out == (
        "Quyết định 30-QĐ/TU, từ 01/05/2024: giữ nguyên 1, thay 1, thêm 1, kết thúc 0.\n"
        "  Tỉnh Bình Tân Giang (T01): thêm đồng chí Nguyễn Văn An (CB01) (số 4)\n"
        "  Xã Hòa Lạc (X01): đồng chí Nguyễn Văn An (CB01) (số 1) → đồng chí Lê Thị Cúc (CB03)"
        " (số 3)\n"
        "  Lê Thị Cúc (CB03) – 258-QĐ/TU (1), quý II/2024: không có nghĩa vụ → chưa đến hạn.\n"
    )
    again = desk.done(*words)
    assert again.out == (
        "Quyết định 30-QĐ/TU, từ 01/05/2024: giữ nguyên 3, thay 0, thêm 0, kết thúc 0.\n"
    )
    desk.done("db", "check")


def test_the_difference_as_data(desk: Chibo) -> None:
    shown = desk.done(*argv(desk), "--json").json
    assert shown["schema"] == "chibo.decision/1"
    assert [row["change"] for row in shown["rows"]] == ["added", "replaced", "kept"]
    assert shown["rows"][1] == {
        "change": "replaced",
        "unit": {"code": "X01", "name": "Xã Hòa Lạc"},
        "official": {"code": "CB03", "name": "Lê Thị Cúc"},
        "regulation": "258-QĐ/TU",
        "role": None,
        "id": 3,
        "since": "2024-05-01",
        "until": None,
        "replaces": 1,
        "predecessor": {"code": "CB01", "name": "Nguyễn Văn An"},
    }


def test_what_is_wrong_is_told_at_once_and_nothing_is_written(desk: Chibo) -> None:
    refused = desk(*argv(desk, "Đồng chí,Đơn vị phụ trách\nCB99,X99\nCB03,X01\nCB02,\n"))
    assert refused.code == 65
    assert refused.out == ""
    assert all(told in refused.err for told in ("CB99", "X99", "không được để trống"))
    assert len(desk.done("assign", "list", "--json").json["rows"]) == 2


def test_a_refused_decision_is_given_back_whole_and_mended_there(desk: Chibo) -> None:
    words, out = argv(desk, LIST.replace("CB02", "CB99")), desk.db.with_name("loi.xlsx")
    refused = desk(*words, "--errors", out)
    assert refused.err.endswith("nhập tệp ấy thay cho quyet-dinh.csv.\n")
    book = openpyxl.load_workbook(out)
    sheet = book.worksheets[0]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == ["CB99", "CB03", "CB01"]
    sheet["A2"] = "CB02"
    book.save(out)
    assert desk.done(*(out if word == words[2] else word for word in words)).out.startswith(
        "Quyết định 30-QĐ/TU, từ 01/05/2024: giữ nguyên 1, thay 1, thêm 1, kết thúc 0.\n"
    )


def test_what_ends_more_than_three_takes_a_yes(desk: Chibo) -> None:
    for number in (1, 2):
        desk.done("unit", "add", f"Xã Tân {number}", "-k", "xã", "--code", f"X1{number}")
        desk.done("assign", "add", "CB01", f"X1{number}", "--since", "1/1/2024")
    words = argv(desk, "Đồng chí,Đơn vị phụ trách\nCB03,X01\n")
    assert desk(*words) == Result(
        2,
        "",
        "quyet-dinh.csv: Phân công, 1 dòng.\n"
        "Lỗi: lệnh này sửa hoặc bỏ 4 dòng; thêm --yes để thực hiện, hoặc -n để xem trước.\n",
    )
    assert desk.done(*words, "-n").out.startswith("(thử, không ghi) Quyết định 30-QĐ/TU")
    assert "thay 1, thêm 0, kết thúc 3" in desk.done(*words, "--yes").out
    ended = [row for row in desk.done("assign", "list", "--json").json["rows"] if row["until"]]
    assert {row["end_reason"] for row in ended} == {"theo quyết định 30-QĐ/TU"}
    desk.done("undo")
    assert len(desk.done("assign", "list", "--current", "--json").json["rows"]) == 4


@pytest.mark.slow
def test_at_a_terminal_what_ends_is_listed_and_asked_for(desk: Chibo) -> None:
    for number in (1, 2):
        desk.done("unit", "add", f"Xã Tân {number}", "-k", "xã", "--code", f"X1{number}")
        desk.done("assign", "add", "CB01", f"X1{number}", "--since", "1/1/2024")
    words = tuple(argv(desk, "Đồng chí,Đơn vị phụ trách\nCB03,X01\n"))
    before = desk.kept()
    with Terminal(desk, words) as screen:
        screen.wait_for("Xã Tân 2 (X12)")
        screen.answer("Kết thúc 4 phân công? [c/K] ", "")
        assert screen.code() == 130
    assert desk.kept() == before
    with Terminal(desk, words) as screen:
        screen.answer("Kết thúc 4 phân công? [c/K] ", "c")
        screen.wait_for("kết thúc 3.")
        assert screen.code() == 0


@pytest.mark.parametrize("option", ["--on", "--decision"])
def test_the_day_and_the_number_must_be_said(desk: Chibo, option: str) -> None:
    words = argv(desk)
    at = words.index(option)
    del words[at : at + 2]
    refused = desk(*words)
    assert refused.code == 2
    assert option in refused.err


def test_a_column_under_another_heading_is_mapped(desk: Chibo) -> None:
    words = argv(desk, "Ai,Ở đâu\nCB03,X01\nCB02,X02\n")
    assert desk(*words).code == 65
    mapped = desk.done(*words, "--map", "Ai=official", "--map", "Ở đâu=unit")
    assert "giữ nguyên 1, thay 1" in mapped.out
