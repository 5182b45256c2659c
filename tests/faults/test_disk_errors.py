"""A full or broken disk at any call: the old state or the whole new one, told in one sentence."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.faults.harness.injecting import (
    HAS_STRACE,
    READS,
    SCENES,
    TARGETS,
    WRITES,
    struck,
    wrongs,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.faults.harness.injecting import Stage, Told

pytestmark = [
    pytest.mark.sqlite,
    pytest.mark.skipif(not HAS_STRACE, reason="strace is not here"),
    pytest.mark.slow,
]
_DISK, _OUTPUT = 74, 73
_FULL = "write,pwrite64"
_ANYWHERE = {
    "a full disk": ("error=ENOSPC:when={}+", _FULL),
    "a broken disk": ("error=EIO:when={}", WRITES),
    "a disk that reads no more": ("error=EIO:when={}+", READS),
}


def _wrongs(stage: Stage, told: Told) -> Iterator[str]:
    if told.said is None:
        yield f"no answer, status {told.status}"
        return
    code, err = told.said["code"], str(told.said["err"])
    sentences = [line for line in err.splitlines() if line.startswith("Lỗi: ")]
    if code == 0:
        yield from wrongs(stage, told, stage.after[told.scene])
        yield from sentences
        return
    yield from wrongs(stage, told, stage.before)
    codes = {_DISK, _OUTPUT} if told.scene in TARGETS else {_DISK}
    if code not in codes or len(sentences) != 1 or "Traceback" in err:
        yield f"exit {code}: {err}"


@pytest.mark.parametrize(
    ("fault", "calls", "scenes"),
    [
        ("error=ENOSPC:when=3+", _FULL, ("add", "backup")),
        ("error=ENOSPC:when=1+", _FULL, ("workbook",)),
        ("error=ENOSPC:when=240+", "pwrite64", ("restore",)),  # as the copy is lengthened
        ("error=EIO:when=6", "unlink", ("restore",)),
        ("error=EIO:when=2", "fdatasync", ("import", "undo", "restore")),
        ("error=EIO:when=2+", READS, (*SCENES,)),
        ("error=EIO:when=30+", READS, (*SCENES,)),
        ("error=EIO:when=85+", READS, ("close",)),  # as it reads back what it is to keep
    ],
)
def test_a_failing_disk_leaves_the_old_or_the_new(
    stage: Stage, tmp_path: Path, fault: str, calls: str, scenes: tuple[str, ...]
) -> None:
    for told in stage.play(tmp_path, fault, calls, scenes):
        assert told.is_struck
        assert (told.scene, list(_wrongs(stage, told))) == (told.scene, [])


@pytest.mark.parametrize(
    ("fault", "calls", "scene"),
    [
        pytest.param("error=EIO:when=5", "fdatasync", "add", id="its journal is cut already"),
        pytest.param("error=EIO:when=22", "fdatasync", "restore", id="the register's own"),
        pytest.param("error=EIO:when=95+", "pread64", "close", id="the head, to be told after it"),
    ],
)
def test_an_error_after_the_commit_point_is_told_as_done(
    stage: Stage, tmp_path: Path, fault: str, calls: str, scene: str
) -> None:
    (told,) = stage.play(tmp_path, fault, calls, [scene])
    assert told.is_struck
    assert told.said is not None
    assert (told.said["code"], list(_wrongs(stage, told))) == (0, [])


def test_without_a_journal_to_roll_back_from_a_broken_disk_leaves_a_half(
    stage: Stage, tmp_path: Path
) -> None:
    (told,) = stage.play(tmp_path, "error=EIO:when=20", "pwrite64", ["import"], bare=True)
    assert told.is_struck
    assert list(wrongs(stage, told, stage.before)) != []


@pytest.mark.long
@pytest.mark.parametrize("kind", _ANYWHERE)
def test_a_disk_failing_anywhere_leaves_the_old_or_the_new(
    stage: Stage, tmp_path: Path, kind: str
) -> None:
    fault, calls = _ANYWHERE[kind]
    counts, found = Counter[str](), []
    for place, told in struck(stage, tmp_path, fault, calls):
        counts[f"{place.rsplit(maxsplit=1)[0]}: {told.said and told.said['code']}"] += 1
        found += [f"{place}: {wrong}" for wrong in _wrongs(stage, told)]
    print(f"{kind}: {counts.total()} errors, {len(found)} wrong: {dict(counts)}")
    assert found == []
