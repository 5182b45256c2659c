"""No line that anybody can type is a bug: each is done, or refused in one sentence and undone."""

from __future__ import annotations

import io
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import chibo_cli
from chibo_cli.store.store import Mode, open_store
from chibo_cli.usecases.register.proving import prove
from tests.faults.harness.lines import line, verbs
from tests.running.chibo import TODAY, Chibo, Result
from tests.running.engines.registers import at, copied
from tests.running.examples import LONG

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.slow

_PARTS, _LINES = (20, 1_000) if LONG else (1, 100)
_CODES = {0, 1, 2, 65, 66, 73, 74, 77, 78}
_DAY = date.fromisoformat(TODAY)
_RULE = Path(chibo_cli.__file__).parent / "presets" / "258-qd-tu-long-an.toml"
_SENTENCE = re.compile(r"^(Lỗi|Error): ", re.MULTILINE)
_KEEPING = {0, 1, 73}  # after which something may have been written: 73 says so


@pytest.fixture
def desk(tmp_path: Path, office_register: Path, monkeypatch: pytest.MonkeyPatch) -> Chibo:
    """A clerk in a folder of files, out of which no line can write."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "TMPDIR"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    (tmp_path / "desk").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "home"))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
    monkeypatch.chdir(tmp_path / "desk")
    chibo = busy(Chibo(copied(office_register, tmp_path / "template.db")))
    chibo.done("attend", "list", "-o", tmp_path / "rows.xlsx")
    chibo.done("db", "backup", "-o", tmp_path / "saved.db")
    return chibo


def busy(chibo: Chibo) -> Chibo:
    """An office with some of everything, one quarter of it closed."""
    for words in (
        "attend add CB01 C1 --on 5/10/2023 --adjust --reason x",
        "assign add CB01 X02 --since 1/2/2024 --draft",
        "attend add CB01 C1 --on 5/2/2024 --score 85 --recommend Sửa-mái --tag thực-tế",
        "attend add CB02 C2 --on 6/2/2024",
        "attend add CB01 C2 --on 7/4/2024",
        "waive add CB02 --since 1/1/2024 --until 31/1/2024 --reason ốm",
        "schedule set C1 ngày 5 --time 19:00 --since 1/1/2024",
        "plan add CB01 C1 --on 20/5/2024",
        "rule preset 26",
        "rule preset 19",
        "score preset 08",
        "filing add CB01 --document report --rule 26-QĐ/TU --period 2023 --on 1/12/2023",
        "unit edit C2 --tag vùng-sâu",
        "attend remove 4",
        "undo",
        "period close 2024-Q1",
        "period close 2023-Q4",
    ):
        chibo.done(*words.split())
    return chibo


@pytest.mark.parametrize("part", range(_PARTS))
def test_no_line_is_a_bug(desk: Chibo, part: int) -> None:
    codes, found, slowest = Counter[int](), [], (0.0, "")
    for number in range(part * _LINES, (part + 1) * _LINES):
        words = line(number)
        if words[:1] == ["demo"] and number % (10 * len(verbs())) >= len(verbs()):
            continue  # a second each
        chibo = anew(desk)
        before = chibo.kept()
        began = time.monotonic()
        result = chibo(*words)
        slowest = max(slowest, (time.monotonic() - began, f"{number} {words}"))
        codes[result.code] += 1
        found += [f"{number} {words!r}: {wrong}" for wrong in wrongs(words, chibo, before, result)]
    print(f"{codes.total()} lines {dict(codes)}, {len(found)} wrong, slowest {slowest}")
    assert found == []


def wrongs(words: list[str], chibo: Chibo, before: bytes, result: Result) -> Iterator[str]:
    if result.code not in _CODES:
        logs = [path.read_text() for path in chibo.db.parent.glob("bugs/*")]
        yield f"exit {result.code}: {result.err} {logs}"
    if "Traceback" in result.err:
        yield result.err
    is_proof = words[:2] == ["db", "check"]  # whose findings are its result
    if result.code not in {0, 1} and not (is_proof or _SENTENCE.search(result.err)):
        yield f"exit {result.code} without a sentence: {result.err!r}"
    if chibo.kept() == before:
        return
    if result.code not in _KEEPING:
        yield f"exit {result.code}, and the register has changed"
        return
    with open_store(at(chibo.db), Mode.READ, wait=0) as store:
        yield from (repr(each) for each in prove(store, today=_DAY))


def anew(desk: Chibo) -> Chibo:
    """The desk as it was before the line before."""
    folder = Path.cwd()
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    template = desk.db.parent
    chibo = Chibo(copied(desk.db, folder / "chibo.db"))
    for name in ("saved.db", "rows.xlsx"):
        shutil.copyfile(template / name, folder / name)
    shutil.copyfile(_RULE, folder / "rule.toml")
    (folder / "lists.csv").write_text("Đồng chí,Chi bộ,Ngày dự\nCB01,C1,9/4/2024\n", "utf-8")
    (folder / "notes.txt").write_text("ghi chú", "utf-8")
    (folder / "folder").mkdir()
    (folder / "loop").symlink_to("loop")
    return chibo
