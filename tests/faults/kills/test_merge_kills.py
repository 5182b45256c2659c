"""kill -9 in a merge: the province has nothing of what the office sent, or all of it."""

from __future__ import annotations

import os
import re
import shutil
import signal
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.faults.harness.injecting import HAS_STRACE, Stage, state, wrongs
from tests.running import communes
from tests.running.chibo import Chibo
from tests.running.communes import TOP
from tests.running.examples import LONG
from tests.usecases.merging.communes import FIRST, change, make_office, take_all

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [
    pytest.mark.sqlite,
    pytest.mark.skipif(not HAS_STRACE, reason="strace is not here"),
    pytest.mark.slow,
]
_SCENES = {
    "first": ("merge", "office2.db", "--under", TOP),
    "after a month": ("merge", "office1.db"),
}
_WRITE, _SYNC, _KILL = "pwrite64", "fdatasync", "signal=KILL:when={}"
_POINTS, _SYNCS = (50, 5) if LONG else (1, 1)  # of each scene: writes evenly apart, last syncs
_NEVER = 60_000  # calls: strace counts up to 65,535


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """A province that knows one commune of a month ago, and another not yet."""
    folder = tmp_path_factory.mktemp("merge-kills")
    template = folder / "template"
    template.mkdir()
    province = communes.province(template).db
    one, _ = (make_office(template, number) for number in (1, 2))
    take_all(province, [one], FIRST)
    change(one, 1)
    province = province.rename(template / "chibo.db")
    after = {}
    for scene, argv in _SCENES.items():
        place = shutil.copytree(template, folder / scene)
        words = [str(place / word) if word.endswith(".db") else word for word in argv]
        Chibo(place / "chibo.db").done(*words)
        after[scene] = state(place / "chibo.db")
        assert after[scene] != state(province)
    return Stage(template, state(province), after, {}, _SCENES)


def test_a_merge_killed_anywhere_leaves_all_or_nothing(stage: Stage, tmp_path: Path) -> None:
    found, kills, kept = [], 0, 0
    for scene in _SCENES:
        for call, number in _points(stage, tmp_path / f"whole {scene}", scene):
            place = tmp_path / f"{scene} {call} {number}"
            place.mkdir()
            (told,) = stage.play(place, _KILL.format(number), call, [scene])
            assert os.WTERMSIG(told.status) == signal.SIGKILL, (call, number)
            kills += 1
            found += [
                f"{scene} at {call} {number}: {wrong}"
                for wrong in wrongs(stage, told, stage.before, stage.after[scene])
            ]
            kept += state(told.folder / "chibo.db") == stage.before
            shutil.rmtree(place)
    print(f"{kills} kills, {kept} left the old state, {len(found)} wrong")
    assert found == []
    assert 0 < kept < kills


def _points(stage: Stage, folder: Path, scene: str) -> Iterator[tuple[str, int]]:
    """So many of the writes that the scene makes when nothing kills it, and its last syncs."""
    folder.mkdir()
    calls = f"{_WRITE},{_SYNC}"
    (told,) = stage.play(folder, _KILL.format(_NEVER), calls, [scene])
    assert told.status == 0, told.said
    log = (folder / "strace.log").read_text(encoding="utf-8", errors="replace")
    made = Counter(re.findall(r"^\d+ +(\w+)\(", log, re.MULTILINE))
    for point in range(_POINTS):
        yield _WRITE, 1 + made[_WRITE] * point // _POINTS
    for back in range(min(_SYNCS, made[_SYNC])):
        yield _SYNC, made[_SYNC] - back
