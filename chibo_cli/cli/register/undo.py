"""`chibo undo`: the last operation taken back."""

from typing import Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.asking.answering import confirm_count
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import answer, answer_lines
from chibo_cli.messages.answers import changes as says

commands = Noun()

_MOST_UNASKED = 2_000


@commands.verb("undo", "chibo undo", "chibo undo 12 --dry-run")
def undo(
    ctx: typer.Context,
    number: Annotated[
        int | None,
        typer.Argument(metavar="[ID]", help="Số của thao tác trong nhật ký.", max=2**63 - 1),
    ] = None,
    yes: options.Yes = False,
    dry_run: options.DryRun = False,
) -> None:
    """Hoàn tác thao tác gần nhất, hoặc thao tác nêu ra; một lần nhập tệp là một thao tác."""
    from chibo_cli.domain.register.journal import OperationKind
    from chibo_cli.output.forms.edits import moved_lines
    from chibo_cli.output.register.journal import operation_sentence, taken_back_lines
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.register.history import (
        changes_now,
        day_of,
        operation_to_undo,
        take_back,
    )

    app: AppContext = ctx.obj
    with app.open_store() as store:
        wanted = operation_to_undo(store, number)
        count = store.journal.count(wanted.id)
    app.notice(operation_sentence(says.UNDOING, wanted, app.words))
    if count > _MOST_UNASKED and not (yes or dry_run):
        confirm_count(app, says.UNDO_MANY, count)
    with app.open_store(
        writing=True, dry_run=dry_run, kind=OperationKind.UNDO, undoes=wanted.id
    ) as store:
        take_back(store, operation_to_undo(store, wanted.id))
        changes = changes_now(store, day=app.today)
        told = taken_back_lines(changes, count, day_of(wanted), app.words)
        moved = moved_by(store, today=app.today)
    answer(app, says.UNDONE, dry_run=dry_run, count=count)
    answer_lines(app, told)
    answer_lines(app, moved_lines(moved, app.words))
