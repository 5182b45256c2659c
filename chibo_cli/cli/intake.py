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
)
def import_(
    ctx: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(readable=False, metavar="FILE...", help="Các tệp xlsx, xls, ods hoặc csv."),
    ],
    dry_run: DryRunOption = False,
) -> None:
    """Nhập các danh sách từ tệp Excel hoặc CSV; được tất cả hoặc không ghi gì."""
    from chibo_cli.intake.lists import read_lists
    from chibo_cli.output.tallies import change_lines, list_line
    from chibo_cli.usecases.importing import import_lists

    app: AppContext = ctx.obj
    tables = read_lists(files)
    for table in tables:
        notice(app, list_line(table, app.words))
    with app.open_store(writing=True, dry_run=dry_run) as store:
        tallies = import_lists(store, tables, today=app.today)
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
