"""Options that stand together on the line and arrive as one value."""

from __future__ import annotations

import inspect
from types import SimpleNamespace
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.arguments.groups import Help, OptionsOf, expanded

if TYPE_CHECKING:
    from collections.abc import Callable

NameOption = Annotated[str | None, typer.Option("--name", metavar="NAME", help="Tên.")]
LoudOption = Annotated[bool, typer.Option("--loud", help="To.")]


def greeting_in(app: SimpleNamespace, *, name: NameOption = None, loud: LoudOption = False) -> str:
    greeting = f"{app.word} {name}"
    return greeting.upper() if loud else greeting


Greeting = Annotated[str, OptionsOf(greeting_in)]
QuietGreeting = Annotated[str, OptionsOf(greeting_in, only=("name",))]


def parameters(command: Callable[..., None]) -> list[tuple[str, object, str | None]]:
    """Of each option its name, its default and its help, as Typer finds them."""
    return [
        (each.name, each.default, getattr(each.annotation.__metadata__[0], "help", None))
        for each in inspect.signature(expanded(command)).parameters.values()
        if each.name != "ctx"
    ]


def test_options_stand_in_the_place_of_their_group() -> None:
    def command(
        ctx: typer.Context, *, first: LoudOption = True, said: Greeting, last: LoudOption = False
    ) -> None: ...

    assert parameters(command) == [
        ("first", True, "To."),
        ("name", None, "Tên."),
        ("loud", False, "To."),
        ("last", False, "To."),
    ]


def test_a_command_may_have_some_of_them() -> None:
    def command(ctx: typer.Context, said: QuietGreeting) -> None: ...

    assert parameters(command) == [("name", None, "Tên.")]


def test_a_group_arrives_read() -> None:
    heard: list[object] = []

    def command(ctx: typer.Context, said: Greeting, *, times: NameOption = None) -> None:
        heard.extend((ctx, said, times))

    ctx = SimpleNamespace(obj=SimpleNamespace(word="chào"))
    expanded(command)(ctx=ctx, name="An", loud=True, times="2")
    assert heard == [ctx, "CHÀO AN", "2"]


def test_a_help_text_of_its_own_leaves_the_shared_option_as_it_is() -> None:
    def command(
        ctx: typer.Context,
        *,
        name: NameOption = None,
        other: Annotated[NameOption, Help("Khác.")] = None,
    ) -> None: ...

    assert parameters(command) == [("name", None, "Tên."), ("other", None, "Khác.")]
