"""Completion as bash, zsh, fish and PowerShell ask for it: Typer's protocol, without Rich.

The scripts are Typer's own (`--install-completion`); the answers are ours, because a name may be
typed without its marks and because help texts need no markup.
"""

from __future__ import annotations

import os
import re

from typer._click.core import Command, Context  # Typer's own copy, pinned
from typer._click.shell_completion import (
    CompletionItem,
    ShellComplete,
    _resolve_context,
    _resolve_incomplete,
    add_completion_class,
)
from typer._completion_classes import BashComplete, FishComplete, PowerShellComplete, ZshComplete

from chibo_cli.cli.frame.grammar import NounGroup
from chibo_cli.cli.frame.suggestions import suggestions
from chibo_cli.cli.frame.worded import in_language
from chibo_cli.domain.text.names import folded

_BARE = re.compile(r"[\w./:+@%-]+")  # what no shell takes apart


class Suggesting(ShellComplete):
    """What may follow on a half-typed line; nothing where anything fails."""

    shows_help = True

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
        """Commands, options or values, with their help in the language of the screen."""
        try:
            ctx = _resolve_context(self.cli, self.ctx_args, self.prog_name, args)
            asked, incomplete = _resolve_incomplete(ctx, args, incomplete)
            if isinstance(asked, Command):
                return _commands_and_options(ctx, asked, incomplete, is_told=self.shows_help)
            return suggestions(ctx, asked, incomplete)
        except Exception:  # noqa: BLE001 — a clerk who presses Tab wants no error
            return []


class Bash(Suggesting, BashComplete):
    """bash puts what all answers begin with in the place of the word, and shows no help.

    Who was looked for by name is offered by name: codes would begin alike and say nothing.
    """

    shows_help = False

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the half-typed one; bash makes `=` a word of its own."""
        args, incomplete = super().get_completion_args()
        return [word for word in args if word != "="], incomplete

    def complete(self) -> str:
        """One a line, quoted as the line needs it; nothing where bash told no line."""
        try:
            items = self.get_completions(*self.get_completion_args())
        except (KeyError, ValueError):
            return ""
        is_quoted = os.environ.get("COMP_WORDS", "").count('"') % 2 == 1
        texts = dict.fromkeys(item.name or item.value for item in items)
        return "\n".join(
            text if is_quoted else re.sub(r"([^\w./:=+@%-])", r"\\\1", text) for text in texts
        )


class Zsh(Suggesting, ZshComplete):
    """zsh is told the descriptions, and neither to sort nor to match again what was matched."""

    def complete(self) -> str:
        """One command line for zsh to run; `_files` where there is nothing to say."""
        args, incomplete = self.get_completion_args()
        items = self.get_completions(args, incomplete)
        if not items:
            return "_files"
        values = " ".join(_in_quotes(item.value) for item in items)
        shown = " ".join(
            _in_quotes(f"{item.value} -- {item.help}" if item.help else item.value)
            for item in items
        )
        said = f"local -a values shown; values=({values}); shown=({shown});"
        if len(items) > 1 and any(item.name for item in items):
            said += " compstate[insert]=; compstate[list]='list force';"  # keep what was typed
        return f"{said} compadd -U -l -V chibo -d shown -a values"


class Fish(Suggesting, FishComplete):
    """fish matches again, letter by letter: a name typed without marks is offered without."""

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
        """The answers, each a text in which fish finds what was typed."""
        return [
            item
            if item.name is None
            else CompletionItem(
                item.name if item.name.startswith(incomplete) else folded(item.name),
                help=" · ".join(filter(None, (item.value, item.help))),
            )
            for item in super().get_completions(args, incomplete)
        ]

    def format_completion(self, item: CompletionItem) -> str:
        """The value, and its help behind a tab."""
        return f"{item.value}\t{item.help}" if item.help else str(item.value)


class PowerShell(Suggesting, PowerShellComplete):
    """PowerShell puts any answer in the place of the word."""

    def format_completion(self, item: CompletionItem) -> str:
        """The value, in quotes where it has spaces, and its help."""
        value = item.value if _BARE.fullmatch(item.value) else f'"{item.value}"'
        return f"{value}:::{item.help or ' '}"


def answer_as_we_do() -> None:
    """Put our answers in the place of Typer's, shell by shell."""
    for shell, name in ((Bash, "bash"), (Zsh, "zsh"), (Fish, "fish"), (PowerShell, "powershell")):
        add_completion_class(shell, name)
    add_completion_class(PowerShell, "pwsh")


def _commands_and_options(
    ctx: Context, command: Command, typed: str, *, is_told: bool
) -> list[CompletionItem]:
    """Where no help is told, the register is not opened to learn its language."""
    told: dict[str, str] = {}
    if isinstance(command, NounGroup):
        for name in command.list_commands(ctx):
            if name.startswith(typed):
                told[name] = command.short_help_of(ctx, name) if is_told else ""
    for option in Command.shell_complete(command, ctx, typed):
        text = option.help or ""
        told[option.value] = in_language(text, ctx.obj.language) if is_told else ""
    return [CompletionItem(value, help=said) for value, said in told.items()]


def _in_quotes(text: str) -> str:
    return "'" + text.replace("'", r"'\''") + "'"
