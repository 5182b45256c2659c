"""`chibo why`: the verdict with its whole reasoning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result
from tests.running.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

TITLE = (
    "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên"
    " địa bàn tỉnh"
)


@pytest.fixture(scope="module")
def reasoned_register(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Path:
    """The office's register after An was waived, moved, counted and refused."""
    office = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("reasoned"))
    office.done("assign", "end", 1, "--on", "29/2/2024")
    office.done(
        *("assign", "add", "CB01", "X02", "--since", "2/3/2024", "--until", "15/4/2024"),
        *("--decision", "12-QĐ/TU", "--role", "Tỉnh ủy viên"),
    )
    office.done(
        *("waive", "add", "CB01", "--since", "1/1/2024", "--until", "10/1/2024"),
        *("--reason", "đi học", "--document", "3-CV/TU"),
    )
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--meeting", "chuyên đề")
    office.done("attend", "add", "CB01", "C1", "--on", "1/3/2024")
    office.done("attend", "add", "CB01", "X02", "--on", "20/3/2024", "--meeting", "committee")
    return office.db


@pytest.fixture
def reasoned(tmp_path: Path, reasoned_register: Path) -> Chibo:
    """A clerk who has something to explain."""
    return Chibo.at_copy_of(reasoned_register, tmp_path)


def test_why_says_the_verdict_then_everything_it_was_made_of(reasoned: Chibo) -> None:
    told = reasoned("why", "CB01", "quý", "1/2024")
    assert (told.code, told.err) == (0, "")
    assert told.out == (
        "Đồng chí Nguyễn Văn An (CB01) · quý I/2024 · tính đến 01/04/2024\n"
        "\n"
        "Đạt: 1 lượt được tính, tối thiểu 1\n"
        f"258-QĐ/TU – {TITLE}\n"
        "  Lượt được tính: 1/1\n"
        "    05/02/2024, Chi bộ ấp 1 (C1), chuyên đề\n"
        "  Lượt không được tính:\n"
        "    01/03/2024, Chi bộ ấp 1 (C1), thường kỳ: hôm đó không có phân công\n"
        "    20/03/2024, Xã Thủy Tân (X02), hội nghị đảng ủy: nơi dự không phải chi bộ\n"
        "  Số ngày được phân công: 90; số ngày phải thực hiện: 80; tối thiểu để xét: 30\n"
        "  Phân công có hiệu lực trong kỳ:\n"
        "    số 1: Xã Hòa Lạc (X01), 01/01/2024 – 29/02/2024\n"
        "    số 3: Xã Thủy Tân (X02), 02/03/2024 – 31/03/2024, vai trò Tỉnh ủy viên,"
        " quyết định 12-QĐ/TU\n"
        "  Miễn có lý do:\n"
        "    số 1: đi học, 01/01/2024 – 10/01/2024, trừ 10 ngày, văn bản 3-CV/TU\n"
        "Nghĩa vụ 1: dự ít nhất 1 lượt mỗi quý, tính theo mỗi đồng chí\n"
        "  Tính khi dự ở: chi bộ\n"
        "  Loại sinh hoạt được tính: mọi loại, trừ đi công tác cơ sở\n"
        "  Chi bộ nơi mình sinh hoạt: được tính\n"
        "  Cử người dự thay: không được tính\n"
        "  Chỉ xét khi phải thực hiện từ 30 ngày trở lên trong kỳ\n"
    )


def test_why_speaks_english(reasoned: Chibo) -> None:
    told = reasoned.done("why", "An", "2024-Q1", "--lang", "en").out.splitlines()
    assert told[:3] + told[4:] == [
        "Nguyễn Văn An (CB01) · Q1/2024 · as of 2024-04-01",
        "",
        "Met: 1 visit counts, minimum 1",
        "  Counted visits: 1 of 1",
        "    2024-02-05, Chi bộ ấp 1 (C1), thematic",
        "  Visits not counted:",
        "    2024-03-01, Chi bộ ấp 1 (C1), regular: no assignment in force that day",
        "    2024-03-20, Xã Thủy Tân (X02), committee: not a cell",
        "  Assigned days: 90; liable days: 80; minimum to be judged: 30",
        "  Assignments in force in the period:",
        "    1: Xã Hòa Lạc (X01), 2024-01-01 – 2024-02-29",
        "    3: Xã Thủy Tân (X02), 2024-03-02 – 2024-03-31, role Tỉnh ủy viên, decision 12-QĐ/TU",
        "  Waivers:",
        "    1: đi học, 2024-01-01 – 2024-01-10, takes off 10 days, document 3-CV/TU",
        "Duty 1: attend at least 1 each quarter, counted by each official",
        "  Counts when held by: cell",
        "  Meetings that count: all but working trips",
        "  The official's own cell: counts",
        "  A substitute: does not count",
        "  Judged from 30 liable days in the period on",
    ]


