"""How chibo's command line reads: Typer, with our words, our global options, loaded on use."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

import typer
from typer._click.core import Command, Context
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.main import get_command_from_info, get_group
from typer.models import TyperPath

from chibo_cli.cli.arguments.groups import expanded
from chibo_cli.cli.frame.usage_errors import no_such_command
from chibo_cli.cli.frame.worded import Worded, in_language, words_of
from chibo_cli.domain.register.errors import PeriodClosed
from chibo_cli.messages.help import typer_words as says

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from typer._click import HelpFormatter, Parameter
    from typer.models import CommandInfo

    from chibo_cli.cli.run.context import AppContext
    from chibo_cli.messages.text import Text

_HELP_NAMES = {"help_option_names": ["-h", "--help"]}
_OUTPUTS = ("output", "errors")  # the other files are read
_RESOLVED = ("official", "unit")  # arguments that a person is asked about when they are ambiguous
_PERIODS = {"PERIOD", "MONTH"}  # what an option takes that may be several words
_SITTING = "chibo.sitting"  # a run's own, and so kept in its context, not in the command
_Command = TypeVar("_Command", bound="Callable[..., Any]")


class Noun(typer.Typer):
    """One noun's commands. `examples` are shown under a command's help, as typed.

    `default` is the verb that is meant where none is typed.
    """

    def __init__(self, group: type[NounGroup] | None = None, *, default: str = "") -> None:
        self._verbs: dict[str, CommandInfo] = {}
        own = {"verbs": self._verbs, "default": default}
        super().__init__(
            cls=type("NounGroup", (group or NounGroup,), own),
            add_completion=False,
            no_args_is_help=False,
            rich_markup_mode=None,
            context_settings=_HELP_NAMES,
        )

    def verb(
        self,
        name: str,
        *examples: str,
        needs: Sequence[str] = (),
        asks: Sequence[str] = (),
        repeats: Sequence[str] = (),
        begins: str = "",
        unless: str = "",
    ) -> Callable[[_Command], _Command]:
        """Register a command whose docstring is its Vietnamese help.

        At a terminal a missing argument is asked for, and so are the options that it `needs`;
        once something is asked, so is what it `asks`. Where nothing was given at all, one that
        `repeats` asks for these as well, last, and for the next entry after each. `begins` is the
        option with the day from which the change holds; where the option `unless` stands nothing
        is needed.
        """
        asking = {"needs": tuple(needs), "asks": tuple(asks), "repeats": tuple(repeats)}
        register = self.command(
            name,
            cls=type("VerbCommand", (VerbCommand,), {**asking, "begins": begins, "unless": unless}),
            epilog="\n".join(examples),
            context_settings=_HELP_NAMES,
        )

        def put_off(command: Callable[..., Any]) -> None:
            """Keep it for the group, which makes it when it is called."""
            register(command)
            self._verbs[name] = self.registered_commands.pop()

        return _registering(put_off)

    def made(self) -> Command:
        """The noun's group; of a noun that is one verb, and nothing beside, that command."""
        if self.registered_callback or self.registered_groups or len(self._verbs) > 1:
            return get_group(self)
        (info,) = self._verbs.values()
        return _made(info)

    def itself(self, *examples: str) -> Callable[[_Command], _Command]:
        """Register what the noun does where no verb follows, its docstring the noun's help."""
        return _registering(self.callback(invoke_without_command=True, epilog="\n".join(examples)))


