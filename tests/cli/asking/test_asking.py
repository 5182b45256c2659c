"""What is missing is asked for at a terminal, and nowhere else."""

from __future__ import annotations

import pytest

from tests.running.chibo import Chibo, Result
from tests.running.terminal import Terminal

CTRL_C, CTRL_D = b"\x03", b"\x04"


def held(clerk: Chibo) -> list[tuple[str, str, str]]:
    rows = clerk.done("attend", "list", "--json").json["rows"]
    return [(row["official"]["code"], row["unit"]["code"], row["date"]) for row in rows]


def test_a_sitting_goes_on_until_a_full_stop(office: Chibo) -> None:
    with Terminal(office, ("attend", "add")) as desk:
        desk.answer("Đồng chí [Nguyễn Văn An]: ", "")
        desk.answer("Chi bộ (đơn vị dự) [Chi bộ ấp 1]: ", "")
        desk.answer("Ngày dự [10/05/2024]: ", "5/5")
        desk.answer("Loại sinh hoạt [thường kỳ]: ", "")
        desk.wait_for("Đã ghi (số 1): đồng chí Nguyễn Văn An")
        desk.answer("Đồng chí [Trần Thị Bình]: ", "cb02")
        desk.answer("Chi bộ (đơn vị dự) [Chi bộ ấp 2]: ", "")
        desk.answer("Ngày dự [10/05/2024]: ", "hôm qua")
        desk.answer("Loại sinh hoạt [thường kỳ]: ", "chuyên đề")
        desk.answer("Đồng chí", ".")
        desk.wait_for("Đã ghi 2 lượt.")
        assert desk.code() == 0
    assert held(office) == [("CB01", "C1", "2024-05-05"), ("CB02", "C2", "2024-05-09")]
    second, first = office.done("log", "--limit", 2, "--json").json["rows"]
    assert first["command"] == "attend add CB01 C1 --on 2024-05-05 --meeting regular"
    assert second["command"] == "attend add CB02 C2 --on 2024-05-09 --meeting thematic"


def test_stepping_back_keeps_what_was_typed(office: Chibo) -> None:
    with Terminal(office, ("attend", "add")) as desk:
        desk.answer("Đồng chí [", "CB02")
        desk.answer("Chi bộ (đơn vị dự) [Chi bộ ấp 2]: ", "C1")
        desk.answer("Ngày dự [", "3/5/2024")
        desk.answer("Loại sinh hoạt [", "<")
        desk.answer("Ngày dự [03/05/2024]: ", "<")
        desk.answer("Chi bộ (đơn vị dự) [C1]: ", "<")
        desk.answer("Đồng chí [Trần Thị Bình]: ", "<")
        desk.answer("Đồng chí [Trần Thị Bình]: ", "CB01")
        for prompt in ("Chi bộ (đơn vị dự) [", "Ngày dự [", "Loại sinh hoạt ["):
            desk.answer(prompt, "")
        desk.press("Đồng chí [", CTRL_D)
        assert desk.code() == 0
    assert held(office) == [("CB01", "C1", "2024-05-03")]


def test_what_cannot_be_taken_is_told_and_asked_again(office: Chibo) -> None:
    office.done("official", "add", "Lê Văn An", "--code", "CB03")
    with Terminal(office, ("attend", "add")) as desk:
        desk.answer("Đồng chí [", "an")
        desk.wait_for("“an” có thể là:")
        desk.answer("Đồng chí [", "2")
        desk.answer("Chi bộ (đơn vị dự)", "ấp 9")
        desk.wait_for("Không tìm thấy “ấp 9”.")
        desk.answer("Chi bộ (đơn vị dự)", "ap 1")
        desk.answer("Ngày dự [", "31/4/2024")
        desk.wait_for("ngày “31/4/2024”: lịch không có ngày này.")
        desk.answer("Ngày dự [", "30/4/2024")
        desk.answer("Loại sinh hoạt [", "họp vui")
        desk.answer("Loại sinh hoạt [", "2")
        desk.wait_for("chuyên đề")
        desk.answer("Đồng chí", ".")
        assert desk.code() == 0
    assert held(office) == [("CB01", "C1", "2024-04-30")]