@pytest.mark.slow
def test_a_terminal_breaks_the_lines_between_words(reasoned: Chibo) -> None:
    whole = reasoned.done("why", "CB01", "2024-Q1").out
    with Terminal(reasoned, ("why", "CB01", "2024-Q1"), {"COLUMNS": "60"}) as screen:
        assert screen.code() == 0
    lines = screen.screen.splitlines()
    assert max(map(len, lines)) <= 60
    assert screen.screen.split() == whole.split()
    rule = next(at for at, line in enumerate(lines) if line.startswith("258-QĐ/TU"))
    assert lines[rule - 1].startswith("Đạt: ")
    assert lines[rule + 1].startswith("    ")  # what goes on stands further in


def test_no_key_of_a_regulation_file_is_said(province: Chibo) -> None:
    for who in (("CB12", "2025-Q4"), ("CB42", "2025"), ("CB55", "2025")):
        for language, word in (("vi", "|minimum"), ("en", "")):
            told = province.done("why", *who, "--lang", language).out
            assert not re.findall(rf"\b[a-z]+_[a-z]+\b{word}", told)


def test_the_reasoning_is_data(reasoned: Chibo) -> None:
    told = reasoned.done("why", "CB01", "quý", "I/2024", "--json").json
    assert list(told) == [
        *("schema", "period", "as_of", "rows", "other_duties", "others_as_of"),
    ]
    assert (told["schema"], told["period"], told["as_of"]) == (
        *("chibo.why/1", "2024-Q1", "2024-04-01"),
    )
    (row,) = told["rows"]
    report = reasoned.done("report", "quarter", "2024-Q1", "--json").json["rows"][0]
    assert {key: row[key] for key in report} == report
    assert (row["rule"]["code"], row["rule"]["title"]) == ("258-QĐ/TU", TITLE)
    duty = row["rule"]["duty"]
    assert duty == duty | {"number": 1, "minimum": 1, "period": "quarter", "min_days": 30}
    assert row["assignments"] == [
        {
            "id": 1,
            "unit": {"code": "X01", "name": "Xã Hòa Lạc"},
            "role": None,
            "decision": None,
            "since": "2024-01-01",
            "until": "2024-02-29",
        },
        {
            "id": 3,
            "unit": {"code": "X02", "name": "Xã Thủy Tân"},
            "role": "Tỉnh ủy viên",
            "decision": "12-QĐ/TU",
            "since": "2024-03-02",
            "until": "2024-03-31",
        },
    ]
    assert row["waivers"] == [
        {
            "id": 1,
            "reason": "đi học",
            "document": "3-CV/TU",
            "since": "2024-01-01",
            "until": "2024-01-10",
            "days": 10,
        }
    ]
    assert (row["assigned_days"], row["liable_days"], row["ground"]) == (90, 80, "enough")
    assert row["counted_visits"] == [
        {
            "id": 1,
            "date": "2024-02-05",
            "unit": {"code": "C1", "name": "Chi bộ ấp 1"},
            "meeting": "thematic",
        }
    ]
    assert [(each["date"], each["reason"]) for each in row["refused"]] == [
        ("2024-03-01", "no_assignment_that_day"),
        ("2024-03-20", "unit_not_counted"),
    ]


@pytest.mark.parametrize(
    ("since", "until", "verdict", "ground", "said"),
    [
        (
            "1/1/2024",
            None,
            "unmet",
            "fell_short",
            "Chưa đạt: kỳ đã kết thúc, chưa có lượt nào được tính, tối thiểu 1",
        ),
        (
            "15/3/2024",
            None,
            "not_judged",
            "too_few_assigned",
            "Không xét: được phân công 17 ngày trong kỳ, xét từ 30 ngày trở lên",
        ),
        (
            "1/1/2024",
            "15/3/2024",
            "waived",
            "too_few_liable",
            "Miễn: phải thực hiện 16 ngày sau khi trừ ngày miễn, xét từ 30 ngày trở lên",
        ),
    ],
    ids=["unmet", "not judged", "waived"],
)
def test_the_ground_is_the_line_that_decided(
    office: Chibo, since: str, until: str | None, verdict: str, ground: str, said: str
) -> None:
    office.done("official", "add", "Lê Văn Đức", "--code", "CB03")
    office.done("assign", "add", "CB03", "X01", "--since", since)
    if until is not None:
        office.done(
            *("waive", "add", "CB03", "--since", since, "--until", until, "--reason", "ốm"),
        )
    (row,) = office.done("why", "CB03", "2024-Q1", "--json").json["rows"]
    assert (row["verdict"], row["ground"]) == (verdict, ground)
    assert office.done("why", "CB03", "2024-Q1").out.splitlines()[2] == said


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ((), "2024-Q2"),
        (("this",), "2024-Q2"),
        (("last",), "2024-Q1"),
        (("quý", "1/2024"), "2024-Q1"),
        (("quy 1 2024",), "2024-Q1"),
        (("2023-Q4", "--as-of", "1/2/2024"), None),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_period_is_read_with_or_without_quotes(
    office: Chibo, words: tuple[str, ...], period: str | None
) -> None:
    told = office("why", "CB01", *words, "--json")
    assert told.code == (65 if period is None else 0)
    if period is not None:
        assert told.json["period"] == period


