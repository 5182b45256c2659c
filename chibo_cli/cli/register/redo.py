"""`chibo redo`: what was taken back, done again."""

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.asking.answering import answer_moved
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import answer, answer_lines
from chibo_cli.messages.answers import changes as says

commands = Noun()


@commands.verb("redo", "chibo redo", "chibo redo --dry-run")
def redo(ctx: typer.Context, dry_run: options.DryRun = False) -> None:
    """Làm lại thao tác vừa hoàn tác."""
    from chibo_cli.domain.register.journal import OperationKind
    from chibo_cli.output.register.journal import operation_sentence, taken_back_lines
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.register.history import (
        changes_now,
        day_of,
        find_operation,
        operation_to_redo,
        take_back,
    )

    app: AppContext = ctx.obj
    with app.open_store() as store:
        undo = operation_to_redo(store)
        original = find_operation(store, undo.undoes or 0)
    app.notice(operation_sentence(says.REDOING, original, app.words, by=str(undo.id)))
    with app.open_store(
        writing=True, dry_run=dry_run, kind=OperationKind.REDO, undoes=undo.id
    ) as store:
        count = take_back(store, operation_to_redo(store, undo.id))
        changes = changes_now(store, day=app.today)
        told = taken_back_lines(changes, count, day_of(undo), app.words)
        moved = moved_by(store, today=app.today)
    answer(app, says.REDONE, dry_run=dry_run, count=count)
    answer_lines(app, told)
    answer_moved(app, moved)
