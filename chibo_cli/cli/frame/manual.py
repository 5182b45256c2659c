"""The whole command line as a page for `man`, made of what its help says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from typer._click.core import Context

from chibo_cli import __version__
from chibo_cli.cli.frame.grammar import NounGroup
from chibo_cli.cli.frame.worded import Worded, in_language, words_of
from chibo_cli.domain.lists.errors import OutputBlocked
from chibo_cli.messages.help import completion as says
from chibo_cli.messages.help import typer_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typer._click.core import Command

_ESCAPED = {"\\": r"\e", "-": r"\-", '"': r"\(dq", "'": r"\(aq", "^": r"\(ha", "~": r"\(ti"}
_NOT_PLAIN = re.compile(r"[^ -~]|[\\\-\"'^~]")


def manual_page(ctx: Context) -> str:
    """The page of the program of this run, in the language of the screen.

    It is ASCII: groff and mandoc take other letters by their code points, whatever the locale.
    """
    root = ctx.find_root()
    return "\n".join(_page(root)) + "\n"


def install_manual(page: str) -> Path:
    """Put the page where man finds a person's own, in place of one before it; returns its path.

    Raises:
        OutputBlocked: it cannot be written there.
    """
    path = Path.home() / ".local" / "share" / "man" / "man1" / "chibo.1"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="ascii")
    except OSError as error:
        raise OutputBlocked(str(error.filename or path), error.strerror or "") from error
    return path


def _page(root: Context) -> Iterator[str]:
    words, program = words_of(root), root.command
    assert isinstance(program, NounGroup)  # noqa: S101 — the root is no verb
    yield f'.TH CHIBO 1 "" "chibo {__version__}" ""'
    yield _macro("SH", words(says.NAME).upper())
    yield f"chibo \\- {_text(in_language(program.help or '', words.language))}"
    yield _macro("SH", words(says.SYNOPSIS).upper())
    yield _macro("B", f"{root.command_path} {program.pieces(root)}")
    for heading, names in program.grouped(root).items():
        yield _macro("SH", words(heading).upper())
        for name in names:
            yield from _command(program.get_command(root, name), root, name)
    for heading, records in program.records(root).items():
        yield _macro("SH", words(heading).upper())
        yield from _list(records)
    yield _macro("SH", words(says.SEE_ALSO).upper())
    yield _text(words(says.GUIDE))


def _command(command: Command | None, above: Context, name: str) -> Iterator[str]:
    """A command, and then its verbs."""
    if not isinstance(command, Worded):
        return
    ctx = Context(command, info_name=name, parent=above)
    words = words_of(ctx)
    yield _macro("SS", f"{ctx.command_path} {command.pieces(ctx)}")
    for paragraph in in_language(command.help or "", words.language).split("\n\n"):
        yield from (".PP", _text(" ".join(paragraph.split())))
    for heading, records in command.records(ctx).items():
        told = [(option, text) for option, text in records if "--help" not in option]
        if told:
            yield from (".PP", _macro("I", f"{words(heading)}:"))
            yield from _list(told)
    if command.epilog:
        yield from (".PP", _macro("I", f"{words(typer_words.EXAMPLES)}:"))
        yield from (".RS", ".nf", *map(_text, command.epilog.split("\n")), ".fi", ".RE")
    if isinstance(command, NounGroup):
        for verb in command.list_commands(ctx):
            yield from _command(command.get_command(ctx, verb), ctx, verb)


def _list(records: list[tuple[str, str]]) -> Iterator[str]:
    for first, text in records:
        yield from (".TP", _macro("B", first), _text(text))


def _macro(name: str, text: str) -> str:
    return f'.{name} "{_text(text)}"'


def _text(text: str) -> str:
    """A line of text that is no request to roff and has no letter of its own meaning."""
    said = _NOT_PLAIN.sub(lambda found: _ESCAPED.get(found[0]) or _by_code(found[0]), text)
    return f"\\&{said}" if said.startswith(".") else said


def _by_code(letter: str) -> str:
    return f"\\[u{ord(letter):04X}]"
