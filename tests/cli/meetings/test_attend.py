"""`chibo attend`: attendance, and at once whether it counts and how the verdict moved."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.faults.harness.tamperer import tampering
from tests.running.chibo import Chibo, Result

FIRST = {
    "id": 1,
    "official": {"code": "CB01", "name": "Nguyễn Văn An"},
    "unit": {"code": "C1", "name": "Chi bộ ấp 1"},
    "date": "2024-02-05",
    "meeting": "thematic",
    "substitute": None,
    "score": 85.5,
    "strengths": "Đúng giờ",
    "shortcomings": None,
    "recommendation": "Sửa nhà văn hóa\nCấp tài liệu",
    "document": "12-BC/TU",
    "reported_on": "2024-02-06",
    "tags": [],
}
FULL = (
    *("attend", "add", "CB01", "ấp 1", "--on", "5/2/2024", "--meeting", "chuyên đề"),
    *("--score", "85,5", "--strengths", "Đúng giờ", "--document", "12-BC/TU"),
    *("--recommend", "Sửa nhà văn hóa", "--recommend", "Cấp tài liệu", "--reported", "6/2"),
)
COUNTS = "  258-QĐ/TU (1), quý I/2024: được tính, 1/1 lượt, chưa đạt → đạt.\n"


def test_a_visit_that_counts_says_so_and_moves_the_verdict(office: Chibo) -> None:
    assert office(*FULL, "-n", CHIBO_LANG="en") == Result(
        0,
        "(dry run, nothing written) Recorded (number 1): Nguyễn Văn An attended Chi bộ ấp 1 on"
        " 2024-02-05, thematic.\n"
        "  258-QĐ/TU (1), Q1/2024: counts, 1 of 1, unmet → met.\n",
        "",
    )
    assert office(*FULL) == Result(
        0,
        "Đã ghi (số 1): đồng chí Nguyễn Văn An dự sinh hoạt Chi bộ ấp 1, ngày 05/02/2024,"
        " chuyên đề.\n" + COUNTS,
        "",
    )


def test_a_second_visit_counts_and_moves_nothing(office: Chibo) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    assert office.done("attend", "add", "CB01", "C1", "--on", "6/2/2024").out.splitlines()[1] == (
        "  258-QĐ/TU (1), quý I/2024: được tính, 2/1 lượt, đạt."
    )


def test_quiet_leaves_only_the_answer(office: Chibo) -> None:
    answer = office.done(*FULL, "-q").out
    assert answer.count("\n") == 1
    assert answer.startswith("Đã ghi (số 1): ")


@pytest.mark.parametrize(
    ("argv", "reason"),
    [
        (("C2",), "ngoài địa bàn phụ trách"),
        (("X01",), "nơi dự không phải chi bộ"),
        (("C1", "--meeting", "đi công tác cơ sở"), "loại sinh hoạt không được tính"),
        (("C1", "--substitute", "Lê Văn Tám"), "cử người dự thay"),
    ],
    ids=["outside_area", "unit_not_counted", "meeting_not_counted", "substitute"],
)
def test_a_visit_refused_says_why(office: Chibo, argv: tuple[str, ...], reason: str) -> None:
    answer = office.done("attend", "add", "CB01", *argv, "--on", "5/2/2024").out
    assert answer.splitlines()[1] == (
        f"  258-QĐ/TU (1), quý I/2024: không được tính vì {reason}; 0/1 lượt, chưa đạt."
    )


def test_a_visit_refused_says_why_in_english(office: Chibo) -> None:
    answer = office.done("attend", "add", "CB01", "C2", "--on", "5/2/2024", "--lang", "en").out
    assert answer.splitlines()[1] == (
        "  258-QĐ/TU (1), Q1/2024: does not count: outside the assigned area; 0 of 1, unmet."
    )


def test_a_visit_on_a_day_without_an_assignment_says_so(office: Chibo) -> None:
    office.done("assign", "end", 1, "--on", "29/2/2024")
    office.done("assign", "add", "CB01", "X02", "--since", "2/3/2024")
    answer = office.done("attend", "add", "CB01", "C1", "--on", "1/3/2024").out
    assert "không được tính vì hôm đó không có phân công; 0/1 lượt" in answer


def test_a_visit_to_the_own_cell_says_so(chibo: Chibo) -> None:
    chibo.done("rule", "preset", "776")
    chibo.done("unit", "add", "Xã Hòa Lạc", "-k", "xã", "--code", "X01")
    chibo.done("unit", "add", "Chi bộ ấp 1", "--code", "C1", "-p", "X01")
    chibo.done("official", "add", "Lê Văn Đức", "--home-cell", "C1")
    chibo.done("assign", "add", "Đức", "X01", "--since", "1/1/2024", "--role", "cấp tỉnh")
    answer = chibo.done("attend", "add", "Đức", "C1", "--on", "5/2").out.splitlines()[1]
    assert answer == (
        "  776-QĐ/TU (1), năm 2024: không được tính vì chi bộ nơi mình sinh hoạt; 0/2 lượt,"
        " chưa đến hạn."
    )


def test_a_visit_that_no_duty_asks_for_is_kept(office: Chibo) -> None:
    assert office.done("attend", "add", "CB01", "C1", "--on", "1/6/2023").out.splitlines()[1] == (
        "  Không có nghĩa vụ nào của đồng chí trong kỳ này; lượt dự được lưu, không tính vào đâu."
    )
    english = office.done("attend", "add", "CB01", "C1", "--on", "2/6/2023", "--lang", "en").out
    assert english.splitlines()[1] == (
        "  No duty binds the official then; the attendance is kept and counts nowhere."
    )


@pytest.mark.parametrize(
    ("typed", "held_on"),
    [
        ("5/2", "05/02/2024"),
        ("11/5", "11/05/2023"),  # the latest not after today
        ("5.2.24", "05/02/2024"),
        ("HOM QUA", "09/05/2024"),
        ("hôm qua", "09/05/2024"),
        (None, "10/05/2024"),
    ],
)
def test_a_day_is_read_as_a_clerk_writes_it(office: Chibo, typed: str | None, held_on: str) -> None:
    on = () if typed is None else ("--on", typed)
    assert f", ngày {held_on}, " in office.done("attend", "add", "CB01", "C1", *on).out


@pytest.mark.parametrize(
    ("typed", "vi", "en"),
    [
        ("31/11", "ngày “31/11”: lịch không có ngày này.", "no calendar has that day."),
        ("29/02/2023", "ngày “29/02/2023”: lịch không có ngày này.", "no calendar has that day."),
        (
            "12/31/2024",
            (
                "ngày “12/31/2024”: không có tháng nào như vậy; ngày viết trước tháng,"
                " ví dụ 31/12/2024."
            ),
            "there is no such month; the day comes first, as in 31/12/2024.",
        ),
        (
            "mai",
            "ngày “mai”: không đọc được; viết ngày trước, ví dụ 5/2/2024.",
            "it cannot be read; write the day first, as in 5/2/2024.",
        ),
        (
            "11/05/2024",
            "ngày 11/05/2024 chưa đến (hôm nay 10/05/2024); lượt dự chỉ ghi khi đã dự.",
            (
                "2024-05-11 has not come (today is 2024-05-10);"
                " an attendance is recorded once it was held."
            ),
        ),
    ],
)
def test_an_impossible_day_is_refused(office: Chibo, typed: str, vi: str, en: str) -> None:
    before = office.kept()
    assert office("attend", "add", "CB01", "C1", "--on", typed) == Result(65, "", f"Lỗi: {vi}\n")
    english = office("attend", "add", "CB01", "C1", "--on", typed, "--lang", "en")
    assert (english.code, english.out) == (65, "")
    assert english.err.startswith("Error: ")
    assert english.err.endswith(f"{en}\n")
    assert office.kept() == before


def test_the_same_visit_twice_is_refused_with_its_number(office: Chibo) -> None:
    office.done(*FULL)
    assert office("attend", "add", "nguyen van an", "ap 1", "--on", "2024-02-05") == Result(
        65,
        "",
        "Lỗi: lượt dự này đã ghi, số 1: Nguyễn Văn An, Chi bộ ấp 1, ngày 05/02/2024.\n",
    )


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("CB09", "C1"), "không tìm thấy đồng chí “CB09”; xem: chibo official list."),
        (("CB01", "ấp 9"), "không tìm thấy đơn vị “ấp 9”; xem: chibo unit list."),
        *(
            (
                ("CB01", "C1", "--score", typed),
                f"“{typed}”: không phải là số từ 0 đến 1000, nhiều nhất hai chữ số thập phân.",
            )
            for typed in ("tốt", "1001", "1.000", "1_0", "1e2", "+5", "٣", "8,5,0", ".5")
        ),
        (
            ("CB01", "C1", "--meeting", "họp"),
            (
                "“họp” không có trong danh mục loại sinh hoạt: thường kỳ, chuyên đề, bất thường,"
                " hội nghị đảng ủy, đi công tác cơ sở, khác."
            ),
        ),
        (
            ("CB01", "C1", "--strengths", "a\x07b"),
            r"“a\x07b”: có ký tự điều khiển không nhìn thấy; hãy gõ lại.",
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_stand_is_refused_in_a_sentence(
    office: Chibo, argv: tuple[str, ...], said: str
) -> None:
    before = office.kept()
    assert office("attend", "add", *argv) == Result(65, "", f"Lỗi: {said}\n")
    assert office.kept() == before


@pytest.mark.parametrize(
    ("official", "unit"),
    [
        ("Nguyễn Văn An", "Chi bộ ấp 1"),
        ("nguyen van an", "chi bo ap 1"),
        ("đ/c An", "ấp 1, Hòa Lạc"),
        ("cb01", "ap 1, Hoà Lạc"),
    ],
)
def test_a_name_is_taken_as_a_clerk_types_it(office: Chibo, official: str, unit: str) -> None:
    answer = office.done("attend", "add", official, unit, "--on", "5/2").out
    assert answer.startswith("Đã ghi (số 1): đồng chí Nguyễn Văn An dự sinh hoạt Chi bộ ấp 1, ")


@pytest.mark.parametrize("official", ["Nguyên Văn An", "Nguyễn Vân An", "Ân", "Nguyễn An"])
def test_marks_once_typed_must_be_the_right_ones(office: Chibo, official: str) -> None:
    assert office("attend", "add", official, "C1", "--on", "5/2") == Result(
        65,
        "",
        f"Lỗi: không tìm thấy đồng chí “{official}”; xem: chibo official list. Có phải: Nguyễn Văn"
        " An (CB01), Tỉnh ủy viên – Xã Hòa Lạc?\n",
    )


def test_a_letter_of_a_name_is_no_word_of_it(office: Chibo) -> None:
    assert office("attend", "add", "n", "C1", "--on", "5/2") == Result(
        65, "", "Lỗi: không tìm thấy đồng chí “n”; xem: chibo official list.\n"
    )


def test_a_visited_cell_is_looked_for_in_the_area_first(office: Chibo) -> None:
    office.done("unit", "add", "Chi bộ ấp 1", "--code", "C3", "-p", "X02")
    for code, cell in (("CB01", "Chi bộ ấp 1 (C1)"), ("CB02", "Chi bộ ấp 1 (C3)")):
        office.done("attend", "add", code, "ap 1", "--on", "5/2")
        assert cell in office.done("attend", "list", "--official", code).out


def test_a_cell_found_twice_outside_the_area_is_asked_back(office: Chibo) -> None:
    for number, commune in ((7, "X01"), (8, "X01")):
        office.done("unit", "add", "Chi bộ ấp Bắc", "--code", f"C{number}", "-p", commune)
    before = office.kept()
    assert office("attend", "add", "CB02", "ap bac", "--on", "5/2", CHIBO_LANG="en") == Result(
        65,
        "",
        "Error: “ap bac” may be more than one unit; give the code or more of the name:\n"
        "  C7  Chi bộ ấp Bắc  Xã Hòa Lạc\n"
        "  C8  Chi bộ ấp Bắc  Xã Hòa Lạc\n",
    )
    assert office.kept() == before


def test_attendances_are_listed_with_every_key(office: Chibo) -> None:
    office.done("attend", "add", "CB02", "C2", "--on", "6/3", "--substitute", "Lê Văn Tám")
    office.done(*FULL)
    listed = office.done("attend", "list", "--json").json
    assert list(listed) == ["schema", "summary", "rows"]
    assert listed["schema"] == "chibo.attend/1"
    assert [row["id"] for row in listed["rows"]] == [2, 1]  # by day
    first, second = listed["rows"]
    assert first == FIRST | {"id": 2}
    assert list(first) == list(FIRST)
    assert second == dict.fromkeys(FIRST) | {
        "id": 1,
        "official": {"code": "CB02", "name": "Trần Thị Bình"},
        "unit": {"code": "C2", "name": "Chi bộ ấp 2"},
        "date": "2024-03-06",
        "meeting": "regular",
        "substitute": "Lê Văn Tám",
        "tags": [],
    }
    lines = office.done("attend", "list", "-f", "ndjson").out.splitlines()
    assert [json.loads(line) for line in lines] == listed["rows"]


def test_a_list_of_attendances_reads_as_lines(office: Chibo) -> None:
    office.done(*FULL)
    assert office.done("attend", "list").out == (
        "Số  Đồng chí              Đơn vị            Ngày dự     Loại sinh hoạt  Người dự thay"
        "  Điểm  Văn bản\n"
        "1   Nguyễn Văn An (CB01)  Chi bộ ấp 1 (C1)  05/02/2024  chuyên đề                    "
        "  85,5  12-BC/TU\n"
        "Cộng: 1 đồng chí · 1 lượt dự · 1 chi bộ · 1 đơn vị dự, kể cả chi bộ · 0 lượt đi công tác"
        " cơ sở\n"
    )
    assert office.done("attend", "list", "--lang", "en").out == (
        "No.  Official              Unit              Date        Meeting   Substitute"
        "  Score  Document\n"
        "1    Nguyễn Văn An (CB01)  Chi bộ ấp 1 (C1)  2024-02-05  thematic            "
        "  85.5   12-BC/TU\n"
        "Total: officials: 1 · attendances: 1 · cells: 1 · units attended, cells among them: 1"
        " · working trips: 0\n"
    )
    rows = list(csv.DictReader(io.StringIO(office.done("attend", "list", "-f", "csv").out)))
    assert rows == [
        {key: "" if value is None else str(value) for key, value in FIRST.items()}
        | {"official": "CB01", "unit": "C1", "tags": ""}
    ]


def test_a_list_of_attendances_is_narrowed(office: Chibo) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    office.done("attend", "add", "CB01", "C1", "--on", "4/3/2024")
    office.done("attend", "add", "CB02", "C2", "--on", "1/4/2024")
    for argv, found in (
        ((), [1, 2, 3]),
        (("--official", "Bình"), [3]),
        (("--unit", "C1"), [1, 2]),
        (("--from", "6/2/2024"), [2, 3]),
        (("--to", "4/3/2024"), [1, 2]),
        (("--from", "4/3/2024", "--to", "4/3/2024"), [2]),
        (("--period", "2024-Q1"), [1, 2]),
        (("--period", "quý II/2024"), [3]),
        (("--period", "2024-Q1", "--from", "1/3/2024"), [2]),
    ):
        rows = office.done("attend", "list", *argv, "--json").json["rows"]
        assert [row["id"] for row in rows] == found, argv


def test_a_list_whose_last_day_lies_before_the_first_is_refused(office: Chibo) -> None:
    assert office("attend", "list", "--from", "5/5", "--to", "1/5") == Result(
        65, "", "Lỗi: ngày cuối 01/05/2024 trước ngày đầu 05/05/2024.\n"
    )


def test_an_attendance_shows_every_note_and_where_it_counts(office: Chibo) -> None:
    office.done(*FULL)
    assert office.done("attend", "show", 1).out == (
        "Số              1\n"
        "Đồng chí        Nguyễn Văn An (CB01)\n"
        "Đơn vị          Chi bộ ấp 1 (C1)\n"
        "Ngày dự         05/02/2024\n"
        "Loại sinh hoạt  chuyên đề\n"
        "Điểm            85,5\n"
        "Ưu điểm         Đúng giờ\n"
        "Kiến nghị       Sửa nhà văn hóa ⏎ Cấp tài liệu\n"
        "Văn bản         12-BC/TU\n"
        "Ngày báo cáo    06/02/2024\n"
        "  258-QĐ/TU (1), quý I/2024: được tính, 1/1 lượt, đạt.\n"
    )
    assert office.done("attend", "show", 1, "--json").json == {
        "schema": "chibo.attend/1",
        "rows": [FIRST],
    }


def test_removing_takes_the_verdict_back(office: Chibo) -> None:
    office.done(*FULL)
    before = office.kept()
    assert office("attend", "remove", 1, "-n", CHIBO_LANG="en") == Result(
        0,
        "(dry run, nothing written) Removed (number 1): Nguyễn Văn An at Chi bộ ấp 1 on"
        " 2024-02-05.\n"
        "  258-QĐ/TU (1), Q1/2024: 0 of 1 left, met → unmet.\n",
        "",
    )
    assert office.kept() == before
    assert office("attend", "remove", 1) == Result(
        0,
        "Đã bỏ (số 1): đồng chí Nguyễn Văn An dự sinh hoạt Chi bộ ấp 1, ngày 05/02/2024.\n"
        "  258-QĐ/TU (1), quý I/2024: còn 0/1 lượt, đạt → chưa đạt.\n",
        "",
    )
    assert office.done("attend", "list", "--json").json["rows"] == []


@pytest.mark.parametrize("verb", ["show", "remove"])
def test_an_unknown_number_says_where_to_look(office: Chibo, verb: str) -> None:
    assert office("attend", verb, 7) == Result(
        65, "", "Lỗi: không tìm thấy lượt dự số “7”; xem: chibo attend list.\n"
    )
    assert office("attend", verb, 7, CHIBO_LANG="en").err == (
        "Error: no attendance “7”; see: chibo attend list.\n"
    )


@pytest.mark.sqlite
def test_the_number_of_a_record_can_always_be_typed_back(office: Chibo) -> None:
    with tampering(office.db) as hands:
        hands.unseen(
            "UPDATE assignment SET id = 12345 WHERE id = 1",
            "INSERT INTO sqlite_sequence VALUES ('attendance', 1999)",
        )
    assert "(số 2000)" in office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024").out
    assert "2000" in office.done("attend", "show", "2000").out
    assert "số 2000:" in office("attend", "add", "CB01", "C1", "--on", "5/2/2024").err
    assert "phân công số 12345" in office("official", "leave", "CB01", "--on", "9/5/2024").out
    assert "(số 2000)" in office.done("attend", "remove", "2000").out
