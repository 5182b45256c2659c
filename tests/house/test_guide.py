"""Every command that the manual shows works, page by page, in both languages."""

from __future__ import annotations

import re
import shlex
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from chibo_cli.cli.frame.root import ROOMS
from chibo_cli.cli.run.codes import BUG, DONE, FINDINGS, INTERRUPTED, USAGE
from chibo_cli.cli.run.errors import EXIT_CODES
from chibo_cli.domain.lists.copies import COPIES
from chibo_cli.domain.lists.lists import SHAPES
from chibo_cli.messages.guide import TOPICS, pages
from chibo_cli.messages.headings.templates import header_of
from chibo_cli.messages.text import Language
from tests.running.chibo import Chibo
from tests.running.commands import commands_in, fenced, read

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

TODAY = "2026-05-10"
FILES = {"csv", "toml"}  # which a page's commands read
SCHEDULES = {"crontab", "ini", "xml", "bat", "powershell"}  # run, or read, elsewhere in this house
WITH_FINDINGS = {"check", "diff"}  # which leave with 1 where they find something
INLINE = re.compile(r"`(chibo [^`]+)`")


@pytest.mark.parametrize("language", list(Language))
def test_every_command_shown_works_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    monkeypatch.chdir(tmp_path)
    chibo = Chibo(tmp_path / "chibo.db", TODAY, language.value)
    count = 0
    for page in pages(language):
        for kind, name, text in fenced(page.text):
            if name and kind in FILES:
                (tmp_path / name).write_text(text, encoding="utf-8")
            for line in text.splitlines() if kind == "sh" else ():
                program, *argv = shlex.split(line)
                allowed = {0, 1} if WITH_FINDINGS.intersection(argv) else {0}
                done = chibo(*argv)
                assert program == "chibo"
                assert done.code in allowed, (page.topic, line, done)
                count += 1
    assert count > 150
    assert chibo("db", "check").code == 0


@pytest.mark.parametrize("language", list(Language))
def test_what_is_shown_works_in_any_shell(language: Language) -> None:
    for page in pages(language):
        shown = [text for kind, _, text in fenced(page.text) if kind == "sh"]
        shown += INLINE.findall(page.text)
        assert [text for text in shown if "'" in text or "$" in text] == []
        assert {kind for kind, _, _ in fenced(page.text)} <= {"sh", "text"} | FILES | SCHEDULES


@pytest.mark.parametrize("language", list(Language))
def test_every_command_named_in_passing_exists(language: Language, tmp_path: Path) -> None:
    chibo = Chibo(tmp_path / "none.db")
    for page in pages(language):
        for line in INLINE.findall(page.text):
            words = [word for word in shlex.split(line)[1:] if not word.startswith("-")][:2]
            assert chibo(*words, "--help").code == 0, line


@pytest.mark.parametrize("language", list(Language))
def test_what_is_shown_and_not_run_is_understood(language: Language) -> None:
    """Questions at a terminal, lists that another page has, and what is for Windows."""
    shown = [
        text
        for page in pages(language)
        for kind, _, text in fenced(page.text)
        if kind in {"text", "bat", "powershell"}
    ]
    read_so = [read(words) for text in shown for words in commands_in(text)]
    assert {("attend", "roll"), ("rule", "add"), ("db", "backup")} <= {*read_so}


def test_what_a_machine_reads_is_the_same_in_both_languages() -> None:
    shown = [
        [step for page in pages(language) for step in fenced(page.text) if step[0] in SCHEDULES]
        for language in Language
    ]
    assert shown[0] == shown[1]


@pytest.mark.parametrize("language", list(Language))
def test_every_noun_is_told(language: Language) -> None:
    (told,) = (page.text for page in pages(language) if page.topic in {"lenh", "commands"})
    assert [noun for noun in ROOMS if f"`chibo {noun}" not in told] == []


@pytest.mark.parametrize("language", list(Language))
def test_every_exit_code_is_told(language: Language) -> None:
    (told,) = (page.text for page in pages(language) if page.topic in {"ma-thoat", "exit-codes"})
    left_with = {*EXIT_CODES.values(), DONE, FINDINGS, USAGE, BUG, INTERRUPTED}
    assert {int(code) for code in re.findall(r"^\| (\d+) ", told, re.MULTILINE)} == left_with


@pytest.mark.parametrize("language", list(Language))
def test_every_list_is_told_with_its_columns(language: Language) -> None:
    """English ones by their keys, Vietnamese ones as an office heads them."""
    (told,) = (page.text for page in pages(language) if page.topic in {"cot-tep", "columns"})
    rows = re.findall(r"^\| [^|]+ \| ([^|]+) \|$", told, re.MULTILINE)
    for row, (kind, shape) in zip(rows[1:], SHAPES.items(), strict=True):
        heads = {
            column: column if language is Language.EN else header_of(kind, column).vi
            for column in shape.columns
        }
        needed = {heads[column] for column in frozenset().union(*shape.required)}
        written = re.split(r", | / ", row)
        assert [head.rstrip("*") for head in written] == [*heads.values()], kind
        assert {head.rstrip("*") for head in written if head.endswith("*")} == needed, kind


@pytest.mark.parametrize("language", list(Language))
def test_every_copied_list_is_told_with_its_columns(language: Language) -> None:
    (told,) = (page.text for page in pages(language) if page.topic in {"du-lieu", "data"})
    rows = dict(re.findall(r"^\| (\w+) \| `([\w, ]+)` (?:\(.*\) )?\|$", told, re.MULTILINE))
    for kind, copy in COPIES.items():
        assert rows[kind.value].split(", ") == [*copy.columns], kind


def test_every_page_has_a_title_and_says_what_it_is_about() -> None:
    for language in Language:
        for page, topic in zip(pages(language), TOPICS, strict=True):
            assert page.topic == topic.pattern(language)
            assert page.text.startswith(f"# {page.title}\n\n{page.about}")
            assert page.about.endswith(".")


def test_the_wheel_holds_every_file_of_the_manual() -> None:
    guide = files("chibo_cli") / "guide"
    for language in Language:
        folders = (guide, *(guide / name for name in ("offices", "servers", "reference")))
        held = [path.name for folder in folders for path in (folder / language.value).iterdir()]
        assert {*held} == {f"{topic.pattern(language)}.md" for topic in TOPICS}
        assert len(held) == len(TOPICS)
