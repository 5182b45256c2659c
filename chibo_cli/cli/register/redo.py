"""`chibo redo`: what was taken back, done again."""

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import answer, answer_lines
from chibo_cli.messages.answers import changes as says

commands = Noun()


@commands.verb("redo", "chibo redo", "chibo redo --dry-run")
def redo(ctx: typer.Context, dry_run: options.DryRun = False) -> None:
    """Làm lại thao tác vừa hoàn tác."""
    from chibo_cli.domain.register.journal import OperationKind
    from chibo_cli.output.register.journal import change_lines, operation_sentence
    from chibo_cli.usecases.register.history import (
        changes_of,
        find_operation,
        operation_to_redo,
        take_back,
    )

    app: AppContext = ctx.obj
    with app.open_store() as store:
        undo = operation_to_redo(store)
        original = find_operation(store, undo.undoes or 0)
        changes = changes_of(store, original, day=app.today)
    app.notice(operation_sentence(says.REDOING, original, app.words, by=str(undo.id)))
    with app.open_store(
        writing=True, dry_run=dry_run, kind=OperationKind.REDO, undoes=undo.id
    ) as store:
        count = take_back(store, operation_to_redo(store, undo.id))
    answer(app, says.REDONE, dry_run=dry_run, count=count)
    answer_lines(app, change_lines(changes, app.words))
