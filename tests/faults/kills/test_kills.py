"""kill -9 at every system call that writes: what was told is kept, the rest whole or not at all."""

from __future__ import annotations

import os
import signal
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.faults.harness.injecting import HAS_STRACE, struck, wrongs
from tests.running.chibo import Chibo

if TYPE_CHECKING:
    from pathlib import Path

    from tests.faults.harness.injecting import Stage, Told

pytestmark = [
    pytest.mark.sqlite,
    pytest.mark.skipif(not HAS_STRACE, reason="strace is not here"),
    pytest.mark.slow,
]
_KILL = "signal=KILL:when={}"


def _wrongs(stage: Stage, told: Told) -> list[str]:
    return list(wrongs(stage, told, stage.before, stage.after[told.scene]))


@pytest.mark.parametrize(
    ("call", "when", "scenes"),
    [
        ("pwrite64", 30, ("import", "close", "remove", "restore")),
        ("pwrite64", 1200, ("erase",)),
        ("ftruncate", 1, ("add", "undo")),
        ("ftruncate", 2, ("restore",)),
        ("rename", 1, ("backup", "workbook")),
    ],
)
def test_a_command_killed_leaves_all_or_nothing(
    stage: Stage, tmp_path: Path, call: str, when: int, scenes: tuple[str, ...]
) -> None:
    for told in stage.play(tmp_path, _KILL.format(when), call, scenes):
        assert os.WTERMSIG(told.status) == signal.SIGKILL
        assert (told.scene, _wrongs(stage, told)) == (told.scene, [])


@pytest.mark.parametrize("scene", ["backup", "restore"])
def test_what_a_kill_left_is_taken_away_by_the_next_backup(
    stage: Stage, tmp_path: Path, scene: str
) -> None:
    calls, when = {"backup": ("rename", 1), "restore": ("pwrite64", 300)}[scene]
    for told in stage.play(tmp_path, _KILL.format(when), calls, [scene]):
        assert os.WTERMSIG(told.status) == signal.SIGKILL
        left = [*told.folder.rglob(".chibo-*")]
        assert left
        again = Chibo(told.folder / "chibo.db")("db", "backup", "-o", told.folder / "copy.db")
        assert (again.code, "Đã xóa" in again.err) == (0, True)
        assert not any(path.exists() for path in left)


def test_without_a_journal_to_roll_back_from_a_kill_leaves_a_half(
    stage: Stage, tmp_path: Path
) -> None:
    (told,) = stage.play(tmp_path, _KILL.format(20), "pwrite64", ["import"], bare=True)
    assert os.WTERMSIG(told.status) == signal.SIGKILL
    assert _wrongs(stage, told) != []


@pytest.mark.long
def test_a_command_killed_anywhere_leaves_all_or_nothing(stage: Stage, tmp_path: Path) -> None:
    counts, found = Counter[str](), []
    for place, told in struck(stage, tmp_path, _KILL):
        assert os.WTERMSIG(told.status) == signal.SIGKILL
        counts[place.rsplit(maxsplit=1)[0]] += 1
        found += [f"{place}: {wrong}" for wrong in _wrongs(stage, told)]
    print(f"{counts.total()} kills, {len(found)} wrong: {dict(counts)}")
    assert found == []
    assert counts.total() >= 500
