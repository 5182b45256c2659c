"""Help and usage in the language of the screen, and the options that every command takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import typer
from typer._click.core import Command, Context
from typer.core import TyperGroup, TyperOption

from chibo_cli import __version__
from chibo_cli.messages.help import typer_words as says
from chibo_cli.messages.help.commands import ENGLISH, GLOBAL_OPTIONS, HELP_OPTION
from chibo_cli.messages.help.metavars import metavar_in
from chibo_cli.messages.text import Language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from typer._click import HelpFormatter, Parameter

    from chibo_cli.cli.run.context import AppContext
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words


_EVERYWHERE: Mapping[str, str | None] = {  # by names, with what stands for the value of each
    "--db": "FILE",
    "--lang": "vi|en",
    "-q --quiet": None,
    "--no-input": None,
    "--no-pager": None,
    "--wait": "SECONDS",
    "--debug": None,
    "--version": None,
}
_GLOBAL_NAMES = {name for names in _EVERYWHERE for name in names.split()}


class Worded(Command):
    """Help and usage in the language of the screen, and the global options everywhere."""

    shared: Sequence[TyperOption] | None = None

    def get_params(self, ctx: Context) -> list[Parameter]:
        """A command's own parameters, then the shared ones."""
        own: list[Parameter] = super().get_params(ctx)
        if self.shared is None:  # the parser compares parameters by identity
            names = {name for parameter in self.params for name in parameter.opts}
            shared = global_options() + (writing_options() if "--dry-run" in names else [])
            shared += showing_options() if {"--format", "--output"} <= names else []
            shared += file_options() if not names.isdisjoint(("--output", "--errors")) else []
            self.shared = [option for option in shared if names.isdisjoint(option.opts)]
        return [*own, *self.shared]

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """`--help`, with our words."""
        option: TyperOption | None = super().get_help_option(ctx)
        if option is not None:
            option.help = HELP_OPTION
        return option

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """All that there is to say, the examples last; global options are told once, by `chibo`."""
        self.format_usage(ctx, formatter)
        self.format_help_text(ctx, formatter)
        self.format_options(ctx, formatter)
        if ctx.parent is not None:
            formatter.write_paragraph()
            program = ctx.find_root().command_path
            formatter.write_text(words_of(ctx)(says.GLOBAL_OPTIONS_THERE, program=program))
        self.format_epilog(ctx, formatter)

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """The line of usage."""
        words = words_of(ctx)
        formatter.write_usage(ctx.command_path, self.pieces(ctx), prefix=words(says.USAGE))

    def pieces(self, ctx: Context) -> str:
        """What the line of usage has behind the command."""
        words = words_of(ctx)
        pieces = re.sub(r"\{(\w.*?)\}", r"\1", " ".join(self.collect_usage_pieces(ctx)))
        pieces = metavar_in(pieces, words.language)
        return pieces.replace("[OPTIONS]", words(says.OPTIONS_PIECE)).replace(
            "COMMAND [ARGS]...", words(says.COMMAND_PIECE)
        )

    def format_help_text(self, ctx: Context, formatter: HelpFormatter) -> None:
        """What the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(in_language(self.help or "", ctx.obj.language))

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Verbs, arguments and options, each under its heading; the global ones of `chibo` last."""
        if isinstance(self, TyperGroup):
            self.format_commands(ctx, formatter)
        for heading, records in self.records(ctx).items():
            with formatter.section(words_of(ctx)(heading)):
                formatter.write_dl(records)

    def records(self, ctx: Context) -> dict[Text, list[tuple[str, str]]]:
        """Arguments, options and the global ones of `chibo`, by heading: each with its help."""
        words = words_of(ctx)
        headings = (says.ARGUMENTS, says.OPTIONS, says.GLOBAL_OPTIONS)
        groups: dict[Text, list[tuple[str, str]]] = {heading: [] for heading in headings}
        for parameter in sorted(self.get_params(ctx), key=_is_help):
            record = parameter.get_help_record(ctx)
            if record is None:
                continue
            heading = says.OPTIONS if isinstance(parameter, TyperOption) else says.ARGUMENTS
            if parameter in (self.shared or ()) and not _GLOBAL_NAMES.isdisjoint(parameter.opts):
                if ctx.parent is not None:
                    continue
                heading = says.GLOBAL_OPTIONS
            text = in_language(record[1], words.language)
            text = text.replace("[required]", words(says.REQUIRED))
            text = text.replace("[default: ", words(says.DEFAULT))
            shown = metavar_in(record[0], words.language)
            groups[heading].append((shown, text))
        return {heading: records for heading, records in groups.items() if records}

    def format_epilog(self, ctx: Context, formatter: HelpFormatter) -> None:
        """The examples, as typed."""
        examples = (self.epilog or "").split("\n") if self.epilog else []
        if examples:
            with formatter.section(words_of(ctx)(says.EXAMPLES)):
                for example in examples:
                    formatter.write(f"  {example}\n")


def global_options() -> list[TyperOption]:
    """The options that every command takes, wherever they stand on the line."""
    return [_global(*names.split(), metavar=metavar) for names, metavar in _EVERYWHERE.items()]


def writing_options() -> list[TyperOption]:
    """The options of every command that writes facts, where it has none of the name itself."""
    return [_global("--adjust"), _global("--reason", metavar="TEXT")]


def showing_options() -> list[TyperOption]:
    """The options of every command whose result may go to a file."""
    return [_global("--excel-csv"), _global("--if-changed")]


def file_options() -> list[TyperOption]:
    """The options of every command that writes a file."""
    return [_global("--force")]


def in_language(text: str, language: Language) -> str:
    """A help text, written in Vietnamese beside its command, in that language."""
    if language is Language.VI:
        return text
    body, bracket, rest = text.partition("  [")
    return ENGLISH.get(re.sub(r"\s+", " ", body), body) + bracket + rest


def words_of(ctx: Context) -> Words:
    """The voice of the screen."""
    app: AppContext = ctx.obj
    return app.words


def _is_help(parameter: Parameter) -> bool:
    return "--help" in parameter.opts


def _global(*names: str, metavar: str | None = None) -> TyperOption:
    return TyperOption(
        param_decls=list(names),
        type=bool if metavar is None else str,
        is_flag=metavar is None,
        default=False if metavar is None else None,
        metavar=metavar,
        expose_value=False,
        is_eager=True,
        callback=_keep,
        help=GLOBAL_OPTIONS[max(names, key=len)],
    )


def _keep(ctx: Context, parameter: TyperOption, value: str | bool | None) -> None:
    if ctx.resilient_parsing and parameter.name not in {"db", "lang"}:
        return  # completion looks at half a line
    if value and parameter.name == "version":
        print(f"chibo {__version__}")
        raise typer.Exit
    if value not in {None, False} and parameter.name:
        app: AppContext = ctx.obj
        app.set_option(parameter.name, str(value))
