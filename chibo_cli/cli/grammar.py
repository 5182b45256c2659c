"""How chibo's command line reads: Typer, with our words, our global options, loaded on use."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeVar

import typer
from typer._click.core import Command, Context  # Typer's own copy of click; its version is pinned
from typer.core import TyperCommand, TyperGroup, TyperOption

from chibo_cli import __version__
from chibo_cli.cli.usage_errors import no_such_command
from chibo_cli.messages import typer_words as says
from chibo_cli.messages.help import ENGLISH, GLOBAL_OPTIONS, HELP_OPTION
from chibo_cli.messages.text import Language

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from typer._click import HelpFormatter, Parameter

    from chibo_cli.cli.context import AppContext
    from chibo_cli.messages.words import Words

_HELP_NAMES = {"help_option_names": ["-h", "--help"]}
_Command = TypeVar("_Command", bound="Callable[..., Any]")


class Noun(typer.Typer):
    """One noun's commands. `examples` are shown under a command's help, as typed."""

    def __init__(self, group: type[NounGroup] | None = None) -> None:
        super().__init__(
            cls=group or NounGroup,
            add_completion=False,
            no_args_is_help=False,
            rich_markup_mode=None,
            context_settings=_HELP_NAMES,
        )

    def verb(self, name: str, *examples: str) -> Callable[[_Command], _Command]:
        """Register a command whose docstring is its Vietnamese help."""
        return self.command(
            name, cls=VerbCommand, epilog="\n".join(examples), context_settings=_HELP_NAMES
        )


class _Worded(Command):
    """Help and usage in the language of the screen, and the global options everywhere."""

    _global: Sequence[TyperOption] | None = None

    def get_params(self, ctx: Context) -> list[Parameter]:
        own: list[Parameter] = super().get_params(ctx)
        if self._global is None:  # the parser compares parameters by identity
            names = {name for parameter in self.params for name in parameter.opts}
            shared = global_options() + (writing_options() if "--dry-run" in names else [])
            self._global = [option for option in shared if names.isdisjoint(option.opts)]
        return [*own, *self._global]

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        option: TyperOption | None = super().get_help_option(ctx)
        if option is not None:
            option.help = HELP_OPTION
        return option

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        words = _words(ctx)
        pieces = " ".join(self.collect_usage_pieces(ctx))
        pieces = re.sub(r"\{(\w.*?)\}", r"\1", pieces).replace(
            "[OPTIONS]", words(says.OPTIONS_PIECE)
        )
        pieces = pieces.replace("COMMAND [ARGS]...", words(says.COMMAND_PIECE))
        formatter.write_usage(ctx.command_path, pieces, prefix=words(says.USAGE))

    def format_help_text(self, ctx: Context, formatter: HelpFormatter) -> None:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(in_language(self.help or "", ctx.obj.language))

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        words = _words(ctx)
        shared = self._global or ()
        groups: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is None:
                continue
            heading = says.OPTIONS if isinstance(parameter, TyperOption) else says.ARGUMENTS
            if parameter in shared:
                heading = says.GLOBAL_OPTIONS
            text = in_language(record[1], words.language)
            text = text.replace("[required]", words(says.REQUIRED))
            text = text.replace("[default: ", words(says.DEFAULT))
            groups.setdefault(words(heading), []).append((record[0], text))
        for heading_text, records in groups.items():
            with formatter.section(heading_text):
                formatter.write_dl(records)
        if isinstance(self, TyperGroup):
            self.format_commands(ctx, formatter)

    def format_epilog(self, ctx: Context, formatter: HelpFormatter) -> None:
        examples = (self.epilog or "").split("\n") if self.epilog else []
        if examples:
            with formatter.section(_words(ctx)(says.EXAMPLES)):
                for example in examples:
                    formatter.write(f"  {example}\n")


class VerbCommand(_Worded, TyperCommand):
    """A command."""

    def invoke(self, ctx: Context) -> Any:  # noqa: ANN401 — whatever Typer returns
        """A reason of the command's own is the operation's too."""
        reason = ctx.params.get("reason")
        if reason is not None:
            app: AppContext = ctx.obj
            app.set_option("reason", reason)
        return super().invoke(ctx)


class NounGroup(_Worded, TyperGroup):
    """A noun with its verbs."""

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:
        """The verbs, each with the first line of its help."""
        rows = [(name, self.short_help_of(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section(_words(ctx)(says.COMMANDS)):
            formatter.write_dl(rows)

    def short_help_of(self, ctx: Context, name: str) -> str:
        """The first line of a verb's help."""
        command = self.get_command(ctx, name)
        help_text = "" if command is None else command.help or ""
        return in_language(help_text, ctx.obj.language).split("\n")[0]

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, Command | None, list[str]]:
        """The verb typed; an unknown one is refused with those near it."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            near = get_close_matches(name, self.list_commands(ctx))
            ctx.fail(no_such_command(name, near, _words(ctx)))
        return super().resolve_command(ctx, args)


def global_options() -> list[TyperOption]:
    """The options that every command takes, wherever they stand on the line."""
    return [
        _global("--db", metavar="FILE"),
        _global("--lang", metavar="vi|en"),
        _global("-q", "--quiet"),
        _global("--no-input"),
        _global("--wait", metavar="SECONDS"),
        _global("--debug"),
        _global("--version"),
    ]


def writing_options() -> list[TyperOption]:
    """The options of every command that writes facts, where it has none of the name itself."""
    return [_global("--adjust"), _global("--reason", metavar="TEXT")]


def in_language(text: str, language: Language) -> str:
    """A help text, written in Vietnamese beside its command, in that language."""
    if language is Language.VI:
        return text
    body, bracket, rest = text.partition("  [")
    return ENGLISH.get(re.sub(r"\s+", " ", body), body) + bracket + rest


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
    if value and parameter.name == "version":
        print(f"chibo {__version__}")
        raise typer.Exit
    if value not in {None, False} and parameter.name:
        app: AppContext = ctx.obj
        app.set_option(parameter.name, str(value))


def _words(ctx: Context) -> Words:
    app: AppContext = ctx.obj
    return app.words
