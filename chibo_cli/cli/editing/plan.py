"""`chibo plan show`, `edit` and `remove`: one planned visit, corrected or taken out."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.calendar_options import coming_day_in
from chibo_cli.cli.context import AppContext
from chibo_cli.cli.editing.answering import answer_edited
from chibo_cli.cli.editing.showing_one import shown_by_number
from chibo_cli.cli.options import DryRunOption, NumberArgument
from chibo_cli.cli.reading import edits_in, text_in
from chibo_cli.cli.showing import answer
from chibo_cli.domain.entries.meetings import PlanEntry
from chibo_cli.messages.answers import changes as editing
from chibo_cli.messages.answers import meetings as says

if TYPE_CHECKING:
    from chibo_cli.store.store import Store


def _entries(store: "Store", number: int, today: date) -> "Sequence[object]":
    from chibo_cli.usecases.meetings.plans import find_plan, plan_entries

    return plan_entries(store, [find_plan(store, number)], today=today)


show = shown_by_number("plan", "Một kế hoạch dự: mọi điều đã ghi, và có thực hiện không.", _entries)


def edit(
    ctx: typer.Context,
    number: NumberArgument,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="Ngày dự kiến đúng.")
    ] = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar="TEXT", help='Ghi chú; "" = bỏ.')
    ] = None,
    dry_run: DryRunOption = False,
) -> None:
    """Sửa ngày hoặc ghi chú của một kế hoạch dự."""
    from chibo_cli.usecases.meetings.plans import edit_plan, find_plan

    app: AppContext = ctx.obj
    edits = edits_in(planned_on=(on, lambda text: coming_day_in(app, text)), note=(note, text_in))
    with app.open_store(writing=True, dry_run=dry_run) as store:
        edited = edit_plan(store, find_plan(store, number), edits, today=app.today)
    answer_edited(app, "plan", _told(app, edited.before), edited, dry_run=dry_run)


def remove(ctx: typer.Context, number: NumberArgument, dry_run: DryRunOption = False) -> None:
    """Bỏ một kế hoạch dự."""
    from chibo_cli.usecases.meetings.plans import find_plan, take_out_plan

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        removed = take_out_plan(store, find_plan(store, number), today=app.today)
    answer(app, editing.REMOVED, dry_run=dry_run, what=_told(app, removed))


def _told(app: AppContext, entry: PlanEntry) -> str:
    return app.words(
        says.PLAN,
        number=entry.id,
        official=entry.official.name,
        unit=entry.unit.name,
        day=entry.date,
    )
