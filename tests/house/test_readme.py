"""The README's words are the program's, and each of its lines runs as it stands."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions, requires
from typing import TYPE_CHECKING

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.running.chibo import Chibo
from tests.running.commands import commands_in, read
from tests.running.loaded import ROOT
from tests.running.readme import README, answers, blocks, with_answers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.slow

TEXT = README.read_text(encoding="utf-8")
LONGEST = 180  # lines: what a clerk reads before beginning
WITH_FINDINGS = "chibo check 2025-Q3"


def test_the_readme_opens_with_two_shell_blocks() -> None:
    (kind, first), (second_kind, second) = blocks()[:2]
    assert (kind, second_kind) == ("sh", "sh")
    assert "chibo demo" in first
    assert "pytest" in second


def test_ci_runs_the_second_block_of_the_readme() -> None:
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "README.md" in ci
    assert "block == 2" in ci


def test_the_second_block_brings_all_that_chibo_and_its_tests_import() -> None:
    brought = _brought("test")
    distributions = packages_distributions()
    imported = {
        name.partition(".")[0]
        for folder in ("chibo_cli", "tests")
        for path in (ROOT / folder).rglob("*.py")
        for name in _imported(ast.parse(path.read_text(encoding="utf-8")))
    }
    others = imported - sys.stdlib_module_names - {"chibo_cli", "tests", "_typeshed"}
    assert {"psycopg", "pytest", "sqlalchemy"} <= others
    assert {
        package
        for package in others
        if brought.isdisjoint(canonicalize_name(each) for each in distributions.get(package, []))
    } == set()


@pytest.mark.skipif(sys.platform != "linux", reason="its paths are those of Linux")
def test_every_line_for_a_shell_runs_in_a_clean_clone_and_an_empty_home(tmp_path: Path) -> None:
    told = answers(tmp_path)
    assert {answer.line: answer.code for answer in told if answer.code} == {WITH_FINDINGS: 1}
    assert len(told) > 15
    assert with_answers(TEXT, told) == TEXT  # else: python -m tests.samples.readme_answers
    assert {path.name for path in (tmp_path / "chibo").glob("*.*")} == {
        *(".venv", "quy-3.xlsx", "quy-3.docx", "don-vi.xlsx")
    }
    share = tmp_path / "home" / ".local" / "share" / "chibo"
    assert len(list(share.glob("demo/backups/*.db"))) == 1
    assert (share / "chibo.db").exists()


def test_what_is_shown_for_windows_is_known_there() -> None:
    shown = [body for kind, body in blocks() if kind in {"bat", "powershell"}]
    assert len(shown) == 3
    assert [read(words) for body in shown for words in commands_in(body)] == [("demo",)]


def test_every_command_named_in_passing_exists(tmp_path: Path) -> None:
    chibo = Chibo(tmp_path / "none.db")
    named = re.findall(r"`chibo ([^`…]+)`", TEXT)
    assert len(named) > 5
    for line in named:
        words = [word for word in line.split() if not word.startswith("-")][:2]
        assert chibo(*words, "--help").code == 0, line


def test_it_stays_what_is_read_before_beginning() -> None:
    assert len(TEXT.splitlines()) <= LONGEST


def test_every_picture_and_link_is_there() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", TEXT)
    assert all((ROOT / link).exists() for link in links)
    pages = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("chibo_cli/guide/**/*.md")}
    assert pages <= {*links}


def _brought(extra: str) -> set[str]:
    """The distributions that installing chibo with an extra brings, and those that they bring."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], f"chibo[{extra}]"]
    brought: set[str] = set()
    while wanted:
        one = Requirement(wanted.pop())
        name = canonicalize_name(one.name)
        if one.marker and not one.marker.evaluate({"extra": ""}):
            continue
        if name == "chibo":
            extras = project["optional-dependencies"]
            wanted += [each for extra in one.extras for each in extras[extra]]
        elif name not in brought:
            brought.add(name)
            wanted += requires(name) or []
    return brought


def _imported(tree: ast.Module) -> Iterator[str]:
    """The modules that a file imports, by their whole names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
