"""No file is a bug: lists of every kind and format, and TOML, broken, are read or refused."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

import chibo_cli
from chibo_cli.domain.lists.lists import ListKind
from tests.faults.harness.mutations import mutated
from tests.running.chibo import SAMPLE_DATA, Chibo
from tests.running.examples import LONG

if TYPE_CHECKING:
    from collections.abc import Sequence

pytestmark = pytest.mark.slow

_PARTS, _FILES = (10, 500) if LONG else (1, 30)
_NO_LISTS = {".md", ".db", ".db-journal"}
_LINES = 60  # of a list: what is wrong with it shows in few
_CODES = {0, 65, 66}
_PRESETS = Path(chibo_cli.__file__).parent / "presets"
_WORKBOOKS = Path(__file__).parents[2] / "intake" / "files"


@dataclass(frozen=True, slots=True)
class Whole:
    """A file that is whole, and the line that reads it."""

    name: str
    content: bytes
    line: tuple[str, ...]


@pytest.fixture(scope="session")
def wholes(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Sequence[Whole]:
    """Clerks' lists, templates, exports and regulations, in every format."""
    folder = tmp_path_factory.mktemp("whole")
    chibo = Chibo.at_copy_of(office_register, folder)
    chibo.done("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--recommend", "Sửa mái")
    chibo.done("waive", "add", "CB02", "--since", "1/4/2024", "--reason", "ốm")
    chibo.done("schedule", "set", "C1", "ngày", "5", "--time", "19:00")
    chibo.done("plan", "add", "CB01", "C1", "--on", "20/5/2024")
    chibo.done("period", "close", "2024-Q1")
    chibo.done("export", "register", "-o", folder / "copies")
    chibo.done("export", "register", "-o", folder / "copies.xlsx")
    for kind in ListKind:
        chibo("template", kind.value, "-o", folder / f"{kind.value}.xlsx")
    lists = [*SAMPLE_DATA.glob("*.*"), *_WORKBOOKS.iterdir(), *folder.rglob("*.*")]
    by_line: dict[tuple[str, ...], list[Path]] = {
        ("import",): [each for each in lists if each.suffix not in _NO_LISTS],
        ("rule", "add"): [*_PRESETS.glob("*.toml")],
        ("score", "template"): [*(_PRESETS / "scoring").glob("*.toml")],
    }
    return [
        Whole(path.name, _beginning(path), line)
        for line, paths in by_line.items()
        for path in sorted(paths)
    ]


def _beginning(path: Path) -> bytes:
    content = path.read_bytes()
    return (
        b"".join(content.splitlines(keepends=True)[:_LINES]) if path.suffix == ".csv" else content
    )


@pytest.mark.parametrize("part", range(_PARTS))
def test_no_broken_file_is_a_bug(
    office: Chibo, tmp_path: Path, wholes: Sequence[Whole], part: int
) -> None:
    before = office.kept()
    codes, found, slowest = Counter[str](), [], (0.0, "")
    for number in range(part * _FILES, (part + 1) * _FILES):
        chance = Random(number)
        whole = wholes[number % len(wholes)]
        file = tmp_path / whole.name
        file.write_bytes(mutated(whole.name, whole.content, chance))
        began = time.monotonic()
        result = office(*whole.line, file, "-n")
        slowest = max(slowest, (time.monotonic() - began, f"{number} {whole.name}"))
        codes[f"{file.suffix} {result.code}"] += 1
        if result.code not in _CODES or "Traceback" in result.err:
            logs = [path.read_text() for path in office.db.parent.glob("bugs/*")]
            found.append(f"{number} {whole.name}: exit {result.code} {result.err} {logs}")
        elif office.kept() != before:
            found.append(f"{number} {whole.name}: the register has changed")
        file.unlink()
    print(f"{codes.total()} files {dict(codes)}, {len(found)} wrong, slowest {slowest}")
    assert found == []
