"""What only a real process shows: pipes, signals, code pages, bugs."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from chibo_cli.cli.frame.catcher import caught
from chibo_cli.cli.main import context_of
from chibo_cli.cli.run.context import moment
from tests.running.chibo import Chibo, Result
from tests.running.loaded import minding_ctrl_c

pytestmark = pytest.mark.slow

FULL = Path("/dev/full")


def started(
    chibo: Chibo, *argv: str, stdout: int = subprocess.PIPE, **environ: str
) -> subprocess.Popen[bytes]:
    """A real chibo at the same register on the same day."""
    surroundings = {name: value for name, value in os.environ.items() if "PYTHON" not in name}
    return subprocess.Popen(
        [sys.executable, "-m", "chibo_cli", *argv],
        stdout=stdout,
        stderr=subprocess.PIPE,
        preexec_fn=minding_ctrl_c,  # noqa: PLW1509 — no threads here
        cwd=Path(__file__).parents[3],
        env=surroundings
        | {"CHIBO_DB": chibo.address, "CHIBO_TODAY": chibo.today, "CHIBO_LANG": chibo.language}
        | environ,
    )


@pytest.mark.parametrize("encoding", ["cp1252", "ascii:strict"])
def test_a_code_page_is_no_obstacle(office: Chibo, encoding: str) -> None:
    process = started(office, "unit", "list", "-f", "csv", PYTHONIOENCODING=encoding)
    out, err = process.communicate()
    expected = office.done("unit", "list", "-f", "csv").out
    assert (process.returncode, out.decode(), err) == (0, expected, b"")


@pytest.mark.parametrize("argv", [("attend", "list", "--json"), ("attend", "list", "-f", "table")])
def test_a_reader_that_has_read_enough_ends_it_silently(
    province: Chibo, argv: tuple[str, ...]
) -> None:
    process = started(province, *argv)
    assert process.stdout is not None
    assert process.stdout.read(20)  # far more is to come than a pipe holds
    process.stdout.close()
    _, err = process.communicate()
    assert (process.returncode, err) == (0, b"")


@pytest.mark.sqlite
@pytest.mark.skipif(os.name != "posix", reason="a signal of POSIX")
def test_ctrl_c_while_waiting_stops_with_a_sentence(office: Chibo, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("code,name\nCB03,Lê Văn Đức\n", encoding="utf-8")
    before = office.kept()
    # Another program does not let go; reading the bytes meanwhile would drop POSIX's locks.
    with closing(sqlite3.connect(office.db, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        process = started(office, "import", str(tmp_path / "a.csv"), "--wait", "600")
        assert process.stderr is not None
        assert process.stderr.readline()  # the list is read, the register comes next
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert (process.returncode, out) == (130, b"")
    assert err.decode() == "đã dừng, không ghi gì thêm.\n"
    assert office.kept() == before


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
def test_a_full_disk_is_told(office: Chibo) -> None:
    with FULL.open("wb") as full:
        process = started(office, "unit", "list", stdout=full.fileno(), CHIBO_LANG="en")
        _, err = process.communicate()
    assert process.returncode == 74
    assert err.decode() == (
        "Error: the disk cannot read or write stdout (the disk is full);"
        " check space and permissions.\n"
    )


def test_a_bug_is_written_down_without_a_value(
    office: Chibo, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(office.db.parent))  # where a server's would lie
    surroundings = {"CHIBO_TODAY": office.today, "CHIBO_DB": office.address}
    app = context_of(["--lang", "en"], surroundings, moment())
    code = caught(ZeroDivisionError("Nguyễn Văn An"), app)
    (log,) = office.db.parent.rglob("20240510-*.log")
    told = capsys.readouterr()
    assert Result(code, told.out, told.err) == Result(
        70,
        "",
        f"Error: a bug in the program (ZeroDivisionError), written to {log}; send that file to"
        " its maintainers.\n",
    )
    assert log.read_text(encoding="utf-8") == "ZeroDivisionError\n"
