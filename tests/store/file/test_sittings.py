"""The draft of a sitting: what a killed process leaves of it, and who may take it up."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from chibo_cli.store.file.sittings import Sitting, left_behind

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.sqlite

ABOUT = {"register": "a", "period": "2024-02"}
SITTER = """
import sys
from pathlib import Path
from chibo_cli.store.file.sittings import Sitting
sitting = Sitting.begun(Path(sys.argv[1]), {"register": "a"})
sitting.keep("b", {"unit": "C1"})
print("sits", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "chibo [1].db"
    path.touch()
    return path


def test_what_was_kept_is_there_again(register: Path) -> None:
    sitting = Sitting.begun(register, ABOUT)
    for name, value in (("a", {"unit": "C1"}), ("b", {}), ("a", {"unit": "C2"}), ("c", {})):
        sitting.keep(name, value)
    sitting.keep("c", None)
    sitting.leave()
    (found,) = left_behind(register)
    assert (found.about, found.kept) == (ABOUT, {"a": {"unit": "C2"}, "b": {}})
    assert stat.S_IMODE(found.path.stat().st_mode) == 0o600 or os.name == "nt"
    found.keep("a", None)
    found.leave()
    (again,) = left_behind(register)
    assert again.kept == {"b": {}}
    again.drop()
    assert list(left_behind(register)) == []
    assert [path.name for path in register.parent.iterdir()] == [register.name]


@pytest.mark.parametrize("length", [1, 5, 12])
def test_of_a_line_that_was_cut_off_the_others_are_kept(register: Path, length: int) -> None:
    sitting = Sitting.begun(register, ABOUT)
    sitting.keep("a", {"unit": "C1"})
    sitting.leave()
    with sitting.path.open("ab") as file:
        file.write(b'\n["a", {"unit": "C2"}]'[:length])
    (found,) = left_behind(register)
    assert found.kept == {"a": {"unit": "C1"}}
    found.keep("b", {})
    found.leave()
    assert [each.kept for each in left_behind(register)] == [{"a": {"unit": "C1"}, "b": {}}]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[1]\n[2]", b'"a"', b"{", b"\n\n"])
def test_what_is_no_draft_is_left_alone(register: Path, content: bytes) -> None:
    path = register.with_name(f"{register.name}-grid-0")
    path.write_bytes(content)
    assert list(left_behind(register)) == []
    assert path.read_bytes() == content


def test_the_one_that_somebody_sits_at_is_not_offered(register: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SITTER, register], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as sitter:
        assert sitter.stdout is not None
        assert sitter.stdout.readline() == b"sits\n"
        assert list(left_behind(register)) == []
        sitter.kill()
    (found,) = left_behind(register)
    assert found.kept == {"b": {"unit": "C1"}}
    found.drop()


def test_of_another_register_nothing_is_offered(register: Path) -> None:
    Sitting.begun(register.with_name("b.db"), ABOUT).leave()
    assert list(left_behind(register)) == []


def test_of_a_register_on_a_server_the_folder_is_made(tmp_path: Path) -> None:
    named = tmp_path / "chibo" / "host-office.db"
    Sitting.begun(named, ABOUT).leave()
    assert len([*left_behind(named)]) == 1
