"""What is missing is asked for at a terminal, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result, visits
from tests.running.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

CTRL_C, CTRL_D = b"\x03", b"\x04"
NOTES = ("Ưu điểm: ", "Hạn chế: ", "Kiến nghị: ", "Điểm: ")


def note(desk: Terminal, *texts: str) -> None:
    """Answer the questions for notes, the last of them with Enter."""
    for prompt, text in zip(NOTES, (*texts, *[""] * (len(NOTES) - len(texts))), strict=True):
        desk.answer(prompt, text)


def test_a_sitting_goes_on_until_a_full_stop(office: Chibo) -> None:
    with Terminal(office, ("attend", "add")) as desk:
        desk.wait_for("Dấu chấm kết thúc ở câu nào cũng được")
        desk.answer("Đồng chí: ", "1")
        desk.wait_for("→ Nguyễn Văn An (CB01), Tỉnh ủy viên\n")
        desk.answer("Chi bộ (đơn vị dự) [Chi bộ ấp 1]: ", "")
        desk.answer("Ngày dự [10/05/2024]: ", "5/5")
        desk.answer("Loại sinh hoạt [thường kỳ]: ", "")
        note(desk, "Đúng giờ", "-", "Sửa cầu")
        desk.wait_for("Đã ghi (số 1): đồng chí Nguyễn Văn An")
        desk.answer("Đồng chí: ", "cb02")
        desk.answer("Chi bộ (đơn vị dự) [Chi bộ ấp 2]: ", "")
        desk.answer("Ngày dự [10/05/2024]: ", "hôm qua")
        desk.answer("Loại sinh hoạt [thường kỳ]: ", "chuyên đề")
        note(desk)
        desk.wait_for("Đã ghi (số 2)")
        desk.answer("Đồng chí", ".")
        desk.wait_for("Đã ghi 2 lượt.")
        assert desk.code() == 0
    assert visits(office) == [("CB01", "C1", "2024-05-05"), ("CB02", "C2", "2024-05-09")]
    second, first = office.done("log", "--limit", 2, "--json").json["rows"]
    assert first["command"] == (
        "attend add CB01 C1 --on 2024-05-05 --meeting regular --strengths 'Đúng giờ'"
        " --recommend 'Sửa cầu'"
    )
    assert second["command"] == "attend add CB02 C2 --on 2024-05-09 --meeting thematic"
    noted = [office.done("attend", "show", number, "--json").json["rows"][0] for number in (1, 2)]
    assert [(row["strengths"], row["shortcomings"], row["recommendation"]) for row in noted] == [
        ("Đúng giờ", None, "Sửa cầu"),
        (None, None, None),
    ]


def test_the_list_of_people_says_how_many_more_and_stands_there_once(office: Chibo) -> None:
    for number in range(3, 13):
        office.done("official", "add", f"Lò Văn Tám{chr(96 + number)}", "--code", f"CB{number:02}")
        office.done("assign", "add", f"CB{number:02}", "X01", "--since", "1/1/2024")
    with Terminal(office, ("attend", "add")) as desk:
        desk.wait_for("  … còn 3 đồng chí nữa; gõ mã hoặc họ tên.\n")
        desk.answer("Đồng chí: ", "3")
        desk.wait_for("→ Lò Văn Támc (CB03)")
        for prompt in ("Chi bộ", "Ngày dự", "Loại sinh hoạt"):
            desk.answer(prompt, "")
        note(desk)
        desk.wait_for("Lượt tiếp theo")
        before = len(desk.screen)
        desk.answer("Đồng chí: ", "10")
        desk.wait_for("Không tìm thấy “10”.")
        desk.answer("Đồng chí: ", "4")
        desk.wait_for("→ Lò Văn Támd (CB04)")
        assert "  2  CB02" not in desk.screen[before:]
        desk.answer("Chi bộ", "<")
        desk.answer("Đồng chí [Lò Văn Támd]: ", ".")
        assert desk.code() == 0


def test_enter_lists_people_anew(office: Chibo) -> None:
    with Terminal(office, ("attend", "add")) as desk:
        desk.answer("Đồng chí: ", "1")
        for prompt in ("Chi bộ", "Ngày dự", "Loại sinh hoạt"):
            desk.answer(prompt, "")
        note(desk)
        desk.wait_for("Lượt tiếp theo (dấu chấm để kết thúc, Enter hiện lại danh sách).")
        desk.answer("Đồng chí: ", "")
        desk.wait_for("  1  CB02  Trần Thị Bình")
        desk.answer("Đồng chí: ", "1")
        desk.wait_for("→ Trần Thị Bình (CB02)")
        desk.answer("Chi bộ", ".")
        assert desk.code() == 0


def test_enter_alone_names_nobody(office: Chibo) -> None:
    with Terminal(office, ("attend", "add")) as desk:
        for _ in range(4):
            desk.answer("Đồng chí: ", "")
            desk.wait_for("Câu này phải trả lời.")
        desk.answer("Đồng chí: ", ".")
        desk.wait_for("Đã ghi 0 lượt.")
        assert desk.code() == 0
    assert visits(office) == []


@pytest.mark.parametrize("at", range(1, 8))
def test_a_full_stop_ends_a_sitting_at_every_question(office: Chibo, at: int) -> None:
    prompts = ("Đồng chí", "Chi bộ", "Ngày dự", "Loại sinh hoạt", *NOTES)
    with Terminal(office, ("attend", "add"), {"CHIBO_LANG": "vi"}) as desk:
        for prompt, text in zip(prompts[:at], ("CB01", *[""] * at), strict=False):
            desk.answer(prompt, text)
        desk.answer(prompts[at], ".")
        desk.wait_for("Đã ghi 0 lượt.")
        assert desk.code() == 0
    assert visits(office) == []


def test_points_that_are_none_are_asked_for_again(office: Chibo) -> None:
    with Terminal(office, ("attend", "add"), {"CHIBO_LANG": "en"}) as desk:
        desk.answer("Official: ", "CB01")
        for prompt in ("Cell", "Day", "Kind", "Strengths: ", "Shortcomings: ", "Recommendation: "):
            desk.answer(prompt, "")
        desk.answer("Score: ", "good")
        desk.answer("Score: ", "85,5")
        desk.wait_for("Recorded (number 1)")
        desk.answer("Official: ", ".")
        assert desk.code() == 0
    row = office.done("attend", "show", "1", "--json").json["rows"][0]
    assert row["score"] == 85.5


def test_where_two_cells_share_a_name_a_number_must_be_typed(office: Chibo) -> None:
    office.done("unit", "add", "Chi bộ ấp 1", "--code", "C3", "-p", "X02")
    office.done("assign", "add", "CB01", "X02", "--since", "1/1/2024")
    with Terminal(office, ("attend", "add", "CB01")) as desk:
        desk.wait_for("1  C1  Chi bộ ấp 1  Xã Hòa Lạc")
        desk.answer("Chi bộ (đơn vị dự): ", "")
        desk.wait_for("Câu này phải trả lời.")
        desk.answer("Chi bộ (đơn vị dự): ", "ap 1")
        desk.answer("Chi bộ (đơn vị dự): ", "")
        desk.wait_for("Câu này phải trả lời.")
        desk.answer("Chi bộ (đơn vị dự): ", "2")
        desk.wait_for("→ Chi bộ ấp 1 (C3), Xã Thủy Tân\n")
        desk.answer("Ngày dự [", "")
        desk.answer("Loại sinh hoạt [", "")
        desk.wait_for("Đã ghi (số 1)")
        assert desk.code() == 0
    assert visits(office) == [("CB01", "C3", "2024-05-10")]


def test_units_without_a_code_are_told_apart_by_the_one_above(office: Chibo) -> None:
    for above in ("X01", "X02"):
        office.done("unit", "add", "Chi bộ chợ", "-p", above)
    with Terminal(office, ("unit", "show", "cho")) as desk:
        desk.wait_for("“cho” có thể là:")
        desk.answer("Đơn vị: ", "2")
        desk.wait_for("→ Chi bộ chợ, Xã Thủy Tân\n")
        assert desk.code() == 0


@pytest.mark.parametrize("typed", ["Nguyễn Văn Am", "cb9", "Lê Văn Xa"])
def test_a_refused_argument_is_not_offered(office: Chibo, typed: str) -> None:
    with Terminal(office, ("attend", "add", typed, "C1")) as desk:
        desk.wait_for(f"“{typed}”")
        desk.answer("Đồng chí: ", "<" if typed == "Nguyễn Văn Am" else "")
        desk.answer("Đồng chí: ", "CB01")
        desk.wait_for("Đã ghi (số 1)")
        assert desk.code() == 0


def test_stepping_back_keeps_what_was_typed(office: Chibo) -> None:
    with Terminal(office, ("attend", "add")) as desk:
        desk.answer("Đồng chí: ", "CB02")
        desk.answer("Chi bộ (đơn vị dự) [Chi bộ ấp 2]: ", "C1")
        desk.answer("Ngày dự [", "3/5/2024")
        desk.answer("Loại sinh hoạt [", "<")
        desk.answer("Ngày dự [03/05/2024]: ", "<")
        desk.answer("Chi bộ (đơn vị dự) [C1]: ", "<")
        desk.answer("Đồng chí [Trần Thị Bình]: ", "<")
        desk.answer("Đồng chí [Trần Thị Bình]: ", "")
        desk.answer("Chi bộ (đơn vị dự) [C1]: ", "<")
        desk.answer("Đồng chí [Trần Thị Bình]: ", "CB01")
        desk.answer("Chi bộ (đơn vị dự) [Chi bộ ấp 1]: ", "")  # nothing of another's is offered
        desk.answer("Ngày dự [10/05/2024]: ", "")
        desk.answer("Loại sinh hoạt [thường kỳ]: ", "")
        note(desk)
        desk.press("Đồng chí: ", CTRL_D)
        assert desk.code() == 0
    assert visits(office) == [("CB01", "C1", "2024-05-10")]


def test_what_cannot_be_taken_is_told_and_asked_again(office: Chibo) -> None:
    office.done("official", "add", "Lê Văn An", "--code", "CB03")
    with Terminal(office, ("attend", "add")) as desk:
        desk.answer("Đồng chí: ", "an")
        desk.wait_for("“an” có thể là:")
        desk.answer("Đồng chí: ", "2")
        desk.wait_for("→ Nguyễn Văn An (CB01)")
        desk.answer("Chi bộ (đơn vị dự)", "ấp 9")
        desk.wait_for("Không tìm thấy “ấp 9”.")
        desk.answer("Chi bộ (đơn vị dự)", "ap 1")
        for number in ("1", "2"):  # of no list that is shown
            desk.answer("Ngày dự [10/05/2024]: ", number)
            desk.wait_for(f"“{number}”")
        desk.answer("Ngày dự [", "31/4/2024")
        desk.wait_for("ngày “31/4/2024”: lịch không có ngày này.")
        desk.answer("Ngày dự [", "30/4/2024")
        desk.answer("Loại sinh hoạt [", "họp vui")
        desk.answer("Loại sinh hoạt [", "2")
        note(desk)
        desk.wait_for("chuyên đề")
        desk.answer("Đồng chí", ".")
        assert desk.code() == 0
    assert visits(office) == [("CB01", "C1", "2024-04-30")]


@pytest.mark.parametrize("day", ["3/5/2024", "11/5/2024"], ids=["twice", "to come"])
def test_of_what_cannot_be_entered_what_is_not_to_blame_is_offered_again(
    office: Chibo, day: str
) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "3/5/2024")
    with Terminal(office, ("attend", "add")) as desk:
        for prompt, text in (("Đồng chí: ", "cb01"), ("Chi bộ", "X01"), ("Ngày dự", day)):
            desk.answer(prompt, "C1" if text == "X01" else text)
        desk.answer("Loại sinh hoạt", "2")
        note(desk, "Đúng giờ")
        desk.wait_for("lượt dự này đã ghi, số 1" if day == "3/5/2024" else "chưa đến")
        desk.answer("Đồng chí: ", "CB01")
        desk.answer("Chi bộ (đơn vị dự) [Chi bộ ấp 1]: ", "")
        desk.wait_for("Ngày dự")
        assert not desk.screen.endswith((f"[{day}]: ", f"[0{day}]: "))
        desk.answer("", "4/5/2024")
        desk.answer("Loại sinh hoạt [chuyên đề]: ", "")
        desk.answer("Ưu điểm [Đúng giờ]: ", "-")
        for prompt in NOTES[1:]:
            desk.answer(prompt, "")
        desk.press("Đồng chí: ", CTRL_D)
        assert desk.code() == 0
    assert [day for _, _, day in visits(office)] == ["2024-05-03", "2024-05-04"]
    assert office.done("attend", "show", "2", "--json").json["rows"][0]["strengths"] is None


def test_ctrl_c_leaves_nothing_behind(office: Chibo) -> None:
    before = office.kept()
    with Terminal(office, ("attend", "add", "CB01")) as desk:
        desk.answer("Chi bộ (đơn vị dự) [", "")
        desk.press("Ngày dự [", CTRL_C)
        desk.wait_for("đã dừng, không ghi gì thêm.")
        assert desk.code() == 130
    assert office.kept() == before


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
        desk.answer("Đồng chí: ", "")
        desk.answer("Đồng chí: ", "CB01")
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
    assert [day for _, _, day in visits(office)] == ["2024-05-04"]
    command = office.done("log", "--limit", 1, "--json").json["rows"][0]["command"]
    assert command == f"attend remove {typed.replace(',', ' ')}".replace("  ", " ")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("attend", "add", "CB01"), "thiếu đối số ĐƠN_VỊ. Xem: chibo attend add --help"),
        (("assign", "add", "CB01", "X02"), "thiếu --since."),
        (("official", "show"), "thiếu đối số ĐỒNG_CHÍ. Xem: chibo official show --help"),
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
    assert visits(office) == [("CB01", "C1", "2024-05-10")]


def test_a_list_of_one_unit_is_shown_at_a_terminal(office: Chibo) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "3/5/2024")
    with Terminal(office, ("attend", "list", "--unit", "ap 1")) as desk:
        desk.wait_for("03/05/2024")
        assert desk.code() == 0


def test_who_is_united_is_asked_unless_a_list_says_it(office: Chibo, tmp_path: Path) -> None:
    office.done("official", "add", "Phạm Văn Thừa", "--code", "CB99")
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("kind,keep,second\nofficial,CB01,CB99\n", encoding="utf-8")
    with Terminal(office, ("official", "unite", "-n")) as desk:
        desk.answer("Đồng chí: ", "CB01")
        desk.answer("Hồ sơ thứ hai", "CB99")
        desk.wait_for("(thử, không ghi) Đã gộp")
        assert desk.code() == 0
    with Terminal(office, ("official", "unite", "--pairs", str(pairs))) as desk:
        desk.answer("[c/K]", "c")
        assert desk.code() == 0
    assert office.done("official", "list", "--text", "thừa", "-f", "csv").out.count("\n") == 1
