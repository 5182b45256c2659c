"""Files of lists that a command takes: its options, what is read, refused lists given back."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.arguments.reading import kind_in, list_kind_in
from chibo_cli.cli.run.showing import Shown, deliver
from chibo_cli.domain.lists.errors import RowsRefused
from chibo_cli.domain.lists.lists import SHAPES, ListKind, ListTable, Reading, Wishes
from chibo_cli.domain.text.errors import InvalidChoice, InvalidOption
from chibo_cli.output.forms.formats import Format

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.cli.run.context import AppContext

Sheet = Annotated[
    list[str] | None,
    typer.Option(
        "--sheet",
        metavar="NAME",
        help="Chỉ đọc trang tính này, kể cả trang tính ẩn; ghi được nhiều lần.",
    ),
]
Column = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="HEADER=COLUMN",
        help="Cột này (tiêu đề hoặc chữ cái) là cột nào của danh sách; ghi được nhiều lần.",
    ),
]
Errors = Annotated[
    Path | None,
    typer.Option(
        "--errors",
        readable=False,
        metavar="OUT.xlsx",
        help="Có dòng sai thì ghi cả danh sách, dòng sai đứng trước, kèm lỗi, vào tệp này.",
    ),
]


def tell_reading(app: AppContext, reading: Reading) -> None:
    """What was found in the files, and what was passed over, to stderr.

    A list with columns of which nothing is known is told in any case: they may have been meant.
    """
    from chibo_cli.output.register.imports import list_line, note_line

    for noted in reading.notes:
        app.notice(note_line(noted, app.words))
    for table in reading.tables:
        tell = app.warning if table.unknown else app.notice
        tell(list_line(table, app.words))


@contextmanager
def giving_back(
    app: AppContext,
    errors: Path | None,
    *,
    of_sheets: bool,
    dry_run: bool,
) -> Iterator[list[ListTable]]:
    """While rows are taken: lists with refused rows are written where the clerk mends them.

    Gives a list to be filled with the tables, once they are read; a dry run writes nothing.
    `of_sheets` where the lists are those of sheets that were named.

    Raises:
        InvalidOption: the workbook of refused rows is to be no xlsx file.
    """
    if errors is not None and errors.suffix.lower() != ".xlsx":
        raise InvalidOption("--errors", str(errors), (".xlsx",))
    tables: list[ListTable] = []
    try:
        yield tables
    except RowsRefused as refused:
        refused.tables, refused.of_sheets = tables or refused.tables, of_sheets
        refused.may_write = True
        if errors is not None and refused.tables and not dry_run:
            _give_back(app, refused, errors)
        raise


def wishes_in(
    app: AppContext,
    kind: str | None,
    sheets: Sequence[str] | None,
    columns: Sequence[str] | None,
    kind_of_units: str | None = None,
) -> Wishes:
    """The options of `import` as wishes.

    Raises:
        InvalidOption: an unknown kind of list or of unit, or a column that no list has.
    """
    return Wishes(
        None if kind is None else _kind(kind),
        tuple(sheets or ()),
        tuple(_column(text) for text in columns or ()),
        unit_kind="" if kind_of_units is None else _unit_kind(app, kind_of_units),
    )


def _give_back(app: AppContext, refused: RowsRefused, errors: Path) -> None:
    from chibo_cli.cli.run.errors import row_sentence
    from chibo_cli.output.excel.refused_rows import refused_workbook

    workbook = refused_workbook(
        refused.tables, refused.problems, errors.name, app.words, row_sentence
    )
    deliver(app, workbook, Shown(Format.XLSX, errors), is_told=False)
    refused.workbook = str(errors)


def _kind(text: str) -> ListKind:
    try:
        return list_kind_in(text)
    except InvalidChoice as error:
        raise InvalidOption("--kind", text, error.allowed, error.what) from None


def _unit_kind(app: AppContext, text: str) -> str:
    try:
        return kind_in(app, text)
    except InvalidChoice as error:
        raise InvalidOption("--unit-kind", text, error.allowed, error.what) from None


def _column(text: str) -> tuple[str, tuple[str, ...]]:
    from chibo_cli.intake.headers.meanings import column_named

    header, _, named = text.rpartition("=")
    columns = column_named(named)
    if not header.strip() or not columns:
        known = dict.fromkeys(column for shape in SHAPES.values() for column in shape.columns)
        raise InvalidOption("--map", text, [f"A={column}" for column in known])
    return header.strip(), columns