def test_what_cannot_be_entered_is_offered_again(office: Chibo) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "3/5/2024")
    with Terminal(office, ("attend", "add")) as desk:
        for prompt, text in (("Đồng chí [", "cb01"), ("Chi bộ", ""), ("Ngày dự", "3/5/2024")):
            desk.answer(prompt, text)
        desk.answer("Loại sinh hoạt", "")
        desk.wait_for("lượt dự này đã ghi, số 1")
        desk.answer("Đồng chí [CB01]: ", "")
        desk.answer("Chi bộ (đơn vị dự) [Chi bộ ấp 1]: ", "")
        desk.answer("Ngày dự [03/05/2024]: ", "4/5/2024")
        desk.answer("Loại sinh hoạt", "")
        desk.press("Đồng chí [", CTRL_D)
        assert desk.code() == 0
    assert [day for _, _, day in held(office)] == ["2024-05-03", "2024-05-04"]


def test_ctrl_c_leaves_nothing_behind(office: Chibo) -> None:
    before = office.db.read_bytes()
    with Terminal(office, ("attend", "add", "CB01")) as desk:
        desk.answer("Chi bộ (đơn vị dự) [", "")
        desk.press("Ngày dự [", CTRL_C)
        desk.wait_for("đã dừng, không ghi gì thêm.")
        assert desk.code() == 130
    assert office.db.read_bytes() == before


def test_one_entry_is_asked_for_where_somebody_was_named(office: Chibo) -> None:
    with Terminal(office, ("attend", "add", "CB01"), {"CHIBO_LANG": "en"}) as desk:
        desk.answer("Cell (or unit) attended [Chi bộ ấp 1]: ", "")
        desk.answer("Day attended [2024-05-10]: ", "")
        desk.answer("Kind of meeting [regular]: ", "")
        desk.wait_for("Recorded (number 1)")
        assert desk.code() == 0


def test_an_ambiguous_name_on_the_line_is_asked_about(office: Chibo) -> None:
    office.done("official", "add", "Lê Văn An", "--code", "CB03")
    with Terminal(office, ("attend", "add", "an", "C1")) as desk:
        desk.answer("Đồng chí [", "CB01")
        desk.wait_for("Đã ghi (số 1): đồng chí Nguyễn Văn An")
        assert desk.code() == 0


def test_an_option_that_must_be_said_is_asked_for(office: Chibo) -> None:
    with Terminal(office, ("assign", "add", "CB01", "X02")) as desk:
        desk.answer("Ngày bắt đầu phân công [10/05/2024]: ", "1/4/2024")
        desk.wait_for("Đã phân công (số 3)")
        assert desk.code() == 0


@pytest.mark.parametrize("typed", ["1, 3", "1 3", "3,1"])
def test_several_numbers_are_taken_at_once(office: Chibo, typed: str) -> None:
    for day in (3, 4, 5):
        office.done("attend", "add", "CB01", "C1", "--on", f"{day}/5/2024")
    with Terminal(office, ("attend", "remove")) as desk:
        desk.answer("Số thứ tự trong danh sách: ", "1; 3")
        desk.wait_for("không nhận “1;”")
        desk.answer("Số thứ tự trong danh sách: ", typed)
        desk.wait_for("Đã bỏ")
        assert desk.code() == 0
    assert [day for _, _, day in held(office)] == ["2024-05-04"]
    command = office.done("log", "--limit", 1, "--json").json["rows"][0]["command"]
    assert command == f"attend remove {typed.replace(',', ' ')}".replace("  ", " ")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("attend", "add", "CB01"), "thiếu đối số UNIT. Xem: chibo attend add --help"),
        (("assign", "add", "CB01", "X02"), "thiếu --since."),
        (("official", "show"), "thiếu đối số OFFICIAL. Xem: chibo official show --help"),
    ],
)
def test_off_a_terminal_what_is_missing_is_a_usage_error(
    office: Chibo, argv: tuple[str, ...], said: str
) -> None:
    assert office(*argv) == Result(2, "", f"Lỗi: {said}\n")
    with Terminal(office, (*argv, "--no-input")) as desk:
        desk.wait_for(f"Lỗi: {said}\n")
        assert desk.code() == 2


def test_everything_said_asks_nothing(office: Chibo) -> None:
    with Terminal(office, ("attend", "add", "CB01", "C1")) as desk:
        desk.wait_for("Đã ghi (số 1)")
        assert desk.code() == 0
    assert held(office) == [("CB01", "C1", "2024-05-10")]


def test_a_list_of_one_unit_is_shown_at_a_terminal(office: Chibo) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "3/5/2024")
    with Terminal(office, ("attend", "list", "--unit", "ap 1")) as desk:
        desk.wait_for("03/05/2024")
        assert desk.code() == 0