def test_as_of_is_the_day_of_the_reasoning(reasoned: Chibo) -> None:
    told = reasoned.done("why", "CB01", "2024-Q1", "--as-of", "31/1/2024", "--json").json
    assert told["as_of"] == "2024-01-31"
    (row,) = told["rows"]
    assert (row["verdict"], row["ground"]) == ("pending", "still_running")
    assert {each["reason"] for each in row["refused"]} == {"after_as_of"}


def test_whom_no_duty_binds_is_told_where_one_does(office: Chibo) -> None:
    assert office("why", "CB01", "2024-03") == Result(
        65,
        "",
        "Lỗi: Nguyễn Văn An (CB01), tháng 03/2024: không có nghĩa vụ nào để xét; có ở: quý I/2024;"
        " xem: chibo assign list --official CB01, chibo rule list.\n",
    )
    office.done("official", "add", "Lê Văn Đức")
    assert office("why", "Đức", "--lang", "en") == Result(
        65,
        "",
        "Error: Lê Văn Đức, Q2/2024: no assignment is in force, so there is nothing to judge;"
        ' assign with: chibo assign add "Lê Văn Đức" UNIT.\n',
    )
    office.done("official", "edit", "Đức", "--code", "CB07")
    unassigned = (
        "không có phân công nào có hiệu lực nên không có gì để xét; phân công bằng:"
        " chibo assign add CB07 ĐƠN_VỊ.\n"
    )
    assert office("why", "Đức") == Result(
        65, "", f"Lỗi: Lê Văn Đức (CB07), quý II/2024: {unassigned}"
    )
    assert office("report", "official", "CB07", "2024") == Result(
        65, "", f"Lỗi: Lê Văn Đức (CB07), năm 2024: {unassigned}"
    )


def test_who_is_assigned_where_nothing_binds_is_told_what_to_look_at(office: Chibo) -> None:
    assert office("why", "CB01", "2022-Q1").err == (
        "Lỗi: Nguyễn Văn An (CB01), quý I/2022: không có phân công nào có hiệu lực nên không có gì"
        " để xét; phân công bằng: chibo assign add CB01 ĐƠN_VỊ.\n"
    )
    office.done("official", "add", "Lê Văn Đức", "--code", "CB07")
    office.done("rule", "preset", "776")
    role = ("--rule", "776", "--role", "trưởng ban")
    office.done("assign", "add", "CB07", "X01", "--since", "1/1/2024", *role)
    assert office("why", "CB07").err == (
        "Lỗi: Lê Văn Đức (CB07), quý II/2024: không có nghĩa vụ nào để xét; xem:"
        " chibo assign list --official CB07, chibo rule list.\n"
    )


def test_an_unknown_person_or_period_is_refused(office: Chibo) -> None:
    assert office("why", "CB09") == Result(
        65, "", "Lỗi: không tìm thấy đồng chí “CB09”; xem: chibo official list.\n"
    )
    assert office("why", "CB01", "quý", "5/2024").code == 2
    assert office("why", "CB01", "-f", "csv") == Result(
        2, "", "Lỗi: --format không nhận “csv”; chọn: table, plain, json.\n"
    )


def test_the_reasoning_goes_into_a_file(reasoned: Chibo) -> None:
    target = reasoned.db.with_name("vi-sao.txt")
    assert reasoned("why", "CB01", "2024-Q1", "-o", target) == Result(0, "", f"Đã ghi {target}.\n")
    assert target.read_text(encoding="utf-8") == reasoned.done("why", "CB01", "2024-Q1").out


def test_everything_an_official_owes_is_told(province: Chibo) -> None:
    rows = province.done("why", "CB59", "2025", "--json").json["rows"]
    assert [(row["duty"], row["verdict"], row["counted"]) for row in rows] == [
        (2, "unmet", 3),
        (3, "met", 6),
    ]
    assert {each["reason"] for row in rows for each in row["refused"]} == {"no_assignment_that_day"}
    own = province.done("why", "CB55", "2025", "--json").json["rows"][0]["refused"]
    assert [each["reason"] for each in own] == ["own_cell", "own_cell"]
