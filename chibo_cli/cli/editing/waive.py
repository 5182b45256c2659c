"""`chibo waive show`, `edit` and `remove`: one waiver, corrected or taken out."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.editing.answering import answer_edited, answer_moved, told_waiver
from chibo_cli.cli.editing.options import NewSinceOption, NewUntilOption
from chibo_cli.cli.editing.showing_one import shown_by_number
from chibo_cli.cli.options import DryRunOption, NumberArgument
from chibo_cli.cli.reading import clearable_day_in, edits_in, required_text_in, text_in
from chibo_cli.cli.showing import answer
from chibo_cli.messages.answers import changes as answers

if TYPE_CHECKING:
    from chibo_cli.store.store import Store


def _entries(store: "Store", number: int, today: date) -> "Sequence[object]":
    from chibo_cli.usecases.duties.waivers import find_waiver, waiver_entries

    return waiver_entries(store, [find_waiver(store, number)], day=today)


show = shown_by_number("waive", "Một mục miễn: mọi điều đã ghi.", _entries)


def edit(
    ctx: typer.Context,
    number: NumberArgument,
    since: NewSinceOption = None,
    until: NewUntilOption = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help="Lý do miễn.")
    ] = None,
    document: Annotated[
        str | None, typer.Option("--document", metavar="NO", help='Số văn bản; "" = bỏ.')
    ] = None,
    rule: Annotated[
        str | None,
        typer.Option("--rule", metavar="CODE", help='Chỉ theo quy định này; "" = mọi quy định.'),
    ] = None,
    dry_run: DryRunOption = False,
) -> None:
    """Sửa một mục miễn; cho biết kết quả đổi ra sao."""
    from chibo_cli.usecases.duties.waivers import edit_waiver, find_waiver
    from chibo_cli.usecases.finding.people import find_regulation

    app: AppContext = ctx.obj
    edits = edits_in(
        since=(since, clearable_day_in(app)),
        until=(until, clearable_day_in(app)),
        reason=(reason, required_text_in),
        document=(document, text_in),
    )
    with app.open_store(writing=True, dry_run=dry_run) as store:
        if rule is not None:
            regulation = find_regulation(store, rule) if rule.strip() else None
            edits["regulation_id"] = None if regulation is None else regulation.id
        edited = edit_waiver(store, find_waiver(store, number), edits, today=app.today)
    answer_edited(app, "waive", told_waiver(app, edited.before), edited, dry_run=dry_run)


def remove(ctx: typer.Context, number: NumberArgument, dry_run: DryRunOption = False) -> None:
    """Bỏ một mục miễn: những ngày đó lại được tính."""
    from chibo_cli.usecases.duties.waivers import find_waiver, take_out_waiver

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        removed = take_out_waiver(store, find_waiver(store, number), today=app.today)
    answer(app, answers.WAIVER_REMOVED, dry_run=dry_run, number=number)
    answer_moved(app, removed.moved)
