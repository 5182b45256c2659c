"""`chibo attend roll`: a whole meeting round at one sitting, or from a list, saved one by one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.options import DryRunOption, UnderOption
from chibo_cli.cli.reading import period_in
from chibo_cli.cli.showing import notice, say
from chibo_cli.messages import asking as says

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chibo_cli.cli.asking import Question
    from chibo_cli.domain.lists import ListRow, ListTable
    from chibo_cli.domain.records import Unit
    from chibo_cli.store.store import Store
    from chibo_cli.usecases.rolling import RollLine

SKIP = "-"
_NOTES = ("strengths", "shortcomings", "recommend", "score")


def roll(
    ctx: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(
            readable=False, metavar="[FILE]", help="Danh sách lượt dự; trống = hỏi từng đồng chí."
        ),
    ] = None,
    under: UnderOption = None,
    period: Annotated[
        str | None, typer.Option("--period", metavar="PERIOD", help="Kỳ; trống = quý này.")
    ] = None,
    everyone: Annotated[
        bool, typer.Option("--all", help="Hỏi cả những đồng chí đã đạt trong kỳ.")
    ] = False,
    dry_run: DryRunOption = False,
) -> None:
    """Ghi cả đợt sinh hoạt một lần: hỏi lần lượt từng đồng chí, hoặc đọc từ danh sách.

    Ghi xong từng lượt; dừng lúc nào cũng được, lần sau làm tiếp những đồng chí còn lại.
    """
    app: AppContext = ctx.obj
    if file is not None:
        _roll_list(app, file, dry_run=dry_run)
        return
    if not app.may_ask:
        from chibo_cli.domain.errors import MissingOption

        raise MissingOption("FILE")
    _roll_call(app, under, period, everyone=everyone, dry_run=dry_run)


def _roll_list(app: AppContext, file: Path, *, dry_run: bool) -> None:
    from chibo_cli.cli.errors import REFUSED
    from chibo_cli.domain.errors import NoAttendances
    from chibo_cli.domain.lists import ListKind
    from chibo_cli.intake.lists import read_files
    from chibo_cli.output.tallies import list_line, note_line

    reading = read_files([file])
    tables = [table for table in reading.tables if table.kind is ListKind.ATTENDANCES]
    if not tables:
        raise NoAttendances(file.name)
    for noted in reading.notes:
        notice(app, note_line(noted, app.words))
    for table in tables:
        if table.skipped or table.hidden:
            notice(app, list_line(table, app.words))
    counts = {"added": 0, "known": 0, "refused": 0}
    for table in tables:
        for row in table.rows:
            counts[_row_entered(app, table, row, dry_run=dry_run)] += 1
    say(app.words(says.ROLL_OF_LIST, **counts))
    if counts["refused"]:
        raise typer.Exit(REFUSED)


def _row_entered(app: AppContext, table: ListTable, row: ListRow, *, dry_run: bool) -> str:
    from chibo_cli.cli.asking import tell
    from chibo_cli.cli.entering import tell_recorded
    from chibo_cli.cli.errors import sentence
    from chibo_cli.domain.errors import RowsRefused
    from chibo_cli.output.problems import problem_lines
    from chibo_cli.usecases.rolling import take_row

    try:
        with app.open_store(writing=True, dry_run=dry_run) as store:
            recorded = take_row(store, table, row, today=app.today)
    except RowsRefused as error:
        tell(problem_lines(error.problems, app.words, sentence).lstrip("\n"))
        return "refused"
    if recorded is None:
        return "known"
    tell_recorded(app, recorded, dry_run=dry_run)
    return "added"


def _roll_call(
    app: AppContext, under: str | None, period: str | None, *, everyone: bool, dry_run: bool
) -> None:
    """Ask about one official after another."""
    from chibo_cli.cli.asking import Ended, Skipped, explain, interview, tell
    from chibo_cli.cli.entering import enter
    from chibo_cli.usecases.rolling import roll_lines

    wanted = period_in(app, [period or "quý này"])
    if wanted is None:
        return
    with app.open_store() as store:
        lines = roll_lines(
            store, wanted, today=app.today, under=_area(app, store, under), everyone=everyone
        )
    if not lines:
        notice(app, app.words(says.ROLL_EMPTY, period=wanted))
        return
    explain(app)
    tell(app.words(says.ROLL_HOW))
    added = skipped = 0
    try:
        for place, line in enumerate(lines, start=1):
            tell(_heading(app, line, place, len(lines)))
            try:
                known = {"official": line.official.code or line.official.name}
                answers = interview(app, _questions(app), known)
            except Skipped:
                skipped += 1
                continue
            recommend = answers.pop("recommend")
            enter(
                app,
                **{name: text for name, text in answers.items() if text},
                recommend=[recommend] if recommend else [],
                dry_run=dry_run,
            )
            added += 1
            left = len(lines) - place
            tell(app.words(says.ROLL_TOTALS, added=added, skipped=skipped, left=left))
    except (Ended, typer.Abort):
        pass
    finally:
        say(app.words(says.ROLL_ENDED, period=wanted, added=added, skipped=skipped))


def _area(app: AppContext, store: Store, under: str | None) -> Unit | None:
    from chibo_cli.usecases.resolving import find_unit

    return None if under is None else find_unit(store, under, day=app.today)


def _heading(app: AppContext, line: RollLine, place: int, count: int) -> str:
    from chibo_cli.domain.report import Named
    from chibo_cli.output.values import shown

    return app.words(
        says.ROLL_LINE,
        place=place,
        count=count,
        official=shown(Named(line.official.code, line.official.name), app.words),
        units=shown(line.units, app.words),
        days=", ".join(app.words.day(day) for day in line.days) or "—",
    )


def _questions(app: AppContext) -> list[Question]:
    """Cell, day and kind, then the notes, each of which may be left empty."""
    from dataclasses import replace

    from chibo_cli.cli.asking import Ended, Question, Skipped
    from chibo_cli.cli.questions import VISITS, question

    official, unit, *others = (
        question(app, VISITS, name, "") for name in ("official", "unit", "on", "meeting")
    )

    def taken(text: str, answers: Mapping[str, str]) -> str:
        if text == SKIP:
            raise Skipped
        if text == says.END:
            raise Ended
        return unit.taken(text, answers)

    notes = [Question(name, app.words(says.NOTES[name]), is_optional=True) for name in _NOTES]
    return [official, replace(unit, taken=taken), *others, *notes]
