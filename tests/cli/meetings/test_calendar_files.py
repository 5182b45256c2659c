"""`chibo schedule ics`: what calendar programs take up, and take up again."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import icalendar
import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.chibo import Chibo

KHAL = shutil.which("khal", path=os.pathsep.join((os.path.dirname(sys.executable), os.defpath)))  # noqa: PTH120 — of a string
CONFIG = """
[calendars]
[[work]]
path = {folder}/work
type = calendar
[locale]
timeformat = %H:%M
dateformat = %d/%m/%Y
longdateformat = %d/%m/%Y
datetimeformat = %d/%m/%Y %H:%M
longdatetimeformat = %d/%m/%Y %H:%M
local_timezone = Asia/Ho_Chi_Minh
default_timezone = Asia/Ho_Chi_Minh
"""


@pytest.fixture
def calendar(office: Chibo) -> Chibo:
    place = "Nhà văn hóa; phòng 2, tầng 1" + " rất dài" * 12
    office.done("schedule", "set", "C1", "5", "--time", "19:00", "--place", place)
    office.done("schedule", "set", "C2", "ngày", "9")
    return office


def events(content: str) -> dict[str, Any]:
    """The events of a file as the library reads them, by name."""
    book = icalendar.Calendar.from_ical(content)
    return {str(each["UID"]): each for each in book.walk("VEVENT")}


def ics(chibo: Chibo, *options: str) -> str:
    wanted = options or ("--official", "CB01", "--from", "1/6/2024", "--to", "30/6/2024")
    return chibo.done("schedule", "ics", *wanted).out


def test_a_meeting_is_an_event_with_its_time_its_place_and_two_alarms(calendar: Chibo) -> None:
    ((uid, event),) = events(ics(calendar)).items()
    assert uid.endswith("-2024-06@chibo")
    assert str(event["SUMMARY"]) == "Sinh hoạt Chi bộ ấp 1, Xã Hòa Lạc"
    start = event["DTSTART"]
    assert start.params["TZID"] == "Asia/Ho_Chi_Minh"
    assert f"{start.dt:%Y-%m-%d %H:%M}" == "2024-06-05 19:00"
    assert start.dt.utcoffset() == timedelta(hours=7)
    assert str(event["LOCATION"]).startswith("Nhà văn hóa; phòng 2, tầng 1 rất dài")
    assert (str(event["STATUS"]), int(event["SEQUENCE"])) == ("CONFIRMED", 0)
    triggers = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
    assert triggers == [-timedelta(days=1), -timedelta(hours=2)]


def test_a_meeting_without_a_time_is_of_the_whole_day(calendar: Chibo) -> None:
    (event,) = events(ics(calendar, "--under", "X02", "--months", "2")).values()
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2024, 6, 9), date(2024, 6, 10))
    assert len(list(event.walk("VALARM"))) == 1


def test_lines_are_folded_and_end_as_the_standard_has_it(calendar: Chibo) -> None:
    lines = ics(calendar).encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line for line in lines)
    assert b"VTIMEZONE" in b"".join(lines)


def test_the_same_facts_give_the_same_bytes(calendar: Chibo, tmp_path: Path) -> None:
    assert ics(calendar) == ics(calendar)
    target = tmp_path / "lich.ics"
    told = calendar.done("schedule", "ics", "--under", "T01", "-o", target)
    assert told.err == f"Đã ghi {target}.\n"
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_a_change_keeps_the_name_of_its_event_and_counts_up(calendar: Chibo) -> None:
    (uid,) = events(ics(calendar))
    calendar.done("schedule", "move", "C1", "6/2024", "7/6/2024", "--reason", "lụt")
    ((moved_uid, moved),) = events(ics(calendar)).items()
    calendar.done("schedule", "cancel", "C1", "6/2024", "--reason", "bão")
    ((cancelled_uid, cancelled),) = events(ics(calendar)).items()
    calendar.done("schedule", "move", "C1", "6/2024", "--restore")
    ((restored_uid, restored),) = events(ics(calendar)).items()
    assert {uid} == {moved_uid, cancelled_uid, restored_uid}
    assert moved["DTSTART"].dt.day == 7
    assert str(moved["DESCRIPTION"]) == "Dời từ ngày 05/06/2024.\nLý do: lụt"
    assert (str(cancelled["STATUS"]), cancelled["DTSTART"].dt.day) == ("CANCELLED", 5)
    counted = [int(each["SEQUENCE"]) for each in (moved, cancelled, restored)]
    assert counted == sorted(set(counted))


@pytest.mark.slow
@pytest.mark.skipif(KHAL is None, reason="khal is not installed")
def test_khal_takes_the_file_up_and_moves_what_moved(calendar: Chibo, tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "work").mkdir(parents=True)
    config = home / "config"
    config.write_text(CONFIG.format(folder=home), encoding="utf-8")
    environ = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home), "LC_ALL": "C.UTF-8"}

    def khal(*words: str) -> str:
        done = subprocess.run(
            [str(KHAL), "-c", str(config), *words],
            env=environ,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
        return done.stdout

    def listed() -> list[str]:
        target = home / "lich.ics"
        calendar.done("schedule", "ics", "--official", "CB01", "--months", "2", "-o", target)
        khal("import", "--batch", "-a", "work", str(target))
        lines = khal("list", "01/06/2024", "30d", "--format", "{start} {title}").splitlines()
        return [line for line in lines if "Sinh hoạt" in line]

    assert listed() == ["05/06/2024 19:00 Sinh hoạt Chi bộ ấp 1, Xã Hòa Lạc"]
    calendar.done("schedule", "move", "C1", "6/2024", "7/6/2024", "--time", "18:30")
    assert listed() == ["07/06/2024 18:30 Sinh hoạt Chi bộ ấp 1, Xã Hòa Lạc"]
