"""`official rename`, `leave`, `return`, `unite`; `assign` and `waive edit` of another official."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.terminal import Terminal

if TYPE_CHECKING:
    from tests.running.chibo import Chibo


@pytest.fixture
def renamed(office: Chibo) -> Chibo:
    """One who has another name from the second quarter on."""
    done = office.done(
        *("official", "rename", "CB02", "Trần Thị Bích"),
        *("--on", "1/4/2024", "--document", "12/QĐ-UBND"),
    )
    assert done.out == "Từ 01/04/2024, đồng chí Trần Thị Bình mang tên Trần Thị Bích.\n"
    return office


def test_a_report_has_the_name_of_its_last_day(renamed: Chibo) -> None:
    for period, name in (("2024-Q1", "Trần Thị Bình"), ("2024-Q2", "Trần Thị Bích")):
        rows = renamed.done("report", "quarter", period, "--json").json["rows"]
        assert name in [row["official"]["name"] for row in rows]


def test_a_list_has_the_name_of_its_day_and_every_name_finds(renamed: Chibo) -> None:
    for on, name in (("31/3/2024", "Trần Thị Bình"), ("1/4/2024", "Trần Thị Bích")):
        listed = renamed.done("official", "list", "--text", "thi binh", "--on", on, "--json")
        assert [row["name"] for row in listed.json["rows"]] == [name]
    assert "Trần Thị Bích" in renamed.done("find", "Trần Thị Bình").out
    shown = renamed.done("official", "show", "Trần Thị Bình").out
    assert "Trần Thị Bích (01/04/2024 – …), 12/QĐ-UBND" in shown


def test_a_rename_is_rehearsed_journalled_and_undone(office: Chibo) -> None:
    before = office.kept()
    words = ("official", "rename", "CB02", "Trần Thị Bích", "--on", "1/4/2024")
    assert office.done(*words, "-n").out.endswith("mang tên Trần Thị Bích.\n")
    assert office.kept() == before
    office.done(*words)
    number = office.done("log", "--json").json["rows"][0]["id"]
    assert "họ tên đồng chí" in office.done("log", "show", number).out
    office.done("undo")
    shown = office.done("official", "show", "CB02", "--json").json["rows"][0]
    assert [each["name"] for each in shown["names"]] == ["Trần Thị Bình"]


def test_who_comes_back_is_judged_by_new_assignments_only(office: Chibo) -> None:
    office.done("official", "leave", "CB02", "--on", "31/1/2024")
    done = office.done(
        "official", "return", "CB02", "--on", "1/4/2024", "--title", "Trưởng ban", "-n"
    )
    assert "không sống lại" in done.out
    office.done("official", "return", "CB02", "--on", "1/4/2024", "--title", "Trưởng ban")
    rows = office("report", "quarter", "2024-Q2", "--json").json["rows"]
    assert "CB02" not in [row["official"]["code"] for row in rows]
    (entry,) = office.done("official", "list", "--text", "Bình", "--json").json["rows"]
    assert (entry["since"], entry["until"], entry["title"]) == ("2024-04-01", None, "Trưởng ban")
    moved = office.done("assign", "add", "CB02", "X02", "--since", "1/4/2024").out
    assert "quý II/2024: không có nghĩa vụ → chưa đến hạn" in moved
    again = office("official", "return", "CB02", "--on", "1/5/2024", "--lang", "en")
    assert again.code == 65
    assert "is in office on 2024-05-01 already" in again.err
    assert office("db", "check").code == 0


def test_an_assignment_of_the_wrong_person_is_put_right(office: Chibo) -> None:
    done = office.done("assign", "edit", 1, "--official", "CB02")
    assert "Nguyễn Văn An" in done.out
    (first, *_) = office.done("assign", "list", "--official", "CB02", "--json").json["rows"]
    assert first["official"]["code"] == "CB02"
    assert {"CB01", "CB02"} <= {word.strip("()") for word in done.out.split()}


def test_a_waiver_of_the_wrong_person_is_put_right(office: Chibo) -> None:
    office.done(
        *("waive", "add", "CB01", "--since", "1/2/2024", "--until", "9/2/2024"),
        *("--reason", "đi học"),
    )
    office.done("waive", "edit", 1, "--official", "CB02")
    (row,) = office.done("waive", "list", "--json").json["rows"]
    assert row["official"]["code"] == "CB02"
    assert office("waive", "edit", 1, "--official", "").code == 65


@pytest.fixture
def doubled(office: Chibo) -> Chibo:
    """CB09 is An (CB01) once more, with a visit of the same day and one of another."""
    office.done("official", "add", "Nguyễn Văn Ân", "--code", "CB09", "--agency", "Ban Tổ chức")
    office.done("assign", "add", "CB09", "X02", "--since", "1/1/2024")
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    office.done("attend", "add", "CB09", "C1", "--on", "5/2/2024", "--strengths", "họp đủ")
    office.done("attend", "add", "CB09", "C2", "--on", "6/4/2024")
    return office


def test_two_records_of_one_person_become_one(doubled: Chibo) -> None:
    doubled.done("official", "edit", "CB09", "--title", "Tỉnh ủy viên")
    doubled.done("official", "edit", "CB01", "--agency", "Ban Tổ chức")
    words = ("official", "unite", "CB01", "CB09")
    doubled.done("export", "register", "-o", doubled.db.parent / "before")
    rehearsed = doubled.done(*words, "-n")
    assert rehearsed.out.startswith("(thử, không ghi) Đã gộp hồ sơ đồng chí Nguyễn Văn Ân (CB09)")
    done = doubled.done(*words, "--yes")
    assert done.out == rehearsed.out.removeprefix("(thử, không ghi) ")
    assert done.out.splitlines()[1:] == [
        "  chuyển sang: 1 phân công, 1 lượt dự",
        "  trùng nhau, còn một: 1 thời gian giữ chức vụ, 1 chức vụ, 1 lượt dự",
        (
            "  không giữ tên Nguyễn Văn Ân (cùng ngày với tên ở hồ sơ được giữ); muốn giữ làm tên"
            " cũ thì trước khi gộp ghi ngày đổi tên: chibo official rename"
        ),
        "  Nguyễn Văn Ân (CB09) – 258-QĐ/TU (1), quý I/2024: chưa đạt → không có nghĩa vụ.",
        "  Nguyễn Văn An (CB01) – 258-QĐ/TU (1), quý II/2024: chưa đến hạn → đạt.",
        "  Nguyễn Văn Ân (CB09) – 258-QĐ/TU (1), quý II/2024: đạt → không có nghĩa vụ.",
    ]
    assert doubled.done("official", "show", "CB09", "--json").json["rows"][0]["code"] == "CB01"
    rows = doubled.done("attend", "list", "--official", "CB09", "--json").json["rows"]
    assert [(row["date"], row["strengths"]) for row in rows] == [
        ("2024-02-05", "họp đủ"),
        ("2024-04-06", None),
    ]
    doubled.done("db", "check")
    doubled.done("undo")
    doubled.done("db", "check")
    doubled.done("export", "register", "-o", doubled.db.parent / "after")
    for path in (doubled.db.parent / "before").iterdir():
        assert (doubled.db.parent / "after" / path.name).read_bytes() == path.read_bytes()


def test_records_that_contradict_stay_two(doubled: Chibo) -> None:
    doubled.done("assign", "add", "CB09", "X01", "--since", "1/2/2024", "--until", "30/6/2024")
    doubled.done("attend", "edit", 2, "--substitute", "Lê Văn Xuân")
    before = doubled.kept()
    refused = doubled("official", "unite", "CB01", "CB09", "--yes")
    assert (refused.code, refused.out) == (65, "")
    assert refused.err.splitlines() == [
        (
            "Lỗi: chưa gộp được Nguyễn Văn Ân (CB09) vào Nguyễn Văn An (CB01), hai hồ sơ nói khác"
            " nhau; sửa cho khớp rồi chạy lại lệnh này:"
        ),
        (
            "  phân công số 1 và số 4 (Xã Hòa Lạc (X01)): Từ ngày: 01/01/2024 ≠ 01/02/2024;"
            " Đến ngày: (trống) ≠ 30/06/2024"
        ),
        (
            "  lượt dự số 1 và số 2 (Chi bộ ấp 1 (C1), 05/02/2024): Người dự thay: (trống)"
            " ≠ Lê Văn Xuân"
        ),
    ]
    assert doubled.kept() == before


def test_uniting_is_asked_for_and_a_closed_period_minds(doubled: Chibo) -> None:
    words = ("official", "unite", "CB01", "CB09")
    assert doubled(*words).code == 2
    with Terminal(doubled, words) as desk:
        desk.wait_for("chuyển sang: 1 phân công, 1 lượt dự")
        desk.answer("[c/K] ", "k")
        assert desk.code() != 0
    assert doubled.done("official", "show", "CB09", "--json").json["rows"][0]["code"] == "CB09"
    doubled.done("period", "close", "2024-Q1", "--yes")
    assert doubled(*words, "--yes").code == 77
    doubled.done(*words, "--yes", "--adjust", "--reason", "một người hai hồ sơ")


def test_a_record_is_not_united_with_itself(office: Chibo) -> None:
    refused = office("official", "unite", "CB01", "CB01", "--yes", "--lang", "en")
    assert refused.code == 65
    assert refused.err == "Error: both are Nguyễn Văn An; type the code of the second record.\n"
