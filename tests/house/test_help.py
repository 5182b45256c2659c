"""Help and refusals of every command: two examples for any shell, each language by itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer

from chibo_cli.cli.frame.root import ROOMS
from chibo_cli.cli.frame.worded import global_options
from chibo_cli.cli.main import context_of
from chibo_cli.cli.run.context import moment
from chibo_cli.messages.help.commands import ENGLISH, NOUNS, WINGS
from chibo_cli.messages.help.metavars import VIETNAMESE
from chibo_cli.messages.text import Language
from tests.cli.frame.test_grammar import examples
from tests.running.chibo import Chibo, Result
from tests.running.commands import commands, every

UNSAFE = re.compile(r"['$%^&|<>`!\\]")  # what cmd, PowerShell or a Unix shell may take apart
EVERYWHERE = [option.help for option in global_options()]
NOT_ENGLISH = re.compile(r"[^\W\d_a-zA-Z]")
EVERY = pytest.mark.parametrize("words", commands(), ids=" ".join)


def own_texts(words: tuple[str, ...]) -> list[str]:
    """The help of a command and of its own parameters, in Vietnamese, as one line each.

    The global options are told by `chibo --help`.
    """
    called = every()[words]
    app = context_of([], {}, moment())
    parameters = called.get_params(typer.Context(called, obj=app, **called.context_settings))
    told = [called.help, *(getattr(each, "help", None) for each in parameters)]
    told = [text for text in told if text not in EVERYWHERE]
    return [re.sub(r"\s+", " ", text) for text in told if text]


def values_named(words: tuple[str, ...]) -> set[str]:
    """The words that stand for values in the usage and the options of a command."""
    called = every()[words]
    ctx = typer.Context(called, obj=context_of([], {}, moment()), **called.context_settings)
    own = [each for each in called.get_params(ctx) if getattr(each, "help", "") not in EVERYWHERE]
    shown = [each.make_metavar(ctx) for each in own if not getattr(each, "is_flag", False)]
    return set(re.findall(r"\b[A-Z]+\b", " ".join(shown))) - {"A", "B"}  # of A..B


def run(words: tuple[str, ...], language: Language, *more: str) -> Result:
    return Chibo(Path("none.db"), language=language.value)(*words, *more)


def as_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@EVERY
def test_two_examples_that_any_shell_takes_as_they_stand(words: tuple[str, ...]) -> None:
    shown = examples(words)
    assert len(shown) >= 2
    assert [line for line in shown if UNSAFE.search(line)] == []
    assert [line for line in shown if line.count('"') % 2] == []


@EVERY
def test_a_docstring_is_vietnamese_and_has_its_english(words: tuple[str, ...]) -> None:
    told = own_texts(words)
    assert NOT_ENGLISH.search(told[0])
    assert [text for text in told if text not in ENGLISH] == []
    assert [text for text in told if NOT_ENGLISH.search(ENGLISH[text])] == []


@EVERY
def test_each_help_keeps_to_its_language(words: tuple[str, ...]) -> None:
    vietnamese, english = (as_one_line(run(words, each, "--help").out) for each in Language)
    for text in own_texts(words):
        assert text in vietnamese
        assert ENGLISH[text] in english
        assert ENGLISH[text] not in vietnamese
        assert text not in english
    for heading in ("Usage:", "Options:", "Arguments:", "Examples:", "Global options"):
        assert heading not in vietnamese
    assert not NOT_ENGLISH.search(english.partition("Examples:")[0])


@EVERY
def test_what_stands_for_a_value_is_in_the_language_of_the_screen(words: tuple[str, ...]) -> None:
    named = values_named(words)
    vietnamese, english = (run(words, each, "--help").out for each in Language)
    assert named <= VIETNAMESE.keys()
    told = set(re.findall(r"\b[A-Z]+\b", vietnamese.partition("\nVí dụ:")[0]))
    assert told & VIETNAMESE.keys() == set()
    assert [word for word in named if not in_usage(word, english)] == []
    spoken = [VIETNAMESE[word] for word in named]
    assert [word for word in spoken if not in_usage(word, vietnamese)] == []


def in_usage(word: str, text: str) -> bool:
    return re.search(rf"\b{word}\b", text) is not None


def test_a_word_for_a_value_is_one_that_can_be_typed_without_spaces() -> None:
    for english, spoken in VIETNAMESE.items():
        assert re.fullmatch(r"\w+", spoken), english
        assert spoken == spoken.upper()


@EVERY
@pytest.mark.parametrize("fault", ["--no-such-option", "--quiet=x", "--wait", "too many words"])
def test_each_refusal_keeps_to_its_language(words: tuple[str, ...], fault: str) -> None:
    more = fault.split() * 3 if " " in fault else [fault]
    told = [run(words, language, "--no-input", *more) for language in Language]
    vietnamese, english = (result.err for result in told)
    if told[0].code == 2:
        assert vietnamese.startswith("Lỗi: ")
        assert english.startswith("Error: ")
        assert not NOT_ENGLISH.search(english)
        said = re.sub(r"--\S+|chibo [a-z -]+", "", vietnamese)
        assert not re.search(r"\b(such|option|requires|value|argument|missing|See)\b", said)
    else:
        assert vietnamese != english
    assert told[0].code == told[1].code != 0


@pytest.mark.parametrize("language", Language)
def test_nouns_are_told_by_the_wings_of_the_house(language: Language) -> None:
    shown = run((), language, "--help").out
    sections = [each.partition(":\n") for each in shown.split("\n\n")]
    told = {heading: re.findall(r"^  (\w+)", rows, re.MULTILINE) for heading, _, rows in sections}
    for wing, heading in WINGS.items():
        rooms = [name for name, room in ROOMS.items() if f".cli.{wing}." in room]
        assert told.pop(heading.pattern(language)) == rooms
    assert all(rows == [] for rows in told.values())


def test_the_global_options_are_told_once_by_chibo_itself() -> None:
    vietnamese, english = (as_one_line(run((), language, "-h").out) for language in Language)
    for text in filter(None, EVERYWHERE):
        assert vietnamese.count(text) == 1
        assert english.count(ENGLISH[text]) == 1
    heading = vietnamese.index("Tùy chọn chung (trước")
    assert all(vietnamese.index(text) > heading for text in filter(None, EVERYWHERE))
    verb = as_one_line(run(("attend", "add"), Language.VI, "-h").out)
    assert not [text for text in filter(None, EVERYWHERE) if text in verb]


def test_a_noun_is_told_in_each_language_alone() -> None:
    vietnamese, english = (as_one_line(run((), language, "-h").out) for language in Language)
    for text in NOUNS.values():
        assert text.vi in vietnamese
        assert text.en in english
        assert text.en not in vietnamese
        assert text.vi not in english
