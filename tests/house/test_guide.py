"""Every command that the manual shows works, page by page, in both languages."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import pytest

from chibo_cli.messages.guide import TOPICS, Page, pages
from chibo_cli.messages.text import Language
from tests.running.chibo import Chibo

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TODAY = "2026-05-10"
BLOCK = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
WITH_FINDINGS = {"check", "diff"}  # which leave with 1 where they find something
INLINE = re.compile(r"`(chibo [^`]+)`")


def steps(page: Page) -> Iterator[tuple[str, str, str]]:
    """Each fenced block of a page: its language, the file it shows, its text."""
    yield from ((each[1], each[2], each[3]) for each in BLOCK.finditer(page.text))


@pytest.mark.parametrize("language", list(Language))
def test_every_command_shown_works_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    monkeypatch.chdir(tmp_path)
    chibo = Chibo(tmp_path / "chibo.db", TODAY, language.value)
    count = 0
    for page in pages(language):
        for kind, name, text in steps(page):
            if kind == "csv":
                (tmp_path / name).write_text(text, encoding="utf-8")
            for line in text.splitlines() if kind == "sh" else ():
                program, *argv = shlex.split(line)
                allowed = {0, 1} if WITH_FINDINGS.intersection(argv) else {0}
                done = chibo(*argv)
                assert program == "chibo"
                assert done.code in allowed, (page.topic, line, done)
                count += 1
    assert count > 40
    assert chibo("db", "check").code == 0


@pytest.mark.parametrize("language", list(Language))
def test_what_is_shown_works_in_any_shell(language: Language) -> None:
    for page in pages(language):
        shown = [text for kind, _, text in steps(page) if kind == "sh"]
        shown += INLINE.findall(page.text)
        assert [text for text in shown if "'" in text or "$" in text] == []
        assert {kind for kind, _, _ in steps(page)} <= {"sh", "csv", "text"}


@pytest.mark.parametrize("language", list(Language))
def test_every_command_named_in_passing_exists(language: Language, tmp_path: Path) -> None:
    chibo = Chibo(tmp_path / "none.db")
    for page in pages(language):
        for line in INLINE.findall(page.text):
            words = [word for word in shlex.split(line)[1:] if not word.startswith("-")][:2]
            assert chibo(*words, "--help").code == 0, line


def test_every_page_has_a_title_and_says_what_it_is_about() -> None:
    for language in Language:
        for page, topic in zip(pages(language), TOPICS, strict=True):
            assert page.topic == topic.pattern(language)
            assert page.text.startswith(f"# {page.title}\n\n{page.about}")
            assert page.about.endswith(".")


def test_the_wheel_holds_every_file_of_the_manual() -> None:
    from importlib.resources import files

    for language in Language:
        folder = files("chibo_cli").joinpath("guide", language.value)
        held = {path.name for path in folder.iterdir()}
        assert held == {f"{topic.pattern(language)}.md" for topic in TOPICS}
