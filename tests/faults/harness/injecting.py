"""Faults at system calls, by strace, over real command lines at a real register."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.running.chibo import Chibo
from tests.running.loaded import start

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

HAS_STRACE = sys.platform == "linux" and shutil.which("strace") is not None
WRITES = "write,pwrite64,fsync,fdatasync,unlink,rename,ftruncate"
READS = "pread64"
_REGISTERS = ("chibo.db", "saved.db")
_OUTPUT = "out.xlsx"
_COPY = "copy.db"
_KEPT = 60
_BATCH = 150
_STDERR = 2
_HELD, _A_MOMENT, _PATIENCE = "--- stopped by SIGSTOP ---", 0.005, 60  # seconds
_DENSE, _STRIDE = 100, 15  # a restore makes over 600 calls, most of them alike

SCENES: dict[str, tuple[str, ...]] = {
    "add": ("attend", "add", "CB01", "C1", "--on", "8/4/2024", "--score", "80"),
    "import": ("import", "batch.csv"),
    "remove": ("attend", "remove", "1"),
    "undo": ("undo",),
    "close": ("period", "close", "2024-Q1"),
    "check": ("db", "check"),
    "backup": ("db", "backup", "-o", _COPY),
    "restore": ("db", "restore", "saved.db"),
    "erase": ("official", "erase", "CB01", "--reason", "đơn", "--yes"),
    "workbook": ("report", "quarter", "2024-Q1", "-o", _OUTPUT),
}
CHANCE = {  # what differs between two runs of one command
    *("uid", "uuid", "at", "command", "previous", "hash", "old", "new", "salt", "digest"),
    *("packet", "reason", "words"),
}
TARGETS = {"backup": _COPY, "workbook": _OUTPUT}


@dataclass(frozen=True, slots=True)
class Told:
    """How one line ended: its wait status, what it said, whether the fault struck it."""

    scene: str
    folder: Path
    status: int
    is_struck: bool
    said: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Stage:
    """A folder with a register and files, and what each scene makes of them."""

    template: Path
    before: list[str]
    after: dict[str, list[str]]
    targets: dict[str, bytes]
    scenes: Mapping[str, tuple[str, ...]] = field(default_factory=SCENES.copy)

    def play(
        self, folder: Path, fault: str, calls: str, scenes: Iterable[str], *, bare: bool = False
    ) -> list[Told]:
        """Every scene once, in a folder of its own, with the fault injected into these calls."""
        lines = []
        for scene in scenes:
            shutil.copytree(self.template, folder / scene)
            lines.append({"scene": scene, **_line(folder / scene, self.scenes[scene])})
        plan, ended = folder / "plan.json", folder / "ended.json"
        plan.write_text(json.dumps({"unprotected": bare, "lines": lines}), encoding="utf-8")
        log = folder / "strace.log"
        how = []
        if calls == READS:  # the loader reads so too: the registers alone are to fail
            registers = (folder / scene / name for scene in scenes for name in _REGISTERS)
            how += [word for path in registers for word in ("-P", str(path))]
        how += ["-e", f"trace={calls}", "-e", f"inject={calls}:{fault}"]
        _run_traced([str(plan), str(ended)], log, how)
        struck = _struck(log.read_text(encoding="utf-8", errors="replace"))
        return [
            Told(
                line["scene"],
                folder / line["scene"],
                end["status"],
                end["pid"] in struck,
                _said(Path(line["told"])),
            )
            for line, end in zip(lines, json.loads(ended.read_text()), strict=True)
        ]


def struck(
    stage: Stage, folder: Path, fault: str, calls: str = WRITES
) -> Iterator[tuple[str, Told]]:
    """Every scene at each of its first such calls, then at some; strace counts each call apart."""
    for call in calls.split(","):
        scenes, number = list(SCENES), 1
        while scenes:
            place = folder / f"{call}-{number}"
            place.mkdir()
            for told in stage.play(place, fault.format(number), call, tuple(scenes)):
                if told.is_struck:
                    yield f"{told.scene} at {call} {number}", told
                else:
                    scenes.remove(told.scene)
            shutil.rmtree(place)
            number += 1 if number < _DENSE else _STRIDE


def make_stage(folder: Path, office: Path) -> Stage:
    """An office after a busy quarter; every scene is run once unharmed for what it leads to."""
    template = folder / "template"
    template.mkdir()
    chibo = Chibo(Path(shutil.copy(office, template / "chibo.db")))
    chibo.done("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--score", "85.5")
    for copy in ("saved.db", _COPY):
        chibo.done("db", "backup", "-o", template / copy)
    chibo.done(*SCENES["workbook"][:-1], template / _OUTPUT)
    chibo.done("attend", "add", "CB02", "C2", "--on", "6/2/2024")
    _write_batch(template / "kept.csv", "CB01;C1", range(_KEPT))
    chibo.done("import", template / "kept.csv")
    _write_batch(template / "batch.csv", "CB02;C2", range(_KEPT, _BATCH + _KEPT))
    before, after, targets = state(chibo.db), {}, {}
    for scene, argv in SCENES.items():
        place = folder / f"whole-{scene}"
        shutil.copytree(template, place)
        line = _line(place, argv)
        result = Chibo(place / "chibo.db")(*line["argv"], **line["environ"])
        assert result.code == 0, result
        after[scene] = state(place / "chibo.db")
        if scene in TARGETS:
            targets[scene] = (place / TARGETS[scene]).read_bytes()
    return Stage(template, before, after, targets)


def wrongs(stage: Stage, told: Told, *allowed: list[str]) -> Iterator[str]:
    """What is not as it must be: a sound register in one of these states, a target whole."""
    register = told.folder / "chibo.db"
    checked = Chibo(register)("db", "check")
    if checked.code != 0:
        yield f"db check says {checked.code}: {checked.out or checked.err}"
    elif state(register) not in allowed:
        yield "a state between"
    if told.scene in TARGETS:
        target = told.folder / TARGETS[told.scene]
        whole = (stage.template / target.name).read_bytes(), stage.targets[told.scene]
        if target.read_bytes() not in whole:
            yield "a target half written"


def state(register: Path) -> list[str]:
    """What a register says, less what chance and the clock put in: uids, salts, moments."""
    with closing(sqlite3.connect(register)) as connection:
        connection.row_factory = sqlite3.Row
        said = []
        for (table,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"):
            for row in connection.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 — the file's own names
                kept = {name: row[name] for name in row.keys() if name not in CHANCE}  # noqa: SIM118 — a row iterates over values
                said.append(f"{table} {kept}")
        return said


def _run_traced(argv: Sequence[str], log: Path, how: Sequence[str]) -> None:
    """Run a plan in a fork of the loaded program, from its first line on under strace."""
    with open(os.devnull, "r+b") as nothing:  # noqa: PTH123 — a device
        streams = (nothing.fileno(), nothing.fileno(), _STDERR)
        process = start(argv, {}, *streams, program="tests.faults.harness.forked")
    try:
        strace = ["strace", "-f", "-qq", "-o", str(log), *how, "-p", str(process.pid)]
        with subprocess.Popen(strace) as tracer:
            while not (log.exists() and _HELD in log.read_text("utf-8", "replace")):
                assert (tracer.poll(), process.poll(_A_MOMENT)) == (None, None)
            os.kill(process.pid, signal.SIGCONT)
        assert process.poll(_PATIENCE) == 0
    finally:
        if process.poll() is None:
            process.kill()


def _line(folder: Path, argv: Sequence[str]) -> dict[str, Any]:
    files = {path.name for path in folder.iterdir()} | {_OUTPUT}
    return {
        "argv": [str(folder / word) if word in files else word for word in argv],
        "environ": {
            "CHIBO_DB": str(folder / "chibo.db"),
            "CHIBO_TODAY": "2024-05-10",
            "CHIBO_LANG": "vi",
            "HOME": str(folder),
        },
        "told": str(folder / "told.json"),
    }


def _write_batch(path: Path, who: str, days: range) -> None:
    official, cell = who.split(";")
    strengths = "Tốt. " * 40
    lines = [
        f"{official},{cell},{day % 28 + 1}/{day // 28 % 3 + 1}/{2023 - day // 84},{strengths}"
        for day in days
    ]
    header = "Đồng chí,Chi bộ,Ngày dự,Ưu điểm"
    path.write_text("\n".join([header, *lines]), encoding="utf-8")


def _struck(log: str) -> set[int]:
    """The processes that strace told an injected error to, or that it killed."""
    return {
        int(found)
        for found in re.findall(r"^(\d+) .*(?:INJECTED|killed by SIGKILL)", log, re.MULTILINE)
    }


def _said(path: Path) -> dict[str, Any] | None:
    if not path.exists() or not path.stat().st_size:
        return None
    said: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return said
