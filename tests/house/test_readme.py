"""The README's words are the program's."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from chibo_cli.cli.frame.root import ROOMS
from tests.running.chibo import Chibo

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
FIRST_DAY, _, *LATER_DAYS = (body.splitlines() for kind, body in BLOCKS if kind == "console")
WITH_FINDINGS = "chibo period diff 2024-Q1"


def test_the_readme_opens_with_two_shell_blocks() -> None:
    assert [kind for kind, _ in BLOCKS[:2]] == ["sh", "sh"]
    assert "chibo demo" in BLOCKS[0][1]
    assert "pytest" in BLOCKS[1][1]


def test_ci_runs_the_second_block_of_the_readme() -> None:
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "README.md" in ci
    assert "block == 2" in ci


def test_the_first_day_works_as_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    chibo = Chibo(tmp_path / "chibo.db")
    assert len(FIRST_DAY) == 10
    for line in FIRST_DAY:
        program, *argv = shlex.split(line)
        assert program == "chibo"
        assert chibo(*argv).code == 0, line
    assert (tmp_path / "quy-1.xlsx").exists()


def test_the_answer_shown_is_the_answer_given(tmp_path: Path) -> None:
    chibo = Chibo(tmp_path / "chibo.db")
    answer = ""
    for line in FIRST_DAY[:7]:
        answer = chibo.done(*shlex.split(line)[1:]).out
    assert answer in README


def test_the_days_after_work_as_they_stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    chibo = Chibo(tmp_path / "chibo.db")
    for line in FIRST_DAY:
        chibo.done(*shlex.split(line)[1:])
    said = [line for block in LATER_DAYS for line in block]
    assert len(said) == 44
    for line in said:
        assert chibo(*shlex.split(line)[1:]).code == int(line == WITH_FINDINGS), line
    assert len(list((tmp_path / "backups").glob("*.db"))) == 2


@pytest.mark.parametrize("noun", ROOMS)
def test_every_noun_is_told(noun: str) -> None:
    assert f"`chibo {noun}" in README


def test_every_picture_and_link_is_there() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert links
    assert all((ROOT / link).exists() for link in links)
