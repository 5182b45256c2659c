"""`chibo attend edit` and `remove`: one attendance or several, old to new."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result
from tests.running.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

FULL = (
    *("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--score", "8", "--strengths", "Tốt"),
    *("--recommend", "A", "--document", "1-BC", "--reported", "6/2/2024"),
)
EDITED = "Đã sửa lượt dự số 1 (đồng chí Nguyễn Văn An – Chi bộ ấp 1, ngày 05/02/2024):\n"


def row(office: Chibo, number: int = 1) -> dict[str, object]:
    found: dict[str, object] = office.done("attend", "show", number, "--json").json["rows"][0]
    return found


@pytest.fixture(scope="module")
def register_of_four(office_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    office = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("four"))
    for day in (1, 2, 3, 4):
        office.done("attend", "add", "CB01", "C1", "--on", f"{day}/2/2024")
    return office.db


@pytest.fixture
def round_of_four(register_of_four: Path, tmp_path: Path) -> Chibo:
    return Chibo.at_copy_of(register_of_four, tmp_path)


def test_every_field_is_told_old_and_new_and_the_verdicts_of_both_quarters(office: Chibo) -> None:
    office.done(*FULL)
    office.done("unit", "add", "Chi bộ ấp 3", "--code", "C3", "-p", "X01")
    argv = (
        *("attend", "edit", 1, "--on", "5/4/2024", "--unit", "ấp 3", "--meeting", "chuyên đề"),
        *("--score", "9,5", "--recommend", "A", "--recommend", "B", "--shortcomings", "Muộn"),
    )
    before = office.kept()
    assert office(*argv, "-n", CHIBO_LANG="en") == Result(
        0,
        "(dry run, nothing written) Changed attendance 1 (Nguyễn Văn An – Chi bộ ấp 1,"
        " 2024-02-05):\n"
        "  Unit: Chi bộ ấp 1 (C1) → Chi bộ ấp 3 (C3)\n"
        "  Date: 2024-02-05 → 2024-04-05\n"
        "  Meeting: regular → thematic\n"
        "  Score: 8 → 9.5\n"
        "  Shortcomings: (empty) → Muộn\n"
        "  Recommendation: A → A ⏎ B\n"
        "  258-QĐ/TU (1), Q1/2024: 0 of 1 left, met → unmet.\n"
        "  258-QĐ/TU (1), Q2/2024: counts, 1 of 1, pending → met.\n",
        "",
    )
    assert office.kept() == before
    assert office.done(*argv).out == (
        EDITED + "  Đơn vị: Chi bộ ấp 1 (C1) → Chi bộ ấp 3 (C3)\n"
        "  Ngày dự: 05/02/2024 → 05/04/2024\n"
        "  Loại sinh hoạt: thường kỳ → chuyên đề\n"
        "  Điểm: 8 → 9,5\n"
        "  Hạn chế: (trống) → Muộn\n"
        "  Kiến nghị: A → A ⏎ B\n"
        "  258-QĐ/TU (1), quý I/2024: còn 0/1 lượt, đạt → chưa đạt.\n"
        "  258-QĐ/TU (1), quý II/2024: được tính, 1/1 lượt, chưa đến hạn → đạt.\n"
    )
    office.done("db", "check")
    office.done("undo")
    assert row(office)["score"] == 8


def test_the_visit_was_anothers(office: Chibo) -> None:
    office.done(*FULL)
    office.done("assign", "add", "CB02", "X01", "--since", "1/1/2024")
    argv = ("attend", "edit", 1, "--official", "tran thi binh")
    assert office(*argv, "-n", CHIBO_LANG="en").out.splitlines()[1:] == [
        "  Official: Nguyễn Văn An (CB01) → Trần Thị Bình (CB02)",
        "  Nguyễn Văn An (CB01) – 258-QĐ/TU (1), Q1/2024: 0 of 1 left, met → unmet.",
        "  Trần Thị Bình (CB02) – 258-QĐ/TU (1), Q1/2024: counts, 1 of 1, unmet → met.",
    ]
    assert office.done(*argv).out == (
        EDITED + "  Đồng chí: Nguyễn Văn An (CB01) → Trần Thị Bình (CB02)\n"
        "  Nguyễn Văn An (CB01) – 258-QĐ/TU (1), quý I/2024: còn 0/1 lượt, đạt → chưa đạt.\n"
        "  Trần Thị Bình (CB02) – 258-QĐ/TU (1), quý I/2024: được tính, 1/1 lượt,"
        " chưa đạt → đạt.\n"
    )
    kept = row(office)
    assert kept["official"] == {"code": "CB02", "name": "Trần Thị Bình"}
    assert (kept["score"], kept["recommendation"]) == (8, "A")
    office.done("db", "check")


def test_a_visit_that_the_other_has_already_is_refused(round_of_four: Chibo) -> None:
    round_of_four.done("attend", "add", "CB02", "C1", "--on", "2/2/2024")
    before = round_of_four.kept()
    refused = round_of_four("attend", "edit", 1, 2, "--official", "CB02")
    assert refused.code == 65
    assert "số 5" in refused.err
    assert round_of_four.kept() == before
    assert round_of_four.done("attend", "edit", 1, 3, "--official", "CB02").out.count("Đã sửa") == 2
    whose = [row(round_of_four, number)["official"] for number in (1, 3)]
    assert whose == [{"code": "CB02", "name": "Trần Thị Bình"}] * 2


def test_an_empty_value_clears_a_field(office: Chibo) -> None:
    office.done(*FULL)
    argv = ("--score", "", "--strengths", "", "--recommend", "", "--document", "", "--reported", "")
    assert office.done("attend", "edit", 1, *argv).out == (
        EDITED + "  Điểm: 8 → (trống)\n"
        "  Ưu điểm: Tốt → (trống)\n"
        "  Kiến nghị: A → (trống)\n"
        "  Văn bản: 1-BC → (trống)\n"
        "  Ngày báo cáo: 06/02/2024 → (trống)\n"
    )
    cleared = ("score", "strengths", "recommendation", "document", "reported_on")
    assert [row(office)[key] for key in cleared] == [None] * 5


@pytest.mark.parametrize("word", ["x", "Có", "Nguyễn Văn An", "đ/c Nguyễn Văn An", "cb01"])
def test_a_mark_does_not_say_who_went_instead(office: Chibo, word: str) -> None:
    said = f"Lỗi: “{word}”: ai đã dự thay?"
    entered = ("attend", "add", "CB01", "C1", "--on", "6/2/2024", "--substitute", word)
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    for argv in (entered, ("attend", "edit", "1", "--substitute", word)):
        refused = office(*argv)
        assert (refused.code, refused.err.startswith(said)) == (65, True), refused


def test_a_substitute_takes_the_visit_out_of_the_count_and_back(office: Chibo) -> None:
    office.done(*FULL)
    refused = "không được tính vì cử người dự thay; 0/1 lượt, đạt → chưa đạt.\n"
    assert office.done("attend", "edit", 1, "--substitute", "Lê Văn Tám").out == (
        f"{EDITED}  Người dự thay: (trống) → Lê Văn Tám\n  258-QĐ/TU (1), quý I/2024: {refused}"
    )
    assert office.done("attend", "edit", 1, "--substitute", "").out.endswith(
        "  258-QĐ/TU (1), quý I/2024: được tính, 1/1 lượt, chưa đạt → đạt.\n"
    )


def test_several_are_edited_at_once_and_those_that_stand_so_are_passed_over(
    round_of_four: Chibo,
) -> None:
    round_of_four.done("attend", "edit", 2, "--document", "7-BC")
    said = round_of_four.done("attend", "edit", 1, 2, 3, 1, "--document", "7-BC").out
    assert [line for line in said.splitlines() if "Đã sửa" in line] == [
        f"Đã sửa lượt dự số {number} (đồng chí Nguyễn Văn An – Chi bộ ấp 1,"
        f" ngày 0{number}/02/2024):"
        for number in (1, 3)
    ]
    assert round_of_four.done("log", "--json").json["rows"][0]["changes"] == 2
    assert round_of_four("attend", "edit", 1, 2, "--document", "7-BC") == Result(
        65, "", "Lỗi: 1, 2: không có gì thay đổi.\n"
    )


@pytest.mark.parametrize("argv", [("edit", "--document", "7-BC"), ("remove",)], ids="".join)
def test_more_than_three_need_a_yes(round_of_four: Chibo, argv: tuple[str, ...]) -> None:
    verb, *options = argv
    line = ("attend", verb, 1, 2, 3, 4, *options)
    before = round_of_four.kept()
    assert round_of_four(*line) == Result(
        2,
        "",
        "Lỗi: lệnh này sửa hoặc bỏ 4 dòng; thêm --yes để thực hiện, hoặc -n để xem trước.\n",
    )
    tried = round_of_four.done(*line, "-n").out
    assert tried.count("(thử, không ghi) Đã ") == 4
    assert round_of_four.kept() == before
    assert round_of_four.done(*line, "--yes").out.count("Đã ") == 4


def test_at_a_terminal_more_than_three_are_listed_and_asked_for(round_of_four: Chibo) -> None:
    before = round_of_four.kept()
    with Terminal(round_of_four, ("attend", "remove", "1", "2", "3", "4")) as desk:
        desk.wait_for("01/02/2024")
        desk.answer("Sửa hoặc bỏ 4 lượt dự? [c/K] ", "")
        assert desk.code() == 130
    assert round_of_four.kept() == before
    with Terminal(round_of_four, ("attend", "remove", "1", "2", "3", "4")) as desk:
        desk.answer("Sửa hoặc bỏ 4 lượt dự? [c/K] ", "c")
        desk.wait_for("Đã bỏ (số 4)")
        assert desk.code() == 0
    assert round_of_four.done("attend", "list", "--json").json["rows"] == []


def test_several_are_removed_in_one_operation(round_of_four: Chibo) -> None:
    said = round_of_four.done("attend", "remove", 1, 2, 3).out
    assert said.splitlines()[-1] == "  258-QĐ/TU (1), quý I/2024: còn 1/1 lượt, đạt."
    round_of_four.done("undo")
    assert len(round_of_four.done("attend", "list", "--json").json["rows"]) == 4


@pytest.mark.parametrize(
    ("argv", "code", "said"),
    [
        (("1",), 65, "1: không có gì thay đổi."),
        (("9", "--document", "x"), 65, "không tìm thấy lượt dự số “9”; xem: chibo attend list."),
        (
            ("1", "--on", "11/5/2024"),
            65,
            "ngày 11/05/2024 chưa đến (hôm nay 10/05/2024); lượt dự chỉ ghi khi đã dự.",
        ),
        (
            ("1", "--on", "2/2/2024"),
            65,
            "lượt dự này đã ghi, số 2: Nguyễn Văn An, Chi bộ ấp 1, ngày 02/02/2024.",
        ),
        (("1", "--on", ""), 65, "ngày “”: không đọc được; viết ngày trước, ví dụ 5/2/2024."),
        (("1", "--unit", "ấp 9"), 65, "không tìm thấy đơn vị “ấp 9”; xem: chibo unit list."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_stand_is_refused_in_a_sentence(
    round_of_four: Chibo, argv: tuple[str, ...], code: int, said: str
) -> None:
    before = round_of_four.kept()
    assert round_of_four("attend", "edit", *argv) == Result(code, "", f"Lỗi: {said}\n")
    assert round_of_four.kept() == before


def test_a_closed_quarter_refuses_until_it_is_adjusted(office: Chibo) -> None:
    office.done(*FULL)
    office.done("period", "close", "2024-Q1")
    before = office.kept()
    for argv in (("edit", 1, "--on", "5/4/2024"), ("edit", 1, "--score", "9"), ("remove", 1)):
        assert office("attend", *argv).code == 77
    assert office.kept() == before
    office.done("attend", "edit", 1, "--score", "9", "--adjust", "--reason", "chấm lại")
    assert office.done("log", "--json").json["rows"][0]["reason"] == "chấm lại"


def test_at_a_terminal_the_unit_is_looked_for_in_the_officials_area(office: Chibo) -> None:
    office.done(*FULL)
    office.done("unit", "add", "Chi bộ ấp 3", "--code", "C3", "-p", "X01")
    office.done("unit", "add", "Chi bộ ấp 3", "--code", "C4", "-p", "X02")
    with Terminal(office, ("attend", "edit", "1", "--unit", "ấp 3")) as desk:
        desk.wait_for("Chi bộ ấp 1 (C1) → Chi bộ ấp 3 (C3)")
        assert desk.code() == 0


def test_at_a_terminal_the_number_is_asked_for(office: Chibo) -> None:
    office.done(*FULL)
    with Terminal(office, ("attend", "remove")) as desk:
        desk.answer("Số thứ tự trong danh sách: ", "1")
        desk.wait_for("Đã bỏ (số 1)")
        assert desk.code() == 0


def test_a_visitors_score_belongs_to_a_visit(office: Chibo) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--score", "80")
    score = ("score", "add", "C1", "--official", "CB01", "--points", "70", "--on", "6/2/2024")
    refused = Result(
        65,
        "",
        "Lỗi: chưa ghi đồng chí Nguyễn Văn An dự sinh hoạt Chi bộ ấp 1 ngày 06/02/2024; ghi lượt dự"
        " cùng điểm: chibo attend add … --score …\n",
    )
    assert office(*score) == refused
    assert office("score", "edit", 1, "--on", "6/2/2024") == refused
    office.done("attend", "edit", 1, "--on", "6/2/2024")
    (row,) = office.done("attend", "list", "--json").json["rows"]
    assert (row["date"], row["score"]) == ("2024-02-06", 80)


def test_the_cells_own_score_goes_along_unless_others_attended(office: Chibo) -> None:
    own = ("score", "add", "C1", "--points", "90", "--on", "5/2/2024")
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    office.done(*own)
    said = office.done("attend", "edit", 1, "--on", "6/2/2024").out
    assert "  Điểm chi bộ tự chấm buổi ấy (số 1) đi theo.\n" in said
    (score,) = office.done("score", "list", "--json").json["rows"]
    assert score["date"] == "2024-02-06"
    office.done("attend", "add", "CB02", "C1", "--on", "6/2/2024")
    said = office.done("attend", "edit", 1, "--on", "7/2/2024").out
    assert "  Điểm chi bộ tự chấm buổi ấy (số 1) giữ nguyên; sửa: chibo score edit 1\n" in said
    (score,) = office.done("score", "list", "--json").json["rows"]
    assert score["date"] == "2024-02-06"


def test_points_of_another_kind_of_meeting_must_fit_its_template(
    office: Chibo, tmp_path: Path
) -> None:
    for code, kind, most in (("M1", "regular", 100), ("M2", "thematic", 10)):
        path = tmp_path / f"{code}.toml"
        path.write_text(f'code = "{code}"\nmax_points = {most}\nmeetings = ["{kind}"]\n')
        office.done("score", "template", path)
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--score", "95")
    refused = office("attend", "edit", 1, "--meeting", "chuyên đề")
    assert (refused.code, "M2" in refused.err) == (65, True)
    office.done("attend", "edit", 1, "--meeting", "chuyên đề", "--score", "9")
    office.done("attend", "edit", 1, "--strengths", "Tốt")
