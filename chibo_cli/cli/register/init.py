"""`chibo init`: an empty register."""

import os
from pathlib import Path

import typer

from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext, check_place
from chibo_cli.cli.run.showing import say
from chibo_cli.messages.answers import changes as says

commands = Noun()


@commands.verb("init", "chibo init", "chibo init --db so-2024.db", "chibo init --db service=chibo")
def init(ctx: typer.Context) -> None:
    """Tạo một sổ mới, trống."""
    from chibo_cli.store.registers import register_at

    app: AppContext = ctx.obj
    check_place(app)
    register_at(app.register).create(wait=app.patience)
    say(app.words(says.REGISTER_MADE, path=str(app.register)))
    if os.name == "nt" and not app.place.resolve().is_relative_to(Path.home().resolve()):
        app.notice(app.words(says.AS_PRIVATE_AS_ITS_FOLDER))
    app.notice(app.words(says.NEXT_STEPS))
