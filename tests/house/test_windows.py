"""chibo on Windows, as far as Linux can show: it asks for nothing that only POSIX has."""

from __future__ import annotations

import sqlite3
import sys
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.running.loaded import ran
from tests.running.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.running.chibo import Chibo

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="it shows Windows on Linux"),
    pytest.mark.slow,
]
WINDOWS = "tests.running.windows"
LIST = "Đồng chí,Chi bộ,Ngày dự\nCB02,C2,6/3/2024\nCB02,C2,7/3/2024\n"


def on_windows(chibo: Chibo, lines: Iterable[tuple[object, ...]]) -> tuple[list[int], str]:
    """The exit codes of the lines, and all that was said on stderr."""
    words = [word for line in lines for word in (*map(str, line), "--")]
    environ = {
        "CHIBO_DB": str(chibo.db),
        "CHIBO_TODAY": chibo.today,
        "CHIBO_LANG": "vi",
        "HOME": str(chibo.db.parent),
    }
    said = ran(words, environ, WINDOWS).stderr
    return [int(code) for code in said.splitlines()[-1].split()], said


def test_a_clerks_day_asks_for_nothing_that_windows_lacks(office: Chibo) -> None:
    folder = office.db.parent
    (folder / "luot.csv").write_text(LIST, encoding="utf-8")
    lines = [
        ("attend", "add", "CB01", "C1", "--on", "5/2/2024"),
        ("attend", "edit", "1", "--score", "80"),
        ("import", folder / "luot.csv"),
        ("undo", "--yes"),
        ("redo",),
        ("db", "backup"),
        ("db", "backup", "--keep", "1"),
        ("db", "backup", "-o", folder / "sao.db"),
        ("db", "backup", "-o", folder / "sao.db"),
        ("attend", "remove", "1", "--yes"),
        ("db", "restore", folder / "sao.db", "--yes"),
        ("report", "quarter", "2024-Q1", "-o", folder / "q.xlsx"),
        ("attend", "add", "CB01", "C1", "--on", "6/2/2024"),
        ("report", "quarter", "2024-Q1", "-o", folder / "q.xlsx"),
        ("report", "quarter", "2024-Q1", "-o", folder / "q.html"),
        ("template", "report", "-o", folder / "mau.docx"),
        ("db", "set", "report_template", folder / "mau.docx"),
        ("report", "quarter", "2024-Q1", "-o", folder / "q.docx"),
        ("remind", "-o", folder / "nhac"),
        ("schedule", "set", "C1", "ngày 5"),
        ("schedule", "ics", "--under", "T01", "-o", folder / "lich.ics"),
        ("remark", "set", "2024-Q1", "--strengths", "Tốt"),
        ("period", "close", "2024-Q1"),
        ("report", "quarter", "2024-Q1", "--as-closed", "-o", folder / "dong.xlsx"),
        ("export", "register", "-o", folder / "so"),
        ("official", "erase", "CB02", "--reason", "đơn", "--yes"),
        ("db", "check"),
        ("status",),
    ]
    codes, said = on_windows(office, lines)
    assert [line[:2] for line, code in zip(lines, codes, strict=True) if code] == [], said


@pytest.mark.parametrize("is_own", [True, False])
def test_a_register_is_as_private_as_its_folder(
    office: Chibo, tmp_path: Path, *, is_own: bool
) -> None:
    folder = office.db.parent if is_own else tmp_path.parent / f"{tmp_path.name}-other"
    codes, said = on_windows(office, [("init", "--db", folder / "so.db")])
    assert codes == [0]
    assert ("ngoài thư mục riêng" in said) is not is_own


def test_the_questions_are_asked_without_readline(office: Chibo) -> None:
    with Terminal(office, ("attend", "add"), program=WINDOWS) as terminal:
        terminal.answer("Đồng chí", "CB01")
        terminal.answer("Chi bộ", "C1")
        terminal.answer("Ngày", "32/2/2024")
        terminal.answer("Ngày", "5/2/2024")
        terminal.answer("Loại sinh hoạt", "2")
        terminal.answer("Ưu điểm", "Đúng giờ")
        terminal.answer("Hạn chế", "")
        terminal.answer("Kiến nghị", "")
        terminal.answer("Điểm", "")
        terminal.answer("Đồng chí", ".")
        assert terminal.code() == 0


def test_who_comes_while_another_writes_waits_in_the_queue(office: Chibo) -> None:
    with closing(
        sqlite3.connect(office.db, isolation_level=None, check_same_thread=False)
    ) as other:
        other.execute("BEGIN IMMEDIATE")
        waited = []
        clerk = threading.Thread(
            target=lambda: waited.append(
                on_windows(office, [("attend", "add", "CB01", "C1", "--on", "5/2/2024")])
            )
        )
        clerk.start()
        queue = office.db.with_name("chibo.db-queue")
        while not queue.exists() and clerk.is_alive():
            clerk.join(0.05)
        assert queue.exists()
        other.execute("ROLLBACK")
        clerk.join()
    assert waited[0][0] == [0], waited
    assert not queue.exists()


def test_the_table_of_visits_asks_for_nothing_that_windows_lacks(office: Chibo) -> None:
    argv = ("attend", "grid", "--cell", "C1", "--period", "5/2024")
    for last in ("\x03", "\x1bOQ"):
        with Terminal(office, argv, program=WINDOWS) as terminal:
            if last == "\x1bOQ":
                terminal.answer("[c/K]", "")
            terminal.wait_for("F2 lưu")
            terminal.type(f"+5\rx{last}".encode())
            assert terminal.code() == (130 if last == "\x03" else 0)
    assert not [path for path in office.db.parent.iterdir() if "-grid-" in path.name]
    assert len(office.done("attend", "list", "--json").json["rows"]) == 1
