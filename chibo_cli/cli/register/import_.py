"""`chibo import`: lists from Excel and CSV files."""

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.arguments import lists, options
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.progress import progress
from chibo_cli.cli.run.showing import answer, answer_lines, show_listing, warn_of_unbound_role
from chibo_cli.messages.answers import lists as says

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.usecases.importing.rows import Tally

commands = Noun()
_COLLECTED = 50_000  # objects made since: what rows leave is seldom a circle, and all is looked at


@commands.verb(
    "import",
    "chibo import units.csv officials.xlsx assignments.xlsx",
    "chibo import attendances.csv --dry-run",
    'chibo import attendances.csv --kind attendances --map "A=official"',
    "chibo import attendances.csv --errors loi.xlsx",
    'chibo import units.csv --unit-kind "chi bộ"',
)
def import_(
    ctx: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(readable=False, metavar="FILE...", help="Các tệp xlsx, xls, ods hoặc csv."),
    ],
    *,
    kind: Annotated[
        str | None,
        typer.Option("--kind", metavar="KIND", help="Loại danh sách, thay cho việc tự nhận."),
    ] = None,
    unit_kind: Annotated[
        str | None,
        typer.Option(
            "--unit-kind",
            metavar="KIND",
            help="Loại của các đơn vị trong danh sách không có cột Loại, như: chi bộ.",
        ),
    ] = None,
    sheet: lists.Sheet = None,
    map_: lists.Column = None,
    errors: lists.Errors = None,
    dry_run: options.DryRun = False,
    shown: options.Showing,
) -> None:
    """Nhập các danh sách từ tệp Excel hoặc CSV; được tất cả hoặc không ghi gì.

    Hàng tiêu đề ở đâu cũng được, một hay hai hàng; dòng nhóm, tổng và chữ ký được bỏ qua và nêu rõ.
    """
    from chibo_cli.domain.lists.lists import OddVisits
    from chibo_cli.intake.lists import read_files
    from chibo_cli.output.register.imports import (
        MOST_NAMED,
        MOST_TOLD,
        counted_moved_lines,
        import_listing,
        odd_lines,
    )
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.lists.importing import import_lists
    from chibo_cli.usecases.lists.visits import odd_visits

    app: AppContext = ctx.obj
    wishes = lists.wishes_in(app, kind, sheet, map_, unit_kind)
    with (
        lists.giving_back(app, errors, of_sheets=bool(sheet), dry_run=dry_run) as tables,
        progress(app) as bar,
    ):
        bar.stage(says.READING, size=_size_of(files))
        reading = read_files(files, wishes)
        tables.extend(reading.tables)
        gc.freeze()
        gc.set_threshold(_COLLECTED)
        gc.enable()  # off until here: of many rows the garbage would fill the memory
        bar.pause()
        lists.tell_reading(app, reading)
        del reading
        with app.open_store(writing=True, dry_run=dry_run) as store:
            bar.stage(says.TAKING, sum(len(table.rows) for table in tables))
            told = None if shown.is_asked else MOST_TOLD
            tallies = import_lists(store, tables, today=app.today, watch=bar.advance, most=told)
            tables.clear()  # taken: what follows wants the memory
            odd = next((odd_visits(store, each) for each in tallies if each.visits), OddVisits())
            named = None if shown.is_asked else MOST_NAMED
            moved = moved_by(store, today=app.today, most=named)
            bar.stage(says.COMMITTING)
    if shown.is_asked:
        taken = ((tally.kind, tally.taken) for tally in tallies)
        listing = import_listing(taken, moved.shifts)
        show_listing(app, listing, shown)
    else:
        _tell(app, tallies, dry_run=dry_run)
        answer_lines(app, counted_moved_lines(moved, app.words))
    for line in odd_lines(odd, app.words):
        app.notice(line)
    for tally in tallies:
        for unbound, count in tally.unbound.items():
            warn_of_unbound_role(app, unbound.regulation, unbound.role, unbound.named, count)


def _tell(app: AppContext, tallies: "Sequence[Tally]", *, dry_run: bool) -> None:
    """How many were added, changed and left alone, and the first of their names."""
    from chibo_cli.domain.lists.lists import Outcome
    from chibo_cli.output.register.imports import taken_lines

    for tally in tallies:
        answer(
            app,
            says.TALLY,
            dry_run=dry_run,
            kind=says.KINDS[tally.kind],
            **{outcome.value: tally.counts[outcome] for outcome in Outcome},
        )
        lines = taken_lines(tally.kind, tally.taken, tally.counts, app.words)
        answer_lines(app, lines)


def _size_of(files: "Sequence[Path]") -> int:
    """How many bytes there are to read; what cannot be read is told by the reader."""
    found = (file for file in files if os.path.isfile(file))  # noqa: PTH113 — Path.is_file fails where one may not look
    return sum(file.stat().st_size for file in found)
