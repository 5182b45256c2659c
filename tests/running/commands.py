"""The tree of commands, made once a process; and lines that a text shows, read, not run."""

from __future__ import annotations

import re
import shlex
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from typer._click.exceptions import MissingParameter
from typer.core import TyperGroup

from chibo_cli.cli.frame.root import command_tree
from chibo_cli.cli.main import context_of
from chibo_cli.cli.run.context import moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from typer._click.core import Command

tree = cache(command_tree)
"""For all runs: each keeps what is its own in its context, and Typer is slow to make a command."""

# Of Command Prompt, PowerShell and Python: what else a block for Windows may say.
_OTHERS = (
    "@echo off",
    "set ",
    "if errorlevel ",
    "schtasks ",
    "py -m venv ",
    "$",
    "[Environment]::",
    "createuser ",
    "createdb ",
)
_FENCED = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CHIBO = re.compile(r'(?:[^\s"]*[\\/])?chibo(?:\.exe)?|%CHIBO%')
_PYTHON = r".venv\Scripts\python -m pip install "
_ENDS = {"|", ">", "2>>", "&&"}


@cache
def every() -> Mapping[tuple[str, ...], Command]:
    """`chibo` itself, then each noun followed by its verbs, by the words that call it."""
    app = context_of([], {}, moment())
    with tree().make_context("chibo", ["x"], obj=app, resilient_parsing=True) as context:

        def found(
            command: Command, words: tuple[str, ...]
        ) -> Iterator[tuple[tuple[str, ...], Command]]:
            yield words, command
            if isinstance(command, TyperGroup):
                for name in command.list_commands(context):
                    inner = command.get_command(context, name)
                    assert inner is not None
                    yield from found(inner, (*words, name))

        return dict(found(tree(), ()))


@cache
def commands() -> tuple[tuple[str, ...], ...]:
    """All that do something, nouns where no verb follows among them, by the words that call it."""
    return tuple(
        words
        for words, command in every().items()
        if words and (not isinstance(command, TyperGroup) or command.invoke_without_command)
    )


def fenced(text: str) -> Iterator[tuple[str, str, str]]:
    """Each fenced block: its language, the file it shows, its text."""
    yield from ((each[1], each[2], each[3]) for each in _FENCED.finditer(text))


def commands_in(body: str) -> Iterator[list[str]]:
    """What follows `chibo` on each line that runs it; any other must be one of the known ones."""
    for line in body.splitlines():
        program, *words = (word.strip('"') for word in shlex.split(line, posix=False))
        if _CHIBO.fullmatch(program):
            end = next((at for at, word in enumerate(words) if word in _ENDS), len(words))
            yield words[:end]
        else:
            assert line.startswith((*_OTHERS, _PYTHON)), line


def read(words: Sequence[str]) -> tuple[str, ...]:
    """The names that lead to the command, once what it is given is all understood.

    What is left out would be asked for.
    """
    context = tree().make_context("chibo", list(words), obj=context_of([], {}, moment()))
    names: list[str] = []
    with suppress(MissingParameter):
        while isinstance(context.command, TyperGroup):
            rest = [*context._protected_args, *context.args]  # noqa: SLF001 — where a group keeps them
            name, command, rest = context.command.resolve_command(context, rest)
            assert name is not None, words
            assert command is not None, words
            names.append(name)
            context = command.make_context(name, rest, parent=context)
    return tuple(names)
