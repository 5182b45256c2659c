"""What is longer than the screen goes through the pager, and only on a terminal."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.running.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.chibo import Chibo

pytestmark = pytest.mark.slow

REPORT = ("report", "quarter", "2025-Q4")
SCREEN = {"TERM": "xterm", "LINES": "24", "COLUMNS": "80"}


@pytest.fixture
def pager(tmp_path: Path) -> Path:
    """A pager that keeps what it is given, and what it is to be, in `shown` beside it."""
    script = tmp_path / "a pager.sh"
    script.write_text(
        f'#!/bin/sh\n(echo "$1 $LESS $LESSCHARSET"; cat) > "{tmp_path}/shown"\necho "paged"\n'
    )
    script.chmod(0o755)
    return script


def shown_by(pager: Path) -> list[str] | None:
    kept = pager.with_name("shown")
    return kept.read_text(encoding="utf-8").splitlines() if kept.exists() else None


@pytest.mark.skipif(shutil.which("less") is None, reason="less is not installed")
def test_less_shows_a_long_report_from_its_first_line_and_in_letters(province: Chibo) -> None:
    with Terminal(province, REPORT, {**SCREEN, "LC_ALL": "C"}) as screen:
        screen.wait_for("Quý IV/2025 · tính đến")
        screen.wait_for("Họ và tên")
        screen.press("\n:", b"q")
        assert screen.code() == 0
        assert len(screen.screen.splitlines()) < 40


def test_the_pager_that_was_chosen_gets_all_of_it(province: Chibo, pager: Path) -> None:
    with Terminal(province, REPORT, {**SCREEN, "PAGER": f"'{pager}' -x", "LESS": "S"}) as screen:
        screen.wait_for("paged")
        assert screen.code() == 0
    first, title, *rest = shown_by(pager) or []
    assert first == "-x S utf-8"
    assert "Quý IV/2025 · tính đến 01/01/2026" in title
    assert len(rest) > 100


def test_the_pager_gets_all_of_a_long_operation(province: Chibo, pager: Path) -> None:
    operations = province.done("log", "--json").json["rows"]
    longest = max(operations, key=lambda each: int(each["changes"]))
    argv = ("log", "show", longest["id"])
    with Terminal(province, argv, {**SCREEN, "PAGER": f"'{pager}'"}) as screen:
        screen.wait_for("paged")
        assert screen.code() == 0
    assert (shown_by(pager) or [])[1:] == province.done(*argv).out.splitlines()


@pytest.mark.parametrize(
    ("argv", "environ"),
    [
        (("find", "Kim Sa Hạ", "--limit", 1), {}),
        ((*REPORT, "--no-pager"), {}),
        ((*REPORT, "--no-input"), {}),
        (REPORT, {"TERM": "dumb"}),
        (REPORT, {"PAGER": "cat"}),
        (REPORT, {"PAGER": "no-such-pager"}),
        (REPORT, {"PAGER": "'"}),
        ((*REPORT, "--json"), {}),
    ],
    ids=["short", "unwanted", "nobody sits there", "dumb", "cat", "missing", "half", "data"],
)
def test_nothing_is_paged_where_it_is_not_wanted_or_cannot_be(
    province: Chibo, pager: Path, argv: tuple[object, ...], environ: dict[str, str]
) -> None:
    with Terminal(province, argv, {**SCREEN, "PAGER": f"'{pager}'", **environ}) as screen:
        assert screen.code() == 0
        assert screen.screen.strip()
    assert shown_by(pager) is None


def test_a_finding_is_one_through_the_pager_too(province: Chibo, pager: Path) -> None:
    low = {**SCREEN, "LINES": "6", "PAGER": f"'{pager}'"}
    with Terminal(province, ("check",), low) as screen:
        assert screen.code() == 1
    assert shown_by(pager) is not None
