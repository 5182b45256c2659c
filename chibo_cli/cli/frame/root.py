"""`chibo` itself: its nouns in the order of the manual, each room imported when it is entered."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

import typer
from typer.core import TyperGroup, TyperOption
from typer.main import get_group

from chibo_cli.cli.frame.grammar import Noun, NounGroup
from chibo_cli.messages.help.commands import COMPLETION_OPTIONS, NOUNS, WINGS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from typer._click.core import Command, Context

    from chibo_cli.cli.run.context import AppContext
    from chibo_cli.messages.text import Text

ROOMS = {
    name: f"chibo_cli.cli.{module}"
    for name, module in (
        ("init", "register.init"),
        ("demo", "register.demo"),
        ("import", "register.import_"),
        ("template", "register.template"),
        ("unit", "organisation.unit"),
        ("official", "organisation.official"),
        ("rule", "duties.rule"),
        ("assign", "duties.assign"),
        ("attend", "meetings.attend"),
        ("waive", "duties.waive"),
        ("schedule", "meetings.schedule"),
        ("plan", "meetings.plan"),
        ("filing", "followups.filing"),
        ("recommend", "followups.recommend"),
        ("score", "followups.score"),
        ("report", "reports.report"),
        ("remark", "reports.remark"),
        ("export", "register.export"),
        ("merge", "register.merge"),
        ("check", "reports.check"),
        ("why", "reports.why"),
        ("remind", "reports.remind"),
        ("status", "reports.status"),
        ("find", "reports.find"),
        ("tags", "reports.tags"),
        ("period", "register.period"),
        ("log", "register.log"),
        ("db", "register.db"),
        ("undo", "register.undo"),
        ("redo", "register.redo"),
        ("guide", "register.guide"),
        ("completion", "register.completion"),
    )
}


class Root(NounGroup):
    """`chibo` itself: a noun's room is imported when the noun is used."""

    def list_commands(self, ctx: Context) -> list[str]:
        """The nouns, in the order of the manual."""
        del ctx
        return list(ROOMS)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        """The noun's room, imported now."""
        del ctx
        if cmd_name in ROOMS and cmd_name not in self.commands:
            command = import_module(ROOMS[cmd_name]).commands.made()
            command.name = cmd_name
            command.help = command.help or NOUNS[cmd_name].vi
            self.commands[cmd_name] = command
        return self.commands.get(cmd_name)

    def grouped(self, ctx: Context) -> Mapping[Text, Sequence[str]]:
        """The nouns by the wing of the house that their rooms are in."""
        del ctx
        return {
            heading: [name for name, room in ROOMS.items() if room.split(".")[-2] == wing]
            for wing, heading in WINGS.items()
        }

    def short_help_of(self, ctx: Context, name: str) -> str:
        """What a noun is for, without importing its room."""
        app: AppContext = ctx.obj
        return app.words(NOUNS[name])


def command_tree() -> TyperGroup:
    """`chibo` with its nouns, none of them imported yet."""
    tree = Noun(Root)
    tree.callback(invoke_without_command=True)(chibo)
    root = get_group(tree)
    root.params += [
        TyperOption(
            param_decls=[name],
            type=bool,
            is_flag=True,
            default=False,
            expose_value=False,
            is_eager=True,
            callback=called,
            help=COMPLETION_OPTIONS[name],
        )
        for name, called in (("--install-completion", _install), ("--show-completion", _show))
    ]
    return root


def chibo(ctx: typer.Context) -> None:
    """Sổ theo dõi cán bộ được phân công dự sinh hoạt chi bộ: ai đạt, ai chưa đạt, vì sao."""
    if ctx.invoked_subcommand is None:
        _without_a_word(ctx)


def _install(ctx: Context, _: TyperOption, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from chibo_cli.cli.frame.shells import install_completion
        from chibo_cli.cli.run.showing import say

        say(install_completion(ctx.obj, None))
        raise typer.Exit


def _show(ctx: Context, _: TyperOption, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from chibo_cli.cli.frame.shells import script
        from chibo_cli.cli.run.showing import show_text

        show_text(f"{script(None)}\n")
        raise typer.Exit


def _without_a_word(ctx: typer.Context) -> None:
    """The day at a glance; where no register is, how to begin, which is no failure."""
    from chibo_cli.cli.run.showing import say
    from chibo_cli.domain.lists.errors import RegisterFault
    from chibo_cli.messages.answers.reports import WAYS_TO_BEGIN
    from chibo_cli.output.forms.text import safe
    from chibo_cli.store.registers import register_at

    app: AppContext = ctx.obj
    if register_at(app.register).fault(wait=app.patience) is RegisterFault.MISSING:
        path = safe(str(app.register))
        option = "" if app.db is None else f' --db "{path}"'
        say(app.words(WAYS_TO_BEGIN, path=path, option=option))
        return
    status = cast("Command", cast("Root", ctx.command).get_command(ctx, "status"))
    with status.make_context("status", [], parent=ctx) as glance:
        status.invoke(glance)
