"""`chibo attend roll`: a round at one sitting, or from a list, each entry kept at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running import Chibo, Result
from tests.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "Đồng chí,Chi bộ,Ngày dự,Điểm,Kiến nghị\n"
CELL = "Chi bộ (đơn vị dự)"


def held(clerk: Chibo) -> list[tuple[str, str, str]]:
    rows = clerk.done("attend", "list", "--json").json["rows"]
    return [(row["official"]["code"], row["unit"]["code"], row["date"]) for row in rows]


def listed(folder: Path, *rows: str) -> Path:
    path = folder / "dot.csv"
    path.write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def test_a_list_is_entered_row_by_row(office: Chibo, tmp_path: Path) -> None:
    path = listed(tmp_path, "CB01,C1,5/2/2024,85,Sửa cầu", "Bình,ap 2,6/2/2024,,")
    assert office("attend", "roll", path) == Result(
        0,
        "Đã ghi (số 1): đồng chí Nguyễn Văn An dự sinh hoạt Chi bộ ấp 1, ngày 05/02/2024, thường"
        " kỳ.\n"
        "  258-QĐ/TU (1), quý I/2024: được tính, 1/1 lượt, chưa đạt → đạt.\n"
        "Đã ghi (số 2): đồng chí Trần Thị Bình dự sinh hoạt Chi bộ ấp 2, ngày 06/02/2024, thường"
        " kỳ.\n"
        "  258-QĐ/TU (1), quý I/2024: được tính, 1/1 lượt, chưa đạt → đạt.\n"
        "Đã ghi 2 lượt; đã có sẵn 0; không ghi được 0.\n",
        "",
    )
    assert [row["changes"] for row in office.done("log", "--limit", 2, "--json").json["rows"]]
    first = office.done("attend", "show", "1", "--json").json["rows"][0]
    assert (first["score"], first["recommendation"]) == (85, "Sửa cầu")


def test_a_list_goes_on_after_a_row_that_cannot_be_taken(office: Chibo, tmp_path: Path) -> None:
    path = listed(
        tmp_path,
        "CB01,C1,5/2/2024,,",
        "CB09,C1,6/2/2024,,",
        "CB02,C2,31/2/2024,,",
        "CB02,C2,7/2/2024,,",
    )
    told = office("attend", "roll", path)
    assert told.code == 65
    assert told.out.endswith("Đã ghi 2 lượt; đã có sẵn 0; không ghi được 2.\n")
    assert [line.split(":")[0].strip() for line in told.err.splitlines()] == [
        "dot.csv dòng 3, Đồng chí",
        "dot.csv dòng 4, Ngày dự",
    ]
    again = office("attend", "roll", path)
    assert again.out == "Đã ghi 0 lượt; đã có sẵn 2; không ghi được 2.\n"
    assert held(office) == [("CB01", "C1", "2024-02-05"), ("CB02", "C2", "2024-02-07")]


def test_a_rehearsed_list_writes_nothing(office: Chibo, tmp_path: Path) -> None:
    path, before = listed(tmp_path, "CB01,C1,5/2/2024,,"), office.db.read_bytes()
    assert office.done("attend", "roll", path, "-n").out.startswith("(thử, không ghi) Đã ghi")
    assert office.db.read_bytes() == before


def test_another_list_is_refused(office: Chibo, tmp_path: Path) -> None:
    path = tmp_path / "units.csv"
    path.write_text("code,name,kind\nC9,Chi bộ ấp 9,ấp\n", encoding="utf-8")
    assert office("attend", "roll", path) == Result(
        65,
        "",
        "Lỗi: units.csv không có danh sách lượt dự; cần các cột Đồng chí, Chi bộ, Ngày dự.\n",
    )


def test_without_a_list_and_a_terminal_it_is_a_usage_error(office: Chibo) -> None:
    assert office("attend", "roll") == Result(2, "", "Lỗi: thiếu FILE.\n")


def test_a_round_walks_those_who_still_owe(office: Chibo) -> None:
    with Terminal(office, ("attend", "roll")) as desk:
        desk.wait_for("[1/2] Đồng chí Nguyễn Văn An (CB01), Xã Hòa Lạc (X01); đã có: —")
        desk.answer(f"{CELL} [Chi bộ ấp 1]: ", "")
        desk.answer("Ngày dự [10/05/2024]: ", "5/5")
        desk.answer("Loại sinh hoạt [thường kỳ]: ", "<")
        desk.answer("Ngày dự [05/05/2024]: ", "6/5")
        for prompt, text in (
            ("Loại sinh hoạt [", ""),
            ("Ưu điểm: ", "Đúng giờ"),
            ("Hạn chế: ", ""),
            ("Kiến nghị: ", "Sửa cầu"),
            ("Điểm: ", "85"),
        ):
            desk.answer(prompt, text)
        desk.wait_for("Đã ghi (số 1)")
        desk.wait_for("Đã ghi 1 lượt, bỏ qua 0 đồng chí, còn 1 đồng chí.")
        desk.wait_for("[2/2] Đồng chí Trần Thị Bình (CB02)")
        desk.answer(f"{CELL} [Chi bộ ấp 2]: ", "-")
        desk.wait_for("quý II/2024: đã ghi 1 lượt, bỏ qua 1 đồng chí.")
        assert desk.code() == 0
    row = office.done("attend", "show", "1", "--json").json["rows"][0]
    assert (row["date"], row["strengths"], row["score"]) == ("2024-05-06", "Đúng giờ", 85)
    assert row["recommendation"] == "Sửa cầu"


def test_a_round_is_taken_up_where_it_was_left(office: Chibo) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "6/5/2024")
    with Terminal(office, ("attend", "roll")) as desk:
        desk.wait_for("[1/1] Đồng chí Trần Thị Bình (CB02)")
        desk.answer(CELL, ".")
        assert desk.code() == 0
    with Terminal(office, ("attend", "roll", "--all", "--under", "X01")) as desk:
        desk.wait_for("[1/1] Đồng chí Nguyễn Văn An (CB01), Xã Hòa Lạc (X01); đã có: 06/05/2024")
        desk.answer(CELL, ".")
        assert desk.code() == 0


@pytest.mark.parametrize("period", ["2024-Q1", "quý I/2024"])
def test_a_round_of_another_period_with_nobody_left(office: Chibo, period: str) -> None:
    for code, cell in (("CB01", "C1"), ("CB02", "C2")):
        office.done("attend", "add", code, cell, "--on", "6/2/2024")
    with Terminal(office, ("attend", "roll", "--period", period)) as desk:
        desk.wait_for("quý I/2024: không còn đồng chí nào để hỏi")
        assert desk.code() == 0
