"""`chibo log`: who wrote what, and when."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zlib
from base64 import b64decode
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.visits import FIRST, visits_listed
from tests.running.chibo import Result
from tests.running.engines.registers import written_by

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.chibo import Chibo

ADD = ("attend", "add", "CB01", "C1", "--on")


def rows(chibo: Chibo, *argv: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = chibo.done("log", *argv, "--json").json["rows"]
    return found


def numbers(chibo: Chibo, *argv: object) -> list[int]:
    return [row["id"] for row in rows(chibo, *argv)]


def test_the_latest_operation_is_on_top_with_every_key(office: Chibo) -> None:
    office(*ADD, "5/2/2024", CHIBO_ACTOR="Lan")
    office.done("undo")
    last, before = rows(office, "--limit", 2)
    assert before.pop("at").endswith("+07:00")
    assert before == {
        "id": 11,
        "actor": written_by("Lan"),
        "command": "attend add CB01 C1 --on 5/2/2024",
        "kind": "change",
        "changes": 1,
        "reason": None,
        "undone_by": 12,
    }
    assert (last["id"], last["kind"], last["command"]) == (12, "undo", "undo")


def test_the_moment_is_the_clocks_whatever_today_is(office: Chibo) -> None:
    office(*ADD, "5/2/2024", CHIBO_TODAY="2024-02-06")
    assert not rows(office)[0]["at"].startswith("2024-02")


@pytest.mark.parametrize(
    ("environ", "actor"),
    [
        ({"CHIBO_ACTOR": "Lan", "USER": "root"}, "Lan"),
        ({"CHIBO_ACTOR": "", "USER": "root"}, "root"),
        ({"CHIBO_ACTOR": "  ", "LOGNAME": "cron"}, "cron"),
        ({"USERNAME": "lan"}, "lan"),
        ({}, "?"),
        ({"CHIBO_ACTOR": "a\x1b[31m\nb\udcff"}, "a\\x1b[31m ⏎ b\\udcff"),
    ],
)
@pytest.mark.sqlite
def test_who_wrote_is_told_and_acts_on_no_screen(
    office: Chibo, environ: dict[str, str], actor: str
) -> None:
    assert office(*ADD, "5/2/2024", **environ).code == 0
    assert rows(office)[0]["actor"] == actor
    assert actor in office.done("undo").err


def test_a_command_line_of_any_bytes_is_journalled(office: Chibo) -> None:
    db = office.db.with_name("s\udcff.db")
    assert office("init", "--db", db).code == 0
    assert office("unit", "add", "Xã", "-k", "xã", "--db", db).code == 0
    assert "s\\udcff.db" in rows(office, "--db", db)[0]["command"]


@pytest.mark.sqlite
def test_the_log_is_narrowed_by_whom_it_is_about(office: Chibo) -> None:
    office.done(*ADD, "5/2/2024")
    office(*ADD, "6/2/2024", CHIBO_ACTOR="Lan")
    office.done("attend", "remove", 1)
    assert numbers(office, "--attendance", 1) == [13, 11]
    assert numbers(office, "--official", "CB01") == [13, 12, 11, 9, 7]
    assert numbers(office, "--official", "CB02") == [10, 8]
    assert numbers(office, "--unit", "C1", "--official", "CB01") == [13, 12, 11]
    assert numbers(office, "--actor", "Lan") == [12]
    assert numbers(office, "--attendance", 99) == []
    assert numbers(office, "--limit", 1) == [13]


def test_an_operation_is_shown_row_by_row(office: Chibo) -> None:
    office(*ADD, "5/2/2024", CHIBO_ACTOR="Lan")
    office.done("assign", "end", 1, "--on", "30/6/2024", "--reason", "nghỉ hưu")
    shown = office.done("log", "show", 12, "--json").json
    assert shown["schema"] == "chibo.log.show/1"
    assert shown["changes"] == [
        {
            "table": "assignment",
            "row": 1,
            "action": "update",
            "name": {
                "about": [
                    {"code": "CB01", "name": "Nguyễn Văn An"},
                    {"code": "X01", "name": "Xã Hòa Lạc"},
                    "258-QĐ/TU",
                ],
                "date": None,
            },
            "fields": [
                {"column": "end_reason", "old": None, "new": "nghỉ hưu"},
                {"column": "until", "old": None, "new": "2024-06-30"},
            ],
        }
    ]
    assert office.done("log", "show", 12).out.splitlines()[1:] == [
        "  sửa phân công số 1: Nguyễn Văn An (CB01) – Xã Hòa Lạc (X01) – 258-QĐ/TU",
        "    Lý do kết thúc: (trống) → nghỉ hưu",
        "    Đến ngày: (trống) → 30/06/2024",
    ]
    assert office("log", "show", 12, CHIBO_LANG="en").out.splitlines()[1:] == [
        "  changed assignment 1: Nguyễn Văn An (CB01) – Xã Hòa Lạc (X01) – 258-QĐ/TU",
        "    End reason: (empty) → nghỉ hưu",
        "    Until: (empty) → 2024-06-30",
    ]


MANY = 4_500  # more changes than are read at once


@pytest.fixture
def imported(office: Chibo, tmp_path: Path) -> Chibo:
    """The office after a long list, whose operation is the eleventh."""
    office.done("import", visits_listed(tmp_path, MANY))
    return office


@pytest.mark.slow
def test_of_many_changes_each_is_shown_once(imported: Chibo) -> None:
    days = [FIRST + timedelta(days=each) for each in range(MANY)]
    changes = imported.done("log", "show", 11, "--json").json["changes"]
    assert [each["name"]["date"] for each in changes] == [day.isoformat() for day in days]
    head, *rows = imported.done("log", "show", 11).out.splitlines()
    assert head.startswith("11  ")
    told = [line for line in rows if line.startswith("  thêm lượt dự")]
    assert [line[-10:] for line in told] == [f"{day:%d/%m/%Y}" for day in days]


@pytest.mark.sqlite
@pytest.mark.slow
def test_who_reads_a_long_operation_keeps_nobody_from_writing(imported: Chibo) -> None:
    argv = ("log", "show", "11", "--db", imported.address, "--lang", "vi")
    reading = subprocess.Popen(
        [sys.executable, "-m", "chibo_cli", *argv], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    with reading:
        assert reading.stdout is not None
        assert reading.stdout.readline()  # no more is read, and the pipe is full
        imported.done(*ADD, "5/2/2024", "--wait", "30")
        reading.stdout.close()
        assert reading.stderr is not None
        assert reading.stderr.read() == b""


@pytest.mark.parametrize(
    ("argv", "code", "said"),
    [
        (("show", "99"), 65, "không tìm thấy"),
        (("show", str(2**63)), 2, "SỐ"),
        (("show", "1", "--format", "csv"), 2, "csv"),
        (("--limit", "0"), 2, "--limit"),
        (("--limit", "-1"), 2, "--limit"),
        (("--official", "CB99"), 65, "CB99"),
    ],
)
def test_what_is_not_there_is_refused_in_a_sentence(
    office: Chibo, argv: tuple[str, ...], code: int, said: str
) -> None:
    result = office("log", *argv)
    assert (result.code, result.out) == (code, "")
    assert said in result.err


def test_an_empty_log_is_an_empty_list(chibo: Chibo) -> None:
    assert chibo("log", "--json") == Result(
        0, json.dumps({"schema": "chibo.log/1", "rows": []}, indent=2) + "\n", ""
    )


def test_a_file_that_a_closing_keeps_is_no_noise(office: Chibo) -> None:
    office.done("period", "close", "2024-Q1")
    number = office.done("log", "--json").json["rows"][0]["id"]
    shown = office.done("log", "show", number).out
    assert re.search(r"Tệp đã in: \(trống\) → \([\d.]+ byte\)", shown)
    changes = office.done("log", "show", number, "--json").json["changes"]
    kept = [
        field["new"]
        for change in changes
        for field in change["fields"]
        if field["column"] == "content"
    ]
    assert len(kept) == 3  # the workbook, the JSON, and the template of the Word report
    assert all(zlib.decompress(b64decode(each)) for each in kept)
