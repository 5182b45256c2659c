"""The bar of a long command: on a terminal only, and only once it is worth it."""

from __future__ import annotations

import io
from contextlib import redirect_stderr
from typing import TYPE_CHECKING

import pytest

from chibo_cli.cli.main import context_of
from chibo_cli.cli.run.context import moment
from chibo_cli.cli.run.progress import Bar, progress
from chibo_cli.messages.answers.lists import COMMITTING, READING, TAKING
from tests.running.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.chibo import Chibo

APP = context_of([], {"CHIBO_LANG": "vi"}, moment())


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    monkeypatch.setenv("TERM", "xterm")
    return Screen()


def drawn(screen: Screen, seconds: float, *, rows: int = 400, is_seen: bool = True) -> str:
    """What a command shows that takes so many seconds for its rows."""
    now = [0.0]
    with redirect_stderr(screen):
        bar = Bar(APP, is_seen=is_seen, clock=lambda: now[0])
        bar.stage(READING)
        bar.stage(TAKING, rows)
        for _ in range(400):
            now[0] += seconds / 400
            bar.advance()
        bar.stage(COMMITTING)
        bar.pause()
    return screen.getvalue()


def test_nothing_is_drawn_within_a_second(screen: Screen) -> None:
    assert drawn(screen, 0.9) == ""


def test_after_a_second_the_stage_and_its_rows_are_drawn(screen: Screen) -> None:
    shown = drawn(screen, 3)
    assert "Đang đọc tệp" not in shown
    assert "Đang đối chiếu" in shown
    assert "/400" in shown
    assert "Đang ghi vào sổ" in shown


def test_many_rows_are_drawn_at_once(screen: Screen) -> None:
    assert "/50000" in drawn(screen, 0, rows=50_000)


def test_where_nobody_looks_nothing_is_drawn(screen: Screen) -> None:
    assert drawn(screen, 60, is_seen=False) == ""


@pytest.mark.parametrize("quiet", [True, False])
def test_off_a_terminal_or_with_q_nobody_looks(screen: Screen, *, quiet: bool) -> None:
    app = context_of([], {}, moment())
    app.quiet = quiet
    stream = screen if quiet else io.StringIO()
    with redirect_stderr(stream), progress(app, clock=iter([0.0, 9.0]).__next__) as bar:
        bar.stage(TAKING, 50_000)
    assert stream.getvalue() == ""


@pytest.mark.parametrize("option", [(), ("-q",)], ids=["told", "quiet"])
def test_a_large_file_shows_that_it_is_read(
    office: Chibo, tmp_path: Path, option: tuple[str, ...]
) -> None:
    path = tmp_path / "luot-du.csv"
    blank = f"{' ' * 1_000}\n" * 2_100
    path.write_text(f"official,unit,date\nCB01,C1,5/4/2024\n{blank}", encoding="utf-8")
    with Terminal(office, ("import", path, *option), {"TERM": "xterm"}) as clerk:
        assert clerk.code() == 0
    assert ("Đang đọc tệp" in clerk.screen) == (not option)
    assert "Lượt dự: 1 thêm" in clerk.screen
