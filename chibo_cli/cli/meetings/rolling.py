"""`chibo attend roll`: a whole meeting round at one sitting, or from a list, saved one by one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import say
from chibo_cli.domain.text.errors import ConflictingOptions, MissingOption
from chibo_cli.messages.answers import asking as says

if TYPE_CHECKING:
    from chibo_cli.domain.lists.lists import ListRow, ListTable


def roll(
    ctx: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(
            readable=False, metavar="[FILE]", help="Danh sách lượt dự; trống = hỏi từng đồng chí."
        ),
    ] = None,
    under: options.Under = None,
    cell: Annotated[
        str | None,
        typer.Option(
            "--cell", metavar="UNIT", help="Chỉ chi bộ này: hỏi từng đồng chí có địa bàn gồm nó."
        ),
    ] = None,
    period: options.RoundPeriod = None,
    everyone: Annotated[
        bool,
        typer.Option(
            "--all", help="Hỏi cả những đồng chí đã đạt, hoặc đã có lượt dự ở chi bộ, trong kỳ."
        ),
    ] = False,
    dry_run: options.DryRun = False,
) -> None:
    """Ghi cả đợt sinh hoạt một lần: hỏi lần lượt từng đồng chí, hoặc đọc từ danh sách.

    Không nêu địa bàn, kỳ thì hỏi; --cell hỏi những ai đã dự một chi bộ. Ghi xong từng lượt; dừng
    lúc nào cũng được, lần sau làm tiếp những đồng chí còn lại.
    """
    from chibo_cli.cli.meetings.rounds import roll_call  # what asks is loaded where it is asked

    app: AppContext = ctx.obj
    if cell is not None and (file is not None or under is not None):
        raise ConflictingOptions(("--cell", "--under" if file is None else "FILE"))
    if file is not None:
        _roll_list(app, file, dry_run=dry_run)
        return
    if not app.may_ask:
        raise MissingOption("FILE")

    typed = {"under": under, "cell": cell, "period": period}
    given = {name: text for name, text in typed.items() if text is not None}
    roll_call(app, given, everyone=everyone, dry_run=dry_run)


def _roll_list(app: AppContext, file: Path, *, dry_run: bool) -> None:
    from chibo_cli.cli.run.codes import REFUSED
    from chibo_cli.domain.lists.lists import ListKind, Wishes
    from chibo_cli.intake.lists import read_files
    from chibo_cli.output.register.imports import list_line, note_line

    reading = read_files([file], Wishes(ListKind.ATTENDANCES))
    for noted in reading.notes:
        app.notice(note_line(noted, app.words))
    for table in reading.tables:
        if table.unknown:
            app.warning(list_line(table, app.words))
        elif table.skipped or table.hidden:
            app.notice(list_line(table, app.words))
    counts = {"added": 0, "known": 0, "refused": 0}
    for table in reading.tables:
        for row in table.rows:
            counts[_row_entered(app, table, row, dry_run=dry_run)] += 1
    say(app.words(says.ROLL_OF_LIST, **counts))
    if counts["refused"]:
        raise typer.Exit(REFUSED)


def _row_entered(app: AppContext, table: ListTable, row: ListRow, *, dry_run: bool) -> str:
    from chibo_cli.cli.asking.interview import tell
    from chibo_cli.cli.meetings.entering import tell_recorded
    from chibo_cli.cli.run.errors import sentence
    from chibo_cli.domain.lists.errors import RowsRefused
    from chibo_cli.output.register.imports import problem_lines
    from chibo_cli.usecases.meetings.attendances import others_moved_by
    from chibo_cli.usecases.rounds.rolling import take_row

    try:
        with app.open_store(writing=True, dry_run=dry_run) as store:
            recorded = take_row(store, table, row, today=app.today)
            moved = others_moved_by(store, today=app.today)
    except RowsRefused as error:
        tell(problem_lines(error.problems, app.words, sentence).lstrip("\n"))
        return "refused"
    if recorded is None:
        return "known"
    tell_recorded(app, recorded, moved, dry_run=dry_run)
    return "added"
