from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from chibo_cli.store.file import drafts
from chibo_cli.store.file.drafts import draft_in, put_anew, put_over, take_away

if TYPE_CHECKING:
    from tests.running.chibo import Chibo

pytestmark = pytest.mark.sqlite

DAY = 86_400
posix = pytest.mark.skipif(os.name != "posix", reason="only there a process can be asked after")


def _of_another(folder: Path, *, machine: str = "", process: int | None = None) -> Path:
    """A draft of a process that has ended, or of that one."""
    if process is None:
        ended = subprocess.Popen([sys.executable, "-c", ""])
        ended.wait()
        process = ended.pid
    draft = draft_in(folder)
    _, ours, _, chance = draft.name.split("-")
    named = draft.with_name(f".chibo-{machine or ours}-{process}-{chance}")
    named.write_bytes(b"half a register")
    return named


@posix
def test_what_a_dead_process_left_is_taken_away(tmp_path: Path) -> None:
    left = _of_another(tmp_path)
    journal = left.with_name(f"{left.name}-journal")
    journal.touch()
    kept = [
        _of_another(tmp_path, process=os.getppid()),
        _of_another(tmp_path, machine="00000000"),
        tmp_path / ".chibo.db.0123456789abcdef",
        tmp_path / "chibo.db",
    ]
    for path in kept:
        path.touch()
    assert take_away([tmp_path, tmp_path, tmp_path / "none"]) == [left, journal]
    assert sorted(tmp_path.iterdir()) == sorted(kept)


def test_a_draft_of_yesterday_is_nobodys(tmp_path: Path) -> None:
    drafts = [
        _of_another(tmp_path, machine="00000000"),
        _of_another(tmp_path, process=os.getpid()),
    ]
    assert take_away([tmp_path]) == []
    for draft in drafts:
        os.utime(draft, (0, time.time() - DAY - 1))
    assert take_away([tmp_path]) == sorted(drafts)


def test_a_name_that_is_taken_stays_so(tmp_path: Path) -> None:
    draft, path = draft_in(tmp_path), tmp_path / "copy.db"
    draft.write_bytes(b"new")
    path.write_bytes(b"old")
    with pytest.raises(FileExistsError):
        put_anew(draft, path)
    assert path.read_bytes() == b"old"


@posix
@pytest.mark.parametrize(("tries", "is_put"), [(2, True), (1_000, False)])
def test_a_file_that_is_open_elsewhere_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tries: int, *, is_put: bool
) -> None:
    draft, path = draft_in(tmp_path), tmp_path / "q.xlsx"
    draft.write_text("new")
    path.write_text("old")
    left, replace = iter(range(tries)), Path.replace

    def refused_at_first(self: Path, target: Path) -> Path:  # as Windows does
        if next(left, None) is not None:
            raise PermissionError
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refused_at_first)
    monkeypatch.setattr(drafts, "_PATIENCE", 0.2)
    monkeypatch.setattr(drafts, "_PAUSE", 0.01)
    if is_put:
        put_over(draft, path)
    else:
        with pytest.raises(PermissionError):
            put_over(draft, path)
    assert path.read_text() == ("new" if is_put else "old")


def test_the_next_backup_takes_drafts_away_and_says_so(office: Chibo, tmp_path: Path) -> None:
    office.done("db", "backup")
    (copy,) = office.db.with_name("backups").glob("*.db")
    away = tmp_path / "usb"
    away.mkdir()
    for argv, folders in (
        (("db", "backup"), (office.db.parent, copy.parent)),
        (("db", "backup", "-o", away / "copy.db"), (away,)),
        (("db", "restore", copy), (office.db.parent, copy.parent)),
        (("db", "migrate"), (copy.parent,)),
    ):
        left = [_of_another(folder) for folder in folders]
        told = office(*argv, CHIBO_LANG="en")
        names = ", ".join(map(str, left))
        said = "1 draft" if len(left) == 1 else "2 drafts"
        assert told.err == f"Removed {said} that an interrupted run had left: {names}.\n"
        assert not any(path.exists() for path in left)
