"""kill -9 in a merge: the province has nothing of what the office sent, or all of it."""

from __future__ import annotations

import os
import re
import shutil
import signal
from typing import TYPE_CHECKING

import pytest

from tests.faults.harness.injecting import HAS_STRACE, Stage, state, wrongs
from tests.running.chibo import Chibo
from tests.running.examples import LONG
from tests.usecases.merging.communes import (
    FIRST,
    TOP,
    change,
    make_office,
    make_province,
    take_all,
)

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(not HAS_STRACE, reason="strace is not here")
_SCENES = {
    "first": ("merge", "office2.db", "--under", TOP),
    "after a month": ("merge", "office1.db"),
}
_CALL, _KILL = "pwrite64", "signal=KILL:when={}"
_POINTS = 50 if LONG else 2  # of each scene, evenly apart
_NEVER = 60_000  # calls: strace counts up to 65,535


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """A province that knows one commune of a month ago, and another not yet."""
    folder = tmp_path_factory.mktemp("merge-kills")
    template = folder / "template"
    template.mkdir()
    province = make_province(template)
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
    """The first writes of the longer scene may be more than all of the shorter."""
    most = _calls(stage, tmp_path / "whole")
    found, kills, kept = [], 0, 0
    for point in range(_POINTS):
        for scene, count in most.items():
            number = 1 + count * point // _POINTS
            place = tmp_path / f"{scene} {number}"
            place.mkdir()
            (told,) = stage.play(place, _KILL.format(number), _CALL, [scene])
            assert (os.WIFSIGNALED(told.status), os.WTERMSIG(told.status)) == (True, signal.SIGKILL)
            kills += 1
            found += [
                f"{scene} at {number}: {wrong}"
                for wrong in wrongs(stage, told, stage.before, stage.after[scene])
            ]
            kept += state(told.folder / "chibo.db") == stage.before
            shutil.rmtree(place)
    print(f"{kills} kills of {most}, {kept} left the old state, {len(found)} wrong")
    assert found == []


def _calls(stage: Stage, folder: Path) -> dict[str, int]:
    """How many such calls each scene makes when nothing kills it."""
    most = {}
    for scene in _SCENES:
        (folder / scene).mkdir(parents=True)
        (told,) = stage.play(folder / scene, _KILL.format(_NEVER), _CALL, [scene])
        assert told.status == 0, told.said
        log = (folder / scene / "strace.log").read_text(encoding="utf-8", errors="replace")
        most[scene] = len(re.findall(rf"^\d+ +{_CALL}\(", log, re.MULTILINE))
    return most
