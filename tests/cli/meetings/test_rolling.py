"""`chibo attend roll`: a round at one sitting, or from a list, each entry kept at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result, visits
from tests.running.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "Đồng chí,Chi bộ,Ngày dự,Điểm,Kiến nghị\n"
CELL = "Chi bộ (đơn vị dự)"


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
    assert visits(office) == [("CB01", "C1", "2024-02-05"), ("CB02", "C2", "2024-02-07")]


def test_a_rehearsed_list_writes_nothing(office: Chibo, tmp_path: Path) -> None:
    path, before = listed(tmp_path, "CB01,C1,5/2/2024,,"), office.kept()
    assert office.done("attend", "roll", path, "-n").out.startswith("(thử, không ghi) Đã ghi")
    assert office.kept() == before


def test_another_list_is_refused(office: Chibo, tmp_path: Path) -> None:
    path = tmp_path / "units.csv"
    path.write_text("code,name,kind\nC9,Chi bộ ấp 9,ấp\n", encoding="utf-8")
    assert office("attend", "roll", path) == Result(
        65,
        "",
        "Lỗi: units.csv: không có hàng tiêu đề đủ cột của một loại danh sách nào"
        ' (code, name, kind); để nhập Lượt dự (--kind "Lượt dự") còn thiếu: Đồng chí,'
        " Đơn vị hoặc Chi bộ, Ngày dự.\n",
    )


def test_without_a_list_and_a_terminal_it_is_a_usage_error(office: Chibo) -> None:
    assert office("attend", "roll") == Result(2, "", "Lỗi: thiếu TỆP.\n")


def test_a_cell_excludes_an_area_and_a_list(office: Chibo, tmp_path: Path) -> None:
    path = listed(tmp_path, "CB01,C1,5/2/2024,,")
    for argv, other in ((("--under", "X01"), "--under"), ((path,), "TỆP")):
        told = office("attend", "roll", "--cell", "C1", *argv)
        assert (told.code, other in told.err) == (2, True)
    assert visits(office) == []


def test_a_round_walks_those_who_still_owe(office: Chibo) -> None:
    with Terminal(office, ("attend", "roll")) as desk:
        desk.wait_for("  1  *    tất cả các địa bàn\n")
        desk.wait_for("  2  X01  Xã Hòa Lạc          1 đồng chí còn thiếu lượt dự, quý II/2024\n")
        desk.answer("Địa bàn [tất cả các địa bàn]: ", "")
        desk.answer("Kỳ [quý II/2024]: ", "")
        desk.wait_for("[1/2] Đồng chí Nguyễn Văn An (CB01), Xã Hòa Lạc (X01); đã có: —")
        desk.answer(f"{CELL} [Chi bộ ấp 1]: ", "")
        desk.answer("Ngày dự [10/05/2024]: ", "5/5")
        desk.answer("Loại sinh hoạt [thường kỳ]: ", "<")
        desk.answer("Ngày dự [05/05/2024]: ", "6/5")
        for prompt, text in (
            ("Loại sinh hoạt [", ""),
            ("Ưu điểm: ", "Đúng giờ"),
            ("Hạn chế: ", "-"),
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
    assert (row["shortcomings"], row["recommendation"]) == (None, "Sửa cầu")
    assert office.done("log", "--limit", 1, "--json").json["rows"][0]["command"] == (
        "attend roll --period 2024-Q2"
    )


def test_stepping_back_from_the_period_finds_the_area_that_was_typed(office: Chibo) -> None:
    with Terminal(office, ("attend", "roll")) as desk:
        desk.answer("Địa bàn [", "thuy tan")
        desk.answer("Kỳ [quý II/2024]: ", "mai")
        desk.wait_for("“mai”")
        desk.answer("Kỳ [quý II/2024]: ", "<")
        desk.answer("Địa bàn [Xã Thủy Tân]: ", "")
        desk.wait_for("  2  quý I/2024     kỳ trước\n  3  tháng 05/2024  chưa kết thúc\n")
        desk.answer("Kỳ [quý II/2024]: ", "3")
        desk.wait_for("[1/1] Đồng chí Trần Thị Bình (CB02)")
        desk.answer(CELL, ".")
        assert desk.code() == 0


def test_what_cannot_be_entered_is_asked_again(office: Chibo) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "6/5/2024")
    with Terminal(
        office, ("attend", "roll", "--cell", "C1", "--period", "5/2024", "--all")
    ) as desk:
        desk.wait_for("tháng 05/2024, Chi bộ ấp 1. Ở câu hỏi ngày dự: dấu - bỏ qua")
        desk.wait_for("[1/1] Đồng chí Nguyễn Văn An (CB01), Xã Hòa Lạc (X01); đã có: 06/05/2024")
        desk.answer("Ngày dự [06/05/2024]: ", "")
        for prompt in ("Loại sinh hoạt", "Ưu điểm", "Hạn chế", "Kiến nghị", "Điểm"):
            desk.answer(prompt, "")
        desk.wait_for("lượt dự này đã ghi, số 1")
        desk.answer("Ngày dự: ", "7/5")
        for prompt in ("Loại sinh hoạt", "Ưu điểm", "Hạn chế", "Kiến nghị", "Điểm"):
            desk.answer(prompt, "")
        desk.wait_for("tháng 05/2024: đã ghi 1 lượt, bỏ qua 0 đồng chí.")
        assert desk.code() == 0


def test_the_visitors_of_one_cell_attended_the_same_meeting(office: Chibo) -> None:
    for code, name in (("CB03", "Lê Văn Cường"), ("CB04", "Phạm Thị Dung")):
        office.done("official", "add", name, "--code", code)
        office.done("assign", "add", code, "X01", "--since", "1/1/2024")
    with Terminal(office, ("attend", "roll")) as desk:
        desk.answer("Địa bàn [", "ap 1")
        desk.answer("Hỏi những ai [đồng chí có địa bàn gồm chi bộ này]: ", "ai")
        desk.answer("Hỏi những ai [", "1")
        desk.answer("Kỳ [quý II/2024]: ", "<")
        desk.answer("Hỏi những ai [đồng chí có địa bàn gồm chi bộ này]: ", "")
        desk.answer("Kỳ [quý II/2024]: ", "quý I/2024")
        desk.wait_for("[1/3] Đồng chí Nguyễn Văn An (CB01)")
        desk.answer("Ngày dự: ", "5/2")
        desk.answer("Loại sinh hoạt [thường kỳ]: ", "chuyên đề")
        for prompt in ("Ưu điểm", "Hạn chế", "Kiến nghị", "Điểm"):
            desk.answer(prompt, "")
        desk.wait_for("Đã ghi 1 lượt, bỏ qua 0 đồng chí, còn 2 đồng chí.")
        desk.wait_for("[2/3] Đồng chí Lê Văn Cường (CB03)")
        desk.answer("Ngày dự [05/02/2024]: ", "-")
        desk.wait_for("[3/3] Đồng chí Phạm Thị Dung (CB04)")
        desk.answer("Ngày dự [05/02/2024]: ", "")
        desk.answer("Loại sinh hoạt [chuyên đề]: ", "")
        for prompt in ("Ưu điểm", "Hạn chế", "Kiến nghị", "Điểm"):
            desk.answer(prompt, "")
        desk.wait_for("quý I/2024: đã ghi 2 lượt, bỏ qua 1 đồng chí.")
        assert desk.code() == 0
    assert visits(office) == [("CB01", "C1", "2024-02-05"), ("CB04", "C1", "2024-02-05")]
    command = "attend roll --cell C1 --period 2024-Q1"
    assert office.done("log", "--limit", 1, "--json").json["rows"][0]["command"] == command
    with Terminal(office, ("attend", "roll", "--cell", "ap 1", "--period", "2024-Q1")) as desk:
        desk.wait_for("[1/1] Đồng chí Lê Văn Cường (CB03), Xã Hòa Lạc (X01); đã có: —")
        desk.answer("Ngày dự [05/02/2024]: ", ".")
        assert desk.code() == 0


def test_a_round_is_taken_up_where_it_was_left(office: Chibo) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "6/5/2024")
    with Terminal(office, ("attend", "roll", "--period", "quý này")) as desk:
        desk.answer("Địa bàn [tất cả các địa bàn]: ", "*")
        desk.wait_for("[1/1] Đồng chí Trần Thị Bình (CB02)")
        desk.answer(CELL, "")
        desk.answer("Ngày dự", "")
        desk.answer("Loại sinh hoạt", "")
        desk.answer("Ưu điểm", ".")
        desk.wait_for("quý II/2024: đã ghi 0 lượt, bỏ qua 0 đồng chí.")
        assert desk.code() == 0
    with Terminal(office, ("attend", "roll", "--all", "--under", "X01")) as desk:
        desk.answer("Kỳ [", ".")
        assert desk.code() == 0
    with Terminal(office, ("attend", "roll", "--all", "--under", "X01")) as desk:
        desk.answer("Kỳ [", "")
        desk.wait_for("[1/1] Đồng chí Nguyễn Văn An (CB01), Xã Hòa Lạc (X01); đã có: 06/05/2024")
        desk.answer(CELL, ".")
        assert desk.code() == 0


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("--under", "X01"), "quý I/2024: không còn đồng chí nào để hỏi; thêm --all"),
        (("--cell", "C1"), "quý I/2024: không còn đồng chí nào để hỏi ở Chi bộ ấp 1; thêm --all"),
        (("--under", "X03"), "quý I/2024: không có đồng chí nào để ghi lượt dự ở đây."),
        (("--cell", "X03", "--all"), "quý I/2024: không có đồng chí nào để ghi lượt dự ở đây."),
    ],
)
def test_a_round_with_nobody_left_asks_nothing(
    office: Chibo, argv: tuple[str, ...], said: str
) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "6/2/2024")
    office.done("unit", "add", "Xã Tân Lập", "--code", "X03", "--kind", "xã")
    with Terminal(office, ("attend", "roll", *argv, "--period", "quý I/2024")) as desk:
        desk.wait_for(said)
        assert desk.code() == 0
