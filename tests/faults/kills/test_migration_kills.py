"""kill -9 at the system calls of a migration: the next command brings the register up whole."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from chibo_cli.store.engines.protocol import SCHEMA_VERSION
from tests.faults.harness.injecting import HAS_STRACE, WRITES, Stage, state
from tests.running.chibo import Chibo
from tests.running.examples import LONG
from tests.store.at_work import ROOT, bring_up
from tests.store.engines.sqlite.migrations.older import (
    NAMES,
    NEWEST,
    SHIPS,
    TAGS,
    make_older,
    revised,
    stamped,
)
from tests.store.engines.sqlite.migrations.shipped import loaded

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.sqlite,
    pytest.mark.skipif(not HAS_STRACE, reason="strace is not here"),
    pytest.mark.slow,
]
_FIRST = ("db", "info")  # a command that only reads brings the register up too
_CALL = "pwrite64"
_POINTS = 100 if LONG else 2  # of each version, evenly apart
_VERSIONS = range(1, SCHEMA_VERSION) if LONG else (1, SCHEMA_VERSION - 1)
_OF_CHANCE = ("operation ", "sqlite_sequence ")  # a migration begun twice has a number more


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Path:
    """A folder with an older register and the revisions that bring it up."""
    folder = tmp_path_factory.mktemp("older")
    chibo = Chibo(Path(shutil.copy(office_register, folder / "chibo.db")))
    chibo.done("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--recommend", "sửa đường")
    chibo.done("period", "close", "2024-Q1")
    make_older(chibo.db)
    revised(folder, TAGS, NAMES)
    return folder


def killed(folder: Path, call: str, number: int) -> bool:
    """Whether a migration was killed at its n-th such call; otherwise it ran to its end."""
    log = folder / "strace.log"
    ended = subprocess.run(
        [
            *("strace", "-f", "-qq", "-o", str(log)),
            *("-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={number}"),
            *(sys.executable, "-m", "tests.store.at_work", "bring_up"),
            *(str(folder / "chibo.db"), str(NEWEST)),
        ],
        cwd=ROOT,
        input="go\n",
        capture_output=True,
        text=True,
        check=False,
    )
    is_struck = "killed by SIGKILL" in log.read_text(encoding="utf-8", errors="replace")
    assert is_struck or ended.returncode == 0, ended.stderr
    return is_struck


def wrong(folder: Path) -> Iterator[str]:
    """What the next command does not mend."""
    bring_up(folder / "chibo.db", NEWEST)
    stamped(folder / "chibo.db", SHIPS)
    checked = Chibo(folder / "chibo.db")("db", "check")
    if checked.code != 0:
        yield checked.out or checked.err


def facts(folder: Path) -> list[str]:
    return sorted(row for row in state(folder / "chibo.db") if not row.startswith(_OF_CHANCE))


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory, older: Path) -> list[str]:
    folder = Path(shutil.copytree(older, tmp_path_factory.mktemp("migrated") / "whole"))
    assert list(wrong(folder)) == []
    return facts(folder)


def play(folder: Path, older: Path, migrated: list[str], call: str, number: int) -> bool:
    place = Path(shutil.copytree(older, folder / f"{call}-{number}"))
    is_struck = killed(place, call, number)
    assert (call, number, list(wrong(place))) == (call, number, [])
    assert facts(place) == migrated
    shutil.rmtree(place)
    return is_struck


@pytest.mark.parametrize(("call", "number"), [("pwrite64", 40), ("fdatasync", 2)])
def test_a_migration_killed_is_brought_to_its_end_by_the_next_command(
    tmp_path: Path, older: Path, migrated: list[str], call: str, number: int
) -> None:
    assert play(tmp_path, older, migrated, call, number)


@pytest.mark.long
def test_a_migration_killed_anywhere_is_brought_to_its_end(
    tmp_path: Path, older: Path, migrated: list[str]
) -> None:
    counts = Counter[str]()
    for call in WRITES.split(","):
        number = 1
        while play(tmp_path, older, migrated, call, number):
            counts[call] += 1
            number += 1
    print(f"{counts.total()} kills of a migration, 0 wrong: {dict(counts)}")
    assert counts.total() > 50


@pytest.fixture(scope="module", params=_VERSIONS)
def shipped(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """What a released program left, and what the first command of today makes of it."""
    template = tmp_path_factory.mktemp("shipped")
    return Stage(template, state(loaded(request.param, template)), {}, {}, {"first": _FIRST})


def test_what_was_shipped_and_killed_on_its_way_is_brought_to_its_end(
    shipped: Stage, tmp_path: Path
) -> None:
    (whole,) = shipped.play(tmp_path, "signal=KILL:when=65535", _CALL, shipped.scenes)
    assert not whole.is_struck
    migrated = facts(whole.folder)
    calls = (tmp_path / "strace.log").read_text(encoding="utf-8").count(f"{_CALL}(")
    for number in {1 + (calls - 1) * place // _POINTS for place in range(1, _POINTS + 1)}:
        place = tmp_path / str(number)
        place.mkdir()
        (told,) = shipped.play(place, f"signal=KILL:when={number}", _CALL, shipped.scenes)
        assert (number, told.is_struck) == (number, True)
        assert (number, Chibo(told.folder / "chibo.db")("db", "check").code) == (number, 0)
        assert facts(told.folder) == migrated
        (kept,) = (told.folder / "backups").glob("chibo-v*.db")
        assert state(kept) == shipped.before
        shutil.rmtree(place)