class VerbCommand(Worded, TyperCommand):
    """A command, which asks a person at a terminal for what is missing."""

    needs: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    repeats: tuple[str, ...] = ()
    begins: str = ""
    unless: str = ""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Typer's reading of the line, completed by a person's answers."""
        app: AppContext = ctx.obj
        args = _with_periods_whole(self.params, args, app)
        is_asked = app.may_ask and not ctx.resilient_parsing  # else the line is read but once
        answers = self._answers(ctx, list(args)) if is_asked else {}
        by_name = {parameter.name: parameter for parameter in self.params}
        ctx.default_map = {
            name: _words_of(by_name[name], answer) for name, answer in answers.items() if answer
        }
        rest = super().parse_args(ctx, args)
        ctx.params.update({name: answers[name] for name in _RESOLVED if name in answers})
        app.is_rehearsing = bool(ctx.params.get("dry_run"))
        if app.excel_csv or app.if_changed:
            from chibo_cli.cli.run.showing import check_showing

            check_showing(app, ctx.params)
        if not ctx.resilient_parsing:
            self._check_outputs(ctx)
        return rest

    def invoke(self, ctx: Context) -> object:
        """Run the command, in a sitting again and again; its own reason is the journal's too."""
        app: AppContext = ctx.obj
        if ctx.params.get("reason") is not None:
            app.set_option("reason", ctx.params["reason"])
        if _SITTING not in ctx.meta:
            try:
                return super().invoke(ctx)
            except PeriodClosed as error:
                error.option = self.begins
                raise
        from chibo_cli.cli.asking.interview import sitting
        from chibo_cli.cli.run.context import moment

        questions, first, listed = ctx.meta[_SITTING]
        typed, by_name = app.argv, {each.name: each for each in self.params}

        def enter(answers: Mapping[str, str]) -> None:
            for name, answer in answers.items():
                ctx.params[name] = _words_of(by_name[name], answer) if answer else None
            app.argv, app.now = (*typed, *self._as_typed(answers)), moment()
            super(VerbCommand, self).invoke(ctx)

        sitting(app, questions, first, enter, listed)
        return None

    def _check_outputs(self, ctx: Context) -> None:
        """That the files to be written may be, before anything is done."""
        outputs: dict[str, str] = {}
        read: list[Path] = []
        for each in self.params:
            given = ctx.params.get(each.name or "")
            if given is None or not isinstance(each.type, TyperPath):
                continue
            if each.name in _OUTPUTS:
                outputs[each.opts[0]] = given
            else:
                read += map(Path, [given] if isinstance(given, str) else given)
        if outputs:
            from chibo_cli.cli.run.outputs import check_outputs

            writes = ctx.params.get("dry_run") is False
            check_outputs(ctx.obj, outputs, read, writes_facts=writes)

    def _answers(self, ctx: Context, args: list[str]) -> dict[str, str]:
        """What a person answers for what the line leaves out, or names in more than one sense."""
        typed, _, _ = self.make_parser(ctx).parse_args(args)
        app: AppContext = ctx.obj
        if typed.get("help") or typed.get("version"):
            return {}
        app.is_rehearsing = bool(typed.get("dry_run"))
        for option in self.shared or ():
            if option.name is not None and typed.get(option.name):
                app.set_option(option.name, str(typed[option.name]))
        if not app.may_ask:
            return {}
        given = {name: value for name, value in typed.items() if isinstance(value, str)}
        missing = [
            each
            for each in self.params
            if each.name not in given
            and not typed.get(each.name or "")
            and (each.required or (each.name in self.needs and not typed.get(self.unless)))
        ]
        named = [each for each in self.params if each.name in _RESOLVED and each.name in given]
        if not missing and not named:
            return {}
        said = {name for name, value in typed.items() if value or name in given}
        return self._interviewed(ctx, given, missing, said)

    def _interviewed(
        self,
        ctx: Context,
        given: Mapping[str, str],
        missing: Sequence[Parameter],
        said: AbstractSet[str],
    ) -> dict[str, str]:
        from chibo_cli.cli.asking.interview import (
            Ended,
            People,
            ending,
            explain,
            interview,
            tell_entered,
        )
        from chibo_cli.cli.asking.questions import question

        app: AppContext = ctx.obj
        names = {each.name for each in missing}
        known = {name: given[name] for name in _RESOLVED if name in given}
        sits = bool(self.repeats) and not known
        if names:
            others = (*self.asks, *self.repeats) if sits else self.asks
            names.update(name for name in others if name not in said)
            explain(app, sits=sits)
        noun = "" if ctx.parent is None else ctx.parent.info_name or ""
        questions = [
            question(app, noun, each.name, in_language(each.help or "", app.language).rstrip("."))
            for each in sorted(self.params, key=self._place_asked)
            if isinstance(each, (TyperArgument, TyperOption))
            and each.name is not None
            and (each.name in names or (each.name in _RESOLVED and each.name in given))
        ]
        if not sits:
            answers = interview(app, questions, known)
            app.argv += self._as_typed({name: answers[name] for name in answers.keys() - given})
            return answers
        questions, listed = ending(questions), People()
        try:
            answers = interview(app, questions, known, listed=listed)
        except Ended:
            tell_entered(app, 0)
            raise typer.Exit from None
        ctx.meta[_SITTING] = questions, answers, listed
        return answers

    def _place_asked(self, parameter: Parameter) -> int:
        """As they stand in the help, but last what only a sitting asks for, in its own order."""
        name = parameter.name or ""
        return self.repeats.index(name) if name in self.repeats else -1

    def _as_typed(self, answers: Mapping[str, str]) -> tuple[str, ...]:
        """Answers as the journal keeps them: words that say the same on one line."""
        words = []
        for each in self.params:
            if each.name is not None and answers.get(each.name):
                words += [each.opts[-1]] if isinstance(each, TyperOption) else []
                read = _words_of(each, answers[each.name])
                words += [read] if isinstance(read, str) else read
        return tuple(words)


