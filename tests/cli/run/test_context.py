"""What a run knows of its surroundings: register, language, day, patience."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result
from tests.running.engines import registers

if TYPE_CHECKING:
    from pathlib import Path


def test_chibo_db_names_the_register_and_db_another(office: Chibo, empty_register: Path) -> None:
    listed, empty = ("unit", "list", "--json"), registers.address(empty_register)
    assert len(office.done(*listed).json["rows"]) == 5
    assert office(*listed, CHIBO_DB=empty).json["rows"] == []
    assert office.done(*listed, "--db", empty).json["rows"] == []
    assert office(*listed, "--db", office.address, CHIBO_DB=empty).json["rows"] != []


def test_an_empty_db_is_no_register(office: Chibo) -> None:
    refused = office("unit", "list", "--db", "")
    assert (refused.code, refused.out) == (78, "")
    assert refused.err == "Lỗi: .: đây là thư mục, không phải tệp sổ; chọn tệp bằng --db.\n"


@pytest.mark.parametrize(
    ("environ", "argv", "heading"),
    [
        ({}, (), "Số "),
        ({"CHIBO_LANG": "en"}, (), "No."),
        ({"CHIBO_LANG": "en"}, ("--lang", "vi"), "Số "),
        ({"CHIBO_LANG": ""}, (), "Số "),
        ({"CHIBO_LANG": "fr"}, (), "Số "),
        ({"LANG": "en_US.UTF-8"}, (), "Số "),
        ({}, ("--lang", "en"), "No."),
    ],
)
def test_vietnamese_is_spoken_unless_another_language_is_asked_for(
    office: Chibo, environ: dict[str, str], argv: tuple[str, ...], heading: str
) -> None:
    assert office("unit", "list", *argv, **environ).out[:3] == heading


@pytest.mark.parametrize(
    ("today", "quarter"),
    [
        ("2024-05-10", "2024-Q1"),
        ("1/4/2024", "2024-Q1"),
        ("2024-03-31", "2023-Q4"),
        ("2025-01-01", "2024-Q4"),
    ],
)
def test_chibo_today_is_the_day(office: Chibo, today: str, quarter: str) -> None:
    report = office("report", "quarter", "--json", CHIBO_TODAY=today)
    assert report.json["period"] == quarter


def test_a_day_that_is_none_is_refused(office: Chibo) -> None:
    assert office("unit", "list", CHIBO_TODAY="mai") == Result(
        2, "", "Lỗi: CHIBO_TODAY không nhận “mai”; chọn: 2024-04-01.\n"
    )


@pytest.mark.parametrize("today", ["1900-01-01", "1/1/2199"])
def test_a_day_without_a_year_before_or_after_it_is_refused(office: Chibo, today: str) -> None:
    assert office("report", "quarter", CHIBO_TODAY=today) == Result(
        2, "", f"Lỗi: CHIBO_TODAY không nhận “{today}”; chọn: 1901-2198.\n"
    )


@pytest.mark.sqlite
def test_a_register_is_named_from_the_home_folder(
    office: Chibo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(office.db.parent))
    monkeypatch.setenv("USERPROFILE", str(office.db.parent))
    for named in (f"~/{office.db.name}", f"~{os.sep}{office.db.name}"):
        assert office("unit", "list", CHIBO_DB=named).code == 0
        assert office("unit", "list", "--db", named, CHIBO_DB="").code == 0


@pytest.mark.parametrize("named", ["~no-such-person/chibo.db", "/no/" + "x" * 300 + "/a.db"])
def test_a_path_to_nowhere_is_no_bug(office: Chibo, named: str) -> None:
    for argv in (("unit", "list"), ("unit", "add", "Chi bộ ấp 3")):
        assert office(*argv, CHIBO_DB=named).code in {74, 78}


def test_without_chibo_today_the_clock_is_asked(office: Chibo) -> None:
    assert office("attend", "add", "CB01", "C1", CHIBO_TODAY="").code == 0


@pytest.mark.sqlite
def test_a_busy_register_is_waited_for_and_then_told(office: Chibo) -> None:
    with closing(sqlite3.connect(office.db, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for argv in (("unit", "list"), ("unit", "add", "Chi bộ ấp 3")):
            assert office(*argv, "--wait", "0.2") == Result(
                75,
                "",
                f"Lỗi: sổ {office.db} đang được chương trình khác ghi, đã chờ 0,2 giây; thử lại"
                " sau hoặc thêm --wait.\n",
            )
        english = office("unit", "list", "--wait", "0.2", CHIBO_LANG="en")
        assert english.err == (
            f"Error: {office.db} is being written by another program; waited 0.2 s. Try again, or"
            " give --wait.\n"
        )
    assert office("unit", "list", "--wait", "0").code == 0
