"""`chibo import`: lists from Excel and CSV files."""

from pathlib import Path
from typing import Annotated

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.grammar import Noun
from chibo_cli.cli.options import DryRunOption
from chibo_cli.cli.showing import answer, answer_lines, notice, warn_of_unbound_role
from chibo_cli.messages import importing as says

commands = Noun()


@commands.verb(
    "import",
    "chibo import units.csv officials.xlsx assignments.xlsx",
    "chibo import attendances.csv --dry-run",
    'chibo import attendances.csv --kind attendances --map "A=official"',
)
def import_(
    ctx: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(readable=False, metavar="FILE...", help="Các tệp xlsx, xls, ods hoặc csv."),
    ],
    kind: Annotated[
        str | None,
        typer.Option("--kind", metavar="KIND", help="Loại danh sách, thay cho việc tự nhận."),
    ] = None,
    sheet: Annotated[
        list[str] | None,
        typer.Option(
            "--sheet", metavar="NAME", help="Chỉ đọc tờ này, kể cả tờ ẩn; ghi nhiều lần được."
        ),
    ] = None,
    map_: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="HEADER=COLUMN",
            help="Cột này (tiêu đề hoặc chữ cái) là cột nào của danh sách; ghi nhiều lần được.",
        ),
    ] = None,
    dry_run: DryRunOption = False,
) -> None:
    """Nhập các danh sách từ tệp Excel hoặc CSV; được tất cả hoặc không ghi gì.

    Hàng tiêu đề ở đâu cũng được, một hay hai hàng; dòng nhóm, tổng và chữ ký được bỏ qua và nêu rõ.
    """
    from chibo_cli.cli.wishing import wishes_in
    from chibo_cli.intake.lists import read_files
    from chibo_cli.output.tallies import change_lines, list_line, note_line
    from chibo_cli.usecases.importing import import_lists

    app: AppContext = ctx.obj
    reading = read_files(files, wishes_in(kind, sheet, map_))
    for noted in reading.notes:
        notice(app, note_line(noted, app.words))
    for table in reading.tables:
        notice(app, list_line(table, app.words))
    with app.open_store(writing=True, dry_run=dry_run) as store:
        tallies = import_lists(store, reading.tables, today=app.today)
    for tally in tallies:
        answer(
            app,
            says.TALLY,
            dry_run=dry_run,
            kind=says.KINDS[tally.kind],
            added=tally.added,
            changed=len(tally.changes),
            unchanged=tally.unchanged,
        )
        answer_lines(app, change_lines(tally.kind, tally.changes, app.words))
        for unbound, count in tally.unbound.items():
            warn_of_unbound_role(app, unbound.regulation, unbound.role, unbound.named, count)
