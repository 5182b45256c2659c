"""chibo where a service, or `pythonw`, has left it without stdin, stdout or stderr."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result
from tests.running.loaded import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="a shell closes the streams"),
    pytest.mark.slow,
]
MISSING = {
    ("attend", "add"): "Lỗi: thiếu đối số ĐỒNG_CHÍ. Xem: chibo attend add --help\n",
    ("attend", "roll"): "Lỗi: thiếu TỆP.\n",
    ("attend", "grid"): (
        "Lỗi: chibo attend grid là bảng trên màn hình, cần một cửa sổ lệnh; có sẵn danh sách thì"
        " dùng: chibo import TỆP.\n"
    ),
    ("assign", "add", "CB01", "X02"): "Lỗi: thiếu --since.\n",
    ("attend", "remove", "1", "2", "3", "4"): (
        "Lỗi: lệnh này sửa hoặc bỏ 4 dòng; thêm --yes để thực hiện, hoặc -n để xem trước.\n"
    ),
}


def run_without(closed: Iterable[int], clerk: Chibo, *argv: str) -> Result:
    """A process of its own whose file descriptors of these numbers are closed."""
    closing = " ".join(f"{number}>&-" for number in closed)
    shell = ["sh", "-c", f'exec "$@" {closing}', "sh"]
    return _result([*shell, sys.executable, "-m", "chibo_cli", *argv], clerk)


@pytest.mark.parametrize("argv", MISSING, ids=" ".join)
def test_without_stdin_what_is_missing_is_a_usage_error(
    office: Chibo, argv: tuple[str, ...]
) -> None:
    assert run_without([0], office, *argv) == Result(2, "", MISSING[argv])


@pytest.mark.parametrize("closed", [(1,), (2,), (0, 1, 2)], ids=str)
def test_without_a_stream_a_command_does_what_it_does(
    office: Chibo, closed: tuple[int, ...]
) -> None:
    taken = run_without(closed, office, "attend", "add", "CB01", "C1")
    assert (taken.code, taken.out.startswith("Đã ghi (số 1)")) == (0, 1 not in closed)
    assert office.done("attend", "show", "1").code == 0


@pytest.mark.parametrize("name", ["stdin", "stdout", "stderr"])
def test_a_stream_closed_within_python_is_no_bug(office: Chibo, name: str) -> None:
    program = f"import sys; sys.{name}.close(); from chibo_cli.cli.main import main; main()"
    told = _result([sys.executable, "-c", program, "attend", "add"], office)
    assert told == Result(2, "", "" if name == "stderr" else MISSING["attend", "add"])


def _result(words: list[str], clerk: Chibo) -> Result:
    environ = {
        "CHIBO_DB": clerk.address,
        "CHIBO_TODAY": clerk.today,
        "CHIBO_LANG": clerk.language,
        "HOME": str(clerk.db.parent),
    }
    done = subprocess.run(
        words, check=False, capture_output=True, encoding="utf-8", cwd=ROOT, env=environ
    )
    return Result(done.returncode, done.stdout, done.stderr)
