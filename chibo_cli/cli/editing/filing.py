"""`chibo filing show`, `edit` and `remove`: one document received, corrected or taken out."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.editing.answering import answer_edited
from chibo_cli.cli.editing.filed import standing_lines, told_filing
from chibo_cli.cli.editing.showing_one import shown_by_number
from chibo_cli.cli.options import DryRunOption, NumberArgument
from chibo_cli.cli.reading import day_in, edits_in, lines_in, name_in, required_period_in, text_in
from chibo_cli.cli.showing import answer, answer_lines
from chibo_cli.messages.answers import changes as says

if TYPE_CHECKING:
    from chibo_cli.store.store import Store


def _entries(store: "Store", number: int, _: date) -> "Sequence[object]":
    from chibo_cli.usecases.followups.filings import filing_entries, find_filing

    return filing_entries(store, [find_filing(store, number)])


show = shown_by_number(
    "filing", "Một văn bản đã nộp: mọi điều đã ghi, nơi nhận nào còn thiếu.", _entries
)


def edit(
    ctx: typer.Context,
    number: NumberArgument,
    period: Annotated[
        str | None, typer.Option("--period", metavar="PERIOD", help="Kỳ đúng của văn bản.")
    ] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="Ngày nộp đúng.")] = None,
    document_number: Annotated[
        str | None, typer.Option("--number", metavar="NO", help='Số văn bản; "" = bỏ.')
    ] = None,
    to: Annotated[
        list[str] | None,
        typer.Option(
            "--to",
            metavar="TEXT",
            help='Gửi thêm nơi này; all = mọi nơi quy định nêu; "" = bỏ các nơi đã ghi.',
        ),
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="UNIT", help='Đơn vị đúng; "" = bỏ.')
    ] = None,
    result: Annotated[
        str | None, typer.Option("--result", metavar="TEXT", help='Kết quả đánh giá; "" = bỏ.')
    ] = None,
    dry_run: DryRunOption = False,
) -> None:
    """Sửa một văn bản đã ghi, hoặc ghi thêm nơi nhận; cho biết kết quả ra sao."""
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.followups.filings import (
        addressed,
        duty_of,
        edit_filing,
        find_filing,
        show_filing,
    )

    app: AppContext = ctx.obj
    edits = edits_in(
        filed_on=(on, lambda text: day_in(app, text)),
        number=(document_number, text_in),
        result=(result, lines_in),
    )
    with app.open_store(writing=True, dry_run=dry_run) as store:
        filing = find_filing(store, number)
        duty = duty_of(store, filing)
        if period is not None:
            edits["period"] = str(required_period_in(app, [period], duty.period))
        if to is not None:
            kept = () if "" in to else filing.addressees
            further = addressed(duty, [name_in(text) for text in to if text])
            edits["addressees"] = tuple(dict.fromkeys((*kept, *further)))
        if by is not None:
            unit = find_unit(store, by, day=app.today) if by.strip() else None
            edits["unit_id"] = None if unit is None else unit.id
        edited = edit_filing(store, filing, edits, today=app.today)
        filed = show_filing(store, find_filing(store, number), today=app.today)
    answer_edited(app, "filing", told_filing(app, edited.before), edited, dry_run=dry_run)
    answer_lines(app, standing_lines(app, filed))


def remove(ctx: typer.Context, number: NumberArgument, dry_run: DryRunOption = False) -> None:
    """Bỏ một văn bản ghi nhầm: nghĩa vụ nộp lại như chưa nộp."""
    from chibo_cli.usecases.followups.filings import find_filing, remove_filing

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        entry = remove_filing(store, find_filing(store, number))
    answer(app, says.REMOVED, dry_run=dry_run, what=told_filing(app, entry))