class NounGroup(Worded, TyperGroup):
    """A noun with its verbs, each made when it is asked for: most runs ask for one."""

    verbs: Mapping[str, CommandInfo] = MappingProxyType({})
    default = ""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Typer's reading of the line, with the verb that may be left out."""
        if self.default and args and args[0] not in (*self.verbs, *ctx.help_option_names):
            args = [self.default, *args]
        return super().parse_args(ctx, _with_periods_whole(self.params, args, ctx.obj))

    def list_commands(self, ctx: Context) -> list[str]:
        """The verbs as registered, then the nouns within this one."""
        return list(dict.fromkeys((*self.verbs, *super().list_commands(ctx))))

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        """The verb, made now."""
        if cmd_name in self.verbs and cmd_name not in self.commands:
            self.commands[cmd_name] = _made(self.verbs[cmd_name])
        return super().get_command(ctx, cmd_name)

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:
        """The verbs by group, each with the first line of its help."""
        widest = max(map(len, self.list_commands(ctx)))
        for heading, names in self.grouped(ctx).items():
            with formatter.section(words_of(ctx)(heading)):
                formatter.write_dl(
                    [(name.ljust(widest), self.short_help_of(ctx, name)) for name in names]
                )

    def grouped(self, ctx: Context) -> Mapping[Text, Sequence[str]]:
        """The verbs under their headings."""
        return {says.COMMANDS: self.list_commands(ctx)}

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
            ctx.fail(no_such_command(name, near, words_of(ctx)))
        return super().resolve_command(ctx, args)


def _made(info: CommandInfo) -> Command:
    return get_command_from_info(info, pretty_exceptions_short=True, rich_markup_mode=None)


def _registering(register: Callable[[Any], Any]) -> Callable[[_Command], _Command]:
    """A decorator that registers the command with all its options, and leaves it as it is."""

    def registered(command: _Command) -> _Command:
        register(expanded(command))
        return command

    return registered


def _with_periods_whole(
    params: Sequence[Parameter], args: Sequence[str], app: AppContext
) -> list[str]:
    """The line, an option's period one word of it: `--period quý 4/2025` needs no quotes."""
    names = {
        name
        for each in params
        if isinstance(each, TyperOption)
        and not _PERIODS.isdisjoint((each.metavar or "").split("|"))
        for name in each.opts
    }
    line: list[str] = []
    rest = list(args)
    while rest:
        line.append(rest.pop(0))
        name, equals, value = line[-1].partition("=")
        if name not in names:
            continue
        if not equals and rest:
            value = rest.pop(0)
            line.append(value)

        from chibo_cli.cli.arguments.reading import words_of_period

        more = words_of_period(app, value, rest)
        line[-1] = " ".join((line[-1], *rest[:more]))
        del rest[:more]
    return line


def _words_of(parameter: Parameter, answer: str) -> str | list[str]:
    """An answer as Typer takes it: the numbers of one that takes several are words of their own."""
    if isinstance(parameter, TyperOption) and parameter.multiple:
        return [answer]
    if parameter.nargs != -1:
        return answer
    return answer.split() if parameter.name == "numbers" else [answer]
