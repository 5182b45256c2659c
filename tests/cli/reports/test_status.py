"""`chibo status`: the day at a glance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result
from tests.running.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path


def test_a_day_is_told_in_lines(office: Chibo) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "8/5/2024")
    out = office.done("status").out
    assert re.sub(r"\d\d:\d\d \d\d/\d\d/\d{4}", "LÚC", out) == (
        "Hôm nay, 10/05/2024\n"
        "\n"
        "Quý II/2024 · đến hết 30/06/2024 còn 52 ngày, kể cả hôm nay\n"
        "  Đạt 1 · chưa đến hạn 1 · tỷ lệ đạt 50% · 2 đồng chí\n"
        "  Chưa có lượt dự nào được tính (1 đồng chí):\n"
        "    Trần Thị Bình (CB02)  Xã Thủy Tân (X02)\n"
        "\n"
        "Ghi gần đây:\n"
        "    1  Nguyễn Văn An  Chi bộ ấp 1  08/05/2024  LÚC\n"
        "\n"
        "Việc đang chờ:\n"
        "  1 lượt dự từ 01/01/2024 chưa có báo cáo:\n"
        "    chibo attend list --unreported --from 1/1/2024\n"
        "  Quý I/2024 chưa chốt số liệu:\n"
        "    chibo period close 2024-Q1\n"
    )


@pytest.mark.parametrize("argv", [(), ("--lang", "en"), ("-q",)], ids=" ".join)
def test_chibo_alone_is_the_status(office: Chibo, argv: tuple[str, ...]) -> None:
    alone = office(*argv)
    assert alone == office("status", *argv)
    assert (alone.code, alone.err) == (0, "")
    assert alone.out.startswith("Today, 2024-05-10\n" if "en" in argv else "Hôm nay, 10/05/2024\n")


def test_chibo_alone_on_an_empty_machine_tells_the_ways_to_begin(tmp_path: Path) -> None:
    nobody = Chibo(tmp_path / "none" / "chibo.db")
    assert nobody() == Result(
        0,
        f"Chưa có sổ ở {nobody.address}. Có ba cách bắt đầu:\n"
        "\n"
        "  Tạo một sổ mới, trống:      chibo init\n"
        "  Lấy lại từ bản sao lưu:     chibo db restore TỆP\n"
        "  Xem thử với dữ liệu mẫu:    chibo demo\n"
        "\n"
        "Mọi lệnh: chibo --help. Cẩm nang: chibo guide.\n",
        "",
    )
    other = tmp_path / "so 2.db"
    english = nobody.done("--db", other, "--lang", "en").out.splitlines()
    assert english[0] == f"No register is at {other}. There are three ways to begin:"
    assert english[2:4] == [
        f'  Make a new, empty one:      chibo init --db "{other}"',
        f'  Bring back a backup:        chibo db restore FILE --db "{other}"',
    ]
    assert list(tmp_path.iterdir()) == []


def test_chibo_alone_refuses_what_is_no_register(tmp_path: Path) -> None:
    (tmp_path / "chibo.db").write_text("x", encoding="utf-8")
    refused = Chibo(tmp_path / "chibo.db")()
    assert refused == Chibo(tmp_path / "chibo.db")("status")
    assert (refused.code, refused.out) == (78, "")


@pytest.mark.parametrize(
    "argv",
    [
        *(("status",), ("attend", "list"), ("report", "quarter", "2024-Q1"), ("check",)),
        *(("attend", "add", "CB01", "C1"), ("db", "backup"), ("db", "check"), ("undo",)),
        *(("db", "migrate"), ("export", "register", "-o", "out"), ("find", "an"), ("remind",)),
        *(("export", "register", "--unsound", "-o", "out"), ("import", "-q", "lists.csv")),
    ],
    ids=" ".join,
)
def test_an_empty_machine_is_told_of_a_new_register_and_of_a_backup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, argv: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lists.csv").write_text("code,name\nCB01,An\n", encoding="utf-8")
    nobody = Chibo(tmp_path / "none.db", language="en")
    told = nobody(*argv)
    assert (told.code, told.out) == (78, "")
    assert told.err == (
        f"Error: {nobody.address}: no register is there; make one with: chibo init, or bring"
        " one back from a backup with: chibo db restore FILE.\n"
    )


def test_a_day_is_told_in_json(office: Chibo) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "8/5/2024", "--document", "3-BC/TU")
    office.done("assign", "add", "CB01", "X02", "--since", "1/6/2024", "--draft")
    office.done("period", "close", "2024-Q1")
    told = office.done("status", "--json").json
    assert list(told) == [
        *("schema", "today", "periods", "entered", "waiting", "falling_due"),
    ]
    assert (told["schema"], told["today"]) == ("chibo.status/1", "2024-05-10")
    (quarter,) = told["periods"]
    report = office.done("report", "quarter", "this", "--json").json
    assert quarter["summary"] == report["summary"]
    assert (quarter["period"], quarter["last_day"]) == ("2024-Q2", "2024-06-30")
    assert quarter["days_left"] == office.done("remind", "--json").json["days_left"] == 52
    assert [row["official"]["code"] for row in quarter["at_risk"]] == ["CB02"]
    (entered,) = told["entered"]
    assert (entered["id"], entered["date"]) == (1, "2024-05-08")
    assert entered["at"] is not None
    assert told["waiting"] == {
        "drafts": 1,
        "unreported": 0,
        "unreported_since": "2024-01-01",
        "overdue": 0,
        "not_closed": [],
        "unregistered": 0,
    }


def test_cells_without_a_schedule_wait_once_one_is_registered(office: Chibo) -> None:
    assert "schedule" not in office.done("status").out
    office.done("schedule", "set", "C1", "5")
    told = "  1 chi bộ chưa đăng ký lịch sinh hoạt:\n    chibo schedule coverage\n"
    assert told in office.done("status").out
    assert office.done("status", "--json").json["waiting"]["unregistered"] == 1


def test_the_last_day_and_the_day_after(office: Chibo) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "8/5/2024")
    office.done("attend", "add", "CB02", "C2", "--on", "8/5/2024")
    lines = Chibo(office.db, "2024-06-30").done("status").out.splitlines()
    assert lines[2] == "Quý II/2024 · hôm nay là ngày cuối"
    assert lines[4] == "  Đồng chí nào cũng đã có lượt dự được tính."
    told = Chibo(office.db, "2024-07-01").done("status", "--json").json
    assert told["periods"][0]["period"] == "2024-Q3"
    assert told["waiting"]["not_closed"] == ["2024-Q2"]


def test_every_running_period_stands_there_and_ten_names_at_most(province: Chibo) -> None:
    told = province.done("status", "--json").json
    assert [each["period"] for each in told["periods"]] == ["2026-Q1", "2026"]
    out = province.done("status", "--lang", "en").out
    count = len(told["periods"][0]["at_risk"])
    assert f"… {count - 10} more; see all: chibo report quarter this" in out
    assert [each["id"] for each in told["entered"]] == sorted(
        (each["id"] for each in told["entered"]), reverse=True
    )
    assert len(told["entered"]) == 5


def test_an_empty_register_says_how_to_begin(chibo: Chibo) -> None:
    assert chibo("status") == Result(
        0,
        "Hôm nay, 10/05/2024\n"
        "Sổ chưa có phân công nào. Bắt đầu: chibo rule preset 258, rồi chibo import hoặc"
        " chibo unit add, chibo official add, chibo assign add.\n",
        "",
    )
    assert chibo.done("status", "--json").json["periods"] == []


def test_without_a_register_it_says_how_to_make_one(tmp_path: Path) -> None:
    told = Chibo(tmp_path / "none.db")("status")
    assert (told.code, told.out) == (78, "")
    assert "chibo init" in told.err


def test_nobody_assigned_today_is_no_empty_register(office: Chibo) -> None:
    out = Chibo(office.db, "2023-05-10").done("status").out
    assert "Chưa có đồng chí nào thuộc diện xét trong các kỳ chưa kết thúc." in out
    assert "Không có việc gì đang chờ." in out


@pytest.mark.slow
def test_a_terminal_shows_a_bar(office: Chibo) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "8/5/2024")
    with Terminal(office, ("status",), {"COLUMNS": "80"}) as terminal:
        terminal.wait_for(f"  {'█' * 20}{'▒' * 20}\n")
        assert terminal.code() == 0
