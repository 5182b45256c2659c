"""`chibo import`: lists from Excel and CSV files."""

import gc
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.grammar import Noun
from chibo_cli.cli.options import DryRunOption, FormatOption, JsonOption, OutputOption
from chibo_cli.cli.progress import progress
from chibo_cli.cli.showing import (
    answer,
    answer_lines,
    chosen_form,
    deliver,
    notice,
    show_listing,
    warn_of_unbound_role,
)
from chibo_cli.domain.errors import InvalidOption, OutputBlocked, RowsRefused
from chibo_cli.messages import importing as says

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.lists import ListTable
    from chibo_cli.usecases.importing.intake import Tally

commands = Noun()
ErrorsOption = Annotated[
    Path | None,
    typer.Option(
        "--errors",
        readable=False,
        metavar="OUT.xlsx",
        help="Có dòng sai thì ghi các dòng đó, kèm lỗi, vào tệp này để sửa.",
    ),
]


@commands.verb(
    "import",
    "chibo import units.csv officials.xlsx assignments.xlsx",
    "chibo import attendances.csv --dry-run",
    'chibo import attendances.csv --kind attendances --map "A=official"',
    "chibo import attendances.csv --errors loi.xlsx",
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
    errors: ErrorsOption = None,
    dry_run: DryRunOption = False,
    form: FormatOption = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Nhập các danh sách từ tệp Excel hoặc CSV; được tất cả hoặc không ghi gì.

    Hàng tiêu đề ở đâu cũng được, một hay hai hàng; dòng nhóm, tổng và chữ ký được bỏ qua và nêu rõ.
    """
    from chibo_cli.cli.wishing import wishes_in
    from chibo_cli.intake.lists import read_files
    from chibo_cli.output.tallies import import_listing, list_line, note_line
    from chibo_cli.usecases.importing import import_lists

    app: AppContext = ctx.obj
    is_listed = form is not None or as_json or output is not None
    chosen = chosen_form(form, as_json=as_json, output=output)
    if errors is not None:
        _check_errors_file(app, errors, files)
    wishes = wishes_in(kind, sheet, map_)
    tables: Sequence[ListTable] = ()
    try:
        with progress(app) as bar:
            bar.stage(says.READING, size=_size_of(files))
            reading = read_files(files, wishes)
            tables = reading.tables
            gc.freeze()
            gc.enable()  # off until here: of many rows the garbage would fill the memory
            bar.pause()
            for noted in reading.notes:
                notice(app, note_line(noted, app.words))
            for table in tables:
                notice(app, list_line(table, app.words))
            with app.open_store(writing=True, dry_run=dry_run) as store:
                bar.stage(says.TAKING, sum(len(table.rows) for table in tables))
                tallies = import_lists(store, tables, today=app.today, watch=bar.advance)
                bar.stage(says.COMMITTING)
    except RowsRefused as refused:
        tables = tables or refused.tables
        if errors is not None and tables:
            _give_back(app, tables, refused, errors)
        raise
    if is_listed:
        listing = import_listing((tally.kind, tally.taken) for tally in tallies)
        show_listing(app, listing, chosen, output)
    else:
        _tell(app, tallies, dry_run=dry_run)
    for tally in tallies:
        for unbound, count in tally.unbound.items():
            warn_of_unbound_role(app, unbound.regulation, unbound.role, unbound.named, count)


def _tell(app: AppContext, tallies: "Sequence[Tally]", *, dry_run: bool) -> None:
    """How many were added, changed and left alone, and the first of their names."""
    from chibo_cli.domain.lists import Outcome
    from chibo_cli.output.tallies import taken_lines

    for tally in tallies:
        rows = {outcome: tally.of(outcome) for outcome in Outcome}
        answer(
            app,
            says.TALLY,
            dry_run=dry_run,
            kind=says.KINDS[tally.kind],
            **{outcome.value: len(taken) for outcome, taken in rows.items()},
        )
        lines = taken_lines(tally.kind, rows[Outcome.ADDED], rows[Outcome.CHANGED], app.words)
        answer_lines(app, lines)


def _size_of(files: "Sequence[Path]") -> int:
    """How many bytes there are to read; what cannot be read is told by the reader."""
    return sum(file.stat().st_size for file in files if file.is_file())


def _check_errors_file(app: AppContext, errors: Path, files: "Sequence[Path]") -> None:
    """Raises what a workbook of refused rows would fail with, before anything is read.

    Raises:
        InvalidOption: it is to be no xlsx file.
        OutputBlocked: it is one of the files imported, of which the good rows would be lost.
    """
    if errors.suffix.lower() != ".xlsx":
        raise InvalidOption("--errors", str(errors), (".xlsx",))
    if errors.resolve() in {file.resolve() for file in files}:
        raise OutputBlocked(str(errors), app.words(says.IS_INPUT))


def _give_back(
    app: AppContext, tables: "Sequence[ListTable]", refused: RowsRefused, errors: Path
) -> None:
    """Write the refused rows where the clerk wants to mend them."""
    from chibo_cli.cli.errors import sentence
    from chibo_cli.output.excel.refused_rows import refused_workbook

    workbook = refused_workbook(tables, refused.problems, app.words, sentence)
    deliver(app, workbook, errors, is_told=False)
    refused.workbook = str(errors)
