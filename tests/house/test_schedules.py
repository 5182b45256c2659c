"""What the README and the manual have for cron, systemd and Task Scheduler runs as it would."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import time
from configparser import ConfigParser
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from chibo_cli.messages.guide import pages
from chibo_cli.messages.text import Language
from tests.running.commands import fenced
from tests.running.loaded import ROOT
from tests.running.readme import blocks

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.running.chibo import Chibo

pytestmark = pytest.mark.slow

(PAGE,) = (page for page in pages(Language.VI) if page.topic == "tu-dong")
SHOWN = [(kind, text) for kind, _, text in fenced(PAGE.text)]
(CRONTAB,) = (text for kind, text in SHOWN if kind == "crontab")
CRON = CRONTAB.splitlines()
SERVICE, TIMER = (text for kind, text in SHOWN if kind == "ini")
(TASK,) = (text for kind, text in SHOWN if kind == "xml")
NIGHT, DAILY, FROM_FILE = (text for kind, text in SHOWN if kind == "bat")
FIELD = re.compile(r"[0-9*,/-]+")
REPORT = "bao-cao-{}.xlsx"
ON_UNIX = pytest.mark.skipif(sys.platform == "win32", reason="no sh")


@pytest.fixture
def home(tmp_path: Path, office_register: Path) -> Path:
    """A home folder as those have it: the program, the register, a folder for reports."""
    program = tmp_path / ".local" / "bin" / "chibo"
    program.parent.mkdir(parents=True)
    program.write_text(
        f"#!/bin/sh\nPYTHONPATH={shlex.quote(str(ROOT))} exec {shlex.quote(sys.executable)}"
        ' -m chibo_cli "$@"\n'
    )
    program.chmod(0o755)
    (tmp_path / "bao-cao").mkdir()
    register = tmp_path / ".local" / "share" / "chibo" / "chibo.db"
    register.parent.mkdir(parents=True)
    shutil.copy(office_register, register)
    return tmp_path


def cron_environment(home: Path) -> Mapping[str, str]:
    """All that cron gives a command."""
    return {
        "HOME": str(home),
        "LOGNAME": "clerk",
        "PATH": "/usr/bin:/bin",
        "SHELL": "/bin/sh",
        "CHIBO_TODAY": "2024-05-10",
    }


def run(argv: list[str], home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        argv,
        env=cron_environment(home),
        cwd=home,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@ON_UNIX
@pytest.mark.parametrize("line", CRON, ids=range(len(CRON)))
def test_a_line_of_the_crontab_runs(line: str, home: Path) -> None:
    *when, command = line.split(maxsplit=5)
    assert len(when) == 5
    assert all(FIELD.fullmatch(field) for field in when)
    assert "%" not in command  # which cron takes for the end of the line
    finds = " check" in command and "db check" not in command
    done = run(["/bin/sh", "-c", command], home)
    assert (done.returncode, done.stderr) == (int(finds), "")
    assert bool(done.stdout) is finds
    if " report " in command:
        assert (home / "bao-cao" / REPORT.format("2024-Q1")).exists()
    if "remind" in command:
        assert (home / "bao-cao" / "nhac-2024-Q2.xlsx").exists()
    if "export" in command:
        assert (home / "bao-cao" / "so-lieu" / "units.csv").exists()


def test_the_crontab_of_the_readme_is_of_these_lines() -> None:
    (shown,) = (text for kind, text in blocks() if kind == "crontab")
    assert {*shown.splitlines()} < {*CRON}


@ON_UNIX
def test_the_systemd_service_runs(home: Path) -> None:
    service = ConfigParser(interpolation=None)
    service.read_string(SERVICE)
    command = service["Service"]["ExecStart"].replace("%h", str(home))
    done = run(shlex.split(command), home)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (home / "bao-cao" / REPORT.format("2024-Q1")).exists()


def test_the_systemd_units_are_units(home: Path) -> None:
    timer = ConfigParser(interpolation=None)
    timer.read_string(TIMER)
    when = timer["Timer"]["OnCalendar"]
    assert re.fullmatch(r"\*-01,04,07,10-02 02:00:00", when)
    assert timer["Install"]["WantedBy"] == "timers.target"
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        return
    units = [home / "chibo-quarter.service", home / "chibo-quarter.timer"]
    for unit, text in zip(units, (SERVICE, TIMER), strict=True):
        unit.write_text(text.replace("%h", str(home)))
    verified = run([analyze, "verify", *map(str, units)], home)
    assert not [line for line in verified.stderr.splitlines() if "chibo-quarter" in line]
    calendar = run([analyze, "calendar", "--iterations=4", when], home)
    assert calendar.returncode == 0
    assert len(re.findall(r"-(?:01|04|07|10)-02 02:00:00", calendar.stdout)) >= 4


def test_the_file_that_windows_runs_does_its_work(office: Chibo, tmp_path: Path) -> None:
    first, register, program, *lines = NIGHT.splitlines()
    assert (first, register) == ("@echo off", r'set "CHIBO_DB=D:\chibo\chibo.db"')
    assert re.fullmatch(r'set "CHIBO=[A-Z]:\\.+\\chibo\.exe"', program)
    for line, logged in zip(lines[::2], lines[1::2], strict=True):
        command, _, log = line.partition(" 2>> ")
        assert logged.startswith("if errorlevel 1 echo ")
        assert logged.endswith(f" >> {log}")
        named, *argv = (word.strip('"') for word in shlex.split(command, posix=False))
        assert named == "%CHIBO%"
        for at, word in enumerate(argv):
            if re.match(r"[A-Z]:\\", word):
                argv[at] = str(tmp_path / word.rpartition("\\")[2])
        done = office(*argv)
        assert (done.code, done.err) == (0, "")
    assert (tmp_path / REPORT.format("2024-Q1")).exists()
    assert len([*(office.db.parent / "backups").glob("*.db")]) == 1


def test_the_tasks_of_windows_run_that_file() -> None:
    for line in (DAILY, FROM_FILE):
        assert line.startswith("schtasks /Create /TN chibo-dem ")
        assert " /RU %USERNAME% /NP" in line
    assert DAILY.endswith("/TR D:\\chibo\\dem.cmd\n")
    assert r" /XML D:\chibo\dem.xml " in FROM_FILE
    assert ("bat", DAILY) in blocks()


def test_the_task_of_windows_needs_nobody_logged_on_and_makes_up_for_a_night() -> None:
    space = {"task": "http://schemas.microsoft.com/windows/2004/02/mit/task"}
    task = ET.fromstring(TASK)  # noqa: S314 — our own manual
    assert task.tag == f"{{{space['task']}}}Task"
    assert task.findtext(".//task:ScheduleByDay/task:DaysInterval", "", space) == "1"
    assert task.findtext("task:Settings/task:StartWhenAvailable", "", space) == "true"
    (principal,) = task.findall("task:Principals/task:Principal", space)
    assert principal.findtext("task:LogonType", "", space) == "S4U"
    (actions,) = task.findall("task:Actions", space)
    assert actions.get("Context") == principal.get("id")
    assert actions.findtext("task:Exec/task:Command", "", space) == r"D:\chibo\dem.cmd"


LOOP = (
    "import sys; from chibo_cli.cli.main import run\n"
    "for _ in range(12): assert run(sys.argv[2:], {'CHIBO_DB': sys.argv[1]}) == 0"
)


def test_two_runs_at_once_never_tear_a_file(office: Chibo, tmp_path: Path) -> None:
    target = tmp_path / "quy.xlsx"
    report = ("report", "quarter", "2024-Q1", "--as-of", "1/4/2024", "-q", "-o", str(target))
    whole = set()
    for language in ("vi", "en"):
        office.done(*report, "--lang", language)
        whole.add(target.read_bytes())
    assert len(whole) == 2
    running = [
        subprocess.Popen([sys.executable, "-c", LOOP, office.db, *report, "--lang", language])
        for language in ("vi", "en")
    ]
    seen = set()
    while any(each.poll() is None for each in running):
        seen.add(target.read_bytes())
        time.sleep(0.001)  # the two need the processors more than one who looks
    assert [each.returncode for each in running] == [0, 0]
    assert seen <= whole
    assert [path.name for path in tmp_path.glob(".chibo-*")] == []
