"""`chibo schedule`: when cells meet, and who should be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def calendar_register(office_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    office = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("calendar"))
    office.done("schedule", "set", "C1", "ngày", "5", "--time", "19h", "--place", "Trường")
    office.done("schedule", "set", "C2", "5th", "--time", "18:30")
    return office.db


@pytest.fixture
def calendar(calendar_register: Path, tmp_path: Path) -> Chibo:
    """A clerk whose cells meet on the fifth."""
    return Chibo.at_copy_of(calendar_register, tmp_path)


def test_a_schedule_answers_with_the_next_meetings(office: Chibo) -> None:
    assert office("schedule", "set", "ap 1", "mùng 5", "--time", "7h tối") == Result(
        0,
        "Đã đăng ký lịch (số 1): Chi bộ ấp 1, ngày 5 hằng tháng, 19:00.\n"
        "  Các buổi tới: 05/06/2024, 05/07/2024, 05/08/2024.\n",
        "",
    )
    later = ("schedule", "set", "C1", "last", "friday", "--since", "1/6/2024")
    assert office(*later, "--until", "31/8/2024", "--lang", "en") == Result(
        0,
        "Registered (number 2): Chi bộ ấp 1, last Friday, 19:00, from 2024-06-01,"
        " until 2024-08-31.\n"
        "  Schedule 1 (day 5) ends on 2024-05-31.\n"
        "  From 2024-09-01 on it is day 5 again (number 3).\n"
        "  Next meetings: 2024-06-28, 2024-07-26, 2024-08-30.\n",
        "",
    )
    assert office.done("db", "check").code == 0


def test_a_unit_that_is_no_cell_is_kept_with_a_note(office: Chibo) -> None:
    said = office("schedule", "set", "X01", "5")
    assert said.err == "Lưu ý: Xã Hòa Lạc là xã, phường, không phải chi bộ; lịch vẫn được ghi.\n"
    assert (said.code, len(office.done("schedule", "list", "--json").json["rows"])) == (0, 1)


def test_schedules_are_listed_with_every_key(calendar: Chibo) -> None:
    listed = calendar.done("schedule", "list", "--unit", "C1", "--json").json
    assert listed == {
        "schema": "chibo.schedule/1",
        "rows": [
            {
                "id": 1,
                "cell": {"code": "C1", "name": "Chi bộ ấp 1"},
                "pattern": "day 5",
                "time": "19:00",
                "place": "Trường",
                "since": None,
                "until": None,
                "next": "2024-06-05",
            }
        ],
    }
    assert calendar.done("schedule", "list", "--official", "CB02").out == (
        "Số  Chi bộ            Ngày sinh hoạt     Giờ    Địa điểm  Từ ngày  Đến ngày  Buổi tới\n"
        "2   Chi bộ ấp 2 (C2)  ngày 5 hằng tháng  18:30                               05/06/2024\n"
    )
    calendar.done("unit", "add", "Xã Bình An", "-k", "xã", "--code", "X03", "-p", "T01")
    calendar.done("assign", "add", "CB01", "X03", "--since", "1/1/2024")  # none meets there
    assert calendar.done("schedule", "list", "--official", "CB02").out.count("\n") == 2
    assert calendar.done("schedule", "list", "--text", "truong", "-f", "csv").out == (
        "id,cell,pattern,time,place,since,until,next\n1,C1,day 5,19:00,Trường,,,2024-06-05\n"
    )


def test_a_month_is_told_meeting_by_meeting(calendar: Chibo) -> None:
    moved = calendar("schedule", "move", "C1", "6/2024", "7/6", "--reason", "trùng lịch")
    assert moved.out == (
        "Buổi sinh hoạt tháng 06/2024 của Chi bộ ấp 1: 05/06/2024 → 07/06/2024, 19:00, tại"
        " Trường.\n"
        "  Cần báo: Nguyễn Văn An (CB01).\n"
    )
    cancelled = calendar.done("schedule", "cancel", "C2", "6/2024", "--reason", "bão")
    assert cancelled.out.startswith(
        "Chi bộ ấp 2 không sinh hoạt tháng 06/2024 (lịch thường: 05/06/2024): bão.\n"
    )
    listed = calendar.done("schedule", "list", "--month", "6/2024", "--json").json
    assert listed["schema"] == "chibo.meeting/1"
    assert listed["rows"][1] == {
        "cell": {"code": "C1", "name": "Chi bộ ấp 1"},
        "month": "2024-06",
        "date": "2024-06-07",
        "time": "19:00",
        "place": "Trường",
        "state": "moved",
        "usual": "2024-06-05",
        "reason": "trùng lịch",
        "told": [{"code": "CB01", "name": "Nguyễn Văn An"}],
    }
    assert listed["rows"][0]["state"] == "cancelled"
    back = calendar.done("schedule", "cancel", "C2", "6/2024", "--restore").out
    assert back.startswith(
        "Buổi sinh hoạt tháng 06/2024 của Chi bộ ấp 2 trở lại như đã đăng ký: 05/06/2024, 18:30.\n"
    )
    calendar.done("schedule", "move", "C1", "6/2024", "--restore")
    rows = calendar.done("schedule", "list", "--month", "6/2024", "--json").json["rows"]
    assert {row["state"] for row in rows} == {"registered"}
    assert calendar.done("undo").code == calendar.done("db", "check").code == 0


def test_who_is_to_be_told_and_by_when(calendar: Chibo) -> None:
    calendar.done("db", "set", "notify_day", "15")
    told = calendar.done("schedule", "notify", "--json").json
    assert told["schema"] == "chibo.notice/1"
    assert [(row["official"]["code"], row["date"], row["tell_by"]) for row in told["rows"]] == [
        ("CB01", "2024-06-05", "2024-05-15"),
        ("CB02", "2024-06-05", "2024-05-15"),
    ]
    under = calendar.done("schedule", "notify", "--under", "X01", "--month", "7/2024").out
    assert "05/07/2024" in under
    assert "CB02" not in under


def test_localities_that_meet_at_once_clash(calendar: Chibo) -> None:
    assert calendar.done("schedule", "clashes", "--json").json["rows"] == []
    calendar.done("assign", "add", "CB01", "X02", "--since", "1/1/2024")
    (row,) = calendar.done("schedule", "clashes", "--month", "6/2024", "--json").json["rows"]
    assert row == {
        "official": {"code": "CB01", "name": "Nguyễn Văn An"},
        "date": "2024-06-05",
        "cells": [
            {"code": "C2", "name": "Chi bộ ấp 2"},
            {"code": "C1", "name": "Chi bộ ấp 1"},
        ],
        "times": ["18:30", "19:00"],
        "free": [],
    }


def test_cells_without_a_schedule_are_counted(office: Chibo) -> None:
    office.done("schedule", "set", "C1", "5")
    assert office.done("schedule", "coverage").out == (
        "Đơn vị             Số chi bộ  Đã đăng ký  Chưa đăng ký\n"
        "Xã Hòa Lạc (X01)   1          1\n"
        "Xã Thủy Tân (X02)  1          0           Chi bộ ấp 2 (C2)\n"
    )


def test_a_schedule_is_corrected_and_removed(calendar: Chibo) -> None:
    edited = calendar.done("schedule", "edit", 1, "--pattern", "chủ nhật tuần 2", "--time", "")
    assert edited.out == (
        "Đã sửa lịch số 1 (Chi bộ ấp 1):\n"
        "  Ngày sinh hoạt: ngày 5 hằng tháng → chủ nhật tuần thứ 2\n"
        "  Giờ: 19:00 → (trống)\n"
        "  Buổi tới: 05/06/2024 → 12/05/2024\n"
    )
    assert calendar.done("schedule", "remove", 1).out == "Đã bỏ lịch số 1: Chi bộ ấp 1.\n"


@pytest.mark.parametrize(
    ("today", "month", "meant"),
    [
        pytest.param("2024-05-31", "tháng 5", "05/2024", id="the running month"),
        pytest.param("2024-05-31", "tháng 6", "06/2024", id="the next"),
        pytest.param("2024-06-01", "tháng 5", "05/2025", id="the one that is over"),
        pytest.param("2024-12-31", "tháng 1", "01/2025", id="January at the year's end"),
    ],
)
def test_a_month_without_a_year_is_one_to_come(
    calendar: Chibo, today: str, month: str, meant: str
) -> None:
    said = Chibo(calendar.db, today).done("schedule", "cancel", "C1", month, "--reason", "bão")
    assert said.out.startswith(f"Chi bộ ấp 1 không sinh hoạt tháng {meant} ")


@pytest.mark.parametrize(
    ("argv", "code", "said"),
    [
        (("set", "C1", "thứ", "tám"), 65, "không hiểu ngày sinh hoạt “thứ tám”"),
        (("set", "C1", "5", "--time", "25h"), 65, "không hiểu giờ “25h”"),
        (("set", "C1", "6", "--since", "1/1/2020", "--until", "1/1/2019"), 65, "ngày cuối"),
        (("edit", "9", "--time", "19h"), 65, "không tìm thấy lịch số “9”"),
        (("edit", "1"), 65, ""),
        (("move", "C1", "6/2024"), 2, "thiếu NGÀY."),
        (("move", "C1", "2024-Q2", "5/6/2024"), 2, "“2024-Q2” là quý"),
        (("move", "C1", "6/2024", "5/6/2024", "--restore"), 2, "không dùng cùng lúc"),
        (("move", "C1", "6/2024", "5/9/2024"), 65, "ngày 05/09/2024 cách tháng 06/2024"),
        (("cancel", "C1", "6/2024"), 2, "thiếu --reason."),
        (("cancel", "X01", "6/2024", "--reason", "x"), 65, "Xã Hòa Lạc không có buổi"),
        (("ics",), 2, "thiếu --official, --under."),
        (("ics", "--under", "X01", "-o", "a.txt"), 2, "--output không nhận “a.txt”"),
        (("ics", "--under", "X01", "--months", "2", "--to", "1/1/2025"), 2, "không dùng cùng"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_stand_is_refused_in_a_sentence(
    calendar: Chibo, argv: tuple[str, ...], code: int, said: str
) -> None:
    before = calendar.kept()
    refused = calendar("schedule", *argv)
    assert (refused.code, refused.out) == (code, "")
    assert refused.err.startswith(f"Lỗi: {said}")
    assert calendar.kept() == before


def test_a_list_that_changes_a_schedule_says_how(calendar: Chibo, tmp_path: Path) -> None:
    path = tmp_path / "lich.csv"
    path.write_text("cell,pattern\nC1,ngày 28\n")
    told = "Ngày sinh hoạt ngày 5 hằng tháng → ngày 28 hằng tháng"
    assert told in calendar.done("import", path).out
