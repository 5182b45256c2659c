"""Version 2 had one name and one time in office of each official: they become the first."""

from __future__ import annotations

import csv
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from chibo_cli.store.engines.protocol import SCHEMA_VERSION
from tests.faults.harness.injecting import HAS_STRACE
from tests.faults.harness.tamperer import logical_dump
from tests.running.chibo import Chibo
from tests.running.examples import LONG
from tests.store.at_work import ROOT
from tests.store.engines.sqlite.migrations.shipped import loaded

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.sqlite, pytest.mark.slow]

_OLD_COPY = (
    "uid,id,code,name,since,until\n"
    "0190b6a1-0000-7000-8000-000000000001,1,CB01,Nguyễn Văn An,2020-01-01,2024-03-31\n"
    "0190b6a1-0000-7000-8000-000000000002,2,,Trần Thị Bình,,\n"
)


@pytest.fixture
def brought_up(tmp_path: Path) -> Chibo:
    """A register of version 2, at which the first command of today was run."""
    chibo = Chibo(loaded(2, tmp_path))
    first = chibo.done("official", "list")
    assert first.err.startswith(f"Đã nâng cấp sổ từ phiên bản 2 lên {SCHEMA_VERSION}")
    return chibo


def rows(chibo: Chibo, folder: Path) -> dict[str, list[dict[str, str]]]:
    chibo.done("export", "register", "-o", folder)
    found = {}
    for name in ("officials", "official_names", "terms"):
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            found[name] = list(csv.DictReader(file))
    return found


def test_closed_days_of_a_register_brought_up_stay_closed(brought_up: Chibo) -> None:
    assert brought_up("official", "edit", "CB01", "--name", "Nguyễn Văn Ân").code == 77
    assert brought_up("official", "edit", "CB01", "--code", "CB09").code == 77
    inside = brought_up("official", "rename", "CB01", "Nguyễn Văn Ân", "--on", "1/3/2024")
    assert inside.code == 77
    assert brought_up("official", "leave", "CB01", "--on", "30/3/2024").code == 77
    brought_up.done("official", "rename", "CB01", "Nguyễn Văn Ân", "--on", "1/4/2024")
    brought_up.done("official", "leave", "CB01", "--on", "31/3/2024")
    assert brought_up("period", "diff", "2024-Q1").out.count("Nguyễn Văn Ân") == 0
    assert brought_up("db", "check").code == 0


def test_an_export_comes_back_with_every_name_and_term(brought_up: Chibo, tmp_path: Path) -> None:
    brought_up.done("official", "rename", "CB02", "Trần Thị Bích", "--on", "1/4/2024")
    brought_up.done("official", "leave", "CB02", "--on", "30/4/2024")
    brought_up.done("official", "return", "CB02", "--on", "6/5/2024")
    brought_up.done("official", "add", "Lê Văn Cường", "--code", "CB03", "--since", "1/4/2024")
    brought_up.done("official", "edit", "CB03", "--code", "CB33")
    wanted = rows(brought_up, tmp_path / "out")
    other = Chibo(tmp_path / "other.db")
    other.done("init")
    other.done("import", tmp_path / "out", "--adjust", "--reason", "đã điều chỉnh sau khi chốt")
    assert rows(other, tmp_path / "again") == wanted
    assert "0 thêm, 0 sửa" in other.done("import", tmp_path / "out").out
    assert other.done("official", "show", "CB03", "--json").json["rows"][0]["code"] == "CB33"


def test_an_old_copy_says_the_first_name_and_term(tmp_path: Path) -> None:
    copy = tmp_path / "officials.csv"
    copy.write_text(_OLD_COPY, encoding="utf-8")
    chibo = Chibo(tmp_path / "chibo.db")
    chibo.done("init")
    chibo.done("import", copy)
    listed = chibo.done("official", "list", "--json").json["rows"]
    assert [(row["name"], row["since"], row["until"]) for row in listed] == [
        ("Nguyễn Văn An", "2020-01-01", "2024-03-31"),
        ("Trần Thị Bình", None, None),
    ]
    chibo.done("official", "rename", "CB01", "Nguyễn Văn Ân", "--on", "1/1/2024")
    chibo.done("official", "return", "CB01", "--on", "1/5/2024")
    assert "thêm" not in chibo.done("import", copy).out.replace("0 thêm", "")
    shown = chibo.done("official", "show", "CB01", "--json").json["rows"][0]
    assert (len(shown["names"]), len(shown["terms"])) == (2, 2)


def test_what_officials_tell_otherwise_than_their_names_is_refused(
    brought_up: Chibo, tmp_path: Path
) -> None:
    rows(brought_up, tmp_path / "out")
    copy = tmp_path / "out" / "officials.csv"
    copy.write_text(copy.read_text(encoding="utf-8").replace("Thị Bình", "Thị Bích"), "utf-8")
    refused = brought_up("import", tmp_path / "out")
    assert refused.code == 65
    assert "officials.csv dòng 3, name: “Trần Thị Bích”" in refused.err
    assert refused.err.count("\n  ") == 1


@pytest.mark.skipif(not HAS_STRACE, reason="strace is not here")
@pytest.mark.parametrize("numbers", [range(1, 400, 4) if LONG else (1, 60)], ids=["pwrite64"])
def test_a_register_of_version_2_killed_on_the_way_is_brought_up_by_the_next_command(
    tmp_path: Path, numbers: range
) -> None:
    struck = 0
    for number in numbers:
        folder = tmp_path / str(number)
        folder.mkdir()
        register = loaded(2, folder)
        before = logical_dump(register)
        subprocess.run(
            [
                *("strace", "-f", "-qq", "-o", str(folder / "strace.log")),
                *("-e", "trace=pwrite64", "-e", f"inject=pwrite64:signal=KILL:when={number}"),
                *(sys.executable, "-m", "chibo_cli", "--db", str(register), "official", "list"),
            ],
            cwd=ROOT,
            capture_output=True,
            check=False,
        )
        log = (folder / "strace.log").read_text(encoding="utf-8", errors="replace")
        struck += "killed by SIGKILL" in log
        chibo = Chibo(register)
        listed = chibo.done("official", "list", "--json").json["rows"]
        assert [(row["code"], row["since"]) for row in listed] == [("CB01", None), ("CB02", None)]
        assert chibo("db", "check").code == 0
        (backup,) = (folder / "backups").glob("*-v2-*.db")
        assert logical_dump(backup) == before
    assert struck
    print(f"{struck} kills of a migration from version 2, 0 wrong")
