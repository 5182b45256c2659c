"""Command lines that a text shows, read as the program reads them; nothing is run."""

from __future__ import annotations

import re
import shlex
from contextlib import suppress
from typing import TYPE_CHECKING

from typer._click.exceptions import MissingParameter
from typer.core import TyperGroup

from chibo_cli.cli.frame.root import command_tree
from chibo_cli.cli.run.context import AppContext, moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Of Command Prompt, PowerShell and Python: what else a block for Windows may say.
_OTHERS = (
    "@echo off",
    "set ",
    "if errorlevel ",
    "schtasks ",
    "py -m venv ",
    "$",
    "[Environment]::",
)
_CHIBO = re.compile(r'(?:[^\s"]*[\\/])?chibo(?:\.exe)?|%CHIBO%')
_PYTHON = r".venv\Scripts\python -m pip install "
_ENDS = {"|", ">", "2>>", "&&"}


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
    context = command_tree().make_context("chibo", list(words), obj=AppContext.of([], {}, moment()))
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
